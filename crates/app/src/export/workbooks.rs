//! The official workbook: filled where the partner has given it, generated where not.

use super::{
    answers::cell_text,
    originals::note,
    plan::{Export, Made},
};
use crate::{columns::sheet_views, errors::AppError, wire::*};
use proofbook_catalogue::{Catalogue, ControlId, Language, Phase};
use proofbook_checks::WorkbookFit;
use proofbook_report::ControlReport;
use proofbook_workbook::{
    AnswerField, ControlAnswer, FillOptions, Filled, GeneratedRow, GeneratedSection, GeneratedSheet,
    HeaderLabels, IntroductionSheet, Layout, Proof, ProofRow, SheetChoice, SignedWorkbook, Verdict,
    fill_with, generate, inspect_with,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Mutex,
};

/// Makes the workbook of the bundle and remembers its proof.
pub fn make(export: &Export, made: &Mutex<Made>) -> Result<Vec<u8>, AppError> {
    let answers = workbook_answers(export);
    let Some((_, template)) = &export.template else { return generate_workbook(export, &answers) };
    let filled = filled(export, template, &answers)?;
    if !filled.proof.is_sound() {
        return Err(AppError::new("WORKBOOK-NOT-PROVEN", unsound(&filled.proof)));
    }
    let messages = export.messages();
    for control in &filled.proof.controls_without_row {
        note(made, messages.format("remark-control-without-row", &[("control", control.as_str().into())]));
    }
    for row in &filled.proof.rows_without_control {
        note(
            made,
            messages.format("remark-row-without-control", &[("control", row.control.as_str().into())]),
        );
    }
    made.lock().unwrap_or_else(std::sync::PoisonError::into_inner).proof = Some(filled.proof);
    Ok(filled.bytes)
}

fn filled(
    export: &Export,
    template: &[u8],
    answers: &[ControlAnswer],
) -> Result<Filled, proofbook_workbook::WorkbookError> {
    let signed =
        if export.signature_may_go { SignedWorkbook::BreakSignature } else { SignedWorkbook::Refuse };
    fill_with(template, answers, &FillOptions { choices: export.columns.clone(), signed })
}

fn unsound(proof: &Proof) -> String {
    let cells = proof.rows.iter().filter(|row| !holds(row)).map(|row| format!("{}!{}", row.sheet, row.cell));
    let others = proof.other_cells_changed.iter().map(|change| format!("{}!{}", change.sheet, change.cell));
    let parts = proof.parts_changed_unexpectedly.iter().chain(&proof.parts_missing).cloned();
    cells.chain(others).chain(parts).collect::<Vec<_>>().join(", ")
}

/// Whether a row of the proof is as it should be.
pub fn holds(row: &ProofRow) -> bool {
    row.verdict != Verdict::Wrong
}

/// The message that says what became of a cell.
pub fn verdict_key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Written => "verdict-written",
        Verdict::AlreadyThere => "verdict-already-there",
        Verdict::LeftAsItWas => "verdict-left",
        Verdict::NoColumn => "verdict-no-column",
        Verdict::Wrong => "verdict-wrong",
    }
}

/// Every control's answer, as the workbook takes it.
pub fn workbook_answers(export: &Export) -> Vec<ControlAnswer> {
    let answer = |control: &ControlReport| ControlAnswer {
        control: control.id.to_string(),
        met: control.met,
        response: cell_text(export, control),
    };
    export.report.controls.iter().map(answer).collect()
}

/// A workbook in the official layout, from our own catalogue.
pub fn generate_workbook(export: &Export, answers: &[ControlAnswer]) -> Result<Vec<u8>, AppError> {
    Ok(generate(&layout(export), answers)?)
}

fn layout(export: &Export) -> Layout {
    let messages = export.messages();
    let report = &export.report;
    let title = format!("{} {}", report.edition, messages.text("workbook-title"));
    let lines = [
        messages.format("workbook-partner", &[("partner", report.partner.as_str().into())]),
        messages.format("workbook-date", &[("date", report.on.to_string().into())]),
        messages.text("workbook-unaffiliated"),
    ];
    Layout {
        company: report.partner.clone(),
        created: report.on,
        introduction: IntroductionSheet {
            name: messages.text("sheet-introduction"),
            title: title.clone(),
            lines: lines.into(),
            edition_note: messages
                .format("workbook-generated", &[("edition", report.edition.as_str().into())]),
        },
        labels: HeaderLabels {
            id: messages.text("header-id"),
            requirement: messages.text("header-requirement"),
            met: messages.text("header-met"),
            response: messages.text("header-response"),
        },
        sheets: vec![sheet(export, Phase::Prerequisite), sheet(export, Phase::Technical)],
        title,
    }
}

fn sheet(export: &Export, phase: Phase) -> GeneratedSheet {
    let messages = export.messages();
    let name = messages.text(match phase {
        Phase::Prerequisite => "sheet-prerequisites",
        Phase::Technical => "sheet-technical",
    });
    let mut sections: Vec<GeneratedSection> = Vec::new();
    for control in export.report.controls.iter().filter(|control| control.phase == phase) {
        if sections.last().is_none_or(|section| section.banner != control.section_name) {
            sections.push(GeneratedSection { banner: control.section_name.clone(), rows: Vec::new() });
        }
        if let Some(section) = sections.last_mut() {
            section.rows.push(row(export, control));
        }
    }
    GeneratedSheet { title: name.clone(), name, sections }
}

fn row(export: &Export, control: &ControlReport) -> GeneratedRow {
    let evidence = [("text", control.evidence_wanted.as_str().into())];
    GeneratedRow {
        control: control.id.to_string(),
        title: control.title.clone(),
        necessity: control.necessity.clone(),
        body: control.asks.clone(),
        evidence: export.messages().format("workbook-evidence", &evidence),
    }
}

/// What was found in the official workbook and what will be written, for the window. Nothing found
/// is not an error: a workbook will be generated.
pub fn fill_view(export: &Export, language: Language) -> WorkbookView {
    let mut view = WorkbookView {
        name: export.template.as_ref().map(|(name, _)| name.clone()),
        sheets: Vec::new(),
        rows: Vec::new(),
        controls_without_row: Vec::new(),
        rows_without_control: Vec::new(),
        trouble: None,
    };
    let Some((_, template)) = &export.template else { return view };
    let answers = workbook_answers(export);
    view.sheets = sheet_views(template, &export.columns, language);
    match filled(export, template, &answers) {
        Ok(filled) => {
            view.rows = rows(&filled.proof);
            view.rows_without_control =
                filled.proof.rows_without_control.iter().map(|row| row.control.clone()).collect();
            view.controls_without_row = filled.proof.controls_without_row;
        }
        Err(error) => view.trouble = Some(AppError::from(error).in_words(language)),
    }
    view
}

/// The two cells of each control, side by side.
fn rows(proof: &Proof) -> Vec<WorkbookRow> {
    let mut rows: Vec<WorkbookRow> = Vec::new();
    let mut places: BTreeMap<(String, String), usize> = BTreeMap::new();
    for proven in &proof.rows {
        let place = *places.entry((proven.sheet.clone(), proven.control.clone())).or_insert_with(|| {
            rows.push(WorkbookRow {
                control: proven.control.clone(),
                sheet: proven.sheet.clone(),
                met_cell: String::new(),
                met_before: String::new(),
                met_after: String::new(),
                response_cell: String::new(),
                response_before: String::new(),
                response_after: String::new(),
            });
            rows.len() - 1
        });
        let row = &mut rows[place];
        let (cell, before, after) = match proven.field {
            AnswerField::Met => (&mut row.met_cell, &mut row.met_before, &mut row.met_after),
            AnswerField::Response => {
                (&mut row.response_cell, &mut row.response_before, &mut row.response_after)
            }
        };
        (*cell, *before, *after) = (proven.cell.clone(), proven.before.clone(), proven.after.clone());
    }
    rows
}

/// How an official workbook and an edition fit together.
pub fn workbook_fit(
    catalogue: &Catalogue,
    workbook: &[u8],
    columns: &[SheetChoice],
    signature_may_go: bool,
) -> WorkbookFit {
    let Ok(found) = inspect_with(workbook, columns) else {
        return WorkbookFit { unusable: true, ..WorkbookFit::default() };
    };
    let rows: BTreeSet<ControlId> = found
        .sheets
        .iter()
        .flat_map(|sheet| &sheet.controls)
        .map(|place| {
            let known = catalogue.control(&place.id).map(|control| control.id.clone());
            known.unwrap_or_else(|| ControlId::from(place.id.as_str()))
        })
        .collect();
    let known: BTreeSet<&ControlId> = catalogue.controls.iter().map(|control| &control.id).collect();
    WorkbookFit {
        missing: false,
        without_row: known.iter().filter(|id| !rows.contains(**id)).map(|id| (*id).clone()).collect(),
        without_control: rows.iter().filter(|id| !known.contains(id)).cloned().collect(),
        unusable: false,
        signed: found.signed && !signature_may_go,
    }
}
