//! Originals: the files as they were attached.

use super::plan::{Export, Made};
use proofbook_dossier::{Attachment, Dossier, EvidenceId};
use std::sync::Mutex;

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

/// Notes that a file is no longer in the workspace.
pub fn remember_lost(export: &Export, id: &EvidenceId, made: &Mutex<Made>) {
    remember(export, "remark-lost", id, made);
}

/// Notes evidence that nothing cites; it stays at home.
pub fn remember_uncited(export: &Export, made: &Mutex<Made>) {
    let used = export.dossier.used_evidence();
    for id in export.dossier.evidence.keys().filter(|id| !used.contains(id)) {
        remember(export, "remark-uncited", id, made);
    }
}

fn remember(export: &Export, key: &str, id: &EvidenceId, made: &Mutex<Made>) {
    let title = export.dossier.evidence.get(id).map_or("", |evidence| evidence.title.as_str());
    note(made, export.messages_for_notes().format(key, &[("title", title.into())]));
}

/// Adds a remark, each once.
pub fn note(made: &Mutex<Made>, remark: String) {
    let mut made = made.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if !made.remarks.contains(&remark) {
        made.remarks.push(remark);
    }
}
