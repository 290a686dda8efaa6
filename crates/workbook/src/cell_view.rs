//! What a person reads in a cell, and what one has to know about it: a workbook stores numbers, formulas
//! and runs of text, and shows something else.
//!
//! It deliberately computes no formula: what a program computed last is what is shown.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use crate::sheet::{Cell, Content};
use crate::shown_number::{shown_number, shown_text};
use crate::strings::without_struck;
use crate::styles::NumberFormat;
use crate::workbook::Workbook;

/// Something about a cell besides the words in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum CellNote {
    /// It is a number under a format that is not understood: the number as stored is given.
    Formatted,
    /// Words in it are struck out; they are left out.
    StruckOut {
        /// The words.
        words: String,
    },
    /// It holds an error instead of a value; it is no answer.
    ErrorValue {
        /// The error, such as `#NAME?`.
        value: String,
    },
    /// It holds a picture; it is no text.
    Picture,
    /// Its format hides what is in it.
    HiddenByFormat,
    /// It holds a formula whose value is not stored.
    NotComputed,
}

/// A cell as a person reads it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct CellView {
    /// The words.
    pub text: String,
    /// What one has to know besides.
    pub notes: Vec<CellNote>,
}

impl CellView {
    fn with(text: impl Into<String>, notes: impl IntoIterator<Item = CellNote>) -> Self {
        Self { text: text.into(), notes: notes.into_iter().collect() }
    }
}

/// What a cell shows.
pub(crate) fn view(workbook: &Workbook<'_>, sheet: usize, cell: &Cell) -> CellView {
    if is_picture(workbook, sheet, cell) {
        return CellView::with("", [CellNote::Picture]);
    }
    let format = workbook.package.styles.format(cell.style);
    match &cell.content {
        Content::Empty => {
            let formula = cell.formula.is_some();
            CellView::with("", formula.then_some(CellNote::NotComputed))
        }
        Content::Error(value) => CellView::with("", [CellNote::ErrorValue { value: value.to_string() }]),
        Content::Truth(true) => CellView::with("TRUE", None),
        Content::Truth(false) => CellView::with("FALSE", None),
        Content::Number(number) => number_view(workbook, number, format),
        Content::Date(text) => match serial(text, workbook.package.from_1904) {
            Some(number) => number_view(workbook, &number, dated(format)),
            None => CellView::with(&**text, None),
        },
        Content::Shared(_) | Content::Text(_) => text_view(workbook, sheet, cell, format),
    }
}

fn number_view(workbook: &Workbook<'_>, number: &str, format: NumberFormat<'_>) -> CellView {
    let shown = shown_number(number, format, workbook.manner());
    let note = match (shown.understood, shown.text.is_empty()) {
        (false, _) => Some(CellNote::Formatted),
        (true, true) => Some(CellNote::HiddenByFormat),
        (true, false) => None,
    };
    CellView::with(shown.text, note)
}

fn text_view(workbook: &Workbook<'_>, sheet: usize, cell: &Cell, format: NumberFormat<'_>) -> CellView {
    let text = workbook.text(sheet, cell.row, cell.column).replace("\r\n", "\n");
    let runs = workbook.runs(sheet, cell);
    let (kept, struck) = match runs {
        // Runs count the bytes of the text as it stands.
        Some(_) => without_struck(workbook.text(sheet, cell.row, cell.column), runs, strikes(workbook, cell)),
        None => without_struck(&text, None, strikes(workbook, cell)),
    };
    let shown = shown_text(&kept, format);
    let hidden = shown.is_empty() && !kept.is_empty();
    let struck = (!struck.trim().is_empty()).then_some(CellNote::StruckOut { words: struck });
    // What a format hides is still an answer that somebody gave; it is kept and said.
    let text = if hidden { kept } else { shown };
    CellView::with(
        text.replace("\r\n", "\n"),
        struck.into_iter().chain(hidden.then_some(CellNote::HiddenByFormat)),
    )
}

/// Whether words of a cell are struck out.
pub(crate) fn has_struck_words(workbook: &Workbook<'_>, sheet: usize, cell: &Cell) -> bool {
    let text = workbook.text(sheet, cell.row, cell.column);
    !without_struck(text, workbook.runs(sheet, cell), strikes(workbook, cell)).1.is_empty()
}

fn strikes(workbook: &Workbook<'_>, cell: &Cell) -> bool {
    workbook.package.styles.strikes(cell.style)
}

/// Functions that show a picture, and pictures placed in a cell, which older programs read as an error.
fn is_picture(workbook: &Workbook<'_>, sheet: usize, cell: &Cell) -> bool {
    let formula = cell.formula.as_ref().map(|formula| formula.text.to_ascii_uppercase()).unwrap_or_default();
    let text = match &cell.content {
        Content::Text(text) => text.to_ascii_uppercase(),
        _ => String::new(),
    };
    let names = |text: &str| ["DISPIMG(", "IMAGE("].iter().any(|name| is_call(text, name));
    let placed = workbook.sheets[sheet].pictures.contains(&(cell.row, cell.column));
    placed || names(&formula) || text.starts_with("=DISPIMG(") || text.starts_with("=_XLFN.DISPIMG(")
}

/// Whether a formula as a whole is the call of a function.
fn is_call(formula: &str, name: &str) -> bool {
    formula
        .trim_start_matches('=')
        .trim_start_matches("_XLFN.")
        .trim_start_matches("_XLWS.")
        .starts_with(name)
}

/// A day in ISO form as the number a program would store.
fn serial(text: &str, from_1904: bool) -> Option<String> {
    let moment: DateTime = text.trim_end_matches('Z').parse().ok()?;
    let first = if from_1904 { jiff::civil::date(1904, 1, 1) } else { jiff::civil::date(1899, 12, 30) };
    let days = moment.date().since(first).ok()?.get_days();
    let time = moment.time();
    let seconds = u32::from(time.hour().unsigned_abs()) * 3_600
        + u32::from(time.minute().unsigned_abs()) * 60
        + u32::from(time.second().unsigned_abs());
    Some((f64::from(days) + f64::from(seconds) / 86_400.0).to_string())
}

/// A day without a format for days is shown as a program shows days.
fn dated(format: NumberFormat<'_>) -> NumberFormat<'_> {
    if format == NumberFormat::Own(0) { NumberFormat::Own(14) } else { format }
}
