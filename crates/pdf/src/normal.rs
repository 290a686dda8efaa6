//! Streams brought into the form that every reader knows.
//!
//! Filters are written with their full names and without references, for some writers take the short
//! names of inline pictures or put each name into an object of its own. What it deliberately does not
//! do: it decodes nothing.

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::access;

/// What an entry of a stream's dictionary is to say.
type Entry = (&'static [u8], Object);

/// Writes the filters of every stream in full.
pub(crate) fn normalise(document: &mut Document) {
    let changes: Vec<(ObjectId, Vec<Entry>)> = document
        .objects
        .iter()
        .filter_map(|(id, object)| {
            let changed = changes_of(document, &object.as_stream().ok()?.dict);
            (!changed.is_empty()).then_some((*id, changed))
        })
        .collect();
    for (id, entries) in changes {
        if let Some(Object::Stream(stream)) = document.objects.get_mut(&id) {
            entries.into_iter().for_each(|(key, value)| stream.dict.set(key, value));
        }
    }
}

fn changes_of(document: &Document, stream: &Dictionary) -> Vec<Entry> {
    let mut changes: Vec<Entry> = Vec::new();
    if let Ok(filter) = stream.get(b"Filter") {
        let full = full_names(document, filter);
        if full != *filter {
            changes.push((b"Filter", full));
        }
    }
    for (key, short) in [(b"DecodeParms".as_slice(), b"DP".as_slice())] {
        let Some(value) = stream.get(key).or_else(|_| stream.get(short)).ok() else { continue };
        let direct = without_references(document, value);
        if direct != *value || !stream.has(key) {
            changes.push((b"DecodeParms", direct));
        }
    }
    changes
}

fn full_names(document: &Document, filter: &Object) -> Object {
    match access::resolve(document, filter) {
        Object::Name(name) => Object::Name(full_name(name).to_vec()),
        Object::Array(names) => Object::Array(names.iter().map(|name| full_names(document, name)).collect()),
        other => other.clone(),
    }
}

/// Parameters without references on their first levels; a stream of globals stays a reference.
fn without_references(document: &Document, parameters: &Object) -> Object {
    match access::resolve(document, parameters) {
        Object::Array(items) => {
            Object::Array(items.iter().map(|item| without_references(document, item)).collect())
        }
        Object::Dictionary(entries) => {
            let mut direct = Dictionary::new();
            for (key, value) in entries {
                let plain = access::resolve(document, value);
                direct.set(key.clone(), if plain.as_stream().is_ok() { value } else { plain }.clone());
            }
            Object::Dictionary(direct)
        }
        other => other.clone(),
    }
}

fn full_name(name: &[u8]) -> &[u8] {
    match name {
        b"AHx" => b"ASCIIHexDecode",
        b"A85" => b"ASCII85Decode",
        b"LZW" => b"LZWDecode",
        b"Fl" => b"FlateDecode",
        b"RL" => b"RunLengthDecode",
        b"CCF" => b"CCITTFaxDecode",
        b"DCT" => b"DCTDecode",
        other => other,
    }
}
