//! draw.io diagrams: as a file of their own, and carried inside an exported PNG or SVG.
//!
//! A page of a diagram is plain XML, or the same XML deflated, in Base64 and percent-encoded. Labels
//! are often HTML and are read as such. Nothing is drawn: the picture that an exported file already
//! is serves as its preview.

use crate::gathering::Gathering;
use crate::html;
use crate::input::{Ending, bounded};
use crate::model::{Alert, Damage, Place, UnreadReason};
use crate::picture::png_chunks;
use crate::svg::decode_base64;
use crate::xml::{Step, Tag, walk};
use flate2::read::DeflateDecoder;
use std::collections::BTreeMap;

/// The picture of a diagram that was exported as PNG or SVG with the diagram inside; nothing for a
/// bare diagram or another file.
pub fn drawio_preview(bytes: &[u8]) -> Option<Vec<u8>> {
    if let Some(chunks) = png_chunks(bytes) {
        let carries = chunks.iter().any(|chunk| chunk.is_text() && chunk.data.starts_with(b"mxfile\0"));
        return carries.then(|| bytes.to_vec());
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let mut carries = false;
    walk(text, |step, _| {
        if let Step::Start(tag) = step {
            carries |=
                tag.name() == "svg" && tag.attribute("content").is_some_and(|value| is_diagram(&value));
        }
    });
    carries.then(|| bytes.to_vec())
}

fn is_diagram(value: &str) -> bool {
    value.contains("<mxfile") || value.contains("<mxGraphModel") || value.starts_with("%3Cmxfile")
}

/// Gives out a diagram that is percent-encoded as a whole.
pub(crate) fn read_encoded(text: &str, into: &mut Gathering) {
    let decoded = percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned();
    if is_diagram(&decoded) {
        read(&decoded, into);
    }
}

/// Gives out a diagram that may be percent-encoded as a whole.
pub(crate) fn read_maybe_encoded(text: &str, into: &mut Gathering) {
    if text.trim_start().starts_with('<') { read(text, into) } else { read_encoded(text, into) }
}

/// Gives out everything in a diagram.
pub(crate) fn read(text: &str, into: &mut Gathering) {
    let mut page = String::new();
    let mut packed = String::new();
    let mut pages: Vec<(String, String)> = Vec::new();
    let whole = walk(text, |step, _| match step {
        Step::Start(tag) => {
            if tag.name() == "diagram" {
                page = tag.attribute("name").unwrap_or_default();
                into.piece(Place::DiagramLabel { page: page.clone() }, &page.clone());
            }
            element(tag, &page, into);
        }
        Step::Text(text) => packed.push_str(text),
        Step::Comment(comment) => into.piece(Place::XmlComment, comment),
        Step::End("diagram") => pages.push((page.clone(), std::mem::take(&mut packed))),
        Step::End(_) => {}
    });
    for (page, packed) in pages.iter().filter(|(_, packed)| !packed.trim().is_empty()) {
        read_packed(page, packed, into);
    }
    if !whole {
        into.unreadable(Damage::ContentsXmlDamaged);
    }
}

fn read_packed(page: &str, packed: &str, into: &mut Gathering) {
    let place = Place::DiagramLabel { page: page.to_owned() };
    let Some(xml) = unpacked(packed, into) else {
        into.damaged(Damage::ContentsXmlDamaged);
        return into.unread(UnreadReason::ContentsUnreadable, Some(place));
    };
    let whole = walk(&xml, |step, _| {
        if let Step::Start(tag) = step {
            element(tag, page, into);
        }
    });
    if !whole {
        into.damaged(Damage::ContentsXmlDamaged);
        into.unread(UnreadReason::ContentsUnreadable, Some(place));
    }
}

/// The XML of a page: Base64, then deflate, then percent-encoding.
fn unpacked(packed: &str, into: &mut Gathering) -> Option<String> {
    let deflated = decode_base64(packed)?;
    let (bytes, ending) = bounded(&mut DeflateDecoder::new(deflated.as_slice()), into.decompressible());
    into.spend(bytes.len() as u64);
    if ending == Ending::Cut {
        into.alert(Alert::ZipBomb);
        into.unread(UnreadReason::ContentsLimitReached, None);
    }
    if bytes.is_empty() {
        return None;
    }
    Some(percent_encoding::percent_decode(&bytes).decode_utf8_lossy().into_owned())
}

/// An element of a diagram: a cell, or an object with properties of its own.
fn element(tag: &Tag<'_>, page: &str, into: &mut Gathering) {
    let attributes: BTreeMap<String, String> = tag.attributes().collect();
    match tag.name() {
        "mxfile" => file(&attributes, into),
        "mxCell" => label(attributes.get("value"), page, into),
        "object" | "UserObject" => {
            for (key, value) in &attributes {
                property(key, value, page, into);
            }
        }
        _ => {}
    }
    let style = attributes.get("style").map(String::as_str).unwrap_or_default();
    let settings = style.split(';').filter_map(|setting| setting.split_once('='));
    for (_, target) in settings.filter(|(key, _)| matches!(*key, "link" | "image")) {
        into.link(&html::without_data(target));
        html::external(target, into);
    }
}

fn file(attributes: &BTreeMap<String, String>, into: &mut Gathering) {
    for (key, value) in attributes {
        into.metadata(key, value);
    }
}

fn property(key: &str, value: &str, page: &str, into: &mut Gathering) {
    match key {
        "id" => {}
        "link" => into.link(value),
        _ => label(Some(&value.to_owned()), page, into),
    }
}

/// A label: HTML where it has tags, plain text otherwise.
fn label(value: Option<&String>, page: &str, into: &mut Gathering) {
    let Some(value) = value else { return };
    let place = Place::DiagramLabel { page: page.to_owned() };
    if value.contains('<') || value.contains('&') {
        html::read_label(value, &place, into);
    } else {
        into.piece(place, value);
    }
}
