//! Whether the words of a text are found in another, whatever breaks its lines and joins its cells.
//!
//! Letters and digits count, composed and in lower case; signs and spaces do not, for typesetting changes
//! them. A word is there when each run of four of its characters is there. Deliberately absent: order and
//! number of words, for a page may say them in another order.

use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// Characters of a run.
const RUN: usize = 4;

/// The runs of characters of a text.
#[derive(Default)]
pub(crate) struct Words {
    runs: [BTreeSet<[char; RUN]>; RUN],
}

impl Words {
    /// The runs of the parts, which are read as if they were one text.
    pub(crate) fn of<'a>(parts: impl Iterator<Item = &'a str>) -> Self {
        let mut words = Self::default();
        let text: Vec<char> = parts.flat_map(letters).collect();
        for (length, runs) in (1..=RUN).zip(&mut words.runs) {
            runs.extend(text.windows(length).map(run));
        }
        words
    }

    /// Whether a word is there, forwards or, as some PDFs have text that runs from right to left, back.
    fn has(&self, word: &[char]) -> bool {
        let there = |word: &[char]| {
            let length = word.len().min(RUN);
            let lacking = word.windows(length).filter(|part| !self.runs[length - 1].contains(&run(part)));
            // The end of a page may break a long word, with a number between its halves.
            lacking.count() <= if word.len() > 2 * RUN { RUN - 1 } else { 0 }
        };
        let reversed = || word.iter().rev().copied().collect::<Vec<char>>();
        word.is_empty() || there(word) || word.iter().any(runs_left) && there(&reversed())
    }
}

/// The words of a text that another does not have, as they stand there, each once, in their order.
pub(crate) fn missing<'a>(
    parts: impl Iterator<Item = &'a str>,
    within: &Words,
    counts: impl Fn(&str) -> bool,
) -> Vec<&'a str> {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let words = parts.flat_map(str::split_whitespace).filter(|word| seen.insert(word) && counts(word));
    words.filter(|word| !within.has(&letters(word).collect::<Vec<char>>())).collect()
}

/// A few of the words for a person to recognise. Only words of letters are shown: what has digits or
/// signs in it may be a password.
pub(crate) fn shown(words: &[&str]) -> String {
    const SHOWN: usize = 6;
    let trimmed = words.iter().map(|word| word.trim_matches(|one: char| !one.is_alphanumeric()));
    let plain: Vec<&str> = trimmed
        .filter(|word| {
            !word.is_empty() && word.chars().all(char::is_alphabetic) && word.chars().count() <= 24
        })
        .take(SHOWN)
        .collect();
    let more = if words.len() > plain.len() { " …" } else { "" };
    if plain.is_empty() { String::new() } else { format!("{}{more}", plain.join(" ")) }
}

fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.nfkc().filter(|one| one.is_alphanumeric()).flat_map(char::to_lowercase)
}

fn run(part: &[char]) -> [char; RUN] {
    let mut run = ['\0'; RUN];
    run[..part.len()].copy_from_slice(part);
    run
}

/// Hebrew and Arabic letters.
fn runs_left(one: &char) -> bool {
    matches!(*one, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, bound: &str, expected: &[&str]) {
        let words = Words::of([bound].into_iter());
        assert_eq!(missing([source].into_iter(), &words, |_| true), expected, "{source} in {bound}");
    }

    #[test]
    fn words_are_found_however_lines_break() {
        check("Signed by Kim, CTO", "signed\nby Ki\nm, CTO", &[]);
        check("Signed by KIM today", "Signed by today", &["KIM"]);
        check("고객사 운영 절차서", "고객사 운\n영 절차서", &[]);
        check("運用手順書です。", "運用手\n順書です", &[]);
        check("\"smart\" -- quotes", "“smart” – quotes", &[]);
        check("ﬁnal ½ Ａ", "final 1⁄2 A", &[]);
        check("שלום", "םולש", &[]);
        check("…", "", &[]);
    }

    #[test]
    fn a_long_word_may_be_broken_by_the_end_of_a_page_but_not_be_gone() {
        check("arn:aws:iam::123456789012:role/Auditor", "arn:aws:iam::12345 7 6789012:role/Auditor", &[]);
        check(
            "arn:aws:iam::123456789012:role/Auditor",
            "nothing of it",
            &["arn:aws:iam::123456789012:role/Auditor"],
        );
    }

    #[test]
    fn only_plain_words_are_shown() {
        assert_eq!(shown(&["hunter2!Qx9z", "Kim,", "(approved)"]), "Kim approved …");
        assert_eq!(shown(&["hunter2!Qx9z"]), "");
        assert_eq!(shown(&["Kim"]), "Kim");
    }
}
