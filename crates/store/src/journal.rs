//! The log of this opening and its twin: the only files of changes this program ever writes.
//!
//! Format version: [`crate::frame::FORMAT`]. Atomicity: an edit is one record; it counts as saved
//! when it has been appended, synchronised and read back from the path. The whole log of one
//! opening is also held in memory (a record is about 200 bytes), so that a log which somebody took
//! away or cut is simply written again. Behaviour on damage: a failed append is cut off again and
//! tried anew with the next one; nothing that was acknowledged is ever rewritten in place.
//!
//! The file is made with the first record. The twin is written after the log and synchronised only
//! where the log could not be, because then it is the only copy.
//!
//! Not here: other people's logs (see `logs`).

use crate::{
    StoreError,
    frame::{self, Kind},
    layout,
};
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};
use uuid::Uuid;

/// The log of this opening.
pub struct Journal {
    image: Vec<u8>,
    changes: Vec<u64>,
    log: Sink,
    twin: Option<Sink>,
}

/// A file that is to hold what the image in memory holds.
struct Sink {
    path: PathBuf,
    /// How many bytes of the image the file is known to hold.
    good: usize,
    made: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Care {
    Synchronised,
    Written,
}

impl Journal {
    /// A journal with nothing in it; no file is made.
    pub fn new(workspace: Uuid, log: PathBuf, twin: Option<PathBuf>) -> Self {
        Self {
            image: frame::header(workspace).to_vec(),
            changes: Vec::new(),
            log: Sink::new(log),
            twin: twin.map(Sink::new),
        }
    }

    /// Adds a record, in memory only.
    pub fn push(&mut self, kind: Kind, payload: &[u8]) {
        frame::append(&mut self.image, kind, payload);
    }

    /// Adds a change a person waits for, in memory only.
    pub fn push_edit(&mut self, change: &[u8]) {
        self.push(Kind::Change, change);
        self.changes.push(self.image.len() as u64);
    }

    /// How many edits are not on the disk.
    pub fn unsaved(&self) -> usize {
        self.changes.iter().rev().take_while(|end| **end > self.log.good as u64).count()
    }

    /// Whether anything was ever put into it.
    pub fn is_empty(&self) -> bool {
        self.image.len() == frame::HEADER
    }

    /// Bytes of the log as it is to be.
    pub fn length(&self) -> u64 {
        if self.is_empty() { 0 } else { self.image.len() as u64 }
    }

    /// Brings the log up to date, and the twin as well as that goes. Answers how many bytes the log
    /// has grown by.
    ///
    /// # Errors
    /// What kept the log from being written; all of it is tried again next time.
    pub fn save(&mut self) -> Result<u64, StoreError> {
        if self.is_empty() {
            return Ok(0);
        }
        let before = self.log.good;
        if let Some(twin) = self.twin.as_mut().filter(|twin| !twin.made) {
            // The twin is there before the log: a log that is cut is then known to be of this machine.
            let _ = twin.make();
        }
        let saved = self.log.bring_up(&self.image, Care::Synchronised);
        let care = if saved.is_ok() { Care::Written } else { Care::Synchronised };
        if let Some(twin) = &mut self.twin {
            // A twin is a second chance. Where it cannot be written the edit is saved all the same,
            // and the next save tries again.
            let _ = twin.bring_up(&self.image, care);
        }
        saved.map_err(|error| StoreError::write(&self.log.path, error))?;
        Ok((self.image.len() - before) as u64)
    }

    /// Synchronises the twin, too; for the end of an opening.
    pub fn finish(&mut self) {
        if let Some(twin) = self.twin.as_mut().filter(|twin| twin.made) {
            let _ = File::open(&twin.path).and_then(|file| file.sync_all());
        }
    }
}

impl Sink {
    fn new(path: PathBuf) -> Self {
        Self { path, good: 0, made: false }
    }

    fn bring_up(&mut self, image: &[u8], care: Care) -> io::Result<()> {
        if self.made && self.good == image.len() && self.length()? == Some(image.len() as u64) {
            return Ok(());
        }
        if !self.made {
            self.make()?;
        }
        match self.length()? {
            Some(length) if length >= self.good as u64 => self.append(image, length, care)?,
            // Somebody took the log away or cut it: it is ours, and all of it is in memory.
            _ => layout::replace(&self.path, image)?,
        }
        self.good = image.len();
        Ok(())
    }

    fn length(&self) -> io::Result<Option<u64>> {
        match fs::metadata(&self.path) {
            Ok(metadata) => Ok(Some(metadata.len())),
            Err(error) if layout::is_absent(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn make(&mut self) -> io::Result<()> {
        let folder = self.path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        OpenOptions::new().write(true).create_new(true).open(&self.path)?;
        self.made = true;
        layout::sync_folder(folder)?;
        layout::sync_folder(folder.parent().unwrap_or(folder))
    }

    fn append(&self, image: &[u8], length: u64, care: Care) -> io::Result<()> {
        let mut file = OpenOptions::new().read(true).write(true).open(&self.path)?;
        if length > self.good as u64 {
            file.set_len(self.good as u64)?;
        }
        let done = write_and_verify(&mut file, self.good, &image[self.good..], care);
        if done.is_err() {
            // What was half written must not look like a record to others.
            let _ = file.set_len(self.good as u64);
        }
        done
    }
}

fn write_and_verify(file: &mut File, at: usize, bytes: &[u8], care: Care) -> io::Result<()> {
    file.seek(SeekFrom::Start(at as u64))?;
    file.write_all(bytes)?;
    if care == Care::Synchronised {
        file.sync_data()?;
    }
    file.seek(SeekFrom::Start(at as u64))?;
    let mut read = Vec::with_capacity(bytes.len());
    file.take(bytes.len() as u64 + 1).read_to_end(&mut read)?;
    if read == bytes { Ok(()) } else { Err(io::Error::other("what was written reads back differently")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frame::scan;

    fn journal(folder: &Path) -> Journal {
        Journal::new(Uuid::from_u128(1), folder.join("changes/a.log"), Some(folder.join("twins/a.log")))
    }

    fn records(path: &Path) -> usize {
        scan(&fs::read(path).unwrap(), frame::HEADER).records.len()
    }

    #[test]
    fn nothing_is_made_before_the_first_record() {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = journal(folder.path());
        assert_eq!(journal.save().unwrap(), 0);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn log_and_twin_grow_alike() {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = journal(folder.path());
        for edit in 1..=3 {
            journal.push_edit(b"change");
            assert_eq!(journal.unsaved(), 1);
            journal.save().unwrap();
            assert_eq!((journal.unsaved(), records(&journal.log.path)), (0, edit));
        }
        assert_eq!(
            fs::read(&journal.log.path).unwrap(),
            fs::read(folder.path().join("twins/a.log")).unwrap()
        );
    }

    #[test]
    fn a_log_that_was_taken_away_or_cut_is_written_again() {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = journal(folder.path());
        journal.push_edit(b"one");
        journal.save().unwrap();
        fs::remove_file(&journal.log.path).unwrap();
        journal.push_edit(b"two");
        journal.save().unwrap();
        assert_eq!(records(&journal.log.path), 2);
        fs::write(&journal.log.path, b"cut").unwrap();
        journal.push_edit(b"three");
        journal.save().unwrap();
        assert_eq!(records(&journal.log.path), 3);
    }

    #[test]
    fn what_others_left_behind_the_end_is_cut_off() {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = journal(folder.path());
        journal.push_edit(b"one");
        journal.save().unwrap();
        let mut bytes = fs::read(&journal.log.path).unwrap();
        bytes.extend(b"rubbish");
        fs::write(&journal.log.path, bytes).unwrap();
        journal.push_edit(b"two");
        journal.save().unwrap();
        assert_eq!(fs::read(&journal.log.path).unwrap(), journal.image);
    }

    #[test]
    fn a_log_that_cannot_be_written_keeps_its_edits_for_later() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("changes"), b"a file where a folder should be").unwrap();
        let mut journal = journal(folder.path());
        journal.push_edit(b"one");
        assert_eq!(journal.save().unwrap_err().code(), "STORE-WRITE");
        assert_eq!((journal.unsaved(), records(&folder.path().join("twins/a.log"))), (1, 1));
        fs::remove_file(folder.path().join("changes")).unwrap();
        journal.push_edit(b"two");
        journal.save().unwrap();
        assert_eq!((journal.unsaved(), records(&journal.log.path)), (0, 2));
    }

    #[test]
    fn the_log_of_another_opening_is_never_written() {
        let folder = tempfile::tempdir().unwrap();
        let mut first = journal(folder.path());
        first.push_edit(b"one");
        first.save().unwrap();
        let mut second = journal(folder.path());
        second.push_edit(b"two");
        assert_eq!(second.save().unwrap_err().code(), "STORE-WRITE");
        assert_eq!(records(&first.log.path), 1);
    }
}
