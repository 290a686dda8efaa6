//! Number formats that spell an identifier: a cell holding 7 under the format `"SEC-"000` shows SEC-007.
//!
//! It deliberately renders only formats made of literal text and digit places; dates, fractions,
//! percentages and colours with conditions give nothing.

use std::collections::BTreeMap;

use quick_xml::events::Event;

use crate::error::WorkbookError;
use crate::xml::{XmlText, attribute, local};

/// The number format of every cell style, where it is one of the workbook's own.
#[derive(Debug, Clone, Default)]
pub(crate) struct NumberFormats {
    codes: BTreeMap<u32, String>,
    by_style: Vec<u32>,
}

impl NumberFormats {
    /// Reads the styles part.
    pub fn read(xml: &XmlText) -> Result<Self, WorkbookError> {
        let mut tokens = xml.tokens();
        let mut formats = Self::default();
        let mut in_cell_styles = false;
        loop {
            match tokens.next()?.event {
                Event::Start(element) if local(&element) == "cellXfs" => in_cell_styles = true,
                Event::End(element) if element.local_name().as_ref() == "cellXfs" => in_cell_styles = false,
                Event::Start(element) | Event::Empty(element) => match local(&element) {
                    "xf" if in_cell_styles => formats.by_style.push(number(&element, "numFmtId")),
                    "numFmt" => {
                        let code = attribute(&element, "formatCode").unwrap_or_default();
                        formats.codes.insert(number(&element, "numFmtId"), code);
                    }
                    _ => {}
                },
                Event::Eof => return Ok(formats),
                _ => {}
            }
        }
    }

    /// What a whole number looks like in a cell of the given style, if its format spells letters.
    pub fn spell(&self, style: u32, value: &str) -> Option<String> {
        let id = self.by_style.get(style as usize)?;
        render(self.codes.get(id)?, value)
    }
}

fn number(element: &quick_xml::events::BytesStart<'_>, name: &str) -> u32 {
    attribute(element, name).and_then(|text| text.parse().ok()).unwrap_or(0)
}

fn render(code: &str, value: &str) -> Option<String> {
    let digits = value.strip_suffix(".0").unwrap_or(value);
    if digits.is_empty() || digits.len() > 9 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (before, places, after) = parse_format(code)?;
    if !before.chars().any(char::is_alphabetic) {
        return None;
    }
    Some(format!("{before}{digits:0>places$}{after}"))
}

/// Splits the first section of a format into text, number of digit places, text.
fn parse_format(code: &str) -> Option<(String, usize, String)> {
    let (mut before, mut after, mut places) = (String::new(), String::new(), 0);
    let mut characters = code.chars();
    while let Some(character) = characters.next() {
        let literal = match character {
            '"' => characters.by_ref().take_while(|&c| c != '"').collect(),
            '\\' => characters.next()?.to_string(),
            '[' => {
                characters.by_ref().find(|&c| c == ']')?;
                String::new()
            }
            '0' if after.is_empty() => {
                places += 1;
                continue;
            }
            '#' if places == 0 => continue,
            ';' => break,
            '-' | ' ' | '(' | ')' | ':' | '+' => character.to_string(),
            _ => return None,
        };
        if places == 0 { before.push_str(&literal) } else { after.push_str(&literal) }
    }
    (places > 0).then_some((before, places, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_prefixes_in_every_spelling() {
        for code in ["\"SEC-\"000", "\\S\\E\\C\\-000", "[$-409]\"SEC\"-000", "\"SEC-\"000;@"] {
            assert_eq!(render(code, "7").as_deref(), Some("SEC-007"), "{code}");
        }
        assert_eq!(render("\"SEC-\"000", "7.0").as_deref(), Some("SEC-007"));
    }

    #[test]
    fn other_formats_spell_nothing() {
        for code in ["0.00", "yyyy-mm-dd", "0%", "General", "000", "\"SEC-\""] {
            assert_eq!(render(code, "7"), None, "{code}");
        }
        assert_eq!(render("\"SEC-\"000", "7.5"), None);
    }
}
