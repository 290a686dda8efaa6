//! Markdown: text as it is shown, headings, links, alternative texts and comments.
//!
//! Text is given out by block with its markup taken off, so that a name with one half in bold is
//! found. Definitions of links that nothing uses are given out too. Raw HTML goes to `html`.

use crate::gathering::Gathering;
use crate::html;
use crate::model::Place;
use crate::text::Lines;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Gives out everything in a Markdown text.
pub(crate) fn read(text: &str, into: &mut Gathering) {
    let parser = Parser::new_ext(text, Options::all());
    for (_, definition) in definitions(&parser) {
        into.link(&definition.0);
        into.piece(Place::AlternativeText, &definition.1);
    }
    let mut block = Block { lines: Lines::new(text), ..Block::default() };
    for (event, span) in parser.into_offset_iter() {
        block.take(event, span.start, into);
    }
    block.flush(into);
}

/// Definitions in the order of their labels, for the parser keeps them in none.
fn definitions(parser: &Parser<'_>) -> std::collections::BTreeMap<String, (String, String)> {
    let of = parser.reference_definitions().iter();
    of.map(|(label, one)| {
        let title = one.title.as_deref().unwrap_or_default();
        (label.to_owned(), (one.dest.to_string(), title.to_owned()))
    })
    .collect()
}

/// The block being read.
struct Block<'a> {
    lines: Lines<'a>,
    text: String,
    html: String,
    alternative: Option<String>,
    line: u32,
    heading: bool,
}

impl Default for Block<'_> {
    fn default() -> Self {
        Self {
            lines: Lines::new(""),
            text: String::new(),
            html: String::new(),
            alternative: None,
            line: 1,
            heading: false,
        }
    }
}

impl Block<'_> {
    fn take(&mut self, event: Event<'_>, at: usize, into: &mut Gathering) {
        match event {
            Event::Start(tag) => self.start(tag, at, into),
            Event::End(end) => self.end(end, into),
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.add(&text, at);
            }
            Event::FootnoteReference(text) => self.add(&text, at),
            Event::Html(html) | Event::InlineHtml(html) => self.html.push_str(&html),
            Event::SoftBreak | Event::HardBreak => self.add("\n", at),
            Event::Rule | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, at: usize, into: &mut Gathering) {
        match tag {
            Tag::Link { dest_url, title, .. } => {
                into.link(&dest_url);
                into.piece(Place::AlternativeText, &title);
            }
            Tag::Image { dest_url, title, .. } => {
                into.link(&html::without_data(&dest_url));
                into.piece(Place::AlternativeText, &title);
                self.alternative = Some(String::new());
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Superscript | Tag::Subscript => {}
            Tag::Heading { .. } => {
                self.flush(into);
                self.heading = true;
                self.line = self.lines.at(at);
            }
            Tag::CodeBlock(pulldown_cmark::CodeBlockKind::Fenced(language)) => {
                self.flush(into);
                into.piece(Place::HiddenText, &language);
            }
            _ => self.flush(into),
        }
    }

    fn end(&mut self, end: TagEnd, into: &mut Gathering) {
        match end {
            TagEnd::Image => {
                let text = self.alternative.take().unwrap_or_default();
                into.piece(Place::AlternativeText, &text);
            }
            TagEnd::Link | TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {}
            TagEnd::Superscript | TagEnd::Subscript => {}
            _ => self.flush(into),
        }
    }

    fn add(&mut self, text: &str, at: usize) {
        if let Some(alternative) = &mut self.alternative {
            return alternative.push_str(text);
        }
        if self.text.is_empty() {
            self.line = self.lines.at(at);
        }
        self.text.push_str(text);
    }

    fn flush(&mut self, into: &mut Gathering) {
        let line = self.line;
        let place = if self.heading { Place::Heading { number: line } } else { Place::Line { line } };
        into.piece(place, &std::mem::take(&mut self.text));
        if !self.html.is_empty() {
            html::read(&std::mem::take(&mut self.html), into);
        }
        self.heading = false;
    }
}
