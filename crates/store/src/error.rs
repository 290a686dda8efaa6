//! What can go wrong in the store, with stable codes.
//!
//! The important distinction for a host is [`StoreError::taken`]: an edit that was *refused* has
//! changed nothing, an edit that was *taken* stands in memory and waits for the disk. Damage that
//! was found and survived is not an error but data: see [`crate::Damage`].
//!
//! Not here: words for people in their language (crate `messages`, by code).

use proofbook_dossier::EditError;
use std::{io, path::PathBuf};
use uuid::Uuid;

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The folder holds no workspace.
    #[error("{folder} is not a Proofbook workspace")]
    NotAWorkspace {
        /// The folder that was to be opened.
        folder: PathBuf,
    },
    /// The workspace was written by a newer program. Nothing was touched.
    #[error("{file} has format {found}, this program knows formats up to {known}")]
    NewerFormat {
        /// The file that says so.
        file: PathBuf,
        /// The format found.
        found: u32,
        /// The newest format this program knows.
        known: u32,
    },
    /// A workspace can be made only in a folder that is empty or not there.
    #[error("{folder} is not empty")]
    NotEmpty {
        /// The folder.
        folder: PathBuf,
    },
    /// The disk or the quota is full; what was typed waits in memory.
    #[error("no space left to write {file}")]
    DiskFull {
        /// The file that could not grow.
        file: PathBuf,
    },
    /// Writing failed for another reason; what was typed waits in memory.
    #[error("cannot write {file}: {source}")]
    Write {
        /// The file.
        file: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Reading failed.
    #[error("cannot read {file}: {source}")]
    Read {
        /// The file.
        file: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file has not the form it must have.
    #[error("{file} is damaged: {reason}")]
    DamagedFormat {
        /// The file, or what stands for it.
        file: PathBuf,
        /// What does not fit.
        reason: String,
    },
    /// There is no attachment with this digest.
    #[error("there is no attachment {sha256}")]
    NoAttachment {
        /// The digest asked for.
        sha256: String,
    },
    /// The id of this opening has been used before; every opening needs a fresh one, because two
    /// that share it would fork one Automerge actor.
    #[error("the opening {opening} has been used before")]
    OpeningUsed {
        /// The id.
        opening: Uuid,
    },
    /// A revision that this workspace does not hold.
    #[error("there is no revision '{0}' in this workspace")]
    UnknownRevision(String),
    /// An operation that the document cannot carry out. Nothing was changed.
    #[error("the document cannot take this change: {0}")]
    Document(String),
    /// The edit does not fit the dossier. Nothing was changed.
    #[error(transparent)]
    Edit(#[from] EditError),
}

impl StoreError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            StoreError::NotAWorkspace { .. } => "STORE-NOT-A-WORKSPACE",
            StoreError::NewerFormat { .. } => "STORE-NEWER-FORMAT",
            StoreError::NotEmpty { .. } => "STORE-NOT-EMPTY",
            StoreError::DiskFull { .. } => "STORE-DISK-FULL",
            StoreError::Write { .. } => "STORE-WRITE",
            StoreError::Read { .. } => "STORE-READ",
            StoreError::DamagedFormat { .. } => "STORE-DAMAGED-FORMAT",
            StoreError::NoAttachment { .. } => "STORE-NO-ATTACHMENT",
            StoreError::OpeningUsed { .. } => "STORE-OPENING-USED",
            StoreError::UnknownRevision(_) => "STORE-UNKNOWN-REVISION",
            StoreError::Document(_) => "STORE-DOCUMENT",
            StoreError::Edit(error) => error.code(),
        }
    }

    /// Whether an edit that ended in this error stands in memory and awaits saving (`true`) or was
    /// refused and changed nothing (`false`).
    pub fn taken(&self) -> bool {
        matches!(self, StoreError::DiskFull { .. } | StoreError::Write { .. })
    }

    pub(crate) fn write(file: impl Into<PathBuf>, source: io::Error) -> Self {
        use io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
        let file = file.into();
        match source.kind() {
            StorageFull | QuotaExceeded | FileTooLarge => StoreError::DiskFull { file },
            _ => StoreError::Write { file, source },
        }
    }

    pub(crate) fn read(file: impl Into<PathBuf>, source: io::Error) -> Self {
        StoreError::Read { file: file.into(), source }
    }
}
