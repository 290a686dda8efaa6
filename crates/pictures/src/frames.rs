//! How many pictures a file of pictures holds by its structure: pages of a TIFF, frames of a GIF, a WebP or a PNG.
//!
//! Only the structure is read, nothing is decoded, and a torn file counts as far as it can be read.

use std::collections::BTreeSet;

/// More than this many are not counted.
const MOST: u32 = 100_000;

/// The number of pictures; at least one.
pub(crate) fn count(bytes: &[u8]) -> u32 {
    let counted = match bytes {
        [b'I', b'I', ..] => tiff(bytes, false),
        [b'M', b'M', ..] => tiff(bytes, true),
        [b'G', b'I', b'F', b'8', ..] => gif(bytes),
        [0x89, b'P', b'N', b'G', ..] => png(bytes),
        [b'R', b'I', b'F', b'F', ..] => webp(bytes),
        _ => None,
    };
    counted.unwrap_or(1).max(1)
}

/// Number at a place.
fn number(bytes: &[u8], at: usize, length: usize, big_endian: bool) -> Option<u64> {
    let part = bytes.get(at..at.checked_add(length)?)?;
    let add = |number: u64, byte: &u8| number << 8 | u64::from(*byte);
    Some(if big_endian { part.iter().fold(0, add) } else { part.iter().rev().fold(0, add) })
}

/// The chain of directories of a TIFF; thumbnails of it do not count.
fn tiff(bytes: &[u8], big: bool) -> Option<u32> {
    let read = |at: usize, length: usize| number(bytes, at, length, big);
    let (is_wide, mut at) = match read(2, 2)? {
        42 => (false, read(4, 4)?),
        43 => (true, read(8, 8)?),
        _ => return None,
    };
    let (count_length, entry_length, offset_length) = if is_wide { (8, 20, 8) } else { (2, 12, 4) };
    let (mut pages, mut seen) = (0, BTreeSet::new());
    // Directories that lead back to themselves are an old trick.
    while at != 0 && seen.len() < MOST as usize && seen.insert(at) {
        let directory = usize::try_from(at).ok()?;
        let Some(entries) = read(directory, count_length).and_then(|count| usize::try_from(count).ok())
        else {
            break;
        };
        let first = directory + count_length;
        let reduced = (0..entries.min(4096)).any(|index| {
            let entry = first + index * entry_length;
            read(entry, 2) == Some(254)
                && read(entry + entry_length - offset_length, 4).is_some_and(|kind| kind & 1 == 1)
        });
        pages += u32::from(!reduced);
        let next = entries.checked_mul(entry_length).and_then(|length| first.checked_add(length));
        at = next.and_then(|next| read(next, offset_length)).unwrap_or(0);
    }
    Some(pages)
}

fn gif(bytes: &[u8]) -> Option<u32> {
    let table = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3usize << ((flags & 7) + 1) };
    let mut at = 13 + table(*bytes.get(10)?);
    let mut frames = 0;
    while frames < MOST {
        match bytes.get(at) {
            Some(0x2C) => {
                frames += 1;
                let Some(flags) = bytes.get(at + 9) else { break };
                at = sub_blocks(bytes, at + 11 + table(*flags));
            }
            Some(0x21) => at = sub_blocks(bytes, at + 2),
            _ => break,
        }
    }
    Some(frames)
}

/// The place behind a chain of blocks.
fn sub_blocks(bytes: &[u8], mut at: usize) -> usize {
    while let Some(length) = bytes.get(at) {
        at += 1 + usize::from(*length);
        if *length == 0 {
            break;
        }
    }
    at
}

fn png(bytes: &[u8]) -> Option<u32> {
    let mut at = 8;
    loop {
        let length = usize::try_from(number(bytes, at, 4, true)?).ok()?;
        match bytes.get(at + 4..at + 8)? {
            b"acTL" => return u32::try_from(number(bytes, at + 8, 4, true)?).ok(),
            b"IDAT" | b"IEND" => return None,
            _ => at = at.checked_add(length)?.checked_add(12)?,
        }
    }
}

fn webp(bytes: &[u8]) -> Option<u32> {
    let (mut at, mut frames) = (12, 0);
    while let (Some(name), Some(length)) = (bytes.get(at..at + 4), number(bytes, at + 4, 4, false)) {
        frames += u32::from(name == b"ANMF");
        let length = usize::try_from(length).ok()?;
        at = at.checked_add(8)?.checked_add(length)?.checked_add(length % 2)?;
    }
    Some(frames)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A TIFF whose directories have no entries but, where wanted, one that says it is a thumbnail.
    fn tiff_of(thumbnails: &[bool]) -> Vec<u8> {
        let mut bytes = b"II*\0\x08\0\0\0".to_vec();
        for (index, is_thumbnail) in thumbnails.iter().enumerate() {
            let entries: u16 = (*is_thumbnail).into();
            bytes.extend(entries.to_le_bytes());
            if *is_thumbnail {
                bytes.extend([254, 0, 4, 0, 1, 0, 0, 0, 1, 0, 0, 0]);
            }
            let next = if index + 1 == thumbnails.len() { 0 } else { bytes.len() as u32 + 4 };
            bytes.extend(next.to_le_bytes());
        }
        bytes
    }

    #[test]
    fn the_pages_of_a_tiff_count_without_thumbnails() {
        assert_eq!(count(&tiff_of(&[false])), 1);
        assert_eq!(count(&tiff_of(&[false, false, false])), 3);
        assert_eq!(count(&tiff_of(&[false, true, false])), 2);
        let mut circle = tiff_of(&[false]);
        circle.truncate(10);
        circle.extend(8u32.to_le_bytes());
        assert_eq!(count(&circle), 1, "a circle ends");
    }

    #[test]
    fn the_frames_of_moving_pictures_count() {
        let frame = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 1, 0];
        let mut gif = b"GIF89a\x01\0\x01\0\0\0\0".to_vec();
        gif.extend([0x21, 0xFE, 1, b'x', 0]);
        gif.extend([frame, frame].concat());
        gif.push(0x3B);
        assert_eq!(count(&gif), 2);
        let moving = [&b"\x89PNG\r\n\x1a\n"[..], b"\0\0\0\x08acTL\0\0\0\x05\0\0\0\0crc."].concat();
        assert_eq!(count(&moving), 5);
        let webp = b"RIFF\x2c\0\0\0WEBPANMF\x02\0\0\0xxANMF\x01\0\0\0x\0".to_vec();
        assert_eq!(count(&webp), 2);
    }

    #[test]
    fn torn_and_plain_pictures_are_one() {
        for bytes in [&b""[..], b"II*\0", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"RIFF", b"\xFF\xD8\xFF\xE0"] {
            assert_eq!(count(bytes), 1, "{bytes:?}");
        }
    }
}
