//! Filling a workbook in place and proving it.
//!
//! It deliberately does no more than a person with a steady hand in Excel would: answers into their
//! cells, formulas told to compute anew. Parts that need no change keep their very bytes.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::answer::ControlAnswer;
use crate::cell_name::{CellRange, cell_name};
use crate::cell_view::has_struck_words;
use crate::container_write::rewrite;
use crate::error::WorkbookError;
use crate::in_place::AnswerInPlace;
use crate::inspection::{Inspection, SheetChoice};
use crate::plan::{Plan, PlannedCell, make};
use crate::prove::{Before, Proof, Seen, joined, prove_plan};
use crate::recalculate::{Place, dependents, mark_for_calculation, without_cells};
use crate::recognise::{describe, recognise};
use crate::sheet::{Content, FormulaKind, Sheet};
use crate::splice::{Edits, NewValue, apply};
use crate::workbook::Workbook;

/// What to do with a workbook that is digitally signed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SignedWorkbook {
    /// Refuse it, so that somebody can be asked.
    #[default]
    Refuse,
    /// Fill it although its signature will no longer be valid.
    BreakSignature,
}

/// How to fill a workbook.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FillOptions {
    /// What a person said about sheets; the others are recognised.
    pub choices: Vec<SheetChoice>,
    /// What to do with a signature.
    pub signed: SignedWorkbook,
    /// Cells with an answer that nobody gives any more, to be emptied: sheet and cell in A1 style. A cell
    /// that takes an answer, or that holds none, is left alone.
    #[serde(default)]
    pub emptied: BTreeSet<(String, String)>,
}

impl FillOptions {
    /// Whether an answer that stands in the workbook is to go.
    pub(crate) fn empties(&self, answer: &AnswerInPlace) -> bool {
        !self.emptied.is_empty() && self.emptied.contains(&(answer.sheet.clone(), answer.cell.clone()))
    }
}

/// A filled workbook with its proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// The proof that it holds the answers.
    pub proof: Proof,
}

/// Says what is recognised in a workbook: sheets with controls, header rows, columns, rows.
///
/// Fails with a stable code if the file is no workbook that can be filled, or has no sheet with controls.
pub fn inspect(bytes: &[u8]) -> Result<Inspection, WorkbookError> {
    inspect_with(bytes, &[])
}

/// As [`inspect`], with a person's choices about sheets.
pub fn inspect_with(bytes: &[u8], choices: &[SheetChoice]) -> Result<Inspection, WorkbookError> {
    let workbook = Workbook::open(bytes)?;
    let layouts = recognise(&workbook, choices)?;
    Ok(describe(&workbook, &layouts))
}

/// Fills the answers into a copy of the template and proves the result.
///
/// Fails without a result if an answer cannot be written exactly; an answer without a row and a row
/// without an answer are no failures but listed in the proof.
pub fn fill(template: &[u8], answers: &[ControlAnswer]) -> Result<Filled, WorkbookError> {
    fill_with(template, answers, &FillOptions::default())
}

/// As [`fill`], with options.
pub fn fill_with(
    template: &[u8],
    answers: &[ControlAnswer],
    options: &FillOptions,
) -> Result<Filled, WorkbookError> {
    let workbook = opened(template, options)?;
    let (plan, changed) = planned(&workbook, answers, options)?;
    std::thread::scope(|scope| {
        // The template is read for the proof while the filled workbook is written.
        let before = scope.spawn(|| Before::read(&workbook, &plan, changed.keys()));
        let bytes = rewrite(&workbook.package.container, &changed)?;
        let filled = Workbook::open(&bytes)?;
        let before = joined(before.join())?;
        let proof = prove_plan(&workbook, &filled, plan.clone(), Seen::Template(before))?;
        drop(filled);
        Ok(Filled { bytes, proof })
    })
}

/// The bytes that [`fill_with`] gives, without the proof. Nothing of it may reach a person before
/// [`crate::prove_with`] has seen it.
pub fn fill_unproven(
    template: &[u8],
    answers: &[ControlAnswer],
    options: &FillOptions,
) -> Result<Vec<u8>, WorkbookError> {
    let workbook = opened(template, options)?;
    let (_, changed) = planned(&workbook, answers, options)?;
    rewrite(&workbook.package.container, &changed)
}

fn opened<'a>(template: &'a [u8], options: &FillOptions) -> Result<Workbook<'a>, WorkbookError> {
    let workbook = Workbook::open(template)?;
    match options.signed {
        SignedWorkbook::Refuse if workbook.package.signed => Err(WorkbookError::Signed),
        _ => Ok(workbook),
    }
}

/// What to write where, and the parts that change for it.
fn planned(
    workbook: &Workbook<'_>,
    answers: &[ControlAnswer],
    options: &FillOptions,
) -> Result<(Plan, BTreeMap<usize, Vec<u8>>), WorkbookError> {
    let layouts = recognise(workbook, &options.choices)?;
    let plan = make(workbook, &layouts, answers, &|answer, _| options.empties(answer))?;
    let changed = changed_parts(workbook, &plan)?;
    Ok((plan, changed))
}

/// The parts that must change, by entry, with their new bytes.
fn changed_parts(workbook: &Workbook<'_>, plan: &Plan) -> Result<BTreeMap<usize, Vec<u8>>, WorkbookError> {
    let edits = edits_by_sheet(workbook, plan)?;
    let mut parts = BTreeMap::new();
    if edits.is_empty() {
        return Ok(parts);
    }
    let filled: BTreeSet<Place> = edits
        .iter()
        .flat_map(|(&sheet, edits)| edits.keys().map(move |&(row, column)| (sheet, row, column)))
        .collect();
    let stale = dependents(workbook, &filled);
    for (index, sheet) in workbook.sheets.iter().enumerate() {
        let edits = edits.get(&index).cloned().unwrap_or_default();
        let forgotten =
            stale.iter().filter(|place| place.0 == index).map(|place| (place.1, place.2)).collect();
        let text = apply(sheet, &edits, &forgotten);
        if text != sheet.xml.text {
            parts.insert(workbook.package.sheets[index].entry, sheet.xml.encode(&text));
        }
    }
    parts.extend(calculation_parts(workbook, plan, &filled)?);
    Ok(parts)
}

fn edits_by_sheet(workbook: &Workbook<'_>, plan: &Plan) -> Result<BTreeMap<usize, Edits>, WorkbookError> {
    let mut edits: BTreeMap<usize, Edits> = BTreeMap::new();
    let mut blocked: BTreeMap<usize, Blocked> = BTreeMap::new();
    for planned in &plan.cells {
        let (Some(column), Some(value)) = (planned.column, &planned.value) else { continue };
        let sheet = &workbook.sheets[planned.sheet];
        if already_there(workbook, (planned.sheet, planned.row, column), value) {
            continue;
        }
        let blocked = blocked.entry(planned.sheet).or_insert_with(|| Blocked::of(sheet));
        if blocked.holds(planned.row, column) {
            return Err(in_the_way(workbook, planned, column));
        }
        edits.entry(planned.sheet).or_default().insert((planned.row, column), value.clone());
    }
    Ok(edits)
}

/// A cell that holds the value already keeps its bytes: filling twice changes nothing.
fn already_there(workbook: &Workbook<'_>, (index, row, column): Place, value: &NewValue) -> bool {
    let sheet = &workbook.sheets[index];
    let Some(cell) = sheet.cell(row, column) else { return *value == NewValue::Nothing };
    if cell.formula.is_some() {
        return false;
    }
    match (value, &cell.content) {
        (NewValue::Text(text), Content::Text(_) | Content::Shared(_)) => {
            // Words that are struck out are not said any more.
            sheet.text(cell, &workbook.package.strings.texts) == Some(text)
                && !has_struck_words(workbook, index, cell)
        }
        (NewValue::Truth(value), Content::Truth(held)) => value == held,
        (NewValue::Nothing, Content::Empty) => true,
        _ => false,
    }
}

fn in_the_way(workbook: &Workbook<'_>, planned: &PlannedCell, column: u32) -> WorkbookError {
    WorkbookError::FormulaInTheWay {
        control: planned.control.clone(),
        sheet: workbook.package.sheets[planned.sheet].name.clone(),
        cell: cell_name(planned.row, column),
    }
}

/// The cells of a sheet that hold a formula for other cells too.
struct Blocked {
    masters: BTreeSet<(u32, u32)>,
    arrays: Vec<CellRange>,
}

impl Blocked {
    fn of(sheet: &Sheet) -> Self {
        let (mut masters, mut arrays) = (BTreeSet::new(), Vec::new());
        for cell in &sheet.cells {
            match cell.formula.as_ref().map(|formula| &formula.kind) {
                Some(FormulaKind::Master(_)) => drop(masters.insert((cell.row, cell.column))),
                Some(FormulaKind::Array(range)) => arrays.push(*range),
                _ => {}
            }
        }
        Self { masters, arrays }
    }

    fn holds(&self, row: u32, column: u32) -> bool {
        self.masters.contains(&(row, column)) || self.arrays.iter().any(|range| range.contains(row, column))
    }
}

/// The workbook part and the calculation chain, where the workbook computes anything.
fn calculation_parts(
    workbook: &Workbook<'_>,
    plan: &Plan,
    filled: &BTreeSet<Place>,
) -> Result<BTreeMap<usize, Vec<u8>>, WorkbookError> {
    let package = &workbook.package;
    let mut parts = BTreeMap::new();
    if !workbook.sheets.iter().any(Sheet::has_formulas) {
        return Ok(parts);
    }
    let marked = mark_for_calculation(&package.workbook_xml)?;
    if marked != package.workbook_xml.text {
        parts.insert(package.workbook, package.workbook_xml.encode(&marked));
    }
    let overwritten: BTreeSet<Place> = filled
        .iter()
        .copied()
        .filter(|&(sheet, row, column)| {
            workbook.sheets[sheet].cell(row, column).is_some_and(|cell| cell.formula.is_some())
        })
        .collect();
    if let (Some(chain), false) = (package.calculation_chain, overwritten.is_empty()) {
        let gone = overwritten.iter().map(|&(sheet, row, column)| (package.sheets[sheet].id, row, column));
        let xml = package.xml(chain)?;
        let without = without_cells(&xml, &gone.collect())?;
        let first = plan.cells.iter().find_map(|cell| {
            let column = cell.column?;
            overwritten.contains(&(cell.sheet, cell.row, column)).then(|| in_the_way(workbook, cell, column))
        });
        match (without, first) {
            (Some(text), _) => drop(parts.insert(chain, xml.encode(&text))),
            (None, Some(error)) => return Err(error),
            (None, None) => {}
        }
    }
    Ok(parts)
}
