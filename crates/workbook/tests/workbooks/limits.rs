//! What a cell can hold, and texts that programs like to misread.

use proofbook_workbook::{ControlAnswer, cell_use, fill};

use crate::support::{Book, answer, row};

fn template() -> Vec<u8> {
    Book::rows(&format!(
        "{}{}",
        row(1, &["ID", "Requirement", "Met?", "Response"]),
        row(2, &["SEC-001", "Text"])
    ))
    .bytes()
}

fn written(response: &str) -> String {
    let proof = fill(&template(), &[answer("SEC-001", None, response)]).unwrap().proof;
    assert!(proof.is_complete(), "{proof:#?}");
    proof.rows[1].after.clone()
}

#[test]
fn texts_that_programs_misread_come_back_as_they_are() {
    for text in [
        "=SUM(A1:A9)",
        "+1",
        "-1",
        "@SUM(1)",
        "\tTab",
        " leading and trailing \n",
        "'quote",
        "1",
        "TRUE",
        "2026-01-05",
        "#REF!",
        "</t></is></c>",
        "&amp; &#65;",
        "_x000D_ and _x0041_",
        "SKU_x0041\u{b}rest",
        "_x0041\u{1}_x0042\u{c}_",
        "nul\u{0} bell\u{7} \u{1f} \u{fffe} \u{ffff}",
        "\u{feff}bom",
        "한국어 日本語 😀 é e\u{301}",
        "a\u{2028}b\u{85}c",
    ] {
        assert_eq!(written(text), text, "{text:?}");
    }
}

#[test]
fn line_ends_become_line_feeds() {
    assert_eq!(written("a\r\nb\rc"), "a\nb\nc");
}

#[test]
fn a_cell_can_be_full_to_the_brim() {
    let text = "가".repeat(32_767);
    assert_eq!(written(&text), text);
    let lines = format!("a{}", "\nb".repeat(253));
    assert_eq!(written(&lines), lines);
    assert_eq!((cell_use(&lines).units, cell_use(&lines).line_breaks), (507, 253));
}

#[test]
fn one_too_many_is_an_error_that_names_the_control() {
    let refuse = |response: String| fill(&template(), &[answer("SEC-001", None, &response)]).unwrap_err();
    let error = refuse("가".repeat(32_770));
    assert_eq!(error.code(), "WORKBOOK-TEXT-TOO-LONG");
    assert_eq!(error.parameters()["excess"], "3");
    assert_eq!(error.parameters()["control"], "SEC-001");
    assert_eq!(refuse("\n".repeat(254)).code(), "WORKBOOK-TOO-MANY-LINE-BREAKS");
    // A control without a row is checked all the same.
    let error = fill(&template(), &[answer("NEW-001", None, &"x".repeat(40_000))]).unwrap_err();
    assert_eq!(error.parameters()["control"], "NEW-001");
}

#[test]
fn two_answers_to_one_control() {
    let twice: [ControlAnswer; 2] = [answer("SEC-001", None, "a"), answer("sec\u{2011}001", None, "b")];
    assert_eq!(fill(&template(), &twice).unwrap_err().code(), "WORKBOOK-DUPLICATE-ANSWER");
}
