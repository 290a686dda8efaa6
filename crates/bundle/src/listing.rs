//! What lies in a folder, without opening any of it.
//!
//! Links are not followed, so that nothing outside the folder is ever reached; what is neither a file
//! nor a folder is told apart, because opening a pipe would wait for ever. Names are keyed by NFC: macOS
//! hands them over decomposed. The walk keeps its own stack and stops at [`ENTRIES_LIMIT`] entries.
//!
//! Not here: what the files hold.

use crate::{names::is_left_by_system, verify::VerifyError};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use unicode_normalization::UnicodeNormalization;

/// Most entries of a folder and everything below it.
const ENTRIES_LIMIT: usize = 200_000;

/// What lies in a folder. Paths use `/`.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    /// Files by path in NFC.
    pub files: BTreeMap<String, Found>,
    /// Files whose path equals that of another but for composition; the other one is in `files`.
    pub doubles: Vec<String>,
    /// Links, pipes and the like, by path in NFC.
    pub irregular: Vec<String>,
    /// Folders without anything in them, with a slash at the end.
    pub empty_folders: Vec<String>,
}

/// A file of a listing.
#[derive(Debug)]
pub(crate) struct Found {
    /// Its path as it is spelt on the disk.
    on_disk: String,
    /// Where it lies.
    pub place: PathBuf,
}

/// Lists a folder and everything below it.
pub(crate) fn list(folder: &Path) -> Result<Listing, VerifyError> {
    let mut listing = Listing::default();
    let mut open = vec![(folder.to_owned(), String::new())];
    let mut entries = 0;
    while let Some((folder, prefix)) = open.pop() {
        let unreadable = |source| VerifyError::Read { path: folder.clone(), source };
        let before = entries;
        for entry in fs::read_dir(&folder).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            entries += 1;
            if entries > ENTRIES_LIMIT {
                return Err(VerifyError::TooManyFiles { limit: ENTRIES_LIMIT });
            }
            let on_disk = format!("{prefix}{}", entry.file_name().to_string_lossy());
            let kind = entry.file_type().map_err(unreadable)?;
            if kind.is_dir() {
                open.push((entry.path(), format!("{on_disk}/")));
            } else if kind.is_file() {
                listing.add_file(on_disk, entry.path());
            } else {
                listing.irregular.push(on_disk.nfc().collect());
            }
        }
        if entries == before && !prefix.is_empty() {
            listing.empty_folders.push(prefix);
        }
    }
    Ok(listing)
}

impl Listing {
    /// Of two that differ in composition alone, the composed one is the file and the other a double.
    fn add_file(&mut self, on_disk: String, place: PathBuf) {
        let composed: String = on_disk.nfc().collect();
        let is_composed = composed == on_disk;
        let found = Found { on_disk, place };
        match self.files.get_mut(&composed) {
            None => drop(self.files.insert(composed, found)),
            Some(other) if is_composed => {
                self.doubles.push(std::mem::replace(other, found).on_disk);
            }
            Some(_) => self.doubles.push(found.on_disk),
        }
    }
}

/// Whether a system puts a file of this path into a folder by itself.
pub(crate) fn is_leftover(path: &str) -> bool {
    is_left_by_system(path.rsplit_once('/').map_or(path, |(_, name)| name))
}
