//! Blocks as Markdown that reads back as the same blocks.
//!
//! `pulldown-cmark-to-cmark` finds a spelling that parses to what was meant and says where there is none, as
//! with bold text that ends in a bracket right before a Korean particle. There the emphasis goes and the
//! words stay. It deliberately writes no HTML.

use std::collections::BTreeSet;

use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};
use pulldown_cmark_to_cmark::{Options as Spelling, cmark_with_options};

use crate::nodes::{Inline, Node, Side, Style};
use crate::sections::Notes;

type Events = Vec<Event<'static>>;

/// The Markdown this crate reads and writes.
pub(crate) fn dialect() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
}

/// Writes blocks, and below them the notes they refer to.
pub(crate) fn written(nodes: &[Node], notes: &Notes) -> String {
    let mut parts: Vec<String> = Vec::new();
    for (index, node) in nodes.iter().enumerate() {
        // Two lists in a row would read as one, and Markdown has no other way to part them.
        let after_list = matches!(index.checked_sub(1).map(|at| &nodes[at]), Some(Node::List { .. }));
        let token = if after_list && index % 2 == 1 { '*' } else { '-' };
        parts.push(spelled(node, token));
    }
    let mut used = BTreeSet::new();
    labels(nodes, &mut used);
    for label in used {
        if let Some(text) = notes.get(&label.to_string()) {
            parts.push(spelled_note(label, text));
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

/// The spelling of one block: as it is, else without emphasis, else its words alone.
fn spelled(node: &Node, token: char) -> String {
    let plainer = without_emphasis(node);
    let tries = [events(node), events(&plainer)];
    let found = tries.iter().find_map(|events| spelling(events, token));
    found.unwrap_or_else(|| escaped(&words(node)))
}

fn spelling(events: &[Event<'static>], token: char) -> Option<String> {
    let ordered_list_token = if token == '*' { ')' } else { '.' };
    let options = Spelling {
        list_token: token,
        ordered_list_token,
        increment_ordered_list_bullets: true,
        code_block_token_count: 3,
        ..Spelling::default()
    };
    let mut out = String::new();
    cmark_with_options(events.iter(), &mut out, dialect(), options).ok()?;
    let out = out.trim_matches('\n').to_owned();
    says_the_same(&out, events).then_some(out)
}

/// Whether a spelling, read again, holds the words that were meant.
fn says_the_same(spelling: &str, events: &[Event<'static>]) -> bool {
    let words = |events: &mut dyn Iterator<Item = Event<'_>>| -> String {
        let mut text = String::new();
        for event in events {
            match event {
                Event::Text(piece) | Event::Code(piece) => text.push_str(&piece),
                Event::SoftBreak | Event::HardBreak => text.push(' '),
                Event::Html(piece) | Event::InlineHtml(piece) => text.push_str(&piece),
                Event::End(_) => text.push(' '),
                _ => {}
            }
        }
        text.split_whitespace().collect()
    };
    words(&mut Parser::new_ext(spelling, dialect())) == words(&mut events.iter().cloned())
}

fn spelled_note(label: usize, text: &[Inline]) -> String {
    let definition = |inlines: &[Inline]| {
        let mut events = vec![Event::Start(Tag::FootnoteDefinition(label.to_string().into()))];
        paragraph(inlines, &mut events);
        events.push(Event::End(TagEnd::FootnoteDefinition));
        spelling(&events, '-')
    };
    let plainer: Vec<Inline> = text.iter().map(plain_inline).collect();
    let found = definition(text).or_else(|| definition(&plainer));
    found.unwrap_or_else(|| format!("[^{label}]: {}", escaped(&crate::nodes::plain(text))))
}

fn events(node: &Node) -> Events {
    let mut events = Vec::new();
    block(node, false, &mut events);
    events
}

fn block(node: &Node, tight: bool, events: &mut Events) {
    match node {
        Node::Title(text) | Node::Heading(_, text) | Node::Paragraph(text) if !tight => {
            paragraph(text, events)
        }
        Node::Title(text) | Node::Heading(_, text) | Node::Paragraph(text) => inlines(text, events),
        Node::Quote(inner) => {
            events.push(Event::Start(Tag::BlockQuote(None)));
            inner.iter().for_each(|node| block(node, false, events));
            events.push(Event::End(TagEnd::BlockQuote(None)));
        }
        Node::Code(lines) => {
            events.push(Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(CowStr::Borrowed("")))));
            events.push(Event::Text(format!("{}\n", lines.join("\n")).into()));
            events.push(Event::End(TagEnd::CodeBlock));
        }
        Node::Rule => events.push(Event::Rule),
        Node::List { start, items } => list(*start, items, events),
        Node::Table { columns, rows } => table(columns, rows, events),
    }
}

fn paragraph(text: &[Inline], events: &mut Events) {
    events.push(Event::Start(Tag::Paragraph));
    inlines(text, events);
    events.push(Event::End(TagEnd::Paragraph));
}

fn list(start: Option<u64>, items: &[Vec<Node>], events: &mut Events) {
    let is_text = |node: &&Node| !matches!(node, Node::List { .. });
    let tight = items.iter().all(|item| item.iter().filter(is_text).count() <= 1);
    events.push(Event::Start(Tag::List(start)));
    for item in items {
        events.push(Event::Start(Tag::Item));
        let mut nodes = item.iter();
        if let Some((done, rest)) = task(item.first()) {
            nodes.next();
            let mark = Event::TaskListMarker(done);
            let mut inner = Vec::new();
            block(&Node::Paragraph(rest), tight, &mut inner);
            // In a loose list the mark stands inside the entry's first paragraph.
            inner.insert(usize::from(!tight), mark);
            events.append(&mut inner);
        }
        nodes.for_each(|node| block(node, tight, events));
        events.push(Event::End(TagEnd::Item));
    }
    events.push(Event::End(TagEnd::List(start.is_some())));
}

/// An entry that begins with a box to tick.
fn task(first: Option<&Node>) -> Option<(bool, Vec<Inline>)> {
    let Some(Node::Paragraph(text)) = first else { return None };
    let Some(Inline::Text(words, style)) = text.first() else { return None };
    let (done, rest) = match words.strip_prefix('☐') {
        Some(rest) => (false, rest),
        None => (true, words.strip_prefix(['☑', '☒'])?),
    };
    let mut text = text.clone();
    text[0] = Inline::Text(rest.trim_start().to_owned(), style.clone());
    Some((done, text))
}

fn table(columns: &[Side], rows: &[Vec<Vec<Inline>>], events: &mut Events) {
    let sides = columns.iter().map(|side| match side {
        Side::Usual => Alignment::None,
        Side::Middle => Alignment::Center,
        Side::Right => Alignment::Right,
    });
    events.push(Event::Start(Tag::Table(sides.collect())));
    for (index, row) in rows.iter().enumerate() {
        let (tag, end) =
            if index == 0 { (Tag::TableHead, TagEnd::TableHead) } else { (Tag::TableRow, TagEnd::TableRow) };
        events.push(Event::Start(tag));
        for cell in row {
            events.push(Event::Start(Tag::TableCell));
            inlines(cell, events);
            events.push(Event::End(TagEnd::TableCell));
        }
        events.push(Event::End(end));
    }
    events.push(Event::End(TagEnd::Table));
}

/// Running text, with styles opened and closed around it. What is bold and italic at once is nested inside
/// what is bold.
fn inlines(text: &[Inline], events: &mut Events) {
    let mut open: Vec<Mark> = Vec::new();
    for inline in text {
        let wanted = match inline {
            Inline::Text(_, style) => marks(style),
            // Breaks and notes stand in what is around them.
            Inline::Break | Inline::Note(_) => open.clone(),
        };
        let shared = open.iter().zip(&wanted).take_while(|(one, other)| one == other).count();
        close(&mut open, shared, events);
        for mark in &wanted[shared..] {
            events.push(Event::Start(mark.tag()));
            open.push(mark.clone());
        }
        match inline {
            Inline::Text(text, style) if style.code => events.push(Event::Code(text.clone().into())),
            Inline::Text(text, _) => events.push(Event::Text(text.clone().into())),
            Inline::Break => events.push(Event::HardBreak),
            Inline::Note(label) => events.push(Event::FootnoteReference(label.clone().into())),
        }
    }
    close(&mut open, 0, events);
}

fn close(open: &mut Vec<Mark>, kept: usize, events: &mut Events) {
    while open.len() > kept {
        if let Some(mark) = open.pop() {
            events.push(Event::End(mark.end()));
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Mark {
    Link(String),
    Strong,
    Emphasis,
    Strike,
}

impl Mark {
    fn tag(&self) -> Tag<'static> {
        match self {
            Self::Link(address) => Tag::Link {
                link_type: LinkType::Inline,
                dest_url: address.clone().into(),
                title: CowStr::Borrowed(""),
                id: CowStr::Borrowed(""),
            },
            Self::Strong => Tag::Strong,
            Self::Emphasis => Tag::Emphasis,
            Self::Strike => Tag::Strikethrough,
        }
    }

    fn end(&self) -> TagEnd {
        match self {
            Self::Link(_) => TagEnd::Link,
            Self::Strong => TagEnd::Strong,
            Self::Emphasis => TagEnd::Emphasis,
            Self::Strike => TagEnd::Strikethrough,
        }
    }
}

fn marks(style: &Style) -> Vec<Mark> {
    let link = style.link.clone().map(Mark::Link);
    let strong = style.strong.then_some(Mark::Strong);
    let emphasis = style.emphasis.then_some(Mark::Emphasis);
    let strike = style.strike.then_some(Mark::Strike);
    link.into_iter().chain(strong).chain(emphasis).chain(strike).collect()
}

fn plain_inline(inline: &Inline) -> Inline {
    match inline {
        Inline::Text(text, style) => {
            Inline::Text(text.clone(), Style { link: style.link.clone(), ..Style::default() })
        }
        other => other.clone(),
    }
}

fn without_emphasis(node: &Node) -> Node {
    let plain = |text: &[Inline]| crate::nodes::tidied(text.iter().map(plain_inline).collect());
    match node {
        Node::Title(text) | Node::Heading(_, text) | Node::Paragraph(text) => Node::Paragraph(plain(text)),
        Node::Quote(inner) => Node::Quote(inner.iter().map(without_emphasis).collect()),
        Node::List { start, items } => {
            let items = items.iter().map(|item| item.iter().map(without_emphasis).collect());
            Node::List { start: *start, items: items.collect() }
        }
        Node::Table { columns, rows } => {
            let rows = rows.iter().map(|row| row.iter().map(|cell| plain(cell)).collect());
            Node::Table { columns: columns.clone(), rows: rows.collect() }
        }
        Node::Code(_) | Node::Rule => node.clone(),
    }
}

/// Every word of a block.
fn words(node: &Node) -> String {
    match node {
        Node::Title(text) | Node::Heading(_, text) | Node::Paragraph(text) => crate::nodes::plain(text),
        Node::Quote(inner) => inner.iter().map(words).collect::<Vec<_>>().join("\n\n"),
        Node::Code(lines) => lines.join("\n"),
        Node::Rule => String::new(),
        Node::List { items, .. } => items.iter().flatten().map(words).collect::<Vec<_>>().join("\n\n"),
        Node::Table { rows, .. } => {
            let row = |row: &Vec<Vec<Inline>>| {
                row.iter().map(|cell| crate::nodes::plain(cell)).collect::<Vec<_>>().join(" ")
            };
            rows.iter().map(row).collect::<Vec<_>>().join("\n\n")
        }
    }
}

/// Text of which nothing has a meaning.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        if letter.is_ascii_punctuation() {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// The notes that blocks refer to.
fn labels(nodes: &[Node], used: &mut BTreeSet<usize>) {
    for node in nodes {
        match node {
            Node::Title(text) | Node::Heading(_, text) | Node::Paragraph(text) => {
                used.extend(labels_in(text))
            }
            Node::Table { rows, .. } => used.extend(rows.iter().flatten().flat_map(|cell| labels_in(cell))),
            Node::Quote(inner) => labels(inner, used),
            Node::List { items, .. } => items.iter().for_each(|item| labels(item, used)),
            Node::Code(_) | Node::Rule => {}
        }
    }
}

fn labels_in(text: &[Inline]) -> impl Iterator<Item = usize> {
    text.iter().filter_map(|inline| match inline {
        Inline::Note(label) => label.parse().ok(),
        _ => None,
    })
}
