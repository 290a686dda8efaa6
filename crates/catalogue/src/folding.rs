//! Making two texts comparable: their words without the accidents of typing, and how alike they are.
//!
//! Korean and English are taken apart at spaces and punctuation; Japanese has no spaces, so its
//! characters are taken in overlapping pairs.
//!
//! Not here: what a text means. Two wordings that say the same in other words are as different as two
//! that contradict each other, and a text is never compared across languages.

use crate::Language;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// Signs that change what a sentence asks, and therefore count as words.
const SPEAKING_SIGNS: [char; 6] = ['%', '<', '>', '≥', '≤', '+'];

/// The text in NFC with every run of white space as one space, none at the ends.
pub(crate) fn fold_spaces(text: &str) -> String {
    let composed: String = text.nfc().collect();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text with full-width and other compatible forms made plain, in small letters.
pub(crate) fn plain(text: &str) -> String {
    text.nfkc().collect::<String>().to_lowercase()
}

/// The words of a text without white space, case and punctuation.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut run = String::new();
    let mut run_is_japanese = false;
    for character in plain(text).chars() {
        let japanese = is_japanese(character);
        if !character.is_alphanumeric() && !japanese {
            finish(&mut run, run_is_japanese, &mut words);
            if SPEAKING_SIGNS.contains(&character) {
                words.push(character.to_string());
            }
            continue;
        }
        if japanese != run_is_japanese {
            finish(&mut run, run_is_japanese, &mut words);
        }
        run_is_japanese = japanese;
        run.push(character);
    }
    finish(&mut run, run_is_japanese, &mut words);
    words
}

fn finish(run: &mut String, japanese: bool, words: &mut Vec<String>) {
    let run = std::mem::take(run);
    let characters: Vec<char> = run.chars().collect();
    if japanese && characters.len() > 1 {
        words.extend(characters.windows(2).map(|pair| pair.iter().collect::<String>()));
    } else if !run.is_empty() {
        words.push(run);
    }
}

/// Whether two texts have the same words in the same order.
pub(crate) fn same_words(one: &str, other: &str) -> bool {
    words(one) == words(other)
}

/// How many of the words of two texts are common to both, from 0 to 1; the order does not count.
pub(crate) fn similarity(one: &str, other: &str) -> f64 {
    let (one, other) = (words(one), words(other));
    let total = one.len() + other.len();
    if total == 0 {
        return 1.0;
    }
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    for word in &one {
        *left.entry(word).or_default() += 1;
    }
    let common = other.iter().filter(|word| take_one(&mut left, word)).count();
    // Texts of a spreadsheet cell are short; the counts are exact as floating-point numbers.
    (2 * common) as f64 / total as f64
}

fn take_one(left: &mut BTreeMap<&str, usize>, word: &str) -> bool {
    match left.get_mut(word) {
        Some(count) if *count > 0 => {
            *count -= 1;
            true
        }
        _ => false,
    }
}

/// The language a text is written in, by its script. Latin names inside a Korean or Japanese text do
/// not make it English.
pub(crate) fn language_of(text: &str) -> Language {
    let count = |is: fn(char) -> bool| text.chars().filter(|character| is(*character)).count();
    let (hangul, kana) = (count(is_hangul), count(is_kana));
    let (letters, han) = (count(|c| c.is_ascii_alphabetic()), count(is_han));
    if (hangul + kana + han) * 10 <= letters {
        Language::En
    } else if hangul >= kana + han {
        Language::Ko
    } else {
        Language::Ja
    }
}

pub(crate) fn is_hangul(character: char) -> bool {
    matches!(character, '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{AC00}'..='\u{D7A3}')
}

fn is_kana(character: char) -> bool {
    matches!(character, '\u{3041}'..='\u{309F}' | '\u{30A1}'..='\u{30FA}' | '\u{30FC}'..='\u{30FF}')
}

pub(crate) fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '々')
}

fn is_japanese(character: char) -> bool {
    is_kana(character) || is_han(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_spacing_and_punctuation_do_not_count() {
        assert!(same_words("A Plan,\nreviewed – yearly.", "a plan reviewed yearly"));
        assert!(same_words("ＡＢＣ　計画", "abc 計画"));
        assert!(!same_words("at most 5 %", "at most 5"));
    }

    #[test]
    fn similarity_is_by_words() {
        assert_eq!(similarity("one two three four", "four three two five"), 0.75);
        assert_eq!(similarity("", ""), 1.0);
        assert_eq!(similarity("one", ""), 0.0);
        assert!(similarity("運用手順の見直し", "運用手順を見直し") > 0.6);
        assert!(similarity("운영 절차 검토", "운영 절차 점검") > 0.6);
    }

    #[test]
    fn language_by_script() {
        assert_eq!(language_of("A plan"), Language::En);
        assert_eq!(language_of("AWS 파트너는 계획이 있습니다"), Language::Ko);
        assert_eq!(language_of("AWSパートナーは計画を持つ"), Language::Ja);
    }

    #[test]
    fn spaces_are_folded_and_letters_composed() {
        assert_eq!(fold_spaces(" a\n b\u{a0} c "), "a b c");
        assert_eq!(fold_spaces("\u{1112}\u{1161}\u{11ab}"), "한");
    }
}
