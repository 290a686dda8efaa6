//! How a file is read: how much of it before reading stops, and what helps where bytes alone do not tell.
//!
//! The bounds are for memory and time, not for taste: a file above them is not refused, what was
//! left out is said. Nothing here measures time; every bound is a count, so that the same file
//! gives the same result on every machine.

use serde::{Deserialize, Serialize};

/// Bounds of one call of [`crate::read`]. Bytes unless said otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The longest input that is held in memory. Archives are read member by member and may be
    /// longer than this.
    pub input: u64,
    /// How much may come out of decompression, over all streams and members together.
    pub decompressed: u64,
    /// How much text is given out, over all pieces together.
    pub text: usize,
    /// How many pieces are given out.
    pub pieces: usize,
    /// How many members of an archive are looked at.
    pub members: usize,
    /// How many levels of files inside files are opened.
    pub depth: usize,
    /// The font that stands in for fonts that a PDF names and does not carry (OpenType); empty where
    /// there is none. With it a page is named whose characters it does not have.
    pub font: &'static [u8],
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            input: 64 << 20,
            decompressed: 256 << 20,
            text: 64 << 20,
            pieces: 1_000_000,
            members: 20_000,
            depth: 4,
            font: &[],
        }
    }
}

/// The language in which texts are likely to be written. It decides between encodings that fit alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextLanguage {
    /// Korean: CP949 before others.
    Korean,
    /// Japanese: Shift_JIS and EUC-JP before others.
    Japanese,
}

/// How a call of [`crate::read_with`] reads. The same file gives the same result for the same options.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// The bounds.
    pub limits: Limits,
    /// The likely language of texts whose encoding nothing names.
    pub language: Option<TextLanguage>,
    /// Words that are looked for in bytes whose text is not known, as ASCII, UTF-16 and UTF-32; what stands
    /// around each is given out as a piece. ASCII only; case counts.
    pub words: &'static [&'static str],
}

impl From<&Limits> for ReadOptions {
    fn from(limits: &Limits) -> Self {
        Self { limits: *limits, ..Self::default() }
    }
}
