//! Whether the attached files are still what was attached, and getting back those that are not.
//!
//! A file is known by its digest, so that one found anywhere on the disk is recognised whatever it is
//! called there.
//!
//! Not here: what is in the files (`looking`), and whether they are in the folder at all, which is
//! looked at on every opening (`desk`).

use crate::{desk::*, errors::AppError, verdict_view::verdict_view, wire::*};
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

impl Desk {
    /// Reads every attached file through.
    pub fn verify_files(&self) -> Result<FilesReport, AppError> {
        let claim = self.claim_export().ok_or_else(|| AppError::new("APP-EXPORT-RUNNING", ""))?;
        let (attachments, files) =
            self.with_open(|opened, _| Ok((opened.workspace.attachments().clone(), files_of(opened))))?;
        let mut altered = BTreeSet::new();
        for (done, (sha256, file)) in files.iter().enumerate() {
            self.host.progress(WorkProgress {
                done: done as u32,
                all: files.len() as u32,
                what: file.name.clone(),
            });
            let go_on =
                |_| if claim.cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
            match attachments.verify(sha256, go_on) {
                Ok(Verified::Stopped) => return Err(AppError::new("BUNDLE-CANCELLED", "")),
                Ok(Verified::Whole) => {}
                Ok(Verified::Altered) => drop(altered.insert(sha256.clone())),
                // What is not there is said by looking for it.
                Err(_) => {}
            }
        }
        self.with_open(|opened, language| {
            opened.altered = altered;
            opened.look_for_files();
            Ok(self.files_report(opened, language, Vec::new()))
        })
    }

    /// Takes files that are gone or altered back from a folder that still has them.
    pub fn restore_files(&self, folder: String) -> Result<FilesReport, AppError> {
        let folder = Path::new(folder.trim());
        if !folder.is_dir() {
            return Err(AppError::new("APP-READ-FILE", folder.display().to_string()));
        }
        let (attachments, wanted) = self.with_open(|opened, _| {
            opened.look_for_files();
            Ok((opened.workspace.attachments().clone(), wanted(opened)))
        })?;
        let mut found = BTreeSet::new();
        for path in files_below(folder, &wanted) {
            let Ok(sha256) = digest_of_file(&path) else { continue };
            if wanted.contains_key(&sha256) && !found.contains(&sha256) {
                let writer = attachments.begin(&self.stamp())?;
                proofbook_store::copy_attachment(writer, &path, |_| ControlFlow::Continue(()))?;
                found.insert(sha256);
            }
        }
        self.with_open(|opened, language| {
            opened.altered.retain(|sha256| !found.contains(sha256));
            opened.look_for_files();
            let restored = evidence_of(opened, &found);
            Ok(self.files_report(opened, language, restored))
        })
    }

    fn files_report(
        &self,
        opened: &Opened,
        language: proofbook_catalogue::Language,
        restored: Vec<EvidenceId>,
    ) -> FilesReport {
        let verdict = self.judge(opened, None);
        FilesReport {
            files: files_of(opened).len() as u32,
            lost: evidence_of(opened, &opened.lost),
            altered: evidence_of(opened, &opened.altered),
            restored,
            verdict: verdict_view(&opened.catalogue, &opened.dossier(), &verdict, language),
        }
    }
}

/// The attached files of the library, by digest.
fn files_of(opened: &Opened) -> BTreeMap<String, Attachment> {
    let dossier = opened.dossier();
    let files = dossier.evidence.values().filter_map(|evidence| evidence.file.clone());
    files.map(|file| (file.sha256.clone(), file)).collect()
}

/// The files that are gone or altered.
fn wanted(opened: &Opened) -> BTreeMap<String, Attachment> {
    let mut files = files_of(opened);
    files.retain(|sha256, _| opened.lost.contains(sha256) || opened.altered.contains(sha256));
    files
}

fn evidence_of(opened: &Opened, digests: &BTreeSet<String>) -> Vec<EvidenceId> {
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
