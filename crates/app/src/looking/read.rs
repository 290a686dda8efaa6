//! Reading a file for what is in it: the bounds, and what its contents give at once.
//!
//! Not here: limits of time and memory, and keeping what was found (`mod`, `scan`).

use proofbook_checks::{Look, Whereabouts};
use proofbook_contents::{Limits, Place, ReadOptions, TextLanguage, read_with};
use proofbook_dossier::Attachment;

/// Bounds of reading, with the font that black boxes are burned in with.
pub(crate) fn limits() -> Limits {
    Limits { font: proofbook_typeset::fonts::REGULAR, ..Limits::default() }
}

/// How every file is read: within the bounds, and with the beginnings of keys for bytes of no known text.
pub(super) fn options(language: Option<TextLanguage>) -> ReadOptions {
    ReadOptions { limits: limits(), language, words: proofbook_secrets::SIGNS }
}

/// What looking into the bytes of a file gives, and its texts with their places; nothing of it is kept.
pub(crate) fn look_of_bytes(bytes: &[u8], name: &str) -> (Look, Vec<(Whereabouts, String)>) {
    let contents = read_with(&mut std::io::Cursor::new(bytes), bytes.len() as u64, name, &options(None));
    let written = |place: &Place| !matches!(place, Place::FileName | Place::Bytes { .. });
    let texts = contents.pieces.iter().filter(|piece| written(&piece.place));
    let texts = texts.map(|piece| (super::places::whereabouts(&piece.place), piece.text.clone())).collect();
    let file = Attachment { name: name.to_owned(), ..Attachment::default() };
    (super::finds::look_of(&contents, &file), texts)
}
