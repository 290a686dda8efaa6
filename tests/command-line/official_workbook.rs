//! What leaves with an official workbook besides our own answers: answers of last year, comments, hidden
//! rows, keys. Said by check, fill and export, with two ways out that really are there.

use crate::{
    second_programs::office_text,
    support::{Place, findings},
    words,
    workbooks::answers_in,
};
use serde_json::Value;
use std::{
    fs,
    io::{Cursor, Read, Write},
    path::{Path, PathBuf},
};

const KEY: &str = "AKIAQ3EGRBX7LKD2MZPA";

/// The sample with one response cleared, and the workbook it exported before.
fn last_year(place: &Place) -> (PathBuf, PathBuf) {
    let workspace = place.sample("en");
    let words = format!("Last year: SLA of Globex Corp, contact jane@globex.example, {KEY}");
    place.call(words!["answer", &workspace, "OPS-001", "--met", "yes", "--response", words]).done();
    let template = place.path("last year.xlsx");
    place.call(words!["workbook", "new", &workspace, "--out", &template]).done();
    place.call(words!["answer", &workspace, "OPS-001", "--response", ""]).done();
    (workspace, template)
}

/// The workbook with parts changed and added.
fn changed(workbook: &Path, change: impl Fn(&str, String) -> String, added: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(fs::read(workbook).unwrap())).unwrap();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        writer.start_file(&name, options).unwrap();
        writer.write_all(change(&name, text).as_bytes()).unwrap();
    }
    for (name, text) in added {
        writer.start_file(*name, options).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn titles(verdict: &Value, rule: &str) -> Vec<String> {
    findings(verdict, rule).iter().map(|finding| finding.to_string()).collect()
}

/// The cell of a control's response, as sheet and name.
fn response_cell(place: &Place, workbook: &Path, control: &str) -> String {
    let found = place.call(words!["workbook", "inspect", workbook, "--json"]).done().json();
    let sheets = found["sheets"].as_array().unwrap().iter();
    let cells = sheets.flat_map(|sheet| {
        let controls = sheet["controls"].as_array().unwrap().iter();
        controls.map(|it| {
            (
                it["id"].clone(),
                format!("{}!{}", sheet["sheet"].as_str().unwrap(), it["response_cell"].as_str().unwrap()),
            )
        })
    });
    cells.into_iter().find(|(id, _)| id == control).unwrap().1
}

#[test]
fn an_answer_of_last_year_blocks_until_it_is_taken_over_or_emptied() {
    let place = Place::new();
    let (workspace, template) = last_year(&place);
    place.call(words!["workbook", "keep", &workspace, &template]).done();
    let verdict = place.check(&workspace);
    let kept = titles(&verdict, "workbook-answer-kept");
    assert_eq!(kept.len(), 1, "{kept:?}");
    assert!(kept[0].contains("OPS-001") && kept[0].contains("Globex"), "{kept:?}");
    let secrets = titles(&verdict, "workbook-secret");
    assert!(
        secrets.iter().any(|it| it.contains("\"blocker\"")),
        "the text that stays is searched: {secrets:?}"
    );
    // Fill and export say it, and the export is a draft.
    let out = place.path("filled.xlsx");
    let fill = words!["workbook", "fill", &workspace, "--template", &template, "--out", &out, "--json"];
    let remarks = place.call(fill).done().json()["remarks"].to_string();
    assert!(remarks.contains("OPS-001") && remarks.contains("Globex"), "{remarks}");
    let bundle = place.path("bundle");
    let export = place.call(words!["export", &workspace, "--out", &bundle, "--json"]).done().json();
    assert_eq!(export["draft"], true);
    assert!(export["remarks"].to_string().contains("Globex"));
    // One way out: it is emptied, in what is exported only.
    let cell = response_cell(&place, &template, "OPS-001");
    let before = fs::read(&template).unwrap();
    place.call(words!["workbook", "empty", &workspace, "--cell", &cell]).done();
    assert_eq!(titles(&place.check(&workspace), "workbook-answer-kept"), [] as [String; 0]);
    assert_eq!(titles(&place.check(&workspace), "workbook-secret"), [] as [String; 0]);
    place.call(words!["workbook", "fill", &workspace, "--template", &template, "--out", &out]).done();
    let held = answers_in(&out);
    assert_eq!(held["OPS-001"].1, "");
    assert!(held.values().all(|(_, response)| !response.contains("Globex")), "{held:?}");
    assert_eq!(fs::read(&template).unwrap(), before, "the template is never touched");
    place.call(words!["workbook", "prove", &template, &out]).done();
    if let Some(text) = office_text(&out, &place.path("")) {
        assert!(!text.contains("Globex") && text.contains("OPS-002"));
    }
    // Taken back, it blocks again; the other way out is taking it over.
    place.call(words!["workbook", "empty", &workspace, "--all", "--undo"]).done();
    assert_eq!(titles(&place.check(&workspace), "workbook-answer-kept").len(), 1);
    place.call(words!["workbook", "import", &workspace, "--from", &template]).done();
    assert_eq!(titles(&place.check(&workspace), "workbook-answer-kept"), [] as [String; 0]);
    assert!(place.dump(&workspace)["answers"]["OPS-001"]["response"].as_str().unwrap().contains("Globex"));
}

#[test]
fn all_cells_can_be_emptied_at_once_and_other_words_are_asked_about_anew() {
    let place = Place::new();
    let (_, template) = last_year(&place);
    let fresh = place.workspace("en");
    place.call(words!["workbook", "keep", &fresh, &template]).done();
    assert_eq!(titles(&place.check(&fresh), "workbook-answer-kept").len(), 61);
    let emptied = place.call(words!["workbook", "empty", &fresh, "--all", "--json"]).done().json();
    assert!(emptied["cells"].as_array().unwrap().len() > 61, "{emptied}");
    assert_eq!(titles(&place.check(&fresh), "workbook-answer-kept").len(), 0);
    let out = place.path("out.xlsx");
    place.call(words!["workbook", "fill", &fresh, "--template", &template, "--out", &out]).done();
    assert!(answers_in(&out).values().all(|(met, response)| met.is_empty() && response.is_empty()));
    let other = changed(&template, |_, text| text.replace("Globex Corp", "Initech Corp"), &[]);
    let other = place.file("other.xlsx", other);
    place.call(words!["workbook", "keep", &fresh, &other]).done();
    let kept = titles(&place.check(&fresh), "workbook-answer-kept");
    assert!(kept.len() == 1 && kept[0].contains("Initech"), "{kept:?}");
    let unknown = words!["workbook", "empty", &fresh, "--cell", "MSP Prerequisites!Z99", "--json"];
    assert_eq!(place.call(unknown).trouble(), "WORKBOOK-NO-ANSWER");
}

#[test]
fn comments_and_hidden_rows_of_the_official_workbook_are_said_with_cell_and_words() {
    let place = Place::new();
    let workspace = place.sample("en");
    let plain = place.path("plain.xlsx");
    place.call(words!["workbook", "new", &workspace, "--out", &plain]).done();
    let rules = ["workbook-hidden-text", "workbook-secret", "workbook-author"];
    place.call(words!["workbook", "keep", &workspace, &plain]).done();
    let verdict = place.check(&workspace);
    assert!(rules.iter().all(|rule| titles(&verdict, rule).is_empty()), "{verdict}");
    let threaded = format!(
        "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">\
         <threadedComment ref=\"D5\" personId=\"{{A}}\" id=\"{{B}}\"><text>internal: Globex must not be named, {KEY}</text>\
         </threadedComment></ThreadedComments>"
    );
    let people = "<personList xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">\
                  <person displayName=\"Kim Secret\" id=\"{A}\"/></personList>";
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
                     <Relationship Id=\"rId1\" Type=\"http://schemas.microsoft.com/office/2017/10/relationships/threadedComment\" \
                     Target=\"../threadedComments/threadedComment1.xml\"/></Relationships>";
    let change = |name: &str, text: String| {
        match name {
        "xl/worksheets/sheet3.xml" => text.replacen("<row r=\"5\"", "<row hidden=\"1\" r=\"5\"", 1),
        "xl/workbook.xml" => text.replace("</sheets>", "</sheets><definedNames><definedName name=\"Note\">\"talk to Globex first\"</definedName></definedNames>"),
        _ => text,
    }
    };
    let added = [
        ("xl/threadedComments/threadedComment1.xml", threaded.as_str()),
        ("xl/persons/person.xml", people),
        ("xl/worksheets/_rels/sheet2.xml.rels", relations),
    ];
    let carrying = place.file("carrying.xlsx", changed(&plain, change, &added));
    place.call(words!["workbook", "keep", &workspace, &carrying]).done();
    let verdict = place.check(&workspace);
    let hidden = titles(&verdict, "workbook-hidden-text").join("\n");
    for words in ["D5", "internal: Globex must not be named", "A5", "talk to Globex first"] {
        assert!(hidden.contains(words), "{words} in {hidden}");
    }
    assert!(!hidden.contains(KEY), "a key is masked wherever it is shown: {hidden}");
    assert!(titles(&verdict, "workbook-secret")[0].contains("\"blocker\""));
    assert!(titles(&verdict, "workbook-author")[0].contains("Kim Secret"));
    // Each may stay with a reason.
    place.call(words!["workbook", "excuse", &workspace, "comments", "meant for AWS"]).done();
    let look = place.call(words!["workbook", "look", &workspace, "--json"]).done().json();
    let comment = look["found"].as_array().unwrap().iter().find(|it| it["what"] == "comments").unwrap();
    assert_eq!(comment["excuse"], "meant for AWS");
    assert!(!titles(&place.check(&workspace), "workbook-hidden-text").join("").contains("internal"));
}

#[test]
fn the_proof_that_is_handed_in_does_not_repeat_words_that_are_gone() {
    let place = Place::new();
    let (workspace, template) = last_year(&place);
    place.call(words!["answer", &workspace, "OPS-001", "--response", "This year."]).done();
    let bundle = place.path("bundle");
    place.call(words!["export", &workspace, "--out", &bundle, "--template", &template]).done();
    let proof = crate::support::pdfs(&bundle).into_iter().map(|pdf| crate::second_programs::pdf_text(&pdf));
    let texts: String = proof.collect();
    assert!(texts.contains("This year.") && !texts.contains("Globex Corp"));
}

#[test]
fn a_response_counts_as_it_is_written_with_what_is_added() {
    let place = Place::new();
    let workspace = place.sample("en");
    let template = place.path("template.xlsx");
    place.call(words!["workbook", "new", &workspace, "--out", &template]).done();
    let out = place.path("out.xlsx");
    let fill = |text: &str| {
        let file = place.file("long.txt", text);
        place.call(words!["answer", &workspace, "OPSP-001", "--response-file", &file]).done();
        let answer = place.call(words![
            "workbook",
            "fill",
            &workspace,
            "--template",
            &template,
            "--out",
            &out,
            "--json"
        ]);
        let verdict = place.check(&workspace);
        let rules = ["response-too-long", "response-too-many-lines"];
        let said =
            rules.iter().flat_map(|rule| findings(&verdict, rule)).any(|it| it["control"] == "OPSP-001");
        (answer, said)
    };
    // What is added once the list of evidence does not fit any more.
    let nearly = "x".repeat(32_600);
    let (answer, said) = fill(&nearly);
    answer.done();
    assert!(!said);
    let written = answers_in(&out)["OPSP-001"].1.encode_utf16().count();
    let added = written - nearly.len();
    assert!(added > 10, "the cell says where the evidence is: {added}");
    let limit = 32_767 - added;
    let (answer, said) = fill(&"x".repeat(limit));
    answer.done();
    assert!(!said, "what fits is not blocked");
    let (answer, said) = fill(&"x".repeat(limit + 1));
    assert_eq!((answer.code, answer.trouble().as_str(), said), (2, "WORKBOOK-TEXT-TOO-LONG", true));
    // The same for lines, also once the list of evidence does not fit any more.
    let lines = |count: usize| format!("x{}", "\nx".repeat(count));
    let (answer, _) = fill(&lines(250));
    answer.done();
    let breaks = answers_in(&out)["OPSP-001"].1.matches('\n').count() - 250;
    let (answer, said) = fill(&lines(253 - breaks));
    answer.done();
    assert!(!said, "what fits is not blocked");
    let (answer, said) = fill(&lines(254 - breaks));
    assert_eq!((answer.code, said), (2, true));
}
