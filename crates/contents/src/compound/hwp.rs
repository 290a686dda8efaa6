//! HWP 5 documents: the paragraphs of their sections, and the files they carry.
//!
//! A section is a row of records, packed or not; records of one kind hold the text of paragraphs, cells of
//! tables and notes among them. Controls inside the text take one or eight units. A document for distribution
//! only keeps its text encrypted, and one with a password everything; both are said.
//!
//! Not here: headings, tables as tables, and HWP before version 5.

use super::{File, name_of, stream, streams, unpacked, utf16};
use crate::gathering::Gathering;
use crate::input::Ending;
use crate::model::{Damage, Place, UnreadReason};
use crate::reading::read_bytes;

/// Where the properties stand in the header, and what their bits mean.
const PROPERTIES_AT: usize = 36;
const COMPRESSED: u32 = 1;
const PASSWORD: u32 = 1 << 1;
const DISTRIBUTION: u32 = 1 << 2;

/// The kind of the records that hold the text of a paragraph.
const PARAGRAPH_TEXT: u32 = 67;

/// Gives out everything in a document.
pub(super) fn read(file: &mut File<'_>, into: &mut Gathering) {
    let header = stream(file, "/FileHeader", into).unwrap_or_default();
    let word = header.get(PROPERTIES_AT..PROPERTIES_AT + 4).and_then(|word| word.try_into().ok());
    let Some(properties) = word.map(u32::from_le_bytes) else {
        return into.unreadable(Damage::ContentsMemberDamaged);
    };
    if properties & PASSWORD != 0 {
        return into.encrypted();
    }
    let packed = properties & COMPRESSED != 0;
    let paths = streams(file, into);
    let sections: Vec<&String> = paths.iter().filter(|path| path.starts_with("/BodyText/")).collect();
    let is_for_distribution = properties & DISTRIBUTION != 0;
    if is_for_distribution {
        into.unread(UnreadReason::ContentsEncrypted, None);
    }
    if sections.is_empty() {
        into.unread(UnreadReason::ContentsUnreadable, None);
    }
    let mut number = 0;
    for path in sections {
        let Some(bytes) = stream(file, path, into) else { continue };
        if !paragraphs(&records(bytes, packed, path, into), &mut number, into) {
            into.ended(Ending::Torn, Some(Place::of_member(name_of(path))), (0, 0));
        }
    }
    if number == 0
        && file.is_stream("/PrvText")
        && let Some(preview) = stream(file, "/PrvText", into)
    {
        // What a preview shows is all there is where the text cannot be read.
        into.piece(Place::HiddenText, &utf16(&preview));
    }
    carried(file, &paths, packed, into);
}

/// The records of a section. One that is packed and gives nothing is damaged.
fn records(bytes: Vec<u8>, is_packed: bool, path: &str, into: &mut Gathering) -> Vec<u8> {
    if !is_packed {
        return bytes;
    }
    let (records, ending) = unpacked(&bytes, path, into);
    if records.is_empty() && !bytes.is_empty() {
        into.ended(ending, Some(Place::of_member(name_of(path))), (0, 0));
    }
    records
}

/// A record has a word with its kind, its level and its length; a length that does not fit has its own word.
/// Answers whether the last record is whole.
fn paragraphs(records: &[u8], number: &mut u32, into: &mut Gathering) -> bool {
    let mut rest = records;
    while let Some((head, after)) = rest.split_first_chunk::<4>() {
        let head = u32::from_le_bytes(*head);
        let short = head >> 20;
        let (length, body) = match after.split_first_chunk::<4>() {
            Some((long, body)) if short == 0xFFF => (u32::from_le_bytes(*long), body),
            _ => (short, after),
        };
        let is_whole = body.len() >= length as usize;
        let (body, next) = body.split_at(body.len().min(length as usize));
        if head & 0x3FF == PARAGRAPH_TEXT {
            *number += 1;
            into.piece(Place::Paragraph { number: *number }, &text(body));
        }
        if !is_whole {
            return false;
        }
        rest = next;
    }
    true
}

/// The characters of a paragraph. A control below the blank is one unit long, or eight with what belongs to it.
fn text(body: &[u8]) -> String {
    let units: Vec<u16> = body.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    let mut plain = Vec::with_capacity(units.len());
    let mut at = 0;
    while let Some(unit) = units.get(at) {
        at += match unit {
            9 => {
                plain.push(u16::from(b'\t'));
                8
            }
            10 | 13 => {
                plain.push(u16::from(b'\n'));
                1
            }
            24 => {
                plain.push(u16::from(b'-'));
                1
            }
            30 | 31 => {
                plain.push(u16::from(b' '));
                1
            }
            0 | 25..=29 => 1,
            1..=23 => 8,
            _ => {
                plain.push(*unit);
                1
            }
        };
    }
    String::from_utf16_lossy(&plain)
}

/// Pictures and embedded documents, packed like the sections, and scripts.
fn carried(file: &mut File<'_>, paths: &[String], packed: bool, into: &mut Gathering) {
    for path in paths.iter().filter(|path| path.starts_with("/BinData/")) {
        let name = path.trim_start_matches("/BinData/").to_owned();
        into.piece(Place::AttachmentName, &name);
        let Some(bytes) = stream(file, path, into) else { continue };
        let unpacked = if packed { unpacked(&bytes, path, into).0 } else { Vec::new() };
        // Pictures may be kept as they are in a packed document.
        read_bytes(&name, if unpacked.is_empty() { &bytes } else { &unpacked }, into);
    }
    for path in paths.iter().filter(|path| path.starts_with("/Scripts/DefaultJScript")) {
        let script = stream(file, path, into).map(|bytes| records(bytes, packed, path, into));
        into.piece(
            Place::HiddenText,
            &script.map(|bytes| String::from_utf16_lossy(&units(&bytes))).unwrap_or_default(),
        );
    }
}

fn units(bytes: &[u8]) -> Vec<u16> {
    bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect()
}
