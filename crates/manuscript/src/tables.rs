//! Tables and lines of Markdown, as far as facts and measures are read out of them.
//!
//! It deliberately knows tables with pipes only, and changes nothing.

/// A piece of Markdown.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Block<'a> {
    /// A line that belongs to no table, without its end.
    Line(&'a str),
    /// A table.
    Table(Table<'a>),
}

/// A table as it stands and as cells of plain words; the first row is its head.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Table<'a> {
    /// The lines, without the end of the last.
    pub source: &'a str,
    cells: Vec<Vec<String>>,
}

impl Table<'_> {
    /// The rows, the head first.
    pub fn rows(&self) -> impl Iterator<Item = &[String]> {
        self.cells.iter().map(Vec::as_slice)
    }
}

/// The lines and tables of a text, in order.
pub(crate) fn blocks(markdown: &str) -> Vec<Block<'_>> {
    let mut found: Vec<Block<'_>> = Vec::new();
    let mut lines = spans(markdown).into_iter().peekable();
    let mut in_code = false;
    while let Some((start, end)) = lines.next() {
        let line = &markdown[start..end];
        in_code ^= line.trim_start().starts_with("```");
        let begins = !in_code && is_row(line);
        if !(begins && lines.peek().is_some_and(|(from, to)| is_rule(&markdown[*from..*to]))) {
            found.push(Block::Line(line));
            continue;
        }
        let mut cells = vec![cells_of(line)];
        let mut last = end;
        lines.next();
        while let Some((from, to)) = lines.next_if(|(from, to)| is_row(&markdown[*from..*to])) {
            cells.push(cells_of(&markdown[from..to]));
            last = to;
        }
        found.push(Block::Table(Table { source: markdown[start..last].trim_end(), cells }));
    }
    found
}

fn spans(text: &str) -> Vec<(usize, usize)> {
    let mut at = 0;
    let lines = text.split('\n').map(|line| {
        let start = at;
        at += line.len() + 1;
        (start, start + line.len())
    });
    lines.collect()
}

fn is_row(line: &str) -> bool {
    line.trim_start().starts_with('|') || line.matches('|').count() > 1
}

fn is_rule(line: &str) -> bool {
    line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

fn cells_of(line: &str) -> Vec<String> {
    let line = line.trim();
    let inner = line.strip_prefix('|').unwrap_or(line);
    let inner = if inner.ends_with("\\|") { inner } else { inner.strip_suffix('|').unwrap_or(inner) };
    let mut cells = vec![String::new()];
    let mut escaped = false;
    for letter in inner.chars() {
        if letter == '|' && !escaped {
            cells.push(String::new());
        } else if let Some(cell) = cells.last_mut() {
            cell.push(letter);
        }
        escaped = letter == '\\' && !escaped;
    }
    cells.iter().map(|cell| without_marks(cell)).collect()
}

/// Whether a text holds more than its words: the target of a link, a picture, markup.
pub(crate) fn says_more(text: &str) -> bool {
    use pulldown_cmark::{Event, Parser, Tag};
    Parser::new_ext(text.trim(), crate::markdown_out::dialect()).any(|event| {
        matches!(
            event,
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) | Event::Html(_) | Event::InlineHtml(_)
        )
    })
}

/// Words without the marks of emphasis, links and escapes.
pub(crate) fn without_marks(text: &str) -> String {
    use pulldown_cmark::{Event, Parser};
    let mut words = String::new();
    for event in Parser::new_ext(text.trim(), crate::markdown_out::dialect()) {
        match event {
            Event::Text(piece) | Event::Code(piece) => words.push_str(&piece),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    words.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_told_from_lines() {
        let text = "a\n\n| **K** | V\\|W |\n|---|:-:|\n| 1 | [2](https://x) |\n\nb | c";
        let found = blocks(text);
        let tables: Vec<&Table<'_>> = found
            .iter()
            .filter_map(|block| match block {
                Block::Table(table) => Some(table),
                Block::Line(_) => None,
            })
            .collect();
        assert_eq!(tables.len(), 1);
        let rows: Vec<&[String]> = tables[0].rows().collect();
        assert_eq!(rows, [["K", "V|W"], ["1", "2"]]);
        assert_eq!(found.first(), Some(&Block::Line("a")));
        assert_eq!(found.last(), Some(&Block::Line("b | c")));
    }
}
