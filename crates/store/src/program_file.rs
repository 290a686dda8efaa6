//! Files of the program itself, such as preferences: written whole, never half.
//!
//! Not a partner's work; that goes through [`crate::Workspace`].

use crate::StoreError;
use proofbook_file_retry::retry_while_held;
use std::{
    fs::{self, File},
    io::Write,
    path::Path,
};

/// Writes a file of the program's own data folder: beside its place first, then renamed.
///
/// # Errors
/// [`StoreError::Write`] or [`StoreError::DiskFull`]; what was there before is untouched.
pub fn keep_program_file(file: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let folder = file.parent().unwrap_or(Path::new("."));
    let partial = file.with_extension("partial");
    fs::create_dir_all(folder)
        .and_then(|()| File::create(&partial))
        .and_then(|mut out| out.write_all(bytes).and_then(|()| out.sync_all()))
        .and_then(|()| retry_while_held(|| std::fs::rename(&partial, file)))
        .map_err(|error| StoreError::write(file, error))
}

/// Removes a folder of the program's own data folder with everything in it. What cannot be removed
/// stays; nothing of a partner's work is ever in it.
pub fn remove_program_folder(folder: &Path) {
    let _ = fs::remove_dir_all(folder);
}
