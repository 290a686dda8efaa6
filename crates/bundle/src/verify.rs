//! Whether a folder still is what was exported.

use crate::CHECKSUMS;
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

/// What a folder holds, held against its `SHA256SUMS`. All lists are sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verification {
    /// Files that are as they were.
    pub sound: Vec<String>,
    /// Files whose bytes have changed.
    pub changed: Vec<String>,
    /// Files that are gone.
    pub missing: Vec<String>,
    /// Files that were not exported.
    pub extra: Vec<String>,
}

/// Reads a folder against its `SHA256SUMS`.
///
/// # Errors
/// Where the folder or its checksum file cannot be read.
pub fn verify(folder: &Path) -> io::Result<Verification> {
    let expected = read_checksums(folder)?;
    let mut verification = Verification::default();
    let present = files_below(folder, "")?;
    for (path, sha256) in &expected {
        if !present.contains(path) {
            verification.missing.push(path.clone());
        } else if digest(&folder.join(path))? == *sha256 {
            verification.sound.push(path.clone());
        } else {
            verification.changed.push(path.clone());
        }
    }
    verification.extra =
        present.into_iter().filter(|path| path != CHECKSUMS && !expected.contains_key(path)).collect();
    Ok(verification)
}

fn read_checksums(folder: &Path) -> io::Result<BTreeMap<String, String>> {
    let text = fs::read_to_string(folder.join(CHECKSUMS))?;
    Ok(text
        .lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(sha256, path)| (path.to_owned(), sha256.to_owned()))
        .collect())
}

fn files_below(folder: &Path, prefix: &str) -> io::Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            found.extend(files_below(&entry.path(), &format!("{path}/"))?);
        } else {
            found.insert(path);
        }
    }
    Ok(found)
}

fn digest(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
    let mut digest = Sha256::new();
    let mut buffer = vec![0; 1 << 20];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hex(&digest.finalize())),
            read => digest.update(&buffer[..read]),
        }
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
