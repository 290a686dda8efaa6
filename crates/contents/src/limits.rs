//! How much of a file is read before reading stops.
//!
//! The bounds are for memory and time, not for taste: a file above them is not refused, what was
//! left out is said. Nothing here measures time; every bound is a count, so that the same file
//! gives the same result on every machine.

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
            depth: 2,
            font: &[],
        }
    }
}
