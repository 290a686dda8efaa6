//! Looking into workbooks, proving them, and taking answers over from them.

use crate::{
    second_programs::office_cells,
    support::{Place, files_below},
    words,
};
use rust_xlsxwriter::{Format, Workbook};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// The sample, and the workbook it exports.
fn exported(place: &Place, language: &str) -> (PathBuf, PathBuf) {
    let workspace = place.sample(language);
    let out = place.path("exported.xlsx");
    place.call(words!["workbook", "new", &workspace, "--out", &out]).done();
    (workspace, out)
}

fn proposals(place: &Place, workspace: &Path, from: &Path) -> Vec<(String, String)> {
    let words = words!["workbook", "import", workspace, "--from", from, "--dry-run", "--json"];
    let found = place.call(words).done().json();
    let name = |it: &Value, key: &str| it[key].as_str().unwrap().to_owned();
    let proposals = found["import"]["proposals"].as_array().unwrap();
    proposals.iter().map(|it| (name(it, "control"), name(it, "field"))).collect()
}

#[test]
fn what_was_just_exported_proposes_nothing() {
    for language in ["en", "ko", "ja"] {
        let place = Place::new();
        let (workspace, out) = exported(&place, language);
        assert_eq!(proposals(&place, &workspace, &out), [], "{language}");
        let before = files_below(&workspace);
        let taken =
            place.call(words!["workbook", "import", &workspace, "--from", &out, "--json"]).done().json();
        assert_eq!((&taken["taken"], &taken["import"]["same"]), (&serde_json::json!([]), &61.into()));
        assert_eq!(files_below(&workspace), before);
    }
}

#[test]
fn an_empty_workspace_takes_everything_without_what_the_export_added() {
    let place = Place::new();
    let (sample, out) = exported(&place, "ko");
    let fresh = place.workspace("ko");
    place.call(words!["workbook", "import", &fresh, "--from", &out]).done();
    let (there, here) = (place.dump(&sample), place.dump(&fresh));
    for (id, answer) in there["answers"].as_object().unwrap() {
        assert_eq!(here["answers"][id]["met"], answer["met"], "{id}");
        let text = |answer: &Value| answer["response"].as_str().unwrap().trim_end().to_owned();
        assert_eq!(text(&here["answers"][id]), text(answer), "{id}");
    }
    assert_eq!(proposals(&place, &fresh, &out), []);
}

#[test]
fn nothing_is_overwritten_that_was_not_named() {
    let place = Place::new();
    let (workspace, out) = exported(&place, "en");
    for control in ["OPSP-001", "OPSP-002"] {
        let own = format!("Our own words on {control}.");
        place.call(words!["answer", &workspace, control, "--met", "no", "--response", own]).done();
    }
    let expected = ["OPSP-001", "OPSP-002"]
        .iter()
        .flat_map(|control| ["met", "response"].map(|field| ((*control).to_owned(), field.to_owned())));
    assert_eq!(proposals(&place, &workspace, &out), expected.collect::<Vec<_>>());
    place.call(words!["workbook", "import", &workspace, "--from", &out]).done();
    let own = |place: &Place, control: &str| place.dump(&workspace)["answers"][control].clone();
    assert_eq!(own(&place, "OPSP-001")["response"], "Our own words on OPSP-001.");
    let take = words![
        "workbook",
        "import",
        &workspace,
        "--from",
        &out,
        "--take",
        "OPSP-001.response",
        "--take",
        "OPSP-002"
    ];
    place.call(take).done();
    assert_eq!(own(&place, "OPSP-001")["met"], false, "only the response was named");
    assert!(own(&place, "OPSP-001")["response"].as_str().unwrap().contains("nine sections"));
    assert_eq!(own(&place, "OPSP-002")["met"], true);
    place.call(words!["workbook", "import", &workspace, "--from", &out, "--take", "all"]).done();
    assert_eq!(proposals(&place, &workspace, &out), []);
}

#[test]
fn what_is_no_workbook_is_refused() {
    let place = Place::new();
    let workspace = place.workspace("en");
    let file = place.file("answers.xlsx", "not a workbook at all");
    let answer = place.call(words!["workbook", "import", &workspace, "--from", &file, "--json"]);
    assert_eq!(answer.code, 2);
    assert!(answer.trouble().starts_with("WORKBOOK-"), "{}", answer.err);
    let answer = place.call(words!["workbook", "inspect", &file, "--json"]);
    assert!(answer.code == 2 && answer.trouble().starts_with("WORKBOOK-"), "{}", answer.err);
}

#[test]
fn an_inspection_names_sheets_columns_and_rows() {
    let place = Place::new();
    let (_, out) = exported(&place, "ja");
    let found = place.call(words!["workbook", "inspect", &out, "--json"]).done().json();
    let sheets = found["sheets"].as_array().unwrap();
    assert_eq!(sheets.len(), 2);
    for (sheet, count) in sheets.iter().zip([15, 46]) {
        assert_eq!((&sheet["header_row"], &sheet["id_column"]), (&2.into(), &"A".into()));
        assert_eq!(sheet["columns"], serde_json::json!({"requirement": "B", "met": "C", "response": "D"}));
        assert_eq!(sheet["controls"].as_array().unwrap().len(), count);
        assert!(sheet["confidence"].as_f64().unwrap() > 0.9, "{}", sheet["confidence"]);
    }
    assert!(place.call(words!["workbook", "inspect", &out]).done().out.contains("OPSP-001"));
}

#[test]
fn a_filled_workbook_is_proven_and_a_tampered_one_is_not() {
    let place = Place::new();
    let (workspace, template) = exported(&place, "en");
    place.call(words!["answer", &workspace, "BUSP-001", "--met", "no", "--response", "Changed."]).done();
    let filled = place.path("filled.xlsx");
    place.call(words!["workbook", "fill", &workspace, "--template", &template, "--out", &filled]).done();
    let proof = place.call(words!["workbook", "prove", &template, &filled, "--json"]).done().json();
    assert_eq!((&proof["sound"], &proof["complete"]), (&true.into(), &true.into()));
    let other = place.path("other.xlsx");
    let elsewhere = place.path("elsewhere.proofbook");
    place.call(words!["sample", &elsewhere, "--language", "ko"]).done();
    place.call(words!["workbook", "new", &elsewhere, "--out", &other]).done();
    let answer = place.call(words!["workbook", "prove", &template, &other, "--json"]);
    assert_eq!(
        (answer.code, &answer.json()["sound"]),
        (1, &false.into()),
        "the requirements are in other words"
    );
}

/// Numbers with their formats, and what Excel shows.
const SHOWN: [(f64, &str, &str); 18] = [
    (45761.5, "yyyy-mm-dd", "2025-04-14"),
    (45761.5, "d-mmm-yyyy", "14-Apr-2025"),
    (45761.5, "dddd\\, mmmm d\\, yyyy", "Monday, April 14, 2025"),
    (45761.5, "yyyy\"년\" m\"월\" d\"일\"", "2025년 4월 14일"),
    (45761.5, "[$-411]ggge\"年\"m\"月\"d\"日\"", "令和7年4月14日"),
    (45761.5, "[$-411]yyyy/m/d(aaa)", "2025/4/14(月)"),
    (45761.5, "[$-412]yyyy\\. m\\. d\\. AM/PM h:mm", "2025. 4. 14. 오후 12:00"),
    (0.5, "h:mm AM/PM", "12:00 PM"),
    (1.5, "[h]:mm", "36:00"),
    (0.999, "0.00%", "99.90%"),
    (99.9, "\"SLA \"0.0\"%\"", "SLA 99.9%"),
    (12345678.0, "000000000000", "000012345678"),
    (12345.678, "#,##0.00", "12,345.68"),
    (12345.0, "0.00E+00", "1.23E+04"),
    (0.25, "# ?/?", "1/4"),
    (1200.0, "[$₩-412]#,##0", "₩1,200"),
    (821012345678.0, "000\\-0000\\-00000", "821-0123-45678"),
    (1.0, "[=1]\"Yes\";[=0]\"No\"", "Yes"),
];

/// A workbook whose responses are numbers under formats.
fn numbers() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_column_width(3, 60).unwrap();
    for (column, head) in (0..).zip(["ID", "Requirement", "Met?", "Partner Response"]) {
        sheet.write_string(0, column, head).unwrap();
    }
    for (row, (number, format, _)) in (1..).zip(SHOWN) {
        sheet.write_string(row, 0, format!("OPS-{row:03}")).unwrap();
        sheet.write_string(row, 1, "What the control asks for").unwrap();
        sheet.write_number_with_format(row, 3, number, &Format::new().set_num_format(format)).unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

#[test]
fn a_number_is_taken_as_excel_shows_it() {
    let place = Place::new();
    let workspace = place.workspace("en");
    let file = place.file("numbers.xlsx", numbers());
    let words = words!["workbook", "import", &workspace, "--from", &file, "--dry-run", "--json"];
    let found = place.call(words).done().json();
    let proposals = found["import"]["proposals"].as_array().unwrap();
    let there: Vec<&str> = proposals.iter().map(|it| it["there"].as_str().unwrap()).collect();
    assert_eq!(there, SHOWN.map(|(_, _, shown)| shown));
    assert!(proposals.iter().all(|it| it["notes"].as_array().unwrap().is_empty()));
    // A second program shows the same.
    if let Some(cells) = office_cells(&file, &place.path("")) {
        let shown: Vec<&str> = cells.chunks(4).skip(1).map(|row| row[3].as_str()).collect();
        assert_eq!(shown, SHOWN.map(|(_, _, shown)| shown), "{cells:?}");
    }
}
