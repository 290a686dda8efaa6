//! Which imported section is which required element, proposed by comparing headings with names.
//!
//! Headings are compared without their numbers, spaces and punctuation: first with the names, then with the
//! words people use for them (`synonyms.toml`). What stands below an assigned heading goes with it. It
//! deliberately drops nothing and reads no text: what no heading tells is listed as unassigned.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

use crate::model::ImportedSection;

/// A required element and its names in every language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The element's identifier in the checklist.
    pub id: String,
    /// Its names.
    pub names: Vec<String>,
}

/// Which sections belong to which element.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assignment {
    /// Sections by element, as places in the list that was given, in its order.
    pub assigned: BTreeMap<String, Assigned>,
    /// Sections that no heading tells, as places in the list.
    pub unassigned: Vec<usize>,
}

/// The sections of one element.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assigned {
    /// Places in the list.
    pub sections: Vec<usize>,
    /// Whether each heading is the element's name or a usual word for it, rather than one that merely holds
    /// such a word.
    pub certain: bool,
}

#[derive(Debug, Deserialize)]
struct Synonyms {
    same: Vec<String>,
    within: Vec<String>,
}

/// The words people use, by element; read once.
static SYNONYMS: LazyLock<BTreeMap<String, Synonyms>> =
    LazyLock::new(|| toml::from_str(include_str!("synonyms.toml")).unwrap_or_default());

/// Proposes which section is which element.
pub fn assign(sections: &[ImportedSection], wanted: &[Wanted]) -> Assignment {
    let mut assignment = Assignment::default();
    // Elements of the headings that are open, by their levels.
    let mut above: Vec<(u8, String)> = Vec::new();
    for (index, section) in sections.iter().enumerate() {
        above.retain(|(level, _)| *level < section.level);
        let own = element_of(&section.heading, wanted);
        let inherited = above.last().map(|(_, id)| (id.clone(), true));
        match own.or(inherited) {
            Some((id, certain)) => {
                let assigned = assignment
                    .assigned
                    .entry(id.clone())
                    .or_insert(Assigned { certain: true, ..Assigned::default() });
                assigned.sections.push(index);
                assigned.certain &= certain;
                above.push((section.level, id));
            }
            None => assignment.unassigned.push(index),
        }
    }
    assignment
}

/// Sections as one text: the first without its heading, those below it with theirs.
///
/// Places beyond the list are passed over.
pub fn joined(sections: &[ImportedSection], places: &[usize]) -> String {
    let chosen: Vec<&ImportedSection> = places.iter().filter_map(|&place| sections.get(place)).collect();
    let Some(top) = chosen.first().map(|first| first.level) else { return String::new() };
    let mut parts: Vec<String> = Vec::new();
    for (index, section) in chosen.iter().enumerate() {
        if index > 0 && !section.heading.is_empty() {
            let depth = usize::from(section.level.saturating_sub(top)).clamp(1, 5) + 1;
            parts.push(format!("{} {}", "#".repeat(depth), section.heading));
        }
        parts.push(section.markdown.clone());
    }
    parts.retain(|part| !part.trim().is_empty());
    parts.join("\n\n")
}

/// Whether a heading is the element's name or a usual word for it, and says nothing besides.
pub fn tells(heading: &str, wanted: &Wanted) -> bool {
    let heading = folded(without_number(heading));
    let is = |word: &String| folded(word) == heading;
    wanted.names.iter().any(is) || SYNONYMS.get(&wanted.id).is_some_and(|words| words.same.iter().any(is))
}

/// The element a heading tells, and whether it does so for certain.
fn element_of(heading: &str, wanted: &[Wanted]) -> Option<(String, bool)> {
    let heading = folded(without_number(heading));
    if heading.is_empty() {
        return None;
    }
    let is = |word: &String| folded(word) == heading;
    let synonyms = |one: &Wanted| SYNONYMS.get(&one.id);
    let by_name = wanted.iter().find(|one| one.names.iter().any(is));
    let same = |one: &&Wanted| synonyms(one).is_some_and(|words| words.same.iter().any(is));
    if let Some(found) = by_name.or_else(|| wanted.iter().find(same)) {
        return Some((found.id.clone(), true));
    }
    // The longest word a heading holds decides: "success metrics and results" is about metrics.
    let within = wanted.iter().flat_map(|one| {
        let names = one.names.iter().chain(synonyms(one).into_iter().flat_map(|words| &words.within));
        names.map(move |word| (folded(word), one))
    });
    let held = within.filter(|(word, _)| !word.is_empty() && heading.contains(word.as_str()));
    // Of words that are equally long the first element's counts.
    let longest = held.fold(None, |best: Option<(usize, &Wanted)>, (word, one)| {
        let length = word.chars().count();
        if best.is_some_and(|(known, _)| known >= length) { best } else { Some((length, one)) }
    });
    longest.map(|(_, one)| (one.id.clone(), false))
}

/// The form in which headings are compared: letters and digits, small, in one width.
pub(crate) fn folded(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).filter(|letter| letter.is_alphanumeric()).collect()
}

/// A heading without the number before it, as `1.`, `2.1`, `가.`, `①`, `(3)`, `IV.`, `第1章`, `제2장`, `■`.
pub fn without_number(heading: &str) -> &str {
    let mut rest = heading.trim();
    for _ in 0..3 {
        let next = after_number(rest).unwrap_or(rest).trim_start_matches(is_ornament).trim_start();
        if next == rest || next.is_empty() {
            break;
        }
        rest = next;
    }
    rest
}

fn is_ornament(letter: char) -> bool {
    letter.is_whitespace() || "■□▶▷●○◆◇★☆※·•・-–—#*【[「<".contains(letter)
}

fn after_number(text: &str) -> Option<&str> {
    let first = text.chars().next()?;
    if matches!(first, '①'..='⓿' | '㉠'..='㉻' | '❶'..='➓') {
        return text.strip_prefix(first);
    }
    if let Some(rest) = text.strip_prefix(['第', '제']) {
        let rest = rest
            .trim_start()
            .trim_start_matches(|c: char| c.is_numeric() || "一二三四五六七八九十".contains(c));
        return rest.trim_start().strip_prefix(['章', '節', '部', '장', '절', '부']);
    }
    let bracketed = text.strip_prefix(['(', '（', '[']);
    let body = bracketed.unwrap_or(text);
    let number = counting(body)?;
    let rest = &body[number..];
    let closed = rest.strip_prefix(['.', ')', '）', ']', '、', '．', ':']);
    match (bracketed.is_some(), closed) {
        (_, Some(rest)) => Some(rest),
        // A number alone needs a space behind it: "24x7 support" keeps its number.
        (false, None) if first.is_numeric() && rest.starts_with(char::is_whitespace) => Some(rest),
        _ => None,
    }
}

/// How many bytes of a text count: digits with points, one syllable or letter, Roman numerals.
fn counting(text: &str) -> Option<usize> {
    let digits: usize =
        text.chars().take_while(|c| c.is_numeric() || *c == '.' || *c == '-').map(char::len_utf8).sum();
    let digits = text[..digits].trim_end_matches(['.', '-']).len();
    if digits > 0 {
        return Some(digits);
    }
    let roman: usize = text.chars().take_while(|c| "IVXivxⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ".contains(*c)).map(char::len_utf8).sum();
    if roman > 0 {
        return Some(roman);
    }
    let first = text.chars().next()?;
    let counts = "가나다라마바사아자차카타파하ㄱㄴㄷㄹㅁアイウエオカキクケコ".contains(first)
        || first.is_ascii_alphabetic();
    counts.then(|| first.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_before_headings_are_taken_off() {
        for (heading, expected) in [
            ("1. 고객 과제", "고객 과제"),
            ("2.1 Challenge", "Challenge"),
            ("2.1. Challenge", "Challenge"),
            ("가. 배경", "배경"),
            ("(가) 배경", "배경"),
            ("① 課題", "課題"),
            ("第1章 課題", "課題"),
            ("第二章　課題", "課題"),
            ("제3장 성과", "성과"),
            ("제 3 장 성과", "성과"),
            ("(3) Results", "Results"),
            ("（３）成果", "成果"),
            ("IV. Results", "Results"),
            ("Ⅱ. 성과", "성과"),
            ("A. Results", "Results"),
            ("■ 도입 효과", "도입 효과"),
            ("【課題】", "課題】"),
            ("1) ■ 성과", "성과"),
            ("24x7 support", "24x7 support"),
            ("가용성 개선", "가용성 개선"),
            ("제안 솔루션", "제안 솔루션"),
            ("第三者検証", "第三者検証"),
            ("In short", "In short"),
            ("1.", "1."),
            ("", ""),
        ] {
            assert_eq!(without_number(heading), expected, "{heading}");
        }
    }

    #[test]
    fn the_table_of_words_is_read_and_no_heading_stands_for_two_elements() {
        assert_eq!(SYNONYMS.len(), 10);
        let mut known: BTreeMap<String, &str> = BTreeMap::new();
        for (id, words) in SYNONYMS.iter() {
            for word in &words.same {
                let other = known.insert(folded(word), id);
                assert!(other.is_none_or(|other| other == id), "{word} stands for {id} and {other:?}");
            }
        }
    }
}
