//! How much of a file a reading has missed.
//!
//! Several readers may open the same file, and each is content with itself. Here their results are
//! counted: content that is no stream, that is empty where the file says it is not, or that cannot be
//! unpacked, and objects that are in the file but not in the reading. What it deliberately does not do:
//! it judges no drawing and no picture.

use std::collections::BTreeSet;

use lopdf::{Document, Object, ObjectId, Stream};

use crate::access;

/// Most bytes of content that are unpacked for a count, over all pages.
const MOST_UNPACKED: usize = 96 << 20;

/// The faults of a reading: fewer is better, none is whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Faults {
    /// Pages, counted from 0, whose content cannot be read whole.
    pub pages: BTreeSet<usize>,
    /// How many of them have content that is not there at all.
    pub absent: usize,
    /// Objects that are referred to and in the file, but not in the reading.
    pub objects: usize,
    /// Whether the page tree is broken.
    pub tree: bool,
}

impl Faults {
    /// Their number; a page weighs more than an object that may not matter.
    pub(crate) fn weight(&self) -> usize {
        self.pages.len() * 1000 + self.objects + usize::from(self.tree)
    }
}

/// Counts the faults of a reading. `marked` are the objects whose beginnings stand in the file.
pub(crate) fn count(document: &Document, pages: &[ObjectId], marked: &BTreeSet<u32>) -> Faults {
    let mut faults = Faults::default();
    let mut left = MOST_UNPACKED;
    for (index, page) in pages.iter().enumerate() {
        let state = state_of_page(document, *page, &mut left);
        if state != State::Whole {
            faults.pages.insert(index);
        }
        faults.absent += usize::from(state == State::Absent);
    }
    faults.objects = missing(document, marked).len();
    faults
}

/// How much of a page's content is there.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    Whole,
    Torn,
    Absent,
}

fn state_of_page(document: &Document, page: ObjectId, left: &mut usize) -> State {
    let Ok(page) = document.get_dictionary(page) else { return State::Absent };
    let Ok(contents) = page.get(b"Contents") else { return State::Whole };
    match access::resolve(document, contents) {
        // A page that says it has no content is an empty page.
        Object::Null if contents.as_reference().is_err() => State::Whole,
        Object::Array(parts) => {
            let states = parts.iter().map(|part| state_of_part(access::resolve(document, part), left));
            states.max().unwrap_or(State::Whole)
        }
        part => state_of_part(part, left),
    }
}

fn state_of_part(part: &Object, left: &mut usize) -> State {
    match part {
        Object::Stream(stream) if is_stream_whole(stream, left) => State::Whole,
        Object::Stream(_) => State::Torn,
        _ => State::Absent,
    }
}

/// Whether a stream has its bytes and they can be unpacked to their end.
fn is_stream_whole(stream: &Stream, left: &mut usize) -> bool {
    if stream.content.is_empty() {
        return stream.dict.get(b"Length").and_then(Object::as_i64).is_ok_and(|length| length == 0);
    }
    if stream.filters().is_ok_and(|filters| !filters.is_empty()) && *left > 0 {
        return match stream.get_plain_content_with_limit(*left) {
            Ok(content) => {
                *left = left.saturating_sub(content.len());
                !content.is_empty()
            }
            Err(lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. })) => {
                *left = 0;
                true
            }
            Err(_) => false,
        };
    }
    true
}

/// Objects that are referred to and whose beginning stands in the file, but that are not in the reading.
fn missing(document: &Document, marked: &BTreeSet<u32>) -> BTreeSet<ObjectId> {
    let mut missing = BTreeSet::new();
    for object in document.objects.values() {
        note_missing(document, object, marked, 64, &mut missing);
    }
    missing
}

fn note_missing(
    document: &Document,
    object: &Object,
    marked: &BTreeSet<u32>,
    depth: usize,
    into: &mut BTreeSet<ObjectId>,
) {
    if depth == 0 {
        return;
    }
    match object {
        Object::Reference(id) if marked.contains(&id.0) && !document.objects.contains_key(id) => {
            into.insert(*id);
        }
        Object::Array(items) => {
            items.iter().for_each(|item| note_missing(document, item, marked, depth - 1, into));
        }
        Object::Dictionary(_) | Object::Stream(_) => {
            for (_, value) in access::as_dictionary(object).into_iter().flat_map(|found| found.iter()) {
                note_missing(document, value, marked, depth - 1, into);
            }
        }
        _ => {}
    }
}

/// The numbers of all objects whose beginning (`7 0 obj`) stands in the file.
pub(crate) fn marked(bytes: &[u8]) -> BTreeSet<u32> {
    let mut marked = BTreeSet::new();
    let mut at = 0;
    while let Some(found) = bytes[at..].windows(4).position(|window| window[1..] == *b"obj") {
        let end = at + found + 1;
        marked.extend(number_before(&bytes[end.saturating_sub(24)..end]));
        at = end + 3;
    }
    marked
}

/// The number of an object from the bytes before `obj`.
fn number_before(bytes: &[u8]) -> Option<u32> {
    let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    let mut words = text.split_ascii_whitespace().rev();
    let generation = words.next()?;
    let number = words.next()?;
    let digits = number.trim_start_matches(|c: char| !c.is_ascii_digit());
    generation.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings_of_objects_are_found() {
        let found = marked(b"%PDF-1.4\n1 0 obj<<>>endobj 12 0 obj\n3 0 R endobj\n>7 0 obj");
        assert_eq!(found.into_iter().collect::<Vec<_>>(), [1, 7, 12]);
    }
}
