//! Pages of one file copied into another.
//!
//! Everything a page needs comes along: contents, resources, boxes, turn (inherited values are
//! written onto the page), links and the looks of annotations. Everything that acts is left
//! behind: scripts, launches, forms, sounds, embedded files. Links within the file are kept where
//! their target is bound too.
//!
//! What it deliberately does not do: it never recodes a stream.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use crate::destinations::{Destinations, Place};
use crate::source::Source;

/// Whether the file is our own, so that its tags and links can be taken as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Made by this program.
    Ours,
    /// Made by others.
    Foreign,
}

/// Copies objects of one file into the bound file.
pub(crate) struct Importer<'s, 't> {
    /// The file that is copied from.
    pub source: &'s Source,
    target: &'t mut Document,
    origin: Origin,
    destinations: Destinations<'s>,
    /// All pages of the file; those that are bound with their id in the bound file.
    pages: BTreeMap<ObjectId, Option<ObjectId>>,
    copied: BTreeMap<ObjectId, ObjectId>,
    waiting: Vec<ObjectId>,
}

/// Keys of a page that are copied as they are.
const PAGE_KEYS: [&[u8]; 6] = [b"Contents", b"UserUnit", b"Group", b"TrimBox", b"BleedBox", b"ArtBox"];
/// Keys of a page that it may inherit.
const INHERITED_KEYS: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];
/// Keys of a link annotation that only say how it looks.
const LINK_KEYS: [&[u8]; 11] =
    [b"Type", b"Subtype", b"Rect", b"Border", b"BS", b"C", b"H", b"QuadPoints", b"F", b"Contents", b"OC"];
/// Keys of other annotations that act or lead elsewhere.
const ACTING_KEYS: [&[u8]; 14] = [
    b"A",
    b"AA",
    b"PA",
    b"Popup",
    b"Parent",
    b"P",
    b"IRT",
    b"RT",
    b"StructParent",
    b"FS",
    b"Sound",
    b"Movie",
    b"MK",
    b"RichMediaContent",
];

impl<'s, 't> Importer<'s, 't> {
    /// An importer for those pages of `source` that are in `chosen`, which are given ids at once.
    pub(crate) fn new(
        source: &'s Source,
        target: &'t mut Document,
        origin: Origin,
        chosen: &[ObjectId],
    ) -> Self {
        let mut pages: BTreeMap<ObjectId, Option<ObjectId>> =
            source.pages.iter().map(|page| (*page, None)).collect();
        for page in chosen {
            let id = target.new_object_id();
            pages.insert(*page, Some(id));
        }
        let destinations = Destinations::read(source);
        let (copied, waiting) = (BTreeMap::new(), Vec::new());
        Self { source, target, origin, destinations, pages, copied, waiting }
    }

    /// The names of places in the file.
    pub(crate) fn destinations(&self) -> &Destinations<'s> {
        &self.destinations
    }

    /// The id of a chosen page in the bound file.
    pub(crate) fn bound_page(&self, page: ObjectId) -> Option<ObjectId> {
        self.pages.get(&page).copied().flatten()
    }

    /// A destination in the bound file, where the place is bound.
    pub(crate) fn bound_place(&self, place: &Place) -> Option<Object> {
        let page = self.bound_page(place.page)?;
        Some(Object::Array(
            std::iter::once(Object::Reference(page)).chain(place.manner.iter().cloned()).collect(),
        ))
    }

    /// Copies a chosen page. `parent` is the root of the bound file's page tree.
    pub(crate) fn page(&mut self, page: ObjectId, parent: ObjectId) -> Option<ObjectId> {
        let id = self.bound_page(page)?;
        let own = self.source.document.get_dictionary(page).ok()?;
        let mut copy = Dictionary::new();
        copy.set("Type", "Page");
        copy.set("Parent", parent);
        for key in PAGE_KEYS {
            self.copy_key(own, &mut copy, key);
        }
        for key in INHERITED_KEYS {
            if let Some(value) = self.source.inherited(page, key) {
                let value = self.object(value);
                copy.set(key, value);
            }
        }
        if !copy.has(b"Resources") {
            copy.set("Resources", Dictionary::new());
        }
        if self.origin == Origin::Ours {
            self.copy_key(own, &mut copy, b"StructParents");
            self.copy_key(own, &mut copy, b"Tabs");
        }
        let annotations = self.annotations(own, id);
        if !annotations.is_empty() {
            copy.set("Annots", annotations);
        }
        self.target.set_object(id, copy);
        self.copy_waiting();
        Some(id)
    }

    fn copy_key(&mut self, from: &Dictionary, to: &mut Dictionary, key: &[u8]) {
        if let Ok(value) = from.get(key) {
            let value = self.object(value);
            to.set(key, value);
        }
    }

    /// Copies an object and everything it leads to.
    pub(crate) fn with_all_behind(&mut self, object: &Object) -> Object {
        let copy = self.object(object);
        self.copy_waiting();
        copy
    }

    /// Copies an object; what it refers to waits to be copied.
    fn object(&mut self, object: &Object) -> Object {
        match object {
            Object::Reference(id) => self.reference(*id),
            Object::Array(items) => Object::Array(items.iter().map(|item| self.object(item)).collect()),
            Object::Dictionary(dictionary) => Object::Dictionary(self.dictionary(dictionary)),
            Object::Stream(stream) => Object::Stream(self.stream(stream)),
            other => other.clone(),
        }
    }

    fn dictionary(&mut self, dictionary: &Dictionary) -> Dictionary {
        let mut copy = Dictionary::new();
        for (key, value) in dictionary {
            let value = self.object(value);
            copy.set(key.clone(), value);
        }
        copy
    }

    fn stream(&mut self, stream: &Stream) -> Stream {
        let mut dictionary = self.dictionary(&stream.dict);
        // Data in other files is never looked at, and the length may have changed by decryption.
        for key in [b"F".as_slice(), b"FFilter", b"FDecodeParms"] {
            dictionary.remove(key);
        }
        dictionary.set("Length", stream.content.len() as i64);
        Stream {
            dict: dictionary,
            content: stream.content.clone(),
            allows_compression: false,
            start_position: None,
        }
    }

    fn reference(&mut self, id: ObjectId) -> Object {
        if let Some(page) = self.pages.get(&id) {
            return page.map_or(Object::Null, Object::Reference);
        }
        if let Some(copy) = self.copied.get(&id) {
            return Object::Reference(*copy);
        }
        match self.source.document.objects.get(&id) {
            None => Object::Null,
            Some(object) if is_structure(object) => Object::Null,
            Some(_) => {
                let copy = self.target.new_object_id();
                self.copied.insert(id, copy);
                self.waiting.push(id);
                Object::Reference(copy)
            }
        }
    }

    fn copy_waiting(&mut self) {
        while let Some(id) = self.waiting.pop() {
            if let (Some(object), Some(copy_id)) =
                (self.source.document.objects.get(&id), self.copied.get(&id).copied())
            {
                let copy = self.object(object);
                self.target.set_object(copy_id, copy);
            }
        }
    }

    fn annotations(&mut self, page: &Dictionary, page_id: ObjectId) -> Vec<Object> {
        let Some(list) = page.get(b"Annots").ok().and_then(|list| self.source.resolve(list).as_array().ok())
        else {
            return Vec::new();
        };
        let mut copies = Vec::new();
        for annotation in list {
            if self.origin == Origin::Ours {
                let copy = self.object(annotation);
                copies.push(copy);
            } else if let Ok(dictionary) = self.source.resolve(annotation).as_dict()
                && let Some(mut copy) = self.foreign_annotation(dictionary)
            {
                copy.set("P", page_id);
                copies.push(Object::Reference(self.target.add_object(copy)));
            }
        }
        copies
    }

    fn foreign_annotation(&mut self, annotation: &Dictionary) -> Option<Dictionary> {
        let kind =
            annotation.get(b"Subtype").ok().and_then(|kind| self.source.resolve(kind).as_name().ok())?;
        match kind {
            b"Link" => self.link(annotation).or_else(|| self.looks_only(annotation)),
            b"Popup" => None,
            b"Widget" if self.is_hidden(annotation) => None,
            b"Widget" | b"Screen" | b"Movie" | b"Sound" | b"RichMedia" | b"3D" | b"FileAttachment" => {
                self.looks_only(annotation)
            }
            _ => Some(self.without_actions(annotation)),
        }
    }

    /// A link to the outside or to a bound page; any other link does nothing on paper.
    fn link(&mut self, annotation: &Dictionary) -> Option<Dictionary> {
        let mut copy = Dictionary::new();
        if let Some(place) = self.destinations.place_of_entry(annotation) {
            copy.set("Dest", self.bound_place(&place)?);
        } else {
            let address = self.address(self.source.dictionary_at(annotation, b"A")?)?;
            let mut to_outside = Dictionary::new();
            to_outside.set("S", "URI");
            to_outside.set("URI", Object::string_literal(address));
            copy.set("A", to_outside);
        }
        for key in LINK_KEYS {
            self.copy_key(annotation, &mut copy, key);
        }
        if let Some(shown) = self.shown(annotation) {
            let mut looks = Dictionary::new();
            looks.set("N", shown);
            copy.set("AP", looks);
        }
        Some(copy)
    }

    /// Where an action leads outside, where that is a page or a person: nothing that runs or opens a file.
    fn address(&self, action: &Dictionary) -> Option<String> {
        if action.get(b"S").ok().map(|kind| self.source.resolve(kind)) != Some(&Object::Name(b"URI".to_vec()))
        {
            return None;
        }
        let address = self.source.resolve(action.get(b"URI").ok()?).as_str().ok()?;
        let address = String::from_utf8_lossy(address);
        let live = proofbook_typeset::live_address(&address)?;
        // What is already written as it should be stays letter by letter.
        Some(if address.bytes().all(|byte| byte.is_ascii_graphic()) { address.into_owned() } else { live })
    }

    fn is_hidden(&self, annotation: &Dictionary) -> bool {
        let flags = annotation.get(b"F").ok().and_then(|flags| self.source.resolve(flags).as_i64().ok());
        flags.is_some_and(|flags| flags & 2 != 0)
    }

    /// A form field or a player becomes a picture of what it looked like.
    fn looks_only(&mut self, annotation: &Dictionary) -> Option<Dictionary> {
        let mut looks = Dictionary::new();
        looks.set("N", self.shown(annotation)?);
        let mut copy = Dictionary::new();
        copy.set("Type", "Annot");
        copy.set("Subtype", "Stamp");
        copy.set("AP", looks);
        for key in [b"Rect".as_slice(), b"F", b"OC"] {
            self.copy_key(annotation, &mut copy, key);
        }
        Some(copy)
    }

    /// The appearance that is shown now.
    fn shown(&mut self, annotation: &Dictionary) -> Option<Object> {
        let appearance = self.source.dictionary_at(annotation, b"AP")?;
        let normal = appearance.get(b"N").ok()?;
        let state = annotation.get(b"AS").ok().and_then(|state| self.source.resolve(state).as_name().ok());
        let shown = match self.source.resolve(normal) {
            Object::Dictionary(states) => states.get(state?).ok()?,
            Object::Stream(_) => normal,
            _ => return None,
        };
        self.source.resolve(shown).as_stream().ok()?;
        Some(self.object(shown))
    }

    fn without_actions(&mut self, annotation: &Dictionary) -> Dictionary {
        let mut kept = annotation.clone();
        for key in ACTING_KEYS {
            kept.remove(key);
        }
        self.dictionary(&kept)
    }
}

/// Whether an object belongs to the file as a whole and must not be dragged along.
fn is_structure(object: &Object) -> bool {
    let kind = object.as_dict().ok().and_then(|dictionary| dictionary.get(b"Type").ok());
    matches!(kind, Some(Object::Name(kind)) if kind == b"Pages" || kind == b"Catalog")
}
