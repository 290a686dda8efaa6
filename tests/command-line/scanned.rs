//! What is found in attached files before anything is exported: what no search has read, what a drawing
//! lacks, and that nothing is kept about bytes that are not those of the file.

use crate::{
    support::{Place, files_below, findings},
    words,
};
use serde_json::Value;
use std::{fs, path::Path};

/// A workspace with these files, each cited.
fn with_files(place: &Place, files: &[(&str, &[u8])]) -> std::path::PathBuf {
    let workspace = place.workspace("en");
    for (name, bytes) in files {
        let file = place.file(name, bytes);
        place.call(words!["attach", &workspace, &file, "--control", "OPSP-001"]).done();
    }
    workspace
}

fn titles(verdict: &Value, rule: &str) -> Vec<String> {
    let said = findings(verdict, rule).into_iter();
    said.map(|finding| finding["title"].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn what_no_search_has_read_wants_a_reason() {
    let place = Place::new();
    let workspace = with_files(&place, &[("archive.7z", b"7z\xBC\xAF\x27\x1C\0\x04and more")]);
    let said = titles(&place.check(&workspace), "file-not-searched");
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("archive"), "{said:?}");
}

#[test]
fn many_screenshots_are_one_note() {
    let place = Place::new();
    let mut png = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(8, 8).write_to(&mut png, image::ImageFormat::Png).unwrap();
    let names: Vec<String> = (0..12).map(|number| format!("screen {number}.png")).collect();
    // Each with bytes of its own: what follows the last chunk is nobody's.
    let pictures: Vec<Vec<u8>> =
        (0..12u8).map(|number| [png.get_ref().as_slice(), &[number]].concat()).collect();
    let files: Vec<(&str, &[u8])> =
        names.iter().map(String::as_str).zip(pictures.iter().map(Vec::as_slice)).collect();
    let verdict = place.check(&with_files(&place, &files));
    assert_eq!(findings(&verdict, "file-pictures-not-searched").len(), 1);
    assert_eq!(findings(&verdict, "file-not-searched").len(), 0);
}

#[test]
fn a_drawing_that_lacks_a_part_is_a_finding_before_any_export() {
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"><rect width="50" height="50"/><image href="logo.png" width="9" height="9"/></svg>"#;
    let place = Place::new();
    let workspace = with_files(&place, &[("network.svg", svg)]);
    let said = titles(&place.check(&workspace), "file-not-shown");
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("network"), "{said:?}");
}

#[test]
fn nothing_is_kept_about_bytes_that_are_not_those_of_the_file() {
    let place = Place::new();
    let text = b"step 1\naws_access_key_id = AKIAQ3EGRIX5ZK7JWPLM\n";
    let workspace = with_files(&place, &[("runbook.txt", text)]);
    let kept = kept_file(&workspace, text);
    // As long as the file, so that only its bytes tell the placeholder from it.
    fs::write(&kept, vec![b'x'; text.len()]).unwrap();
    let elsewhere = Place::new();
    let verdict = elsewhere.call(words!["check", &workspace, "--json"]).json();
    assert_eq!(findings(&verdict, "file-secret").len(), 0);
    assert!(!findings(&verdict, "evidence-altered").is_empty(), "{verdict}");
    fs::write(&kept, text).unwrap();
    let verdict = elsewhere.call(words!["check", &workspace, "--json"]).json();
    assert_eq!(findings(&verdict, "file-secret").len(), 1, "{verdict}");
    assert!(findings(&verdict, "evidence-altered").is_empty());
}

fn kept_file(workspace: &Path, bytes: &[u8]) -> std::path::PathBuf {
    let attachments = workspace.join("attachments");
    let name = files_below(&attachments).into_iter().find(|(_, content)| content == bytes).unwrap().0;
    attachments.join(name)
}
