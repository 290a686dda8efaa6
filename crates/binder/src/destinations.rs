//! Where links and bookmarks of an attached PDF lead.
//!
//! Named destinations live in a file's catalogue, which is not joined, so they are turned into
//! plain ones here. What it deliberately does not do: it follows nothing outside the file.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId, decode_text_string};

use crate::source::Source;

/// How many entries of a name tree or an outline are read at most; more is hostile.
const MOST_ENTRIES: usize = 5_000;
/// How deep name trees and outlines are followed.
const DEEPEST: usize = 24;

/// A place in a file: a page of it and how to show it.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    /// The page in the file the place belongs to.
    pub page: ObjectId,
    /// What follows the page in an explicit destination, such as `/XYZ 0 800 0`.
    pub manner: Vec<Object>,
}

/// A bookmark of an attached file.
#[derive(Debug, Clone)]
pub(crate) struct OwnBookmark {
    /// Its words.
    pub title: String,
    /// Where it leads, if anywhere in the file.
    pub place: Option<Place>,
    /// The bookmarks under it.
    pub children: Vec<OwnBookmark>,
}

/// The named destinations of a file.
pub(crate) struct Destinations<'s> {
    source: &'s Source,
    named: BTreeMap<Vec<u8>, &'s Object>,
}

impl<'s> Destinations<'s> {
    /// Reads the names of a file.
    pub(crate) fn read(source: &'s Source) -> Self {
        let mut named = BTreeMap::new();
        let mut visits_left = MOST_ENTRIES;
        if let Some(catalogue) = source.catalogue() {
            if let Some(old_style) = source.dictionary_at(catalogue, b"Dests") {
                named.extend(old_style.iter().take(MOST_ENTRIES).map(|(name, value)| (name.clone(), value)));
            }
            let names = source.dictionary_at(catalogue, b"Names");
            if let Some(tree) = names.and_then(|names| source.dictionary_at(names, b"Dests")) {
                read_names(source, tree, DEEPEST, &mut visits_left, &mut named);
            }
        }
        Self { source, named }
    }

    /// The place a destination of any form means.
    pub(crate) fn place(&self, destination: &Object) -> Option<Place> {
        let mut destination = self.source.resolve(destination);
        for _ in 0..4 {
            destination = match destination {
                Object::Name(name) | Object::String(name, _) => self.source.resolve(self.named.get(name)?),
                Object::Dictionary(holder) => self.source.resolve(holder.get(b"D").ok()?),
                Object::Array(parts) => return self.explicit(parts),
                _ => return None,
            };
        }
        None
    }

    fn explicit(&self, parts: &[Object]) -> Option<Place> {
        let page = match parts.first()? {
            Object::Reference(page) => *page,
            Object::Integer(index) => *self.source.pages.get(usize::try_from(*index).ok()?)?,
            _ => return None,
        };
        let simple = |part: &Object| match self.source.resolve(part) {
            part @ (Object::Name(_) | Object::Integer(_) | Object::Real(_)) => part.clone(),
            _ => Object::Null,
        };
        Some(Place { page, manner: parts[1..].iter().take(5).map(simple).collect() })
    }

    /// The file's own bookmarks.
    pub(crate) fn bookmarks(&self) -> Vec<OwnBookmark> {
        let outlines = self.source.catalogue().and_then(|c| self.source.dictionary_at(c, b"Outlines"));
        let mut left = MOST_ENTRIES;
        outlines.map_or_else(Vec::new, |outlines| self.level(outlines, DEEPEST, &mut left))
    }

    fn level(&self, parent: &'s Dictionary, depth: usize, left: &mut usize) -> Vec<OwnBookmark> {
        let mut bookmarks = Vec::new();
        let mut next = if depth == 0 { None } else { self.source.dictionary_at(parent, b"First") };
        while let Some(entry) = next.filter(|_| *left > 0) {
            *left -= 1;
            let title = entry.get(b"Title").ok().map(|title| self.source.resolve(title));
            bookmarks.push(OwnBookmark {
                title: title.and_then(|title| decode_text_string(title).ok()).unwrap_or_default(),
                place: self.place_of_entry(entry),
                children: self.level(entry, depth - 1, left),
            });
            next = self.source.dictionary_at(entry, b"Next");
        }
        bookmarks
    }

    /// The place a bookmark or a link leads to within its file.
    pub(crate) fn place_of_entry(&self, entry: &Dictionary) -> Option<Place> {
        if let Ok(destination) = entry.get(b"Dest") {
            return self.place(destination);
        }
        let action = self.source.dictionary_at(entry, b"A")?;
        let kind = action.get(b"S").ok().map(|kind| self.source.resolve(kind));
        match kind {
            Some(Object::Name(kind)) if kind == b"GoTo" => self.place(action.get(b"D").ok()?),
            _ => None,
        }
    }
}

fn read_names<'s>(
    source: &'s Source,
    node: &'s Dictionary,
    depth: usize,
    visits_left: &mut usize,
    named: &mut BTreeMap<Vec<u8>, &'s Object>,
) {
    if depth == 0 || *visits_left == 0 {
        return;
    }
    *visits_left -= 1;
    let array = |key: &[u8]| node.get(key).ok().and_then(|value| source.resolve(value).as_array().ok());
    for pair in array(b"Names").into_iter().flat_map(|names| names.chunks_exact(2)) {
        if let Object::String(name, _) = source.resolve(&pair[0])
            && named.len() < MOST_ENTRIES
        {
            named.insert(name.clone(), &pair[1]);
        }
    }
    for kid in array(b"Kids").into_iter().flatten() {
        if let Ok(kid) = source.resolve(kid).as_dict() {
            read_names(source, kid, depth - 1, visits_left, named);
        }
    }
}
