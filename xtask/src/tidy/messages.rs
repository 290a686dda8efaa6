//! Messages are the same in every language: the same files, the same keys and attributes, the same
//! placeables. And what the code asks for by key exists.
//!
//! Deliberately not here: whether a translation is good.

use super::keys;
use crate::repository::Repository;
use anyhow::{Context, Result};
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};

const FOLDER: &str = "assets/messages";
const LANGUAGES: [&str; 3] = ["en", "ko", "ja"];

/// What one message says: its line, and the placeables of its value and of each attribute.
#[derive(Clone, Debug, Default, PartialEq)]
struct Message {
    line: usize,
    parts: BTreeMap<String, BTreeSet<String>>,
}

impl Message {
    /// What code may ask for: the key, and the key with each attribute.
    fn names(&self, key: &str) -> Vec<String> {
        self.parts.keys().map(|part| format!("{key}{part}")).collect()
    }
}

/// The messages of one file by key.
type Messages = BTreeMap<String, Message>;

/// Finds differences between languages, and keys that code uses but no file has.
pub fn find(repository: &Repository) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let names = file_names(repository, &mut found)?;
    let mut known = BTreeSet::new();
    for name in &names {
        let mut read = Vec::new();
        for language in LANGUAGES {
            let file = format!("{FOLDER}/{language}/{name}");
            if !repository.path(&file).is_file() {
                continue;
            }
            let messages = parse(&file, &repository.read(&file)?, &mut found);
            known.extend(messages.iter().flat_map(|(key, message)| message.names(key)));
            read.push((file, messages));
        }
        if let Some(((first, english), others)) = read.split_first() {
            others
                .iter()
                .for_each(|(file, messages)| found.extend(differences((first, english), (file, messages))));
        }
    }
    if names.is_empty() {
        found.push(format!("{FOLDER}/en:1: there are no messages; every text a person sees belongs here."));
    }
    found.extend(keys::unknown(repository, &known)?);
    Ok(found)
}

/// The names of all message files, in any language; a file that one language lacks is a failure.
fn file_names(repository: &Repository, found: &mut Vec<String>) -> Result<BTreeSet<String>> {
    let mut by_language = BTreeMap::new();
    for language in LANGUAGES {
        let folder = repository.path(&format!("{FOLDER}/{language}"));
        let entries =
            std::fs::read_dir(&folder).with_context(|| format!("cannot list {FOLDER}/{language}"))?;
        let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
        by_language.insert(language, names.filter(|name| name.ends_with(".ftl")).collect::<BTreeSet<_>>());
    }
    let all: BTreeSet<String> = by_language.values().flatten().cloned().collect();
    for (language, names) in &by_language {
        let lacking = all.difference(names);
        found.extend(
            lacking.map(|name| format!("{FOLDER}/{language}/{name}:1: is missing; another language has it.")),
        );
    }
    Ok(all)
}

fn parse(file: &str, text: &str, found: &mut Vec<String>) -> Messages {
    let resource = match fluent_syntax::parser::parse(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            let faults = errors
                .iter()
                .map(|error| format!("{file}:{}: cannot be read: {error}.", line_of(text, error.pos.start)));
            found.extend(faults);
            resource
        }
    };
    let mut messages = Messages::new();
    for entry in &resource.body {
        let (key, message) = match entry {
            Entry::Message(one) => (one.id.name.to_owned(), parts(one.value.as_ref(), &one.attributes)),
            Entry::Term(one) => (format!("-{}", one.id.name), parts(Some(&one.value), &one.attributes)),
            _ => continue,
        };
        let line = text.lines().position(|line| begins_with_key(line, &key)).map_or(1, |index| index + 1);
        if messages.insert(key.clone(), Message { line, parts: message }).is_some() {
            found.push(format!("{file}:{line}: `{key}` is there twice; remove one."));
        }
    }
    messages
}

fn begins_with_key(line: &str, key: &str) -> bool {
    line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='))
}

fn line_of(text: &str, position: usize) -> usize {
    1 + text.bytes().take(position).filter(|byte| *byte == b'\n').count()
}

fn parts(
    value: Option<&Pattern<&str>>,
    attributes: &[fluent_syntax::ast::Attribute<&str>],
) -> BTreeMap<String, BTreeSet<String>> {
    let of_value = value.map(|pattern| (String::new(), placeables(pattern)));
    let of_attributes = attributes.iter().map(|one| (format!(".{}", one.id.name), placeables(&one.value)));
    of_value.into_iter().chain(of_attributes).collect()
}

fn placeables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    collect(pattern, &mut names);
    names
}

fn collect(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, names);
        }
    }
}

fn collect_expression(expression: &Expression<&str>, names: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, names),
        Expression::Select { selector, variants } => {
            collect_inline(selector, names);
            variants.iter().for_each(|variant| collect(&variant.value, names));
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => drop(names.insert(format!("${}", id.name))),
        InlineExpression::FunctionReference { arguments, .. } => collect_arguments(arguments, names),
        InlineExpression::TermReference { arguments: Some(arguments), .. } => {
            collect_arguments(arguments, names)
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, names),
        // References to other messages and terms may differ: a language may need none.
        _ => {}
    }
}

fn collect_arguments(arguments: &CallArguments<&str>, names: &mut BTreeSet<String>) {
    arguments.positional.iter().for_each(|one| collect_inline(one, names));
    arguments.named.iter().for_each(|one| collect_inline(&one.value, names));
}

fn differences((first, english): (&str, &Messages), (file, other): (&str, &Messages)) -> Vec<String> {
    let mut found = Vec::new();
    // Terms are each language's own affair: grammar decides which are needed.
    for (key, message) in english.iter().filter(|(key, _)| !key.starts_with('-')) {
        match other.get(key) {
            None => found.push(format!(
                "{file}:1: lacks `{key}`, which stands in {first}:{}; translate it.",
                message.line
            )),
            Some(theirs) => found.extend(part_differences(first, key, message, file, theirs)),
        }
    }
    let extra = other.iter().filter(|(key, _)| !key.starts_with('-') && !english.contains_key(*key));
    found.extend(extra.map(|(key, message)| {
        format!("{file}:{}: `{key}` does not stand in {first}; add it there or remove it here.", message.line)
    }));
    found
}

fn part_differences(first: &str, key: &str, ours: &Message, file: &str, theirs: &Message) -> Vec<String> {
    let names: BTreeSet<&String> = ours.parts.keys().chain(theirs.parts.keys()).collect();
    let mut found = Vec::new();
    for part in names {
        match (ours.parts.get(part), theirs.parts.get(part)) {
            (Some(a), Some(b)) if a != b => found.push(format!(
                "{file}:{}: `{key}{part}` has the placeables {}, yet {first}:{} has {}; use the same.",
                theirs.line,
                listed(b),
                ours.line,
                listed(a)
            )),
            (None, _) => {
                found.push(format!("{file}:{}: `{key}{part}` has no counterpart in {first}.", theirs.line))
            }
            (_, None) => {
                found.push(format!("{file}:{}: lacks `{key}{part}`, which stands in {first}.", theirs.line))
            }
            _ => {}
        }
    }
    found
}

fn listed(names: &BTreeSet<String>) -> String {
    match names.is_empty() {
        true => "none".to_owned(),
        false => names.iter().cloned().collect::<Vec<_>>().join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compare(english: &str, korean: &str) -> Vec<String> {
        let mut found = Vec::new();
        let (english, korean) = (parse("en.ftl", english, &mut found), parse("ko.ftl", korean, &mut found));
        found.extend(differences(("en.ftl", &english), ("ko.ftl", &korean)));
        found
    }

    #[test]
    fn equal_messages_are_content() {
        let english = "a = { $n -> \n    [one] One file\n   *[other] { $n } files\n }\nb = Save\n    .hint = For { $who }\n";
        let korean = "a = 파일 { $n }개\nb = 저장\n    .hint = { $who }용\n";
        assert_eq!(compare(english, korean), Vec::<String>::new());
    }

    #[test]
    fn a_lacking_key_an_extra_key_and_another_placeable_are_named_with_their_lines() {
        let found = compare("a = One\nb = For { $who }\n", "c = 셋\nb = { $whom }용\n");
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found[0].starts_with("ko.ftl:1: lacks `a`"), "{found:?}");
        assert!(found[1].starts_with("ko.ftl:2: `b` has the placeables $whom"), "{found:?}");
        assert!(found[2].starts_with("ko.ftl:1: `c` does not stand"), "{found:?}");
    }

    #[test]
    fn attributes_must_have_counterparts() {
        assert_eq!(compare("a = One\n    .hint = x\n", "a = 하나\n").len(), 1);
        assert_eq!(compare("a = One\n", "a = 하나\n    .hint = x\n").len(), 1);
    }

    #[test]
    fn what_cannot_be_read_and_what_is_there_twice_is_named() {
        assert!(compare("a = { $\n", "a = 하나\n")[0].contains("cannot be read"));
        assert!(compare("a = One\na = Two\n", "a = 하나\n")[0].contains("twice"));
    }
}
