//! Answers that stand in a workbook before it is filled: all of them are named, and go where somebody says so.

use std::collections::BTreeSet;

use proofbook_workbook::{
    AnswerField, FillOptions, Filled, SheetChoice, Verdict, answers_in_place, fill_with, inspect,
    prove_alone, prove_with,
};

use crate::support::{Book, MAIN, answer, row, sheet, text};

/// Last year's workbook: answered rows, a row of a control that is gone, a comment column, a hidden copy.
fn last_year() -> Vec<u8> {
    let rows: [(u32, &[&str]); 6] = [
        (1, &["ID", "Requirement", "Met?", "Partner Response", "AWS Comments"]),
        (2, &["SEC-001", "Text", "Yes", "Last year: SLA of Globex", ""]),
        (3, &["SEC-002", "Text", "", "Kept by nobody", "Please explain"]),
        (4, &["SEC-003", "Text", "No", "", ""]),
        (5, &["OLD-001", "Text", "Yes", "Of a control that is gone", ""]),
        (6, &["SEC-004", "Text", "", "", ""]),
    ];
    let copy: [(u32, &[&str]); 2] = [
        (1, &["ID", "Requirement", "Met?", "Partner Response"]),
        (2, &["SEC-001", "Text", "", "A hidden copy"]),
    ];
    let mut book = Book::sheet(&sheet(&rows, "")).and_sheet("Copy", &sheet(&copy, ""));
    book.sheets[1].2 = "veryHidden";
    book.bytes()
}

fn filled(bytes: &[u8], emptied: &[(&str, &str)]) -> Filled {
    let emptied: BTreeSet<(String, String)> =
        emptied.iter().map(|(sheet, cell)| ((*sheet).to_owned(), (*cell).to_owned())).collect();
    let options = FillOptions { emptied, ..FillOptions::default() };
    let answers = [
        answer("SEC-001", Some(true), "This year"),
        answer("SEC-002", Some(true), ""),
        answer("SEC-003", None, "New"),
        answer("SEC-004", None, ""),
    ];
    let filled = fill_with(bytes, &answers, &options).unwrap();
    assert!(filled.proof.is_sound(), "{:#?}", filled.proof);
    assert_eq!(prove_with(bytes, &filled.bytes, &answers, &options).unwrap(), filled.proof);
    assert!(
        prove_alone(bytes, &filled.bytes).unwrap().is_sound(),
        "{:#?}",
        prove_alone(bytes, &filled.bytes)
    );
    filled
}

fn kept(filled: &Filled) -> Vec<String> {
    let one = |it: &proofbook_workbook::AnswerInPlace| {
        format!("{} {}!{} {}", it.control, it.sheet, it.cell, it.text)
    };
    filled.proof.kept.iter().map(one).collect()
}

#[test]
fn what_stays_is_named_with_its_words() {
    let found = answers_in_place(&last_year(), &[]).unwrap();
    let cells: Vec<_> = found.iter().map(|it| (it.cell.as_str(), it.field, it.repeated)).collect();
    let (met, response, other) = (AnswerField::Met, AnswerField::Response, AnswerField::Other);
    assert_eq!(
        cells,
        [
            ("C2", met, false),
            ("D2", response, false),
            ("D3", response, false),
            ("E3", other, false),
            ("C4", met, false),
            ("C5", met, false),
            ("D5", response, false),
            ("D2", response, true),
        ]
    );
    assert_eq!(
        kept(&filled(&last_year(), &[])),
        [
            "SEC-002 Controls!D3 Kept by nobody",
            "SEC-002 Controls!E3 Please explain",
            "SEC-003 Controls!C4 No",
            "OLD-001 Controls!C5 Yes",
            "OLD-001 Controls!D5 Of a control that is gone",
            "SEC-001 Copy!D2 A hidden copy",
        ]
    );
}

#[test]
fn what_somebody_empties_is_empty_and_proven() {
    let all = [
        ("Controls", "D3"),
        ("Controls", "E3"),
        ("Controls", "C4"),
        ("Controls", "C5"),
        ("Controls", "D5"),
        ("Copy", "D2"),
        // An answer of this year is never emptied, and neither is what is none.
        ("Controls", "D2"),
        ("Controls", "B2"),
    ];
    let filled = filled(&last_year(), &all);
    assert_eq!(kept(&filled), [] as [&str; 0]);
    let emptied = filled.proof.rows.iter().filter(|row| row.verdict == Verdict::Emptied);
    assert_eq!(
        emptied.map(|row| row.cell.as_str()).collect::<Vec<_>>(),
        ["D3", "C4", "E3", "C5", "D5", "D2"]
    );
    let left: Vec<_> = answers_in_place(&filled.bytes, &[]).unwrap().into_iter().map(|it| it.text).collect();
    assert_eq!(left, ["Yes", "This year", "Yes", "New"]);
    assert_eq!(inspect(&filled.bytes).unwrap(), inspect(&last_year()).unwrap(), "nothing else went");
}

#[test]
fn values_of_every_kind_are_answers() {
    let rows = format!(
        "{}<row r=\"2\">{}<c r=\"C2\" t=\"b\"><v>1</v></c><c r=\"D2\"><v>45761</v></c></row>\
         <row r=\"3\">{}<c r=\"C3\" t=\"e\"><v>#N/A</v></c><c r=\"D3\" t=\"inlineStr\"><is><r><rPr><strike/></rPr>\
         <t>struck</t></r></is></c></row><row r=\"4\">{}<c r=\"C4\"><f>1+1</f><v>2</v></c><c r=\"D4\" s=\"0\"/></row>",
        row(1, &["ID", "Requirement", "Met?", "Response"]),
        text("A2", "SEC-001"),
        text("A3", "SEC-002"),
        text("A4", "SEC-003"),
    );
    let bytes = Book::rows(&rows).bytes();
    let texts: Vec<_> = answers_in_place(&bytes, &[]).unwrap().into_iter().map(|it| it.text).collect();
    assert_eq!(texts, ["TRUE", "45761", "#N/A", "struck", "2"]);
    let every = ["C2", "D2", "C3", "D3", "C4"].map(|cell| ("Controls", cell));
    let emptied = every.iter().map(|(sheet, cell)| ((*sheet).to_owned(), (*cell).to_owned())).collect();
    let options = FillOptions { emptied, ..FillOptions::default() };
    let filled = fill_with(&bytes, &[], &options).unwrap();
    assert!(filled.proof.is_sound() && filled.proof.kept.is_empty(), "{:#?}", filled.proof);
    assert_eq!(answers_in_place(&filled.bytes, &[]).unwrap(), []);
}

#[test]
fn merged_cells_and_chosen_columns() {
    let rows = format!(
        "{}<row r=\"2\">{}{}</row><row r=\"3\">{}</row>",
        row(1, &["Nr", "Ask", "OK", "Words", "Further comments"]),
        text("A2", "q-1"),
        text("D2", "Old words"),
        text("E3", "no answer: the row names no control"),
    );
    let xml = format!(
        "<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData><mergeCells><mergeCell ref=\"D2:E3\"/></mergeCells></worksheet>"
    );
    let letter = |letter: &str| Some(letter.to_owned());
    let choice = SheetChoice {
        sheet: "Controls".to_owned(),
        header_row: Some(1),
        id_column: "A".to_owned(),
        requirement: letter("B"),
        met: letter("C"),
        response: letter("D"),
    };
    let found = answers_in_place(&Book::sheet(&xml).bytes(), &[choice]).unwrap();
    let cells: Vec<_> =
        found.iter().map(|it| (it.control.as_str(), it.cell.as_str(), it.text.as_str())).collect();
    assert_eq!(cells, [("q-1", "D2", "Old words")]);
}
