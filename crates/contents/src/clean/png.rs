//! PNG: keeps the chunks that decide what is seen, as they are.
//!
//! Chunks are kept by name, for programs invent chunks. The data of the pixels is the same bytes.

use super::{CannotClean, Outcome, Removed, orientation_only};
use crate::picture::{PngChunk, orientation_in, png_chunks};
use std::collections::BTreeSet;

pub(crate) fn cleaned(bytes: &[u8]) -> Outcome {
    let chunks = png_chunks(bytes).unwrap_or_default();
    if chunks.last().is_none_or(|chunk| &chunk.kind != b"IEND") {
        return Err(CannotClean::ContentsCleanDamaged);
    }
    let exif =
        chunks.iter().find(|chunk| &chunk.kind == b"eXIf").and_then(|chunk| orientation_in(chunk.data));
    let mut copy = bytes[..8].to_vec();
    let mut removed = BTreeSet::new();
    for chunk in &chunks {
        match loss(chunk) {
            None => copy.extend_from_slice(chunk.whole),
            Some(what) => drop(removed.insert(what)),
        }
        if &chunk.kind == b"IHDR"
            && let Some(exif) = orientation_only(exif)
        {
            copy.extend_from_slice(&written(*b"eXIf", &exif));
        }
    }
    let length: usize = chunks.iter().map(|chunk| chunk.whole.len()).sum();
    if bytes.len() > 8 + length {
        removed.insert(Removed::HiddenPictures);
    }
    Ok((copy, removed))
}

/// What goes with a chunk; nothing where the chunk stays.
fn loss(chunk: &PngChunk<'_>) -> Option<Removed> {
    match &chunk.kind {
        b"IHDR" | b"PLTE" | b"IDAT" | b"IEND" | b"cHRM" | b"cICP" | b"gAMA" | b"iCCP" | b"mDCV" | b"cLLI"
        | b"sBIT" | b"sRGB" | b"bKGD" | b"hIST" | b"tRNS" | b"pHYs" | b"sPLT" | b"acTL" | b"fcTL"
        | b"fdAT" => None,
        b"eXIf" => Some(Removed::Exif),
        b"iTXt" if chunk.data.starts_with(b"XML:com.adobe.xmp\0") => Some(Removed::Xmp),
        b"tEXt" | b"zTXt" | b"iTXt" => Some(Removed::Text),
        _ => Some(Removed::EditorData),
    }
}

fn written(kind: [u8; 4], data: &[u8]) -> Vec<u8> {
    let mut checksum = flate2::Crc::new();
    checksum.update(&kind);
    checksum.update(data);
    let length = u32::try_from(data.len()).unwrap_or_default();
    [&length.to_be_bytes()[..], &kind, data, &checksum.sum().to_be_bytes()].concat()
}
