//! The files fuzzing begins with: one small workbook for each thing the crate treats in its own way.
//!
//! Deliberately small, because every part of a file counts against the speed of fuzzing, and made by the
//! builders of the tests.

use std::path::Path;

use crate::package::{pack, unpack};
use crate::support::{Book, MAIN, row, sheet, text};

const HEAD: [&str; 4] = ["ID", "Requirement", "Met?", "Partner Response"];
const LIST: &str = "<dataValidations><dataValidation type=\"list\" sqref=\"C2:C9\"><formula1>\"No,Yes\"</formula1>\
                    </dataValidation></dataValidations>";

/// Writes them into a folder that does not exist yet.
pub fn write_if_absent(folder: &Path) -> std::io::Result<()> {
    if folder.exists() {
        return Ok(());
    }
    std::fs::create_dir_all(folder)?;
    all().into_iter().try_for_each(|(name, bytes)| std::fs::write(folder.join(name), bytes))
}

/// All of them, by name of file.
fn all() -> Vec<(String, Vec<u8>)> {
    let books = [
        ("plain", plain()),
        ("merged", merged()),
        ("formulas", formulas()),
        ("shared-formulas", shared_formulas()),
        ("shared-strings", shared_strings()),
        ("numbers", numbers()),
        ("prefixed", prefixed()),
        ("bare", bare()),
        ("several-sheets", several_sheets()),
        ("headers-repeated", headers_repeated()),
        ("without-header", without_header()),
        ("in-text", in_text()),
    ];
    let mut files: Vec<(String, Vec<u8>)> =
        books.iter().map(|(name, book)| (format!("{name}.xlsx"), stored(&book.bytes()))).collect();
    files.push(("deflated.xlsx".to_owned(), plain().bytes()));
    files
}

fn stored(bytes: &[u8]) -> Vec<u8> {
    unpack(bytes).and_then(|parts| pack(&parts)).unwrap_or_default()
}

fn plain() -> Book {
    let rows: [(u32, &[&str]); 5] = [
        (1, &["Business"]),
        (2, &HEAD),
        (3, &["BUSP-001", "Web Presence text", "No"]),
        (4, &["BUSP-002", "Text &amp; more", "", "Old"]),
        (6, &["SEC-001", "Text"]),
    ];
    Book::sheet(&sheet(&rows, LIST))
}

fn merged() -> Book {
    let rows: [(u32, &[&str]); 5] = [
        (1, &["Title"]),
        (2, &HEAD),
        (3, &["SEC-001", "First"]),
        (4, &["", "continued"]),
        (5, &["SEC-002", "Second"]),
    ];
    let merges = "<mergeCells><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"D3:F4\"/></mergeCells>";
    Book::sheet(&sheet(&rows, &format!("{merges}{LIST}")))
}

fn formulas() -> Book {
    let rows = format!(
        "{}{}<row r=\"3\">{}<c r=\"D3\" s=\"0\"><f>\"Explain \"&amp;A2</f><v>0</v></c></row>\
         <row r=\"9\"><c r=\"A9\"><f>COUNTIF(C2:C8,\"Yes\")</f><v>0</v></c><c r=\"B9\"><f>A9*2+Total</f><v>0</v></c>\
         <c r=\"C9\" t=\"str\"><f>B2&amp;\"!\"</f><v>Text!</v></c></row>",
        row(1, &HEAD),
        row(2, &["SEC-001", "Text"]),
        text("A3", "SEC-002")
    );
    let chain =
        format!("<calcChain xmlns=\"{MAIN}\"><c r=\"D3\" i=\"1\"/><c r=\"A9\"/><c r=\"B9\"/></calcChain>");
    Book {
        parts: vec![("xl/calcChain.xml".to_owned(), chain.into_bytes(), Some("calcChain"))],
        behind_sheets: "<definedNames><definedName name=\"Total\">Controls!$A$9</definedName></definedNames>\
                        <calcPr calcId=\"1\" fullCalcOnLoad=\"0\"/>"
            .to_owned(),
        ..Book::rows(&rows)
    }
}

fn shared_formulas() -> Book {
    let rows = format!(
        "{}<row r=\"2\">{}<c r=\"E2\"><f t=\"shared\" ref=\"E2:E3\" si=\"0\">D2</f><v>0</v></c></row>\
         <row r=\"3\">{}<c r=\"E3\"><f t=\"shared\" si=\"0\"/><v>0</v></c></row>\
         <row r=\"4\"><c r=\"F4\"><f t=\"array\" ref=\"F4:F5\">C2:C3</f><v>1</v></c></row>",
        row(1, &HEAD),
        text("A2", "SEC-001"),
        text("A3", "SEC-002")
    );
    Book::rows(&rows)
}

fn shared_strings() -> Book {
    let strings = format!(
        "<sst xmlns=\"{MAIN}\" count=\"5\" uniqueCount=\"5\"><si><t>ID</t></si><si><r><t>Requirement </t></r><r><t>Description</t></r></si>\
         <si><t>M&#101;t&#x3F;</t></si><si><t xml:space=\"preserve\"> Partner Response </t></si><si><t>PEOP&#8209;001</t></si></sst>"
    );
    let shared = |cell: &str, index: u32| format!("<c r=\"{cell}\" t=\"s\"><v>{index}</v></c>");
    let head = [shared("A1", 0), shared("B1", 1), shared("C1", 2), shared("D1", 3)].concat();
    let rows = format!(
        "<row r=\"1\">{head}</row><row r=\"2\">{}{}<c r=\"C2\" t=\"b\"><v>0</v></c></row>",
        shared("A2", 4),
        text("B2", "Personnel &amp; Skills &#44160;")
    );
    Book { strings: Some(strings), ..Book::rows(&rows) }
}

fn numbers() -> Book {
    let styles = format!(
        "<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"&quot;OPSP-&quot;000\"/>\
         </numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
    );
    let number = |n: u32| {
        format!(
            "<row r=\"{n}\"><c r=\"A{n}\" s=\"1\"><v>{n}</v></c>{}</row>",
            text(&format!("B{n}"), "Long text")
        )
    };
    let rows = format!("{}{}{}", row(1, &HEAD), number(2), number(3));
    Book { styles: Some(styles), ..Book::rows(&rows) }
}

fn prefixed() -> Book {
    let cell = |name: &str, words: &str| {
        format!("<x:c r='{name}' t='inlineStr'><x:is><x:t>{words}</x:t></x:is></x:c>")
    };
    let head =
        [cell("A1", "ID"), cell("B1", "Requirement"), cell("C1", "Met?"), cell("D1", "Response")].concat();
    Book::sheet(&format!(
        "<?xml version='1.0'?>\n<x:worksheet xmlns:x='{MAIN}'><x:dimension ref='A1'/><x:cols><x:col min='4' max='9' style='1'/></x:cols>\
         <x:sheetData><x:row r='1'>{head}</x:row><x:row r='2' s='1' customFormat='1'>{}<x:c r='C2' s='0' /></x:row></x:sheetData></x:worksheet>",
        cell("A2", "SEC-004")
    ))
}

fn bare() -> Book {
    let cell = |words: &str| format!("<c t=\"inlineStr\"><is><t>{words}</t></is></c>");
    Book::sheet(&format!(
        "<worksheet xmlns=\"{MAIN}\"><dimension ref=\"D9:A1\"/><sheetData><row>{}{}{}{}</row><row>{}{}<c/><c/></row></sheetData></worksheet>",
        cell("ID"),
        cell("Requirement"),
        cell("Met?"),
        cell("Response"),
        cell("SEC-005"),
        cell("Text of the requirement")
    ))
}

fn several_sheets() -> Book {
    let data: [(u32, &[&str]); 3] = [(1, &HEAD), (2, &["BUSP-001", "Text"]), (3, &["BUSP-002", "Text"])];
    let list = "<extLst><ext xmlns:x14=\"urn:x14\"><x14:dataValidations><x14:dataValidation type=\"list\"><x14:formula1>\
                <xm:f>Lists!$B$1:$B$2</xm:f></x14:formula1><xm:sqref>C2:C9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>";
    let lists: [(u32, &[&str]); 2] = [(1, &["", "미충족"]), (2, &["", "충족"])];
    let summary = format!(
        "<worksheet xmlns=\"{MAIN}\"><sheetData><row r=\"1\"><c r=\"A1\"><f>COUNTA('Part 1'!D:D)</f><v>1</v></c></row></sheetData></worksheet>"
    );
    let mut book = Book::default()
        .and_sheet("Part 1", &sheet(&data, list))
        .and_sheet("Copy", &sheet(&data, ""))
        .and_sheet("Lists", &sheet(&lists, ""))
        .and_sheet("Summary", &summary);
    book.sheets[1].2 = "hidden";
    book
}

fn headers_repeated() -> Book {
    let rows: [(u32, &[&str]); 6] = [
        (1, &["Business"]),
        (2, &["ID", "Requirement", "Met?", "Partner Response"]),
        (3, &["BUS-001", "Company Overview text"]),
        (6, &["People"]),
        (7, &["ID", "Requirement", "Partner Response", "Met?"]),
        (8, &["PEO-001", "Onboarding text"]),
    ];
    Book::sheet(&sheet(&rows, ""))
}

fn without_header() -> Book {
    let rows: [(u32, &[&str]); 3] = [
        (1, &["MSP Prerequisites"]),
        (3, &["BUSP-001", "Web Presence and a long enough text"]),
        (4, &["BUSP-002", "Accreditations and a long enough text"]),
    ];
    let xml = sheet(&rows, LIST).replace("</row><row r=\"4\">", "<c r=\"D3\" s=\"0\"/></row><row r=\"4\">");
    Book::sheet(&xml)
}

fn in_text() -> Book {
    let rows: [(u32, &[&str]); 3] = [
        (1, &["Requirement", "Met?", "Partner Response"]),
        (2, &["BUS-001: Company Overview\nMandatory\nSee also BUS-003."]),
        (3, &["[BUS-002] Practice Growth\nMandatory\nText."]),
    ];
    Book::sheet(&sheet(&rows, ""))
}
