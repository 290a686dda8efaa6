//! Generating the layout of the official workbook where the partner has no official file: an
//! introduction, then one sheet for each phase with the same headers, order, list and column widths. The
//! answers are filled in and proven as in an official file, so that there is one way of writing a cell.
//!
//! It deliberately holds no words of its own: every text comes in with the layout, in whatever language
//! the submission has, and so does the date, so that the same input gives the same bytes. Row heights are
//! estimated generously: Excel would fit them by itself, LibreOffice does not when it opens a file.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook,
    Worksheet, XlsxError,
};
use serde::{Deserialize, Serialize};

use crate::answer::ControlAnswer;
use crate::control_id::ControlId;
use crate::error::WorkbookError;
use crate::fill::{FillOptions, Filled, fill_with};
use crate::inspection::SheetChoice;

/// The widths of the official columns, in characters.
const WIDTHS: [f64; 4] = [10.0, 60.0, 8.0, 70.0];
/// The width of the introduction, in characters.
const INTRODUCTION_WIDTH: f64 = 110.0;
/// The height Excel allows at most, in points.
const TALLEST_ROW: f64 = 409.0;
/// The row that names the columns, from one.
const HEADER_ROW: u32 = 2;
/// The height of one line of text, in points.
const LINE: f64 = 16.0;

/// Everything a generated workbook says besides the answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// The document's title, a property of the file.
    pub title: String,
    /// The partner's name, a property of the file; may be empty.
    pub company: String,
    /// The date that is written as the date of creation.
    pub created: Date,
    /// The first sheet.
    pub introduction: IntroductionSheet,
    /// What the columns are called.
    pub labels: HeaderLabels,
    /// The sheets with controls, in order.
    pub sheets: Vec<GeneratedSheet>,
}

/// The first sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IntroductionSheet {
    /// The name on its tab, at most 31 characters.
    pub name: String,
    /// Its heading.
    pub title: String,
    /// Its paragraphs.
    pub lines: Vec<String>,
    /// Which edition the workbook was generated from, and that it was generated.
    pub edition_note: String,
}

/// What the four columns are called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeaderLabels {
    /// The identifier.
    pub id: String,
    /// What is asked.
    pub requirement: String,
    /// Whether it is met.
    pub met: String,
    /// What the partner says.
    pub response: String,
}

/// A sheet with controls.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GeneratedSheet {
    /// The name on its tab, at most 31 characters.
    pub name: String,
    /// Its heading in row 1.
    pub title: String,
    /// Its sections in order.
    pub sections: Vec<GeneratedSection>,
}

/// A section with its banner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GeneratedSection {
    /// What the banner says.
    pub banner: String,
    /// Its controls in order.
    pub rows: Vec<GeneratedRow>,
}

/// A control.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GeneratedRow {
    /// Its identifier.
    pub control: String,
    /// Its title, set in bold.
    pub title: String,
    /// Whether it is mandatory or recommended, in words.
    pub necessity: String,
    /// What it asks.
    pub body: String,
    /// What evidence it wants.
    pub evidence: String,
}

/// Generates a workbook, fills the answers in as into an official one, and proves the result.
///
/// Fails if a text does not fit into a cell, a sheet name is not allowed, or an answered control has no
/// row in the layout.
pub fn generate(layout: &Layout, answers: &[ControlAnswer]) -> Result<Filled, WorkbookError> {
    let by_id = check_answers(layout, answers)?;
    let empty = write_workbook(layout, &by_id)
        .map_err(|error| WorkbookError::Generation { detail: error.to_string() })?;
    fill_with(&empty, answers, &FillOptions { choices: choices(layout), ..FillOptions::default() })
}

/// Which column is which, for nothing has to be recognised that was just written.
fn choices(layout: &Layout) -> Vec<SheetChoice> {
    let letter = |letter: &str| Some(letter.to_owned());
    let with_rows = layout.sheets.iter().filter(|sheet| sheet.sections.iter().any(|it| !it.rows.is_empty()));
    let choice = |sheet: &GeneratedSheet| SheetChoice {
        sheet: sheet.name.clone(),
        header_row: Some(HEADER_ROW),
        id_column: "A".to_owned(),
        requirement: letter("B"),
        met: letter("C"),
        response: letter("D"),
    };
    with_rows.map(choice).collect()
}

/// The responses, which decide how high their rows are.
type Answers = BTreeMap<ControlId, String>;

fn check_answers(layout: &Layout, answers: &[ControlAnswer]) -> Result<Answers, WorkbookError> {
    let sections = layout.sheets.iter().flat_map(|sheet| &sheet.sections);
    let known: Vec<ControlId> =
        sections.flat_map(|section| &section.rows).map(|row| ControlId::normalise(&row.control)).collect();
    let mut by_id = Answers::new();
    for answer in answers {
        let id = ControlId::normalise(&answer.control);
        if !known.contains(&id) {
            let detail = format!("the layout has no row for {}", answer.control);
            return Err(WorkbookError::Generation { detail });
        }
        if by_id.insert(id, answer.checked_response()?).is_some() {
            return Err(WorkbookError::DuplicateAnswer { control: answer.control.clone() });
        }
    }
    Ok(by_id)
}

fn write_workbook(layout: &Layout, answers: &Answers) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(layout)?);
    let styles = Styles::new();
    write_introduction(workbook.add_worksheet(), &layout.introduction, &styles)?;
    for sheet in &layout.sheets {
        write_sheet(workbook.add_worksheet(), sheet, &layout.labels, answers, &styles)?;
    }
    workbook.save_to_buffer()
}

fn properties(layout: &Layout) -> Result<DocProperties, XlsxError> {
    let date = layout.created;
    // The format allows 1900 to 9999, and a date outside is as good as none.
    let year = u16::try_from(date.year()).unwrap_or(1900).max(1900);
    let created = ExcelDateTime::from_ymd(year, date.month().unsigned_abs(), date.day().unsigned_abs())?;
    Ok(DocProperties::new()
        .set_title(&layout.title)
        .set_company(&layout.company)
        .set_author("Proofbook")
        .set_comment(&layout.introduction.edition_note)
        .set_creation_datetime(&created))
}

struct Styles {
    heading: Format,
    paragraph: Format,
    note: Format,
    title: Format,
    header: Format,
    banner: Format,
    id: Format,
    requirement: Format,
    bold: Format,
    plain: Format,
    met: Format,
    response: Format,
}

impl Styles {
    fn new() -> Self {
        let text = || Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let boxed = || text().set_border(FormatBorder::Thin).set_border_color(Color::RGB(0xC9_CF_D6));
        let dark = || {
            Format::new().set_bold().set_font_color(Color::White).set_background_color(Color::RGB(0x23_3A_54))
        };
        let middle = FormatAlign::VerticalCenter;
        Self {
            heading: text().set_bold().set_font_size(16),
            paragraph: text(),
            note: text().set_italic().set_font_color(Color::RGB(0x5A_64_70)),
            title: dark().set_font_size(14).set_align(middle).set_text_wrap().set_indent(1),
            header: boxed().set_bold().set_align(middle).set_background_color(Color::RGB(0xDD_E5_EE)),
            banner: boxed().set_bold().set_align(middle).set_background_color(Color::RGB(0xF1_F4_F7)),
            id: boxed().set_bold(),
            requirement: boxed(),
            bold: Format::new().set_bold(),
            plain: Format::new(),
            met: boxed().set_align(FormatAlign::Center).set_unlocked(),
            response: boxed().set_unlocked(),
        }
    }
}

fn write_introduction(
    sheet: &mut Worksheet,
    introduction: &IntroductionSheet,
    styles: &Styles,
) -> Result<(), XlsxError> {
    sheet.set_name(&introduction.name)?.set_column_width(0, INTRODUCTION_WIDTH)?;
    sheet.write_string_with_format(0, 0, &introduction.title, &styles.heading)?;
    let mut row = 1;
    for line in &introduction.lines {
        row += 1;
        sheet.write_string_with_format(row, 0, line, &styles.paragraph)?;
    }
    sheet.write_string_with_format(row + 2, 0, &introduction.edition_note, &styles.note)?;
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

fn write_sheet(
    sheet: &mut Worksheet,
    content: &GeneratedSheet,
    labels: &HeaderLabels,
    answers: &Answers,
    styles: &Styles,
) -> Result<(), XlsxError> {
    sheet.set_name(&content.name)?;
    for (column, width) in (0_u16..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    sheet.merge_range(0, 0, 0, 3, &content.title, &styles.title)?;
    sheet.set_row_height(0, height(&content.title, 14.0).max(36.0))?;
    for (column, label) in (0_u16..).zip([&labels.id, &labels.requirement, &labels.met, &labels.response]) {
        sheet.write_string_with_format(1, column, label, &styles.header)?;
    }
    sheet.set_freeze_panes(2, 0)?;
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(1, 1)?;
    let mut row = 2;
    for section in &content.sections {
        row = write_section(sheet, row, section, answers, styles)?;
    }
    Ok(())
}

/// Writes a banner, a blank row, the controls and a blank row, as the official file has them.
fn write_section(
    sheet: &mut Worksheet,
    banner: u32,
    section: &GeneratedSection,
    answers: &Answers,
    styles: &Styles,
) -> Result<u32, XlsxError> {
    sheet.merge_range(banner, 0, banner, 3, &section.banner, &styles.banner)?;
    sheet.set_row_height(banner, height(&section.banner, 11.0).max(22.0))?;
    let first = banner + 2;
    let mut row = first;
    for control in &section.rows {
        write_control(sheet, row, control, answers.get(&ControlId::normalise(&control.control)), styles)?;
        row += 1;
    }
    if row > first {
        let list = DataValidation::new().allow_list_strings(&["No", "Yes"])?;
        sheet.add_data_validation(first, 2, row - 1, 2, &list)?;
    }
    Ok(row + 1)
}

fn write_control(
    sheet: &mut Worksheet,
    row: u32,
    control: &GeneratedRow,
    response: Option<&String>,
    styles: &Styles,
) -> Result<(), XlsxError> {
    sheet.write_string_with_format(row, 0, &control.control, &styles.id)?;
    write_requirement(sheet, row, control, styles)?;
    let response = response.map_or("", String::as_str);
    let requirement = lines_in(&requirement_text(control), WIDTHS[1]);
    sheet.set_row_height(row, row_height(requirement.max(lines_in(response, WIDTHS[3])), 11.0))?;
    sheet.write_blank(row, 2, &styles.met)?.write_blank(row, 3, &styles.response)?;
    Ok(())
}

fn write_requirement(
    sheet: &mut Worksheet,
    row: u32,
    control: &GeneratedRow,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let parts = [&control.necessity, &control.body, &control.evidence];
    let rest: Vec<&str> = parts.into_iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
    let rest = rest.join("\n");
    match (control.title.is_empty(), rest.is_empty()) {
        (false, false) => {
            let rest = format!("\n{rest}");
            let runs = [(&styles.bold, control.title.as_str()), (&styles.plain, rest.as_str())];
            sheet.write_rich_string_with_format(row, 1, &runs, &styles.requirement)?;
        }
        _ => {
            let text = format!("{}{rest}", control.title);
            sheet.write_string_with_format(row, 1, text, &styles.requirement)?;
        }
    }
    Ok(())
}

fn requirement_text(control: &GeneratedRow) -> String {
    [&control.title, &control.necessity, &control.body, &control.evidence].map(String::as_str).join("\n")
}

/// The height of cells merged across all columns, in points.
fn height(text: &str, size: f64) -> f64 {
    row_height(lines_in(text, WIDTHS.iter().sum::<f64>() * 11.0 / size), size)
}

/// The height of so many lines, in points.
pub(crate) fn row_height(lines: f64, size: f64) -> f64 {
    (lines * LINE * size / 11.0 + 8.0).min(TALLEST_ROW)
}

/// Into how many lines a text breaks in a column of a width; words rarely fill their lines.
pub(crate) fn lines_in(text: &str, width: f64) -> f64 {
    text.lines().map(|line| (display_width(line) * 1.08 / width).ceil().max(1.0)).sum()
}

/// The width of a text in halves of an East Asian character.
fn display_width(text: &str) -> f64 {
    text.chars().map(|c| if u32::from(c) >= 0x1100 { 2.0 } else { 1.0 }).sum()
}
