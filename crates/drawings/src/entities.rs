//! Abbreviations (entities): those that the file itself explains, and the common ones of HTML.
//!
//! What they stand for is taken in once and never grows beyond a limit, so that an abbreviation of
//! abbreviations stays small. Nothing is fetched.

use std::collections::BTreeMap;

/// The most characters that all abbreviations of a file together may stand for.
const MOST: usize = 1 << 20;
/// How often abbreviations may stand within abbreviations.
const DEEPEST: usize = 8;

/// Abbreviations and what they stand for.
#[derive(Debug, Default)]
pub(crate) struct Entities {
    known: BTreeMap<String, String>,
    given: std::cell::Cell<usize>,
}

impl Entities {
    /// Takes in what a document type explains.
    pub(crate) fn read(&mut self, document_type: &str) {
        for declaration in document_type.split("<!ENTITY").skip(1) {
            let declaration = declaration.trim_start();
            let Some((name, rest)) = declaration.split_once(char::is_whitespace) else { continue };
            let rest = rest.trim_start();
            let Some(mark) = rest.chars().next().filter(|mark| matches!(mark, '"' | '\'')) else { continue };
            let value = rest[1..].split(mark).next().unwrap_or_default();
            if name != "%" {
                self.known.entry(name.to_owned()).or_insert_with(|| value.to_owned());
            }
        }
    }

    /// What an abbreviation stands for; nothing where nobody says.
    pub(crate) fn resolve(&self, name: &str) -> Option<String> {
        self.resolve_within(name, 0)
    }

    fn resolve_within(&self, name: &str, depth: usize) -> Option<String> {
        if let Some(sign) = character(name) {
            return Some(sign.to_string());
        }
        if depth > DEEPEST {
            return None;
        }
        let value = self.known.get(name)?;
        let mut text = String::new();
        let mut rest = value.as_str();
        while let Some(at) = rest.find('&') {
            text.push_str(&rest[..at]);
            let inner = rest[at + 1..].split_once(';');
            let (word, after) = inner.unwrap_or(("", &rest[at + 1..]));
            text.push_str(&self.resolve_within(word, depth + 1)?);
            rest = after;
            if text.len() > MOST {
                return None;
            }
        }
        text.push_str(rest);
        self.given.set(self.given.get().saturating_add(text.len()));
        (self.given.get() <= MOST).then_some(text)
    }

    /// A text with its abbreviations written out; those that nobody explains are handed to `unknown`.
    pub(crate) fn written_out(&self, text: &str, mut unknown: impl FnMut(&str)) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find('&') {
            out.push_str(&rest[..at]);
            rest = &rest[at + 1..];
            let name = rest.find(';').filter(|end| *end <= 40).map(|end| &rest[..end]);
            match name.filter(|name| is_name(name)) {
                None => out.push('&'),
                Some(name) => {
                    match self.resolve(name) {
                        Some(value) => out.push_str(&value),
                        None => unknown(name),
                    }
                    rest = &rest[name.len() + 1..];
                }
            }
        }
        out.push_str(rest);
        out
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '#' | '_' | '-' | '.'))
}

/// The character of a number or of a common name.
fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hexadecimal = number.strip_prefix(['x', 'X']).map(|digits| u32::from_str_radix(digits, 16));
        let code = hexadecimal.unwrap_or_else(|| number.parse()).ok()?;
        return char::from_u32(code).filter(|sign| !sign.is_control() || sign.is_whitespace());
    }
    COMMON.iter().find(|(known, _)| *known == name).map(|(_, sign)| *sign)
}

/// The five of XML and those of HTML that people meet in diagrams.
const COMMON: [(&str, char); 40] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{A0}'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("hellip", '…'),
    ("mdash", '—'),
    ("ndash", '–'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("larr", '←'),
    ("uarr", '↑'),
    ("rarr", '→'),
    ("darr", '↓'),
    ("harr", '↔'),
    ("rArr", '⇒'),
    ("bull", '•'),
    ("middot", '·'),
    ("times", '×'),
    ("divide", '÷'),
    ("plusmn", '±'),
    ("deg", '°'),
    ("micro", 'µ'),
    ("euro", '€'),
    ("pound", '£'),
    ("yen", '¥'),
    ("sect", '§'),
    ("ne", '≠'),
    ("le", '≤'),
    ("ge", '≥'),
    ("infin", '∞'),
    ("check", '✓'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_file_explains_is_written_out() {
        let mut entities = Entities::default();
        entities.read(r#"svg [<!ENTITY ns "http://www.w3.org/2000/svg"><!ENTITY both '&ns;&amp;'>]"#);
        let mut unknown = Vec::new();
        let text = entities
            .written_out("a&ns;b &#65;&#x42; &nbsp;R&D & &both; &who;", |name| unknown.push(name.to_owned()));
        assert_eq!(text, "ahttp://www.w3.org/2000/svgb AB \u{A0}R&D & http://www.w3.org/2000/svg& ");
        assert_eq!(unknown, ["who"]);
    }

    #[test]
    fn abbreviations_of_abbreviations_stay_small() {
        let mut entities = Entities::default();
        let mut declared = format!("<!ENTITY a0 \"{}\">", "x".repeat(1000));
        for number in 1..8 {
            let inner = format!("&a{};", number - 1).repeat(20);
            declared.push_str(&format!("<!ENTITY a{number} \"{inner}\">"));
        }
        declared.push_str("<!ENTITY me \"&me;&me;\">");
        entities.read(&declared);
        assert_eq!(entities.resolve("a7"), None);
        assert_eq!(entities.resolve("me"), None);
    }
}
