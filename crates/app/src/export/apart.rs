//! Copies and pictures of strangers' files, made in the process for files and brought back from there.
//!
//! Not here: what is done to a file (`looking/copying.rs`), and what it means where it fails.

use crate::{
    host::Host,
    jobs::CancelToken,
    looking::{CopyRequest, DrawRequest, FileAnswer, FileTask, kind_shown, scratch_folder},
};
use proofbook_contents::sniff;
use proofbook_dossier::Region;
use proofbook_store::{ScratchFolder, write_scratch};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// A file from which something is made.
pub enum Given<'a> {
    /// It lies on the disk.
    File(&'a Path),
    /// It is itself a copy.
    Bytes(&'a [u8]),
}

/// What is to be done to a copy.
pub struct Wish<'a> {
    /// The name of the file.
    pub name: &'a str,
    /// Its kind as a MIME type.
    pub media_type: &'a str,
    /// Black boxes.
    pub boxes: Vec<Region>,
    /// Whether metadata is taken out.
    pub clean: bool,
}

/// Who makes them, as long as nobody cancels.
#[derive(Clone)]
pub struct Apart {
    host: Arc<dyn Host>,
    token: CancelToken,
}

impl Apart {
    /// Who makes copies and pictures for a job.
    pub fn new(host: Arc<dyn Host>, token: CancelToken) -> Self {
        Self { host, token }
    }

    /// A copy, or what became of it instead.
    pub fn copy_of(&self, given: Given<'_>, wish: Wish<'_>) -> Result<Vec<u8>, FileAnswer> {
        let Wish { name, media_type, boxes, clean } = wish;
        let (name, media_type) = (name.to_owned(), media_type.to_owned());
        self.made(given, |path, into| {
            FileTask::Copy(CopyRequest { path, name, media_type, boxes, clean, into })
        })
    }

    /// What pages of every form can show of a file; nothing where it shows nothing by itself.
    pub fn shown(&self, name: &str, bytes: &[u8]) -> Option<Vec<u8>> {
        let kind = sniff(name, bytes);
        match kind_shown(kind) == kind {
            true => Some(bytes.to_vec()),
            false => self.picture_of(name, bytes, false).ok(),
        }
    }

    /// A picture of a file, or what became of it instead.
    pub fn picture_of(&self, name: &str, bytes: &[u8], as_pixels: bool) -> Result<Vec<u8>, FileAnswer> {
        let (given, name) = (Given::Bytes(bytes), name.to_owned());
        self.made(given, |path, into| FileTask::Draw(DrawRequest { path, name, as_pixels, into }))
    }

    fn made(
        &self,
        given: Given<'_>,
        task: impl FnOnce(PathBuf, PathBuf) -> FileTask,
    ) -> Result<Vec<u8>, FileAnswer> {
        let folder = scratch_folder(self.host.as_ref()).map_err(|_| FileAnswer::NotStarted)?;
        let path = handed_over(&folder, given)?;
        let into = folder.file("made");
        match self.host.read_file(&task(path, into.clone()), &|| !self.token.is_cancelled()) {
            FileAnswer::Written => std::fs::read(&into).map_err(|_| FileAnswer::Unreadable),
            other => Err(other),
        }
    }
}

/// Where the other process finds a file.
fn handed_over(folder: &ScratchFolder, given: Given<'_>) -> Result<PathBuf, FileAnswer> {
    match given {
        Given::File(path) => Ok(path.to_owned()),
        Given::Bytes(bytes) => {
            let path = folder.file("given");
            write_scratch(&path, bytes).map_err(|_| FileAnswer::NotStarted)?;
            Ok(path)
        }
    }
}
