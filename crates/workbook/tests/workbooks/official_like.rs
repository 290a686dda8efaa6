//! A workbook with the structure of AWS's official one and none of its text: three sheets, an introduction,
//! 15 and 46 controls in rows 5 to 34 and 5 to 65, headings merged over four columns, shared strings,
//! a list of answers, folders in the package.
//!
//! The rows, cells and parts are those of the workbook for version 7.1; the words are the tests' own.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use crate::support::{MAIN, RELATIONS};

/// Headings and, below each, the first row of its controls with their prefix and number.
type Sections = [(&'static str, u32, &'static str, u32)];

const PREREQUISITES: &Sections = &[
    ("Business", 5, "BUSP", 3),
    ("People", 11, "PEOP", 1),
    ("Governance", 15, "GOVP", 3),
    ("Platform", 21, "PLATP", 1),
    ("Security", 25, "SECP", 2),
    ("Operations", 30, "OPSP", 5),
];
const TECHNICAL: &Sections = &[
    ("Business", 5, "BUS", 4),
    ("People", 12, "PEO", 3),
    ("Governance", 18, "GOV", 6),
    ("Platform", 27, "PLAT", 5),
    ("Security", 35, "SEC", 10),
    ("Operations", 48, "OPS", 18),
];

/// The strings of the workbook, each once, in the order in which cells need them.
#[derive(Default)]
struct Strings(Vec<String>);

impl Strings {
    fn cell(&mut self, cell: &str, style: u32, text: &str) -> String {
        let known = self.0.iter().position(|known| known == text);
        let index = known.unwrap_or_else(|| {
            self.0.push(text.to_owned());
            self.0.len() - 1
        });
        format!("<c r=\"{cell}\" s=\"{style}\" t=\"s\"><v>{index}</v></c>")
    }

    fn part(&self) -> String {
        let items: String =
            self.0.iter().map(|text| format!("<si><t xml:space=\"preserve\">{text}</t></si>")).collect();
        format!("<sst xmlns=\"{MAIN}\" uniqueCount=\"{}\">{items}</sst>", self.0.len())
    }
}

/// The bytes of the workbook.
pub fn official_like() -> Vec<u8> {
    let mut strings = Strings::default();
    let introduction = introduction(&mut strings);
    let prerequisites = sheet(&mut strings, "Prerequisites of the tests", PREREQUISITES);
    let technical = sheet(&mut strings, "Technical controls of the tests", TECHNICAL);
    let office = "http://schemas.openxmlformats.org";
    let parts: Vec<(&str, String)> = vec![
        ("[Content_Types].xml", content_types()),
        ("_rels/", String::new()),
        ("_rels/.rels", relations(&[(1, "officeDocument", "xl/workbook.xml")])),
        ("xl/", String::new()),
        ("xl/_rels/", String::new()),
        (
            "xl/_rels/workbook.xml.rels",
            relations(&[
                (4, "worksheet", "worksheets/sheet1.xml"),
                (5, "worksheet", "worksheets/sheet2.xml"),
                (6, "worksheet", "worksheets/sheet3.xml"),
                (7, "sharedStrings", "sharedStrings.xml"),
                (8, "theme", "theme/theme1.xml"),
                (9, "styles", "styles.xml"),
            ]),
        ),
        ("xl/worksheets/", String::new()),
        ("xl/worksheets/sheet1.xml", introduction),
        ("xl/worksheets/sheet2.xml", prerequisites),
        ("xl/worksheets/sheet3.xml", technical),
        ("xl/sharedStrings.xml", strings.part()),
        ("xl/theme/", String::new()),
        (
            "xl/theme/theme1.xml",
            format!("<a:theme xmlns:a=\"{office}/drawingml/2006/main\" name=\"Plain\"/>"),
        ),
        ("xl/styles.xml", styles()),
        ("docProps/", String::new()),
        (
            "docProps/app.xml",
            format!("<Properties xmlns=\"{office}/officeDocument/2006/extended-properties\"/>"),
        ),
        (
            "docProps/core.xml",
            format!("<cp:coreProperties xmlns:cp=\"{office}/package/2006/metadata/core-properties\"/>"),
        ),
        ("xl/workbook.xml", workbook()),
    ];
    package(&parts)
}

fn introduction(strings: &mut Strings) -> String {
    let rows = format!(
        "<row r=\"1\">{}</row><row r=\"2\">{}</row>",
        strings.cell("A1", 1, "A made workbook \nfor tests"),
        strings.cell("A2", 2, "How to fill it in")
    );
    format!("<worksheet xmlns=\"{MAIN}\"><dimension ref=\"A1:A2\"/><sheetData>{rows}</sheetData></worksheet>")
}

fn sheet(strings: &mut Strings, title: &str, sections: &Sections) -> String {
    let heading = |strings: &mut Strings, row: u32, style: u32, text: &str| {
        let first = strings.cell(&format!("A{row}"), style, text);
        let rest: String =
            ["B", "C", "D"].map(|column| format!("<c r=\"{column}{row}\" s=\"{style}\"/>")).concat();
        format!("<row r=\"{row}\" spans=\"1:4\">{first}{rest}</row>")
    };
    let mut rows = heading(strings, 1, 3, title);
    let labels = ["ID", "Requirement Description", "Met?", "Partner Response"];
    let cells: String = ["A2", "B2", "C2", "D2"]
        .iter()
        .zip(labels)
        .map(|(cell, label)| strings.cell(cell, 4, label))
        .collect();
    rows += &format!("<row r=\"2\" spans=\"1:4\">{cells}</row>");
    let (mut merged, mut lists, mut last) = (vec![1], Vec::new(), 0);
    for (name, first, prefix, count) in sections {
        rows += &heading(strings, first - 2, 5, name);
        merged.push(first - 2);
        for index in 0..*count {
            rows += &control(strings, first + index, &format!("{prefix}-{:03}", index + 1));
        }
        last = first + count - 1;
        lists.push(if *count == 1 { format!("C{first}") } else { format!("C{first}:C{last}") });
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{MAIN}\">\
         <dimension ref=\"A1:D{last}\"/><sheetFormatPr defaultRowHeight=\"15\"/>\
         <cols><col min=\"1\" max=\"1\" width=\"10\" customWidth=\"1\"/></cols>\
         <sheetData>{rows}</sheetData>{}{}\
         <pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/></worksheet>",
        merges(&merged),
        validations(&lists)
    )
}

fn control(strings: &mut Strings, row: u32, id: &str) -> String {
    let style = 6 + 4 * (row % 2);
    format!(
        "<row r=\"{row}\" spans=\"1:4\">{}{}<c r=\"C{row}\" s=\"{}\"/><c r=\"D{row}\" s=\"{}\"/></row>",
        strings.cell(&format!("A{row}"), style, id),
        strings.cell(
            &format!("B{row}"),
            style + 1,
            &format!("What {id} asks, \nin words of the tests &amp; two lines")
        ),
        style + 2,
        style + 3
    )
}

fn merges(rows: &[u32]) -> String {
    let cells: String = rows.iter().map(|row| format!("<mergeCell ref=\"A{row}:D{row}\"/>")).collect();
    format!("<mergeCells count=\"{}\">{cells}</mergeCells>", rows.len())
}

fn validations(cells: &[String]) -> String {
    let all: String = cells
        .iter()
        .map(|cells| {
            format!("<dataValidation type=\"list\" sqref=\"{cells}\"><formula1>\"No,Yes\"</formula1></dataValidation>")
        })
        .collect();
    format!("<dataValidations count=\"{}\">{all}</dataValidations>", cells.len())
}

fn workbook() -> String {
    let names = ["Introduction", "MSP Prerequisites", "MSP Technical Validation"];
    let sheets: String = (1..)
        .zip(names)
        .map(|(number, name)| {
            format!(
                "<sheet sheetId=\"{number}\" name=\"{name}\" state=\"visible\" r:id=\"rId{}\"/>",
                number + 3
            )
        })
        .collect();
    format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets>{sheets}</sheets><calcPr calcId=\"171027\"/></workbook>"
    )
}

fn styles() -> String {
    let cells = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>".repeat(14);
    format!(
        "<styleSheet xmlns=\"{MAIN}\"><fonts count=\"1\"><font><sz val=\"11\"/></font></fonts>\
         <fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills>\
         <borders count=\"1\"><border/></borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
         <cellXfs count=\"14\">{cells}</cellXfs></styleSheet>"
    )
}

fn relations(of: &[(u32, &str, &str)]) -> String {
    let all: String = of
        .iter()
        .map(|(id, kind, target)| {
            format!("<Relationship Id=\"rId{id}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>")
        })
        .collect();
    format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>"
    )
}

fn content_types() -> String {
    let office = "application/vnd.openxmlformats-officedocument";
    let parts = [
        ("/xl/workbook.xml", "spreadsheetml.sheet.main"),
        ("/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet"),
        ("/xl/worksheets/sheet2.xml", "spreadsheetml.worksheet"),
        ("/xl/worksheets/sheet3.xml", "spreadsheetml.worksheet"),
        ("/xl/sharedStrings.xml", "spreadsheetml.sharedStrings"),
        ("/xl/theme/theme1.xml", "theme"),
        ("/xl/styles.xml", "spreadsheetml.styles"),
        ("/docProps/app.xml", "extended-properties"),
    ];
    let all: String = parts
        .iter()
        .map(|(part, kind)| format!("<Override PartName=\"{part}\" ContentType=\"{office}.{kind}+xml\"/>"))
        .collect();
    format!(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         {all}</Types>"
    )
}

/// Folders are entries of their own, as in the official file.
fn package(parts: &[(&str, String)]) -> Vec<u8> {
    let moment = DateTime::from_date_and_time(2025, 10, 24, 19, 59, 46).expect("a valid moment");
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(moment);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        match name.strip_suffix('/') {
            Some(folder) => writer.add_directory(folder, options).expect("a folder is added"),
            None => {
                writer.start_file(*name, options).expect("a part is begun");
                writer.write_all(text.as_bytes()).expect("a part is written");
            }
        }
    }
    writer.finish().expect("the package is closed").into_inner()
}
