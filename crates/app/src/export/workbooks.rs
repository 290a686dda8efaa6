//! The official workbook: filled where the partner has given it, generated where not.

use super::{answers::cell_text, job::ExportJob, notes::ExportNotes};
use crate::{
    errors::AppError,
    official_workbook::{WorkbookFile, cell_name, digest, emptied_cells, shown},
    sheet_views::sheet_views,
    wire::*,
};
use proofbook_catalogue::{ControlId, Language, Phase};
use proofbook_messages::Messages;
use proofbook_report::ControlReport;
use proofbook_workbook::{
    AnswerField, AnswerInPlace, ControlAnswer, FillOptions, Filled, GeneratedRow, GeneratedSection,
    GeneratedSheet, HeaderLabels, IntroductionSheet, Layout, Proof, ProofRow, SignedWorkbook, Verdict,
    fill_with, generate, says_met,
};
use std::collections::BTreeMap;

/// Makes the workbook of the bundle and remembers its proof.
pub fn make(export: &ExportJob, notes: &ExportNotes) -> Result<Vec<u8>, AppError> {
    let answers = workbook_answers(export);
    let Some(template) = &export.snapshot.workbook else { return generate_workbook(export, &answers) };
    let filled = proven(export, filled(export, template, &answers)?)?;
    let messages = export.messages_for_notes();
    export.of_given_workbook.iter().for_each(|note| notes.push(note.clone()));
    for control in &filled.proof.controls_without_row {
        notes.push(messages.format("remark-control-without-row", &[("control", control.as_str().into())]));
    }
    for row in &filled.proof.rows_without_control {
        notes
            .push(messages.format("remark-row-without-control", &[("control", row.control.as_str().into())]));
    }
    for answer in left_standing(export, &filled.proof) {
        let (cell, words) = (cell_name(answer), shown(&answer.text));
        let arguments =
            [("control", answer.control.as_str().into()), ("cell", cell.into()), ("words", words.into())];
        notes.push(messages.format("remark-answer-kept", &arguments));
    }
    notes.set_proof(filled.proof);
    Ok(filled.bytes)
}

fn filled(
    export: &ExportJob,
    template: &WorkbookFile,
    answers: &[ControlAnswer],
) -> Result<Filled, proofbook_workbook::WorkbookError> {
    let signed =
        if export.signature_may_go { SignedWorkbook::BreakSignature } else { SignedWorkbook::Refuse };
    let emptied = emptied_cells(&export.snapshot.dossier, &template.bytes, &template.columns);
    fill_with(&template.bytes, answers, &FillOptions { choices: template.columns.clone(), signed, emptied })
}

/// A workbook that passed its proof; every other one is thrown away.
fn proven(export: &ExportJob, filled: Filled) -> Result<Filled, AppError> {
    if filled.proof.is_sound() {
        return Ok(filled);
    }
    Err(AppError::new("WORKBOOK-NOT-PROVEN", unsound(&filled.proof, export.messages_for_notes())))
}

/// What is wrong: controls with the part of their answer and its cell, then other cells and parts.
fn unsound(proof: &Proof, messages: &Messages) -> String {
    let named = |row: &ProofRow| {
        format!("{} ({}, {}!{})", row.control, messages.text(field_key(row.field)), row.sheet, row.cell)
    };
    let cells = proof.rows.iter().filter(|row| !holds(row)).map(named);
    let others = proof.other_cells_changed.iter().map(|change| format!("{}!{}", change.sheet, change.cell));
    let parts = proof.parts_changed_unexpectedly.iter().chain(&proof.parts_missing).cloned();
    cells.chain(others).chain(parts).collect::<Vec<_>>().join(", ")
}

/// The answers that stay in the workbook although the workspace holds others or none.
fn left_standing<'a>(export: &ExportJob, proof: &'a Proof) -> Vec<&'a AnswerInPlace> {
    let says_the_same = |answer: &AnswerInPlace| {
        let held = export.snapshot.dossier.answers.get(&ControlId::from(answer.control.as_str()));
        held.is_some_and(|held| match answer.field {
            AnswerField::Met => held.met.is_some() && says_met(&answer.text) == held.met,
            _ => answer.text.trim() == held.response.trim(),
        })
    };
    proof.kept.iter().filter(|answer| !says_the_same(answer)).collect()
}

/// Whether a row of the proof is as it should be.
pub fn holds(row: &ProofRow) -> bool {
    row.verdict != Verdict::Wrong
}

/// The name of a part of an answer.
pub fn field_key(field: AnswerField) -> &'static str {
    match field {
        AnswerField::Met => "import-met",
        AnswerField::Response => "import-response",
        AnswerField::Other => "import-other",
    }
}

/// The message that says what became of a cell.
pub fn verdict_key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Written => "verdict-written",
        Verdict::AlreadyThere => "verdict-already-there",
        Verdict::LeftAsItWas => "verdict-left",
        Verdict::NoColumn => "verdict-no-column",
        Verdict::Wrong => "verdict-wrong",
        Verdict::Emptied => "verdict-emptied",
    }
}

/// Every control's answer, as the workbook takes it.
pub fn workbook_answers(export: &ExportJob) -> Vec<ControlAnswer> {
    let texts = export.answer_texts();
    let answer = |control: &ControlReport| ControlAnswer {
        control: control.id.to_string(),
        met: control.met,
        response: cell_text(&texts, control),
    };
    export.report.controls.iter().map(answer).collect()
}

/// A workbook in the official layout, from our own catalogue.
pub fn generate_workbook(export: &ExportJob, answers: &[ControlAnswer]) -> Result<Vec<u8>, AppError> {
    Ok(proven(export, generate(&layout(export), answers)?)?.bytes)
}

fn layout(export: &ExportJob) -> Layout {
    let messages = export.messages();
    let report = &export.report;
    let title = format!("{} {}", report.edition, messages.text("workbook-title"));
    let lines = [
        messages.format("workbook-partner", &[("partner", report.partner.as_str().into())]),
        messages.format("workbook-date", &[("date", messages.date(report.on).into())]),
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

fn sheet(export: &ExportJob, phase: Phase) -> GeneratedSheet {
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

fn row(export: &ExportJob, control: &ControlReport) -> GeneratedRow {
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
pub fn fill_view(export: &ExportJob, language: Language) -> WorkbookView {
    let mut view = WorkbookView {
        name: export.snapshot.workbook.as_ref().map(|file| file.name.clone()),
        sheets: Vec::new(),
        rows: Vec::new(),
        controls_without_row: Vec::new(),
        rows_without_control: Vec::new(),
        in_place: Vec::new(),
        trouble: None,
    };
    let Some(template) = &export.snapshot.workbook else { return view };
    let answers = workbook_answers(export);
    view.sheets = sheet_views(&template.bytes, &template.columns, language);
    match filled(export, template, &answers) {
        Ok(filled) => {
            view.rows = rows(&filled.proof);
            view.in_place = in_place(export, &filled.proof);
            view.rows_without_control =
                filled.proof.rows_without_control.iter().map(|row| row.control.clone()).collect();
            view.controls_without_row = filled.proof.controls_without_row;
        }
        Err(error) => view.trouble = Some(AppError::from(error).in_words(language)),
    }
    view
}

/// The answers that stand in the workbook and are not ours, those first that would leave with it.
fn in_place(export: &ExportJob, proof: &Proof) -> Vec<WorkbookAnswer> {
    let kept = left_standing(export, proof).into_iter().map(|answer| WorkbookAnswer {
        control: answer.control.clone(),
        cell: cell_name(answer),
        words: shown(&answer.text),
        holds: digest(&answer.text),
        emptied: false,
    });
    let emptied = proof.rows.iter().filter(|row| row.verdict == Verdict::Emptied).map(|row| WorkbookAnswer {
        control: row.control.clone(),
        cell: format!("{}!{}", row.sheet, row.cell),
        words: shown(&row.before),
        holds: digest(&row.before),
        emptied: true,
    });
    kept.chain(emptied).collect()
}

/// The two cells of each control, side by side.
fn rows(proof: &Proof) -> Vec<WorkbookRow> {
    let mut rows: Vec<WorkbookRow> = Vec::new();
    let mut places: BTreeMap<(String, String), usize> = BTreeMap::new();
    for proven in proof.rows.iter().filter(|row| row.field != AnswerField::Other) {
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
            _ => (&mut row.response_cell, &mut row.response_before, &mut row.response_after),
        };
        (*cell, *before, *after) = (proven.cell.clone(), proven.before.clone(), proven.after.clone());
    }
    rows
}
