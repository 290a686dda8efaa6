//! Making, reading and refusing workspaces; the profile; exit codes.

use crate::{
    support::{Place, files_below, findings},
    words,
};
use std::{fs, process::Stdio};

#[test]
fn a_new_workspace_lacks_everything_and_says_so() {
    let place = Place::new();
    let workspace = place.workspace("ko");
    let answer = place.call(words!["check", &workspace, "--json"]);
    assert_eq!(answer.code, 1);
    let verdict = answer.json();
    assert!(verdict["blockers"].as_u64().unwrap() > 60, "{}", verdict["blockers"]);
    for finding in verdict["findings"].as_array().unwrap() {
        for key in ["rule", "severity", "title", "why", "todo", "passage"] {
            assert!(finding[key].as_str().is_some_and(|text| !text.is_empty()), "{key} of {finding}");
        }
        assert!(finding["subject"]["on"].is_string(), "{finding}");
    }
    assert_eq!(place.dump(&workspace)["profile"]["partner"], "한빛클라우드");
}

#[test]
fn findings_come_in_three_languages() {
    let place = Place::new();
    let workspace = place.workspace("en");
    let title = |language: &str| {
        let verdict = place.call(words!["check", &workspace, "--json", "--language", language]).json();
        findings(&verdict, "tier-missing")[0]["title"].as_str().unwrap().to_owned()
    };
    let titles = ["en", "ko", "ja"].map(title);
    assert!(titles[0].is_ascii(), "{titles:?}");
    assert!(titles[1].chars().any(|letter| ('가'..='힣').contains(&letter)), "{titles:?}");
    assert!(titles[2].chars().any(|letter| ('ぁ'..='ん').contains(&letter)), "{titles:?}");
}

#[test]
fn the_sample_has_no_blockers_in_any_language() {
    for language in ["en", "ko", "ja"] {
        let place = Place::new();
        let workspace = place.sample(language);
        let answer = place.call(words!["check", &workspace, "--json"]);
        assert_eq!(answer.code, 0, "{language}: {}", answer.out);
        assert_eq!(answer.json()["blockers"], 0);
        assert_eq!(place.dump(&workspace)["answers"].as_object().unwrap().len(), 61);
    }
}

#[test]
fn the_profile_is_set_and_printed() {
    let place = Place::new();
    let workspace = place.workspace("ko");
    let set = words![
        "profile",
        &workspace,
        "--set",
        "tier=advanced",
        "--set",
        "submission_date=2026-12-30",
        "--set",
        "badge.iso-27001.held=yes",
        "--set",
        "spp=yes",
        "--set",
        "spp_reporting_percent=90",
        "--json"
    ];
    let profile = place.call(set).done().json();
    assert_eq!((&profile["tier"], &profile["submission_date"]), (&"advanced".into(), &"2026-12-30".into()));
    assert_eq!(profile["badges"]["iso-27001"]["held"], true);
    let verdict = place.check(&workspace);
    assert_eq!(findings(&verdict, "spp-reporting-too-low").len(), 1, "exactly 90 % is not above 90 %");
    let plain = place.call(words!["profile", &workspace]).done().out;
    assert!(plain.contains("tier = advanced"), "{plain}");
    let cleared = place.call(words!["profile", &workspace, "--set", "tier=", "--json"]).done().json();
    assert!(cleared["tier"].is_null());
}

#[test]
fn what_the_profile_does_not_take_changes_nothing() {
    let place = Place::new();
    let workspace = place.workspace("ko");
    let before = files_below(&workspace);
    for (pair, code) in [
        ("mood=blue", "EDIT-UNKNOWN"),
        ("colour=blue", "EDIT-BAD-VALUE"),
        ("tier=golden", "EDIT-BAD-VALUE"),
        ("submission_date=2026-02-30", "EDIT-BAD-VALUE"),
        ("spp_reporting_percent=many", "EDIT-BAD-VALUE"),
        ("tier", "EDIT-BAD-VALUE"),
    ] {
        let answer = place.call(words!["profile", &workspace, "--set", pair, "--json"]);
        assert_eq!((answer.code, answer.trouble().as_str()), (2, code), "{pair}");
    }
    assert_eq!(files_below(&workspace), before);
}

#[test]
fn what_is_no_workspace_is_refused_with_two() {
    let place = Place::new();
    let folder = place.path("pictures");
    fs::create_dir(&folder).unwrap();
    for words in [
        words!["check", &folder, "--json"],
        words!["dump", place.path("nothing here"), "--json"],
        words!["export", &folder, "--out", place.path("out"), "--json"],
    ] {
        let answer = place.call(words);
        assert_eq!((answer.code, answer.trouble().as_str()), (2, "STORE-NOT-A-WORKSPACE"));
    }
    assert!(!place.path("out").exists());
    let plain = place.call(words!["check", &folder]);
    assert!(plain.err.starts_with("STORE-NOT-A-WORKSPACE: "), "{}", plain.err);
}

#[test]
fn a_workspace_is_not_made_where_something_is() {
    let place = Place::new();
    place.file("taken/letter.txt", "mine");
    let answer = place.call(words!["new", place.path("taken"), "--partner", "Hanbit"]);
    assert_eq!(answer.code, 2);
    assert!(answer.err.starts_with("STORE-NOT-EMPTY"), "{}", answer.err);
    assert_eq!(files_below(&place.path("taken")).len(), 1);
}

#[test]
fn a_newer_format_is_refused_and_not_touched() {
    let place = Place::new();
    let workspace = place.workspace("ko");
    let identity = workspace.join("proofbook.json");
    let newer = fs::read_to_string(&identity).unwrap().replacen("\"format\": 1", "\"format\": 2", 1);
    assert!(newer.contains("\"format\": 2"), "{newer}");
    fs::write(&identity, newer).unwrap();
    let before = files_below(&workspace);
    for words in [
        words!["check", &workspace, "--json"],
        words!["answer", &workspace, "BUSP-001", "--met", "yes", "--json"],
        words!["export", &workspace, "--out", place.path("out"), "--json"],
    ] {
        let answer = place.call(words);
        assert_eq!((answer.code, answer.trouble().as_str()), (2, "STORE-NEWER-FORMAT"));
    }
    assert_eq!(files_below(&workspace), before);
}

#[test]
fn looking_at_a_workspace_writes_nothing() {
    let place = Place::new();
    let workspace = place.sample("ko");
    let before = files_below(&workspace);
    place.call(words!["check", &workspace]);
    place.dump(&workspace);
    place.call(words!["profile", &workspace]).done();
    place.call(words!["export", &workspace, "--out", place.path("out")]).done();
    assert_eq!(files_below(&workspace), before);
}

#[test]
fn two_copies_of_a_folder_are_united() {
    let place = Place::new();
    let workspace = place.workspace("ko");
    let other = place.path("other.proofbook");
    for (name, content) in files_below(&workspace) {
        place.file(&format!("other.proofbook/{name}"), content);
    }
    place.call(words!["answer", &workspace, "BUSP-001", "--response", "첫 번째 노트북"]).done();
    place.call(words!["answer", &other, "BUSP-002", "--response", "두 번째 노트북"]).done();
    for (name, content) in files_below(&other) {
        place.file(&format!("w.proofbook/{name}"), content);
    }
    let answers = &place.dump(&workspace)["answers"];
    assert_eq!(answers["BUSP-001"]["response"], "첫 번째 노트북");
    assert_eq!(answers["BUSP-002"]["response"], "두 번째 노트북");
}

#[test]
fn words_that_are_not_understood_are_an_error_in_json_too() {
    let place = Place::new();
    let answer = place.call(words!["answer", "w", "BUSP-001", "--met", "perhaps", "--json"]);
    assert_eq!((answer.code, answer.trouble().as_str()), (2, "CLI-USAGE"));
    let answer = place.call(words!["answer", "w", "BUSP-001", "--met", "perhaps"]);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("perhaps"), "{}", answer.err);
}

#[test]
fn help_names_every_key_of_the_profile() {
    let help = Place::new().call(words!["profile", "--help"]).done().out;
    for key in [
        "partner",
        "tier",
        "submission_date",
        "validation_date",
        "spp_reporting_percent",
        "badge.<badge>.held",
    ] {
        assert!(help.contains(key), "{key} is not in:\n{help}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_failure_of_ours() {
    let place = Place::new();
    let workspace = place.workspace("en");
    let mut child = place
        .program()
        .arg("check")
        .arg(&workspace)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.len()), (Some(1), 0));
}

#[test]
fn a_bare_name_means_the_folder_one_is_in() {
    let place = Place::new();
    place.call(["new", "bare.proofbook", "--partner", "Hanbit", "--language", "en"]).done();
    place.call(["sample", "sample.proofbook", "--language", "en"]).done();
    place.call(["case-study", "new", "bare.proofbook", "--title", "A study"]).done();
    place.call(["export", "sample.proofbook", "--out", "bundle"]).done();
    place.call(["bundle", "verify", "bundle"]).done();
}
