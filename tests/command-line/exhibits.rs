//! Exhibits held against their files: what an exhibit does not show, what only stands for a document, and
//! what takes too long. Each is a remark when it is attached, a finding with a way out, and words on the
//! sheet, and nobody says "all pages" then.

use crate::{
    second_programs::pdf_text,
    support::{Answer, Place, files_below, pdfs},
    words,
};
use std::path::{Path, PathBuf};

fn workspace(place: &Place) -> PathBuf {
    let workspace = place.path("w.proofbook");
    place.call(words!["new", &workspace, "--partner", "Hanbit", "--language", "en"]).done();
    workspace
}

fn attach(place: &Place, workspace: &Path, name: &str, content: impl AsRef<[u8]>) -> Answer {
    let file = place.file(name, content);
    place.call(words!["attach", workspace, &file, "--control", "GOVP-002"])
}

/// Severity, rule and line of the findings about files, in their order.
fn findings(place: &Place, workspace: &Path) -> Vec<String> {
    let verdict = place.check(workspace);
    let about = |finding: &&serde_json::Value| {
        let rule = finding["rule"].as_str().unwrap_or_default();
        rule.starts_with("file-") || rule.starts_with("evidence-")
    };
    let words = |finding: &serde_json::Value| {
        let text = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
        format!("{} {}: {}", text("severity"), text("rule"), text("title"))
    };
    verdict["findings"].as_array().unwrap().iter().filter(about).map(words).collect()
}

/// A PDF of one page with this content; `more` are objects from the fifth on.
fn pdf(content: &str, catalogue: &str, resources: &str, more: &[String]) -> Vec<u8> {
    let mut objects = vec![
        format!("<</Type/Catalog/Pages 2 0 R{catalogue}>>"),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 400]/Contents 4 0 R/Resources<<\
             /Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>{resources}>>>>"
        ),
        stream("", content),
    ];
    objects.extend(more.iter().cloned());
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut table = String::from("0000000000 65535 f \n");
    for (index, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n \n", bytes.len());
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", index + 1).bytes());
    }
    let (start, size) = (bytes.len(), objects.len() + 1);
    bytes.extend(
        format!("xref\n0 {size}\n{table}trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n")
            .bytes(),
    );
    bytes
}

fn stream(dictionary: &str, content: &str) -> String {
    format!("<<{dictionary}/Length {}>>\nstream\n{content}\nendstream", content.len())
}

/// The text of the bound PDF of the control.
fn exported(place: &Place, workspace: &Path) -> String {
    let out = place.path("out");
    place.call(words!["export", workspace, "--out", &out]).done();
    let bound = pdfs(&out).into_iter().find(|path| path.to_string_lossy().contains("GOVP-002"));
    pdf_text(&bound.expect("a bound PDF"))
}

#[test]
fn pages_that_show_nothing_or_only_stand_for_a_document_are_said() {
    let place = Place::new();
    let workspace = workspace(&place);
    let broken = stream(
        "/Type/XObject/Subtype/Image/Width 9/Height 9/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/JPXDecode",
        "no picture",
    );
    let blank = pdf("q 300 0 0 300 50 50 cm /P Do Q", "", "/XObject<</P 5 0 R>>", &[broken]);
    attach(&place, &workspace, "blank.pdf", blank).done();
    let wait = "BT /F 12 Tf 20 300 Td (Please wait... If this message is not eventually replaced by the proper contents) Tj \
        0 -20 Td (of the document, your PDF viewer may not be able to display this type of document.) Tj ET";
    attach(&place, &workspace, "dynamic.pdf", pdf(wait, "", "", &[])).done();
    let cover =
        "BT /F 12 Tf 20 300 Td (For the best experience, open this PDF portfolio in Acrobat X.) Tj ET";
    attach(&place, &workspace, "portfolio.pdf", pdf(cover, "/Collection<</View/D>>", "", &[])).done();
    let found = findings(&place, &workspace).join("\n");
    assert!(found.contains("warning file-not-shown: blank: a page is blank"), "{found}");
    for name in ["dynamic", "portfolio"] {
        assert!(
            found.contains(&format!("blocker file-not-the-document: {name} is not the document itself")),
            "{found}"
        );
    }
    let text = exported(&place, &workspace);
    assert!(!text.contains("all pages"), "{text}");
    assert!(text.contains("Not shown") && text.contains("a page is blank"), "{text}");
}

#[test]
fn an_exhibit_that_shows_everything_says_so() {
    let place = Place::new();
    let workspace = workspace(&place);
    attach(&place, &workspace, "policy.pdf", pdf("BT /F 12 Tf 20 300 Td (The policy) Tj ET", "", "", &[]))
        .done();
    let found = findings(&place, &workspace);
    assert!(!found.iter().any(|it| it.contains(" file-")), "{found:?}");
    let text = exported(&place, &workspace);
    assert!(text.contains("all pages") && !text.contains("Not shown"), "{text}");
}

#[test]
fn a_dismissed_difference_leaves_the_sheet_but_not_all_pages_are_claimed() {
    let place = Place::new();
    let workspace = workspace(&place);
    let inner = stream("/Type/EmbeddedFile", "the contract");
    let specification = "<</Type/Filespec/F(contract.txt)/UF(contract.txt)/EF<</F 6 0 R>>>>".to_owned();
    let names = "/Names<</EmbeddedFiles<</Names[(a)5 0 R]>>>>";
    let with_file = pdf("BT /F 12 Tf 20 300 Td (The policy) Tj ET", names, "", &[specification, inner]);
    attach(&place, &workspace, "policy.pdf", with_file).done();
    let look = place.call(words!["evidence", "look", &workspace, "policy", "--json"]).done().json();
    let all = look["found"].as_array().unwrap();
    let one = all.iter().find(|it| it["what"] == "embedded-files").expect("the file inside is named");
    assert_eq!(one["shown"], "contract.txt");
    let key = one["key"].as_str().unwrap();
    place
        .call(words!["evidence", "excuse", &workspace, "policy", key, "--reason", "It is the same text."])
        .done();
    assert!(!findings(&place, &workspace).iter().any(|it| it.contains("file-not-shown")));
    let text = exported(&place, &workspace);
    assert!(!text.contains("all pages") && !text.contains("contract.txt"), "{text}");
}

#[test]
fn pointers_placeholders_and_lock_files_are_refused_with_a_way_out() {
    let place = Place::new();
    let workspace = workspace(&place);
    let files: [(&str, &[u8]); 7] = [
        ("plan.gdoc", br#"{"url":"https://docs.google.com/open?id=abc","doc_id":"abc"}"#),
        (".two.pdf.icloud", b"bplist00\xD3"),
        ("notes.boxnote", br#"{"atext":{"text":"hi"}}"#),
        ("~$plan.docx", b"\x05user\0\0\0"),
        ("site.url", b"[InternetShortcut]\r\nURL=https://example.com\r\n"),
        ("report.pdf.crdownload", b"%PDF-1.7 half"),
        ("picture.png", b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n"),
    ];
    for (name, content) in files {
        let refused = attach(&place, &workspace, name, content);
        assert_eq!(refused.code, 2, "{name}");
        assert!(
            refused.err.contains("APP-NOT-THE-DOCUMENT") && refused.err.contains("attach"),
            "{}",
            refused.err
        );
    }
    assert_eq!(place.dump(&workspace)["evidence"].as_object().unwrap().len(), 0);
    assert!(
        !workspace.join("attachments").exists() || files_below(&workspace.join("attachments")).is_empty()
    );
}

#[test]
fn a_hangul_document_locked_for_distribution_is_named() {
    let place = Place::new();
    let workspace = workspace(&place);
    let mut hangul = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    hangul.resize(512, 0);
    hangul.extend(b"HWP Document File");
    hangul.resize(512 + 32, 0);
    hangul.extend([0, 3, 0, 5, 5, 0, 0, 0]);
    hangul.resize(2048, 0);
    attach(&place, &workspace, "plan.hwp", hangul).done();
    let found = findings(&place, &workspace).join("\n");
    assert!(found.contains("blocker file-not-the-document: plan"), "{found}");
    assert!(!found.contains("file-not-bound"), "one cause is said once: {found}");
}

#[test]
fn what_cannot_be_bound_is_said_when_it_is_attached_and_in_the_check() {
    let place = Place::new();
    let workspace = workspace(&place);
    let said = attach(&place, &workspace, "photo.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic....").done();
    assert!(format!("{}{}", said.out, said.err).contains("Most Compatible"), "{}{}", said.out, said.err);
    attach(&place, &workspace, "old.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1........").done();
    let found = findings(&place, &workspace).join("\n");
    for name in ["photo", "old"] {
        assert!(
            found.contains(&format!("advice file-not-bound: {name} has no pages in the evidence PDF")),
            "{found}"
        );
    }
    let text = exported(&place, &workspace);
    assert!(!text.contains("all pages"), "{text}");
}

/// Standard output and the remarks beside it.
fn said(answer: &Answer) -> String {
    format!("{}{}", answer.out, answer.err)
}

#[test]
fn every_difference_is_said_at_once_when_a_file_is_attached() {
    let place = Place::new();
    let workspace = workspace(&place);
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"><rect width="50" height="50"/><image href="logo.png" width="9" height="9"/></svg>"#;
    let drawing = said(&attach(&place, &workspace, "network.svg", svg).done());
    assert!(drawing.contains("outside the file") && drawing.contains("logo.png"), "{drawing}");
    let cover =
        "BT /F 12 Tf 20 300 Td (For the best experience, open this PDF portfolio in Acrobat X.) Tj ET";
    let portfolio = said(&attach(&place, &workspace, "portfolio.pdf", pdf(cover, "", "", &[])).done());
    assert!(portfolio.contains("another program is needed"), "{portfolio}");
    let archive = said(&attach(&place, &workspace, "all.7z", b"7z\xBC\xAF\x27\x1C\0\x04").done());
    assert!(archive.contains("archives cannot be included") && archive.contains("one by one"), "{archive}");
    let whole = pdf("BT /F 12 Tf 20 300 Td (The policy) Tj ET", "", "", &[]);
    assert_eq!(said(&attach(&place, &workspace, "policy.pdf", whole).done()).lines().count(), 1);
}

#[test]
fn a_moving_picture_is_one_frame_and_never_all_pages() {
    let place = Place::new();
    let workspace = workspace(&place);
    let frame = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0x80, 0, 0, 0, 255, 255, 255, 2, 2, 0x4C, 1, 0];
    let mut gif = b"GIF89a\x01\0\x01\0\0\0\0".to_vec();
    gif.extend([frame, frame, frame].concat());
    gif.push(0x3B);
    let remark = said(&attach(&place, &workspace, "steps.gif", gif).done());
    assert!(remark.contains("fewer images") && remark.contains("1 / 3"), "{remark}");
    let found = findings(&place, &workspace).join("\n");
    assert!(found.contains("warning file-not-shown: steps"), "{found}");
    let text = exported(&place, &workspace);
    assert!(text.contains("fewer images") && !text.contains("all pages"), "{text}");
}

#[test]
fn a_file_that_takes_too_long_is_named_and_holds_nothing_up() {
    let place = Place::new();
    let workspace = workspace(&place);
    let file = place.file("policy.pdf", pdf("BT /F 12 Tf 20 300 Td (The policy) Tj ET", "", "", &[]));
    let impatient = |words: Vec<std::ffi::OsString>| {
        let mut program = place.program();
        let answer = program.env("PROOFBOOK_FILE_SECONDS", "0").args(words).output().unwrap();
        assert!(answer.status.success(), "{answer:?}");
        format!("{}{}", String::from_utf8_lossy(&answer.stdout), String::from_utf8_lossy(&answer.stderr))
    };
    let remark = impatient(words!["attach", &workspace, &file, "--control", "GOVP-002"]);
    assert!(remark.contains("took too long"), "{remark}");
    let found = findings(&place, &workspace).join("\n");
    assert!(found.contains("warning file-not-bound: policy"), "{found}");
    assert!(found.contains("warning file-not-searched: policy"), "{found}");
    let out = place.path("impatient");
    impatient(words!["export", &workspace, "--out", &out]);
    let bound = pdfs(&out).into_iter().find(|path| path.to_string_lossy().contains("GOVP-002"));
    let text = pdf_text(&bound.expect("a bound PDF"));
    assert!(text.contains("took too long") && !text.contains("all pages"), "{text}");
    assert!(files_below(&out).keys().any(|name| name.ends_with("policy.pdf")), "the original goes along");
}
