//! Copies with black boxes under which nothing is left.
//!
//! A picture is decoded, painted and written anew without its metadata. A page of a PDF that has a box
//! becomes a picture of itself, so that its text, links, notes and whatever lay beneath are gone by
//! construction; all other pages keep theirs. Resources that only a painted page showed do not travel
//! with the other pages, and nothing at the level of the document does: no outline, no properties, no
//! attachments, no forms.
//!
//! The picture shows what viewers show of the page, outside the boxes. What it deliberately does not do: it
//! never alters the original, and where a page cannot be drawn, or not all of it, it makes no copy at all.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::{Rgb, RgbImage};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use proofbook_rendering::{RenderError, Wanted, png, prepared, whole_page};
use sha2::{Digest, Sha256};

use crate::bind::write_out;
use crate::geometry::View;
use crate::import::{Importer, Origin};
use crate::picture;
use crate::plan::PageRegion;
use crate::source::{MOST_UNPACKED, Source, Trouble};

/// How finely a painted page is drawn, in pixels for each inch: whole pixels for each point, so that patterns
/// repeat where they should.
const DOTS_PER_INCH: f32 = 216.0;
/// Most pixels of a painted page.
const MOST_PIXELS: u32 = 24_000_000;
/// The name of the picture among a painted page's resources.
const PICTURE_NAME: &str = "Page";
/// Most bytes of a page's content that are looked through for what it names.
const MOST_CONTENT: usize = 256 << 20;
/// Forms within forms are followed this deep.
const DEPTH: usize = 16;

/// The picture with its boxes, as PNG and upright.
///
/// # Errors
/// [`Trouble::PictureUnreadable`]; [`Trouble::PictureUnsupported`] where the file holds several pictures, of
/// which one alone would be left.
pub fn redacted_picture(bytes: &[u8], boxes: &[PageRegion]) -> Result<Vec<u8>, Trouble> {
    if proofbook_pictures::count(bytes) > 1 {
        return Err(Trouble::PictureUnsupported);
    }
    let painted = catch_unwind(AssertUnwindSafe(|| {
        let mut picture = proofbook_pictures::decoded(bytes).ok()?.upright().to_rgb8();
        boxes.iter().filter(|one| one.page == 1).for_each(|one| paint(&mut picture, one));
        png(picture)
    }));
    painted.ok().flatten().ok_or(Trouble::PictureUnreadable)
}

/// The PDF with its boxes.
///
/// # Errors
/// [`CannotRedact`]: the troubles of a PDF; [`Trouble::PagesAbsent`] where a box lies on a page that is not
/// there; [`CannotRedact::Page`] where a picture of the page would not show all that the page shows.
pub fn redacted_pdf(bytes: &[u8], boxes: &[PageRegion]) -> Result<Vec<u8>, CannotRedact> {
    let guarded = catch_unwind(AssertUnwindSafe(|| redacted_unguarded(bytes, boxes)));
    guarded.unwrap_or(Err(CannotRedact::File(Trouble::Damaged)))
}

/// Why there is no copy with black boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CannotRedact {
    /// The file cannot be read.
    File(Trouble),
    /// A page cannot be drawn as viewers show it.
    Page {
        /// The page, from one.
        page: u32,
        /// What cannot be drawn.
        why: RenderError,
    },
}

impl From<Trouble> for CannotRedact {
    fn from(trouble: Trouble) -> Self {
        Self::File(trouble)
    }
}

/// The pages of a PDF alone: without properties, names, outline, attachments, forms and scripts. The same
/// pages give the same bytes.
///
/// # Errors
/// The troubles of a PDF.
pub fn pages_alone(bytes: &[u8]) -> Result<Vec<u8>, Trouble> {
    redacted_pdf(bytes, &[]).map_err(|error| match error {
        CannotRedact::File(trouble) => trouble,
        CannotRedact::Page { .. } => Trouble::Damaged,
    })
}

fn redacted_unguarded(bytes: &[u8], boxes: &[PageRegion]) -> Result<Vec<u8>, CannotRedact> {
    let mut source = Source::attached(bytes)?;
    let mut by_page: BTreeMap<u32, Vec<&PageRegion>> = BTreeMap::new();
    for one in boxes {
        by_page.entry(one.page).or_default().push(one);
    }
    if by_page.keys().any(|page| *page == 0 || *page as usize > source.pages.len()) {
        return Err(Trouble::PagesAbsent.into());
    }
    let ready = if by_page.is_empty() { Vec::new() } else { ready_to_draw(bytes, &by_page)? };
    let is_kept = |index: usize| !by_page.contains_key(&(index as u32 + 1));
    let kept: Vec<ObjectId> =
        source.pages.iter().enumerate().filter(|(index, _)| is_kept(*index)).map(|(_, id)| *id).collect();
    kept.iter().try_for_each(|page| leave_out_unused(&mut source, *page))?;
    let mut document = Document::with_version("1.7");
    let root = document.new_object_id();
    let mut imported: BTreeMap<ObjectId, ObjectId> = BTreeMap::new();
    let mut importer = Importer::new(&source, &mut document, Origin::Foreign, &kept);
    for page in &kept {
        imported.insert(*page, importer.page(*page, root).ok_or(Trouble::Damaged)?);
    }
    let mut kids = Vec::new();
    for (index, page) in source.pages.iter().enumerate() {
        kids.push(match by_page.get(&(index as u32 + 1)) {
            None => imported[page],
            Some(boxes) => {
                let size = View::of(&source, *page).size();
                painted_page(&ready, index as u32 + 1, boxes, size, root, &mut document)?
            }
        });
    }
    Ok(finish(document, root, kids)?)
}

/// The file with its pages as viewers show them: notes and fields drawn and made part of the pages.
fn ready_to_draw(bytes: &[u8], by_page: &BTreeMap<u32, Vec<&PageRegion>>) -> Result<Vec<u8>, CannotRedact> {
    let font = proofbook_typeset::fonts::REGULAR;
    let (flat, differences) =
        proofbook_pdf::prepared(bytes, MOST_UNPACKED, font).map_err(|_| Trouble::Damaged)?;
    let lost = differences
        .iter()
        .find(|one| one.kind.loses() && one.page.is_some_and(|page| by_page.contains_key(&page)));
    if let Some(page) = lost.and_then(|lost| lost.page) {
        return Err(CannotRedact::Page { page, why: RenderError::NoteLost });
    }
    let document = Document::load_mem(&flat).map_err(|_| Trouble::Damaged)?;
    Ok(prepared(&document, &[]).ok_or(Trouble::Damaged)?)
}

fn painted_page(
    bytes: &[u8],
    number: u32,
    boxes: &[&PageRegion],
    size: (f32, f32),
    root: ObjectId,
    document: &mut Document,
) -> Result<ObjectId, CannotRedact> {
    let wanted = Wanted {
        dots_per_inch: DOTS_PER_INCH,
        most_pixels: MOST_PIXELS,
        fallback: proofbook_typeset::fonts::REGULAR,
    };
    let mut picture =
        whole_page(bytes, number, &wanted).map_err(|why| CannotRedact::Page { page: number, why })?;
    boxes.iter().for_each(|one| paint(&mut picture, one));
    let png = png(picture).ok_or(Trouble::Damaged)?;
    let embedded = picture::embed(&png, document)?;
    let (_, picture) = embedded.frames.into_iter().next().ok_or(Trouble::PictureUnreadable)?;
    let (width, height) = size;
    let content = format!("q {width} 0 0 {height} 0 0 cm /{PICTURE_NAME} Do Q");
    let content = document.add_object(Stream::new(Dictionary::new(), content.into_bytes()));
    Ok(document.add_object(dictionary! {
        "Type" => "Page",
        "Parent" => root,
        "MediaBox" => vec![0.into(), 0.into(), width.into(), height.into()],
        "Resources" => dictionary! { "XObject" => dictionary! { PICTURE_NAME => picture.id } },
        "Contents" => content,
    }))
}

/// Paints a box; its edges are moved outwards to whole pixels.
fn paint(picture: &mut RgbImage, one: &PageRegion) {
    let (width, height) = picture.dimensions();
    let before = |share: u16, all: u32| (u64::from(share) * u64::from(all) / 1000) as u32;
    let behind = |share: u16, all: u32| (u64::from(share) * u64::from(all)).div_ceil(1000) as u32;
    for y in before(one.top, height)..behind(one.bottom, height).min(height) {
        for x in before(one.left, width)..behind(one.right, width).min(width) {
            picture.put_pixel(x, y, Rgb([0, 0, 0]));
        }
    }
}

/// Takes pictures, forms and patterns that a page does not name off its resources, for several pages
/// often share one list.
fn leave_out_unused(source: &mut Source, page: ObjectId) -> Result<(), Trouble> {
    let resources = source.inherited(page, b"Resources").and_then(|found| found.as_dict().ok()).cloned();
    let Some(resources) = resources else { return Ok(()) };
    let content = source.document.get_page_content_with_limit(page, MOST_CONTENT);
    let content = content.map_err(|_| Trouble::Damaged)?;
    let used = used_resources(&mut source.document, resources, &content, 0, &mut BTreeSet::new());
    if let Ok(own) = source.document.get_dictionary_mut(page) {
        own.set("Resources", used);
    }
    Ok(())
}

fn used_resources(
    document: &mut Document,
    mut resources: Dictionary,
    content: &[u8],
    depth: usize,
    seen: &mut BTreeSet<ObjectId>,
) -> Dictionary {
    let names = names_in(content);
    for kind in [b"XObject".as_slice(), b"Pattern"] {
        let Some(mut entries) = dictionary_of(document, &resources, kind) else { continue };
        let unused: Vec<Vec<u8>> =
            entries.iter().map(|(name, _)| name.clone()).filter(|name| !names.contains(name)).collect();
        unused.iter().for_each(|name| drop(entries.remove(name)));
        let inner: Vec<ObjectId> =
            entries.iter().filter_map(|(_, entry)| entry.as_reference().ok()).collect();
        for id in inner.into_iter().filter(|_| depth < DEPTH) {
            if seen.insert(id) {
                leave_out_unused_in_form(document, id, depth + 1, seen);
            }
        }
        resources.set(kind, entries);
    }
    resources
}

fn leave_out_unused_in_form(
    document: &mut Document,
    id: ObjectId,
    depth: usize,
    seen: &mut BTreeSet<ObjectId>,
) {
    let Ok(stream) = document.get_object(id).and_then(Object::as_stream) else { return };
    let Some(resources) = dictionary_of(document, &stream.dict, b"Resources") else { return };
    let content = stream.get_plain_content().unwrap_or_else(|_| stream.content.clone());
    let used = used_resources(document, resources, &content, depth, seen);
    if let Ok(stream) = document.get_object_mut(id).and_then(Object::as_stream_mut) {
        stream.dict.set("Resources", used);
    }
}

fn dictionary_of(document: &Document, parent: &Dictionary, key: &[u8]) -> Option<Dictionary> {
    let value = document.dereference(parent.get(key).ok()?).ok()?.1;
    value.as_dict().ok().cloned()
}

/// Every name that stands in a content stream. A name more than is used does no harm.
fn names_in(content: &[u8]) -> BTreeSet<Vec<u8>> {
    let is_end = |byte: &u8| byte.is_ascii_whitespace() || b"/[]<>(){}%".contains(byte);
    let mut names = BTreeSet::new();
    let mut rest = content;
    while let Some(at) = rest.iter().position(|byte| *byte == b'/') {
        rest = &rest[at + 1..];
        let end = rest.iter().position(is_end).unwrap_or(rest.len());
        names.insert(unescaped(&rest[..end]));
        rest = &rest[end..];
    }
    names
}

/// A name may write any of its bytes as `#` and two digits.
fn unescaped(name: &[u8]) -> Vec<u8> {
    let digit = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
    let mut plain = Vec::new();
    let mut at = 0;
    while at < name.len() {
        match (name[at], digit(name.get(at + 1)), digit(name.get(at + 2))) {
            (b'#', Some(high), Some(low)) => {
                plain.push((high * 16 + low) as u8);
                at += 3;
            }
            (byte, ..) => {
                plain.push(byte);
                at += 1;
            }
        }
    }
    plain
}

fn finish(mut document: Document, root: ObjectId, kids: Vec<ObjectId>) -> Result<Vec<u8>, Trouble> {
    let kids: Vec<Object> = kids.into_iter().map(Object::Reference).collect();
    document
        .set_object(root, dictionary! { "Type" => "Pages", "Count" => kids.len() as i64, "Kids" => kids });
    let catalogue = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => root });
    document.trailer.set("Root", catalogue);
    // Named by what is in it: programs that make the same pages twice give their files other names.
    let unnamed = write_out(&mut document).map_err(|_| Trouble::Damaged)?;
    let digest = Sha256::digest(&unnamed);
    let id = Object::String(digest[..16].to_vec(), lopdf::StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
    write_out(&mut document).map_err(|_| Trouble::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_with_their_escapes() {
        let names = names_in(b"q /Im#31 Do /Fm2 Do/Im3 Do (text /NotReally) Q");
        for name in ["Im1", "Fm2", "Im3"] {
            assert!(names.contains(name.as_bytes()), "{name}");
        }
    }

    #[test]
    fn a_box_covers_every_pixel_it_touches() {
        let mut picture = RgbImage::from_pixel(10, 10, Rgb([255, 255, 255]));
        paint(&mut picture, &PageRegion { page: 1, left: 150, top: 0, right: 250, bottom: 1000 });
        let black: Vec<u32> = (0..10).filter(|x| picture.get_pixel(*x, 5).0 == [0, 0, 0]).collect();
        assert_eq!(black, [1, 2]);
    }
}
