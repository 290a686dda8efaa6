//! Importing: what a workbook somebody has filled would change, cell by cell, beside what the
//! workspace holds. Nothing is changed here; a person takes what they want, as ordinary edits.
//!
//! What Proofbook itself adds to a response when it exports (waivers, names and links of evidence) is
//! taken off again, so that a workbook that was just exported proposes nothing.
//!
//! Not here: reading the workbook (crate `workbook`), and which cells a person takes.

use crate::{
    editing::edit_and_save,
    errors::AppError,
    export::{AnswerTexts, BundleLayout, Snapshot, Tail, cell_text},
    exporting::snapshot,
    official_workbook::columns_for,
    session::Session,
    wire::*,
};
use proofbook_catalogue::{Catalogue, ControlId, Language};
use proofbook_dossier::{Answer, Edit};
use proofbook_messages::Messages;
use proofbook_report::{ControlReport, Report};
use proofbook_workbook::{AnswerField, CellNote, HeldAnswer, Region, read_answers_in};
use std::collections::{BTreeMap, BTreeSet};

/// Which proposals are taken without being asked one by one.
#[derive(Clone, Debug, Default)]
pub struct Taking {
    /// Proposals that fill something empty.
    pub empty: bool,
    /// All of them.
    pub all: bool,
    /// Those of these controls, `OPSP-001`, or of one cell, `OPSP-001.met`.
    pub named: Vec<String>,
}

impl Taking {
    fn takes(&self, proposal: &ImportProposal) -> bool {
        let cell = format!("{}.{}", proposal.control, proposal.field.word());
        let named = self.named.iter().any(|name| *name == proposal.control.as_str() || *name == cell);
        named || self.all || (self.empty && proposal.fills)
    }
}

/// Ends an upload of a filled workbook and says what it would change.
pub fn import_workbook(session: &Session, upload: String) -> Result<ImportView, AppError> {
    let found = session.take_upload(upload)?;
    proposals(session, &found.name, &found.writer.take_back()?)
}

/// What the official workbook of the workspace would change, as if somebody had sent it: the way to take
/// over answers that stand in it.
///
/// # Errors
/// `APP-BAD-ARGUMENTS` where the workspace has none, and why it cannot be read.
pub fn import_official_workbook(session: &Session) -> Result<ImportView, AppError> {
    let kept = session.with(|opened, _| opened.official.required())?;
    proposals(session, &kept.name, &kept.bytes)
}

/// What a filled workbook would change.
pub fn proposals(session: &Session, name: &str, workbook: &[u8]) -> Result<ImportView, AppError> {
    let (snapshot, language) =
        session.with(|opened, caller| Ok((snapshot(opened, caller), caller.language)))?;
    let columns = columns_for(&snapshot.dossier, workbook);
    let held = read_answers_in(workbook, &columns, region_of(snapshot.language))?;
    let exported = as_exported(&snapshot)?;
    let mut view = ImportView { name: name.to_owned(), ..ImportView::default() };
    let mut seen = BTreeSet::new();
    for row in &held {
        let Some(control) = snapshot.catalogue.control(&row.control) else {
            view.unknown.push(unknown_row(row));
            continue;
        };
        if !seen.insert(control.id.clone()) {
            view.repeated.push(unknown_row(row));
            continue;
        }
        let of_control: Vec<&String> = exported.iter().filter_map(|texts| texts.get(&control.id)).collect();
        let answer = snapshot.dossier.answer(&control.id);
        let response = own_words(&snapshot.catalogue, &answer, &control.id, row, &of_control);
        view.add(&control.id, &Compared { answer: &answer, row, response }, language);
    }
    Ok(view)
}

/// Carries proposals out; answers those that were taken.
pub fn take(session: &Session, view: &ImportView, taking: &Taking) -> Result<Vec<ImportProposal>, AppError> {
    let taken: Vec<ImportProposal> =
        view.proposals.iter().filter(|proposal| taking.takes(proposal)).cloned().collect();
    let edits: Vec<Edit> = taken.iter().map(ImportProposal::edit).collect();
    if !edits.is_empty() {
        edit_and_save(session, &edits)?;
    }
    Ok(taken)
}

/// What the response cell of every control would say if it were exported now, in each language.
fn as_exported(snapshot: &Snapshot) -> Result<Vec<BTreeMap<ControlId, String>>, AppError> {
    let in_language = |language: Language| -> Result<_, AppError> {
        let mut snapshot = snapshot.clone();
        snapshot.language = language;
        let layout = BundleLayout::new(&snapshot, &snapshot.dossier.bundle)?;
        let report = Report::assemble(&snapshot.request());
        let texts = AnswerTexts { snapshot: &snapshot, layout: &layout, report: &report };
        let text = |control: &ControlReport| (control.id.clone(), cell_text(&texts, control));
        Ok(report.controls.iter().map(text).collect())
    };
    Language::ALL.into_iter().map(in_language).collect()
}

/// A row of the workbook beside the answer of the workspace.
struct Compared<'a> {
    answer: &'a Answer,
    row: &'a HeldAnswer,
    response: String,
}

impl ImportView {
    fn add(&mut self, control: &ControlId, compared: &Compared<'_>, language: Language) {
        let answered = compared.row.met.is_some() || !compared.response.is_empty();
        let proposals = [met(control, compared, language), response(control, compared)];
        let mut found: Vec<ImportProposal> = proposals.into_iter().flatten().collect();
        for (part, note) in &compared.row.notes {
            let (field, words) = (field_of(*part), note_words(note, language));
            match found.iter_mut().find(|proposal| proposal.field == field) {
                Some(proposal) => proposal.notes.push(words),
                None => self.refused.push(ImportRefusal {
                    control: control.clone(),
                    field,
                    sheet: compared.row.sheet.clone(),
                    row: compared.row.row,
                    why: words,
                }),
            }
        }
        self.same += u32::from(answered && found.is_empty());
        self.unread.extend(unread(compared.row));
        self.proposals.extend(found);
    }
}

fn field_of(part: AnswerField) -> ImportField {
    match part {
        AnswerField::Met => ImportField::Met,
        AnswerField::Response | AnswerField::Other => ImportField::Response,
    }
}

/// What to know about a cell.
fn note_words(note: &CellNote, language: Language) -> String {
    let messages = Messages::of(language);
    match note {
        CellNote::Formatted => messages.text("import-note-formatted"),
        CellNote::StruckOut { words } => {
            messages.format("import-note-struck-out", &[("words", words.trim().into())])
        }
        CellNote::ErrorValue { value } => {
            messages.format("import-note-error", &[("value", value.as_str().into())])
        }
        CellNote::Picture => messages.text("import-note-picture"),
        CellNote::HiddenByFormat => messages.text("import-note-hidden"),
        CellNote::NotComputed => messages.text("import-note-not-computed"),
    }
}

/// Numbers and dates read as Excel shows them in the language of the submission.
fn region_of(language: Language) -> Region {
    match language {
        Language::En => Region::English,
        Language::Ko => Region::Korean,
        Language::Ja => Region::Japanese,
    }
}

/// A word for met or not that nobody understands is said, not guessed.
fn unread(row: &HeldAnswer) -> Option<ImportRow> {
    (row.met.is_none() && !row.met_text.trim().is_empty()).then(|| unknown_row(row))
}

fn unknown_row(row: &HeldAnswer) -> ImportRow {
    ImportRow {
        control: row.control.clone(),
        sheet: row.sheet.clone(),
        row: row.row,
        met: row.met_text.clone(),
        response: row.response.clone(),
    }
}

fn met(control: &ControlId, compared: &Compared<'_>, language: Language) -> Option<ImportProposal> {
    let there = compared.row.met?;
    if compared.answer.met == Some(there) {
        return None;
    }
    let words = |met: bool| Messages::of(language).text(if met { "word-met" } else { "word-not-met" });
    Some(ImportProposal {
        control: control.clone(),
        field: ImportField::Met,
        sheet: compared.row.sheet.clone(),
        row: compared.row.row,
        here: compared.answer.met.map(words).unwrap_or_default(),
        there: words(there),
        met: Some(there),
        fills: compared.answer.met.is_none(),
        merged: None,
        notes: Vec::new(),
    })
}

fn response(control: &ControlId, compared: &Compared<'_>) -> Option<ImportProposal> {
    let here = comparable(&compared.answer.response);
    let there = compared.response.clone();
    if there.is_empty() || there == here {
        return None;
    }
    Some(ImportProposal {
        control: control.clone(),
        field: ImportField::Response,
        sheet: compared.row.sheet.clone(),
        row: compared.row.row,
        fills: here.is_empty(),
        merged: merged(&here, &there),
        here,
        there,
        met: None,
        notes: Vec::new(),
    })
}

/// Both texts in one, where neither contains the other.
fn merged(here: &str, there: &str) -> Option<String> {
    let apart = !here.is_empty() && !there.contains(here) && !here.contains(there);
    apart.then(|| format!("{here}\n\n{there}"))
}

/// A text as a cell gives it back.
fn comparable(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").trim_end().to_owned()
}

/// The response without what an export adds to it.
fn own_words(
    catalogue: &Catalogue,
    answer: &Answer,
    control: &ControlId,
    row: &HeldAnswer,
    exported: &[&String],
) -> String {
    let text = comparable(&row.response);
    if exported.iter().any(|exported| comparable(exported) == text) {
        return comparable(&answer.response);
    }
    Tail { catalogue, control }.cut_off(&text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn merging_keeps_both_texts_once() {
        assert_eq!(merged("one", "two"), Some("one\n\ntwo".to_owned()));
        assert_eq!(merged("one", "one and two"), None);
        assert_eq!(merged("one and two", "two"), None);
        assert_eq!(merged("", "two"), None);
    }
}
