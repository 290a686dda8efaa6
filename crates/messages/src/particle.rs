//! The Korean particle after a word that is filled in: `{ PARTICLE($name, "을/를") }` in a message.
//!
//! Which one fits depends on how the word ends when it is read aloud. Hangul is computed; how digits,
//! Latin letters and a few endings are read is in `assets/messages/particles.json`, which the window
//! reads, too, and which both sides test themselves against.
//!
//! Deliberately not here: dictionaries. A foreign word of an unusual reading gets what its letters say.

use fluent_bundle::FluentValue;
use serde_json::Value;
use std::sync::OnceLock;

const TABLE: &str = include_str!("../../../assets/messages/particles.json");

/// The first and last syllable of Hangul, and how many endings each vowel has.
const SYLLABLES: std::ops::RangeInclusive<u32> = 0xac00..=0xd7a3;
const ENDINGS: u32 = 28;
const RIEUL: u32 = 8;

/// How a word ends when it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Consonant,
    /// ㄹ, after which 로 stands and not 으로.
    Rieul,
    Vowel,
}

/// The function as messages call it: the word, and the two forms, the one after a consonant first.
pub(crate) fn function(arguments: &[FluentValue<'_>]) -> String {
    let word = match arguments.first() {
        Some(FluentValue::String(text)) => text.to_string(),
        Some(FluentValue::Number(number)) => number.as_string().into_owned(),
        _ => String::new(),
    };
    match arguments.get(1) {
        Some(FluentValue::String(forms)) => particle(&word, forms).to_owned(),
        _ => String::new(),
    }
}

/// The one of two forms (`을/를`) that follows a word.
pub fn particle<'a>(word: &str, forms: &'a str) -> &'a str {
    let Some((after_consonant, after_vowel)) = forms.split_once('/') else { return forms };
    match ending(word) {
        Ending::Consonant => after_consonant,
        Ending::Rieul if !after_consonant.starts_with('으') => after_consonant,
        Ending::Rieul | Ending::Vowel => after_vowel,
    }
}

fn ending(word: &str) -> Ending {
    let word = word.trim_end_matches(|c| !is_read(c));
    if let Some(found) = by_table(word) {
        return found;
    }
    // What stands in brackets is not read.
    let spoken = match word.ends_with(')').then(|| word.rfind('(')).flatten() {
        Some(at) if at > 0 => &word[..at],
        _ => word,
    };
    let spoken = spoken.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '%');
    by_table(spoken).unwrap_or_else(|| by_letter(spoken))
}

/// Marks that are skipped, save those that decide: a closing bracket and the sign of percent.
fn is_read(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, ')' | '%' | '㈜')
}

/// An ending that the table names. Words in capitals are read letter by letter.
fn by_table(word: &str) -> Option<Ending> {
    let last = word.chars().next_back()?;
    let run: Vec<char> = word.chars().rev().take_while(char::is_ascii_alphabetic).collect();
    if last.is_ascii_uppercase() && run.iter().all(char::is_ascii_uppercase) {
        return Some(of_class(&table().letters, last));
    }
    let lower = word.to_lowercase();
    table().endings.iter().find(|(text, _)| lower.ends_with(text.as_str())).map(|(_, ending)| *ending)
}

fn by_letter(word: &str) -> Ending {
    let Some(last) = word.chars().next_back() else { return Ending::Vowel };
    let code = u32::from(last);
    if SYLLABLES.contains(&code) {
        return match (code - SYLLABLES.start()) % ENDINGS {
            0 => Ending::Vowel,
            RIEUL => Ending::Rieul,
            _ => Ending::Consonant,
        };
    }
    of_class(&table().digits, last)
}

fn of_class(classes: &Classes, letter: char) -> Ending {
    match () {
        () if classes.consonant.contains(letter) => Ending::Consonant,
        () if classes.rieul.contains(letter) => Ending::Rieul,
        () => Ending::Vowel,
    }
}

struct Classes {
    consonant: String,
    rieul: String,
}

struct Table {
    letters: Classes,
    digits: Classes,
    endings: Vec<(String, Ending)>,
}

fn table() -> &'static Table {
    static TABLE_READ: OnceLock<Table> = OnceLock::new();
    TABLE_READ.get_or_init(|| {
        // The file is ours and tested; without it every word would end in a vowel.
        let all: Value = serde_json::from_str(TABLE).unwrap_or_default();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let classes = |name: &str| Classes {
            consonant: text(&all[name]["consonant"]),
            rieul: text(&all[name]["rieul"]),
        };
        let endings = all["endings"].as_array().into_iter().flatten();
        Table {
            letters: classes("letters"),
            digits: classes("digits"),
            endings: endings.map(|one| (text(&one[0]), named(&text(&one[1])))).collect(),
        }
    })
}

fn named(word: &str) -> Ending {
    match word {
        "consonant" => Ending::Consonant,
        "rieul" => Ending::Rieul,
        _ => Ending::Vowel,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_case_of_the_table_is_met() {
        let all: Value = serde_json::from_str(TABLE).unwrap();
        let cases = all["cases"].as_array().unwrap();
        assert!(cases.len() > 40);
        for case in cases {
            let [word, forms, wanted] = [0, 1, 2].map(|index| case[index].as_str().unwrap());
            assert_eq!(particle(word, forms), wanted, "{word} with {forms}");
        }
    }

    #[test]
    fn a_number_is_read_as_its_digits() {
        let number = |n: i32| function(&[FluentValue::from(n), FluentValue::from("을/를")]);
        assert_eq!([number(0), number(1), number(2), number(10)], ["을", "을", "를", "을"]);
    }
}
