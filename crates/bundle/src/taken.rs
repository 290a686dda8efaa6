//! Which paths of a bundle are taken, compared as the least careful file system compares them.
//!
//! A folder keeps the spelling it was first given: on Windows and macOS `Acme` and `ACME` are one
//! folder, and the checksum file must name what lies there. A file and a folder never share a name.
//!
//! Not here: what makes a single name valid ([`crate::names`]).

use crate::names::{COMPONENT_LIMIT, PATH_LIMIT, component, fold, units, usable_within, with_suffix};
use std::collections::{BTreeMap, BTreeSet};

/// Names that are taken.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    files: BTreeSet<String>,
    /// Folders by their folded path, with the spelling that holds.
    folders: BTreeMap<String, String>,
}

impl Taken {
    /// A valid path `folder/name` that nobody has yet; a number is added before the ending where
    /// needed. The folder must be valid; it is spelt as it was spelt first.
    pub fn claim(&mut self, folder: &str, name: &str) -> String {
        let folder = self.enter(folder);
        let name = component(name);
        let limit = PATH_LIMIT.saturating_sub(if folder.is_empty() { 0 } else { units(&folder) + 1 });
        let mut number = 1;
        loop {
            let candidate = join(&folder, &numbered(&name, number, limit));
            let folded = fold(&candidate);
            if !self.folders.contains_key(&folded) && self.files.insert(folded) {
                return candidate;
            }
            number += 1;
        }
    }

    /// Like [`Taken::claim`] for a path whose folders are part of it, as a template renders it.
    pub fn claim_path(&mut self, path: &str) -> String {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        self.claim(folder, name)
    }

    /// Notes a folder and those above it, and answers how it is spelt.
    fn enter(&mut self, folder: &str) -> String {
        let mut entered = String::new();
        for name in folder.split('/').filter(|name| !name.is_empty()) {
            entered = self.enter_one(&entered, name);
        }
        entered
    }

    fn enter_one(&mut self, above: &str, name: &str) -> String {
        let mut number = 1;
        loop {
            let candidate = join(above, &numbered(name, number, COMPONENT_LIMIT));
            let folded = fold(&candidate);
            if !self.files.contains(&folded) {
                return self.folders.entry(folded).or_insert(candidate).clone();
            }
            number += 1;
        }
    }
}

fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

fn numbered(name: &str, number: u32, limit: usize) -> String {
    match number {
        1 => usable_within(name, limit).unwrap_or_else(|| component(name)),
        _ => with_suffix(name, &format!(" ({number})"), limit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_names_equal_after_case_folding_are_told_apart() {
        let mut taken = Taken::default();
        assert_eq!(taken.claim("원본", "Report.PDF"), "원본/Report.PDF");
        assert_eq!(taken.claim("원본", "report.pdf"), "원본/report (2).pdf");
        assert_eq!(taken.claim("원본", "report.pdf"), "원본/report (3).pdf");
        assert_eq!(taken.claim("", "report.pdf"), "report.pdf");
        assert_eq!(taken.claim("", "Straße.pdf"), "Straße.pdf");
        assert_eq!(taken.claim("", "STRASSE.pdf"), "STRASSE (2).pdf");
    }

    #[test]
    fn a_folder_keeps_its_first_spelling() {
        let mut taken = Taken::default();
        assert_eq!(taken.claim_path("Acme/Plans/a.pdf"), "Acme/Plans/a.pdf");
        assert_eq!(taken.claim_path("ACME/plans/b.pdf"), "Acme/Plans/b.pdf");
        assert_eq!(taken.claim_path("ACME/plans/A.pdf"), "Acme/Plans/A (2).pdf");
    }

    #[test]
    fn a_file_and_a_folder_never_share_a_name() {
        let mut taken = Taken::default();
        assert_eq!(taken.claim("", "Policy"), "Policy");
        assert_eq!(taken.claim_path("policy/a"), "policy (2)/a");
        assert_eq!(taken.claim("", "POLICY (2)"), "POLICY (2) (2)");
    }
}
