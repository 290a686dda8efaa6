//! Everything in one file: finished PDFs one after the other, part by part.
//!
//! A part keeps its pages, links, tags, layers and page labels; its bookmarks go under its own, and that
//! under the one of its section. Links to `proofbook:part/NAME`, which the index has, lead to the part of
//! that name. Each part is written before the next is opened, so memory holds one at a time.
//!
//! What it deliberately does not do: it takes only files that this program has made, and it looks for no
//! parts that are missing.

use std::collections::BTreeMap;
use std::io::Write;

use lopdf::{Dictionary, Object, ObjectId, dictionary, text_string};
use proofbook_typeset::Language;

use crate::bind::top_of;
use crate::error::BinderError;
use crate::growing::Growing;
use crate::import::{Importer, Origin};
use crate::layers::Layers;
use crate::links;
use crate::outline::{self, Bookmark, PageLabel};
use crate::shared::Shared;
use crate::source::Source;
use crate::tags::Tags;

/// The properties of the whole.
#[derive(Debug, Clone)]
pub struct WholePlan {
    /// Title in the document's properties.
    pub title: String,
    /// Language of the document.
    pub language: Language,
    /// Author in the document's properties.
    pub author: Option<String>,
}

/// One part of the whole.
#[derive(Debug, Clone)]
pub struct Part {
    /// A finished PDF of this program.
    pub bytes: Vec<u8>,
    /// What stands before its page labels, and what links call it by: `OPSP-001`. Empty for the first
    /// pages, whose labels stay as they are.
    pub name: String,
    /// Its bookmark; the part's own bookmarks go under it.
    pub bookmark: String,
    /// The bookmark above it, shared by parts that follow each other.
    pub section: Option<String>,
}

/// The whole while it is written.
pub struct Whole<'o> {
    plan: WholePlan,
    file: Growing<'o>,
    root: ObjectId,
    pages: Vec<ObjectId>,
    labels: Vec<PageLabel>,
    bookmarks: Vec<Bookmark>,
    /// The section whose bookmark is the last.
    section: Option<String>,
    names: BTreeMap<String, ObjectId>,
    dates: Dictionary,
    shared: Shared,
    tags: Tags,
    layers: Layers,
}

impl<'o> Whole<'o> {
    /// Begins to write. `out` is flushed after each part.
    ///
    /// # Errors
    /// [`BinderError::Write`].
    pub fn begin(plan: WholePlan, out: &'o mut dyn Write) -> Result<Self, BinderError> {
        let mut file = Growing::begin(out)?;
        let root = file.reserve();
        let tags = Tags::new(file.reserve(), file.reserve());
        Ok(Self {
            plan,
            file,
            root,
            pages: Vec::new(),
            labels: Vec::new(),
            bookmarks: Vec::new(),
            section: None,
            names: BTreeMap::new(),
            dates: Dictionary::new(),
            shared: Shared::default(),
            tags,
            layers: Layers::default(),
        })
    }

    /// Adds a part and writes it.
    ///
    /// # Errors
    /// [`BinderError::Part`] or [`BinderError::Write`]; the file is torn then.
    pub fn add(&mut self, part: Part) -> Result<(), BinderError> {
        let Part { bytes, name, bookmark, section } = part;
        let lost = || BinderError::Part { name: name.clone() };
        let source = Source::ours(&bytes).map_err(|_| lost())?;
        drop(bytes);
        let mut scratch = self.file.scratch();
        let mut importer = Importer::new(&source, &mut scratch, Origin::Ours, &source.pages);
        let pages: Vec<ObjectId> =
            source.pages.iter().filter_map(|page| importer.page(*page, self.root)).collect();
        let first = *pages.first().filter(|_| pages.len() == source.pages.len()).ok_or_else(lost)?;
        let children = outline::adopted(importer.destinations().bookmarks(), &importer);
        self.layers.add(&mut importer);
        let own = source.catalogue().ok_or_else(lost)?;
        let tags = own.get(b"StructTreeRoot").ok().map(|root| importer.with_all_behind(root));
        if let Some(root) = tags {
            let language = own.get(b"Lang").ok().map(|language| source.resolve(language).clone());
            self.tags.take(&mut scratch, &root, &bookmark, language);
        }
        links::lead_to_parts(&mut scratch);
        self.keep_dates(&source);
        self.labels.extend(outline::own_labels(&source).into_iter().map(|label| under(&name, label)));
        drop(source);
        self.pages.extend(pages);
        self.names.entry(name).or_insert(first);
        self.add_bookmark(section, Bookmark { title: bookmark, destination: top_of(first), children });
        self.shared.take_out(&mut scratch);
        self.file.take(scratch)
    }

    /// The dates of the whole are those of its first pages.
    fn keep_dates(&mut self, source: &Source) {
        let information = source.dictionary_at(&source.document.trailer, b"Info");
        for key in [b"CreationDate".as_slice(), b"ModDate"] {
            if let Some(date) = information.and_then(|information| information.get(key).ok())
                && self.pages.is_empty()
            {
                self.dates.set(key, source.resolve(date).clone());
            }
        }
    }

    fn add_bookmark(&mut self, section: Option<String>, bookmark: Bookmark) {
        match (&section, self.bookmarks.last_mut()) {
            (Some(_), Some(above)) if section == self.section => above.children.push(bookmark),
            (Some(title), _) => self.bookmarks.push(Bookmark {
                title: title.clone(),
                destination: bookmark.destination.clone(),
                children: vec![bookmark],
            }),
            (None, _) => self.bookmarks.push(bookmark),
        }
        self.section = section;
    }

    /// Closes the file and gives the number of its pages.
    ///
    /// # Errors
    /// [`BinderError::Write`].
    pub fn finish(mut self) -> Result<u32, BinderError> {
        let mut scratch = self.file.scratch();
        let count = self.pages.len();
        let kids: Vec<Object> = self.pages.iter().map(|page| Object::Reference(*page)).collect();
        let tree = dictionary! { "Type" => "Pages", "Count" => count as i64, "Kids" => kids };
        scratch.set_object(self.root, tree);
        let mut catalogue = dictionary! {
            "Type" => "Catalog",
            "Pages" => self.root,
            "Outlines" => outline::write(&mut scratch, &self.bookmarks),
            "PageMode" => "UseOutlines",
            "PageLabels" => outline::page_labels(&self.labels),
            "Lang" => text_string(self.plan.language.code()),
            "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
            "Names" => dictionary! { "Dests" => named(&self.names) },
        };
        self.layers.write(&mut scratch, &mut catalogue);
        self.tags.write(&mut scratch, &mut catalogue);
        let mut information = self.dates;
        information.set("Title", text_string(&self.plan.title));
        information.set("Creator", text_string("Proofbook"));
        if let Some(author) = &self.plan.author {
            information.set("Author", text_string(author));
        }
        let catalogue = scratch.add_object(catalogue);
        let information = scratch.add_object(information);
        self.file.take(scratch)?;
        self.file.finish(catalogue, information)?;
        Ok(count as u32)
    }
}

/// `OPSP-001 · A-3` for page `A-3` of the part `OPSP-001`.
fn under(name: &str, label: PageLabel) -> PageLabel {
    match name {
        "" => label,
        name => PageLabel { prefix: format!("{name} · {}", label.prefix), number: label.number },
    }
}

/// The names of the parts as destinations, in the order readers look them up.
fn named(names: &BTreeMap<String, ObjectId>) -> Dictionary {
    let named = names.iter().filter(|(name, _)| !name.is_empty());
    let pairs = named.flat_map(|(name, page)| [Object::string_literal(name.as_bytes()), top_of(*page)]);
    dictionary! { "Names" => pairs.collect::<Vec<Object>>() }
}
