//! Answers that already stand in a workbook: those of an earlier attempt, of a colleague, of last year.
//!
//! Whoever fills such a workbook must know of every one that stays, for it leaves under their name. It
//! deliberately judges nothing: whether the one who fills it holds the same answer is for others to say.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::cell_name::cell_name;
use crate::cell_view::{CellNote, view};
use crate::control_id::ControlId;
use crate::error::WorkbookError;
use crate::inspection::SheetChoice;
use crate::plan::{AnswerField, best_rows};
use crate::recalculate::Place;
use crate::recognise::{Layout, recognise};
use crate::sheet::Content;
use crate::workbook::Workbook;

/// A cell of a control's row that holds an answer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AnswerInPlace {
    /// The control.
    pub control: String,
    /// Which part of its answer.
    pub field: AnswerField,
    /// The sheet.
    pub sheet: String,
    /// The cell in A1 style.
    pub cell: String,
    /// Everything that stands there, struck-out words included.
    pub text: String,
    /// The control stands in several rows and another one takes its answer.
    pub repeated: bool,
}

/// The answers that stand in a workbook, in the order of sheets and rows.
///
/// Fails where [`crate::inspect`] does.
pub fn answers_in_place(bytes: &[u8], choices: &[SheetChoice]) -> Result<Vec<AnswerInPlace>, WorkbookError> {
    let workbook = Workbook::open(bytes)?;
    let layouts = recognise(&workbook, choices)?;
    Ok(found(&workbook, &layouts).into_iter().map(|(_, answer)| answer).collect())
}

/// The answers with their places.
pub(crate) fn found(workbook: &Workbook<'_>, layouts: &[Layout]) -> Vec<(Place, AnswerInPlace)> {
    let best = best_rows(workbook, layouts);
    let (mut seen, mut answers) = (BTreeSet::new(), Vec::new());
    for (index, layout) in layouts.iter().enumerate() {
        for (number, row) in layout.rows.iter().enumerate() {
            let repeated = best.get(&row.id) != Some(&(index, number));
            let known = [(AnswerField::Met, row.columns.met), (AnswerField::Response, row.columns.response)];
            let known = known.into_iter().filter_map(|(field, column)| Some((field, column?)));
            let others = layout.other_columns.iter().map(|&column| (AnswerField::Other, column));
            let places = known.chain(others).flat_map(|(field, column)| {
                let own = layout.place(workbook, row, column).map(|place| (field, place, repeated));
                // The rows below of a group take no answers.
                let below = (row.row + 1..=row.last).map(move |below| (field, (below, column), true));
                own.into_iter().chain(below)
            });
            for (field, (at, column), repeated) in places {
                let text = standing(workbook, (layout.sheet, at, column));
                if !text.trim().is_empty() && seen.insert((layout.sheet, at, column)) {
                    let answer = answer(workbook, layout, &row.id, (field, at, column));
                    answers.push(((layout.sheet, at, column), AnswerInPlace { text, repeated, ..answer }));
                }
            }
        }
    }
    answers
}

fn answer(
    workbook: &Workbook<'_>,
    layout: &Layout,
    id: &ControlId,
    (field, row, column): (AnswerField, u32, u32),
) -> AnswerInPlace {
    AnswerInPlace {
        control: id.as_str().to_owned(),
        field,
        sheet: workbook.package.sheets[layout.sheet].name.clone(),
        cell: cell_name(row, column),
        text: String::new(),
        repeated: false,
    }
}

/// What leaves with a cell: a number as it is shown, a text with all its words.
fn standing(workbook: &Workbook<'_>, (sheet, row, column): Place) -> String {
    let Some(cell) = workbook.sheets[sheet].cell(row, column) else { return String::new() };
    let stored = || workbook.text(sheet, row, column).to_owned();
    match &cell.content {
        Content::Number(_) | Content::Date(_) => {
            let view = view(workbook, sheet, cell);
            if view.notes.contains(&CellNote::HiddenByFormat) { stored() } else { view.text }
        }
        _ => stored(),
    }
}
