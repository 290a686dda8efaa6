//! Notes on the pages of a PDF.
//!
//! The names of those who wrote them are people named by the file. Links are found among all actions
//! and are no matter of this module.

use super::document::{Pdf, as_dictionary};
use crate::gathering::Gathering;
use crate::html;
use crate::model::{Alert, Place};
use lopdf::{Dictionary, Object, ObjectId};

/// How many notes of a page are read.
const MOST: usize = 20_000;

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
    if is_note(kind) {
        into.alert(Alert::Comments);
        into.author("T", &text(b"T"));
    }
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
    )
}
