//! Why a bundle was not written, with stable codes.
//!
//! Not here: words for people, which belong to the messages, and why a folder cannot be verified
//! ([`crate::VerifyError`]).

use crate::{plan::Trouble, verify::VerifyError};
use std::{
    io,
    path::{Path, PathBuf},
};

/// Why a bundle was not written. What was there before is untouched.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// The target holds something that is not an earlier bundle.
    #[error("{0} exists and holds files that are not from an earlier export")]
    FolderNotEmpty(PathBuf),
    /// The disk is full.
    #[error("no space left while writing {path}")]
    DiskFull {
        /// The file.
        path: PathBuf,
    },
    /// A file could not be written.
    #[error("{path}: {source}")]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// An original could not be read.
    #[error("{path}: {source}")]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// An original no longer is what was attached.
    #[error("{path} is not the file that was attached")]
    Altered {
        /// The planned path.
        path: String,
    },
    /// A file could not be made.
    #[error("{path}: {source}")]
    Made {
        /// The planned path.
        path: String,
        /// Why.
        source: Trouble,
    },
    /// What was read back is not what was written.
    #[error("{path} did not read back as it was written")]
    ReadBack {
        /// The path inside the bundle.
        path: String,
    },
    /// A planned path leaves the bundle, stands twice or means something else on another system.
    #[error("{path:?} cannot be a path inside a bundle")]
    BadPath {
        /// The planned path.
        path: String,
    },
    /// Another export into the same folder is running.
    #[error("another export into {target} is running")]
    Busy {
        /// The folder.
        target: PathBuf,
    },
    /// A person cancelled.
    #[error("cancelled")]
    Cancelled,
}

impl BundleError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            BundleError::FolderNotEmpty(_) => "BUNDLE-FOLDER-NOT-EMPTY",
            BundleError::DiskFull { .. } => "BUNDLE-DISK-FULL",
            BundleError::Write { .. } => "BUNDLE-WRITE",
            BundleError::Read { .. } => "BUNDLE-READ",
            BundleError::Altered { .. } => "BUNDLE-ORIGINAL-ALTERED",
            BundleError::Made { .. } => "BUNDLE-MAKE",
            BundleError::ReadBack { .. } => "BUNDLE-READ-BACK",
            BundleError::BadPath { .. } => "BUNDLE-BAD-PATH",
            BundleError::Busy { .. } => "BUNDLE-BUSY",
            BundleError::Cancelled => "BUNDLE-CANCELLED",
        }
    }
}

/// Tells a full disk from other faults of writing.
pub(crate) fn writing(path: &Path) -> impl FnOnce(io::Error) -> BundleError + '_ {
    move |source| match source.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            BundleError::DiskFull { path: path.to_owned() }
        }
        _ => BundleError::Write { path: path.to_owned(), source },
    }
}

/// What reading went wrong with.
pub(crate) fn reading(path: &Path) -> impl FnOnce(io::Error) -> BundleError + '_ {
    move |source| BundleError::Read { path: path.to_owned(), source }
}

/// A folder of an export that cannot be listed.
pub(crate) fn listing(folder: &Path) -> impl FnOnce(VerifyError) -> BundleError + '_ {
    move |error| match error {
        VerifyError::Read { path, source } => BundleError::Read { path, source },
        other => BundleError::Read { path: folder.to_owned(), source: other.into() },
    }
}
