//! The hidden folder beside the target in which a bundle comes about.
//!
//! `.<name>.unfinished` holds `new` (the bundle that is being written), `journal` (a line for each file
//! of it that is finished, in the format of the checksum file), `kept` (what a stopped export had
//! finished, each file under its digest) and, for a moment, `earlier` (the bundle that is being
//! replaced). The journal is locked while an export runs. It is not synchronised: a line that is lost
//! costs making one file again, and a line that is wrong is found out because nothing is taken over
//! unread. A folder of this name with anything else in it is not ours and is refused.
//!
//! Not here: when the folder is renamed ([`super::place`]).

use super::sibling;
use crate::{
    error::{BundleError, reading, writing},
    sums::{self, LINE_LIMIT},
};
use proofbook_file_retry::retry_while_held;
use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{BufRead, BufReader, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

const ENDING: &str = "unfinished";
const JOURNAL: &str = "journal";
const NEW: &str = "new";
const KEPT: &str = "kept";
const EARLIER: &str = "earlier";
/// The first line of a journal, by which our own folder is known.
const HEADER: &str = "proofbook-bundle-journal 1\n";

/// The hidden folder of a running export.
pub(super) struct Unfinished {
    root: PathBuf,
    journal: File,
}

/// Whether a stopped export into this folder can be continued. Also true while one runs.
pub fn has_unfinished(target: &Path) -> bool {
    let root = sibling(target, ENDING);
    root.join(JOURNAL).is_file() && (root.join(NEW).is_dir() || root.join(KEPT).is_dir())
}

/// Removes what a stopped export into this folder has left.
///
/// # Errors
/// [`BundleError::Busy`] while an export runs, or where the hidden folder is not ours.
pub fn discard_unfinished(target: &Path) -> Result<(), BundleError> {
    if sibling(target, ENDING).exists() {
        Unfinished::open(target)?.remove();
    }
    Ok(())
}

impl Unfinished {
    /// Opens the hidden folder of a target, with what a stopped export had finished put aside and an
    /// earlier bundle put back that had stepped aside when the power went.
    pub fn open(target: &Path) -> Result<Self, BundleError> {
        let root = sibling(target, ENDING);
        fs::create_dir_all(&root).map_err(writing(&root))?;
        refuse_foreign_entries(&root)?;
        let journal = open_journal(&root, target)?;
        let mut unfinished = Self { root, journal };
        unfinished.put_back(target)?;
        unfinished.put_aside()?;
        unfinished.begin()?;
        Ok(unfinished)
    }

    pub fn new_bundle(&self) -> PathBuf {
        self.root.join(NEW)
    }

    pub fn kept(&self) -> PathBuf {
        self.root.join(KEPT)
    }

    pub fn earlier(&self) -> PathBuf {
        self.root.join(EARLIER)
    }

    /// Notes that a file is finished.
    pub fn note(&mut self, path: &str, sha256: &str) -> Result<(), BundleError> {
        let line = sums::text([(path, sha256)].into_iter());
        self.journal.write_all(line.as_bytes()).map_err(writing(&self.root.join(JOURNAL)))
    }

    /// Where only the first of two renames was done, the earlier bundle goes back to its place.
    fn put_back(&self, target: &Path) -> Result<(), BundleError> {
        let earlier = self.earlier();
        if !earlier.exists() {
            return Ok(());
        }
        if target.exists() {
            // The new bundle had taken its place.
            return fs::remove_dir_all(&earlier).map_err(writing(&earlier));
        }
        retry_while_held(|| std::fs::rename(&earlier, target)).map_err(writing(target))
    }

    /// Moves the finished files of a stopped export to where they are known by their digest.
    fn put_aside(&mut self) -> Result<(), BundleError> {
        let (new, kept) = (self.new_bundle(), self.kept());
        if !new.exists() {
            return Ok(());
        }
        fs::create_dir_all(&kept).map_err(writing(&kept))?;
        for (sha256, path) in self.finished() {
            // One that cannot be moved is made again.
            let _ = retry_while_held(|| std::fs::rename(new.join(&path), kept.join(&sha256)));
        }
        fs::remove_dir_all(&new).map_err(writing(&new))
    }

    /// Digests and paths in the journal, up to a line that was cut off.
    fn finished(&mut self) -> Vec<(String, String)> {
        let mut finished = Vec::new();
        if self.journal.seek(SeekFrom::Start(HEADER.len() as u64)).is_err() {
            return finished;
        }
        let mut reader = BufReader::new(&mut self.journal);
        for number in 1.. {
            let mut line = Vec::new();
            let read = reader.by_ref().take(LINE_LIMIT as u64 + 1).read_until(b'\n', &mut line);
            match (read, sums::parse(&line, number)) {
                (Ok(_), Ok((sha256, path))) => finished.push((sha256.to_owned(), path.to_owned())),
                _ => break,
            }
        }
        finished
    }

    fn begin(&mut self) -> Result<(), BundleError> {
        let (new, path) = (self.new_bundle(), self.root.join(JOURNAL));
        self.journal
            .set_len(0)
            .and_then(|()| self.journal.seek(SeekFrom::Start(0)))
            .and_then(|_| self.journal.write_all(HEADER.as_bytes()))
            .map_err(writing(&path))?;
        fs::create_dir(&new).map_err(writing(&new))
    }

    /// Leaves the folder for the next export; one in which nothing was finished is removed.
    pub fn close(self) {
        let is_empty =
            |path: PathBuf| fs::read_dir(path).map_or(true, |mut entries| entries.next().is_none());
        if is_empty(self.new_bundle()) && is_empty(self.kept()) {
            self.remove();
        }
    }

    /// Removes the folder. What cannot be removed is left for the next export, which tries again.
    pub fn remove(self) {
        for folder in [self.new_bundle(), self.kept(), self.earlier()] {
            let _ = fs::remove_dir_all(folder);
        }
        drop(self.journal);
        let _ = fs::remove_file(self.root.join(JOURNAL));
        let _ = fs::remove_dir(&self.root);
    }
}

/// A folder of the hidden name that somebody else has made is not touched.
fn refuse_foreign_entries(root: &Path) -> Result<(), BundleError> {
    let foreign = || BundleError::FolderNotEmpty(root.to_owned());
    let mut names = Vec::new();
    for entry in fs::read_dir(root).map_err(reading(root))? {
        names.push(entry.map_err(reading(root))?.file_name());
        if !names.last().is_some_and(|name| [JOURNAL, NEW, KEPT, EARLIER].iter().any(|ours| name == ours)) {
            return Err(foreign());
        }
    }
    if names.is_empty() || starts_a_journal(&root.join(JOURNAL)) { Ok(()) } else { Err(foreign()) }
}

/// A journal begins with its header, or is cut off where the power went when it was begun. One that
/// cannot be read is locked by another export; locking it will tell.
fn starts_a_journal(path: &Path) -> bool {
    let is_file = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file());
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(HEADER.len() as u64).read_to_end(&mut head));
    is_file && (read.is_err() || HEADER.as_bytes().starts_with(&head))
}

fn open_journal(root: &Path, target: &Path) -> Result<File, BundleError> {
    let path = root.join(JOURNAL);
    let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
    let journal = opened.map_err(writing(&path))?;
    match journal.try_lock() {
        Err(TryLockError::WouldBlock) => Err(BundleError::Busy { target: target.to_owned() }),
        // Some network drives know no locks; the export runs without.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(journal),
    }
}
