//! Blocks as Markdown that reads back as the same blocks.
//!
//! `pulldown-cmark-to-cmark` finds a spelling that parses to what was meant and says where there is none, as
//! with bold text that ends in a bracket right before a Korean particle. There the emphasis goes and the
//! words stay. It deliberately writes no HTML.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use pulldown_cmark_to_cmark::{Options as Spelling, cmark_with_options};

use crate::events_out::{AFTER_LABEL, BEFORE_LABEL, events, paragraph};
use crate::nodes::{Inline, Node, Style, tidied};
use crate::sections::Notes;

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
        parts.push(with_references(&spelled(node, token)));
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

/// The spelling of one block: as it is, else with less emphasis where it has none, else its words alone.
fn spelled(node: &Node, token: char) -> String {
    if let Node::Quote(inner) = node {
        let lines = written(inner, &Notes::new());
        let quoted =
            lines.lines().map(|line| if line.is_empty() { ">".to_owned() } else { format!("> {line}") });
        return quoted.collect::<Vec<_>>().join("\n");
    }
    let tries: [fn(&Node) -> Node; 3] =
        [Node::clone, |node| mapped(node, &softened), |node| mapped(node, &plainer)];
    let found = tries.iter().find_map(|change| spelling(&events(&change(node)), token));
    found.unwrap_or_else(|| escaped(&words(node)))
}

fn with_references(spelling: &str) -> String {
    spelling.replace(BEFORE_LABEL, "[^").replace(AFTER_LABEL, "]")
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
    // Letters as numbers would be correct and nobody could edit them.
    let is_legible = !out.contains("&#");
    (is_legible && says_the_same(&out, events)).then_some(out)
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
    let found = definition(text).or_else(|| definition(&plainer(text)));
    found.unwrap_or_else(|| format!("[^{label}]: {}", escaped(&crate::nodes::plain(text))))
}

fn plain_inline(inline: &Inline) -> Inline {
    match inline {
        Inline::Text(text, style) => {
            Inline::Text(text.clone(), Style { link: style.link.clone(), ..Style::default() })
        }
        other => other.clone(),
    }
}

/// Running text without emphasis; links stay.
fn plainer(text: &[Inline]) -> Vec<Inline> {
    tidied(text.iter().map(plain_inline).collect())
}

/// Running text with as much emphasis as has a spelling: marks at its ends move out of it first, then it
/// goes.
fn softened(text: &[Inline]) -> Vec<Inline> {
    let stands = |text: &[Inline]| spelling(&events(&Node::Paragraph(text.to_vec())), '-').is_some();
    if stands(text) {
        return text.to_vec();
    }
    let narrowed = tidied(text.iter().flat_map(narrowed).collect());
    if stands(&narrowed) { narrowed } else { plainer(text) }
}

/// Emphasised text with the signs at both its ends outside of the emphasis.
fn narrowed(inline: &Inline) -> Vec<Inline> {
    let Inline::Text(text, style) = inline else { return vec![inline.clone()] };
    if style.code || !(style.strong || style.emphasis || style.strike) {
        return vec![inline.clone()];
    }
    let outside = Style { link: style.link.clone(), ..Style::default() };
    let rest = text.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    let (before, rest) = text.split_at(text.len() - rest.len());
    let core = rest.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let (core, after) = rest.split_at(core.len());
    let pieces = [(before, &outside), (core, style), (after, &outside)]
        .into_iter()
        .filter(|(text, _)| !text.is_empty());
    pieces.map(|(text, style)| Inline::Text(text.to_owned(), style.clone())).collect()
}

/// A block with all running text in it changed.
fn mapped(node: &Node, change: &dyn Fn(&[Inline]) -> Vec<Inline>) -> Node {
    match node {
        Node::Title(text) | Node::Heading(_, text) | Node::Paragraph(text) => Node::Paragraph(change(text)),
        Node::Quote(inner) => Node::Quote(inner.iter().map(|node| mapped(node, change)).collect()),
        Node::List { start, items } => {
            let items = items.iter().map(|item| item.iter().map(|node| mapped(node, change)).collect());
            Node::List { start: *start, items: items.collect() }
        }
        Node::Table { columns, rows } => {
            let rows = rows.iter().map(|row| row.iter().map(|cell| change(cell)).collect());
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
