//! What a PDF holds and does not show, and black boxes on pages that cannot be drawn wholly: said by the
//! check before anything is exported.

use crate::support::Place;
use crate::words;
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use serde_json::Value;
use std::path::{Path, PathBuf};

const TEXT: &str = "BT /F 18 Tf 72 700 Td (Signed by Jane Roe of Globex) Tj ET ";

fn numbers(numbers: &[i64]) -> Vec<Object> {
    numbers.iter().map(|number| Object::Integer(*number)).collect()
}

/// A PDF of one page with a font, a content, a note where one is given, and further entries of the page.
fn pdf(font: Dictionary, content: &str, note: Option<Dictionary>, entries: Dictionary) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let pages = document.new_object_id();
    let font = document.add_object(font);
    let content = document.add_object(Stream::new(Dictionary::new(), content.as_bytes().to_vec()));
    let mut page = entries;
    page.set("Type", "Page");
    page.set("Parent", pages);
    page.set("MediaBox", numbers(&[0, 0, 612, 792]));
    page.set("Contents", content);
    page.set("Resources", dictionary! { "Font" => dictionary! { "F" => font } });
    if let Some(note) = note {
        page.set("Annots", vec![Object::Reference(document.add_object(note))]);
    }
    let page = document.add_object(page);
    let tree = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
    document.objects.insert(pages, tree.into());
    let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", root);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn helvetica() -> Dictionary {
    dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" }
}

fn note(kind: &str) -> Option<Dictionary> {
    let mut note = dictionary! { "Type" => "Annot", "Subtype" => kind, "F" => 4 };
    note.set("Rect", numbers(&[60, 690, 560, 730]));
    note.set("IC", numbers(&[0, 0, 0]));
    Some(note)
}

fn attached(place: &Place, name: &str, bytes: &[u8]) -> PathBuf {
    let workspace = place.workspace("en");
    let file = place.file(name, bytes);
    place.call(words!["profile", &workspace, "--set", "submission_date=2026-12-30"]).done();
    place.call(words!["attach", &workspace, &file, "--control", "GOVP-002"]).done();
    workspace
}

/// The findings of a rule.
fn findings(place: &Place, workspace: &Path, rule: &str) -> Vec<Value> {
    let said = place.check(workspace);
    let findings = said["findings"].as_array().unwrap();
    findings.iter().filter(|finding| finding["rule"] == rule).cloned().collect()
}

#[test]
fn every_kind_of_hidden_text_is_a_finding_with_its_page_and_words() {
    let cropped = dictionary! { "CropBox" => numbers(&[0, 0, 612, 400]) };
    let cases = [
        ("cropped.pdf", pdf(helvetica(), TEXT, None, cropped)),
        ("drawn.pdf", pdf(helvetica(), &format!("{TEXT}0 g 60 690 500 40 re f"), None, Dictionary::new())),
        ("white.pdf", pdf(helvetica(), &format!("1 g {TEXT}"), None, Dictionary::new())),
        ("square.pdf", pdf(helvetica(), TEXT, note("Square"), Dictionary::new())),
        ("redact.pdf", pdf(helvetica(), TEXT, note("Redact"), Dictionary::new())),
    ];
    for (name, bytes) in cases {
        let place = Place::new();
        let workspace = attached(&place, name, &bytes);
        let found = findings(&place, &workspace, "file-hidden-text");
        assert_eq!(found.len(), 1, "{name}: {found:?}");
        let said = found[0].to_string();
        assert!(said.contains("page 1") && said.contains("Jane Roe of Globex"), "{name}: {said}");
    }
    let place = Place::new();
    let workspace = attached(&place, "open.pdf", &pdf(helvetica(), TEXT, None, Dictionary::new()));
    assert!(findings(&place, &workspace, "file-hidden-text").is_empty());
}

#[test]
fn a_black_box_on_a_page_that_would_lose_characters_blocks_and_stops_the_export() {
    let descendant = dictionary! { "Type" => "Font", "Subtype" => "CIDFontType2", "BaseFont" => "Nobody" };
    let font = dictionary! {
        "Type" => "Font",
        "Subtype" => "Type0",
        "BaseFont" => "Nobody",
        "Encoding" => "Identity-H",
        "DescendantFonts" => vec![descendant.into()],
    };
    let place = Place::new();
    let bytes = pdf(font, "BT /F 18 Tf 72 700 Td <00410042> Tj ET", None, Dictionary::new());
    let workspace = attached(&place, "strange.pdf", &bytes);
    assert!(findings(&place, &workspace, "file-undrawn").is_empty(), "it leaves as it is");
    place.call(words!["evidence", "redact", &workspace, "strange", "1:50,900,950,950"]).done();
    let found = findings(&place, &workspace, "file-undrawn");
    assert_eq!(found.len(), 1);
    assert!(found[0].to_string().contains("page 1"), "{}", found[0]);
    let stopped = place.call(words!["export", &workspace, "--out", place.path("out"), "--json"]);
    assert_ne!(stopped.code, 0);
    assert_eq!(stopped.trouble(), "APP-REDACTION-UNFAITHFUL");
    assert!(stopped.err.contains("strange"), "{}", stopped.err);
}
