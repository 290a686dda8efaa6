//! A folder of the worst files there are: attached, cited, exported. Nothing crashes, nothing is lost,
//! every name survives Windows and Box, and each file that could not be bound has a sentence.

use crate::{
    second_programs::{check_pdf, encrypt_pdf},
    support::{Place, files_below, pdfs},
    words,
};
use image::{DynamicImage, ImageFormat, RgbImage};
use lopdf::{Document, Object, Stream, dictionary};
use std::{
    fs,
    io::{Cursor, Write},
    path::{Path, PathBuf},
};
use unicode_normalization::UnicodeNormalization;

/// A PDF of one page with a size and a turn.
pub fn pdf(width: i64, height: i64, turn: i64) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let root = document.new_object_id();
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
    });
    let content = document.add_object(Stream::new(
        dictionary! {},
        b"BT /F 4 Tf 1 2 Td (a page) Tj ET q 0.5 g 0 0 3 3 re f".to_vec(),
    ));
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => root, "Contents" => content, "Rotate" => turn,
        "Resources" => dictionary! { "Font" => dictionary! { "F" => font } },
        "MediaBox" => vec![0.into(), 0.into(), width.into(), height.into()],
    });
    document.set_object(root, dictionary! { "Type" => "Pages", "Count" => 1, "Kids" => vec![page.into()] });
    let catalogue = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => root });
    document.trailer.set("Root", catalogue);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// The same, with a signature field as signing programs leave it.
fn signed() -> Vec<u8> {
    let mut document = Document::load_mem(&pdf(300, 300, 0)).unwrap();
    let signature = document.add_object(dictionary! {
        "Type" => "Sig", "Filter" => "Adobe.PPKLite", "SubFilter" => "adbe.pkcs7.detached",
        "ByteRange" => vec![0.into(), 10.into(), 20.into(), 10.into()],
        "Contents" => Object::String(vec![0; 64], lopdf::StringFormat::Hexadecimal),
    });
    let field = document.add_object(dictionary! {
        "FT" => "Sig", "Subtype" => "Widget", "T" => Object::string_literal("Signature"), "V" => signature,
        "Rect" => vec![0.into(), 0.into(), 0.into(), 0.into()],
    });
    let form = dictionary! { "Fields" => vec![field.into()], "SigFlags" => 3 };
    document.catalog_mut().unwrap().set("AcroForm", form);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let pixels = RgbImage::from_fn(width, height, |x, y| image::Rgb([x as u8, y as u8, 90]));
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::from(pixels).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// Sixty megabytes of nothing in a few kilobytes.
fn zip_bomb() -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..6 {
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file(format!("{number}.txt"), options).unwrap();
        archive.write_all(&vec![0; 10 << 20]).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

const EVIL_DRAWING: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 width="200" height="100" onload="alert(1)"><script>fetch('https://example.com')</script>
<image xlink:href="https://example.com/spy.png" width="9" height="9"/>
<image xlink:href="file:///etc/passwd" width="9" height="9"/><text x="5" y="50">Drawing</text></svg>"#;

/// Every file with whether its pages can be shown.
fn folder(place: &Place) -> Vec<(PathBuf, bool)> {
    let decomposed: String = "인시던트 절차.txt".nfd().collect();
    let longest = format!("{}.txt", "가".repeat(83));
    let plain = place.file("torture/plain.pdf", pdf(300, 300, 0));
    let encrypted = place.path("torture/encrypted.pdf");
    encrypt_pdf(&plain, &encrypted);
    let whole = pdf(400, 400, 0);
    let files: Vec<(&str, Vec<u8>, bool)> = vec![
        ("rotated.pdf", pdf(300, 500, 90), true),
        ("turned over.pdf", pdf(300, 500, 180), true),
        ("huge.pdf", pdf(14_400, 14_400, 0), true),
        ("tiny.pdf", pdf(4, 4, 0), true),
        ("signed.pdf", signed(), true),
        ("truncated.pdf", whole[..whole.len() / 2].to_vec(), false),
        ("head only.pdf", b"%PDF-1.7\n".to_vec(), false),
        ("one pixel.png", picture(1, 1, ImageFormat::Png), true),
        ("wide.png", picture(20_000, 3, ImageFormat::Png), true),
        ("tall.jpg", picture(3, 20_000, ImageFormat::Jpeg), true),
        ("four inks.jpg", include_bytes!("../../crates/binder/tests/fixtures/cmyk.jpg").to_vec(), true),
        ("torn.png", picture(300, 300, ImageFormat::Png)[..400].to_vec(), false),
        ("evil.svg", EVIL_DRAWING.into(), false),
        ("picture named.pdf", picture(30, 30, ImageFormat::Png), true),
        ("text named.jpg", b"only words".to_vec(), true),
        ("program named.txt", [b"MZ".to_vec(), [0, 1, 2, 3].repeat(300)].concat(), false),
        ("bomb.zip", zip_bomb(), false),
        ("no ending", b"words without an ending".to_vec(), true),
        (&decomposed, "내용".into(), true),
        ("😀 emoji 🧯.txt", b"smile".to_vec(), true),
        (&longest, b"a long name".to_vec(), true),
        ("con.txt", b"a name of a device".to_vec(), true),
        ("AUX", b"another one".to_vec(), true),
        ("ends with a dot.", b"dot".to_vec(), true),
        (" begins with a space.txt", b"space".to_vec(), true),
        ("colon: question? star*.txt", b"characters".to_vec(), true),
        ("~$lock.docx", b"not a document".to_vec(), true),
        (".hidden", b"hidden".to_vec(), true),
    ];
    let mut all = vec![(plain, true), (encrypted, false)];
    all.extend(
        files.into_iter().map(|(name, bytes, shown)| (place.file(&format!("torture/{name}"), bytes), shown)),
    );
    all
}

/// Names that Windows, Box and SharePoint keep as they are.
fn is_safe(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).to_uppercase();
    !["CON", "AUX", "NUL", "PRN"].contains(&stem.as_str())
        && !name.contains(['<', '>', ':', '"', '\\', '|', '?', '*'])
        && !name.starts_with([' ', '~', '.'])
        && !name.ends_with([' ', '.'])
        && name.len() <= 255
        && name.nfc().eq(name.chars())
}

#[test]
fn the_worst_files_there_are_go_through() {
    let place = Place::new();
    let workspace = place.path("w.proofbook");
    place.call(words!["new", &workspace, "--partner", "Hanbit", "--language", "en"]).done();
    let files = folder(&place);
    for (file, _) in &files {
        let cite =
            words!["attach", &workspace, file, "--control", "GOVP-002", "--demand", "governance-document"];
        place.call(cite).done();
    }
    place.call(words!["check", &workspace, "--json"]).json();
    let bundle = place.path("out");
    let outcome = place.call(words!["export", &workspace, "--out", &bundle, "--json"]).done().json();
    let remarks = outcome["remarks"].to_string();
    place.call(words!["bundle", "verify", &bundle]).done();
    let written = files_below(&bundle);
    for (file, is_shown) in &files {
        let content = fs::read(file).unwrap();
        assert!(written.values().any(|bytes| bytes == &content), "{} is lost", file.display());
        let title = title_of(file);
        assert_eq!(!remarks.contains(&title), *is_shown, "{title} in {remarks}");
    }
    for path in written.keys() {
        assert!(path.split('/').all(is_safe), "{path}");
    }
    let made = pdfs(&bundle).into_iter().filter(|path| path.to_string_lossy().contains("Prerequisites"));
    made.for_each(|path| check_pdf(&path));
}

/// The beginning of the name, composed, as the first title has it.
fn title_of(file: &Path) -> String {
    let name: String = file.file_name().unwrap().to_string_lossy().nfc().collect();
    let stem =
        name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| if stem.is_empty() { &name } else { stem });
    format!("{}:", stem.trim())
}
