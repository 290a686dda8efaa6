//! Copies without metadata about people and places.
//!
//! What a reader sees stays as it is: the data of pixels and the content of pages is the same bytes.
//! Visible text is not touched, so a drawing keeps its labels and a comment its words; who wrote the comment
//! goes. Where a copy would be worth less than it promises, or would break a signature, the file is left
//! alone and the reason is given.

mod jpeg;
mod office;
mod pdf;
mod people;
mod png;
mod svg;

pub(crate) use people::SOMEBODY;

use crate::kind::MediaType;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use ts_rs::TS;

/// The longest file that is cleaned, in bytes.
const LONGEST: usize = 256 << 20;

/// A copy, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cleaned {
    /// A copy.
    Copy {
        /// The file.
        bytes: Vec<u8>,
        /// What was taken out; nothing where there was nothing to take.
        removed: BTreeSet<Removed>,
    },
    /// No copy.
    Impossible {
        /// Why.
        why: CannotClean,
    },
}

/// What was taken out of a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Removed {
    /// EXIF; the orientation stays.
    Exif,
    /// XMP.
    Xmp,
    /// Text, comments and keywords beside the pixels.
    Text,
    /// Data behind the end of the picture, and small pictures of the picture.
    HiddenPictures,
    /// Properties of the document: author, company, manager, who changed it last, custom ones.
    Properties,
    /// Names of those who wrote notes on the pages of a PDF, or comments and changes in an Office file.
    NoteAuthors,
    /// Data that editors keep for themselves.
    EditorData,
    /// Earlier versions of a PDF that the file still held.
    EarlierVersions,
    /// Scripts and event handlers of a drawing.
    Scripts,
    /// What a drawing would have fetched from elsewhere: pictures, shapes, styles, links.
    OutsideReferences,
}

/// Why a copy cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub enum CannotClean {
    /// Files of this kind are not cleaned.
    ContentsCleanKind,
    /// It is damaged.
    ContentsCleanDamaged,
    /// It is encrypted.
    ContentsCleanEncrypted,
    /// It is signed, and the signature would break.
    ContentsCleanSigned,
    /// It is too large.
    ContentsCleanTooLarge,
}

impl CannotClean {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::ContentsCleanKind => "CONTENTS-CLEAN-KIND",
            Self::ContentsCleanDamaged => "CONTENTS-CLEAN-DAMAGED",
            Self::ContentsCleanEncrypted => "CONTENTS-CLEAN-ENCRYPTED",
            Self::ContentsCleanSigned => "CONTENTS-CLEAN-SIGNED",
            Self::ContentsCleanTooLarge => "CONTENTS-CLEAN-TOO-LARGE",
        }
    }
}

/// What the cleaner of a format gives.
type Outcome = Result<(Vec<u8>, BTreeSet<Removed>), CannotClean>;

/// A copy of a JPEG, PNG, PDF, Office file or SVG without metadata about people and places; an SVG also
/// without what acts and what reaches outside of it. The same file gives the same copy.
pub fn cleaned(bytes: &[u8], kind: MediaType) -> Cleaned {
    let guarded = catch_unwind(AssertUnwindSafe(|| outcome(bytes, kind)));
    match guarded.unwrap_or(Err(CannotClean::ContentsCleanDamaged)) {
        // What is left of the EXIF of a turned picture is taken out and put back.
        Ok((copy, _)) if copy == bytes => Cleaned::Copy { bytes: copy, removed: BTreeSet::new() },
        Ok((copy, removed)) => Cleaned::Copy { bytes: copy, removed },
        Err(why) => Cleaned::Impossible { why },
    }
}

fn outcome(bytes: &[u8], kind: MediaType) -> Outcome {
    if bytes.len() > LONGEST {
        return Err(CannotClean::ContentsCleanTooLarge);
    }
    match kind {
        MediaType::Jpeg => jpeg::cleaned(bytes),
        MediaType::Png => png::cleaned(bytes),
        MediaType::Pdf => pdf::cleaned(bytes),
        MediaType::Svg => svg::cleaned(bytes),
        _ if kind.is_office_open() => office::cleaned(bytes),
        _ => Err(CannotClean::ContentsCleanKind),
    }
}

/// EXIF that says nothing but how a picture is turned; nothing where it is not turned.
fn orientation_only(orientation: Option<u8>) -> Option<Vec<u8>> {
    let orientation = orientation.filter(|orientation| *orientation != 1)?;
    // Big-endian TIFF: one directory with one entry, tag 0x0112, one short.
    let mut exif = b"MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    Some(exif)
}
