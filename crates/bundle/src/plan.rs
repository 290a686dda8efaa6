//! What a bundle will hold, with final names, before anything is written.
//!
//! Not here: how the files are made; callers say that. The sizes of originals are asked of the file
//! system for [`Plan::warnings`], nothing else is read.

use crate::{
    limits::BoxLimits,
    names::Taken,
    warnings::{self, PlanWarning},
};
use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

/// Why the bytes of a file could not be made; handed through to the caller untouched.
pub type Trouble = Box<dyn std::error::Error + Send + Sync>;

/// Makes the bytes of a file when its turn comes.
pub type Maker<'a> = Box<dyn FnOnce() -> Result<Vec<u8>, Trouble> + Send + 'a>;

/// Writes a file piece by piece, from files of the same plan that are finished.
pub type Joiner<'a> = Box<dyn FnOnce(&Finished<'_>, &mut dyn Write) -> Result<(), Trouble> + Send + 'a>;

/// The files of a plan that were made before, to be read again.
pub struct Finished<'s> {
    folder: &'s Path,
}

impl<'s> Finished<'s> {
    pub(crate) fn below(folder: &'s Path) -> Self {
        Self { folder }
    }

    /// The bytes of a file that stands earlier in the plan and is not an original.
    ///
    /// # Errors
    /// It does not stand earlier, is no path inside a bundle, or cannot be read.
    pub fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        if !crate::sums::is_plain_path(path) {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        std::fs::read(self.folder.join(path))
    }
}

/// Where the bytes of a file come from.
pub enum Source<'a> {
    /// Copied from a file, in pieces; the digest it must have, in lower-case hexadecimal.
    File {
        /// The file.
        path: PathBuf,
        /// Its SHA-256.
        sha256: String,
    },
    /// Made when its turn comes.
    Made(Maker<'a>),
    /// Made when its turn comes, unless a file with these bytes is at hand from an earlier export.
    /// The caller answers for the digest: it must belong to exactly what would be made. Where it
    /// proves wrong, what was made is taken and [`crate::Written::broken_promises`] names the path.
    Foreseen {
        /// SHA-256 of what will be made, in lower-case hexadecimal.
        sha256: String,
        /// Makes it.
        make: Maker<'a>,
    },
    /// Written piece by piece when its turn comes, so that it never lies in memory whole.
    Joined(Joiner<'a>),
}

impl Source<'_> {
    /// The size in bytes where it is known before anything is made.
    pub fn size(&self) -> Option<u64> {
        match self {
            Self::File { path, .. } => std::fs::metadata(path).ok().map(|metadata| metadata.len()),
            Self::Made(_) | Self::Foreseen { .. } | Self::Joined(_) => None,
        }
    }
}

/// A file of the plan.
pub struct Planned<'a> {
    /// Path inside the bundle, with `/`.
    pub path: String,
    /// What it is, for progress, in the reader's language.
    pub what: String,
    /// Where its bytes come from.
    pub source: Source<'a>,
}

/// A bundle to be written.
#[derive(Default)]
pub struct Plan<'a> {
    files: Vec<Planned<'a>>,
    taken: Taken,
}

impl<'a> Plan<'a> {
    /// A plan without files. The name of the checksum file is taken from the start.
    pub fn new() -> Self {
        let mut plan = Self::default();
        plan.taken.claim("", crate::CHECKSUMS);
        plan
    }

    /// Reserves a valid, free path, so that other files can mention it before it is written.
    pub fn claim(&mut self, folder: &str, name: &str) -> String {
        self.taken.claim(folder, name)
    }

    /// Reserves a free path like one that a [`crate::NameTemplate`] rendered.
    pub fn claim_path(&mut self, path: &str) -> String {
        self.taken.claim_path(path)
    }

    /// Adds a file at a path that was claimed.
    pub fn add(&mut self, path: String, what: String, source: Source<'a>) {
        self.files.push(Planned { path, what, source });
    }

    /// The files, in the order in which they are written.
    pub fn files(&self) -> &[Planned<'a>] {
        &self.files
    }

    /// What may go wrong with this plan where it is going, in the order of its files.
    pub fn warnings(&self, limits: &BoxLimits) -> Vec<PlanWarning> {
        let files = self.files.iter().map(|file| (file.path.as_str(), file.source.size()));
        warnings::of_files(files, limits)
    }

    pub(crate) fn into_files(self) -> Vec<Planned<'a>> {
        self.files
    }
}
