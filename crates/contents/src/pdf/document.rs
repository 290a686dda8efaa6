//! An opened PDF: its pages, its properties, and reaching through references.
//!
//! Every reach gives nothing where something is missing or of another kind, for a strange file may
//! hold anything anywhere.

use super::text_of;
use crate::gathering::Gathering;
use crate::model::Place;
use crate::picture::read_xmp;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream};

/// A PDF and its pages.
pub(crate) struct Pdf<'a> {
    /// The file as it is.
    pub bytes: &'a [u8],
    /// Its objects.
    pub document: &'a Document,
    /// Its pages in order.
    pub pages: Vec<ObjectId>,
}

/// Opens a PDF with a bound on every stream that is decompressed.
pub(crate) fn open(bytes: &[u8], limit: usize) -> Result<Document, lopdf::Error> {
    Document::load_mem_with_options(bytes, LoadOptions::with_max_decompressed_size(limit))
}

impl<'a> Pdf<'a> {
    pub fn new(bytes: &'a [u8], document: &'a Document, pages: Vec<ObjectId>) -> Self {
        Self { bytes, document, pages }
    }

    /// The object behind a reference; null where there is none.
    pub fn resolve(&self, object: &'a Object) -> &'a Object {
        self.document.dereference(object).map_or(&Object::Null, |(_, object)| object)
    }

    /// The value of a key, followed.
    pub fn value(&self, parent: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
        match self.resolve(parent.get(key).ok()?) {
            Object::Null => None,
            object => Some(object),
        }
    }

    /// The dictionary behind a key; that of a stream too.
    pub fn dictionary(&self, parent: &'a Dictionary, key: &[u8]) -> Option<&'a Dictionary> {
        as_dictionary(self.value(parent, key)?)
    }

    /// The array behind a key.
    pub fn array(&self, parent: &'a Dictionary, key: &[u8]) -> Option<&'a [Object]> {
        self.value(parent, key)?.as_array().ok().map(Vec::as_slice)
    }

    /// The text behind a key.
    pub fn text(&self, parent: &'a Dictionary, key: &[u8]) -> Option<String> {
        text_of(self.value(parent, key)?)
    }

    /// The value a page has or inherits.
    pub fn inherited(&self, page: ObjectId, key: &[u8]) -> Option<&'a Object> {
        let mut node = self.document.get_dictionary(page).ok()?;
        for _ in 0..64 {
            if let Some(value) = self.value(node, key) {
                return Some(value);
            }
            node = self.dictionary(node, b"Parent")?;
        }
        None
    }

    /// The content of a stream, decompressed inside the limits.
    pub fn content(&self, stream: &Stream, into: &mut Gathering) -> Option<Vec<u8>> {
        let limit = usize::try_from(into.decompressible()).unwrap_or(usize::MAX);
        match stream.get_plain_content_with_limit(limit) {
            Ok(content) => {
                into.spend(content.len() as u64);
                Some(content)
            }
            Err(lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. })) => {
                into.alert(crate::model::Alert::ZipBomb);
                into.unread(crate::model::UnreadReason::ContentsLimitReached, None);
                None
            }
            Err(_) => None,
        }
    }
}

/// The dictionary an object is or has.
pub(crate) fn as_dictionary(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Dictionary(dictionary) => Some(dictionary),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

/// Gives out the document information and the XMP of the document.
pub(crate) fn read_properties(pdf: &Pdf<'_>, into: &mut Gathering) {
    if let Some(information) = pdf.dictionary(&pdf.document.trailer, b"Info") {
        for (key, value) in information.iter() {
            let Some(text) = text_of(pdf.resolve(value)) else { continue };
            let name = String::from_utf8_lossy(key);
            if matches!(&*name, "Author" | "Company" | "Manager") {
                into.author(&name, &text);
            } else {
                into.metadata(&name, &text);
            }
        }
    }
    let catalogue = pdf.document.catalog().ok();
    if let Some(Object::Stream(stream)) = catalogue.and_then(|catalogue| pdf.value(catalogue, b"Metadata"))
        && let Some(content) = pdf.content(stream, into)
    {
        read_xmp(&crate::encoding::decode_text(&content).text, into);
    }
}

/// Gives out names that only a program sees: layers and page labels.
pub(crate) fn read_hidden_names(pdf: &Pdf<'_>, into: &mut Gathering) {
    super::visit_dictionaries(pdf.document, &mut |_, dictionary| {
        let is_layer = dictionary.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"OCG");
        if is_layer && let Some(name) = dictionary.get(b"Name").ok().and_then(text_of) {
            into.piece(Place::HiddenText, &name);
        }
    });
}
