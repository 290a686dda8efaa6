//! Building small workbooks by hand, with whatever oddity a test is about, and looking into files.

use std::io::{Cursor, Read, Write};
use std::path::PathBuf;

use proofbook_workbook::{ControlAnswer, Filled, Inspection, fill, inspect};
use zip::write::SimpleFileOptions;

pub const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
pub const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook under construction.
#[derive(Clone, Default)]
pub struct Book {
    /// Tab name, XML and state of each worksheet.
    pub sheets: Vec<(String, String, &'static str)>,
    pub strings: Option<String>,
    pub styles: Option<String>,
    /// Markup behind the sheets in the workbook part.
    pub behind_sheets: String,
    /// Further parts with their relationship type from the workbook, if any.
    pub parts: Vec<(String, Vec<u8>, Option<&'static str>)>,
}

impl Book {
    /// One sheet with the given rows inside its sheet data.
    pub fn rows(rows: &str) -> Self {
        Self::sheet(&format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>"))
    }

    pub fn sheet(xml: &str) -> Self {
        Self::default().and_sheet("Controls", xml)
    }

    pub fn and_sheet(mut self, name: &str, xml: &str) -> Self {
        self.sheets.push((name.to_owned(), xml.to_owned(), "visible"));
        self
    }

    pub fn parts(&self) -> Vec<(String, Vec<u8>)> {
        let mut sheets = String::new();
        let mut relations = String::new();
        let mut parts = Vec::new();
        for (index, (name, xml, state)) in self.sheets.iter().enumerate() {
            let number = index + 1;
            sheets.push_str(&format!(
                "<sheet name=\"{name}\" sheetId=\"{number}\" state=\"{state}\" r:id=\"rId{number}\"/>"
            ));
            let target = format!("worksheets/sheet{number}.xml");
            relations.push_str(&relation(number, "worksheet", &target));
            parts.push((format!("xl/{target}"), xml.clone().into_bytes()));
        }
        let known = [("sharedStrings", &self.strings), ("styles", &self.styles)];
        for (offset, (kind, xml)) in known.into_iter().enumerate() {
            if let Some(xml) = xml {
                relations.push_str(&relation(100 + offset, kind, &format!("{kind}.xml")));
                parts.push((format!("xl/{kind}.xml"), xml.clone().into_bytes()));
            }
        }
        for (offset, (name, bytes, kind)) in self.parts.iter().enumerate() {
            if let Some(kind) = kind {
                relations.push_str(&relation(200 + offset, kind, name.trim_start_matches("xl/")));
            }
            parts.push((name.clone(), bytes.clone()));
        }
        let workbook = format!(
            "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets>{sheets}</sheets>{}</workbook>",
            self.behind_sheets
        );
        let wrap = |inner: &str| {
            let package = "http://schemas.openxmlformats.org/package/2006/relationships";
            format!("<Relationships xmlns=\"{package}\">{inner}</Relationships>").into_bytes()
        };
        let mut all = vec![
            ("[Content_Types].xml".to_owned(), b"<Types/>".to_vec()),
            ("_rels/.rels".to_owned(), wrap(&relation(1, "officeDocument", "xl/workbook.xml"))),
            ("xl/workbook.xml".to_owned(), workbook.into_bytes()),
            ("xl/_rels/workbook.xml.rels".to_owned(), wrap(&relations)),
        ];
        all.extend(parts);
        all
    }

    pub fn bytes(&self) -> Vec<u8> {
        zip_up(&self.parts())
    }
}

fn relation(id: usize, kind: &str, target: &str) -> String {
    format!("<Relationship Id=\"rId{id}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>")
}

pub fn zip_up(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A cell with an inline string; the text is taken as markup.
pub fn text(cell: &str, text: &str) -> String {
    format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
}

/// A row of texts from column A on; empty texts make no cell.
pub fn row(number: u32, texts: &[&str]) -> String {
    let cells: String = ('A'..='Z')
        .zip(texts)
        .filter(|(_, words)| !words.is_empty())
        .map(|(column, words)| text(&format!("{column}{number}"), words))
        .collect();
    format!("<row r=\"{number}\">{cells}</row>")
}

/// A sheet of such rows with more markup behind its data.
pub fn sheet(rows: &[(u32, &[&str])], behind: &str) -> String {
    let rows: String = rows.iter().map(|(number, texts)| row(*number, texts)).collect();
    format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData>{behind}</worksheet>")
}

pub fn answer(control: &str, met: Option<bool>, response: &str) -> ControlAnswer {
    ControlAnswer { control: control.to_owned(), met, response: response.to_owned() }
}

/// Controls with their rows, as `ID@row`.
pub fn controls(inspection: &Inspection, sheet: usize) -> Vec<String> {
    inspection.sheets[sheet].controls.iter().map(|place| format!("{}@{}", place.id, place.row)).collect()
}

/// `header row | id | requirement | met | response` of a sheet.
pub fn columns(inspection: &Inspection, sheet: usize) -> String {
    let sheet = &inspection.sheets[sheet];
    let letters = |column: &Option<String>| column.clone().unwrap_or_else(|| "-".to_owned());
    let row = sheet.header_row.map_or_else(|| "-".to_owned(), |row| row.to_string());
    let columns = &sheet.columns;
    let (requirement, met, response) =
        (letters(&columns.requirement), letters(&columns.met), letters(&columns.response));
    format!("{row} | {} | {requirement} | {met} | {response}", sheet.id_column)
}

/// Fills all controls that are recognised, with texts that are hard on a writer, and checks everything
/// that must hold for any layout. The filled file comes back for more.
pub fn fill_all(template: &[u8]) -> Filled {
    let inspection = inspect(template).unwrap();
    let ids = inspection.sheets.iter().flat_map(|sheet| &sheet.controls).map(|place| place.id.clone());
    let ids: std::collections::BTreeSet<String> = ids.collect();
    let answers: Vec<ControlAnswer> = ids
        .iter()
        .enumerate()
        .map(|(index, id)| {
            answer(id, Some(index % 2 == 0), &format!("=1+1 <{id}> & \"quoted\"\n두 번째 줄　三行目\u{1}"))
        })
        .collect();
    let filled = fill(template, &answers).unwrap();
    assert!(filled.proof.is_sound(), "{:#?}", filled.proof);
    assert!(filled.proof.controls_without_row.is_empty() && filled.proof.rows_without_control.is_empty());
    // Filling what is filled already changes not one byte.
    assert_eq!(fill(&filled.bytes, &answers).unwrap().bytes, filled.bytes);
    filled
}

/// The inflated bytes of a part.
pub fn part(bytes: &[u8], name: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = Vec::new();
    archive.by_name(name).unwrap().read_to_end(&mut out).unwrap();
    out
}

pub fn part_text(bytes: &[u8], name: &str) -> String {
    String::from_utf8(part(bytes, name)).unwrap()
}

/// A file given from outside the repository, or a word that the test is skipped.
pub fn real_input(path: &str) -> Option<Vec<u8>> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/real-input");
    let root = std::env::var_os("PROOFBOOK_REAL_INPUT").map_or_else(beside, PathBuf::from);
    match std::fs::read(root.join(path)) {
        Ok(bytes) => Some(bytes),
        Err(_) => {
            proofbook_test_skips::skip(&format!("{path} is not there (set PROOFBOOK_REAL_INPUT)"));
            None
        }
    }
}
