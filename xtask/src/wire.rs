//! The generated TypeScript of the window: written by the application crate, kept in the repository.
//!
//! Deliberately not here: the types. The generator is an example of `proofbook-app`; this runs it
//! and says whether the committed output is what it would make now.

use crate::building;
use crate::program::Program;
use crate::repository::Repository;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::path::Path;

/// Where the generated files live.
pub const FOLDER: &str = "ui/src/lib/wire";

/// Writes the types anew; files of types that are gone go, too.
pub fn write(repository: &Repository) -> Result<()> {
    let fresh = generate(repository)?;
    let folder = repository.path(FOLDER);
    for gone in read_folder(&folder)?.keys().filter(|name| !fresh.contains_key(*name)) {
        std::fs::remove_file(folder.join(gone)).with_context(|| format!("cannot remove {FOLDER}/{gone}"))?;
    }
    for (name, text) in &fresh {
        let file = folder.join(name);
        std::fs::create_dir_all(file.parent().unwrap_or(&folder))?;
        if std::fs::read_to_string(&file).ok().as_ref() != Some(text) {
            std::fs::write(&file, text).with_context(|| format!("cannot write {FOLDER}/{name}"))?;
        }
    }
    println!("{} files in {FOLDER}", fresh.len());
    Ok(())
}

/// What differs between the committed files and those the generator makes now.
pub fn stale(repository: &Repository) -> Result<Vec<String>> {
    let fresh = generate(repository)?;
    let committed = read_folder(&repository.path(FOLDER))?;
    Ok(differences(&committed, &fresh))
}

fn differences(committed: &BTreeMap<String, String>, fresh: &BTreeMap<String, String>) -> Vec<String> {
    let mut found = Vec::new();
    for (name, text) in fresh {
        match committed.get(name) {
            None => found.push(format!("{FOLDER}/{name}:1: is missing")),
            Some(old) if old != text => {
                let line = 1 + old.lines().zip(text.lines()).take_while(|(old, new)| old == new).count();
                found.push(format!("{FOLDER}/{name}:{line}: is not what the Rust types say now"));
            }
            Some(_) => {}
        }
    }
    let gone = committed.keys().filter(|name| !fresh.contains_key(*name));
    found.extend(gone.map(|name| format!("{FOLDER}/{name}:1: belongs to no Rust type any more")));
    found
}

fn generate(repository: &Repository) -> Result<BTreeMap<String, String>> {
    let folder = repository.path("target/wire");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).context("cannot empty target/wire")?;
    }
    std::fs::create_dir_all(&folder)?;
    let generator = building::example(repository, "wire", false)?;
    Program::new(generator).arg(&folder).inside(repository.root()).run()?;
    read_folder(&folder)
}

/// Every file below a folder by its path with `/`; none where the folder does not exist.
fn read_folder(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    if folder.is_dir() {
        collect(folder, "", &mut files)?;
    }
    Ok(files)
}

fn collect(folder: &Path, before: &str, files: &mut BTreeMap<String, String>) -> Result<()> {
    for entry in std::fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let entry = entry?;
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), files)?;
        } else {
            let text =
                std::fs::read_to_string(entry.path()).with_context(|| format!("cannot read {name}"))?;
            // A checkout on Windows may have turned the line ends.
            files.insert(name, text.replace("\r\n", "\n"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn stale_missing_and_left_over_files_are_told_apart() {
        let committed = files(&[("a.ts", "one\ntwo\n"), ("old.ts", "x")]);
        let fresh = files(&[("a.ts", "one\n2\n"), ("new.ts", "x")]);
        let found = differences(&committed, &fresh);
        assert_eq!(found.len(), 3);
        assert!(found[0].contains("a.ts:2:"));
        assert!(found[1].contains("new.ts:1: is missing"));
        assert!(found[2].contains("old.ts:1: belongs"));
        assert!(differences(&fresh, &fresh).is_empty());
    }
}
