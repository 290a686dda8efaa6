//! Nothing that is committed points at one person's machine: no home folder, no checkout's own
//! path, no package server other than the public ones.
//!
//! Paths of systems in general (`/usr/bin`, `~/.local/share`) are fine. Deliberately not here:
//! secrets; none exist in this project.

use crate::repository::Repository;
use anyhow::Result;

/// Folders in which only one person's files lie; what follows names that person. Written in two
/// halves, so that this file does not find itself.
const PERSONAL: [[&str; 2]; 5] =
    [["/ro", "ot/"], ["/wo", "rk/"], ["/ho", "me/"], ["/Us", "ers/"], ["C:\\Us", "ers\\"]];
/// Names that stand for anyone, and the invented person of the examples.
const ANYONE: [&str; 5] = ["you", "me", "name", "user", "kim"];
/// Where lock files may send a machine for packages.
const PUBLIC_SERVERS: [&str; 2] =
    ["https://registry.npmjs.org/", "registry+https://github.com/rust-lang/crates.io-index"];

/// Finds lines with paths or servers of one machine.
pub fn find(repository: &Repository) -> Result<Vec<String>> {
    let own = repository.root().to_string_lossy().into_owned();
    let mut found = Vec::new();
    for file in repository.files()? {
        // Pictures, fonts and the like are not text.
        let Ok(text) = std::fs::read_to_string(repository.path(&file)) else { continue };
        let is_lock = file.ends_with("package-lock.json") || file.ends_with("Cargo.lock");
        for (index, line) in text.lines().enumerate() {
            let fault = personal_path(line, &own).or_else(|| is_lock.then(|| foreign_server(line)).flatten());
            found.extend(fault.map(|what| format!("{file}:{}: {what}", index + 1)));
        }
    }
    Ok(found)
}

fn personal_path(line: &str, own: &str) -> Option<String> {
    // A checkout in a short folder (`/app`) would find itself in any sentence.
    let is_telling = own.matches('/').count() >= 3;
    if is_telling && line.match_indices(own).any(|(at, _)| begins_here(line, at)) {
        return Some(format!(
            "names this checkout's folder ({own}); write the path relative to the repository."
        ));
    }
    PERSONAL.iter().find_map(|halves| {
        let folder = halves.concat();
        let at = line.match_indices(&folder).find(|(at, _)| stands_alone(line, *at, &folder))?.0;
        Some(format!(
            "names a path of one machine (`{}…`); write it relative or with `~`; in examples the person is one of {}.",
            &line[at..at + folder.len()],
            ANYONE.join(", ")
        ))
    })
}

/// Whether a path begins here (and is not the middle of another one) and names a person.
fn stands_alone(line: &str, at: usize, folder: &str) -> bool {
    let owner: String =
        line[at + folder.len()..].chars().take_while(|c| c.is_alphanumeric() || "-_.".contains(*c)).collect();
    begins_here(line, at) && !owner.is_empty() && !ANYONE.contains(&owner.as_str())
}

/// Whether a path that stands here begins here and is not the rest of a longer one.
fn begins_here(line: &str, at: usize) -> bool {
    let before = line[..at].chars().next_back();
    !before.is_some_and(|letter| letter.is_alphanumeric() || "/.-_~}".contains(letter))
}

fn foreign_server(line: &str) -> Option<String> {
    let (key, value) = line.trim().split_once([':', '='])?;
    let value = value.trim().trim_matches(['"', ',', ' ']);
    let names_server = matches!(key.trim().trim_matches('"'), "resolved" | "source") && value.contains("://");
    let is_public = PUBLIC_SERVERS.iter().any(|server| value.starts_with(server));
    (names_server && !is_public)
        .then(|| format!("takes a package from {value}; lock files name the public registries only."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(line: &str) -> bool {
        personal_path(line, "/checkout/of/proofbook").is_some()
    }

    #[test]
    fn paths_of_one_person_are_found() {
        assert!(fault(&["open(\"/ho", "me/alex/notes\")"].concat()));
        assert!(fault(&["see /wo", "rk/main"].concat()));
        assert!(fault("see /checkout/of/proofbook/README.md"));
    }

    #[test]
    fn paths_of_anyone_are_fine() {
        for line in [
            "~/.local/share",
            "/usr/bin/node",
            "/home/you/Documents",
            "https://example.com/home/alex",
            "a/work/b",
        ] {
            assert!(!fault(line), "{line}");
        }
    }

    #[test]
    fn a_short_checkout_does_not_find_itself() {
        assert!(personal_path("crates/app and /app", "/app").is_none());
    }

    #[test]
    fn only_public_servers_may_stand_in_lock_files() {
        assert!(foreign_server("\"resolved\": \"https://mirror.example/x.tgz\",").is_some());
        assert!(foreign_server("\"resolved\": \"https://registry.npmjs.org/x/-/x-1.tgz\",").is_none());
        assert!(
            foreign_server("source = \"registry+https://github.com/rust-lang/crates.io-index\"").is_none()
        );
        assert!(foreign_server("source = \"git+https://example.com/x\"").is_some());
    }
}
