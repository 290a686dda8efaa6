//! Markdown and plain text in, in the same shape as a Word document.
//!
//! The author's own Markdown is kept as it was typed; only its headings divide it. Plain text has no marks,
//! so short lines that stand alone are taken for headings, and everything in it is kept from being taken for
//! markup. It deliberately interprets no HTML.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use crate::markdown_out::dialect;
use crate::model::{Imported, ImportedSection, LeftOutKind};
use crate::sections::{composed, looks_like_heading, settle};
use crate::tally::Tally;

/// Reads Markdown.
pub fn read_markdown(text: &str) -> Imported {
    let text = composed(&text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n"));
    let mut tally = Tally::default();
    let heads = heads(&text, &mut tally);
    let mut imported = Imported::default();
    let mut section = ImportedSection::default();
    let mut from = heads.start;
    for head in heads.list {
        section.markdown = between(&text, from..head.range.start);
        imported.sections.push(section);
        section = ImportedSection { level: head.level, heading: head.text, markdown: String::new() };
        from = head.range.end;
    }
    section.markdown = between(&text, from..text.len());
    imported.sections.push(section);
    settle(&mut imported);
    imported.title = imported.title.or(heads.title);
    imported.left_out = tally.into_list();
    imported
}

fn between(text: &str, range: Range<usize>) -> String {
    // What begins with four spaces is code; only empty lines may go.
    let slice = text.get(range).unwrap_or_default().trim_end();
    let first = slice.find(|letter: char| !letter.is_whitespace()).unwrap_or(slice.len());
    let line = slice[..first].rfind('\n').map_or(0, |at| at + 1);
    slice[line..].to_owned()
}

/// A heading outside of lists and quotes.
struct Head {
    level: u8,
    text: String,
    range: Range<usize>,
}

#[derive(Default)]
struct Heads {
    /// Where the text begins, after the front matter.
    start: usize,
    /// The title the front matter gives.
    title: Option<String>,
    list: Vec<Head>,
}

fn heads(text: &str, tally: &mut Tally) -> Heads {
    let mut heads = Heads::default();
    let mut depth = 0_usize;
    let mut open: Option<(HeadingLevel, Range<usize>, String)> = None;
    let mut in_front_matter = false;
    for (event, range) in Parser::new_ext(text, dialect()).into_offset_iter() {
        match &event {
            Event::Start(Tag::Heading { level, .. }) if depth == 0 => {
                open = Some((*level, range, String::new()))
            }
            Event::End(TagEnd::Heading(_)) if depth == 0 => {
                if let Some((level, range, text)) = open.take() {
                    heads.list.push(Head { level: level as u8, text: text.trim().to_owned(), range });
                }
            }
            Event::Start(Tag::MetadataBlock(_)) => in_front_matter = true,
            Event::End(TagEnd::MetadataBlock(_)) => {
                in_front_matter = false;
                heads.start = range.end;
            }
            Event::Start(Tag::BlockQuote(_) | Tag::List(_) | Tag::FootnoteDefinition(_)) => depth += 1,
            Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::FootnoteDefinition) => {
                depth = depth.saturating_sub(1);
            }
            Event::Text(words) if in_front_matter => {
                tally.add(LeftOutKind::FrontMatter, words);
                heads.title = front_title(words);
            }
            Event::Html(html) | Event::InlineHtml(html) if html.trim_start().starts_with("<!--") => {
                tally.add(LeftOutKind::HiddenComment, html);
            }
            Event::Text(words) | Event::Code(words) | Event::InlineHtml(words) => {
                if let Some((.., text)) = &mut open {
                    text.push_str(words);
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some((.., text)) = &mut open {
                    text.push(' ');
                }
            }
            _ => {}
        }
    }
    heads
}

fn front_title(front_matter: &str) -> Option<String> {
    let line = front_matter.lines().find_map(|line| line.strip_prefix("title:"))?;
    let title = line.trim().trim_matches(['"', '\'']).trim();
    (!title.is_empty()).then(|| title.to_owned())
}

/// Reads plain text. Where it is Markdown after all, with headings, it is read as that.
pub fn read_plain_text(text: &str) -> Imported {
    let text = composed(&text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n"));
    if text.lines().any(is_marked_heading) {
        return read_markdown(&text);
    }
    let lines: Vec<&str> = text.lines().collect();
    let mut imported = Imported { sections: vec![ImportedSection::default()], ..Imported::default() };
    for (index, line) in lines.iter().enumerate() {
        let is_empty =
            |at: Option<usize>| at.and_then(|at| lines.get(at)).is_none_or(|line| line.trim().is_empty());
        let alone = is_empty(index.checked_sub(1)) && (is_empty(Some(index + 1)) || numbered(line.trim()));
        if alone && looks_like_heading(line.trim()) {
            let heading = line.trim().to_owned();
            imported.sections.push(ImportedSection { level: 1, heading, markdown: String::new() });
            imported.guessed_headings = true;
        } else if let Some(section) = imported.sections.last_mut() {
            section.markdown.push_str(&literal(line));
            section.markdown.push('\n');
        }
    }
    for section in &mut imported.sections {
        section.markdown = section.markdown.trim().to_owned();
    }
    title_of_plain_text(&mut imported);
    settle(&mut imported);
    imported
}

fn is_marked_heading(line: &str) -> bool {
    let marks = line.bytes().take_while(|byte| *byte == b'#').count();
    (1..=6).contains(&marks) && line[marks..].starts_with(' ')
}

fn numbered(line: &str) -> bool {
    crate::assign::without_number(line) != line
}

/// A first line alone, right above another heading, is the title.
fn title_of_plain_text(imported: &mut Imported) {
    let has_preamble = !imported.sections[0].markdown.is_empty();
    if !has_preamble && imported.sections.len() > 2 && imported.sections[1].markdown.is_empty() {
        imported.title = Some(imported.sections.remove(1).heading);
    }
}

/// A line of which nothing is taken for markup; marks of lists stay, because people mean them.
fn literal(line: &str) -> String {
    let trimmed = line.trim();
    let (mark, rest) = match trimmed.split_once(' ') {
        Some((mark @ ("-" | "*" | "+"), rest)) => (format!("{mark} "), rest),
        Some((mark @ ("•" | "·" | "○" | "●" | "ㆍ" | "・"), rest)) if !mark.is_empty() => {
            ("- ".to_owned(), rest)
        }
        _ => (String::new(), trimmed),
    };
    let mut out = mark;
    for letter in rest.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}
