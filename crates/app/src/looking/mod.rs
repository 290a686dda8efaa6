//! Looking into attached files: what is in them that a person should know before they leave the house.
//!
//! Reading a file takes time, so each is read once on a machine and what was found is kept in the
//! program's own data folder under the file's digest; what is kept has no value in the clear. The
//! window asks for one file after the other ([`Desk::look_into_files`]) and goes on working; the
//! command line and an export look into all of them first.
//!
//! Not here: what is a finding and how much it matters (`checks`), and what patterns there are
//! (`contents`, `secrets`).

mod exhibits;
mod finds;
mod kept;
mod text;

pub(crate) use finds::masked;
pub(crate) use kept::Looks;

use crate::{desk::*, errors::AppError, verdict_view::verdict_view, wire::*};
use proofbook_checks::{Found, Look, Whereabouts};
use proofbook_contents::{Contents, Limits, Place, read};
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

    /// What looking into the file of a piece of evidence gives, in words.
    pub fn file_look(&self, evidence: EvidenceId) -> Result<FileLook, AppError> {
        let unseen = self.with_open(|opened, _| {
            let dossier = opened.dossier();
            let file = dossier.evidence.get(&evidence).and_then(|evidence| evidence.file.clone());
            Ok(file.and_then(|file| waiting(opened, &file)))
        })?;
        if let Some(unseen) = unseen {
            self.look_into(&unseen)?;
        }
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
        let contents = contents_of(&path, &file)?;
        self.with_open(|opened, language| {
            let dossier = opened.dossier();
            Ok(text::text_of(&contents, &Speaker::new(language, &opened.catalogue, &dossier)))
        })
    }

    /// Reads a file without holding the desk, and keeps what was found, but only under the digest of the
    /// bytes that were read: a placeholder of a sync service is no file without secrets. A file that
    /// cannot be opened now may be opened at the next start, so that what it gave is not kept.
    fn look_into(&self, unseen: &Unseen) -> Result<(), AppError> {
        let Unseen { file, path } = unseen;
        let look = contents_of(path, file).map(|contents| {
            let mut look = finds::look_of(&contents, file);
            exhibits::add(&mut look, file, path);
            look
        });
        let is_what_was_attached =
            proofbook_store::digest_of_file(path).is_ok_and(|digest| digest == file.sha256);
        self.with_open(|opened, _| {
            match look {
                Ok(_) if !is_what_was_attached => drop(opened.altered.insert(file.sha256.clone())),
                Ok(look) => opened.looks.keep(file, look),
                Err(_) => opened.looks.know(file, finds::unreadable()),
            }
            Ok(())
        })
    }
}

/// Bounds of reading, with the font that black boxes are burned in with.
pub(crate) fn limits() -> Limits {
    Limits { font: proofbook_typeset::fonts::REGULAR, ..Limits::default() }
}

/// What looking into the bytes of a file gives, and its texts with their places; nothing of it is kept.
pub(crate) fn look_of_bytes(bytes: &[u8], name: &str) -> (Look, Vec<(Whereabouts, String)>) {
    let contents = read(&mut std::io::Cursor::new(bytes), bytes.len() as u64, name, &limits());
    let texts = contents.pieces.iter().filter(|piece| piece.place != Place::FileName);
    let texts = texts.map(|piece| (finds::whereabouts(&piece.place), piece.text.clone())).collect();
    let file = Attachment { name: name.to_owned(), ..Attachment::default() };
    (finds::look_of(&contents, &file), texts)
}

/// What stands in an attached file.
fn contents_of(path: &Path, file: &Attachment) -> Result<Contents, AppError> {
    let source = std::fs::File::open(path);
    let source = source.map_err(|error| AppError::new("APP-READ-FILE", error.to_string()))?;
    Ok(read(&mut std::io::BufReader::new(source), file.size, &file.name, &limits()))
}

/// The first file that nobody has looked into, and how many there are. What is handed in comes first.
fn unseen(opened: &mut Opened) -> (Option<Unseen>, usize) {
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
    if opened.looks.has(file) || opened.altered.contains(&file.sha256) {
        return None;
    }
    opened.file_of(&file.sha256).map(|path| Unseen { file: file.clone(), path })
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
