//! What the check says about an open workspace.
//!
//! Not here: rules (crate `checks`), words (`verdict_view`).

use crate::{
    export::{AnswerTexts, BundleLayout, Snapshot, cell_text},
    open_workspace::OpenWorkspace,
};
use jiff::civil::Date;
use proofbook_catalogue::{ControlId, Language};
use proofbook_checks::{Situation, Verdict, WorkbookFit, check};
use proofbook_report::Report;
use proofbook_store::Weight;
use proofbook_workbook::{CELL_LINE_BREAK_LIMIT, CELL_TEXT_LIMIT, cell_use};
use std::collections::BTreeMap;

/// When, and with which official workbook.
#[derive(Clone, Copy)]
pub(crate) struct JudgedOn<'a> {
    /// Today, where the person is.
    pub today: Date,
    /// The day on which validity is judged, where it is not the planned one.
    pub on: Option<Date>,
    /// How another official workbook than that of the workspace fits.
    pub workbook: Option<&'a WorkbookFit>,
}

impl JudgedOn<'_> {
    /// Today, with the official workbook of the workspace.
    pub fn today(today: Date) -> Self {
        Self { today, on: None, workbook: None }
    }
}

/// Judges an open workspace.
pub(crate) fn judge(opened: &OpenWorkspace, on: JudgedOn<'_>) -> Verdict {
    let dossier = opened.workspace.dossier();
    let logo = dossier.profile.logo.as_deref();
    let fit = on.workbook.unwrap_or(&opened.official.fit);
    let situation = Situation {
        today: on.today,
        on: on.on,
        conflicts: opened.workspace.conflicts(),
        damage: &opened.damage_of(Weight::Damaged),
        missing: &opened.damage_of(Weight::Incomplete),
        strange: &opened.damage_of(Weight::Notice),
        lost: &opened.missing_files,
        altered: &opened.modified_files,
        unfinished: &opened.incomplete_files,
        edition: opened.edition,
        logo_missing: logo.is_some_and(|sha256| opened.file_of(sha256).is_none()),
        looks: opened.looks.all(),
        workbook: fit,
    };
    let verdict = check(&opened.catalogue, dossier, &situation);
    let long = long_responses(opened);
    if long.is_empty() {
        return verdict;
    }
    // What is so long that additions matter is measured as it will be written, and judged once more.
    let workbook = WorkbookFit { cells: cells_of(opened, verdict, &long), ..fit.clone() };
    check(&opened.catalogue, dossier, &Situation { workbook: &workbook, ..situation })
}

/// The controls whose responses are nearly as long as a cell; most workspaces have none.
fn long_responses(opened: &OpenWorkspace) -> Vec<ControlId> {
    let is_long = |text: &str| {
        text.len() > CELL_TEXT_LIMIT / 10 * 8 || text.len() > CELL_LINE_BREAK_LIMIT && has_many_lines(text)
    };
    let answers = opened.workspace.dossier().answers.iter();
    answers.filter(|(_, answer)| is_long(&answer.response)).map(|(id, _)| id.clone()).collect()
}

/// Whether a text has nearly as many lines as a cell takes.
fn has_many_lines(text: &str) -> bool {
    text.matches(['\n', '\r']).count() > CELL_LINE_BREAK_LIMIT / 10 * 8
}

/// What an export writes into the cells of responses: UTF-16 units and line breaks.
fn cells_of(
    opened: &OpenWorkspace,
    verdict: Verdict,
    wanted: &[ControlId],
) -> BTreeMap<ControlId, (usize, usize)> {
    let snapshot = Snapshot::of(opened, verdict, opened.submission_language(Language::default()));
    let Ok(layout) = BundleLayout::new(&snapshot, &snapshot.dossier.bundle) else { return BTreeMap::new() };
    let report = Report::assemble(&snapshot.request());
    let texts = AnswerTexts { snapshot: &snapshot, layout: &layout, report: &report };
    let controls = report.controls.iter().filter(|control| wanted.contains(&control.id));
    let measured = controls.map(|control| {
        let used = cell_use(&cell_text(&texts, control));
        (control.id.clone(), (used.units, used.line_breaks))
    });
    measured.collect()
}
