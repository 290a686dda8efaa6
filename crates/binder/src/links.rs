//! Links of the front matter that lead to exhibits, and of the index that lead to parts.
//!
//! The front matter is set before anybody knows on which page an exhibit will lie. It links to an
//! address of its own scheme, `proofbook:exhibit/A-3`, which names a page by its label; here the
//! address becomes that page. Where the page is not bound, the link leads to the exhibit's sheet. The index
//! of the whole links to `proofbook:part/OPSP-001` in the same way.
//!
//! Not here: links of attached files, which keep what they had.

use std::collections::BTreeMap;

use lopdf::{Document, Object, ObjectId, text_string};

use crate::bind::top_of;
use crate::outline::PageLabel;

/// What an address begins with that leads to a page of an exhibit.
const EXHIBIT: &str = "proofbook:exhibit/";
/// What an address begins with that leads to a part of the whole.
const PART: &str = "proofbook:part/";

/// Makes the links on the front pages lead to pages.
pub(crate) fn lead_to_exhibits(
    document: &mut Document,
    front: &[ObjectId],
    pages: &[ObjectId],
    labels: &[PageLabel],
) {
    let by_label: BTreeMap<String, ObjectId> =
        labels.iter().zip(pages).skip(front.len()).map(|(label, page)| (written(label), *page)).collect();
    let found: Vec<(ObjectId, String, ObjectId)> = front
        .iter()
        .flat_map(|page| annotations(document, *page))
        .filter_map(|annotation| {
            let label = place_of(document, annotation, EXHIBIT)?;
            let sheet = label.split('-').next().unwrap_or(&label);
            let page = *by_label.get(&label).or_else(|| by_label.get(sheet))?;
            Some((annotation, label, page))
        })
        .collect();
    for (annotation, label, page) in found {
        lead(document, annotation, &label, top_of(page));
    }
}

/// Makes all links that name a part lead to the destination of that name.
pub(crate) fn lead_to_parts(document: &mut Document) {
    let found: Vec<(ObjectId, String)> = document
        .objects
        .keys()
        .filter_map(|annotation| Some((*annotation, place_of(document, *annotation, PART)?)))
        .collect();
    for (annotation, name) in found {
        lead(document, annotation, &name, Object::string_literal(name.as_bytes()));
    }
}

/// Replaces an address; a reader that speaks reads the words aloud.
fn lead(document: &mut Document, annotation: ObjectId, words: &str, destination: Object) {
    if let Ok(link) = document.get_dictionary_mut(annotation) {
        link.remove(b"A");
        link.set("Dest", destination);
        link.set("Contents", text_string(words));
    }
}

fn written(label: &PageLabel) -> String {
    match label.number {
        Some(number) => format!("{}{number}", label.prefix),
        None => label.prefix.clone(),
    }
}

fn annotations(document: &Document, page: ObjectId) -> Vec<ObjectId> {
    let list = document.get_dictionary(page).and_then(|page| page.get(b"Annots"));
    let list = list.and_then(|list| document.dereference(list)).and_then(|(_, list)| list.as_array());
    list.map(|list| list.iter().filter_map(|one| one.as_reference().ok()).collect()).unwrap_or_default()
}

/// What an annotation's address names below a scheme, where it is a link of that scheme.
fn place_of(document: &Document, annotation: ObjectId, scheme: &str) -> Option<String> {
    let action = document.get_dictionary(annotation).ok()?.get(b"A").ok()?;
    let action = document.dereference(action).ok()?.1.as_dict().ok()?;
    let address = document.dereference(action.get(b"URI").ok()?).ok()?.1.as_str().ok()?;
    std::str::from_utf8(address).ok()?.strip_prefix(scheme).map(str::to_owned)
}
