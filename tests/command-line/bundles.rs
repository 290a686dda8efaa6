//! The exported folder, read back by programs that know nothing of Proofbook.

use crate::{
    second_programs::{check_pdf, pdf_text},
    support::{Place, files_below, pdfs},
    words,
    workbooks::answers_in,
};
use sha2::{Digest, Sha256};
use std::{collections::BTreeSet, fs, io::Write, path::Path};

/// Every file but the list itself stands in the list, with its digest.
fn checksums_hold(bundle: &Path) {
    let files = files_below(bundle);
    let list = String::from_utf8(files["SHA256SUMS"].clone()).unwrap();
    let listed: BTreeSet<&str> = list.lines().map(|line| line.split_once("  ").unwrap().1).collect();
    assert_eq!(listed, files.keys().map(String::as_str).filter(|name| *name != "SHA256SUMS").collect());
    for line in list.lines() {
        let (digest, name) = line.split_once("  ").unwrap();
        let found: String = Sha256::digest(&files[name]).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(found, digest, "{name}");
    }
}

/// Names that Box, Windows and SharePoint keep as they are.
fn names_are_valid(bundle: &Path) {
    let mut folded = BTreeSet::new();
    for path in files_below(bundle).into_keys() {
        assert!(path.encode_utf16().count() <= 150, "{path}");
        assert!(folded.insert(path.to_lowercase()), "{path} differs from another only by case");
        for name in path.split('/') {
            assert!(name.encode_utf16().count() <= 100, "{name}");
            assert!(!name.contains(['<', '>', ':', '"', '\\', '|', '?', '*']), "{name}");
            assert!(!name.starts_with([' ', '~', '.']) && !name.ends_with([' ', '.']), "{name}");
            assert!(name.chars().all(|letter| !letter.is_control()), "{name}");
        }
    }
}

#[test]
fn the_bundle_of_the_sample_is_whole_in_every_language() {
    for (language, words) in
        [("en", "Incident Management"), ("ko", "인시던트 관리"), ("ja", "インシデント管理")]
    {
        let place = Place::new();
        let workspace = place.sample(language);
        let bundle = place.path("out");
        let outcome = place.call(words!["export", &workspace, "--out", &bundle, "--json"]).done().json();
        assert_eq!((&outcome["draft"], &outcome["verified"]), (&false.into(), &true.into()));
        checksums_hold(&bundle);
        names_are_valid(&bundle);
        let pdfs = pdfs(&bundle);
        assert!(pdfs.len() > 20, "{language}: {}", pdfs.len());
        pdfs.iter().for_each(|file| check_pdf(file));
        let control = pdfs.iter().find(|file| file.to_string_lossy().contains("OPSP-001_")).unwrap();
        let text = pdf_text(control);
        assert!(text.contains(words), "{language}: {}", text.chars().take(400).collect::<String>());
        let dump = place.dump(&workspace);
        let response = dump["answers"]["OPSP-001"]["response"].as_str().unwrap();
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        let beginning: String = response.chars().take(20).collect();
        assert!(
            squeezed(&text).contains(&squeezed(&beginning)),
            "{language}: the answer can be searched for"
        );
    }
}

#[test]
fn the_same_workspace_gives_the_same_bytes() {
    let place = Place::new();
    let workspace = place.sample("ko");
    let (first, second) = (place.path("first"), place.path("second"));
    place.call(words!["export", &workspace, "--out", &first]).done();
    place.call(words!["export", &workspace, "--out", &second]).done();
    let (first, second) = (files_below(&first), files_below(&second));
    assert!(first.keys().eq(second.keys()));
    for (name, content) in &first {
        assert!(content == &second[name], "{name} differs");
    }
}

#[test]
fn originals_travel_byte_for_byte() {
    let place = Place::new();
    let workspace = place.sample("ja");
    let bundle = place.path("out");
    place.call(words!["export", &workspace, "--out", &bundle]).done();
    let dump = place.dump(&workspace);
    let exported: BTreeSet<Vec<u8>> = files_below(&bundle).into_values().collect();
    let cited: BTreeSet<&str> =
        dump["citations"].as_object().unwrap().values().map(|it| it["evidence"].as_str().unwrap()).collect();
    for id in cited {
        let Some(sha256) = dump["evidence"][id]["file"]["sha256"].as_str() else { continue };
        let kept = fs::read(workspace.join("attachments").join(&sha256[..2]).join(sha256)).unwrap();
        assert!(exported.contains(&kept), "{}", dump["evidence"][id]["title"]);
    }
}

#[test]
fn with_something_in_the_way_every_page_says_draft() {
    let place = Place::new();
    let workspace = place.workspace("ko");
    place
        .call(words!["answer", &workspace, "BUSP-001", "--met", "yes", "--response", "아직 쓰는 중입니다."])
        .done();
    let bundle = place.path("out");
    let outcome = place.call(words!["export", &workspace, "--out", &bundle, "--json"]).done().json();
    assert_eq!(outcome["draft"], true);
    for file in pdfs(&bundle) {
        let text = pdf_text(&file);
        let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
        for (number, page) in pages.iter().enumerate() {
            assert!(page.contains("초안"), "{} page {}", file.display(), number + 1);
        }
    }
    assert!(files_below(&bundle).keys().any(|name| name.contains("초안")), "the names say it, too");
    let plain = place.call(words!["export", &workspace, "--out", &bundle]).done();
    assert!(plain.out.contains("draft"), "{}", plain.out);
}

#[test]
fn a_bundle_is_verified_and_tampering_is_found() {
    let place = Place::new();
    let workspace = place.sample("en");
    let bundle = place.path("out");
    place.call(words!["export", &workspace, "--out", &bundle]).done();
    place.call(words!["bundle", "verify", &bundle]).done();
    let victim = pdfs(&bundle).remove(0);
    let mut bytes = fs::read(&victim).unwrap();
    bytes[100] ^= 1;
    fs::write(&victim, bytes).unwrap();
    fs::write(bundle.join("note.txt"), "mine").unwrap();
    let answer = place.call(words!["bundle", "verify", &bundle, "--json"]);
    assert_eq!(answer.code, 1);
    let found = answer.json();
    assert_eq!(found["changed"].as_array().unwrap().len(), 1);
    assert_eq!(found["extra"], serde_json::json!(["note.txt"]));
}

#[test]
fn an_export_replaces_its_own_kind_only() {
    let place = Place::new();
    let workspace = place.sample("en");
    let bundle = place.path("out");
    place.call(words!["export", &workspace, "--out", &bundle]).done();
    let before = files_below(&bundle);
    place.call(words!["export", &workspace, "--out", &bundle]).done();
    assert_eq!(files_below(&bundle), before, "a second export into the same folder");
    fs::write(bundle.join("minutes of the meeting.txt"), "mine").unwrap();
    let answer = place.call(words!["export", &workspace, "--out", &bundle, "--json"]);
    assert_eq!((answer.code, answer.trouble().as_str()), (2, "BUNDLE-FOLDER-NOT-EMPTY"));
    assert_eq!(fs::read(bundle.join("minutes of the meeting.txt")).unwrap(), b"mine");
}

#[test]
fn the_workbook_of_the_bundle_names_the_files_of_the_bundle() {
    let place = Place::new();
    let workspace = place.sample("ko");
    let bundle = place.path("out");
    place.call(words!["export", &workspace, "--out", &bundle]).done();
    let files = files_below(&bundle);
    let workbook = files.keys().find(|name| name.ends_with(".xlsx")).unwrap();
    let answers = answers_in(&bundle.join(workbook));
    let named: Vec<&String> =
        files.keys().filter(|name| answers.values().any(|(_, response)| response.contains(*name))).collect();
    assert!(named.len() > 15, "{named:?}");
    let dump = place.dump(&workspace);
    let url = dump["answers"]["BUSP-001"]["entries"]["landing-page"]["url"].as_str().unwrap();
    assert!(answers["BUSP-001"].1.contains(url), "{}", answers["BUSP-001"].1);
}

#[test]
fn validity_is_judged_on_the_day_that_was_asked_for() {
    let place = Place::new();
    let workspace = place.sample("en");
    let answer = place.call(words!["check", &workspace, "--on", "2032-01-01", "--json"]);
    assert_eq!(answer.code, 1, "in some years nothing of it is fresh");
    assert_eq!(answer.json()["on"], "2032-01-01");
    let words = words!["export", &workspace, "--out", place.path("out"), "--on", "2032-01-01", "--json"];
    assert_eq!(place.call(words).done().json()["draft"], true);
    let answer = place.call(words!["check", &workspace, "--on", "2032-13-01", "--json"]);
    assert_eq!((answer.code, answer.trouble().as_str()), (2, "APP-BAD-DATE"));
}

#[test]
fn a_study_that_names_a_customer_who_asked_for_silence_says_who_it_is_for() {
    let place = Place::new();
    let workspace = place.sample("en");
    let bundle = place.path("out");
    place.call(words!["export", &workspace, "--out", &bundle]).done();
    let dump = place.dump(&workspace);
    let studies = dump["case_studies"].as_object().unwrap();
    let silent = studies.values().find(|study| study["anonymised"] == true).expect("the sample has one");
    let title = silent["title"].as_str().unwrap();
    let file = pdfs(&bundle).into_iter().find(|path| path.to_string_lossy().contains(&title[..20])).unwrap();
    let text = pdf_text(&file);
    assert!(text.contains(silent["customer"].as_str().unwrap()), "AWS wants the name");
    let said: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("not for publication"), "{}", said.chars().take(300).collect::<String>());
}

fn pages(file: &Path) -> Vec<String> {
    let text = pdf_text(file);
    text.split_terminator('\u{c}').map(|page| page.split_whitespace().collect()).collect()
}

#[test]
fn one_pdf_holds_the_index_every_control_and_every_case_study() {
    let place = Place::new();
    let workspace = place.sample("ko");
    let bundle = place.path("out");
    let plan = place.call(words!["bundle", "plan", &workspace, "--set", "whole=yes", "--json"]).done().json();
    let planned =
        |file: &serde_json::Value| (file["path"] == "04_전체_합본.pdf").then(|| file["item"].clone());
    let items: Vec<_> = plan["files"].as_array().unwrap().iter().filter_map(planned).collect();
    assert_eq!(items, ["whole"]);
    place.call(words!["export", &workspace, "--out", &bundle]).done();
    checksums_hold(&bundle);
    let (wholes, others): (Vec<_>, Vec<_>) =
        pdfs(&bundle).into_iter().partition(|file| file.ends_with("04_전체_합본.pdf"));
    check_pdf(&wholes[0]);
    let whole = pages(&wholes[0]);
    let parts = others.iter().filter(|file| !file.to_string_lossy().contains("원본"));
    let parts: Vec<Vec<String>> = parts.map(|file| pages(file)).collect();
    assert_eq!(whole.len(), parts.iter().map(Vec::len).sum::<usize>());
    for part in &parts {
        assert!(whole.windows(part.len()).any(|found| found == part), "{part:?}");
    }
    let index = pages(&bundle.join("01_색인.pdf"));
    assert_eq!(whole[..index.len()], index, "the index comes first");
}

#[test]
fn without_pdfs_of_the_controls_the_workbook_names_the_one_of_everything() {
    let place = Place::new();
    let workspace = place.sample("en");
    let wishes = words!["bundle", "plan", &workspace, "--set", "whole=yes", "--set", "binders=no"];
    place.call([wishes.to_vec(), words!["--set", "originals=no"].to_vec()].concat()).done();
    let bundle = place.path("out");
    place.call(words!["export", &workspace, "--out", &bundle]).done();
    assert!(!files_below(&bundle).keys().any(|path| path.starts_with("Prerequisites")));
    let whole = bundle.join("04_All-in-One.pdf");
    check_pdf(&whole);
    assert!(pages(&whole).iter().any(|page| page.contains("ExhibitA")));
    let index = pages(&bundle.join("01_Index.pdf")).concat();
    assert!(index.contains("04_All-in-One.pdf"));
    let answers = answers_in(&bundle.join("00_Self-Assessment.xlsx"));
    let named = answers.values().filter(|answer| answer.1.contains("04_All-in-One.pdf")).count();
    assert!(named > 10, "{answers:?}");
}

#[test]
fn what_somebody_typed_into_an_exported_workbook_is_kept_beside_and_said() {
    let place = Place::new();
    let workspace = place.workspace("en");
    let out = place.path("out");
    let export = || place.call(words!["export", &workspace, "--out", &out]).done().out;
    export();
    let book = out.join("00_Self-Assessment_DRAFT.xlsx");
    let typed = b"two hours of work".to_vec();
    fs::write(&book, &typed).unwrap();
    let said = export();
    let kept = place.path("out (edited)/00_Self-Assessment_DRAFT (edited).xlsx");
    assert_eq!(fs::read(&kept).unwrap(), typed);
    assert!(said.contains("workbook import") && said.contains("(edited)"), "{said}");
    assert!(place.call(words!["bundle", "verify", &out]).code == 0);
    assert!(!export().contains("(edited)"));
}

#[test]
fn an_export_that_cannot_go_on_leaves_no_original_behind() {
    let place = Place::new();
    let workspace = place.workspace("en");
    for name in ["good", "bad"] {
        let file = place.file(&format!("{name}.txt"), format!("{name} words\n").repeat(9));
        place.call(words!["attach", &workspace, &file, "--control", "GOVP-002"]).done();
    }
    let attached = files_below(&workspace.join("attachments"));
    let (path, bytes) = attached.iter().find(|(_, bytes)| bytes.starts_with(b"bad")).unwrap();
    let mut rotten = bytes.clone();
    rotten[3] ^= 1;
    fs::write(workspace.join("attachments").join(path), rotten).unwrap();
    fs::create_dir(place.path("box")).unwrap();
    let export = place.call(words!["export", &workspace, "--out", place.path("box/bundle"), "--json"]);
    assert_eq!(export.trouble(), "BUNDLE-ORIGINAL-ALTERED");
    assert!(files_below(&place.path("box")).is_empty());
}

#[test]
fn verifying_says_what_most_likely_happened() {
    let place = Place::new();
    let workspace = place.workspace("en");
    let out = place.path("out");
    place.call(words!["export", &workspace, "--out", &out]).done();
    let book = out.join("00_Self-Assessment_DRAFT.xlsx");
    let sent = fs::read(&book).unwrap();
    let with = |name: &str, text: &str| {
        fs::write(&book, &sent).unwrap();
        let file = fs::OpenOptions::new().read(true).write(true).open(&book).unwrap();
        let mut zip = zip::ZipWriter::new_append(file).unwrap();
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
        zip.finish().unwrap();
    };
    with("docProps/custom.xml", "<Properties/>");
    let said = place.call(words!["bundle", "verify", &out]);
    assert!(said.code == 1 && said.out.contains("responses in it are unchanged"), "{}", said.out);
    with("xl/worksheets/sheet9.xml", "<worksheet/>");
    let said = place.call(words!["bundle", "verify", &out]).out;
    assert!(said.contains("Its contents have changed"), "{said}");
    let mut program = place.program();
    program.env("PROOFBOOK_DATA_DIR", place.path("another laptop"));
    let elsewhere = program.args(words!["bundle", "verify", &out, "--json"]).output().unwrap();
    let elsewhere: serde_json::Value = serde_json::from_slice(&elsewhere.stdout).unwrap();
    assert_eq!(elsewhere["office"]["00_Self-Assessment_DRAFT.xlsx"], "unknown");
    fs::write(out.join("SHA256SUMS"), "").unwrap();
    let answer = place.call(words!["bundle", "verify", &out, "--json"]);
    assert_eq!(answer.trouble(), "BUNDLE-SUMS-NOT-DOWNLOADED");
}

#[test]
fn what_colleagues_think_is_in_the_review_sheet_and_in_no_finished_folder() {
    let place = Place::new();
    let workspace = place.sample("en");
    let out = place.path("out");
    let export = place.call(words!["export", &workspace, "--out", &out, "--json"]).done().json();
    assert_eq!(export["draft"], false);
    let inside = out.join("review.pdf");
    let answer = place.call(words!["review-sheet", &workspace, "--out", &inside]);
    assert!(
        answer.code == 2 && answer.err.contains("APP-REVIEW-IN-EXPORT") && !inside.exists(),
        "{}",
        answer.err
    );
    let sheet = place.path("review.pdf");
    place.call(words!["review-sheet", &workspace, "--out", &sheet]).done();
    let (index, sheet) = (pdf_text(&out.join("01_Index.pdf")), pdf_text(&sheet));
    let verdict = place.check(&workspace);
    let titles: Vec<&str> = verdict["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| finding["title"].as_str().unwrap())
        .collect();
    assert!(!titles.is_empty(), "the sample has something to say");
    let plain = |text: &str| text.split_whitespace().collect::<String>();
    for title in titles {
        assert!(!plain(&index).contains(&plain(title)), "the index says: {title}");
        assert!(plain(&sheet).contains(&plain(title)), "the review sheet lacks: {title}");
    }
}
