//! Notes on the pages of a PDF.
//!
//! The names of those who wrote them are people named by the file. Links are found among all actions
//! and are no matter of this module.

use super::document::{Pdf, as_dictionary};
use super::fonts::Fonts;
use super::page_text::read_form;
use crate::gathering::Gathering;
use crate::html;
use crate::model::{Alert, Place};
use lopdf::{Dictionary, Object, ObjectId, Stream};

/// How many notes of a page are read.
const MOST: usize = 20_000;
/// How many states of a note are read.
const MOST_STATES: usize = 16;

/// Gives out the notes of a page.
pub(crate) fn read(pdf: &Pdf<'_>, number: u32, page: ObjectId, into: &mut Gathering) {
    let Ok(page) = pdf.document.get_dictionary(page) else { return };
    for object in pdf.array(page, b"Annots").unwrap_or_default().iter().take(MOST) {
        if let Some(annotation) = as_dictionary(pdf.resolve(object)) {
            read_one(pdf, number, annotation, into);
        }
    }
}

fn read_one<'a>(pdf: &Pdf<'a>, page: u32, annotation: &'a Dictionary, into: &mut Gathering) {
    let kind = annotation.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
    let text = |key: &[u8]| pdf.text(annotation, key).unwrap_or_default();
    let place = Place::Annotation { page };
    into.piece(place.clone(), &text(b"Contents"));
    into.piece(place.clone(), &text(b"Subj"));
    let rich = text(b"RC");
    if !rich.is_empty() {
        html::read_label(&rich, &place, into);
    }
    for drawn in drawn_text(pdf, annotation, into) {
        into.piece(place.clone(), &drawn);
    }
    let is_shape = matches!(kind, b"Square" | b"Circle" | b"Line" | b"Polygon" | b"PolyLine");
    if is_note(kind) && !(is_shape && text(b"Contents").is_empty()) {
        into.alert(Alert::Comments);
        into.author("T", &text(b"T"));
    }
}

/// The text of the pictures that belong to a note, one for each state it can be in.
pub(crate) fn drawn_text<'a>(pdf: &Pdf<'a>, annotation: &'a Dictionary, into: &mut Gathering) -> Vec<String> {
    let mut fonts = Fonts::default();
    let normal = pdf.dictionary(annotation, b"AP").and_then(|pictures| pdf.value(pictures, b"N"));
    let pictures: Vec<&'a Stream> = match normal {
        Some(Object::Stream(picture)) => vec![picture],
        Some(Object::Dictionary(states)) => {
            let pictures = states.iter().filter_map(|(_, state)| pdf.resolve(state).as_stream().ok());
            pictures.take(MOST_STATES).collect()
        }
        _ => Vec::new(),
    };
    let texts = pictures.into_iter().map(|picture| read_form(pdf, &mut fonts, picture, into));
    texts.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
}

/// Whether a person wrote it for other readers.
fn is_note(kind: &[u8]) -> bool {
    matches!(
        kind,
        b"Text"
            | b"FreeText"
            | b"Highlight"
            | b"Underline"
            | b"StrikeOut"
            | b"Squiggly"
            | b"Caret"
            | b"Stamp"
            | b"Ink"
            | b"Square"
            | b"Circle"
            | b"Line"
            | b"Polygon"
            | b"PolyLine"
    )
}
