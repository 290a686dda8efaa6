//! A workbook file as a list of parts, and back, through the zip crate.
//!
//! Deliberately stored and not deflated when packed: what libFuzzer learns about a part's text then holds
//! for the file as well, and a file that fails can be read with the naked eye.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The most bytes taken from one part.
const PART_LIMIT: u64 = 1 << 20;

/// A part's name and its bytes.
pub type Part = (String, Vec<u8>);

/// The parts of a file, unless it is no container.
pub fn unpack(bytes: &[u8]) -> Option<Vec<Part>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut parts = Vec::new();
    for index in 0..archive.len().min(64) {
        let entry = archive.by_index(index).ok()?;
        let name = entry.name().ok()?.into_owned();
        let mut bytes = Vec::new();
        entry.take(PART_LIMIT).read_to_end(&mut bytes).ok()?;
        parts.push((name, bytes));
    }
    (!parts.is_empty()).then_some(parts)
}

/// A file of the parts, unless their names are refused.
pub fn pack(parts: &[Part]) -> Option<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in parts {
        writer.start_file(name, options).ok()?;
        writer.write_all(bytes).ok()?;
    }
    writer.finish().ok().map(Cursor::into_inner)
}
