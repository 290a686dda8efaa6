//! What can lie anywhere in a PDF: actions, scripts, embedded files, alternative texts, metadata of
//! parts, signatures.
//!
//! Every object is looked at once, in the order of numbers and without following references, so that
//! circles cannot catch the walk and nothing that only a search would find is passed over.

use super::document::{Pdf, as_dictionary};
use super::text_of;
use crate::gathering::Gathering;
use crate::model::{Alert, Place, UnreadReason};
use crate::picture;
use crate::reading::read_bytes;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

/// How deep dictionaries inside dictionaries are visited.
const DEEPEST: usize = 32;

/// Visits every dictionary of a document with the number of the object it stands in.
pub(crate) fn visit_dictionaries<'a>(
    document: &'a Document,
    visit: &mut dyn FnMut(ObjectId, &'a Dictionary),
) {
    for (id, object) in &document.objects {
        visit_inside(*id, object, DEEPEST, visit);
    }
}

fn visit_inside<'a>(
    id: ObjectId,
    object: &'a Object,
    depth: usize,
    visit: &mut dyn FnMut(ObjectId, &'a Dictionary),
) {
    if depth == 0 {
        return;
    }
    if let Object::Array(array) = object {
        for inner in array {
            visit_inside(id, inner, depth - 1, visit);
        }
    } else if let Some(dictionary) = as_dictionary(object) {
        visit(id, dictionary);
        for (_, inner) in dictionary.iter() {
            visit_inside(id, inner, depth - 1, visit);
        }
    }
}

/// Gives out what can lie anywhere.
pub(crate) fn read(pdf: &Pdf<'_>, into: &mut Gathering) {
    visit_dictionaries(pdf.document, &mut |_, dictionary| {
        action(pdf, dictionary, into);
        alternatives(pdf, dictionary, into);
        if dictionary.has(b"ByteRange") && dictionary.has(b"Contents") {
            signature(pdf, dictionary, into);
        }
        if dictionary.has(b"EF") {
            embedded_file(pdf, dictionary, into);
        }
    });
    for (id, object) in &pdf.document.objects {
        if let Object::Stream(stream) = object {
            read_stream(pdf, *id, stream, into);
        }
    }
}

fn action<'a>(pdf: &Pdf<'a>, dictionary: &'a Dictionary, into: &mut Gathering) {
    if let Some(script) = pdf.value(dictionary, b"JS") {
        into.alert(Alert::PdfScript);
        let text = match script {
            Object::Stream(stream) => {
                pdf.content(stream, into).map(|bytes| crate::encoding::decode_text(&bytes).text)
            }
            other => text_of(other),
        };
        into.piece(Place::HiddenText, &text.unwrap_or_default());
    }
    let Some(Object::Name(kind)) = pdf.value(dictionary, b"S") else { return };
    match kind.as_slice() {
        b"JavaScript" => into.alert(Alert::PdfScript),
        b"Launch" | b"SubmitForm" | b"ImportData" | b"GoToR" => launch(pdf, dictionary, into),
        b"URI" => into.link(&pdf.text(dictionary, b"URI").unwrap_or_default()),
        _ => {}
    }
}

fn launch<'a>(pdf: &Pdf<'a>, dictionary: &'a Dictionary, into: &mut Gathering) {
    into.alert(Alert::PdfLaunchAction);
    let Some(file) = pdf.value(dictionary, b"F") else { return };
    let target = text_of(file).or_else(|| pdf.text(as_dictionary(file)?, b"F")).unwrap_or_default();
    into.link(&target);
    if !target.is_empty() {
        into.alert(Alert::ExternalReference { target });
    }
}

fn alternatives<'a>(pdf: &Pdf<'a>, dictionary: &'a Dictionary, into: &mut Gathering) {
    for key in [b"Alt".as_slice(), b"ActualText", b"E", b"TU"] {
        if let Some(Object::String(..)) = pdf.value(dictionary, key) {
            into.piece(Place::AlternativeText, &pdf.text(dictionary, key).unwrap_or_default());
        }
    }
}

fn signature<'a>(pdf: &Pdf<'a>, dictionary: &'a Dictionary, into: &mut Gathering) {
    into.alert(Alert::Signed);
    for key in ["Name", "Reason", "Location", "ContactInfo", "M"] {
        into.metadata(key, &pdf.text(dictionary, key.as_bytes()).unwrap_or_default());
    }
}

fn embedded_file<'a>(pdf: &Pdf<'a>, dictionary: &'a Dictionary, into: &mut Gathering) {
    let name = [b"UF".as_slice(), b"F"].iter().find_map(|key| pdf.text(dictionary, key)).unwrap_or_default();
    into.piece(Place::AttachmentName, &name);
    into.piece(Place::Comment, &pdf.text(dictionary, b"Desc").unwrap_or_default());
    let Some(files) = pdf.dictionary(dictionary, b"EF") else { return };
    let stream = [b"F".as_slice(), b"UF"].iter().find_map(|key| pdf.value(files, key)?.as_stream().ok());
    let Some(content) = stream.and_then(|stream| pdf.content(stream, into)) else {
        let place = Place::Within { file: name, place: Box::new(Place::FileName) };
        return into.unread(UnreadReason::ContentsUnreadable, Some(place));
    };
    read_bytes(&name, &content, into);
}

/// Metadata of a part, and what a photo carries beside its pixels.
fn read_stream(pdf: &Pdf<'_>, id: ObjectId, stream: &Stream, into: &mut Gathering) {
    let is = |key: &[u8], value: &[u8]| {
        stream.dict.get(key).and_then(Object::as_name).is_ok_and(|name| name == value)
    };
    let is_document_metadata = pdf.document.catalog().and_then(|root| root.get(b"Metadata"));
    let is_document_metadata = is_document_metadata.and_then(Object::as_reference).is_ok_and(|of| of == id);
    if is(b"Type", b"Metadata") && !is_document_metadata {
        if let Some(content) = pdf.content(stream, into) {
            picture::read_xmp(&crate::encoding::decode_text(&content).text, into);
        }
    } else if is_plain_jpeg(stream) {
        into.inside(&format!("object {}", id.0), |into| picture::read_jpeg_metadata(&stream.content, into));
    }
}

/// Whether the bytes of a stream are those of a JPEG file.
pub(crate) fn is_plain_jpeg(stream: &Stream) -> bool {
    stream.filters().is_ok_and(|filters| filters == [b"DCTDecode"]) && stream.content.starts_with(b"\xFF\xD8")
}
