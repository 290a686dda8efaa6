//! Blocks as the events a Markdown parser would have given for them.
//!
//! Which mark opens inside which other is decided here. It deliberately spells nothing; whether the events
//! have a spelling is found out by `markdown_out`.

use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Event, LinkType, Tag, TagEnd};

use crate::nodes::{Inline, Node, Side, Style};

/// Events that own their text.
pub(crate) type Events = Vec<Event<'static>>;

/// What stands around a note's label while a block is spelled. A reference reads as one only where its note
/// is, and that comes later; these letters have no meaning of their own.
pub(crate) const BEFORE_LABEL: char = '\u{f0000}';
/// The other end of a label.
pub(crate) const AFTER_LABEL: char = '\u{f0001}';

/// What a parser would say of a block.
pub(crate) fn events(node: &Node) -> Events {
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

/// A paragraph.
pub(crate) fn paragraph(text: &[Inline], events: &mut Events) {
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

/// Running text, with styles opened and closed around it. What is open stays open as long as it holds, and
/// of styles that begin together the one that lasts longer goes outside.
fn inlines(text: &[Inline], events: &mut Events) {
    let mut open: Vec<Mark> = Vec::new();
    for (index, inline) in text.iter().enumerate() {
        let wanted = match inline {
            Inline::Text(_, style) => marks(style),
            // Breaks and notes stand in what is around them.
            Inline::Break | Inline::Note(_) => open.clone(),
        };
        let kept = open.iter().take_while(|mark| wanted.contains(mark)).count();
        close(&mut open, kept, events);
        let mut new: Vec<Mark> = wanted.into_iter().filter(|mark| !open.contains(mark)).collect();
        new.sort_by_key(|mark| std::cmp::Reverse(lasting(mark, &text[index..])));
        for mark in new {
            events.push(Event::Start(mark.tag()));
            open.push(mark);
        }
        match inline {
            Inline::Text(text, style) if style.code => events.push(Event::Code(text.clone().into())),
            Inline::Text(text, _) => {
                events.push(Event::Text(text.replace([BEFORE_LABEL, AFTER_LABEL], "").into()))
            }
            Inline::Break => events.push(Event::HardBreak),
            Inline::Note(label) => {
                events.push(Event::Text(format!("{BEFORE_LABEL}{label}{AFTER_LABEL}").into()))
            }
        }
    }
    close(&mut open, 0, events);
}

/// For how many pieces a style lasts. A link is always outermost.
fn lasting(mark: &Mark, text: &[Inline]) -> usize {
    if matches!(mark, Mark::Link(_)) {
        return usize::MAX;
    }
    let holds = |inline: &&Inline| match inline {
        Inline::Text(_, style) => marks(style).contains(mark),
        Inline::Break | Inline::Note(_) => true,
    };
    text.iter().take_while(holds).count()
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
    link.into_iter().chain(emphasis).chain(strong).chain(strike).collect()
}
