//! The whole job with real material: the official workbook, a provider's playbooks, real diagrams and
//! the checklist itself. The material is never part of the project; where it is absent the test says
//! so and passes.

use crate::{
    second_programs::{check_pdf, office_text, pdf_text},
    support::{Place, files_below, pdfs},
    words,
    workbooks::answers_in,
};
use serde_json::Value;
use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::Read,
    path::{Path, PathBuf},
};

fn real_input() -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/real-input");
    let folder = std::env::var_os("PROOFBOOK_REAL_INPUT").map_or_else(beside, PathBuf::from);
    let found = folder.join("official").is_dir();
    if !found {
        proofbook_test_skips::skip("there is no real input (set PROOFBOOK_REAL_INPUT)");
    }
    found.then_some(folder)
}

/// Which control a playbook is evidence for, by its name.
const PLAYBOOKS: [(&str, &str, &str); 20] = [
    ("access-key-exposure", "SECP-001", "response-procedure"),
    ("access-key-rotation", "SECP-001", "credential-handling/rotation"),
    ("availability-management", "OPS-001", "sla-evidence"),
    ("aws-account-config", "SEC-003", "minimum-account-configuration"),
    ("backup-recovery", "OPS-015", "recovery-tests"),
    ("change-management", "OPS-006", "customer-example"),
    ("data-protection", "SEC-001", "security-process-proof"),
    ("deployment-risk", "OPSP-003", "mitigation-procedure"),
    ("evidence-matrix", "GOVP-002", "governance-document"),
    ("iam-management", "SEC-004", "authentication-demonstration"),
    ("incident-response", "OPSP-001", "process-document"),
    ("logging", "SEC-009", "customer-example"),
    ("monitoring-alerting", "OPS-010", "monitoring-demonstration"),
    ("patch-management", "OPS-008", "patching-demonstration"),
    ("problem-management", "OPSP-002", "post-incident-report"),
    ("public-resources", "SECP-002", "mitigation-procedure"),
    ("security-policies", "SEC-001", "security-process-proof"),
    ("service-continuity", "OPSP-005", "process-document"),
    ("vulnerability-remediation", "SEC-008", "scanning-demonstration"),
    ("vulnerability-scanning", "SEC-008", "scanning-demonstration"),
];

const DIAGRAMS: [(&str, &str, &str); 5] = [
    ("ftr-architecture.png", "PLATP-001", "reviewed-project"),
    ("image-processing.png", "PLAT-002", "design-documents"),
    ("multi-region-before.png", "PLAT-002", "design-documents"),
    ("multi-region-after.png", "PLAT-002", "design-documents"),
    ("photo-with-gps-exif.jpg", "GOVP-002", "governance-document"),
];

fn response(id: &str) -> String {
    format!(
        "{id}에 대한 응답입니다. 당사는 이 컨트롤이 요구하는 절차를 모든 관리형 고객에게 적용합니다.\n=둘째 줄도 글입니다."
    )
}

fn fill(place: &Place, input: &Path) -> PathBuf {
    let workspace = place.workspace("ko");
    let catalogue = place.call(words!["catalogue", "show", "--json"]).done().json();
    for control in catalogue["controls"].as_array().unwrap() {
        let id = control["id"].as_str().unwrap();
        let met = if id == "OPS-018" { "no" } else { "yes" };
        place.call(words!["answer", &workspace, id, "--met", met, "--response", response(id)]).done();
    }
    for (name, control, demand) in PLAYBOOKS {
        let file = input.join("playbooks").join(name).with_extension("md");
        place.call(words!["attach", &workspace, file, "--control", control, "--demand", demand]).done();
    }
    for (name, control, demand) in DIAGRAMS {
        let file = input.join("diagrams").join(name);
        place.call(words!["attach", &workspace, file, "--control", control, "--demand", demand]).done();
    }
    let checklist = input.join("documents/AWS-MSP-VCL-7.1-ko.pdf");
    let words = words![
        "attach",
        &workspace,
        checklist,
        "--control",
        "GOVP-001",
        "--demand",
        "sop",
        "--pages",
        "12-14, 38"
    ];
    place.call(words).done();
    workspace
}

/// The parts of a package by name, as they lie in the file: compressed.
fn parts(file: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(File::open(file).unwrap()).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..zip.len() {
        let mut part = zip.by_index_raw(index).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        parts.insert(part.name().unwrap().into_owned(), bytes);
    }
    parts
}

#[test]
fn the_whole_job_with_real_material() {
    let Some(input) = real_input() else { return };
    let template = input.join("official/AWS-MSP-Self-Assessment-7.1.xlsx");
    let place = Place::new();
    let workspace = fill(&place, &input);
    let bundle = place.path("out");
    let words = words!["export", &workspace, "--out", &bundle, "--template", &template, "--json"];
    let outcome = place.call(words).done().json();
    assert_eq!(outcome["other_cells_changed"], 0);
    assert!(outcome["proof"].as_array().unwrap().iter().all(|line| line["holds"] == true));

    let workbook = files_below(&bundle).into_keys().find(|name| name.ends_with(".xlsx")).unwrap();
    workbook_is_filled_in_place(&template, &bundle.join(&workbook));
    every_pdf_is_sound_and_korean(&bundle);
    attached_pages_are_there(&bundle);
    if let Some(text) = office_text(&bundle.join(&workbook), &place.path("")) {
        let squeezed: String = text.split_whitespace().collect();
        assert!(squeezed.contains("OPS-018에대한응답입니다."), "LibreOffice shows the last answer");
    }

    let again = place.path("again");
    place.call(words!["export", &workspace, "--out", &again, "--template", &template]).done();
    assert!(files_below(&bundle) == files_below(&again), "the same export gives the same bytes");
    originals_are_whole(&input, &bundle, &place.dump(&workspace));
}

fn workbook_is_filled_in_place(template: &Path, filled: &Path) {
    let answers = answers_in(filled);
    assert_eq!(answers.len(), 61, "every row carries its answer");
    for (id, (met, text)) in &answers {
        assert_eq!(met, if id == "OPS-018" { "No" } else { "Yes" }, "{id}");
        assert!(text.starts_with(&response(id)), "{id}: {text}");
    }
    let (before, after) = (parts(template), parts(filled));
    assert!(before.keys().eq(after.keys()), "no part was added or lost");
    let changed: Vec<&String> = before.keys().filter(|name| before[*name] != after[*name]).collect();
    assert_eq!(changed, ["xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"]);
}

fn every_pdf_is_sound_and_korean(bundle: &Path) {
    let pdfs = pdfs(bundle);
    assert!(pdfs.len() >= 17, "15 prerequisites, the index, the proof: {}", pdfs.len());
    for file in &pdfs {
        check_pdf(file);
        let text = pdf_text(file);
        assert!(text.chars().any(|letter| ('가'..='힣').contains(&letter)), "{}", file.display());
    }
}

/// Pages 12 to 14 and 38 of the checklist, and nothing else of it, are bound into GOVP-001.
fn attached_pages_are_there(bundle: &Path) {
    let control = pdfs(bundle).into_iter().find(|path| path.to_string_lossy().contains("GOVP-001_")).unwrap();
    let text = pdf_text(&control);
    assert!(text.contains("OPSP-005"), "the exemption table is bound");
    assert!(text.contains("aws-security-credentials.html"), "page 38 is bound");
    assert!(!text.contains("BUS-001"), "pages that are not cited are not");
}

fn originals_are_whole(input: &Path, bundle: &Path, dump: &Value) {
    let exported = files_below(bundle);
    let names: Vec<PathBuf> = ["playbooks", "diagrams", "documents"]
        .iter()
        .flat_map(|folder| fs::read_dir(input.join(folder)).unwrap().map(|entry| entry.unwrap().path()))
        .collect();
    assert_eq!(dump["evidence"].as_object().unwrap().len(), names.len());
    for name in names {
        let content = fs::read(&name).unwrap();
        assert!(exported.values().any(|file| file == &content), "{}", name.display());
    }
}
