//! Checklists of other programmes: identifiers of every shape are recognised without help, filled and read
//! back; where two readings are possible, a doubt says so.

use proofbook_workbook::{Doubt, fill, inspect, read_answers};

use crate::support::{Book, MAIN, answer, columns, controls, fill_all, row, sheet, text};

/// A list that says yes and no for some cells.
fn list(range: &str, entries: &str) -> String {
    format!(
        "<dataValidations><dataValidation type=\"list\" sqref=\"{range}\"><formula1>\"{entries}\"</formula1>\
         </dataValidation></dataValidations>"
    )
}

/// A sheet with a head and rows: identifier and question, in columns of their own.
fn plain(head: &[&str], ids: &[&str]) -> Book {
    let head_row = row(1, head);
    let question = |id: &str| format!("Does the organisation meet what {id} asks for in every account?");
    let markup = |id: &str| id.replace('&', "&amp;");
    let rows = (2_u32..).zip(ids).map(|(number, id)| row(number, &[&markup(id), &markup(&question(id))]));
    let rows: String = rows.collect();
    Book::rows(&format!("{head_row}{rows}"))
}

#[track_caller]
fn check(book: &Book, layout: &str, ids: &[&str]) {
    let bytes = book.bytes();
    let found = inspect(&bytes).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(columns(&found, 0), layout, "{ids:?} {:?} {:?}", found.sheets[0].doubts, controls(&found, 0));
    let read: Vec<String> = found.sheets[0].controls.iter().map(|place| place.id.clone()).collect();
    assert_eq!(read, ids);
    let doubts = &found.sheets[0].doubts;
    assert!(doubts.contains(&Doubt::IdsByShape) || doubts.contains(&Doubt::UnusualIds), "{doubts:?}");
    fill_all(&bytes);
}

#[test]
fn identifiers_of_every_shape() {
    let head = ["ID", "Requirement", "Met?", "Response"];
    let guids = ["7f9c24e5-1b2a-4c3d-9e8f-0a1b2c3d4e5f", "0b1c2d3e-aaaa-bbbb-cccc-0123456789ab"];
    for ids in [
        &["1.1", "1.2", "1.10", "2.1"][..],
        &["A&A-01.1", "A&A-01.2", "AIS-01.1", "LOG-13.4"],
        &["MSTG-ARCH-1", "MSTG-ARCH-2", "MSTG-STORAGE-1"],
        &["GV.OC-01", "GV.OC-02", "PR.AA-01"],
        &["AC-1", "AC-2", "AC-2(1)", "AC-2(2)", "AC-3"],
        &["Q1", "Q2", "Q12"],
        &["A.5.1", "A.5.2", "A.8.34"],
        &["V1.1.1", "V1.1.2", "V14.5.4"],
        &["1.1.1", "1.1.2", "12.10.7"],
        &["CC1.1", "CC1.2", "A1.3", "PI1.5"],
        &["164.308(a)(1)(i)", "164.308(a)(1)(ii)(A)", "164.310(d)(2)(iv)"],
        &["IAM.1", "IAM.2", "S3.13"],
        &["10101", "10102", "20301"],
        &["1-1-1", "1-1-2", "2-3-4"],
        &guids,
    ] {
        check(&plain(&head, ids), "1 | A | B | C | D", ids);
    }
}

#[test]
fn heads_in_three_languages() {
    for (head, layout) in [
        (["Question ID", "Question", "Answer", "Additional Information"], "1 | A | B | C | D"),
        (["Ques Num", "Question/Request", "Yes/No", "Remarks"], "1 | A | B | C | D"),
        (
            ["Control Identifier", "Control Text", "Implementation Status", "Justification"],
            "1 | A | B | C | D",
        ),
        (["#", "Verification Requirement", "Status", "Comment"], "1 | A | B | C | D"),
        (["연번", "점검기준", "이행여부", "운영현황"], "1 | A | B | C | D"),
        (["항목", "상세내용", "운영여부", "운영현황"], "1 | A | B | C | D"),
        (["문항번호", "주요 확인사항", "점검결과", "비고"], "1 | A | B | C | D"),
        (["項番", "確認内容", "実施状況", "備考"], "1 | A | B | C | D"),
        (["設問番号", "設問", "回答（はい／いいえ）", "補足"], "1 | A | B | C | D"),
        (["No.", "チェック項目", "評価結果", "所見"], "1 | A | B | C | D"),
    ] {
        let ids = ["1.1", "1.2", "2.1", "2.2"];
        check(&plain(&head, &ids), layout, &ids);
    }
}

#[test]
fn a_running_number_beside_the_identifier() {
    let rows: [(u32, &[&str]); 4] = [
        (
            1,
            &["No.", "Domain", "Control ID", "Control Specification", "Answer", "Implementation Description"],
        ),
        (2, &["1", "Audit", "A&amp;A-01", "Establish and maintain audit policies", "", ""]),
        (3, &["2", "Audit", "A&amp;A-02", "Conduct independent audits at least annually", "", ""]),
        (4, &["3", "Crypto", "CEK-01", "Establish cryptography policies", "", ""]),
    ];
    check(
        &Book::sheet(&sheet(&rows, &list("E2:E4", "Yes,No,NA"))),
        "1 | C | D | E | F",
        &["A&A-01", "A&A-02", "CEK-01"],
    );
}

#[test]
fn identifiers_stored_as_numbers() {
    let styles = format!(
        "<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.00\"/></numFmts>\
         <cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
    );
    let number = |row: u32, style: u32, value: &str| {
        let cell = format!("<c r=\"A{row}\" s=\"{style}\"><v>{value}</v></c>");
        format!(
            "<row r=\"{row}\">{cell}{}</row>",
            text(&format!("B{row}"), "A question of some length, is it met?")
        )
    };
    let rows = format!(
        "{}{}{}{}",
        row(1, &["ID", "Requirement", "Met?", "Response"]),
        number(2, 0, "1.1000000000000001"),
        number(3, 1, "1.1"),
        number(4, 0, "12")
    );
    let book = Book { styles: Some(styles), ..Book::rows(&rows) };
    check(&book, "1 | A | B | C | D", &["1.1", "1.10", "12"]);
}

#[test]
fn an_identifier_on_the_first_row_of_a_group() {
    let rows: [(u32, &[&str]); 8] = [
        (1, &["Nr", "Question", "Met?", "Response"]),
        (2, &["1.1", "First question of the group"]),
        (3, &["", "second question of the group"]),
        (4, &["", "third question of the group", "", "Words below the first row"]),
        (5, &["1.2", "Another question with words"]),
        (6, &["", "and what belongs to it"]),
        (7, &["2 Operations"]),
        (8, &["2.1", "The last question of all"]),
    ];
    let book = Book::sheet(&sheet(&rows, "<mergeCells><mergeCell ref=\"A7:D7\"/></mergeCells>"));
    let found = inspect(&book.bytes()).unwrap();
    assert_eq!(controls(&found, 0), ["1.1@2", "1.2@5", "2.1@8"]);
    assert!(found.sheets[0].doubts.contains(&Doubt::GroupedRows));
    let held = read_answers(&book.bytes()).unwrap();
    assert_eq!(
        held[0].requirement,
        "First question of the group\nsecond question of the group\nthird question of the group"
    );
    assert_eq!(held[1].requirement.lines().count(), 2);
    assert_eq!(held[2].requirement, "The last question of all");
    let filled = fill(&book.bytes(), &[answer("1.1", Some(true), "Ours")]).unwrap();
    let kept: Vec<_> = filled.proof.kept.iter().map(|it| (it.cell.as_str(), it.repeated)).collect();
    assert_eq!(kept, [("D4", true)], "words below the first row stay and are said");
}

#[test]
fn section_rows_and_a_title_block() {
    let rows: [(u32, &[&str]); 9] = [
        (1, &["Security questionnaire 2025"]),
        (2, &["Version", "3.1", "Date", "2025-01-01"]),
        (4, &["ID", "Question", "Response", "Comments"]),
        (5, &["Governance"]),
        (6, &["GV.OC-01", "The organisational mission is understood"]),
        (7, &["GV.OC-02", "Stakeholders are understood"]),
        (8, &["Protect"]),
        (9, &["PR.AA-01", "Identities are managed"]),
        (10, &["PR.AA-02", "Identities are proofed"]),
    ];
    let found = inspect(&Book::sheet(&sheet(&rows, "")).bytes()).unwrap();
    assert_eq!(controls(&found, 0), ["GV.OC-01@6", "GV.OC-02@7", "PR.AA-01@9", "PR.AA-02@10"]);
    assert_eq!(found.sheets[0].header_row, Some(4));
}

#[test]
fn two_columns_that_could_both_be_meant_are_a_doubt() {
    let rows: [(u32, &[&str]); 5] = [
        (1, &["Control", "Reference", "Requirement", "Met?", "Response"]),
        (2, &["1.1", "A.1", "What is asked in some words", "", ""]),
        (3, &["1.2", "A.3", "What else is asked in some words", "", ""]),
        (4, &["1.3", "B.1", "What is asked last in some words", "", ""]),
        (5, &["1.4", "B.2", "And one more thing that is asked", "", ""]),
    ];
    let found = inspect(&Book::sheet(&sheet(&rows, "")).bytes()).unwrap();
    assert!(found.sheets[0].doubts.contains(&Doubt::SeveralIdColumns), "{:?}", found.sheets[0].doubts);
    assert!(found.sheets[0].confidence < 0.9);
}

#[test]
fn several_sheets_of_one_questionnaire() {
    let head = ["ID", "Requirement", "Met?", "Response"];
    let one = plain(&head, &["1.1", "1.2", "1.3"]).sheets[0].1.clone();
    let two = plain(&head, &["2.1", "2.2"]).sheets[0].1.clone();
    let versions: [(u32, &[&str]); 3] = [
        (1, &["Version", "Date", "Changes"]),
        (2, &["1.0", "2024-01-01", "First version of the list"]),
        (3, &["1.1", "2025-01-01", "Second version of the list"]),
    ];
    let book = Book::default()
        .and_sheet("One", &one)
        .and_sheet("Two", &two)
        .and_sheet("History", &sheet(&versions, ""));
    let found = inspect(&book.bytes()).unwrap();
    assert_eq!(found.sheets.iter().map(|sheet| sheet.sheet.as_str()).collect::<Vec<_>>(), ["One", "Two"]);
}

#[test]
fn lists_that_are_none_stay_out_beside_the_official_layout() {
    let controls_sheet: [(u32, &[&str]); 3] = [
        (1, &["ID", "Requirement Description", "Met?", "Partner Response"]),
        (2, &["BUSP-001", "Web presence\nMandatory\nText"]),
        (3, &["BUSP-002", "Accreditations\nMandatory\nText"]),
    ];
    let links: [(u32, &[&str]); 4] = [
        (1, &["No.", "Description", "Status", "Comments"]),
        (2, &["1", "Where the forms can be found on the site", "", ""]),
        (3, &["2", "Where the guide can be found on the site", "", ""]),
        (4, &["3", "Whom to ask for help with the forms", "", ""]),
    ];
    let book = Book::default()
        .and_sheet("Links", &sheet(&links, ""))
        .and_sheet("Controls", &sheet(&controls_sheet, ""));
    let found = inspect(&book.bytes()).unwrap();
    assert_eq!(found.sheets.iter().map(|sheet| sheet.sheet.as_str()).collect::<Vec<_>>(), ["Controls"]);
}

#[test]
fn lists_of_other_things_are_no_checklists() {
    for rows in [
        &[
            (1, &["Item", "Amount", "Date"][..]),
            (2, &["Laptop", "1200", "2025-01-01"]),
            (3, &["Screen", "300", "2025-02-01"]),
            (4, &["Dock", "150", "2025-03-01"]),
        ][..],
        &[
            (1, &["Name", "E-mail", "Phone"][..]),
            (2, &["Kim", "kim@example.com", "010-1234-5678"]),
            (3, &["Lee", "lee@example.com", "010-2222-3333"]),
        ],
    ] {
        let rows: Vec<(u32, &[&str])> = rows.iter().map(|(number, cells)| (*number, *cells)).collect();
        let refused = inspect(&Book::sheet(&sheet(&rows, "")).bytes()).unwrap_err();
        assert_eq!(refused.code(), "WORKBOOK-NO-CONTROLS");
    }
}
