//! Whether a folder still is what was exported, here or on another machine.
//!
//! Each listed file is read once, so the time grows with the bytes; memory holds paths and one piece of
//! a file. Names that macOS has decomposed count as the same. A list that cannot be trusted is refused
//! ([`SumsFault`]) rather than read as far as it goes: a folder must not look sound because its list
//! was cut.
//!
//! Deliberately not here: who changed what, and mending it. The list is not signed; whoever changes a
//! file on purpose can change the list, too.

use crate::{
    CHECKSUMS, digest,
    listing::{self, Found, Listing, is_leftover},
    sums::{self, SumsFault},
    write::Progress,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
};

/// What a folder holds, held against its `SHA256SUMS`. All lists are sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verification {
    /// Files that are as they were.
    pub sound: Vec<String>,
    /// Files whose bytes have changed, or that are no plain files any more.
    pub changed: Vec<String>,
    /// Files that a sync service has not downloaded: they are empty, or a mark stands in their place.
    pub not_downloaded: Vec<String>,
    /// Files that are gone.
    pub missing: Vec<String>,
    /// Files that somebody has added.
    pub extra: Vec<String>,
    /// What never stands on a list and does no harm to what does: files that systems leave in folders
    /// (`.DS_Store`, `desktop.ini`), empty folders (with a slash at the end), links and the like.
    pub unlisted: Vec<String>,
}

impl Verification {
    /// Whether every exported file is there as it was and nobody has added one.
    pub fn is_sound(&self) -> bool {
        self.changed.is_empty()
            && self.not_downloaded.is_empty()
            && self.missing.is_empty()
            && self.extra.is_empty()
    }
}

/// Why a folder cannot be verified.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// The folder, a file in it or the checksum file could not be read.
    #[error("{path}: {source}")]
    Read {
        /// What.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The checksum file cannot be trusted.
    #[error("{CHECKSUMS}, line {line}: {}", fault.name())]
    Damaged {
        /// The line, from 1.
        line: usize,
        /// What is wrong with it.
        fault: SumsFault,
    },
    /// The checksum file is empty: a sync service has not downloaded it.
    #[error("{CHECKSUMS} is empty")]
    ListNotDownloaded,
    /// The folder holds more than any export.
    #[error("more than {limit} files and folders")]
    TooManyFiles {
        /// Most entries.
        limit: usize,
    },
    /// A person cancelled.
    #[error("cancelled")]
    Cancelled,
}

impl VerifyError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Read { path, source } if is_absent_list(path, source) => "BUNDLE-NO-SUMS",
            Self::Read { .. } => "BUNDLE-VERIFY-READ",
            Self::Damaged { fault, .. } => fault.code(),
            Self::ListNotDownloaded => "BUNDLE-SUMS-NOT-DOWNLOADED",
            Self::TooManyFiles { .. } => "BUNDLE-VERIFY-TOO-MANY-FILES",
            Self::Cancelled => "BUNDLE-CANCELLED",
        }
    }

    /// What the words of the code are filled with.
    pub fn parameters(&self) -> BTreeMap<&'static str, String> {
        match self {
            Self::Read { path, .. } => BTreeMap::from([("path", path.display().to_string())]),
            Self::Damaged { line, fault } => {
                BTreeMap::from([("line", line.to_string()), ("fault", fault.name().to_owned())])
            }
            Self::TooManyFiles { limit } => BTreeMap::from([("limit", limit.to_string())]),
            Self::ListNotDownloaded | Self::Cancelled => BTreeMap::new(),
        }
    }
}

fn is_absent_list(path: &Path, source: &io::Error) -> bool {
    source.kind() == io::ErrorKind::NotFound && path.file_name().is_some_and(|name| name == CHECKSUMS)
}

impl From<VerifyError> for io::Error {
    fn from(error: VerifyError) -> Self {
        match error {
            VerifyError::Read { source, .. } => source,
            other => io::Error::new(io::ErrorKind::InvalidData, other),
        }
    }
}

/// Reads a folder against its `SHA256SUMS`.
///
/// # Errors
/// Those of [`verify_with`], without their codes.
pub fn verify(folder: &Path) -> io::Result<Verification> {
    Ok(verify_with(folder, &mut |_: usize, _: usize, _: &str| true)?)
}

/// Reads a folder against its `SHA256SUMS`. `progress` is told how many of the listed files are done and
/// which path comes next, again and again while a large file is read; it can cancel.
///
/// # Errors
/// [`VerifyError`]. A difference is no error.
pub fn verify_with(folder: &Path, progress: &mut dyn Progress) -> Result<Verification, VerifyError> {
    refuse_undownloaded_list(folder)?;
    let expected = sums::read(folder)?;
    let mut present = listing::list(folder)?;
    let marks = take_marks(&mut present, &expected);
    let irregular: BTreeSet<String> = std::mem::take(&mut present.irregular).into_iter().collect();
    let mut found = Verification::default();
    for (done, (path, sha256)) in expected.iter().enumerate() {
        let list = match present.files.remove(path) {
            None if irregular.contains(path) => &mut found.changed,
            None if marks.contains(path) => &mut found.not_downloaded,
            None => &mut found.missing,
            Some(Found { place, .. }) if is_empty(&place) && *sha256 != digest::of_bytes(b"") => {
                &mut found.not_downloaded
            }
            Some(Found { place, .. }) => {
                let read = digest::of_file(&place, &mut || progress.step(done, expected.len(), path))
                    .map_err(|source| VerifyError::Read { path: place, source })?;
                let same = read.ok_or(VerifyError::Cancelled)? == *sha256;
                if same { &mut found.sound } else { &mut found.changed }
            }
        };
        list.push(path.clone());
    }
    let links = irregular.into_iter().filter(|path| !expected.contains_key(path));
    tell_unlisted(present, links, &mut found);
    Ok(found)
}

/// An export always lists something, so an empty list is one that has not arrived.
fn refuse_undownloaded_list(folder: &Path) -> Result<(), VerifyError> {
    let path = folder.join(CHECKSUMS);
    let mark = folder.join(format!(".{CHECKSUMS}.icloud"));
    if is_empty(&path) || !path.exists() && mark.exists() {
        return Err(VerifyError::ListNotDownloaded);
    }
    Ok(())
}

fn is_empty(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| metadata.is_file() && metadata.len() == 0)
}

/// Takes the marks of sync services (`.name.icloud`, `name.nextcloud` …) out of a listing; answers the
/// listed paths they stand for.
fn take_marks(present: &mut Listing, expected: &BTreeMap<String, String>) -> BTreeSet<String> {
    let stands_for = |mark: &str| {
        let (folder, name) = mark.rsplit_once('/').map_or(("", mark), |(folder, name)| (folder, name));
        let hidden = name.strip_prefix('.').and_then(|name| name.strip_suffix(".icloud"));
        let other = [".nextcloud", ".owncloud", ".rsls"].iter().find_map(|ending| name.strip_suffix(ending));
        let name = hidden.or(other)?;
        Some(if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") })
    };
    let mut marked = BTreeSet::new();
    present.files.retain(|path, _| match stands_for(path) {
        Some(listed) if expected.contains_key(&listed) => {
            marked.insert(listed);
            false
        }
        _ => true,
    });
    marked
}

/// Sorts what no line of the list names into what somebody has added and what does no harm.
fn tell_unlisted(present: Listing, links: impl Iterator<Item = String>, found: &mut Verification) {
    let files = present.files.into_keys().filter(|path| path != CHECKSUMS);
    let (leftovers, added): (Vec<_>, Vec<_>) =
        files.chain(present.doubles).partition(|path| is_leftover(path));
    found.extra = added;
    found.unlisted = leftovers.into_iter().chain(present.empty_folders).chain(links).collect();
    found.extra.sort();
    found.unlisted.sort();
}

/// What a folder's list says, or nothing where the folder holds anything else.
pub(crate) fn listed_wholly(folder: &Path) -> Result<Option<Earlier>, VerifyError> {
    let digests = sums::read(folder)?;
    let present = listing::list(folder)?;
    if !present.irregular.is_empty() || !present.doubles.is_empty() {
        return Ok(None);
    }
    let (listed, others): (BTreeMap<_, _>, BTreeMap<_, _>) =
        present.files.into_iter().partition(|(path, _)| digests.contains_key(path));
    if others.keys().any(|path| path != CHECKSUMS && !is_kept_by_system(path, &digests)) {
        return Ok(None);
    }
    let places = listed.into_iter().map(|(path, found)| (path, found.place)).collect();
    Ok(Some(Earlier { digests, places }))
}

/// Files that a system makes anew by itself, and those in which macOS keeps its marks on a listed file
/// where the file system has no room for them. `desktop.ini` and `Icon` may be a person's choice.
fn is_kept_by_system(path: &str, digests: &BTreeMap<String, String>) -> bool {
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
    let marked = name
        .strip_prefix("._")
        .map(|name| if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") });
    name == ".DS_Store"
        || name.eq_ignore_ascii_case("thumbs.db")
        || marked.is_some_and(|path| path == CHECKSUMS || digests.contains_key(&path))
}

/// An earlier export: what it lists, and where the listed files that are there lie.
#[derive(Debug, Default)]
pub(crate) struct Earlier {
    pub digests: BTreeMap<String, String>,
    pub places: BTreeMap<String, PathBuf>,
}
