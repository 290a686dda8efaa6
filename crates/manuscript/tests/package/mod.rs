//! Word packages made by hand, as small as a test needs them.

#![allow(dead_code, reason = "each suite uses its own part")]

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A container of these files.
pub fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A Word document with this body and these further parts, each with the kind of its relation.
pub fn word(body: &str, parts: &[(&str, &str, &str)]) -> Vec<u8> {
    let document = format!(
        r#"<w:document xmlns:w="{WORD}" xmlns:r="{RELATIONS}" xmlns:m="urn:m" xmlns:wp="urn:wp" xmlns:a="urn:a" xmlns:mc="urn:mc" xmlns:v="urn:v"><w:body>{body}</w:body></w:document>"#
    );
    let relation = |id: usize, kind: &str, target: &str| {
        format!(r#"<Relationship Id="r{id}" Type="{RELATIONS}/{kind}" Target="{target}"/>"#)
    };
    let mut links = String::new();
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for (index, (name, kind, text)) in parts.iter().enumerate() {
        links += &relation(index + 1, kind, name);
        let text = text.replacen('>', &format!(r#" xmlns:w="{WORD}">"#), 1);
        files.push((format!("word/{name}"), text.into_bytes()));
    }
    links +=
        r#"<Relationship Id="out" Type="x/hyperlink" Target="https://a.example" TargetMode="External"/>"#;
    let around = |text: &str| format!("<Relationships>{text}</Relationships>").into_bytes();
    files.push(("[Content_Types].xml".to_owned(), b"<Types/>".to_vec()));
    files.push(("_rels/.rels".to_owned(), around(&relation(1, "officeDocument", "word/document.xml"))));
    files.push(("word/_rels/document.xml.rels".to_owned(), around(&links)));
    files.push(("word/document.xml".to_owned(), document.into_bytes()));
    let borrowed: Vec<(&str, &[u8])> =
        files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    zipped(&borrowed)
}

/// A paragraph in a style.
pub fn paragraph(style: &str, text: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#)
}
