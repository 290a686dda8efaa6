//! The chunks of a PNG: text in its three forms, EXIF, XMP and the time of the last change.
//!
//! Every chunk is a slice of the file, so that a copy keeps the data of the pixels as it is. No
//! pixel is decoded.

use super::{exif, xmp};
use crate::encoding::decode_text;
use crate::gathering::Gathering;
use crate::input::{Ending, bounded};
use crate::model::{Alert, Damage, UnreadReason};
use flate2::read::ZlibDecoder;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A chunk of a PNG.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Chunk<'a> {
    /// Its four letters.
    pub kind: [u8; 4],
    /// Its content.
    pub data: &'a [u8],
    /// All bytes: length, letters, content, checksum.
    pub whole: &'a [u8],
}

impl Chunk<'_> {
    /// Whether it holds text.
    pub fn is_text(&self) -> bool {
        matches!(&self.kind, b"tEXt" | b"zTXt" | b"iTXt")
    }
}

/// The chunks in order, those that are whole; nothing for another kind of file.
pub(crate) fn chunks(bytes: &[u8]) -> Option<Vec<Chunk<'_>>> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut chunks = Vec::new();
    while let Some(head) = rest.get(..8) {
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
        let Some(whole) = length.checked_add(12).and_then(|end| rest.get(..end)) else { break };
        let kind = [head[4], head[5], head[6], head[7]];
        chunks.push(Chunk { kind, data: &whole[8..8 + length], whole });
        rest = &rest[whole.len()..];
        if &kind == b"IEND" {
            break;
        }
    }
    Some(chunks)
}

/// Gives out metadata; gives the orientation.
pub(crate) fn read(bytes: &[u8], into: &mut Gathering) -> Option<u8> {
    let chunks = chunks(bytes).unwrap_or_default();
    if chunks.last().is_none_or(|chunk| &chunk.kind != b"IEND") {
        into.damaged(Damage::ContentsPictureDamaged);
    }
    let mut orientation = None;
    for chunk in &chunks {
        match &chunk.kind {
            b"tEXt" | b"zTXt" | b"iTXt" => text(chunk, into),
            b"eXIf" => orientation = exif::read_raw(chunk.data, into).or(orientation),
            b"tIME" => time(chunk.data, into),
            _ => {}
        }
    }
    orientation
}

fn time(data: &[u8], into: &mut Gathering) {
    if let [high, low, month, day, ..] = *data {
        let year = u16::from_be_bytes([high, low]);
        into.metadata("tIME", &format!("{year:04}-{month:02}-{day:02}"));
    }
}

fn text(chunk: &Chunk<'_>, into: &mut Gathering) {
    let Some((key, value)) = split(chunk.data) else { return into.damaged(Damage::ContentsMetadataDamaged) };
    let key = decode_text(key).text;
    let value = match &chunk.kind {
        b"tEXt" => value.to_vec(),
        b"zTXt" => inflated(value.get(1..).unwrap_or_default(), into),
        _ => international(value, into),
    };
    let value = decode_text(&value).text;
    match key.as_str() {
        "mxfile" | "mxGraphModel" => crate::drawio::read_maybe_encoded(&value, into),
        "XML:com.adobe.xmp" => xmp::read(&value, into),
        key if key.starts_with("Raw profile type") => raw_profile(&value, into),
        "Author" | "Artist" | "Creator" | "Copyright" => into.author(&key, &value),
        _ => into.metadata(&key, &value),
    }
}

/// The value of an international text: two flags, language, translated keyword, text.
fn international(value: &[u8], into: &mut Gathering) -> Vec<u8> {
    let compressed = value.first() == Some(&1);
    let parts = value.get(2..).and_then(split).and_then(|(_, rest)| split(rest));
    let Some((_, text)) = parts else { return Vec::new() };
    if compressed { inflated(text, into) } else { text.to_vec() }
}

/// EXIF as ImageMagick writes it: a name, a length, then the bytes in hexadecimal.
fn raw_profile(value: &str, into: &mut Gathering) {
    let digits: Vec<u8> = value.split_whitespace().skip(2).flat_map(str::bytes).collect();
    let Ok(bytes) = data_encoding::HEXLOWER_PERMISSIVE.decode(&digits) else { return };
    if let Some(raw) = bytes.strip_prefix(b"Exif\0\0") {
        exif::read_raw(raw, into);
    } else if bytes.starts_with(b"<") {
        xmp::read(&String::from_utf8_lossy(&bytes), into);
    } else {
        into.metadata("Raw profile", &decode_text(&bytes).text);
    }
}

fn inflated(data: &[u8], into: &mut Gathering) -> Vec<u8> {
    let (bytes, ending) = bounded(&mut ZlibDecoder::new(data), into.decompressible());
    into.spend(bytes.len() as u64);
    match ending {
        Ending::Whole => {}
        Ending::Torn => into.damaged(Damage::ContentsMetadataDamaged),
        Ending::Cut => {
            into.alert(Alert::ZipBomb);
            into.unread(UnreadReason::ContentsLimitReached, None);
        }
    }
    bytes
}

/// Splits at the first zero byte.
fn split(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = bytes.iter().position(|byte| *byte == 0)?;
    Some((&bytes[..at], &bytes[at + 1..]))
}
