//! What is found in PDFs.

use crate::samples::{self, contents, finds, texts};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use proofbook_contents::{Alert, DateSource, Place, UnreadReason};

#[test]
fn every_corner_of_a_pdf_is_read() {
    let found = contents("a.pdf", &samples::pdf());
    assert_eq!(found.pages, Some(2));
    let page = texts(&found, |place| *place == Place::Page { page: 1 });
    assert_eq!(page, ["Hanbit Bank\non 14 March 2026\ninside a form"]);
    assert_eq!(texts(&found, |place| *place == Place::Bookmark), ["1장"]);
    assert_eq!(texts(&found, |place| *place == Place::Annotation { page: 1 }), ["고객 확인"]);
    assert_eq!(
        texts(&found, |place| *place == Place::FormField { name: "client".to_owned() }),
        ["client", "Hanbit"]
    );
    assert_eq!(texts(&found, |place| *place == Place::LinkTarget), ["https://pdf.example"]);
    assert_eq!(texts(&found, |place| *place == Place::AlternativeText), ["architecture of Hanbit"]);
    assert_eq!(texts(&found, |place| *place == Place::AttachmentName), ["list.txt"]);
    let attached = Place::Within { file: "list.txt".to_owned(), place: Box::new(Place::Line { line: 1 }) };
    assert_eq!(texts(&found, |place| *place == attached), ["고객 목록: Hanbit"]);
    for name in ["김민지", "Lee Jiho", "Yoon"] {
        assert!(found.alerts.contains(&Alert::Author { name: name.to_owned() }), "{name}");
    }
    assert!(found.alerts.contains(&Alert::PdfScript) && found.alerts.contains(&Alert::Comments));
    assert!(found.alerts.iter().any(
        |alert| matches!(alert, Alert::Within { alert, .. } if matches!(**alert, Alert::GpsPosition { .. }))
    ));
    let sources: Vec<DateSource> = found.dates.iter().map(|date| date.source).collect();
    assert!(sources.contains(&DateSource::Metadata) && sources.contains(&DateSource::Text));
}

#[test]
fn a_page_that_is_a_picture_is_said_to_be_unread() {
    let found = contents("a.pdf", &samples::pdf());
    let unread: Vec<_> = found.unread.iter().map(|unread| (unread.why, unread.place.clone())).collect();
    assert_eq!(unread, [(UnreadReason::ContentsPictureOnly, Some(Place::Page { page: 2 }))]);
}

/// A PDF of one page with a font and a content.
fn page(font: Dictionary, extra: Option<Stream>, content: &[u8]) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let pages = document.new_object_id();
    let mut font = font;
    if let Some(stream) = extra {
        let id = document.add_object(stream);
        font.set("ToUnicode", id);
    }
    let font = document.add_object(font);
    let content = document.add_object(Stream::new(Dictionary::new(), content.to_vec()));
    let page = document.add_object(dictionary! { "Type" => "Page", "Parent" => pages, "Contents" => content, "Resources" => dictionary! { "Font" => dictionary! { "F" => font } } });
    document
        .objects
        .insert(pages, dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 }.into());
    let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", root);
    let mut out = Vec::new();
    document.save_to(&mut out).unwrap();
    out
}

fn composite(encoding: &str) -> Dictionary {
    let descendant = dictionary! { "Type" => "Font", "Subtype" => "CIDFontType2", "DW" => 1000 };
    dictionary! { "Type" => "Font", "Subtype" => "Type0", "Encoding" => encoding, "DescendantFonts" => vec![descendant.into()] }
}

#[test]
fn text_of_korean_fonts_is_found_with_and_without_a_table_of_characters() {
    let table = b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n2 beginbfchar\n<0001> <ACE0>\n<0002> <AC1D>\nendbfchar\nendcmap\nend\nend";
    let table = Stream::new(Dictionary::new(), table.to_vec());
    let cases = [
        (page(composite("Identity-H"), Some(table.clone()), b"BT /F 10 Tf <00010002> Tj ET"), "고객"),
        (page(composite("Identity-V"), Some(table), b"BT /F 10 Tf <0001> Tj <0002> Tj ET"), "고객"),
        (page(composite("UniKS-UCS2-H"), None, b"BT /F 10 Tf <ACE0AC1D> Tj ET"), "고객"),
        (page(composite("KSCms-UHC-H"), None, b"BT /F 10 Tf <B0EDB0B4> Tj ET"), "고객"),
        (page(composite("90ms-RKSJ-H"), None, b"BT /F 10 Tf <8CDA8B71> Tj ET"), "顧客"),
    ];
    for (bytes, wanted) in cases {
        let found = contents("a.pdf", &bytes);
        assert_eq!(
            texts(&found, |place| *place == Place::Page { page: 1 }),
            [wanted],
            "{}",
            String::from_utf8_lossy(&bytes)
        );
        assert!(found.is_wholly_read());
    }
}

#[test]
fn a_font_whose_codes_mean_nothing_is_said() {
    let found = contents("a.pdf", &page(composite("Identity-H"), None, b"BT /F 10 Tf <00010002> Tj ET"));
    assert_eq!(found.unread[0].why, UnreadReason::ContentsFontWithoutCharacters);
    assert!(!finds(&found, "\u{1}"));
}

#[test]
fn letters_that_are_placed_one_by_one_make_a_word() {
    let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Courier", "FirstChar" => 32, "Widths" => vec![Object::Integer(600); 95] };
    let content = b"BT /F 10 Tf 1 0 0 1 100 100 Tm (H) Tj 1 0 0 1 106 100 Tm (a) Tj 1 0 0 1 112 100 Tm (n) Tj 1 0 0 1 124 100 Tm (B) Tj ET q 2 0 0 2 0 0 cm BT /F 5 Tf 1 0 0 1 65 50 Tm (k) Tj ET Q";
    let found = contents("a.pdf", &page(font, None, content));
    assert_eq!(texts(&found, |place| *place == Place::Page { page: 1 }), ["Han Bk"]);
}

#[test]
fn an_encrypted_pdf_is_said() {
    use lopdf::{EncryptionState, EncryptionVersion, Permissions};
    let mut document = Document::load_mem(&samples::pdf()).unwrap();
    let id = Object::string_literal("0123456789abcdef");
    document.trailer.set("ID", vec![id.clone(), id]);
    let version = EncryptionVersion::V2 {
        document: &document,
        owner_password: "o",
        user_password: "u",
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).unwrap();
    document.encrypt(&state).unwrap();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    let found = contents("a.pdf", &bytes);
    assert_eq!(found.alerts, [Alert::Encrypted]);
    assert_eq!(found.unread[0].why, UnreadReason::ContentsEncrypted);
    let why = proofbook_contents::cleaned(&bytes, proofbook_contents::MediaType::Pdf);
    assert_eq!(
        why,
        proofbook_contents::Cleaned::Impossible {
            why: proofbook_contents::CannotClean::ContentsCleanEncrypted
        }
    );
}
