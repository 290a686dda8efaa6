//! Recognising the sheets with controls and their columns, by what cells say and look like.
//!
//! It deliberately never uses positions, and it says how sure it is instead of failing: only a sheet
//! without any place for an answer is left out.

use std::collections::{BTreeMap, BTreeSet};

use crate::cell_name::{CellRange, cell_name, column_letters, column_number};
use crate::control_id::{ControlId, Likeness};
use crate::error::WorkbookError;
use crate::header_words::{Role, fit};
use crate::headers::{HeaderBlock, RoleColumns, average_length, find_headers, header_at, yes_no_share};
use crate::id_column::{IdColumn, IdRow, choose, chosen};
use crate::inspection::{ColumnLetters, ControlPlace, Doubt, Inspection, SheetChoice, SheetInspection};
use crate::package::SheetState;
use crate::shaped_ids::choose_by_shape;
use crate::sheet::Cell;
use crate::words::label;
use crate::workbook::Workbook;

/// The most controls of one sheet.
const CONTROL_LIMIT: usize = 10_000;
/// From which fit on a label makes its column one for answers of whatever kind.
const LEAST_OTHER: f64 = 0.15;
/// The most rows of one group.
const GROUP_LIMIT: u32 = 200;
/// The most columns looked at where no header names them.
const COLUMN_LIMIT: usize = 100;

/// A sheet with controls, in numbers.
#[derive(Debug, Clone)]
pub(crate) struct Layout {
    /// The index of the sheet.
    pub sheet: usize,
    /// The first row that names the columns for answers.
    pub header_row: Option<u32>,
    /// The column of identifiers.
    pub id_column: u32,
    /// The columns of the first controls.
    pub columns: RoleColumns,
    /// The controls.
    pub rows: Vec<LayoutRow>,
    /// Further columns for answers, whose name is that of one: a second comment, the auditor's mark.
    pub other_columns: BTreeSet<u32>,
    /// What speaks against it.
    pub doubts: BTreeSet<Doubt>,
}

/// A control's row.
#[derive(Debug, Clone)]
pub(crate) struct LayoutRow {
    /// The identifier.
    pub id: ControlId,
    /// The row's number.
    pub row: u32,
    /// The columns that hold for it.
    pub columns: RoleColumns,
    /// The last row of its group, where the identifier stands only on the first one; else the row itself.
    pub last: u32,
}

impl Layout {
    /// The cell in a control's row that takes or holds what belongs into a column: of merged cells the
    /// first one. There is none where the merged cells begin with a heading, an identifier or what another
    /// column is for: writing there would destroy that.
    pub fn place(&self, workbook: &Workbook<'_>, row: &LayoutRow, column: u32) -> Option<(u32, u32)> {
        let Some(merge) = workbook.sheets[self.sheet].merge_at(row.row, column) else {
            return Some((row.row, column));
        };
        let is_control = merge.top == row.row || self.rows.iter().any(|other| other.row == merge.top);
        let is_other = merge.left != column && (merge.left == self.id_column || row.columns.uses(merge.left));
        (is_control && !is_other).then_some((merge.top, merge.left))
    }

    /// Whether it can be a list of controls although nothing but its shape says so: it asks something in one
    /// column and has another one for answers.
    fn is_a_list(&self) -> bool {
        let named = self.header_row.is_some() && self.columns.requirement.is_some();
        named && (self.columns.met.is_some() || self.columns.response.is_some())
    }

    /// How sure the recognition is, from 0.05 to 1, in steps of 0.01.
    pub fn confidence(&self) -> f64 {
        let cost: f64 = self.doubts.iter().map(|doubt| doubt.cost()).sum();
        ((1.0 - cost).max(0.05) * 100.0).round() / 100.0
    }
}

/// Recognises all sheets with controls and a place for answers. A person's choices come first.
pub(crate) fn recognise(
    workbook: &Workbook<'_>,
    choices: &[SheetChoice],
) -> Result<Vec<Layout>, WorkbookError> {
    let mut layouts = Vec::new();
    for choice in choices {
        layouts.push(as_chosen(workbook, choice)?);
    }
    let open: Vec<usize> =
        (0..workbook.sheets.len()).filter(|sheet| layouts.iter().all(|it| it.sheet != *sheet)).collect();
    let mut weak: Vec<(usize, IdColumn)> = Vec::new();
    for &sheet in &open {
        match choose(workbook, sheet) {
            Some(ids) if ids.is_usual() => layouts.extend(recognise_sheet(workbook, sheet, ids)?),
            Some(ids) => weak.push((sheet, ids)),
            None => {}
        }
    }
    layouts.extend(recognise_by_shape(workbook, &open, &layouts, weak)?);
    layouts.sort_by_key(|layout| layout.sheet);
    if layouts.is_empty() {
        return Err(WorkbookError::NoControls);
    }
    for layout in &layouts {
        refuse_doubled_cells(workbook, layout.sheet)?;
    }
    Ok(layouts)
}

/// Programs differ in which of two cells at one place they show, so nothing could be said of such a sheet.
fn refuse_doubled_cells(workbook: &Workbook<'_>, sheet: usize) -> Result<(), WorkbookError> {
    workbook.sheets[sheet].doubled_cell().map_or(Ok(()), |(row, column)| {
        let part = &workbook.package.sheets[sheet].name;
        Err(WorkbookError::damaged(part, format!("cell {} is there twice", cell_name(row, column))))
    })
}

/// Sheets whose identifiers are not those of AWS. Where a workbook has a sheet with such, another one is only
/// taken for a list of controls if its head says the same: lists of versions and of links look alike.
fn recognise_by_shape(
    workbook: &Workbook<'_>,
    open: &[usize],
    known: &[Layout],
    weak: Vec<(usize, IdColumn)>,
) -> Result<Vec<Layout>, WorkbookError> {
    let heads: Vec<Vec<String>> = known.iter().filter_map(|layout| head_of(workbook, layout)).collect();
    let mut weak: BTreeMap<usize, IdColumn> = weak.into_iter().collect();
    let mut layouts = Vec::new();
    for &sheet in open.iter().filter(|sheet| known.iter().all(|layout| layout.sheet != **sheet)) {
        let shaped = choose_by_shape(workbook, sheet).map(|ids| (ids, true));
        let found = match shaped.or_else(|| weak.remove(&sheet).map(|ids| (ids, false))) {
            Some((ids, by_shape)) => recognise_sheet(workbook, sheet, ids)?.map(|layout| (layout, by_shape)),
            None => None,
        };
        let Some((mut layout, by_shape)) = found else { continue };
        let has_known_head = || head_of(workbook, &layout).is_some_and(|head| heads.contains(&head));
        if by_shape && !(known.is_empty() && layout.is_a_list()) && !has_known_head() {
            continue;
        }
        if by_shape {
            layout.doubts.insert(Doubt::IdsByShape);
        }
        layouts.push(layout);
    }
    Ok(layouts)
}

/// What the head of a sheet says, compared as people read it.
fn head_of(workbook: &Workbook<'_>, layout: &Layout) -> Option<Vec<String>> {
    let page = &workbook.sheets[layout.sheet];
    let cells = page.row(layout.header_row?)?.cells.clone();
    let labels =
        page.cells[cells].iter().map(|cell| label(workbook.text(layout.sheet, cell.row, cell.column)));
    Some(labels.filter(|label| !label.is_empty()).collect())
}

fn recognise_sheet(
    workbook: &Workbook<'_>,
    sheet: usize,
    ids: IdColumn,
) -> Result<Option<Layout>, WorkbookError> {
    if ids.rows.len() > CONTROL_LIMIT {
        let what = "the number of controls on a sheet".to_owned();
        return Err(WorkbookError::TooLarge { what, limit: CONTROL_LIMIT.to_string() });
    }
    let headers = find_headers(workbook, sheet, &ids);
    let mut doubts = BTreeSet::new();
    let common = common_columns(workbook, sheet, &ids, &headers, &mut doubts);
    if common.met.is_none() && common.response.is_none() {
        return Ok(None);
    }
    note_doubts(workbook, sheet, &ids, &headers, &mut doubts);
    let mut rows = ids.rows.iter().map(|row| layout_row(row, &headers, common)).collect::<Vec<_>>();
    if !ids.is_usual() && group_rows(workbook, sheet, ids.column, &mut rows) {
        doubts.insert(Doubt::GroupedRows);
    }
    let columns = rows.first().map_or(common, |row: &LayoutRow| row.columns);
    let header_row = headers.first().map(|header| header.label_row);
    let label_rows = headers.iter().map(|header| header.label_row);
    let other_columns = other_columns(workbook, sheet, label_rows, &rows, ids.column);
    Ok(Some(Layout { sheet, header_row, id_column: ids.column, columns, rows, other_columns, doubts }))
}

/// The columns that hold where no header says otherwise.
fn common_columns(
    workbook: &Workbook<'_>,
    sheet: usize,
    ids: &IdColumn,
    headers: &[HeaderBlock],
    doubts: &mut BTreeSet<Doubt>,
) -> RoleColumns {
    let named = headers.iter().fold(RoleColumns::default(), |sum, header| sum.or(header.columns));
    let mut columns = named;
    if columns.met.is_none() {
        columns.met = met_by_list(workbook, sheet, ids, &columns);
        doubts.insert(if columns.met.is_some() { Doubt::MetByList } else { Doubt::MetMissing });
    }
    if columns.requirement.is_none() {
        columns.requirement = requirement_by_length(workbook, sheet, ids, &columns);
    }
    if columns.response.is_none() {
        columns.response = response_by_place(workbook, sheet, ids, &columns);
        doubts.insert(if columns.response.is_some() {
            Doubt::ResponseByPlace
        } else {
            Doubt::ResponseMissing
        });
    }
    columns
}

fn used_columns(workbook: &Workbook<'_>, sheet: usize, ids: &IdColumn) -> BTreeSet<u32> {
    let page = &workbook.sheets[sheet];
    let of_rows = ids.rows.iter().filter_map(|row| page.row(row.row));
    let cells = of_rows.flat_map(|row| row.cells.clone()).map(|index| page.cells[index].column);
    let ruled = page.lists.iter().flat_map(|rule| &rule.ranges).map(|range| range.left);
    let all: BTreeSet<u32> = cells.chain(ruled).collect();
    all.into_iter().take(COLUMN_LIMIT).collect()
}

fn met_by_list(workbook: &Workbook<'_>, sheet: usize, ids: &IdColumn, taken: &RoleColumns) -> Option<u32> {
    let free = used_columns(workbook, sheet, ids).into_iter().filter(|&c| c != ids.column && !taken.uses(c));
    let shares = free.map(|column| (yes_no_share(workbook, sheet, ids, column), column));
    let best =
        shares.filter(|(share, _)| *share >= 0.5).max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))?;
    Some(best.1)
}

fn requirement_by_length(
    workbook: &Workbook<'_>,
    sheet: usize,
    ids: &IdColumn,
    taken: &RoleColumns,
) -> Option<u32> {
    // What is merged with a column for answers takes answers itself.
    let merges = &workbook.sheets[sheet].merges;
    let holds = |merge: &CellRange, column: u32| (merge.left..=merge.right).contains(&column);
    let of_answers =
        |merge: &&CellRange| [taken.met, taken.response].into_iter().flatten().any(|c| holds(merge, c));
    let of_answers: BTreeSet<(u32, u32)> =
        merges.iter().filter(of_answers).map(|merge| (merge.left, merge.right)).collect();
    let takes_answers =
        |column: u32| of_answers.iter().any(|&(left, right)| (left..=right).contains(&column));
    let free = used_columns(workbook, sheet, ids).into_iter().filter(|&column| !taken.uses(column));
    let free = free.filter(|&column| !takes_answers(column));
    let lengths = free.map(|column| (average_length(workbook, sheet, ids, column), column));
    let best = lengths.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))?;
    // Identifiers alone are no requirement.
    (best.0 > 12.0).then_some(best.1)
}

/// An empty column to the right of the one for met or not is where a response would be written.
fn response_by_place(
    workbook: &Workbook<'_>,
    sheet: usize,
    ids: &IdColumn,
    taken: &RoleColumns,
) -> Option<u32> {
    let met = taken.met?;
    let right =
        used_columns(workbook, sheet, ids).into_iter().filter(|&column| column > met && !taken.uses(column));
    let mut empty = right.filter(|&column| average_length(workbook, sheet, ids, column) < 1.0);
    let first = empty.next()?;
    let width = |column: u32| workbook.sheets[sheet].column(column).map_or(8.43, |columns| columns.width);
    // The widest of the empty columns, if one stands out, else the nearest.
    let widest = empty.max_by(|&a, &b| width(a).total_cmp(&width(b)));
    widest.filter(|&column| width(column) > 1.5 * width(first)).or(Some(first))
}

fn note_doubts(
    workbook: &Workbook<'_>,
    sheet: usize,
    ids: &IdColumn,
    headers: &[HeaderBlock],
    doubts: &mut BTreeSet<Doubt>,
) {
    let distinct: BTreeSet<&ControlId> = ids.rows.iter().map(|row| &row.found.id).collect();
    let most =
        |test: &dyn Fn(&IdRow) -> bool| 2 * ids.rows.iter().filter(|row| test(row)).count() > ids.rows.len();
    let named = headers.iter().any(|header| header.id_named);
    let facts = [
        (Doubt::NoHeader, headers.is_empty()),
        (Doubt::IdColumnUnnamed, !headers.is_empty() && !named),
        (Doubt::SeveralIdColumns, ids.rivalled),
        (Doubt::IdInsideText, most(&|row| !row.found.whole)),
        (Doubt::UnusualIds, most(&|row| row.found.likeness != Likeness::Known)),
        (Doubt::WeakLabel, headers.iter().any(|header| header.weak)),
        (Doubt::RepeatedControls, distinct.len() < ids.rows.len()),
        (Doubt::SingleControl, ids.rows.len() == 1),
        (Doubt::HiddenSheet, workbook.package.sheets[sheet].state == SheetState::Hidden),
    ];
    doubts.extend(facts.into_iter().filter(|(_, holds)| *holds).map(|(doubt, _)| doubt));
}

/// The columns that are named like one for answers and are none of those that take them.
fn other_columns(
    workbook: &Workbook<'_>,
    sheet: usize,
    label_rows: impl Iterator<Item = u32>,
    rows: &[LayoutRow],
    ids: u32,
) -> BTreeSet<u32> {
    let page = &workbook.sheets[sheet];
    let labels =
        label_rows.filter_map(|row| page.row(row)).flat_map(|row| page.cells[row.cells.clone()].iter());
    let is_for_answers = |cell: &&Cell| {
        let text = workbook.text(sheet, cell.row, cell.column);
        [Role::Met, Role::Response].into_iter().any(|role| fit(role, text, "") >= LEAST_OTHER)
            && fit(Role::Requirement, text, "") < fit(Role::Response, text, "").max(fit(Role::Met, text, ""))
    };
    let used = |column: &u32| *column == ids || rows.iter().any(|row| row.columns.uses(*column));
    labels.filter(is_for_answers).map(|cell| cell.column).filter(|column| !used(column)).collect()
}

/// Gives each identifier the rows below it that ask something and name none; answers whether there are any.
fn group_rows(workbook: &Workbook<'_>, sheet: usize, ids: u32, rows: &mut [LayoutRow]) -> bool {
    let page = &workbook.sheets[sheet];
    let mut grouped = false;
    let starts: BTreeSet<u32> = rows.iter().map(|row| row.row).collect();
    for row in rows.iter_mut() {
        let Some(requirement) = row.columns.requirement.filter(|column| *column != ids) else { continue };
        let belongs = |number: &u32| {
            let asks = !workbook.text(sheet, *number, requirement).trim().is_empty();
            // A title stands in the column of identifiers or runs across it.
            let titled = page.merge_at(*number, requirement).is_some_and(|merge| merge.left <= ids);
            asks && !titled
                && !starts.contains(number)
                && workbook.text(sheet, *number, ids).trim().is_empty()
        };
        let below = (row.row + 1..row.row.saturating_add(GROUP_LIMIT)).take_while(belongs);
        row.last = below.last().unwrap_or(row.row);
        grouped |= row.last > row.row;
    }
    grouped
}

fn layout_row(row: &IdRow, headers: &[HeaderBlock], common: RoleColumns) -> LayoutRow {
    let above = headers.iter().rev().filter(|header| header.bottom < row.row);
    let columns = above.fold(RoleColumns::default(), |nearest, header| nearest.or(header.columns)).or(common);
    LayoutRow { id: row.found.id.clone(), row: row.row, columns, last: row.row }
}

fn as_chosen(workbook: &Workbook<'_>, choice: &SheetChoice) -> Result<Layout, WorkbookError> {
    let misfit = |detail: String| WorkbookError::ChoiceDoesNotFit { sheet: choice.sheet.clone(), detail };
    let sheet =
        workbook.sheet_index(&choice.sheet).ok_or_else(|| misfit("there is no such sheet".to_owned()))?;
    let number = |letters: &String| {
        column_number(letters.trim()).ok_or_else(|| misfit(format!("{letters} is no column")))
    };
    let optional = |letters: &Option<String>| letters.as_ref().map(number).transpose();
    let ids = chosen(workbook, sheet, number(&choice.id_column)?, choice.header_row.unwrap_or(0));
    let columns = RoleColumns {
        requirement: optional(&choice.requirement)?,
        met: optional(&choice.met)?,
        response: optional(&choice.response)?,
    };
    if answers_overwrite(columns, ids.column) {
        return Err(misfit("a column for answers is chosen twice".to_owned()));
    }
    if ids.rows.is_empty() || ids.rows.len() > CONTROL_LIMIT {
        return Err(misfit(format!("column {} holds no identifiers, or too many", choice.id_column)));
    }
    let header = choice.header_row.and_then(|row| header_at(workbook, sheet, &ids, row));
    let header_row = header.map(|header| header.label_row).or(choice.header_row);
    let row = |row: &IdRow| LayoutRow { id: row.found.id.clone(), row: row.row, columns, last: row.row };
    let mut rows: Vec<LayoutRow> = ids.rows.iter().map(row).collect();
    if !ids.is_usual() {
        group_rows(workbook, sheet, ids.column, &mut rows);
    }
    let other_columns = other_columns(workbook, sheet, header_row.into_iter(), &rows, ids.column);
    let doubts = BTreeSet::new();
    Ok(Layout { sheet, header_row, id_column: ids.column, columns, rows, other_columns, doubts })
}

/// Whether answers would be written over identifiers, requirements or one another.
fn answers_overwrite(columns: RoleColumns, ids: u32) -> bool {
    let RoleColumns { requirement, met, response } = columns;
    let taken = [Some(ids), requirement];
    let over = |answer: Option<u32>| answer.is_some() && taken.contains(&answer);
    over(met) || over(response) || (met.is_some() && met == response)
}

/// What was recognised, for people and other programs.
pub(crate) fn describe(workbook: &Workbook<'_>, layouts: &[Layout]) -> Inspection {
    let sheets = layouts.iter().map(|layout| describe_sheet(workbook, layout)).collect();
    Inspection { sheets, signed: workbook.package.signed }
}

fn describe_sheet(workbook: &Workbook<'_>, layout: &Layout) -> SheetInspection {
    let part = &workbook.package.sheets[layout.sheet];
    let letters = |column: Option<u32>| column.map(column_letters);
    let controls = layout.rows.iter().map(|row| {
        let cell = |column: Option<u32>| column.map(|column| cell_name(row.row, column));
        ControlPlace {
            id: row.id.as_str().to_owned(),
            row: row.row,
            met_cell: cell(row.columns.met),
            response_cell: cell(row.columns.response),
            hidden: workbook.sheets[layout.sheet].row(row.row).is_some_and(|row| row.hidden),
        }
    });
    SheetInspection {
        sheet: part.name.clone(),
        header_row: layout.header_row,
        id_column: column_letters(layout.id_column),
        columns: ColumnLetters {
            requirement: letters(layout.columns.requirement),
            met: letters(layout.columns.met),
            response: letters(layout.columns.response),
        },
        controls: controls.collect(),
        confidence: layout.confidence(),
        doubts: layout.doubts.iter().copied().collect(),
        hidden: part.state == SheetState::Hidden,
    }
}
