//! The texts of a workbook: shared string items, inline strings and their rich runs.
//!
//! It deliberately drops formatting and phonetic guides: only the words are wanted, to recognise and to
//! compare. Texts are kept as they are written; trimming is for whoever compares.

use quick_xml::events::Event;

use crate::error::WorkbookError;
use crate::xml::{Tokens, XmlText, local, unescape_cell_text};

/// Reads all shared strings in their order. Declared counts are ignored because they may lie.
pub(crate) fn shared_strings(xml: &XmlText) -> Result<Vec<String>, WorkbookError> {
    let mut tokens = xml.tokens();
    let mut strings = Vec::new();
    loop {
        match tokens.next()?.event {
            Event::Start(element) if local(&element) == "si" => strings.push(string_item(&mut tokens)?),
            Event::Empty(element) if local(&element) == "si" => strings.push(String::new()),
            Event::Eof => return Ok(strings),
            _ => {}
        }
    }
}

/// Reads the words of a string item (`si` or `is`) whose start tag has just been read.
pub(crate) fn string_item(tokens: &mut Tokens<'_>) -> Result<String, WorkbookError> {
    let mut text = String::new();
    let mut depth = 0_usize;
    loop {
        match tokens.next()?.event {
            Event::Start(element) => match local(&element) {
                "t" => text.push_str(&unescape_cell_text(&tokens.text_of()?)),
                "rPh" => tokens.skip()?,
                _ => depth += 1,
            },
            Event::End(_) if depth == 0 => return Ok(text),
            Event::End(_) => depth -= 1,
            Event::Eof => return Err(tokens.damaged("it ends inside a text")),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(inner: &str) -> Vec<String> {
        let xml = XmlText::decode("s.xml", inner.as_bytes().to_vec()).unwrap();
        shared_strings(&xml).unwrap()
    }

    #[test]
    fn plain_rich_empty_and_phonetic() {
        let read = strings(
            "<sst><si><t>A &amp; B</t></si><si><r><rPr><b/></rPr><t>one </t></r><r><t>two</t></r></si><si/>\
             <si><t>課長</t><rPh sb='0' eb='2'><t>カチョウ</t></rPh></si><si><t/></si></sst>",
        );
        assert_eq!(read, ["A & B", "one two", "", "課長", ""]);
    }

    #[test]
    fn references_cdata_and_prefixes() {
        let read = strings(
            "<x:sst xmlns:x='m'><x:si><x:t>BUSP&#8209;001&#x41;<![CDATA[<b>]]>_x0041_</x:t></x:si></x:sst>",
        );
        assert_eq!(read, ["BUSP\u{2011}001A<b>A"]);
    }
}
