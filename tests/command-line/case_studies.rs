//! Case studies from a text to published files: two versions, names that never get out, refusals.

use crate::{
    second_programs::{check_pdf, pdf_text},
    support::{Place, files_below},
    words,
};
use std::path::Path;

/// The number of the anonymised study of the sample, and a protected name of it.
const ANONYMOUS: &str = "2";
const NAME: &str = "누리봄";

fn all_text(folder: &Path) -> String {
    let files = files_below(folder);
    let texts = files.iter().map(|(path, bytes)| {
        let text = if path.ends_with(".pdf") {
            check_pdf(&folder.join(path));
            pdf_text(&folder.join(path))
        } else {
            String::from_utf8_lossy(bytes).into_owned()
        };
        format!("{path}\n{text}\n")
    });
    texts.collect()
}

#[test]
fn the_public_version_of_an_anonymised_study_names_nobody() {
    let place = Place::new();
    let workspace = place.sample("ko");
    let (public, confidential) = (place.path("public"), place.path("confidential"));
    let forms = ["--format", "pdf", "--format", "html", "--format", "md", "--json"];
    let mut export = words!["case-study", "export", &workspace, ANONYMOUS, "--out", &public, "--public"];
    export.extend(forms.map(Into::into));
    place.call(export).done();
    let mut export = words!["case-study", "export", &workspace, ANONYMOUS, "--out", &confidential];
    export.extend(forms.map(Into::into));
    place.call(export).done();
    assert!(!all_text(&public).contains(NAME));
    assert!(!all_text(&public).contains('⟦'));
    assert!(all_text(&confidential).contains(NAME));
    assert!(!all_text(&confidential).contains('⟦'));
    let files: Vec<String> = files_below(&public).into_keys().collect();
    for wanted in ["web/index.html", "web/style.css", "SHA256SUMS"] {
        assert!(files.iter().any(|path| path == wanted), "{wanted} in {files:?}");
    }
}

#[test]
fn the_same_study_gives_the_same_bytes() {
    let place = Place::new();
    let workspace = place.sample("ja");
    let forms = ["--format", "pdf", "--format", "html", "--format", "docx", "--format", "md"];
    let export = |name: &str| {
        let out = place.path(name);
        let mut words = words!["case-study", "export", &workspace, "1", "--out", &out];
        words.extend(forms.map(Into::into));
        place.call(words).done();
        files_below(&out)
    };
    assert_eq!(export("one"), export("two"));
}

#[test]
fn a_name_in_the_public_text_holds_it_back() {
    let place = Place::new();
    let workspace = place.workspace("ko");
    let text = place.file(
        "사례.md",
        "# 물류 사례\n\n## 고객 과제\n\n한빛물류는 전국 창고를 운영합니다.\n\n## 성과\n\n배송이 빨라졌습니다.\n",
    );
    let begun = place.call(words!["case-study", "import", &workspace, &text, "--json"]).done().json();
    let id = begun["study"].as_str().unwrap();
    let dump = place.dump(&workspace);
    let study = &dump["case_studies"][id];
    assert_eq!(study["title"], "물류 사례");
    assert!(study["elements"]["challenge"].as_str().unwrap().contains("전국 창고"), "{study}");
    assert!(study["elements"]["outcome"].as_str().unwrap().contains("빨라졌습니다"), "{study}");
    let out = place.path("out");
    let export = words!["case-study", "export", &workspace, "1", "--out", &out, "--public", "--json"];
    assert_eq!(place.call(export.clone()).trouble(), "STUDY-NOT-PUBLIC");
    let facts = ["public=yes", "anonymised=yes", "public_name=어느 물류 기업", "customer=한빛물류 주식회사"];
    let set: Vec<_> = facts.iter().flat_map(|fact| ["--set", fact]).map(Into::into).collect();
    let mut import = words!["case-study", "import", &workspace, &text, "--json"];
    import.extend(set);
    place.call(import).done();
    let export = words!["case-study", "export", &workspace, "2", "--out", &out, "--public", "--json"];
    assert_eq!(place.call(export).trouble(), "STUDY-LEAKS");
    assert!(!out.exists());
    let checked = place.call(words!["case-study", "check", &workspace, "2", "--json"]);
    assert_eq!(checked.code, 1);
    let leak = &checked.json()["case_studies"][0]["leaks"][0];
    assert_eq!((&leak["field"], &leak["blocks"]), (&"elements.challenge".into(), &true.into()));
}

#[test]
fn what_is_no_text_is_refused_and_nothing_is_begun() {
    let place = Place::new();
    let workspace = place.workspace("en");
    for (name, bytes, code) in [
        ("a.docx", b"".as_slice(), "MANUSCRIPT-EMPTY"),
        ("a.docx", b"%PDF-1.7\n", "MANUSCRIPT-PDF"),
        ("a.rtf", b"{\\rtf1 text}", "MANUSCRIPT-RICH-TEXT"),
        ("a.md", b"\x00\x01\x02\xFF", "MANUSCRIPT-NO-TEXT"),
    ] {
        let file = place.file(name, bytes);
        let answer = place.call(words!["case-study", "import", &workspace, &file, "--json"]);
        assert_eq!(answer.trouble(), code, "{name}");
    }
    let answer =
        place.call(words!["case-study", "export", &workspace, "7", "--out", place.path("o"), "--json"]);
    assert_eq!(answer.trouble(), "STUDY-UNKNOWN");
    assert_eq!(place.dump(&workspace)["case_studies"], serde_json::json!({}));
}

#[test]
fn a_template_is_empty_until_somebody_writes() {
    let place = Place::new();
    let workspace = place.workspace("ko");
    let new = words!["case-study", "new", &workspace, "--title", "새 사례", "--template", "--json"];
    place.call(new).done();
    let listed = place.call(words!["case-study", "list", &workspace, "--json"]).done().json();
    assert_eq!(listed["case_studies"][0]["title"], "새 사례");
    let rules: Vec<String> = place.check(&workspace)["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| finding["rule"].as_str().unwrap().to_owned())
        .collect();
    assert!(rules.iter().any(|rule| rule == "study-elements-missing"), "{rules:?}");
}

/// An English study that names everybody and whose customer stands below a heading or nowhere.
fn anonymised(place: &Place, name: &str, text: &str) -> (std::path::PathBuf, serde_json::Value) {
    let workspace = place.path(&format!("{name}.proofbook"));
    place.call(words!["new", &workspace, "--partner", "Hanbit Cloud"]).done();
    let file = place.file(&format!("{name}.md"), text);
    let set = ["public=yes", "anonymised=yes", "public_name=a European parcel company"];
    let mut import = words!["case-study", "import", &workspace, &file, "--json"];
    import.extend(set.iter().flat_map(|fact| ["--set", fact]).map(Into::into));
    let begun = place.call(import).done().json();
    (workspace, begun)
}

const BETRAYING: &str = "## Customer challenge\nTheir tracking ran at track.silverpine-logistics.example. Marta Oyelaran, CTO, asked for help.\n\n\
    ## Results\nWrite to marta.oyelaran@silverpine-logistics.example or call +44 20 7946 0911; AWS account 112233445566.\n";

#[test]
fn an_anonymised_study_of_an_unknown_customer_is_not_published() {
    let place = Place::new();
    let (workspace, _) = anonymised(&place, "unknown", &format!("# Parcels\n\n{BETRAYING}"));
    let out = place.path("out");
    let export =
        words!["case-study", "export", &workspace, "1", "--public", "--draft", "--out", &out, "--json"];
    assert_eq!(place.call(export).trouble(), "STUDY-CUSTOMER-UNKNOWN");
    assert!(!out.exists());
    let rules = rules(&place, &workspace);
    assert!(rules.contains(&"study-customer-unknown".to_owned()), "{rules:?}");
}

#[test]
fn what_leads_to_somebody_holds_an_anonymised_study_back_although_nobody_listed_it() {
    let place = Place::new();
    let text = format!(
        "# Parcels\n\n## Customer name\nSilverpine Logistics Ltd\n\n## Contract start\n1 March 2024\n\n{BETRAYING}"
    );
    let (workspace, begun) = anonymised(&place, "known", &text);
    let id = begun["study"].as_str().unwrap();
    let study = place.dump(&workspace)["case_studies"][id].clone();
    assert_eq!(
        (&study["customer"], &study["start_date"]),
        (&"Silverpine Logistics Ltd".into(), &"2024-03-01".into())
    );
    assert!(!study["elements"].to_string().contains("Silverpine Logistics Ltd"), "{study}");
    let checked = place.call(words!["case-study", "check", &workspace, "--json"]).json();
    let leaks = checked["case_studies"][0]["leaks"].as_array().unwrap().clone();
    let found = |matched: &str, blocks: bool| {
        leaks
            .iter()
            .any(|leak| leak["matched"].as_str().unwrap().contains(matched) && leak["blocks"] == blocks)
    };
    assert!(found("+44 20 7946 0911", true) && found("112233445566", true), "{leaks:?}");
    assert!(found("Marta Oyelaran", false), "{leaks:?}");
    let out = place.path("out");
    let export =
        words!["case-study", "export", &workspace, "1", "--public", "--draft", "--out", &out, "--json"];
    assert_eq!(place.call(export).trouble(), "STUDY-LEAKS");
    assert!(!out.exists());
}

#[test]
fn a_public_version_that_lacks_something_is_written_as_a_draft_only() {
    let place = Place::new();
    let text = "# Parcels\n\n## Customer name\nSilverpine Logistics Ltd\n\n## Customer challenge\nParcels were late.\n";
    let (workspace, _) = anonymised(&place, "incomplete", text);
    let out = place.path("out");
    let mut export = words![
        "case-study",
        "export",
        &workspace,
        "1",
        "--public",
        "--format",
        "md",
        "--format",
        "html",
        "--out",
        &out,
        "--json"
    ];
    assert_eq!(place.call(export.clone()).trouble(), "STUDY-INCOMPLETE");
    assert!(!out.exists());
    export.push("--draft".into());
    place.call(export).done();
    let files = files_below(&out);
    let document = files.iter().find(|(name, _)| name.ends_with(".md")).unwrap();
    assert!(document.0.contains("DRAFT"), "{}", document.0);
    assert!(String::from_utf8_lossy(document.1).contains("> Draft. Missing: "));
    let page = files.iter().find(|(name, _)| name.ends_with("index.html")).unwrap();
    assert!(String::from_utf8_lossy(page.1).contains("Draft. Missing: "));
}

fn rules(place: &Place, workspace: &std::path::Path) -> Vec<String> {
    let findings = place.check(workspace)["findings"].as_array().unwrap().clone();
    findings.iter().map(|finding| finding["rule"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_word_of_an_imported_text_is_in_the_study_or_said() {
    let place = Place::new();
    let workspace = place.workspace("en");
    let text = "# Parcels\n\n## Firstly\n\n## Secondly\nwords here\n\n## How our solution saved Gudrun\nfaster\n\n\
        ## Results\n\n| Metric | Before | After |\n|---|---|---|\n| Recovery | 360 min | 28 min |\n\n\
        Amazon EKS runs it.\n\n## Lastly\n";
    let file = place.file("words.md", text);
    let begun = place.call(words!["case-study", "import", &workspace, &file, "--json"]).done().json();
    let id = begun["study"].as_str().unwrap();
    let study = place.dump(&workspace)["case_studies"][id].clone();
    let all = format!("{study} {}", begun["remarks"]);
    for word in
        ["Firstly", "Secondly", "words here", "saved Gudrun", "360 min", "28 min", "Lastly", "Amazon EKS"]
    {
        assert!(all.contains(word), "{word}: {all}");
    }
    // A heading that is the very name of an element is said by the element.
    assert_eq!(study["elements"]["outcome"], "Amazon EKS runs it.");
    assert_eq!(study["metrics"].as_object().unwrap().len(), 1);
    assert_eq!(study["services"]["Amazon EKS"], true);
}

#[test]
fn nothing_in_the_samples_is_asked_about() {
    let place = Place::new();
    for language in ["en", "ko", "ja"] {
        let workspace = place.path(&format!("{language}.proofbook"));
        place.call(words!["sample", &workspace, "--language", language]).done();
        let checked = place.call(words!["case-study", "check", &workspace, "--json"]).json();
        for study in checked["case_studies"].as_array().unwrap() {
            assert_eq!(study["leaks"], serde_json::json!([]), "{language}: {}", study["title"]);
        }
    }
}

#[test]
fn the_own_word_of_a_name_is_asked_about_in_every_form() {
    let place = Place::new();
    for (at, text) in [
        "Silverpine moved its parcels.",
        "SILVERPINE\u{2019}S depots were slow.",
        "Ｓｉｌｖｅｒｐｉｎｅ moved.",
        "S i l v e r p i n e moved.",
        "Silver\u{ad}pine moved.",
        "![Silverpine plan](plan.png)",
    ]
    .iter()
    .enumerate()
    {
        let text =
            format!("# Parcels\n\n## Customer name\nSilverpine Logistics Ltd\n\n## Challenge\n{text}\n");
        let (workspace, _) = anonymised(&place, &format!("own-{at}"), &text);
        let checked = place.call(words!["case-study", "check", &workspace, "--json"]).json();
        let leaks = checked["case_studies"][0]["leaks"].as_array().unwrap().clone();
        assert!(leaks.iter().any(|leak| leak["blocks"] == true || leak["asks"] == true), "{text}: {leaks:?}");
        let rules = rules(&place, &workspace);
        let asked = ["study-names-unconfirmed", "study-name-in-text"];
        assert!(rules.iter().any(|rule| asked.contains(&rule.as_str())), "{text}: {rules:?}");
    }
}
