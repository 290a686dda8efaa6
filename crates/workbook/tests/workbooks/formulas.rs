//! Workbooks that compute something: nothing stale, nothing broken.

use proofbook_workbook::fill;

use crate::support::{Book, answer, part_text, row, text};

const HEAD: [&str; 4] = ["ID", "Requirement", "Met?", "Response"];

fn sheet1(bytes: &[u8]) -> String {
    part_text(bytes, "xl/worksheets/sheet1.xml")
}

fn book(extra: &str) -> Book {
    Book::rows(&format!("{}{}{extra}", row(1, &HEAD), row(2, &["SEC-001", "Text"])))
}

#[test]
fn a_workbook_without_formulas_is_not_told_to_compute() {
    let bytes = book("").bytes();
    let filled = fill(&bytes, &[answer("SEC-001", Some(true), "x")]).unwrap();
    assert_eq!(filled.proof.parts_changed, ["xl/worksheets/sheet1.xml"]);
}

#[test]
fn values_computed_from_old_answers_are_forgotten() {
    let extra = "<row r=\"9\"><c r=\"A9\"><f>COUNTIF(C2:C8,\"Yes\")</f><v>0</v></c><c r=\"B9\"><f>A9*2</f><v>0</v></c>\
                 <c r=\"C9\" t=\"str\"><f>B2&amp;\"!\"</f><v>Text!</v></c></row>";
    let filled = fill(&book(extra).bytes(), &[answer("SEC-001", Some(true), "x")]).unwrap();
    assert!(filled.proof.is_complete(), "{:#?}", filled.proof);
    let out = sheet1(&filled.bytes);
    assert!(
        out.contains("<c r=\"A9\"><f>COUNTIF(C2:C8,\"Yes\")</f></c><c r=\"B9\"><f>A9*2</f></c>"),
        "{out}"
    );
    assert!(
        out.contains("<f>B2&amp;\"!\"</f><v>Text!</v>"),
        "what does not depend on an answer keeps its value"
    );
    assert_eq!(filled.proof.cells_to_recalculate, ["Controls!A9", "Controls!B9"]);
    assert!(part_text(&filled.bytes, "xl/workbook.xml").contains("<calcPr fullCalcOnLoad=\"1\"/>"));
    assert_eq!(filled.proof.parts_changed, ["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
}

#[test]
fn a_summary_on_another_sheet() {
    let summary = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>\
                   <row r=\"1\"><c r=\"A1\"><f>COUNTA(Controls!D:D)</f><v>1</v></c></row></sheetData></worksheet>";
    let book = book("").and_sheet("Summary", summary);
    let filled = fill(&book.bytes(), &[answer("SEC-001", None, "x")]).unwrap();
    assert!(filled.proof.is_complete(), "{:#?}", filled.proof);
    assert_eq!(filled.proof.cells_to_recalculate, ["Summary!A1"]);
    assert!(part_text(&filled.bytes, "xl/worksheets/sheet2.xml").contains("<f>COUNTA(Controls!D:D)</f></c>"));
}

#[test]
fn a_formula_written_over_leaves_the_chain() {
    let rows = format!(
        "{}<row r=\"2\">{}<c r=\"D2\" s=\"0\"><f>\"Explain \"&amp;A2</f><v>0</v></c></row>\
         <row r=\"3\"><c r=\"A3\"><f>1+1</f><v>2</v></c></row>",
        row(1, &HEAD),
        text("A2", "SEC-001")
    );
    let chain = |cells: &str| {
        let xml = format!(
            "<calcChain xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{cells}</calcChain>"
        );
        ("xl/calcChain.xml".to_owned(), xml.into_bytes(), Some("calcChain"))
    };
    let both = "<c r=\"D2\" i=\"1\"/><c r=\"A3\"/>";
    let book = Book { parts: vec![chain(both)], ..Book::rows(&rows) };
    let filled = fill(&book.bytes(), &[answer("SEC-001", None, "x")]).unwrap();
    assert!(filled.proof.is_complete(), "{:#?}", filled.proof);
    assert!(part_text(&filled.bytes, "xl/calcChain.xml").contains("><c i=\"1\" r=\"A3\"/></calcChain>"));
    assert!(!sheet1(&filled.bytes).contains("Explain"));
    let only = Book { parts: vec![chain("<c r=\"D2\" i=\"1\"/>")], ..book };
    let error = fill(&only.bytes(), &[answer("SEC-001", None, "x")]).unwrap_err();
    assert_eq!(error.code(), "WORKBOOK-FORMULA-IN-THE-WAY");
}

#[test]
fn a_formula_that_others_share_stands_in_the_way() {
    let rows = format!(
        "{}<row r=\"2\">{}<c r=\"D2\"><f t=\"shared\" ref=\"D2:D3\" si=\"0\">A2</f><v>0</v></c></row>\
         <row r=\"3\">{}<c r=\"D3\"><f t=\"shared\" si=\"0\"/><v>0</v></c></row>",
        row(1, &HEAD),
        text("A2", "SEC-001"),
        text("A3", "SEC-002")
    );
    let bytes = Book::rows(&rows).bytes();
    let error = fill(&bytes, &[answer("SEC-001", None, "x")]).unwrap_err();
    assert_eq!(error.code(), "WORKBOOK-FORMULA-IN-THE-WAY");
    assert!(fill(&bytes, &[answer("SEC-002", None, "x")]).unwrap().proof.is_sound());
}

#[test]
fn long_chains_of_formulas_take_no_time() {
    let chain: String = (10..4000_u32)
        .map(|n| format!("<row r=\"{n}\"><c r=\"A{n}\"><f>A{}+1</f><v>1</v></c></row>", n - 1))
        .collect();
    let first = "<row r=\"9\"><c r=\"A9\"><f>COUNTA(D2)</f><v>0</v></c></row>";
    let filled = fill(&book(&format!("{first}{chain}")).bytes(), &[answer("SEC-001", None, "x")]).unwrap();
    assert!(filled.proof.is_complete());
    assert_eq!(filled.proof.cells_to_recalculate.len(), 3991);
}
