//! Workbooks without the official file: generated, and filled again as if somebody had sent them.

use crate::{
    second_programs::office_text,
    support::{Place, files_below},
    words,
};
use calamine::{Data, Reader, Xlsx, open_workbook};
use std::{collections::BTreeMap, fs, path::Path};

/// What the rows of all controls say: ID to met and response.
pub fn answers_in(workbook: &Path) -> BTreeMap<String, (String, String)> {
    let mut book: Xlsx<_> = open_workbook(workbook).unwrap();
    let mut answers = BTreeMap::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).unwrap();
        let top = range.start().map_or(0, |start| start.0);
        for row in 0..range.height() as u32 {
            let cell = |column: u32| match range.get_value((top + row, column)) {
                Some(Data::String(text)) => text.clone(),
                Some(Data::Empty) | None => String::new(),
                Some(other) => panic!("{name} row {row} holds {other:?}"),
            };
            let id = cell(0);
            if id.contains('-') && id.len() <= 10 && id.is_ascii() {
                assert!(answers.insert(id.clone(), (cell(2), cell(3))).is_none(), "{id} stands twice");
            }
        }
    }
    answers
}

#[test]
fn a_generated_workbook_has_every_answer() {
    let place = Place::new();
    let workspace = place.sample("ko");
    let out = place.path("self assessment.xlsx");
    place.call(words!["workbook", "new", &workspace, "--out", &out]).done();
    let answers = answers_in(&out);
    assert_eq!(answers.len(), 61);
    let dump = place.dump(&workspace);
    for (id, (met, response)) in &answers {
        let said = &dump["answers"][id];
        assert_eq!(met, if said["met"] == true { "Yes" } else { "No" }, "{id}");
        let text = said["response"].as_str().unwrap_or_default();
        assert!(response.starts_with(text.trim_end()), "{id}: {response}");
    }
    assert!(answers["OPSP-001"].1.contains(".pdf"), "{}", answers["OPSP-001"].1);
    if let Some(text) = office_text(&out, &place.path("")) {
        assert!(text.contains("OPSP-001") && text.contains("OPS-018"), "LibreOffice shows both sheets");
    }
}

#[test]
fn filling_it_again_changes_the_answers_and_nothing_else() {
    let place = Place::new();
    let workspace = place.sample("ko");
    let template = place.path("template.xlsx");
    place.call(words!["workbook", "new", &workspace, "--out", &template]).done();
    let kept = fs::read(&template).unwrap();
    place.call(words!["answer", &workspace, "BUSP-001", "--met", "no", "--response", "=고쳐 쓴 응답"]).done();
    let filled = place.path("filled.xlsx");
    place.call(words!["workbook", "fill", &workspace, "--template", &template, "--out", &filled]).done();
    assert_eq!(fs::read(&template).unwrap(), kept, "the template is never touched");
    let (before, after) = (answers_in(&template), answers_in(&filled));
    assert_eq!(after["BUSP-001"].0, "No");
    assert!(after["BUSP-001"].1.starts_with("=고쳐 쓴 응답"), "a text that looks like a formula is a text");
    let others = |answers: &BTreeMap<String, (String, String)>| {
        answers
            .iter()
            .filter(|(id, _)| *id != "BUSP-001")
            .map(|(id, it)| (id.clone(), it.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(others(&before), others(&after));
}

#[test]
fn what_is_no_workbook_is_refused_and_nothing_is_written() {
    let place = Place::new();
    let workspace = place.workspace("ko");
    let docx = zip_with(&["word/document.xml"]);
    for (name, content, code) in [
        ("empty.xlsx", Vec::new(), "WORKBOOK-EMPTY"),
        ("text.xlsx", b"ID,Met?\nBUSP-001,Yes\n".to_vec(), "WORKBOOK-CSV"),
        ("picture.xlsx", b"\x89PNG\r\n\x1a\n rest".to_vec(), "WORKBOOK-NOT-A-ZIP"),
        ("letter.xlsx", docx, "WORKBOOK-NOT-A-WORKBOOK"),
        ("old.xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].repeat(128), "WORKBOOK-XLS"),
    ] {
        let template = place.file(name, content);
        let out = place.path("out.xlsx");
        let words = words!["workbook", "fill", &workspace, "--template", &template, "--out", &out, "--json"];
        let answer = place.call(words);
        assert_eq!((answer.code, answer.trouble().as_str()), (2, code), "{name}");
        assert!(!out.exists(), "{name}");
        let words =
            words!["export", &workspace, "--template", &template, "--out", place.path("bundle"), "--json"];
        let answer = place.call(words);
        assert_eq!((answer.code, answer.trouble().as_str()), (2, code), "{name}");
        assert!(!place.path("bundle").exists(), "{name}");
    }
    assert!(
        files_below(&place.path("")).keys().all(|name| !name.contains("out") && !name.contains("bundle"))
    );
}

fn zip_with(names: &[&str]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for name in names {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_response_fits_exactly_or_is_refused_by_one() {
    let place = Place::new();
    let workspace = place.workspace("ko");
    let fill = |text: &str| {
        let file = place.file("long.txt", text);
        place.call(words!["answer", &workspace, "BUSP-001", "--response-file", &file]).done();
        let template = place.path("template.xlsx");
        let out = place.path("out.xlsx");
        place.call(words!["workbook", "new", &place.path("sample.proofbook"), "--out", &template]).done();
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
        (answer, out)
    };
    place.sample("ko");
    let limit = "가".repeat(32_767);
    let (answer, out) = fill(&limit);
    answer.done();
    assert_eq!(answers_in(&out)["BUSP-001"].1, limit);
    let (answer, _) = fill(&format!("{limit}나"));
    assert_eq!((answer.code, answer.trouble().as_str()), (2, "WORKBOOK-TEXT-TOO-LONG"));
    // A letter outside the first plane is two of the units that Excel counts.
    let (answer, _) = fill(&format!("{}\u{1f680}", "가".repeat(32_766)));
    assert_eq!((answer.code, answer.trouble().as_str()), (2, "WORKBOOK-TEXT-TOO-LONG"));
    let lines = "한 줄\n".repeat(253) + "끝";
    fill(&lines).0.done();
    let (answer, _) = fill(&format!("한 줄 더\n{lines}"));
    assert_eq!((answer.code, answer.trouble().as_str()), (2, "WORKBOOK-TOO-MANY-LINE-BREAKS"));
    let verdict = place.check(&workspace);
    let rules: Vec<_> = verdict["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["control"] == "BUSP-001")
        .map(|it| it["rule"].as_str().unwrap())
        .collect();
    assert!(
        rules.iter().any(|rule| rule.contains("line")),
        "the check says it before the export does: {rules:?}"
    );
}
