//! Reading what a workbook holds for each control: its wording, its section and the answers somebody has
//! already written into it.
//!
//! It deliberately compares with nothing and judges nothing: an earlier attempt, a colleague's copy and
//! the empty official file are read alike. Texts are given as they stand, with line feeds.

use serde::{Deserialize, Serialize};

use crate::error::WorkbookError;
use crate::inspection::SheetChoice;
use crate::met::meaning;
use crate::recognise::{Layout, LayoutRow, recognise};
use crate::workbook::Workbook;

/// What a workbook holds for a control.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldAnswer {
    /// The control.
    pub control: String,
    /// The sheet.
    pub sheet: String,
    /// The row, from one.
    pub row: u32,
    /// The banner above the row, if there is one.
    pub section: Option<String>,
    /// The wording of the requirement.
    pub requirement: String,
    /// What the cell for met or not says, in its own words.
    pub met_text: String,
    /// What that means, where it is clear.
    pub met: Option<bool>,
    /// The response.
    pub response: String,
}

/// Reads what a workbook holds, in the order of sheets and rows. Controls in several rows come several
/// times.
pub fn read_answers(bytes: &[u8]) -> Result<Vec<HeldAnswer>, WorkbookError> {
    read_answers_with(bytes, &[])
}

/// As [`read_answers`], with a person's choices about sheets.
pub fn read_answers_with(bytes: &[u8], choices: &[SheetChoice]) -> Result<Vec<HeldAnswer>, WorkbookError> {
    let workbook = Workbook::open(bytes)?;
    let layouts = recognise(&workbook, choices)?;
    let rows = layouts.iter().flat_map(|layout| layout.rows.iter().map(move |row| (layout, row)));
    Ok(rows.map(|(layout, row)| held(&workbook, layout, row)).collect())
}

fn held(workbook: &Workbook<'_>, layout: &Layout, row: &LayoutRow) -> HeldAnswer {
    let text_at = |(row, column): (u32, u32)| workbook.text(layout.sheet, row, column).replace("\r\n", "\n");
    let text = |column: Option<u32>| {
        let place = column.and_then(|column| layout.place(workbook, row, column));
        place.map(text_at).unwrap_or_default()
    };
    // A requirement may be merged with whatever stands before it: reading destroys nothing.
    let requirement = row.columns.requirement.map(|column| {
        let merge = workbook.sheets[layout.sheet].merge_at(row.row, column);
        text_at(merge.map_or((row.row, column), |merge| (merge.top, merge.left)))
    });
    let met_text = text(row.columns.met);
    HeldAnswer {
        control: row.id.as_str().to_owned(),
        sheet: workbook.package.sheets[layout.sheet].name.clone(),
        row: row.row,
        section: section(workbook, layout, row.row),
        requirement: requirement.unwrap_or_default(),
        met: meaning(&met_text),
        met_text,
        response: text(row.columns.response),
    }
}

/// The nearest row above that says one thing only, and says it across or in the first column.
fn section(workbook: &Workbook<'_>, layout: &Layout, row: u32) -> Option<String> {
    let sheet = &workbook.sheets[layout.sheet];
    (1..row).rev().take(200).find_map(|above| {
        let cells = &sheet.cells[sheet.row(above)?.cells.clone()];
        let mut texts = cells.iter().filter_map(|cell| {
            let text = sheet.text(cell, &workbook.package.strings)?.trim();
            (!text.is_empty()).then_some((cell.column, text))
        });
        let (column, text) = texts.next()?;
        let alone = texts.next().is_none() && Some(above) != layout.header_row;
        let first = column <= layout.id_column;
        (alone && first && text.chars().count() <= 120).then(|| text.to_owned())
    })
}
