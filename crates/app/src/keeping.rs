//! Whether the attached files are still what was attached, and getting back those that are not.
//!
//! A file is known by its digest, so that one found anywhere on the disk is recognised whatever it is
//! called there.
//!
//! Not here: what is in the files (`scanning`), and whether they are in the folder at all, which is
//! surveyed on every opening (`open_workspace`).

use crate::{
    errors::AppError,
    judging::{JudgedOn, judge},
    open_workspace::OpenWorkspace,
    session::{Caller, Session},
    verdict_view::verdict_view,
    wire::*,
};
use proofbook_dossier::{Attachment, EvidenceId};
use proofbook_store::{Verified, digest_of_file};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::ControlFlow,
    path::{Path, PathBuf},
};

/// Folders this many levels below the chosen one are looked into.
const DEPTH: usize = 8;
/// As many files and folders are looked at.
const ENTRIES_AT_MOST: usize = 200_000;

/// Reads every attached file through.
pub fn verify_files(session: &Session) -> Result<FilesReport, AppError> {
    let job = session.jobs.begin(JobKind::FileCheck)?;
    let (attachments, files) =
        session.with(|opened, _| Ok((opened.workspace.attachments().clone(), files_of(opened))))?;
    let mut modified = BTreeSet::new();
    for (done, (sha256, file)) in files.iter().enumerate() {
        job.progress(&*session.host, done, files.len(), &file.name);
        let go_on = |_| if job.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
        match attachments.verify(sha256, go_on) {
            Ok(Verified::Stopped) => return Err(job.cancelled()),
            Ok(Verified::Whole) => {}
            Ok(Verified::Altered) => drop(modified.insert(sha256.clone())),
            // What is not there is said by looking for it.
            Err(_) => {}
        }
    }
    session.with(|opened, caller| {
        opened.modified_files = modified;
        opened.survey_files();
        Ok(files_report(opened, caller, Vec::new()))
    })
}

/// Takes files that are gone or altered back from a folder that still has them.
pub fn restore_files(session: &Session, folder: String) -> Result<FilesReport, AppError> {
    let folder = Path::new(folder.trim());
    if !folder.is_dir() {
        return Err(AppError::new("APP-READ-FILE", folder.display().to_string()));
    }
    let job = session.jobs.begin(JobKind::FileCheck)?;
    let (attachments, wanted) = session.with(|opened, _| {
        opened.survey_files();
        Ok((opened.workspace.attachments().clone(), wanted(opened)))
    })?;
    let mut found = BTreeSet::new();
    for path in files_below(folder, &wanted) {
        if job.is_cancelled() {
            return Err(job.cancelled());
        }
        let Ok(sha256) = digest_of_file(&path) else { continue };
        if wanted.contains_key(&sha256) && !found.contains(&sha256) {
            let writer = attachments.begin(&session.stamp())?;
            proofbook_store::copy_attachment(writer, &path, |_| ControlFlow::Continue(()))?;
            found.insert(sha256);
        }
    }
    session.with(|opened, caller| {
        opened.modified_files.retain(|sha256| !found.contains(sha256));
        opened.survey_files();
        let restored = evidence_of(opened, &found);
        Ok(files_report(opened, caller, restored))
    })
}

fn files_report(opened: &OpenWorkspace, caller: &Caller<'_>, restored: Vec<EvidenceId>) -> FilesReport {
    let verdict = judge(opened, JudgedOn::today(caller.today()));
    FilesReport {
        files: files_of(opened).len() as u32,
        lost: evidence_of(opened, &opened.missing_files),
        altered: evidence_of(opened, &opened.modified_files),
        restored,
        verdict: verdict_view(&opened.catalogue, &opened.dossier(), &verdict, caller.language),
    }
}

/// The attached files of the library, by digest.
fn files_of(opened: &OpenWorkspace) -> BTreeMap<String, Attachment> {
    let dossier = opened.dossier();
    let files = dossier.evidence.values().filter_map(|evidence| evidence.file.clone());
    files.map(|file| (file.sha256.clone(), file)).collect()
}

/// The files that are gone or altered.
fn wanted(opened: &OpenWorkspace) -> BTreeMap<String, Attachment> {
    let mut files = files_of(opened);
    files.retain(|sha256, _| opened.missing_files.contains(sha256) || opened.modified_files.contains(sha256));
    files
}

fn evidence_of(opened: &OpenWorkspace, digests: &BTreeSet<String>) -> Vec<EvidenceId> {
    let dossier = opened.dossier();
    let holds = |file: &Option<Attachment>| file.as_ref().is_some_and(|file| digests.contains(&file.sha256));
    dossier.evidence.iter().filter(|(_, evidence)| holds(&evidence.file)).map(|(id, _)| id.clone()).collect()
}

/// The files below a folder that have the size of a wanted one, in the order of their paths.
fn files_below(folder: &Path, wanted: &BTreeMap<String, Attachment>) -> Vec<PathBuf> {
    let sizes: BTreeSet<u64> = wanted.values().map(|file| file.size).collect();
    let mut found = BTreeSet::new();
    let mut folders = vec![(folder.to_owned(), 0)];
    let mut seen = 0;
    while let Some((folder, depth)) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            seen += 1;
            if seen > ENTRIES_AT_MOST {
                return found.into_iter().collect();
            }
            // Links are not followed: they may lead in circles.
            let Ok(metadata) = entry.metadata() else { continue };
            if metadata.is_dir() && depth < DEPTH {
                folders.push((entry.path(), depth + 1));
            } else if metadata.is_file() && sizes.contains(&metadata.len()) {
                found.insert(entry.path());
            }
        }
    }
    found.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        exporting::{cancel_job, export_bundle},
        tests::{Place, attached},
    };
    use std::sync::{Arc, Mutex};

    /// Checks the files of a place while something else is done; answers both results.
    fn checked_while<T: Send + 'static>(
        place: &Place,
        work: impl Fn(&Session, &WorkProgress) -> T + Send + 'static,
    ) -> (Result<FilesReport, AppError>, T) {
        let (session, done) = (Arc::clone(&place.session), Arc::new(Mutex::new(None)));
        let kept = Arc::clone(&done);
        place.at_progress(move |progress| *kept.lock().unwrap() = Some(work(&session, &progress)));
        let report = verify_files(&place.session);
        let done = done.lock().unwrap().take();
        (report, done.expect("progress was told"))
    }

    fn place() -> Place {
        let place = Place::new();
        attached(&place.session, "process.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>");
        place
    }

    #[test]
    fn an_export_runs_beside_a_check_of_the_files() {
        let place = place();
        let out = tempfile::tempdir().unwrap();
        let below = out.path().display().to_string();
        let (report, export) =
            checked_while(&place, move |session, _| export_bundle(session, below.clone()).map(|it| it.files));
        assert_eq!(report.unwrap().files, 1);
        assert!(export.unwrap() > 3);
    }

    #[test]
    fn a_second_check_is_refused_while_one_runs() {
        let (report, second) = checked_while(&place(), |session, _| verify_files(session).unwrap_err().code);
        assert_eq!(second, "APP-FILE-CHECK-RUNNING");
        assert!(report.is_ok());
    }

    #[test]
    fn a_cancelled_check_says_that_a_check_was_cancelled() {
        let cancel = |session: &Session, progress: &WorkProgress| {
            assert_eq!(progress.kind, JobKind::FileCheck);
            cancel_job(session, progress.kind, Some(progress.job)).unwrap();
        };
        let error = checked_while(&place(), cancel).0.unwrap_err();
        assert_eq!(error.code, "APP-FILE-CHECK-CANCELLED");
        let words = error.in_words(proofbook_catalogue::Language::En);
        assert!(words.what.contains("check") && !words.means.contains("export"), "{words:?}");
    }

    #[test]
    fn cancelling_an_export_leaves_a_check_alone() {
        let cancel =
            |session: &Session, _: &WorkProgress| cancel_job(session, JobKind::Export, None).unwrap();
        assert!(checked_while(&place(), cancel).0.is_ok());
    }
}
