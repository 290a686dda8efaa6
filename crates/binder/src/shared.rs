//! Streams that are the same in several parts are written once.
//!
//! A file that is an exhibit of ten controls is bound ten times; its pictures, fonts and contents need
//! to be there once. What refers to others is compared after those are one.
//!
//! What it deliberately does not do: it compares no streams that only look the same, and no small ones,
//! for which the bookkeeping would cost more than it spares.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, Writer};
use sha2::{Digest, Sha256};

/// Streams below this many bytes are left alone.
const WORTH_SHARING: usize = 512;

/// The streams that were written so far, by what they hold.
#[derive(Default)]
pub(crate) struct Shared {
    known: BTreeMap<[u8; 32], ObjectId>,
}

impl Shared {
    /// Takes out of a part what was written before, and leads references there.
    pub(crate) fn take_out(&mut self, part: &mut Document) {
        for refers in [false, true] {
            let known: BTreeMap<ObjectId, ObjectId> = part
                .objects
                .iter()
                .filter_map(|(id, object)| Some((*id, self.known_as(*id, object.as_stream().ok()?, refers)?)))
                .collect();
            if known.is_empty() {
                continue;
            }
            part.objects.retain(|id, _| !known.contains_key(id));
            part.objects.values_mut().for_each(|object| lead_to(object, &known));
        }
    }

    /// The id of an earlier stream that is the same, where there is one.
    fn known_as(&mut self, id: ObjectId, stream: &Stream, refers: bool) -> Option<ObjectId> {
        if stream.content.len() < WORTH_SHARING
            || stream.dict.iter().any(|(_, it)| has_reference(it)) != refers
        {
            return None;
        }
        let mut digest = Sha256::new();
        digest.update(written(&stream.dict));
        digest.update(&stream.content);
        let earlier = *self.known.entry(digest.finalize().into()).or_insert(id);
        (earlier != id).then_some(earlier)
    }
}

fn written(dictionary: &Dictionary) -> Vec<u8> {
    let mut bytes = Vec::new();
    // Nothing fails when writing into memory; a stream whose words were lost would only not be shared.
    let _ = Writer::write_object(&mut bytes, &Object::Dictionary(dictionary.clone()));
    bytes
}

fn has_reference(object: &Object) -> bool {
    match object {
        Object::Reference(_) => true,
        Object::Array(items) => items.iter().any(has_reference),
        Object::Dictionary(dictionary) => dictionary.iter().any(|(_, value)| has_reference(value)),
        _ => false,
    }
}

fn lead_to(object: &mut Object, known: &BTreeMap<ObjectId, ObjectId>) {
    match object {
        Object::Reference(id) => *id = known.get(id).copied().unwrap_or(*id),
        Object::Array(items) => items.iter_mut().for_each(|item| lead_to(item, known)),
        Object::Dictionary(dictionary) => {
            dictionary.iter_mut().for_each(|(_, value)| lead_to(value, known));
        }
        Object::Stream(stream) => stream.dict.iter_mut().for_each(|(_, value)| lead_to(value, known)),
        _ => {}
    }
}
