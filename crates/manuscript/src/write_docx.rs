//! A finished study as a Word document for those who edit on: named styles, real lists, alternative texts.
//!
//! The parts are written here and not by a library of documents, because none at hand writes alternative
//! texts, heads of tables and languages with the same bytes every time. It deliberately writes no dates but
//! the one it is given, no macros and no fonts.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::error::ManuscriptError;
use crate::model::{Illustration, Manuscript, Part, PlainTable};
use crate::write_body::{Shared, write_markdown};
use crate::write_parts as parts;
use crate::write_table::{begin_row, begin_table};
use crate::xml::Xml;

/// The width of the text, in English Metric Units: 16 centimetres.
const TEXT_WIDTH: u64 = 5_760_000;
/// The tallest picture, in English Metric Units: 18 centimetres.
const TALLEST: u64 = 6_480_000;
/// English Metric Units in a pixel at 96 to the inch.
const PER_PIXEL: u64 = 9525;

/// A picture within the package.
pub(crate) struct Placed {
    /// The file.
    pub bytes: Vec<u8>,
    /// `png` or `jpeg`.
    pub extension: &'static str,
}

/// Writes a Word document.
///
/// # Errors
///
/// A picture that is neither PNG nor JPEG.
pub fn write_docx(study: &Manuscript) -> Result<Vec<u8>, ManuscriptError> {
    let mut shared = Shared::default();
    let mut pictures = Vec::new();
    let mut body = Xml::piece();
    head(study, &mut body);
    for part in &study.sections {
        section(part, &mut body, &mut shared, &mut pictures)?;
    }
    if let Some(notice) = present(study.notice.as_deref()) {
        paragraph(&mut body, "Caption", notice);
    }
    let files = parts::all(study, body, &shared, &pictures);
    packed(&files).map_err(|_| ManuscriptError::damaged("the container"))
}

fn present(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

fn head(study: &Manuscript, body: &mut Xml) {
    paragraph(body, "Title", &study.title);
    if let Some(subtitle) = present(study.subtitle.as_deref()) {
        paragraph(body, "Subtitle", subtitle);
    }
    if study.facts.is_empty() {
        return;
    }
    begin_table(body, 2, true);
    for (label, value) in &study.facts {
        begin_row(body, false);
        cell(body, label);
        cell(body, value);
        body.close("w:tr");
    }
    end_table(body);
}

fn section(
    part: &Part,
    body: &mut Xml,
    shared: &mut Shared,
    pictures: &mut Vec<Placed>,
) -> Result<(), ManuscriptError> {
    paragraph(body, "Heading1", &part.heading);
    body.insert(write_markdown(&part.markdown, 1, shared));
    for illustration in &part.illustrations {
        illustrate(illustration, body, pictures)?;
    }
    if let Some(table) = &part.table {
        plain_table(table, body);
    }
    Ok(())
}

fn paragraph(body: &mut Xml, style: &str, text: &str) {
    body.open("w:p", &[]);
    body.open("w:pPr", &[]);
    body.value("w:pStyle", style);
    body.close("w:pPr");
    run(body, text);
    body.close("w:p");
}

fn run(body: &mut Xml, text: &str) {
    body.open("w:r", &[]);
    body.text("w:t", &[("xml:space", "preserve")], text);
    body.close("w:r");
}

fn cell(body: &mut Xml, text: &str) {
    body.open("w:tc", &[]);
    body.open("w:p", &[]);
    run(body, text);
    body.close("w:p");
    body.close("w:tc");
}

fn end_table(body: &mut Xml) {
    body.close("w:tbl");
    // Two tables in a row would grow together.
    body.empty("w:p", &[]);
}

fn plain_table(table: &PlainTable, body: &mut Xml) {
    let width = table.rows.iter().map(Vec::len).chain([table.head.len()]).max().unwrap_or(0);
    if width == 0 {
        return;
    }
    if !table.caption.trim().is_empty() {
        paragraph(body, "Caption", &table.caption);
    }
    begin_table(body, width, false);
    let rows = std::iter::once(&table.head).chain(&table.rows);
    for (index, row) in rows.enumerate() {
        begin_row(body, index == 0);
        (0..width).for_each(|at| cell(body, row.get(at).map_or("", String::as_str)));
        body.close("w:tr");
    }
    end_table(body);
}

fn illustrate(
    illustration: &Illustration,
    body: &mut Xml,
    pictures: &mut Vec<Placed>,
) -> Result<(), ManuscriptError> {
    let words = if illustration.alternative.trim().is_empty() {
        &illustration.caption
    } else {
        &illustration.alternative
    };
    match &illustration.picture {
        Some(bytes) => {
            let (extension, size) =
                measured(bytes).ok_or_else(|| ManuscriptError::Picture { picture: words.clone() })?;
            pictures.push(Placed { bytes: bytes.clone(), extension });
            drawing(body, pictures.len(), size, words);
        }
        None if illustration.caption != *words => paragraph(body, "Normal", words),
        None => {}
    }
    if !illustration.caption.trim().is_empty() {
        paragraph(body, "Caption", &illustration.caption);
    }
    Ok(())
}

/// What a picture is, and its size on the page in English Metric Units.
fn measured(bytes: &[u8]) -> Option<(&'static str, (u64, u64))> {
    let extension = match imagesize::image_type(bytes).ok()? {
        imagesize::ImageType::Png => "png",
        imagesize::ImageType::Jpeg => "jpeg",
        _ => return None,
    };
    let size = imagesize::blob_size(bytes).ok()?;
    let (width, height) = (size.width as u64, size.height as u64);
    if width == 0 || height == 0 || width > 1 << 20 || height > 1 << 20 {
        return None;
    }
    let mut shown = (width * PER_PIXEL, height * PER_PIXEL);
    if shown.0 > TEXT_WIDTH {
        shown = (TEXT_WIDTH, (TEXT_WIDTH * height / width).max(1));
    }
    if shown.1 > TALLEST {
        shown = ((TALLEST * width / height).max(1), TALLEST);
    }
    Some((extension, shown))
}

fn drawing(body: &mut Xml, number: usize, (width, height): (u64, u64), alternative: &str) {
    let (number, width, height) = (number.to_string(), width.to_string(), height.to_string());
    let (name, relation) = (format!("Picture {number}"), format!("picture{number}"));
    let extent = [("cx", width.as_str()), ("cy", height.as_str())];
    let opened = ["w:p", "w:r", "w:drawing"];
    opened.iter().for_each(|element| body.open(element, &[]));
    body.open("wp:inline", &[("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")]);
    body.empty("wp:extent", &extent);
    body.empty("wp:docPr", &[("id", &number), ("name", &name), ("descr", alternative)]);
    body.open("a:graphic", &[]);
    body.open("a:graphicData", &[("uri", parts::PICTURE)]);
    body.open("pic:pic", &[]);
    body.open("pic:nvPicPr", &[]);
    body.empty("pic:cNvPr", &[("id", &number), ("name", &name), ("descr", alternative)]);
    body.empty("pic:cNvPicPr", &[]);
    body.close("pic:nvPicPr");
    body.open("pic:blipFill", &[]);
    body.empty("a:blip", &[("r:embed", &relation)]);
    body.open("a:stretch", &[]);
    body.empty("a:fillRect", &[]);
    body.close("a:stretch");
    body.close("pic:blipFill");
    body.open("pic:spPr", &[]);
    body.open("a:xfrm", &[]);
    body.empty("a:off", &[("x", "0"), ("y", "0")]);
    body.empty("a:ext", &extent);
    body.close("a:xfrm");
    body.open("a:prstGeom", &[("prst", "rect")]);
    body.empty("a:avLst", &[]);
    let closed = ["a:prstGeom", "pic:spPr", "pic:pic", "a:graphicData", "a:graphic", "wp:inline"];
    closed.iter().chain(opened.iter().rev()).for_each(|element| body.close(element));
}

/// The container, with one fixed date in it.
fn packed(files: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, bytes) in files {
        writer.start_file(name.as_str(), options)?;
        writer.write_all(bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}
