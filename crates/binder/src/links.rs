//! Links of the front matter that lead to exhibits.
//!
//! The front matter is set before anybody knows on which page an exhibit will lie. It links to an
//! address of its own scheme, `proofbook:exhibit/A-3`, which names a page by its label; here the
//! address becomes that page. Where the page is not bound, the link leads to the exhibit's sheet.
//!
//! Not here: links of attached files, which keep what they had.

use std::collections::BTreeMap;

use lopdf::{Document, Object, ObjectId};

use crate::outline::PageLabel;

/// What an address begins with that leads to a page of an exhibit.
const SCHEME: &str = "proofbook:exhibit/";

/// Makes the links on the front pages lead to pages.
pub(crate) fn lead_to_exhibits(
    document: &mut Document,
    front: &[ObjectId],
    pages: &[ObjectId],
    labels: &[PageLabel],
) {
    let by_label: BTreeMap<String, ObjectId> =
        labels.iter().zip(pages).skip(front.len()).map(|(label, page)| (written(label), *page)).collect();
    let found: Vec<(ObjectId, ObjectId)> = front
        .iter()
        .flat_map(|page| annotations(document, *page))
        .filter_map(|annotation| Some((annotation, target(document, annotation, &by_label)?)))
        .collect();
    for (annotation, page) in found {
        if let Ok(link) = document.get_dictionary_mut(annotation) {
            link.remove(b"A");
            let top = [Object::Reference(page), "XYZ".into(), Object::Null, Object::Null, Object::Null];
            link.set("Dest", Object::Array(top.into()));
        }
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

fn target(
    document: &Document,
    annotation: ObjectId,
    by_label: &BTreeMap<String, ObjectId>,
) -> Option<ObjectId> {
    let action = document.get_dictionary(annotation).ok()?.get(b"A").ok()?;
    let action = document.dereference(action).ok()?.1.as_dict().ok()?;
    let address = document.dereference(action.get(b"URI").ok()?).ok()?.1.as_str().ok()?;
    let label = std::str::from_utf8(address).ok()?.strip_prefix(SCHEME)?;
    let sheet = label.split('-').next().unwrap_or(label);
    by_label.get(label).or_else(|| by_label.get(sheet)).copied()
}
