//! Text as it may be printed: composed, without control characters, and only characters the
//! embedded fonts can draw.
//!
//! PDF/A and PDF/UA forbid a missing glyph, so a character without one must not reach the page.
//! Common emoji become the plain sign of the same meaning; anything else becomes one `□` for each
//! run, and the caller is told which characters these were. What this module deliberately does not
//! do: it does not judge content, and it keeps every character that can be shown.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

/// Most words that are remembered for the characters they lack.
const MOST_WORDS: usize = 100;
/// The longest word that is remembered, in characters.
const LONGEST_WORD: usize = 60;

/// What stands for characters that no embedded font can draw.
const REPLACEMENT: char = '□';

/// Emoji that people use as marks, and the sign of the same meaning in the embedded fonts.
const SUBSTITUTES: [(char, char); 22] = [
    ('✅', '✓'),
    ('✔', '✓'),
    ('☑', '✓'),
    ('🗸', '✓'),
    ('❌', '✕'),
    ('❎', '✕'),
    ('✖', '✕'),
    ('✗', '✕'),
    ('✘', '✕'),
    ('⚠', '△'),
    ('🚨', '△'),
    ('🔴', '●'),
    ('🟠', '●'),
    ('🟡', '●'),
    ('🟢', '●'),
    ('🔵', '●'),
    ('⭐', '★'),
    ('🌟', '★'),
    ('➡', '→'),
    ('⬅', '←'),
    ('⬆', '↑'),
    ('⬇', '↓'),
];

/// Cleans texts and remembers what it had to replace.
pub struct Cleaner<'a> {
    covers: &'a dyn Fn(char) -> bool,
    replaced: BTreeSet<char>,
    words: BTreeSet<String>,
}

impl<'a> Cleaner<'a> {
    /// A cleaner that lets through the characters `covers` says can be drawn.
    pub fn new(covers: &'a dyn Fn(char) -> bool) -> Self {
        Self { covers, replaced: BTreeSet::new(), words: BTreeSet::new() }
    }

    /// The characters replaced so far because no embedded font has them.
    pub fn into_replaced(self) -> BTreeSet<char> {
        self.replaced
    }

    /// The words in which characters were replaced so far, as they were written; the first hundred.
    pub fn into_replaced_words(self) -> BTreeSet<String> {
        self.words
    }

    /// The characters replaced so far, and the words they stand in.
    pub(crate) fn into_both(self) -> (BTreeSet<char>, BTreeSet<String>) {
        (self.replaced, self.words)
    }

    /// The text, composed (NFC), with line feeds as its only control characters.
    pub fn clean(&mut self, text: &str) -> String {
        let before = self.words.len();
        let printable = self.printable_text(text);
        if before < MOST_WORDS && printable.contains(REPLACEMENT) {
            self.remember_words(text);
        }
        printable
    }

    fn remember_words(&mut self, text: &str) {
        for word in text.split_whitespace() {
            let is_missing = |c: char| matches!(self.printable(c), Shown::Replaced);
            if self.words.len() < MOST_WORDS && word.nfc().any(is_missing) {
                self.words.insert(word.chars().take(LONGEST_WORD).collect());
            }
        }
    }

    fn printable_text(&mut self, text: &str) -> String {
        let composed = text.replace("\r\n", "\n");
        let mut printable = String::with_capacity(composed.len());
        let mut after_replacement = false;
        for original in composed.nfc() {
            match self.printable(original) {
                Shown::As(shown) => printable.push_str(shown.encode_utf8(&mut [0; 4])),
                Shown::Spaces => printable.push_str("    "),
                Shown::Nothing => continue,
                Shown::Replaced => {
                    self.replaced.insert(original);
                    if !after_replacement {
                        printable.push(REPLACEMENT);
                    }
                    after_replacement = true;
                    continue;
                }
            }
            after_replacement = false;
        }
        printable
    }

    fn printable(&self, original: char) -> Shown {
        let substitute = |c| SUBSTITUTES.iter().find(|(emoji, _)| *emoji == c).map(|(_, sign)| *sign);
        match original {
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Shown::As('\n'),
            '\t' => Shown::Spaces,
            c if c.is_control() || is_invisible(c) => Shown::Nothing,
            c if is_private(c) => Shown::Replaced,
            c if (self.covers)(c) => Shown::As(c),
            c => match substitute(c).filter(|sign| (self.covers)(*sign)) {
                Some(sign) => Shown::As(sign),
                None if c.is_whitespace() => Shown::As(' '),
                None => Shown::Replaced,
            },
        }
    }
}

enum Shown {
    As(char),
    Spaces,
    Nothing,
    Replaced,
}

/// Whether a character leaves a trace on paper.
pub(crate) fn is_visible(c: char) -> bool {
    !c.is_whitespace() && !c.is_control() && !is_invisible(c)
}

/// Characters that only steer other characters: joiners, direction marks, variation selectors,
/// tags, fillers. Without complex scripts they have no effect on paper, and some of them are
/// forbidden in PDF/A.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{FFF0}'..='\u{FFFB}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Code points that mean nothing outside the font or program they came from.
fn is_private(c: char) -> bool {
    let code = c as u32;
    matches!(code, 0xE000..=0xF8FF | 0xF0000..=0xFFFFD | 0x100000..=0x10FFFD | 0xFDD0..=0xFDEF)
        || code & 0xFFFE == 0xFFFE
}
