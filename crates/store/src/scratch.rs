//! Folders for a moment: what the program hands to another process, and what that hands back.
//!
//! Each is held by a lock beside it for as long as it is used. The system gives the lock back when the
//! program ends, however it ends, so that what a killed one has left is told from what is in use, and goes
//! at the next start ([`clear_scratch`]).
//!
//! Nothing here is synchronised to the disk, and nothing of a partner's work is ever only here.

use crate::StoreError;
use std::{
    collections::BTreeSet,
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
};

/// The ending of the locks.
const LOCK: &str = "lock";

/// A folder that is removed with everything in it when it is let go.
#[derive(Debug)]
pub struct ScratchFolder {
    folder: PathBuf,
    /// Some network drives know no locks; the folder is used without.
    lock: Option<File>,
}

impl ScratchFolder {
    /// A new, empty folder of this name.
    ///
    /// # Errors
    /// [`StoreError::Write`] or [`StoreError::DiskFull`].
    pub fn new(parent: &Path, name: &str) -> Result<Self, StoreError> {
        let folder = parent.join(name);
        let failed = |error| StoreError::write(&folder, error);
        fs::create_dir_all(parent).map_err(failed)?;
        // The lock comes first, so that there is no folder without one.
        let lock = File::create(lock_of(&folder)).map_err(failed)?;
        let lock = lock.try_lock().is_ok().then_some(lock);
        fs::create_dir_all(&folder).map_err(failed)?;
        Ok(Self { folder, lock })
    }

    /// Where a file of this name lies in it.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.folder
    }
}

impl Drop for ScratchFolder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
        // Windows removes no file that is open.
        drop(self.lock.take());
        let _ = fs::remove_file(lock_of(&self.folder));
    }
}

/// Writes a file of a scratch folder.
///
/// # Errors
/// [`StoreError::Write`] or [`StoreError::DiskFull`].
pub fn write_scratch(file: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    fs::write(file, bytes).map_err(|error| StoreError::write(file, error))
}

/// Removes the scratch folders below this one that no program uses any more. Files besides locks stay.
pub fn clear_scratch(parent: &Path) {
    let entries = fs::read_dir(parent).into_iter().flatten().flatten();
    let folder = |entry: fs::DirEntry| {
        let path = entry.path();
        let is_lock = path.extension().is_some_and(|ending| ending == LOCK);
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_lock { Some(path.with_extension("")) } else { is_folder.then_some(path) }
    };
    let folders: BTreeSet<PathBuf> = entries.filter_map(folder).collect();
    for folder in folders.iter().filter(|folder| !is_in_use(folder)) {
        let _ = fs::remove_dir_all(folder);
        let _ = fs::remove_file(lock_of(folder));
    }
}

/// Whether a program holds a folder. One without a lock is held by nobody.
fn is_in_use(folder: &Path) -> bool {
    let lock = File::open(lock_of(folder));
    lock.is_ok_and(|lock| matches!(lock.try_lock(), Err(TryLockError::WouldBlock)))
}

fn lock_of(folder: &Path) -> PathBuf {
    folder.with_extension(LOCK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_goes_when_it_is_let_go_and_stays_while_it_is_used() {
        let data = tempfile::tempdir().unwrap();
        let used = ScratchFolder::new(data.path(), "one").unwrap();
        write_scratch(&used.file("a.pdf"), b"words").unwrap();
        clear_scratch(data.path());
        assert_eq!(fs::read(used.file("a.pdf")).unwrap(), b"words");
        drop(used);
        assert_eq!(fs::read_dir(data.path()).unwrap().count(), 0);
    }

    #[test]
    fn what_a_killed_program_has_left_goes_and_other_files_stay() {
        let data = tempfile::tempdir().unwrap();
        let killed = ScratchFolder::new(data.path(), "killed").unwrap();
        write_scratch(&killed.file("a.pdf"), b"words").unwrap();
        // What the system does for a program that ends: it gives the lock back and removes nothing.
        drop(File::open(lock_of(killed.path())).unwrap());
        let mut killed = std::mem::ManuallyDrop::new(killed);
        drop(killed.lock.take());
        fs::create_dir_all(data.path().join("of-an-earlier-version")).unwrap();
        fs::write(data.path().join("kept.json"), b"{}").unwrap();
        clear_scratch(data.path());
        let left: Vec<_> = fs::read_dir(data.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
        assert_eq!(left, ["kept.json"]);
    }
}
