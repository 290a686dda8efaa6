//! The texts of a workbook: shared string items, inline strings and their rich runs.
//!
//! It deliberately drops formatting and phonetic guides, but for one thing: which words are struck out, for
//! a person reads past those. Texts are kept as they are written; trimming is for whoever compares.

use std::collections::BTreeMap;

use quick_xml::events::Event;

use crate::error::WorkbookError;
use crate::styles::is_on;
use crate::xml::{Tokens, XmlText, local, unescape_cell_text};

/// How a run of a text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// As the style of its cell has it.
    AsCell,
    /// Not struck out.
    Plain,
    /// Struck out.
    Struck,
}

/// The runs of a text: how many bytes each has, and how it looks.
pub(crate) type Runs = Box<[(usize, Look)]>;

/// The shared strings of a workbook.
#[derive(Debug, Clone, Default)]
pub(crate) struct SharedStrings {
    /// Their words.
    pub texts: Vec<String>,
    /// The runs of those that have several, or one that differs from its cell.
    pub runs: BTreeMap<u32, Runs>,
}

/// Reads all shared strings in their order. Declared counts are ignored because they may lie.
pub(crate) fn shared_strings(xml: &XmlText) -> Result<SharedStrings, WorkbookError> {
    let mut tokens = xml.tokens();
    let mut strings = SharedStrings::default();
    loop {
        match tokens.next()?.event {
            Event::Start(element) if local(&element) == "si" => {
                let (text, runs) = string_item(&mut tokens)?;
                if let Some(runs) = runs {
                    strings.runs.insert(strings.texts.len() as u32, runs);
                }
                strings.texts.push(text);
            }
            Event::Empty(element) if local(&element) == "si" => strings.texts.push(String::new()),
            Event::Eof => return Ok(strings),
            _ => {}
        }
    }
}

/// Reads the words of a string item (`si` or `is`) whose start tag has just been read, and its runs where
/// they say anything.
pub(crate) fn string_item(tokens: &mut Tokens<'_>) -> Result<(String, Option<Runs>), WorkbookError> {
    let mut text = String::new();
    let mut runs: Vec<(usize, Look)> = Vec::new();
    let mut look = Look::AsCell;
    let mut depth = 0_usize;
    loop {
        match tokens.next()?.event {
            Event::Start(element) => match local(&element) {
                "t" => {
                    let start = text.len();
                    text.push_str(&unescape_cell_text(&tokens.text_of()?));
                    runs.push((text.len() - start, look));
                }
                "rPh" => tokens.skip()?,
                name => {
                    look = look_after(name, is_on(&element), look);
                    depth += 1;
                }
            },
            Event::Empty(element) => look = look_after(local(&element), is_on(&element), look),
            Event::End(_) if depth == 0 => {
                let says_something = runs.iter().any(|(_, look)| *look != Look::AsCell);
                return Ok((text, says_something.then(|| runs.into())));
            }
            Event::End(_) => depth -= 1,
            Event::Eof => return Err(tokens.damaged("it ends inside a text")),
            _ => {}
        }
    }
}

/// A run looks like its cell until it has properties of its own, which then hold for everything.
fn look_after(element: &str, on: bool, look: Look) -> Look {
    match element {
        "r" => Look::AsCell,
        "rPr" => Look::Plain,
        "strike" if on => Look::Struck,
        _ => look,
    }
}

/// The words that a person reads, and those that are struck out.
pub(crate) fn without_struck(text: &str, runs: Option<&Runs>, cell_struck: bool) -> (String, String) {
    let whole: Runs = Box::new([(text.len(), Look::AsCell)]);
    let (mut kept, mut struck, mut at) = (String::new(), String::new(), 0);
    for (length, look) in runs.unwrap_or(&whole).iter() {
        let piece = text.get(at..at + length).unwrap_or_default();
        at += length;
        let is_struck = *look == Look::Struck || (*look == Look::AsCell && cell_struck);
        if is_struck { &mut struck } else { &mut kept }.push_str(piece);
    }
    (kept, struck)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(inner: &str) -> SharedStrings {
        let xml = XmlText::decode("s.xml", inner.as_bytes().to_vec()).unwrap();
        shared_strings(&xml).unwrap()
    }

    #[test]
    fn plain_rich_empty_and_phonetic() {
        let read = strings(
            "<sst><si><t>A &amp; B</t></si><si><r><rPr><b/></rPr><t>one </t></r><r><t>two</t></r></si><si/>\
             <si><t>課長</t><rPh sb='0' eb='2'><t>カチョウ</t></rPh></si><si><t/></si></sst>",
        );
        assert_eq!(read.texts, ["A & B", "one two", "", "課長", ""]);
        assert_eq!(read.runs.keys().collect::<Vec<_>>(), [&1]);
    }

    #[test]
    fn references_cdata_and_prefixes() {
        let read = strings(
            "<x:sst xmlns:x='m'><x:si><x:t>BUSP&#8209;001&#x41;<![CDATA[<b>]]>_x0041_</x:t></x:si></x:sst>",
        );
        assert_eq!(read.texts, ["BUSP\u{2011}001A<b>A"]);
    }

    #[test]
    fn words_that_are_struck_out() {
        let read = strings(
            "<sst><si><r><t>first </t></r><r><rPr><strike/></rPr><t>gone </t></r><r><rPr><strike val='0'/></rPr>\
             <t>kept </t></r><r><t>as the cell</t></r></si></sst>",
        );
        let (text, runs) = (&read.texts[0], read.runs.get(&0));
        let split = |struck| without_struck(text, runs, struck);
        assert_eq!(split(false), ("first kept as the cell".to_owned(), "gone ".to_owned()));
        assert_eq!(split(true), ("kept ".to_owned(), "first gone as the cell".to_owned()));
        assert_eq!(without_struck("all", None, true), (String::new(), "all".to_owned()));
    }
}
