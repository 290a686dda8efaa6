//! Markdown as the body of a Word document: paragraphs in named styles, real lists, tables, links and
//! footnotes.
//!
//! HTML in the text becomes text, comments and front matter are left out, pictures that are not at hand leave
//! their words. It
//! deliberately writes no direct formatting where a style will do, so that whoever edits on can restyle.

use std::collections::BTreeMap;

use pulldown_cmark::{Alignment, Event, HeadingLevel, Parser, Tag, TagEnd};

use crate::comments::Comments;
use crate::markdown_out::dialect;
use crate::write_notes::{Notes, split_notes};
use crate::write_picture::{OnPage, Pictures};
use crate::write_table::{begin_row, begin_table};
use crate::xml::Xml;

/// Word has nine levels of lists.
const LAST_LEVEL: usize = 8;

/// What the whole document shares.
#[derive(Default)]
pub(crate) struct Shared {
    /// Addresses of links; a link's identifier is `link` and the place, from 1.
    pub links: Vec<String>,
    /// Lists: the first number of a numbered one, and its level. A list's identifier is its place, from 1.
    pub lists: Vec<(Option<u64>, usize)>,
    /// The pictures of the package.
    pub pictures: Pictures,
    /// Those that texts show, by address.
    pub in_texts: BTreeMap<String, OnPage>,
    /// The bodies of footnotes; their identifiers count from 1.
    pub notes: Vec<Vec<u8>>,
}

/// Writes a section's Markdown. `above` is the level of the heading it stands below.
pub(crate) fn write_markdown(markdown: &str, above: usize, shared: &mut Shared) -> Xml {
    let events: Vec<Event<'_>> = Parser::new_ext(markdown, dialect()).collect();
    let (text, notes) = split_notes(events);
    let mut body = Body::new(shared, &notes, above);
    body.highest = text.iter().filter_map(level).min().unwrap_or(1);
    body.events(&text);
    let used = std::mem::take(&mut body.numbers);
    // A note nobody refers to is set as a paragraph: nothing that was written is lost.
    for (label, events) in &notes {
        if !used.contains_key(label) {
            body.events(events);
        }
    }
    body.xml
}

fn level(event: &Event<'_>) -> Option<usize> {
    match event {
        Event::Start(Tag::Heading { level, .. }) => Some(*level as usize),
        _ => None,
    }
}

struct Body<'s, 'n> {
    xml: Xml,
    shared: &'s mut Shared,
    notes: &'n Notes<'n>,
    numbers: BTreeMap<String, usize>,
    above: usize,
    highest: usize,
    in_paragraph: bool,
    style: Option<String>,
    quotes: usize,
    lists: Vec<usize>,
    begins_entry: bool,
    strong: usize,
    emphasis: usize,
    strike: usize,
    link_open: bool,
    silent: usize,
    comments: Comments,
    in_code: Option<String>,
    /// The address and the words of a picture that is being read.
    picture: Option<(String, String)>,
    columns: Vec<Alignment>,
    column: usize,
    in_note: bool,
}

impl<'s, 'n> Body<'s, 'n> {
    fn new(shared: &'s mut Shared, notes: &'n Notes<'n>, above: usize) -> Self {
        Self {
            xml: Xml::piece(),
            shared,
            notes,
            numbers: BTreeMap::new(),
            above,
            highest: 1,
            in_paragraph: false,
            style: None,
            quotes: 0,
            lists: Vec::new(),
            begins_entry: false,
            strong: 0,
            emphasis: 0,
            strike: 0,
            link_open: false,
            silent: 0,
            comments: Comments::default(),
            in_code: None,
            picture: None,
            columns: Vec::new(),
            column: 0,
            in_note: false,
        }
    }

    fn events(&mut self, events: &[Event<'_>]) {
        for event in events {
            self.event(event);
        }
        self.end_paragraph();
    }

    fn event(&mut self, event: &Event<'_>) {
        if self.picture.is_some() {
            return self.within_picture(event);
        }
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(end) => self.end(end),
            _ if self.silent > 0 => {}
            Event::Text(text) => match &mut self.in_code {
                Some(code) => code.push_str(text),
                None => self.run(text, false),
            },
            Event::Code(text) => self.run(text, true),
            Event::Html(text) | Event::InlineHtml(text) => {
                let shown = self.comments.left_out(text);
                if !shown.trim().is_empty() {
                    self.run(&shown, false);
                }
            }
            Event::SoftBreak => self.run(" ", false),
            Event::HardBreak => self.line_break(),
            Event::Rule => self.rule(),
            Event::TaskListMarker(done) => self.run(if *done { "☑ " } else { "☐ " }, false),
            Event::FootnoteReference(label) => self.note(label),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.run(text, false),
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => self.style = Some(self.heading(*level)),
            Tag::BlockQuote(_) => {
                self.end_paragraph();
                self.quotes += 1;
            }
            Tag::CodeBlock(_) => {
                self.end_paragraph();
                self.in_code = Some(String::new());
            }
            Tag::List(start) => {
                self.end_paragraph();
                let level = self.lists.len().min(LAST_LEVEL);
                self.shared.lists.push((*start, level));
                self.lists.push(self.shared.lists.len());
            }
            Tag::Item => {
                self.end_paragraph();
                self.begins_entry = true;
            }
            Tag::Table(columns) => self.table(columns),
            Tag::TableHead => self.row(true),
            Tag::TableRow => self.row(false),
            Tag::TableCell => self.cell(),
            Tag::Emphasis => self.emphasis += 1,
            Tag::Strong => self.strong += 1,
            Tag::Strikethrough => self.strike += 1,
            Tag::Link { dest_url, .. } => self.link(dest_url),
            Tag::Image { dest_url, .. } => self.picture = Some((dest_url.to_string(), String::new())),
            Tag::MetadataBlock(_) => self.silent += 1,
            _ => {}
        }
    }

    fn end(&mut self, end: &TagEnd) {
        match end {
            TagEnd::Heading(_) => {
                self.end_paragraph();
                self.style = None;
            }
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.end_paragraph(),
            TagEnd::BlockQuote(_) => {
                self.end_paragraph();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::CodeBlock => self.code_block(),
            TagEnd::List(_) => {
                self.end_paragraph();
                self.lists.pop();
                self.begins_entry = false;
            }
            TagEnd::Item => {
                // An entry without words still has its mark.
                if self.begins_entry {
                    self.begin_paragraph();
                }
                self.end_paragraph();
            }
            TagEnd::Table => self.table_end(),
            TagEnd::TableHead | TagEnd::TableRow => self.xml.close("w:tr"),
            TagEnd::TableCell => {
                self.begin_paragraph();
                self.end_paragraph();
                self.xml.close("w:tc");
            }
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Strikethrough => self.strike = self.strike.saturating_sub(1),
            TagEnd::Link => self.link_end(),
            TagEnd::MetadataBlock(_) => self.silent = self.silent.saturating_sub(1),
            _ => {}
        }
    }

    fn within_picture(&mut self, event: &Event<'_>) {
        match (event, &mut self.picture) {
            (Event::Text(text) | Event::Code(text), Some((_, words))) => words.push_str(text),
            (Event::SoftBreak | Event::HardBreak, Some((_, words))) => words.push(' '),
            (Event::End(TagEnd::Image), _) => self.picture_end(),
            _ => {}
        }
    }

    /// A picture stands as a paragraph of its own; of one that is not there, its words stand.
    fn picture_end(&mut self) {
        let Some((address, words)) = self.picture.take() else { return };
        match self.shared.in_texts.get(&address).copied().filter(|_| !self.in_note && self.silent == 0) {
            Some(placed) => {
                self.end_paragraph();
                self.shared.pictures.show(placed, &words, &mut self.xml);
            }
            None if words.is_empty() || self.silent > 0 => {}
            None => self.run(&words, false),
        }
    }

    fn heading(&mut self, level: HeadingLevel) -> String {
        self.end_paragraph();
        format!("Heading{}", (level as usize + 1 + self.above).saturating_sub(self.highest).clamp(1, 6))
    }

    fn begin_paragraph(&mut self) {
        if self.in_paragraph {
            return;
        }
        self.in_paragraph = true;
        self.xml.open("w:p", &[]);
        self.xml.open("w:pPr", &[]);
        self.paragraph_style();
        self.xml.close("w:pPr");
    }

    fn paragraph_style(&mut self) {
        let level = self.lists.len().saturating_sub(1).min(LAST_LEVEL);
        if self.in_note {
            self.xml.value("w:pStyle", "FootnoteText");
        } else if !self.columns.is_empty() {
            match self.columns.get(self.column.saturating_sub(1)) {
                Some(Alignment::Center) => self.xml.value("w:jc", "center"),
                Some(Alignment::Right) => self.xml.value("w:jc", "right"),
                _ => {}
            }
        } else if let Some(style) = self.style.take() {
            self.xml.value("w:pStyle", &style);
        } else if let Some(list) = self.lists.last().copied() {
            if std::mem::take(&mut self.begins_entry) {
                self.xml.value("w:pStyle", "ListParagraph");
                self.xml.open("w:numPr", &[]);
                self.xml.value("w:ilvl", &level.to_string());
                self.xml.value("w:numId", &list.to_string());
                self.xml.close("w:numPr");
            } else {
                // Word knows five levels of these.
                let number = if level == 0 { String::new() } else { (level + 1).min(5).to_string() };
                self.xml.value("w:pStyle", &format!("ListContinue{number}"));
            }
        } else if self.quotes > 0 {
            self.xml.value("w:pStyle", "Quote");
        }
    }

    fn end_paragraph(&mut self) {
        if std::mem::take(&mut self.in_paragraph) {
            self.link_end();
            self.xml.close("w:p");
        }
    }

    fn run(&mut self, text: &str, code: bool) {
        self.begin_paragraph();
        self.xml.open("w:r", &[]);
        self.look(code);
        self.xml.text("w:t", &[("xml:space", "preserve")], text);
        self.xml.close("w:r");
    }

    fn look(&mut self, code: bool) {
        if !code && !self.link_open && self.strong + self.emphasis + self.strike == 0 {
            return;
        }
        self.xml.open("w:rPr", &[]);
        match (code, self.link_open) {
            (true, _) => self.xml.value("w:rStyle", "HTMLCode"),
            (false, true) => self.xml.value("w:rStyle", "Hyperlink"),
            _ => {}
        }
        for (count, marks) in [(self.strong, ["w:b", "w:bCs"]), (self.emphasis, ["w:i", "w:iCs"])] {
            if count > 0 {
                marks.iter().for_each(|mark| self.xml.empty(mark, &[]));
            }
        }
        if self.strike > 0 {
            self.xml.empty("w:strike", &[]);
        }
        self.xml.close("w:rPr");
    }

    fn line_break(&mut self) {
        self.begin_paragraph();
        self.xml.open("w:r", &[]);
        self.xml.empty("w:br", &[]);
        self.xml.close("w:r");
    }

    fn rule(&mut self) {
        self.end_paragraph();
        self.xml.open("w:p", &[]);
        self.xml.open("w:pPr", &[]);
        self.xml.open("w:pBdr", &[]);
        let line = [("w:val", "single"), ("w:sz", "6"), ("w:space", "1"), ("w:color", "CFC9BD")];
        self.xml.empty("w:bottom", &line);
        self.xml.close("w:pBdr");
        self.xml.close("w:pPr");
        self.xml.close("w:p");
    }

    fn code_block(&mut self) {
        let code = self.in_code.take().unwrap_or_default();
        for line in code.trim_end_matches('\n').split('\n') {
            self.style = Some("SourceCode".to_owned());
            let (lists, quotes) = (std::mem::take(&mut self.lists), std::mem::take(&mut self.quotes));
            self.run(line, false);
            self.end_paragraph();
            (self.lists, self.quotes) = (lists, quotes);
        }
        // Blocks of code in a row are told apart by what is between them.
        self.xml.empty("w:p", &[]);
    }

    /// A link to the web or to mail; the words of any other stand alone.
    fn link(&mut self, address: &str) {
        let mail = address.contains('@') && !address.contains([':', '/', ' ', '?']);
        let address = if mail { format!("mailto:{address}") } else { address.to_owned() };
        let small = address.to_ascii_lowercase();
        let outside = ["http://", "https://", "mailto:"].iter().any(|scheme| small.starts_with(scheme));
        if !outside || address.contains(char::is_control) || self.link_open || self.in_note {
            return;
        }
        self.begin_paragraph();
        self.shared.links.push(address);
        self.xml.open("w:hyperlink", &[("r:id", &format!("link{}", self.shared.links.len()))]);
        self.link_open = true;
    }

    fn link_end(&mut self) {
        if std::mem::take(&mut self.link_open) {
            self.xml.close("w:hyperlink");
        }
    }

    fn note(&mut self, label: &str) {
        let Some(events) = self.notes.get(label) else { return self.run(&format!("[^{label}]"), false) };
        if self.in_note {
            return;
        }
        self.begin_paragraph();
        let number = match self.numbers.get(label) {
            Some(number) => *number,
            None => {
                let body = note_body(events, self.shared);
                self.shared.notes.push(body);
                self.numbers.insert(label.to_owned(), self.shared.notes.len());
                self.shared.notes.len()
            }
        };
        self.xml.open("w:r", &[]);
        self.xml.open("w:rPr", &[]);
        self.xml.value("w:rStyle", "FootnoteReference");
        self.xml.close("w:rPr");
        self.xml.empty("w:footnoteReference", &[("w:id", &number.to_string())]);
        self.xml.close("w:r");
    }

    fn table(&mut self, columns: &[Alignment]) {
        self.end_paragraph();
        self.columns = columns.to_vec();
        begin_table(&mut self.xml, columns.len(), false);
    }

    fn row(&mut self, head: bool) {
        self.column = 0;
        begin_row(&mut self.xml, head);
    }

    fn cell(&mut self) {
        self.column += 1;
        self.xml.open("w:tc", &[]);
    }

    fn table_end(&mut self) {
        self.columns.clear();
        self.xml.close("w:tbl");
        self.xml.empty("w:p", &[]);
    }
}

/// A note's paragraphs, without what a note cannot hold.
fn note_body(events: &[Event<'_>], shared: &mut Shared) -> Vec<u8> {
    let nothing = Notes::new();
    let mut body = Body::new(shared, &nothing, 0);
    body.in_note = true;
    body.events(events);
    body.xml.into_bytes()
}
