//! SVG: text, titles, descriptions, labels, links, comments, what editors leave behind, and
//! pictures carried inside.
//!
//! Nothing outside is loaded: it is named. A drawing exported from draw.io carries its whole
//! diagram in an attribute, which is read as such.

use crate::drawio;
use crate::gathering::Gathering;
use crate::html::{external, without_data};
use crate::model::{Alert, Damage, Place};
use crate::reading::read_bytes;
use crate::xml::{Step, Tag, local, walk};
use data_encoding::{BASE64, BASE64_NOPAD};

/// How deep elements are followed by name; deeper text counts as text of the drawing.
const DEEPEST: usize = 256;

/// Longer words in the metadata are no name.
const LONGEST_NAME: usize = 60;

/// Gives out everything in a drawing.
pub(crate) fn read(text: &str, into: &mut Gathering) {
    let mut state = State::default();
    let whole = walk(text, |step, _| state.take(step, into));
    state.flush(into);
    if !whole {
        into.unreadable(Damage::ContentsXmlDamaged);
    }
}

#[derive(Default)]
struct State {
    open: Vec<String>,
    deeper: usize,
    text: String,
    pictures: usize,
}

impl State {
    fn take(&mut self, step: Step<'_>, into: &mut Gathering) {
        match step {
            Step::Start(tag) => self.start(tag, into),
            Step::Text(text) => self.text.push_str(text),
            Step::Comment(comment) => into.piece(Place::XmlComment, comment),
            Step::End(name) => self.end(name, into),
        }
    }

    fn start(&mut self, tag: &Tag<'_>, into: &mut Gathering) {
        // A span continues the text it stands in.
        if !matches!(tag.name(), "tspan" | "textPath" | "a" | "b" | "i" | "span" | "font") {
            self.flush(into);
        }
        if tag.name() == "script" {
            into.alert(Alert::SvgScript);
        }
        for (key, value) in tag.attributes() {
            self.attribute(tag.name(), &key, &value, into);
        }
        if self.open.len() < DEEPEST { self.open.push(tag.full_name().to_owned()) } else { self.deeper += 1 }
    }

    fn end(&mut self, name: &str, into: &mut Gathering) {
        if !matches!(name, "tspan" | "textPath" | "a" | "b" | "i" | "span" | "font") {
            self.flush(into);
        }
        if self.deeper > 0 { self.deeper -= 1 } else { drop(self.open.pop()) }
    }

    fn attribute(&mut self, element: &str, key: &str, value: &str, into: &mut Gathering) {
        match (key, local(key)) {
            (_, "href" | "src") => self.reference(element, value, into),
            ("aria-label" | "alt", _) => into.piece(Place::AlternativeText, value),
            ("content", _) if value.trim_start().starts_with("<mx") => drawio::read(value, into),
            ("content", _) if value.trim_start().starts_with('%') => drawio::read_encoded(value, into),
            (_, "title") => into.piece(Place::SvgTitle, value),
            ("style" | "fill" | "stroke" | "filter" | "mask" | "clip-path", _) => {
                outside_of_style(value, into)
            }
            _ if key.starts_with("on") => {
                into.alert(Alert::SvgScript);
                into.piece(Place::HiddenText, value);
            }
            _ if is_editors(key) => match user_of(value) {
                Some(user) => {
                    into.metadata(key, value);
                    into.author(key, user);
                }
                None => into.metadata(key, value),
            },
            _ if key.starts_with("data-") => into.piece(Place::HiddenText, value),
            _ => {}
        }
    }

    fn reference(&mut self, element: &str, target: &str, into: &mut Gathering) {
        if let Some(bytes) = data_of(target) {
            self.pictures += 1;
            let name = format!("data:{}", self.pictures);
            return read_bytes(&name, &bytes, into);
        }
        if !target.starts_with('#') {
            into.link(&without_data(target));
        }
        if target.trim_start().to_ascii_lowercase().starts_with("javascript:") {
            into.alert(Alert::SvgScript);
        }
        if element != "a" {
            external(target, into);
        }
    }

    fn flush(&mut self, into: &mut Gathering) {
        let text = std::mem::take(&mut self.text);
        if text.trim().is_empty() {
            return;
        }
        let name = self.open.last().map_or("", |name| local(name));
        match name {
            _ if self.open.iter().any(|name| local(name) == "metadata") => self.metadata(&text, into),
            "title" => into.piece(Place::SvgTitle, &text),
            "desc" => into.piece(Place::SvgDescription, &text),
            "script" => into.piece(Place::HiddenText, &text),
            "style" => {
                outside_of_style(&text, into);
                into.piece(Place::HiddenText, &text);
            }
            _ => into.piece(Place::SvgText, &text),
        }
    }

    fn metadata(&self, text: &str, into: &mut Gathering) {
        let open = self.open.iter().rev().map(String::as_str);
        let mut named = open.filter(|name| !name.starts_with("rdf:") && !name.starts_with("cc:"));
        let key = named.next().unwrap_or("metadata");
        let person =
            |name: &&String| matches!(local(name), "creator" | "publisher" | "rights" | "contributor");
        match self.open.iter().find(person) {
            Some(role) => into.author(role, text),
            // Words that are under no name of their own: programs put who has made the drawing there.
            None if key == "metadata" && text.trim().chars().count() <= LONGEST_NAME => {
                into.author(key, text)
            }
            None => into.metadata(key, text),
        }
    }
}

/// Whether an attribute belongs to a drawing program.
pub(crate) fn is_editors(key: &str) -> bool {
    const EDITORS: [&str; 7] =
        ["inkscape:", "sodipodi:", "sketch:", "figma:", "serif:", "i:", "vectornator:"];
    EDITORS.iter().any(|prefix| key.starts_with(prefix))
}

/// The name of a person's folder in a path of a drawing program.
fn user_of(path: &str) -> Option<&str> {
    let mut parts = path.split(['/', '\\']);
    parts.find(|part| matches!(*part, "Users" | "home" | "Documents and Settings"))?;
    parts.next().filter(|name| !name.is_empty() && *name != "Shared" && *name != "Public")
}

/// What a style would load.
fn outside_of_style(style: &str, into: &mut Gathering) {
    for part in style.split("url(").skip(1) {
        let target = part.split(')').next().unwrap_or_default().trim_matches(['"', '\'', ' ']);
        external(target, into);
    }
    for part in style.split("@import").skip(1) {
        external(
            part.trim_start().trim_start_matches(['"', '\'']).split(['"', '\'', ';']).next().unwrap_or(""),
            into,
        );
    }
}

/// The bytes of a `data:` address.
pub(crate) fn data_of(target: &str) -> Option<Vec<u8>> {
    let target = target.trim_start();
    let start = target.get(..5)?;
    if !start.eq_ignore_ascii_case("data:") {
        return None;
    }
    let (head, data) = target[5..].split_once(',')?;
    if !head.to_ascii_lowercase().ends_with(";base64") {
        return Some(percent_encoding::percent_decode_str(data).collect());
    }
    decode_base64(data)
}

/// Base64 as people paste it: with or without padding, over several lines.
pub(crate) fn decode_base64(data: &str) -> Option<Vec<u8>> {
    let compact: Vec<u8> = data.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let unpadded = compact.iter().rposition(|byte| *byte != b'=').map_or(&[][..], |last| &compact[..=last]);
    BASE64.decode(&compact).or_else(|_| BASE64_NOPAD.decode(unpadded)).ok()
}
