//! Bookmarks and page labels of the bound file.
//!
//! One bookmark for the front matter and one for each exhibit; what a file brought along goes
//! under its own, where its pages are bound. Page labels read `A-3` for page 3 of exhibit A.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, decode_text_string, text_string};

use crate::destinations::OwnBookmark;
use crate::import::Importer;
use crate::source::Source;

/// A bookmark of the bound file.
pub(crate) struct Bookmark {
    /// Its words.
    pub title: String,
    /// An explicit destination.
    pub destination: Object,
    /// The bookmarks under it, folded away at first.
    pub children: Vec<Bookmark>,
}

/// The bookmarks a file brought along, as far as they lead to bound pages.
pub(crate) fn adopted(own: Vec<OwnBookmark>, importer: &Importer<'_, '_>) -> Vec<Bookmark> {
    let adopt = |bookmark: OwnBookmark| {
        let children = adopted(bookmark.children, importer);
        let own_place = bookmark.place.as_ref().and_then(|place| importer.bound_place(place));
        let destination = own_place.or_else(|| children.first().map(|child| child.destination.clone()))?;
        Some(Bookmark { title: bookmark.title, destination, children })
    };
    own.into_iter().filter_map(adopt).collect()
}

/// Writes the bookmarks and gives the id of their root.
pub(crate) fn write(document: &mut Document, bookmarks: &[Bookmark]) -> ObjectId {
    let root = document.new_object_id();
    let (first, last) = write_level(document, bookmarks, root);
    let mut outlines = Dictionary::new();
    outlines.set("Type", "Outlines");
    outlines.set("Count", bookmarks.len() as i64);
    set_reference(&mut outlines, "First", first);
    set_reference(&mut outlines, "Last", last);
    document.set_object(root, outlines);
    root
}

fn write_level(
    document: &mut Document,
    bookmarks: &[Bookmark],
    parent: ObjectId,
) -> (Option<ObjectId>, Option<ObjectId>) {
    let ids: Vec<ObjectId> = bookmarks.iter().map(|_| document.new_object_id()).collect();
    for (number, bookmark) in bookmarks.iter().enumerate() {
        let (first, last) = write_level(document, &bookmark.children, ids[number]);
        let mut entry = Dictionary::new();
        entry.set("Title", text_string(&bookmark.title));
        entry.set("Parent", parent);
        entry.set("Dest", bookmark.destination.clone());
        set_reference(&mut entry, "Prev", number.checked_sub(1).map(|before| ids[before]));
        set_reference(&mut entry, "Next", ids.get(number + 1).copied());
        set_reference(&mut entry, "First", first);
        set_reference(&mut entry, "Last", last);
        if first.is_some() {
            entry.set("Count", -(bookmark.children.len() as i64));
        }
        document.set_object(ids[number], entry);
    }
    (ids.first().copied(), ids.last().copied())
}

fn set_reference(dictionary: &mut Dictionary, key: &str, id: Option<ObjectId>) {
    if let Some(id) = id {
        dictionary.set(key, id);
    }
}

/// The label of one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PageLabel {
    /// What stands before the number, or all of it where there is none.
    pub prefix: String,
    /// The number.
    pub number: Option<u32>,
}

/// The labels a file of this program has: a flat list, numbers in digits.
pub(crate) fn own_labels(source: &Source) -> Vec<PageLabel> {
    let labels = source.catalogue().and_then(|catalogue| source.dictionary_at(catalogue, b"PageLabels"));
    let nums = labels.and_then(|tree| source.resolve(tree.get(b"Nums").ok()?).as_array().ok());
    let mut given: BTreeMap<usize, PageLabel> = BTreeMap::new();
    for pair in nums.into_iter().flat_map(|nums| nums.chunks_exact(2)) {
        let (Ok(index), Ok(entry)) = (pair[0].as_i64(), source.resolve(&pair[1]).as_dict()) else { continue };
        given.insert(usize::try_from(index).unwrap_or(usize::MAX), own_label(source, entry));
    }
    let mut next = PageLabel { prefix: String::new(), number: Some(1) };
    let label = |index: usize| {
        let label = given.remove(&index).unwrap_or_else(|| next.clone());
        next = PageLabel { number: label.number.map(|number| number.saturating_add(1)), ..label.clone() };
        label
    };
    (0..source.pages.len()).map(label).collect()
}

fn own_label(source: &Source, entry: &Dictionary) -> PageLabel {
    let prefix = entry.get(b"P").ok().and_then(|prefix| decode_text_string(source.resolve(prefix)).ok());
    let start = entry.get(b"St").ok().and_then(|start| start.as_i64().ok()).unwrap_or(1);
    let number = entry.has(b"S").then(|| u32::try_from(start).unwrap_or(1));
    PageLabel { prefix: prefix.unwrap_or_default(), number }
}

/// The page labels as a number tree: one entry wherever counting does not simply go on.
pub(crate) fn page_labels(labels: &[PageLabel]) -> Dictionary {
    let mut entries = Vec::new();
    let mut expected: Option<PageLabel> = None;
    for (index, label) in labels.iter().enumerate() {
        if expected.as_ref() != Some(label) {
            let mut entry = Dictionary::new();
            if !label.prefix.is_empty() {
                entry.set("P", text_string(&label.prefix));
            }
            if let Some(number) = label.number {
                entry.set("S", "D");
                entry.set("St", i64::from(number));
            }
            entries.extend([Object::Integer(index as i64), Object::Dictionary(entry)]);
        }
        let next = label.number.map(|number| number + 1);
        expected = next.map(|number| PageLabel { prefix: label.prefix.clone(), number: Some(number) });
    }
    let mut tree = Dictionary::new();
    tree.set("Nums", Object::Array(entries));
    tree
}
