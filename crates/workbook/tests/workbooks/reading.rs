//! What a workbook holds for each control, read for import and comparison.

use proofbook_workbook::{SheetChoice, fill, read_answers, read_answers_with};

use crate::support::{Book, answer, real_input, sheet};

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
