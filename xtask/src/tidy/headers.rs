//! Every Rust file begins by saying what it is for.
//!
//! Deliberately not here: whether what it says is true; that needs a reader.

use crate::repository::Repository;
use anyhow::Result;

/// Finds files that do not begin with a module comment.
pub fn find(repository: &Repository) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for file in repository.files()?.into_iter().filter(|name| name.ends_with(".rs")) {
        if let Some(what) = fault(&repository.read(&file)?) {
            found.push(format!("{file}:1: {what}"));
        }
    }
    Ok(found)
}

fn fault(text: &str) -> Option<&'static str> {
    let first = text.lines().next().unwrap_or_default();
    match first.strip_prefix("//!") {
        None => Some(
            "begins without `//!`; say in 3-15 lines what the module is for, then what it deliberately does not do.",
        ),
        Some(rest) if rest.trim().len() < 12 => {
            Some("has a `//!` that says nothing; say what the module is for.")
        }
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_must_begin_with_its_purpose() {
        assert_eq!(fault("//! Where things lie on the disk.\nuse x;\n"), None);
        assert!(fault("use x;\n").is_some());
        assert!(fault("// Where things lie.\n").is_some());
        assert!(fault("//! todo\n").is_some());
        assert!(fault("").is_some());
    }
}
