//! Every message of every file is put into words in three languages, with numbers and names of every
//! sort, and what comes out is looked at for what a reader would stumble over.
//!
//! `ui.ftl` is read here, too, though only the window shows it; `ui/tests/messages.test.ts` does the same
//! with the library of the window.

use super::*;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};

const UI: [(Language, &str); 3] = [
    (Language::En, include_str!("../../../assets/messages/en/ui.ftl")),
    (Language::Ko, include_str!("../../../assets/messages/ko/ui.ftl")),
    (Language::Ja, include_str!("../../../assets/messages/ja/ui.ftl")),
];

/// With and without a consonant at the end, on ㄹ, Latin, in capitals, digits, with marks and brackets.
const NAMES: [&str; 12] = [
    "한빛",
    "파트너",
    "서울",
    "Amazon",
    "AWS",
    "URL",
    "OPSP-001",
    "7.2",
    "보고서(최종)",
    "アクメ",
    "O’Neil",
    "a.pdf",
];

/// A message by key, with every variable that putting it into words needs.
struct Entries<'a> {
    patterns: BTreeMap<String, &'a Pattern<&'a str>>,
}

impl<'a> Entries<'a> {
    fn of(resources: &'a [fluent_syntax::ast::Resource<&'a str>]) -> Self {
        let mut patterns = BTreeMap::new();
        for entry in resources.iter().flat_map(|resource| &resource.body) {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name;
            if let Some(value) = &message.value {
                patterns.insert(key.to_owned(), value);
            }
            for attribute in &message.attributes {
                patterns.insert(format!("{key}.{}", attribute.id.name), &attribute.value);
            }
        }
        Self { patterns }
    }

    fn variables(&self, key: &str) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        if let Some(pattern) = self.patterns.get(key) {
            self.collect(pattern, &mut found);
        }
        found
    }

    fn collect(&self, pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.collect_expression(expression, found);
            }
        }
    }

    fn collect_expression(&self, expression: &Expression<&str>, found: &mut BTreeSet<String>) {
        match expression {
            Expression::Inline(inline) => self.collect_inline(inline, found),
            Expression::Select { selector, variants } => {
                self.collect_inline(selector, found);
                variants.iter().for_each(|variant| self.collect(&variant.value, found));
            }
        }
    }

    fn collect_inline(&self, inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
        match inline {
            InlineExpression::VariableReference { id } => drop(found.insert(id.name.to_owned())),
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|one| self.collect_inline(one, found));
            }
            InlineExpression::MessageReference { id, .. } => found.extend(self.variables(id.name)),
            InlineExpression::Placeable { expression } => self.collect_expression(expression, found),
            _ => {}
        }
    }
}

/// What a reader would stumble over, in a text that was put together.
fn stumbles(language: Language, text: &str) -> Option<&'static str> {
    const PAIRS: [&str; 12] = [
        "은(는)",
        "는(은)",
        "을(를)",
        "를(을)",
        "이(가)",
        "가(이)",
        "과(와)",
        "와(과)",
        "(으)로",
        "(이)라",
        "(이)나",
        "으로(로)",
    ];
    const BARE_ZERO: [&str; 6] = ["0건뿐", "0개뿐", "0개만", "0件しか", "0個しか", "only 0"];
    let marks = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '\u{200e}', '\u{200f}'];
    match () {
        () if text.trim().is_empty() => Some("is empty"),
        () if text.contains("  ") => Some("has two spaces in a row"),
        () if text.contains("{$") || text.contains("{ $") => Some("shows a variable"),
        () if text.contains(marks) => Some("has a mark of direction"),
        () if PAIRS.iter().any(|pair| text.contains(pair)) => Some("leaves the particle to the reader"),
        () if zero_is_bare(text, &BARE_ZERO) => Some("says a zero like any number"),
        () if language == Language::En && singular_after_many(text) => Some("has 2 of a singular"),
        () => None,
    }
}

/// A phrase with a zero that is not the end of a larger number.
fn zero_is_bare(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| {
        text.match_indices(phrase)
            .any(|(at, _)| !text[..at].ends_with(|c: char| c.is_ascii_digit() || c == '.'))
    })
}

/// `2 file`, `2 day`: the plural was forgotten.
fn singular_after_many(text: &str) -> bool {
    const NOUNS: [&str; 14] = [
        "file",
        "day",
        "month",
        "page",
        "control",
        "response",
        "comment",
        "requirement",
        "citation",
        "element",
        "exhibit",
        "image",
        "cell",
        "sheet",
    ];
    let words: Vec<&str> = text.split([' ', '\n', '.', ',', ';', ':', '(', ')']).collect();
    words.windows(2).any(|pair| matches!(pair[0], "2" | "0") && NOUNS.contains(&pair[1]))
        || words
            .windows(2)
            .any(|pair| pair[0] == "1" && NOUNS.iter().any(|noun| pair[1] == format!("{noun}s")))
}

/// The values every variable takes: all of one sort at once.
fn value(name: &str, round: usize) -> Argument {
    // The look of a variable tells nothing; each takes numbers and names in turn.
    let _ = name;
    match round {
        0..=2 => Argument::Number(round as f64),
        3 => Argument::Number(1234.0),
        _ => Argument::Text(NAMES[round - 4].to_owned()),
    }
}

fn check(language: Language, texts: &[&str], only: &[&str], found: &mut Vec<String>) {
    let messages = Messages::of_texts(language, texts.iter().copied());
    let parsed: Vec<_> = texts.iter().map(|text| fluent_syntax::parser::parse(*text).unwrap()).collect();
    let entries = Entries::of(&parsed);
    let mine: Vec<_> = only.iter().map(|text| fluent_syntax::parser::parse(*text).unwrap()).collect();
    for key in Entries::of(&mine).patterns.keys() {
        let variables = entries.variables(key);
        let rounds = if variables.is_empty() { 1 } else { 4 + NAMES.len() };
        for round in 0..rounds {
            let arguments: Vec<(&str, Argument)> =
                variables.iter().map(|name| (name.as_str(), value(name, round))).collect();
            let mut faults = Vec::new();
            let text = messages.formatted(key, &arguments, &mut faults);
            let Some(text) = text else {
                found.push(format!("{}: {key}: there are no words", language.code()));
                break;
            };
            if let Some(fault) = faults.first() {
                found.push(format!("{}: {key}: {fault}", language.code()));
                break;
            }
            if let Some(what) = stumbles(language, &text) {
                found.push(format!("{}: {key}: {what}: {text}", language.code()));
                break;
            }
        }
    }
}

#[test]
fn every_message_reads_well_with_every_value() {
    let mut found = Vec::new();
    for (language, files) in FILES {
        let core: Vec<&str> = files.iter().map(|(_, text)| *text).collect();
        check(language, &core, &core, &mut found);
        // The window reads its own file and the two that it shares.
        let ui = UI.iter().find(|(one, _)| *one == language).unwrap().1;
        let shared = files.iter().filter(|(name, _)| ["words.ftl", "labels.ftl"].contains(name));
        let window: Vec<&str> = std::iter::once(ui).chain(shared.map(|(_, text)| *text)).collect();
        check(language, &window, &[ui], &mut found);
    }
    assert!(found.is_empty(), "{} messages:\n{}", found.len(), found.join("\n"));
}

#[test]
fn what_a_reader_would_stumble_over_is_seen() {
    let seen = |language, text| stumbles(language, text).is_some();
    assert!(seen(Language::Ko, "파일은(는) 없습니다"));
    assert!(seen(Language::Ko, "사례가 0건뿐입니다"));
    assert!(!seen(Language::Ko, "사례가 10건뿐입니다"));
    assert!(seen(Language::Ja, "0件しかありません"));
    assert!(seen(Language::En, "2 file"));
    assert!(seen(Language::En, "1 files"));
    assert!(seen(Language::En, "a  b"));
    assert!(seen(Language::En, "\u{2068}x\u{2069}"));
    assert!(!seen(Language::En, "2 files, 1 page"));
}

#[test]
fn a_particle_is_chosen_inside_a_message() {
    let text = "a = { $name }{ PARTICLE($name, \"을/를\") } 삭제했습니다\nb = ‘{ a-label }’{ PARTICLE(a-label, \"으로/로\") }\na-label = 링크 추가…\n";
    let messages = Messages::of_texts(Language::Ko, std::iter::once(text));
    assert_eq!(messages.format("a", &[("name", "한빛".into())]), "한빛을 삭제했습니다");
    assert_eq!(messages.format("a", &[("name", "AWS".into())]), "AWS를 삭제했습니다");
    assert_eq!(messages.text("b"), "‘링크 추가…’로");
}
