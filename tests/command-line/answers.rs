//! Answers and attachments: what goes in comes out, and nothing else.

use crate::{
    support::{Place, files_below, findings},
    words,
};
use serde_json::Value;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;

fn response(place: &Place, workspace: &Path, control: &str) -> String {
    place.dump(workspace)["answers"][control]["response"].as_str().unwrap().to_owned()
}

#[test]
fn an_answer_is_kept_as_it_was_given() {
    let place = Place::new();
    let workspace = place.workspace("ko");
    let text = "당사는 2019년부터 운영합니다.\n=1+1 로 시작해도 글입니다. \u{1f680} « » \t끝";
    let file = place.file("answer.md", text);
    place.call(words!["answer", &workspace, "BUSP-001", "--met", "yes", "--response-file", &file]).done();
    assert_eq!(response(&place, &workspace, "BUSP-001"), text);
    assert_eq!(place.dump(&workspace)["answers"]["BUSP-001"]["met"], true);
}

#[test]
fn korean_from_a_mac_is_composed_and_line_ends_are_one_kind() {
    let place = Place::new();
    let workspace = place.workspace("ko");
    let decomposed: String = "\u{feff}한빛클라우드\r\n관리형 서비스\r끝".nfd().collect();
    let file = place.file("answer.txt", &decomposed);
    place.call(words!["answer", &workspace, "BUSP-001", "--response-file", &file]).done();
    assert_eq!(response(&place, &workspace, "BUSP-001"), "한빛클라우드\n관리형 서비스\n끝");
}

#[test]
fn an_answer_may_come_through_standard_input() {
    let place = Place::new();
    let workspace = place.workspace("ko");
    let words = words!["answer", &workspace, "OPSP-001", "--response-file", "-"];
    place.call_with(words, "파이프로 온 응답".as_bytes()).done();
    assert_eq!(response(&place, &workspace, "OPSP-001"), "파이프로 온 응답");
}

#[test]
fn an_answer_that_is_no_text_is_refused() {
    let place = Place::new();
    let workspace = place.workspace("ko");
    place.call(words!["answer", &workspace, "BUSP-001", "--response", "먼저 쓴 글"]).done();
    let file = place.file("answer.txt", [0xff, 0xfe, 0x00, 0xd8]);
    let answer = place.call(words!["answer", &workspace, "BUSP-001", "--response-file", &file, "--json"]);
    assert_eq!((answer.code, answer.trouble().as_str()), (2, "APP-READ-FILE"));
    assert_eq!(response(&place, &workspace, "BUSP-001"), "먼저 쓴 글");
}

#[test]
fn a_control_nobody_knows_is_an_error() {
    let place = Place::new();
    let workspace = place.workspace("ko");
    let answer = place.call(words!["answer", &workspace, "OPSP-999", "--met", "yes", "--json"]);
    assert_eq!((answer.code, answer.trouble().as_str()), (2, "APP-UNKNOWN-CONTROL"));
}

#[test]
fn findings_go_as_demands_are_met() {
    let place = Place::new();
    let workspace = place.workspace("ko");
    let open = |place: &Place| -> Vec<String> {
        let verdict = place.check(&workspace);
        let of_control =
            |finding: &&Value| finding["control"] == "BUSP-001" && finding["severity"] == "blocker";
        verdict["findings"]
            .as_array()
            .unwrap()
            .iter()
            .filter(of_control)
            .map(|it| it["rule"].to_string())
            .collect()
    };
    assert_eq!(
        open(&place),
        [r#""met-unsaid""#, r#""response-blank""#, r#""public-url-missing""#, r#""attestation-open""#]
    );
    let words = words![
        "answer",
        &workspace,
        "BUSP-001",
        "--met",
        "yes",
        "--response",
        "랜딩 페이지입니다.",
        "--url",
        "landing-page=https://www.example.com/msp",
        "--confirm",
        "page-content"
    ];
    place.call(words).done();
    assert_eq!(open(&place), Vec::<String>::new());
}

#[test]
fn a_file_is_attached_once_and_cited_twice() {
    let place = Place::new();
    let workspace = place.workspace("ko");
    let file = place.file("절차.md", "# 절차\n\n내용");
    let first =
        words!["attach", &workspace, &file, "--control", "GOVP-002", "--demand", "governance-document"];
    place.call(first.clone()).done();
    place.call(first).done();
    let other = words![
        "attach",
        &workspace,
        &file,
        "--control",
        "OPSP-001",
        "--demand",
        "process-topics/logging/it",
        "--dated",
        "2026-06-30",
        "--title",
        "운영 절차"
    ];
    place.call(other).done();
    let dump = place.dump(&workspace);
    let evidence = dump["evidence"].as_object().unwrap();
    assert_eq!(evidence.len(), 1, "one file is one piece of evidence");
    let piece = evidence.values().next().unwrap();
    assert_eq!((&piece["title"], &piece["dated"]), (&"운영 절차".into(), &"2026-06-30".into()));
    assert_eq!(dump["citations"].as_object().unwrap().len(), 2, "the same citation is not made twice");
    let sha256 = piece["file"]["sha256"].as_str().unwrap();
    let kept = files_below(&workspace.join("attachments"));
    assert_eq!(kept.keys().collect::<Vec<_>>(), [&format!("{}/{sha256}", &sha256[..2])]);
    assert_eq!(kept.values().next().unwrap(), "# 절차\n\n내용".as_bytes());
}

#[test]
fn pages_are_cited_and_pages_that_are_not_there_are_found() {
    let place = Place::new();
    let workspace = place.sample("ko");
    let bundle = place.path("out");
    place.call(words!["export", &workspace, "--out", &bundle]).done();
    let pdf = crate::support::pdfs(&bundle)
        .into_iter()
        .find(|path| path.ends_with("01_색인.pdf"))
        .unwrap_or_else(|| crate::support::pdfs(&bundle).into_iter().next().expect("a PDF"));
    let fresh = place.workspace("ko");
    let words = words![
        "attach",
        &fresh,
        &pdf,
        "--control",
        "GOVP-002",
        "--demand",
        "governance-document",
        "--pages",
        "1, 900-901"
    ];
    place.call(words).done();
    assert_eq!(findings(&place.check(&fresh), "citation-pages-beyond").len(), 1);
    let bad = words!["attach", &fresh, &pdf, "--control", "GOVP-002", "--pages", "9-3", "--json"];
    let answer = place.call(bad);
    assert_eq!((answer.code, answer.trouble().as_str()), (2, "EDIT-BAD-VALUE"));
}
