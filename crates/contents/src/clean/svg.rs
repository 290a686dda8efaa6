//! SVG: takes out metadata, comments and what editors keep for themselves, and cleans pictures that
//! are carried inside.
//!
//! The rest is copied byte by byte. A diagram that draw.io keeps beside the drawing goes too: it holds
//! tooltips, links and hidden pages that the drawing does not show.

use super::{CannotClean, Outcome, Removed};
use crate::encoding::decode_text;
use crate::sniff::{ENOUGH, sniff};
use crate::svg::{data_of, is_editors};
use crate::xml::local;
use data_encoding::BASE64;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeSet;

pub(crate) fn cleaned(bytes: &[u8]) -> Outcome {
    let decoded = decode_text(bytes);
    if decoded.damaged || decoded.encoding != "UTF-8" {
        return Err(CannotClean::ContentsCleanDamaged);
    }
    let mut copy = Copy { out: String::with_capacity(bytes.len()), removed: BTreeSet::new(), skipping: 0 };
    let mut reader = Reader::from_str(&decoded.text);
    loop {
        let start = position(&reader);
        let event = reader.read_event().map_err(|_| CannotClean::ContentsCleanDamaged)?;
        let raw = decoded.text.get(start..position(&reader)).unwrap_or_default();
        match event {
            Event::Eof => break,
            // A document type may define entities that hide anything.
            Event::DocType(text) if text.contains('[') => return Err(CannotClean::ContentsCleanDamaged),
            event => copy.take(&event, raw),
        }
    }
    Ok((copy.out.into_bytes(), copy.removed))
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

struct Copy {
    out: String,
    removed: BTreeSet<Removed>,
    skipping: usize,
}

impl Copy {
    fn take(&mut self, event: &Event<'_>, raw: &str) {
        match event {
            Event::Start(_) if self.skipping > 0 => self.skipping += 1,
            Event::End(_) if self.skipping > 0 => self.skipping -= 1,
            _ if self.skipping > 0 => {}
            Event::Start(tag) if self.is_unwanted(tag) => self.skipping = 1,
            Event::Empty(tag) if self.is_unwanted(tag) => {}
            Event::Start(tag) => self.tag(tag, raw, ">"),
            Event::Empty(tag) => self.tag(tag, raw, "/>"),
            Event::Comment(_) => drop(self.removed.insert(Removed::Text)),
            _ => self.out.push_str(raw),
        }
    }

    fn is_unwanted(&mut self, tag: &BytesStart<'_>) -> bool {
        let name: &str = tag.name().into_inner();
        let unwanted = is_editors(name) || name.starts_with("rdf:") || local(name) == "metadata";
        if unwanted {
            self.removed.insert(Removed::EditorData);
        }
        unwanted
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
            let Some(kept) = kept_value(tag, key, value) else {
                changed = true;
                self.removed.insert(Removed::EditorData);
                continue;
            };
            if kept != value {
                changed = true;
                self.removed.insert(Removed::Exif);
            }
            copy.push_str(&format!(" {key}=\"{}\"", kept.replace('"', "&quot;")));
        }
        copy.push_str(end);
        self.out.push_str(if changed { &copy } else { raw });
    }
}

/// The value of an attribute in the copy; nothing where the attribute goes.
fn kept_value(tag: &BytesStart<'_>, key: &str, value: &str) -> Option<String> {
    let is_root = local(tag.name().into_inner()) == "svg";
    if is_editors(key) || is_root && key == "content" {
        return None;
    }
    if local(key) == "href" && value.trim_start().starts_with("data:") {
        return Some(cleaned_picture(value).unwrap_or_else(|| value.to_owned()));
    }
    Some(value.to_owned())
}

/// A picture carried inside, cleaned; nothing where there is nothing to take out.
fn cleaned_picture(value: &str) -> Option<String> {
    let bytes = data_of(value)?;
    let kind = sniff("", &bytes[..bytes.len().min(ENOUGH)]);
    let (copy, _) = super::outcome(&bytes, kind).ok()?;
    let head = value.split(',').next()?;
    (copy != bytes).then(|| format!("{head},{}", BASE64.encode(&copy)))
}
