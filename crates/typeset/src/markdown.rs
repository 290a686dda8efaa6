//! Markdown into the tree the templates render.
//!
//! CommonMark with tables, strikethrough, task lists, footnotes and front matter. HTML comments
//! are dropped; other raw HTML is shown as the text it is. Nothing a person wrote is lost: an
//! unused footnote is set at the end, a link that leads nowhere on paper shows its target.
//!
//! What it deliberately does not do: no images are fetched (only the supplied ones are shown), no
//! HTML is interpreted, and containers nested deeper than [`DEEPEST`] are flattened.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::address::live_address;
use crate::assets::Pictures;
use crate::blocks::{Alignment, Block, Entry, Item, Piece};
use crate::flow::{Room, flow, flow_text, is_japanese};
use crate::text;

/// How deep lists and quotes may nest on paper; what is deeper is set at this depth.
const DEEPEST: usize = 6;

/// Longest address that is written as a link; longer ones would break PDF/A and open nowhere.
const LONGEST_LINK: usize = 2079;

/// Reads Markdown. `shift` is how many heading levels already stand above this text.
pub(crate) fn read(text: &str, pictures: &Pictures, shift: u8) -> Vec<Block> {
    let events: Vec<Event<'_>> = Parser::new_ext(text, options()).collect();
    let (events, definitions) = split_footnotes(events);
    let mut notes = BTreeMap::new();
    for (label, body) in &definitions {
        let mut reader = Reader::new(body, pictures, None);
        notes.entry(label.clone()).or_insert_with(|| reader.blocks(DEEPEST));
    }
    let mut reader = Reader::new(&events, pictures, Some(&notes));
    let mut blocks = reader.blocks(0);
    let unused: Vec<&String> = notes.keys().filter(|label| !reader.used_notes.contains(*label)).collect();
    blocks.extend(unused.into_iter().flat_map(|label| unused_note(label, &notes[label])));
    settle_headings(&mut blocks, shift);
    blocks
}

/// Whether a text opens with a heading of the highest level, so that it needs no other title.
pub(crate) fn begins_with_title(text: &str) -> bool {
    let mut open_metadata = false;
    let first = Parser::new_ext(text, options()).find(|event| match event {
        Event::Start(Tag::MetadataBlock(_)) => {
            open_metadata = true;
            false
        }
        Event::End(TagEnd::MetadataBlock(_)) => {
            open_metadata = false;
            false
        }
        _ => !open_metadata,
    });
    matches!(first, Some(Event::Start(Tag::Heading { level: HeadingLevel::H1, .. })))
}

/// Reads text of which nothing has a meaning: every line as it stands.
pub(crate) fn preformatted(text: &str) -> Vec<Block> {
    vec![Block::Code { lines: code_lines(text) }]
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
}

type Definitions<'a> = Vec<(String, Vec<Event<'a>>)>;

/// Takes the footnote definitions out of the stream, for references may come before them.
fn split_footnotes(events: Vec<Event<'_>>) -> (Vec<Event<'_>>, Definitions<'_>) {
    let (mut rest, mut definitions): (Vec<Event<'_>>, Definitions<'_>) = (Vec::new(), Vec::new());
    let mut open = 0;
    for event in events {
        match event {
            Event::Start(Tag::FootnoteDefinition(label)) => {
                definitions.push((label.to_string(), Vec::new()));
                open += 1;
            }
            Event::End(TagEnd::FootnoteDefinition) => open -= 1,
            event if open > 0 => {
                if let Some((_, body)) = definitions.last_mut() {
                    body.push(event);
                }
            }
            event => rest.push(event),
        }
    }
    (rest, definitions)
}

fn unused_note(label: &str, body: &[Block]) -> Vec<Block> {
    let label = Block::Paragraph { items: flow_text(&format!("[{label}]"), Room::LINE) };
    std::iter::once(label).chain(body.iter().cloned()).collect()
}

/// Puts headings below what stands above them and leaves out no level, as PDF/UA demands.
fn settle_headings(blocks: &mut [Block], shift: u8) {
    let mut previous = shift;
    for block in blocks {
        if let Block::Heading { level, .. } = block {
            *level = (*level + shift).min(previous + 1).min(6);
            previous = *level;
        }
    }
}

struct Reader<'e, 'p> {
    events: &'e [Event<'e>],
    at: usize,
    pictures: &'p Pictures,
    notes: Option<&'p BTreeMap<String, Vec<Block>>>,
    used_notes: BTreeSet<String>,
}

impl<'e, 'p> Reader<'e, 'p> {
    fn new(
        events: &'e [Event<'e>],
        pictures: &'p Pictures,
        notes: Option<&'p BTreeMap<String, Vec<Block>>>,
    ) -> Self {
        Self { events, at: 0, pictures, notes, used_notes: BTreeSet::new() }
    }

    fn next(&mut self) -> Option<&'e Event<'e>> {
        let event = self.events.get(self.at);
        self.at += 1;
        event
    }

    /// Reads blocks up to the end of the container they stand in.
    fn blocks(&mut self, depth: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut flattened = 0;
        while let Some(event) = self.next() {
            match event {
                Event::Start(Tag::BlockQuote(_) | Tag::List(_) | Tag::Item) if depth >= DEEPEST => {
                    flattened += 1;
                }
                Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item) if flattened > 0 => {
                    flattened -= 1;
                }
                Event::Start(tag) if is_block(tag) => blocks.extend(self.block(tag, depth)),
                Event::End(_) => break,
                Event::Rule => blocks.push(Block::Rule),
                Event::Html(html) => blocks.extend(html_block(html)),
                _ => {
                    self.at -= 1;
                    blocks.extend(self.paragraph());
                }
            }
        }
        blocks
    }

    fn block(&mut self, tag: &Tag<'e>, depth: usize) -> Vec<Block> {
        match tag {
            Tag::Heading { level, .. } => self.heading(*level as u8),
            Tag::BlockQuote(_) => vec![Block::Quote { blocks: self.blocks(depth + 1) }],
            Tag::CodeBlock(_) => vec![Block::Code { lines: code_lines(&self.text_to_end()) }],
            Tag::MetadataBlock(_) => vec![Block::FrontMatter { lines: code_lines(&self.text_to_end()) }],
            Tag::HtmlBlock => html_block(&self.text_to_end()),
            Tag::List(start) => vec![self.list(*start, depth)],
            Tag::Table(columns) => vec![self.table(columns)],
            _ => self.paragraph_to_end(),
        }
    }

    fn heading(&mut self, level: u8) -> Vec<Block> {
        let inlines = self.inlines();
        self.at += 1;
        let has_words = inlines.iter().any(|inline| match inline {
            Inline::Text(piece) => piece.s.chars().any(text::is_visible),
            Inline::Link { .. } => true,
            _ => false,
        });
        let items = arrange(inlines, Room::LINE);
        match (has_words, items.is_empty()) {
            (true, _) => vec![Block::Heading { level, items }],
            (false, true) => Vec::new(),
            (false, false) => vec![Block::Paragraph { items }],
        }
    }

    /// Running text without a tag of its own, as in the entries of a tight list.
    fn paragraph(&mut self) -> Vec<Block> {
        let before = self.at;
        let inlines = self.inlines();
        if self.at == before {
            self.at += 1;
        }
        paragraph_of(inlines)
    }

    fn paragraph_to_end(&mut self) -> Vec<Block> {
        let inlines = self.inlines();
        self.at += 1;
        paragraph_of(inlines)
    }

    fn list(&mut self, start: Option<u64>, depth: usize) -> Block {
        let mut entries = Vec::new();
        while let Some(Event::Start(Tag::Item)) = self.next() {
            // In a loose list the mark stands inside the entry's first paragraph.
            let checked = self.events[self.at..].iter().take(2).find_map(|event| match event {
                Event::TaskListMarker(checked) => Some(*checked),
                _ => None,
            });
            entries.push(Entry { checked, blocks: self.blocks(depth + 1) });
        }
        let tight = entries.iter().all(|entry: &Entry| entry.blocks.len() <= 1);
        Block::List { start, tight, entries }
    }

    fn table(&mut self, columns: &[pulldown_cmark::Alignment]) -> Block {
        let room = Room::of_columns(columns.len());
        let mut rows: Vec<Vec<Vec<Item>>> = Vec::new();
        while let Some(event) = self.next() {
            match event {
                Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
                Event::Start(Tag::TableCell) => {
                    let inlines = self.inlines();
                    self.at += 1;
                    if let Some(row) = rows.last_mut() {
                        row.push(arrange(inlines, room));
                    }
                }
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        let mut rows = rows.into_iter();
        let head = rows.next().unwrap_or_default();
        Block::Table { columns: columns.iter().map(alignment).collect(), head, rows: rows.collect() }
    }

    /// Everything up to the end of the element, as text.
    fn text_to_end(&mut self) -> String {
        let mut text = String::new();
        let mut open = 1;
        while let Some(event) = self.next() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) => open -= 1,
                Event::Text(part) | Event::Code(part) | Event::Html(part) | Event::InlineHtml(part) => {
                    text.push_str(part);
                }
                Event::SoftBreak | Event::HardBreak => text.push(' '),
                _ => {}
            }
            if open == 0 {
                break;
            }
        }
        text
    }

    /// Reads running text up to (not including) the end or the block that closes it.
    fn inlines(&mut self) -> Vec<Inline> {
        let mut inlines = Vec::new();
        let mut style = Style::default();
        while let Some(event) = self.events.get(self.at) {
            match event {
                Event::Text(text) => inlines.push(style.text(text)),
                Event::Code(text) => inlines.push(style.code(text)),
                Event::InlineHtml(html) => inlines.extend(style.html(html)),
                Event::SoftBreak if self.joins_japanese(&inlines) => {}
                Event::SoftBreak => inlines.push(style.text(" ")),
                Event::HardBreak => inlines.push(style.text("\n")),
                Event::FootnoteReference(label) => inlines.push(self.note(label)),
                Event::Start(Tag::Image { dest_url, .. }) => {
                    self.at += 1;
                    inlines.push(self.picture(dest_url));
                    continue;
                }
                Event::Start(Tag::Link { dest_url, .. }) => {
                    self.at += 1;
                    let inner = self.inlines();
                    inlines.extend(link(dest_url, inner));
                }
                Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
                Event::Start(tag) if !is_block(tag) => style.enter(tag),
                Event::End(end) if style.is_open(end) => style.leave(end),
                _ => break,
            }
            self.at += 1;
        }
        inlines
    }

    /// Whether the line feed stands between two Japanese characters, where no space belongs.
    fn joins_japanese(&self, before: &[Inline]) -> bool {
        let last = match before.last() {
            Some(Inline::Text(piece)) => piece.s.chars().next_back(),
            _ => None,
        };
        let next = match self.events.get(self.at + 1) {
            Some(Event::Text(text)) => text.chars().next(),
            _ => None,
        };
        last.is_some_and(is_japanese) && next.is_some_and(is_japanese)
    }

    fn picture(&mut self, target: &str) -> Inline {
        let alt = self.text_to_end();
        Inline::Done(Item::Picture { picture: self.pictures.find(target, &alt) })
    }

    fn note(&mut self, label: &str) -> Inline {
        match self.notes.and_then(|notes| notes.get(label)) {
            Some(blocks) => {
                self.used_notes.insert(label.to_owned());
                Inline::Done(Item::Note { blocks: blocks.clone() })
            }
            None => Style::default().text(&format!("[{label}]")),
        }
    }
}

enum Inline {
    Text(Piece),
    Link { url: String, inner: Vec<Inline> },
    Done(Item),
}

/// Which emphases are open, and how often.
#[derive(Default)]
struct Style {
    strong: usize,
    emph: usize,
    strike: usize,
}

impl Style {
    fn text(&self, text: &str) -> Inline {
        Inline::Text(Piece {
            s: text.to_owned(),
            strong: self.strong > 0,
            emph: self.emph > 0,
            strike: self.strike > 0,
            code: false,
        })
    }

    fn code(&self, text: &str) -> Inline {
        match self.text(text) {
            Inline::Text(piece) => Inline::Text(Piece { code: true, ..piece }),
            other => other,
        }
    }

    fn html(&self, html: &str) -> Option<Inline> {
        let name = html.trim_matches(['<', '>', '/', ' ']);
        match name {
            _ if html.starts_with("<!--") => None,
            "br" => Some(self.text("\n")),
            _ => Some(self.text(html)),
        }
    }

    fn enter(&mut self, tag: &Tag<'_>) {
        if let Some(count) = self.count(&tag.to_end()) {
            *count += 1;
        }
    }

    fn is_open(&mut self, end: &TagEnd) -> bool {
        self.count(end).is_some_and(|count| *count > 0)
    }

    fn leave(&mut self, end: &TagEnd) {
        if let Some(count) = self.count(end) {
            *count -= 1;
        }
    }

    fn count(&mut self, end: &TagEnd) -> Option<&mut usize> {
        match end {
            TagEnd::Strong => Some(&mut self.strong),
            TagEnd::Emphasis => Some(&mut self.emph),
            TagEnd::Strikethrough => Some(&mut self.strike),
            _ => None,
        }
    }
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(tag, Tag::Strong | Tag::Emphasis | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

fn alignment(alignment: &pulldown_cmark::Alignment) -> Alignment {
    match alignment {
        pulldown_cmark::Alignment::Center => Alignment::Center,
        pulldown_cmark::Alignment::Right => Alignment::Right,
        _ => Alignment::Left,
    }
}

/// A link to somewhere outside, or its text with its target where paper cannot follow.
fn link(url: &str, inner: Vec<Inline>) -> Vec<Inline> {
    let inner = if inner.is_empty() { vec![Style::default().text(url)] } else { inner };
    if let Some(url) = live_address(url).filter(|url| url.len() <= LONGEST_LINK) {
        return vec![Inline::Link { url, inner }];
    }
    let shows_target = inner.iter().any(|inline| matches!(inline, Inline::Text(piece) if piece.s == url));
    let target = (!url.is_empty() && !url.starts_with('#') && !shows_target)
        .then(|| Style::default().text(&format!(" ({url})")));
    inner.into_iter().chain(target).collect()
}

fn paragraph_of(inlines: Vec<Inline>) -> Vec<Block> {
    let items = arrange(inlines, Room::LINE);
    match items.as_slice() {
        [] => Vec::new(),
        [Item::Picture { picture }] => vec![Block::Figure { picture: picture.clone() }],
        _ => vec![Block::Paragraph { items }],
    }
}

/// Joins pieces of text that follow each other, so that words are kept whole across styles.
fn arrange(inlines: Vec<Inline>, room: Room) -> Vec<Item> {
    let mut items = Vec::new();
    let mut pieces = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Text(piece) => pieces.push(piece),
            Inline::Link { url, inner } => {
                items.extend(flow(std::mem::take(&mut pieces), room));
                items.push(Item::Link { url, items: arrange(inner, room) });
            }
            Inline::Done(item) => {
                items.extend(flow(std::mem::take(&mut pieces), room));
                items.push(item);
            }
        }
    }
    items.extend(flow(pieces, room));
    items
}

fn code_lines(text: &str) -> Vec<Vec<Item>> {
    let code = |line: &str| vec![Piece { s: line.to_owned(), ..Piece::default() }];
    text.trim_end_matches('\n').split('\n').map(|line| flow(code(line), Room::LINE)).collect()
}

fn html_block(html: &str) -> Vec<Block> {
    let shown = without_comments(html);
    if shown.trim().is_empty() { Vec::new() } else { vec![Block::Code { lines: code_lines(shown.trim()) }] }
}

fn without_comments(html: &str) -> String {
    let mut shown = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!--") {
        shown.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    shown + rest
}

/// What Markdown says, without marks: paragraphs and list items on lines of their own, tables left out.
pub fn plain_text(markdown: &str) -> String {
    let (mut text, mut tables) = (String::new(), 0usize);
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Table(_)) => tables += 1,
            Event::End(TagEnd::Table) => tables = tables.saturating_sub(1),
            _ if tables > 0 => {}
            Event::Text(piece) | Event::Code(piece) => text.push_str(&piece),
            Event::SoftBreak => text.push(' '),
            Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item)
                if !text.is_empty() && !text.ends_with('\n') =>
            {
                text.push('\n');
            }
            _ => {}
        }
    }
    text.trim().to_owned()
}
