//! A PDF that is written out while it grows.
//!
//! Streams go out as they are, everything else is packed into object streams; only the place of each
//! object is remembered, so that a file of many gigabytes costs a few bytes an object. The file's id is
//! made from all that was written.
//!
//! What it deliberately does not do: it knows no pages, and it changes nothing that was written.

use std::collections::BTreeMap;
use std::io::Write;

use flate2::{Compression, write::ZlibEncoder};
use lopdf::{Dictionary, Document, Object, ObjectId, ObjectStream, Stream, Writer, dictionary};
use sha2::{Digest, Sha256};

use crate::error::BinderError;

/// Objects packed together; a reader unpacks them together.
const PACKED: usize = 200;
/// Bytes of a place in the file: up to a terabyte.
const PLACE_BYTES: usize = 5;

/// Where an object lies.
enum Place {
    At(u64),
    Packed { stream: u32, index: u16 },
}

/// The file so far.
pub(crate) struct Growing<'o> {
    out: &'o mut dyn Write,
    at: u64,
    digest: Sha256,
    places: BTreeMap<u32, Place>,
    highest: u32,
}

impl<'o> Growing<'o> {
    /// Begins a file.
    pub(crate) fn begin(out: &'o mut dyn Write) -> Result<Self, BinderError> {
        let mut growing = Self { out, at: 0, digest: Sha256::new(), places: BTreeMap::new(), highest: 0 };
        growing.bytes(b"%PDF-1.7\n%\xBB\xAD\xC0\xDE\n")?;
        Ok(growing)
    }

    /// An id for an object that is written at some later time.
    pub(crate) fn reserve(&mut self) -> ObjectId {
        self.highest += 1;
        (self.highest, 0)
    }

    /// An empty document whose new objects get ids that are free in the file.
    pub(crate) fn scratch(&self) -> Document {
        let mut document = Document::new();
        document.max_id = self.highest;
        document
    }

    /// Writes all objects of a scratch document.
    pub(crate) fn take(&mut self, scratch: Document) -> Result<(), BinderError> {
        self.highest = self.highest.max(scratch.max_id);
        let (streams, others): (Vec<_>, Vec<_>) =
            scratch.objects.into_iter().partition(|(_, object)| matches!(object, Object::Stream(_)));
        for (id, stream) in &streams {
            self.object(id.0, stream)?;
        }
        let mut others = others.into_iter().peekable();
        while others.peek().is_some() {
            self.pack(others.by_ref().take(PACKED).collect())?;
        }
        // A person who waits is asked here, after each part of the file.
        self.out.flush().map_err(writing)
    }

    fn bytes(&mut self, bytes: &[u8]) -> Result<(), BinderError> {
        self.out.write_all(bytes).map_err(writing)?;
        self.digest.update(bytes);
        self.at += bytes.len() as u64;
        Ok(())
    }

    fn object(&mut self, number: u32, object: &Object) -> Result<(), BinderError> {
        self.places.insert(number, Place::At(self.at));
        let mut bytes = format!("{number} 0 obj\n").into_bytes();
        Writer::write_object(&mut bytes, object).map_err(writing)?;
        bytes.extend_from_slice(b"\nendobj\n");
        self.bytes(&bytes)
    }

    /// Packs objects in the order of their ids, which is the order in which they are stored.
    fn pack(&mut self, objects: Vec<(ObjectId, Object)>) -> Result<(), BinderError> {
        self.highest += 1;
        let stream = self.highest;
        let mut packed = ObjectStream::builder().max_objects(PACKED).build();
        for (index, (id, object)) in objects.into_iter().enumerate() {
            self.places.insert(id.0, Place::Packed { stream, index: index as u16 });
            packed.add_object(id, object).map_err(writing)?;
        }
        let packed = packed.to_stream_object().map_err(writing)?;
        self.object(stream, &Object::Stream(packed))
    }

    /// Closes the file with the list of its objects.
    pub(crate) fn finish(mut self, catalogue: ObjectId, information: ObjectId) -> Result<(), BinderError> {
        let own = self.highest + 1;
        let start = self.at;
        self.places.insert(own, Place::At(start));
        let id =
            Object::String(self.digest.clone().finalize()[..16].to_vec(), lopdf::StringFormat::Hexadecimal);
        let mut list = ZlibEncoder::new(Vec::new(), Compression::default());
        for number in 0..=own {
            list.write_all(&entry(number, self.places.get(&number))).map_err(writing)?;
        }
        let widths: Vec<Object> = vec![1.into(), (PLACE_BYTES as i64).into(), 2.into()];
        let trailer: Dictionary = dictionary! {
            "Type" => "XRef", "Size" => i64::from(own) + 1, "W" => widths, "Filter" => "FlateDecode",
            "Root" => catalogue, "Info" => information, "ID" => vec![id.clone(), id],
        };
        let list = Stream::new(trailer, list.finish().map_err(writing)?);
        self.object(own, &Object::Stream(list))?;
        self.bytes(format!("startxref\n{start}\n%%EOF\n").as_bytes())?;
        self.out.flush().map_err(writing)
    }
}

/// One line of the list of objects: kind, place, and index or generation.
fn entry(number: u32, place: Option<&Place>) -> [u8; 3 + PLACE_BYTES] {
    let (kind, place, last) = match place {
        Some(Place::At(at)) => (1, *at, 0),
        Some(Place::Packed { stream, index }) => (2, u64::from(*stream), *index),
        None => (0, 0, if number == 0 { u16::MAX } else { 0 }),
    };
    let mut entry = [0; 3 + PLACE_BYTES];
    entry[0] = kind;
    entry[1..=PLACE_BYTES].copy_from_slice(&place.to_be_bytes()[8 - PLACE_BYTES..]);
    entry[PLACE_BYTES + 1..].copy_from_slice(&last.to_be_bytes());
    entry
}

fn writing(error: impl ToString) -> BinderError {
    BinderError::Write { reason: error.to_string() }
}
