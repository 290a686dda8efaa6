//! Drawings and pictures as exhibits: what is shown of them, and what the program says where it is not all.

use crate::{
    second_programs::pdf_text,
    support::{Place, pdfs},
    words,
};

const TIFF: &[u8] = include_bytes!("../../crates/pictures/tests/fixtures/lzw.tiff");
const HEIC: &[u8] = include_bytes!("../../crates/pictures/tests/fixtures/quarters.heic");
const AVIF: &[u8] = include_bytes!("../../crates/pictures/tests/fixtures/quarters.avif");

/// Attaches a file and exports. Gives what attaching said, what exporting said, and the text of the binder.
fn exported(name: &str, content: &[u8]) -> (String, String, String) {
    let place = Place::new();
    let workspace = place.path("w.proofbook");
    place.call(words!["new", &workspace, "--partner", "Hanbit", "--language", "en"]).done();
    let file = place.file(name, content);
    let attached = place
        .call(words!["attach", &workspace, &file, "--control", "OPSP-001", "--demand", "process-document"])
        .done();
    let bundle = place.path("out");
    let export = place.call(words!["export", &workspace, "--out", &bundle]);
    let of_control = |path: &&std::path::PathBuf| path.to_string_lossy().contains("OPSP-001");
    let pdfs = pdfs(&bundle);
    let text = pdfs.iter().find(of_control).map(|pdf| pdf_text(pdf)).unwrap_or_default();
    (format!("{}{}", attached.out, attached.err), format!("{}{}", export.out, export.err), text)
}

#[test]
fn a_drawing_is_shown_without_what_lies_outside_and_says_so_everywhere() {
    let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="100" height="75" fill="red"/><text x="120" y="150">Words of the drawing ✅ ｶﾅ</text><image href="logo.png" width="10" height="10"/></svg>"#;
    let (attached, export, text) = exported("plan.svg", svg.as_bytes());
    assert!(attached.contains("logo.png"), "{attached}");
    assert!(export.contains("logo.png"), "{export}");
    assert!(text.contains("Words of the drawing") && text.contains("logo.png"), "{text}");
    assert!(!text.contains("all pages"), "{text}");
}

#[test]
fn all_pages_of_a_scan_are_bound() {
    let (attached, _, text) = exported("scan.tiff", TIFF);
    assert!(!attached.contains("Missing"), "{attached}");
    assert!(text.contains("3 of 3") || text.contains("3 / 3"), "{text}");
    assert!(text.contains("all pages"), "{text}");
}

#[test]
fn photographs_of_telephones_are_bound_and_other_kinds_get_advice() {
    let (attached, _, text) = exported("photo.heic", HEIC);
    assert!(!attached.contains("cannot be included") && text.contains("1 of 1"), "{attached} {text}");
    let (attached, _, text) = exported("photo.avif", AVIF);
    assert!(attached.contains("JPEG") && text.contains("AVIF"), "{attached} {text}");
}

#[test]
fn texts_with_characters_of_neighbours_are_whole_and_those_without_a_shape_are_named() {
    let (_, _, text) = exported("names.csv", "ｱｸｾｽｷｰ,𠮷野家,🚀\n".as_bytes());
    assert!(text.contains("𠮷野家") && !text.contains('□'), "{text}");
    let (_, export, text) = exported("names.csv", "logo \u{E001}mark,x\n".as_bytes());
    assert!(export.contains("\u{E001}mark") && !text.contains("all pages"), "{export} {text}");
}

#[test]
fn a_drawing_that_would_take_for_ever_is_drawn_without_its_effects() {
    let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><filter id="f"><feMorphology radius="9999"/></filter><rect width="900" height="900" filter="url(#f)"/><text y="400">Still here</text></svg>"#;
    let (attached, _, text) = exported("slow.svg", svg.as_bytes());
    assert!(attached.contains("effects") && text.contains("Still here"), "{attached} {text}");
}
