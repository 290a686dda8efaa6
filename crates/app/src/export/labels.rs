//! Labels of the page templates, and the properties of a document.
//!
//! Not here: the documents.

use proofbook_catalogue::Language;
use proofbook_checks::DemandState;
use proofbook_messages::Messages;
use proofbook_report::{ControlReport, Report};
use proofbook_typeset::{
    DocumentMeta,
    documents::{Labels, OpenPoint, State},
};

/// The labels of a template in a language: `label-<key>` of the messages.
pub fn labels(messages: &Messages, keys: &[&str]) -> Labels {
    keys.iter()
        .map(|key| ((*key).to_owned(), messages.text(&format!("label-{}", key.replace('_', "-")))))
        .collect()
}

/// The language as the typesetter names it.
pub fn typeset_language(language: Language) -> proofbook_typeset::Language {
    match language {
        Language::En => proofbook_typeset::Language::En,
        Language::Ko => proofbook_typeset::Language::Ko,
        Language::Ja => proofbook_typeset::Language::Ja,
    }
}

/// The properties of a document of the report.
pub fn meta(report: &Report, language: Language, title: &str, identifier: &str) -> DocumentMeta {
    let messages = Messages::of(language);
    let header = [("partner", report.partner.as_str().into()), ("edition", report.edition.as_str().into())];
    DocumentMeta {
        title: title.to_owned(),
        language: typeset_language(language),
        author: Some(report.partner.clone()).filter(|partner| !partner.is_empty()),
        date: report.on,
        identifier: format!("{}/{}/{identifier}", report.edition, report.partner),
        header: Some(messages.format("control-header", &header)),
        footer: None,
        draft_mark: report.draft.then(|| messages.text("draft-mark")),
    }
}

/// What is missing, for the banner of a draft; `None` where the bundle is no draft.
pub fn open_points<'a>(
    is_draft: bool,
    findings: impl Iterator<Item = &'a proofbook_report::FindingLine>,
) -> Option<Vec<OpenPoint>> {
    is_draft.then(|| {
        findings
            .filter(|finding| finding.severity == proofbook_checks::Severity::Blocker)
            .map(|finding| OpenPoint {
                text: finding.title.clone(),
                detail: Some(finding.why.clone()).filter(|why| !why.is_empty()),
            })
            .collect()
    })
}

/// What the pages of a case study are called by.
pub fn study_part(number: u32) -> String {
    format!("CS-{number:02}")
}

/// The section of a control with its phase.
pub fn section_title(messages: &Messages, control: &ControlReport) -> String {
    let names =
        [("section", control.section_name.as_str().into()), ("phase", control.phase_name.as_str().into())];
    messages.format("index-section", &names)
}

/// A demand's state as the templates draw it.
pub fn drawn(state: DemandState) -> State {
    match state {
        DemandState::Open => State::Missing,
        DemandState::Partial => State::Partly,
        DemandState::Met => State::Met,
        DemandState::Waived => State::Waived,
        DemandState::NotTaken | DemandState::OnAuditDay => State::Open,
    }
}

/// The first twelve digits of a digest: enough to tell two files apart, short enough for a footer.
pub fn digest_prefix(sha256: &str) -> String {
    sha256.chars().take(12).collect()
}
