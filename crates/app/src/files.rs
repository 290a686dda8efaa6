//! Files that a person named: read whole, or written whole.
//!
//! Not here: the files of a workspace (crate `store`) and of an export (crate `bundle`).

use crate::errors::AppError;
use std::path::Path;

/// Reads a file a person named.
///
/// # Errors
/// `APP-READ-FILE`, and `APP-FILE-BUSY` where another program holds it (Excel on Windows does).
pub fn read_file(path: &Path) -> Result<Vec<u8>, AppError> {
    let trouble = |error: std::io::Error| {
        let code = if is_held_elsewhere(&error) { "APP-FILE-BUSY" } else { "APP-READ-FILE" };
        AppError::new(code, format!("{}: {error}", path.display()))
    };
    std::fs::read(path).map_err(trouble)
}

/// Windows' sharing and lock violations; other systems let everybody read.
fn is_held_elsewhere(error: &std::io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33))
}

/// Writes a file a person asked for by name.
///
/// # Errors
/// `BUNDLE-WRITE` or `BUNDLE-DISK-FULL`; what was there before is untouched.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), AppError> {
    Ok(proofbook_bundle::write_alone(path, bytes)?)
}
