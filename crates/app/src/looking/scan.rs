//! The scan of one attached file: what is in it, and what its exhibit does not show of it.
//!
//! The bytes that are searched are those whose digest was taken, so that nothing is ever kept about other
//! bytes. A scan needs neither a workspace nor a session: it is given a path and gives data, so that it can
//! run in a process of its own. It goes by stages and gives what it has after each, so that a file that
//! takes too long loses only what comes later.
//!
//! Not here: limits of time and memory, and keeping what was found.

use super::{
    exhibits, finds, options,
    task::{FileAnswer, path_form},
};
use proofbook_checks::Look;
use proofbook_contents::{Contents, TextLanguage, read_with};
use proofbook_dossier::Attachment;
use proofbook_exhibit::{
    BOUND_UP_TO, Code, Difference, File, Prepared, Tools, attempt, compare, prepare, refusal,
};
use proofbook_typeset::{DocumentMeta, Language};
use serde::{Deserialize, Serialize};
use std::{
    io::{BufReader, Cursor},
    path::PathBuf,
};

/// A file to be scanned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScanRequest {
    /// Where it lies.
    #[serde(with = "path_form")]
    pub path: PathBuf,
    /// What is known of it.
    pub file: Attachment,
    /// Where the PDF lies that a converter has made of it, for a document of an office.
    pub converted: Option<Converted>,
    /// The likely language of texts whose encoding nothing names.
    pub language: Option<TextLanguage>,
    /// Whether its exhibit is compared with it, besides reading it.
    pub with_exhibit: bool,
}

/// Where the PDF lies that a converter has made of a document of an office.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Converted(#[serde(with = "path_form")] pub PathBuf);

/// What is known of a file after a stage of its scan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Stage {
    /// What is in it, as far as it is known.
    pub look: Look,
    /// How many pages it has, where it is a PDF that can be read.
    pub pages: Option<u32>,
    /// Whether it was tried to bind it.
    pub is_tried: bool,
    /// Whether it was read.
    pub is_read: bool,
    /// Whether the next scan may find more: this one broke down, or a converter failed. What it gave is known
    /// until the program ends and is not kept.
    pub is_for_now: bool,
}

/// Scans a file in this process. `so_far` is told what is known after each stage.
pub(super) fn scan(request: &ScanRequest, so_far: &mut dyn FnMut(&Stage)) -> FileAnswer {
    let file = &request.file;
    if file.size > BOUND_UP_TO {
        return scan_large(request);
    }
    let Ok(bytes) = std::fs::read(&request.path) else { return FileAnswer::Unreadable };
    if proofbook_store::digest_of(&bytes) != file.sha256 {
        return FileAnswer::Altered;
    }
    if !request.with_exhibit {
        let contents = read_with(&mut Cursor::new(&bytes), file.size, &file.name, &options(request.language));
        return FileAnswer::Found(Box::new(stage(file, Some(&contents), None, &[])));
    }
    let shown = of(file, request.language);
    let prepared = prepared(request, bytes.clone());
    let attempt = attempt(&shown, &prepared);
    let pages = prepared.count;
    so_far(&stage(file, None, pages, &attempt.differences));
    let contents = read_with(&mut Cursor::new(&bytes), file.size, &file.name, &options(request.language));
    so_far(&stage(file, Some(&contents), pages, &attempt.differences));
    let differences = compare(&shown, &bytes, &contents, &prepared, &attempt);
    FileAnswer::Found(Box::new(stage(file, Some(&contents), pages, &differences)))
}

fn stage(
    file: &Attachment,
    contents: Option<&Contents>,
    pages: Option<u32>,
    differences: &[Difference],
) -> Stage {
    let mut look = contents.map(|contents| finds::look_of(contents, file)).unwrap_or_default();
    exhibits::add(&mut look, file, differences);
    Stage { look, pages, is_tried: true, is_read: contents.is_some(), is_for_now: false }
}

/// A file that is too large to be bound is read from where it lies.
fn scan_large(request: &ScanRequest) -> FileAnswer {
    let file = &request.file;
    match proofbook_store::digest_of_file(&request.path) {
        Ok(digest) if digest == file.sha256 => {}
        Ok(_) => return FileAnswer::Altered,
        Err(_) => return FileAnswer::Unreadable,
    }
    let Ok(source) = std::fs::File::open(&request.path) else { return FileAnswer::Unreadable };
    let contents = read_with(&mut BufReader::new(source), file.size, &file.name, &options(request.language));
    let code = refusal(&file.media_type, file.size).unwrap_or(Code::UnboundLarge);
    FileAnswer::Found(Box::new(stage(file, Some(&contents), None, &[Difference::of_file(code, "")])))
}

fn prepared(request: &ScanRequest, bytes: Vec<u8>) -> Prepared {
    let Ok(typesetter) = crate::typesetter::typesetter() else {
        return Prepared::unbound(Code::UnboundStopped);
    };
    let converted = request.converted.as_ref().and_then(|converted| std::fs::read(&converted.0).ok());
    prepare(&of(&request.file, request.language), bytes, Tools { typesetter, meta: plain_meta(), converted })
}

/// An attachment as exhibits know it.
pub(crate) fn of(file: &Attachment, language: Option<TextLanguage>) -> File<'_> {
    File { name: &file.name, media_type: &file.media_type, size: file.size, language }
}

/// What is to be known of a file whose scan was stopped: what had been found, and that there is no more.
pub(crate) fn stopped(file: &Attachment, by_time: bool, so_far: Option<Stage>) -> Stage {
    // What takes too long takes as long next time, and nobody waits for it twice.
    let mut stage = Stage { is_for_now: !by_time, ..so_far.unwrap_or_default() };
    let code = match (stage.is_tried, by_time) {
        (true, _) => Code::ComparedInPart,
        (false, true) => Code::UnboundTime,
        (false, false) => Code::UnboundStopped,
    };
    exhibits::add(&mut stage.look, file, &[Difference::of_file(code, "")]);
    if !stage.is_read {
        exhibits::add_not_searched(&mut stage.look, file, exhibits::STOPPED);
    }
    stage
}

/// What is to be known of a file for which no process could be started. The next scan may find more.
pub(crate) fn not_started(file: &Attachment) -> Stage {
    let mut stage = Stage { is_for_now: true, ..Stage::default() };
    let code = refusal(&file.media_type, file.size).unwrap_or(Code::UnboundNotStarted);
    exhibits::add(&mut stage.look, file, &[Difference::of_file(code, "")]);
    exhibits::add_not_searched(&mut stage.look, file, exhibits::NOT_STARTED);
    stage
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

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(stage: Stage) -> Vec<String> {
        stage.look.found.into_iter().map(|it| it.what).collect()
    }

    #[test]
    fn a_stopped_scan_keeps_what_was_found_and_says_what_was_not() {
        let file = Attachment { sha256: "0123456789".into(), ..Attachment::default() };
        let bound = Stage { is_tried: true, ..Stage::default() };
        let read = Stage { is_read: true, ..bound.clone() };
        assert_eq!(kinds(stopped(&file, true, None)), ["not-bound-time", "CONTENTS-STOPPED"]);
        assert_eq!(kinds(stopped(&file, false, None)), ["not-bound-stopped", "CONTENTS-STOPPED"]);
        assert_eq!(kinds(stopped(&file, true, Some(bound))), ["compared-in-part", "CONTENTS-STOPPED"]);
        assert_eq!(kinds(stopped(&file, true, Some(read))), ["compared-in-part"]);
    }

    #[test]
    fn other_bytes_than_those_of_the_digest_give_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        let write = |bytes: &[u8]| proofbook_store::write_scratch(&path, bytes).unwrap();
        write(b"some words");
        let sha256 = proofbook_store::digest_of(b"some words");
        let file = Attachment { sha256, name: "a.txt".into(), size: 10, ..Attachment::default() };
        let request =
            ScanRequest { path: path.clone(), file, converted: None, language: None, with_exhibit: false };
        assert!(matches!(scan(&request, &mut |_| {}), FileAnswer::Found(_)));
        write(b"other word");
        assert_eq!(scan(&request, &mut |_| {}), FileAnswer::Altered);
        proofbook_store::remove_program_folder(folder.path());
        assert_eq!(scan(&request, &mut |_| {}), FileAnswer::Unreadable);
    }
}
