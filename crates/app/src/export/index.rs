//! The index of a bundle.

use super::{job::ExportJob, kinds::has_pdf, labels::*};
use crate::errors::AppError;
use proofbook_catalogue::Phase;
use proofbook_checks::Severity;
use proofbook_messages::Messages;
use proofbook_report::{ControlReport, FindingLine, Report, StudyReport};
use proofbook_typeset::{Assets, Document, documents::*};

/// Sets the index of the folder.
pub fn make(export: &ExportJob) -> Result<Vec<u8>, AppError> {
    set(export, document(export))
}

/// Sets the index that is bound with everything, where it leads to the pages.
pub fn make_bound(export: &ExportJob) -> Result<Vec<u8>, AppError> {
    let mut document = document(export);
    let with_pages: Vec<&str> = parts(&export.report).map(|control| control.id.as_str()).collect();
    for control in document.sections.iter_mut().flat_map(|section| &mut section.controls) {
        control.target = Some(control.id.clone()).filter(|id| with_pages.contains(&id.as_str()));
    }
    for (row, study) in document.case_studies.iter_mut().zip(&export.report.case_studies) {
        row.target = Some(study_part(study.number));
    }
    set(export, document)
}

/// The controls whose pages are bound, in the order of the index.
pub fn parts(report: &Report) -> impl Iterator<Item = &ControlReport> {
    let phases = [Phase::Prerequisite, Phase::Technical].into_iter();
    phases
        .flat_map(|phase| of_phase(report, phase))
        .filter(|control| has_pdf(control.phase, !control.exhibits.is_empty()))
}

/// Something that is said among colleagues.
pub struct ReviewRow {
    /// What it is, a message key: `review-comment`.
    pub kind: &'static str,
    /// What it is about.
    pub subject: String,
    /// What is said.
    pub text: String,
    /// Who said it, or on what.
    pub detail: String,
}

/// Sets the sheet for colleagues: where everything stands and all that is said about it.
pub fn make_review(export: &ExportJob, said: Vec<ReviewRow>) -> Result<Vec<u8>, AppError> {
    let (messages, report) = (export.messages(), &export.report);
    let partner = [("partner", report.partner.as_str().into())];
    let mut document = IndexDocument {
        title: messages.format("review-title", &partner),
        overline: Some(messages.text("review-overline")),
        findings: report.findings.iter().map(|finding| review_row(export, finding)).collect(),
        other_files: Vec::new(),
        checksum_note: String::new(),
        ..document(export)
    };
    document.findings.extend(said.into_iter().map(|row| IndexFinding {
        severity: documents::Severity::Advice,
        severity_word: messages.text(row.kind),
        subject: row.subject,
        text: row.text,
        detail: Some(row.detail).filter(|detail| !detail.is_empty()),
    }));
    let controls =
        [Phase::Prerequisite, Phase::Technical].into_iter().flat_map(|phase| of_phase(report, phase));
    let rows = document.sections.iter_mut().flat_map(|section| &mut section.controls);
    for (row, control) in rows.zip(controls) {
        (row.state, row.state_word) = state_in_words(messages, state(control));
    }
    let meta = meta(report, export.language(), &document.title, "review");
    Ok(export.typesetter.document_to_pdf(Document::Index(&document), &meta, &Assets::new())?.bytes)
}

/// A finding with what to do about it.
fn review_row(export: &ExportJob, finding: &FindingLine) -> IndexFinding {
    let detail = [finding.why.as_str(), finding.todo.as_str()].join(" ");
    IndexFinding { detail: Some(detail.trim().to_owned()), ..finding_row(export, finding) }
}

fn state_in_words(messages: &Messages, state: State) -> (State, String) {
    let key = match state {
        State::Met => "readiness-ready",
        State::Partly => "readiness-questioned",
        State::Missing => "readiness-blocked",
        State::Waived | State::Open => "readiness-waived",
    };
    (state, messages.text(key))
}

fn set(export: &ExportJob, document: IndexDocument) -> Result<Vec<u8>, AppError> {
    let meta = meta(&export.report, export.language(), &document.title, "index");
    Ok(export.typesetter.document_to_pdf(Document::Index(&document), &meta, &Assets::new())?.bytes)
}

fn document(export: &ExportJob) -> IndexDocument {
    let messages = export.messages();
    let report = &export.report;
    let title = [("partner", report.partner.as_str().into()), ("edition", report.edition.as_str().into())];
    IndexDocument {
        labels: labels(messages, IndexDocument::LABELS),
        title: messages.format("index-title", &title),
        overline: Some(messages.text("index-overline")),
        missing: open_points(report.draft, report.findings.iter()),
        facts: facts(export),
        sections: sections(export),
        case_studies: report.case_studies.iter().map(|study| study_row(export, study)).collect(),
        other_files: other_files(export),
        // What a finished folder says is for the auditor; our findings are in the review sheet.
        findings: match report.draft {
            true => report.findings.iter().map(|finding| finding_row(export, finding)).collect(),
            false => Vec::new(),
        },
        checksum_note: messages
            .format("index-checksum-note", &[("file", proofbook_bundle::CHECKSUMS.into())]),
        disclaimer: messages.text("index-disclaimer"),
    }
}

fn facts(export: &ExportJob) -> Vec<Fact> {
    let messages = export.messages();
    let report = &export.report;
    let prerequisites: Vec<&ControlReport> = of_phase(report, Phase::Prerequisite).collect();
    let ready = prerequisites.iter().filter(|control| state(control) != State::Missing).count() as u32;
    let exhibits: usize = report.controls.iter().map(|control| control.exhibits.len()).sum();
    let count = [("have", ready.into()), ("want", (prerequisites.len() as u32).into())];
    [
        ("index-partner", report.partner.clone()),
        ("index-edition", report.edition.clone()),
        ("index-submission", messages.date(report.on)),
        ("index-prerequisites", messages.format("word-count", &count)),
        ("index-exhibits", messages.number(exhibits as f64, 0)),
    ]
    .map(|(key, value)| Fact { label: messages.text(key), value })
    .into()
}

fn of_phase(report: &Report, phase: Phase) -> impl Iterator<Item = &ControlReport> {
    report.controls.iter().filter(move |control| control.phase == phase)
}

fn sections(export: &ExportJob) -> Vec<IndexSection> {
    let mut sections: Vec<IndexSection> = Vec::new();
    for phase in [Phase::Prerequisite, Phase::Technical] {
        for control in of_phase(&export.report, phase) {
            let title = section_title(export.messages(), control);
            if sections.last().is_none_or(|section| section.title != title) {
                sections.push(IndexSection { title, note: None, controls: Vec::new() });
            }
            if let Some(section) = sections.last_mut() {
                section.controls.push(control_row(export, control));
            }
        }
    }
    sections
}

fn control_row(export: &ExportJob, control: &ControlReport) -> IndexControl {
    let state = shown(export, state(control));
    IndexControl {
        id: control.id.to_string(),
        title: control.title.clone(),
        answer: control.met_word.clone(),
        state,
        state_word: state_in_words(export.messages(), state).1,
        file_name: export.layout.pages_of(control).map(|(_, path)| path.clone()),
        exhibits: control.exhibits.len() as u32,
        target: None,
    }
}

/// The state as the folder shows it: what colleagues doubt is no business of the auditor's.
fn shown(export: &ExportJob, state: State) -> State {
    match state {
        State::Partly if !export.report.draft => State::Met,
        state => state,
    }
}

/// How far a control is, from its findings and waivers.
fn state(control: &ControlReport) -> State {
    let worst = control.findings.iter().map(|finding| finding.severity).min();
    match worst {
        Some(Severity::Blocker) => State::Missing,
        _ if control.waivers.iter().any(|waiver| waiver.exempt) => State::Waived,
        Some(Severity::Warning) => State::Partly,
        _ => State::Met,
    }
}

fn study_row(export: &ExportJob, study: &StudyReport) -> IndexCaseStudy {
    let messages = export.messages();
    let worst = study.findings.iter().map(|finding| finding.severity).min();
    let (state, word) = match worst.filter(|_| export.report.draft) {
        Some(Severity::Blocker) => (State::Missing, "readiness-blocked"),
        Some(Severity::Warning) => (State::Partly, "readiness-questioned"),
        _ => (State::Met, "readiness-ready"),
    };
    IndexCaseStudy {
        title: study.title.clone(),
        visibility: messages.text(if study.public { "word-public" } else { "word-private" }),
        state,
        state_word: messages.text(word),
        file_name: export.layout.studies.get(&study.id).cloned(),
        target: None,
    }
}

fn other_files(export: &ExportJob) -> Vec<Fact> {
    let layout = &export.layout;
    let files = [
        ("what-workbook", Some(&layout.workbook)),
        ("what-proof", layout.proof.as_ref()),
        ("what-whole", layout.whole.as_ref()),
    ];
    let fact = |(key, path): (&str, Option<&String>)| {
        Some(Fact { label: export.messages().text(key), value: path?.clone() })
    };
    files.into_iter().filter_map(fact).collect()
}

fn finding_row(export: &ExportJob, finding: &FindingLine) -> IndexFinding {
    let (severity, word) = match finding.severity {
        Severity::Blocker => (documents::Severity::Blocker, "severity-blocker"),
        Severity::Warning => (documents::Severity::Warning, "severity-warning"),
        Severity::Advice => (documents::Severity::Advice, "severity-advice"),
    };
    IndexFinding {
        severity,
        severity_word: export.messages().text(word),
        subject: finding.control.as_ref().map_or_else(String::new, ToString::to_string),
        text: finding.title.clone(),
        detail: Some(finding.passage.clone()),
    }
}

use proofbook_typeset::documents;
