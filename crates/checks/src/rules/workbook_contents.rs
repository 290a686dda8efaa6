//! Rests on the program's own care: whatever stands in the official workbook leaves with it, also what no
//! page shows: comments, hidden sheets, rows and columns, names, authors, keys.
//!
//! Cells that an export writes over or empties are left out, and so is what a person has excused.

use super::{Findings, number, on_profile, text};
use crate::examination::Examination;
use crate::finding::{Finding, Param, Passage, Severity};
use crate::look::{Found, FoundClass, Whereabouts};
use crate::rules::workbook_answers::stays;
use proofbook_discretion::key;
use proofbook_publication::Guard;
use std::collections::{BTreeMap, BTreeSet};

/// As many pieces of what was found are shown.
const SHOWN: usize = 4;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    let workbook = exam.situation.workbook;
    let gone: BTreeSet<&str> = workbook
        .in_place
        .iter()
        .filter(|answer| !stays(exam, answer))
        .map(|answer| answer.cell.as_str())
        .collect();
    let excuses = &exam.dossier.profile.workbook_excuses;
    let mut kinds: BTreeMap<(FoundClass, &str), Vec<&Found>> = BTreeMap::new();
    for found in workbook.look.iter().flat_map(|look| &look.found) {
        let excused = excuses.contains_key(&found.key) || excuses.contains_key(&found.what);
        let written_over = is_word_of_cell(found.class) && is_gone(&gone, &found.at);
        if !excused && !written_over && !is_known_author(&exam.dossier.profile.partner, found) {
            kinds.entry((found.class, &found.what)).or_default().push(found);
        }
    }
    findings.extend(kinds.iter().map(|((class, what), found)| finding(*class, what, found)));
    names(exam, &gone, findings);
}

/// Whether what was found is a word of the cell itself. A comment on a cell stays when the cell is written over,
/// and so does a row that is hidden.
fn is_word_of_cell(class: FoundClass) -> bool {
    matches!(class, FoundClass::Secret | FoundClass::Identity | FoundClass::Account | FoundClass::Contact)
}

fn is_gone(gone: &BTreeSet<&str>, at: &Whereabouts) -> bool {
    at.within.is_empty() && gone.contains(at.value.as_str())
}

/// Names that no person has: who made the workbook, and what programs write where nobody is named.
const NOBODY: [&str; 5] = ["aws", "amazon", "proofbook", "unknown", "author"];

/// Whether this author of the official workbook tells nobody anything: AWS made it, and the partner filled it
/// in. Names are compared word by word, for Lawson is a person.
pub fn is_known_author(partner: &str, found: &Found) -> bool {
    let author = found.shown.trim().to_lowercase();
    let mut words = author.split(|letter: char| !letter.is_alphanumeric());
    found.class == FoundClass::Author
        && (author.is_empty()
            || !partner.trim().is_empty() && key(&author) == key(partner)
            || words.any(|word| NOBODY.contains(&word)))
}

fn finding(class: FoundClass, what: &str, found: &[&Found]) -> Finding {
    let certain = found.iter().any(|it| it.certain);
    let (rule, severity) = match class {
        FoundClass::Secret | FoundClass::Identity if certain => ("workbook-secret", Severity::Blocker),
        FoundClass::Secret | FoundClass::Identity | FoundClass::Account => {
            ("workbook-secret", Severity::Warning)
        }
        FoundClass::Contact => ("workbook-secret", Severity::Advice),
        FoundClass::Author => ("workbook-author", Severity::Advice),
        FoundClass::Program | FoundClass::Bomb => ("workbook-hidden-text", Severity::Blocker),
        _ => ("workbook-hidden-text", Severity::Warning),
    };
    let finding = Finding::new(rule, severity, on_profile("official_workbook"), Passage::Proofbook);
    if rule == "workbook-author" {
        return finding.with("what", text(shown(found)));
    }
    let finding = finding
        .with("what", Param::Phrase(format!("found-{what}")))
        .with("n", number(found.len()))
        .with("places", Param::Places(found.iter().map(|it| it.at.clone()).collect()));
    if rule == "workbook-hidden-text" { finding.with("words", text(shown(found))) } else { finding }
}

/// The first few of what was found, each once.
fn shown(found: &[&Found]) -> String {
    let mut words: Vec<&str> = Vec::new();
    for it in found.iter().filter(|it| !it.shown.is_empty()) {
        if words.len() < SHOWN && !words.contains(&it.shown.as_str()) {
            words.push(&it.shown);
        }
    }
    words.join("; ")
}

/// Names of customers who must not be named in public, wherever they stand in the workbook.
fn names(exam: &Examination<'_>, gone: &BTreeSet<&str>, findings: &mut Findings) {
    let guards: Vec<Guard<'_>> = exam.dossier.case_studies.values().map(Guard::of).collect();
    let guards: Vec<&Guard<'_>> = guards.iter().filter(|guard| guard.has_names()).collect();
    if guards.is_empty() {
        return;
    }
    let (mut names, mut places) = (BTreeSet::new(), Vec::new());
    for (at, words) in exam.situation.workbook.texts.iter().filter(|(at, _)| !is_gone(gone, at)) {
        let leaks = guards.iter().flat_map(|guard| guard.search("", words)).filter(|leak| leak.blocks());
        let found: Vec<String> =
            leaks.map(|leak| if leak.name.is_empty() { leak.matched } else { leak.name }).collect();
        if !found.is_empty() {
            names.extend(found);
            places.push(at.clone());
        }
    }
    let excused =
        |name: &String| exam.dossier.profile.workbook_excuses.contains_key(&format!("name: {name}"));
    names.retain(|name| !excused(name));
    if names.is_empty() {
        return;
    }
    let finding =
        Finding::new("workbook-name", Severity::Warning, on_profile("official_workbook"), Passage::Proofbook);
    let names: Vec<String> = names.into_iter().collect();
    findings.push(finding.with("names", text(names.join(", "))).with("places", Param::Places(places)));
}
