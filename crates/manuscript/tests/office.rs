//! What is written opens in another program, which finds the words in it.
//!
//! Where LibreOffice is not at hand the test says so and passes.

use std::process::Command;

use proofbook_manuscript::{Manuscript, Part, write_docx};

#[test]
#[allow(clippy::disallowed_methods)] // The other program wants a file; it lies in a temporary folder.
fn libreoffice_reads_what_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let markdown = "글 **굵게** [링크](https://a.example).[^1]\n\n1. 하나\n   - 둘\n\n| 가 | 나 |\n|---|---|\n| 다 | 라 |\n\n[^1]: 각주입니다.";
    let part = Part { heading: "고객 과제".to_owned(), markdown: markdown.to_owned(), ..Part::default() };
    let facts = vec![("고객".to_owned(), "물류 기업".to_owned())];
    let study = Manuscript {
        language: "ko".to_owned(),
        title: "제목".to_owned(),
        facts,
        sections: vec![part],
        ..Manuscript::default()
    };
    std::fs::write(folder.path().join("study.docx"), write_docx(&study).unwrap()).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let converted = Command::new("soffice")
        .args([profile.as_str(), "--headless", "--convert-to", "html", "--outdir"])
        .arg(folder.path())
        .arg(folder.path().join("study.docx"))
        .output();
    let Ok(output) = converted else {
        proofbook_test_skips::skip("soffice is not at hand");
        return;
    };
    let text = std::fs::read_to_string(folder.path().join("study.html"))
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    let text: String = text.split_whitespace().collect();
    for words in ["제목", "물류기업", "고객과제", "굵게", "링크", "하나", "둘", "라", "각주입니다"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
}
