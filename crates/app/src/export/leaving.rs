//! The copy of an attached file that leaves the house: black boxes burned in, metadata taken out, as
//! somebody has wished for this piece of evidence. The original is never touched.
//!
//! Where a wish cannot be carried out nothing leaves: the export stops and says which file it is. Copies are
//! made in the process for files (`apart`), so that none of them holds an export up.

use super::{
    apart::{Apart, Given, Wish},
    plan::Export,
};
use crate::{
    errors::AppError,
    looking::{FileAnswer, NotMade},
};
use proofbook_dossier::{Attachment, Evidence, EvidenceId, Region};
use std::path::Path;

/// Whether a copy leaves in the place of the file itself.
pub fn is_copy(evidence: &Evidence) -> bool {
    !evidence.redactions.is_empty() || evidence.cleaned == Some(true)
}

/// Whether black boxes can be burned into files of this kind.
pub fn can_be_redacted(media_type: &str) -> bool {
    media_type == "application/pdf" || proofbook_exhibit::PICTURES.contains(&media_type)
}

/// The name of what leaves: a picture with black boxes becomes a PNG.
pub fn name(evidence: &Evidence, file: &Attachment) -> String {
    let becomes_png = !evidence.redactions.is_empty()
        && file.media_type.starts_with("image/")
        && file.media_type != "image/png";
    if becomes_png { format!("{}.png", file.name) } else { file.name.clone() }
}

impl Export {
    /// The bytes of a piece of evidence as they leave the house; nothing where its file is gone.
    ///
    /// # Errors
    /// `APP-REDACTION-IMPOSSIBLE`, `APP-REDACTION-UNFAITHFUL` and `APP-CLEANING-IMPOSSIBLE`, with the title, and what reading says.
    pub fn leaving(&self, id: &EvidenceId) -> Result<Option<Vec<u8>>, AppError> {
        let Some(evidence) = self.dossier.evidence.get(id) else { return Ok(None) };
        let Some(file) = &evidence.file else { return Ok(None) };
        let Some(path) = self.attachment(&file.sha256) else { return Ok(None) };
        let leaving = || leaving_file(&self.apart(), evidence, file, path, self.was_stopped(file)).map(Some);
        if is_copy(evidence) { self.copies.get_or_make(id, leaving) } else { leaving() }
    }
}

/// The bytes of one file at a path as they leave the house. `was_stopped` says that its scan did not end.
///
/// # Errors
/// As [`Export::leaving`].
pub fn leaving_file(
    apart: &Apart,
    evidence: &Evidence,
    file: &Attachment,
    path: &Path,
    was_stopped: bool,
) -> Result<Vec<u8>, AppError> {
    if !is_copy(evidence) {
        return crate::without_window::read_file(path);
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
