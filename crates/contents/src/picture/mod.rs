//! Pictures made of pixels: their size and everything written beside the pixels.
//!
//! No pixel is decoded, so a picture that claims to be enormous costs nothing. What is written in
//! the picture itself is not read, and that is said.

mod exif;
mod jpeg;
mod png;
mod xmp;

pub(crate) use exif::orientation_in;
pub(crate) use jpeg::{Part as JpegPart, parts as jpeg_parts};
pub(crate) use png::{Chunk as PngChunk, chunks as png_chunks};
pub(crate) use xmp::read as read_xmp;

use crate::gathering::Gathering;
use crate::kind::MediaType;
use crate::model::{Damage, Pixels, UnreadReason};

/// Gives out everything beside the pixels.
pub(crate) fn read(kind: MediaType, bytes: &[u8], into: &mut Gathering) {
    let orientation = match kind {
        MediaType::Jpeg => jpeg::read(bytes, into),
        MediaType::Png => png::read(bytes, into),
        MediaType::Gif => {
            gif_comments(bytes, into);
            None
        }
        MediaType::Webp => {
            riff_xmp(bytes, into);
            exif::read_container(bytes, into)
        }
        MediaType::Tiff | MediaType::Heic | MediaType::Avif => exif::read_container(bytes, into),
        _ => None,
    };
    match imagesize::blob_size(bytes) {
        Ok(size) if into.is_outermost() => {
            let side = |side: usize| u32::try_from(side).unwrap_or(u32::MAX);
            let (width, height) = (side(size.width), side(size.height));
            into.pixels = Some(Pixels { width, height, orientation: orientation.unwrap_or(1) });
        }
        Ok(_) => {}
        // Of these nobody here knows the size, which is no damage.
        Err(_) if matches!(kind, MediaType::Jpeg2000 | MediaType::Metafile | MediaType::JpegXl) => {}
        Err(_) => into.damaged(Damage::ContentsPictureDamaged),
    }
    into.unread(UnreadReason::ContentsPictureOnly, None);
}

/// The XMP of a WebP lies in a chunk of its own.
fn riff_xmp(bytes: &[u8], into: &mut Gathering) {
    let mut rest = bytes.get(12..).unwrap_or_default();
    while let Some((head, data)) = rest.split_at_checked(8) {
        let length = u32::from_le_bytes([head[4], head[5], head[6], head[7]]) as usize;
        let chunk = &data[..length.min(data.len())];
        if head.starts_with(b"XMP ") {
            xmp::read(&String::from_utf8_lossy(chunk), into);
        }
        rest = data.get(length.saturating_add(length & 1)..).unwrap_or_default();
    }
}

/// Comment extensions of a GIF: blocks of up to 255 bytes each. They are found by their mark, for the
/// blocks of pixels before them would have to be walked otherwise; what is no text is left out.
fn gif_comments(bytes: &[u8], into: &mut Gathering) {
    for at in (0..bytes.len().saturating_sub(2)).filter(|at| bytes[*at..].starts_with(b"\x21\xFE")).take(1000)
    {
        let mut text = Vec::new();
        let mut next = at + 2;
        while let Some(length) = bytes.get(next).filter(|length| **length > 0) {
            let end = next + 1 + usize::from(*length);
            let Some(block) = bytes.get(next + 1..end).filter(|_| text.len() < 65_536) else { break };
            text.extend_from_slice(block);
            next = end;
        }
        if let Ok(text) = std::str::from_utf8(&text) {
            into.piece(crate::model::Place::Comment, text);
        }
    }
}

/// Gives out what a JPEG inside another file carries beside its pixels.
pub(crate) fn read_jpeg_metadata(bytes: &[u8], into: &mut Gathering) {
    jpeg::read(bytes, into);
}
