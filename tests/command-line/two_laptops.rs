//! Two laptops with one folder and a sync service between them: what has not arrived is said by every
//! command, what both rewrote is kept and chosen from, and no value locks anybody out.

use crate::{
    support::{Place, findings},
    words,
};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Copies a folder as a sync service does.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        match path.is_dir() {
            true => copy(&path, &target),
            false if target.exists() => {}
            false => drop(fs::copy(&path, &target).unwrap()),
        }
    }
}

/// The latest log of a workspace.
fn latest_log(workspace: &Path) -> PathBuf {
    let logs = fs::read_dir(workspace.join("changes")).unwrap().map(|entry| entry.unwrap().path());
    logs.max().unwrap()
}

/// Calls the program as another laptop does, which has no copies of the logs.
fn elsewhere(place: &Place, words: Vec<std::ffi::OsString>) -> (i32, Value) {
    let mut program = place.program();
    program.env("PROOFBOOK_DATA_DIR", place.path("another laptop"));
    let output = program.args(words).output().unwrap();
    (output.status.code().unwrap(), serde_json::from_slice(&output.stdout).unwrap_or_default())
}

fn dumped(place: &Place, workspace: &Path) -> Value {
    elsewhere(place, words!["dump", workspace, "--json"]).1
}

#[test]
fn a_log_that_has_not_arrived_is_said_by_check_dump_and_export() {
    let place = Place::new();
    let workspace = place.workspace("en");
    let answer = |control: &str, text: &str| {
        place.call(words!["answer", &workspace, control, "--response", text]).done();
    };
    answer("BUSP-001", "first");
    answer("BUSP-002", "second, the long one");
    let log = latest_log(&workspace);
    let (name, whole) = (log.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(&log).unwrap());
    assert_eq!(dumped(&place, &workspace)["complete"], true);
    let in_its_place = |mark: &str, bytes: &[u8]| {
        fs::remove_file(&log).unwrap();
        let mark = log.with_file_name(mark);
        fs::write(&mark, bytes).unwrap();
        let dump = dumped(&place, &workspace);
        assert_eq!(dump["complete"], false, "{mark:?}");
        assert_eq!(dump["damage"][0]["weight"], "not_arrived", "{mark:?}: {}", dump["damage"]);
        let verdict = elsewhere(&place, words!["check", &workspace, "--json"]).1;
        assert_eq!(findings(&verdict, "changes-not-arrived").len(), 1, "{mark:?}");
        let out = place.path("out");
        let export = elsewhere(&place, words!["export", &workspace, "--out", &out, "--json"]).1;
        assert_eq!(export["draft"], true, "{mark:?}");
        fs::remove_file(&mark).unwrap();
        fs::write(&log, &whole).unwrap();
    };
    in_its_place(&format!(".{name}.icloud"), b"bplist00");
    in_its_place(&format!(".{name}.icloud"), &whole);
    in_its_place(&format!("{name}.nextcloud"), b"");
    in_its_place(&format!("{name}.partial"), &whole);
    in_its_place(&name, b"");
    in_its_place(&name, &[0; 300]);
    in_its_place(&name, &whole[..20]);
    in_its_place(&name, &whole[..100]);
    in_its_place(&name, &whole[..whole.len() - 1]);
    let dump = dumped(&place, &workspace);
    assert_eq!((&dump["complete"], &dump["damage"]), (&json!(true), &json!([])));
}

#[test]
fn copies_that_a_sync_service_makes_of_a_log_are_read_and_said() {
    for shape in [
        "{id} (kim's conflicted copy 2026-11-30).log",
        "{id} (김민지의 충돌하는 사본 2026-11-30).log",
        "{id} (佐藤 の競合コピー 2026-11-30).log",
        "{id}-KIM-LAPTOP.log",
        "{id} (1).log",
        "{id} 2.log",
        "{id} (kim@example.com).log",
        "{id}.sync-conflict-20261130-101500-ABCDEFG.log",
        "Copy of {id}.log",
        "{id}.log (conflict)",
    ] {
        let place = Place::new();
        let workspace = place.workspace("en");
        place.call(words!["answer", &workspace, "BUSP-001", "--response", "first"]).done();
        let log = latest_log(&workspace);
        let name = shape.replace("{id}", log.file_stem().unwrap().to_str().unwrap());
        fs::rename(&log, log.with_file_name(&name)).unwrap();
        let dump = dumped(&place, &workspace);
        assert_eq!(dump["answers"]["BUSP-001"]["response"], "first", "{name}");
        assert_eq!(
            (&dump["complete"], &dump["damage"][0]["what"]),
            (&json!(true), &json!("DAMAGE-COPY")),
            "{name}"
        );
    }
}

#[test]
fn a_file_that_is_no_part_of_a_workspace_is_named() {
    let place = Place::new();
    let workspace = place.workspace("en");
    fs::write(workspace.join("notes.txt"), "mine").unwrap();
    fs::write(workspace.join(".DS_Store"), "the system's").unwrap();
    fs::write(workspace.join("changes/other.log"), "mine, too").unwrap();
    let damage = dumped(&place, &workspace)["damage"].clone();
    let named: Vec<&str> =
        damage.as_array().unwrap().iter().map(|entry| entry["file"].as_str().unwrap()).collect();
    assert_eq!(named, ["changes/other.log", "notes.txt"]);
    let verdict = place.check(&workspace);
    assert_eq!(findings(&verdict, "file-not-understood").len(), 2);
}

#[test]
fn two_who_rewrote_one_response_are_both_kept_until_somebody_chooses() {
    let place = Place::new();
    let here = place.workspace("en");
    place.call(words!["answer", &here, "GOVP-002", "--response", "The old sentence of last year."]).done();
    let there = place.path("there.proofbook");
    copy(&here, &there);
    place.call(words!["answer", &here, "GOVP-002", "--response", "We monitor with CloudWatch."]).done();
    let (code, _) =
        elsewhere(&place, words!["answer", &there, "GOVP-002", "--response", "We run a 24x7 NOC in Seoul."]);
    assert_eq!(code, 0);
    copy(&there, &here);
    let dump = place.dump(&here);
    let merged = dump["answers"]["GOVP-002"]["response"].as_str().unwrap();
    for sentence in ["We monitor with CloudWatch.", "We run a 24x7 NOC in Seoul."] {
        assert!(merged.contains(sentence), "{merged}");
        assert!(dump["conflicts"][0]["values"].as_array().unwrap().contains(&json!(sentence)), "{dump}");
    }
    assert_eq!(findings(&place.check(&here), "text-conflict").len(), 1);
    place.call(words!["answer", &here, "GOVP-002", "--response", "We monitor with CloudWatch."]).done();
    let dump = place.dump(&here);
    assert_eq!(dump["conflicts"], json!([]));
    assert_eq!(dump["answers"]["GOVP-002"]["response"], "We monitor with CloudWatch.");
}

#[test]
fn a_value_that_does_not_exist_is_refused_and_locks_nobody_out() {
    let place = Place::new();
    let workspace = place.workspace("en");
    let digest = "0".repeat(64);
    for (value, code) in [
        ("edition=msp-9.9".to_owned(), "APP-UNKNOWN-EDITION"),
        (format!("logo={digest}"), "APP-UNKNOWN-FILE"),
        (format!("official_workbook={digest}"), "APP-UNKNOWN-FILE"),
        (format!("signature_may_go={digest}"), "APP-UNKNOWN-FILE"),
        ("badge.of-honour.held=yes".to_owned(), "APP-UNKNOWN-BADGE"),
    ] {
        let answer = place.call(words!["profile", &workspace, "--set", &value, "--json"]);
        assert_eq!((answer.code, answer.trouble().as_str()), (2, code), "{value}");
    }
    place.call(words!["profile", &workspace, "--set", "edition=msp-7.1"]).done();
    place.call(words!["answer", &workspace, "BUSP-001", "--met", "yes"]).done();
}

#[test]
fn the_workbook_of_an_edition_that_has_not_arrived_is_a_blocker_and_no_other_edition_is_used_in_silence() {
    let place = Place::new();
    let (workspace, next) = crate::editions::next_edition(&place);
    place.call(words!["catalogue", "from-workbook", &workspace, &next, "--use"]).done();
    let verdict = place.check(&workspace);
    assert_eq!(findings(&verdict, "edition-workbook-missing").len(), 0);
    fs::remove_dir_all(workspace.join("attachments")).unwrap();
    let verdict = elsewhere(&place, words!["check", &workspace, "--json"]).1;
    assert_eq!(findings(&verdict, "edition-workbook-missing").len(), 1);
    assert_eq!(findings(&verdict, "workbook-missing").len(), 1);
    assert_eq!(findings(&verdict, "edition-past-window").len(), 0);
    let dump = dumped(&place, &workspace);
    assert_eq!((&dump["complete"], &dump["profile"]["edition"]), (&json!(false), &json!("msp-7.2")));
    let answer = place.call(words!["answer", &workspace, "OPS-022", "--met", "yes", "--json"]);
    assert_eq!(answer.trouble(), "APP-EDITION-NOT-HERE");
    let out = place.path("out");
    let export = elsewhere(&place, words!["export", &workspace, "--out", &out, "--json"]).1;
    assert_eq!(export["draft"], true);
}

#[test]
fn an_attachment_that_has_not_been_downloaded_is_told_from_one_that_was_altered() {
    let place = Place::new();
    let workspace = place.workspace("en");
    let file = place.file("policy.txt", "We review the policy every year.\n".repeat(20));
    place.call(words!["attach", &workspace, &file, "--control", "GOVP-002"]).done();
    let digest = {
        let dump = place.dump(&workspace);
        let evidence = dump["evidence"].as_object().unwrap().values().next().unwrap().clone();
        evidence["file"]["sha256"].as_str().unwrap().to_owned()
    };
    let content = workspace.join("attachments").join(&digest[..2]).join(&digest);
    let whole = fs::read(&content).unwrap();
    let rule_with = |bytes: Option<&[u8]>, mark: Option<&str>| {
        fs::remove_file(&content).unwrap();
        if let Some(bytes) = bytes {
            fs::write(&content, bytes).unwrap();
        }
        let mark = mark.map(|mark| content.with_file_name(mark.replace("{}", &digest)));
        mark.iter().for_each(|mark| fs::write(mark, "").unwrap());
        let verdict = place.check(&workspace);
        let rules = ["evidence-unfinished", "evidence-altered", "evidence-lost"];
        let said: Vec<&str> = rules.into_iter().filter(|rule| !findings(&verdict, rule).is_empty()).collect();
        let out = place.path("out");
        let export = place.call(words!["export", &workspace, "--out", &out, "--json"]);
        let export = (export.code, (export.code == 0).then(|| export.json()["draft"] == true));
        mark.iter().for_each(|mark| fs::remove_file(mark).unwrap());
        fs::write(&content, &whole).unwrap();
        (said, export)
    };
    let draft = (0, Some(true));
    assert_eq!(rule_with(Some(b""), None), (vec!["evidence-unfinished"], draft));
    assert_eq!(rule_with(Some(&whole[..100]), None), (vec!["evidence-unfinished"], draft));
    assert_eq!(rule_with(None, Some(".{}.icloud")), (vec!["evidence-unfinished"], draft));
    assert_eq!(rule_with(None, None), (vec!["evidence-lost"], draft));
    assert_eq!(rule_with(Some(&[whole.clone(), whole.clone()].concat()), None).0, ["evidence-altered"]);
}

#[test]
fn a_pasted_book_is_refused_and_a_long_text_that_is_there_stays_readable() {
    let place = Place::new();
    let workspace = place.workspace("en");
    let book = place.file("book.txt", "lorem ipsum ".repeat(85_000));
    let answer = place.call(words!["answer", &workspace, "BUSP-001", "--response-file", &book, "--json"]);
    assert_eq!((answer.code, answer.trouble().as_str()), (2, "EDIT-TOO-LONG"));
    let chapter = place.file("chapter.txt", "lorem ipsum ".repeat(16_000));
    place.call(words!["answer", &workspace, "BUSP-001", "--response-file", &chapter]).done();
    assert_eq!(place.dump(&workspace)["answers"]["BUSP-001"]["response"].as_str().unwrap().len(), 192_000);
}
