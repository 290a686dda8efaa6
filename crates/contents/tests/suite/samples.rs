//! Sample files: made with libraries where there is one, by hand where there is none.

use lopdf::{Dictionary, Document, Object, Stream, dictionary, text_string};
use proofbook_contents::{Contents, Limits, Place, read};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Reads a file with the usual limits.
pub fn contents(name: &str, bytes: &[u8]) -> Contents {
    read(&mut Cursor::new(bytes), bytes.len() as u64, name, &Limits::default())
}

/// The texts that stand in places of a kind.
pub fn texts(contents: &Contents, wanted: impl Fn(&Place) -> bool) -> Vec<&str> {
    contents.pieces.iter().filter(|piece| wanted(&piece.place)).map(|piece| piece.text.as_str()).collect()
}

/// Whether a text is found anywhere.
pub fn finds(contents: &Contents, wanted: &str) -> bool {
    contents.pieces.iter().any(|piece| piece.text.contains(wanted))
}

/// A ZIP container of parts.
pub fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let method =
            if *name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        writer.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// EXIF with an author, a position in Seoul, a date and a turn to the right.
pub fn exif() -> Vec<u8> {
    let rational = |numbers: [u32; 3]| {
        exif::Value::Rational(numbers.map(|num| exif::Rational { num, denom: 1 }).to_vec())
    };
    let ascii = |text: &str| exif::Value::Ascii(vec![text.as_bytes().to_vec()]);
    let field = |tag, value| exif::Field { tag, ifd_num: exif::In::PRIMARY, value };
    let fields = [
        field(exif::Tag::Artist, ascii("Kim Minji")),
        field(exif::Tag(exif::Context::Tiff, 0x013C), ascii("minji-laptop")),
        field(exif::Tag::DateTime, ascii("2026:03:14 09:15:00")),
        field(exif::Tag::Orientation, exif::Value::Short(vec![6])),
        field(exif::Tag::GPSLatitudeRef, ascii("N")),
        field(exif::Tag::GPSLatitude, rational([37, 30, 36])),
        field(exif::Tag::GPSLongitudeRef, ascii("E")),
        field(exif::Tag::GPSLongitude, rational([127, 0, 0])),
    ];
    let mut writer = exif::experimental::Writer::new();
    fields.iter().for_each(|field| writer.push_field(field));
    let mut out = Cursor::new(Vec::new());
    writer.write(&mut out, false).unwrap();
    out.into_inner()
}

/// An XMP packet with a creator.
pub fn xmp(creator: &str) -> String {
    format!(
        "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='r'><rdf:Description xmp:CreatorTool='Camera 3'>\
         <dc:creator><rdf:Seq><rdf:li>{creator}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
}

fn pixels(format: image::ImageFormat) -> Vec<u8> {
    let picture = image::RgbImage::from_fn(16, 8, |x, y| image::Rgb([x as u8 * 9, y as u8 * 20, 77]));
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, format).unwrap();
    out.into_inner()
}

fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len() + 2).unwrap();
    [&[0xFF, marker][..], &length.to_be_bytes(), data].concat()
}

/// A plain JPEG.
pub fn plain_jpeg() -> Vec<u8> {
    pixels(image::ImageFormat::Jpeg)
}

/// A JPEG with EXIF, XMP, a comment, a colour profile and a second picture behind the end.
pub fn jpeg() -> Vec<u8> {
    let plain = plain_jpeg();
    let first = 4 + usize::from(u16::from_be_bytes([plain[4], plain[5]])) - 2 + 2;
    let segments = [
        segment(0xE1, &[b"Exif\0\0".as_slice(), &exif()].concat()),
        segment(0xE1, &[b"http://ns.adobe.com/xap/1.0/\0".as_slice(), xmp("Lee Jiho").as_bytes()].concat()),
        segment(0xE2, b"ICC_PROFILE\0\x01\x01profile"),
        segment(0xFE, b"shot for Hanbit Bank"),
    ];
    [&plain[..first], &segments.concat(), &plain[first..], b"\xFF\xD8second picture"].concat()
}

/// A chunk of a PNG.
pub fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let body = [kind.as_slice(), data].concat();
    let length = u32::try_from(data.len()).unwrap();
    [&length.to_be_bytes()[..], &body, &crc32fast::hash(&body).to_be_bytes()].concat()
}

/// A plain PNG.
pub fn plain_png() -> Vec<u8> {
    pixels(image::ImageFormat::Png)
}

/// A PNG with additional chunks behind its header.
pub fn png_with(chunks: &[Vec<u8>]) -> Vec<u8> {
    let plain = plain_png();
    [&plain[..33], &chunks.concat(), &plain[33..]].concat()
}

/// A PNG with text in all three forms, EXIF and XMP.
pub fn png() -> Vec<u8> {
    let packed = |text: &str| {
        let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
        encoder.write_all(text.as_bytes()).unwrap();
        encoder.finish().unwrap()
    };
    png_with(&[
        chunk(b"tEXt", b"Author\0Park Sora"),
        chunk(b"zTXt", &[b"Comment\0\0".as_slice(), &packed("made for Hanbit Bank")].concat()),
        chunk(b"iTXt", &[b"XML:com.adobe.xmp\0\0\0\0\0".as_slice(), xmp("Lee Jiho").as_bytes()].concat()),
        chunk(b"eXIf", &exif()),
        chunk(b"pHYs", &[0, 0, 0x0B, 0x13, 0, 0, 0x0B, 0x13, 1]),
    ])
}

/// A diagram of draw.io, its second page packed.
pub fn drawio() -> String {
    let packed = {
        let xml = "%3CmxGraphModel%3E%3Croot%3E%3CUserObject%20label%3D%22DB%22%20tooltip%3D%22Hanbit%20core%22%20link%3D%22https%3A%2F%2Fwiki.example%22%2F%3E%3C%2Froot%3E%3C%2FmxGraphModel%3E";
        let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
        encoder.write_all(xml.as_bytes()).unwrap();
        data_encoding::BASE64.encode(&encoder.finish().unwrap())
    };
    format!(
        "<mxfile host='app' modified='2026-03-14T00:00:00Z'><diagram name='Network'><mxGraphModel><root>\
         <mxCell value='Han&lt;b&gt;bit&lt;/b&gt; VPC' style='image=https://cdn.example/a.png;'/></root></mxGraphModel></diagram>\
         <diagram name='Data'>{packed}</diagram></mxfile>"
    )
}

/// A drawing with everything that can be hidden in one.
pub fn svg() -> String {
    let photo = data_encoding::BASE64.encode(&jpeg());
    let diagram = drawio().replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' inkscape:export-filename='/home/kim/a.png' content=\"{diagram}\">\
         <!-- for Hanbit --><title>Net</title><desc>Overview</desc>\
         <metadata><rdf:RDF><cc:Work><dc:creator><cc:Agent><dc:title>Choi</dc:title></cc:Agent></dc:creator></cc:Work></rdf:RDF></metadata>\
         <sodipodi:namedview id='n'/><text>Han<tspan>bit</tspan> &amp; Co</text><g aria-label='cloud'/>\
         <a href='https://wiki.example/p'><rect/></a><image href='data:image/jpeg;base64,{photo}'/>\
         <image href='https://cdn.example/b.png'/><script>x()</script></svg>"
    )
}

/// A Word document.
pub fn docx() -> Vec<u8> {
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", b"<Relationships/>"),
        ("docProps/core.xml", b"<cp:coreProperties><dc:title>Plan</dc:title><dc:creator>Kim Minji</dc:creator><cp:lastModifiedBy>Lee &amp; Son</cp:lastModifiedBy><dcterms:created>2026-03-14T00:00:00Z</dcterms:created></cp:coreProperties>"),
        ("docProps/app.xml", b"<Properties><Company>Hanbit Bank</Company><Manager>Park</Manager><Pages>3</Pages></Properties>"),
        ("docProps/custom.xml", b"<Properties><property name='Client'><vt:lpwstr>Hanbit Bank</vt:lpwstr></property></Properties>"),
        ("word/document.xml", "<w:document><w:body><w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>절차</w:t></w:r></w:p>\
          <w:p><w:r><w:t>Han</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>bit</w:t></w:r><w:del w:author='Choi'><w:r><w:delText>old name</w:delText></w:r></w:del></w:p>\
          <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:instrText>HYPERLINK \"https://field.example\"</w:instrText></w:r></w:p>\
          <w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b2</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
          <w:drawing><wp:docPr id='1' name='p' descr='logo of Hanbit'/></w:drawing></w:body></w:document>".as_bytes()),
        ("word/header1.xml", b"<w:hdr><w:p><w:r><w:t>Head</w:t></w:r></w:p></w:hdr>"),
        ("word/footnotes.xml", b"<w:footnotes><w:p><w:r><w:t>Foot</w:t></w:r></w:p></w:footnotes>"),
        ("word/comments.xml", b"<w:comments><w:comment w:author='Yoon'><w:p><w:r><w:t>Is this right?</w:t></w:r></w:p></w:comment></w:comments>"),
        ("word/_rels/document.xml.rels", b"<Relationships><Relationship Id='r1' Type='http://x/hyperlink' Target='https://link.example' TargetMode='External'/><Relationship Id='r2' Type='http://x/attachedTemplate' Target='file:///C:/minji/t.dotx' TargetMode='External'/></Relationships>"),
        ("word/media/photo.jpg", &jpeg()),
        ("word/embeddings/tool.bin", b"MZ\x90\0\x03\0\0\0"),
    ])
}

/// A workbook with a hidden sheet.
pub fn xlsx() -> Vec<u8> {
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", b"<workbook><sheets><sheet name='Open' sheetId='1' r:id='a'/><sheet name='Costs' state='veryHidden' sheetId='2' r:id='b'/></sheets><definedNames><definedName name='client'>\"Hanbit\"</definedName></definedNames></workbook>"),
        ("xl/_rels/workbook.xml.rels", b"<Relationships><Relationship Id='a' Type='x/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='b' Type='x/worksheet' Target='/xl/worksheets/sheet2.xml'/></Relationships>"),
        ("xl/sharedStrings.xml", "<sst><si><t>first</t></si><si><r><t>Han</t></r><r><t>bit</t></r><rPh><t>ハン</t></rPh></si></sst>".as_bytes()),
        ("xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row><c r='A1' t='s'><v>1</v></c><c r='B1'><v>821012345678</v></c><c r='C1' t='inlineStr'><is><t>inline</t></is></c><c r='D1'><f>HYPERLINK(\"https://f.example\")</f><v>go</v></c></row></sheetData><headerFooter><oddHeader>Confidential</oddHeader></headerFooter></worksheet>"),
        ("xl/worksheets/sheet2.xml", b"<worksheet><sheetData><row><c r='A1' t='s'><v>0</v></c><c r='A2' t='s'><v>99</v></c></row></sheetData></worksheet>"),
        ("xl/comments1.xml", b"<comments><authors><author>Yoon</author></authors><commentList><comment ref='A1'><text><r><t>check</t></r></text></comment></commentList></comments>"),
        ("xl/vbaProject.bin", b"macro"),
    ])
}

/// A presentation whose second slide comes first.
pub fn pptx() -> Vec<u8> {
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("ppt/presentation.xml", b"<p:presentation><p:sldIdLst><p:sldId id='256' r:id='b'/><p:sldId id='257' r:id='a'/></p:sldIdLst></p:presentation>"),
        ("ppt/_rels/presentation.xml.rels", b"<Relationships><Relationship Id='a' Type='x/slide' Target='slides/slide1.xml'/><Relationship Id='b' Type='x/slide' Target='slides/slide2.xml'/></Relationships>"),
        ("ppt/slides/slide1.xml", b"<p:sld show='0'><a:p><a:r><a:t>second</a:t></a:r></a:p></p:sld>"),
        ("ppt/slides/slide2.xml", b"<p:sld><a:p><a:r><a:t>Han</a:t></a:r><a:r><a:t>bit</a:t></a:r></a:p></p:sld>"),
        ("ppt/slides/_rels/slide2.xml.rels", b"<Relationships><Relationship Id='n' Type='x/notesSlide' Target='../notesSlides/notesSlide1.xml'/></Relationships>"),
        ("ppt/notesSlides/notesSlide1.xml", b"<p:notes><a:p><a:r><a:t>say this</a:t></a:r></a:p></p:notes>"),
    ])
}

/// A text of OpenDocument.
pub fn odt() -> Vec<u8> {
    zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", b"<office:document-content><text:h>Title</text:h><text:p>Han<text:span>bit</text:span></text:p><text:p>x<office:annotation><dc:creator>Yoon</dc:creator><text:p>note</text:p></office:annotation></text:p><text:a xlink:href='https://odt.example'>l</text:a></office:document-content>"),
        ("meta.xml", b"<office:document-meta><meta:initial-creator>Kim Minji</meta:initial-creator><dc:date>2026-03-14T00:00:00</dc:date></office:document-meta>"),
    ])
}

/// A PDF with two pages and something in every corner.
pub fn pdf() -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let pages_id = document.new_object_id();
    let font = document.add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Courier", "Encoding" => "WinAnsiEncoding", "FirstChar" => 32, "Widths" => vec![Object::Integer(600); 95] });
    let content = b"BT /F1 10 Tf 50 700 Td [(Han) -20 (bit)] TJ 40 0 Td (Bank) Tj 0 -20 Td (on 14 March 2026) Tj ET /Form Do";
    let content = document.add_object(Stream::new(Dictionary::new(), content.to_vec()));
    let form = document.add_object(Stream::new(
        dictionary! { "Type" => "XObject", "Subtype" => "Form" },
        b"BT /F1 10 Tf 1 0 0 1 50 500 Tm (inside a form) Tj ET /Form Do".to_vec(),
    ));
    let photo = document.add_object(Stream::new(dictionary! { "Type" => "XObject", "Subtype" => "Image", "Filter" => "DCTDecode", "Width" => 16, "Height" => 8, "ColorSpace" => "DeviceRGB", "BitsPerComponent" => 8 }, jpeg()));
    let resources = dictionary! { "Font" => dictionary! { "F1" => font }, "XObject" => dictionary! { "Form" => form, "Photo" => photo } };
    let note = dictionary! { "Type" => "Annot", "Subtype" => "Text", "Rect" => vec![0.into(), 0.into(), 9.into(), 9.into()], "Contents" => text_string("고객 확인"), "T" => text_string("Yoon") };
    let link = dictionary! { "Type" => "Annot", "Subtype" => "Link", "Rect" => vec![0.into(), 0.into(), 9.into(), 9.into()], "A" => dictionary! { "S" => "URI", "URI" => text_string("https://pdf.example") } };
    let first = document.add_object(dictionary! { "Type" => "Page", "Parent" => pages_id, "Contents" => content, "Resources" => resources.clone(), "Annots" => vec![note.into(), link.into()], "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()] });
    let scan =
        document.add_object(Stream::new(Dictionary::new(), b"q 100 0 0 100 0 0 cm /Photo Do Q".to_vec()));
    let second = document.add_object(dictionary! { "Type" => "Page", "Parent" => pages_id, "Contents" => scan, "Resources" => resources, "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()] });
    document.objects.insert(
        pages_id,
        dictionary! { "Type" => "Pages", "Kids" => vec![first.into(), second.into()], "Count" => 2 }.into(),
    );
    let file = document.add_object(Stream::new(
        dictionary! { "Type" => "EmbeddedFile" },
        "고객 목록: Hanbit".as_bytes().to_vec(),
    ));
    let attached = document.add_object(dictionary! { "Type" => "Filespec", "UF" => text_string("list.txt"), "EF" => dictionary! { "F" => file } });
    let outline = document.new_object_id();
    let item = document.new_object_id();
    document.objects.insert(
        item,
        dictionary! { "Title" => text_string("1장"), "Parent" => outline, "Next" => item }.into(),
    );
    document.objects.insert(outline, dictionary! { "First" => item, "Last" => item }.into());
    let field = document
        .add_object(dictionary! { "FT" => "Tx", "T" => text_string("client"), "V" => text_string("Hanbit") });
    let figure =
        document.add_object(dictionary! { "S" => "Figure", "Alt" => text_string("architecture of Hanbit") });
    let metadata = document.add_object(Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        xmp("Lee Jiho").into_bytes(),
    ));
    let catalogue = document.add_object(dictionary! {
        "Type" => "Catalog", "Pages" => pages_id, "Outlines" => outline, "Metadata" => metadata, "StructTreeRoot" => figure,
        "AcroForm" => dictionary! { "Fields" => vec![field.into()] },
        "Names" => dictionary! { "EmbeddedFiles" => dictionary! { "Names" => vec![text_string("list.txt"), attached.into()] } },
        "OpenAction" => dictionary! { "S" => "JavaScript", "JS" => text_string("app.alert(1)") },
    });
    let info = document.add_object(dictionary! { "Title" => text_string("Report"), "Author" => text_string("김민지"), "CreationDate" => text_string("D:20260314000000Z") });
    document.trailer.set("Root", catalogue);
    document.trailer.set("Info", info);
    let mut out = Vec::new();
    document.save_to(&mut out).unwrap();
    out
}

/// An e-mail with a text and an attachment.
pub const EMAIL: &str = "From: Kim <kim@example.com>\r\nSubject: =?UTF-8?B?6rOg6rCd?=\r\nDate: Sat, 14 Mar 2026 09:00:00 +0900\r\n\
    MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\
    Content-Transfer-Encoding: quoted-printable\r\n\r\nHan=62it\r\n--b\r\nContent-Type: application/octet-stream; name=n.csv\r\n\
    Content-Disposition: attachment; filename=n.csv\r\nContent-Transfer-Encoding: base64\r\n\r\nYSxi\r\n--b--\r\n";

/// Every sample with its name.
pub fn all() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("a.jpg", jpeg()),
        ("a.png", png()),
        ("a.svg", svg().into_bytes()),
        ("a.drawio", drawio().into_bytes()),
        ("a.docx", docx()),
        ("a.xlsm", xlsx()),
        ("a.pptx", pptx()),
        ("a.odt", odt()),
        ("a.pdf", pdf()),
        ("a.eml", EMAIL.as_bytes().to_vec()),
        ("a.zip", zip(&[("in.docx", &docx()), ("in.pdf", &pdf()), ("run.sh", b"#!/bin/sh\n")])),
        ("a.md", "# 제목\n\nHan**bit** [l](https://md.example \"t\") ![alt](p.png)\n\n<!-- todo -->\n\n[u]: https://unused.example\n".into()),
        ("a.html", b"<h1>T</h1><p>Han<b>bit</b></p><a href='https://h.example'>x</a><img src='//c.example/a' alt='pic'><!-- c --><script>key=1</script>".to_vec()),
        ("a.json", br#"{"n": "\ud55c\ube5b"}"#.to_vec()),
        ("a.csv", b"a,\"b,\nc\"\nd,e\n".to_vec()),
        ("a.xml", b"<a b='attr'>\n<c>text &amp; more</c><!-- note --></a>".to_vec()),
    ]
}
