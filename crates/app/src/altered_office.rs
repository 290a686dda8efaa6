//! Office files that a service has altered after the export: the bytes differ and the document does not.
//!
//! Of every Office file it exports the program keeps the digests of the parts that hold the document, in
//! its own folder, under the digest of the file. A file that comes back with other bytes and the same
//! parts says what it said. On a machine that did not make the export nothing is known, and nothing is
//! claimed.

use proofbook_bundle::office_parts;
use proofbook_store::keep_program_file;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// Keeps the parts of exported Office files: `files` are paths below `folder` with their digests.
pub(crate) fn remember<'a>(data: &Path, folder: &Path, files: impl Iterator<Item = (&'a str, &'a str)>) {
    for (path, sha256) in files.filter(|(path, _)| is_office(path)) {
        let record = record(data, sha256);
        if record.exists() {
            continue;
        }
        if let Some(parts) = office_parts(&folder.join(path)) {
            // Without it a later check says only that the file has changed.
            let _ = keep_program_file(&record, &serde_json::to_vec(&parts).unwrap_or_default());
        }
    }
}

/// Whether a file says what the exported one with this digest said; `None` where nobody can tell.
pub(crate) fn says_the_same(data: &Path, file: &Path, exported: &str) -> Option<bool> {
    let bytes = std::fs::read(record(data, exported)).ok()?;
    let parts: BTreeMap<String, String> = serde_json::from_slice(&bytes).ok()?;
    Some(office_parts(file)? == parts)
}

/// Whether a path has the ending of an Office document.
pub(crate) fn is_office(path: &str) -> bool {
    let path = path.to_ascii_lowercase();
    [".xlsx", ".xlsm", ".docx", ".docm", ".pptx", ".pptm"].iter().any(|ending| path.ends_with(ending))
}

fn record(data: &Path, sha256: &str) -> PathBuf {
    data.join("office").join(format!("{sha256}.json"))
}
