//! The bookmarks of a PDF, in the order in which a reader sees them.
//!
//! Where they lead is left out: a search needs their words only.

use super::document::{Pdf, as_dictionary};
use crate::gathering::Gathering;
use crate::model::Place;
use lopdf::{Dictionary, ObjectId};
use std::collections::BTreeSet;

/// Gives out every bookmark. One that is reached a second time ends the walk there.
pub(crate) fn read(pdf: &Pdf<'_>, into: &mut Gathering) {
    let Some(root) = pdf.document.catalog().ok().and_then(|root| pdf.dictionary(root, b"Outlines")) else {
        return;
    };
    let mut seen = BTreeSet::new();
    let mut waiting = Vec::new();
    push(root, b"First", &mut waiting);
    while let Some(id) = waiting.pop() {
        let item = pdf.document.get_object(id).ok().and_then(as_dictionary);
        let (true, Some(item)) = (seen.insert(id), item) else { continue };
        into.piece(Place::Bookmark, &pdf.text(item, b"Title").unwrap_or_default());
        push(item, b"Next", &mut waiting);
        push(item, b"First", &mut waiting);
    }
}

fn push(item: &Dictionary, key: &[u8], waiting: &mut Vec<ObjectId>) {
    waiting.extend(item.get(key).ok().and_then(|object| object.as_reference().ok()));
}
