//! The upper left part of each sheet as texts, for a person to look at when they say which column is
//! which.
//!
//! It deliberately shows little: what lies below is like what lies above, and a picture of everything
//! helps nobody.

use serde::{Deserialize, Serialize};

use crate::cell_name::column_letters;
use crate::error::WorkbookError;
use crate::workbook::Workbook;

/// The most rows with texts shown of a sheet.
const ROWS: usize = 24;
/// The most columns shown of a sheet.
const COLUMNS: u32 = 16;
/// The most characters shown of a cell.
const CHARACTERS: usize = 80;

/// A sheet as a person sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetPicture {
    /// The name on the tab.
    pub sheet: String,
    /// The letters of the columns shown.
    pub columns: Vec<String>,
    /// Rows with texts, from above.
    pub rows: Vec<PictureRow>,
}

/// A row of a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureRow {
    /// Its number, from one.
    pub row: u32,
    /// What the cells show, one for each column of the picture; cut where long, empty where empty.
    pub cells: Vec<String>,
}

/// The sheets of a workbook that hold texts, in the order of their tabs.
pub fn pictures(bytes: &[u8]) -> Result<Vec<SheetPicture>, WorkbookError> {
    let workbook = Workbook::open(bytes)?;
    let sheets = 0..workbook.sheets.len();
    Ok(sheets.map(|sheet| picture(&workbook, sheet)).filter(|picture| !picture.rows.is_empty()).collect())
}

/// The texts of a row, without empty cells at its end; nothing if there is no such sheet.
pub fn row_texts(bytes: &[u8], sheet: &str, row: u32) -> Result<Option<Vec<String>>, WorkbookError> {
    let workbook = Workbook::open(bytes)?;
    Ok(workbook.sheet_index(sheet).map(|sheet| {
        let mut texts = texts_of(&workbook, sheet, row, COLUMNS);
        texts.truncate(texts.iter().rposition(|text| !text.is_empty()).map_or(0, |last| last + 1));
        texts
    }))
}

fn picture(workbook: &Workbook<'_>, sheet: usize) -> SheetPicture {
    let mut rows: Vec<u32> = workbook.sheets[sheet].rows.iter().map(|row| row.number).collect();
    rows.sort_unstable();
    rows.dedup();
    let shown =
        rows.into_iter().map(|row| PictureRow { row, cells: texts_of(workbook, sheet, row, COLUMNS) });
    let mut rows: Vec<PictureRow> =
        shown.filter(|row| row.cells.iter().any(|text| !text.is_empty())).take(ROWS).collect();
    let filled = |row: &PictureRow| row.cells.iter().rposition(|text| !text.is_empty());
    let width = rows.iter().filter_map(filled).max().map_or(0, |last| last + 1);
    // A place for answers may be empty so far: one column more than those with texts.
    let width = (width + 1).min(COLUMNS as usize);
    for row in &mut rows {
        row.cells.truncate(width);
    }
    SheetPicture {
        sheet: workbook.package.sheets[sheet].name.clone(),
        columns: (1..=width as u32).map(column_letters).collect(),
        rows,
    }
}

fn texts_of(workbook: &Workbook<'_>, sheet: usize, row: u32, columns: u32) -> Vec<String> {
    let mut texts = vec![String::new(); columns as usize];
    let Some(found) = workbook.sheets[sheet].row(row) else { return texts };
    for cell in &workbook.sheets[sheet].cells[found.cells.clone()] {
        let Some(text) = cell.column.checked_sub(1).and_then(|column| texts.get_mut(column as usize)) else {
            continue;
        };
        let shown = workbook.shown(sheet, cell).unwrap_or_default();
        let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        *text = match shown.char_indices().nth(CHARACTERS) {
            Some((end, _)) => format!("{}…", &shown[..end]),
            None => shown,
        };
    }
    texts
}
