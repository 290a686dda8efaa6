//! Taking files in: what a file is, what its exhibit will not show, and what is no document at all.
//!
//! A file is copied first and then scanned, without holding the lock, so that a file that takes long holds
//! nobody up. What it is told from comes from the scan, which has limits of time and memory; nothing else
//! here reads more of a file than its beginning.
//!
//! Not here: citing it, and putting it to its use (`attaching`).

use crate::{
    errors::AppError, looking::FileAnswer, open_workspace::OpenWorkspace, scanning::scanned, session::Session,
};
use proofbook_catalogue::Language;
use proofbook_checks::{Found, FoundClass, Look};
use proofbook_contents::{TextLanguage, sniff_in};
use proofbook_dossier::{Attachment, Dossier};
use proofbook_messages::Messages;
use proofbook_store::Attached;
use std::{io::Read, ops::ControlFlow, path::Path};
use unicode_normalization::UnicodeNormalization;

/// How much of a file is looked at to find out what it is.
pub(crate) const HEAD: u64 = 64 << 10;
/// More remarks about a file tell a person nothing new.
const REMARKS_AT_MOST: usize = 8;
/// As many pages or names are given in a remark.
const NAMED: usize = 6;

/// A file that was taken in.
pub(crate) struct TakenIn {
    /// What the workspace keeps of it.
    pub attachment: Attachment,
    /// What the scan has found.
    look: Option<Look>,
    /// For which language texts were read.
    language: Option<TextLanguage>,
    /// Whether the next scan may find more.
    is_for_now: bool,
}

/// Takes a file in by its path, under a name other than its own where one is given, and scans it.
///
/// # Errors
/// `APP-READ-FILE`, `APP-NOT-THE-DOCUMENT`, and what the store says.
pub(crate) fn take_in(session: &Session, path: &Path, name: Option<&str>) -> Result<TakenIn, AppError> {
    let attachment = copied_in(session, path, name)?;
    scan_taken_in(session, attachment)
}

/// Scans a file that has been copied. One that the library holds already is not scanned again.
pub(crate) fn scan_taken_in(session: &Session, mut attachment: Attachment) -> Result<TakenIn, AppError> {
    let sha256 = attachment.sha256.clone();
    let (path, language, known) = session.with(|opened, _| {
        let language = opened.text_language();
        opened.looks.in_language(language);
        let known = known_file(&opened.dossier(), &sha256)
            .filter(|file| opened.looks.has(file))
            .map(|file| (file.pages, opened.looks.all().get(&sha256).cloned()));
        Ok((opened.workspace.attachments().path(&sha256)?, language, known))
    })?;
    if let Some((pages, look)) = known {
        attachment.pages = pages;
        return Ok(TakenIn { attachment, look, language, is_for_now: true });
    }
    match scanned(session, &attachment, &path, language, &|| true) {
        FileAnswer::Found(stage) => {
            attachment.pages = stage.pages;
            let is_for_now = stage.is_for_now;
            Ok(TakenIn { attachment, look: Some(stage.look), language, is_for_now })
        }
        _ => Err(AppError::new("APP-READ-FILE", path.display().to_string())),
    }
}

impl TakenIn {
    /// Keeps what was found for the check.
    pub(crate) fn keep_look(&self, opened: &mut OpenWorkspace) {
        opened.modified_files.remove(&self.attachment.sha256);
        let Some(look) = self.look.clone() else { return };
        if self.is_for_now {
            opened.looks.know(&self.attachment, self.language, look);
        } else {
            opened.looks.keep(&self.attachment, self.language, look);
        }
    }

    /// What a person must know about it at once: what its exhibit will not show, and whether it is the
    /// document at all.
    pub(crate) fn remarks(&self, language: Language) -> Vec<String> {
        let messages = Messages::of(language);
        if self.attachment.size == 0 {
            return vec![messages.text("remark-attached-empty")];
        }
        let is_about = |it: &&Found| matches!(it.class, FoundClass::NotShown | FoundClass::NotTheDocument);
        let found: Vec<&Found> = self.look.iter().flat_map(|look| &look.found).filter(is_about).collect();
        let mut kinds: Vec<&str> = Vec::new();
        for it in &found {
            if !kinds.contains(&it.what.as_str()) {
                kinds.push(&it.what);
            }
        }
        kinds.into_iter().take(REMARKS_AT_MOST).map(|what| remark(messages, what, &found)).collect()
    }
}

/// All that was found of one kind, in one line.
fn remark(messages: &Messages, what: &str, found: &[&Found]) -> String {
    let of_kind = || found.iter().filter(|it| it.what == what);
    let pages: Vec<String> = of_kind().filter_map(|it| it.at.page).map(|page| page.to_string()).collect();
    let details: Vec<&str> = of_kind().map(|it| it.shown.as_str()).filter(|it| !it.is_empty()).collect();
    let listed = |all: Vec<&str>| {
        let more = if all.len() > NAMED { ", …" } else { "" };
        format!("{}{more}", all.iter().take(NAMED).copied().collect::<Vec<_>>().join(", "))
    };
    let at = listed(pages.iter().map(String::as_str).collect());
    let key = if pages.len() == 1 { "word-page" } else { "word-pages" };
    let place = (!pages.is_empty()).then(|| messages.format(key, &[("pages", at.into())]));
    let parts = [Some(messages.text(&format!("found-{what}"))), place, Some(listed(details))];
    let words: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    let arguments =
        [("what", words.join(" · ").into()), ("way", messages.text(&format!("way-{what}")).into())];
    messages.format("remark-attached-doubt", &arguments)
}

/// Copies a file into the workspace and tells its kind; its pages are not counted.
pub(crate) fn copied_in(session: &Session, path: &Path, name: Option<&str>) -> Result<Attachment, AppError> {
    let unreadable = || AppError::new("APP-READ-FILE", path.display().to_string());
    if !path.is_file() {
        return Err(unreadable());
    }
    let own_name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let name: String = name.unwrap_or(&own_name).nfc().collect();
    let (head, size) = beginning_of(path).map_err(|_| unreadable())?;
    refuse_stand_in(&own_name, size, &head, session.language())?;
    let writer =
        session.with(|opened, caller| Ok(opened.workspace.attachments().begin(&caller.stamp())?))?;
    // Copied without the lock: edits go on while a large file comes in.
    let copied = proofbook_store::copy_attachment(writer, path, |_| ControlFlow::Continue(()))?;
    let copied = copied.ok_or_else(unreadable)?;
    session.with(|opened, _| described(opened, &copied, &name))
}

/// What is known of a file that has been copied; its pages are not counted.
pub(crate) fn described(
    opened: &OpenWorkspace,
    attached: &Attached,
    name: &str,
) -> Result<Attachment, AppError> {
    let path = opened.workspace.attachments().path(&attached.sha256)?;
    let unreadable = |error: std::io::Error| AppError::new("APP-READ-FILE", error.to_string());
    let (head, _) = beginning_of(&path).map_err(unreadable)?;
    Ok(Attachment {
        sha256: attached.sha256.clone(),
        name: name.to_owned(),
        size: attached.size,
        media_type: sniff_in(name, &head, opened.text_language()).mime().to_owned(),
        pages: None,
    })
}

/// The first bytes of a file and its length.
fn beginning_of(path: &Path) -> std::io::Result<(Vec<u8>, u64)> {
    let file = std::fs::File::open(path)?;
    let size = file.metadata()?.len();
    let mut head = Vec::new();
    file.take(HEAD).read_to_end(&mut head)?;
    Ok((head, size))
}

/// Nothing of a document is in a pointer, a placeholder or a lock file, so that attaching one can only be
/// a mistake.
///
/// # Errors
/// `APP-NOT-THE-DOCUMENT`, with what it is and the way out.
pub(crate) fn refuse_stand_in(
    name: &str,
    size: u64,
    head: &[u8],
    language: Language,
) -> Result<(), AppError> {
    match proofbook_contents::stand_in(name, size, head).filter(|why| why.is_empty_handed()) {
        None => Ok(()),
        Some(why) => {
            let say = |kind: &str| Messages::of(language).text(&format!("{kind}-{}", why.code()));
            let error = AppError::about("APP-NOT-THE-DOCUMENT", name);
            Err(error.with("what", say("found")).with("way", say("way")))
        }
    }
}

/// The file of the library with these bytes.
fn known_file(dossier: &Dossier, sha256: &str) -> Option<Attachment> {
    let mut files = dossier.evidence.values().filter_map(|evidence| evidence.file.as_ref());
    files.find(|file| file.sha256 == sha256).cloned()
}
