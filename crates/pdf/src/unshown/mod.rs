//! What a file holds that no page of it shows: the files of a portfolio, forms that a program would
//! make, attachments, pictures that cannot be decoded, pages that only stand in for the document.
//!
//! What it deliberately does not do: it opens no file inside the file, and it compares no text.

mod files;
mod pictures;
mod stand_in;

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::access;
use crate::difference::{Difference, DifferenceKind};

/// Finds what no page shows; `pages` are numbers from 1 and ids.
pub(crate) fn find(document: &Document, pages: &[(u32, ObjectId)], differences: &mut Vec<Difference>) {
    let Ok(catalogue) = document.catalog() else { return };
    files::find(document, catalogue, differences);
    if is_dynamic_form(document, catalogue) {
        differences.push(Difference::of_file(DifferenceKind::DynamicForm, "XFA"));
    }
    stand_in::find(document, pages, differences);
    pictures::find(document, pages, differences);
}

/// Whether the pages are made by a program in the viewer: it says so, or there is a form in XML whose
/// fields are not on the pages.
fn is_dynamic_form(document: &Document, catalogue: &Dictionary) -> bool {
    let Some(form) = access::dictionary(document, catalogue, b"AcroForm") else { return false };
    if access::value(document, form, b"XFA").is_none() {
        return false;
    }
    let needs = matches!(access::value(document, catalogue, b"NeedsRendering"), Some(Object::Boolean(true)));
    needs || access::array(document, form, b"Fields").is_none_or(<[Object]>::is_empty)
}
