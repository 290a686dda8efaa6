//! The copy of an attached file that leaves the house: black boxes burned in, metadata taken out, as
//! somebody has wished for this piece of evidence. The original is never touched.
//!
//! Where a wish cannot be carried out nothing leaves: the export stops and says which file it is.

use super::plan::Export;
use crate::errors::AppError;
use proofbook_binder::{CannotRedact, PageRegion, redacted_pdf, redacted_picture};
use proofbook_contents::{Alert, Cleaned, cleaned, read, sniff};
use proofbook_dossier::{Attachment, Evidence, EvidenceId};
use std::{io::Cursor, path::Path};

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
        let leaving = || leaving_file(evidence, file, path, self.was_stopped(file)).map(Some);
        if is_copy(evidence) { self.copies.get_or_make(id, leaving) } else { leaving() }
    }
}

/// The bytes of one file at a path as they leave the house. `was_stopped` says that its scan did not end.
///
/// # Errors
/// As [`Export::leaving`].
pub fn leaving_file(
    evidence: &Evidence,
    file: &Attachment,
    path: &Path,
    was_stopped: bool,
) -> Result<Vec<u8>, AppError> {
    let bytes = crate::without_window::read_file(path)?;
    if !is_copy(evidence) {
        return Ok(bytes);
    }
    if was_stopped {
        // Drawing or cleaning it may take for ever, too.
        let code = if evidence.redactions.is_empty() { "CLEANING" } else { "REDACTION" };
        return Err(AppError::about(&format!("APP-{code}-IMPOSSIBLE"), &evidence.title));
    }
    without_metadata(evidence, file, without_regions(evidence, file, bytes)?)
}

fn without_regions(evidence: &Evidence, file: &Attachment, bytes: Vec<u8>) -> Result<Vec<u8>, AppError> {
    if evidence.redactions.is_empty() {
        return Ok(bytes);
    }
    let regions = evidence.redactions.values().map(|redaction| &redaction.region);
    let boxes: Vec<PageRegion> = regions.map(super::exhibits::page_region).collect();
    let impossible = || AppError::about("APP-REDACTION-IMPOSSIBLE", &evidence.title);
    match file.media_type.as_str() {
        "application/pdf" => with_pictures_of_pages(evidence, &bytes, &boxes),
        kind if can_be_redacted(kind) => redacted_picture(&bytes, &boxes).map_err(|_| impossible()),
        _ => Err(impossible()),
    }
}

/// A PDF whose pages with boxes are pictures that show all that these pages show.
fn with_pictures_of_pages(
    evidence: &Evidence,
    bytes: &[u8],
    boxes: &[PageRegion],
) -> Result<Vec<u8>, AppError> {
    let unfaithful = |page| AppError::about_page("APP-REDACTION-UNFAITHFUL", &evidence.title, page);
    let losing = pages_that_lose_characters(bytes);
    if let Some(one) = boxes.iter().find(|one| losing.contains(&one.page)) {
        return Err(unfaithful(one.page));
    }
    redacted_pdf(bytes, boxes).map_err(|error| match error {
        CannotRedact::File(_) => AppError::about("APP-REDACTION-IMPOSSIBLE", &evidence.title),
        CannotRedact::Page { page, .. } => unfaithful(page),
    })
}

/// Pages of a PDF of which drawing gives fewer characters than reading.
fn pages_that_lose_characters(bytes: &[u8]) -> Vec<u32> {
    let found = read(&mut Cursor::new(bytes), bytes.len() as u64, "", &crate::looking::limits());
    let page = |alert: &Alert| match alert {
        Alert::NotDrawnWholly { page } => Some(*page),
        _ => None,
    };
    found.alerts.iter().filter_map(page).collect()
}

fn without_metadata(evidence: &Evidence, file: &Attachment, bytes: Vec<u8>) -> Result<Vec<u8>, AppError> {
    // A text has no properties besides its words.
    if evidence.cleaned != Some(true) || proofbook_exhibit::TYPESET.contains(&file.media_type.as_str()) {
        return Ok(bytes);
    }
    cleaned_bytes(&file.name, &bytes)
        .ok_or_else(|| AppError::about("APP-CLEANING-IMPOSSIBLE", &evidence.title))
}

/// The file without metadata; nothing where it cannot be taken out.
pub fn cleaned_bytes(name: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    match cleaned(bytes, sniff(name, bytes)) {
        Cleaned::Copy { bytes, .. } => Some(bytes),
        Cleaned::Impossible { .. } => None,
    }
}
