//! The files a person has attached: each once, under the digest of its content, never altered.
//!
//! A file is streamed into a temporary one, hashed on the way, synchronised and renamed to its
//! digest, so that a name in `attachments/` always stands for whole content and memory stays small
//! whatever the size. Temporary files begin with a dot: sync services pass them over. One that its
//! opening left behind is removed when it is older than a day.
//!
//! Not here: what kind of file it is, and which pages it has.

use crate::{StoreError, history::Stamp, layout, names};
use proofbook_file_retry::retry_while_held;
use sha2::{Digest, Sha256};
use std::{
    fs::{self, File},
    io::{Read, Write},
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, SystemTime},
};
use uuid::Uuid;

const TEMPORARY: &str = ".incoming-";
const A_DAY: Duration = Duration::from_secs(24 * 60 * 60);
const BLOCK: usize = 256 * 1024;

/// The attachments of a workspace. Cheap to clone, so that a long copy needs not hold the workspace.
#[derive(Clone, Debug)]
pub struct Attachments {
    folder: PathBuf,
    opening: Uuid,
    begun: Arc<AtomicU64>,
}

/// What has been attached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    /// Lower-case hexadecimal SHA-256 of the content.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
}

/// Whether an attachment is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It is, and as large as it must be.
    Here,
    /// Nothing is.
    Absent,
    /// A sync service has not downloaded it, or not all of it.
    NotDownloaded,
    /// It is larger than what was attached.
    Altered,
}

/// The digest of no bytes at all.
const EMPTY: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/// What looking through an attachment has shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verified {
    /// It is what was attached, byte for byte.
    Whole,
    /// It is not.
    Altered,
    /// Looking was stopped.
    Stopped,
}

impl Attachments {
    pub(crate) fn new(folder: PathBuf, opening: Uuid) -> Self {
        Self { folder, opening, begun: Arc::default() }
    }

    /// Begins to attach a file.
    ///
    /// # Errors
    /// [`StoreError::DiskFull`] or [`StoreError::Write`].
    pub fn begin(&self, stamp: &Stamp) -> Result<AttachmentWriter, StoreError> {
        fs::create_dir_all(&self.folder).map_err(|error| StoreError::write(&self.folder, error))?;
        self.remove_left_over(SystemTime::from(stamp.when));
        let number = self.begun.fetch_add(1, Ordering::Relaxed);
        let temporary = self.folder.join(format!("{TEMPORARY}{}-{number}", self.opening));
        let file = File::create_new(&temporary).map_err(|error| StoreError::write(&temporary, error))?;
        Ok(AttachmentWriter { folder: self.folder.clone(), temporary, file, digest: Sha256::new(), size: 0 })
    }

    /// Where an attachment lies.
    ///
    /// # Errors
    /// [`StoreError::NoAttachment`].
    pub fn path(&self, sha256: &str) -> Result<PathBuf, StoreError> {
        let absent = || StoreError::NoAttachment { sha256: sha256.to_owned() };
        let path = place(&self.folder, sha256).ok_or_else(absent)?;
        if path.is_file() { Ok(path) } else { Err(absent()) }
    }

    /// Whether the content of an attachment is here, as far as names and sizes tell. `size` is what the
    /// workspace knows of it.
    pub fn presence(&self, sha256: &str, size: Option<u64>) -> Presence {
        let Some(path) = place(&self.folder, sha256) else { return Presence::Absent };
        match fs::metadata(&path) {
            Ok(metadata) if metadata.is_file() => match (metadata.len(), size) {
                (0, known) if known != Some(0) && sha256 != EMPTY => Presence::NotDownloaded,
                (have, Some(size)) if have < size => Presence::NotDownloaded,
                (have, Some(size)) if have > size => Presence::Altered,
                _ => Presence::Here,
            },
            Ok(_) => Presence::Absent,
            Err(error) if !layout::is_absent(&error) => Presence::NotDownloaded,
            Err(_) => {
                let marks = names::names_in(path.parent().unwrap_or(&self.folder));
                match marks.iter().any(|name| names::stands_for(name, sha256)) {
                    true => Presence::NotDownloaded,
                    false => Presence::Absent,
                }
            }
        }
    }

    /// Reads an attachment through and compares it with its digest. `progress` is told how many
    /// bytes have been read and can stop the reading.
    ///
    /// # Errors
    /// [`StoreError::NoAttachment`] or [`StoreError::Read`].
    pub fn verify(
        &self,
        sha256: &str,
        mut progress: impl FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Verified, StoreError> {
        let path = self.path(sha256)?;
        let unreadable = |error| StoreError::read(&path, error);
        let mut file = File::open(&path).map_err(unreadable)?;
        let (mut digest, mut block, mut read) = (Sha256::new(), vec![0; BLOCK], 0);
        loop {
            let length = file.read(&mut block).map_err(unreadable)?;
            if length == 0 {
                let same = hexadecimal(digest) == sha256;
                return Ok(if same { Verified::Whole } else { Verified::Altered });
            }
            digest.update(&block[..length]);
            read += length as u64;
            if progress(read).is_break() {
                return Ok(Verified::Stopped);
            }
        }
    }

    fn remove_left_over(&self, now: SystemTime) {
        let own = format!("{TEMPORARY}{}-", self.opening);
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let modified = entry.metadata().and_then(|metadata| metadata.modified());
            let old =
                modified.is_ok_and(|modified| now.duration_since(modified).is_ok_and(|age| age > A_DAY));
            if name.starts_with(TEMPORARY) && !name.starts_with(&own) && old {
                // Another opening may be removing it at the same time.
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

/// A file on its way into the workspace. Dropping it cancels.
#[derive(Debug)]
pub struct AttachmentWriter {
    folder: PathBuf,
    temporary: PathBuf,
    file: File,
    digest: Sha256,
    size: u64,
}

impl AttachmentWriter {
    /// Takes the next bytes.
    ///
    /// # Errors
    /// [`StoreError::DiskFull`] or [`StoreError::Write`]; the writer is to be dropped then.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        self.file.write_all(bytes).map_err(|error| StoreError::write(&self.temporary, error))?;
        self.digest.update(bytes);
        self.size += bytes.len() as u64;
        Ok(())
    }

    /// Makes the attachment durable and gives it its name. An equal one that is there already is
    /// kept as it is; one that has been altered in its place is replaced.
    ///
    /// # Errors
    /// [`StoreError::DiskFull`] or [`StoreError::Write`]; nothing is attached then.
    pub fn finish(self) -> Result<Attached, StoreError> {
        let attached = Attached { sha256: hexadecimal(self.digest.clone()), size: self.size };
        let path = place(&self.folder, &attached.sha256)
            .ok_or_else(|| StoreError::NoAttachment { sha256: attached.sha256.clone() })?;
        let there =
            fs::metadata(&path).is_ok_and(|metadata| metadata.is_file() && metadata.len() == self.size);
        let whole = there && digest_of_file(&path).is_ok_and(|digest| digest == attached.sha256);
        if !whole {
            self.settle(&path).map_err(|error| StoreError::write(&path, error))?;
        }
        Ok(attached)
    }

    /// Gives the bytes back and attaches nothing: for files that are only read.
    ///
    /// # Errors
    /// [`StoreError::Read`] where what was written cannot be read back.
    pub fn take_back(self) -> Result<Vec<u8>, StoreError> {
        fs::read(&self.temporary).map_err(|error| StoreError::read(&self.temporary, error))
    }

    fn settle(&self, path: &Path) -> std::io::Result<()> {
        let shelf = path.parent().unwrap_or(&self.folder);
        fs::create_dir_all(shelf)?;
        layout::sync_folder(&self.folder)?;
        self.file.sync_all()?;
        retry_while_held(|| std::fs::rename(&self.temporary, path))?;
        layout::sync_folder(shelf)
    }
}

impl Drop for AttachmentWriter {
    fn drop(&mut self) {
        // After `finish` there is nothing left to remove.
        let _ = fs::remove_file(&self.temporary);
    }
}

/// Copies what a reader gives into an attachment, in blocks. `progress` is told how many bytes have
/// been taken and can stop the copy; `None` means it did, and nothing is attached then.
///
/// # Errors
/// [`StoreError::Read`] with `source` where reading fails, and what [`AttachmentWriter`] says.
pub fn copy(
    mut writer: AttachmentWriter,
    source: &Path,
    mut progress: impl FnMut(u64) -> ControlFlow<()>,
) -> Result<Option<Attached>, StoreError> {
    let unreadable = |error| StoreError::read(source, error);
    let mut file = File::open(source).map_err(unreadable)?;
    let mut block = vec![0; BLOCK];
    loop {
        let length = file.read(&mut block).map_err(unreadable)?;
        if length == 0 {
            return writer.finish().map(Some);
        }
        writer.write(&block[..length])?;
        if progress(writer.size).is_break() {
            return Ok(None);
        }
    }
}

/// The SHA-256 of a file's content, in lower-case hexadecimal. Memory stays small whatever the size.
///
/// # Errors
/// [`StoreError::Read`].
pub fn digest_of_file(path: &Path) -> Result<String, StoreError> {
    let unreadable = |error| StoreError::read(path, error);
    let mut file = File::open(path).map_err(unreadable)?;
    let (mut digest, mut block) = (Sha256::new(), vec![0; BLOCK]);
    loop {
        let length = file.read(&mut block).map_err(unreadable)?;
        if length == 0 {
            return Ok(hexadecimal(digest));
        }
        digest.update(&block[..length]);
    }
}

/// The SHA-256 of bytes, in lower-case hexadecimal.
pub fn digest_of(bytes: &[u8]) -> String {
    hexadecimal(Sha256::new_with_prefix(bytes))
}

/// Where an attachment lies, if this is a digest at all: it may come from a foreign workspace.
fn place(folder: &Path, sha256: &str) -> Option<PathBuf> {
    let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    let sound = sha256.len() == 64 && sha256.bytes().all(digit);
    sound.then(|| folder.join(&sha256[..2]).join(sha256))
}

fn hexadecimal(digest: Sha256) -> String {
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
