//! `cargo xtask words`: every message in three languages side by side, with where it appears, as a page
//! that a person who speaks one of them can review without reading code.
//!
//! Where a key is written out in the sources its places are listed; a key that is put together while the
//! program runs is listed with the places that do so. Deliberately not here: the texts of the catalogue,
//! which stand beside their controls in `assets/catalogues`.

use crate::repository::Repository;
use anyhow::{Context, Result};
use fluent_syntax::ast::{Attribute, Entry, Pattern};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

const LANGUAGES: [&str; 3] = ["en", "ko", "ja"];
const FILES: [(&str, &str); 7] = [
    ("ui.ftl", "The window"),
    ("labels.ftl", "Labels of pages, buttons and fields"),
    ("words.ftl", "Words that window, command line and exports share"),
    ("findings.ftl", "Findings of the check"),
    ("errors.ftl", "Errors"),
    ("report.ftl", "Exported files"),
    ("help.ftl", "Help of the command line"),
];
/// No more places of one key than these.
const MOST_PLACES: usize = 6;
/// Beginnings of keys shorter than this say nothing.
const SHORTEST_BEGINNING: usize = 4;

/// Where keys are used: as they are written, and by how they begin.
#[derive(Default)]
struct Uses {
    whole: BTreeMap<String, Vec<String>>,
    beginnings: BTreeMap<String, Vec<String>>,
}

/// Writes the page and says where it is.
pub fn write(repository: &Repository) -> Result<()> {
    let uses = uses(repository)?;
    let mut page = String::from(HEAD);
    let mut count = 0;
    for (file, title) in FILES {
        let texts = LANGUAGES
            .map(|language| repository.read(&format!("assets/messages/{language}/{file}")).map(texts_of));
        let [english, korean, japanese] = texts;
        let (english, korean, japanese) = (english?, korean?, japanese?);
        let _ = write!(page, "<h2>{title} <small>assets/messages/…/{file}</small></h2>\n<table>\n{COLUMNS}");
        for (key, text) in &english {
            let of = |all: &Vec<(String, String)>| {
                all.iter().find(|(one, _)| one == key).map_or_else(String::new, |(_, text)| escaped(text))
            };
            let _ = writeln!(
                page,
                "<tr><td>{}</td><td lang=en>{}</td><td lang=ko>{}</td><td lang=ja>{}</td><td>{}</td></tr>",
                escaped(key),
                escaped(text),
                of(&korean),
                of(&japanese),
                places(&uses, key)
            );
            count += 1;
        }
        page.push_str("</table>\n");
    }
    let path = repository.path("target/words.html");
    std::fs::create_dir_all(repository.path("target")).context("cannot create target/")?;
    std::fs::write(&path, page).context("cannot write target/words.html")?;
    println!("{count} texts in three languages: {}", path.display());
    Ok(())
}

/// Keys with their texts in the order of the file; attributes follow as `key.attribute`.
fn texts_of(text: String) -> Vec<(String, String)> {
    let resource = fluent_syntax::parser::parse(text.as_str()).unwrap_or_else(|(resource, _)| resource);
    let mut found = Vec::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut add = |key: String, pattern: &Pattern<&str>| found.push((key, source(pattern)));
        if let Some(value) = &message.value {
            add(message.id.name.to_owned(), value);
        }
        for Attribute { id, value } in &message.attributes {
            add(format!("{}.{}", message.id.name, id.name), value);
        }
    }
    found
}

/// A text as its file has it.
fn source(pattern: &Pattern<&str>) -> String {
    let message = fluent_syntax::ast::Message {
        id: fluent_syntax::ast::Identifier { name: "x" },
        value: Some(pattern.clone()),
        attributes: Vec::new(),
        comment: None,
    };
    let resource = fluent_syntax::ast::Resource { body: vec![Entry::Message(message)] };
    let text = fluent_syntax::serializer::serialize(&resource);
    text.strip_prefix("x =").unwrap_or(&text).trim().to_owned()
}

fn uses(repository: &Repository) -> Result<Uses> {
    let mut uses = Uses::default();
    for file in repository.files()? {
        let is_source = (file.starts_with("ui/src/") && (file.ends_with(".svelte") || file.ends_with(".ts")))
            || ((file.starts_with("crates/") || file.starts_with("src-tauri/")) && file.ends_with(".rs"));
        if !is_source || file.contains("/tests/") || file.contains("/wire/") {
            continue;
        }
        for (index, line) in repository.read(&file)?.lines().enumerate() {
            let place = format!("{file}:{}", index + 1);
            for (token, is_whole) in keys_in(line) {
                let all = if is_whole { &mut uses.whole } else { &mut uses.beginnings };
                all.entry(token).or_default().push(place.clone());
            }
        }
    }
    Ok(uses)
}

/// What is written between quotation marks and looks like a key, or like the beginning of one.
fn keys_in(line: &str) -> Vec<(String, bool)> {
    let letter = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let mut found = Vec::new();
    for (at, mark) in line.char_indices().filter(|(_, c)| matches!(c, '"' | '\'' | '`')) {
        let rest = &line[at + 1..];
        let token: String = rest.chars().take_while(|c| letter(*c)).collect();
        let after = rest[token.len()..].chars().next();
        match after {
            Some(end) if end == mark && !token.is_empty() => found.push((token, true)),
            Some('$' | '{') if token.len() >= SHORTEST_BEGINNING && token.ends_with('-') => {
                found.push((token, false));
            }
            _ => {}
        }
    }
    found
}

fn places(uses: &Uses, key: &str) -> String {
    let id = key.split('.').next().unwrap_or(key);
    let rule = id.strip_prefix("finding-").unwrap_or(id);
    let spelled = [id.to_owned(), rule.to_owned(), id.replace('-', "_")];
    let mut found: Vec<&String> = spelled.iter().filter_map(|one| uses.whole.get(one)).flatten().collect();
    if found.is_empty() {
        let begins = uses.beginnings.iter().filter(|(beginning, _)| id.starts_with(beginning.as_str()));
        let longest = begins.max_by_key(|(beginning, _)| beginning.len());
        found = longest.map(|(_, places)| places.iter().collect()).unwrap_or_default();
    }
    let pages: BTreeSet<&str> = found.iter().filter_map(|place| page_of(place)).collect();
    let mut lines: Vec<String> = pages.into_iter().map(|page| format!("<b>{page}</b>")).collect();
    let unique: BTreeSet<&&String> = found.iter().collect();
    lines.extend(unique.iter().take(MOST_PLACES).map(|place| escaped(place)));
    if unique.len() > MOST_PLACES {
        lines.push(format!("and {} more", unique.len() - MOST_PLACES));
    }
    lines.join("<br>")
}

/// The page of the window, or the part of the program, that a source belongs to.
fn page_of(place: &str) -> Option<&str> {
    for folder in ["ui/src/features/", "ui/src/views/"] {
        if let Some(rest) = place.strip_prefix(folder) {
            return rest.split(['/', '.']).next();
        }
    }
    place.strip_prefix("crates/").and_then(|rest| rest.split('/').next())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\n', "<br>")
}

const COLUMNS: &str = "<tr><th>key</th><th>English</th><th>한국어</th><th>日本語</th><th>where</th></tr>\n";
const HEAD: &str = "<!doctype html><meta charset=utf-8><title>Words of Proofbook</title>
<style>
body { font: 14px/1.5 system-ui, sans-serif; margin: 2em; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid #ccc; padding: 4px 8px; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
th { position: sticky; top: 0; background: #fff; }
td:first-child, td:last-child { font-size: 12px; color: #555; }
[lang=ko] { word-break: keep-all; } [lang=ja] { line-break: strict; }
</style>
<h1>Words of Proofbook</h1>
<p>Every text of the program in three languages. <code>{ $name }</code> is filled in, <code>{ save-retry }</code> is the
label of that key, and of several variants the one that fits the number is taken. How to correct a translation is in
<code>docs/translating.md</code>.</p>
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_beginnings_of_keys_are_found() {
        assert_eq!(
            keys_in("t('save-now') \"a_b\" t(`nav-${page}`)"),
            [("save-now".to_owned(), true), ("a_b".to_owned(), true), ("nav-".to_owned(), false)]
        );
        assert_eq!(keys_in("format!(\"finding-{}{x}\")"), [("finding-".to_owned(), false)]);
    }

    #[test]
    fn a_key_is_listed_with_its_page_and_places() {
        let mut uses = Uses::default();
        uses.whole.insert("save-now".to_owned(), vec!["ui/src/features/frame/Save.svelte:3".to_owned()]);
        uses.beginnings.insert("nav-".to_owned(), vec!["ui/src/views/App.svelte:9".to_owned()]);
        assert_eq!(places(&uses, "save-now"), "<b>frame</b><br>ui/src/features/frame/Save.svelte:3");
        assert!(places(&uses, "nav-home.title").contains("ui/src/views/App.svelte:9"));
    }

    #[test]
    fn texts_are_as_their_file_has_them() {
        let texts = texts_of("a = { $n ->\n    [one] x\n   *[other] { $n } y\n}\n    .b = c\n".to_owned());
        assert_eq!(texts[0].0, "a");
        assert!(texts[0].1.contains("*[other] { $n } y"), "{texts:?}");
        assert_eq!(texts[1], ("a.b".to_owned(), "c".to_owned()));
    }
}
