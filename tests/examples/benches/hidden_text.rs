//! Reading PDFs of a thousand pages of dense text, with what their pages hide, against poppler's
//! `pdftotext`, which only gives out the text.
//!
//! One file has a standard font that it does not carry, one is set by ourselves, with fonts of its own.
//! Deliberately not here: pictures, and pages that hide something (see the tests of `contents`).

use crate::{
    Ground, Measured,
    table::{Row, median},
};
use lopdf::{Document, Object, ObjectId, Stream, dictionary};
use proofbook_contents::{Limits, read};
use proofbook_typeset::{Assets, DocumentMeta, Language, MarkdownDocument, Typesetter};
use std::{error::Error, io::Cursor, path::Path, process::Command};

const RUNS: usize = 3;
const PAGES: usize = 1_000;
/// Lines of a page, and letters of a line.
const LINES: usize = 60;
const LETTERS: usize = 76;

/// Measures reading.
pub fn measure(ground: &Ground) -> Measured {
    let files = [("standard font", standard_font()?), ("embedded fonts", embedded_fonts()?)];
    files.into_iter().map(|(what, bytes)| against(ground, what, &bytes)).collect()
}

fn against(ground: &Ground, what: &str, bytes: &[u8]) -> Result<Row, Box<dyn Error>> {
    let file = ground.folder.join("dense.pdf");
    std::fs::write(&file, bytes)?;
    let limits = Limits { font: proofbook_typeset::fonts::REGULAR, ..Limits::default() };
    let mut letters = 0;
    let ours = median(RUNS, |_| -> Result<(), Box<dyn Error>> {
        let found = read(&mut Cursor::new(bytes), bytes.len() as u64, "dense.pdf", &limits);
        letters = found.pieces.iter().map(|piece| piece.text.len()).sum();
        match found.pages {
            Some(pages) if pages as usize == PAGES && found.unread.is_empty() => Ok(()),
            _ => Err(format!("not wholly read: {:?}", found.unread).into()),
        }
    })?;
    let peer = median(RUNS, |_| pdftotext(&file));
    Ok(Row {
        what: format!("read {PAGES} dense pages, {what}"),
        ours,
        peer: peer.map(|time| ("pdftotext, which looks for nothing hidden".to_owned(), time)),
        note: format!("{} KB of text; every page followed", letters / 1024),
    })
}

fn pdftotext(file: &Path) -> Result<(), String> {
    let done = Command::new("pdftotext").arg(file).arg(file.with_extension("txt")).output();
    match done {
        Ok(done) if done.status.success() => Ok(()),
        Ok(done) => Err(String::from_utf8_lossy(&done.stderr).into_owned()),
        Err(error) => Err(format!("pdftotext: {error}")),
    }
}

fn standard_font() -> Result<Vec<u8>, Box<dyn Error>> {
    let mut document = Document::with_version("1.7");
    let pages = document.new_object_id();
    let mut kids = Vec::new();
    for number in 0..PAGES {
        // As many programs write it: each page with a font of its own.
        let font = document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding"
        });
        let content = document.add_object(Stream::new(dictionary! {}, dense(number).into_bytes()));
        let page = document.add_object(dictionary! {
            "Type" => "Page", "Parent" => pages, "Contents" => content,
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
            "Resources" => dictionary! { "Font" => dictionary! { "F" => font } }
        });
        kids.push(Object::Reference(page));
    }
    finish(document, pages, kids)
}

/// A bar, a heading upon it, and lines of words that differ from page to page.
fn dense(number: usize) -> String {
    let mut content = format!(
        "0.1 0.2 0.5 rg 40 790 515 24 re f 1 1 1 rg BT /F 11 Tf 46 797 Td (Page {number}) Tj ET 0 0 0 rg BT /F 9 Tf 12 TL 40 770 Td\n"
    );
    for line in 0..LINES {
        let words =
            (0..).flat_map(|word| format!("w{} ", (number * 31 + line * 7 + word * 13) % 9973).into_bytes());
        let words: Vec<u8> = words.take(LETTERS).collect();
        content.push_str(&format!("({}) Tj T*\n", String::from_utf8_lossy(&words)));
    }
    content + "ET\n"
}

/// Pages set by ourselves, over and over.
fn embedded_fonts() -> Result<Vec<u8>, Box<dyn Error>> {
    let text: String = (0..900)
        .map(|number| {
            format!("고객 지원 절차 {number}: 장애를 접수한 뒤 every incident is recorded, 分析し、再発を防ぎます.\n\n")
        })
        .collect();
    let document = MarkdownDocument {
        meta: DocumentMeta {
            title: "Dense".into(),
            language: Language::Ko,
            author: None,
            date: jiff::civil::date(2026, 1, 31),
            identifier: "dense".into(),
            header: None,
            footer: None,
            draft_mark: None,
        },
        text,
    };
    let set = Typesetter::new()?.markdown_to_pdf(&document, &Assets::default())?;
    let mut document = Document::load_mem(&set.bytes)?;
    let own: Vec<ObjectId> = document.page_iter().collect();
    let pages = document.new_object_id();
    let mut kids = Vec::new();
    for page in own.iter().cycle().take(PAGES) {
        let mut copy = document.get_dictionary(*page)?.clone();
        copy.set("Parent", pages);
        kids.push(Object::Reference(document.add_object(copy)));
    }
    finish(document, pages, kids)
}

fn finish(mut document: Document, pages: ObjectId, kids: Vec<Object>) -> Result<Vec<u8>, Box<dyn Error>> {
    let tree = dictionary! { "Type" => "Pages", "Count" => kids.len() as i64, "Kids" => kids };
    document.objects.insert(pages, tree.into());
    let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", root);
    document.compress();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes)?;
    Ok(bytes)
}
