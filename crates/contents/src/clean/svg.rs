//! SVG: takes out metadata, comments, what editors keep for themselves, what acts and what reaches outside,
//! and cleans pictures that are carried inside.
//!
//! The rest is copied as it is. A diagram that draw.io keeps beside the drawing goes too: it holds
//! tooltips, links and hidden pages that the drawing does not show. Where the markup is broken, or
//! hides behind abbreviations, the drawing is written anew by `proofbook-drawings`.

use super::{CannotClean, Outcome, Removed};
use crate::sniff::{ENOUGH, sniff};
use crate::svg::{data_of, is_editors};
use crate::xml::local;
use data_encoding::BASE64;
use proofbook_drawings::{NoDrawing, What, Wishes, decoded, prepared};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeSet;

/// Elements that run something or are told when something happens.
const ACTING: [&str; 3] = ["script", "handler", "listener"];
/// Most elements of a drawing that is written anew.
const MOST_ELEMENTS: u64 = 1_000_000;

pub(crate) fn cleaned(bytes: &[u8]) -> Outcome {
    let text = decoded(bytes).map_err(refusal)?;
    match copied(&text) {
        Some(copy) => Ok((with_one_encoding(copy.out).into_bytes(), copy.removed)),
        None => written_anew(bytes),
    }
}

fn refusal(why: NoDrawing) -> CannotClean {
    match why {
        NoDrawing::TooLarge => CannotClean::ContentsCleanTooLarge,
        NoDrawing::Absent | NoDrawing::TooComplex => CannotClean::ContentsCleanDamaged,
    }
}

/// The copy; nothing where the markup is broken or defines abbreviations, which may hide anything.
fn copied(text: &str) -> Option<Copy> {
    let mut copy = Copy { out: String::with_capacity(text.len()), ..Copy::default() };
    let mut reader = Reader::from_str(text);
    loop {
        let start = position(&reader);
        let event = reader.read_event().ok()?;
        let raw = text.get(start..position(&reader)).unwrap_or_default();
        match event {
            Event::Eof => return (copy.depth == 0).then_some(copy),
            Event::DocType(text) if text.contains('[') => return None,
            event => copy.take(&event, raw),
        }
    }
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

/// The copy is in UTF-8, so it must not say that it is in anything else.
fn with_one_encoding(text: String) -> String {
    let Some(rest) = text.strip_prefix("<?xml") else { return text };
    let Some((declaration, rest)) = rest.split_once("?>") else { return text };
    if declaration.to_ascii_lowercase().contains("utf-8") || !declaration.contains("encoding") {
        return text;
    }
    format!("<?xml version=\"1.0\"?>{rest}")
}

/// The drawing with nothing but what it shows.
fn written_anew(bytes: &[u8]) -> Outcome {
    let mut text = |text: &str| text.to_owned();
    let mut picture = |bytes: &[u8]| cleaned_or_same(bytes);
    let mut wishes = Wishes {
        text: &mut text,
        picture: &mut picture,
        effects: true,
        own_size: true,
        most_elements: MOST_ELEMENTS,
    };
    let ready = prepared(bytes, &mut wishes).map_err(refusal)?;
    let mut removed = BTreeSet::from([Removed::EditorData]);
    removed.extend(ready.has_scripts.then_some(Removed::Scripts));
    let is_outside =
        |what: What| matches!(what, What::OutsidePicture | What::OutsideReference | What::WebContent);
    let outside = ready.left_out.iter().any(|one| is_outside(one.what));
    removed.extend(outside.then_some(Removed::OutsideReferences));
    Ok((ready.svg.into_bytes(), removed))
}

fn cleaned_or_same(bytes: &[u8]) -> Option<(&'static str, Vec<u8>)> {
    let kind = sniff("", &bytes[..bytes.len().min(ENOUGH)]);
    kind.is_picture().then(|| {
        let copy = super::outcome(bytes, kind).map_or_else(|_| bytes.to_vec(), |(copy, _)| copy);
        (kind.mime(), copy)
    })
}

#[derive(Default)]
struct Copy {
    out: String,
    removed: BTreeSet<Removed>,
    /// How deep within something that goes.
    skipping: usize,
    /// How many elements are open.
    depth: usize,
    /// Whether a style sheet is open.
    in_style: bool,
}

impl Copy {
    fn take(&mut self, event: &Event<'_>, raw: &str) {
        match event {
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        match event {
            Event::Start(_) if self.skipping > 0 => self.skipping += 1,
            Event::End(_) if self.skipping > 0 => self.skipping -= 1,
            _ if self.skipping > 0 => {}
            Event::Start(tag) if self.is_unwanted(tag) => self.skipping = 1,
            Event::Empty(tag) if self.is_unwanted(tag) => {}
            Event::Start(tag) => {
                self.in_style = local(tag.name().into_inner()) == "style";
                self.tag(tag, raw, ">");
            }
            Event::Empty(tag) => self.tag(tag, raw, "/>"),
            Event::Comment(_) => drop(self.removed.insert(Removed::Text)),
            // An instruction names a style sheet outside, or is what an editor keeps.
            Event::PI(_) => drop(self.removed.insert(Removed::EditorData)),
            Event::Text(_) | Event::CData(_) if self.in_style => self.sheet(raw),
            Event::End(_) => {
                self.in_style = false;
                self.out.push_str(raw);
            }
            _ => self.out.push_str(raw),
        }
    }

    fn sheet(&mut self, raw: &str) {
        match inside(raw) {
            Some(kept) => {
                self.removed.insert(Removed::OutsideReferences);
                self.out.push_str(&kept);
            }
            None => self.out.push_str(raw),
        }
    }

    fn is_unwanted(&mut self, tag: &BytesStart<'_>) -> bool {
        let name: &str = tag.name().into_inner();
        let removed = if ACTING.contains(&local(name)) {
            Removed::Scripts
        } else if is_editors(name) || name.starts_with("rdf:") || local(name) == "metadata" {
            Removed::EditorData
        } else if is_outer_frame(tag) {
            Removed::OutsideReferences
        } else {
            return false;
        };
        self.removed.insert(removed);
        true
    }

    /// Copies a tag, as it is where nothing has to go.
    fn tag(&mut self, tag: &BytesStart<'_>, raw: &str, end: &str) {
        let mut changed = false;
        let mut copy = format!("<{}", tag.name().into_inner());
        let mut attributes = tag.attributes();
        attributes.with_checks(false);
        for attribute in attributes.flatten() {
            let key: &str = attribute.key.as_ref();
            let value: &str = &attribute.value;
            match kept_value(tag, key, value) {
                Ok(None) => copy.push_str(&format!(" {key}=\"{}\"", value.replace('"', "&quot;"))),
                Ok(Some((kept, removed))) => {
                    changed = true;
                    self.removed.insert(removed);
                    copy.push_str(&format!(" {key}=\"{}\"", kept.replace('"', "&quot;")));
                }
                Err(removed) => {
                    changed = true;
                    self.removed.insert(removed);
                }
            }
        }
        copy.push_str(end);
        self.out.push_str(if changed { &copy } else { raw });
    }
}

/// A frame that shows something from elsewhere.
fn is_outer_frame(tag: &BytesStart<'_>) -> bool {
    matches!(local(tag.name().into_inner()), "iframe" | "object" | "embed" | "audio" | "video")
}

/// What becomes of an attribute: it stays as it is, stays with another value, or goes.
fn kept_value(tag: &BytesStart<'_>, key: &str, value: &str) -> Result<Option<(String, Removed)>, Removed> {
    let is_root = local(tag.name().into_inner()) == "svg";
    if is_editors(key) || is_root && key == "content" {
        return Err(Removed::EditorData);
    }
    if local(key).get(..2).is_some_and(|two| two.eq_ignore_ascii_case("on")) {
        return Err(Removed::Scripts);
    }
    let plain = value.trim_start().to_ascii_lowercase();
    match local(key) {
        "href" | "src" if plain.starts_with("data:") => {
            Ok(cleaned_picture(value).map(|copy| (copy, Removed::Exif)))
        }
        "href" | "src" if plain.starts_with('#') || plain.is_empty() => Ok(None),
        "href" | "src" if plain.starts_with("javascript:") => Err(Removed::Scripts),
        "href" | "src" | "base" => Err(Removed::OutsideReferences),
        // An animation that sets an address can bring one back.
        "to" | "from" | "values" | "by" if plain.contains("javascript:") => Err(Removed::Scripts),
        _ if key.starts_with("xmlns") => Ok(None),
        _ => Ok(inside(value).map(|kept| (kept, Removed::OutsideReferences))),
    }
}

/// A style without what it loads from elsewhere; nothing where it loads nothing.
fn inside(style: &str) -> Option<String> {
    let small = style.to_ascii_lowercase();
    if !small.contains("url(") && !small.contains("@import") {
        return None;
    }
    let mut kept = String::with_capacity(style.len());
    let (mut at, mut changed) = (0, false);
    while let Some(found) = next_address(&small, at) {
        kept.push_str(&style[at..found.start]);
        match found.is_outside {
            true => {
                changed = true;
                kept.push_str(found.instead);
            }
            false => kept.push_str(&style[found.start..found.end]),
        }
        at = found.end;
    }
    kept.push_str(&style[at..]);
    changed.then_some(kept)
}

struct Address {
    start: usize,
    end: usize,
    is_outside: bool,
    instead: &'static str,
}

/// The next import or address in a style in small letters, which has the same length.
fn next_address(small: &str, from: usize) -> Option<Address> {
    let rest = &small[from..];
    let import = rest.find("@import");
    let url = rest.find("url(");
    match (import, url) {
        (Some(import), url) if url.is_none_or(|url| import < url) => {
            let length = rest[import..].find(';').map_or(rest.len() - import, |end| end + 1);
            let start = from + import;
            Some(Address { start, end: start + length, is_outside: true, instead: "" })
        }
        (_, Some(url)) => {
            let length = rest[url..].find(')').map_or(rest.len() - url, |end| end + 1);
            let inner = rest[url + 4..url + length].trim_start_matches(['"', '\'', ' ', '\t', '\n']);
            let inner = inner.trim_start_matches("&quot;").trim_start_matches("&apos;");
            let is_outside = !inner.starts_with('#') && !inner.starts_with("data:");
            let start = from + url;
            Some(Address { start, end: start + length, is_outside, instead: "none" })
        }
        _ => None,
    }
}

/// A picture carried inside, cleaned; nothing where there is nothing to take out.
fn cleaned_picture(value: &str) -> Option<String> {
    let bytes = data_of(value)?;
    let kind = sniff("", &bytes[..bytes.len().min(ENOUGH)]);
    let (copy, _) = super::outcome(&bytes, kind).ok()?;
    let head = value.split(',').next()?;
    (copy != bytes).then(|| format!("{},{}", based(head), BASE64.encode(&copy)))
}

/// The beginning of an address whose data is written in base 64.
fn based(head: &str) -> String {
    if head.to_ascii_lowercase().ends_with(";base64") { head.to_owned() } else { format!("{head};base64") }
}
