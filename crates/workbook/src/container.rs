//! The zip container of a workbook, read so that it can be written again with nothing changed but what
//! must change: every entry knows where its local record and its central record lie in the file.
//!
//! It deliberately does not decide what the parts mean, does not follow relationships, and knows only the
//! two compression methods workbooks use (stored and deflate). Inflating is bounded: a part never grows
//! beyond the size it declares, and no declared size beyond the limits is accepted.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::ops::Range;

use flate2::bufread::DeflateDecoder;

use crate::error::WorkbookError;

/// The largest workbook file accepted, in bytes.
const FILE_LIMIT: usize = 512 << 20;
/// The largest XML part accepted, in inflated bytes.
const PART_LIMIT: u64 = 128 << 20;
/// The largest sum of all XML parts accepted, in inflated bytes.
const XML_LIMIT: u64 = 256 << 20;
/// The largest number of entries accepted.
const ENTRY_LIMIT: usize = 20_000;

const LOCAL_SIGNATURE: u32 = 0x0403_4b50;
const CENTRAL_SIGNATURE: u32 = 0x0201_4b50;
const END_SIGNATURE: u32 = 0x0605_4b50;
const END64_SIGNATURE: u32 = 0x0606_4b50;
const LOCATOR64_SIGNATURE: u32 = 0x0706_4b50;
const DESCRIPTOR_SIGNATURE: u32 = 0x0807_4b50;

/// One entry of the container.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    /// The part's name without a leading slash, with slashes between its folders.
    pub name: String,
    /// Its central directory record.
    pub central: Range<usize>,
    /// Its local record: header, data and data descriptor.
    pub local: Range<usize>,
    /// The compressed bytes.
    pub data: Range<usize>,
    /// General purpose flags.
    pub flags: u16,
    /// Compression method.
    pub method: u16,
    /// Checksum of the inflated bytes.
    pub crc: u32,
    /// Number of inflated bytes.
    pub size: u64,
}

impl Entry {
    fn is_xml(&self) -> bool {
        let name = self.name.to_ascii_lowercase();
        name.ends_with(".xml") || name.ends_with(".rels") || name.ends_with(".vml")
    }
}

/// Where the records at the end of the file lie.
#[derive(Debug, Clone)]
pub(crate) struct EndRecords {
    /// The classic end record, with its comment.
    pub end: usize,
    /// The ZIP64 end record, where there is one.
    pub end64: Option<usize>,
    /// The locator of the ZIP64 end record, where there is one.
    pub locator64: Option<usize>,
}

/// A whole container, borrowed from the bytes of its file.
#[derive(Debug, Clone)]
pub(crate) struct Container<'a> {
    /// The file.
    pub bytes: &'a [u8],
    /// Entries in the order of the central directory.
    pub entries: Vec<Entry>,
    /// The central directory.
    pub directory: Range<usize>,
    /// The records behind it.
    pub ends: EndRecords,
    /// How far the file's offsets are shifted by bytes put before the container.
    pub shift: usize,
    by_name: BTreeMap<String, usize>,
}

impl<'a> Container<'a> {
    /// Reads the directory of the container and checks that it can be trusted.
    pub fn open(bytes: &'a [u8]) -> Result<Self, WorkbookError> {
        if bytes.len() > FILE_LIMIT {
            return Err(too_large("the file", format!("{} MiB", FILE_LIMIT >> 20)));
        }
        let end = find_end(bytes).ok_or(WorkbookError::Truncated)?;
        let (directory, ends, shift) = locate_directory(bytes, end)?;
        let entries = read_directory(bytes, &directory, shift)?;
        let by_name = index_names(&entries)?;
        check_sizes(&entries)?;
        check_overlaps(&entries, directory.start)?;
        Ok(Self { bytes, entries, directory, ends, shift, by_name })
    }

    /// The entry of a part, found as OPC finds it: without regard to ASCII case.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.by_name.get(&part_key(name)).copied()
    }

    /// The compressed bytes of an entry.
    pub fn raw(&self, index: usize) -> &'a [u8] {
        &self.bytes[self.entries[index].data.clone()]
    }

    /// The inflated bytes of an entry, checked against its declared size and checksum.
    pub fn inflate(&self, index: usize) -> Result<Vec<u8>, WorkbookError> {
        // What an entry declares is not believed beyond what its bytes could usually unpack to.
        let likely = self.raw(index).len().saturating_mul(16).min(PART_LIMIT as usize);
        let mut out = Vec::with_capacity(likely.min(self.entries[index].size as usize));
        self.inflate_in_pieces(index, |piece| out.extend_from_slice(piece))?;
        Ok(out)
    }

    /// Inflates an entry only to check its size and checksum.
    pub fn verify(&self, index: usize) -> Result<(), WorkbookError> {
        self.inflate_in_pieces(index, |_| ())
    }

    /// Checks every XML part, so that another reader may inflate them without a bound of its own. Parts
    /// that have been inflated are known to be in order.
    pub fn verify_xml(&self, inflated: &BTreeSet<usize>) -> Result<(), WorkbookError> {
        let unread = |&index: &usize| self.entries[index].is_xml() && !inflated.contains(&index);
        (0..self.entries.len()).filter(unread).try_for_each(|index| self.verify(index))
    }

    fn inflate_in_pieces(&self, index: usize, mut sink: impl FnMut(&[u8])) -> Result<(), WorkbookError> {
        let entry = &self.entries[index];
        if entry.flags & 1 != 0 {
            return Err(WorkbookError::Encrypted);
        }
        let raw = self.raw(index);
        match entry.method {
            0 => check_piecewise(entry, raw, &mut sink),
            8 => check_piecewise(entry, DeflateDecoder::new(raw), &mut sink),
            other => Err(WorkbookError::damaged(&entry.name, format!("unknown compression method {other}"))),
        }
    }
}

/// The form in which two part names are compared.
pub(crate) fn part_key(name: &str) -> String {
    name.trim_start_matches('/').replace('\\', "/").to_ascii_lowercase()
}

fn too_large(what: &str, limit: String) -> WorkbookError {
    WorkbookError::TooLarge { what: what.to_owned(), limit }
}

fn check_piecewise(
    entry: &Entry,
    mut from: impl Read,
    sink: &mut impl FnMut(&[u8]),
) -> Result<(), WorkbookError> {
    // One byte more than there should be, to notice a part that unpacks to more.
    let mut buffer = vec![0_u8; (entry.size + 1).min(64 << 10) as usize];
    let (mut size, mut crc) = (0_u64, crc32fast::Hasher::new());
    loop {
        let got =
            from.read(&mut buffer).map_err(|error| WorkbookError::damaged(&entry.name, error.to_string()))?;
        if got == 0 {
            break;
        }
        size += got as u64;
        // A bomb declares less than it unpacks to: stop at the first byte too many.
        if size > entry.size {
            return Err(WorkbookError::damaged(&entry.name, "it unpacks to more than it declares"));
        }
        crc.update(&buffer[..got]);
        sink(&buffer[..got]);
    }
    if size != entry.size || crc.finalize() != entry.crc {
        return Err(WorkbookError::damaged(&entry.name, "its size or checksum is wrong"));
    }
    Ok(())
}

/// Little-endian numbers at a place that may lie outside the file.
pub(crate) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

/// See [`u16_at`].
pub(crate) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(bytes.get(at..at.checked_add(8)?)?.try_into().ok()?))
}

fn find_end(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(22)?;
    let first = last.saturating_sub(usize::from(u16::MAX));
    (first..=last).rev().find(|&at| {
        u32_at(bytes, at) == Some(END_SIGNATURE)
            && u16_at(bytes, at + 20).is_some_and(|comment| at + 22 + usize::from(comment) <= bytes.len())
    })
}

type Located = (Range<usize>, EndRecords, usize);

fn locate_directory(bytes: &[u8], end: usize) -> Result<Located, WorkbookError> {
    let cut = || WorkbookError::Truncated;
    let locator64 = end.checked_sub(20).filter(|&at| u32_at(bytes, at) == Some(LOCATOR64_SIGNATURE));
    let (size, offset, limit, end64) = match locator64 {
        Some(locator) => {
            let end64 = find_end64(bytes, locator).ok_or_else(cut)?;
            let size = u64_at(bytes, end64 + 40).ok_or_else(cut)?;
            (size, u64_at(bytes, end64 + 48).ok_or_else(cut)?, end64, Some(end64))
        }
        None => {
            let size = u32_at(bytes, end + 12).ok_or_else(cut)?;
            (u64::from(size), u64::from(u32_at(bytes, end + 16).ok_or_else(cut)?), end, None)
        }
    };
    let size = usize::try_from(size).map_err(|_| cut())?;
    let offset = usize::try_from(offset).map_err(|_| cut())?;
    let ends = EndRecords { end, end64, locator64 };
    let start = limit.checked_sub(size).ok_or_else(cut)?;
    if u32_at(bytes, start) == Some(CENTRAL_SIGNATURE) {
        let shift = start.checked_sub(offset).ok_or_else(cut)?;
        return Ok((start..limit, ends, shift));
    }
    // Something stands between the directory and its end record: trust the stated offset instead.
    let stated_end = offset.checked_add(size).filter(|&at| at <= limit).ok_or_else(cut)?;
    Ok((offset..stated_end, ends, 0))
}

fn find_end64(bytes: &[u8], locator: usize) -> Option<usize> {
    let stated = usize::try_from(u64_at(bytes, locator + 8)?).ok()?;
    let directly_before = locator.checked_sub(56);
    [Some(stated), directly_before]
        .into_iter()
        .flatten()
        .find(|&at| at < locator && u32_at(bytes, at) == Some(END64_SIGNATURE))
}

fn read_directory(bytes: &[u8], directory: &Range<usize>, shift: usize) -> Result<Vec<Entry>, WorkbookError> {
    let mut entries = Vec::new();
    let mut at = directory.start;
    while at < directory.end && u32_at(bytes, at) == Some(CENTRAL_SIGNATURE) {
        if entries.len() == ENTRY_LIMIT {
            return Err(too_large("the number of parts", ENTRY_LIMIT.to_string()));
        }
        let entry = read_entry(bytes, at, shift).ok_or(WorkbookError::Truncated)?;
        at = entry.central.end;
        entries.push(entry);
    }
    if entries.is_empty() || at > directory.end {
        return Err(WorkbookError::damaged("the directory of the file", "it cannot be read"));
    }
    Ok(entries)
}

fn read_entry(bytes: &[u8], at: usize, shift: usize) -> Option<Entry> {
    let (flags, method) = (u16_at(bytes, at + 8)?, u16_at(bytes, at + 10)?);
    let crc = u32_at(bytes, at + 16)?;
    let name_length = usize::from(u16_at(bytes, at + 28)?);
    let extra_length = usize::from(u16_at(bytes, at + 30)?);
    let comment_length = usize::from(u16_at(bytes, at + 32)?);
    let extra_start = at + 46 + name_length;
    let central = at..extra_start + extra_length + comment_length;
    let name = bytes.get(at + 46..extra_start)?;
    let extra = bytes.get(extra_start..extra_start + extra_length)?;
    bytes.get(central.clone())?;
    let wide = wide_values(bytes, at, extra)?;
    let local_start = usize::try_from(wide.offset).ok()?.checked_add(shift)?;
    let (local, data) = local_record(bytes, local_start, &wide, (flags, crc))?;
    // Some programs on Windows write names with backslashes, and Excel opens what they write.
    let name = String::from_utf8_lossy(name).replace('\\', "/").trim_start_matches('/').to_owned();
    Some(Entry { name, central, local, data, flags, method, crc, size: wide.size })
}

/// Sizes and offset of a central record after its ZIP64 field has been looked at.
struct WideValues {
    size: u64,
    compressed: u64,
    offset: u64,
}

fn wide_values(bytes: &[u8], at: usize, extra: &[u8]) -> Option<WideValues> {
    let field = zip64_field(extra);
    let mut next = field.map(|range| range.start + 4).unwrap_or_default();
    let mut widen = |narrow: u32| {
        if narrow != u32::MAX {
            return Some(u64::from(narrow));
        }
        let value = u64_at(extra, next)?;
        next += 8;
        Some(value)
    };
    let size = widen(u32_at(bytes, at + 24)?)?;
    let compressed = widen(u32_at(bytes, at + 20)?)?;
    let offset = widen(u32_at(bytes, at + 42)?)?;
    Some(WideValues { size, compressed, offset })
}

/// Where the ZIP64 field lies in an extra area, header included.
pub(crate) fn zip64_field(extra: &[u8]) -> Option<Range<usize>> {
    let mut at = 0;
    loop {
        let (id, length) = (u16_at(extra, at)?, usize::from(u16_at(extra, at + 2)?));
        let end = at + 4 + length;
        if end > extra.len() {
            return None;
        }
        if id == 1 {
            return Some(at..end);
        }
        at = end;
    }
}

fn local_record(
    bytes: &[u8],
    start: usize,
    wide: &WideValues,
    (flags, crc): (u16, u32),
) -> Option<(Range<usize>, Range<usize>)> {
    if u32_at(bytes, start)? != LOCAL_SIGNATURE {
        return None;
    }
    let name_length = usize::from(u16_at(bytes, start + 26)?);
    let extra_length = usize::from(u16_at(bytes, start + 28)?);
    let data_start = start + 30 + name_length + extra_length;
    let data_end = data_start.checked_add(usize::try_from(wide.compressed).ok()?)?;
    bytes.get(data_start..data_end)?;
    let descriptor = if flags & 8 != 0 { descriptor_length(bytes, data_end, wide, crc) } else { 0 };
    Some((start..data_end + descriptor, data_start..data_end))
}

/// The length of the data descriptor at a place: it may lack its signature and its sizes may be narrow
/// or wide, so the form that agrees with the directory is taken. None at all is also seen in the wild.
fn descriptor_length(bytes: &[u8], at: usize, wide: &WideValues, crc: u32) -> usize {
    let signed = u32_at(bytes, at) == Some(DESCRIPTOR_SIGNATURE);
    let body = if signed { at + 4 } else { at };
    let head = body - at;
    if u32_at(bytes, body) != Some(crc) {
        return 0;
    }
    let narrow = u32_at(bytes, body + 4).map(u64::from) == Some(wide.compressed)
        && u32_at(bytes, body + 8).map(u64::from) == Some(wide.size);
    let broad =
        u64_at(bytes, body + 4) == Some(wide.compressed) && u64_at(bytes, body + 12) == Some(wide.size);
    match (broad, narrow) {
        (true, _) => head + 20,
        (false, true) => head + 12,
        (false, false) => 0,
    }
}

fn index_names(entries: &[Entry]) -> Result<BTreeMap<String, usize>, WorkbookError> {
    let mut by_name = BTreeMap::new();
    for (index, entry) in entries.iter().enumerate() {
        // Two parts of one name let two programs read two different workbooks out of one file.
        if by_name.insert(part_key(&entry.name), index).is_some() {
            return Err(WorkbookError::damaged(&entry.name, "the part exists twice"));
        }
    }
    Ok(by_name)
}

fn check_sizes(entries: &[Entry]) -> Result<(), WorkbookError> {
    let mut sum = 0_u64;
    for entry in entries.iter().filter(|entry| entry.is_xml()) {
        if entry.size > PART_LIMIT {
            return Err(too_large(&entry.name, format!("{} MiB", PART_LIMIT >> 20)));
        }
        sum = sum.saturating_add(entry.size);
    }
    if sum > XML_LIMIT {
        return Err(too_large("the sum of its parts", format!("{} MiB", XML_LIMIT >> 20)));
    }
    Ok(())
}

fn check_overlaps(entries: &[Entry], directory: usize) -> Result<(), WorkbookError> {
    let mut spans: Vec<&Entry> = entries.iter().collect();
    spans.sort_by_key(|entry| entry.local.start);
    let mut end = 0;
    for entry in spans {
        if entry.local.start < end || entry.local.end > directory {
            return Err(WorkbookError::damaged(&entry.name, "it overlaps another part"));
        }
        end = entry.local.end;
    }
    Ok(())
}
