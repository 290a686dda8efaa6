//! The bytes of a file, no more of them than the limits allow.
//!
//! The source is whatever can be read and sought in: a file on disk or bytes in memory. Nothing is
//! written, and the size that was promised is not believed.

use std::io::{Read, Result, Seek, SeekFrom};

/// What a file is read from.
pub(crate) trait Source: Read + Seek {}

impl<T: Read + Seek + ?Sized> Source for T {}

/// The bytes from the beginning, at most so many.
pub(crate) fn beginning(source: &mut dyn Source, most: u64) -> Result<Vec<u8>> {
    source.seek(SeekFrom::Start(0))?;
    let mut bytes = Vec::new();
    source.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Everything a decoder gives, at most so many bytes, and whether that was all. What came out before
/// an error is kept.
pub(crate) fn bounded(reader: &mut dyn Read, most: u64) -> (Vec<u8>, Ending) {
    let mut bytes = Vec::new();
    match reader.take(most.saturating_add(1)).read_to_end(&mut bytes) {
        Err(_) => (bytes, Ending::Torn),
        Ok(_) if bytes.len() as u64 > most => {
            bytes.truncate(usize::try_from(most).unwrap_or(usize::MAX));
            (bytes, Ending::Cut)
        }
        Ok(_) => (bytes, Ending::Whole),
    }
}

/// How reading ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// With the last byte.
    Whole,
    /// At the limit.
    Cut,
    /// With an error.
    Torn,
}
