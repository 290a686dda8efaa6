//! Reading workbooks back with calamine, a reader this project has not written, so that a mistake of
//! ours cannot confirm itself.
//!
//! It deliberately reads cell by cell and never asks for a dense range, whose size a hostile file could
//! choose. What calamine would stumble over although it says nothing about cells (a dimension that lies,
//! a count of strings that lies) is blanked in a copy first.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, SheetType, Xlsx, XlsxFormulaMetadata};

use crate::container_write::rewrite;
use crate::error::WorkbookError;
use crate::workbook::Workbook;
use crate::xml::XmlText;

/// What the independent reader saw in a cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct SeenCell {
    /// The value as text.
    pub text: String,
    /// What kind of value it is.
    pub kind: &'static str,
    /// The formula, as far as the reader tells it.
    pub formula: Option<String>,
}

/// What the independent reader saw on a sheet: cells by row and column, both from one, in that order.
/// Empty ones without a formula are left out.
#[derive(Debug, Default)]
pub(crate) struct SeenSheet {
    cells: Vec<((u32, u32), SeenCell)>,
}

impl SeenSheet {
    /// Of cells that are given twice the last one counts.
    fn of(mut cells: Vec<((u32, u32), SeenCell)>) -> Self {
        // Later ones first, so that removing repetitions keeps them; a file in order takes no sorting.
        if !cells.is_sorted_by(|one, two| one.0 < two.0) {
            cells.reverse();
            cells.sort_by_key(|(place, _)| *place);
            cells.dedup_by_key(|(place, _)| *place);
        }
        Self { cells }
    }

    /// The cell at a place.
    pub fn get(&self, place: (u32, u32)) -> Option<&SeenCell> {
        let index = self.cells.binary_search_by_key(&place, |(place, _)| *place).ok()?;
        Some(&self.cells[index].1)
    }

    /// The places at which two sheets differ, with what stands there in each.
    pub fn differences<'a>(&'a self, other: &'a Self) -> Vec<Difference<'a>> {
        let (mut one, mut two) = (self.cells.iter().peekable(), other.cells.iter().peekable());
        let mut found = Vec::new();
        loop {
            let (left, right) = (one.peek().map(|cell| cell.0), two.peek().map(|cell| cell.0));
            let Some(place) = left.into_iter().chain(right).min() else { return found };
            let old = one.next_if(|cell| cell.0 == place).map(|cell| &cell.1);
            let new = two.next_if(|cell| cell.0 == place).map(|cell| &cell.1);
            if old != new {
                found.push((place, old, new));
            }
        }
    }
}

/// A place and what stands there in one sheet and in another.
pub(crate) type Difference<'a> = ((u32, u32), Option<&'a SeenCell>, Option<&'a SeenCell>);

/// Reads the given sheets (by tab name) of a workbook.
pub(crate) fn read_sheets(
    workbook: &Workbook<'_>,
    which: &str,
    names: &[String],
) -> Result<BTreeMap<String, SeenSheet>, WorkbookError> {
    let copy = readable_copy(workbook)?;
    let failed = |detail: String| WorkbookError::Unprovable { which: which.to_owned(), detail };
    // A foreign reader that panics on a strange file must not take the application with it.
    catch_unwind(AssertUnwindSafe(|| read_all(&copy, names)))
        .map_err(|_| failed("it stopped unexpectedly".to_owned()))?
        .map_err(|error| failed(error.to_string()))
}

fn read_all(bytes: &[u8], names: &[String]) -> Result<BTreeMap<String, SeenSheet>, calamine::XlsxError> {
    let mut reader = Xlsx::new(Cursor::new(bytes))?;
    let worksheets = reader.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let known: Vec<String> = worksheets.map(|sheet| sheet.name.clone()).collect();
    let mut sheets = BTreeMap::new();
    for name in known.into_iter().filter(|name| names.contains(name)) {
        let seen = read_sheet(&mut reader, &name)?;
        sheets.insert(name, seen);
    }
    Ok(sheets)
}

fn read_sheet(reader: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<SeenSheet, calamine::XlsxError> {
    let mut cells = reader.worksheet_cells_reader(name)?;
    let mut seen = Vec::new();
    while let Some(cell) = cells.next_cell_with_formula_metadata()? {
        let (kind, text) = value_text(&cell.value);
        let formula = cell.formula.map(formula_text);
        if kind != "empty" || formula.is_some() {
            let place = (cell.pos.0.saturating_add(1), cell.pos.1.saturating_add(1));
            seen.push((place, SeenCell { text, kind, formula }));
        }
    }
    Ok(SeenSheet::of(seen))
}

fn formula_text(formula: XlsxFormulaMetadata) -> String {
    match formula {
        XlsxFormulaMetadata::Normal { formula } => formula,
        XlsxFormulaMetadata::Shared { shared_index, formula, .. } => {
            format!("{formula} (shared {shared_index})")
        }
        XlsxFormulaMetadata::SharedDerived { shared_index } => format!("(shared {shared_index})"),
        _ => "(unknown)".to_owned(),
    }
}

fn value_text(value: &DataRef<'_>) -> (&'static str, String) {
    match value {
        DataRef::Empty => ("empty", String::new()),
        DataRef::String(text) => ("text", text.clone()),
        DataRef::SharedString(text) => ("text", (*text).to_owned()),
        DataRef::Bool(value) => ("truth", if *value { "TRUE" } else { "FALSE" }.to_owned()),
        DataRef::Int(value) => ("number", value.to_string()),
        DataRef::Float(value) => ("number", value.to_string()),
        DataRef::DateTime(value) => ("date", value.as_f64().to_string()),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => ("date", text.clone()),
        DataRef::Error(error) => ("error", error.to_string()),
    }
}

fn readable_copy<'a>(workbook: &Workbook<'a>) -> Result<Cow<'a, [u8]>, WorkbookError> {
    let container = &workbook.package.container;
    let inflated = workbook.package.sheets.iter().map(|sheet| sheet.entry).collect();
    container.verify_xml(&inflated)?;
    let mut replaced = BTreeMap::new();
    for (part, sheet) in workbook.package.sheets.iter().zip(&workbook.sheets) {
        if let Some(range) = &sheet.bad_dimension {
            let text = &sheet.xml.text;
            let blank = " ".repeat(range.len());
            let text = format!("{}{blank}{}", &text[..range.start], &text[range.end..]);
            replaced.insert(part.entry, sheet.xml.encode(&text));
        }
    }
    replaced.extend(without_other_sheets(workbook));
    for (index, entry) in container.entries.iter().enumerate() {
        if entry.name.to_ascii_lowercase().ends_with("sharedstrings.xml") {
            let xml = workbook.package.xml(index)?;
            replaced.extend(without_false_count(&xml).map(|text| (index, xml.encode(&text))));
        }
    }
    if replaced.is_empty() {
        return Ok(Cow::Borrowed(container.bytes));
    }
    rewrite(container, &replaced).map(Cow::Owned)
}

/// The workbook part without the sheets that are no worksheets: calamine reads no workbook with a macro
/// sheet, and none with a module that has no part.
fn without_other_sheets(workbook: &Workbook<'_>) -> Option<(usize, Vec<u8>)> {
    let package = &workbook.package;
    if package.other_sheets.is_empty() {
        return None;
    }
    let mut text = package.workbook_xml.text.clone();
    for range in &package.other_sheets {
        text.replace_range(range.clone(), &" ".repeat(range.len()));
    }
    Some((package.workbook, package.workbook_xml.encode(&text)))
}

/// The shared strings without a count that the part cannot hold: calamine reserves what it says.
fn without_false_count(xml: &XmlText) -> Option<String> {
    let at = xml.text.find("uniqueCount")?;
    let digits: String = xml.text[at..]
        .chars()
        .skip(11)
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    let plausible = digits.parse::<usize>().is_ok_and(|count| count <= xml.text.len());
    let in_root = xml.text[..at].matches('<').count() <= 2;
    (!plausible && in_root).then(|| xml.text.replacen("uniqueCount", "withoutName", 1))
}
