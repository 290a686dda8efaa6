//! Documents of offices, put together by hand, and other containers.

use crate::sample::Sample;
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

const SAID: &str = "Approved by Kimura on Monday 담당자 担当者";

/// All of them.
pub fn all() -> Vec<Sample> {
    [words(), sheets(), slides(), others()].into_iter().flatten().collect()
}

fn zipped(parts: &[(&str, String)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let started = writer.start_file(*name, SimpleFileOptions::default());
        let _ = started.map(|()| writer.write_all(content.as_bytes()));
    }
    writer.finish().map(Cursor::into_inner).unwrap_or_default()
}

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

fn relation(target: &str) -> String {
    format!(
        "<?xml version='1.0'?><Relationships xmlns='{PACKAGE}/relationships'><Relationship Id='r1' Type='{RELATIONS}/officeDocument' Target='{target}'/></Relationships>"
    )
}

fn types(part: &str, kind: &str) -> String {
    format!(
        "<?xml version='1.0'?><Types xmlns='{PACKAGE}/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>\
         <Default Extension='xml' ContentType='application/xml'/><Override PartName='/{part}' ContentType='application/vnd.openxmlformats-officedocument.{kind}.main+xml'/></Types>"
    )
}

fn docx(body: &str) -> Vec<u8> {
    let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let document = format!(
        "<?xml version='1.0'?><w:document xmlns:w='{namespace}'><w:body>{body}</w:body></w:document>"
    );
    zipped(&[
        ("[Content_Types].xml", types("word/document.xml", "wordprocessingml.document")),
        ("_rels/.rels", relation("word/document.xml")),
        ("word/document.xml", document),
    ])
}

fn paragraph(text: &str, properties: &str) -> String {
    format!("<w:p><w:r>{properties}<w:t xml:space='preserve'>{text}</w:t></w:r></w:p>")
}

fn words() -> Vec<Sample> {
    let said = paragraph(SAID, "");
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", paragraph(text, ""));
    let table = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>{said}", cell("Left column"), cell("Right column"));
    let bodies: [(&str, String, &str); 12] = [
        ("plain", said.clone(), SAID),
        ("table", table, "Left Right column"),
        (
            "nested-table",
            format!(
                "<w:tbl><w:tr><w:tc><w:tbl><w:tr>{}</w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>{said}",
                cell("Inner cell")
            ),
            "Inner cell",
        ),
        (
            "control",
            format!("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>{said}", paragraph("Controlled text", "")),
            "Controlled text",
        ),
        ("hidden", format!("{said}{}", paragraph("Vanished", "<w:rPr><w:vanish/></w:rPr>")), SAID),
        ("struck", format!("{said}{}", paragraph("Struck out", "<w:rPr><w:strike/></w:rPr>")), "Struck out"),
        ("capitals", paragraph("small capitals", "<w:rPr><w:caps/></w:rPr>"), ""),
        (
            "white",
            format!("{said}{}", paragraph("White words", "<w:rPr><w:color w:val='FFFFFF'/></w:rPr>")),
            SAID,
        ),
        (
            "inserted",
            format!(
                "<w:p><w:ins w:id='1' w:author='Kim'><w:r><w:t>Inserted words</w:t></w:r></w:ins></w:p>{said}"
            ),
            "Inserted words",
        ),
        (
            "deleted",
            format!(
                "<w:p><w:del w:id='1' w:author='Kim'><w:r><w:delText>Deleted words</w:delText></w:r></w:del></w:p>{said}"
            ),
            SAID,
        ),
        ("columns", format!("{said}<w:sectPr><w:cols w:num='3'/></w:sectPr>"), SAID),
        ("long", paragraph(SAID, "").repeat(400), SAID),
    ];
    let mut samples: Vec<Sample> = bodies
        .into_iter()
        .map(|(name, body, words)| Sample::new(format!("office-{name}.docx"), docx(&body)).saying(words))
        .collect();
    let whole = docx(&said);
    samples.push(Sample::new("office-cut.docx", whole[..whole.len() / 2].to_vec()).saying(SAID));
    samples.push(Sample::new("office-no-body.docx", docx("")));
    samples.push(Sample::new("office-broken-xml.docx", docx("<w:p><w:r>")));
    samples.push(Sample::new("office-named-pdf.pdf", whole).saying(SAID));
    samples
}

fn sheets() -> Vec<Sample> {
    let workbook = |fill: &dyn Fn(&mut rust_xlsxwriter::Workbook)| {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        // The time of making would be another one at every run.
        let made = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 1, 1).unwrap();
        workbook.set_properties(&rust_xlsxwriter::DocProperties::new().set_creation_datetime(&made));
        fill(&mut workbook);
        workbook.save_to_buffer().unwrap_or_default()
    };
    let put = |workbook: &mut rust_xlsxwriter::Workbook, name: &str, text: &str| {
        let sheet = workbook.add_worksheet();
        let _ = sheet.set_name(name);
        let _ = sheet.write(0, 0, text);
    };
    vec![
        Sample::new("office-plain.xlsx", workbook(&|it| put(it, "One", SAID))).saying(SAID),
        Sample::new(
            "office-two.xlsx",
            workbook(&|it| {
                put(it, "One", SAID);
                put(it, "Two", "Second sheet words");
            }),
        )
        .saying("Second sheet words"),
        Sample::new(
            "office-hidden.xlsx",
            workbook(&|it| {
                put(it, "One", SAID);
                let sheet = it.add_worksheet();
                let _ = sheet.write(0, 0, "Concealed");
                sheet.set_hidden(true);
            }),
        )
        .saying(SAID),
        Sample::new(
            "office-wide.xlsx",
            workbook(&|it| {
                let sheet = it.add_worksheet();
                for column in 0..60 {
                    let _ = sheet.write(0, column, format!("column{column}"));
                }
            }),
        )
        .saying("column0 column59"),
        Sample::new(
            "office-long.xlsx",
            workbook(&|it| {
                let sheet = it.add_worksheet();
                for row in 0..3_000 {
                    let _ = sheet.write(row, 0, format!("row{row}"));
                }
            }),
        )
        .saying("row0 row2999"),
        Sample::new(
            "office-empty.xlsx",
            workbook(&|it| {
                it.add_worksheet();
            }),
        ),
        Sample::new(
            "office-narrow.xlsx",
            workbook(&|it| {
                let sheet = it.add_worksheet();
                let _ = sheet.set_column_width(0, 1);
                let _ = sheet.write(0, 0, "Overflowing words beyond their cell");
                let _ = sheet.write(0, 1, "Neighbour");
            }),
        )
        .saying("Neighbour"),
        Sample::new(
            "office-numbers.xlsx",
            workbook(&|it| {
                let sheet = it.add_worksheet();
                let _ = sheet.write(0, 0, 1234567.5);
                let _ = sheet.write(1, 0, "Total");
            }),
        )
        .saying("Total"),
    ]
}

fn slides() -> Vec<Sample> {
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    let main = "http://schemas.openxmlformats.org/presentationml/2006/main";
    let slide = |text: &str| {
        format!(
            "<?xml version='1.0'?><p:sld xmlns:p='{main}' xmlns:a='{drawing}'><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id='1' name=''/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>\
             <p:sp><p:nvSpPr><p:cNvPr id='2' name='t'/><p:cNvSpPr txBox='1'/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x='0' y='0'/><a:ext cx='6000000' cy='900000'/></a:xfrm><a:prstGeom prst='rect'/></p:spPr>\
             <p:txBody><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>"
        )
    };
    let deck = format!(
        "<?xml version='1.0'?><p:presentation xmlns:p='{main}' xmlns:r='{RELATIONS}'><p:sldIdLst><p:sldId id='256' r:id='s1'/><p:sldId id='257' r:id='s2'/></p:sldIdLst><p:sldSz cx='9144000' cy='6858000'/></p:presentation>"
    );
    let links = format!(
        "<?xml version='1.0'?><Relationships xmlns='{PACKAGE}/relationships'><Relationship Id='s1' Type='{RELATIONS}/slide' Target='slides/slide1.xml'/><Relationship Id='s2' Type='{RELATIONS}/slide' Target='slides/slide2.xml'/></Relationships>"
    );
    let part = |number: u32| {
        format!(
            "<Override PartName='/ppt/slides/slide{number}.xml' ContentType='application/vnd.openxmlformats-officedocument.presentationml.slide+xml'/></Types>"
        )
    };
    let kinds = types("ppt/presentation.xml", "presentationml.presentation")
        .replace("</Types>", &part(1))
        .replace("</Types>", &part(2));
    let bytes = zipped(&[
        ("[Content_Types].xml", kinds),
        ("_rels/.rels", relation("ppt/presentation.xml")),
        ("ppt/presentation.xml", deck),
        ("ppt/_rels/presentation.xml.rels", links),
        ("ppt/slides/slide1.xml", slide(SAID)),
        ("ppt/slides/slide2.xml", slide("Second slide words")),
    ]);
    vec![Sample::new("office-deck.pptx", bytes).saying(SAID).saying("Second slide words")]
}

fn others() -> Vec<Sample> {
    let rich = "{\\rtf1\\ansi Approved by Kimura on Monday\\par Second words}";
    let open = |body: &str| {
        let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
        let text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
        zipped(&[
            ("mimetype", "application/vnd.oasis.opendocument.text".to_owned()),
            ("META-INF/manifest.xml", "<?xml version='1.0'?><manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><manifest:file-entry manifest:full-path='/' manifest:media-type='application/vnd.oasis.opendocument.text'/><manifest:file-entry manifest:full-path='content.xml' manifest:media-type='text/xml'/></manifest:manifest>".to_owned()),
            ("content.xml", format!("<?xml version='1.0'?><office:document-content xmlns:office='{office}' xmlns:text='{text}' office:version='1.3'><office:body><office:text>{body}</office:text></office:body></office:document-content>")),
        ])
    };
    vec![
        Sample::new("office-rich.rtf", rich.as_bytes().to_vec())
            .saying("Approved Kimura Monday Second words"),
        Sample::new("office-rich-cut.rtf", rich.as_bytes()[..30].to_vec()),
        Sample::new("office-open.odt", open(&format!("<text:p>{SAID}</text:p>"))).saying(SAID),
        Sample::new(
            "office-open-list.odt",
            open("<text:list><text:list-item><text:p>Listed words</text:p></text:list-item></text:list>"),
        )
        .saying("Listed words"),
        Sample::new("other-archive.zip", zipped(&[("inner/plan.txt", SAID.to_owned())])),
        Sample::new("other-old.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old".to_vec()),
        Sample::new("other-film.mp4", b"\0\0\0\x18ftypisom\0\0\x02\0isomiso2".to_vec()),
        Sample::new("other-seven.7z", b"7z\xBC\xAF\x27\x1C\0\x04".to_vec()),
        Sample::new("other-unknown.bin", (0..=255u8).collect()),
    ]
}
