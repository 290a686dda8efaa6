//! Files of every kind against their exhibits: what is shown whole gives no difference, and whatever is
//! lost gives one with its page and words.

use proofbook_contents::{Limits, read, sniff};
use proofbook_exhibit::{File, Tools, attempt, compare, prepare};
use proofbook_typeset::{DocumentMeta, Language, Typesetter};
use std::io::Cursor;
use std::sync::OnceLock;

fn typesetter() -> &'static Typesetter {
    static TYPESETTER: OnceLock<Typesetter> = OnceLock::new();
    TYPESETTER.get_or_init(|| Typesetter::new().expect("fonts"))
}

fn meta() -> DocumentMeta {
    DocumentMeta {
        title: "Test".to_owned(),
        language: Language::En,
        author: None,
        date: jiff::civil::date(2026, 11, 30),
        identifier: "test".to_owned(),
        header: None,
        footer: None,
        draft_mark: None,
    }
}

/// The differences as `code page detail`.
fn differences_with(name: &str, bytes: &[u8], converted: Option<Vec<u8>>) -> Vec<String> {
    let kind = sniff(name, bytes);
    let size = bytes.len() as u64;
    let file = File { name, media_type: kind.mime(), size, language: None };
    let contents = read(&mut Cursor::new(bytes), size, name, &Limits::default());
    let tools = Tools { typesetter: typesetter(), meta: meta(), converted };
    let prepared = prepare(&file, bytes.to_vec(), tools);
    let attempt = attempt(&file, &prepared);
    let said = compare(&file, bytes, &contents, &prepared, &attempt).into_iter().map(|difference| {
        let page = difference.page.map_or_else(|| "-".to_owned(), |page| page.to_string());
        format!("{} {page} {}", difference.code.code(), difference.detail).trim_end().to_owned()
    });
    said.collect()
}

fn check(name: &str, bytes: &[u8], expected: &[&str]) {
    assert_eq!(differences_with(name, bytes, None), expected, "{name}");
}

/// A PDF of objects, the first of which is the catalogue.
fn pdf(objects: &[&str]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", index + 1).bytes());
    }
    let start = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    places.iter().for_each(|place| bytes.extend(format!("{place:010} 00000 n \n").bytes()));
    let size = objects.len() + 1;
    bytes.extend(format!("trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n").bytes());
    bytes
}

fn stream(dictionary: &str, content: &str) -> String {
    format!("<<{dictionary}/Length {}>>\nstream\n{content}\nendstream", content.len())
}

/// A PDF with one page of this content.
fn page(content: &str, resources: &str, more: &[&str]) -> Vec<u8> {
    let page = format!(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R/Resources<<\
         /Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>{resources}>>>>"
    );
    let content = stream("", content);
    let mut objects =
        vec!["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", &page, &content];
    objects.extend(more);
    pdf(&objects)
}

#[test]
fn a_page_that_is_shown_whole_gives_nothing() {
    check("a.pdf", &page("BT /F 20 Tf 50 200 Td (Approved by Kim) Tj ET", "", &[]), &[]);
    check("a.pdf", &page("2 w 10 10 m 300 300 l S", "", &[]), &[]);
}

#[test]
fn an_empty_page_is_said_to_be_empty() {
    check("a.pdf", &page("q Q", "", &[]), &["page-empty 1"]);
}

#[test]
fn a_page_whose_only_picture_is_broken_is_blank_and_not_empty() {
    let broken = stream(
        "/Type/XObject/Subtype/Image/Width 9/Height 9/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/JPXDecode",
        "no picture",
    );
    let alone = page("q 300 0 0 300 50 50 cm /P Do Q", "/XObject<</P 5 0 R>>", &[&broken]);
    check("a.pdf", &alone, &["page-blank 1", "picture-failed 1 P (JPXDecode)"]);
    let beside_words = "BT /F 20 Tf 50 380 Td (Diagram) Tj ET q 300 0 0 300 50 50 cm /P Do Q";
    check(
        "a.pdf",
        &page(beside_words, "/XObject<</P 5 0 R>>", &[&broken]),
        &["picture-failed 1 P (JPXDecode)"],
    );
}

#[test]
fn files_inside_a_pdf_are_named() {
    let inner = stream("/Type/EmbeddedFile", "the real document");
    let objects = [
        "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a) 5 0 R]>>>>>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R>>",
        &stream("", "2 w 10 10 m 300 300 l S"),
        "<</Type/Filespec/F(contract.txt)/UF(contract.txt)/EF<</F 6 0 R>>>>",
        &inner,
    ];
    check("a.pdf", &pdf(&objects), &["embedded-files - contract.txt"]);
}

#[test]
fn texts_are_compared_word_by_word() {
    let korean = "# 장애 대응 절차\n\n1. 담당자는 15분 안에 확인합니다.\n2. 고객에게 알립니다.\n\n| 구분 | 시간 |\n|---|---|\n| 심각 | 15분 |\n";
    check("a.md", korean.as_bytes(), &[]);
    check("a.md", "# 手順\n\n担当者は十五分以内に確認し、顧客に連絡します。\n".as_bytes(), &[]);
    check("a.txt", "host=db01  user=kim\n\tstate: ready -- \"quoted\"\n".as_bytes(), &[]);
    check("a.csv", b"name,role\n\"Kim, Minji\",owner\n", &[]);
    check("a.txt", format!("{}\n", "0123456789abcdef".repeat(400)).as_bytes(), &[]);
}

#[test]
fn what_a_text_loses_is_named() {
    check("a.md", b"# Design\n\n![The network](network.png)\n", &["pictures-missing - network.png"]);
    let mixed = "Owner \u{0E01}\u{0E02} signed\n";
    let said = differences_with("a.txt", mixed.as_bytes(), None);
    assert!(said.is_empty() || said[0].starts_with("characters-missing -"), "{said:?}");
    // The words of this mail are in base64, and the exhibit shows the source.
    let mail = b"From: kim@example.com\nSubject: Approval\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\
        Content-Transfer-Encoding: base64\n\nQXBwcm92ZWQgdW5hbmltb3VzbHkgdG9kYXkuCg==\n";
    let said = differences_with("a.eml", mail, None);
    assert!(said.is_empty() || said == ["text-missing - Approved unanimously today"], "{said:?}");
}

#[test]
fn pictures_and_drawings() {
    let mut png = Vec::new();
    let picture = image::RgbImage::from_pixel(40, 30, image::Rgb([10, 90, 200]));
    picture.write_to(&mut Cursor::new(&mut png), image::ImageFormat::Png).unwrap();
    check("a.png", &png, &[]);
    check("a.png", &png[..png.len() / 2], &["not-bound-picture -"]);
    let drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 90 90'><rect width='80' height='50' fill='teal'/></svg>";
    check("a.svg", drawing.as_bytes(), &[]);
    check("a.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", &["not-bound-photo -"]);
}

#[test]
fn a_converted_document_is_compared_by_its_words() {
    let rtf = b"{\\rtf1 Approved by Kim Minji and the steering committee}";
    let shown =
        page("BT /F 12 Tf 20 200 Td (Approved by Kim Minji and the steering committee) Tj ET", "", &[]);
    let cut = page("BT /F 12 Tf 20 200 Td (Approved by) Tj ET", "", &[]);
    assert_eq!(differences_with("a.rtf", rtf, Some(shown)), Vec::<String>::new());
    let said = differences_with("a.rtf", rtf, Some(cut));
    assert!(said.len() == 1 && said[0].starts_with("text-missing -"), "{said:?}");
    assert_eq!(differences_with("a.rtf", rtf, None), ["not-bound-office -"]);
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    check("a.pdf", b"%PDF-1.7\nnothing else", &["not-bound-damaged -"]);
    check("a.zip", b"PK\x03\x04....just.txt", &["not-bound-archive -"]);
}
