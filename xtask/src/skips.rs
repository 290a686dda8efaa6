//! The tests that said that they could not run here, and why.
//!
//! They are told by `proofbook-test-skips`, one line each: suite, test, reason, separated by tabs.
//! Deliberately not here: tests that their own program counts as skipped (Vitest, Node).

use crate::repository::Repository;
use anyhow::{Context, Result};
use std::{collections::BTreeMap, path::PathBuf};

/// The environment variable by which tests know where to say it; as in `proofbook-test-skips`.
pub const VARIABLE: &str = "PROOFBOOK_SKIPPED_TESTS";

/// An empty file for the lines of one run.
pub fn file(repository: &Repository) -> Result<PathBuf> {
    let folder = repository.path("target");
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let file = folder.join("skipped-tests.txt");
    std::fs::write(&file, "").with_context(|| format!("cannot write {}", file.display()))?;
    Ok(file)
}

/// The tests of a file with their reasons, each test once.
pub fn read(lines: &str) -> BTreeMap<String, String> {
    let mut skipped: BTreeMap<String, String> = BTreeMap::new();
    for line in lines.lines() {
        let mut parts = line.splitn(3, '\t');
        let (Some(suite), Some(test), Some(reason)) = (parts.next(), parts.next(), parts.next()) else {
            continue;
        };
        let reasons = skipped.entry(format!("{suite}: {test}")).or_default();
        if reasons.is_empty() {
            *reasons = reason.to_owned();
        } else if !reasons.split("; ").any(|known| known == reason) {
            *reasons += &format!("; {reason}");
        }
    }
    skipped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_counts_once_with_all_its_reasons() {
        let lines = "binder\ta\tqpdf is not installed\nbinder\ta\tpdftotext is not installed\n\
                     binder\ta\tqpdf is not installed\nweb\tb\taxe is not installed\n\n";
        let skipped: Vec<(String, String)> = read(lines).into_iter().collect();
        assert_eq!(skipped.len(), 2);
        assert_eq!(skipped[0].1, "qpdf is not installed; pdftotext is not installed");
        assert_eq!(skipped[1].0, "web: b");
    }
}
