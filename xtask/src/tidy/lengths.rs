//! Lists files that have grown too long to be read in one sitting.
//!
//! A list and not a failure: where to cut is a decision, and a bad cut is worse than a long file.

use crate::repository::Repository;
use anyhow::Result;

const LINES_AT_MOST: usize = 600;
const SOURCES: [&str; 5] = [".rs", ".ts", ".svelte", ".js", ".css"];

/// Prints long files; finds no failure.
pub fn find(repository: &Repository) -> Result<Vec<String>> {
    for file in repository.files()?.into_iter().filter(|name| SOURCES.iter().any(|end| name.ends_with(end))) {
        let lines = repository.read(&file)?.lines().count();
        if lines > LINES_AT_MOST {
            println!(
                "      {file}:1: has {lines} lines; above {LINES_AT_MOST} it is time to look for a seam."
            );
        }
    }
    Ok(Vec::new())
}
