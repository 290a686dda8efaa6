//! A small, sound catalogue, and what it takes to break it in one place.
//!
//! The line numbers in the cases are those of these texts; a line added here moves them all.

use crate::load::*;

/// The structure of the small catalogue.
pub(super) const CHECKLIST: &str = r#"format = 1
edition = "tiny-1"
released = "2025-08-29"

[[sections]]
id = "operations"

[[badges]]
id = "iso"
kind = "certification"

[[badges]]
id = "designations"
kind = "competency"
counted = true

[[exemptions]]
controls = ["OPS-1"]
badges = ["iso"]
effect = "exempt"
line = 7
readings = ["X01"]

[[programme]]
id = "tier"
one_of = ["advanced"]
at_least = 2
lines = [1, 2]

[case_studies]
at_least = 4
at_least_public = 2
months_of_service = 6
per_customer = 1
affiliates_excluded = true
production_only = true
reuse_barred_public = true
reuse_barred_private_english = true
public_forms = ["video"]
private_formats = ["pdf"]
lines = [1, 2]

[[case_studies.elements]]
id = "customer"
form = "name"

[[timeline]]
id = "submit"
from = "desired-validation"
before = true
amount = 30
unit = "days"
who = "partner"
lines = [3, 4]

[[versions]]
version = "1"
until_month = "2026-02"
source = "korean-checklist"

[[references]]
id = "guide"
url = "https://example.org/"

[[fees]]
id = "audit"
usd = 3000
required = true

[[passages]]
id = "definitions"

[[readings]]
id = "X01"
weight = "high"
lines = [7]

[[controls]]
id = "OPS-001"
aliases = ["OPS-1"]
section = "operations"
phase = "technical"
necessity = "mandatory"
lines = [5, 9]
[[controls.demands]]
id = "process"
kind = "document"
route = "own"
[[controls.demands]]
id = "certificate"
kind = "certification"
route = "bought"
[[controls.demands]]
id = "points"
kind = "topics"
covers = ["detect", "repair"]
for_each = ["it"]
recommended = ["repair"]
[[controls.demands]]
id = "examples"
kind = "examples"
at_least = 2
of = "customer_example"
within_months = 12
variants = [{ source = "english-workbook", at_least = 2 }]
[[controls.waivers]]
badges = ["iso"]
effect = "sufficient_evidence"
source = "control"
demands = ["process"]
readings = ["X01"]
"#;

/// Its words, in every language the same.
pub(super) const TEXT: &str = r#"language = "LANGUAGE"

[edition]
name = "Tiny"

[sections.operations]
name = "Operations"
text = "How it runs."

[badges.iso]
name = "ISO"
[badges.designations]
name = "Designations"

[programme.tier]
name = "Tier"

[elements.customer]
name = "Customer"

[public_forms]
video = "Video"

[timeline.submit]
name = "Submit"

[roles]

[references.guide]
name = "Guide"

[fees.audit]
name = "Audit"

[passages]
definitions = "Definitions"

[readings.X01]
summary = "They differ."
first = "One."
second = "Two."
advice = "Ask."

[controls.OPS-001]
title = "Operations"
asks = "Run it."
evidence = "A process."
hint = "Write it down."
[controls.OPS-001.demands.process]
label = "Process"
detail = "In writing."
[controls.OPS-001.demands.certificate]
label = "Certificate"
[controls.OPS-001.demands.points]
label = "Points"
[controls.OPS-001.demands.examples]
label = "Examples"
[controls.OPS-001.topics]
detect = "Detecting"
repair = "Repairing"
[controls.OPS-001.facets]
it = "IT"
[controls.OPS-001.routes]
own = "Your own"
bought = "Bought"
"#;

/// Loads the small catalogue after `edit` has seen each of its four files.
pub(super) fn load_edited(edit: impl Fn(&str, &str) -> String) -> Result<Catalogue, CatalogueError> {
    let checklist = edit("checklist.toml", CHECKLIST);
    let texts = Language::ALL.map(|language| {
        let name = format!("text.{language}.toml");
        let text = edit(&name, &TEXT.replace("LANGUAGE", language.code()));
        (language, name, text)
    });
    Catalogue::load(
        Source { name: "checklist.toml", text: &checklist },
        texts.each_ref().map(|(language, name, text)| (*language, Source { name, text })),
    )
}

/// Changes one passage of one file and expects the given error, as it is displayed.
#[track_caller]
pub(super) fn check(file: &str, from: &str, to: &str, expected: &str) {
    let edited = std::cell::RefCell::new(String::new());
    let edit = |name: &str, text: &str| {
        if name != file && !expected.starts_with(name) {
            return text.to_owned();
        }
        assert!(
            name != file || text.matches(from).count() == 1,
            "the passage must be in the file once: {from}"
        );
        let text = if name == file { text.replace(from, to) } else { text.to_owned() };
        if expected.starts_with(name) {
            edited.replace(text.clone());
        }
        text
    };
    match load_edited(edit) {
        Ok(_) => panic!("the catalogue was accepted; expected: {expected}"),
        Err(error) => {
            let text = edited.borrow();
            let line = text.lines().nth(error.line.saturating_sub(1)).unwrap_or("(there is no such line)");
            assert_eq!(error.to_string(), expected, "the line named reads: {line}");
        }
    }
}
