//! Labels of the page templates, and the properties of a document.

use proofbook_catalogue::Language;
use proofbook_messages::Messages;
use proofbook_report::Report;
use proofbook_typeset::{
    DocumentMeta,
    documents::{Labels, OpenPoint},
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
    report: &Report,
    findings: impl Iterator<Item = &'a proofbook_report::FindingLine>,
) -> Option<Vec<OpenPoint>> {
    report.draft.then(|| {
        findings
            .filter(|finding| finding.severity == proofbook_checks::Severity::Blocker)
            .map(|finding| OpenPoint {
                text: finding.title.clone(),
                detail: Some(finding.why.clone()).filter(|why| !why.is_empty()),
            })
            .collect()
    })
}
