//! PDF: takes out document information, XMP, data of editors and the names of those who wrote notes,
//! and cleans photos on the pages.
//!
//! Content streams and the data of pictures are the same bytes. Writing anew also leaves earlier
//! versions behind that the file still held. What is written on the pages stays.

use super::{CannotClean, Outcome, Removed};
use crate::pdf::{is_plain_jpeg, is_signed, open};
use lopdf::{Dictionary, Document, Object, SaveOptions};
use std::collections::BTreeSet;

/// How much a stream may decompress to while the file is read.
const LONGEST_STREAM: usize = 128 << 20;

/// Entries of the document information that stay; everything else may name somebody.
const KEPT_INFORMATION: [&[u8]; 4] = [b"Title", b"CreationDate", b"ModDate", b"Trapped"];

pub(crate) fn cleaned(bytes: &[u8]) -> Outcome {
    let mut document = open(bytes, LONGEST_STREAM).map_err(|error| reason(&error))?;
    if document.is_encrypted() || document.was_encrypted() {
        return Err(CannotClean::ContentsCleanEncrypted);
    }
    if is_signed(&document) {
        return Err(CannotClean::ContentsCleanSigned);
    }
    if document.page_iter().next().is_none() {
        return Err(CannotClean::ContentsCleanDamaged);
    }
    let mut removed = BTreeSet::new();
    if document.revision_count() > 1 {
        removed.insert(Removed::EarlierVersions);
    }
    information(&mut document, &mut removed);
    for object in document.objects.values_mut() {
        clean_object(object, 32, &mut removed);
    }
    document.prune_objects();
    document.max_id = document.objects.keys().map(|id| id.0).max().unwrap_or_default();
    Ok((written(&mut document)?, removed))
}

/// Objects are packed together where the version of the file knows that, or the copy would be twice as
/// long as the original.
fn written(document: &mut Document) -> Result<Vec<u8>, CannotClean> {
    let packed = document.version.as_str() >= "1.5";
    let options = SaveOptions::builder().use_object_streams(packed).use_xref_streams(packed).build();
    let mut copy = Vec::new();
    document.save_with_options(&mut copy, options).map_err(|_| CannotClean::ContentsCleanDamaged)?;
    Ok(copy)
}

fn reason(error: &lopdf::Error) -> CannotClean {
    use lopdf::Error as E;
    match error {
        E::InvalidPassword | E::Decryption(_) | E::UnsupportedSecurityHandler(_) | E::AlreadyEncrypted => {
            CannotClean::ContentsCleanEncrypted
        }
        _ => CannotClean::ContentsCleanDamaged,
    }
}

/// The information is a dictionary of its own or stands in the trailer.
fn information(document: &mut Document, removed: &mut BTreeSet<Removed>) {
    let id = document.trailer.get(b"Info").ok().and_then(|object| object.as_reference().ok());
    let dictionary = match id {
        Some(id) => document.objects.get_mut(&id).and_then(|object| object.as_dict_mut().ok()),
        None => document.trailer.get_mut(b"Info").ok().and_then(|object| object.as_dict_mut().ok()),
    };
    let Some(dictionary) = dictionary else { return };
    let unwanted: Vec<Vec<u8>> = dictionary
        .iter()
        .map(|(key, _)| key.clone())
        .filter(|key| !KEPT_INFORMATION.contains(&key.as_slice()))
        .collect();
    for key in unwanted {
        dictionary.remove(&key);
        removed.insert(Removed::Properties);
    }
}

fn clean_object(object: &mut Object, depth: usize, removed: &mut BTreeSet<Removed>) {
    if depth == 0 {
        return;
    }
    match object {
        Object::Array(array) => array.iter_mut().for_each(|inner| clean_object(inner, depth - 1, removed)),
        Object::Dictionary(dictionary) => clean_dictionary(dictionary, depth, removed),
        Object::Stream(stream) => {
            clean_dictionary(&mut stream.dict, depth, removed);
            if is_plain_jpeg(stream)
                && let Ok((copy, found)) = super::jpeg::cleaned(&stream.content)
                && copy != stream.content
            {
                stream.set_content(copy);
                removed.extend(found);
            }
        }
        _ => {}
    }
}

fn clean_dictionary(dictionary: &mut Dictionary, depth: usize, removed: &mut BTreeSet<Removed>) {
    if dictionary.remove(b"Metadata").is_some() {
        removed.insert(Removed::Xmp);
    }
    if dictionary.remove(b"PieceInfo").is_some() {
        removed.insert(Removed::EditorData);
    }
    if is_note(dictionary) && dictionary.remove(b"T").is_some() {
        removed.insert(Removed::NoteAuthors);
    }
    for (_, inner) in dictionary.iter_mut() {
        clean_object(inner, depth - 1, removed);
    }
}

/// A note of a person. The same key is the name of a field in a form, which stays.
fn is_note(dictionary: &Dictionary) -> bool {
    let kind = dictionary.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
    let kinds: [&[u8]; 11] = [
        b"Text",
        b"FreeText",
        b"Highlight",
        b"Underline",
        b"StrikeOut",
        b"Squiggly",
        b"Caret",
        b"Stamp",
        b"Ink",
        b"FileAttachment",
        b"Popup",
    ];
    kinds.contains(&kind) && dictionary.has(b"Rect")
}
