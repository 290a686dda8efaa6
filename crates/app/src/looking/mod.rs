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
mod exhibits;
mod finds;
mod kept;
mod masked;
mod places;
mod scan;
mod search;
mod text;
mod worker;

pub(crate) use kept::Looks;
pub(crate) use masked::without_keys;
pub(crate) use scan::of as exhibit_file;
pub use scan::{ScanRequest, Scanned, Stage, scan};
pub use worker::scan_for_other_process;
pub(crate) use worker::{PATIENCE, Worker};

use crate::{desk::*, errors::AppError, verdict_view::verdict_view, wire::*};
use proofbook_catalogue::Language;
use proofbook_checks::{Found, Look, Whereabouts};
use proofbook_contents::{Contents, Limits, Place, ReadOptions, TextLanguage, read_with};
use proofbook_dossier::{Attachment, EvidenceId};
use proofbook_report::Speaker;
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
            self.look_into(&next)?;
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

    /// Looks into all files, for whoever cannot come back later.
    pub(crate) fn look_into_all_files(&self) -> Result<(), AppError> {
        while let Some(next) = self.with_open(|opened, _| Ok(unseen(opened).0))? {
            self.look_into(&next)?;
        }
        Ok(())
    }

    /// Looks into the file of a piece of evidence, if nobody has yet.
    pub(crate) fn look_into_file_of(&self, evidence: &EvidenceId) -> Result<(), AppError> {
        let unseen = self.with_open(|opened, _| {
            let dossier = opened.dossier();
            let file = dossier.evidence.get(evidence).and_then(|evidence| evidence.file.clone());
            Ok(file.and_then(|file| waiting(opened, &file)))
        })?;
        unseen.map_or(Ok(()), |unseen| self.look_into(&unseen))
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
        let contents = contents_of(&path, &file, hint)?;
        self.with_open(|opened, language| {
            let dossier = opened.dossier();
            Ok(text::text_of(&contents, &Speaker::new(language, &opened.catalogue, &dossier)))
        })
    }

    /// Scans a file without holding the desk, and keeps what was found, but only under the digest of the
    /// bytes that were read: a placeholder of a sync service is no file without secrets. A file that
    /// cannot be opened now may be opened at the next start, so that what it gave is not kept.
    fn look_into(&self, unseen: &Unseen) -> Result<(), AppError> {
        let Unseen { file, path, language } = unseen;
        let scanned = self.scanned(file, path, *language);
        self.with_open(|opened, _| {
            match scanned {
                Scanned::Found(stage) if stage.is_for_now => opened.looks.know(file, *language, stage.look),
                Scanned::Found(stage) => opened.looks.keep(file, *language, stage.look),
                Scanned::Altered => drop(opened.altered.insert(file.sha256.clone())),
                Scanned::Unreadable => opened.looks.know(file, *language, finds::unreadable(file)),
                Scanned::Stopped { .. } => {}
                Scanned::Cancelled => return Err(AppError::new("BUNDLE-CANCELLED", "")),
            }
            Ok(())
        })
    }

    /// Scans a file. Where that was stopped, what is known is completed: a file that cannot be bound is
    /// still searched, and what was not done is said in what was found.
    pub(crate) fn scanned(&self, file: &Attachment, path: &Path, language: Option<TextLanguage>) -> Scanned {
        let converted = self.converted_for_scan(file, path);
        let request = ScanRequest {
            path: path.to_owned(),
            file: file.clone(),
            converted: converted.as_ref().map(|folder| folder.join(CONVERTED)),
            language,
            with_exhibit: true,
        };
        let go_on = || !self.is_cancelled();
        let mut scanned = self.host.scan(&request, &go_on);
        converted.iter().for_each(|folder| proofbook_store::remove_program_folder(folder));
        if let Scanned::Stopped { by_time, so_far: None } = scanned {
            let second = self.host.scan(&ScanRequest { with_exhibit: false, ..request }, &go_on);
            let read = match second {
                Scanned::Found(stage) => Some(Box::new(Stage { is_tried: false, ..*stage })),
                Scanned::Stopped { .. } => None,
                cancelled_or_gone => return cancelled_or_gone,
            };
            scanned = Scanned::Stopped { by_time, so_far: read };
        }
        // A converter that is there and gave nothing may do so next time.
        let is_unconverted = converted.is_none()
            && self.host.converts_office()
            && proofbook_exhibit::is_office(&file.media_type);
        match scanned {
            Scanned::Found(stage) if is_unconverted => {
                Scanned::Found(Box::new(Stage { is_for_now: true, ..*stage }))
            }
            Scanned::Stopped { by_time, so_far } => {
                Scanned::Found(Box::new(scan::stopped(file, by_time, so_far.map(|stage| *stage))))
            }
            other => other,
        }
    }

    /// Whether a person has cancelled the export that waits for the scan.
    fn is_cancelled(&self) -> bool {
        use std::sync::atomic::Ordering;
        self.exporting.load(Ordering::SeqCst) && self.cancel.load(Ordering::SeqCst)
    }

    /// A folder with the PDF that a converter makes of a document of an office, where it is one.
    fn converted_for_scan(&self, file: &Attachment, path: &Path) -> Option<PathBuf> {
        if !proofbook_exhibit::is_office(&file.media_type) || file.size > proofbook_exhibit::BOUND_UP_TO {
            return None;
        }
        let ending = office_ending(file)?;
        let pdf = self.host.office_to_pdf(&ending, &std::fs::read(path).ok()?)?;
        let folder = self.host.data_folder().join("scans").join(self.host.fresh_id().to_string());
        proofbook_store::keep_program_file(&folder.join(CONVERTED), &pdf).ok().map(|()| folder)
    }
}

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

/// What stands in an attached file.
fn contents_of(path: &Path, file: &Attachment, language: Option<TextLanguage>) -> Result<Contents, AppError> {
    let source = std::fs::File::open(path);
    let source = source.map_err(|error| AppError::new("APP-READ-FILE", error.to_string()))?;
    Ok(read_with(&mut std::io::BufReader::new(source), file.size, &file.name, &options(language)))
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
