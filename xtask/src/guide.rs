//! The guide for the people who use Proofbook: pages in three languages, in which every button and page
//! is named as the window names it.
//!
//! `docs/guide/source/<language>/<page>.md` names a label by its key, as in `{export-title}`; the pages that
//! people read, `docs/guide/<language>/<page>.md`, are written from it. So no page can name a button that was
//! renamed. Deliberately not here: the pictures, which `cargo xtask shots guide` takes.

use crate::repository::Repository;
use anyhow::{Context, Result, bail};
use fluent_syntax::ast::{Entry, PatternElement};
use std::collections::BTreeMap;
use std::path::Path;

/// Where the guide lies.
const FOLDER: &str = "docs/guide";
const LANGUAGES: [&str; 3] = ["en", "ko", "ja"];
/// Labels are those of the window.
const LABELS: [&str; 2] = ["labels.ftl", "ui.ftl"];

/// Labels of one language by key.
type Labels = BTreeMap<String, String>;

/// Writes every page anew.
pub fn write(repository: &Repository) -> Result<()> {
    let (pages, found) = pages(repository)?;
    if !found.is_empty() {
        bail!("the guide cannot be written:\n{}", found.join("\n"));
    }
    for (path, text) in &pages {
        let file = repository.path(path);
        std::fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))?;
        std::fs::write(&file, text).with_context(|| format!("cannot write {path}"))?;
    }
    println!("{} pages in {FOLDER}", pages.len());
    Ok(())
}

/// What is wrong: unknown labels, pages that are not as their sources, missing pages and pictures.
pub fn find(repository: &Repository) -> Result<Vec<String>> {
    let (pages, mut found) = pages(repository)?;
    for (path, text) in &pages {
        if std::fs::read_to_string(repository.path(path)).ok().as_ref() != Some(text) {
            found.push(format!("{path}:1: is not what its source says now; `cargo xtask guide` writes it."));
        }
        found.extend(missing_pictures(repository, path, text));
    }
    Ok(found)
}

/// The pages by path, and what is wrong in their sources.
fn pages(repository: &Repository) -> Result<(BTreeMap<String, String>, Vec<String>)> {
    let (mut pages, mut found) = (BTreeMap::new(), Vec::new());
    let mut names: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for language in LANGUAGES {
        let labels = labels(repository, language)?;
        let folder = format!("{FOLDER}/source/{language}");
        let listed =
            std::fs::read_dir(repository.path(&folder)).with_context(|| format!("cannot list {folder}"))?;
        let mut files: Vec<String> =
            listed.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        files.sort();
        for name in &files {
            let source = format!("{folder}/{name}");
            let text = filled_in(&source, &repository.read(&source)?, &labels, &mut found);
            pages.insert(format!("{FOLDER}/{language}/{name}"), text);
        }
        names.insert(language, files);
    }
    for (language, files) in &names {
        if *files != names[LANGUAGES[0]] {
            found.push(format!("{FOLDER}/source/{language}:1: has other pages than {}.", LANGUAGES[0]));
        }
    }
    Ok((pages, found))
}

/// A source with the labels in the place of their keys, in bold.
fn filled_in(path: &str, source: &str, labels: &Labels, found: &mut Vec<String>) -> String {
    let mut text = String::new();
    for (index, line) in source.split_inclusive('\n').enumerate() {
        let mut rest = line;
        while let Some((before, after)) = rest.split_once('{') {
            let (key, behind) = after.split_once('}').unwrap_or((after, ""));
            text += before;
            match labels.get(key) {
                // Asterisks between a closing bracket and a Korean or Japanese letter are not bold in Markdown.
                Some(label) => text += &format!("<b>{label}</b>"),
                None => found.push(format!(
                    "{path}:{}: `{key}` is no label of {}.",
                    index + 1,
                    LABELS.join(" or ")
                )),
            }
            rest = behind;
        }
        text += rest;
    }
    text
}

/// Messages whose value is words alone.
fn labels(repository: &Repository, language: &str) -> Result<Labels> {
    let label = |entry: &Entry<&str>| match entry {
        Entry::Message(message) => match message.value.as_ref()?.elements.as_slice() {
            [PatternElement::TextElement { value }] => {
                Some((message.id.name.to_owned(), (*value).to_owned()))
            }
            _ => None,
        },
        _ => None,
    };
    let mut labels = Labels::new();
    for name in LABELS {
        let path = format!("assets/messages/{language}/{name}");
        let text = repository.read(&path)?;
        let Ok(resource) = fluent_syntax::parser::parse(text.as_str()) else {
            bail!("{path}: cannot be parsed")
        };
        labels.extend(resource.body.iter().filter_map(label));
    }
    Ok(labels)
}

fn missing_pictures(repository: &Repository, page: &str, text: &str) -> Vec<String> {
    let folder = Path::new(page).parent().unwrap_or(Path::new("."));
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target);
    let is_missing =
        |target: &&str| !target.contains("://") && !repository.root().join(folder).join(target).is_file();
    targets.filter(is_missing).map(|target| format!("{page}:1: `{target}` does not exist.")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_stand_in_the_place_of_their_keys() {
        let labels = Labels::from([("export".to_owned(), "내보내기".to_owned())]);
        let mut found = Vec::new();
        let text = filled_in("a.md", "{export}를 누릅니다.\n{gone}\n", &labels, &mut found);
        assert_eq!(text, "<b>내보내기</b>를 누릅니다.\n\n");
        assert_eq!(found, ["a.md:2: `gone` is no label of labels.ftl or ui.ftl."]);
    }
}
