//! JPEG: keeps what is needed to show the picture in its colours and the right way up.
//!
//! Segments are kept by name and everything else goes, for makers invent segments. The data of every
//! scan is the same bytes.

use super::{CannotClean, Outcome, Removed, orientation_only};
use crate::picture::{JpegPart, jpeg_parts, orientation_in};
use std::collections::BTreeSet;

pub(crate) fn cleaned(bytes: &[u8]) -> Outcome {
    let (parts, whole) = jpeg_parts(bytes);
    if !whole {
        return Err(CannotClean::ContentsCleanDamaged);
    }
    let exif =
        parts.iter().filter(|part| part.marker == 0xE1).find_map(|part| part.data.strip_prefix(b"Exif\0\0"));
    let mut turned = orientation_only(exif.and_then(orientation_in));
    let mut copy = Vec::with_capacity(bytes.len());
    let mut removed = BTreeSet::new();
    for part in &parts {
        match loss(part) {
            None => copy.extend_from_slice(part.whole),
            Some(what) => drop(removed.insert(what)),
        }
        // JFIF must come first, EXIF after it.
        let is_jfif = part.marker == 0xE0;
        let next_is_jfif = parts.get(1).is_some_and(|part| part.marker == 0xE0);
        if (is_jfif || part.marker == 0xD8 && !next_is_jfif)
            && let Some(exif) = turned.take()
        {
            copy.extend_from_slice(&segment(&exif));
        }
    }
    Ok((copy, removed))
}

/// What goes with a part; nothing where the part stays.
fn loss(part: &JpegPart<'_>) -> Option<Removed> {
    match part.marker {
        0 => Some(Removed::HiddenPictures),
        0xE0 if part.data.starts_with(b"JFIF\0") && part.data.get(12..14) == Some(&[0, 0]) => None,
        0xE0 => Some(Removed::HiddenPictures),
        0xE1 if part.data.starts_with(b"Exif\0") => Some(Removed::Exif),
        0xE1 => Some(Removed::Xmp),
        0xE2 if part.data.starts_with(b"ICC_PROFILE\0") => None,
        0xEE if part.data.starts_with(b"Adobe") => None,
        0xE2..=0xEF => Some(Removed::EditorData),
        0xFE => Some(Removed::Text),
        _ => None,
    }
}

fn segment(exif: &[u8]) -> Vec<u8> {
    let length = u16::try_from(exif.len() + 8).unwrap_or_default();
    [&[0xFF, 0xE1][..], &length.to_be_bytes(), b"Exif\0\0", exif].concat()
}
