//! The scan of attached files: what an exhibit does not show, what was not searched, what only stands for
//! a document, and what has not been downloaded. Each is a finding with a way out, and words on the sheet.

use crate::{
    second_programs::pdf_text,
    support::{Answer, Place, files_below, pdfs},
    words,
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A key that AWS never gave out.
const KEY: &str = "AKIAQ3EGRIX5ZK7JWPLM";

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

fn stored(workspace: &Path) -> PathBuf {
    let files = files_below(&workspace.join("attachments"));
    workspace.join("attachments").join(files.keys().next().expect("an attachment"))
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
fn what_was_not_searched_is_a_warning_until_it_is_dismissed_with_a_reason() {
    let place = Place::new();
    let workspace = workspace(&place);
    attach(&place, &workspace, "data.7z", b"7z\xBC\xAF\x27\x1C\0\x04\0\0\0\0").done();
    let warning = "warning file-not-searched: data: text of this kind of file is not searched";
    let found = findings(&place, &workspace);
    assert!(found.contains(&warning.to_owned()), "{found:?}");
    let plan = place.call(words!["bundle", "plan", &workspace]).done().out;
    assert!(plan.contains("! data: text of this kind of file is not searched"), "{plan}");
    let look = place.call(words!["evidence", "look", &workspace, "data", "--json"]).done().json();
    let all = look["found"].as_array().unwrap();
    let one = all.iter().find(|it| it["class"] == "not_searched").expect("in the list of finds");
    let key = one["key"].as_str().unwrap();
    place.call(words!["evidence", "excuse", &workspace, "data", key, "--reason", "I have read it."]).done();
    assert!(!findings(&place, &workspace).contains(&warning.to_owned()));
}

#[test]
fn a_dismissal_of_what_was_not_searched_lapses_with_a_newer_file() {
    let place = Place::new();
    let workspace = workspace(&place);
    attach(&place, &workspace, "data.7z", b"7z\xBC\xAF\x27\x1C\0\x04\0\0\0\0").done();
    let look = place.call(words!["evidence", "look", &workspace, "data", "--json"]).done().json();
    let key = look["found"][0]["key"].as_str().unwrap().to_owned();
    place.call(words!["evidence", "excuse", &workspace, "data", &key, "--reason", "I have read it."]).done();
    let newer = place.file("data v2.7z", b"7z\xBC\xAF\x27\x1C\0\x04\0\0\0\x01");
    place.call(words!["evidence", "replace", &workspace, "data", &newer]).done();
    let found = findings(&place, &workspace);
    assert!(found.iter().any(|it| it.starts_with("warning file-not-searched")), "{found:?}");
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
fn what_was_found_is_kept_only_under_the_digest_of_the_bytes_that_were_read() {
    let place = Place::new();
    let workspace = workspace(&place);
    attach(&place, &workspace, "notes.txt", format!("aws_access_key_id = {KEY}\n")).done();
    let file = stored(&workspace);
    let whole = fs::read(&file).unwrap();
    let has_key =
        |place: &Place| findings(place, &workspace).iter().any(|it| it.starts_with("blocker file-secret"));
    // A laptop on which the file was never whole so far.
    for placeholder in [Vec::new(), whole[..10].to_vec(), vec![b'x'; whole.len()]] {
        fs::write(&file, &placeholder).unwrap();
        let found = findings(&place, &workspace);
        let expected =
            if placeholder.len() == whole.len() { "evidence-altered" } else { "evidence-unfinished" };
        assert!(found.iter().any(|it| it.starts_with(&format!("blocker {expected}"))), "{found:?}");
        assert!(!found.iter().any(|it| it.contains(" file-")), "{found:?}");
        let kept = place.path("data of the program").join("looks");
        assert!(!kept.exists() || files_below(&kept).is_empty(), "nothing is kept about other bytes");
    }
    fs::write(&file, &whole).unwrap();
    assert!(has_key(&place), "the file has arrived");
    // A file that changes after it was scanned is scanned again.
    fs::write(&file, vec![b'y'; whole.len()]).unwrap();
    let found = findings(&place, &workspace);
    assert!(found.iter().any(|it| it.starts_with("blocker evidence-altered")), "{found:?}");
    fs::write(&file, &whole).unwrap();
    assert!(has_key(&place));
}

#[test]
fn a_file_that_has_not_been_downloaded_is_named_and_left_out_of_a_draft() {
    let place = Place::new();
    let workspace = workspace(&place);
    attach(&place, &workspace, "policy.pdf", pdf("BT /F 12 Tf 20 300 Td (The policy) Tj ET", "", "", &[]))
        .done();
    let file = stored(&workspace);
    let whole = fs::read(&file).unwrap();
    fs::write(&file, b"").unwrap();
    let found = findings(&place, &workspace);
    assert_eq!(found, ["blocker evidence-unfinished: policy has not finished downloading"]);
    let out = place.path("o");
    let said = place.call(words!["export", &workspace, "--out", &out]).done();
    assert!(
        format!("{}{}", said.out, said.err).contains("Open it once in Finder or Explorer"),
        "{}",
        said.out
    );
    let mut other = whole;
    other[100] ^= 1;
    fs::write(&file, other).unwrap();
    let found = findings(&place, &workspace);
    assert_eq!(found, ["blocker evidence-altered: policy: the file is no longer what was attached"]);
    place.call(words!["export", &workspace, "--out", place.path("o2")]).done();
    assert!(files_below(&place.path("o2")).keys().all(|name| !name.contains("policy")));
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

#[test]
fn forty_pictures_are_one_note() {
    let place = Place::new();
    let workspace = workspace(&place);
    for number in 0..4u8 {
        let mut png = Vec::new();
        let picture = image::RgbImage::from_pixel(20, 20, image::Rgb([number, 90, 200]));
        picture.write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png).unwrap();
        attach(&place, &workspace, &format!("screen {number}.png"), png).done();
    }
    let found = findings(&place, &workspace);
    let notes: Vec<&String> = found.iter().filter(|it| it.contains("not-searched")).collect();
    assert_eq!(notes, ["advice file-pictures-not-searched: The text in 4 pictures is not searched"]);
}
