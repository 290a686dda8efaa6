//! Which exports have begun on this machine, so that none of them leaves anything behind unseen.
//!
//! An export works in a hidden folder beside its target. One that is killed leaves it there, perhaps in
//! a folder that is synchronised. So every export is noted in the program's own folder until it has
//! ended; what a killed one has left is removed at the next start, and what a cancelled one has kept is
//! removed when the next export goes elsewhere.
//!
//! Not here: what is in the hidden folder (crate `bundle`).

use proofbook_bundle::{discard_unfinished, has_unfinished};
use proofbook_store::keep_program_file;
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

const FILE: &str = "exports.json";

/// How far an export has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum State {
    /// It runs, or was killed.
    Begun,
    /// A person has cancelled it; it can be continued.
    Cancelled,
}

/// The exports that have begun and not ended, by their folder.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Begun(BTreeMap<PathBuf, State>);

impl Begun {
    fn read(data: &Path) -> Self {
        let bytes = std::fs::read(data.join(FILE)).ok();
        bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    fn keep(&self, data: &Path) {
        // Where this cannot be kept, an export goes on all the same.
        let _ = keep_program_file(&data.join(FILE), &serde_json::to_vec_pretty(self).unwrap_or_default());
    }

    /// Removes what exports have left that `gone` says; answers their folders. One that still runs is
    /// left alone.
    fn clear(&mut self, gone: impl Fn(&Path, State) -> bool) -> Vec<PathBuf> {
        let mut removed = Vec::new();
        self.0.retain(|target, state| {
            if !gone(target, *state) {
                return true;
            }
            if !has_unfinished(target) {
                return false;
            }
            match discard_unfinished(target) {
                Ok(()) => {
                    removed.push(target.clone());
                    false
                }
                Err(_) => true,
            }
        });
        removed
    }
}

/// Notes that an export begins, and removes what others have left; answers where that was.
pub(crate) fn begin(data: &Path, target: &Path) -> Vec<PathBuf> {
    let mut begun = Begun::read(data);
    let removed = begun.clear(|other, _| other != target);
    begun.0.insert(target.to_owned(), State::Begun);
    begun.keep(data);
    removed
}

/// Notes that an export has ended.
pub(crate) fn end(data: &Path, target: &Path) {
    let mut begun = Begun::read(data);
    match has_unfinished(target) {
        true => drop(begun.0.insert(target.to_owned(), State::Cancelled)),
        false => drop(begun.0.remove(target)),
    }
    begun.keep(data);
}

/// Removes what killed exports have left.
pub(crate) fn clear_killed(data: &Path) {
    let mut begun = Begun::read(data);
    if begun.0.is_empty() {
        return;
    }
    begun.clear(|_, state| state == State::Begun);
    begun.keep(data);
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// What an export into `target` leaves when it is killed.
    fn killed(target: &Path) -> PathBuf {
        let hidden = target.with_file_name(format!(".{}.unfinished", target.file_name().unwrap().display()));
        // A test has no export to kill.
        #[allow(clippy::disallowed_methods)]
        {
            fs::create_dir_all(hidden.join("new/Originals")).unwrap();
            fs::write(hidden.join("journal"), "proofbook-bundle-journal 1\n").unwrap();
            fs::write(hidden.join("new/Originals/secret.pdf"), "secret").unwrap();
        }
        hidden
    }

    #[test]
    fn what_a_killed_export_has_left_goes_at_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        let (data, target) = (folder.path().join("data"), folder.path().join("box/bundle"));
        begin(&data, &target);
        let hidden = killed(&target);
        clear_killed(&data);
        assert!(!hidden.exists());
        assert!(Begun::read(&data).0.is_empty());
    }

    #[test]
    fn what_a_cancelled_export_keeps_goes_when_the_next_goes_elsewhere() {
        let folder = tempfile::tempdir().unwrap();
        let (data, target) = (folder.path().join("data"), folder.path().join("box/bundle"));
        begin(&data, &target);
        let hidden = killed(&target);
        end(&data, &target);
        clear_killed(&data);
        assert_eq!(begin(&data, &target), [] as [PathBuf; 0], "it can be continued");
        end(&data, &target);
        assert!(hidden.exists());
        assert_eq!(begin(&data, &folder.path().join("other")), [target]);
        assert!(!hidden.exists());
    }
}
