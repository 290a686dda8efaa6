//! The rules, as scripts in `tests/fixtures`; see `support/script.rs` for the words they use.

mod support;

use proofbook_checks::{Finding, RULES};
use std::collections::{BTreeMap, BTreeSet};
use support::script;

macro_rules! files {
    ($($name:ident),* $(,)?) => {
        const FILES: &[(&str, &str)] = &[$((stringify!($name), include_str!(concat!("fixtures/", stringify!($name), ".txt")))),*];
        $(
            #[test]
            fn $name() {
                check(stringify!($name));
            }
        )*
    };
}

files!(
    profile,
    badges,
    answers,
    addresses,
    documents,
    windows,
    topics,
    examples,
    routes,
    case_studies,
    evidence,
    files,
    workspace,
    standings
);

/// Runs every case of a file and reports all that fail.
fn check(file: &str) -> Vec<Finding> {
    let (_, text) = FILES.iter().find(|(name, _)| *name == file).expect("is listed");
    let mut findings = Vec::new();
    let mut failures = Vec::new();
    for (name, lines) in script::cases(text) {
        match script::run(&lines) {
            Ok(found) => findings.extend(found),
            Err(error) => failures.push(format!("== {name}\n{error}")),
        }
    }
    assert!(failures.is_empty(), "{file}.txt\n{}", failures.join("\n\n"));
    findings
}

#[test]
fn every_rule_speaks_in_some_fixture_with_the_parameters_it_declares() {
    let mut seen: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for finding in FILES.iter().flat_map(|(file, _)| check(file)) {
        let names: BTreeSet<String> = finding.params.keys().cloned().collect();
        let before = seen.entry(finding.rule.clone()).or_insert_with(|| names.clone());
        assert_eq!(*before, names, "{} has other parameters elsewhere", finding.rule);
    }
    let declared: BTreeMap<String, BTreeSet<String>> = RULES
        .iter()
        .map(|rule| (rule.id.to_owned(), rule.params.iter().map(|name| (*name).to_owned()).collect()))
        .collect();
    assert_eq!(declared.len(), RULES.len(), "an id is there twice");
    assert_eq!(seen, declared);
}
