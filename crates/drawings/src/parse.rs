//! From characters to a tree, however the markup was left behind.
//!
//! Tags that nobody closed are closed, tags that close nothing are passed over, prefixes are resolved
//! or dropped, an attribute counts once. Where the markup breaks off, what stands before it is the
//! drawing. Groups nested without end are folded into one, which changes nothing of what they show.

use crate::document::{Child, Document, Element};
use crate::entities::Entities;
use crate::model::{NoDrawing, What};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeSet;

/// Elements of one drawing at most; the renderers stop there too.
const MOST_ELEMENTS: usize = 400_000;
/// From this depth on groups are folded into one another.
const FOLDED_FROM: usize = 120;
/// No element stands deeper.
const DEEPEST: usize = 200;
/// The longest list of transformations of folded groups, in characters.
const LONGEST_TRANSFORM: usize = 8 << 10;

/// Reads the first drawing of a text.
pub(crate) fn parsed(text: &str) -> Result<Document, NoDrawing> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.allow_dangling_amp = true;
    config.allow_unmatched_ends = true;
    config.check_end_names = false;
    let mut growing = Growing::default();
    while !growing.done {
        match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(event) => growing.take(event)?,
            Err(_) => {
                growing.document.leave_out(What::BrokenOff, "");
                break;
            }
        }
    }
    growing.finished()
}

#[derive(Default)]
struct Growing {
    document: Document,
    entities: Entities,
    prefixes: BTreeSet<String>,
    open: Vec<Open>,
    done: bool,
}

/// A tag that is not closed yet.
struct Open {
    name: String,
    at: Level,
}

enum Level {
    /// An element of the tree.
    Kept(usize),
    /// A group that lives on in the attributes of what it holds.
    Folded(Vec<(String, String)>),
    /// Not in the tree, nor is anything within it.
    Dropped,
}

impl Growing {
    fn take(&mut self, event: Event<'_>) -> Result<(), NoDrawing> {
        match event {
            Event::Start(tag) => self.start(&tag, false),
            Event::Empty(tag) => self.start(&tag, true),
            Event::End(tag) => {
                self.end(tag.name().into_inner());
                Ok(())
            }
            Event::Text(text) => {
                self.text(&text);
                Ok(())
            }
            Event::CData(text) => {
                self.raw_text(&text);
                Ok(())
            }
            Event::GeneralRef(name) => {
                self.reference(&name);
                Ok(())
            }
            Event::DocType(text) => {
                self.entities.read(&text);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>, is_empty: bool) -> Result<(), NoDrawing> {
        let full = tag.name().into_inner().to_owned();
        let attributes = self.attributes(tag);
        let name = self.own_name(&full);
        if self.document.elements.is_empty() && name.as_deref() != Some("svg") {
            return Ok(());
        }
        if self.document.elements.len() >= MOST_ELEMENTS {
            return Err(NoDrawing::TooComplex);
        }
        let level = match (self.open.last().map(|open| &open.at), name) {
            (Some(Level::Dropped), _) | (_, None) => Level::Dropped,
            (_, Some(name)) => self.level(&name, attributes),
        };
        if !is_empty {
            self.open.push(Open { name: full, at: level });
        } else if self.open.is_empty() {
            self.done = true;
        }
        Ok(())
    }

    fn level(&mut self, name: &str, mut attributes: Vec<(String, String)>) -> Level {
        let depth = self.open.iter().filter(|open| matches!(open.at, Level::Kept(_))).count();
        if let Some(Level::Folded(outer)) = self.open.last().map(|open| &open.at) {
            attributes = combined(outer, attributes);
        }
        let is_plain = !attributes.iter().any(|(key, _)| NOT_FOLDED.contains(&key.as_str()));
        if depth >= FOLDED_FROM && matches!(name, "g" | "a") && is_plain {
            return Level::Folded(attributes);
        }
        if depth >= DEEPEST {
            self.document.leave_out(What::TooDeep, name);
            return Level::Dropped;
        }
        Level::Kept(self.add(name, attributes))
    }

    fn add(&mut self, name: &str, attributes: Vec<(String, String)>) -> usize {
        let number = self.document.elements.len();
        self.document.elements.push(Element { name: name.to_owned(), attributes, children: Vec::new() });
        if let Some(parent) = self.parent() {
            self.document.elements[parent].children.push(Child::Element(number));
        }
        number
    }

    fn parent(&self) -> Option<usize> {
        self.open.iter().rev().find_map(|open| match open.at {
            Level::Kept(number) => Some(number),
            _ => None,
        })
    }

    /// The name without its prefix; nothing where it belongs to another language. HTML is kept, for
    /// labels are written in it.
    fn own_name(&self, full: &str) -> Option<String> {
        match full.split_once(':') {
            None => Some(full.to_owned()),
            Some((prefix, name)) => {
                let is_own = self.prefixes.contains(prefix) || matches!(prefix, "svg" | "xhtml" | "html");
                is_own.then(|| name.to_owned())
            }
        }
    }

    fn attributes(&mut self, tag: &BytesStart<'_>) -> Vec<(String, String)> {
        let mut kept: Vec<(String, String)> = Vec::new();
        let mut attributes = tag.html_attributes();
        attributes.with_checks(false);
        for attribute in attributes.flatten() {
            let key: &str = attribute.key.as_ref();
            let document = &mut self.document;
            let unknown = |name: &str| document.leave_out(What::Entity, name);
            let value =
                clean(&self.entities.written_out(&attribute.value, unknown)).replace(['\n', '\t'], " ");
            if let Some(prefix) = key.strip_prefix("xmlns:") {
                if value == "http://www.w3.org/2000/svg" || value == "http://www.w3.org/1999/xhtml" {
                    self.prefixes.insert(prefix.to_owned());
                }
                continue;
            }
            let name = match key.split_once(':') {
                Some(("xlink", "href")) => "href",
                Some(("xml", "space")) => "xml:space",
                Some(_) => continue,
                None if key == "xmlns" || !is_name(key) => continue,
                None => key,
            };
            if !kept.iter().any(|(known, _)| known == name) {
                kept.push((name.to_owned(), value));
            }
        }
        kept
    }

    fn end(&mut self, name: &str) {
        let name = name.trim();
        let Some(at) = self.open.iter().rposition(|open| open.name == name) else { return };
        self.open.truncate(at);
        self.done = self.open.is_empty() && !self.document.elements.is_empty();
    }

    fn text(&mut self, text: &str) {
        let document = &mut self.document;
        let unknown = |name: &str| document.leave_out(What::Entity, name);
        let text = self.entities.written_out(text, unknown);
        self.raw_text(&text);
    }

    fn reference(&mut self, name: &str) {
        match self.entities.resolve(name) {
            Some(text) if text.contains('<') => self.document.leave_out(What::Entity, name),
            Some(text) => self.raw_text(&text),
            None if name.is_empty() => self.raw_text("&"),
            None => self.document.leave_out(What::Entity, name),
        }
    }

    fn raw_text(&mut self, text: &str) {
        let is_dropped = matches!(self.open.last(), None | Some(Open { at: Level::Dropped, .. }));
        let Some(parent) = self.parent().filter(|_| !is_dropped) else { return };
        let text = clean(text);
        match self.document.elements[parent].children.last_mut() {
            Some(Child::Text(before)) => before.push_str(&text),
            _ => self.document.elements[parent].children.push(Child::Text(text)),
        }
    }

    fn finished(mut self) -> Result<Document, NoDrawing> {
        if self.document.elements.is_empty() {
            return Err(NoDrawing::Absent);
        }
        if !self.open.is_empty() {
            self.document.leave_out(What::BrokenOff, "");
        }
        Ok(self.document)
    }
}

/// What a group does to all it holds together, so that it cannot be handed on to each alone.
const NOT_FOLDED: [&str; 9] =
    ["opacity", "filter", "mask", "clip-path", "id", "class", "style", "requiredFeatures", "systemLanguage"];

/// The attributes of something within a folded group.
fn combined(outer: &[(String, String)], inner: Vec<(String, String)>) -> Vec<(String, String)> {
    let mut all = inner;
    for (key, value) in outer {
        match all.iter_mut().find(|(known, _)| known == key) {
            Some((_, own)) if key == "transform" && own.len() + value.len() < LONGEST_TRANSFORM => {
                *own = format!("{value} {own}");
            }
            Some(_) => {}
            None => all.push((key.clone(), value.clone())),
        }
    }
    all
}

/// Characters that may stand in XML.
fn clean(text: &str) -> String {
    let is_fit = |sign: &char| {
        !matches!(*sign, '\u{FFFE}' | '\u{FFFF}')
            && (!sign.is_control() || matches!(*sign, '\n' | '\r' | '\t'))
    };
    text.chars().filter(is_fit).collect()
}

fn is_name(name: &str) -> bool {
    let mut signs = name.chars();
    signs.next().is_some_and(|first| first.is_alphabetic() || first == '_')
        && signs.all(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '_' | '.'))
}
