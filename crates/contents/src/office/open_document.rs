//! OpenDocument: texts, spreadsheets, presentations and drawings of LibreOffice and others.
//!
//! All of them write paragraphs in one way, so one reader serves them. Places are those of a text.

use super::package::Package;
use super::properties::read_part;
use crate::gathering::Gathering;
use crate::html::external;
use crate::model::{Alert, Damage, Place};
use crate::reading::read_bytes;
use crate::xml::{Step, Tag, walk};

/// Gives out everything in an OpenDocument file.
pub(crate) fn read(package: &mut Package<'_>, into: &mut Gathering) {
    if let Some(manifest) = package.xml("META-INF/manifest.xml", into)
        && manifest.contains("encryption-data")
    {
        return into.closed(Alert::PartsEncrypted);
    }
    if let Some(meta) = package.xml("meta.xml", into) {
        read_part(&meta, into);
    }
    for (part, footer) in [("content.xml", false), ("styles.xml", true)] {
        if let Some(xml) = package.xml(part, into) {
            read_text(&xml, footer, into);
        }
    }
    for name in package.names().to_vec().iter().take(into.members()) {
        if name.starts_with("Basic/") || name.starts_with("Scripts/") {
            into.alert(Alert::Macros);
        } else if name == "META-INF/documentsignatures.xml" {
            into.alert(Alert::Signed);
        } else if name.starts_with("Pictures/")
            && let Some(bytes) = package.member(name, into)
        {
            read_bytes(name, &bytes, into);
        }
    }
}

#[derive(Default)]
struct State {
    text: String,
    number: u32,
    heading: bool,
    cells: Vec<(u32, u32)>,
    places: Vec<(String, Place)>,
}

fn read_text(xml: &str, footer: bool, into: &mut Gathering) {
    let mut state = State::default();
    if footer {
        state.places.push((String::new(), Place::HeaderFooter));
    }
    let whole = walk(xml, |step, _| match step {
        Step::Start(tag) => state.start(tag, into),
        Step::Text(text) => state.text.push_str(text),
        Step::Comment(comment) => into.piece(Place::XmlComment, comment),
        Step::End(name) => state.end(name, into),
    });
    if !whole {
        into.unreadable(Damage::ContentsXmlDamaged);
    }
}

impl State {
    fn start(&mut self, tag: &Tag<'_>, into: &mut Gathering) {
        match tag.full_name() {
            "text:p" | "text:h" => self.heading = tag.name() == "h",
            "text:s" | "text:tab" | "text:line-break" => self.text.push(' '),
            "table:table" => {
                into.piece(Place::SheetName, &tag.attribute("name").unwrap_or_default());
                if self.cells.len() < 64 {
                    self.cells.push((0, 0));
                }
            }
            "table:table-row" => self.cells.iter_mut().rev().take(1).for_each(|cell| *cell = (cell.0 + 1, 0)),
            "table:table-cell" => self.cells.iter_mut().rev().take(1).for_each(|cell| cell.1 += 1),
            "text:tracked-changes" => into.alert(Alert::TrackedChanges),
            "office:annotation" => into.alert(Alert::Comments),
            _ => {}
        }
        if let Some(place) = special(tag.full_name())
            && self.places.len() < 64
        {
            self.give_out(into);
            self.places.push((tag.name().to_owned(), place));
        }
        links(tag, into);
    }

    fn end(&mut self, name: &str, into: &mut Gathering) {
        match name {
            "p" | "h" | "title" | "desc" | "date" => self.give_out(into),
            "creator" => into.author("creator", &std::mem::take(&mut self.text)),
            "table" => drop(self.cells.pop()),
            _ => {}
        }
        if self.places.last().is_some_and(|(opened, _)| opened == name) {
            self.give_out(into);
            self.places.pop();
        }
    }

    fn give_out(&mut self, into: &mut Gathering) {
        let text = std::mem::take(&mut self.text);
        if text.trim().is_empty() {
            return;
        }
        self.number += 1;
        let number = self.number;
        let place = match (self.places.last(), self.cells.last()) {
            (Some((_, place)), _) => place.clone(),
            (None, Some((row, column))) => Place::TableCell { row: *row, column: *column },
            (None, None) if self.heading => Place::Heading { number },
            (None, None) => Place::Paragraph { number },
        };
        into.piece(place, &text);
    }
}

/// Elements whose text is no part of the body.
fn special(name: &str) -> Option<Place> {
    Some(match name {
        "office:annotation" => Place::Comment,
        "text:note-body" => Place::Footnote,
        "text:deletion" => Place::DeletedText,
        "text:hidden-text" | "text:hidden-paragraph" => Place::HiddenText,
        "svg:title" | "svg:desc" => Place::AlternativeText,
        "presentation:notes" => Place::SpeakerNotes { slide: 0 },
        _ => return None,
    })
}

fn links(tag: &Tag<'_>, into: &mut Gathering) {
    for (key, value) in tag.attributes() {
        match key.as_str() {
            "xlink:href" => {
                into.link(&value);
                if tag.name() != "a" {
                    external(&value, into);
                }
            }
            "text:string-value" | "office:string-value" | "draw:name" => {
                into.piece(Place::HiddenText, &value)
            }
            _ => {}
        }
    }
}
