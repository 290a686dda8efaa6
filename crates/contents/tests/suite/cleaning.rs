//! Copies without metadata: nothing of people is left, nothing that is seen has changed.

use crate::samples::{self, contents, finds, texts};
use proofbook_contents::{Alert, CannotClean, Cleaned, MediaType, Place, Removed, cleaned, sniff};
use std::collections::BTreeSet;
use std::io::{Cursor, Read};

fn copy(bytes: &[u8], kind: MediaType) -> (Vec<u8>, BTreeSet<Removed>) {
    match cleaned(bytes, kind) {
        Cleaned::Copy { bytes, removed } => (bytes, removed),
        Cleaned::Impossible { why } => panic!("{why:?}"),
    }
}

fn tells_of_people(bytes: &[u8], name: &str) -> Vec<Alert> {
    let mut alerts = contents(name, bytes).alerts;
    alerts.retain(|alert| format!("{alert:?}").contains("Author") || format!("{alert:?}").contains("Gps"));
    alerts
}

#[test]
fn a_jpeg_keeps_scan_profile_and_orientation_only() {
    let (bytes, removed) = copy(&samples::jpeg(), MediaType::Jpeg);
    assert_eq!(
        removed,
        BTreeSet::from([Removed::Exif, Removed::Xmp, Removed::Text, Removed::HiddenPictures])
    );
    assert_eq!(tells_of_people(&bytes, "a.jpg"), []);
    assert_eq!(contents("a.jpg", &bytes).pixels.unwrap().orientation, 6);
    let scan = |bytes: &[u8]| {
        let at = bytes.windows(2).position(|pair| pair == b"\xFF\xDB").unwrap();
        let end = bytes.windows(2).rposition(|pair| pair == b"\xFF\xD9").unwrap();
        bytes[at..end].to_vec()
    };
    assert_eq!(scan(&bytes), scan(&samples::plain_jpeg()));
    assert!(bytes.windows(11).any(|window| window == b"ICC_PROFILE"));
    assert!(!bytes.windows(6).any(|window| window == b"Hanbit"));
}

#[test]
fn a_png_keeps_pixels_and_orientation_only() {
    let (bytes, removed) = copy(&samples::png(), MediaType::Png);
    assert_eq!(removed, BTreeSet::from([Removed::Exif, Removed::Xmp, Removed::Text]));
    assert_eq!(tells_of_people(&bytes, "a.png"), []);
    assert_eq!(contents("a.png", &bytes).pixels.unwrap().orientation, 6);
    let decoded = |bytes: &[u8]| image::load_from_memory(bytes).unwrap().into_rgb8();
    assert_eq!(decoded(&bytes), decoded(&samples::plain_png()));
    let data = |bytes: &[u8]| bytes[bytes.windows(4).position(|kind| kind == b"IDAT").unwrap()..].to_vec();
    assert_eq!(data(&bytes), data(&samples::plain_png()));
}

#[test]
fn a_pdf_keeps_its_pages_and_loses_its_people() {
    let original = samples::pdf();
    let (bytes, removed) = copy(&original, MediaType::Pdf);
    assert!(removed.is_superset(&BTreeSet::from([
        Removed::Properties,
        Removed::Xmp,
        Removed::NoteAuthors,
        Removed::Exif
    ])));
    assert_eq!(tells_of_people(&bytes, "a.pdf"), []);
    let text = |bytes: &[u8]| {
        let found = contents("a.pdf", bytes);
        texts(&found, |place| matches!(place, Place::Page { .. } | Place::Annotation { .. })).join("|")
    };
    assert_eq!(text(&bytes), text(&original));
    assert!(finds(&contents("a.pdf", &bytes), "Report"));
}

#[test]
fn an_office_file_keeps_its_parts_and_loses_its_people() {
    let original = samples::docx();
    let (bytes, removed) = copy(&original, MediaType::Word);
    assert!(removed.is_superset(&BTreeSet::from([Removed::Properties, Removed::Exif])));
    let part = |bytes: &[u8], name: &str| {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes.to_vec())).unwrap();
        let mut content = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut content).unwrap();
        content
    };
    let document = part(&original, "word/document.xml").replace("'Choi'", "'Author'");
    assert_eq!(part(&bytes, "word/document.xml"), document);
    let core = part(&bytes, "docProps/core.xml");
    assert!(
        core.contains(
            "<dc:title>Plan</dc:title><dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy>"
        ),
        "{core}"
    );
    assert!(part(&bytes, "docProps/app.xml").contains("<Pages>3</Pages>"));
    assert_eq!(tells_of_people(&bytes, "a.docx"), [], "names beside comments and changes go, too");
}

#[test]
fn a_drawing_keeps_what_is_seen() {
    let (bytes, removed) = copy(samples::svg().as_bytes(), MediaType::Svg);
    let wanted =
        [Removed::EditorData, Removed::Text, Removed::Exif, Removed::Scripts, Removed::OutsideReferences];
    assert_eq!(removed, BTreeSet::from(wanted));
    assert_eq!(tells_of_people(&bytes, "a.svg"), []);
    let found = contents("a.svg", &bytes);
    assert_eq!(texts(&found, |place| *place == Place::SvgText), ["Hanbit & Co"]);
    for text in ["/home/kim", "for Hanbit", "Hanbit VPC", "Hanbit core"] {
        assert!(!finds(&found, text), "{text}");
    }
}

#[test]
fn copies_are_the_same_each_time_and_have_nothing_left_to_clean() {
    for (name, bytes) in samples::all() {
        let kind = sniff(name, &bytes);
        let Cleaned::Copy { bytes: first, .. } = cleaned(&bytes, kind) else { continue };
        assert_eq!(copy(&bytes, kind).0, first, "{name}");
        let (second, removed) = copy(&first, kind);
        assert!(removed.is_empty(), "{name} {removed:?}");
        let differs = second.iter().zip(&first).position(|(one, other)| one != other);
        let at = differs.map(|at| {
            String::from_utf8_lossy(&first[at.saturating_sub(99)..(at + 50).min(first.len())]).into_owned()
        });
        assert_eq!((at, second.len()), (None, first.len()), "{name}");
    }
}

#[test]
fn what_cannot_be_cleaned_is_said() {
    let signed =
        samples::zip(&[("[Content_Types].xml", b"<Types/>"), ("_xmlsignatures/sig1.xml", b"<Signature/>")]);
    let cases = [
        (b"text".to_vec(), MediaType::PlainText, CannotClean::ContentsCleanKind),
        (samples::jpeg()[..300].to_vec(), MediaType::Jpeg, CannotClean::ContentsCleanDamaged),
        (samples::png()[..60].to_vec(), MediaType::Png, CannotClean::ContentsCleanDamaged),
        (b"%PDF-1.7 nothing".to_vec(), MediaType::Pdf, CannotClean::ContentsCleanDamaged),
        (
            b"<!DOCTYPE x [<!ENTITY a 'b'>]><html/>".to_vec(),
            MediaType::Svg,
            CannotClean::ContentsCleanDamaged,
        ),
        (signed, MediaType::Word, CannotClean::ContentsCleanSigned),
    ];
    for (bytes, kind, why) in cases {
        assert_eq!(cleaned(&bytes, kind), Cleaned::Impossible { why }, "{kind:?}");
    }
}

#[test]
fn no_name_is_left_anywhere_in_a_pdf_whose_objects_were_packed() {
    let mut document = lopdf::Document::load_mem(&samples::pdf()).unwrap();
    let mut packed = Vec::new();
    document.save_modern(&mut packed).unwrap();
    assert!(contents("a.pdf", &packed).alerts.contains(&Alert::Author { name: "김민지".to_owned() }));
    let (bytes, _) = copy(&packed, MediaType::Pdf);
    let left = lopdf::Document::load_mem(&bytes).unwrap();
    let streams = left.objects.values().filter_map(|object| object.as_stream().ok());
    let contents = streams.map(|stream| stream.get_plain_content().unwrap_or_default());
    let all: Vec<u8> = contents.chain([format!("{left:?}").into_bytes(), bytes.clone()]).flatten().collect();
    for name in ["Lee Jiho", "Kim Minji", "Yoon"] {
        assert!(!all.windows(name.len()).any(|window| window == name.as_bytes()), "{name}");
    }
}

#[test]
fn a_drawing_that_acts_or_reaches_outside_is_cleaned_of_both() {
    let inner = r##"<script>alert(1)</script><rect onload="alert(1)" style="fill:url(https://alert.example/a)"/>
        <style>@import url(//alert.example/x.css); .a{fill:url(#g)} .b{background:url('alert.svg')}</style>
        <image href="https://alert.example/a.png"/><a xlink:href="javascript:alert(1)"><text>Hello</text></a>
        <foreignObject><iframe src="https://alert.example"/></foreignObject><!-- alert --><use href="#g"/>"##;
    let roots = [
        r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">"#,
        r#"<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">"#,
    ];
    let closed = roots.map(|root| format!("{root}{inner}</svg>"));
    let unclosed = [format!("{}{inner}", roots[0])];
    for svg in closed.iter().chain(&unclosed) {
        let (bytes, removed) = copy(svg.as_bytes(), MediaType::Svg);
        let text = String::from_utf8(bytes).unwrap();
        assert!(!text.contains("alert"), "{text}");
        assert!(text.contains("Hello") && text.contains("url(#g)") && text.contains("href=\"#g\""), "{text}");
        assert!(
            removed.is_superset(&BTreeSet::from([Removed::Scripts, Removed::OutsideReferences])),
            "{removed:?}"
        );
    }
}

#[test]
fn a_drawing_is_cleaned_in_any_encoding() {
    let svg = r#"<?xml version="1.0" encoding="ISO-8859-1"?><svg xmlns="http://www.w3.org/2000/svg"><!-- Kim --><text>Größe</text></svg>"#;
    let latin = encoding_rs::WINDOWS_1252.encode(svg).0.into_owned();
    let utf16: Vec<u8> = [0xFEFF].into_iter().chain(svg.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for bytes in [latin, utf16] {
        let (bytes, removed) = copy(&bytes, MediaType::Svg);
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.contains("Größe") && !text.contains("Kim") && !text.contains("8859"), "{text}");
        assert_eq!(removed, BTreeSet::from([Removed::Text]));
    }
}
