//! The text as the rules read it: full-width letters made plain, odd hyphens, quotes and spaces made the
//! common ones, invisible characters left out; and the way back to where each thing stands in the original.
//!
//! [`Folded::joined`] is a view in which a line break between two characters of a token is gone, because text
//! taken from a PDF breaks long keys at the edge of the page, and so is what parts two halves of a string in a
//! program (`"AKIA" + "…"`). Where every line ends and begins with such characters, the lines that belong
//! together are not known: so there is one view with all breaks gone, and two with every other one.
//!
//! Not here: Unicode normalisation. It would change letters that no rule reads.

use std::borrow::Cow;
use std::ops::Range;

/// A text changed for reading, with the way back.
pub(crate) struct Folded<'a> {
    original: &'a str,
    /// The text to search.
    pub(crate) text: Cow<'a, str>,
    /// Where the distance between the two texts changes: offset here, offset in the original.
    steps: Vec<(usize, usize)>,
}

/// What becomes of a character.
enum Fate {
    Stays,
    Becomes(char),
    Goes,
}

impl<'a> Folded<'a> {
    /// Folds a text.
    pub(crate) fn of(original: &'a str) -> Self {
        if original.is_ascii() {
            return Self { original, text: Cow::Borrowed(original), steps: Vec::new() };
        }
        let mut text = String::with_capacity(original.len());
        let mut steps = Vec::new();
        for (at, character) in original.char_indices() {
            match fate(character, text.as_bytes().last().copied()) {
                Fate::Stays => {
                    text.push(character);
                    continue;
                }
                Fate::Becomes(other) => text.push(other),
                Fate::Goes => {}
            }
            steps.push((text.len(), at + character.len_utf8()));
        }
        Self { original, text: Cow::Owned(text), steps }
    }

    /// The same text without what parts the halves of a token; nothing where nothing does.
    pub(crate) fn joined(&self, which: Join) -> Option<Folded<'_>> {
        let bytes = self.text.as_bytes();
        let mut text = String::new();
        let mut steps = Vec::new();
        let mut from = 0;
        let (mut number, mut neighbours, mut before) = (0usize, false, usize::MAX);
        for at in gaps(bytes) {
            if at.start < from {
                continue;
            }
            // Breaks with nothing but one token between them belong together.
            let next = before < at.start && !bytes[before..at.start].iter().any(u8::is_ascii_whitespace);
            number = if next { number + 1 } else { 0 };
            neighbours |= next;
            before = at.end;
            let taken = match which {
                Join::All => true,
                Join::Even => number.is_multiple_of(2),
                Join::Odd => !number.is_multiple_of(2),
            };
            if !taken {
                continue;
            }
            text.push_str(&self.text[from..at.start]);
            steps.push((text.len(), at.end));
            from = at.end;
        }
        if steps.is_empty() || which != Join::All && !neighbours {
            return None;
        }
        text.push_str(&self.text[from..]);
        Some(Folded { original: &self.text, text: Cow::Owned(text), steps })
    }

    /// The range in the original of a range that is not empty in the folded text.
    pub(crate) fn original(&self, range: &Range<usize>) -> Range<usize> {
        let last = self.text[range.clone()].chars().next_back().map_or(0, char::len_utf8);
        let (start, before_last) = (self.offset(range.start), self.offset(range.end - last));
        let length = self.original[before_last..].chars().next().map_or(0, char::len_utf8);
        start..before_last + length
    }

    fn offset(&self, at: usize) -> usize {
        match self.steps.partition_point(|(here, _)| *here <= at) {
            0 => at,
            after => {
                let (here, there) = self.steps[after - 1];
                there + (at - here)
            }
        }
    }
}

/// Which breaks are gone in a view.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Join {
    All,
    Even,
    Odd,
}

impl Join {
    /// Every view.
    pub(crate) const ALL: [Self; 3] = [Self::All, Self::Even, Self::Odd];
}

/// Whatever may part the halves of a token, in the order of the text.
fn gaps(bytes: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let places = bytes.iter().enumerate().filter(|(_, byte)| matches!(**byte, b'\n' | b'"' | b'\''));
    places.filter_map(move |(at, byte)| match byte {
        b'\n' => gap_inside_a_token(bytes, at),
        quote => gap_between_strings(bytes, at, *quote),
    })
}

/// The end of a string at `at`, a sign that joins, and the beginning of the next one.
fn gap_between_strings(bytes: &[u8], at: usize, quote: u8) -> Option<Range<usize>> {
    const LONGEST: usize = 60;
    let token =
        |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || b"_-+/=.".contains(byte));
    let rest = &bytes[at + 1..bytes.len().min(at + LONGEST)];
    let blank = |from: usize| {
        rest[from.min(rest.len())..].iter().take_while(|byte| byte.is_ascii_whitespace()).count()
    };
    let first = blank(0);
    let sign = usize::from(rest.get(first).is_some_and(|byte| b"+&.\\".contains(byte)));
    let next = first + sign + blank(first + sign);
    // Two strings side by side are one only over a line break, as in Python and C.
    let joins = sign == 1 || rest[..first].contains(&b'\n');
    let opens = rest.get(next) == Some(&quote);
    let end = at + 1 + next + 1;
    let inside = at > 0 && token(bytes.get(at - 1)) && token(bytes.get(end));
    (joins && opens && inside).then_some(at..end)
}

/// The line break at `at` with the blanks around it, where characters of a token stand on both sides.
fn gap_inside_a_token(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    const BLANKS_AT_MOST: usize = 40;
    let blank = |byte: &&u8| matches!(**byte, b' ' | b'\t' | b'\r');
    let before = bytes[..at].iter().rev().take(BLANKS_AT_MOST).take_while(blank).count();
    let after = bytes[at + 1..].iter().take(BLANKS_AT_MOST).take_while(blank).count();
    let gap = at - before..at + 1 + after;
    let token =
        |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || b"_-+/=.".contains(byte));
    let inside = gap.start > 0 && token(bytes.get(gap.start - 1)) && token(bytes.get(gap.end));
    // A token that begins its line does not go on from the line above.
    let begins = || crate::signs::SIGNS.iter().any(|sign| bytes[gap.end..].starts_with(sign.as_bytes()));
    (inside && !begins()).then_some(gap)
}

/// `before` is the last byte of the folded text so far: a long vowel mark is a hyphen only after a digit.
fn fate(character: char, before: Option<u8>) -> Fate {
    let code = character as u32;
    match character {
        '\0'..='\u{7f}' => Fate::Stays,
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(code - 0xfee0).map_or(Fate::Stays, Fate::Becomes),
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
            Fate::Becomes(' ')
        }
        '\u{2028}' | '\u{2029}' | '\u{85}' => Fate::Becomes('\n'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{2500}' => Fate::Becomes('-'),
        '\u{30fc}' | '\u{ff70}' if before.is_some_and(|byte| byte.is_ascii_digit()) => Fate::Becomes('-'),
        '\u{201c}'..='\u{201f}' | '\u{2033}' | '\u{300c}'..='\u{300f}' | '\u{ab}' | '\u{bb}' => {
            Fate::Becomes('"')
        }
        '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{b4}' => Fate::Becomes('\''),
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => Fate::Goes,
        _ => Fate::Stays,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(original: &str, folded: &str, part: &str, there: &str) {
        let view = Folded::of(original);
        assert_eq!(view.text, folded);
        let at = view.text.find(part).expect("the part is in the folded text");
        assert_eq!(&original[view.original(&(at..at + part.len()))], there);
    }

    #[test]
    fn odd_characters_become_plain_and_the_way_back_is_kept() {
        check("電話　０９０ー１２３４", "電話 090-1234", "090-1234", "０９０ー１２３４");
        check("パスワード：Ab1", "パスワード:Ab1", "Ab1", "Ab1");
        check("key \u{201c}A\u{ad}B\u{201d}.", "key \"AB\".", "AB", "A\u{ad}B");
        check("1\u{2011}2\u{a0}3", "1-2 3", "2 3", "2\u{a0}3");
        check("plain", "plain", "ai", "ai");
    }

    #[test]
    fn a_line_break_inside_a_token_is_gone_and_elsewhere_stays() {
        let folded = Folded::of("키: AKIAAB \r\n  CD12, x\n끝");
        let joined = folded.joined(Join::All).expect("there is one");
        assert_eq!(joined.text, "키: AKIAABCD12, x\n끝");
        let at = joined.text.find("AKIAABCD12").expect("it is joined");
        let range = folded.original(&joined.original(&(at..at + 10)));
        assert_eq!(&folded.original[range], "AKIAAB \r\n  CD12");
        assert!(Folded::of("하나\n둘").joined(Join::All).is_none());
    }

    #[test]
    fn a_token_of_two_lines_among_many_is_joined_in_one_of_the_views() {
        let folded = Folded::of("KEY:A\nZKIAAB\nCD12\nEND");
        let views: Vec<String> = Join::ALL
            .into_iter()
            .filter_map(|which| folded.joined(which).map(|view| view.text.into_owned()))
            .collect();
        assert_eq!(views, ["KEY:AZKIAABCD12END", "KEY:AZKIAAB\nCD12END", "KEY:A\nZKIAABCD12\nEND"]);
    }

    #[test]
    fn two_halves_of_a_string_are_joined() {
        for (text, joined) in [
            (r#"k = "AKIA" + "Q3EG""#, r#"k = "AKIAQ3EG""#),
            (r#"="AKIA"&"Q3EG""#, r#"="AKIAQ3EG""#),
            ("k = ('AKIA'\n     'Q3EG')", "k = ('AKIAQ3EG')"),
        ] {
            assert_eq!(Folded::of(text).joined(Join::All).expect("it is parted").text, joined);
        }
        assert!(Folded::of(r#"["AKIA", "Q3EG"] "a" "b""#).joined(Join::All).is_none());
    }
}
