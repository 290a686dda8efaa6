//! Plain text, CSV, JSON and XML of no particular kind.
//!
//! Every line or cell is a piece. JSON is read line by line with its escapes resolved and is not
//! parsed, because a search must see text that is not valid JSON too.

use crate::gathering::Gathering;
use crate::model::{Damage, Place};
use crate::xml::{Step, walk};

/// Gives out every line, without the colours of a terminal.
pub(crate) fn read_lines(text: &str, into: &mut Gathering) {
    for (line, text) in (1..).zip(text.lines()) {
        if text.contains('\u{1B}') {
            into.piece(Place::Line { line }, &without_escapes_of_a_terminal(text));
        } else {
            into.piece(Place::Line { line }, text);
        }
    }
}

/// A line without `ESC [ … m` and its like, which may stand in the middle of a word.
fn without_escapes_of_a_terminal(line: &str) -> String {
    let mut parts = line.split('\u{1B}');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.strip_prefix('[').and_then(|rest| rest.find(|one: char| ('@'..='~').contains(&one)));
        out.push_str(end.and_then(|end| part.get(end + 2..)).unwrap_or(part));
    }
    out
}

/// Gives out every cell.
pub(crate) fn read_csv(text: &str, into: &mut Gathering) {
    let mut builder = csv::ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(delimiter(text));
    let mut reader = builder.from_reader(text.as_bytes());
    for (row, record) in (1..).zip(reader.records().flatten()) {
        for (column, cell) in (1..).zip(&record) {
            into.piece(Place::TableCell { row, column }, cell);
        }
    }
}

/// The separator that occurs most often in the first line.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |separator: &u8| first.bytes().filter(|byte| byte == separator).count();
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

/// Gives out every line, with the escapes of strings resolved.
pub(crate) fn read_json(text: &str, into: &mut Gathering) {
    for (line, text) in (1..).zip(text.lines()) {
        into.piece(Place::Line { line }, &without_escapes(text));
    }
}

/// Resolves `\uXXXX` and `\/`; other escapes stand for no letter and stay.
fn without_escapes(text: &str) -> String {
    let mut units = Vec::new();
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        flush(&mut units, &mut out, &rest[..at]);
        let escaped = &rest[at + 1..];
        let unit = escaped.strip_prefix('u').and_then(|hex| u16::from_str_radix(hex.get(..4)?, 16).ok());
        match (unit, escaped.chars().next()) {
            (Some(unit), _) => {
                units.push(unit);
                rest = &escaped[5..];
            }
            (None, Some('/')) => {
                flush(&mut units, &mut out, "/");
                rest = &escaped[1..];
            }
            (None, Some(other)) => {
                flush(&mut units, &mut out, "\\");
                out.push(other);
                rest = &escaped[other.len_utf8()..];
            }
            (None, None) => {
                flush(&mut units, &mut out, "\\");
                rest = "";
            }
        }
    }
    flush(&mut units, &mut out, rest);
    out
}

/// Writes the code units read so far, then a text.
fn flush(units: &mut Vec<u16>, out: &mut String, text: &str) {
    if !text.is_empty() {
        out.push_str(&String::from_utf16_lossy(units));
        units.clear();
        out.push_str(text);
    }
}

/// Gives out the words of markup that no reader knows, the runs of one paragraph together.
pub(crate) fn read_markup(text: &str, into: &mut Gathering) {
    let (mut words, mut number) = (String::new(), 0u32);
    let mut give = |words: &mut String, into: &mut Gathering| {
        number += 1;
        into.piece(Place::Paragraph { number }, &std::mem::take(words));
    };
    walk(text, |step, _| match step {
        Step::Text(piece) => words.push_str(piece),
        Step::End(name)
            if !matches!(name, "t" | "r" | "rPr" | "b" | "i" | "u" | "span" | "a" | "br" | "tab") =>
        {
            give(&mut words, into)
        }
        _ => {}
    });
    give(&mut words, into);
}

/// Gives out all text, attributes and comments, by the line on which they stand. An element with a name of
/// more than two letters that holds only text is given out with its tags, and attributes with their names: in
/// configuration they are the labels of the values.
pub(crate) fn read_xml(text: &str, into: &mut Gathering) {
    let mut reading = Xml { lines: Lines::new(text), text: String::new(), opened: None, line: 1 };
    let whole = walk(text, |step, at| reading.take(step, at, into));
    reading.flush(into);
    if !whole {
        into.unreadable(Damage::ContentsXmlDamaged);
    }
}

struct Xml<'a> {
    lines: Lines<'a>,
    text: String,
    /// The name and the attributes of an element that has had no other inside so far.
    opened: Option<(String, String)>,
    line: u32,
}

impl Xml<'_> {
    fn take(&mut self, step: Step<'_>, at: usize, into: &mut Gathering) {
        match step {
            Step::Text(piece) => {
                if self.text.trim().is_empty() && self.opened.is_none() {
                    self.line = self.lines.at(at);
                }
                self.text.push_str(piece);
            }
            Step::Comment(comment) => into.piece(Place::XmlComment, comment),
            Step::Start(tag) => {
                self.flush(into);
                self.line = self.lines.at(at);
                let attributes =
                    tag.attributes().map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
                self.opened = Some((tag.name().to_owned(), attributes));
            }
            Step::End(_) => {
                let Some((name, attributes)) = self.opened.take() else { return self.flush(into) };
                let text = std::mem::take(&mut self.text);
                let place = Place::Line { line: self.line };
                if name.len() > 2 && !text.trim().is_empty() {
                    return into.piece(place, &format!("<{name}{attributes}>{}</{name}>", text.trim()));
                }
                into.piece(place.clone(), &attributes);
                into.piece(place, &text);
            }
        }
    }

    fn flush(&mut self, into: &mut Gathering) {
        if let Some((_, attributes)) = self.opened.take() {
            into.piece(Place::Line { line: self.line }, &attributes);
        }
        into.piece(Place::Line { line: self.line }, &std::mem::take(&mut self.text));
    }
}

/// Finds the line of a byte, asked for in rising order.
pub(crate) struct Lines<'a> {
    bytes: &'a [u8],
    seen: usize,
    line: u32,
}

impl<'a> Lines<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { bytes: text.as_bytes(), seen: 0, line: 1 }
    }

    /// The line, from one. A byte before one asked for earlier gives the later line.
    pub fn at(&mut self, byte: usize) -> u32 {
        let end = byte.min(self.bytes.len()).max(self.seen);
        let breaks = self.bytes[self.seen..end].iter().filter(|byte| **byte == b'\n').count();
        self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        self.seen = end;
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_escapes_are_resolved() {
        let cases = [
            (r#"{"name": "\uace0\uac1d"}"#, r#"{"name": "고객"}"#),
            (r#""\ud83d\ude00 \u0041""#, "\"\u{1F600} A\""),
            (r#""https:\/\/example.com""#, r#""https://example.com""#),
            (r#""a\nb \" \\u0041""#, r#""a\nb \" \\u0041""#),
            (r"\u12", r"\u12"),
            (r"\", r"\"),
            (r"\u가나다라", r"\u가나다라"),
        ];
        for (text, wanted) in cases {
            assert_eq!(without_escapes(text), wanted);
        }
    }

    #[test]
    fn colours_of_a_terminal_go() {
        assert_eq!(without_escapes_of_a_terminal("a\u{1B}[1;31mKEY\u{1B}[0m1\u{1B}"), "aKEY1");
    }

    #[test]
    fn the_separator_of_csv_is_told() {
        assert_eq!([delimiter("a,b"), delimiter("a;b;c,d"), delimiter("a\tb"), delimiter("a")], *b",;\t,");
    }
}
