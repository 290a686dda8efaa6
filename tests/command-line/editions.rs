//! Editions made from an official workbook: what they change, and that no answer is lost on the way.
//!
//! The workbooks are generated ones with texts exchanged, in the official layout.

use crate::{support::Place, words};
use serde_json::Value;
use std::{
    fs::File,
    io::{Read, Write},
    path::{Path, PathBuf},
};

/// A copy of a workbook in which texts are exchanged.
fn altered(template: &Path, out: &Path, changes: &[(&str, &str)]) {
    let mut zip = zip::ZipArchive::new(File::open(template).unwrap()).unwrap();
    let mut copy = zip::ZipWriter::new(File::create(out).unwrap());
    for index in 0..zip.len() {
        let mut part = zip.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if name == "xl/sharedStrings.xml" {
            let mut text = String::from_utf8(bytes).unwrap();
            for (from, to) in changes {
                assert!(text.contains(from), "{from} is not in the workbook");
                text = text.replace(from, to);
            }
            bytes = text.into_bytes();
        }
        copy.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        copy.write_all(&bytes).unwrap();
    }
    copy.finish().unwrap();
}

/// The sample with a workbook of its own edition as the official one, and one of the next edition: a
/// control gone, one new, one under another id, one with another figure.
fn stage(place: &Place) -> (PathBuf, PathBuf, PathBuf) {
    let workspace = place.sample("en");
    let current = place.path("Self-Assessment-7.1.xlsx");
    place.call(words!["workbook", "new", &workspace, "--out", &current]).done();
    let next = place.path("Self-Assessment-7.2.xlsx");
    let changes = [
        ("<t>OPS-018</t>", "<t>OPS-021</t>"),
        ("<t>OPS-014</t>", "<t>OPS-022</t>"),
        (">Knowledge Management<", ">Handling of quantum computers<"),
        ("tenth of the requests", "tenth of the requests"),
    ];
    altered(&current, &next, &changes[..3]);
    (workspace, current, next)
}

/// The sample and a workbook of the next edition, in which OPS-022 is new.
pub fn next_edition(place: &Place) -> (PathBuf, PathBuf) {
    let (workspace, _, next) = stage(place);
    (workspace, next)
}

fn kinds(changes: &Value, control: &str) -> Vec<String> {
    let all = changes.as_array().unwrap().iter().filter(|change| change["control"] == control);
    all.map(|change| change["kind"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn an_edition_compared_with_itself_changes_nothing() {
    let place = Place::new();
    let (_, current, _) = stage(&place);
    let same = place.call(words!["catalogue", "diff", "msp-7.1", "msp-7.1", "--json"]).done().json();
    assert_eq!(same["changes"], serde_json::json!([]));
    let same = place.call(words!["catalogue", "diff", &current, &current, "--json"]).done().json();
    assert_eq!(same["changes"], serde_json::json!([]));
}

#[test]
fn what_an_edition_changes_is_said_by_control() {
    let place = Place::new();
    let (_, current, next) = stage(&place);
    let found = place.call(words!["catalogue", "diff", &current, &next, "--json"]).done().json();
    let changes = &found["changes"];
    assert_eq!(kinds(changes, "OPS-022"), ["added"]);
    assert_eq!(kinds(changes, "OPS-014"), ["gone"]);
    assert_eq!(kinds(changes, "BUSP-001"), [""; 0]);
    let said = place.call(words!["catalogue", "diff", &current, &next]).done().out;
    assert!(said.contains("OPS-022 Handling of quantum computers\n    New in this version"), "{said}");
}

#[test]
fn going_over_keeps_every_answer() {
    let place = Place::new();
    let (workspace, _, next) = stage(&place);
    let record = place.file("record.txt", "Inventory of 3 March.");
    place.call(words!["attach", &workspace, &record, "--control", "OPS-018", "--json"]).done();
    let before = place.dump(&workspace);
    let words = words!["catalogue", "from-workbook", &workspace, &next, "--use", "--json"];
    let edition = place.call(words).done().json();
    assert_eq!((&edition["id"], &edition["name"]), (&"msp-7.2".into(), &"MSP 7.2".into()));
    assert_eq!(edition["controls"], 61);
    let after = place.dump(&workspace);
    assert_eq!(after["profile"]["edition"], "msp-7.2");
    assert_eq!(after["profile"]["official_workbook_name"], "Self-Assessment-7.2.xlsx");
    for (id, answer) in before["answers"].as_object().unwrap() {
        assert_eq!(&after["answers"][id], answer, "{id}");
    }
    assert!(edition["tray"].as_array().unwrap().contains(&"OPS-014".into()), "{}", edition["tray"]);
    assert_eq!(after["answers"]["OPS-021"]["response"], before["answers"]["OPS-018"]["response"], "renamed");
    let cited = |control: &str| {
        let citations = after["citations"].as_object().unwrap().values();
        citations
            .filter(|citation| citation["control"] == control)
            .map(|citation| citation["evidence"].clone())
            .collect::<Vec<_>>()
    };
    assert!(!cited("OPS-018").is_empty(), "what has no place is kept");
    assert_eq!(cited("OPS-021"), cited("OPS-018"), "citations come along");
    let verdict = place.check(&workspace);
    let rules: Vec<&str> =
        verdict["findings"].as_array().unwrap().iter().map(|it| it["rule"].as_str().unwrap()).collect();
    assert!(rules.contains(&"second-look"), "{rules:?}");
    assert!(
        verdict["findings"]
            .as_array()
            .unwrap()
            .iter()
            .any(|it| it["control"] == "OPS-022" && it["rule"] == "met-unsaid")
    );
    place.call(words!["export", &workspace, "--out", place.path("out")]).done();
    place.call(words!["answer", &workspace, "OPS-021", "--looked"]).done();
    assert!(place.dump(&workspace)["second_looks"]["OPS-021"].is_null());
}

#[test]
fn a_workbook_that_is_none_makes_no_edition() {
    let place = Place::new();
    let workspace = place.workspace("en");
    let file = place.file("Self-Assessment-7.2.xlsx", "nothing");
    let answer = place.call(words!["catalogue", "from-workbook", &workspace, &file, "--json"]);
    assert_eq!(answer.code, 2);
    assert_eq!(place.dump(&workspace)["editions"], serde_json::json!({}));
}

#[test]
fn a_workspace_opens_although_the_workbook_of_its_edition_has_not_arrived() {
    let place = Place::new();
    let (workspace, _, next) = stage(&place);
    place.call(words!["catalogue", "from-workbook", &workspace, &next, "--use"]).done();
    let dump = place.dump(&workspace);
    let sha256 = dump["editions"]["msp-7.2"]["workbook"].as_str().unwrap();
    let file = workspace.join("attachments").join(&sha256[..2]).join(sha256);
    let kept = std::fs::read(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    let answer = place.call(words!["check", &workspace, "--json"]);
    assert_eq!(answer.code, 1, "{}", answer.err);
    assert_eq!(crate::support::findings(&answer.json(), "workbook-missing").len(), 1);
    assert_eq!(place.dump(&workspace)["answers"], dump["answers"]);
    std::fs::write(&file, kept).unwrap();
    let verdict = place.check(&workspace);
    assert!(crate::support::findings(&verdict, "workbook-missing").is_empty());
    assert!(verdict["standings"]["OPS-022"].is_object(), "the edition is there again");
}
