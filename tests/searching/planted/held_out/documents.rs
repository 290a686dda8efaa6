//! Office documents and PDFs of the second set: text in runs, notes, comments, footnotes, hidden sheets, lines of a
//! page.
//!
//! Not here: other files (`files`).

use super::files::{escaped, zip};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Note, Workbook};

const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
const DRAWING: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
const SLIDES: &str = "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";

/// The ending and the bytes of a document; none where no document has that name.
pub fn made(carrier: &str, text: &str) -> Option<(String, Vec<u8>)> {
    let (ending, bytes) = match carrier {
        "docx-runs" => ("docx", word(&runs(text), None)),
        "docx-paragraphs" => ("docx", word(&paragraphs(text), None)),
        "docx-lines" => ("docx", word(&breaks(text), None)),
        "docx-table" => ("docx", word(&table(text), None)),
        "docx-textbox" => (
            "docx",
            word(
                &format!(
                    "<w:p><w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r></w:p>",
                    paragraphs(text)
                ),
                None,
            ),
        ),
        "docx-header" => ("docx", word("", Some(("word/header1.xml", "hdr", text)))),
        "docx-footnote" => ("docx", word("", Some(("word/footnotes.xml", "footnotes", text)))),
        "docx-comment" => ("docx", word("", Some(("word/comments.xml", "comments", text)))),
        "pptx-notes" => ("pptx", slides("", &drawn(text))),
        "pptx-runs" => ("pptx", slides(&drawn(text), "")),
        "pptx-table" => ("pptx", slides(&drawn_table(text), "")),
        "xlsx-hidden" => ("xlsx", workbook(text, Sheet::Hidden)),
        "xlsx-comment" => ("xlsx", workbook(text, Sheet::Noted)),
        "xlsx-rows" => ("xlsx", workbook(text, Sheet::Plain)),
        "pdf-lines" => ("pdf", pdf(&shown_lines(text), "", "null")),
        "pdf-split" => ("pdf", pdf(&shown_pieces(text), "", "null")),
        "pdf-annotation" => {
            let note =
                format!("<< /Type /Annot /Subtype /Text /Rect [9 9 30 30] /Contents ({}) >>", literal(text));
            ("pdf", pdf("", "/Annots [5 0 R]", &note))
        }
        "pdf-form" => {
            let field = format!(
                "<< /Type /Annot /Subtype /Widget /FT /Tx /T (f) /V ({}) /Rect [9 9 200 30] >>",
                literal(text)
            );
            ("pdf", pdf("", "/Annots [5 0 R]", &field))
        }
        _ => return None,
    };
    Some((ending.to_owned(), bytes))
}

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(text))
}

fn runs(text: &str) -> String {
    format!("<w:p>{}</w:p>", text.split('¦').map(run).collect::<String>())
}

fn paragraphs(text: &str) -> String {
    text.lines().map(|line| format!("<w:p>{}</w:p>", run(line))).collect()
}

/// Lines of one paragraph.
fn breaks(text: &str) -> String {
    let lines: Vec<String> = text.split('¦').map(run).collect();
    format!("<w:p>{}</w:p>", lines.join("<w:r><w:br/></w:r>"))
}

fn table(text: &str) -> String {
    let cell = |cell: &str| format!("<w:tc><w:p>{}</w:p></w:tc>", run(cell));
    let row = |row: &str| format!("<w:tr>{}</w:tr>", row.split('⇥').map(cell).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", text.lines().map(row).collect::<String>())
}

fn word(body: &str, part: Option<(&str, &str, &str)>) -> Vec<u8> {
    let document = format!(
        "<w:document {WORD}><w:body><w:p>{}</w:p>{body}<w:p>{}</w:p></w:body></w:document>",
        run("Settings of the system"),
        run("End")
    );
    let part = part.map(|(name, root, text)| {
        let inner = match root {
            "hdr" => paragraphs(text),
            "footnotes" => format!("<w:footnote w:id=\"1\">{}</w:footnote>", paragraphs(text)),
            _ => format!("<w:comment w:id=\"1\" w:author=\"ops\">{}</w:comment>", paragraphs(text)),
        };
        (name, format!("<w:{root} {WORD}>{inner}</w:{root}>"))
    });
    let mut parts =
        vec![("[Content_Types].xml", TYPES.as_bytes()), ("word/document.xml", document.as_bytes())];
    parts.extend(part.iter().map(|(name, content)| (*name, content.as_bytes())));
    zip(&parts)
}

fn drawn(text: &str) -> String {
    let run = |text: &str| format!("<a:r><a:t>{}</a:t></a:r>", escaped(text));
    let line = |line: &str| format!("<a:p>{}</a:p>", line.split('¦').map(run).collect::<String>());
    format!("<p:sp><p:txBody>{}</p:txBody></p:sp>", text.lines().map(line).collect::<String>())
}

fn drawn_table(text: &str) -> String {
    let cell = |cell: &str| {
        format!("<a:tc><a:txBody><a:p><a:r><a:t>{}</a:t></a:r></a:p></a:txBody></a:tc>", escaped(cell))
    };
    let row = |row: &str| format!("<a:tr>{}</a:tr>", row.split('⇥').map(cell).collect::<String>());
    format!("<p:graphicFrame><a:tbl>{}</a:tbl></p:graphicFrame>", text.lines().map(row).collect::<String>())
}

fn slides(shapes: &str, notes: &str) -> Vec<u8> {
    let part = |root: &str, shapes: &str| {
        format!("<p:{root} {SLIDES} {DRAWING}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:{root}>")
    };
    let (slide, notes) = (part("sld", &format!("{}{shapes}", drawn("Overview"))), part("notes", notes));
    zip(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("ppt/presentation.xml", format!("<p:presentation {SLIDES}/>").as_bytes()),
        ("ppt/slides/slide1.xml", slide.as_bytes()),
        ("ppt/notesSlides/notesSlide1.xml", notes.as_bytes()),
    ])
}

enum Sheet {
    Plain,
    Hidden,
    Noted,
}

/// Rows of cells on the first sheet.
pub fn xlsx(text: &str) -> Vec<u8> {
    workbook(text, Sheet::Plain)
}

fn workbook(text: &str, which: Sheet) -> Vec<u8> {
    let mut workbook = Workbook::new();
    // The time of making would be another one at every run.
    if let Ok(made) = ExcelDateTime::from_ymd(2026, 1, 1) {
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    }
    if !matches!(which, Sheet::Plain) {
        let _ = workbook.add_worksheet().write_string(0, 0, "Overview");
    }
    let sheet = workbook.add_worksheet();
    if matches!(which, Sheet::Hidden) {
        sheet.set_hidden(true);
    }
    if matches!(which, Sheet::Noted) {
        let _ = sheet.write_string(0, 0, "db01");
        let _ = sheet.insert_note(0, 0, &Note::new(text));
    } else {
        for (row, cells) in (0..).zip(text.lines()) {
            for (column, cell) in (0..).zip(cells.split('⇥')).filter(|(_, cell)| !cell.is_empty()) {
                let _ = sheet.write_string(row, column, cell.replace('¦', ""));
            }
        }
    }
    workbook.save_to_buffer().unwrap_or_default()
}

/// A string of a PDF; letters that are not Latin are written in UTF-16.
fn literal(text: &str) -> String {
    text.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)")
}

/// Letters of a page in hexadecimal, two bytes each.
fn hexadecimal(text: &str) -> String {
    text.encode_utf16().map(|unit| format!("{unit:04X}")).collect()
}

fn shown_lines(text: &str) -> String {
    let lines: Vec<String> =
        text.lines().map(|line| format!("<{}> Tj 0 -14 Td", hexadecimal(line))).collect();
    format!("BT /F1 10 Tf 40 780 Td {} ET", lines.join(" "))
}

/// Pieces on one line, each shown by itself.
fn shown_pieces(text: &str) -> String {
    let pieces: Vec<String> = text.split('¦').map(|piece| format!("<{}> Tj", hexadecimal(piece))).collect();
    format!("BT /F1 10 Tf 40 780 Td {} ET", pieces.join(" "))
}

/// A PDF of one page whose font maps each letter to itself.
fn pdf(content: &str, page: &str, annotation: &str) -> Vec<u8> {
    let map = "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap";
    let stream = |content: &str| format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len());
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] >> >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 6 0 R >> >> {page} >>"),
        stream(content),
        annotation.to_owned(),
        "<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>".to_owned(),
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>".to_owned(),
        stream(map),
    ];
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(&objects) {
        places.push(out.len());
        out.extend(format!("{number} 0 obj\n{object}\nendobj\n").bytes());
    }
    let table = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    places.iter().for_each(|place| out.extend(format!("{place:010} 00000 n \n").bytes()));
    out.extend(
        format!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1)
            .bytes(),
    );
    out
}
