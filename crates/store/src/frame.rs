//! How records lie in a log: a header of 32 bytes, then records, each with marker, kind, length
//! and two checksums, so that every record is judged on its own.
//!
//! Raw Automerge chunks in a row are not safe: cut anywhere they drop whole changes without a word,
//! and one flipped bit makes all of them unreadable (measured). Here a torn tail is told apart from
//! damage: a record whose header is sound but whose bytes end early, or nothing but zeros, was
//! never acknowledged; anything else that does not fit is a [`Gap`], and reading goes on at the
//! next sound header.
//!
//! Format 1. Header: magic (8), format (4, little endian), workspace id (16), CRC-32 of these (4).
//! Record: marker (3), kind (1), length (4), CRC-32 of the payload (4), CRC-32 of these twelve (4),
//! payload.
//!
//! Not here: files and what payloads mean.

use std::ops::Range;
use uuid::Uuid;

/// The newest format this program reads and the one it writes.
pub const FORMAT: u32 = 1;
/// Length of the header of a file of records, in bytes.
pub const HEADER: usize = 32;
/// Length of what stands before the payload of a record, in bytes.
pub const RECORD: usize = 16;

const MAGIC: [u8; 8] = *b"\x89PBLOG\r\n";
const MARKER: [u8; 3] = *b"\xf1PB";

/// What a payload is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One Automerge change, not compressed.
    Change = 1,
    /// A small JSON note of the store to itself.
    Note = 2,
    /// A whole Automerge document.
    Document = 3,
}

/// What the header of a file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Header {
    /// It is sound.
    Whole {
        /// The format of the file.
        format: u32,
        /// The workspace it belongs to.
        workspace: Uuid,
    },
    /// It is not there yet: the file ends before the header does.
    Torn,
    /// It does not fit.
    Damaged,
}

/// A record that has passed both checksums.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Where it begins.
    pub offset: usize,
    /// What it is.
    pub kind: Kind,
    /// Where its payload lies.
    pub payload: Range<usize>,
}

/// A stretch of bytes that holds no sound record although records follow or should be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gap {
    /// Where it begins.
    pub offset: usize,
    /// How many bytes.
    pub length: usize,
}

/// What a stretch of a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scan {
    /// The sound records, in order.
    pub records: Vec<Record>,
    /// The damaged stretches, in order.
    pub gaps: Vec<Gap>,
    /// Where reading goes on when the file has grown: the end, or the beginning of a torn tail.
    pub resume: usize,
}

/// The header of a file of records.
pub fn header(workspace: Uuid) -> [u8; HEADER] {
    let mut bytes = [0; HEADER];
    bytes[..8].copy_from_slice(&MAGIC);
    bytes[8..12].copy_from_slice(&FORMAT.to_le_bytes());
    bytes[12..28].copy_from_slice(workspace.as_bytes());
    let sum = crc32fast::hash(&bytes[..28]);
    bytes[28..].copy_from_slice(&sum.to_le_bytes());
    bytes
}

/// Whether these first bytes are those of a file of records.
pub fn begins_a_file(bytes: &[u8]) -> bool {
    bytes.starts_with(&MAGIC)
}

/// Reads the header of a file. A file of nothing but zeros is one that was made and not filled: power
/// failed, or a sync service keeps its place.
pub fn read_header(bytes: &[u8]) -> Header {
    let zeros = bytes.iter().all(|byte| *byte == 0);
    let Some(header) = bytes.get(..HEADER).filter(|_| !zeros) else {
        let magic = &MAGIC[..bytes.len().min(MAGIC.len())];
        return if bytes.starts_with(magic) || zeros { Header::Torn } else { Header::Damaged };
    };
    if header[..8] != MAGIC || crc32fast::hash(&header[..28]) != number(&header[28..]) {
        return Header::Damaged;
    }
    Header::Whole {
        format: number(&header[8..12]),
        workspace: Uuid::from_slice(&header[12..28]).unwrap_or_default(),
    }
}

/// Puts a payload into its frame, at the end of `out`.
pub fn append(out: &mut Vec<u8>, kind: Kind, payload: &[u8]) {
    let begin = out.len();
    out.extend_from_slice(&MARKER);
    out.push(kind as u8);
    out.extend_from_slice(&(payload.len() as u32).to_le_bytes());
    out.extend_from_slice(&crc32fast::hash(payload).to_le_bytes());
    let sum = crc32fast::hash(&out[begin..]);
    out.extend_from_slice(&sum.to_le_bytes());
    out.extend_from_slice(payload);
}

/// Reads the records from `from` (the beginning of a record) to the end.
pub fn scan(bytes: &[u8], from: usize) -> Scan {
    let mut scan = Scan { resume: from.min(bytes.len()), ..Scan::default() };
    while scan.resume < bytes.len() {
        let begin = scan.resume;
        let next = match judge(bytes, begin) {
            Judged::Whole(record, next) => {
                scan.records.push(record);
                next
            }
            Judged::Rotten(end) => {
                // A torn record that others were appended to must not swallow the first of them. No
                // text holds a marker: it is not UTF-8.
                let next = next_header(bytes, begin + 1).filter(|next| *next < end).unwrap_or(end);
                scan.gaps.push(Gap { offset: begin, length: next - begin });
                next
            }
            Judged::Torn => match next_header(bytes, begin + 1) {
                Some(next) => {
                    scan.gaps.push(Gap { offset: begin, length: next - begin });
                    next
                }
                None => return scan,
            },
            Judged::Nothing => {
                let next = next_header(bytes, begin + 1).unwrap_or(bytes.len());
                scan.gaps.push(Gap { offset: begin, length: next - begin });
                next
            }
        };
        scan.resume = next;
    }
    scan
}

enum Judged {
    /// A sound record and where the next begins.
    Whole(Record, usize),
    /// A sound header with a payload that is not; the next record begins here.
    Rotten(usize),
    /// The bytes end before the record does.
    Torn,
    /// No record.
    Nothing,
}

fn judge(bytes: &[u8], begin: usize) -> Judged {
    let rest = &bytes[begin..];
    let Some((kind, length, sum)) = record_header(rest) else {
        return if is_torn(rest) { Judged::Torn } else { Judged::Nothing };
    };
    let Some(payload) = rest[RECORD..].get(..length) else { return Judged::Torn };
    let (start, end) = (begin + RECORD, begin + RECORD + length);
    if crc32fast::hash(payload) == sum {
        Judged::Whole(Record { offset: begin, kind, payload: start..end }, end)
    } else {
        Judged::Rotten(end)
    }
}

/// Kind, length and checksum of the payload, if the header is sound.
fn record_header(bytes: &[u8]) -> Option<(Kind, usize, u32)> {
    let header = bytes.get(..RECORD)?;
    if header[..3] != MARKER || crc32fast::hash(&header[..12]) != number(&header[12..16]) {
        return None;
    }
    let kind = match header[3] {
        1 => Kind::Change,
        2 => Kind::Note,
        3 => Kind::Document,
        _ => return None,
    };
    Some((kind, number(&header[4..8]) as usize, number(&header[8..12])))
}

/// Whether these last bytes are the beginning of a record that was never completed. Zeros are what
/// some file systems leave when power fails between growing a file and filling it.
fn is_torn(rest: &[u8]) -> bool {
    let marker = &MARKER[..rest.len().min(MARKER.len())];
    (rest.len() < RECORD && rest.starts_with(marker)) || rest.iter().all(|byte| *byte == 0)
}

fn next_header(bytes: &[u8], from: usize) -> Option<usize> {
    (from..bytes.len()).find(|at| bytes[*at] == MARKER[0] && record_header(&bytes[*at..]).is_some())
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().rev().fold(0, |number, byte| (number << 8) | u32::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log(payloads: &[&[u8]]) -> Vec<u8> {
        let mut bytes = header(Uuid::from_u128(7)).to_vec();
        payloads.iter().for_each(|payload| append(&mut bytes, Kind::Change, payload));
        bytes
    }

    fn payloads(bytes: &[u8]) -> (Vec<Vec<u8>>, Vec<Gap>, usize) {
        let scan = scan(bytes, HEADER);
        (
            scan.records.iter().map(|record| bytes[record.payload.clone()].to_vec()).collect(),
            scan.gaps,
            scan.resume,
        )
    }

    #[test]
    fn what_was_framed_is_read() {
        let bytes = log(&[b"one", b"", b"three"]);
        assert_eq!(read_header(&bytes), Header::Whole { format: FORMAT, workspace: Uuid::from_u128(7) });
        assert_eq!(payloads(&bytes), (vec![b"one".to_vec(), vec![], b"three".to_vec()], vec![], bytes.len()));
    }

    #[test]
    fn a_file_cut_anywhere_keeps_every_whole_record_and_reports_nothing() {
        let bytes = log(&[b"one", b"two", b"three"]);
        let ends = [HEADER, HEADER + 19, HEADER + 38, HEADER + 59];
        for cut in HEADER..=bytes.len() {
            let (found, gaps, resume) = payloads(&bytes[..cut]);
            let whole = ends.iter().filter(|end| **end <= cut).count() - 1;
            assert_eq!((found.len(), gaps.len(), resume), (whole, 0, ends[whole]), "cut at {cut}");
        }
    }

    #[test]
    fn a_torn_header_is_no_damage() {
        let bytes = log(&[]);
        for cut in 0..HEADER {
            assert_eq!(read_header(&bytes[..cut]), Header::Torn, "cut at {cut}");
        }
        assert_eq!(read_header(b"something else"), Header::Damaged);
    }

    #[test]
    fn one_flipped_bit_costs_one_record_and_is_always_noticed() {
        let bytes = log(&[b"one", b"two", b"three"]);
        for bit in HEADER * 8..bytes.len() * 8 {
            let mut rotten = bytes.clone();
            rotten[bit / 8] ^= 1 << (bit % 8);
            let (found, gaps, _) = payloads(&rotten);
            assert_eq!((found.len(), gaps.len()), (2, 1), "bit {bit}");
        }
    }

    #[test]
    fn a_tail_of_zeros_was_never_acknowledged() {
        let mut bytes = log(&[b"one"]);
        let end = bytes.len();
        bytes.resize(end + 4096, 0);
        assert_eq!(payloads(&bytes), (vec![b"one".to_vec()], vec![], end));
    }

    #[test]
    fn records_after_a_torn_one_are_found() {
        let whole = log(&[b"one", b"two"]);
        let mut bytes = whole[..whole.len() - 2].to_vec();
        append(&mut bytes, Kind::Change, b"three");
        let (found, gaps, _) = payloads(&bytes);
        assert_eq!(found, vec![b"one".to_vec(), b"three".to_vec()]);
        assert_eq!(gaps, vec![Gap { offset: HEADER + 19, length: 17 }]);
    }

    #[test]
    fn a_marker_inside_a_payload_misleads_nobody() {
        let inner = log(&[b"inner"]);
        let bytes = log(&[&inner, b"two"]);
        assert_eq!(payloads(&bytes).0, vec![inner, b"two".to_vec()]);
    }
}
