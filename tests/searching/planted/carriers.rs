//! The files in which forms stand: texts in many encodings, configuration, mails, documents, tables, archives,
//! and bytes whose text nobody knows.
//!
//! Not here: what is found in them.

use super::forms::Form;
use base64::Engine;
use encoding_rs::{EUC_KR, SHIFT_JIS};
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

/// A file with something in it.
#[derive(Clone, Debug)]
pub struct Planted {
    pub family: &'static str,
    pub carrier: &'static str,
    pub is_secret: bool,
    pub name: String,
    pub bytes: Vec<u8>,
}

const KOREAN: &str = "운영 절차서의 접속 정보입니다. 담당자가 분기마다 확인합니다.";
const JAPANESE: &str = "運用手順書の接続情報です。担当者が四半期ごとに確認します。";

/// A form in one carrier after another: each form in some of those that fit, by its number.
pub fn carried(forms: &[Form], each: usize) -> Vec<Planted> {
    let mut files = Vec::new();
    for (number, form) in forms.iter().enumerate() {
        let fitting = fitting(form);
        for step in 0..each.min(fitting.len()) {
            let (carrier, make) = fitting[(number + step * 3) % fitting.len()];
            let (ending, bytes) = make(form);
            let name = format!("{}-{carrier}-{number}-{step}.{ending}", form.family);
            files.push(Planted { family: form.family, carrier, is_secret: form.is_secret, name, bytes });
        }
    }
    files
}

type Make = fn(&Form) -> (String, Vec<u8>);

/// The carriers that fit a form. Bytes of no known kind only give away what has a form of its own; a prose
/// document does not make an assignment of a line that only configuration does; an encoding that has no place for a
/// label is none that its writer used.
fn fitting(form: &Form) -> Vec<(&'static str, Make)> {
    let is_table = form.rows.iter().any(|row| row.len() > 1);
    let tables: [(&'static str, Make); 4] =
        [("csv", csv), ("xlsx", xlsx), ("docx-table", docx_table), ("csv-sjis", csv_sjis)];
    let own: [(&'static str, Make); 7] = [
        ("own", own),
        ("zip", zipped),
        ("tar.gz", packed),
        ("utf-16", utf16),
        ("cp949", cp949),
        ("shift-jis", sjis),
        ("attached", attached),
    ];
    let prose: [(&'static str, Make); 4] =
        [("docx", docx), ("eml", mail), ("xlsx-rows", xlsx), ("html", html)];
    let mut fitting: Vec<(&'static str, Make)> = if is_table { tables.to_vec() } else { own.to_vec() };
    if !is_table && (form.is_firm || form.ending == "txt") {
        fitting.extend(prose);
    }
    let all = form.rows.concat().concat();
    let lost = |encoding: &'static encoding_rs::Encoding| encoding.encode(&all).2;
    fitting.retain(|(carrier, _)| match *carrier {
        "cp949" => !lost(EUC_KR),
        "shift-jis" => !lost(SHIFT_JIS),
        "csv-sjis" => !lost(SHIFT_JIS) || !lost(EUC_KR),
        _ => true,
    });
    if form.is_firm {
        fitting.push(("bytes", bytes));
        fitting.push(("bytes-utf-16", bytes_utf16));
    }
    fitting
}

fn text(form: &Form) -> String {
    form.rows.iter().map(|row| row.join("\t") + "\n").collect()
}

fn own(form: &Form) -> (String, Vec<u8>) {
    (form.ending.to_owned(), text(form).into_bytes())
}

fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        // Making a file in memory does not fail.
        let _ = writer.start_file(*name, SimpleFileOptions::default());
        let _ = writer.write_all(content);
    }
    writer.finish().map(Cursor::into_inner).unwrap_or_default()
}

fn zipped(form: &Form) -> (String, Vec<u8>) {
    let name = format!("deploy/settings.{}", form.ending);
    ("zip".to_owned(), zip(&[("readme.txt", b"Nothing here."), (&name, text(form).as_bytes())]))
}

fn packed(form: &Form) -> (String, Vec<u8>) {
    let content = text(form);
    let mut archive =
        tar::Builder::new(flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default()));
    let mut header = tar::Header::new_ustar();
    header.set_size(content.len() as u64);
    header.set_cksum();
    let _ = archive.append_data(&mut header, format!("etc/settings.{}", form.ending), content.as_bytes());
    let bytes = archive.into_inner().and_then(flate2::write::GzEncoder::finish).unwrap_or_default();
    ("tar.gz".to_owned(), bytes)
}

fn utf16(form: &Form) -> (String, Vec<u8>) {
    (form.ending.to_owned(), text(form).encode_utf16().flat_map(u16::to_le_bytes).collect())
}

fn cp949(form: &Form) -> (String, Vec<u8>) {
    let commented = format!("{}{KOREAN}\n{}", comment(form), text(form));
    (form.ending.to_owned(), EUC_KR.encode(&commented).0.into_owned())
}

fn sjis(form: &Form) -> (String, Vec<u8>) {
    let commented = format!("{}{JAPANESE}\n{}", comment(form), text(form));
    (form.ending.to_owned(), SHIFT_JIS.encode(&commented).0.into_owned())
}

fn comment(form: &Form) -> &'static str {
    match form.ending {
        "txt" | "html" => "",
        "js" | "ts" | "php" | "json" => "// ",
        "sql" => "-- ",
        "xml" => "",
        _ => "# ",
    }
}

fn attached(form: &Form) -> (String, Vec<u8>) {
    let body = base64::engine::general_purpose::STANDARD.encode(text(form));
    let mail = format!(
        "From: ops@hanbit.example\r\nTo: team@hanbit.example\r\nSubject: settings\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the file.\r\n\
         --b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=settings.{}\r\n\
         Content-Transfer-Encoding: base64\r\n\r\n{body}\r\n--b--\r\n",
        form.ending
    );
    ("eml".to_owned(), mail.into_bytes())
}

fn mail(form: &Form) -> (String, Vec<u8>) {
    let body = base64::engine::general_purpose::STANDARD.encode(text(form).replace('\n', "\r\n"));
    let folded: Vec<&str> =
        body.as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap_or_default()).collect();
    let mail = format!(
        "From: ops@hanbit.example\r\nSubject: handing over\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\
         Content-Transfer-Encoding: base64\r\n\r\n{}\r\n",
        folded.join("\r\n")
    );
    ("eml".to_owned(), mail.into_bytes())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn html(form: &Form) -> (String, Vec<u8>) {
    let body: String = form.rows.iter().flatten().map(|line| format!("<p>{}</p>\n", escaped(line))).collect();
    ("html".to_owned(), format!("<!doctype html><html><body>{body}</body></html>").into_bytes())
}

fn paragraph(line: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>", escaped(line))
}

fn word(body: &str) -> (String, Vec<u8>) {
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";
    let document = format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
    );
    (
        "docx".to_owned(),
        zip(&[("[Content_Types].xml", types.as_bytes()), ("word/document.xml", document.as_bytes())]),
    )
}

fn docx(form: &Form) -> (String, Vec<u8>) {
    let body: String = form.rows.iter().map(|row| paragraph(&row.join(" "))).collect();
    word(&format!("{}{body}{}", paragraph("Settings of the system"), paragraph("End")))
}

fn docx_table(form: &Form) -> (String, Vec<u8>) {
    let cell = |text: &String| format!("<w:tc>{}</w:tc>", paragraph(text));
    let row = |row: &Vec<String>| format!("<w:tr>{}</w:tr>", row.iter().map(cell).collect::<String>());
    let table = format!("<w:tbl>{}</w:tbl>", form.rows.iter().map(row).collect::<String>());
    word(&format!("{}{table}{}", paragraph("Table 1"), paragraph("End")))
}

fn xlsx(form: &Form) -> (String, Vec<u8>) {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    // The time of making would be another one at every run.
    let made = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 1, 1).unwrap();
    workbook.set_properties(&rust_xlsxwriter::DocProperties::new().set_creation_datetime(&made));
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip(&form.rows) {
        for (column, cell) in (0..).zip(cells) {
            let _ = sheet.write_string(row, column, cell);
        }
    }
    ("xlsx".to_owned(), workbook.save_to_buffer().unwrap_or_default())
}

fn separated(form: &Form) -> String {
    let quoted = |cell: &String| {
        if cell.contains([',', '"']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
    };
    form.rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(",") + "\r\n").collect()
}

fn csv(form: &Form) -> (String, Vec<u8>) {
    ("csv".to_owned(), separated(form).into_bytes())
}

fn csv_sjis(form: &Form) -> (String, Vec<u8>) {
    let text = separated(form);
    let (bytes, _, lost) = SHIFT_JIS.encode(&text);
    ("csv".to_owned(), if lost { EUC_KR.encode(&text).0.into_owned() } else { bytes.into_owned() })
}

/// Bytes of no kind before and behind, as a log of a program has them.
fn bytes(form: &Form) -> (String, Vec<u8>) {
    let noise: Vec<u8> = (0..=255u8).rev().cycle().take(2560).collect();
    ("log".to_owned(), [&noise, text(form).as_bytes(), &noise].concat())
}

fn bytes_utf16(form: &Form) -> (String, Vec<u8>) {
    let noise: Vec<u8> = (0..=255u8).cycle().skip(7).take(1281).collect();
    let wide: Vec<u8> = text(form).encode_utf16().flat_map(u16::to_be_bytes).collect();
    ("bin".to_owned(), [&noise[..], &wide, &noise].concat())
}
