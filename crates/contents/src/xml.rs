//! Walking through XML that strangers wrote.
//!
//! A walk gives start tags, text, comments and end tags, one after another. It builds no tree, so
//! depth costs nothing; it expands no entities but the five of XML and character references, so
//! entity bombs stay small; and it goes on where markup is sloppy, because a search would rather
//! see too much. Prefixes are dropped from the names of elements and kept on those of attributes.

use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart, Event};

/// A start tag.
pub(crate) struct Tag<'a> {
    start: BytesStart<'a>,
}

impl Tag<'_> {
    /// The name without its prefix.
    pub fn name(&self) -> &str {
        local(self.start.name().into_inner())
    }

    /// The name as written.
    pub fn full_name(&self) -> &str {
        self.start.name().into_inner()
    }

    /// The value of an attribute by its name without a prefix.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.attributes().find(|(key, _)| local(key) == name).map(|(_, value)| value)
    }

    /// All attributes, names as written.
    pub fn attributes(&self) -> impl Iterator<Item = (String, String)> {
        let mut attributes = self.start.attributes();
        attributes.with_checks(false);
        attributes.flatten().map(|attribute| {
            let value = &attribute.value;
            let value = unescape(value).map_or_else(|_| value.to_string(), |text| text.into_owned());
            (attribute.key.as_ref().to_owned(), value)
        })
    }
}

/// What a walk comes across.
pub(crate) enum Step<'a> {
    /// A start tag; an empty element is a start tag and an end tag.
    Start(&'a Tag<'a>),
    /// Characters; a run of them may come in several steps.
    Text(&'a str),
    /// A comment.
    Comment(&'a str),
    /// An end tag, by its name without a prefix.
    End(&'a str),
}

/// A name without its prefix.
pub(crate) fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// Walks through a text. The visitor is given each step and the byte at which it begins. Gives false
/// where the XML is not well-formed; what came before has been visited.
pub(crate) fn walk(text: &str, mut visit: impl FnMut(Step<'_>, usize)) -> bool {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.allow_dangling_amp = true;
    config.allow_unmatched_ends = true;
    config.check_end_names = false;
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        match reader.read_event() {
            Ok(Event::Eof) => return true,
            Ok(event) => take(event, at, &mut visit),
            Err(_) => return false,
        }
    }
}

fn take(event: Event<'_>, at: usize, visit: &mut impl FnMut(Step<'_>, usize)) {
    match event {
        Event::Start(start) => visit(Step::Start(&Tag { start }), at),
        Event::Empty(start) => {
            let tag = Tag { start };
            visit(Step::Start(&tag), at);
            visit(Step::End(tag.name()), at);
        }
        Event::Text(text) => visit(Step::Text(&text.xml10_content()), at),
        Event::CData(text) => visit(Step::Text(&text.xml10_content()), at),
        Event::GeneralRef(reference) => visit(Step::Text(&resolved(&reference)), at),
        Event::Comment(text) => visit(Step::Comment(&text), at),
        Event::End(end) => visit(Step::End(local(end.name().into_inner())), at),
        // Instructions and declarations of entities hold words that nothing shows.
        Event::PI(instruction) if !is_about_looks(&instruction) => visit(Step::Comment(&instruction), at),
        Event::DocType(words) if words.contains('[') => visit(Step::Comment(&words), at),
        _ => {}
    }
}

fn is_about_looks(instruction: &str) -> bool {
    instruction.starts_with("xml-") || instruction.starts_with("mso-")
}

/// What a reference stands for; one nobody knows stays as it is written.
fn resolved(reference: &BytesRef<'_>) -> String {
    if let Some(known) = resolve_xml_entity(reference) {
        return known.to_owned();
    }
    match reference.resolve_char_ref() {
        Ok(Some(character)) => character.to_string(),
        _ => format!("&{};", &**reference),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> (String, bool) {
        let mut told = String::new();
        let whole = walk(text, |step, _| match step {
            Step::Start(tag) => told.push_str(&format!("<{}>", tag.name())),
            Step::Text(text) => told.push_str(text),
            Step::Comment(text) => told.push_str(&format!("!{text}!")),
            Step::End(name) => told.push_str(&format!("</{name}>")),
        });
        (told, whole)
    }

    #[test]
    fn steps_come_in_order() {
        let (told, whole) = told("<a:b c='d'>x &amp; &#xAC00;<!--n--><e/><![CDATA[<]]></a:b>");
        assert_eq!(told, "<b>x & 가!n!<e></e><</b>");
        assert!(whole);
    }

    #[test]
    fn entities_are_not_expanded() {
        let (told, whole) = told("<!DOCTYPE a [<!ENTITY b 'cccc'>]><a>&b;&b;</a>");
        // What is declared is given out as it is written.
        assert_eq!((told.as_str(), whole), ("!a [<!ENTITY b 'cccc'>]!<a>&b;&b;</a>", true));
    }

    #[test]
    fn torn_markup_is_said_and_the_beginning_kept() {
        assert_eq!(told("<a>text</a><b c='"), ("<a>text</a>".to_owned(), false));
        assert_eq!(told("<a>text</b></c>").0, "<a>text</b></c>");
    }

    #[test]
    fn depth_costs_nothing() {
        assert!(told(&"<a>".repeat(200_000)).1);
    }
}
