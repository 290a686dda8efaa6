//! Paragraphs of Office XML: of Word documents and of drawings, charts and slides alike.
//!
//! Runs are joined to the paragraph a reader sees, whatever formatting cuts them. Deleted text, hidden
//! text and instructions of fields are told apart from it.

use crate::gathering::Gathering;
use crate::model::{Alert, Damage, Place};
use crate::xml::{Step, Tag, walk};

/// How deep paragraphs inside paragraphs (text boxes) and tables inside tables are followed.
const DEEPEST: usize = 64;

/// Where the paragraphs of a part stand.
#[derive(Clone)]
pub(crate) enum Standing {
    /// In the body of a document: numbered, with headings and cells of tables.
    Body,
    /// All in one place.
    At(Place),
}

/// Gives out every paragraph of a part.
pub(crate) fn read(xml: &str, standing: Standing, into: &mut Gathering) {
    let mut reader = Paragraphs { standing, ..Paragraphs::default() };
    let whole = walk(xml, |step, _| reader.take(step, into));
    reader.flush(into);
    if !whole {
        into.unreadable(Damage::ContentsXmlDamaged);
    }
}

/// A paragraph being read.
#[derive(Default)]
struct Paragraph {
    text: String,
    deleted: String,
    hidden: String,
    instructions: String,
    heading: bool,
}

/// What the characters between tags are.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Characters {
    #[default]
    Ignored,
    Text,
    Deleted,
    Instruction,
}

struct Paragraphs {
    standing: Standing,
    open: Vec<Paragraph>,
    cells: Vec<(u32, u32)>,
    /// The cells of the row that is being read, where cells have no place of their own.
    row: String,
    number: u32,
    characters: Characters,
    in_run: bool,
    vanished: bool,
}

impl Default for Paragraphs {
    fn default() -> Self {
        Self {
            standing: Standing::Body,
            open: vec![Paragraph::default()],
            cells: Vec::new(),
            row: String::new(),
            number: 0,
            characters: Characters::Ignored,
            in_run: false,
            vanished: false,
        }
    }
}

impl Paragraphs {
    fn take(&mut self, step: Step<'_>, into: &mut Gathering) {
        match step {
            Step::Start(tag) => self.start(tag, into),
            Step::Text(text) => self.text(text),
            Step::Comment(comment) => into.piece(Place::XmlComment, comment),
            Step::End(name) => self.end(name, into),
        }
    }

    fn start(&mut self, tag: &Tag<'_>, into: &mut Gathering) {
        match tag.name() {
            "p" if self.open.len() < DEEPEST => self.open.push(Paragraph::default()),
            "r" => (self.in_run, self.vanished) = (true, false),
            "vanish" | "webHidden" if self.in_run => {
                self.vanished = !matches!(tag.attribute("val").as_deref(), Some("0" | "false" | "off"));
            }
            "t" | "text" | "v" => self.characters = Characters::Text,
            "delText" => self.characters = Characters::Deleted,
            "instrText" | "delInstrText" => self.characters = Characters::Instruction,
            "tab" if self.in_run => self.add("\t"),
            "br" | "cr" if self.in_run => self.add("\n"),
            "noBreakHyphen" => self.add("-"),
            "pStyle" => self.heading(&tag.attribute("val").unwrap_or_default()),
            "tbl" if self.cells.len() < DEEPEST => self.cells.push((0, 0)),
            "tr" => {
                self.cells.last_mut().into_iter().for_each(|(row, column)| (*row, *column) = (*row + 1, 0))
            }
            "tc" => {
                self.cells.last_mut().into_iter().for_each(|(_, column)| *column += 1);
                if !self.row.is_empty() {
                    self.row.push('\t');
                }
            }
            _ => attributes(tag, into),
        }
    }

    fn text(&mut self, text: &str) {
        let vanished = self.vanished;
        let Some(paragraph) = self.open.last_mut() else { return };
        match self.characters {
            Characters::Ignored => {}
            Characters::Text if vanished => paragraph.hidden.push_str(text),
            Characters::Text => paragraph.text.push_str(text),
            Characters::Deleted => paragraph.deleted.push_str(text),
            Characters::Instruction => paragraph.instructions.push_str(text),
        }
    }

    fn add(&mut self, text: &str) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.text.push_str(text);
        }
    }

    fn heading(&mut self, style: &str) {
        let style = style.to_lowercase();
        let names = ["heading", "title", "제목", "見出し", "berschrift"];
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.heading = names.iter().any(|name| style.contains(name));
        }
    }

    fn end(&mut self, name: &str, into: &mut Gathering) {
        match name {
            "p" => {
                self.flush(into);
                if self.open.len() > 1 {
                    self.open.pop();
                }
            }
            "r" => (self.in_run, self.vanished) = (false, false),
            "t" | "text" | "v" | "delText" | "instrText" | "delInstrText" => {
                // A value of a chart is a text by itself.
                if name == "v" {
                    self.flush(into);
                }
                self.characters = Characters::Ignored;
            }
            "tr" => self.end_row(into),
            "tbl" => drop(self.cells.pop()),
            "comment" | "si" | "cm" | "threadedComment" => self.flush(into),
            _ => {}
        }
    }

    /// A row of a table on a slide is one text, so that what stands in a column stays there.
    fn end_row(&mut self, into: &mut Gathering) {
        let row = std::mem::take(&mut self.row);
        if let Standing::At(place) = &self.standing {
            into.piece(place.clone(), row.trim_end());
        }
    }

    fn flush(&mut self, into: &mut Gathering) {
        let Some(paragraph) = self.open.last_mut() else { return };
        let mut paragraph = std::mem::take(paragraph);
        if matches!(self.standing, Standing::At(_)) && !self.cells.is_empty() {
            let between = if self.row.is_empty() || self.row.ends_with('\t') { "" } else { " " };
            self.row.push_str(between);
            self.row.push_str(&std::mem::take(&mut paragraph.text));
        }
        let place = self.place(&paragraph);
        into.piece(place, &paragraph.text);
        into.piece(Place::DeletedText, &paragraph.deleted);
        into.piece(Place::HiddenText, &paragraph.hidden);
        instruction(&paragraph.instructions, into);
    }

    fn place(&mut self, paragraph: &Paragraph) -> Place {
        if let Standing::At(place) = &self.standing {
            return place.clone();
        }
        if !paragraph.text.trim().is_empty() {
            self.number += 1;
        }
        match self.cells.last() {
            Some((row, column)) => Place::TableCell { row: *row, column: *column },
            None if paragraph.heading => Place::Heading { number: self.number },
            None => Place::Paragraph { number: self.number },
        }
    }
}

/// The instruction of a field: a link leads somewhere, others are hidden text.
fn instruction(text: &str, into: &mut Gathering) {
    let text = text.trim();
    match text.strip_prefix("HYPERLINK") {
        Some(target) => into.link(target.trim().trim_matches('"')),
        None => into.piece(Place::HiddenText, text),
    }
}

/// What matters in the attributes of other elements.
fn attributes(tag: &Tag<'_>, into: &mut Gathering) {
    match tag.name() {
        "ins" | "del" | "moveFrom" | "moveTo" | "rPrChange" | "pPrChange" => {
            into.alert(Alert::TrackedChanges);
            author(tag, into);
        }
        "comment" | "person" => author(tag, into),
        "cNvPr" | "docPr" => {
            for key in ["descr", "title"] {
                into.piece(Place::AlternativeText, &tag.attribute(key).unwrap_or_default());
            }
            into.piece(Place::HiddenText, &tag.attribute("name").unwrap_or_default());
        }
        "docVar" => {
            into.metadata(
                &tag.attribute("name").unwrap_or_default(),
                &tag.attribute("val").unwrap_or_default(),
            );
        }
        "bookmarkStart" => into.piece(Place::Bookmark, &tag.attribute("name").unwrap_or_default()),
        "imagedata" | "shape" => {
            into.piece(Place::AlternativeText, &tag.attribute("alt").unwrap_or_default());
            into.piece(Place::HiddenText, &tag.attribute("title").unwrap_or_default());
        }
        "alias" | "tag" | "fldSimple" => {
            for (_, value) in tag.attributes() {
                into.piece(Place::HiddenText, &value);
            }
        }
        _ => {}
    }
}

fn author(tag: &Tag<'_>, into: &mut Gathering) {
    into.author("author", &tag.attribute("author").unwrap_or_default());
}
