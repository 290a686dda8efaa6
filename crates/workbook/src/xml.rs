//! Reading the XML of a part with byte offsets, and writing text into it.
//!
//! Every token carries the bytes it occupies, so that an editor can splice without rewriting. It
//! deliberately builds no tree, resolves no entities but the five of XML and character references, and
//! refuses document types. Names are compared by prefix as written: a part uses one prefix for its main
//! namespace throughout.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::error::WorkbookError;

/// The text of a part, without its byte order mark.
#[derive(Debug, Clone)]
pub(crate) struct XmlText {
    /// The part's name, for messages.
    pub part: String,
    /// Whether the bytes begin with a byte order mark.
    pub marked: bool,
    /// The text.
    pub text: String,
}

impl XmlText {
    /// Decodes the bytes of a part, which must be UTF-8.
    pub fn decode(part: &str, bytes: Vec<u8>) -> Result<Self, WorkbookError> {
        let marked = bytes.starts_with(&[0xEF, 0xBB, 0xBF]);
        let bytes = if marked { bytes[3..].to_vec() } else { bytes };
        let encoding = || WorkbookError::Encoding { part: part.to_owned() };
        let text = String::from_utf8(bytes).map_err(|_| encoding())?;
        // UTF-16 without a mark decodes as UTF-8 full of zeros.
        if text.as_bytes().iter().take(64).any(|&byte| byte == 0) {
            return Err(encoding());
        }
        Ok(Self { part: part.to_owned(), marked, text })
    }

    /// The bytes of a part whose text has been edited.
    pub fn encode(&self, text: &str) -> Vec<u8> {
        let mark: &[u8] = if self.marked { &[0xEF, 0xBB, 0xBF] } else { &[] };
        [mark, text.as_bytes()].concat()
    }

    /// Begins to read the part.
    pub fn tokens(&self) -> Tokens<'_> {
        let mut reader = Reader::from_str(&self.text);
        reader.config_mut().check_end_names = true;
        Tokens { reader, part: &self.part }
    }
}

/// One piece of markup or text and the bytes it occupies.
#[derive(Debug)]
pub(crate) struct Token<'a> {
    /// What it is.
    pub event: Event<'a>,
    /// The first byte.
    pub start: usize,
    /// The byte behind the last one.
    pub end: usize,
}

/// A part being read.
pub(crate) struct Tokens<'a> {
    reader: Reader<&'a [u8]>,
    part: &'a str,
}

impl<'a> Tokens<'a> {
    /// The next token; `Event::Eof` at the end.
    pub fn next(&mut self) -> Result<Token<'a>, WorkbookError> {
        let start = self.position();
        let event = self.reader.read_event().map_err(|error| self.damaged(error.to_string()))?;
        if matches!(event, Event::DocType(_)) {
            return Err(WorkbookError::DocumentType { part: self.part.to_owned() });
        }
        // The reader takes any bytes up to the next `>` for a tag; where a tag holds the beginning of
        // another one, nobody knows which is meant.
        if let Event::Start(tag) | Event::Empty(tag) = &event
            && tag.contains('<')
        {
            return Err(self.damaged("a tag inside a tag"));
        }
        Ok(Token { event, start, end: self.position() })
    }

    /// Where the next token begins.
    pub fn position(&self) -> usize {
        self.reader.buffer_position() as usize
    }

    /// An error about this part at the present position.
    pub fn damaged(&self, detail: impl std::fmt::Display) -> WorkbookError {
        WorkbookError::damaged(self.part, format!("{detail} (at byte {})", self.position()))
    }

    /// The text inside an element whose start tag has just been read, up to its end tag. Elements
    /// inside are passed over with their text.
    pub fn text_of(&mut self) -> Result<String, WorkbookError> {
        let mut text = String::new();
        self.text_into(&mut text)?;
        Ok(text)
    }

    /// As [`Tokens::text_of`], into a text that is used again and again.
    pub fn text_into(&mut self, text: &mut String) -> Result<(), WorkbookError> {
        text.clear();
        let mut depth = 0_usize;
        loop {
            let token = self.next()?;
            match token.event {
                Event::Start(_) => depth += 1,
                Event::End(_) if depth == 0 => return Ok(()),
                Event::End(_) => depth -= 1,
                Event::Eof => return Err(self.damaged("it ends inside an element")),
                other if depth == 0 => self.append(text, &other)?,
                _ => {}
            }
        }
    }

    /// Adds the characters of a text-like token to a text.
    pub fn append(&self, text: &mut String, event: &Event<'a>) -> Result<(), WorkbookError> {
        match event {
            Event::Text(piece) => text.push_str(&piece.xml10_content()),
            Event::CData(piece) => text.push_str(&piece.xml10_content()),
            Event::GeneralRef(reference) => text.push_str(&self.resolve(reference)?),
            _ => {}
        }
        Ok(())
    }

    fn resolve(&self, reference: &BytesRef<'a>) -> Result<Cow<'static, str>, WorkbookError> {
        if let Some(known) = resolve_xml_entity(reference) {
            return Ok(Cow::Borrowed(known));
        }
        match reference.resolve_char_ref() {
            Ok(Some(character)) => Ok(Cow::Owned(character.to_string())),
            _ => Err(self.damaged("an unknown entity")),
        }
    }

    /// Passes over everything up to the end tag of the element whose start tag has just been read.
    pub fn skip(&mut self) -> Result<(), WorkbookError> {
        self.text_of().map(|_| ())
    }
}

/// The value of an attribute by its name as written.
pub(crate) fn attribute<'a>(element: &BytesStart<'a>, name: &str) -> Option<String> {
    let found = element.attributes().with_checks(false).flatten().find(|a| a.key.as_ref() == name)?;
    Some(unescape(&found.value).map_or_else(|_| found.value.to_string(), Cow::into_owned))
}

/// The value of an attribute by its local name, which must carry a prefix (`r:id`).
pub(crate) fn prefixed_attribute(element: &BytesStart<'_>, local: &str) -> Option<String> {
    let suffix = format!(":{local}");
    let found =
        element.attributes().with_checks(false).flatten().find(|a| a.key.as_ref().ends_with(&suffix))?;
    Some(unescape(&found.value).map_or_else(|_| found.value.to_string(), Cow::into_owned))
}

/// The local part of an element's name.
pub(crate) fn local<'a>(element: &'a BytesStart<'_>) -> &'a str {
    let name: &str = element.name().into_inner();
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// The prefix of an element's name with its colon, or nothing.
pub(crate) fn prefix_of(element: &BytesStart<'_>) -> String {
    let name: &str = element.name().into_inner();
    name.rsplit_once(':').map_or(String::new(), |(prefix, _)| format!("{prefix}:"))
}

/// Text as it stands between tags: markup escaped, characters XML 1.0 forbids written as `_xHHHH_`, and
/// text that looks like such an escape protected from being read as one.
pub(crate) fn escape_cell_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for (at, character) in text.char_indices() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '_' if would_read_as_escape(&text[at..]) => out.push_str("_x005F_"),
            character if is_written_as_escape(character) => {
                out.push_str(&format!("_x{:04X}_", u32::from(character)));
            }
            _ => out.push(character),
        }
    }
    out
}

/// Characters that XML 1.0 forbids, or that a reader would change: a carriage return becomes a line feed.
fn is_written_as_escape(character: char) -> bool {
    matches!(character, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// Whether a text that begins with an underscore would be read as an escape once it is written: what
/// follows the four digits is judged as it is written, for an escaped character begins with an
/// underscore, too.
fn would_read_as_escape(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("_x") else { return false };
    let is_unit = rest.len() > 4 && rest.bytes().take(4).all(|byte| byte.is_ascii_hexdigit());
    let next = rest.chars().nth(4);
    is_unit && next.is_some_and(|next| next == '_' || is_written_as_escape(next))
}

/// The UTF-16 unit of an `_xHHHH_` escape at the beginning of a text.
fn escape_unit(text: &str) -> Option<u16> {
    let bytes = text.as_bytes().get(..7)?;
    let hex = text.get(2..6)?;
    let framed = bytes[0] == b'_' && bytes[1] == b'x' && bytes[6] == b'_';
    (framed && hex.bytes().all(|byte| byte.is_ascii_hexdigit())).then(|| u16::from_str_radix(hex, 16).ok())?
}

/// Resolves the `_xHHHH_` escapes of a cell's text.
pub(crate) fn unescape_cell_text(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let (mut units, mut rest) = (Vec::with_capacity(text.len()), text);
    while let Some(first) = rest.chars().next() {
        if let Some(unit) = escape_unit(rest) {
            units.push(unit);
            rest = &rest[7..];
        } else {
            units.extend_from_slice(first.encode_utf16(&mut [0; 2]));
            rest = &rest[first.len_utf8()..];
        }
    }
    Cow::Owned(String::from_utf16_lossy(&units))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_escaped_and_come_back() {
        let text = "a\u{1}b\u{b}c\u{ffff}d\te\nf";
        let escaped = escape_cell_text(text);
        assert_eq!(escaped, "a_x0001_b_x000B_c_xFFFF_d\te\nf");
        assert_eq!(unescape_cell_text(&escaped), text);
    }

    #[test]
    fn text_that_looks_like_an_escape_stays_that_text() {
        let text = "the literal _x000D_ and _x00e9_";
        assert_eq!(escape_cell_text(text), "the literal _x005F_x000D_ and _x005F_x00e9_");
        assert_eq!(unescape_cell_text(&escape_cell_text(text)), text);
    }

    #[test]
    fn an_escape_is_judged_by_what_is_written() {
        for text in [
            "SKU_x0041\u{b}rest",
            "_x0041\u{1}\u{2}",
            "_x0041_x0042\u{b}",
            "__x0041_\u{c}_x000d",
            "_x0041\r\u{ffff}_",
            "_x004\u{b}1_",
            "_x0041",
            "_x0041_x005F_x0041_",
            "_X0041_ _x00é41_",
        ] {
            assert_eq!(unescape_cell_text(&escape_cell_text(text)), text, "{text:?}");
        }
        assert_eq!(escape_cell_text("SKU_x0041\u{b}rest"), "SKU_x005F_x0041_x000B_rest");
    }

    #[test]
    fn escapes_of_surrogate_pairs_make_one_character() {
        assert_eq!(unescape_cell_text("_xD83D__xDE00_"), "\u{1f600}");
    }

    #[test]
    fn markup_is_escaped() {
        assert_eq!(escape_cell_text("a<b> & ]]>"), "a&lt;b&gt; &amp; ]]&gt;");
    }

    #[test]
    fn a_document_type_is_refused() {
        let xml = XmlText::decode("x.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>".to_vec()).unwrap();
        assert_eq!(xml.tokens().next().unwrap_err().code(), "WORKBOOK-DTD");
    }

    #[test]
    fn utf16_is_refused() {
        let bytes: Vec<u8> = "<a/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(XmlText::decode("x.xml", bytes).unwrap_err().code(), "WORKBOOK-ENCODING");
    }

    #[test]
    fn tokens_know_their_bytes() {
        let xml = XmlText::decode("x.xml", "<a  b='1'>té<c/></a >".as_bytes().to_vec()).unwrap();
        let mut tokens = xml.tokens();
        let mut seen = Vec::new();
        loop {
            let token = tokens.next().unwrap();
            if matches!(token.event, Event::Eof) {
                break;
            }
            seen.push(&xml.text[token.start..token.end]);
        }
        assert_eq!(seen, ["<a  b='1'>", "té", "<c/>", "</a >"]);
    }
}
