//! The text as the rules read it: full-width letters made plain, odd hyphens, quotes and spaces made the
//! common ones, invisible characters left out; and the way back to where each thing stands in the original.
//!
//! [`Folded::joined`] is a view in which a line break between two characters of a token is gone, because text
//! taken from a PDF breaks long keys at the edge of the page, and so is what parts two halves of a string in a
//! program (`"AKIA" + "…"`). Where every line ends and begins with such characters, the lines that belong
//! together are not known: so there is one view with all breaks gone, and two with every other one.
//!
//! [`Folded::unescaped`] is a view in which what a program has escaped in a string is plain: `\"`, `\n`, `\u0041`,
//! `&#65;`, as in a JSON text inside a JSON text.
//!
//! Letters that are written apart (a Korean syllable as its letters, a kana and its mark) are put together, as the
//! names of files of some systems have them. Not here: any other normalisation; it would change letters that no rule
//! reads.

use std::borrow::Cow;
use std::ops::Range;
use unicode_normalization::char::compose;

/// A text changed for reading, with the way back.
pub(crate) struct Folded<'a> {
    /// The text to search.
    pub(crate) text: Cow<'a, str>,
    /// Where the distance between the two texts changes.
    steps: Vec<Step>,
}

/// A place at which the distance between the two texts changes.
#[derive(Clone, Copy)]
struct Step {
    /// Offset in the text to search.
    here: usize,
    /// Offset in the original of what follows.
    there: usize,
    /// Offset in the original at which what stands before ends.
    end: usize,
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
            return Self { text: Cow::Borrowed(original), steps: Vec::new() };
        }
        let mut text = String::with_capacity(original.len());
        let mut steps = Vec::new();
        for (at, character) in original.char_indices() {
            let there = at + character.len_utf8();
            if is_part_of_a_letter(character)
                && let Some(whole) = text.chars().next_back().and_then(|before| compose(before, character))
            {
                text.pop();
                text.push(whole);
                steps.push(Step { here: text.len(), there, end: there });
                continue;
            }
            match fate(character, text.as_bytes().last().copied()) {
                Fate::Stays => text.push(character),
                Fate::Becomes(other) => {
                    text.push(other);
                    steps.push(Step { here: text.len(), there, end: there });
                }
                Fate::Goes => {
                    let known = steps.last().filter(|step: &&Step| step.here == text.len());
                    let end = known.map_or(at, |step| step.end);
                    steps.push(Step { here: text.len(), there, end });
                }
            }
        }
        Self { text: Cow::Owned(text), steps }
    }

    /// The same text with what is escaped in it made plain; nothing where nothing is.
    pub(crate) fn unescaped(&self) -> Option<Folded<'_>> {
        let bytes = self.text.as_bytes();
        let mut text = String::new();
        let mut steps = Vec::new();
        let mut from = 0;
        for at in
            bytes.iter().enumerate().filter(|(_, byte)| matches!(**byte, b'\\' | b'&')).map(|(at, _)| at)
        {
            if at < from {
                continue;
            }
            let Some((length, plain)) = escape(&self.text[at..]) else { continue };
            text.push_str(&self.text[from..at]);
            text.push(plain);
            from = at + length;
            steps.push(Step { here: text.len(), there: from, end: from });
        }
        if steps.is_empty() {
            return None;
        }
        text.push_str(&self.text[from..]);
        Some(Folded { text: Cow::Owned(text), steps })
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
            steps.push(Step { here: text.len(), there: at.end, end: at.start });
            from = at.end;
        }
        if steps.is_empty() || which != Join::All && !neighbours {
            return None;
        }
        text.push_str(&self.text[from..]);
        Some(Folded { text: Cow::Owned(text), steps })
    }

    /// The range in the original of a range that is not empty in the folded text.
    pub(crate) fn original(&self, range: &Range<usize>) -> Range<usize> {
        let behind = self.steps.partition_point(|step| step.here <= range.end);
        let step = self.steps[..behind].last().filter(|step| step.here == range.end);
        self.offset(range.start)..step.map_or_else(|| self.offset(range.end), |step| step.end)
    }

    fn offset(&self, at: usize) -> usize {
        match self.steps.partition_point(|step| step.here <= at) {
            0 => at,
            after => {
                let step = self.steps[after - 1];
                step.there + (at - step.here)
            }
        }
    }
}

/// The second part of a letter: a vowel or final of Hangul, the mark of a kana.
fn is_part_of_a_letter(character: char) -> bool {
    matches!(character, '\u{1161}'..='\u{11C2}' | '\u{3099}' | '\u{309A}')
}

/// How long an escape at the beginning of a text is, and what it stands for.
fn escape(text: &str) -> Option<(usize, char)> {
    if let Some(rest) = text.strip_prefix("&#") {
        let (digits, radix) = match rest.strip_prefix(['x', 'X']) {
            Some(rest) => (rest, 16),
            None => (rest, 10),
        };
        let end = digits.find(';').filter(|end| (1..=6).contains(end))?;
        let code = u32::from_str_radix(digits.get(..end)?, radix).ok()?;
        return Some((text.len() - digits.len() + end + 1, char::from_u32(code)?));
    }
    let backslashes = text.bytes().take_while(|byte| *byte == b'\\').count();
    let escaped = *text.as_bytes().get(backslashes)?;
    match escaped {
        _ if backslashes == 0 => None,
        b'"' => Some((backslashes + 1, '"')),
        b'n' => Some((backslashes + 1, '\n')),
        b'u' => {
            let code = u32::from_str_radix(text.get(backslashes + 1..backslashes + 5)?, 16).ok()?;
            Some((backslashes + 5, char::from_u32(code)?))
        }
        _ => None,
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
        let original = "키: AKIAAB \r\n  CD12, x\n끝";
        let folded = Folded::of(original);
        let joined = folded.joined(Join::All).expect("there is one");
        assert_eq!(joined.text, "키: AKIAABCD12, x\n끝");
        let at = joined.text.find("AKIAABCD12").expect("it is joined");
        let range = folded.original(&joined.original(&(at..at + 10)));
        assert_eq!(&original[range], "AKIAAB \r\n  CD12");
        assert!(Folded::of("하나\n둘").joined(Join::All).is_none());
    }

    #[test]
    fn letters_that_are_written_apart_are_put_together() {
        let apart = "\u{1107}\u{1175}\u{1107}\u{1165}\u{11AB} \u{30CF}\u{309A}";
        check(apart, "비번 パ", "번", "\u{1107}\u{1165}\u{11AB}");
    }

    #[test]
    fn escapes_are_made_plain_and_the_way_back_is_known() {
        let folded = Folded::of(r#"{"a": "{\"pw\": \\\"x\\\"}", b: "\u0041K&#73;&#x41;"}"#);
        let plain = folded.unescaped().expect("there are some");
        assert_eq!(plain.text, r#"{"a": "{"pw": "x"}", b: "AKIA"}"#);
        let at = plain.text.find("AKIA").expect("it stands there");
        assert_eq!(&folded.text[plain.original(&(at..at + 4))], r"\u0041K&#73;&#x41;");
        assert!(Folded::of(r"C:\temp & co").unescaped().is_none());
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
