//! What is at hand and need not be written again: the earlier export in the target, and what a stopped
//! export had finished.
//!
//! A file is taken over by its digest, as a hard link where the file system has them and as a copy where
//! not, and only after it was read through in its new place. Size and time of change are never trusted
//! for that: sync services and archives set times back, some file systems count in steps of two seconds,
//! and a program can write in place and keep the time. Reading costs no more than the reading back that
//! a written file needs anyhow; making and writing are saved.
//!
//! Each file is taken over at most once, so that no two files of a bundle ever share their bytes. The
//! earlier export is never written through a link: new files are created, never opened.
//!
//! Not here: what lies in the workspace. An original is copied, never linked.

use super::one::copy;
use crate::{digest, sums::is_digest, verify::Earlier};
use proofbook_file_retry::retry_while_held;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

/// Files at hand, by digest.
pub(super) struct Stock {
    /// Finished files of a stopped export, each under its digest.
    kept: PathBuf,
    earlier: Earlier,
    movable: Mutex<Movable>,
}

/// What changes while files are taken.
#[derive(Default)]
struct Movable {
    /// Paths of the earlier export that the plan does not have, by digest: renamed files.
    renamed: BTreeMap<String, Vec<String>>,
    /// Paths of the earlier export that no longer hold what its list says.
    altered: BTreeSet<String>,
}

impl Stock {
    /// `planned` are the paths of the new bundle.
    pub fn new(kept: PathBuf, earlier: Earlier, planned: &BTreeSet<String>) -> Self {
        let mut renamed: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (path, sha256) in earlier.digests.iter().filter(|(path, _)| !planned.contains(*path)) {
            renamed.entry(sha256.clone()).or_default().push(path.clone());
        }
        let movable = Mutex::new(Movable { renamed, ..Movable::default() });
        Self { kept, earlier, movable }
    }

    /// Puts the file with these bytes at `place`, where none is yet, if one is at hand. What cannot be
    /// taken over for any reason is not at hand.
    pub fn take_over(&self, path: &str, sha256: &str, place: &Path, stopped: &AtomicBool) -> bool {
        if !is_digest(sha256) {
            return false;
        }
        let holds = || holds(place, sha256, stopped);
        if self.earlier.digests.get(path).is_some_and(|before| before == sha256) {
            if self.link_earlier(path, place, stopped) && holds() {
                return true;
            }
            self.with(|movable| movable.altered.insert(path.to_owned()));
        }
        if move_plain_file(&self.kept.join(sha256), place) && holds() {
            return true;
        }
        while let Some(other) = self.with(|movable| movable.renamed.get_mut(sha256).and_then(Vec::pop)) {
            if self.link_earlier(&other, place, stopped) && holds() {
                return true;
            }
        }
        false
    }

    fn link_earlier(&self, path: &str, place: &Path, stopped: &AtomicBool) -> bool {
        let Some(from) = self.earlier.places.get(path) else { return false };
        is_plain_file(from) && (fs::hard_link(from, place).is_ok() || copy_or_nothing(from, place, stopped))
    }

    fn with<T>(&self, change: impl FnOnce(&mut Movable) -> T) -> T {
        change(&mut self.movable.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The digest of what lay at a path before, as far as it is known: an empty text where the list
    /// says one thing and the file another.
    pub fn digest_before(&self, path: &str) -> Option<&str> {
        let listed = self.earlier.places.contains_key(path).then(|| self.earlier.digests.get(path))??;
        Some(if self.with(|movable| movable.altered.contains(path)) { "" } else { listed })
    }

    /// The paths the earlier export listed.
    pub fn paths_before(&self) -> impl Iterator<Item = &String> {
        self.earlier.digests.keys()
    }
}

/// Whether a file that was put into place holds these bytes; it is removed where it does not.
fn holds(place: &Path, sha256: &str, stopped: &AtomicBool) -> bool {
    let read = digest::of_file(place, &mut || !stopped.load(Ordering::SeqCst));
    let same = matches!(read, Ok(Some(found)) if found == sha256);
    if !same {
        let _ = fs::remove_file(place);
    }
    same
}

fn move_plain_file(from: &Path, to: &Path) -> bool {
    is_plain_file(from) && retry_while_held(|| std::fs::rename(from, to)).is_ok()
}

fn copy_or_nothing(from: &Path, to: &Path, stopped: &AtomicBool) -> bool {
    let copied = copy(from, to, stopped).is_ok();
    if !copied {
        let _ = fs::remove_file(to);
    }
    copied
}

fn is_plain_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where a file system has no hard links.
    #[test]
    fn a_file_that_cannot_be_linked_is_copied_and_one_that_cannot_be_copied_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        assert!(!copy_or_nothing(&from, &to, &AtomicBool::new(false)) && !to.exists());
        fs::write(&from, "bytes").unwrap();
        assert!(!copy_or_nothing(&from, &to, &AtomicBool::new(true)) && !to.exists());
        assert!(copy_or_nothing(&from, &to, &AtomicBool::new(false)));
        assert!(holds(&to, &digest::of_bytes(b"bytes"), &AtomicBool::new(false)) && to.exists());
        assert!(!holds(&to, &digest::of_bytes(b"others"), &AtomicBool::new(false)) && !to.exists());
    }
}
