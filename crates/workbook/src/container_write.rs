//! Writing a container again with some parts replaced. Everything else is copied as it is: local
//! headers, compressed bytes, data descriptors, gaps, order, comments. A replaced part keeps the date,
//! the attributes, the flags for its name and the compression method of the part it replaces.
//!
//! It deliberately adds and removes no parts, and writes no dates of its own: the same input gives the
//! same bytes.

use std::collections::BTreeMap;
use std::io::Write;
use std::ops::Range;

use flate2::Compression;
use flate2::write::DeflateEncoder;

use crate::container::{Container, Entry, u16_at, u32_at, zip64_field};
use crate::error::WorkbookError;

/// A part that has been compressed anew.
struct NewData {
    crc: u32,
    size: u32,
    compressed: Vec<u8>,
}

/// Writes the container with the given entries (by index) replaced by new inflated bytes.
pub(crate) fn rewrite(
    container: &Container<'_>,
    replaced: &BTreeMap<usize, Vec<u8>>,
) -> Result<Vec<u8>, WorkbookError> {
    let mut fresh = BTreeMap::new();
    for (&index, bytes) in replaced {
        fresh.insert(index, compress(&container.entries[index], bytes)?);
    }
    let mut out = Vec::with_capacity(container.bytes.len() + (64 << 10));
    let offsets = write_local_records(container, &fresh, &mut out)?;
    let directory_start = out.len();
    for (index, entry) in container.entries.iter().enumerate() {
        let offset = offsets[&index] - container.shift;
        out.extend(central_record(container, entry, fresh.get(&index), offset)?);
    }
    // Whatever stands behind the last record (a directory signature) is kept.
    let read_to = container.entries.iter().map(|entry| entry.central.end).max().unwrap_or_default();
    out.extend_from_slice(&container.bytes[read_to..container.directory.end]);
    write_end_records(container, directory_start, &mut out)?;
    Ok(out)
}

fn compress(entry: &Entry, bytes: &[u8]) -> Result<NewData, WorkbookError> {
    let failed = |error: std::io::Error| WorkbookError::damaged(&entry.name, error.to_string());
    let compressed = if entry.method == 0 {
        bytes.to_vec()
    } else {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::new(3));
        encoder.write_all(bytes).map_err(failed)?;
        encoder.finish().map_err(failed)?
    };
    let size = narrow(bytes.len())?;
    Ok(NewData { crc: crc32fast::hash(bytes), size, compressed })
}

fn narrow(value: usize) -> Result<u32, WorkbookError> {
    // The largest value is the mark for ZIP64 and must not be written by accident.
    u32::try_from(value).ok().filter(|&value| value != u32::MAX).ok_or_else(|| WorkbookError::TooLarge {
        what: "the filled workbook".to_owned(),
        limit: "4 GiB".to_owned(),
    })
}

fn write_local_records(
    container: &Container<'_>,
    fresh: &BTreeMap<usize, NewData>,
    out: &mut Vec<u8>,
) -> Result<BTreeMap<usize, usize>, WorkbookError> {
    let mut order: Vec<usize> = (0..container.entries.len()).collect();
    order.sort_by_key(|&index| container.entries[index].local.start);
    let mut offsets = BTreeMap::new();
    let mut copied = 0;
    for index in order {
        let entry = &container.entries[index];
        out.extend_from_slice(&container.bytes[copied..entry.local.start]);
        offsets.insert(index, out.len());
        match fresh.get(&index) {
            Some(data) => write_replaced(container.bytes, entry, data, out)?,
            None => out.extend_from_slice(&container.bytes[entry.local.clone()]),
        }
        copied = entry.local.end;
    }
    out.extend_from_slice(&container.bytes[copied..container.directory.start]);
    Ok(offsets)
}

fn write_replaced(
    bytes: &[u8],
    entry: &Entry,
    data: &NewData,
    out: &mut Vec<u8>,
) -> Result<(), WorkbookError> {
    let name_end = entry.local.start + 30 + usize::from(u16_at(bytes, entry.local.start + 26).unwrap_or(0));
    let extra = without_zip64(bytes, name_end..entry.data.start);
    let mut header = bytes[entry.local.start..name_end].to_vec();
    patch_flags(&mut header, 6);
    put_sizes(&mut header, 14, data)?;
    put_u16(&mut header, 28, extra.len());
    out.extend_from_slice(&header);
    out.extend_from_slice(&extra);
    out.extend_from_slice(&data.compressed);
    Ok(())
}

/// Sizes stand in the header of a replaced entry, so it has no data descriptor any more.
fn patch_flags(record: &mut [u8], at: usize) {
    let flags = u16_at(record, at).unwrap_or(0) & !8;
    put_u16(record, at, usize::from(flags));
}

fn put_sizes(record: &mut [u8], at: usize, data: &NewData) -> Result<(), WorkbookError> {
    put_u32(record, at, data.crc);
    put_u32(record, at + 4, narrow(data.compressed.len())?);
    put_u32(record, at + 8, data.size);
    Ok(())
}

fn without_zip64(bytes: &[u8], area: Range<usize>) -> Vec<u8> {
    let extra = &bytes[area];
    match zip64_field(extra) {
        Some(field) => [&extra[..field.start], &extra[field.end..]].concat(),
        None => extra.to_vec(),
    }
}

fn central_record(
    container: &Container<'_>,
    entry: &Entry,
    fresh: Option<&NewData>,
    offset: usize,
) -> Result<Vec<u8>, WorkbookError> {
    let record = &container.bytes[entry.central.clone()];
    let name_end = 46 + usize::from(u16_at(record, 28).unwrap_or(0));
    let extra_end = name_end + usize::from(u16_at(record, 30).unwrap_or(0));
    match fresh {
        None => moved(record, name_end..extra_end, offset),
        Some(data) => {
            let extra = without_zip64(record, name_end..extra_end);
            let mut out = record[..name_end].to_vec();
            patch_flags(&mut out, 8);
            put_sizes(&mut out, 16, data)?;
            put_u16(&mut out, 30, extra.len());
            put_u32(&mut out, 42, narrow(offset)?);
            out.extend_from_slice(&extra);
            out.extend_from_slice(&record[extra_end..]);
            Ok(out)
        }
    }
}

/// A central record with nothing but its offset changed, wherever that stands.
fn moved(record: &[u8], extra: Range<usize>, offset: usize) -> Result<Vec<u8>, WorkbookError> {
    let mut out = record.to_vec();
    if u32_at(record, 42) != Some(u32::MAX) {
        put_u32(&mut out, 42, narrow(offset)?);
        return Ok(out);
    }
    let wide_before = [24, 20].iter().filter(|&&at| u32_at(record, at) == Some(u32::MAX)).count();
    if let Some(field) = zip64_field(&record[extra.clone()]) {
        let at = extra.start + field.start + 4 + 8 * wide_before;
        out[at..at + 8].copy_from_slice(&(offset as u64).to_le_bytes());
    }
    Ok(out)
}

fn write_end_records(
    container: &Container<'_>,
    directory_start: usize,
    out: &mut Vec<u8>,
) -> Result<(), WorkbookError> {
    let size = out.len() - directory_start;
    let offset = directory_start - container.shift;
    let mut tail = container.bytes[container.directory.end..].to_vec();
    let base = container.directory.end;
    if let (Some(end64), Some(locator)) = (container.ends.end64, container.ends.locator64) {
        put_u64(&mut tail, end64 - base + 40, size);
        put_u64(&mut tail, end64 - base + 48, offset);
        put_u64(&mut tail, locator - base + 8, out.len() + (end64 - base) - container.shift);
    }
    let end = container.ends.end - base;
    for (at, value) in [(end + 12, size), (end + 16, offset)] {
        if u32_at(&tail, at) != Some(u32::MAX) {
            put_u32(&mut tail, at, narrow(value)?);
        }
    }
    out.extend_from_slice(&tail);
    Ok(())
}

fn put_u16(bytes: &mut [u8], at: usize, value: usize) {
    // Lengths come from the record itself and only ever shrink, so they fit.
    bytes[at..at + 2].copy_from_slice(&(value as u16).to_le_bytes());
}

fn put_u32(bytes: &mut [u8], at: usize, value: u32) {
    bytes[at..at + 4].copy_from_slice(&value.to_le_bytes());
}

fn put_u64(bytes: &mut [u8], at: usize, value: usize) {
    bytes[at..at + 8].copy_from_slice(&(value as u64).to_le_bytes());
}
