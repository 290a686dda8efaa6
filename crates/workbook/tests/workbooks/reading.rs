//! What a workbook holds for each control, read for import and comparison.

use proofbook_workbook::{
    CellNote, Region, SheetChoice, fill, read_answers, read_answers_in, read_answers_with,
};

use crate::support::{Book, MAIN, answer, real_input, row, sheet, text};

#[test]
fn the_official_file_holds_wording_and_sections_but_no_answers() {
    let Some(template) = real_input("official/AWS-MSP-Self-Assessment-7.1.xlsx") else { return };
    let held = read_answers(&template).unwrap();
    assert_eq!(held.len(), 61);
    assert!(held.iter().all(|one| one.met.is_none() && one.met_text.is_empty() && one.response.is_empty()));
    // Title, necessity, body: at least three lines each.
    assert!(held.iter().all(|one| one.requirement.lines().count() >= 3));
    let mut sections: Vec<_> = held.iter().map(|one| (one.sheet.clone(), one.section.clone())).collect();
    sections.dedup();
    assert_eq!(sections.len(), 12, "{sections:?}");
    assert!(sections.iter().all(|(_, section)| section.is_some()));
}

#[test]
fn what_was_filled_is_what_is_read() {
    let Some(template) = real_input("official/AWS-MSP-Self-Assessment-7.1.xlsx") else { return };
    let answers = [
        answer("BUSP-001", Some(true), "=1 첫 줄\n둘째 줄"),
        answer("OPS-018", Some(false), "No AI yet\u{1}"),
    ];
    let held = read_answers(&fill(&template, &answers).unwrap().bytes).unwrap();
    for answer in &answers {
        let found = held.iter().find(|one| one.control == answer.control).unwrap();
        assert_eq!((found.met, &found.response), (answer.met, &answer.response));
    }
}

#[test]
fn words_that_mean_yes_and_no() {
    let rows: [(u32, &[&str]); 4] = [
        (1, &["ID", "Requirement", "충족 여부", "응답"]),
        (2, &["SEC-001", "One", "충족", "a"]),
        (3, &["SEC-002", "Two", "미충족", "b"]),
        (4, &["SEC-003", "Three", "부분 충족", "c"]),
    ];
    let held = read_answers(&Book::sheet(&sheet(&rows, "")).bytes()).unwrap();
    let met: Vec<_> = held.iter().map(|one| (one.met, one.met_text.as_str())).collect();
    assert_eq!(met, [(Some(true), "충족"), (Some(false), "미충족"), (None, "부분 충족")]);
}

#[test]
fn a_chosen_column_may_hold_any_identifiers() {
    let rows: [(u32, &[&str]); 3] =
        [(1, &["Nr", "What", "Y/N", "Text"]), (2, &["1.1", "One"]), (3, &["1.2", "Two"])];
    let bytes = Book::sheet(&sheet(&rows, "")).bytes();
    assert_eq!(read_answers(&bytes).unwrap_err().code(), "WORKBOOK-NO-CONTROLS");
    let letter = |letter: &str| Some(letter.to_owned());
    let choice = SheetChoice {
        sheet: "Controls".to_owned(),
        header_row: Some(1),
        id_column: "A".to_owned(),
        requirement: letter("B"),
        met: letter("C"),
        response: letter("D"),
    };
    let held = read_answers_with(&bytes, &[choice]).unwrap();
    assert_eq!(held.iter().map(|one| one.control.as_str()).collect::<Vec<_>>(), ["1.1", "1.2"]);
}

/// Styles with a struck-out font and some formats.
fn styles() -> String {
    let format = |id: u32, code: &str| format!("<numFmt numFmtId=\"{id}\" formatCode=\"{code}\"/>");
    let formats = format(164, "yyyy-mm-dd") + &format(165, "[DBNum1]0") + &format(166, ";;;");
    format!(
        "<styleSheet xmlns=\"{MAIN}\"><numFmts>{formats}</numFmts><fonts><font/><font><strike/></font></fonts>\
         <cellXfs><xf/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf fontId=\"1\"/>\
         <xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    )
}

/// What is read of a response cell, and the notes beside it.
fn response(cell: &str) -> (String, Vec<CellNote>) {
    let rows = format!(
        "{}<row r=\"2\">{}{cell}</row>",
        row(1, &["ID", "Requirement", "Met?", "Response"]),
        text("A2", "SEC-001")
    );
    let book = Book { styles: Some(styles()), ..Book::rows(&rows) };
    let held = read_answers(&book.bytes()).unwrap().remove(0);
    (held.response, held.notes.into_iter().map(|(_, note)| note).collect())
}

#[test]
fn a_response_is_what_a_person_reads_in_the_cell() {
    let number = |style: u32, value: &str| format!("<c r=\"D2\" s=\"{style}\"><v>{value}</v></c>");
    let shown = |text: &str, notes: Vec<CellNote>| (text.to_owned(), notes);
    let error = |value: &str| CellNote::ErrorValue { value: value.to_owned() };
    let struck = |words: &str| CellNote::StruckOut { words: words.to_owned() };
    for (cell, expected) in [
        (number(1, "45761"), shown("2025-04-14", vec![])),
        (number(5, "45761"), shown("4/14/2025", vec![])),
        (number(2, "45761"), shown("45761", vec![CellNote::Formatted])),
        (number(3, "45761"), shown("", vec![CellNote::HiddenByFormat])),
        (number(0, "4.5761E4"), shown("45761", vec![])),
        ("<c r=\"D2\" s=\"1\" t=\"d\"><v>2025-04-14T00:00:00</v></c>".to_owned(), shown("2025-04-14", vec![])),
        ("<c r=\"D2\" t=\"b\"><v>1</v></c>".to_owned(), shown("TRUE", vec![])),
        ("<c r=\"D2\" t=\"e\"><f>X()</f><v>#NAME?</v></c>".to_owned(), shown("", vec![error("#NAME?")])),
        ("<c r=\"D2\" t=\"e\" vm=\"1\"><v>#VALUE!</v></c>".to_owned(), shown("", vec![CellNote::Picture])),
        (
            "<c r=\"D2\" t=\"str\"><f>_xlfn.DISPIMG(\"ID_1\",1)</f><v>=DISPIMG(\"ID_1\",1)</v></c>".to_owned(),
            shown("", vec![CellNote::Picture]),
        ),
        ("<c r=\"D2\" t=\"e\"><f>_xlfn.IMAGE(\"x\")</f><v>#NAME?</v></c>".to_owned(), shown("", vec![CellNote::Picture])),
        ("<c r=\"D2\"><f>A1</f></c>".to_owned(), shown("", vec![CellNote::NotComputed])),
        (
            "<c r=\"D2\" t=\"inlineStr\"><is><r><t xml:space=\"preserve\">Kept. </t></r><r><rPr><strike/></rPr><t>Globex</t></r></is></c>".to_owned(),
            shown("Kept. ", vec![struck("Globex")]),
        ),
        (
            "<c r=\"D2\" s=\"4\" t=\"inlineStr\"><is><t>all of it</t></is></c>".to_owned(),
            shown("", vec![struck("all of it")]),
        ),
        (
            "<c r=\"D2\" t=\"inlineStr\"><is><r><rPr><b/></rPr><t>bold</t></r><r><t> and plain</t></r></is></c>".to_owned(),
            shown("bold and plain", vec![]),
        ),
        ("<c r=\"D2\" t=\"inlineStr\"><is><t>7</t></is></c>".to_owned(), shown("7", vec![])),
    ] {
        assert_eq!(response(&cell), expected, "{cell}");
    }
}

#[test]
fn numbers_read_as_a_program_in_the_language_shows_them() {
    let rows = format!(
        "{}<row r=\"2\">{}<c r=\"D2\" s=\"5\"><v>44299</v></c></row>",
        row(1, &["ID", "Requirement", "Met?", "Response"]),
        text("A2", "SEC-001")
    );
    let book = Book {
        styles: Some(styles()),
        behind_sheets: "<workbookPr date1904=\"1\"/>".to_owned(),
        ..Book::rows(&rows)
    };
    let read = |region| read_answers_in(&book.bytes(), &[], region).unwrap().remove(0).response;
    assert_eq!(read(Region::English), "4/14/2025");
    assert_eq!(read(Region::Korean), "2025-04-14");
    assert_eq!(read(Region::Japanese), "2025/4/14");
}
