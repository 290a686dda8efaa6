//! The rows that name the columns: where they are, how many rows they take, and which column each label
//! gives a role.
//!
//! It deliberately takes nothing from positions: a header may stand anywhere above a control, take up to
//! three rows, be merged, and be repeated for each section with other columns.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::cell_name::CellRange;
use crate::header_words::{ROLES, Role, fit};
use crate::id_column::{IdColumn, IdRow};
use crate::met::is_yes_no;
use crate::sheet::Cell;
use crate::workbook::Workbook;

/// The most rows a header takes.
const TALLEST: u32 = 3;
/// How many rows above a control its header can be, when nothing but other rows lies between.
const FARTHEST: u32 = 60;
/// The most headers looked at.
const MOST_HEADERS: usize = 200;
/// The most controls looked at to judge a column.
const SAMPLE: usize = 200;
/// From which fit on a label counts as naming a role when looking for header rows.
const NAMES: f64 = 0.5;
/// The most columns weighed against one another for a role.
const MOST_RIVALS: usize = 6;
/// Below this a column gets no role.
const LEAST: f64 = 0.35;

/// Columns by role.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct RoleColumns {
    /// What is asked.
    pub requirement: Option<u32>,
    /// Whether it is met.
    pub met: Option<u32>,
    /// What the partner says.
    pub response: Option<u32>,
}

impl RoleColumns {
    /// These columns, with gaps closed from others unless that would use a column twice.
    pub fn or(self, other: Self) -> Self {
        let taken = [self.requirement, self.met, self.response];
        let free = |column: Option<u32>| column.filter(|_| !taken.contains(&column));
        Self {
            requirement: self.requirement.or(free(other.requirement)),
            met: self.met.or(free(other.met)),
            response: self.response.or(free(other.response)),
        }
    }

    /// Whether the column has a role already.
    pub fn uses(&self, column: u32) -> bool {
        [self.requirement, self.met, self.response].contains(&Some(column))
    }

    fn set(&mut self, role: Role, column: u32) {
        match role {
            Role::Id => {}
            Role::Requirement => self.requirement = Some(column),
            Role::Met => self.met = Some(column),
            Role::Response => self.response = Some(column),
        }
    }

    fn get(&self, role: Role) -> Option<u32> {
        match role {
            Role::Id => None,
            Role::Requirement => self.requirement,
            Role::Met => self.met,
            Role::Response => self.response,
        }
    }
}

/// A header.
#[derive(Debug, Clone)]
pub(crate) struct HeaderBlock {
    /// Its last row.
    pub bottom: u32,
    /// The row that names the columns for answers.
    pub label_row: u32,
    /// Its columns.
    pub columns: RoleColumns,
    /// Whether it names the column of identifiers.
    pub id_named: bool,
    /// Whether a role rests on a weak word.
    pub weak: bool,
}

/// All headers above controls of a sheet, from top to bottom.
pub(crate) fn find_headers(workbook: &Workbook<'_>, sheet: usize, ids: &IdColumn) -> Vec<HeaderBlock> {
    let page = Page { workbook, sheet, ids, evidence: RefCell::default() };
    let mut blocks = Vec::new();
    let mut rows = page.rows_with_labels().into_iter().peekable();
    while let Some(top) = rows.next() {
        let mut bottom = top;
        while rows.peek() == Some(&(bottom + 1)) && bottom + 1 < top + TALLEST {
            bottom += 1;
            rows.next();
        }
        blocks.extend(page.block(top, bottom));
        if blocks.len() == MOST_HEADERS {
            break;
        }
    }
    blocks
}

/// The header a person has chosen, which may consist of any words.
pub(crate) fn header_at(
    workbook: &Workbook<'_>,
    sheet: usize,
    ids: &IdColumn,
    row: u32,
) -> Option<HeaderBlock> {
    Page { workbook, sheet, ids, evidence: RefCell::default() }.block(row, row)
}

struct Page<'a, 'b> {
    workbook: &'a Workbook<'b>,
    sheet: usize,
    ids: &'a IdColumn,
    /// What has been found out about columns, because headers may be many.
    evidence: RefCell<BTreeMap<(Role, u32), f64>>,
}

/// A label seen from one column: its text and the row it is written in.
#[derive(Debug, Clone, PartialEq)]
struct Piece<'a> {
    text: &'a str,
    row: u32,
    /// Whether it stands over several columns.
    group: bool,
}

/// The choice of one column for each role that fits best as a whole: a label of two roles goes where the
/// other role has no better column. `fits` begins with the best.
fn best_together(fits: &[Fit]) -> Vec<Fit> {
    let of = |role: Role| -> Vec<Option<&Fit>> {
        let own = fits.iter().filter(|fit| fit.role == role).take(MOST_RIVALS);
        own.map(Some).chain([None]).collect()
    };
    let (mut best, mut most) = (Vec::new(), 0.0);
    for response in of(Role::Response) {
        for met in of(Role::Met) {
            for requirement in of(Role::Requirement) {
                let chosen: Vec<&Fit> = [response, met, requirement].into_iter().flatten().collect();
                let columns: BTreeSet<u32> = chosen.iter().map(|fit| fit.column).collect();
                let total: f64 = chosen.iter().map(|fit| fit.all).sum();
                if columns.len() == chosen.len() && total > most + 1e-9 {
                    (best, most) = (chosen.into_iter().copied().collect(), total);
                }
            }
        }
    }
    best
}

/// How well a column fits a role.
#[derive(Debug, Clone, Copy)]
struct Fit {
    /// By its label and what stands below.
    all: f64,
    /// By its label alone.
    base: f64,
    role: Role,
    column: u32,
}

impl Fit {
    /// Whether the label fits another role, or another column's label this role, as well: then only what
    /// stands below decides, and filling changes that.
    fn is_rivalled(&self, fits: &[Self]) -> bool {
        let mut rivals =
            fits.iter().filter(|other| (other.column == self.column) != (other.role == self.role));
        rivals.any(|other| other.base >= self.base)
    }
}

impl<'a> Page<'a, '_> {
    fn rows_with_labels(&self) -> BTreeSet<u32> {
        let near = self.rows_near_controls();
        near.into_iter().filter(|&row| self.has_label(row)).collect()
    }

    /// Rows that stand above a control, as far as a header can be from it.
    fn rows_near_controls(&self) -> BTreeSet<u32> {
        let id_rows: BTreeSet<u32> = self.ids.rows.iter().map(|row| row.row).collect();
        let above = |row: u32| (row.saturating_sub(FARTHEST).max(1)..row).rev();
        id_rows.iter().flat_map(|&row| above(row).take_while(|other| !id_rows.contains(other))).collect()
    }

    fn has_label(&self, row: u32) -> bool {
        self.cells_between(row, row).any(|cell| {
            let text = self.workbook.text(self.sheet, cell.row, cell.column);
            ROLES.iter().any(|&role| fit(role, text, "") >= NAMES) && !self.is_banner(row, cell.column)
        })
    }

    fn cells_between(&self, top: u32, bottom: u32) -> impl Iterator<Item = &'a Cell> {
        let page = &self.workbook.sheets[self.sheet];
        let start = page.order.partition_point(|&index| page.cells[index as usize].row < top);
        let inside = page.order[start..].iter().map(|&index| &page.cells[index as usize]);
        inside.take_while(move |cell| cell.row <= bottom)
    }

    /// Titles and section names run across the column of identifiers.
    fn is_banner(&self, row: u32, column: u32) -> bool {
        self.merge(row, column).is_some_and(|merge| self.spans_ids(&merge))
    }

    fn spans_ids(&self, merge: &CellRange) -> bool {
        merge.left < merge.right && (merge.left..=merge.right).contains(&self.ids.column)
    }

    fn merge(&self, row: u32, column: u32) -> Option<CellRange> {
        self.workbook.sheets[self.sheet].merge_at(row, column)
    }

    fn piece(&self, row: u32, column: u32) -> Option<Piece<'a>> {
        let merge = self.merge(row, column);
        if merge.is_some_and(|merge| self.spans_ids(&merge)) {
            return None;
        }
        let (top, left) = merge.map_or((row, column), |merge| (merge.top, merge.left));
        let text = self.workbook.text(self.sheet, top, left);
        let group = merge.is_some_and(|merge| merge.right > merge.left);
        (!text.trim().is_empty() && text.chars().count() <= 80).then_some(Piece { text, row: top, group })
    }

    /// The labels of a column in a header, from top to bottom, with a group's label above it.
    fn pieces(&self, top: u32, bottom: u32, column: u32) -> Vec<Piece<'a>> {
        let context = top.checked_sub(1).filter(|&row| row > 0).and_then(|row| self.piece(row, column));
        let context = context.filter(|piece| piece.group);
        let own = (top..=bottom).filter_map(|row| self.piece(row, column));
        let mut pieces: Vec<Piece<'a>> = context.into_iter().chain(own).collect();
        pieces.dedup();
        pieces
    }

    fn columns_of(&self, top: u32, bottom: u32) -> BTreeSet<u32> {
        let page = &self.workbook.sheets[self.sheet];
        let written: BTreeSet<u32> = self.cells_between(top, bottom).map(|cell| cell.column).collect();
        // A merged label may stand over columns that have no cell of their own.
        let covered =
            page.merges.in_rows(top, bottom).flat_map(|merge| merge.left..=merge.right.min(merge.left + 63));
        written.into_iter().chain(covered).collect()
    }

    fn block(&self, top: u32, bottom: u32) -> Option<HeaderBlock> {
        let columns: Vec<(u32, Vec<Piece<'a>>)> = self
            .columns_of(top, bottom)
            .into_iter()
            .map(|column| (column, self.pieces(top, bottom, column)))
            .filter(|(_, pieces)| !pieces.is_empty())
            .collect();
        let id_pieces = columns.iter().find(|(column, _)| *column == self.ids.column);
        let id_named = id_pieces.is_some_and(|(_, pieces)| score(Role::Id, pieces) >= NAMES);
        let (assigned, weak) = self.assign(&columns);
        let roles = ROLES.iter().filter(|&&role| assigned.get(role).is_some()).count();
        if roles + usize::from(id_named) < 2 {
            return None;
        }
        let label_row = label_row(&assigned, &columns).unwrap_or(bottom);
        Some(HeaderBlock { bottom, label_row, columns: assigned, id_named, weak })
    }

    fn assign(&self, columns: &[(u32, Vec<Piece<'a>>)]) -> (RoleColumns, bool) {
        let mut fits: Vec<Fit> = Vec::new();
        for (column, pieces) in columns.iter().filter(|(column, _)| *column != self.ids.column) {
            for role in [Role::Response, Role::Met, Role::Requirement] {
                let base = score(role, pieces);
                if base > LEAST {
                    let all = base + self.evidence(role, *column);
                    fits.push(Fit { all, base, role, column: *column });
                }
            }
        }
        fits.sort_by(|a, b| b.all.total_cmp(&a.all).then(a.column.cmp(&b.column)));
        let (mut assigned, mut weak) = (RoleColumns::default(), false);
        for fit in best_together(&fits) {
            assigned.set(fit.role, fit.column);
            weak |= fit.role != Role::Requirement && (fit.base < 0.65 || fit.is_rivalled(&fits));
        }
        (assigned, weak)
    }

    /// What the cells below say for a role: lists of yes and no, long texts.
    fn evidence(&self, role: Role, column: u32) -> f64 {
        let known = self.evidence.borrow().get(&(role, column)).copied();
        known.unwrap_or_else(|| {
            let found = self.look_for_evidence(role, column);
            self.evidence.borrow_mut().insert((role, column), found);
            found
        })
    }

    fn look_for_evidence(&self, role: Role, column: u32) -> f64 {
        match role {
            Role::Met => 0.5 * yes_no_share(self.workbook, self.sheet, self.ids, column),
            Role::Requirement => {
                let length = average_length(self.workbook, self.sheet, self.ids, column);
                0.3 * (length / 400.0).min(1.0)
            }
            _ => 0.0,
        }
    }
}

fn score(role: Role, pieces: &[Piece<'_>]) -> f64 {
    let Some((own, upper)) = pieces.split_last() else { return 0.0 };
    let above: Vec<&str> = upper.iter().map(|piece| piece.text).collect();
    let direct = fit(role, own.text, &above.join(" "));
    if direct > 0.0 || ROLES.iter().any(|&other| fit(other, own.text, "") > 0.0) {
        return direct;
    }
    // The last row may hold only a remark such as "max. 32,767 characters".
    upper.iter().filter(|piece| !piece.group).map(|piece| 0.9 * fit(role, piece.text, "")).fold(0.0, f64::max)
}

fn label_row(assigned: &RoleColumns, columns: &[(u32, Vec<Piece<'_>>)]) -> Option<u32> {
    let row_of = |column: Option<u32>| {
        let (_, pieces) = columns.iter().find(|(number, _)| Some(*number) == column)?;
        pieces.last().map(|piece| piece.row)
    };
    let answers = [row_of(assigned.met), row_of(assigned.response)];
    answers.into_iter().flatten().max().or_else(|| row_of(assigned.requirement))
}

/// Some controls from all over the sheet.
fn sample(ids: &IdColumn) -> impl ExactSizeIterator<Item = &IdRow> {
    ids.rows.iter().step_by(ids.rows.len().div_ceil(SAMPLE).max(1))
}

/// The part of the controls whose cell in a column has a list of yes and no.
pub(crate) fn yes_no_share(workbook: &Workbook<'_>, sheet: usize, ids: &IdColumn, column: u32) -> f64 {
    if workbook.sheets[sheet].lists.is_empty() || ids.rows.is_empty() {
        return 0.0;
    }
    let has_list =
        |row: &&IdRow| workbook.list(sheet, row.row, column).is_some_and(|list| is_yes_no(&list.entries));
    sample(ids).filter(has_list).count() as f64 / sample(ids).len() as f64
}

/// The average length of the texts beside the identifiers, in characters.
pub(crate) fn average_length(workbook: &Workbook<'_>, sheet: usize, ids: &IdColumn, column: u32) -> f64 {
    let lengths = sample(ids).map(|row| workbook.text(sheet, row.row, column).chars().count());
    lengths.sum::<usize>() as f64 / sample(ids).len().max(1) as f64
}
