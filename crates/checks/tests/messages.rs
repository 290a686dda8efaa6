//! Every rule has its words: a line, a reason and a remedy, in three languages with equal
//! placeables, and no placeable that the finding does not carry.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant};
use proofbook_checks::RULES;
use std::collections::{BTreeMap, BTreeSet};

/// Every value of `Counted`, as the rules name it.
const COUNTED: [&str; 12] = [
    "case_study",
    "agreement",
    "customer_example",
    "design_document",
    "workload",
    "aws_service",
    "learning_activity",
    "improvement",
    "review",
    "test",
    "organization",
    "item",
];

const FILES: [(&str, &str); 3] = [
    ("en", include_str!("../../../assets/messages/en/findings.ftl")),
    ("ko", include_str!("../../../assets/messages/ko/findings.ftl")),
    ("ja", include_str!("../../../assets/messages/ja/findings.ftl")),
];

/// Placeables by key; the key of an attribute is `message.attribute`.
type Placeables = BTreeMap<String, BTreeSet<String>>;

fn read(language: &str, text: &str) -> Placeables {
    let resource =
        fluent_syntax::parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{language}: {errors:?}"));
    let mut found = Placeables::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        let value = message.value.as_ref().unwrap_or_else(|| panic!("{language}: {id} says nothing"));
        assert!(found.insert(id.to_owned(), variables(value)).is_none(), "{language}: {id} is there twice");
        for attribute in &message.attributes {
            let key = format!("{id}.{}", attribute.id.name);
            assert!(
                found.insert(key.clone(), variables(&attribute.value)).is_none(),
                "{language}: {key} twice"
            );
        }
    }
    found
}

fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect(expression, &mut names);
        }
    }
    names
}

fn collect(expression: &Expression<&str>, names: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, names),
        Expression::Select { selector, variants } => {
            collect_inline(selector, names);
            variants.iter().for_each(|Variant { value, .. }| names.extend(variables(value)));
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => collect(expression, names),
        _ => {}
    }
}

fn all() -> Vec<(&'static str, Placeables)> {
    FILES.iter().map(|(language, text)| (*language, read(language, text))).collect()
}

#[test]
fn every_rule_has_a_line_a_reason_and_a_remedy_in_every_language() {
    for (language, found) in all() {
        for rule in RULES {
            for part in ["", ".why", ".do"] {
                let key = format!("finding-{}{part}", rule.id);
                let used = found.get(&key).unwrap_or_else(|| panic!("{language}: {key} is missing"));
                let known: BTreeSet<String> = rule.params.iter().map(|name| (*name).to_owned()).collect();
                assert!(
                    used.is_subset(&known),
                    "{language}: {key} uses {used:?}, the finding carries {known:?}"
                );
            }
        }
    }
}

#[test]
fn every_parameter_is_said_somewhere() {
    for (language, found) in all() {
        for rule in RULES {
            let said: BTreeSet<&str> = ["", ".why", ".do"]
                .iter()
                .flat_map(|part| &found[&format!("finding-{}{part}", rule.id)])
                .map(String::as_str)
                .collect();
            assert_eq!(said, rule.params.iter().copied().collect(), "{language}: {}", rule.id);
        }
    }
}

#[test]
fn every_counted_thing_has_words_with_its_number() {
    for (language, found) in all() {
        for counted in COUNTED {
            let used = found.get(&format!("counted-{counted}"));
            assert_eq!(used, Some(&["n".to_owned()].into()), "{language}: counted-{counted}");
        }
    }
}

#[test]
fn no_words_are_left_over() {
    let rules: BTreeSet<String> = RULES.iter().map(|rule| format!("finding-{}", rule.id)).collect();
    for (language, found) in all() {
        for key in found.keys() {
            let message = key.split('.').next().unwrap_or(key);
            let known = rules.contains(message)
                || message.strip_prefix("counted-").is_some_and(|it| COUNTED.contains(&it));
            assert!(known, "{language}: {key} belongs to no rule");
        }
    }
}

#[test]
fn the_languages_say_the_same_with_the_same_placeables() {
    let files = all();
    let (_, english) = &files[0];
    for (language, found) in &files[1..] {
        assert_eq!(found.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>(), "{language}");
        for rule in RULES {
            let said = |from: &Placeables| -> BTreeSet<String> {
                ["", ".why", ".do"]
                    .iter()
                    .flat_map(|part| from[&format!("finding-{}{part}", rule.id)].clone())
                    .collect()
            };
            assert_eq!(said(found), said(english), "{language}: {}", rule.id);
        }
    }
}
