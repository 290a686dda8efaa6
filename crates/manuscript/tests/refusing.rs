//! Files that are not what they should be: refused by a stable code, and never with a panic.

mod package;

use package::{word, zipped};
use proofbook_manuscript::{Manuscript, Part, read_docx, read_markdown, read_plain_text, write_docx};
use proptest::prelude::*;

fn code(bytes: &[u8]) -> &'static str {
    read_docx(bytes).err().map_or("read", |error| error.code())
}

fn ole(stream: &str) -> Vec<u8> {
    let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 600], &name].concat()
}

fn document() -> Vec<u8> {
    let markdown = "Text **bold** [a](https://a.example).[^1]\n\n- one\n  1. two\n\n| a | b |\n|---|---|\n| c | d |\n\n[^1]: note";
    let part = Part { heading: "Heading".to_owned(), markdown: markdown.to_owned(), ..Part::default() };
    write_docx(&Manuscript { title: "Title".to_owned(), sections: vec![part], ..Manuscript::default() })
        .unwrap()
}

#[test]
fn every_other_kind_of_file_is_refused_by_its_kind() {
    let hwpx = zipped(&[("mimetype", b"application/hwp+zip")]);
    let odt = zipped(&[("mimetype", b"application/vnd.oasis.opendocument.text")]);
    let sheet = zipped(&[
        ("_rels/.rels", br#"<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>"#),
        ("[Content_Types].xml", br#"<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#),
    ]);
    for (case, bytes, expected) in [
        ("nothing", Vec::new(), "MANUSCRIPT-EMPTY"),
        ("encrypted", ole("EncryptedPackage"), "MANUSCRIPT-ENCRYPTED"),
        ("old Word", ole("WordDocument"), "MANUSCRIPT-OLD-WORD"),
        ("Hangul", ole("\u{5}HwpSummaryInformation"), "MANUSCRIPT-HANGUL"),
        ("another old file", ole("Workbook"), "MANUSCRIPT-NOT-WORD"),
        ("new Hangul", hwpx, "MANUSCRIPT-HANGUL"),
        ("PDF", b"%PDF-1.7".to_vec(), "MANUSCRIPT-PDF"),
        ("RTF", b"{\\rtf1".to_vec(), "MANUSCRIPT-RICH-TEXT"),
        ("OpenDocument", odt, "MANUSCRIPT-OPEN-DOCUMENT"),
        ("workbook", sheet, "MANUSCRIPT-NOT-WORD"),
        ("any zip", zipped(&[("a.txt", b"x")]), "MANUSCRIPT-NOT-WORD"),
        ("text", b"# Markdown".to_vec(), "MANUSCRIPT-NOT-WORD"),
        ("cut zip", document()[..400].to_vec(), "MANUSCRIPT-DAMAGED"),
    ] {
        assert_eq!(code(&bytes), expected, "{case}");
    }
}

#[test]
fn a_bomb_is_not_unpacked() {
    let large = vec![b' '; 33 << 20];
    let bytes = word("", &[("styles.xml", "styles", std::str::from_utf8(&large).unwrap())]);
    assert!(bytes.len() < 1 << 20);
    assert_eq!(code(&bytes), "MANUSCRIPT-TOO-LARGE");
}

#[test]
fn entities_and_broken_parts_are_damage() {
    let entities = zipped(&[
        ("_rels/.rels", br#"<Relationships><Relationship Id="a" Type="x/officeDocument" Target="d.xml"/></Relationships>"#),
        ("[Content_Types].xml", b"<Types/>"),
        ("d.xml", br#"<!DOCTYPE d [<!ENTITY a "aaaa">]><document><body>&a;</body></document>"#),
    ]);
    for bytes in
        [entities, word("<w:p>", &[]), word("</w:body><w:body>", &[("styles.xml", "styles", "<w:styles>")])]
    {
        assert_eq!(code(&bytes), "MANUSCRIPT-DAMAGED");
    }
}

#[test]
fn elements_that_nest_without_end_are_read_flat() {
    for (open, close) in [
        ("<w:ins>", "</w:ins>"),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>", "</w:tc></w:tr></w:tbl>"),
    ] {
        let inner = "<w:p><w:r><w:t>deep</w:t></w:r></w:p>";
        let body = format!("{}{inner}{}", open.repeat(400), close.repeat(400));
        let imported = read_docx(&word(&body, &[])).unwrap();
        assert!(imported.sections[0].markdown.contains("deep"), "{open}");
    }
    let inline = format!(
        "<w:p>{}<w:r><w:t>deep</w:t></w:r>{}</w:p>",
        "<w:smartTag>".repeat(3000),
        "</w:smartTag>".repeat(3000)
    );
    assert_eq!(read_docx(&word(&inline, &[])).unwrap().sections[0].markdown, "deep");
}

#[test]
fn every_truncation_is_refused() {
    let whole = document();
    for length in (0..whole.len()).step_by(7) {
        assert_ne!(code(&whole[..length]), "read", "{length}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn changed_bytes_never_panic(changes in proptest::collection::vec((0_usize..100_000, any::<u8>()), 1..8)) {
        let mut bytes = document();
        for (at, byte) in changes {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        let _ = read_docx(&bytes);
    }

    #[test]
    fn any_words_come_back_from_word(words in "[ -~가-힣ぁ-ん。、（）*_`]{0,60}") {
        let spelled: String = words.chars().flat_map(|letter| {
            let escape = letter.is_ascii_punctuation().then_some('\\');
            escape.into_iter().chain([letter])
        }).collect();
        let part = Part { heading: "Heading".to_owned(), markdown: spelled, ..Part::default() };
        let bytes = write_docx(&Manuscript { sections: vec![part], ..Manuscript::default() }).unwrap();
        let imported = read_docx(&bytes).unwrap();
        let back = imported.sections.last().map(|section| section.markdown.clone()).unwrap_or_default();
        let text: String = pulldown_cmark::Parser::new(&back).filter_map(|event| match event {
            pulldown_cmark::Event::Text(text) | pulldown_cmark::Event::Code(text) => Some(text.to_string()),
            _ => None,
        }).collect();
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        prop_assert_eq!(squeezed(&text), squeezed(&words));
    }

    #[test]
    fn any_text_is_read_as_markdown_and_as_text(text in "(?s).{0,200}") {
        let _ = read_markdown(&text);
        let _ = read_plain_text(&text);
    }
}
