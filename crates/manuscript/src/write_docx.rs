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
use crate::write_picture::Pictures;
use crate::write_table::{begin_row, begin_table};
use crate::xml::Xml;

/// Writes a Word document.
///
/// # Errors
///
/// A picture that is neither PNG nor JPEG.
pub fn write_docx(study: &Manuscript) -> Result<Vec<u8>, ManuscriptError> {
    let mut shared = Shared::default();
    for (address, bytes) in &study.pictures {
        let placed = shared.pictures.place(bytes, address)?;
        shared.in_texts.insert(address.clone(), placed);
    }
    let mut body = Xml::piece();
    head(study, &mut body);
    for part in &study.sections {
        section(part, &mut body, &mut shared)?;
    }
    if let Some(notice) = present(study.notice.as_deref()) {
        paragraph(&mut body, "Caption", notice);
    }
    let files = parts::all(study, body, &shared);
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

fn section(part: &Part, body: &mut Xml, shared: &mut Shared) -> Result<(), ManuscriptError> {
    paragraph(body, "Heading1", &part.heading);
    body.insert(write_markdown(&part.markdown, 1, shared));
    for illustration in &part.illustrations {
        illustrate(illustration, body, &mut shared.pictures)?;
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
    pictures: &mut Pictures,
) -> Result<(), ManuscriptError> {
    let words = if illustration.alternative.trim().is_empty() {
        &illustration.caption
    } else {
        &illustration.alternative
    };
    match &illustration.picture {
        Some(bytes) => {
            let placed = pictures.place(bytes, words)?;
            pictures.show(placed, words, body);
        }
        None if illustration.caption != *words => paragraph(body, "Normal", words),
        None => {}
    }
    if !illustration.caption.trim().is_empty() {
        paragraph(body, "Caption", &illustration.caption);
    }
    Ok(())
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
