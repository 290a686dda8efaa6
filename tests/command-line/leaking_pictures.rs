//! Pictures that betray a customer: in what one sees, and in what only programs see.
//!
//! Smallest files that real readers take. Deliberately not here: pixels that show a name, which no program
//! here reads; a person looks at each picture instead.

use crate::torture;
use image::{DynamicImage, ImageFormat, RgbImage};
use lopdf::{Document, Object, dictionary};
use std::io::Cursor;

/// The name that is planted.
pub const IN_ENGLISH: &str = "Hanbit Logistics";

/// What it is, the file's name and its bytes.
type Leaking = (&'static str, &'static str, Vec<u8>);

/// The name is part of what is shown or said, so the picture must not leave.
pub fn seen() -> Vec<Leaking> {
    vec![
        ("text inside SVG", "a.svg", svg("<text x='1' y='20'>한빛물류 VPC</text>")),
        (
            "text inside SVG, over two elements",
            "b.svg",
            svg("<text><tspan>Hanbit Logi</tspan><tspan x='3'>stics</tspan></text>"),
        ),
        ("text inside SVG, entities", "c.svg", svg("<text>&#xD55C;&#xBE5B;&#xBB3C;&#xB958;</text>")),
        ("text inside SVG, host", "d.svg", svg("<text>erp01.hanbit.local:8443</text>")),
        ("PDF text", "e.pdf", pdf(Some(b"BT /F 12 Tf 20 100 Td (Hanbit Logistics VPC) Tj ET"), |_| {})),
        (
            "PDF text, over two lines",
            "f.pdf",
            pdf(Some(b"BT /F 12 Tf 14 TL 20 100 Td (for Hanbit) Tj T* (Logistics) Tj ET"), |_| {}),
        ),
    ]
}

/// The name is in what nobody sees.
pub fn unseen() -> Vec<Leaking> {
    let exif = [b"Exif\0\0".to_vec(), tiff()].concat();
    let iptc = [
        b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x15\x1c\x02\x78\0\x10".to_vec(),
        IN_ENGLISH.into(),
        vec![0],
    ]
    .concat();
    let xmp = format!(
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
         <rdf:Description xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator><rdf:Seq><rdf:li>{IN_ENGLISH}</rdf:li>\
         </rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    );
    let jpeg_xmp = [b"http://ns.adobe.com/xap/1.0/\0".to_vec(), xmp.clone().into()].concat();
    let png_xmp = [b"XML:com.adobe.xmp\0\0\0\0\0".to_vec(), xmp.into()].concat();
    let international = format!("Comment\0\0\0ko\0\0{IN_ENGLISH}");
    vec![
        ("EXIF", "exif.jpg", jpeg(0xE1, &exif)),
        ("XMP", "xmp.jpg", jpeg(0xE1, &jpeg_xmp)),
        ("IPTC", "iptc.jpg", jpeg(0xED, &iptc)),
        ("comment", "comment.jpg", jpeg(0xFE, IN_ENGLISH.as_bytes())),
        ("behind the end", "behind.jpg", [picture(ImageFormat::Jpeg), IN_ENGLISH.into()].concat()),
        ("tEXt", "text.png", png(b"tEXt", format!("Author\0{IN_ENGLISH}").as_bytes())),
        ("iTXt", "international.png", png(b"iTXt", international.as_bytes())),
        ("XMP", "xmp.png", png(b"iTXt", &png_xmp)),
        ("EXIF", "exif.png", png(b"eXIf", &tiff())),
        ("behind the end", "behind.png", [plain_png(), IN_ENGLISH.into()].concat()),
        ("file name", "Hanbit Logistics.png", png(b"tEXt", b"Title\0a")),
        ("title in SVG", "title.svg", svg(&format!("<title>{IN_ENGLISH}</title>"))),
        ("description in SVG", "description.svg", svg(&format!("<desc>{IN_ENGLISH}</desc>"))),
        ("attribute in SVG", "attribute.svg", svg(&format!("<g aria-label='{IN_ENGLISH}'/>"))),
        ("comment in SVG", "comment.svg", svg(&format!("<!-- {IN_ENGLISH} -->"))),
        ("metadata in SVG", "metadata.svg", svg(&format!("<metadata>{IN_ENGLISH}</metadata>"))),
        ("document metadata of PDF", "info.pdf", pdf(None, information)),
        ("annotation of PDF", "annotation.pdf", pdf(None, annotation)),
        ("attachment of PDF", "attachment.pdf", pdf(None, attachment)),
        ("bookmark of PDF", "bookmark.pdf", pdf(None, bookmark)),
    ]
}

/// A picture that says nothing.
pub fn plain_png() -> Vec<u8> {
    picture(ImageFormat::Png)
}

fn picture(format: ImageFormat) -> Vec<u8> {
    let pixels = RgbImage::from_fn(60, 40, |x, y| image::Rgb([x as u8, y as u8, 90]));
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::from(pixels).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn svg(inside: &str) -> Vec<u8> {
    format!("<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'><rect width='9' height='9'/>{inside}</svg>").into()
}

/// A segment behind the first marker.
fn jpeg(marker: u8, data: &[u8]) -> Vec<u8> {
    let plain = picture(ImageFormat::Jpeg);
    let length = u16::try_from(data.len() + 2).unwrap().to_be_bytes();
    [&plain[..2], &[0xFF, marker], &length, data, &plain[2..]].concat()
}

/// A chunk behind the header.
fn png(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let plain = plain_png();
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    let named = [kind.as_slice(), data].concat();
    [&plain[..33], &length, &named, &checksum(&named).to_be_bytes(), &plain[33..]].concat()
}

/// The cyclic redundancy check of PNG, bit by bit.
fn checksum(bytes: &[u8]) -> u32 {
    let bit = |sum: u32, _| if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 };
    !bytes.iter().fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), bit))
}

/// A picture's description as EXIF keeps it.
fn tiff() -> Vec<u8> {
    let mut bytes = b"II*\0\x08\0\0\0\x01\0\x0e\x01\x02\0\x11\0\0\0\x1a\0\0\0\0\0\0\0".to_vec();
    bytes.extend(IN_ENGLISH.as_bytes());
    bytes.push(0);
    bytes
}

/// A page, with other content where some is given, after something was done to it.
fn pdf(content: Option<&[u8]>, change: fn(&mut Document)) -> Vec<u8> {
    let mut document = Document::load_mem(&torture::pdf(300, 200, 0)).unwrap();
    if let Some(content) = content {
        let page = document.get_pages()[&1];
        document.change_page_content(page, content.to_vec()).unwrap();
    }
    change(&mut document);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn information(document: &mut Document) {
    let information = dictionary! { "Author" => Object::string_literal(IN_ENGLISH) };
    let id = document.add_object(information);
    document.trailer.set("Info", id);
}

fn annotation(document: &mut Document) {
    let note = document.add_object(dictionary! {
        "Type" => "Annot", "Subtype" => "Text", "Contents" => Object::string_literal(IN_ENGLISH),
        "Rect" => vec![10.into(), 10.into(), 30.into(), 30.into()],
    });
    let page = document.get_pages()[&1];
    document.get_dictionary_mut(page).unwrap().set("Annots", vec![note.into()]);
}

fn attachment(document: &mut Document) {
    let file = lopdf::Stream::new(dictionary! { "Type" => "EmbeddedFile" }, IN_ENGLISH.into());
    let file = document.add_object(file);
    let name = Object::string_literal("a.txt");
    let specification = document.add_object(dictionary! {
        "Type" => "Filespec", "F" => name.clone(), "EF" => dictionary! { "F" => file },
    });
    let files = dictionary! { "Names" => vec![name, specification.into()] };
    document.catalog_mut().unwrap().set("Names", dictionary! { "EmbeddedFiles" => files });
}

fn bookmark(document: &mut Document) {
    let page = document.get_pages()[&1];
    let outlines = document.new_object_id();
    let item = document.add_object(dictionary! {
        "Title" => Object::string_literal(IN_ENGLISH), "Parent" => outlines, "Dest" => vec![page.into(), "Fit".into()],
    });
    let all = dictionary! { "Type" => "Outlines", "Count" => 1, "First" => item, "Last" => item };
    document.set_object(outlines, all);
    document.catalog_mut().unwrap().set("Outlines", outlines);
}
