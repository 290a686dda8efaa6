//! Reading what a workbook holds for each control: its wording, its section and the answers somebody has
//! already written into it.
//!
//! It deliberately compares with nothing and judges nothing: an earlier attempt, a colleague's copy and
//! the empty official file are read alike. Texts are given as a person reads them, with line feeds.

use serde::{Deserialize, Serialize};

use crate::answer::ControlAnswer;
use crate::cell_view::{CellNote, view};
use crate::error::WorkbookError;
use crate::inspection::SheetChoice;
use crate::met::meaning;
use crate::plan::AnswerField;
use crate::recognise::{Layout, LayoutRow, recognise};
use crate::region::Region;
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
    /// The response, as a person reads it.
    pub response: String,
    /// What one has to know about the two answers besides.
    #[serde(default)]
    pub notes: Vec<(AnswerField, CellNote)>,
}

/// Reads what a workbook holds, in the order of sheets and rows. Controls in several rows come several
/// times.
pub fn read_answers(bytes: &[u8]) -> Result<Vec<HeldAnswer>, WorkbookError> {
    read_answers_with(bytes, &[])
}

/// As [`read_answers`], with a person's choices about sheets.
pub fn read_answers_with(bytes: &[u8], choices: &[SheetChoice]) -> Result<Vec<HeldAnswer>, WorkbookError> {
    read_answers_in(bytes, choices, Region::default())
}

/// As [`read_answers_with`], where numbers and dates read as a program in a language shows them.
pub fn read_answers_in(
    bytes: &[u8],
    choices: &[SheetChoice],
    region: Region,
) -> Result<Vec<HeldAnswer>, WorkbookError> {
    let workbook = Workbook::open_in(bytes, region)?;
    let layouts = recognise(&workbook, choices)?;
    let rows = layouts.iter().flat_map(|layout| layout.rows.iter().map(move |row| (layout, row)));
    Ok(rows.map(|(layout, row)| held(&workbook, layout, row)).collect())
}

/// What the answer cells store, whatever they show: for comparing files.
pub(crate) fn stored_answers(
    workbook: &Workbook<'_>,
    choices: &[SheetChoice],
) -> Result<Vec<ControlAnswer>, WorkbookError> {
    let layouts = recognise(workbook, choices)?;
    let rows = layouts.iter().flat_map(|layout| layout.rows.iter().map(move |row| (layout, row)));
    let answer = |(layout, row): (&Layout, &LayoutRow)| {
        let stored = |column: Option<u32>| {
            let place = column.and_then(|column| layout.place(workbook, row, column));
            place.map_or("", |(row, column)| workbook.text(layout.sheet, row, column))
        };
        ControlAnswer {
            control: row.id.as_str().to_owned(),
            met: meaning(stored(row.columns.met)),
            response: stored(row.columns.response).to_owned(),
        }
    };
    Ok(rows.map(answer).collect())
}

fn held(workbook: &Workbook<'_>, layout: &Layout, row: &LayoutRow) -> HeldAnswer {
    let view_at = |(row, column): (u32, u32)| {
        let cell = workbook.sheets[layout.sheet].cell(row, column);
        cell.map(|cell| view(workbook, layout.sheet, cell)).unwrap_or_default()
    };
    let answer = |column: Option<u32>| {
        let place = column.and_then(|column| layout.place(workbook, row, column));
        place.map(view_at).unwrap_or_default()
    };
    // A requirement may be merged with whatever stands before it: reading destroys nothing.
    let requirement = row.columns.requirement.map(|column| {
        let merge = workbook.sheets[layout.sheet].merge_at(row.row, column);
        view_at(merge.map_or((row.row, column), |merge| (merge.top, merge.left))).text
    });
    // The rows of a group ask on.
    let rest =
        (row.row + 1..=row.last).filter_map(|below| row.columns.requirement.map(|column| (below, column)));
    let rest: Vec<String> = rest.map(|place| view_at(place).text).filter(|text| !text.is_empty()).collect();
    let (met, response) = (answer(row.columns.met), answer(row.columns.response));
    let of =
        |field, notes: &[CellNote]| notes.iter().map(move |note| (field, note.clone())).collect::<Vec<_>>();
    let notes = [of(AnswerField::Met, &met.notes), of(AnswerField::Response, &response.notes)].concat();
    HeldAnswer {
        control: row.id.as_str().to_owned(),
        sheet: workbook.package.sheets[layout.sheet].name.clone(),
        row: row.row,
        section: section(workbook, layout, row.row),
        requirement: [requirement.unwrap_or_default()].into_iter().chain(rest).collect::<Vec<_>>().join("\n"),
        met: meaning(&met.text),
        met_text: met.text,
        response: response.text,
        notes,
    }
}

/// The nearest row above that says one thing only, and says it across or in the first column.
fn section(workbook: &Workbook<'_>, layout: &Layout, row: u32) -> Option<String> {
    let sheet = &workbook.sheets[layout.sheet];
    (1..row).rev().take(200).find_map(|above| {
        let cells = &sheet.cells[sheet.row(above)?.cells.clone()];
        let mut texts = cells.iter().filter_map(|cell| {
            let text = sheet.text(cell, &workbook.package.strings.texts)?.trim();
            (!text.is_empty()).then_some((cell.column, text))
        });
        let (column, text) = texts.next()?;
        let alone = texts.next().is_none() && Some(above) != layout.header_row;
        let first = column <= layout.id_column;
        (alone && first && text.chars().count() <= 120).then(|| text.to_owned())
    })
}
