//! The text as the rules read it: full-width letters made plain, odd hyphens, quotes and spaces made the
//! common ones, invisible characters left out; and the way back to where each thing stands in the original.
//!
//! [`Folded::joined`] is a second view in which a line break between two characters of a token is gone,
//! because text taken from a PDF breaks long keys at the edge of the page.
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

    /// The same text without line breaks inside what may be a token; nothing where there are none.
    pub(crate) fn joined(&self) -> Option<Folded<'_>> {
        let bytes = self.text.as_bytes();
        let mut text = String::new();
        let mut steps = Vec::new();
        let mut from = 0;
        for at in memchr_line_feeds(bytes).filter_map(|at| gap_inside_a_token(bytes, at)) {
            if at.start < from {
                continue;
            }
            text.push_str(&self.text[from..at.start]);
            steps.push((text.len(), at.end));
            from = at.end;
        }
        if steps.is_empty() {
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

fn memchr_line_feeds(bytes: &[u8]) -> impl Iterator<Item = usize> {
    bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at)
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
        let joined = folded.joined().expect("there is one");
        assert_eq!(joined.text, "키: AKIAABCD12, x\n끝");
        let at = joined.text.find("AKIAABCD12").expect("it is joined");
        let range = folded.original(&joined.original(&(at..at + 10)));
        assert_eq!(&folded.original[range], "AKIAAB \r\n  CD12");
        assert!(Folded::of("하나\n둘").joined().is_none());
    }
}
