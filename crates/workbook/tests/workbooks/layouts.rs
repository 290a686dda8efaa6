//! Layouts of other kinds than the official one, recognised and filled.

use proofbook_workbook::{Doubt, FillOptions, SheetChoice, Verdict, fill, fill_with, inspect, inspect_with};

use crate::support::{Book, MAIN, answer, columns, controls, fill_all, part_text, row, sheet, text};

const LIST: &str = "<dataValidations><dataValidation type=\"list\" sqref=\"C3:C99\"><formula1>\"No,Yes\"</formula1>\
                    </dataValidation></dataValidations>";

#[track_caller]
fn check(book: &Book, layout: &str, rows: &[&str]) {
    let bytes = book.bytes();
    let inspection = inspect(&bytes).unwrap();
    assert_eq!(columns(&inspection, 0), layout, "{:?}", inspection.sheets[0].doubts);
    assert_eq!(controls(&inspection, 0), rows);
    fill_all(&bytes);
}

#[test]
fn the_official_shape() {
    let rows: [(u32, &[&str]); 5] = [
        (1, &["Title"]),
        (2, &["ID", "Requirement Description", "Met?", "Partner Response"]),
        (3, &["Business"]),
        (5, &["BUSP-001", "Web Presence\nMandatory\nBody"]),
        (6, &["BUSP-002", "Accreditations\nMandatory\nBody"]),
    ];
    let merges = "<mergeCells><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"A3:D3\"/></mergeCells>";
    check(
        &Book::sheet(&sheet(&rows, &format!("{merges}{LIST}"))),
        "2 | A | B | C | D",
        &["BUSP-001@5", "BUSP-002@6"],
    );
}

#[test]
fn korean_labels_in_another_order_with_a_title_block() {
    let rows: [(u32, &[&str]); 6] = [
        (1, &["", "AWS MSP 자체 평가"]),
        (2, &["", "작성일", "2026-01-05"]),
        (4, &["", "파트너 응답", "충족 여부", "통제 번호", "요구 사항 설명"]),
        (5, &["", "", "", "SEC-001", "보안 정책\n필수\n파트너는 보안 정책을 문서로 관리해야 합니다."]),
        (6, &["", "", "", "SEC-002", "보안 교육\n필수\n파트너는 교육 기록을 보관해야 합니다."]),
        (7, &["", "비고"]),
    ];
    check(&Book::sheet(&sheet(&rows, "")), "4 | D | E | C | B", &["SEC-001@5", "SEC-002@6"]);
}

#[test]
fn japanese_labels_in_full_width() {
    let rows: [(u32, &[&str]); 3] = [
        (1, &["管理番号", "要件の説明", "適合？", "パートナーの回答"]),
        (2, &["ＯＰＳ－００１", "サービスレベル管理\n必須\n説明の文章です。"]),
        (3, &["OPS\u{2011}002 ", "サポートプラン\n必須\n説明の文章です。"]),
    ];
    let list = "<dataValidations><dataValidation type=\"list\" sqref=\"C2:C3\"><formula1>\"適合,不適合\"</formula1>\
                </dataValidation></dataValidations>";
    let book = Book::sheet(&sheet(&rows, list));
    check(&book, "1 | A | B | C | D", &["OPS-001@2", "OPS-002@3"]);
    let filled =
        fill(&book.bytes(), &[answer("OPS-001", Some(true), "a"), answer("OPS-002", Some(false), "b")]);
    let after: Vec<String> = filled.unwrap().proof.rows.into_iter().map(|row| row.after).collect();
    assert_eq!(after, ["適合", "a", "不適合", "b"]);
}

#[test]
fn a_header_of_two_rows_with_groups() {
    let rows: [(u32, &[&str]); 5] = [
        (1, &["Managed Service Provider"]),
        (3, &["ID", "Requirement", "Partner self-assessment", "", "AWS validation", ""]),
        (4, &["", "", "Met?", "Response", "Met?", "Comments"]),
        (5, &["PLAT-001", "Account Management and a long text about it"]),
        (6, &["PLAT-002", "Solution Capabilities and a long text about it"]),
    ];
    let merges = "<mergeCells><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"B3:B4\"/><mergeCell ref=\"C3:D3\"/>\
                  <mergeCell ref=\"E3:F3\"/></mergeCells>";
    check(&Book::sheet(&sheet(&rows, merges)), "4 | A | B | C | D", &["PLAT-001@5", "PLAT-002@6"]);
}

#[test]
fn the_auditors_columns_come_first() {
    let rows: [(u32, &[&str]); 3] = [
        (1, &["Control ID", "AWS Met?", "Auditor Response", "Met?", "Partner Response", "Requirement"]),
        (2, &["GOV-001", "", "", "", "", "Risk and mitigation, a longer text of what is asked"]),
        (3, &["GOV-002", "", "", "", "", "Customer satisfaction, a longer text of what is asked"]),
    ];
    check(&Book::sheet(&sheet(&rows, "")), "1 | A | F | D | E", &["GOV-001@2", "GOV-002@3"]);
}

#[test]
fn headers_repeated_for_each_section_with_other_columns() {
    let rows: [(u32, &[&str]); 8] = [
        (1, &["Business"]),
        (2, &["ID", "Requirement", "Met?", "Partner Response"]),
        (3, &["BUS-001", "Company Overview text"]),
        (4, &["BUS-002", "Growth text"]),
        (6, &["People"]),
        (7, &["ID", "Requirement", "Partner Response", "Met?"]),
        (8, &["PEO-001", "Onboarding text"]),
        (9, &["PEO-002", "Centre text"]),
    ];
    let book = Book::sheet(&sheet(&rows, ""));
    check(&book, "2 | A | B | C | D", &["BUS-001@3", "BUS-002@4", "PEO-001@8", "PEO-002@9"]);
    let places = inspect(&book.bytes()).unwrap().sheets[0].controls.clone();
    assert_eq!(places[0].met_cell.as_deref(), Some("C3"));
    assert_eq!(places[3].met_cell.as_deref(), Some("D9"));
    assert_eq!(places[3].response_cell.as_deref(), Some("C9"));
}

#[test]
fn a_column_of_identifiers_without_a_name() {
    let rows: [(u32, &[&str]); 3] = [
        (2, &["", "Requirement Description", "Met?", "Partner Response"]),
        (3, &["BUSP-001", "Web Presence text"]),
        (4, &["BUSP-003", "Case Studies text"]),
    ];
    let book = Book::sheet(&sheet(&rows, LIST));
    check(&book, "2 | A | B | C | D", &["BUSP-001@3", "BUSP-003@4"]);
    let found = &inspect(&book.bytes()).unwrap().sheets[0];
    assert!(found.confidence < 1.0 && found.doubts.contains(&Doubt::IdColumnUnnamed));
}

#[test]
fn two_columns_with_identifiers() {
    let rows: [(u32, &[&str]); 4] = [
        (1, &["Internal ref", "ID", "Requirement", "Related control", "Met?", "Response"]),
        (2, &["REQ-101", "SEC-001", "Policies text", "SEC-002", "", ""]),
        (3, &["REQ-102", "SEC-002", "Training text", "SEC-001", "", ""]),
        (4, &["REQ-103", "SEC-003", "Configuration text", "SEC-001", "", ""]),
    ];
    check(&Book::sheet(&sheet(&rows, "")), "1 | B | C | E | F", &["SEC-001@2", "SEC-002@3", "SEC-003@4"]);
}

#[test]
fn two_columns_that_could_both_be_meant() {
    let rows: [(u32, &[&str]); 3] = [
        (1, &["7.0", "7.1", "Requirement", "Met?", "Response"]),
        (2, &["SEC-001", "SEC-011", "Policies text", "", ""]),
        (3, &["SEC-002", "SEC-012", "Training text", "", ""]),
    ];
    let bytes = Book::sheet(&sheet(&rows, "")).bytes();
    let found = inspect(&bytes).unwrap();
    assert!(found.sheets[0].doubts.contains(&Doubt::SeveralIdColumns));
    assert!(found.sheets[0].confidence < 0.9);
    let choice = SheetChoice {
        sheet: "Controls".to_owned(),
        header_row: Some(1),
        id_column: "B".to_owned(),
        requirement: Some("C".to_owned()),
        met: Some("D".to_owned()),
        response: Some("E".to_owned()),
    };
    let chosen = inspect_with(&bytes, std::slice::from_ref(&choice)).unwrap();
    assert_eq!(controls(&chosen, 0), ["SEC-011@2", "SEC-012@3"]);
    let options = FillOptions { choices: vec![choice.clone()], ..FillOptions::default() };
    let filled = fill_with(&bytes, &[answer("SEC-012", Some(true), "r")], &options).unwrap();
    assert!(filled.proof.is_sound());
    assert_eq!(filled.proof.rows[1].cell, "E3");
    let wrong = SheetChoice { id_column: "Z".to_owned(), ..choice };
    assert_eq!(inspect_with(&bytes, &[wrong]).unwrap_err().code(), "WORKBOOK-CHOICE");
}

#[test]
fn identifiers_as_prefixes_of_the_text() {
    let rows: [(u32, &[&str]); 4] = [
        (1, &["Requirement", "Met?", "Partner Response"]),
        (2, &["BUS-001 to BUS-003 concern the business"]),
        (3, &["BUS-001: Company Overview\nMandatory\nSee also BUS-003."]),
        (4, &["[BUS-002] Practice Growth\nMandatory\nText."]),
    ];
    let book = Book::sheet(&sheet(&rows, ""));
    let bytes = book.bytes();
    let found = inspect(&bytes).unwrap();
    assert_eq!(controls(&found, 0), ["BUS-001@3", "BUS-002@4"]);
    assert_eq!(columns(&found, 0), "1 | A | A | B | C");
    assert!(found.sheets[0].doubts.contains(&Doubt::IdInsideText));
    fill_all(&bytes);
}

#[test]
fn identifiers_stored_as_numbers() {
    let styles = format!(
        "<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"&quot;OPSP-&quot;000\"/>\
         </numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
    );
    let number = |n: u32, value: u32| {
        format!(
            "<row r=\"{n}\"><c r=\"A{n}\" s=\"1\"><v>{value}</v></c>{}</row>",
            text(&format!("B{n}"), "Long text of the control")
        )
    };
    let rows =
        format!("{}{}{}", row(1, &["ID", "Requirement", "Met?", "Response"]), number(2, 1), number(3, 12));
    let book = Book { styles: Some(styles), ..Book::rows(&rows) };
    check(&book, "1 | A | B | C | D", &["OPSP-001@2", "OPSP-012@3"]);
}

#[test]
fn shared_and_inline_strings_with_references_and_runs() {
    let strings = format!(
        "<sst xmlns=\"{MAIN}\"><si><t>ID</t></si><si><r><t>Requirement </t></r><r><t>Description</t></r></si>\
         <si><t>M&#101;t&#x3F;</t></si><si><t xml:space=\"preserve\"> Partner Response </t></si>\
         <si><t>PEOP&#8209;001</t></si></sst>"
    );
    let shared = |cell: &str, index: u32| format!("<c r=\"{cell}\" t=\"s\"><v>{index}</v></c>");
    let rows = format!(
        "<row r=\"1\">{}{}{}{}</row><row r=\"2\">{}{}<c r=\"C2\"/></row>",
        shared("A1", 0),
        shared("B1", 1),
        shared("C1", 2),
        shared("D1", 3),
        shared("A2", 4),
        text("B2", "Personnel &amp; Skills &#44160;")
    );
    let book = Book { strings: Some(strings), ..Book::rows(&rows) };
    check(&book, "1 | A | B | C | D", &["PEOP-001@2"]);
    let filled = fill_all(&book.bytes());
    assert_eq!(filled.proof.parts_changed, ["xl/worksheets/sheet1.xml"]);
}

#[test]
fn prefixed_namespaces_and_single_quotes() {
    let cell = |name: &str, words: &str| {
        format!("<x:c r='{name}' t='inlineStr'><x:is><x:t>{words}</x:t></x:is></x:c>")
    };
    let xml = format!(
        "<?xml version='1.0'?>\n<x:worksheet xmlns:x='{MAIN}'><x:dimension ref='A1'/><x:sheetData>\
         <x:row r='1'>{}{}{}{}</x:row><x:row r='2' >{}<x:c r='C2' s='0' /></x:row></x:sheetData></x:worksheet>",
        cell("A1", "ID"),
        cell("B1", "Requirement"),
        cell("C1", "Met?"),
        cell("D1", "Response"),
        cell("A2", "SEC-004")
    );
    let book = Book::sheet(&xml);
    check(&book, "1 | A | B | C | D", &["SEC-004@2"]);
    let out = part_text(&fill_all(&book.bytes()).bytes, "xl/worksheets/sheet1.xml");
    assert!(out.contains(
        "<x:c r='C2' s='0' t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">Yes</x:t></x:is></x:c>"
    ));
}

#[test]
fn no_references_at_all_and_a_lying_dimension() {
    let cell = |words: &str| format!("<c t=\"inlineStr\"><is><t>{words}</t></is></c>");
    for dimension in ["ref=\"D9:A1\"", "ref=\"A1:XFD1048576\"", "ref=\"nonsense\"", ""] {
        let xml = format!(
            "<worksheet xmlns=\"{MAIN}\"><dimension {dimension}/><sheetData><row>{}{}{}{}</row>\
             <row>{}{}<c/><c/></row></sheetData></worksheet>",
            cell("ID"),
            cell("Requirement"),
            cell("Met?"),
            cell("Response"),
            cell("SEC-005"),
            cell("Text of the requirement")
        );
        check(&Book::sheet(&xml), "1 | A | B | C | D", &["SEC-005@2"]);
    }
}

#[test]
fn shared_strings_with_false_counts() {
    for count in ["", "count=\"1\" uniqueCount=\"1\"", "uniqueCount=\"18446744073709551615\""] {
        let strings =
            format!("<sst xmlns=\"{MAIN}\" {count}><si><t>ID</t></si><si><t>SEC-006</t></si></sst>");
        let rows = format!(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>{}{}</row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>",
            text("B1", "Met?"),
            text("C1", "Response")
        );
        let book = Book { strings: Some(strings), ..Book::rows(&rows) };
        check(&book, "1 | A | - | B | C", &["SEC-006@2"]);
    }
}

#[test]
fn hidden_rows_columns_and_sheets() {
    let visible: [(u32, &[&str]); 2] =
        [(1, &["ID", "Requirement", "Met?", "Response"]), (3, &["SEC-007", "Text"])];
    let copy: [(u32, &[&str]); 2] =
        [(1, &["ID", "Requirement", "Met?", "Response"]), (2, &["SEC-007", "Text"])];
    let hidden_row = sheet(&visible, "").replace("<row r=\"3\">", "<row r=\"3\" hidden=\"1\">");
    let hidden_row = hidden_row.replace(
        "<sheetData>",
        "<cols><col min=\"1\" max=\"1\" hidden=\"1\" width=\"9\"/></cols><sheetData>",
    );
    let mut book = Book::default().and_sheet("Data", &sheet(&copy, "")).and_sheet("Shown", &hidden_row);
    book.sheets[0].2 = "veryHidden";
    let bytes = book.bytes();
    let found = inspect(&bytes).unwrap();
    assert!(found.sheets[0].hidden && !found.sheets[1].hidden);
    assert!(found.sheets[1].controls[0].hidden);
    let proof = fill(&bytes, &[answer("SEC-007", Some(true), "here")]).unwrap().proof;
    assert!(proof.rows.iter().all(|row| row.sheet == "Shown" && row.verdict == Verdict::Written));
    assert_eq!(proof.repeated_rows.len(), 1);
    assert_eq!(proof.repeated_rows[0].sheet, "Data");
}

#[test]
fn lists_of_the_newer_kind_on_another_sheet() {
    let rows: [(u32, &[&str]); 2] =
        [(1, &["ID", "Requirement", "Met?", "Response"]), (2, &["SEC-008", "Text"])];
    let list = "<extLst><ext xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\" \
                uri=\"{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}\"><x14:dataValidations count=\"1\" \
                xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"><x14:dataValidation type=\"list\">\
                <x14:formula1><xm:f>Lists!$B$1:$B$2</xm:f></x14:formula1><xm:sqref>C2:C9</xm:sqref>\
                </x14:dataValidation></x14:dataValidations></ext></extLst>";
    let lists: [(u32, &[&str]); 2] = [(1, &["", "미충족"]), (2, &["", "충족"])];
    let book = Book::sheet(&sheet(&rows, list)).and_sheet("Lists", &sheet(&lists, ""));
    let filled = fill(&book.bytes(), &[answer("SEC-008", Some(true), "x")]).unwrap();
    assert_eq!(filled.proof.rows[0].after, "충족");
    assert!(filled.proof.is_complete());
    let out = part_text(&filled.bytes, "xl/worksheets/sheet1.xml");
    assert!(out.ends_with(&format!("{list}</worksheet>")), "the list keeps its bytes");
}

#[test]
fn a_list_that_says_neither_yes_nor_no() {
    let rows: [(u32, &[&str]); 2] =
        [(1, &["ID", "Requirement", "Met?", "Response"]), (2, &["SEC-008", "Text"])];
    let list = LIST.replace("C3:C99", "C2").replace("No,Yes", "Done,Open,Partly");
    let bytes = Book::sheet(&sheet(&rows, &list)).bytes();
    let error = fill(&bytes, &[answer("SEC-008", Some(true), "x")]).unwrap_err();
    assert_eq!(error.code(), "WORKBOOK-NOT-IN-LIST");
    assert_eq!(error.parameters()["list"], "Done | Open | Partly");
    assert_eq!(error.parameters()["cell"], "C2");
    assert!(
        fill(&bytes, &[answer("SEC-008", None, "x")]).is_ok(),
        "without a yes or no nothing stands in the way"
    );
}

#[test]
fn columns_without_names_found_by_list_and_place() {
    let rows: [(u32, &[&str]); 3] = [
        (1, &["MSP Prerequisites"]),
        (3, &["BUSP-001", "Web Presence and a long enough text"]),
        (4, &["BUSP-002", "Accreditations and a long enough text"]),
    ];
    let xml = sheet(&rows, LIST).replace("</row><row r=\"4\">", "<c r=\"D3\" s=\"0\"/></row><row r=\"4\">");
    let book = Book::sheet(&xml);
    check(&book, "- | A | B | C | D", &["BUSP-001@3", "BUSP-002@4"]);
    let found = &inspect(&book.bytes()).unwrap().sheets[0];
    for doubt in [Doubt::NoHeader, Doubt::MetByList, Doubt::ResponseByPlace] {
        assert!(found.doubts.contains(&doubt));
    }
    assert!(found.confidence < 0.6, "{}", found.confidence);
}

#[test]
fn merged_answer_cells() {
    let rows: [(u32, &[&str]); 4] = [
        (1, &["ID", "Requirement", "Met?", "Partner Response"]),
        (2, &["SEC-001", "First"]),
        (3, &["", "continued"]),
        (4, &["SEC-002", "Second"]),
    ];
    let merges = |range: &str| {
        format!("<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"{range}\"/></mergeCells>")
    };
    check(&Book::sheet(&sheet(&rows, &merges("D2:F3"))), "1 | A | B | C | D", &["SEC-001@2", "SEC-002@4"]);
    let shared = Book::sheet(&sheet(&rows, &merges("D2:D4"))).bytes();
    let both = [answer("SEC-001", None, "one"), answer("SEC-002", None, "two")];
    assert_eq!(fill(&shared, &both).unwrap_err().code(), "WORKBOOK-MERGED-ANSWERS");
    assert_eq!(fill(&shared, &both[1..]).unwrap_err().code(), "WORKBOOK-MERGED-ANSWERS");
    assert!(fill(&shared, &both[..1]).is_ok());
}

#[test]
fn cells_that_hold_something_already() {
    let rows: [(u32, &[&str]); 3] = [
        (1, &["ID", "Requirement", "Met?", "Response"]),
        (2, &["SEC-001", "Text", "No", "An earlier attempt"]),
        (3, &["SEC-002", "Text", "No", "Stays"]),
    ];
    let bytes = Book::sheet(&sheet(&rows, "")).bytes();
    let filled = fill(&bytes, &[answer("SEC-001", Some(true), "New"), answer("SEC-002", None, "")]).unwrap();
    let rows: Vec<_> =
        filled.proof.rows.iter().map(|r| (r.before.as_str(), r.after.as_str(), r.verdict)).collect();
    assert_eq!(
        rows,
        [
            ("No", "Yes", Verdict::Written),
            ("An earlier attempt", "New", Verdict::Written),
            ("No", "No", Verdict::LeftAsItWas),
            ("Stays", "Stays", Verdict::LeftAsItWas),
        ]
    );
}

#[test]
fn check_boxes_stay_truth_values() {
    let rows = format!(
        "{}<row r=\"2\">{}<c r=\"C2\" t=\"b\"><v>0</v></c></row>",
        row(1, &["ID", "Requirement", "Met?", "Response"]),
        text("A2", "SEC-001")
    );
    let filled = fill(&Book::rows(&rows).bytes(), &[answer("SEC-001", Some(true), "x")]).unwrap();
    assert_eq!(filled.proof.rows[0].after, "TRUE");
    assert!(
        part_text(&filled.bytes, "xl/worksheets/sheet1.xml").contains("<c r=\"C2\" t=\"b\"><v>1</v></c>")
    );
}

#[test]
fn other_sheets_that_mention_controls_are_left_alone() {
    let introduction: [(u32, &[&str]); 3] = [
        (1, &["Introduction"]),
        (2, &["BUSP-001 Web Presence is asked first."]),
        (3, &["Response within 5 days"]),
    ];
    let data: [(u32, &[&str]); 2] =
        [(1, &["ID", "Requirement", "Met?", "Response"]), (2, &["BUSP-001", "Text"])];
    let mapping: [(u32, &[&str]); 3] =
        [(1, &["ID", "Owner"]), (2, &["BUSP-001", "Kim"]), (3, &["BUSP-002", "Lee"])];
    let book = Book::default()
        .and_sheet("Introduction", &sheet(&introduction, ""))
        .and_sheet("Mapping", &sheet(&mapping, ""))
        .and_sheet("Controls", &sheet(&data, ""));
    let found = inspect(&book.bytes()).unwrap();
    assert_eq!(found.sheets.iter().map(|sheet| sheet.sheet.as_str()).collect::<Vec<_>>(), ["Controls"]);
}

#[test]
fn families_nobody_has_seen_yet() {
    let rows: [(u32, &[&str]); 3] = [
        (1, &["ID", "Requirement", "Met?", "Response"]),
        (2, &["AIMLP-001", "Text"]),
        (3, &["DATA-0002", "Text"]),
    ];
    let book = Book::sheet(&sheet(&rows, ""));
    check(&book, "1 | A | B | C | D", &["AIMLP-001@2", "DATA-0002@3"]);
    assert!(inspect(&book.bytes()).unwrap().sheets[0].doubts.contains(&Doubt::UnusualIds));
}

#[test]
fn a_column_that_is_missing_is_said() {
    let rows: [(u32, &[&str]); 2] =
        [(1, &["ID", "Requirement", "Partner Response"]), (2, &["SEC-001", "Text"])];
    let proof =
        fill(&Book::sheet(&sheet(&rows, "")).bytes(), &[answer("SEC-001", Some(true), "x")]).unwrap().proof;
    assert_eq!(proof.rows[0].verdict, Verdict::NoColumn);
    assert!(proof.is_sound() && !proof.is_complete());
}

#[test]
fn the_json_form_other_programs_read() {
    let rows: [(u32, &[&str]); 2] =
        [(1, &["ID", "Requirement", "Met?", "Response"]), (2, &["SEC-001", "Text"])];
    let found = inspect(&Book::sheet(&sheet(&rows, "")).bytes()).unwrap();
    let json = serde_json::to_value(&found.sheets[0]).unwrap();
    assert_eq!(json["sheet"], "Controls");
    assert_eq!(json["header_row"], 1);
    assert_eq!(json["id_column"], "A");
    assert_eq!(json["columns"], serde_json::json!({"requirement": "B", "met": "C", "response": "D"}));
    assert_eq!(json["controls"][0]["id"], "SEC-001");
    assert_eq!(json["controls"][0]["row"], 2);
    assert!(json["confidence"].is_number());
}

#[test]
fn rows_without_numbers_around_cells_with_references() {
    let rows = format!(
        "<row>{}{}{}{}</row><row>{}</row>",
        text("A3", "ID"),
        text("B3", "Requirement"),
        text("C3", "Met?"),
        text("D3", "Response"),
        text("A7", "SEC-001")
    );
    check(&Book::rows(&rows), "3 | A | B | C | D", &["SEC-001@7"]);
}

#[test]
fn labels_in_two_languages_and_weak_ones() {
    let rows: [(u32, &[&str]); 3] = [
        (
            1,
            &[
                "No. / 번호",
                "Requirement / 요구 사항",
                "Implementation Status",
                "Met? / 충족 여부",
                "Response / 응답",
            ],
        ),
        (2, &["SEC-001", "Policies text", "", "", ""]),
        (3, &["SEC-002", "Training text", "", "", ""]),
    ];
    check(&Book::sheet(&sheet(&rows, "")), "1 | A | B | D | E", &["SEC-001@2", "SEC-002@3"]);
    let rows: [(u32, &[&str]); 2] =
        [(1, &["Control", "Description", "Status", "Notes"]), (2, &["SEC-001", "Text"])];
    let book = Book::sheet(&sheet(&rows, ""));
    check(&book, "1 | A | B | C | D", &["SEC-001@2"]);
    assert!(inspect(&book.bytes()).unwrap().sheets[0].doubts.contains(&Doubt::WeakLabel));
}

#[test]
fn answer_cells_merged_with_something_else_are_no_place_for_answers() {
    let rows: [(u32, &[&str]); 3] = [
        (1, &["ID", "Requirement", "Met?", "Partner Response"]),
        (2, &["SEC-001", "First"]),
        (3, &["SEC-002", "Second"]),
    ];
    // With the heading, with the requirement.
    for merge in ["D1:D2", "B2:D2"] {
        let merges = format!("<mergeCells><mergeCell ref=\"{merge}\"/></mergeCells>");
        let bytes = Book::sheet(&sheet(&rows, &merges)).bytes();
        let proof =
            fill(&bytes, &[answer("SEC-001", None, "x"), answer("SEC-002", None, "y")]).unwrap().proof;
        let verdicts: Vec<_> = proof.rows.iter().map(|row| row.verdict).collect();
        assert_eq!(verdicts[1], Verdict::NoColumn, "{merge}");
        assert_eq!(verdicts[3], Verdict::Written, "{merge}");
        assert!(proof.is_sound() && !proof.is_complete());
    }
}

#[test]
fn a_column_chosen_twice_is_refused() {
    let rows: [(u32, &[&str]); 2] =
        [(1, &["ID", "Requirement", "Met?", "Response"]), (2, &["SEC-001", "Text"])];
    let bytes = Book::sheet(&sheet(&rows, "")).bytes();
    let choice = |met: &str, response: &str| SheetChoice {
        sheet: "Controls".to_owned(),
        header_row: Some(1),
        id_column: "A".to_owned(),
        requirement: Some("B".to_owned()),
        met: Some(met.to_owned()),
        response: Some(response.to_owned()),
    };
    for (met, response) in [("A", "D"), ("C", "A"), ("C", "B"), ("D", "D")] {
        let refused = inspect_with(&bytes, &[choice(met, response)]).unwrap_err();
        assert_eq!(refused.code(), "WORKBOOK-CHOICE", "{met} {response}");
    }
    assert!(inspect_with(&bytes, &[choice("C", "D")]).is_ok());
}
