//! A message names a button, a page or a field by referring to its label (`{ save-retry }`), so that
//! renaming one cannot leave another behind.
//!
//! Refused are: words in quotation marks that are no reference (true quotations are in a short list),
//! names of pages written out, references to what the reader of the file does not know, and references
//! that one language has and another lacks.
//!
//! Deliberately not here: whether the button is on the page that the message names.

use crate::repository::Repository;
use anyhow::Result;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};

const FOLDER: &str = "assets/messages";
const LANGUAGES: [&str; 3] = ["en", "ko", "ja"];
/// Files whose texts the core puts together, and those that the window does; both read the shared ones.
const CORE: [&str; 4] = ["findings.ftl", "errors.ftl", "report.ftl", "help.ftl"];
const WINDOW: [&str; 1] = ["ui.ftl"];
const SHARED: [&str; 2] = ["words.ftl", "labels.ftl"];

/// What stands in quotation marks and is no label: examples, names of files and columns of others.
const QUOTATIONS: [&str; 14] = [
    "a logistics company",
    "국내 물류 기업",
    "国内の物流企業",
    "Night batch recovery in 28 minutes",
    "야간 배치 지연을 28분 만에 복구",
    "夜間バッチの遅延を28分で復旧",
    // A column of the official spreadsheet.
    "Met?",
    // The end of a folder's name, and a folder of the workspace.
    ".proofbook",
    "changes",
    // A cell, as the command line is told.
    "MSP Prerequisites!D5",
    // A request of `serve`, as JSON.
    "id",
    "command",
    "start",
    "arguments",
];
/// How each language marks a quotation; straight marks are in every language.
const MARKS: [(&str, &[(char, char)]); 3] = [
    ("en", &[('“', '”'), ('"', '"'), ('「', '」')]),
    ("ko", &[('‘', '’'), ('“', '”'), ('"', '"'), ('「', '」')]),
    ("ja", &[('「', '」'), ('『', '』'), ('“', '”'), ('"', '"')]),
];
/// Labels of pages, and how a language says "page" after one.
const PAGE_LABELS: &str = "nav-";
const PAGE_WORDS: [(&str, &str); 3] = [("en", " page"), ("ko", " 화면"), ("ja", "画面")];

/// A text of a message: where it is, what it refers to, and its words with `\u{fffc}` for placeables.
struct Text {
    file: String,
    line: usize,
    key: String,
    references: BTreeSet<String>,
    words: Vec<String>,
}

/// The texts of one language.
struct Language {
    code: &'static str,
    texts: Vec<Text>,
    /// Keys by the name of the file.
    keys: BTreeMap<String, BTreeSet<String>>,
    /// Plain messages of the window by what they say.
    labels: BTreeMap<String, String>,
}

/// Finds labels that are written out and references that lead nowhere.
pub fn find(repository: &Repository) -> Result<Vec<String>> {
    let mut read = Vec::new();
    for code in LANGUAGES {
        let mut texts = Vec::new();
        for name in CORE.iter().chain(&WINDOW).chain(&SHARED) {
            let file = format!("{FOLDER}/{code}/{name}");
            texts.push((file.clone(), repository.read(&file)?));
        }
        read.push(language(code, &texts));
    }
    let mut found: Vec<String> = read.iter().flat_map(in_language).collect();
    if let Some((english, others)) = read.split_first() {
        others.iter().for_each(|other| found.extend(differences(english, other)));
    }
    Ok(found)
}

fn language(code: &'static str, files: &[(String, String)]) -> Language {
    let mut all = Language { code, texts: Vec::new(), keys: BTreeMap::new(), labels: BTreeMap::new() };
    for (file, text) in files {
        let name = file.rsplit('/').next().unwrap_or(file);
        let resource = fluent_syntax::parser::parse(text.as_str()).unwrap_or_else(|(resource, _)| resource);
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name;
            let line = text
                .lines()
                .position(|line| line.strip_prefix(key).is_some_and(|rest| rest.starts_with(" =")))
                .map_or(1, |index| index + 1);
            all.keys.entry(name.to_owned()).or_default().insert(key.to_owned());
            let mut add = |key: String, pattern: &Pattern<&str>| {
                let mut one =
                    Text { file: file.clone(), line, key, references: BTreeSet::new(), words: Vec::new() };
                collect(pattern, &mut one);
                all.texts.push(one);
            };
            if let Some(value) = &message.value {
                add(key.to_owned(), value);
                if let ([PatternElement::TextElement { value }], false) =
                    (&value.elements[..], CORE.contains(&name))
                {
                    all.labels.entry((*value).to_owned()).or_insert_with(|| key.to_owned());
                }
            }
            for attribute in &message.attributes {
                add(format!("{key}.{}", attribute.id.name), &attribute.value);
            }
        }
    }
    all
}

fn collect(pattern: &Pattern<&str>, text: &mut Text) {
    let mut words = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => words.push_str(value),
            PatternElement::Placeable { expression } => {
                words.push('\u{fffc}');
                collect_expression(expression, text);
            }
        }
    }
    text.words.push(words);
}

fn collect_expression(expression: &Expression<&str>, text: &mut Text) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, text),
        Expression::Select { selector, variants } => {
            collect_inline(selector, text);
            variants.iter().for_each(|variant| collect(&variant.value, text));
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, text: &mut Text) {
    match inline {
        InlineExpression::MessageReference { id, .. } => drop(text.references.insert(id.name.to_owned())),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|one| collect_inline(one, text));
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, text),
        _ => {}
    }
}

fn in_language(language: &Language) -> Vec<String> {
    let mut found = Vec::new();
    for text in &language.texts {
        let place = format!("{}:{}: `{}`", text.file, text.line, text.key);
        let name = text.file.rsplit('/').next().unwrap_or_default();
        let world: Vec<&str> = match () {
            () if WINDOW.contains(&name) => WINDOW.iter().chain(&SHARED).copied().collect(),
            () if CORE.contains(&name) => CORE.iter().chain(&SHARED).copied().collect(),
            () => SHARED.to_vec(),
        };
        let known = |key: &String| {
            world.iter().any(|file| language.keys.get(*file).is_some_and(|keys| keys.contains(key)))
        };
        found.extend(text.references.iter().filter(|key| !known(key)).map(|key| {
            format!("{place} refers to `{key}`, which is in none of {}; labels that the core mentions belong into labels.ftl.", world.join(", "))
        }));
        for words in &text.words {
            found.extend(quoted(language.code, words).into_iter().filter(|one| !QUOTATIONS.contains(&one.as_str())).map(
                |one| match language.labels.get(&one) {
                    Some(key) => format!("{place} quotes “{one}”, the label `{key}`; write {{ {key} }}."),
                    None => format!("{place} quotes “{one}”, which no label says; refer to the label that is meant, or add a true quotation to xtask/src/tidy/labels.rs."),
                },
            ));
            found.extend(
                pages(language, words)
                    .into_iter()
                    .map(|(label, key)| format!("{place} names the page “{label}”; write {{ {key} }}.")),
            );
        }
    }
    found
}

/// What stands between quotation marks and has a letter of its own.
fn quoted(code: &str, words: &str) -> Vec<String> {
    let marks = MARKS.iter().find(|(one, _)| *one == code).map_or(&[][..], |(_, marks)| *marks);
    let mut found = Vec::new();
    for (open, close) in marks {
        let mut rest = words;
        while let Some((_, after)) = rest.split_once(*open) {
            let Some((inner, beyond)) = after.split_once(*close) else { break };
            if inner.chars().any(char::is_alphabetic) {
                found.push(inner.to_owned());
            }
            rest = beyond;
        }
    }
    found
}

fn pages<'a>(language: &'a Language, words: &str) -> Vec<(&'a str, &'a str)> {
    let word = PAGE_WORDS.iter().find(|(one, _)| *one == language.code).map_or("", |(_, word)| word);
    let labels = language.labels.iter().filter(|(_, key)| key.starts_with(PAGE_LABELS));
    labels
        .filter(|(label, _)| words.contains(&format!("{label}{word}")))
        .map(|(label, key)| (label.as_str(), key.as_str()))
        .collect()
}

/// A label that one language refers to and another does not is a button that its reader does not find.
fn differences(english: &Language, other: &Language) -> Vec<String> {
    let ours: BTreeMap<(&str, &str), &Text> = english
        .texts
        .iter()
        .map(|text| ((text.file.rsplit('/').next().unwrap_or_default(), text.key.as_str()), text))
        .collect();
    let mut found = Vec::new();
    for text in &other.texts {
        let name = text.file.rsplit('/').next().unwrap_or_default();
        let Some(english) = ours.get(&(name, text.key.as_str())) else { continue };
        if text.references != english.references {
            let listed = |keys: &BTreeSet<String>| match keys.is_empty() {
                true => "nothing".to_owned(),
                false => keys.iter().cloned().collect::<Vec<_>>().join(", "),
            };
            found.push(format!(
                "{}:{}: `{}` refers to {}, yet {}:{} to {}; name the same buttons and pages.",
                text.file,
                text.line,
                text.key,
                listed(&text.references),
                english.file,
                english.line,
                listed(&english.references)
            ));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(code: &'static str, core: &str, labels: &str) -> Language {
        let file = |name: &str, text: &str| (format!("assets/messages/{code}/{name}"), text.to_owned());
        language(code, &[file("errors.ftl", core), file("labels.ftl", labels)])
    }

    #[test]
    fn a_label_that_is_written_out_is_refused() {
        let found = in_language(&read("en", "a = Select “Try again”.\n", "save-retry = Try again\n"));
        assert!(found[0].contains("`save-retry`"), "{found:?}");
        let found = in_language(&read("ko", "a = ‘없는 단추’를 누르십시오.\n", "save-retry = 다시 저장\n"));
        assert!(found[0].contains("no label says"), "{found:?}");
        let found = in_language(&read("ja", "a = 書き出し画面で選びます。\n", "nav-submission = 書き出し\n"));
        assert!(found[0].contains("names the page"), "{found:?}");
    }

    #[test]
    fn references_and_true_quotations_are_content() {
        let core = "a = Select “{ save-retry }”, such as “a logistics company”, not “{ $name }” or “ / ”.\n";
        assert_eq!(in_language(&read("en", core, "save-retry = Try again\n")), Vec::<String>::new());
    }

    #[test]
    fn a_reference_that_leads_nowhere_or_differs_is_refused() {
        let english = read("en", "a = Select { save-retry }.\n", "save-retry = Try again\n");
        let korean = read("ko", "a = 누르십시오: { save-rety }\n", "save-retry = 다시 저장\n");
        assert!(in_language(&korean)[0].contains("`save-rety`"));
        assert!(differences(&english, &korean)[0].contains("name the same"));
    }
}
