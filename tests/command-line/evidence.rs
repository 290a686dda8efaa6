//! The library on the command line: what is in a file, excuses, newer files, files that are gone or
//! altered and come back; and the bundle as the partner wants it.

use crate::{
    second_programs::{has_office, pdf_text},
    support::{Place, files_below, pdfs},
    words,
    workbooks::answers_in,
};
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A key that AWS never gave out.
const KEY: &str = "AKIAQ3EGRIX5ZK7JWPLM";

/// A workspace with one text that is cited.
fn with_text(place: &Place, name: &str, text: &str) -> PathBuf {
    let workspace = place.path("w.proofbook");
    place.call(words!["new", &workspace, "--partner", "Hanbit", "--language", "en"]).done();
    let file = place.file(name, text);
    place
        .call(words!["attach", &workspace, &file, "--control", "OPSP-001", "--demand", "process-document"])
        .done();
    workspace
}

/// The severities of the findings of a rule.
fn severities(place: &Place, workspace: &Path, rule: &str) -> Vec<String> {
    let verdict = place.call(words!["check", workspace, "--json"]).json();
    let findings = verdict["findings"].as_array().unwrap().clone();
    let of_rule = findings.iter().filter(|finding| finding["rule"] == rule);
    of_rule.map(|finding| finding["severity"].as_str().unwrap().to_owned()).collect()
}

fn stored(workspace: &Path, dump: &Value) -> PathBuf {
    stored_at(workspace, dump["evidence"].as_object().unwrap().values().next().unwrap())
}

fn stored_at(workspace: &Path, evidence: &Value) -> PathBuf {
    let sha256 = evidence["file"]["sha256"].as_str().unwrap();
    workspace.join("attachments").join(&sha256[..2]).join(sha256)
}

#[test]
fn a_key_in_a_file_blocks_until_it_is_excused_with_a_reason() {
    let place = Place::new();
    let workspace = with_text(&place, "runbook.txt", &format!("step 1\naws_access_key_id = {KEY}\n"));
    assert_eq!(severities(&place, &workspace, "file-secret"), ["blocker"]);
    let look = place.call(words!["evidence", "look", &workspace, "runbook", "--json"]).done().json();
    let found = &look["found"][0];
    assert_eq!((&found["what"], &found["place"]), (&"aws-access-key-id".into(), &"line 2".into()));
    assert!(!look.to_string().contains(KEY), "the value is never shown whole");
    let key = found["key"].as_str().unwrap();
    place
        .call(words!["evidence", "excuse", &workspace, "runbook", key, "--reason", "Revoked on 2026-01-05."])
        .done();
    assert_eq!(severities(&place, &workspace, "file-secret"), Vec::<String>::new());
    place.call(words!["evidence", "excuse", &workspace, "runbook", key, "--reason", ""]).done();
    assert_eq!(severities(&place, &workspace, "file-secret"), ["blocker"]);
}

#[test]
fn what_was_found_is_kept_without_its_value() {
    let place = Place::new();
    let workspace = with_text(&place, "runbook.txt", &format!("password: hunter2!Qx9z\n{KEY}\n"));
    place.call(words!["check", &workspace]);
    let kept = files_below(&place.path("data of the program").join("looks"));
    assert_eq!(kept.len(), 1);
    for (name, bytes) in kept {
        let text = String::from_utf8(bytes).unwrap();
        assert!(!text.contains(KEY) && !text.contains("hunter2"), "{name}: {text}");
    }
}

#[test]
fn a_newer_file_keeps_the_citations_and_asks_for_a_second_look() {
    let place = Place::new();
    let workspace = with_text(&place, "process.md", "# Process\n\nFirst version.\n");
    let newer = place.file("process v2.md", "# Process\n\nSecond version.\n");
    place.call(words!["evidence", "replace", &workspace, "process", &newer]).done();
    assert_eq!(severities(&place, &workspace, "citation-second-look"), ["warning"]);
    let dump = place.dump(&workspace);
    let evidence = dump["evidence"].as_object().unwrap().values().next().unwrap();
    assert_eq!(evidence["file"]["name"], "process v2.md");
    assert_eq!(evidence["earlier"].as_object().unwrap().len(), 1);
    assert_eq!(dump["citations"].as_object().unwrap().len(), 1);
}

#[test]
fn files_that_are_gone_or_altered_are_named_and_come_back_by_their_digest() {
    let place = Place::new();
    let workspace = with_text(&place, "process.md", "# Process\n\nOnly version.\n");
    let file = stored(&workspace, &place.dump(&workspace));
    let whole = fs::read(&file).unwrap();
    for damage in ["altered", "lost"] {
        match damage {
            "lost" => fs::remove_file(&file).unwrap(),
            _ => fs::write(&file, b"# Process\n\nOther version\n").unwrap(),
        }
        let report = place.call(words!["evidence", "verify", &workspace, "--json"]);
        assert_eq!((report.code, report.json()[damage].as_array().unwrap().len()), (1, 1), "{damage}");
        let shelf = place.path(&format!("backup {damage}"));
        fs::create_dir_all(shelf.join("below")).unwrap();
        let nothing = place.call(words!["evidence", "restore", &workspace, "--from", &shelf, "--json"]);
        assert_eq!(nothing.code, 1, "nothing to be found there");
        fs::write(shelf.join("below/under another name.bin"), &whole).unwrap();
        let restored = place.call(words!["evidence", "restore", &workspace, "--from", &shelf, "--json"]);
        assert_eq!(restored.done().json()["restored"].as_array().unwrap().len(), 1);
        assert_eq!(fs::read(&file).unwrap(), whole);
    }
}

#[test]
fn facts_are_set_by_name_and_a_wrong_one_changes_nothing() {
    let place = Place::new();
    let workspace = with_text(&place, "process.md", "# Process\n");
    let set = ["dated=2026-05-01", "covers_from=2026-01-01", "confidentiality=internal", "owner=Kim"];
    place.call(words!["evidence", "set", &workspace, "process", set[0], set[1], set[2], set[3]]).done();
    let refused = place.call(words!["evidence", "set", &workspace, "process", "confidentiality=cosmic"]);
    assert_ne!(refused.code, 0);
    let unknown = place.call(words!["evidence", "set", &workspace, "nothing of the kind", "owner=Lee"]);
    assert_ne!(unknown.code, 0);
    let list = place.call(words!["evidence", "list", &workspace, "--json"]).done().json();
    let evidence = list["evidence"].as_object().unwrap().values().next().unwrap();
    assert_eq!(evidence["confidentiality"], "internal");
    assert_eq!(evidence["covers_from"], "2026-01-01");
    assert_eq!(evidence["owner"], "Kim");
}

#[test]
fn names_follow_the_partners_template_and_a_bad_one_is_refused() {
    let place = Place::new();
    let workspace = place.sample("ko");
    let bad = place.call(words!["bundle", "plan", &workspace, "--set", "original_names={titel}", "--json"]);
    assert_eq!(bad.trouble(), "BUNDLE-TEMPLATE-UNKNOWN-FIELD");
    let template = "original_names={control}/{letter}_{original}";
    let plan = place.call(words!["bundle", "plan", &workspace, "--set", template, "--json"]).done().json();
    let paths: Vec<&str> =
        plan["files"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap()).collect();
    assert!(paths.iter().any(|path| path.starts_with("OPSP-001/A_")), "{paths:?}");
    let bundle = place.path("out");
    place.call(words!["export", &workspace, "--out", &bundle]).done();
    let written = files_below(&bundle);
    assert!(paths.iter().all(|path| written.contains_key(*path)), "the plan is what is written");
    place.call(words!["bundle", "verify", &bundle]).done();
}

#[test]
fn originals_stay_at_home_when_the_partner_says_so_except_those_no_pdf_shows() {
    let place = Place::new();
    let workspace = with_text(&place, "process.md", "# Process\n");
    let archive = place.file("logs.bin", [0u8, 159, 146, 150].repeat(40));
    place
        .call(words!["attach", &workspace, &archive, "--control", "OPSP-001", "--demand", "process-document"])
        .done();
    let plan =
        place.call(words!["bundle", "plan", &workspace, "--set", "originals=no", "--json"]).done().json();
    let paths: Vec<String> = plan["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["path"].as_str().unwrap().to_owned())
        .collect();
    assert!(!paths.iter().any(|path| path.ends_with("process.md")), "{paths:?}");
    assert!(paths.iter().any(|path| path.ends_with("logs.bin")), "{paths:?}");
}

#[test]
fn a_second_export_writes_only_what_changed_and_says_so() {
    let place = Place::new();
    let workspace = place.sample("ja");
    let bundle = place.path("out");
    let first = place.call(words!["export", &workspace, "--out", &bundle, "--json"]).done().json();
    assert_eq!(first["new"].as_u64().unwrap() + 1, first["files"].as_u64().unwrap());
    let second = place.call(words!["export", &workspace, "--out", &bundle, "--json"]).done().json();
    assert_eq!((&second["new"], &second["bytes_written"]), (&0.into(), &0.into()));
    place.call(words!["answer", &workspace, "OPSP-001", "--response", "別の回答です。"]).done();
    let third = place.call(words!["export", &workspace, "--out", &bundle, "--json"]).done().json();
    let changed = third["changed"].as_array().unwrap();
    assert!(!changed.is_empty() && changed.len() < 6, "{changed:?}");
    assert_eq!(third["removed"].as_array().unwrap().len(), 0);
}

#[test]
fn addresses_pasted_after_the_upload_stand_in_the_workbook() {
    let place = Place::new();
    let workspace = place.sample("en");
    let bundle = place.path("out");
    place.call(words!["export", &workspace, "--out", &bundle]).done();
    let original =
        files_below(&bundle).into_keys().find(|path| path.starts_with("Originals/INC-01")).unwrap();
    let list = format!(
        "OPSP-999.pdf https://app.box.com/s/nowhere\n{original}\thttps://app.box.com/s/inc01\nnobody.pdf https://app.box.com/s/x\n"
    );
    let list = place.file("links.txt", list);
    let taken = place.call(words!["bundle", "links", &workspace, "--from", &list, "--json"]);
    assert_eq!(taken.code, 1, "two lines fit no file");
    assert_eq!((&taken.json()["taken"], taken.json()["left"].as_array().unwrap().len()), (&1.into(), 2));
    place.call(words!["bundle", "links", &workspace, "--folder", "https://app.box.com/s/all"]).done();
    place.call(words!["export", &workspace, "--out", &bundle]).done();
    let answers = answers_in(&bundle.join("00_Self-Assessment.xlsx"));
    let response = &answers["OPSP-001"].1;
    assert!(response.contains("Evidence folder: https://app.box.com/s/all"), "{response}");
    assert!(response.contains("https://app.box.com/s/inc01"), "{response}");
}

#[test]
fn the_filled_list_of_files_is_taken_back() {
    let place = Place::new();
    let workspace = place.sample("en");
    let bundle = place.path("out");
    place.call(words!["bundle", "links", &workspace, "--folder", "https://app.box.com/s/all"]).done();
    let file = place.file("one.txt", "01_Index.pdf https://app.box.com/s/index");
    place.call(words!["bundle", "links", &workspace, "--from", &file]).done();
    place.call(words!["export", &workspace, "--out", &bundle]).done();
    let other = place.path("other.proofbook");
    place.call(words!["sample", &other, "--language", "en"]).done();
    let list = bundle.join("03_Files-and-Links.xlsx");
    let taken = place.call(words!["bundle", "links", &other, "--from", &list, "--json"]).done().json();
    assert_eq!(taken["taken"], 1, "the one address that stands in the list");
}

#[test]
fn a_black_box_leaves_neither_words_nor_original_in_the_bundle() {
    let place = Place::new();
    let workspace = place.sample("en");
    let list = place.call(words!["evidence", "list", &workspace, "--json"]).done().json();
    let pieces = list["evidence"].as_object().unwrap();
    let title = |piece: &&Value| piece["title"].as_str().unwrap().starts_with("Incident management");
    let piece = pieces.values().find(title).unwrap();
    let (name, file) = (piece["title"].as_str().unwrap(), stored_at(&workspace, piece));
    let original = fs::read(&file).unwrap();
    let words_before = pdf_text(&file);
    let title_word = words_before.split_whitespace().next().unwrap().to_owned();
    for page in 1..=piece["file"]["pages"].as_u64().unwrap() {
        place.call(words!["evidence", "redact", &workspace, name, format!("{page}:0,0,1000,1000")]).done();
    }
    let bundle = place.path("out");
    place.call(words!["export", &workspace, "--out", &bundle]).done();
    let originals = pdfs(&bundle).into_iter().filter(|path| path.to_string_lossy().contains("INC-01"));
    for path in originals {
        assert_eq!(pdf_text(&path).trim(), "", "{}: {title_word}", path.display());
    }
    assert!(files_below(&bundle).values().all(|bytes| bytes != &original), "the original stays at home");
    assert_eq!(fs::read(&file).unwrap(), original, "and is untouched");
}

#[test]
fn a_box_cannot_be_drawn_on_a_text_and_a_bad_region_is_refused() {
    let place = Place::new();
    let workspace = with_text(&place, "process.md", "# Process\n");
    let on_text = place.call(words!["evidence", "redact", &workspace, "process", "1:0,0,500,500"]);
    assert!(on_text.err.contains("APP-REDACTION-KIND"), "{}", on_text.err);
    let reversed = place.call(words!["evidence", "redact", &workspace, "process", "1:500,0,0,500"]);
    assert_ne!(reversed.code, 0);
}

#[test]
fn documents_of_offices_are_bound_where_libreoffice_is_and_named_where_it_is_not() {
    let place = Place::new();
    let workspace = place.sample("en");
    let study = place.path("study");
    place.call(words!["case-study", "export", &workspace, "1", "--format", "docx", "--out", &study]).done();
    let document = files_below(&study).into_iter().find(|(path, _)| path.ends_with(".docx")).unwrap().1;
    let file = place.file("Runbook of the desk.docx", document);
    place
        .call(words!["attach", &workspace, &file, "--control", "GOVP-002", "--demand", "governance-document"])
        .done();
    let bundles = [place.path("first"), place.path("second")];
    let mut remarks = String::new();
    for bundle in &bundles {
        let outcome = place.call(words!["export", &workspace, "--out", bundle, "--json"]).done().json();
        remarks = outcome["remarks"].to_string();
    }
    let bound = |bundle: &Path| {
        pdfs(bundle).into_iter().find(|path| path.to_string_lossy().contains("GOVP-002_")).unwrap()
    };
    let text = pdf_text(&bound(&bundles[0]));
    match has_office() {
        true => {
            assert!(text.contains("fresh food store"), "the document's words are in the binder");
            assert!(!remarks.contains("Runbook of the desk"), "{remarks}");
        }
        false => assert!(remarks.contains("Runbook of the desk"), "{remarks}"),
    }
    let [first, second] = bundles.map(|bundle| fs::read(bound(&bundle)).unwrap());
    assert!(first == second, "the same document gives the same pages");
}
