//! The scan of one attached file: what is in it, and what its exhibit does not show of it.
//!
//! The bytes that are searched are those whose digest was taken, so that nothing is ever kept about other
//! bytes. A scan needs neither a workspace nor the desk: it is given a path and gives data, so that it can
//! run in a process of its own (`worker`).
//!
//! Not here: limits of time and memory, and keeping what was found.

use super::finds;
use proofbook_checks::Look;
use proofbook_contents::{Contents, Limits, read};
use proofbook_dossier::Attachment;
use proofbook_exhibit::{BOUND_UP_TO, File, Prepared, Tools, compare, prepare, refusal};
use proofbook_typeset::{DocumentMeta, Language};
use serde::{Deserialize, Serialize};
use std::{
    io::{BufReader, Cursor},
    path::{Path, PathBuf},
};

/// A file to be scanned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScanRequest {
    /// Where it lies.
    pub path: PathBuf,
    /// What the workspace knows of it.
    pub file: Attachment,
    /// Where the PDF lies that a converter has made of it, for a document of an office.
    pub converted: Option<PathBuf>,
}

/// What a scan has given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "is", content = "of", rename_all = "snake_case")]
pub enum Scanned {
    /// What is in the file, and what its exhibit does not show.
    Found(Box<Look>),
    /// The bytes are not those of the digest.
    Altered,
    /// The file could not be read now.
    Unreadable,
    /// Scanning was stopped, because it took too long or failed; what was found before.
    Stopped {
        /// It took longer than it may.
        by_time: bool,
        /// What is in the file, where reading it had ended.
        found: Option<Box<Look>>,
    },
    /// Nobody wants to know any more.
    Cancelled,
}

/// Scans a file in this process. `so_far` is told what is in the file before the exhibit is compared.
pub fn scan(request: &ScanRequest, so_far: &mut dyn FnMut(&Look)) -> Scanned {
    let file = &request.file;
    if file.size > BOUND_UP_TO {
        return scan_large(request);
    }
    let Ok(bytes) = std::fs::read(&request.path) else { return Scanned::Unreadable };
    if proofbook_store::digest_of(&bytes) != file.sha256 {
        return Scanned::Altered;
    }
    let contents = read(&mut Cursor::new(&bytes), file.size, &file.name, &Limits::default());
    let mut look = finds::look_of(&contents, file);
    so_far(&look);
    finds::add_differences(&mut look, file, &differences(request, bytes, &contents));
    Scanned::Found(Box::new(look))
}

/// A file that is too large to be bound is read from where it lies.
fn scan_large(request: &ScanRequest) -> Scanned {
    let file = &request.file;
    match proofbook_store::digest_of_file(&request.path) {
        Ok(digest) if digest == file.sha256 => {}
        Ok(_) => return Scanned::Altered,
        Err(_) => return Scanned::Unreadable,
    }
    let Ok(source) = std::fs::File::open(&request.path) else { return Scanned::Unreadable };
    let contents = read(&mut BufReader::new(source), file.size, &file.name, &Limits::default());
    let mut look = finds::look_of(&contents, file);
    let refused = refusal(&file.media_type, file.size).map(Prepared::unbound);
    finds::add_differences(&mut look, file, &refused.map_or_else(Vec::new, |it| it.differences));
    Scanned::Found(Box::new(look))
}

fn differences(
    request: &ScanRequest,
    bytes: Vec<u8>,
    contents: &Contents,
) -> Vec<proofbook_exhibit::Difference> {
    let Ok(typesetter) = crate::desk::typesetter() else { return Vec::new() };
    let file = of(&request.file);
    let converted = request.converted.as_ref().and_then(|path| std::fs::read(path).ok());
    let tools = Tools { typesetter, meta: plain_meta(), converted };
    let prepared = prepare(&file, bytes.clone(), tools);
    compare(&file, &bytes, contents, &prepared)
}

/// An attachment as exhibits know it.
pub(crate) fn of(file: &Attachment) -> File<'_> {
    File { name: &file.name, media_type: &file.media_type, size: file.size }
}

/// Properties of pages that nobody keeps.
fn plain_meta() -> DocumentMeta {
    DocumentMeta {
        title: "–".to_owned(),
        language: Language::En,
        author: None,
        date: jiff::civil::date(2000, 1, 1),
        identifier: "scan".to_owned(),
        header: None,
        footer: None,
        draft_mark: None,
    }
}

/// What stands in an attached file, for somebody who looks at it now.
pub(super) fn contents_of(path: &Path, file: &Attachment) -> std::io::Result<Contents> {
    let source = std::fs::File::open(path)?;
    Ok(read(&mut BufReader::new(source), file.size, &file.name, &Limits::default()))
}
