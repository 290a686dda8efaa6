//! A file read by a second reader, as the same kind of document that the first one gives.
//!
//! The second reader finds streams without a length, encryption that is described by references, and
//! objects that a wrong table hides. What it deliberately does not do: it keeps no revisions and none
//! of the trailer's entries but the catalogue and the properties of the document.

use std::collections::BTreeSet;
use std::sync::Arc;

use hayro_syntax::object::{Array, Dict, MaybeRef, Number, Object as Read, ObjectIdentifier};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat};

use crate::open::OpenError;

/// How deep objects within objects are followed.
const DEEPEST: usize = 100;

/// Reads a file.
pub(crate) fn read(bytes: &[u8]) -> Result<Document, OpenError> {
    let pdf = Pdf::new(Arc::new(bytes.to_vec())).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => OpenError::Password,
        LoadPdfError::Decryption(_) => OpenError::UnknownEncryption,
        LoadPdfError::Invalid => OpenError::Damaged,
    })?;
    let mut reading =
        Reading { document: Document::with_version("1.7"), waiting: Vec::new(), seen: BTreeSet::new() };
    let root = pdf.xref().root_id();
    reading.waiting.push(root);
    reading.copy_waiting(&pdf);
    // What no reference leads to is kept as well, for a search must see it.
    for object in pdf.objects() {
        let id = match &object {
            Read::Dict(dictionary) => dictionary.obj_id(),
            Read::Stream(stream) => stream.dict().obj_id(),
            _ => None,
        };
        reading.waiting.extend(id);
        reading.copy_waiting(&pdf);
    }
    let mut document = reading.document;
    document.trailer.set("Root", id_of(root).ok_or(OpenError::Damaged)?);
    let information = information(&pdf);
    if !information.is_empty() {
        let information = document.add_object(information);
        document.trailer.set("Info", information);
    }
    Ok(document)
}

struct Reading {
    document: Document,
    waiting: Vec<ObjectIdentifier>,
    seen: BTreeSet<ObjectId>,
}

impl Reading {
    fn copy_waiting(&mut self, pdf: &Pdf) {
        while let Some(waiting) = self.waiting.pop() {
            let Some(id) = id_of(waiting).filter(|id| self.seen.insert(*id)) else { continue };
            if let Some(object) = pdf.xref().get::<Read<'_>>(waiting) {
                let object = self.object(&object, 0);
                self.document.set_object(id, object);
                self.document.max_id = self.document.max_id.max(id.0);
            }
        }
    }

    fn object(&mut self, object: &Read<'_>, depth: usize) -> Object {
        if depth > DEEPEST {
            return Object::Null;
        }
        match object {
            Read::Null(_) => Object::Null,
            Read::Boolean(value) => Object::Boolean(*value),
            Read::Number(number) => number_of(number),
            Read::String(string) => Object::String(string.as_bytes().to_vec(), StringFormat::Literal),
            Read::Name(name) => Object::Name(name.to_vec()),
            Read::Dict(dictionary) => Object::Dictionary(self.dictionary(dictionary, depth)),
            Read::Array(array) => self.array(array, depth),
            Read::Stream(stream) => {
                let mut dictionary = self.dictionary(stream.dict(), depth);
                dictionary.remove(b"Length");
                Object::Stream(
                    Stream::new(dictionary, stream.raw_data().into_owned()).with_compression(false),
                )
            }
        }
    }

    fn array(&mut self, array: &Array<'_>, depth: usize) -> Object {
        Object::Array(array.raw_iter().map(|item| self.item(&item, depth)).collect())
    }

    fn dictionary(&mut self, dictionary: &Dict<'_>, depth: usize) -> Dictionary {
        let mut copy = Dictionary::new();
        for (key, value) in dictionary.entries() {
            let value = self.item(&value, depth);
            copy.set(key.to_vec(), value);
        }
        copy
    }

    fn item(&mut self, item: &MaybeRef<Read<'_>>, depth: usize) -> Object {
        match item {
            MaybeRef::Ref(reference) => {
                self.waiting.push((*reference).into());
                id_of((*reference).into()).map_or(Object::Null, Object::Reference)
            }
            MaybeRef::NotRef(object) => self.object(object, depth + 1),
        }
    }
}

fn id_of(id: ObjectIdentifier) -> Option<ObjectId> {
    Some((u32::try_from(id.obj_number).ok()?, u16::try_from(id.gen_number).ok()?))
}

fn number_of(number: &Number) -> Object {
    let value = number.as_f64();
    if value.fract() == 0.0 && value.abs() < 9e15 {
        Object::Integer(number.as_i64())
    } else {
        Object::Real(value as f32)
    }
}

fn information(pdf: &Pdf) -> Dictionary {
    let found = pdf.metadata();
    let mut information = Dictionary::new();
    let entries = [
        ("Title", &found.title),
        ("Author", &found.author),
        ("Subject", &found.subject),
        ("Keywords", &found.keywords),
        ("Creator", &found.creator),
        ("Producer", &found.producer),
    ];
    for (key, value) in entries {
        if let Some(value) = value {
            information.set(key, Object::String(value.clone(), StringFormat::Literal));
        }
    }
    information
}
