//! Bringing one file into the new bundle: taken over where it is at hand, else copied or written, then
//! synchronised and read back.
//!
//! An original is hashed once, from the copy: where that has the digest the original must have, both
//! were right. Only where it has not is the original read again, to say which of the two is at fault.
//! An original is never linked: a reader who edits the export must not reach into the workspace.
//!
//! Not here: which file is whose turn ([`super::all`]).

use super::{joined::write_joined, stock::Stock};
use crate::{
    digest,
    error::{BundleError, reading, writing},
    plan::{Finished, Joiner, Maker, Planned, Source},
};
use std::{
    fs::{self, File, Metadata},
    io::{ErrorKind, Read, Write},
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
    time::SystemTime,
};

/// Where files are settled.
pub(super) struct Site<'s> {
    /// The folder of the new bundle.
    pub folder: PathBuf,
    /// What is at hand.
    pub stock: &'s Stock,
    /// Set when nothing more is to be done.
    pub stopped: &'s AtomicBool,
}

/// A file that lies in the new bundle, read back.
#[derive(Debug)]
pub(super) struct Settled {
    pub sha256: String,
    pub size: u64,
    /// It was at hand and not written.
    pub reused: bool,
    /// It was foreseen to be another.
    pub promise_broken: bool,
    modified: Option<SystemTime>,
}

impl Settled {
    /// Whether a file still looks as it did when it was read back. Within one export, size and time
    /// are enough to find the file that must be read again; between exports nothing but reading is.
    fn looks_like(&self, metadata: &Metadata) -> bool {
        metadata.len() == self.size && self.modified.is_some() && metadata.modified().ok() == self.modified
    }
}

impl Site<'_> {
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
    }

    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::SeqCst)
    }

    /// Brings a file of the plan into the bundle. Where that takes long, `go_on` is asked on the way.
    pub fn settle(&self, file: Planned<'_>, go_on: &mut dyn FnMut() -> bool) -> Result<Settled, BundleError> {
        let path = file.path;
        let place = self.folder.join(&path);
        if let Some(parent) = place.parent() {
            fs::create_dir_all(parent).map_err(writing(parent))?;
        }
        if fs::symlink_metadata(&place).is_ok() {
            // This file system takes two planned paths for one.
            return Err(BundleError::BadPath { path });
        }
        match file.source {
            Source::File { path: from, sha256 } => self.original(&path, &place, &from, sha256),
            Source::Made(make) => self.made(&path, &place, make),
            Source::Joined(join) => self.joined(&path, &place, join, go_on),
            Source::Foreseen { sha256, make } => {
                if self.take_over(&path, &place, &sha256)? {
                    return settled(&place, sha256, true);
                }
                let made = self.made(&path, &place, make)?;
                Ok(Settled { promise_broken: made.sha256 != sha256, ..made })
            }
        }
    }

    fn original(
        &self,
        path: &str,
        place: &Path,
        from: &Path,
        sha256: String,
    ) -> Result<Settled, BundleError> {
        if self.take_over(path, place, &sha256)? {
            return settled(place, sha256, true);
        }
        copy(from, place, self.stopped)?;
        if self.digest(place)? == sha256 {
            return settled(place, sha256, false);
        }
        let path = path.to_owned();
        if self.digest(from)? == sha256 {
            Err(BundleError::ReadBack { path })
        } else {
            Err(BundleError::Altered { path })
        }
    }

    fn made(&self, path: &str, place: &Path, make: Maker<'_>) -> Result<Settled, BundleError> {
        let bytes = make().map_err(|source| BundleError::Made { path: path.to_owned(), source })?;
        let sha256 = digest::of_bytes(&bytes);
        if self.take_over(path, place, &sha256)? {
            return settled(place, sha256, true);
        }
        write_bytes(place, &bytes)?;
        if self.digest(place)? == sha256 {
            settled(place, sha256, false)
        } else {
            Err(BundleError::ReadBack { path: path.to_owned() })
        }
    }

    fn joined(
        &self,
        path: &str,
        place: &Path,
        join: Joiner<'_>,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Result<Settled, BundleError> {
        let sha256 = write_joined(path, place, &Finished::below(&self.folder), join, go_on)?;
        if self.digest(place)? == sha256 {
            settled(place, sha256, false)
        } else {
            Err(BundleError::ReadBack { path: path.to_owned() })
        }
    }

    fn take_over(&self, path: &str, place: &Path, sha256: &str) -> Result<bool, BundleError> {
        let taken = self.stock.take_over(path, sha256, place, self.stopped);
        if self.is_stopped() { Err(BundleError::Cancelled) } else { Ok(taken) }
    }

    fn digest(&self, place: &Path) -> Result<String, BundleError> {
        let read = digest::of_file(place, &mut || !self.is_stopped()).map_err(reading(place))?;
        read.ok_or(BundleError::Cancelled)
    }

    /// Looks once more at a file that was settled; one that was touched since is read again.
    pub fn confirm(&self, path: &str, settled: &Settled) -> Result<(), BundleError> {
        let place = self.folder.join(path);
        let metadata = fs::symlink_metadata(&place).map_err(reading(&place))?;
        let same =
            metadata.is_file() && (settled.looks_like(&metadata) || self.digest(&place)? == settled.sha256);
        if same { Ok(()) } else { Err(BundleError::ReadBack { path: path.to_owned() }) }
    }
}

fn settled(place: &Path, sha256: String, reused: bool) -> Result<Settled, BundleError> {
    let metadata = fs::symlink_metadata(place).map_err(reading(place))?;
    let (size, modified) = (metadata.len(), metadata.modified().ok());
    Ok(Settled { sha256, size, reused, promise_broken: false, modified })
}

/// Writes a file that is not there yet, and synchronises it.
pub(super) fn write_bytes(place: &Path, bytes: &[u8]) -> Result<(), BundleError> {
    let mut out = File::create_new(place).map_err(writing(place))?;
    out.write_all(bytes).and_then(|()| out.sync_all()).map_err(writing(place))
}

/// Copies a file in pieces to where none is yet, and synchronises it. Permissions and other marks of
/// the original stay with it.
pub(super) fn copy(from: &Path, to: &Path, stopped: &AtomicBool) -> Result<(), BundleError> {
    let mut input = File::open(from).map_err(reading(from))?;
    let mut output = File::create_new(to).map_err(writing(to))?;
    let mut buffer = vec![0; digest::PIECE];
    loop {
        if stopped.load(Ordering::SeqCst) {
            return Err(BundleError::Cancelled);
        }
        match input.read(&mut buffer) {
            Ok(0) => return output.sync_all().map_err(writing(to)),
            Ok(read) => output.write_all(&buffer[..read]).map_err(writing(to))?,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(reading(from)(error)),
        }
    }
}
