//! The table of characters a font carries (`ToUnicode`): codes to text.
//!
//! Read leniently, because writers of PDF leave out half of the frame around such tables and the
//! library then gives up on all of it, and a search must not miss a page for that. Everything but code
//! ranges and mappings is passed over.

use std::collections::BTreeMap;

/// How many mappings are kept.
const MOST: usize = 1 << 18;

/// Codes of one to four bytes and what they stand for.
#[derive(Debug, Default)]
pub(crate) struct CharacterTable {
    /// Lengths of codes with their lowest and highest, byte for byte.
    spaces: Vec<(Vec<u8>, Vec<u8>)>,
    /// First code of a run, by length, to the last one and the text of the first.
    runs: BTreeMap<(usize, u32), (u32, Vec<u16>)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    None,
    Spaces,
    Single,
    Runs,
}

enum Token<'a> {
    Hex(Vec<u8>),
    Open,
    Close,
    Word(&'a [u8]),
}

impl CharacterTable {
    /// Reads a table; nothing where it maps nothing.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut table = Self::default();
        let mut section = Section::None;
        let mut row: Vec<Vec<u8>> = Vec::new();
        let mut listing: Option<Vec<Vec<u8>>> = None;
        let mut rest = bytes;
        while let Some((token, after)) = next_token(rest) {
            rest = after;
            match token {
                Token::Word(word) => {
                    section = section_of(word).unwrap_or(section);
                    (row, listing) = (Vec::new(), None);
                }
                Token::Open => listing = Some(Vec::new()),
                Token::Close => {
                    table.list(&row, &listing.take().unwrap_or_default());
                    row.clear();
                }
                Token::Hex(hex) => match &mut listing {
                    Some(listing) => listing.push(hex),
                    None => {
                        row.push(hex);
                        table.row(section, &mut row);
                    }
                },
            }
            if table.runs.len() > MOST {
                break;
            }
        }
        (!table.runs.is_empty()).then_some(table)
    }

    /// The text of a string; a code without a character gives U+FFFD. `usual` is the length of a code
    /// where the table does not say.
    pub fn text(&self, mut bytes: &[u8], usual: usize) -> String {
        let mut text = String::new();
        while !bytes.is_empty() {
            let length = self.length(bytes).unwrap_or(usual).min(bytes.len());
            let (code, rest) = bytes.split_at(length);
            match self.units(length, number(code)) {
                Some(units) => text.push_str(&String::from_utf16_lossy(&units)),
                None => text.push(char::REPLACEMENT_CHARACTER),
            }
            bytes = rest;
        }
        text
    }

    /// The length of the code at the beginning.
    fn length(&self, bytes: &[u8]) -> Option<usize> {
        let fits = |(low, high): &&(Vec<u8>, Vec<u8>)| {
            let code = bytes.iter().take(low.len());
            bytes.len() >= low.len()
                && code.zip(low.iter().zip(high)).all(|(byte, (low, high))| low <= byte && byte <= high)
        };
        self.spaces.iter().filter(fits).map(|(low, _)| low.len()).min()
    }

    fn units(&self, length: usize, code: u32) -> Option<Vec<u16>> {
        let (&(_, first), (last, units)) = self.runs.range((length, 0)..=(length, code)).next_back()?;
        let offset = code.checked_sub(first).filter(|_| code <= *last)?;
        let mut units = units.clone();
        let end = units.last_mut()?;
        *end = end.wrapping_add(offset as u16);
        Some(units)
    }

    fn row(&mut self, section: Section, row: &mut Vec<Vec<u8>>) {
        match (section, row.as_slice()) {
            (Section::Spaces, [low, high]) => self.space(low, high),
            (Section::Single, [code, text]) => self.run(code, code, text),
            (Section::Runs, [first, last, text]) => self.run(first, last, text),
            (Section::Spaces | Section::Single, [_]) | (Section::Runs, [_] | [_, _]) => return,
            _ => {}
        }
        row.clear();
    }

    fn space(&mut self, low: &[u8], high: &[u8]) {
        if low.len() == high.len() && (1..=4).contains(&low.len()) && self.spaces.len() < 256 {
            self.spaces.push((low.to_vec(), high.to_vec()));
        }
    }

    fn run(&mut self, first: &[u8], last: &[u8], text: &[u8]) {
        let units: Vec<u16> = text.chunks(2).map(|pair| number(pair) as u16).collect();
        if (1..=4).contains(&first.len()) && !units.is_empty() {
            self.runs.insert((first.len(), number(first)), (number(last), units));
        }
    }

    /// A run whose characters are listed one by one.
    fn list(&mut self, row: &[Vec<u8>], listing: &[Vec<u8>]) {
        let [first, _] = row else { return };
        let (length, from) = (first.len(), number(first));
        for (offset, text) in (0..=65_535).zip(listing) {
            let code = from.wrapping_add(offset).to_be_bytes();
            let Some(code) = 4_usize.checked_sub(length).and_then(|start| code.get(start..)) else { return };
            self.run(code, code, text);
        }
    }
}

fn section_of(word: &[u8]) -> Option<Section> {
    Some(match word {
        b"begincodespacerange" => Section::Spaces,
        b"beginbfchar" => Section::Single,
        b"beginbfrange" => Section::Runs,
        _ if word.starts_with(b"end") => Section::None,
        _ => return None,
    })
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |number, byte| number << 8 | u32::from(*byte))
}

fn next_token(bytes: &[u8]) -> Option<(Token<'_>, &[u8])> {
    let bytes = without_comments(bytes)?;
    match bytes[0] {
        b'[' => Some((Token::Open, &bytes[1..])),
        b']' => Some((Token::Close, &bytes[1..])),
        b'<' if bytes.get(1) == Some(&b'<') => Some((Token::Word(&bytes[..2]), &bytes[2..])),
        b'<' => {
            let end = bytes.iter().position(|byte| *byte == b'>')?;
            Some((Token::Hex(hexadecimal(&bytes[1..end])), &bytes[end + 1..]))
        }
        _ => {
            let is_end =
                |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'<' | b'[' | b']' | b'>' | b'%');
            let end = bytes.iter().skip(1).position(is_end).map_or(bytes.len(), |end| end + 1);
            Some((Token::Word(&bytes[..end]), &bytes[end..]))
        }
    }
}

/// The bytes from the next token on; nothing at the end.
fn without_comments(mut bytes: &[u8]) -> Option<&[u8]> {
    loop {
        let start = bytes.iter().position(|byte| !byte.is_ascii_whitespace() && !matches!(byte, b'>' | 0))?;
        bytes = &bytes[start..];
        if bytes[0] != b'%' {
            return Some(bytes);
        }
        bytes = &bytes[bytes.iter().position(|byte| matches!(byte, b'\n' | b'\r'))?..];
    }
}

fn hexadecimal(digits: &[u8]) -> Vec<u8> {
    let mut digits: Vec<u8> =
        digits.iter().filter_map(|digit| char::from(*digit).to_digit(16)).map(|digit| digit as u8).collect();
    if digits.len() % 2 == 1 {
        digits.push(0);
    }
    digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_read_with_and_without_their_frame() {
        let frame = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap % a comment <00>\n";
        let spaces = "1 begincodespacerange <0000><FFFF> endcodespacerange ";
        let cases = [
            (format!("{frame}{spaces}2 beginbfchar <0001> <ACE0> <0002> <AC1D> endbfchar endcmap"), "고객"),
            (format!("{spaces}1 beginbfrange <0001> <0002> <0041> endbfrange"), "AB"),
            (format!("{spaces}1 beginbfrange\n<0001><0002>[<ACE0>\n<00410042>]\nendbfrange"), "고AB"),
            (format!("{spaces}1 beginbfchar <0001> <D83DDE00> endbfchar"), "\u{1F600}\u{FFFD}"),
            ("1 beginbfchar <0001> <0041> endbfchar".to_owned(), "A\u{FFFD}"),
        ];
        for (table, wanted) in cases {
            let table = CharacterTable::read(table.as_bytes()).unwrap();
            assert_eq!(table.text(&[0, 1, 0, 2], 2), wanted);
        }
    }

    #[test]
    fn codes_of_mixed_length_are_told_by_their_ranges() {
        let table = b"2 begincodespacerange <00> <7F> <8140> <FEFE> endcodespacerange 2 beginbfchar <41> <0041> <B0ED> <ACE0> endbfchar";
        assert_eq!(CharacterTable::read(table).unwrap().text(b"A\xB0\xEDA", 1), "A고A");
    }

    #[test]
    fn a_table_that_maps_nothing_is_none() {
        for bytes in [
            &b""[..],
            b"begincmap endcmap",
            b"1 beginbfchar <00",
            b"1 beginbfrange <0001> <0002> [",
            b"% only",
        ] {
            assert!(CharacterTable::read(bytes).is_none());
        }
        assert!(CharacterTable::read(&b"%\n".repeat(500_000)).is_none());
    }
}
