//! Looking into attached files: what is in them that a person should know before they leave the house.
//!
//! Scanning a file takes time, so each is scanned once on a machine, when it is attached or when it is first
//! met, and what was found is kept in the program's own data folder under the file's digest; what is kept
//! has no value in the clear. The window asks for one file after the other ([`Desk::look_into_files`]) and
//! goes on working; the command line and an export scan all of them first.
//!
//! Not here: what is a finding and how much it matters (`checks`), and what patterns there are
//! (`contents`, `secrets`).

mod cells;
mod copying;
mod exhibits;
mod finds;
mod kept;
mod masked;
mod places;
mod scan;
mod search;
mod task;
#[cfg(test)]
mod tests;
mod text;
mod worker;

pub use copying::{CopyRequest, DrawRequest};
pub(crate) use copying::{cleaned_bytes, kind_shown, page_region};
pub(crate) use kept::Looks;
pub(crate) use masked::without_keys;
pub(crate) use scan::of as exhibit_file;
pub use scan::{ScanRequest, Stage};
pub use task::{FileAnswer, FileTask, NotMade, carry_out};
pub use text::TextRequest;
pub use worker::scan_for_other_process;
pub(crate) use worker::{PATIENCE, Worker};

use crate::{desk::*, errors::AppError, host::Host, verdict_view::verdict_view, wire::*};
use proofbook_catalogue::Language;
use proofbook_checks::{Found, Look, Whereabouts};
use proofbook_contents::{Limits, Place, ReadOptions, TextLanguage, read_with};
use proofbook_dossier::{Attachment, EvidenceId};
use proofbook_messages::Messages;
use proofbook_report::Speaker;
use proofbook_store::{ScratchFolder, write_scratch};
use scan::Converted;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// After so many files the window is told what the check says now; after the last one in any case.
const JUDGED_EVERY: u32 = 20;

/// A file that nobody has looked into yet.
struct Unseen {
    file: Attachment,
    path: PathBuf,
    language: Option<TextLanguage>,
}

impl Desk {
    /// Looks into one file that nobody has looked into yet, and says how many are left.
    pub fn look_into_files(&self) -> Result<Looking, AppError> {
        let (next, left) = self.with_open(|opened, _| Ok(unseen(opened)))?;
        if let Some(next) = next {
            self.look_into(&next, &|| true)?;
        }
        let left = left.saturating_sub(1) as u32;
        self.with_open(|opened, language| {
            // Judged when it is worth a look again: once for many files.
            let verdict = left.is_multiple_of(JUDGED_EVERY).then(|| {
                let verdict = self.judge(opened, None);
                verdict_view(&opened.catalogue, &opened.dossier(), &verdict, language)
            });
            Ok(Looking { left, verdict })
        })
    }

    /// Looks into all files, for whoever cannot come back later, as long as `go_on` says so. What no process
    /// could be started for is tried again.
    ///
    /// # Errors
    /// `BUNDLE-CANCELLED` where nobody wants to know any more.
    pub(crate) fn look_into_all_files(&self, go_on: &dyn Fn() -> bool) -> Result<(), AppError> {
        self.with_open(|opened, _| {
            opened.looks.forget_not_started();
            Ok(())
        })?;
        let messages = Messages::of(self.language());
        let mut done = 0;
        while let (Some(next), left) = self.with_open(|opened, _| Ok(unseen(opened)))? {
            let what = messages.format("progress-scanning", &[("name", next.file.name.as_str().into())]);
            self.host.progress(WorkProgress { done, all: done + left as u32, what });
            self.look_into(&next, go_on)?;
            done += 1;
        }
        Ok(())
    }

    /// Looks into the file of a piece of evidence, if nobody has yet.
    pub(crate) fn look_into_file_of(&self, evidence: &EvidenceId) -> Result<(), AppError> {
        let unseen = self.with_open(|opened, _| {
            let dossier = opened.dossier();
            let file = dossier.evidence.get(evidence).and_then(|evidence| evidence.file.clone());
            opened.looks.forget_not_started();
            Ok(file.and_then(|file| waiting(opened, &file)))
        })?;
        unseen.map_or(Ok(()), |unseen| self.look_into(&unseen, &|| true))
    }

    /// What looking into the file of a piece of evidence gives, in words.
    pub fn file_look(&self, evidence: EvidenceId) -> Result<FileLook, AppError> {
        self.look_into_file_of(&evidence)?;
        self.with_open(|opened, language| {
            let dossier = opened.dossier();
            let Some(piece) = dossier.evidence.get(&evidence) else {
                return Err(AppError::new("EDIT-UNKNOWN", evidence.to_string()));
            };
            let speaker = Speaker::new(language, &opened.catalogue, &dossier);
            let look = piece.file.as_ref().and_then(|file| opened.looks.all().get(&file.sha256));
            Ok(look.map_or_else(FileLook::default, |look| in_words(&speaker, &piece.excuses, look)))
        })
    }

    /// The text of a file, for a preview. Nothing of it is kept.
    pub fn file_text(&self, evidence: EvidenceId) -> Result<FileText, AppError> {
        let found = self.with_open(|opened, _| {
            let dossier = opened.dossier();
            let file = dossier.evidence.get(&evidence).and_then(|evidence| evidence.file.clone());
            Ok(file.and_then(|file| opened.file_of(&file.sha256).map(|path| (file, path))))
        })?;
        let Some((file, path)) = found else {
            return Err(AppError::new("STORE-NO-ATTACHMENT", evidence.to_string()));
        };
        let hint = self.with_open(|opened, _| Ok(text_language(opened)))?;
        let request = TextRequest { path, name: file.name.clone(), size: file.size, language: hint };
        let (pieces, is_cut) = match self.host.read_file(&FileTask::Text(request), &|| true) {
            FileAnswer::Text { pieces, is_cut } => (pieces, is_cut),
            FileAnswer::Unreadable => return Err(AppError::new("APP-READ-FILE", file.name)),
            _ => return Err(AppError::about("APP-FILE-NOT-SHOWN", &file.name)),
        };
        self.with_open(|opened, language| {
            let dossier = opened.dossier();
            let speaker = Speaker::new(language, &opened.catalogue, &dossier);
            Ok(text::text_of(&pieces, is_cut, &speaker))
        })
    }

    /// Scans a file without holding the desk, and keeps what was found, but only under the digest of the
    /// bytes that were read: a placeholder of a sync service is no file without secrets. A file that
    /// cannot be opened now may be opened at the next start, so that what it gave is not kept.
    fn look_into(&self, unseen: &Unseen, go_on: &dyn Fn() -> bool) -> Result<(), AppError> {
        let Unseen { file, path, language } = unseen;
        let scanned = self.scanned(file, path, *language, go_on);
        self.with_open(|opened, _| {
            match scanned {
                FileAnswer::Found(stage) if stage.is_for_now => {
                    opened.looks.know(file, *language, stage.look);
                }
                FileAnswer::Found(stage) => opened.looks.keep(file, *language, stage.look),
                FileAnswer::Altered => drop(opened.altered.insert(file.sha256.clone())),
                FileAnswer::Cancelled => return Err(AppError::new("BUNDLE-CANCELLED", "")),
                _ => opened.looks.know(file, *language, finds::unreadable(file)),
            }
            Ok(())
        })
    }

    /// Scans a file. Where that was stopped, what is known is completed: a file that cannot be bound is
    /// still searched, and what was not done is said in what was found.
    pub(crate) fn scanned(
        &self,
        file: &Attachment,
        path: &Path,
        language: Option<TextLanguage>,
        go_on: &dyn Fn() -> bool,
    ) -> FileAnswer {
        let converted = self.converted_for_scan(file, path, go_on);
        let request = ScanRequest {
            path: path.to_owned(),
            file: file.clone(),
            converted: converted.as_ref().map(|folder| Converted(folder.file(CONVERTED))),
            language,
            with_exhibit: true,
        };
        let ask = |request| self.host.read_file(&FileTask::Scan(request), go_on);
        let mut scanned = ask(request.clone());
        // A converter that is there and gave nothing may do so next time.
        let is_unconverted = converted.is_none()
            && self.host.converts_office()
            && proofbook_exhibit::is_office(&file.media_type);
        drop(converted);
        if let FileAnswer::Stopped { by_time, so_far: None } = scanned {
            let read = match ask(ScanRequest { with_exhibit: false, converted: None, ..request }) {
                FileAnswer::Found(stage) => Some(Box::new(Stage { is_tried: false, ..*stage })),
                FileAnswer::Stopped { .. } => None,
                cancelled_or_gone => return cancelled_or_gone,
            };
            scanned = FileAnswer::Stopped { by_time, so_far: read };
        }
        match scanned {
            FileAnswer::Found(stage) if is_unconverted => {
                FileAnswer::Found(Box::new(Stage { is_for_now: true, ..*stage }))
            }
            FileAnswer::Stopped { by_time, so_far } => {
                FileAnswer::Found(Box::new(scan::stopped(file, by_time, so_far.map(|stage| *stage))))
            }
            FileAnswer::NotStarted => FileAnswer::Found(Box::new(scan::not_started(file))),
            other => other,
        }
    }

    /// A folder with the PDF that a converter makes of a document of an office, where it is one.
    fn converted_for_scan(
        &self,
        file: &Attachment,
        path: &Path,
        go_on: &dyn Fn() -> bool,
    ) -> Option<ScratchFolder> {
        if !proofbook_exhibit::is_office(&file.media_type) || file.size > proofbook_exhibit::BOUND_UP_TO {
            return None;
        }
        let ending = office_ending(file)?;
        let pdf = self.host.office_to_pdf(&ending, &std::fs::read(path).ok()?, go_on)?;
        let folder = scratch_folder(self.host.as_ref()).ok()?;
        write_scratch(&folder.file(CONVERTED), &pdf).ok().map(|()| folder)
    }
}

/// A folder for what this process and the one for files hand to each other.
pub(crate) fn scratch_folder(host: &dyn Host) -> Result<ScratchFolder, AppError> {
    Ok(ScratchFolder::new(&host.data_folder().join(SCRATCH), &host.fresh_id().to_string())?)
}

/// Removes what programs that were killed have left between two processes.
pub(crate) fn clear_scratch(data: &Path) {
    // Earlier versions converted documents of offices in the folder of their records.
    [SCRATCH, "office"].iter().for_each(|folder| proofbook_store::clear_scratch(&data.join(folder)));
}

/// Where these folders lie in the program's own data folder.
const SCRATCH: &str = "scans";
/// The name of a converted document while it is scanned.
const CONVERTED: &str = "converted.pdf";

/// The ending by which a converter knows a document: that of its content, whatever its name says.
pub(crate) fn office_ending(file: &Attachment) -> Option<String> {
    let of_kind = [
        ("wordprocessingml.document", "docx"),
        ("spreadsheetml.sheet", "xlsx"),
        ("presentationml.presentation", "pptx"),
        ("application/rtf", "rtf"),
    ];
    let known = of_kind.iter().find(|(kind, _)| file.media_type.ends_with(kind));
    let own = || {
        let ending = file.name.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
        (!ending.is_empty() && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())).then_some(ending)
    };
    known.map(|(_, ending)| (*ending).to_owned()).or_else(own)
}

/// Bounds of reading, with the font that black boxes are burned in with.
pub(crate) fn limits() -> Limits {
    Limits { font: proofbook_typeset::fonts::REGULAR, ..Limits::default() }
}

/// How every file is read: within the bounds, and with the beginnings of keys for bytes of no known text.
fn options(language: Option<TextLanguage>) -> ReadOptions {
    ReadOptions { limits: limits(), language, words: proofbook_secrets::SIGNS }
}

/// What looking into the bytes of a file gives, and its texts with their places; nothing of it is kept.
pub(crate) fn look_of_bytes(bytes: &[u8], name: &str) -> (Look, Vec<(Whereabouts, String)>) {
    let contents = read_with(&mut std::io::Cursor::new(bytes), bytes.len() as u64, name, &options(None));
    let written = |place: &Place| !matches!(place, Place::FileName | Place::Bytes { .. });
    let texts = contents.pieces.iter().filter(|piece| written(&piece.place));
    let texts = texts.map(|piece| (places::whereabouts(&piece.place), piece.text.clone())).collect();
    let file = Attachment { name: name.to_owned(), ..Attachment::default() };
    (finds::look_of(&contents, &file), texts)
}

/// The language of the submission, as far as it helps to tell what a text is written in.
pub(crate) fn text_language(opened: &Opened) -> Option<TextLanguage> {
    hint_of(opened.dossier().profile.language)
}

/// What a language says about texts whose encoding nothing names.
pub(crate) fn hint_of(language: Option<Language>) -> Option<TextLanguage> {
    match language? {
        Language::Ko => Some(TextLanguage::Korean),
        Language::Ja => Some(TextLanguage::Japanese),
        Language::En => None,
    }
}

/// The first file that nobody has looked into, and how many there are. What is handed in comes first.
fn unseen(opened: &mut Opened) -> (Option<Unseen>, usize) {
    let language = text_language(opened);
    opened.looks.in_language(language);
    let dossier = opened.dossier();
    let used = dossier.used_evidence();
    let mut files: Vec<(bool, &Attachment)> = dossier
        .evidence
        .iter()
        .filter_map(|(id, evidence)| evidence.file.as_ref().map(|file| (!used.contains(id), file)))
        .filter(|(_, file)| !opened.looks.all().contains_key(&file.sha256))
        .collect();
    files.sort_by_key(|(is_spare, _)| *is_spare);
    let mut waiting = files.into_iter().filter_map(|(_, file)| waiting(opened, file)).peekable();
    let first = waiting.next();
    let left = usize::from(first.is_some()) + waiting.count();
    (first, left)
}

/// The file, unless it has been looked into on this machine, or is not there as it was attached.
fn waiting(opened: &mut Opened, file: &Attachment) -> Option<Unseen> {
    let language = text_language(opened);
    opened.looks.in_language(language);
    if opened.looks.has(file) || opened.altered.contains(&file.sha256) {
        return None;
    }
    opened.file_of(&file.sha256).map(|path| Unseen { file: file.clone(), path, language })
}

/// What was found in words, with the reasons why some of it may stay.
pub(crate) fn in_words(speaker: &Speaker<'_>, excuses: &BTreeMap<String, String>, look: &Look) -> FileLook {
    let excuse = |found: &Found| excuses.get(&found.key).or_else(|| excuses.get(&found.what)).cloned();
    let view = |found: &Found| FoundInFile {
        key: found.key.clone(),
        what: found.what.clone(),
        name: speaker.messages.text(&format!("found-{}", found.what)),
        class: found.class,
        certain: found.certain,
        place: speaker.place(&found.at),
        page: found.at.page,
        shown: found.shown.clone(),
        excuse: excuse(found),
    };
    FileLook {
        found: look.found.iter().map(view).collect(),
        unread: look.unread.iter().map(|key| speaker.messages.text(&format!("unread-{key}"))).collect(),
        dates: look.dates.clone(),
        pixels: look.pixels,
    }
}
