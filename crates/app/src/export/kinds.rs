//! What an export does with files of each kind: whether one is cited, whether a copy goes in its place and
//! under which name, and whether a control has pages.
//!
//! Not here: making the copies (`export_copy`), and which kinds can be bound (crate `exhibit`).

use proofbook_catalogue::Phase;
use proofbook_dossier::{Attachment, Dossier, Evidence, EvidenceId};

/// The evidence that anything cites and that has a file. Two pieces with the same bytes and name
/// are still two pieces; they were attached under two titles.
pub fn cited_files(dossier: &Dossier) -> impl Iterator<Item = (&EvidenceId, &Attachment)> {
    let used = dossier.used_evidence();
    dossier
        .evidence
        .iter()
        .filter(move |(id, _)| used.contains(id))
        .filter_map(|(id, evidence)| evidence.file.as_ref().map(|file| (id, file)))
}

/// Whether a control gets a PDF: every prerequisite, and technical controls with exhibits.
pub fn has_pdf(phase: Phase, has_exhibits: bool) -> bool {
    phase == Phase::Prerequisite || has_exhibits
}

/// Whether a copy goes in the place of the file itself.
pub fn is_copy(evidence: &Evidence) -> bool {
    !evidence.redactions.is_empty() || evidence.cleaned == Some(true)
}

/// Whether black boxes can be burned into files of this kind.
pub fn can_be_redacted(media_type: &str) -> bool {
    media_type == "application/pdf" || proofbook_exhibit::PICTURES.contains(&media_type)
}

/// The name of what goes along: a picture with black boxes becomes a PNG.
pub fn copy_name(evidence: &Evidence, file: &Attachment) -> String {
    let becomes_png = !evidence.redactions.is_empty()
        && file.media_type.starts_with("image/")
        && file.media_type != "image/png";
    if becomes_png { format!("{}.png", file.name) } else { file.name.clone() }
}
