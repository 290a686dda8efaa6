//! The parts of an Office file by what they hold, so that two files with other bytes can say the same.
//!
//! SharePoint and OneDrive write properties into Office files after they were uploaded (in `docProps`
//! and `customXml`, and where parts are listed) and pack the file anew. What a person sees in the
//! document is in the other parts. Sizes are bounded: what unpacks to more is not compared.
//!
//! Not here: what a part means (crate `workbook`).

use crate::digest;
use std::{collections::BTreeMap, fs::File, io::Read, path::Path};

/// More bytes than this are not unpacked.
const MOST: u64 = 200 * 1024 * 1024;

/// Digests of the parts that hold a document, by name; `None` where this is no Office file, or too
/// large a one.
pub fn office_parts(file: &Path) -> Option<BTreeMap<String, String>> {
    let mut archive = zip::ZipArchive::new(File::open(file).ok()?).ok()?;
    archive.by_name("[Content_Types].xml").ok()?;
    let (mut parts, mut left) = (BTreeMap::new(), MOST);
    for index in 0..archive.len() {
        let part = archive.by_index(index).ok()?;
        let name = part.name().ok()?.into_owned();
        if is_about_the_file(&name) || part.is_dir() {
            continue;
        }
        let mut bytes = Vec::new();
        part.take(left + 1).read_to_end(&mut bytes).ok()?;
        left = left.checked_sub(bytes.len() as u64)?;
        parts.insert(name, digest::of_bytes(&bytes));
    }
    Some(parts)
}

/// Parts that speak of the file and not of the document in it.
fn is_about_the_file(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name == "[content_types].xml"
        || ["docprops/", "customxml/", "_rels/"].iter().any(|folder| name.starts_with(folder))
        || name.ends_with("/_rels/workbook.xml.rels")
        || name.ends_with("/_rels/document.xml.rels")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn office(path: &Path, parts: &[(&str, &str)], method: zip::CompressionMethod) {
        let mut out = zip::ZipWriter::new(File::create(path).unwrap());
        for (name, text) in parts {
            let options = zip::write::SimpleFileOptions::default().compression_method(method);
            out.start_file(*name, options).unwrap();
            out.write_all(text.as_bytes()).unwrap();
        }
        out.finish().unwrap();
    }

    #[test]
    fn properties_do_not_count_and_answers_do() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str| folder.path().join(name);
        let sheet = ("xl/worksheets/sheet1.xml", "<c>yes</c>");
        let (stored, deflated) = (zip::CompressionMethod::Stored, zip::CompressionMethod::Deflated);
        office(&file("sent"), &[("[Content_Types].xml", "1"), sheet], deflated);
        let added = [("docProps/custom.xml", "<p/>"), ("customXml/item1.xml", "<p/>")];
        office(&file("back"), &[("[Content_Types].xml", "2"), added[0], sheet, added[1]], stored);
        let typed = ("xl/worksheets/sheet1.xml", "<c>no</c>");
        office(&file("typed"), &[("[Content_Types].xml", "1"), typed], deflated);
        let sent = office_parts(&file("sent"));
        assert!(sent.is_some());
        assert_eq!(office_parts(&file("back")), sent);
        assert_ne!(office_parts(&file("typed")), sent);
        std::fs::write(file("other"), "no office file").unwrap();
        assert_eq!(office_parts(&file("other")), None);
    }
}
