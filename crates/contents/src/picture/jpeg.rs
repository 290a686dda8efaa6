//! The parts of a JPEG: segments, the data of scans, and what lies behind the end.
//!
//! Every part is a slice of the file, so that putting the parts together again gives the same bytes.
//! The libraries at hand take everything behind the first scan for one piece; comments between scans
//! and second pictures behind the end would be missed. No pixel is decoded.

use super::{exif, xmp};
use crate::encoding::decode_text;
use crate::gathering::Gathering;
use crate::model::{Damage, Place};

/// A part of a JPEG.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Part<'a> {
    /// The marker: 0xD8 begins, 0xD9 ends, 0xDA begins a scan, 0 stands for what lies behind the end.
    pub marker: u8,
    /// The payload of a segment, without marker and length.
    pub data: &'a [u8],
    /// All bytes; with those of the scan, for a scan.
    pub whole: &'a [u8],
}

/// The parts in order, and whether the file is whole.
pub(crate) fn parts(bytes: &[u8]) -> (Vec<Part<'_>>, bool) {
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some((part, next)) = part_at(bytes, at) {
        at = next;
        parts.push(part);
        if part.marker == 0xD9 {
            if at < bytes.len() {
                parts.push(Part { marker: 0, data: &bytes[at..], whole: &bytes[at..] });
            }
            return (parts, true);
        }
    }
    (parts, false)
}

fn part_at(bytes: &[u8], at: usize) -> Option<(Part<'_>, usize)> {
    let fill = bytes.get(at..)?.iter().take_while(|byte| **byte == 0xFF).count();
    if fill == 0 {
        return None;
    }
    let after = at + fill + 1;
    let marker = *bytes.get(at + fill)?;
    if matches!(marker, 0xD0..=0xD9 | 0x01) {
        return Some((Part { marker, data: &[], whole: &bytes[at..after] }, after));
    }
    let length = usize::from(u16::from_be_bytes([*bytes.get(after)?, *bytes.get(after + 1)?]));
    let data = bytes.get(after + 2..after + length)?;
    let end = if marker == 0xDA { end_of_scan(bytes, after + length) } else { after + length };
    Some((Part { marker, data, whole: &bytes[at..end] }, end))
}

/// Where the next marker begins that is neither a stuffed byte nor a restart.
fn end_of_scan(bytes: &[u8], from: usize) -> usize {
    let is_marker = |pair: &[u8]| pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xFF | 0xD0..=0xD7);
    let found = bytes.get(from..).and_then(|rest| rest.windows(2).position(is_marker));
    found.map_or(bytes.len(), |offset| from + offset)
}

/// Gives out metadata and comments; gives the orientation.
pub(crate) fn read(bytes: &[u8], into: &mut Gathering) -> Option<u8> {
    let (parts, whole) = parts(bytes);
    if !whole {
        into.damaged(Damage::ContentsPictureDamaged);
    }
    let mut orientation = None;
    for part in &parts {
        match (part.marker, part.data) {
            (0xFE, comment) => into.piece(Place::Comment, &decode_text(comment).text),
            (0xE1, data) => app1(data, &mut orientation, into),
            (0xED, data) => iptc(data, into),
            _ => {}
        }
    }
    orientation
}

fn app1(data: &[u8], orientation: &mut Option<u8>, into: &mut Gathering) {
    if let Some(raw) = data.strip_prefix(b"Exif\0\0") {
        *orientation = exif::read_raw(raw, into).or(*orientation);
    } else if let Some(packet) = data.strip_prefix(b"http://ns.adobe.com/xap/1.0/\0") {
        xmp::read(&String::from_utf8_lossy(packet), into);
    } else if let Some(more) = data.strip_prefix(b"http://ns.adobe.com/xmp/extension/\0") {
        // Behind the name: a digest, the whole length and the offset of this portion.
        xmp::read(&String::from_utf8_lossy(more.get(40..).unwrap_or_default()), into);
    }
}

/// IPTC records inside Photoshop's resources: each begins with 0x1C, record, dataset, length.
fn iptc(data: &[u8], into: &mut Gathering) {
    let Some(mut rest) = data.strip_prefix(b"Photoshop 3.0\0") else { return };
    while let Some(at) = rest.windows(2).position(|pair| pair == b"\x1C\x02") {
        let record = &rest[at..];
        let Some(head) = record.get(2..5) else { return };
        let length = usize::from(u16::from_be_bytes([head[1], head[2]]));
        let Some(value) = record.get(5..5 + length) else { return };
        let text = decode_text(value).text;
        match head[0] {
            80 | 110 | 115 | 116 | 122 => into.author(&format!("IPTC 2:{}", head[0]), &text),
            0 => {}
            dataset => into.metadata(&format!("IPTC 2:{dataset}"), &text),
        }
        rest = &record[5 + length..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_put_together_give_the_file() {
        let bytes =
            b"\xFF\xD8\xFF\xFE\0\x04hi\xFF\xDA\0\x03\x01ab\xFF\0\xFF\xD0c\xFF\xFE\0\x03x\xFF\xD9behind";
        let (parts, whole) = parts(bytes);
        assert!(whole);
        assert_eq!(
            parts.iter().map(|part| part.marker).collect::<Vec<_>>(),
            [0xD8, 0xFE, 0xDA, 0xFE, 0xD9, 0]
        );
        assert_eq!(parts.iter().flat_map(|part| part.whole).copied().collect::<Vec<u8>>(), bytes);
        assert_eq!((parts[1].data, parts[3].data, parts[5].data), (&b"hi"[..], &b"x"[..], &b"behind"[..]));
    }
}
