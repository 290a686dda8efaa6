//! What lies in a PDF and is neither on a page nor anything that a reader knows: strings and streams of any
//! object, whether something refers to it or not. The caller's words are looked for in them.
//!
//! Not here: pages, pictures and fonts.

use super::document::{Pdf, as_dictionary};
use crate::gathering::Gathering;
use lopdf::{Object, ObjectId, Stream};
use std::collections::BTreeSet;
use std::io::Cursor;

/// How deep objects inside objects are visited.
const DEEPEST: usize = 32;

/// Gives out what stands around the caller's words in strings and in streams of no known kind.
pub(crate) fn search(pdf: &Pdf<'_>, into: &mut Gathering) {
    let drawn = drawn(pdf);
    let mut strings: Vec<u8> = Vec::new();
    for (id, object) in &pdf.document.objects {
        strings_of(object, DEEPEST, &mut strings);
        if let Object::Stream(stream) = object
            && !drawn.contains(id)
            && is_of_no_known_kind(stream)
            && let Some(content) = pdf.content(stream, into)
        {
            into.undecided(&mut Cursor::new(&content));
        }
    }
    into.undecided(&mut Cursor::new(&strings));
}

/// The streams that draw the pages.
fn drawn(pdf: &Pdf<'_>) -> BTreeSet<ObjectId> {
    let mut drawn = BTreeSet::new();
    for page in &pdf.pages {
        let contents = pdf.document.get_dictionary(*page).and_then(|page| page.get(b"Contents"));
        match contents {
            Ok(Object::Reference(id)) => {
                drawn.insert(*id);
                if let Ok(Object::Array(parts)) = pdf.document.get_object(*id) {
                    drawn.extend(parts.iter().filter_map(|part| part.as_reference().ok()));
                }
            }
            Ok(Object::Array(parts)) => {
                drawn.extend(parts.iter().filter_map(|part| part.as_reference().ok()))
            }
            _ => {}
        }
    }
    drawn
}

fn strings_of(object: &Object, depth: usize, out: &mut Vec<u8>) {
    match object {
        _ if depth == 0 => {}
        Object::String(bytes, _) => {
            out.extend_from_slice(bytes);
            out.push(b'\n');
            // A word of two bytes a letter begins anew at an even place.
            out.extend(std::iter::repeat_n(b'\n', out.len() % 2));
        }
        Object::Array(array) => array.iter().for_each(|inner| strings_of(inner, depth - 1, out)),
        other => {
            let Some(dictionary) = as_dictionary(other) else { return };
            dictionary.iter().for_each(|(_, inner)| strings_of(inner, depth - 1, out));
        }
    }
}

/// Streams that nothing of their own describes: neither picture, form, font, page nor table of objects.
fn is_of_no_known_kind(stream: &Stream) -> bool {
    const KNOWN: [&[u8]; 9] = [
        b"Subtype",
        b"Length1",
        b"Length2",
        b"FunctionType",
        b"ShadingType",
        b"PatternType",
        b"BBox",
        b"N",
        b"Index",
    ];
    !KNOWN.iter().any(|key| stream.dict.has(key))
}
