//! Scanning the attached files of an open workspace, one after the other and never under its lock. The window
//! asks for one at a time and goes on working; the command line and an export scan all of them first.
//!
//! Not here: the scan itself (`looking`), and its limits of time and memory (the host).

use crate::{
    errors::AppError,
    host::Host,
    jobs::Job,
    judging::{JudgedOn, judge},
    looking::{
        Converted, FileAnswer, FileTask, ScanRequest, Stage, TextRequest, in_words, not_started,
        office_ending, scratch_folder, stopped, text_of, unreadable,
    },
    open_workspace::OpenWorkspace,
    session::Session,
    verdict_view::verdict_view,
    wire::*,
};
use proofbook_contents::TextLanguage;
use proofbook_dossier::{Attachment, EvidenceId};
use proofbook_messages::Messages;
use proofbook_report::Speaker;
use proofbook_store::{ScratchFolder, write_scratch};
use std::path::{Path, PathBuf};

/// After so many files the window is told what the check says now; after the last one in any case.
const JUDGED_EVERY: u32 = 20;

/// A file that nobody has looked into yet.
struct Unseen {
    file: Attachment,
    path: PathBuf,
    language: Option<TextLanguage>,
}

/// Scans one file that nobody has scanned yet, and says how many are left.
pub(crate) fn look_into_files(session: &Session) -> Result<Looking, AppError> {
    let job = session.jobs.begin(JobKind::FileScan)?;
    let (next, left) = session.with(|opened, _| Ok(unseen(opened)))?;
    if let Some(next) = next {
        look_into(session, &next, &job)?;
    }
    let left = left.saturating_sub(1) as u32;
    session.with(|opened, caller| {
        // Judged when it is worth a look again: once for many files.
        let verdict = left.is_multiple_of(JUDGED_EVERY).then(|| {
            let verdict = judge(opened, JudgedOn::today(caller.today()));
            verdict_view(&opened.catalogue, &opened.dossier(), &verdict, caller.language)
        });
        Ok(Looking { left, verdict })
    })
}

/// Scans all files, for a job that needs them all. What no process could be started for is tried again.
///
/// # Errors
/// What the job says where it was cancelled.
pub(crate) fn look_into_all_files(session: &Session, job: &Job<'_>) -> Result<(), AppError> {
    session.with(|opened, _| {
        opened.looks.forget_not_started();
        Ok(())
    })?;
    let messages = Messages::of(session.language());
    let mut done = 0;
    while let (Some(next), left) = session.with(|opened, _| Ok(unseen(opened)))? {
        let what = messages.format("progress-scanning", &[("name", next.file.name.as_str().into())]);
        job.progress(&*session.host, done, done + left, &what);
        look_into(session, &next, job)?;
        done += 1;
    }
    Ok(())
}

/// Scans the file of a piece of evidence, if nobody has yet.
pub(crate) fn look_into_file_of(session: &Session, evidence: &EvidenceId) -> Result<(), AppError> {
    let unseen = session.with(|opened, _| {
        let dossier = opened.dossier();
        let file = dossier.evidence.get(evidence).and_then(|evidence| evidence.file.clone());
        opened.looks.forget_not_started();
        Ok(file.and_then(|file| waiting(opened, &file)))
    })?;
    let Some(unseen) = unseen else { return Ok(()) };
    let answer = scanned(session, &unseen.file, &unseen.path, unseen.language, &|| true);
    keep(session, &unseen, answer)
}

/// What looking into the file of a piece of evidence gives, in words.
pub fn file_look(session: &Session, evidence: EvidenceId) -> Result<FileLook, AppError> {
    look_into_file_of(session, &evidence)?;
    session.with(|opened, caller| {
        let dossier = opened.dossier();
        let Some(piece) = dossier.evidence.get(&evidence) else {
            return Err(AppError::new("EDIT-UNKNOWN", evidence.to_string()));
        };
        let speaker = Speaker::new(caller.language, &opened.catalogue, &dossier);
        let look = piece.file.as_ref().and_then(|file| opened.looks.all().get(&file.sha256));
        Ok(look.map_or_else(FileLook::default, |look| in_words(&speaker, &piece.excuses, look)))
    })
}

/// The text of a file, for a preview. Nothing of it is kept.
pub(crate) fn file_text(session: &Session, evidence: EvidenceId) -> Result<FileText, AppError> {
    let (found, language) = session.with(|opened, _| {
        let dossier = opened.dossier();
        let file = dossier.evidence.get(&evidence).and_then(|evidence| evidence.file.clone());
        let found = file.and_then(|file| opened.file_of(&file.sha256).map(|path| (file, path)));
        Ok((found, opened.text_language()))
    })?;
    let Some((file, path)) = found else {
        return Err(AppError::new("STORE-NO-ATTACHMENT", evidence.to_string()));
    };
    let request = TextRequest { path, name: file.name.clone(), size: file.size, language };
    let (pieces, is_cut) = match session.host.read_file(&FileTask::Text(request), &|| true) {
        FileAnswer::Text { pieces, is_cut } => (pieces, is_cut),
        FileAnswer::Unreadable => return Err(AppError::new("APP-READ-FILE", file.name)),
        _ => return Err(AppError::about("APP-FILE-NOT-SHOWN", &file.name)),
    };
    session.with(|opened, caller| {
        let dossier = opened.dossier();
        let speaker = Speaker::new(caller.language, &opened.catalogue, &dossier);
        Ok(text_of(&pieces, is_cut, &speaker))
    })
}

/// Scans a file without holding the lock, for a job.
fn look_into(session: &Session, unseen: &Unseen, job: &Job<'_>) -> Result<(), AppError> {
    let Unseen { file, path, language } = unseen;
    let answer = scanned(session, file, path, *language, &|| !job.is_cancelled());
    if answer == FileAnswer::Cancelled {
        return Err(job.cancelled());
    }
    keep(session, unseen, answer)
}

/// Keeps what was found, but only under the digest of the bytes that were read: a placeholder of a sync
/// service is no file without secrets. A file that cannot be opened now may be opened at the next start, so
/// that what it gave is not kept.
fn keep(session: &Session, unseen: &Unseen, answer: FileAnswer) -> Result<(), AppError> {
    let Unseen { file, language, .. } = unseen;
    session.with(|opened, _| {
        match answer {
            FileAnswer::Found(stage) if stage.is_for_now => opened.looks.know(file, *language, stage.look),
            FileAnswer::Found(stage) => opened.looks.keep(file, *language, stage.look),
            FileAnswer::Altered => drop(opened.modified_files.insert(file.sha256.clone())),
            _ => opened.looks.know(file, *language, unreadable(file)),
        }
        Ok(())
    })
}

/// Scans a file as long as `go_on` says. Where that was stopped, what is known is completed: a file that
/// cannot be bound is still searched, and what was not done is said in what was found.
pub(crate) fn scanned(
    session: &Session,
    file: &Attachment,
    path: &Path,
    language: Option<TextLanguage>,
    go_on: &dyn Fn() -> bool,
) -> FileAnswer {
    let host = &*session.host;
    let converted = converted_for_scan(host, file, path, go_on);
    let request = ScanRequest {
        path: path.to_owned(),
        file: file.clone(),
        converted: converted.as_ref().map(|folder| Converted(folder.file(CONVERTED))),
        language,
        with_exhibit: true,
    };
    let ask = |request| host.read_file(&FileTask::Scan(request), go_on);
    let mut scanned = ask(request.clone());
    // A converter that is there and gave nothing may do so next time.
    let is_unconverted =
        converted.is_none() && host.converts_office() && proofbook_exhibit::is_office(&file.media_type);
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
            FileAnswer::Found(Box::new(stopped(file, by_time, so_far.map(|stage| *stage))))
        }
        FileAnswer::NotStarted => FileAnswer::Found(Box::new(not_started(file))),
        other => other,
    }
}

/// A folder with the PDF that a converter makes of a document of an office, where it is one.
fn converted_for_scan(
    host: &dyn Host,
    file: &Attachment,
    path: &Path,
    go_on: &dyn Fn() -> bool,
) -> Option<ScratchFolder> {
    if !proofbook_exhibit::is_office(&file.media_type) || file.size > proofbook_exhibit::BOUND_UP_TO {
        return None;
    }
    let ending = office_ending(file)?;
    let pdf = host.office_to_pdf(&ending, &std::fs::read(path).ok()?, go_on)?;
    let folder = scratch_folder(host).ok()?;
    write_scratch(&folder.file(CONVERTED), &pdf).ok().map(|()| folder)
}

/// The name of a converted document while it is scanned.
const CONVERTED: &str = "converted.pdf";

/// The first file that nobody has looked into, and how many there are. What is handed in comes first.
fn unseen(opened: &mut OpenWorkspace) -> (Option<Unseen>, usize) {
    let language = opened.text_language();
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
fn waiting(opened: &mut OpenWorkspace, file: &Attachment) -> Option<Unseen> {
    let language = opened.text_language();
    opened.looks.in_language(language);
    if opened.looks.has(file) || opened.modified_files.contains(&file.sha256) {
        return None;
    }
    opened.file_of(&file.sha256).map(|path| Unseen { file: file.clone(), path, language })
}
