//! The proof that a filled workbook holds the answers and is otherwise the template.
//!
//! Three independent looks: every cell as calamine reads it, every part of the package byte for byte,
//! and the markup of the filled sheets with the answer cells cut out. It deliberately does not trust what
//! the filling step did: it plans anew from the template and the answers.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::answer::ControlAnswer;
use crate::cell_name::cell_name;
use crate::container::part_key;
use crate::error::WorkbookError;
use crate::fill::FillOptions;
use crate::in_place::AnswerInPlace;
use crate::inspection::SheetChoice;
use crate::plan::{AnswerField, Plan, PlannedCell, RowPlace, make};
use crate::read_answers::stored_answers;
use crate::read_back::{SeenCell, SeenSheet, read_sheets};
use crate::recalculate::{Place, dependents};
use crate::recognise::recognise;
use crate::sheet::{Cell, Row, Sheet};
use crate::splice::NewValue;
use crate::workbook::Workbook;

/// What became of one part of one answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The cell holds the answer and held something else before.
    Written,
    /// The cell holds the answer and held it before.
    AlreadyThere,
    /// There was nothing to write, and the cell holds what it held.
    LeftAsItWas,
    /// The sheet has no column for this part of the answer.
    NoColumn,
    /// The cell does not hold what it should.
    Wrong,
    /// The cell held an answer that nobody gives any more, and is empty now.
    Emptied,
}

/// One line of the proof.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProofRow {
    /// The control.
    pub control: String,
    /// Which part of its answer.
    pub field: AnswerField,
    /// The sheet.
    pub sheet: String,
    /// The cell in A1 style; empty where there is no column.
    pub cell: String,
    /// What the independent reader saw in the template.
    pub before: String,
    /// What it saw in the filled workbook.
    pub after: String,
    /// What the cell should hold; nothing where it was to stay as it was.
    #[serde(default)]
    pub wanted: Option<String>,
    /// What that means.
    pub verdict: Verdict,
}

/// A cell that differs although it should not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellChange {
    /// The sheet.
    pub sheet: String,
    /// The cell in A1 style.
    pub cell: String,
    /// What the independent reader saw in the template.
    pub before: String,
    /// What it saw in the filled workbook.
    pub after: String,
}

/// The whole proof.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// Every part of every answer, in the order of sheets and rows.
    pub rows: Vec<ProofRow>,
    /// Controls that were answered but have no row.
    pub controls_without_row: Vec<String>,
    /// Rows whose control was not answered.
    pub rows_without_control: Vec<RowPlace>,
    /// Further rows of controls whose answer was written elsewhere.
    pub repeated_rows: Vec<RowPlace>,
    /// Answers that stood in the template, that no answer replaces, and that are still there.
    #[serde(default)]
    pub kept: Vec<AnswerInPlace>,
    /// Cells that differ although they should not.
    pub other_cells_changed: Vec<CellChange>,
    /// Formula cells whose value computed from the old answers was removed, as `Sheet!A1`; programs
    /// compute it anew when they open the workbook.
    pub cells_to_recalculate: Vec<String>,
    /// Parts whose bytes differ, in the template's order.
    pub parts_changed: Vec<String>,
    /// Those of them in which nothing but answers differs need no explanation; these do.
    pub parts_changed_unexpectedly: Vec<String>,
    /// Parts of the template that the filled workbook lacks.
    pub parts_missing: Vec<String>,
    /// Parts that the template does not have.
    pub parts_added: Vec<String>,
}

impl Proof {
    /// Whether every cell holds what it should and nothing else changed.
    pub fn is_sound(&self) -> bool {
        self.rows.iter().all(|row| row.verdict != Verdict::Wrong)
            && self.other_cells_changed.is_empty()
            && self.parts_changed_unexpectedly.is_empty()
            && self.parts_missing.is_empty()
            && self.parts_added.is_empty()
    }

    /// Whether it is sound and every control and every row found its counterpart, so that nobody has to
    /// say anything any more.
    pub fn is_complete(&self) -> bool {
        self.is_sound()
            && self.controls_without_row.is_empty()
            && self.rows_without_control.is_empty()
            && self.rows.iter().all(|row| row.verdict != Verdict::NoColumn)
    }
}

/// Compares a filled workbook with its template and the answers it should hold.
///
/// Fails if either cannot be read or the answers cannot be placed; a difference is no failure but a
/// finding in the proof.
pub fn prove(template: &[u8], filled: &[u8], answers: &[ControlAnswer]) -> Result<Proof, WorkbookError> {
    prove_with(template, filled, answers, &FillOptions::default())
}

/// Compares a filled workbook with its template where nobody says what the answers are: whatever the
/// filled one holds in the answer cells is taken for them, so the proof is that nothing else differs.
pub fn prove_alone(template: &[u8], filled: &[u8]) -> Result<Proof, WorkbookError> {
    prove_alone_with(template, filled, &[])
}

/// As [`prove_alone`], with a person's choices about sheets.
pub fn prove_alone_with(
    template: &[u8],
    filled: &[u8],
    choices: &[SheetChoice],
) -> Result<Proof, WorkbookError> {
    let template = Workbook::open(template)?;
    let filled = Workbook::open(filled)?;
    let mut seen = BTreeSet::new();
    let held = stored_answers(&filled, choices)?.into_iter().filter(|held| seen.insert(held.control.clone()));
    let answers: Vec<ControlAnswer> = held.collect();
    let layouts = recognise(&template, choices)?;
    // Whatever answer is gone was emptied on purpose.
    let is_gone = |_: &AnswerInPlace, (sheet, row, column): Place| {
        let sheet = filled.sheet_index(&template.package.sheets[sheet].name);
        sheet.is_none_or(|sheet| filled.text(sheet, row, column).is_empty())
    };
    let plan = make(&template, &layouts, &answers, &is_gone)?;
    prove_plan(&template, &filled, plan, Seen::Neither { answers_said: false })
}

/// As [`prove`], with the options it was filled with.
pub fn prove_with(
    template: &[u8],
    filled: &[u8],
    answers: &[ControlAnswer],
    options: &FillOptions,
) -> Result<Proof, WorkbookError> {
    let template = Workbook::open(template)?;
    let layouts = recognise(&template, &options.choices)?;
    let plan = make(&template, &layouts, answers, &|answer, _| options.empties(answer))?;
    let filled = Workbook::open(filled)?;
    prove_plan(&template, &filled, plan, Seen::Neither { answers_said: true })
}

/// Proves that a plan was carried out.
pub(crate) fn prove_plan(
    template: &Workbook<'_>,
    filled: &Workbook<'_>,
    plan: Plan,
    seen: Seen,
) -> Result<Proof, WorkbookError> {
    let answers_said = !matches!(seen, Seen::Neither { answers_said: false });
    let parts = compare_parts(template, filled);
    let names = sheets_to_read(template, &plan, &parts.changed);
    let (before, after) = std::thread::scope(|scope| {
        let after = scope.spawn(|| read_sheets(filled, "filled", &names));
        let before = match seen {
            Seen::Template(seen) if seen.names == names => Ok(seen.sheets),
            _ => read_sheets(template, "template", &names),
        };
        Ok((before?, joined(after.join())?))
    })?;
    let row = |cell| proof_row(template, cell, (&before, &after), answers_said);
    let rows: Vec<ProofRow> = plan.cells.iter().map(row).collect();
    let written: BTreeSet<Place> = written_places(&plan, &rows);
    let stale = dependents(template, &written);
    let other_cells_changed =
        other_changes(template, &names, (&before, &after), &planned_places(&plan), &stale);
    let unexpected = parts.changed.iter().filter(|name| !is_expected(template, filled, name, &plan, &stale));
    let parts_changed_unexpectedly = unexpected.cloned().collect();
    let cells_to_recalculate = if parts.changed.is_empty() { Vec::new() } else { describe(template, &stale) };
    Ok(Proof {
        rows,
        controls_without_row: plan.controls_without_row,
        rows_without_control: plan.rows_without_control,
        repeated_rows: plan.repeated_rows,
        kept: plan.kept,
        other_cells_changed,
        cells_to_recalculate,
        parts_changed_unexpectedly,
        parts_changed: parts.changed,
        parts_missing: parts.missing,
        parts_added: parts.added,
    })
}

struct Parts {
    changed: Vec<String>,
    missing: Vec<String>,
    added: Vec<String>,
}

fn compare_parts(template: &Workbook<'_>, filled: &Workbook<'_>) -> Parts {
    let (one, two) = (&template.package.container, &filled.package.container);
    let (mut changed, mut missing) = (Vec::new(), Vec::new());
    for (index, entry) in one.entries.iter().enumerate() {
        match two.find(&entry.name) {
            None => missing.push(entry.name.clone()),
            Some(other) if same_bytes((one, index), (two, other)) => {}
            Some(_) => changed.push(entry.name.clone()),
        }
    }
    let added = two.entries.iter().filter(|entry| one.find(&entry.name).is_none());
    Parts { changed, missing, added: added.map(|entry| entry.name.clone()).collect() }
}

type PartOf<'a, 'b> = (&'a crate::container::Container<'b>, usize);

/// Equal compressed bytes are equal; else the inflated bytes decide, and unreadable ones differ.
fn same_bytes((one, index): PartOf<'_, '_>, (two, other): PartOf<'_, '_>) -> bool {
    if one.raw(index) == two.raw(other) && one.entries[index].method == two.entries[other].method {
        return true;
    }
    matches!((one.inflate(index), two.inflate(other)), (Ok(a), Ok(b)) if a == b)
}

/// Sheets whose part is unchanged show the same cells unless texts or styles changed.
fn sheets_to_read(template: &Workbook<'_>, plan: &Plan, changed: &[String]) -> Vec<String> {
    let sheets = &template.package.sheets;
    let part_name = |entry: usize| &template.package.container.entries[entry].name;
    let is_sheet = |name: &String| sheets.iter().any(|sheet| part_name(sheet.entry) == name);
    let workbook_part = part_name(template.package.workbook);
    let only_sheets = changed.iter().all(|name| is_sheet(name) || name == workbook_part);
    let has_cells = |index: usize| plan.cells.iter().any(|cell| cell.sheet == index);
    let wanted = sheets.iter().enumerate().filter(|(index, sheet)| {
        !only_sheets || has_cells(*index) || changed.contains(part_name(sheet.entry))
    });
    wanted.map(|(_, sheet)| sheet.name.clone()).collect()
}

/// What a proof can rest on besides the two files.
pub(crate) enum Seen {
    /// The template was read already.
    Template(Before),
    /// Nothing was read yet.
    Neither {
        /// Whether somebody says what the answers are; else what the filled file holds counts as said.
        answers_said: bool,
    },
}

/// What the independent reader saw in the template, read while the filled workbook was still being
/// written.
pub(crate) struct Before {
    names: Vec<String>,
    sheets: SeenSheets,
}

impl Before {
    /// Reads what the proof of a plan will ask for if exactly the given entries change.
    pub fn read<'a>(
        template: &Workbook<'_>,
        plan: &Plan,
        changed: impl Iterator<Item = &'a usize>,
    ) -> Result<Self, WorkbookError> {
        let entries = &template.package.container.entries;
        let changed: Vec<String> = changed.map(|&entry| entries[entry].name.clone()).collect();
        let names = sheets_to_read(template, plan, &changed);
        let sheets = read_sheets(template, "template", &names)?;
        Ok(Self { names, sheets })
    }
}

/// The result of a thread, which panics where the thread did.
pub(crate) fn joined<T>(result: std::thread::Result<T>) -> T {
    result.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

type SeenSheets = BTreeMap<String, SeenSheet>;

fn seen<'a>(sheets: &'a SeenSheets, name: &str, place: (u32, u32)) -> Option<&'a SeenCell> {
    sheets.get(name)?.get(place)
}

fn proof_row(
    template: &Workbook<'_>,
    planned: &PlannedCell,
    (before, after): (&SeenSheets, &SeenSheets),
    answers_said: bool,
) -> ProofRow {
    let sheet = template.package.sheets[planned.sheet].name.clone();
    let place = planned.column.map(|column| (planned.row, column));
    let look = |sheets| place.and_then(|place| seen(sheets, &sheet, place)).cloned().unwrap_or_default();
    let (old, new) = (look(before), look(after));
    // Where nobody says what the answers are, a number or a formula that stands in both files is as good as
    // a text, and so is a number that somebody typed.
    let is_typed = |value: &NewValue| {
        let same = planned.field == AnswerField::Met || is_same_value(&new.text, &value.shown());
        !answers_said && new.formula.is_none() && same
    };
    let verdict = match (&planned.value, place) {
        (Some(_), None) => Verdict::NoColumn,
        (None, _) if old == new => Verdict::LeftAsItWas,
        (Some(value), _) if holds(&new, value) && holds(&old, value) => Verdict::AlreadyThere,
        (Some(NewValue::Nothing), _) if holds(&new, &NewValue::Nothing) => Verdict::Emptied,
        (Some(value), _) if holds(&new, value) => Verdict::Written,
        (Some(_), _) if !answers_said && old == new => Verdict::LeftAsItWas,
        (Some(value), _) if is_typed(value) => Verdict::Written,
        _ => Verdict::Wrong,
    };
    ProofRow {
        control: planned.control.clone(),
        field: planned.field,
        cell: place.map(|(row, column)| cell_name(row, column)).unwrap_or_default(),
        before: old.text,
        after: new.text,
        wanted: planned.value.as_ref().map(NewValue::shown),
        verdict,
        sheet,
    }
}

/// Whether two readers say the same: one number has several spellings.
fn is_same_value(one: &str, other: &str) -> bool {
    let number = |text: &str| text.trim().parse::<f64>().ok();
    one == other || (number(one).is_some() && number(one) == number(other))
}

fn holds(cell: &SeenCell, value: &NewValue) -> bool {
    let kind = match value {
        NewValue::Text(_) => "text",
        NewValue::Truth(_) => "truth",
        NewValue::Nothing => return matches!(cell.kind, "" | "empty") && cell.formula.is_none(),
    };
    cell.kind == kind && cell.text == value.shown() && cell.formula.is_none()
}

fn planned_places(plan: &Plan) -> BTreeSet<Place> {
    let with_value = plan.cells.iter().filter(|cell| cell.value.is_some());
    with_value.filter_map(|cell| Some((cell.sheet, cell.row, cell.column?))).collect()
}

fn written_places(plan: &Plan, rows: &[ProofRow]) -> BTreeSet<Place> {
    let is_changed = |row: &ProofRow| matches!(row.verdict, Verdict::Written | Verdict::Emptied);
    let changed = plan.cells.iter().zip(rows).filter(|(_, row)| is_changed(row));
    changed.filter_map(|(cell, _)| Some((cell.sheet, cell.row, cell.column?))).collect()
}

fn other_changes(
    template: &Workbook<'_>,
    names: &[String],
    (before, after): (&SeenSheets, &SeenSheets),
    planned: &BTreeSet<Place>,
    stale: &BTreeSet<Place>,
) -> Vec<CellChange> {
    let empty = SeenSheet::default();
    let mut changes = Vec::new();
    for name in names {
        let Some(index) = template.sheet_index(name) else { continue };
        let (old, new) = (before.get(name).unwrap_or(&empty), after.get(name).unwrap_or(&empty));
        for ((row, column), old, new) in old.differences(new) {
            let place = (index, row, column);
            let forgotten = stale.contains(&place) && is_forgotten(old, new);
            if !planned.contains(&place) && !forgotten {
                let text = |cell: Option<&SeenCell>| cell.map(|cell| cell.text.clone()).unwrap_or_default();
                let cell = cell_name(row, column);
                changes.push(CellChange { sheet: name.clone(), cell, before: text(old), after: text(new) });
            }
        }
    }
    changes
}

/// Whether a formula stayed and only its computed value went.
fn is_forgotten(old: Option<&SeenCell>, new: Option<&SeenCell>) -> bool {
    matches!((old, new), (Some(old), Some(new)) if old.formula == new.formula && new.kind == "empty")
}

fn describe(workbook: &Workbook<'_>, places: &BTreeSet<Place>) -> Vec<String> {
    let cached = places.iter().filter(|&&(sheet, row, column)| {
        let cell = workbook.sheets[sheet].cell(row, column);
        cell.and_then(|cell| cell.formula.as_ref()).is_some_and(|formula| formula.cached.is_some())
    });
    cached
        .map(|&(sheet, row, column)| {
            format!("{}!{}", workbook.package.sheets[sheet].name, cell_name(row, column))
        })
        .collect()
}

/// Whether nothing differs in a part but what filling has to change.
fn is_expected(
    template: &Workbook<'_>,
    filled: &Workbook<'_>,
    part: &str,
    plan: &Plan,
    stale: &BTreeSet<Place>,
) -> bool {
    let key = part_key(part);
    let entry_key = |entry: usize| part_key(&template.package.container.entries[entry].name);
    if let Some(index) = template.package.sheets.iter().position(|sheet| entry_key(sheet.entry) == key) {
        let places = planned_places(plan);
        let other = filled
            .package
            .sheets
            .iter()
            .position(|sheet| part_key(&filled.package.container.entries[sheet.entry].name) == key);
        let rows: BTreeSet<u32> = template.sheets[index].rows.iter().map(|row| row.number).collect();
        let allowed = Allowed { sheet: index, places: &places, stale, rows: &rows };
        return other.is_some_and(|other| {
            skeleton(&template.sheets[index], &allowed) == skeleton(&filled.sheets[other], &allowed)
        });
    }
    let calculates = template.sheets.iter().any(|sheet| sheet.has_formulas());
    let chain = template.package.calculation_chain.is_some_and(|entry| entry_key(entry) == key);
    calculates && (entry_key(template.package.workbook) == key || chain)
}

/// What filling may change in the markup of a sheet.
struct Allowed<'a> {
    /// The sheet, as the template counts them.
    sheet: usize,
    /// The answer cells.
    places: &'a BTreeSet<Place>,
    /// Formulas whose cached values are forgotten.
    stale: &'a BTreeSet<Place>,
    /// The rows of the template; rows besides may hold answers only.
    rows: &'a BTreeSet<u32>,
}

impl Allowed<'_> {
    /// The part of a cell that may differ.
    fn part_of(&self, cell: &Cell) -> Option<Range<usize>> {
        let place = (self.sheet, cell.row, cell.column);
        if self.places.contains(&place) {
            return Some(cell.span.clone());
        }
        let cached = cell.formula.as_ref().and_then(|formula| formula.cached.clone());
        cached.filter(|_| self.stale.contains(&place))
    }

    fn is_new_row_of_answers(&self, page: &Sheet, row: &Row) -> bool {
        let is_answer = |cell: &Cell| self.places.contains(&(self.sheet, cell.row, cell.column));
        !row.self_closing
            && !self.rows.contains(&row.number)
            && page.cells[row.cells.clone()].iter().all(is_answer)
    }
}

/// A sheet's markup without what filling may change. A row or a table that is written as one tag reads
/// like one with an empty inside.
fn skeleton(page: &Sheet, allowed: &Allowed<'_>) -> String {
    let text = &page.xml.text;
    let opened = |range: &Range<usize>, name: &str| {
        let tag = text[range.clone()].trim_end_matches('>').trim_end_matches('/').trim_end();
        format!("{tag}></{}{name}>", page.prefix)
    };
    let mut cuts: Vec<(Range<usize>, String)> = Vec::new();
    if page.data_self_closing {
        cuts.push((page.data_open.clone(), opened(&page.data_open, "sheetData")));
    }
    for row in &page.rows {
        if row.self_closing {
            cuts.push((row.open.clone(), opened(&row.open, "row")));
        } else if allowed.is_new_row_of_answers(page, row) {
            let end = text[row.close..].find('>').map_or(row.close, |length| row.close + length + 1);
            cuts.push((row.open.start..end, String::new()));
        } else {
            let parts = page.cells[row.cells.clone()].iter().filter_map(|cell| allowed.part_of(cell));
            cuts.extend(parts.map(|part| (part, String::new())));
        }
    }
    let (mut out, mut copied) = (String::with_capacity(text.len()), 0);
    for (range, instead) in cuts {
        out.push_str(&text[copied..range.start]);
        out.push_str(&instead);
        copied = range.end;
    }
    out.push_str(&text[copied..]);
    out
}
