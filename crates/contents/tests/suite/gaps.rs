//! Parts that cannot be read are said: streams of compound files, members of archives, parts of mails.

use crate::searching::{compound, contents, hwp, reasons, record, wide, within};
use proofbook_contents::{Alert, Contents, Damage, Limits, Place, Unread, UnreadReason, read};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

fn damaged(contents: &Contents) -> bool {
    contents.alerts.iter().any(|alert| matches!(alert, Alert::Damaged { .. }))
}

fn unreadable(file: &str) -> Unread {
    Unread { why: UnreadReason::ContentsUnreadable, place: Some(within(file, Place::FileName)) }
}

#[test]
fn a_section_of_an_hwp_document_that_is_packed_badly_or_cut_is_said() {
    let paragraph = record(67, &wide("KEY-1"));
    let badly = compound(&[
        ("/FileHeader", {
            let mut header = b"HWP Document File".to_vec();
            header.resize(36, 0);
            header.extend(1_u32.to_le_bytes());
            header
        }),
        ("/DocInfo", vec![0; 16]),
        ("/BodyText/Section0", vec![0xFF; 64]),
    ]);
    let cut = hwp(0, &paragraph[..paragraph.len() - 3]);
    for bytes in [badly, cut] {
        let found = contents("a.hwp", &bytes, None);
        assert!(found.unread.contains(&unreadable("BodyText/Section0")), "{:?}", found.unread);
        assert!(damaged(&found));
    }
    let without = compound(&[
        ("/FileHeader", [b"HWP Document File".as_slice(), &[0; 23]].concat()),
        ("/DocInfo", vec![0; 16]),
    ]);
    assert_eq!(reasons(&contents("a.hwp", &without, None)), [UnreadReason::ContentsUnreadable]);
}

#[test]
fn a_picture_of_an_hwp_document_that_is_packed_badly_is_said() {
    let mut packed = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(&b"words and words ".repeat(500)).unwrap();
    let mut packed = packed.finish().unwrap();
    packed.truncate(packed.len() / 2);
    packed.extend([0xFF; 40]);
    let bytes = compound(&[
        ("/FileHeader", [b"HWP Document File".as_slice(), &[0; 19], &[1, 0, 0, 0]].concat()),
        ("/DocInfo", vec![0; 16]),
        ("/BodyText/Section0", {
            let mut section = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
            section.write_all(&record(67, &wide("text"))).unwrap();
            section.finish().unwrap()
        }),
        ("/BinData/BIN0001.txt", packed),
    ]);
    let found = contents("a.hwp", &bytes, None);
    assert!(found.unread.contains(&unreadable("BinData/BIN0001.txt")), "{:?}", found.unread);
}

#[test]
fn old_office_files_that_are_encrypted_say_so() {
    let mut word = vec![0xEC, 0xA5, 0xC1, 0, 0, 0, 0, 0, 0, 0, 0, 1];
    word.resize(600, 0);
    let book = [&[0x09, 8, 4, 0, 0, 6, 5, 0][..], &[0x2F, 0, 6, 0, 1, 0, 1, 0, 1, 0], &[0; 500]].concat();
    let show = [&[0_u8; 12][..], &[0xDF, 0xC4, 0xD1, 0xF3], &[0; 16]].concat();
    for (name, stream, content, asks) in [
        ("a.doc", "/WordDocument", word, true),
        ("a.xls", "/Workbook", book, false),
        ("a.ppt", "/Current User", show, true),
    ] {
        let found = contents(name, &compound(&[(stream, content)]), None);
        assert!(reasons(&found).contains(&UnreadReason::ContentsEncrypted), "{name}");
        assert_eq!(found.alerts.contains(&Alert::Encrypted), asks, "{name}");
    }
    let plain = contents("a.doc", &compound(&[("/WordDocument", vec![0xEC, 0xA5, 0, 0])]), None);
    assert_eq!(reasons(&plain), [UnreadReason::ContentsKindNotRead]);
}

#[test]
fn a_compound_file_that_is_cut_is_damaged() {
    let whole =
        compound(&[("/__properties_version1.0", vec![0; 32]), ("/__substg1.0_1000001F", wide("KEY-1"))]);
    let found = contents("a.msg", &whole[..whole.len() / 2], None);
    assert!(damaged(&found) && !found.unread.is_empty(), "{:?}", found.alerts);
}

#[test]
fn more_streams_than_are_looked_at_are_said() {
    let names: Vec<String> = (0..9).map(|number| format!("/S{number}")).collect();
    let streams: Vec<(&str, Vec<u8>)> = names.iter().map(|name| (name.as_str(), vec![1; 9])).collect();
    let bytes = compound(&streams);
    let limits = Limits { members: 4, ..Limits::default() };
    let found = read(&mut Cursor::new(&bytes), bytes.len() as u64, "a.doc", &limits);
    assert!(reasons(&found).contains(&UnreadReason::ContentsLimitReached));
}

fn zipped(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in members {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// The bytes with every such word replaced by one as long.
fn replaced(bytes: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    while let Some(at) = bytes.windows(old.len()).position(|part| part == old) {
        bytes[at..at + old.len()].copy_from_slice(new);
    }
    bytes
}

#[test]
fn of_two_members_with_one_name_neither_is_passed_over_in_silence() {
    let twins = replaced(&zipped(&[("a1.txt", b"KEY-1"), ("a2.txt", b"KEY-2")]), b"a2.txt", b"a1.txt");
    let found = contents("a.zip", &twins, None);
    assert_eq!(reasons(&found), [UnreadReason::ContentsUnreadable]);
    assert!(found.alerts.contains(&Alert::Damaged { why: Damage::ContentsZipDamaged }));
    // Two names that are one for Windows are two members.
    let found = contents("a.zip", &zipped(&[("x/a.txt", b"KEY-1"), ("x\\a.txt", b"KEY-2")]), None);
    let texts: Vec<&str> = found.pieces.iter().map(|piece| piece.text.as_str()).collect();
    assert!(texts.contains(&"KEY-1") && texts.contains(&"KEY-2"), "{texts:?}");
}

#[test]
fn a_part_of_a_document_that_cannot_be_opened_is_said() {
    let parts: [(&str, &[u8]); 3] = [
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", b"<w:document xmlns:w='w'/>"),
        ("word/extra.dat", b"KEY-1 and more words"),
    ];
    let mut bytes = zipped(&parts);
    // A way of packing that nobody knows, in the list of the container and in the head of the part.
    let places: Vec<usize> = bytes
        .windows(14)
        .enumerate()
        .filter(|(_, name)| *name == b"word/extra.dat")
        .map(|(at, _)| at)
        .collect();
    let [head, list] = places[..] else { panic!("{places:?}") };
    bytes[head - 30 + 8] = 77;
    bytes[list - 46 + 10] = 77;
    let found = contents("a.docx", &bytes, None);
    let named =
        found.unread.iter().any(|unread| unread.place == Some(within("word/extra.dat", Place::FileName)));
    assert!(named, "{:?}", found.unread);
    let limits = Limits { members: 2, ..Limits::default() };
    let whole = zipped(&parts);
    let found = read(&mut Cursor::new(&whole), whole.len() as u64, "a.docx", &limits);
    assert!(reasons(&found).contains(&UnreadReason::ContentsLimitReached));
}

#[test]
fn a_file_in_a_mail_that_cannot_be_decoded_is_said() {
    let mail = "From: a@b.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\
        Content-Type: application/octet-stream; name=a.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n\
        !!!!====KEY\r\n--x--\r\n";
    let found = contents("a.eml", mail.as_bytes(), None);
    assert!(found.unread.contains(&unreadable("a.bin")), "{:?} {:?}", found.unread, found.alerts);
}

#[test]
fn whom_the_metadata_of_a_drawing_names_is_said() {
    let named = |inner: &str, attribute: &str| {
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="i" width="9" height="9" {attribute}>{inner}</svg>"#
        );
        let found = contents("a.svg", svg.as_bytes(), None);
        let authors = found.alerts.into_iter().filter_map(|alert| match alert {
            Alert::Author { name } => Some(name),
            _ => None,
        });
        authors.collect::<Vec<String>>()
    };
    assert_eq!(named("<metadata>Kim Minji</metadata>", ""), ["Kim Minji"]);
    assert_eq!(named("", r#"inkscape:export-filename="C:\Users\kim\x.png""#), ["kim"]);
    assert_eq!(named("", r#"inkscape:export-filename="/home/kim/x.png""#), ["kim"]);
    assert_eq!(named("<rect/>", r#"inkscape:export-filename="x.png""#), [] as [&str; 0]);
}
