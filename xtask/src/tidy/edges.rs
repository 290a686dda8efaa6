//! Which crate may know which: the arrows of the design, held against what cargo says.
//!
//! A new edge is the costliest change there is. Whoever needs one changes this table in the same
//! commit and says why. Dependencies for tests only are not held: a suite may join what it likes.

use crate::program::Program;
use crate::repository::Repository;
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::BTreeMap;

/// A crate and the crates of the workspace it may depend on.
const ALLOWED: &[(&str, &[&str])] = &[
    ("proofbook-catalogue", &[]),
    ("proofbook-messages", &["proofbook-catalogue"]),
    ("proofbook-dossier", &["proofbook-catalogue"]),
    ("proofbook-calendar", &["proofbook-catalogue", "proofbook-dossier"]),
    ("proofbook-discretion", &["proofbook-secrets"]),
    ("proofbook-publication", &["proofbook-catalogue", "proofbook-dossier", "proofbook-discretion"]),
    (
        "proofbook-checks",
        &[
            "proofbook-catalogue",
            "proofbook-dossier",
            "proofbook-calendar",
            "proofbook-publication",
            "proofbook-discretion",
        ],
    ),
    ("proofbook-file-retry", &[]),
    ("proofbook-test-skips", &[]),
    ("proofbook-store", &["proofbook-file-retry", "proofbook-catalogue", "proofbook-dossier"]),
    (
        "proofbook-report",
        &[
            "proofbook-catalogue",
            "proofbook-dossier",
            "proofbook-calendar",
            "proofbook-checks",
            "proofbook-publication",
            "proofbook-messages",
        ],
    ),
    ("proofbook-workbook", &[]),
    ("proofbook-drawings", &[]),
    ("proofbook-pictures", &[]),
    ("proofbook-typeset", &["proofbook-drawings", "proofbook-pictures"]),
    ("proofbook-pdf", &[]),
    ("proofbook-rendering", &["proofbook-pictures"]),
    ("proofbook-contents", &["proofbook-drawings", "proofbook-pdf", "proofbook-rendering"]),
    (
        "proofbook-binder",
        &["proofbook-typeset", "proofbook-rendering", "proofbook-pdf", "proofbook-pictures"],
    ),
    (
        "proofbook-exhibit",
        &[
            "proofbook-binder",
            "proofbook-contents",
            "proofbook-pictures",
            "proofbook-rendering",
            "proofbook-typeset",
        ],
    ),
    ("proofbook-web", &["proofbook-drawings"]),
    ("proofbook-manuscript", &[]),
    ("proofbook-bundle", &["proofbook-file-retry"]),
    ("proofbook-secrets", &[]),
    (
        "proofbook-app",
        &[
            "proofbook-catalogue",
            "proofbook-messages",
            "proofbook-dossier",
            "proofbook-calendar",
            "proofbook-checks",
            "proofbook-publication",
            "proofbook-discretion",
            "proofbook-web",
            "proofbook-manuscript",
            "proofbook-contents",
            "proofbook-secrets",
            "proofbook-store",
            "proofbook-report",
            "proofbook-workbook",
            "proofbook-typeset",
            "proofbook-binder",
            "proofbook-exhibit",
            "proofbook-rendering",
            "proofbook-web",
            "proofbook-manuscript",
            "proofbook-bundle",
        ],
    ),
    ("proofbook-cli", &["proofbook-app", "proofbook-messages"]),
    ("proofbook-desktop", &["proofbook-app", "proofbook-messages"]),
    ("proofbook-tests", &[]),
    ("xtask", &[]),
];

/// Crates outside the workspace that only some may use, because they carry a decision of the design.
const RESERVED: &[(&str, &[&str], &str)] = &[
    ("tauri", &["proofbook-desktop"], "the window belongs to the shell"),
    ("automerge", &["proofbook-store"], "how edits are kept is the store's affair"),
    ("typst", &["proofbook-typeset"], "typesetting happens in one place"),
    ("reqwest", &[], "the application has no network"),
    ("ureq", &[], "the application has no network"),
];

/// Finds edges that are not in the table.
pub fn find(repository: &Repository) -> Result<Vec<String>> {
    let answer = Program::cargo()
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .inside(repository.root())
        .answer()?;
    let metadata: Value = serde_json::from_str(&answer).context("cargo metadata did not print JSON")?;
    let packages = metadata["packages"].as_array().context("cargo metadata names no packages")?;
    let edges: BTreeMap<&str, Vec<&str>> = packages.iter().filter_map(edges_of).collect();
    Ok(forbidden(&edges))
}

/// A package's name and what it needs outside of its tests.
fn edges_of(package: &Value) -> Option<(&str, Vec<&str>)> {
    let dependencies = package["dependencies"].as_array()?;
    let kept = dependencies.iter().filter(|one| one["kind"].as_str() != Some("dev"));
    Some((package["name"].as_str()?, kept.filter_map(|one| one["name"].as_str()).collect()))
}

fn forbidden(edges: &BTreeMap<&str, Vec<&str>>) -> Vec<String> {
    let mut found = Vec::new();
    for (package, needs) in edges {
        let Some((_, allowed)) = ALLOWED.iter().find(|(name, _)| name == package) else {
            found.push(format!(
                "Cargo.toml:1: {package} is a new member; give it a line in xtask/src/tidy/edges.rs and in ARCHITECTURE.md."
            ));
            continue;
        };
        for need in needs {
            if edges.contains_key(need) && !allowed.contains(need) {
                found.push(format!(
                    "{}:1: {package} must not depend on {need}; move what is needed to where the arrows allow it, \
                     or change xtask/src/tidy/edges.rs and ARCHITECTURE.md with the reason.",
                    manifest(package)
                ));
            }
            if let Some((_, _, reason)) =
                RESERVED.iter().find(|(name, may, _)| name == need && !may.contains(package))
            {
                found
                    .push(format!("{}:1: {package} must not depend on {need}: {reason}.", manifest(package)));
            }
        }
    }
    found
}

fn manifest(package: &str) -> String {
    match package.strip_prefix("proofbook-") {
        Some("desktop") => "Cargo.toml".to_owned(),
        Some("tests") => "tests/Cargo.toml".to_owned(),
        Some(name) => format!("crates/{name}/Cargo.toml"),
        None => format!("{package}/Cargo.toml"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exporter_that_reads_the_store_is_refused() {
        let edges = BTreeMap::from([
            ("proofbook-store", vec![]),
            ("proofbook-workbook", vec!["proofbook-store", "zip"]),
        ]);
        let found = forbidden(&edges);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with(
            "crates/workbook/Cargo.toml:1: proofbook-workbook must not depend on proofbook-store"
        ));
    }

    #[test]
    fn reserved_dependencies_and_unknown_members_are_refused() {
        let edges = BTreeMap::from([
            ("proofbook-app", vec!["tauri"]),
            ("proofbook-desktop", vec!["tauri"]),
            ("proofbook-new", vec![]),
        ]);
        let found = forbidden(&edges);
        assert_eq!(found.len(), 2, "{found:?}");
    }

    #[test]
    fn the_table_itself_has_no_circle() {
        let mut placed: Vec<&str> = Vec::new();
        while placed.len() < ALLOWED.len() {
            let next = ALLOWED.iter().find(|(name, needs)| {
                !placed.contains(name) && needs.iter().all(|need| placed.contains(need))
            });
            let Some((name, _)) = next else { panic!("a circle among those after {placed:?}") };
            placed.push(name);
        }
    }
}
