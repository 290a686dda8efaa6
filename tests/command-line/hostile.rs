//! Files as they come: empty, torn, encrypted, with false names, with names no cloud takes. Nothing
//! is lost, nothing stops the export, and what cannot be bound is said.

use crate::{
    second_programs::{check_pdf, encrypt_pdf, pdf_text},
    support::{Place, files_below, pdfs},
    words,
};
use serde_json::Value;
use std::{fs, path::PathBuf};
use unicode_normalization::UnicodeNormalization;

/// A PDF of some pages: one that Proofbook itself has made.
fn some_pdf(place: &Place) -> PathBuf {
    let workspace = place.sample("ko");
    let bundle = place.path("sample bundle");
    place.call(words!["export", &workspace, "--out", &bundle]).done();
    pdfs(&bundle).into_iter().find(|path| path.to_string_lossy().contains("OPSP-001_")).unwrap()
}

fn attach(place: &Place, workspace: &PathBuf, file: &PathBuf) -> Vec<String> {
    let words = words![
        "attach",
        workspace,
        file,
        "--control",
        "GOVP-002",
        "--demand",
        "governance-document",
        "--json"
    ];
    let answer = place.call(words).done().json();
    let remarks = answer["attached"][0]["remarks"].as_array().unwrap().iter();
    remarks.map(|remark| remark.as_str().unwrap().to_owned()).collect()
}

/// Exports, and checks that the bundle is sound; answers the remarks and the text of the control's PDF.
fn export(place: &Place, workspace: &PathBuf) -> (Vec<String>, String) {
    let bundle = place.path("out");
    let outcome = place.call(words!["export", workspace, "--out", &bundle, "--json"]).done().json();
    let pdf = pdfs(&bundle).into_iter().find(|path| path.to_string_lossy().contains("GOVP-002_")).unwrap();
    let made = pdfs(&bundle)
        .into_iter()
        .filter(|file| file.parent().unwrap().file_name() != Some("Originals".as_ref()));
    made.filter(|file| !file.to_string_lossy().contains("원본")).for_each(|file| check_pdf(&file));
    place.call(words!["bundle", "verify", &bundle]).done();
    let remarks = outcome["remarks"].as_array().unwrap().iter().map(|it| it.as_str().unwrap().to_owned());
    (remarks.collect(), pdf_text(&pdf))
}

fn original_is_exported(place: &Place, file: &PathBuf) {
    let content = fs::read(file).unwrap();
    assert!(
        files_below(&place.path("out")).values().any(|exported| exported == &content),
        "{}",
        file.display()
    );
}

#[test]
fn an_empty_file() {
    let place = Place::new();
    let workspace = place.workspace("en");
    let file = place.file("policy.pdf", "");
    assert_eq!(attach(&place, &workspace, &file), ["This file is empty."]);
    let (_, text) = export(&place, &workspace);
    assert!(text.contains("policy"), "{text}");
    original_is_exported(&place, &file);
}

#[test]
fn a_torn_pdf() {
    let place = Place::new();
    let whole = fs::read(some_pdf(&place)).unwrap();
    let workspace = place.workspace("en");
    for cut in [10, whole.len() / 3, whole.len() - 700] {
        let file = place.file(&format!("torn-{cut}.pdf"), &whole[..cut]);
        attach(&place, &workspace, &file);
        export(&place, &workspace);
        original_is_exported(&place, &file);
    }
    let rubbish = place.file("rubbish.pdf", [b"%PDF-1.7\n".to_vec(), vec![0x5a; 20_000]].concat());
    let remarks = attach(&place, &workspace, &rubbish);
    assert!(remarks.len() == 1 && remarks[0].contains("damaged and cannot be read"), "{remarks:?}");
    let (remarks, text) = export(&place, &workspace);
    assert!(remarks.iter().any(|remark| remark.starts_with("rubbish: the PDF is damaged")), "{remarks:?}");
    assert!(text.contains("rubbish"), "the exhibit sheet names the original");
}

#[test]
fn notes_speak_to_the_person_who_exports_and_sheets_to_the_auditor() {
    let place = Place::new();
    let workspace = place.workspace("ko");
    let rubbish = place.file("rubbish.pdf", [b"%PDF-1.7\n".to_vec(), vec![0x5a; 20_000]].concat());
    attach(&place, &workspace, &rubbish);
    let (remarks, text) = export(&place, &workspace);
    assert!(remarks.iter().any(|remark| remark.starts_with("rubbish: the PDF is damaged")), "{remarks:?}");
    assert!(text.contains("손상") && !text.contains("the PDF is damaged"), "{text}");
}

#[test]
fn an_encrypted_pdf() {
    let place = Place::new();
    let plain = some_pdf(&place);
    let file = place.path("secret.pdf");
    encrypt_pdf(&plain, &file);
    let workspace = place.workspace("en");
    let remarks = attach(&place, &workspace, &file);
    assert!(
        remarks[0].contains("is password-protected") && remarks[0].contains("without a password"),
        "{remarks:?}"
    );
    let (remarks, _) = export(&place, &workspace);
    assert!(remarks.iter().any(|remark| remark.contains("password")), "{remarks:?}");
    original_is_exported(&place, &file);
}

#[test]
fn files_with_false_names() {
    let place = Place::new();
    let pdf = some_pdf(&place);
    let workspace = place.workspace("en");
    for (name, content) in [
        ("really-a-pdf.png", fs::read(&pdf).unwrap()),
        ("really-text.pdf", "그냥 글입니다.".into()),
        ("really-nothing.jpg", vec![0xff, 0xd8, 0xff, 0xe0, 0, 0]),
        ("program.exe", b"MZ\x90\0 rest of a program".to_vec()),
        ("no ending", b"# Title\n\ntext".to_vec()),
    ] {
        let file = place.file(name, content);
        attach(&place, &workspace, &file);
        original_is_exported_after(&place, &workspace, &file);
    }
    let dump = place.dump(&workspace);
    let media = |name: &str| -> Value {
        let pieces = dump["evidence"].as_object().unwrap().values();
        pieces.map(|piece| piece["file"].clone()).find(|file| file["name"] == name).unwrap()["media_type"]
            .clone()
    };
    assert_eq!(media("really-a-pdf.png"), "application/pdf", "the content tells, not the name");
    assert_ne!(media("really-text.pdf"), "application/pdf");
}

fn original_is_exported_after(place: &Place, workspace: &PathBuf, file: &PathBuf) {
    export(place, workspace);
    original_is_exported(place, file);
}

#[test]
fn names_that_no_cloud_takes() {
    let place = Place::new();
    let workspace = place.workspace("ko");
    let names = [
        "한빛 거버넌스 절차.md".nfd().collect::<String>(),
        "CON.md".into(),
        "~$locked.md".into(),
        "what? \"really\": a|b*.md".into(),
        "Minutes.md".into(),
        "minutes.MD".into(),
        format!("{}.md", "매우긴이름".repeat(16)),
        "rocket \u{1f680} launch.md".into(),
        "backup.bak".into(),
        "0123ABCD".into(),
    ];
    for (number, name) in names.iter().enumerate() {
        let file = place.file(name, format!("# 문서 {number}\n\n내용 {number}"));
        attach(&place, &workspace, &file);
    }
    export(&place, &workspace);
    let exported = files_below(&place.path("out"));
    let originals: Vec<&String> = exported.keys().filter(|name| name.contains("원본")).collect();
    assert_eq!(originals.len(), names.len(), "{originals:?}");
    let mut folded: Vec<String> =
        originals.iter().map(|name| name.nfc().collect::<String>().to_lowercase()).collect();
    folded.sort();
    folded.dedup();
    assert_eq!(folded.len(), names.len(), "{originals:?}");
    for name in originals {
        let last = name.rsplit('/').next().unwrap();
        assert_eq!(last.nfc().collect::<String>(), last, "composed");
        assert!(!last.contains(['?', '"', ':', '|', '*']) && !last.starts_with('~'), "{last}");
        assert!(!last.to_lowercase().starts_with("con."), "{last}");
        assert!(!last.ends_with(".bak") && last != "0123ABCD", "{last}");
        assert!(last.encode_utf16().count() <= 100, "{last}");
    }
}

#[test]
fn a_file_that_is_not_there() {
    let place = Place::new();
    let workspace = place.workspace("en");
    let words = words!["attach", &workspace, place.path("nowhere.pdf"), "--control", "GOVP-002", "--json"];
    let answer = place.call(words);
    assert_eq!((answer.code, answer.trouble().as_str()), (2, "APP-READ-FILE"));
    assert_eq!(place.dump(&workspace)["evidence"].as_object().unwrap().len(), 0);
}

#[test]
fn an_attachment_that_rotted_is_not_exported_as_if_it_were_sound() {
    let place = Place::new();
    let workspace = place.sample("en");
    let attachments = workspace.join("attachments");
    let (name, mut content) = files_below(&attachments).into_iter().next().unwrap();
    content[0] ^= 1;
    fs::write(attachments.join(name), content).unwrap();
    let answer = place.call(words!["export", &workspace, "--out", place.path("out"), "--json"]);
    assert_eq!((answer.code, answer.trouble().as_str()), (2, "BUNDLE-ORIGINAL-ALTERED"));
    assert!(!place.path("out").exists());
}

#[test]
fn an_attachment_that_is_gone_is_named() {
    let place = Place::new();
    let workspace = place.sample("en");
    let attachments = workspace.join("attachments");
    let name = files_below(&attachments).into_keys().next().unwrap();
    fs::remove_file(attachments.join(name)).unwrap();
    let outcome =
        place.call(words!["export", &workspace, "--out", place.path("out"), "--json"]).done().json();
    let remarks = outcome["remarks"].as_array().unwrap();
    assert!(
        remarks.iter().any(|it| it.as_str().unwrap().contains("missing from the workspace")),
        "{remarks:?}"
    );
    assert_eq!(outcome["draft"], true, "a bundle that lacks a cited original does not claim to be complete");
}
