//! From blocks to sections: the title found, headings divided, notes put below the section that refers to
//! them.
//!
//! Where a document marks no heading, short bold lines that stand alone are taken for headings, because many
//! are written so; the result says that it was a guess. It deliberately judges no section.

use std::collections::BTreeMap;

use crate::markdown_out::written;
use crate::model::{Imported, ImportedSection};
use crate::nodes::{Inline, Node, plain};
use crate::paragraphs::{is_bold, references};

/// The longest line that is taken for a heading by its looks, in characters.
const LONGEST_GUESS: usize = 60;

/// Notes by their labels.
pub(crate) type Notes = BTreeMap<String, Vec<Inline>>;

/// Divides blocks into sections.
pub(crate) fn divided(mut nodes: Vec<Node>, notes: &Notes) -> Imported {
    let marked = nodes.iter().any(|node| matches!(node, Node::Heading(..)));
    let guessed = !marked && guess_headings(&mut nodes);
    let title = take_title(&mut nodes);
    let mut sections: Vec<(u8, String, Vec<Node>)> = vec![(0, String::new(), Vec::new())];
    for node in nodes {
        match (node, sections.last_mut()) {
            (Node::Heading(level, text), _) => {
                sections.push((level, plain(&text), notes_of_heading(&text)));
            }
            (Node::Title(text), Some((.., blocks))) => blocks.push(Node::Paragraph(text)),
            (node, Some((.., blocks))) => blocks.push(node),
            (_, None) => {}
        }
    }
    let written = sections.into_iter().map(|(level, heading, blocks)| ImportedSection {
        level,
        heading: composed(&heading),
        markdown: composed(&written(&blocks, notes)),
    });
    let mut imported = Imported { title, guessed_headings: guessed, ..Imported::default() };
    imported.sections = written.collect();
    settle(&mut imported);
    imported
}

/// The notes of a heading, which as plain text has none, as a paragraph below it.
fn notes_of_heading(heading: &[Inline]) -> Vec<Node> {
    let notes = references(heading);
    if notes.is_empty() { Vec::new() } else { vec![Node::Paragraph(notes)] }
}

/// A text in Unicode's composed form; Macs hand Korean over in pieces.
pub(crate) fn composed(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfc().collect()
}

/// Takes the only heading of the first level for the title where others stand below it, and drops a head
/// without text.
pub(crate) fn settle(imported: &mut Imported) {
    if imported.title.is_none()
        && let Some(at) = title_like(&imported.sections)
    {
        let section = &mut imported.sections[at];
        imported.title = Some(std::mem::take(&mut section.heading));
        section.level = 0;
    }
    imported.sections.retain(|section| section.level > 0 || !section.markdown.trim().is_empty());
}

/// The first heading, if it is the only one of the first level and not the only heading.
fn title_like(sections: &[ImportedSection]) -> Option<usize> {
    let first = sections.iter().position(|section| section.level > 0)?;
    let of_first_level = sections.iter().filter(|section| section.level == 1).count();
    let others = sections[first + 1..].iter().any(|section| section.level > 0);
    (sections[first].level == 1 && of_first_level == 1 && others).then_some(first)
}

fn take_title(nodes: &mut Vec<Node>) -> Option<String> {
    let at = nodes.iter().position(|node| matches!(node, Node::Title(_)))?;
    let Node::Title(text) = &nodes[at] else { return None };
    let (title, notes) = (composed(&plain(text)), references(text));
    if notes.is_empty() {
        nodes.remove(at);
    } else {
        nodes[at] = Node::Paragraph(notes);
    }
    Some(title)
}

/// Takes short bold lines for headings, but not the last ones, below which nothing stands: a signature is
/// no heading.
fn guess_headings(nodes: &mut [Node]) -> bool {
    let is_line = |node: &Node| matches!(node, Node::Paragraph(text) if is_bold(text) && looks_like_heading(&plain(text)));
    let end = nodes.iter().rposition(|node| !is_line(node)).unwrap_or(0);
    let mut guessed = false;
    for node in &mut nodes[..end] {
        if is_line(node)
            && let Node::Paragraph(text) = node
        {
            *node = Node::Heading(1, std::mem::take(text));
            guessed = true;
        }
    }
    guessed
}

/// Whether a line is short and no sentence.
pub(crate) fn looks_like_heading(line: &str) -> bool {
    let is_sentence = line.ends_with(['.', '。', ',', '、', ';', ':', '!', '?', '！', '？', '"', '”', '」']);
    !line.is_empty() && !is_sentence && line.chars().count() <= LONGEST_GUESS
}
