//! Files that mean harm, and files that are torn.

use crate::samples::{self, contents};
use proofbook_contents::{
    Alert, Limits, MediaType, UnreadReason, cleaned, decode_text, drawio_preview, read, sniff,
};
use proptest::prelude::*;
use std::io::Cursor;

fn reasons(name: &str, bytes: &[u8], limits: &Limits) -> (Vec<Alert>, Vec<UnreadReason>) {
    let found = read(&mut Cursor::new(bytes), bytes.len() as u64, name, limits);
    (found.alerts, found.unread.iter().map(|unread| unread.why).collect())
}

#[test]
fn a_zip_bomb_is_stopped_and_said() {
    let bomb = samples::zip(&[("zeros.txt", &vec![b' '; 8 << 20])]);
    let limits = Limits { decompressed: 1 << 20, ..Limits::default() };
    let (alerts, unread) = reasons("a.zip", &bomb, &limits);
    assert!(alerts.contains(&Alert::ZipBomb));
    assert!(unread.contains(&UnreadReason::ContentsLimitReached));
}

#[test]
fn many_members_share_one_limit() {
    let member = vec![b'x'; 1 << 16];
    let names: Vec<String> = (0..64).map(|number| format!("{number}.txt")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), member.as_slice())).collect();
    let limits = Limits { decompressed: 1 << 20, ..Limits::default() };
    let found = read(&mut Cursor::new(samples::zip(&parts)), 1, "a.zip", &limits);
    assert!(found.pieces.iter().map(|piece| piece.text.len()).sum::<usize>() < (1 << 20) + 4096);
    assert!(found.unread.iter().any(|unread| unread.why == UnreadReason::ContentsLimitReached));
}

#[test]
fn a_bomb_in_a_picture_and_in_a_diagram_is_stopped() {
    use std::io::Write;
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(&vec![b'a'; 4 << 20]).unwrap();
    let packed = encoder.finish().unwrap();
    let png = samples::png_with(&[samples::chunk(b"zTXt", &[b"k\0\0".as_slice(), &packed].concat())]);
    let diagram =
        format!("<mxfile><diagram>{}</diagram></mxfile>", data_encoding::BASE64.encode(&packed[2..]));
    let limits = Limits { decompressed: 1 << 20, ..Limits::default() };
    for (name, bytes) in [("a.png", png), ("a.drawio", diagram.into_bytes())] {
        assert!(reasons(name, &bytes, &limits).0.contains(&Alert::ZipBomb), "{name}");
    }
}

#[test]
fn entity_bombs_stay_small() {
    let bomb = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><x>&b;&b;&b;</x>";
    let found = contents("a.xml", bomb.as_bytes());
    // What is declared is given out as it is written, and nothing is expanded.
    let texts: Vec<&str> = found.pieces.iter().skip(1).map(|piece| piece.text.as_str()).collect();
    assert_eq!(texts[1..], ["&b;&b;&b;"], "{texts:?}");
    assert!(texts[0].len() < 100, "{texts:?}");
}

#[test]
fn a_file_that_is_too_large_is_read_to_the_limit_or_not_at_all() {
    let limits = Limits { input: 1000, ..Limits::default() };
    let text = "Hanbit\n".repeat(1000);
    let found = read(&mut Cursor::new(text.as_bytes()), text.len() as u64, "a.txt", &limits);
    assert!(found.alerts.contains(&Alert::TooLarge { size: 7000 }));
    assert_eq!(found.unread[0].why, UnreadReason::ContentsTooLarge);
    assert!(found.pieces.len() > 100 && found.pieces.len() < 150);
    let pdf = samples::pdf();
    let found = read(&mut Cursor::new(&pdf), pdf.len() as u64, "a.pdf", &limits);
    assert_eq!((found.pieces.len(), found.unread[0].why), (1, UnreadReason::ContentsTooLarge));
}

#[test]
fn limits_of_pieces_and_text_are_kept_and_said() {
    let text = "line\n".repeat(100);
    for limits in [Limits { pieces: 10, ..Limits::default() }, Limits { text: 50, ..Limits::default() }] {
        let found = read(&mut Cursor::new(text.as_bytes()), 500, "a.txt", &limits);
        assert!(found.pieces.len() <= 12);
        assert_eq!(found.unread[0].why, UnreadReason::ContentsLimitReached);
    }
}

#[test]
fn a_picture_that_claims_to_be_enormous_costs_nothing() {
    let mut png = samples::plain_png();
    png[16..24].copy_from_slice(&[0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF]);
    assert_eq!(contents("a.png", &png).pixels.unwrap().width, 0x7FFF_FFFF);
}

#[test]
fn markup_that_is_deep_is_survived() {
    for (name, open) in
        [("a.svg", "<svg>"), ("a.html", "<div>"), ("a.xml", "<a>"), ("a.md", "> "), ("a.json", "[")]
    {
        let bytes = open.repeat(50_000);
        assert!(!contents(name, bytes.as_bytes()).pieces.is_empty(), "{name}");
    }
    let xml = format!("<w:document>{}text", "<w:p><w:tbl><w:tr><w:tc>".repeat(20_000));
    let docx = samples::zip(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", xml.as_bytes())]);
    assert_eq!(contents("a.docx", &docx).kind, MediaType::Word);
}

#[test]
fn a_pdf_that_goes_in_circles_ends() {
    let bytes =
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R/AcroForm<</Fields[5 0 R]>>>>endobj\n\
        2 0 obj<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2/Parent 2 0 R>>endobj\n\
        3 0 obj<</Type/Page/Parent 3 0 R/Contents 3 0 R/Resources 3 0 R/Annots 3 0 R>>endobj\n\
        4 0 obj<</First 4 0 R/Next 4 0 R/Title(x)>>endobj\n5 0 obj<</T(a)/Kids[5 0 R]/V 5 0 R>>endobj\n\
        6 0 obj 6 0 R endobj\ntrailer<</Root 1 0 R/Info 6 0 R>>\n%%EOF";
    let found = contents("a.pdf", bytes);
    assert_eq!(found.kind, MediaType::Pdf);
    cleaned(bytes, MediaType::Pdf);
}

#[test]
fn truncations_never_panic() {
    for (name, bytes) in samples::all() {
        let step = (bytes.len() / 60).max(1);
        for length in (0..bytes.len()).step_by(step) {
            let torn = &bytes[..length];
            contents(name, torn);
            cleaned(torn, sniff(name, torn));
            drawio_preview(torn);
        }
    }
}

#[test]
fn bytes_that_are_changed_never_panic() {
    for (name, bytes) in samples::all() {
        let step = (bytes.len() / 60).max(1);
        for at in (0..bytes.len()).step_by(step) {
            let mut changed = bytes.clone();
            changed[at] = changed[at].wrapping_add(0x81);
            contents(name, &changed);
            cleaned(&changed, sniff(name, &changed));
        }
    }
}

proptest! {
    #[test]
    fn arbitrary_bytes_with_arbitrary_endings_never_panic(
        bytes in proptest::collection::vec(any::<u8>(), 0..400),
        ending in "(pdf|png|jpg|svg|drawio|docx|xlsx|pptx|odt|zip|eml|md|html|json|csv|xml|yaml|doc|heic|webp|[a-z]{1,3})",
        start in 0..12_usize,
    ) {
        let starts: [&[u8]; 12] = [
            b"", b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"\xFF\xD8\xFF\xE1", b"PK\x03\x04", b"<svg ", b"<mxfile>", b"II*\0",
            b"RIFF\x10\0\0\0WEBP", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"GIF89a\x21\xFE", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
        ];
        let bytes = [starts[start], &bytes].concat();
        let name = format!("a.{ending}");
        let first = contents(&name, &bytes);
        prop_assert_eq!(&first, &contents(&name, &bytes));
        cleaned(&bytes, first.kind);
        drawio_preview(&bytes);
        decode_text(&bytes);
    }
}
