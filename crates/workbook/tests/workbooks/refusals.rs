//! Files that must not be filled, each refused with its own code and without using much memory.

use std::io::{Cursor, Write};

use proofbook_workbook::{FillOptions, SignedWorkbook, fill, fill_with, inspect};
use zip::write::SimpleFileOptions;

use crate::support::{Book, answer, real_input, row, sheet, zip_up};

const ROWS: [(u32, &[&str]); 2] =
    [(1, &["ID", "Requirement", "Met?", "Response"]), (2, &["SEC-001", "Text"])];

fn good() -> Book {
    Book::sheet(&sheet(&ROWS, ""))
}

#[track_caller]
fn refused(bytes: &[u8], code: &str) {
    let error = inspect(bytes).unwrap_err();
    assert_eq!(error.code(), code, "{error}");
    assert_eq!(fill(bytes, &[answer("SEC-001", Some(true), "x")]).unwrap_err().code(), code);
    assert!(error.to_string().ends_with('.'));
}

fn replaced(name: &str, with: &str) -> Vec<u8> {
    let parts = good().parts();
    zip_up(
        &parts
            .into_iter()
            .map(|(n, b)| if n == name { (n, with.as_bytes().to_vec()) } else { (n, b) })
            .collect::<Vec<_>>(),
    )
}

#[test]
fn other_kinds_of_files() {
    refused(b"", "WORKBOOK-EMPTY");
    refused(b"ID,Met\nBUSP-001,Yes\n", "WORKBOOK-CSV");
    refused(b"hello", "WORKBOOK-NOT-A-ZIP");
    let ods = [
        ("mimetype".to_owned(), b"application/vnd.oasis.opendocument.spreadsheet".to_vec()),
        ("content.xml".to_owned(), b"<a/>".to_vec()),
    ];
    refused(&zip_up(&ods), "WORKBOOK-ODS");
    refused(&zip_up(&[("word/document.xml".to_owned(), b"<a/>".to_vec())]), "WORKBOOK-NOT-A-WORKBOOK");
    refused(
        &replaced(
            "_rels/.rels",
            "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.bin'/></Relationships>",
        ),
        "WORKBOOK-XLSB",
    );
}

#[test]
fn a_workbook_cut_anywhere() {
    let bytes = good().bytes();
    for length in (4..bytes.len()).step_by(7) {
        let error = inspect(&bytes[..length]).unwrap_err();
        assert!(matches!(error.code(), "WORKBOOK-TRUNCATED" | "WORKBOOK-DAMAGED"), "{length}: {error}");
    }
}

#[test]
fn a_workbook_with_any_byte_changed_never_panics() {
    let bytes = good().bytes();
    for at in 0..bytes.len() {
        for flip in [0x01, 0x80, 0xFF] {
            let mut broken = bytes.clone();
            broken[at] ^= flip;
            // Whatever comes out, it is an answer and not a crash; a result must be proven.
            if let Ok(filled) = fill(&broken, &[answer("SEC-001", Some(true), "x")]) {
                assert!(filled.proof.is_sound());
            }
        }
    }
}

#[test]
fn document_types_and_entities() {
    let bomb =
        "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><worksheet><sheetData/></worksheet>";
    for part in ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "_rels/.rels"] {
        refused(&replaced(part, bomb), "WORKBOOK-DTD");
    }
    let unknown = sheet(&ROWS, "").replace("Text", "&bomb;");
    refused(&replaced("xl/worksheets/sheet1.xml", &unknown), "WORKBOOK-DAMAGED");
}

#[test]
fn parts_that_unpack_to_too_much() {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in good().parts() {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(&bytes).unwrap();
    }
    writer.start_file("xl/sharedStrings.xml", SimpleFileOptions::default()).unwrap();
    let megabyte = vec![b' '; 1 << 20];
    for _ in 0..130 {
        writer.write_all(&megabyte).unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    assert!(bytes.len() < 1 << 20, "a bomb is small");
    refused(&bytes, "WORKBOOK-TOO-LARGE");
}

#[test]
fn a_part_that_lies_about_its_size() {
    let bytes = good().bytes();
    let mut lying = bytes.clone();
    // The inflated size stands at 24 in the central record: make the sheet's smaller than it is.
    let name = b"xl/worksheets/sheet1.xml";
    let at = bytes.windows(name.len()).rposition(|window| window == name).unwrap() - 46;
    lying[at + 24..at + 28].copy_from_slice(&10_u32.to_le_bytes());
    refused(&lying, "WORKBOOK-DAMAGED");
}

#[test]
fn two_parts_of_one_name() {
    let mut parts = good().parts();
    parts.push(("XL/Workbook.xml".to_owned(), b"<workbook/>".to_vec()));
    refused(&zip_up(&parts), "WORKBOOK-DAMAGED");
}

#[test]
fn other_encodings() {
    let utf16: Vec<u8> = "<worksheet/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let parts = good().parts();
    let parts: Vec<_> = parts
        .into_iter()
        .map(|(n, b)| if n.contains("sheet1") { (n, utf16.clone()) } else { (n, b) })
        .collect();
    refused(&zip_up(&parts), "WORKBOOK-ENCODING");
}

#[test]
fn no_controls() {
    refused(&Book::rows(&row(1, &["Nothing", "here"])).bytes(), "WORKBOOK-NO-CONTROLS");
    refused(&Book::rows("").bytes(), "WORKBOOK-NO-CONTROLS");
}

#[test]
fn signed_workbooks_only_when_agreed() {
    let mut book = good();
    book.parts.push(("_xmlsignatures/sig1.xml".to_owned(), b"<Signature/>".to_vec(), None));
    let bytes = book.bytes();
    assert!(inspect(&bytes).unwrap().signed);
    let answers = [answer("SEC-001", Some(true), "x")];
    assert_eq!(fill(&bytes, &answers).unwrap_err().code(), "WORKBOOK-SIGNED");
    let agreed = FillOptions { signed: SignedWorkbook::BreakSignature, ..FillOptions::default() };
    assert!(fill_with(&bytes, &answers, &agreed).unwrap().proof.is_complete());
}

#[test]
fn references_that_are_none() {
    for broken in ["A0", "XFE1", "A1048577", "1A", "", "A99999999999999"] {
        let xml = sheet(&ROWS, "").replace("r=\"A2\"", &format!("r=\"{broken}\""));
        refused(&replaced("xl/worksheets/sheet1.xml", &xml), "WORKBOOK-DAMAGED");
    }
    let xml = sheet(&ROWS, "").replace("<row r=\"2\">", "<row r=\"4294967296\">");
    refused(&replaced("xl/worksheets/sheet1.xml", &xml), "WORKBOOK-DAMAGED");
}

#[test]
fn a_cell_in_the_last_corner_costs_no_memory() {
    let far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    let xml = sheet(&ROWS, "").replace("</sheetData>", &format!("{far}</sheetData>"));
    let filled = fill(&Book::sheet(&xml).bytes(), &[answer("SEC-001", Some(true), "x")]).unwrap();
    assert!(filled.proof.is_complete());
}

#[test]
fn the_official_file_cut_anywhere() {
    let Some(bytes) = real_input("official/AWS-MSP-Self-Assessment-7.1.xlsx") else { return };
    for length in (0..bytes.len()).step_by(997) {
        assert!(inspect(&bytes[..length]).is_err());
    }
}
