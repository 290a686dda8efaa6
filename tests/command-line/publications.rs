//! Published studies in the hands of others: web pages under axe, Word documents in LibreOffice.

use crate::{
    second_programs::{office_text, office_words},
    support::{Place, files_below},
    words,
};
use serde_json::Value;
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// The numbers of the sample's studies with their public twins where there are any.
const VERSIONS: [(&str, bool); 6] =
    [("1", false), ("1", true), ("2", false), ("2", true), ("3", false), ("4", false)];

fn export(place: &Place, workspace: &Path, number: &str, public: bool, format: &str) -> PathBuf {
    let name = workspace.file_stem().unwrap().to_string_lossy().into_owned();
    let out = place.path(&format!("{name} {number} {public} {format}"));
    let mut export = words!["case-study", "export", workspace, number, "--out", &out, "--format", format];
    export.extend(public.then(|| "--public".into()));
    place.call(export).done();
    out
}

fn sample(place: &Place, language: &str) -> PathBuf {
    let workspace = place.path(&format!("{language}.proofbook"));
    place.call(words!["sample", &workspace, "--language", language]).done();
    workspace
}

/// What axe finds in some pages; `None` where the interface's packages are not installed.
fn axe(pages: &[PathBuf]) -> Option<Vec<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let has_packages =
        ["jsdom", "axe-core"].iter().all(|name| root.join("ui/node_modules").join(name).is_dir());
    if !has_packages {
        proofbook_test_skips::skip("axe is not installed (npm ci in ui)");
        return None;
    }
    let script = root.join("tests/command-line/validator/axe.mjs");
    let output = Command::new("node").arg(script).args(pages).output().expect("Node starts");
    let said = String::from_utf8(output.stdout).unwrap();
    let mut lines: Vec<String> = said.lines().map(str::to_owned).collect();
    let last = lines.pop().unwrap_or_default();
    let judged: Vec<usize> = last.split('\t').skip(1).filter_map(|number| number.parse().ok()).collect();
    let trouble = String::from_utf8_lossy(&output.stderr);
    assert!(judged.len() == 2 && judged[0] == pages.len() && judged[1] > 0, "{last}\n{trouble}");
    Some(lines)
}

#[test]
fn web_pages_pass_axe_in_three_languages_and_both_versions() {
    let place = Place::new();
    let mut pages = Vec::new();
    for language in ["en", "ko", "ja"] {
        let workspace = sample(&place, language);
        for (number, public) in VERSIONS {
            pages.push(export(&place, &workspace, number, public, "html").join("web/index.html"));
        }
    }
    let Some(found) = axe(&pages) else { return };
    println!("axe: {} pages, {} violations", pages.len(), found.len());
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_web_page_of_whatever_a_person_writes_passes_axe() {
    let place = Place::new();
    let workspace = place.workspace("en");
    let text = place.file("everything.md", crate::standards::EVERYTHING);
    place.call(words!["case-study", "import", &workspace, &text]).done();
    let page = export(&place, &workspace, "1", false, "html").join("web/index.html");
    let Some(found) = axe(&[page]) else { return };
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn axe_finds_what_is_wrong() {
    let page = Place::new();
    let file = page.file("bad.html", "<html><body><img src=\"a.png\"></body></html>");
    let Some(found) = axe(&[file]) else { return };
    assert!(found.iter().any(|line| line.contains("image-alt")), "{found:?}");
}

/// Without spaces, because lines are broken where they have to be.
fn close(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// Title, headings and measures of a study: what must be readable in its Word document.
fn told(study: &Value) -> Vec<String> {
    let metrics = study["metrics"].as_object().unwrap().values();
    let measures = metrics.flat_map(|metric| ["what", "before", "after"].map(|key| metric[key].clone()));
    let mut told: Vec<Value> = measures.filter(|value| !value.is_null()).collect();
    told.push(study["title"].clone());
    let texts = study["elements"].as_object().unwrap().values().filter_map(Value::as_str);
    let headings = texts.flat_map(str::lines).filter(|line| line.starts_with("##"));
    let headings = headings.map(|line| line.trim_start_matches('#').to_owned());
    told.iter().filter_map(Value::as_str).map(str::to_owned).chain(headings).collect()
}

#[test]
fn word_documents_open_in_libre_office_with_all_they_hold() {
    let place = Place::new();
    for language in ["en", "ko", "ja"] {
        let workspace = sample(&place, language);
        let dump = place.dump(&workspace);
        let listed = place.call(words!["case-study", "list", &workspace, "--json"]).done().json();
        let folder = export(&place, &workspace, "1", false, "docx");
        let name = files_below(&folder).into_keys().find(|name| name.ends_with(".docx")).unwrap();
        // A name that LibreOffice keeps on every file system.
        let document = place.path(&format!("{language}.docx"));
        std::fs::copy(folder.join(name), &document).unwrap();
        let folder = document.parent().unwrap();
        let (Some(text), Some(_)) = (office_words(&document, folder), office_text(&document, folder)) else {
            return;
        };
        let id = listed["case_studies"][0]["id"].as_str().unwrap();
        let text = close(&text);
        let told = told(&dump["case_studies"][id]);
        assert!(told.len() > 4, "{language}: {told:?}");
        let lost: Vec<&String> = told.iter().filter(|words| !text.contains(&close(words))).collect();
        assert!(lost.is_empty(), "{language}: {lost:?} not in {text}");
        let pdf = lopdf::Document::load(document.with_extension("pdf")).unwrap();
        let pictures =
            pdf.get_pages().values().flat_map(|page| pdf.get_page_images(*page).unwrap_or_default()).count();
        assert!(pictures > 0, "{language}: no picture");
    }
}
