//! Zip containers as different programs write them: everything that is not filled keeps its bytes.

use std::io::{Cursor, Write};

use proofbook_workbook::{Filled, fill};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime};

use crate::support::{Book, answer, part, sheet};

const SHEET: &str = "xl/worksheets/sheet1.xml";

fn parts() -> Vec<(String, Vec<u8>)> {
    let rows: [(u32, &[&str]); 2] =
        [(1, &["ID", "Requirement", "Met?", "Response"]), (2, &["SEC-001", "Text"])];
    let mut book = Book::sheet(&sheet(&rows, ""));
    book.parts.push((
        "xl/media/image1.png".to_owned(),
        (0..5000).map(|n| (n * 7919 % 251) as u8).collect(),
        None,
    ));
    book.parts.push(("customXml/item1.xml".to_owned(), b"<custom/>".to_vec(), None));
    book.parts()
}

fn check(template: &[u8]) -> Filled {
    let filled = fill(template, &[answer("SEC-001", Some(true), &"Response 응답 ".repeat(50))]).unwrap();
    assert!(filled.proof.is_complete(), "{:#?}", filled.proof);
    assert_eq!(filled.proof.parts_changed, [SHEET]);
    let mut one = zip::ZipArchive::new(Cursor::new(template)).unwrap();
    let mut two = zip::ZipArchive::new(Cursor::new(&filled.bytes)).unwrap();
    assert_eq!(one.comment(), two.comment());
    for index in 0..one.len() {
        let name = {
            let (a, b) = (one.by_index_raw(index).unwrap(), two.by_index_raw(index).unwrap());
            assert_eq!(
                (a.name().unwrap(), a.last_modified(), a.unix_mode()),
                (b.name().unwrap(), b.last_modified(), b.unix_mode())
            );
            assert_eq!(a.compression(), b.compression());
            a.name().unwrap().into_owned()
        };
        if name != SHEET && !name.ends_with('/') {
            assert_eq!(part(template, &name), part(&filled.bytes, &name));
        }
    }
    filled
}

fn write(options: impl Fn(usize) -> SimpleFileOptions) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    writer.set_comment("a comment").unwrap();
    writer.add_directory("xl/", SimpleFileOptions::default()).unwrap();
    for (index, (name, bytes)) in parts().into_iter().enumerate() {
        writer.start_file(name, options(index)).unwrap();
        writer.write_all(&bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn directory_entries_dates_and_modes() {
    let date = |index: usize| DateTime::from_date_and_time(1980 + index as u16, 2, 29, 23, 59, 58);
    check(&write(|index| {
        let date = date(index * 4).unwrap_or_default();
        SimpleFileOptions::default().last_modified_time(date).unix_permissions(0o600 + index as u32)
    }));
}

#[test]
fn stored_entries_stay_stored() {
    check(&write(|_| SimpleFileOptions::default().compression_method(CompressionMethod::Stored)));
}

#[test]
fn alignment_of_entries() {
    check(&write(|_| SimpleFileOptions::default().with_alignment(64)));
}

#[test]
fn zip64_entries() {
    let filled = check(&write(|_| SimpleFileOptions::default().large_file(true)));
    assert_eq!(filled.bytes, check(&write(|_| SimpleFileOptions::default().large_file(true))).bytes);
}

#[test]
fn data_descriptors() {
    let mut writer = zip::ZipWriter::new_stream(Vec::new());
    for (name, bytes) in parts() {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(&bytes).unwrap();
    }
    let template = writer.finish().unwrap().into_inner();
    assert!(template.windows(4).any(|four| four == b"PK\x07\x08"), "the file is of the kind meant");
    check(&template);
}

#[test]
fn bytes_before_the_container() {
    let template =
        [b"#!/bin/sh some program put before it\n".as_slice(), &write(|_| SimpleFileOptions::default())]
            .concat();
    let filled = fill(&template, &[answer("SEC-001", Some(true), "x")]).unwrap();
    assert!(filled.proof.is_complete());
    assert!(filled.bytes.starts_with(b"#!/bin/sh some program"));
}

#[test]
fn zip64_end_records_written_by_hand() {
    // The classic end record says "look elsewhere" and the ZIP64 records say where.
    let plain = write(|_| SimpleFileOptions::default());
    let end = plain.windows(4).rposition(|four| four == b"PK\x05\x06").unwrap();
    let field = |at: usize| u32::from_le_bytes(plain[end + at..end + at + 4].try_into().unwrap());
    let count = u64::from(u16::from_le_bytes(plain[end + 10..end + 12].try_into().unwrap()));
    let mut bytes = plain[..end].to_vec();
    bytes.extend(b"PK\x06\x06");
    bytes.extend(44_u64.to_le_bytes());
    bytes.extend([45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    for value in [count, count, u64::from(field(12)), u64::from(field(16))] {
        bytes.extend(value.to_le_bytes());
    }
    bytes.extend(b"PK\x06\x07\0\0\0\0");
    bytes.extend((end as u64).to_le_bytes());
    bytes.extend(1_u32.to_le_bytes());
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend([0xFF; 12]);
    bytes.extend(&plain[end + 20..]);
    check(&bytes);
}
