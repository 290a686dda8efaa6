//! Addresses under which what was handed in can be seen: pasted after the upload, they flow into the
//! official workbook's responses.
//!
//! A person pastes one address for the whole folder, or a list: a line for each file with its name (or
//! path) and its address in any order, or the filled list of files itself. Lines that fit no file are
//! given back, never dropped.
//!
//! Not here: opening an address. The program never goes online.

use crate::{
    commit::commit,
    errors::AppError,
    export::{BundleItem, BundleLayout},
    exporting::snapshot,
    open_workspace::OpenWorkspace,
    session::{Caller, Session},
    wire::*,
    workspace_view::whole_view,
};
use proofbook_bundle::names::fold;
use proofbook_dossier::Edit;
use std::{collections::BTreeMap, path::Path};
use unicode_normalization::UnicodeNormalization;

/// Takes addresses from a text that a person has pasted.
pub fn paste_links(
    opened: &mut OpenWorkspace,
    caller: &Caller<'_>,
    text: String,
) -> Result<PastedLinks, AppError> {
    let lines: Vec<Vec<String>> = text.lines().map(|line| vec![line.to_owned()]).collect();
    take_links(opened, caller, &lines)
}

/// Takes addresses from a file: the filled list of files, or a text.
pub fn links_from_file(session: &Session, name: &Path, bytes: &[u8]) -> Result<PastedLinks, AppError> {
    let ending = name.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let rows = match ending.as_deref() {
        Some("xlsx") => proofbook_workbook::plain_rows(bytes)?,
        _ => proofbook_contents::decode_text(bytes).text.lines().map(|line| vec![line.to_owned()]).collect(),
    };
    session.with(|opened, caller| take_links(opened, caller, &rows))
}

fn take_links(
    opened: &mut OpenWorkspace,
    caller: &Caller<'_>,
    rows: &[Vec<String>],
) -> Result<PastedLinks, AppError> {
    let snapshot = snapshot(opened, caller);
    let layout = BundleLayout::new(&snapshot, &snapshot.dossier.bundle)?;
    let items: Vec<(String, &str)> =
        layout.items().into_iter().map(|(item, path)| (item.to_string(), path)).collect();
    let found = Links::among(rows, &items);
    let link =
        |(item, url): (&String, &String)| Edit::SetSharedLink { item: item.clone(), url: Some(url.clone()) };
    let edits: Vec<Edit> = found.by_item.iter().map(link).collect();
    if !edits.is_empty() {
        commit(opened, &edits, None, &caller.stamp())?.saved()?;
    }
    let view = whole_view(opened, caller);
    Ok(PastedLinks { taken: found.by_item.len() as u32, left: found.left, view })
}

/// What was found in pasted rows.
#[derive(Debug, Default, PartialEq)]
struct Links {
    by_item: BTreeMap<String, String>,
    left: Vec<String>,
}

impl Links {
    fn among(rows: &[Vec<String>], items: &[(String, &str)]) -> Self {
        let names = names(items);
        let mut links = Self::default();
        for row in rows {
            let line = row.join("\t");
            let Some((url, rest)) = address_in(&line) else { continue };
            let key = wanted(&rest);
            match names.get(&key) {
                Some(Some(item)) => {
                    links.by_item.insert(item.clone(), url);
                }
                _ if key.is_empty() && rows.len() == 1 => {
                    links.by_item.insert(BundleItem::Bundle.to_string(), url);
                }
                _ => match row.iter().find_map(|cell| names.get(&fold(&plain(cell)))?.as_ref()) {
                    Some(item) => {
                        links.by_item.insert(item.clone(), url);
                    }
                    None => links.left.push(line),
                },
            }
        }
        links
    }
}

/// Paths and bare names, folded as a person may write them; a bare name that two files share is nobody's.
fn names(items: &[(String, &str)]) -> BTreeMap<String, Option<String>> {
    let mut names: BTreeMap<String, Option<String>> = BTreeMap::new();
    for (item, path) in items {
        names.insert(fold(path), Some(item.clone()));
        let bare = path.rsplit('/').next().unwrap_or(path);
        for name in [bare, bare.rsplit_once('.').map_or(bare, |(stem, _)| stem)] {
            let known = names.entry(fold(name)).or_insert_with(|| Some(item.clone()));
            if known.as_ref() != Some(item) {
                *known = None;
            }
        }
    }
    names
}

/// The first https address of a line, and what else the line says.
fn address_in(line: &str) -> Option<(String, String)> {
    let start = line.find("https://").or_else(|| line.find("http://"))?;
    let rest = &line[start..];
    let is_end = |c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '|' | '、' | '，');
    let end = rest.find(is_end).unwrap_or(rest.len());
    let url = rest[..end].trim_end_matches([',', ';', ')', ']']).to_owned();
    Some((url, format!("{} {}", &line[..start], &rest[end..])))
}

/// What a line names besides the address, without the marks around it.
fn wanted(rest: &str) -> String {
    fold(&plain(rest))
}

fn plain(text: &str) -> String {
    let marks = [':', '-', '–', '—', '=', '|', ',', ';', '"', '\'', '*', '•', '(', ')', '[', ']', '：'];
    let text: String = text.nfc().collect();
    text.trim_matches(|c: char| c.is_whitespace() || marks.contains(&c)).replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ITEMS: [(&str, &str); 4] = [
        ("control:OPSP-001", "Prerequisites/OPSP-001_Process.pdf"),
        ("evidence:1", "Originals/절차서 v2.pdf"),
        ("evidence:2", "Originals/same.pdf"),
        ("study:1", "Case-Studies/same.pdf"),
    ];

    fn check(text: &str, expected: &[(&str, &str)], left: &[&str]) {
        let items: Vec<(String, &str)> =
            ITEMS.iter().map(|(item, path)| ((*item).to_owned(), *path)).collect();
        let rows: Vec<Vec<String>> =
            text.lines().map(|line| line.split('|').map(str::to_owned).collect()).collect();
        let links = Links::among(&rows, &items);
        let got: Vec<(&str, &str)> =
            links.by_item.iter().map(|(item, url)| (item.as_str(), url.as_str())).collect();
        assert_eq!((got, links.left), (expected.to_vec(), left.iter().map(|it| (*it).to_owned()).collect()));
    }

    #[test]
    fn one_address_alone_is_the_whole_folder() {
        check("  https://app.box.com/s/abc ", &[("bundle", "https://app.box.com/s/abc")], &[]);
    }

    #[test]
    fn names_and_paths_in_any_order_are_understood() {
        check(
            "OPSP-001_Process.pdf: https://box.com/1\nhttps://box.com/2 - Originals/절차서 v2.pdf",
            &[("control:OPSP-001", "https://box.com/1"), ("evidence:1", "https://box.com/2")],
            &[],
        );
    }

    #[test]
    fn decomposed_names_and_other_case_count_as_the_same() {
        let decomposed: String = "절차서 V2.PDF https://box.com/2".nfd().collect();
        check(&decomposed, &[("evidence:1", "https://box.com/2")], &[]);
    }

    #[test]
    fn rows_of_the_list_of_files_are_understood() {
        check(
            "Originals/same.pdf|A title|OPS-001|1 KB|0123|https://box.com/3",
            &[("evidence:2", "https://box.com/3")],
            &[],
        );
    }

    #[test]
    fn what_fits_no_file_or_two_is_given_back() {
        check(
            "same.pdf https://box.com/3\nother.pdf https://box.com/4\nno address here",
            &[],
            &["same.pdf https://box.com/3", "other.pdf https://box.com/4"],
        );
    }
}
