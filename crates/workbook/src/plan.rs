//! Which answer goes into which cell of which sheet, decided on the template before anything is written.
//!
//! It deliberately writes nothing. What has no place is listed here and never dropped; what cannot be
//! written as it should be is an error.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::answer::ControlAnswer;
use crate::cell_name::cell_name;
use crate::control_id::ControlId;
use crate::error::WorkbookError;
use crate::in_place::{AnswerInPlace, found};
use crate::met::choose;
use crate::package::SheetState;
use crate::recalculate::Place;
use crate::recognise::{Layout, LayoutRow};
use crate::sheet::Content;
use crate::splice::NewValue;
use crate::workbook::Workbook;

/// Which part of an answer a cell takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerField {
    /// Whether the control is met.
    Met,
    /// The response.
    Response,
    /// Something in a further column for answers, which is never written.
    Other,
}

/// A row of the workbook that belongs to a control.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RowPlace {
    /// The control.
    pub control: String,
    /// The sheet.
    pub sheet: String,
    /// The row, from one.
    pub row: u32,
}

/// One cell and what it is to hold.
#[derive(Debug, Clone)]
pub(crate) struct PlannedCell {
    /// The control.
    pub control: String,
    /// Which part of its answer.
    pub field: AnswerField,
    /// The sheet's index.
    pub sheet: usize,
    /// The row, and the column if there is one for this part of the answer.
    pub row: u32,
    /// See `row`.
    pub column: Option<u32>,
    /// What is to be written; nothing if the cell stays as it is.
    pub value: Option<NewValue>,
}

/// Everything that is to be done, and what has no place.
#[derive(Debug, Clone, Default)]
pub(crate) struct Plan {
    /// The cells, in the order of sheets and rows.
    pub cells: Vec<PlannedCell>,
    /// Controls that were answered but have no row.
    pub controls_without_row: Vec<String>,
    /// Rows whose control was not answered.
    pub rows_without_control: Vec<RowPlace>,
    /// Further rows of a control that was written elsewhere.
    pub repeated_rows: Vec<RowPlace>,
    /// Answers that stand in the workbook and stay there.
    pub kept: Vec<AnswerInPlace>,
}

/// Decides where every answer goes.
pub(crate) fn make(
    workbook: &Workbook<'_>,
    layouts: &[Layout],
    answers: &[ControlAnswer],
    emptied: &dyn Fn(&AnswerInPlace, Place) -> bool,
) -> Result<Plan, WorkbookError> {
    let answers = by_control(answers)?;
    let best = best_rows(workbook, layouts);
    let planner = Planner { workbook, answer_places: answer_places(workbook, layouts) };
    let mut plan = Plan::default();
    for (index, layout) in layouts.iter().enumerate() {
        for (number, row) in layout.rows.iter().enumerate() {
            let place = || RowPlace {
                control: row.id.as_str().to_owned(),
                sheet: workbook.package.sheets[layout.sheet].name.clone(),
                row: row.row,
            };
            match answers.get(&row.id) {
                _ if best.get(&row.id) != Some(&(index, number)) => plan.repeated_rows.push(place()),
                None => plan.rows_without_control.push(place()),
                Some(answer) => plan.cells.extend(planner.cells(layout, number, answer)?),
            }
        }
    }
    let missing = answers.iter().filter(|(id, _)| !best.contains_key(id));
    plan.controls_without_row = missing.map(|(_, answer)| answer.control.clone()).collect();
    refuse_conflicts(workbook, layouts, &plan)?;
    settle_answers_in_place(workbook, layouts, &mut plan, emptied);
    Ok(plan)
}

/// Empties the answers that stand in the workbook and shall not, and lists those that stay.
fn settle_answers_in_place(
    workbook: &Workbook<'_>,
    layouts: &[Layout],
    plan: &mut Plan,
    emptied: &dyn Fn(&AnswerInPlace, Place) -> bool,
) {
    let mut cells: BTreeMap<Place, usize> = BTreeMap::new();
    for (index, cell) in plan.cells.iter().enumerate() {
        cells.extend(cell.column.map(|column| ((cell.sheet, cell.row, column), index)));
    }
    for (place, answer) in found(workbook, layouts) {
        let planned = cells.get(&place).copied();
        if planned.is_some_and(|index| plan.cells[index].value.is_some()) {
            continue;
        }
        match planned {
            _ if !emptied(&answer, place) => plan.kept.push(answer),
            Some(index) => plan.cells[index].value = Some(NewValue::Nothing),
            None => plan.cells.push(PlannedCell {
                control: answer.control,
                field: answer.field,
                sheet: place.0,
                row: place.1,
                column: Some(place.2),
                value: Some(NewValue::Nothing),
            }),
        }
    }
}

fn by_control(answers: &[ControlAnswer]) -> Result<BTreeMap<ControlId, &ControlAnswer>, WorkbookError> {
    let mut by_id = BTreeMap::new();
    for answer in answers {
        answer.checked_response()?;
        if by_id.insert(ControlId::normalise(&answer.control), answer).is_some() {
            return Err(WorkbookError::DuplicateAnswer { control: answer.control.clone() });
        }
    }
    Ok(by_id)
}

/// The row of each control that takes its answer, as indices of layout and row: on a visible sheet
/// rather than a hidden one, with a column for responses rather than without, the surest, the first.
pub(crate) fn best_rows(workbook: &Workbook<'_>, layouts: &[Layout]) -> BTreeMap<ControlId, (usize, usize)> {
    let mut order: Vec<usize> = (0..layouts.len()).collect();
    order.sort_by_key(|&index| {
        let layout = &layouts[index];
        let hidden = workbook.package.sheets[layout.sheet].state == SheetState::Hidden;
        let percent = (layout.confidence() * 100.0) as u32;
        (hidden, layout.columns.response.is_none(), 100_u32.saturating_sub(percent), layout.sheet)
    });
    let mut best = BTreeMap::new();
    for index in order {
        for (number, row) in layouts[index].rows.iter().enumerate() {
            best.entry(row.id.clone()).or_insert((index, number));
        }
    }
    best
}

/// The cells of all layouts that may take answers.
fn answer_places(workbook: &Workbook<'_>, layouts: &[Layout]) -> BTreeSet<Place> {
    let of_layout = |layout: &Layout| {
        let of_row = |row: &LayoutRow| {
            let columns = [row.columns.met, row.columns.response].into_iter().flatten();
            columns.filter_map(|column| layout.place(workbook, row, column)).collect::<Vec<_>>()
        };
        let places = layout.rows.iter().flat_map(of_row);
        places.map(|(row, column)| (layout.sheet, row, column)).collect::<Vec<_>>()
    };
    layouts.iter().flat_map(of_layout).collect()
}

struct Planner<'a, 'b> {
    workbook: &'a Workbook<'b>,
    answer_places: BTreeSet<Place>,
}

impl Planner<'_, '_> {
    fn cells(
        &self,
        layout: &Layout,
        number: usize,
        answer: &ControlAnswer,
    ) -> Result<[PlannedCell; 2], WorkbookError> {
        let row = &layout.rows[number];
        let target = |column: Option<u32>| {
            let place = column.and_then(|column| layout.place(self.workbook, row, column));
            place.map_or((row.row, None), |(row, column)| (row, Some(column)))
        };
        let (met, response) = (target(row.columns.met), target(row.columns.response));
        let text = Some(answer.checked_response()?).filter(|text| !text.is_empty());
        let met_value = match (answer.met, met) {
            (Some(wanted), (row, Some(column))) => {
                Some(self.met_value((layout.sheet, row, column), &answer.control, wanted)?)
            }
            // Without a column the wish is kept, so that the proof can say that it found no place.
            (Some(wanted), _) => Some(NewValue::Text(yes_no(wanted).to_owned())),
            (None, _) => None,
        };
        let cell = |field, (row, column), value| PlannedCell {
            control: answer.control.clone(),
            field,
            sheet: layout.sheet,
            row,
            column,
            value,
        };
        let response_value = text.map(NewValue::Text);
        Ok([cell(AnswerField::Met, met, met_value), cell(AnswerField::Response, response, response_value)])
    }

    /// The list that a cell has to obey. One that is made of answers allows whatever is written.
    fn list(&self, (sheet, row, column): Place) -> Option<Vec<String>> {
        let list = self.workbook.list(sheet, row, column)?;
        let is_of_answers = list.places.iter().any(|place| self.answer_places.contains(place));
        (!is_of_answers).then_some(list.entries)
    }

    fn met_value(&self, place: Place, control: &str, met: bool) -> Result<NewValue, WorkbookError> {
        let (sheet, row, column) = place;
        let Some(list) = self.list(place) else {
            let held = self.workbook.sheets[sheet].cell(row, column).map(|cell| &cell.content);
            return Ok(match held {
                // A check box of another program is a truth value.
                Some(Content::Truth(_)) => NewValue::Truth(met),
                _ => NewValue::Text(yes_no(met).to_owned()),
            });
        };
        let entry = choose(&list, met).ok_or_else(|| WorkbookError::NotInList {
            control: control.to_owned(),
            sheet: self.workbook.package.sheets[sheet].name.clone(),
            cell: cell_name(row, column),
            wanted: yes_no(met).to_lowercase(),
            list: list.join(" | "),
        })?;
        let truth = list.iter().all(|entry| matches!(entry.to_ascii_uppercase().as_str(), "TRUE" | "FALSE"));
        Ok(if truth { NewValue::Truth(met) } else { NewValue::Text(entry.to_owned()) })
    }
}

fn yes_no(met: bool) -> &'static str {
    if met { "Yes" } else { "No" }
}

/// One merged cell cannot take two answers, and no answer may land in another control's row.
fn refuse_conflicts(workbook: &Workbook<'_>, layouts: &[Layout], plan: &Plan) -> Result<(), WorkbookError> {
    let mut owners: BTreeMap<(usize, u32), BTreeSet<&ControlId>> = BTreeMap::new();
    for layout in layouts {
        for row in &layout.rows {
            owners.entry((layout.sheet, row.row)).or_default().insert(&row.id);
        }
    }
    let mut taken: BTreeMap<(usize, u32, u32), &PlannedCell> = BTreeMap::new();
    for cell in &plan.cells {
        let (Some(column), Some(_)) = (cell.column, &cell.value) else { continue };
        let conflict = |other: &str| WorkbookError::MergedAnswers {
            control: cell.control.clone(),
            other: other.to_owned(),
            sheet: workbook.package.sheets[cell.sheet].name.clone(),
            cell: cell_name(cell.row, column),
        };
        let id = ControlId::normalise(&cell.control);
        let owner = owners.get(&(cell.sheet, cell.row)).and_then(|ids| ids.first());
        if let Some(other) = owner.filter(|other| **other != &id) {
            return Err(conflict(other.as_str()));
        }
        if let Some(other) = taken.insert((cell.sheet, cell.row, column), cell) {
            return Err(conflict(&other.control));
        }
    }
    Ok(())
}
