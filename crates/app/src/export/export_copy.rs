//! The copy of an attached file that leaves the workspace: black boxes burned in, metadata taken out, as
//! somebody has wished for this piece of evidence. The original is never touched.
//!
//! Where a wish cannot be carried out nothing leaves: the export stops and says which file it is. Copies are
//! made in the process for files (`apart`), so that none of them holds an export up.

use super::{
    apart::{Apart, Given, Wish},
    kinds::is_copy,
    snapshot::Snapshot,
};
use crate::{
    errors::AppError,
    files::read_file,
    looking::{FileAnswer, NotMade},
};
use proofbook_dossier::{Attachment, Evidence, EvidenceId, Region};
use std::path::Path;

/// The bytes of a piece of evidence as they leave the workspace; nothing where its file is gone.
///
/// # Errors
/// `APP-REDACTION-IMPOSSIBLE`, `APP-REDACTION-UNFAITHFUL` and `APP-CLEANING-IMPOSSIBLE`, with the title, and
/// what reading says.
pub fn export_copy(snapshot: &Snapshot, apart: &Apart, id: &EvidenceId) -> Result<Option<Vec<u8>>, AppError> {
    let Some(evidence) = snapshot.dossier.evidence.get(id) else { return Ok(None) };
    let Some(file) = &evidence.file else { return Ok(None) };
    let Some(path) = snapshot.attachment(&file.sha256) else { return Ok(None) };
    copy_of_file(apart, evidence, file, &path, snapshot.was_stopped(file)).map(Some)
}

/// The bytes of one file at a path as they leave the workspace. `was_stopped` says that its scan did not end.
fn copy_of_file(
    apart: &Apart,
    evidence: &Evidence,
    file: &Attachment,
    path: &Path,
    was_stopped: bool,
) -> Result<Vec<u8>, AppError> {
    if !is_copy(evidence) {
        return read_file(path);
    }
    let boxes: Vec<Region> = evidence.redactions.values().map(|redaction| redaction.region).collect();
    let is_redacted = !boxes.is_empty();
    if was_stopped {
        // Drawing or cleaning it may take for ever, too.
        return Err(trouble(&evidence.title, is_redacted, &FileAnswer::NotStarted));
    }
    let wish = Wish {
        name: &file.name,
        media_type: &file.media_type,
        boxes,
        // A text has no properties besides its words.
        clean: evidence.cleaned == Some(true)
            && !proofbook_exhibit::TYPESET.contains(&file.media_type.as_str()),
    };
    apart.copy_of(Given::File(path), wish).map_err(|why| trouble(&evidence.title, is_redacted, &why))
}

/// Why a copy does not leave, in a code with words.
fn trouble(title: &str, is_redacted: bool, why: &FileAnswer) -> AppError {
    let impossible = |what: &str| AppError::about(&format!("APP-{what}-IMPOSSIBLE"), title);
    match why {
        FileAnswer::Impossible { why: NotMade::Unfaithful(page) } => {
            AppError::about_page("APP-REDACTION-UNFAITHFUL", title, *page)
        }
        FileAnswer::Impossible { why: NotMade::Cleaning } => impossible("CLEANING"),
        FileAnswer::Impossible { why: NotMade::Redaction } => impossible("REDACTION"),
        FileAnswer::Unreadable => AppError::new("APP-READ-FILE", title),
        FileAnswer::Cancelled => AppError::new("BUNDLE-CANCELLED", ""),
        _ if is_redacted => impossible("REDACTION"),
        _ => impossible("CLEANING"),
    }
}
