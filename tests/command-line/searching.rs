//! What is searched before a bundle leaves: files in any encoding and of no known kind, and what pages show of a
//! text whose encoding is a guess. The set of many families is in `../searching`.

use crate::{
    second_programs::pdf_text,
    support::{Place, pdfs},
    words,
};
use encoding_rs::{EUC_KR, ISO_2022_JP, SHIFT_JIS};
use std::path::PathBuf;

/// A key that AWS never gave out.
const KEY: &str = "AKIAQ3EGRIX5ZK7JWPLM";

fn wide(text: &str, big: bool) -> Vec<u8> {
    text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

/// Files of which earlier versions said that their text is not searched.
fn unreadable() -> Vec<(&'static str, Vec<u8>)> {
    let noise: Vec<u8> = (0..=255).cycle().take(1400).collect();
    let four = |text: &str| -> Vec<u8> { text.chars().flat_map(|one| (one as u32).to_le_bytes()).collect() };
    vec![
        ("korean.csv", EUC_KR.encode(&format!("키,값\r\n{KEY},x\r\n")).0.into_owned()),
        ("kana.csv", SHIFT_JIS.encode(&format!("ｱｸｾｽｷｰ,ﾊﾟｽﾜｰﾄﾞ\r\n{KEY},x\r\n")).0.into_owned()),
        ("nec.csv", SHIFT_JIS.encode(&format!("①㈱髙,{KEY}\r\n")).0.into_owned()),
        ("wide.csv", wide(&format!("key,value\r\n{KEY},x\r\n"), false)),
        ("wide-le.txt", wide(&format!("키,값\r\n접근키,{KEY}\r\n"), false)),
        ("wide-be.txt", wide(&format!("키,값\r\n접근키,{KEY}\r\n"), true)),
        ("four.txt", four(&format!("\u{feff}키,값\r\n{KEY}\r\n"))),
        (
            "western.txt",
            format!("Schl\u{1}ssel: {KEY} \u{1}")
                .into_bytes()
                .iter()
                .map(|byte| if *byte == 1 { 0xFC } else { *byte })
                .collect(),
        ),
        ("nul.txt", format!("key\0{KEY}\0").into_bytes()),
        ("binary.log", [&noise[..], KEY.as_bytes(), &noise].concat()),
        ("unknown.dat", [&noise[..], &wide(KEY, false), &noise].concat()),
    ]
}

#[test]
fn a_key_in_a_file_of_any_encoding_or_kind_blocks_the_bundle() {
    for language in ["en", "ko"] {
        let place = Place::new();
        let workspace = place.workspace(language);
        let files = unreadable();
        for (name, bytes) in &files {
            let file = place.file(name, bytes);
            place
                .call(words![
                    "attach",
                    &workspace,
                    file,
                    "--control",
                    "OPSP-001",
                    "--demand",
                    "process-document"
                ])
                .done();
        }
        let verdict = place.check(&workspace);
        let found =
            verdict["findings"].as_array().unwrap().iter().filter(|finding| finding["rule"] == "file-secret");
        let severities: Vec<&str> = found.filter_map(|finding| finding["severity"].as_str()).collect();
        assert_eq!(severities, vec!["blocker"; files.len()], "{language}");
    }
}

/// The text of the only PDF of a control in a bundle of a Korean workspace with one file.
fn bound(name: &str, bytes: &[u8]) -> String {
    let place = Place::new();
    let workspace = place.workspace("ko");
    let file = place.file(name, bytes);
    place
        .call(words!["attach", &workspace, file, "--control", "OPSP-001", "--demand", "process-document"])
        .done();
    let out: PathBuf = place.path("out");
    place.call(words!["export", &workspace, "--out", &out]);
    let pdf = pdfs(&out)
        .into_iter()
        .find(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("OPSP-001")));
    pdf_text(&pdf.expect("the control has a PDF"))
}

#[test]
fn pages_show_the_words_of_a_text_and_none_that_nobody_wrote() {
    let korean = EUC_KR.encode("키,값입니다").0.into_owned();
    let text = bound("short.csv", &korean);
    assert!(text.contains("키,값입니다"), "{text}");
    let japanese = ISO_2022_JP.encode("運用手順書,1\r\n").0.into_owned();
    let text = bound("iso.txt", &japanese);
    assert!(text.contains("運用手順書,1"), "{text}");
    // Two bytes that are a word in three encodings, in a language that nobody expects here.
    let doubtful = encoding_rs::EUC_JP.encode("氏名,一").0.into_owned();
    let text = bound("doubtful.txt", &doubtful);
    assert!(text.contains("인코딩"), "{text}");
}
