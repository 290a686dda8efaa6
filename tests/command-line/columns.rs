//! Columns chosen by a person: kept for every workbook of the layout, never for another one, and refused
//! where answers would land on what is there.

use crate::{
    support::{Answer, Place},
    words,
};
use calamine::{Reader, Xlsx, open_workbook};
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const HEADS: [&str; 5] = ["Key", "Alpha", "Beta", "Gamma", "Delta"];

/// A sheet whose headers say nothing.
fn mute(place: &Place, name: &str, heads: [&str; 5], met: &str) -> PathBuf {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("점검표").unwrap();
    for (column, head) in heads.iter().enumerate() {
        sheet.write(2, column as u16, *head).unwrap();
    }
    for (index, control) in ["BUSP-001", "BUSP-002", "PEOP-001"].iter().enumerate() {
        let row = 3 + index as u32;
        sheet.write(row, 0, *control).unwrap();
        sheet.write(row, 1, "What the programme asks of a partner here.").unwrap();
        sheet.write(row, 4, met).unwrap();
    }
    let path = place.path(name);
    workbook.save(&path).unwrap();
    path
}

fn choose(place: &Place, workspace: &Path, file: &Path) -> Answer {
    let roles = ["--id", "A", "--header-row", "3", "--requirement", "B", "--met", "E", "--response", "C"];
    let mut words = words!["workbook", "columns", workspace, file, "--sheet", "점검표", "--json"];
    words.extend(roles.map(Into::into));
    place.call(words)
}

fn fill(place: &Place, workspace: &Path, template: &Path) -> Vec<Vec<String>> {
    let out = place.path("filled.xlsx");
    place.call(words!["workbook", "fill", workspace, "--template", template, "--out", &out]).done();
    let mut found: Xlsx<_> = open_workbook(&out).unwrap();
    let range = &found.worksheet_range("점검표").unwrap();
    (3..6)
        .map(|row| {
            (0..5)
                .map(move |column| range.get_value((row, column)).map_or(String::new(), |it| it.to_string()))
        })
        .map(Iterator::collect)
        .collect()
}

fn answered(place: &Place) -> PathBuf {
    let workspace = place.workspace("ko");
    place.call(words!["answer", &workspace, "BUSP-001", "--met", "yes", "--response", "우리 답변"]).done();
    workspace
}

#[test]
fn a_choice_decides_where_answers_go_and_come_from() {
    let place = Place::new();
    let workspace = answered(&place);
    let first = mute(&place, "first.xlsx", HEADS, "");
    let found = choose(&place, &workspace, &first).done().json();
    let sheet = &found["sheets"][0];
    assert_eq!(sheet["columns"], json!({ "requirement": "B", "met": "E", "response": "C" }));
    assert_eq!((&sheet["id_column"], &sheet["header_row"]), (&json!("A"), &json!(3)));
    let rows = fill(&place, &workspace, &first);
    assert_eq!(rows[0][4], "Yes");
    assert!(rows[0][2].starts_with("우리 답변"), "{rows:?}");
    assert_eq!(rows[0][3], "");
    // A colleague's copy of the same layout is read by the same columns.
    let elsewhere = Place::new();
    let fresh = answered(&elsewhere);
    let copy = mute(&place, "copy.xlsx", HEADS, "No");
    choose(&place, &fresh, &first).done();
    let words = words!["workbook", "import", &fresh, "--from", &copy, "--dry-run", "--json"];
    let found = place.call(words).done().json();
    let met: Vec<&Value> = found["import"]["proposals"].as_array().unwrap().iter().collect();
    let controls: Vec<&str> = met.iter().map(|it| it["control"].as_str().unwrap()).collect();
    assert_eq!(controls, ["BUSP-001", "BUSP-002", "PEOP-001"]);
    assert!(met.iter().all(|it| it["met"] == json!(false)), "{met:?}");
}

#[test]
fn a_choice_does_not_hold_for_another_layout_and_can_be_taken_back() {
    let place = Place::new();
    let workspace = answered(&place);
    let first = mute(&place, "first.xlsx", HEADS, "");
    choose(&place, &workspace, &first).done();
    // The same sheet name, but the columns are named otherwise: recognition holds.
    let other = ["ID", "Requirement", "Comment", "Partner response", "Met?"];
    let other = mute(&place, "other.xlsx", other, "");
    let rows = fill(&place, &workspace, &other);
    assert!(rows[0][3].starts_with("우리 답변"), "{rows:?}");
    assert_eq!(rows[0][2], "");
    assert_eq!(place.dump(&workspace)["profile"]["columns"]["점검표"]["response"], "C");
    let words = words!["workbook", "columns", &workspace, &first, "--sheet", "점검표", "--json"];
    place.call(words).done();
    assert_eq!(place.dump(&workspace)["profile"]["columns"], json!({}));
}

#[test]
fn what_does_not_fit_is_refused_and_nothing_is_kept() {
    let place = Place::new();
    let workspace = answered(&place);
    let file = mute(&place, "first.xlsx", HEADS, "");
    for (sheet, id, response) in
        [("점검표", "A", "A"), ("점검표", "D", "C"), ("점검표", "A", "1"), ("없는 시트", "A", "C")]
    {
        let words = words![
            "workbook",
            "columns",
            &workspace,
            &file,
            "--sheet",
            sheet,
            "--id",
            id,
            "--header-row",
            "3",
            "--response",
            response,
            "--json"
        ];
        let answer = place.call(words);
        assert_eq!(answer.code, 2, "{sheet} {id} {response}");
        assert_eq!(answer.trouble(), "WORKBOOK-CHOICE", "{sheet} {id} {response}");
    }
    assert_eq!(place.dump(&workspace)["profile"]["columns"], json!({}));
}

#[test]
fn a_proof_of_a_chosen_layout_needs_the_choice() {
    let place = Place::new();
    let workspace = answered(&place);
    let template = mute(&place, "first.xlsx", HEADS, "");
    choose(&place, &workspace, &template).done();
    fill(&place, &workspace, &template);
    let filled = place.path("filled.xlsx");
    let words = words!["workbook", "prove", &template, &filled, "--workspace", &workspace, "--json"];
    let proof = place.call(words).done().json();
    let written = |row: &&Value| row["verdict"] == "written";
    assert_eq!(proof["proof"]["rows"].as_array().unwrap().iter().filter(written).count(), 2);
    assert_eq!(proof["sound"], true);
}

#[test]
fn a_signed_workbook_is_filled_only_when_somebody_agrees() {
    let place = Place::new();
    let workspace = answered(&place);
    let heads = ["ID", "Requirement", "Comment", "Partner response", "Met?"];
    let template = mute(&place, "signed.xlsx", heads, "");
    let file = std::fs::OpenOptions::new().read(true).write(true).open(&template).unwrap();
    let mut archive = zip::ZipWriter::new_append(file).unwrap();
    archive.start_file("_xmlsignatures/sig1.xml", zip::write::SimpleFileOptions::default()).unwrap();
    std::io::Write::write_all(&mut archive, b"<Signature/>").unwrap();
    archive.finish().unwrap();
    let out = place.path("out.xlsx");
    let fill = words!["workbook", "fill", &workspace, "--template", &template, "--out", &out, "--json"];
    assert_eq!(place.call(fill.clone()).trouble(), "WORKBOOK-SIGNED");
    assert!(!out.exists());
    let bundle = place.path("bundle");
    let export = words!["export", &workspace, "--out", &bundle, "--template", &template, "--json"];
    assert_eq!(place.call(export.clone()).trouble(), "WORKBOOK-SIGNED");
    assert!(!bundle.exists());
    place.call(fill.into_iter().chain(words!["--break-signature"])).done();
    let mut found: Xlsx<_> = open_workbook(&out).unwrap();
    let range = found.worksheet_range("점검표").unwrap();
    assert!(range.get_value((3, 3)).unwrap().to_string().starts_with("우리 답변"));
    place.call(export.into_iter().chain(words!["--break-signature"])).done();
}
