//! Which column of a sheet holds the identifiers of the controls, judged over whole columns.
//!
//! It deliberately looks at no other column's content; headers only tip the balance between rivals.

use std::collections::{BTreeMap, BTreeSet};

use crate::control_id::{ControlId, FoundId, Likeness, find};
use crate::header_words::{Role, fit, names_other_ids};
use crate::workbook::Workbook;

/// The least weight of a column to be considered at all: one known identifier on its own.
const LEAST_WEIGHT: f64 = 1.5;
/// From which part of the winner's weight on another column is a rival.
const RIVAL: f64 = 0.6;

/// A row with an identifier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct IdRow {
    /// Its number.
    pub row: u32,
    /// What was found there.
    pub found: FoundId,
}

/// The column chosen.
#[derive(Debug, Clone)]
pub(crate) struct IdColumn {
    /// Its number.
    pub column: u32,
    /// Its rows with identifiers, from top to bottom.
    pub rows: Vec<IdRow>,
    /// Whether another column could be meant as well.
    pub rivalled: bool,
}

/// Chooses the column of identifiers of a sheet by the families and shapes that AWS uses, or finds that
/// there is none.
pub(crate) fn choose(workbook: &Workbook<'_>, sheet: usize) -> Option<IdColumn> {
    let columns = candidates(workbook, sheet);
    let mut weighed: Vec<(f64, u32)> = columns
        .iter()
        .map(|(&column, rows)| (weight(rows) * named(workbook, sheet, column, rows), column))
        .filter(|(weight, _)| *weight >= LEAST_WEIGHT)
        .collect();
    weighed.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let &(best, column) = weighed.first()?;
    let rows = columns[&column].clone();
    let rivalled =
        weighed[1..].iter().any(|&(other, rival)| other >= best * RIVAL && differ(&columns[&rival], &rows));
    Some(IdColumn { column, rows, rivalled })
}

impl IdColumn {
    /// Whether it holds identifiers as AWS writes them, so that nothing else has to be tried.
    pub fn is_usual(&self) -> bool {
        let usual = self.rows.iter().filter(|row| row.found.likeness < Likeness::Possible).count();
        2 * usual > self.rows.len()
    }
}

/// The identifiers of one column below a row, as a person has chosen it: whatever short text stands there
/// is one, because the person says so.
pub(crate) fn chosen(workbook: &Workbook<'_>, sheet: usize, column: u32, below: u32) -> IdColumn {
    let page = &workbook.sheets[sheet];
    let cells = page.order.iter().map(|&index| &page.cells[index as usize]);
    let inside = cells.filter(|cell| cell.column == column && cell.row > below);
    let rows = inside.filter_map(|cell| {
        let wide = page.merge_at(cell.row, cell.column).is_some_and(|merge| merge.right > merge.left + 1);
        let text = workbook.shown(sheet, cell).filter(|_| !wide)?;
        let usual = find(&text).filter(|found| found.whole || found.likeness < Likeness::Possible);
        let found = usual.or_else(|| as_said(&text)).or_else(|| find(&text))?;
        Some(IdRow { row: cell.row, found })
    });
    IdColumn { column, rows: rows.collect(), rivalled: false }
}

fn as_said(text: &str) -> Option<FoundId> {
    let length = text.trim().chars().count();
    let id = ControlId::as_printed(text);
    (1..=40).contains(&length).then_some(FoundId { id, likeness: Likeness::Possible, whole: true })
}

fn candidates(workbook: &Workbook<'_>, sheet: usize) -> BTreeMap<u32, Vec<IdRow>> {
    let mut columns: BTreeMap<u32, Vec<IdRow>> = BTreeMap::new();
    let page = &workbook.sheets[sheet];
    for &index in &page.order {
        let cell = &page.cells[index as usize];
        let Some(found) = workbook.shown(sheet, cell).as_deref().and_then(find) else { continue };
        // A banner across the columns is a heading even if it begins like a control.
        let wide = page.merge_at(cell.row, cell.column).is_some_and(|merge| merge.right > merge.left + 1);
        if wide && !found.whole {
            continue;
        }
        columns.entry(cell.column).or_default().push(IdRow { row: cell.row, found });
    }
    columns
}

fn weight(rows: &[IdRow]) -> f64 {
    let mut seen: BTreeSet<&ControlId> = BTreeSet::new();
    let first = rows.iter().filter(|row| seen.insert(&row.found.id));
    first
        .map(|row| match (row.found.likeness, row.found.whole) {
            (Likeness::Known, true) => 3.0,
            (Likeness::Known, false) | (Likeness::Typical, true) => 2.0,
            (Likeness::Typical, false) => 0.8,
            (Likeness::Possible, true) => 0.6,
            (Likeness::Possible, false) => 0.1,
        })
        .sum()
}

/// What the labels above the first identifier say about the column.
fn named(workbook: &Workbook<'_>, sheet: usize, column: u32, rows: &[IdRow]) -> f64 {
    let Some(first) = rows.first().map(|row| row.row) else { return 1.0 };
    let page = &workbook.sheets[sheet];
    let labels: Vec<&str> = (first.saturating_sub(8).max(1)..first)
        .filter(|&row| page.merge_at(row, column).is_none_or(|merge| merge.left == merge.right))
        .map(|row| workbook.text(sheet, row, column))
        .filter(|text| !text.is_empty())
        .collect();
    let is_for_answers =
        |text: &&str| [Role::Met, Role::Response].into_iter().any(|role| fit(role, text, "") >= 0.8);
    if labels.iter().any(|text| names_other_ids(text) || is_for_answers(text)) {
        0.3
    } else if labels.iter().any(|text| fit(Role::Id, text, "") >= 0.5) {
        1.3
    } else {
        1.0
    }
}

/// Whether two columns name different controls: a title that repeats the identifier is no rival.
pub(crate) fn differ(one: &[IdRow], other: &[IdRow]) -> bool {
    let pairs = |rows: &[IdRow]| -> BTreeSet<(u32, ControlId)> {
        rows.iter().map(|row| (row.row, row.found.id.clone())).collect()
    };
    let (one, other) = (pairs(one), pairs(other));
    !one.is_subset(&other) && !other.is_subset(&one)
}
