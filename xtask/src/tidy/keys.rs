//! Keys of messages that code asks for must exist.
//!
//! Seen are the cheap cases: a literal key in a call that looks a message up, in Rust and in the
//! interface. An error code needs its `.means` and `.do`, too; only faults of the program itself share
//! the words of their family (see `proofbook-app`).
//! Keys put together at run time are the concern of the tests of the crates that do so.

use crate::repository::Repository;
use anyhow::Result;
use std::collections::BTreeSet;

/// Beginnings of the codes that errors carry.
const CODES: [&str; 7] = ["STORE-", "EDIT-", "APP-", "WORKBOOK-", "BUNDLE-", "SAMPLE-", "CLI-"];
/// How Rust looks a message up, up to the key's quotation mark.
const RUST_CALLS: [&str; 2] = [".text(", ".format("];
/// How the interface looks a message up.
const INTERFACE_CALLS: [&str; 1] = ["t("];

/// Finds keys in code that no message file has. `known` holds keys and `key.attribute`s.
pub fn unknown(repository: &Repository, known: &BTreeSet<String>) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for file in repository.files()? {
        let is_rust =
            file.ends_with(".rs") && (file.starts_with("crates/") || file.starts_with("src-tauri/"));
        let is_interface =
            file.starts_with("ui/src/") && (file.ends_with(".svelte") || file.ends_with(".ts"));
        let is_test = file.contains("/tests/") || file.ends_with("tests.rs");
        if is_test || !(is_rust || is_interface) {
            continue;
        }
        let text = repository.read(&file)?;
        for (line, key) in if is_rust { used_in_rust(&text) } else { used_in_interface(&text) } {
            if !known.contains(&key) {
                found.push(format!(
                    "{file}:{line}: asks for the message `{key}`, which no file in assets/messages has; add it."
                ));
            }
        }
    }
    Ok(found)
}

/// Line and key of every message a Rust file asks for, outside of its tests.
fn used_in_rust(text: &str) -> Vec<(usize, String)> {
    let mut used = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if line.contains("#[cfg(test)]") {
            break;
        }
        if line.trim_start().starts_with("//") {
            continue;
        }
        let keys = RUST_CALLS.iter().flat_map(|call| literals_after(line, call)).filter(|key| is_key(key));
        used.extend(keys.map(|key| (index + 1, key)));
        for code in line.split('"').skip(1).step_by(2).filter(|word| is_code(word)) {
            used.extend(["", ".means", ".do"].map(|part| (index + 1, format!("{code}{part}"))));
        }
    }
    used
}

fn used_in_interface(text: &str) -> Vec<(usize, String)> {
    let mut used = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let keys =
            INTERFACE_CALLS.iter().flat_map(|call| literals_after(line, call)).filter(|key| is_key(key));
        used.extend(keys.map(|key| (index + 1, key)));
    }
    used
}

/// The string literals that are the first argument of a call, where the call's name stands alone.
fn literals_after(line: &str, call: &str) -> Vec<String> {
    let begins = |at: usize| {
        let before = line[..at].chars().next_back();
        call.starts_with('.') || !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
    };
    line.match_indices(call)
        .filter(|(at, _)| begins(*at))
        .filter_map(|(at, _)| {
            let rest = line[at + call.len()..].trim_start();
            let quote = rest.chars().next().filter(|mark| matches!(mark, '"' | '\''))?;
            rest[1..].split_once(quote).map(|(key, _)| key.to_owned())
        })
        .collect()
}

/// A key has at least two words, so that other calls of the same name are not taken for look-ups.
fn is_key(word: &str) -> bool {
    let letters = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.' || c == '_';
    word.contains('-') && word.starts_with(|c: char| c.is_ascii_alphabetic()) && word.chars().all(letters)
}

fn is_code(word: &str) -> bool {
    let is_upper = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
    CODES.iter().any(|code| word.len() > code.len() && word.starts_with(code))
        && word.chars().all(is_upper)
        && !word.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_keys_and_codes_are_seen_in_rust() {
        let text = "//! About \"STORE-X\".\nlet a = words.text(\"word-yes\");\nSelf::Full => \"STORE-DISK-FULL\",\n\
                    x.format(\"bookmark-front\", &[]);\nformat!(\"a-{b}\");\n#[cfg(test)]\nwords.text(\"no-such\");";
        let used: Vec<String> =
            used_in_rust(text).into_iter().map(|(line, key)| format!("{line} {key}")).collect();
        assert_eq!(
            used,
            [
                "2 word-yes",
                "3 STORE-DISK-FULL",
                "3 STORE-DISK-FULL.means",
                "3 STORE-DISK-FULL.do",
                "4 bookmark-front"
            ]
        );
    }

    #[test]
    fn literal_keys_are_seen_in_the_interface() {
        let used = used_in_interface(
            "<b>{t('save-now')}</b>\nsplit('a-b'); t(`x-${y}`); at('c-d'); x.t('e-f', { n })",
        );
        assert_eq!(used, [(1, "save-now".to_owned()), (2, "e-f".to_owned())]);
    }
}
