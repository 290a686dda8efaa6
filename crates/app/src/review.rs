//! The review sheet: for colleagues, a file of its own, made only when somebody asks for it.
//!
//! It says what an export does not: every finding with what to do, reasons for which a finding about a
//! file was dismissed, open comments and the team's notes. So it is never written into an exported folder.

use crate::{
    errors::AppError,
    export::{ReviewRow, make_review},
    exporting::{ExportRequest, with_scanned_files},
    places::Places,
    session::Session,
};
use proofbook_catalogue::Language;
use proofbook_dossier::Dossier;
use std::path::Path;

/// Makes the review sheet of the open workspace, in a language or that of the submission.
///
/// # Errors
/// `APP-REVIEW-IN-EXPORT` where the file would lie in an exported folder.
pub fn review_sheet(session: &Session, out: &Path, language: Option<Language>) -> Result<Vec<u8>, AppError> {
    let out = std::path::absolute(out).unwrap_or_else(|_| out.to_owned());
    let exported = |folder: &Path| folder.join(proofbook_bundle::CHECKSUMS).exists();
    if let Some(folder) = out.ancestors().skip(1).find(|folder| exported(folder)) {
        return Err(AppError::new("APP-REVIEW-IN-EXPORT", folder.display().to_string()));
    }
    let export = with_scanned_files(session, &ExportRequest { language, ..ExportRequest::default() })?;
    let (dossier, catalogue) = (&*export.snapshot.dossier, &*export.snapshot.catalogue);
    let places = Places { catalogue, dossier, language: export.language() };
    make_review(&export, said_among_colleagues(dossier, &places))
}

/// Dismissals, open comments and notes, each with where it belongs.
fn said_among_colleagues(dossier: &Dossier, places: &Places<'_>) -> Vec<ReviewRow> {
    let mut rows = Vec::new();
    for (id, evidence) in &dossier.evidence {
        let subject = places.name(&["evidence", &id.0]);
        rows.extend(evidence.excuses.iter().map(|(found, reason)| ReviewRow {
            kind: "review-dismissed",
            subject: subject.clone(),
            text: reason.clone(),
            detail: found.clone(),
        }));
    }
    for (id, study) in &dossier.case_studies {
        let subject = places.name(&["case_studies", &id.0]);
        rows.extend(study.excuses.values().map(|reason| ReviewRow {
            kind: "review-dismissed",
            subject: subject.clone(),
            text: reason.clone(),
            detail: String::new(),
        }));
    }
    for comment in dossier.comments.values().filter(|comment| !comment.resolved) {
        rows.push(ReviewRow {
            kind: "review-comment",
            subject: places.name(&comment.text.split('/').collect::<Vec<_>>()),
            text: comment.body.clone(),
            detail: [comment.who.as_str(), comment.quote.as_str()].join(" · "),
        });
    }
    for (control, answer) in dossier.answers.iter().filter(|(_, answer)| !answer.notes.trim().is_empty()) {
        rows.push(ReviewRow {
            kind: "review-note",
            subject: control.to_string(),
            text: answer.notes.clone(),
            detail: String::new(),
        });
    }
    rows
}
