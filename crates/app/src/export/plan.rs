//! The plan of a bundle: which files, under which names, and who makes each.

use super::{
    binders, index,
    job::ExportJob,
    kinds::{cited_files, is_copy},
    list,
    notes::ExportNotes,
    proof, studies, whole, workbooks,
};
use crate::errors::AppError;
use proofbook_bundle::{Plan, Source};
use proofbook_dossier::EvidenceId;

/// The plan. Bytes are made when the bundle asks for them; what people should know is gathered
/// in `notes`.
pub fn plan<'a>(export: &'a ExportJob, notes: &'a ExportNotes) -> Plan<'a> {
    let messages = export.messages();
    let mut plan = Plan::new();
    let mut add = |path: &str, what: String, source: Source<'a>| plan.add(path.to_owned(), what, source);
    add(
        &export.layout.workbook,
        messages.text("progress-workbook"),
        maker(move || workbooks::make(export, notes)),
    );
    add(&export.layout.index, messages.text("progress-index"), maker(move || index::make(export)));
    if let Some(path) = &export.layout.proof {
        add(path, messages.text("what-proof"), maker(move || proof::make(export, notes)));
    }
    add(&export.layout.list, messages.text("what-list"), maker(move || list::make(export)));
    for control in &export.report.controls {
        let Some(path) = export.layout.controls.get(&control.id) else { continue };
        let what = messages.format("progress-binding", &[("name", control.id.as_str().into())]);
        add(path, what, maker(move || binders::make(export, control, notes)));
    }
    for study in &export.report.case_studies {
        let what = messages.format("progress-study", &[("name", study.title.as_str().into())]);
        add(&export.layout.studies[&study.id], what, maker(move || studies::make(export, study)));
    }
    if let Some(path) = &export.layout.whole {
        add(path, messages.text("progress-whole"), Source::Joined(whole::joiner(export, notes)));
    }
    for (id, file) in cited_files(&export.snapshot.dossier) {
        let Some(path) = export.layout.originals.get(id) else { continue };
        let what = messages.format("progress-copying", &[("name", file.name.as_str().into())]);
        match export.snapshot.attachment(&file.sha256) {
            Some(_) if export.snapshot.dossier.evidence.get(id).is_some_and(is_copy) => {
                let copy = move || export.export_copy(id).map(Option::unwrap_or_default);
                add(path, what, maker(copy));
            }
            Some(from) => {
                add(path, what, Source::File { path: from, sha256: file.sha256.clone() });
            }
            None => note_about(export, "remark-lost", id, notes),
        }
    }
    note_uncited(export, notes);
    plan
}

/// Notes evidence that nothing cites; it stays at home.
fn note_uncited(export: &ExportJob, notes: &ExportNotes) {
    let used = export.snapshot.dossier.used_evidence();
    for id in export.snapshot.dossier.evidence.keys().filter(|id| !used.contains(id)) {
        note_about(export, "remark-uncited", id, notes);
    }
}

fn note_about(export: &ExportJob, key: &str, id: &EvidenceId, notes: &ExportNotes) {
    let title = export.snapshot.dossier.evidence.get(id).map_or("", |evidence| evidence.title.as_str());
    notes.push(export.messages_for_notes().format(key, &[("title", title.into())]));
}

fn maker<'a>(make: impl FnOnce() -> Result<Vec<u8>, AppError> + Send + 'a) -> Source<'a> {
    Source::Made(Box::new(move || make().map_err(Into::into)))
}
