//! Files that others made, where they are at hand: set `PROOFBOOK_REAL_INPUT`.

use crate::samples::contents;
use proofbook_contents::{Alert, Cleaned, Contents, MediaType, Place, cleaned};
use std::path::PathBuf;

/// The bytes of a file; nothing, and a word about it, where the files are not at hand.
fn real(path: &str) -> Option<Vec<u8>> {
    let Some(folder) = std::env::var_os("PROOFBOOK_REAL_INPUT") else {
        proofbook_test_skips::skip(&format!("PROOFBOOK_REAL_INPUT is not set, so {path} is not read"));
        return None;
    };
    Some(std::fs::read(PathBuf::from(folder).join(path)).unwrap())
}

fn length(contents: &Contents) -> usize {
    contents.pieces.iter().map(|piece| piece.text.len()).sum()
}

#[test]
fn the_checklist_as_pdf_has_text_on_every_page() {
    let Some(bytes) = real("documents/AWS-MSP-VCL-7.1-ko.pdf") else { return };
    let found = contents("checklist.pdf", &bytes);
    assert_eq!(found.pages, Some(38));
    let pages = found.pieces.iter().filter(|piece| matches!(piece.place, Place::Page { .. }));
    assert!(pages.clone().count() >= 36, "{:?}", found.unread);
    for word in ["관리형", "서비스", "파트너", "고객"] {
        assert!(pages.clone().filter(|piece| piece.text.contains(word)).count() > 3, "{word}");
    }
    let Cleaned::Copy { bytes: copy, .. } = cleaned(&bytes, MediaType::Pdf) else { panic!("not cleaned") };
    let again = contents("checklist.pdf", &copy);
    let text = |contents: &Contents| -> Vec<String> {
        let on_page = contents.pieces.iter().filter(|piece| matches!(piece.place, Place::Page { .. }));
        on_page.map(|piece| piece.text.clone()).collect()
    };
    assert_eq!(text(&again), text(&found));
}

#[test]
fn the_photo_tells_where_it_was_taken_until_it_is_cleaned() {
    let Some(bytes) = real("diagrams/photo-with-gps-exif.jpg") else { return };
    let has_position = |bytes: &[u8]| {
        contents("p.jpg", bytes).alerts.iter().any(|alert| matches!(alert, Alert::GpsPosition { .. }))
    };
    assert!(has_position(&bytes));
    let Cleaned::Copy { bytes: copy, .. } = cleaned(&bytes, MediaType::Jpeg) else { panic!("not cleaned") };
    assert!(!has_position(&copy));
    assert_eq!(image::load_from_memory(&copy).unwrap(), image::load_from_memory(&bytes).unwrap());
}

#[test]
fn the_workbook_the_diagrams_and_the_playbooks_are_read() {
    let Some(bytes) = real("official/AWS-MSP-Self-Assessment-7.1.xlsx") else { return };
    let found = contents("w.xlsx", &bytes);
    assert_eq!(found.kind, MediaType::Excel);
    assert!(length(&found) > 10_000);
    for name in ["ftr-architecture", "image-processing", "multi-region-after", "multi-region-before"] {
        let bytes = real(&format!("diagrams/{name}.png")).unwrap();
        assert!(contents("d.png", &bytes).pixels.is_some());
        assert!(matches!(cleaned(&bytes, MediaType::Png), Cleaned::Copy { .. }));
    }
    let bytes = real("playbooks/incident-response.md").unwrap();
    let found = contents("p.md", &bytes);
    assert!(found.is_wholly_read() && length(&found) > bytes.len() / 2);
}
