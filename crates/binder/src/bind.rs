//! From a plan to the bound file.
//!
//! First every exhibit is opened or found wanting, then everything is drawn at once (so that the
//! fonts are cut down once), then all pages are joined. What it deliberately does not do: it never
//! fails because of an exhibit; trouble becomes a sheet and an outcome.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, Stream, dictionary, text_string};
use proofbook_pdf::balance;
use sha2::{Digest, Sha256};

use crate::draw::Drawing;
use crate::error::BinderError;
use crate::frames::{drawn_on_page, drawn_on_picture};
use crate::geometry::View;
use crate::import::{Importer, Origin};
use crate::layers::Layers;
use crate::links;
use crate::outline::{self, Bookmark, PageLabel};
use crate::picture::{self, Embedded, Picture};
use crate::picture_pages::{self, PICTURE_NAME, PicturePage};
use crate::plan::{BinderPlan, Bound, ExhibitContent, ExhibitOutcome, ExhibitPlan, Outcome, PictureRemark};
use crate::report;
use crate::sheet::{self, Notice, SheetTexts};
use crate::source::{Source, Trouble};
use crate::stamp::Stamp;

/// Most bytes of a page's content that are looked through for unclosed states.
const MOST_CONTENT: usize = 256 << 20;
/// The name of the footer among a page's resources.
const STAMP_NAME: &str = "ProofbookFooter";

/// Binds front matter and exhibits into one file.
///
/// # Errors
/// [`BinderError`], never because of an exhibit: see [`Outcome`].
pub fn bind(plan: &BinderPlan) -> Result<Bound, BinderError> {
    let front = Source::ours(&plan.front).map_err(|_| BinderError::Front)?;
    let mut book = Book::begin(plan)?;
    book.add_front(&front)?;
    let mut drawing = Drawing::new()?;
    let prepared: Vec<Prepared> = plan
        .exhibits
        .iter()
        .map(|exhibit| prepare(plan, exhibit, &mut book.document, &mut drawing))
        .collect();
    if prepared.is_empty() {
        return Ok(Bound { pages: book.kids.len() as u32, bytes: book.finish()?, exhibits: Vec::new() });
    }
    let drawn_bytes = drawing.into_pdf()?;
    let drawn = Source::ours(&drawn_bytes)
        .map_err(|trouble| BinderError::Drawn { reason: trouble.code().to_owned() })?;
    let drawn_pages = book.import_drawn(&drawn, &prepared)?;
    let mut exhibits = Vec::new();
    for (exhibit, prepared) in plan.exhibits.iter().zip(prepared) {
        exhibits.push(book.add_exhibit(exhibit, prepared, &drawn_pages));
    }
    links::lead_to_exhibits(&mut book.document, &book.kids[..front.pages.len()], &book.kids, &book.labels);
    let pages = book.kids.len() as u32;
    Ok(Bound { bytes: book.finish()?, pages, exhibits })
}

/// An exhibit that has been opened and drawn for.
struct Prepared {
    sheets: Vec<usize>,
    body: Body,
    outcome: Outcome,
    picture: BTreeSet<PictureRemark>,
}

enum Body {
    None,
    Pdf { source: Box<Source>, pages: Vec<PdfPage> },
    Picture { pages: Vec<PicturePart> },
}

/// A page with a picture, or a part of one, on it.
struct PicturePart {
    picture: Picture,
    /// The frame of the file.
    frame: u32,
    page: PicturePage,
    stamp: Stamp,
}

/// A chosen page of an attached PDF.
struct PdfPage {
    id: ObjectId,
    number: u32,
    view: View,
    stamp: Stamp,
}

fn prepare(
    plan: &BinderPlan,
    exhibit: &ExhibitPlan,
    document: &mut Document,
    drawing: &mut Drawing,
) -> Prepared {
    let mut remarks = BTreeSet::new();
    let (body, outcome) = match &exhibit.content {
        ExhibitContent::Pdf { bytes, pages } => match open_pages(bytes, pages.as_deref()) {
            Ok(chosen) => prepare_pdf(plan, exhibit, chosen, drawing),
            Err(trouble) => (Body::None, Outcome::Trouble(trouble)),
        },
        ExhibitContent::Picture(bytes) => match guarded_picture(bytes, document) {
            Ok(embedded) => {
                remarks = embedded.remarks;
                prepare_picture(plan, exhibit, embedded.frames, drawing)
            }
            Err(trouble) => (Body::None, Outcome::Trouble(trouble)),
        },
        ExhibitContent::None(_) => (Body::None, Outcome::SheetOnly),
    };
    let notice = match (&outcome, &exhibit.content) {
        (Outcome::Trouble(trouble), _) => Some(Notice::Trouble(plan.troubles.of(*trouble))),
        (_, ExhibitContent::None(reason)) => Some(Notice::Planned(reason)),
        _ => None,
    };
    let texts = SheetTexts {
        running_title: &plan.title,
        draft: plan.draft.as_deref(),
        heading: &exhibit.heading,
        title: &exhibit.title,
        facts: &exhibit.facts,
        notice,
    };
    Prepared { sheets: sheet::draw(&texts, drawing), body, outcome, picture: remarks }
}

/// A panic of a picture decoder counts as a torn picture, for the file is not ours.
fn guarded_picture(bytes: &[u8], document: &mut Document) -> Result<Embedded, Trouble> {
    catch_unwind(AssertUnwindSafe(|| picture::embed(bytes, document)))
        .unwrap_or(Err(Trouble::PictureUnreadable))
}

/// The pages asked for, and those that are not there.
struct Chosen {
    source: Box<Source>,
    pages: Vec<(u32, ObjectId)>,
    absent: Vec<u32>,
}

fn open_pages(bytes: &[u8], wanted: Option<&[u32]>) -> Result<Chosen, Trouble> {
    let source = Box::new(Source::attached(bytes)?);
    let mut chosen = Chosen { pages: Vec::new(), absent: Vec::new(), source };
    let all: Vec<u32> = (1..=chosen.source.pages.len() as u32).collect();
    let mut seen = BTreeSet::new();
    for number in wanted.unwrap_or(&all).iter().filter(|number| seen.insert(**number)) {
        match number.checked_sub(1).and_then(|index| chosen.source.pages.get(index as usize)) {
            Some(page) => chosen.pages.push((*number, *page)),
            None => chosen.absent.push(*number),
        }
    }
    if chosen.pages.is_empty() {
        return Err(Trouble::PagesAbsent);
    }
    Ok(chosen)
}

fn prepare_pdf(
    plan: &BinderPlan,
    exhibit: &ExhibitPlan,
    chosen: Chosen,
    drawing: &mut Drawing,
) -> (Body, Outcome) {
    let total = chosen.source.pages.len() as u32;
    let pages: Vec<PdfPage> = chosen
        .pages
        .iter()
        .map(|(number, id)| {
            let view = View::of(&chosen.source, *id);
            let text = footer(plan, exhibit, *number, total);
            let stamp = Stamp::draw(&text, plan.draft.as_deref(), view.size(), drawing);
            PdfPage { id: *id, number: *number, view, stamp }
        })
        .collect();
    let outcome = Outcome::Bound {
        pages: pages.len() as u32,
        absent: chosen.absent,
        repaired: chosen.source.repaired,
        differences: report::of_pages(&chosen.source.differences, &chosen.pages),
    };
    (Body::Pdf { source: chosen.source, pages }, outcome)
}

fn prepare_picture(
    plan: &BinderPlan,
    exhibit: &ExhibitPlan,
    frames: Vec<(u32, Picture)>,
    drawing: &mut Drawing,
) -> (Body, Outcome) {
    let mut drawn = Vec::new();
    for (frame, picture) in frames {
        drawn.extend(picture_pages::draw(&picture, drawing).into_iter().map(|page| (frame, picture, page)));
    }
    let total = drawn.len() as u32;
    let pages = drawn.into_iter().enumerate().map(|(index, (frame, picture, page))| {
        let text = footer(plan, exhibit, index as u32 + 1, total);
        let stamp = Stamp::draw(&text, plan.draft.as_deref(), page.size, drawing);
        PicturePart { picture, frame, page, stamp }
    });
    let body = Body::Picture { pages: pages.collect() };
    (body, Outcome::Bound { pages: total, absent: Vec::new(), repaired: false, differences: Vec::new() })
}

fn footer(plan: &BinderPlan, exhibit: &ExhibitPlan, page: u32, pages: u32) -> String {
    plan.footer
        .pattern
        .replace("{letter}", &exhibit.letter)
        .replace("{page}", &page.to_string())
        .replace("{pages}", &pages.to_string())
        .replace("{digest}", &exhibit.sha256_prefix)
}

/// What became of the drawn pages: pages of the bound file, and footers as forms.
struct DrawnPages {
    pages: BTreeMap<usize, ObjectId>,
    stamps: BTreeMap<usize, ObjectId>,
}

/// The bound file while it grows.
struct Book<'p> {
    plan: &'p BinderPlan,
    document: Document,
    root: ObjectId,
    catalogue: Dictionary,
    information: Dictionary,
    kids: Vec<ObjectId>,
    labels: Vec<PageLabel>,
    bookmarks: Vec<Bookmark>,
    layers: Layers,
}

impl<'p> Book<'p> {
    fn begin(plan: &'p BinderPlan) -> Result<Self, BinderError> {
        let mut document = Document::with_version("1.7");
        let root = document.new_object_id();
        let mut information =
            dictionary! { "Title" => text_string(&plan.title), "Creator" => text_string("Proofbook") };
        if let Some(author) = &plan.author {
            information.set("Author", text_string(author));
        }
        Ok(Self {
            plan,
            document,
            root,
            catalogue: Dictionary::new(),
            information,
            kids: Vec::new(),
            labels: Vec::new(),
            bookmarks: Vec::new(),
            layers: Layers::default(),
        })
    }

    /// The front matter keeps its tags, so that a screen reader can go through it as before.
    fn add_front(&mut self, front: &Source) -> Result<(), BinderError> {
        let mut importer = Importer::new(front, &mut self.document, Origin::Ours, &front.pages);
        for (index, page) in front.pages.iter().enumerate() {
            self.kids.push(importer.page(*page, self.root).ok_or(BinderError::Front)?);
            self.labels.push(PageLabel { prefix: String::new(), number: Some(index as u32 + 1) });
        }
        let own = importer.destinations().bookmarks();
        let children = outline::adopted(own, &importer);
        let catalogue = front.catalogue().ok_or(BinderError::Front)?;
        for key in [b"StructTreeRoot".as_slice(), b"MarkInfo"] {
            if let Ok(value) = catalogue.get(key) {
                self.catalogue.set(key, importer.with_all_behind(value));
            }
        }
        let information = front.dictionary_at(&front.document.trailer, b"Info");
        for key in [b"CreationDate".as_slice(), b"ModDate"] {
            if let Some(date) = information.and_then(|information| information.get(key).ok()) {
                self.information.set(key, front.resolve(date).clone());
            }
        }
        let destination = top_of(self.kids[0]);
        self.bookmarks.push(Bookmark { title: self.plan.front_bookmark.clone(), destination, children });
        Ok(())
    }

    /// Takes over the drawn pages; footers become forms that can be put on any page.
    fn import_drawn(&mut self, drawn: &Source, prepared: &[Prepared]) -> Result<DrawnPages, BinderError> {
        let mut numbers: Vec<usize> = Vec::new();
        let mut stamps: Vec<(usize, (f32, f32))> = Vec::new();
        for exhibit in prepared {
            numbers.extend(&exhibit.sheets);
            match &exhibit.body {
                Body::None => {}
                Body::Pdf { pages, .. } => {
                    stamps.extend(pages.iter().map(|page| (page.stamp.drawn, page.stamp.size)))
                }
                Body::Picture { pages } => {
                    numbers.extend(pages.iter().map(|part| part.page.drawn));
                    stamps.extend(pages.iter().map(|part| (part.stamp.drawn, part.stamp.size)));
                }
            }
        }
        let lost = || BinderError::Drawn { reason: "a drawn page is not there".to_owned() };
        let page_at = |number: usize| drawn.pages.get(number).copied().ok_or_else(lost);
        let chosen = numbers.iter().map(|number| page_at(*number)).collect::<Result<Vec<_>, _>>()?;
        let mut importer = Importer::new(drawn, &mut self.document, Origin::Foreign, &chosen);
        let mut result = DrawnPages { pages: BTreeMap::new(), stamps: BTreeMap::new() };
        for (number, page) in numbers.iter().zip(&chosen) {
            result.pages.insert(*number, importer.page(*page, self.root).ok_or_else(lost)?);
        }
        let mut forms = Vec::new();
        for (number, size) in stamps {
            forms.push((number, stamp_form(&mut importer, drawn, page_at(number)?, size).ok_or_else(lost)?));
        }
        for (number, form) in forms {
            result.stamps.insert(number, self.document.add_object(form));
        }
        Ok(result)
    }

    fn add_exhibit(
        &mut self,
        exhibit: &ExhibitPlan,
        prepared: Prepared,
        drawn: &DrawnPages,
    ) -> ExhibitOutcome {
        let sheet_page = self.kids.len() as u32 + 1;
        for (turn, number) in prepared.sheets.iter().enumerate() {
            let prefix = if turn == 0 { exhibit.letter.clone() } else { format!("{}′", exhibit.letter) };
            self.add_page(drawn.pages[number], PageLabel { prefix, number: None });
        }
        let children = match prepared.body {
            Body::None => Vec::new(),
            Body::Pdf { source, pages } => self.add_pdf(exhibit, &source, &pages, drawn),
            Body::Picture { pages } => self.add_picture(exhibit, &pages, drawn),
        };
        let destination = top_of(self.kids[sheet_page as usize - 1]);
        self.bookmarks.push(Bookmark { title: exhibit.bookmark.clone(), destination, children });
        ExhibitOutcome {
            letter: exhibit.letter.clone(),
            sheet_page,
            outcome: prepared.outcome,
            picture: prepared.picture,
        }
    }

    fn add_pdf(
        &mut self,
        exhibit: &ExhibitPlan,
        source: &Source,
        pages: &[PdfPage],
        drawn: &DrawnPages,
    ) -> Vec<Bookmark> {
        let chosen: Vec<ObjectId> = pages.iter().map(|page| page.id).collect();
        let mut importer = Importer::new(source, &mut self.document, Origin::Foreign, &chosen);
        let bound: Vec<Option<ObjectId>> =
            chosen.iter().map(|page| importer.page(*page, self.root)).collect();
        let own = importer.destinations().bookmarks();
        let children = outline::adopted(own, &importer);
        self.layers.add(&mut importer);
        for (page, id) in pages.iter().zip(bound) {
            let Some(id) = id else { continue };
            let content =
                source.document.get_page_content_with_limit(page.id, MOST_CONTENT).unwrap_or_default();
            let frames = drawn_on_page(&exhibit.frames, page.number, page.view.size());
            let stamp = drawn.stamps[&page.stamp.drawn];
            self.put_stamp(id, &page.view, &page.stamp, stamp, &frames, &content);
            self.add_page(
                id,
                PageLabel { prefix: format!("{}-", exhibit.letter), number: Some(page.number) },
            );
        }
        children
    }

    fn add_picture(
        &mut self,
        exhibit: &ExhibitPlan,
        pages: &[PicturePart],
        drawn: &DrawnPages,
    ) -> Vec<Bookmark> {
        for (index, PicturePart { picture, frame, page, stamp }) in pages.iter().enumerate() {
            let id = drawn.pages[&page.drawn];
            self.add_resource(id, PICTURE_NAME, picture.id);
            let frames = drawn_on_picture(&exhibit.frames, *frame, page);
            let form = drawn.stamps[&stamp.drawn];
            self.put_stamp(id, &View::upright(page.size), stamp, form, &frames, b"");
            let prefix = format!("{}-", exhibit.letter);
            self.add_page(id, PageLabel { prefix, number: Some(index as u32 + 1) });
        }
        Vec::new()
    }

    fn add_page(&mut self, id: ObjectId, label: PageLabel) {
        self.kids.push(id);
        self.labels.push(label);
    }

    /// Puts a footer over a page, with the page's own content closed off before it.
    fn put_stamp(
        &mut self,
        page: ObjectId,
        view: &View,
        stamp: &Stamp,
        form: ObjectId,
        frames: &str,
        content: &[u8],
    ) {
        let balance = balance(content);
        let before = "q\n".repeat(1 + balance.missing);
        let mut after = "\nQ".repeat(1 + balance.open);
        let [a, b, c, d, e, f] = view.matrix();
        let (u, v) = stamp.position();
        let (x, y) = (a * u + c * v + e, b * u + d * v + f);
        let s = stamp.scale;
        if !frames.is_empty() {
            after += &format!("\n/Artifact BMC q {a} {b} {c} {d} {e} {f} cm {frames} Q EMC");
        }
        after += &format!(
            "\n/Artifact <</Type /Pagination /Subtype /Footer>> BDC q {} {} {} {} {x} {y} cm /{STAMP_NAME} Do Q EMC\n",
            a * s,
            b * s,
            c * s,
            d * s
        );
        let before = self.document.add_object(Stream::new(Dictionary::new(), before.into_bytes()));
        let after = self.document.add_object(Stream::new(Dictionary::new(), after.into_bytes()));
        let own = self.own_contents(page);
        let contents = [vec![before.into()], own, vec![after.into()]].concat();
        if let Ok(dictionary) = self.document.get_dictionary_mut(page) {
            dictionary.set("Contents", Object::Array(contents));
        }
        self.add_resource(page, STAMP_NAME, form);
    }

    fn own_contents(&self, page: ObjectId) -> Vec<Object> {
        let contents = self.document.get_dictionary(page).ok().and_then(|page| page.get(b"Contents").ok());
        match contents {
            Some(Object::Array(parts)) => parts.clone(),
            Some(Object::Reference(id)) => match self.document.get_object(*id) {
                Ok(Object::Array(parts)) => parts.clone(),
                Ok(Object::Stream(_)) => vec![Object::Reference(*id)],
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// Names an object among a page's resources, without touching what other pages share.
    fn add_resource(&mut self, page: ObjectId, name: &str, object: ObjectId) {
        let read = |holder: &Dictionary, key: &[u8]| -> Dictionary {
            let value = holder.get(key).ok().and_then(|value| self.document.dereference(value).ok());
            value.and_then(|(_, value)| value.as_dict().ok()).cloned().unwrap_or_default()
        };
        let Ok(dictionary) = self.document.get_dictionary(page) else { return };
        let mut resources = read(dictionary, b"Resources");
        let mut objects = read(&resources, b"XObject");
        objects.set(name, object);
        resources.set("XObject", objects);
        if let Ok(dictionary) = self.document.get_dictionary_mut(page) {
            dictionary.set("Resources", resources);
        }
    }

    fn finish(mut self) -> Result<Vec<u8>, BinderError> {
        let kids: Vec<Object> = self.kids.iter().map(|page| Object::Reference(*page)).collect();
        let tree = dictionary! { "Type" => "Pages", "Count" => kids.len() as i64, "Kids" => kids };
        self.document.set_object(self.root, tree);
        let outlines = outline::write(&mut self.document, &self.bookmarks);
        let mut catalogue = self.catalogue;
        catalogue.set("Type", "Catalog");
        catalogue.set("Pages", self.root);
        catalogue.set("Outlines", outlines);
        catalogue.set("PageMode", "UseOutlines");
        catalogue.set("PageLabels", outline::page_labels(&self.labels));
        catalogue.set("Lang", text_string(self.plan.language.code()));
        catalogue.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
        self.layers.write(&mut self.document, &mut catalogue);
        let catalogue = self.document.add_object(catalogue);
        let information = self.document.add_object(self.information);
        self.document.trailer.set("Root", catalogue);
        self.document.trailer.set("Info", information);
        let id = Object::String(identifier(self.plan), lopdf::StringFormat::Hexadecimal);
        self.document.trailer.set("ID", vec![id.clone(), id]);
        write_out(&mut self.document)
    }
}

pub(crate) fn write_out(document: &mut Document) -> Result<Vec<u8>, BinderError> {
    let options =
        SaveOptions::builder().use_object_streams(true).use_xref_streams(true).compression_level(6).build();
    let mut bytes = Vec::new();
    let written = document.save_with_options(&mut bytes, options);
    written.map_err(|error| BinderError::Write { reason: error.to_string() })?;
    Ok(bytes)
}

/// A footer as a form: the content of its drawn page, with that page's fonts.
fn stamp_form(
    importer: &mut Importer<'_, '_>,
    drawn: &Source,
    page: ObjectId,
    size: (f32, f32),
) -> Option<Stream> {
    let own = drawn.document.get_dictionary(page).ok()?;
    let content = drawn.resolve(own.get(b"Contents").ok()?).as_stream().ok()?;
    let resources = importer.with_all_behind(own.get(b"Resources").ok()?);
    let mut form = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => vec![0.into(), 0.into(), size.0.into(), size.1.into()],
        "Resources" => resources,
    };
    if let Ok(filter) = content.dict.get(b"Filter") {
        form.set("Filter", filter.clone());
    }
    Some(Stream::new(form, content.content.clone()).with_compression(false))
}

pub(crate) fn top_of(page: ObjectId) -> Object {
    Object::Array(vec![page.into(), "XYZ".into(), Object::Null, Object::Null, Object::Null])
}

/// The file's id: made from all that goes in, so that the same plan gives the same id.
fn identifier(plan: &BinderPlan) -> Vec<u8> {
    let mut digest = Sha256::new();
    let mut add = |bytes: &[u8]| {
        digest.update((bytes.len() as u64).to_le_bytes());
        digest.update(bytes);
    };
    add(plan.title.as_bytes());
    add(plan.draft.as_deref().unwrap_or_default().as_bytes());
    add(&plan.front);
    for exhibit in &plan.exhibits {
        add(exhibit.letter.as_bytes());
        add(exhibit.title.as_bytes());
        match &exhibit.content {
            ExhibitContent::Pdf { bytes, .. } | ExhibitContent::Picture(bytes) => add(bytes),
            ExhibitContent::None(reason) => add(reason.as_bytes()),
        }
    }
    digest.finalize()[..16].to_vec()
}
