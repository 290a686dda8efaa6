//! The files of the second set: texts in odd encodings and packings, mails, drawings, notebooks; and which maker
//! makes which carrier.
//!
//! Not here: Office documents and PDFs (`documents`).

use super::super::values::encoded;
use super::documents;
use base64::Engine;
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

/// The ending of a carrier and its bytes; a carrier of no special name is the ending of a text.
pub fn made(carrier: &str, text: &str) -> (String, Vec<u8>) {
    let (ending, bytes) = match carrier {
        "table" | "xlsx" => ("xlsx", documents::xlsx(text)),
        "eml-headers" => ("eml", mail(text, "text/plain", "7bit", "See the header.")),
        "eml-base64" => ("eml", mail("", "text/plain; charset=utf-8", "base64", &folded(&encoded(text)))),
        "eml-qp" => {
            ("eml", mail("", "text/plain; charset=utf-8", "quoted-printable", &quoted_printable(text)))
        }
        "eml-html" => ("eml", mail("", "text/html; charset=utf-8", "8bit", text)),
        "eml-attached-xlsx" => ("eml", with_attachment("list.xlsx", &documents::xlsx(text))),
        "utf16-log" => ("log", utf16(text)),
        "nfd" => ("txt", decomposed(text).into_bytes()),
        "zip-zip" => ("zip", zip(&[("a/inner.zip", &zip(&[("settings.txt", text.as_bytes())]))])),
        "zip-tar-zip" => {
            ("zip", zip(&[("a.tar", &tar("b.zip", &zip(&[("settings.env", text.as_bytes())])))]))
        }
        "gzip-base64" => ("txt", encoded_bytes(&gzip(text.as_bytes())).into_bytes()),
        "drawio" => ("drawio", drawing(text, true)),
        "drawio-plain" => ("drawio", drawing(text, false)),
        "svg-text" => ("svg", svg(text)),
        "ipynb" => ("ipynb", notebook(text)),
        "har" => ("har", archive_of_requests(text)),
        "jwt" => ("txt", text.as_bytes().to_vec()),
        other => {
            return documents::made(other, text)
                .unwrap_or_else(|| (other.to_owned(), text.as_bytes().to_vec()));
        }
    };
    (ending.to_owned(), bytes)
}

fn encoded_bytes(bytes: &[u8]) -> String {
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

fn folded(text: &str) -> String {
    let lines: Vec<&str> =
        text.as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap_or_default()).collect();
    lines.join("\r\n")
}

fn mail(header: &str, kind: &str, coding: &str, body: &str) -> Vec<u8> {
    let header = if header.is_empty() { String::new() } else { format!("{header}\r\n") };
    format!(
        "From: ops@hanbit.example\r\nTo: team@hanbit.example\r\nSubject: handing over\r\n{header}MIME-Version: 1.0\r\n\
         Content-Type: {kind}\r\nContent-Transfer-Encoding: {coding}\r\n\r\n{body}\r\n"
    )
    .into_bytes()
}

fn with_attachment(name: &str, bytes: &[u8]) -> Vec<u8> {
    let body = format!(
        "--b\r\nContent-Type: text/plain\r\n\r\nSee the file.\r\n--b\r\nContent-Type: application/octet-stream\r\n\
         Content-Disposition: attachment; filename={name}\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n--b--",
        folded(&encoded_bytes(bytes))
    );
    mail("", "multipart/mixed; boundary=b", "8bit", &body)
}

/// Every line broken in its middle.
fn quoted_printable(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'=' | 127.. => format!("={byte:02X}"),
        _ => char::from(byte).to_string(),
    };
    let line = |line: &str| {
        let signs: Vec<String> = line.bytes().map(byte).collect();
        let (front, back) = signs.split_at(signs.len() * 2 / 3);
        format!("{}=\r\n{}", front.concat(), back.concat())
    };
    text.lines().map(line).collect::<Vec<_>>().join("\r\n")
}

fn utf16(text: &str) -> Vec<u8> {
    let text = format!("\u{FEFF}{}\r\n", text.replace('\n', "\r\n"));
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Hangul as a file system that takes letters apart writes it.
fn decomposed(text: &str) -> String {
    let letters = |one: char| match u32::from(one) {
        code @ 0xAC00..=0xD7A3 => {
            let at = code - 0xAC00;
            let parts = [0x1100 + at / 588, 0x1161 + at % 588 / 28, 0x11A7 + at % 28];
            parts.into_iter().filter(|part| *part != 0x11A7).filter_map(char::from_u32).collect()
        }
        _ => one.to_string(),
    };
    text.chars().map(letters).collect()
}

pub fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        // Making a file in memory does not fail.
        let _ = writer.start_file(*name, SimpleFileOptions::default());
        let _ = writer.write_all(content);
    }
    writer.finish().map(Cursor::into_inner).unwrap_or_default()
}

fn tar(name: &str, content: &[u8]) -> Vec<u8> {
    let mut archive = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_ustar();
    header.set_size(content.len() as u64);
    header.set_cksum();
    let _ = archive.append_data(&mut header, name, content);
    archive.into_inner().unwrap_or_default()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    let _ = writer.write_all(bytes);
    writer.finish().unwrap_or_default()
}

pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A drawing of diagrams.net; packed as the desktop program packs it: percent signs, deflated, base64.
fn drawing(text: &str, packed: bool) -> Vec<u8> {
    let cells: String = (2..)
        .zip(text.lines())
        .map(|(id, line)| {
            format!("<mxCell id=\"{id}\" value=\"{}\" vertex=\"1\" parent=\"1\"/>", escaped(line))
        })
        .collect();
    let model = format!(
        "<mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>{cells}</root></mxGraphModel>"
    );
    let inner = if packed {
        let mut writer = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
        let _ = writer.write_all(super::make::percent(&model).as_bytes());
        encoded_bytes(&writer.finish().unwrap_or_default())
    } else {
        model
    };
    format!("<mxfile host=\"app.diagrams.net\"><diagram id=\"d\" name=\"Page-1\">{inner}</diagram></mxfile>")
        .into_bytes()
}

fn svg(text: &str) -> Vec<u8> {
    let (front, back) = text.split_once(' ').unwrap_or((text, ""));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"60\"><text x=\"9\" y=\"30\"><tspan>{} </tspan><tspan>{}</tspan></text></svg>",
        escaped(front),
        escaped(back)
    )
    .into_bytes()
}

fn notebook(text: &str) -> Vec<u8> {
    let (source, output) = text.split_once('\n').unwrap_or((text, ""));
    serde_json::json!({
        "cells": [{
            "cell_type": "code", "execution_count": 1, "metadata": {}, "source": [source],
            "outputs": [{"name": "stdout", "output_type": "stream", "text": [output]}],
        }],
        "metadata": {}, "nbformat": 4, "nbformat_minor": 5,
    })
    .to_string()
    .into_bytes()
}

fn archive_of_requests(text: &str) -> Vec<u8> {
    let (name, value) = text.split_once(": ").unwrap_or((text, ""));
    serde_json::json!({"log": {"version": "1.2", "entries": [{"request": {
        "method": "GET", "url": "https://portal.hanbit.co.kr/", "headers": [{"name": name, "value": value}],
    }}]}})
    .to_string()
    .into_bytes()
}
