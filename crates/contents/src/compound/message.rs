//! Messages of Outlook (`.msg`): subject, persons, headers, body, and what is attached.
//!
//! Each property is a stream whose name ends in its number and its type in hexadecimal. Attachments and
//! recipients lie in storages of their own, and a message attached to a message lies there whole.
//!
//! Not here: a body that is there as RTF only, which is packed in a form of its own; that is said.

use super::{File, stream, streams};
use crate::encoding::decode_text_in;
use crate::gathering::Gathering;
use crate::html;
use crate::model::{Place, UnreadReason};
use crate::reading::read_bytes;
use crate::text::read_lines;

/// Numbers of properties.
const BODY: u32 = 0x1000;
const RTF: u32 = 0x1009;
const HTML: u32 = 0x1013;
const SENDERS: [u32; 4] = [0x0C1A, 0x0C1F, 0x0042, 0x0065];
const ATTACHED: u32 = 0x3701;
const ATTACHED_NAMES: [u32; 2] = [0x3707, 0x3704];

/// Types of properties.
const TEXT: u32 = 0x001E;
const WIDE_TEXT: u32 = 0x001F;
const BYTES: u32 = 0x0102;

/// Gives out everything in a message.
pub(super) fn read(file: &mut File<'_>, into: &mut Gathering) {
    let paths = streams(file, into);
    let mut has_body = false;
    let mut has_rtf = false;
    for path in &paths {
        let Some((number, kind)) = property(path) else { continue };
        match (number, kind) {
            (ATTACHED, BYTES) => attached(file, path, &paths, into),
            (HTML, BYTES) => {
                has_body = true;
                let bytes = stream(file, path, into).unwrap_or_default();
                html::read(&decode_text_in(&bytes, into.language()).text, into);
            }
            (RTF, BYTES) => has_rtf = true,
            (_, TEXT | WIDE_TEXT) => {
                let Some(text) = text(file, path, kind, into) else { continue };
                has_body |= number == BODY;
                give_out(number, &text, into);
            }
            _ => {}
        }
    }
    if has_rtf && !has_body {
        into.unread(UnreadReason::ContentsKindNotRead, None);
    }
}

fn give_out(number: u32, text: &str, into: &mut Gathering) {
    match number {
        BODY => read_lines(text, into),
        number if SENDERS.contains(&number) => into.author("sender", text),
        number if ATTACHED_NAMES.contains(&number) => into.piece(Place::AttachmentName, text),
        0x0037 => into.metadata("subject", text),
        0x007D => read_lines(text, into),
        number => into.metadata(&format!("{number:04X}"), text),
    }
}

/// The number and the type of a property, from the name of its stream.
fn property(path: &str) -> Option<(u32, u32)> {
    let tag = path.rsplit('/').next()?.strip_prefix("__substg1.0_")?.get(..8)?;
    let tag = u32::from_str_radix(tag, 16).ok()?;
    Some((tag >> 16, tag & 0xFFFF))
}

fn text(file: &mut File<'_>, path: &str, kind: u32, into: &mut Gathering) -> Option<String> {
    let bytes = stream(file, path, into)?;
    let wide = || {
        let units: Vec<u16> =
            bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
        String::from_utf16_lossy(&units)
    };
    Some(if kind == WIDE_TEXT { wide() } else { decode_text_in(&bytes, into.language()).text })
}

/// A file attached, under the name that stands beside it.
fn attached(file: &mut File<'_>, path: &str, paths: &[String], into: &mut Gathering) {
    let storage = path.rsplit_once('/').map_or("", |(storage, _)| storage);
    let named = |number: u32| {
        let beside = paths.iter().filter(|other| other.rsplit_once('/').is_some_and(|(of, _)| of == storage));
        beside.filter_map(|other| Some((other, property(other)?))).find(|(_, (known, _))| *known == number)
    };
    let name = ATTACHED_NAMES.into_iter().find_map(named).map(|(path, (_, kind))| (path.clone(), kind));
    let name = name
        .and_then(|(path, kind)| text(file, &path, kind, into))
        .unwrap_or_else(|| "attachment".to_owned());
    if let Some(bytes) = stream(file, path, into) {
        read_bytes(&name, &bytes, into);
    }
}
