//! The fields of a form: names, values, and what is offered for choice.
//!
//! XFA, a form written in XML inside the PDF, is read as the XML it is.

use super::document::{Pdf, as_dictionary};
use super::text_of;
use crate::gathering::Gathering;
use crate::model::Place;
use crate::text::read_xml;
use lopdf::{Dictionary, Object};

/// How many fields are read, which bounds circles too.
const MOST_FIELDS: usize = 50_000;

/// How deep fields inside fields are followed.
const DEEPEST: usize = 32;

/// Gives out every field.
pub(crate) fn read(pdf: &Pdf<'_>, into: &mut Gathering) {
    let catalogue = pdf.document.catalog().ok();
    let Some(form) = catalogue.and_then(|root| pdf.dictionary(root, b"AcroForm")) else { return };
    let fields = pdf.array(form, b"Fields").unwrap_or_default();
    let mut waiting: Vec<(&Object, String, usize)> =
        fields.iter().rev().map(|field| (field, String::new(), 0)).collect();
    let mut read = 0;
    while let Some((object, parent, depth)) = waiting.pop() {
        read += 1;
        let Some(field) = as_dictionary(pdf.resolve(object)).filter(|_| read <= MOST_FIELDS) else {
            continue;
        };
        let name = full_name(pdf, field, &parent);
        read_field(pdf, field, &name, into);
        let kids = pdf.array(field, b"Kids").unwrap_or_default();
        if depth < DEEPEST && waiting.len() < MOST_FIELDS {
            waiting.extend(kids.iter().rev().map(|kid| (kid, name.clone(), depth + 1)));
        }
    }
    read_xfa(pdf, form, into);
}

fn full_name<'a>(pdf: &Pdf<'a>, field: &'a Dictionary, parent: &str) -> String {
    match pdf.text(field, b"T") {
        Some(name) if parent.is_empty() => name,
        Some(name) => format!("{parent}.{name}"),
        None => parent.to_owned(),
    }
}

fn read_field<'a>(pdf: &Pdf<'a>, field: &'a Dictionary, name: &str, into: &mut Gathering) {
    let place = Place::FormField { name: name.to_owned() };
    if field.has(b"T") {
        into.piece(place.clone(), name);
    }
    for key in [b"V".as_slice(), b"DV", b"RV", b"Opt"] {
        if let Some(value) = pdf.value(field, key) {
            read_value(pdf, value, &place, 4, into);
        }
    }
}

fn read_value<'a>(pdf: &Pdf<'a>, value: &'a Object, place: &Place, depth: usize, into: &mut Gathering) {
    match value {
        Object::Array(values) if depth > 0 => {
            for value in values {
                read_value(pdf, pdf.resolve(value), place, depth - 1, into);
            }
        }
        Object::Stream(stream) => {
            let bytes = pdf.content(stream, into).unwrap_or_default();
            into.piece(place.clone(), &crate::encoding::decode_text(&bytes).text);
        }
        other => into.piece(place.clone(), &text_of(other).unwrap_or_default()),
    }
}

fn read_xfa<'a>(pdf: &Pdf<'a>, form: &'a Dictionary, into: &mut Gathering) {
    let Some(xfa) = pdf.value(form, b"XFA") else { return };
    let parts = match xfa {
        Object::Array(parts) => parts.as_slice(),
        other => std::slice::from_ref(other),
    };
    let streams = parts.iter().filter_map(|part| pdf.resolve(part).as_stream().ok());
    let mut xml = Vec::new();
    for stream in streams {
        xml.extend(pdf.content(stream, into).unwrap_or_default());
    }
    if !xml.is_empty() {
        into.inside("XFA", |into| read_xml(&crate::encoding::decode_text(&xml).text, into));
    }
}
