//! What attaching a file does with its bytes, without a workspace around it.
//!
//! Not here: writing, and what a finding means.

use crate::input::split;
use proofbook_contents::{Contents, Limits, read, sniff};
use proofbook_secrets::{Context, search};
use std::io::Cursor;

/// How much of a file is looked at to find out what it is.
const HEAD: usize = 64 << 10;
/// The font that stands in for others.
static FONT: &[u8] = include_bytes!("../../../assets/fonts/PretendardJP-Regular.otf");

/// Finds out what a file is, reads it and searches what was read.
pub fn attach(input: &[u8]) {
    let (name, bytes) = split(input);
    let sniffed = sniff(&name, &bytes[..bytes.len().min(HEAD)]);
    let contents = contents_of(&name, bytes);
    assert!(bytes.len() > HEAD || bytes.is_empty() || contents.kind == sniffed || sniffed.is_zip_container());
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    for piece in &contents.pieces {
        for hit in search(&piece.text, &Context { ending, ..Context::default() }) {
            assert!(piece.text.get(hit.range.clone()).is_some(), "a hit lies within characters");
        }
    }
}

/// What stands in a file, inside the limits of the program.
pub fn contents_of(name: &str, bytes: &[u8]) -> Contents {
    let limits = Limits { font: FONT, ..Limits::default() };
    read(&mut Cursor::new(bytes), bytes.len() as u64, name, &limits)
}
