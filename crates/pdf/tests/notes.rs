//! Notes without an appearance, drawn as viewers draw them, and made part of their page.

mod samples;

use lopdf::{Dictionary, Object, Stream, dictionary};
use proofbook_pdf::DifferenceKind;
use samples::*;

fn numbers(values: &[i64]) -> Object {
    Object::Array(values.iter().map(|value| (*value).into()).collect())
}

fn operators_of(kind: &str, entries: Dictionary) -> String {
    let mut sample = Sample::default();
    sample.note(kind, entries);
    let (drawn, differences) = sample.drawn();
    assert_eq!(differences, [], "{kind}");
    drawn.operators
}

#[test]
fn shapes_lines_and_marks_are_drawn_in_their_colours() {
    let red = || Object::Array(vec![1.into(), 0.into(), 0.into()]);
    let cases: Vec<(&str, Dictionary, &[&str])> = vec![
        (
            "Square",
            dictionary! { "C" => red(), "IC" => numbers(&[0, 1, 0]) },
            &["1 0 0 RG", "0 1 0 rg", "re B"],
        ),
        ("Circle", dictionary! { "C" => red() }, &["1 0 0 RG", " c h S"]),
        (
            "Line",
            dictionary! { "C" => red(), "L" => numbers(&[72, 100, 272, 180]), "LE" => vec!["None".into(), "OpenArrow".into()] },
            &["1 0 0 RG", "72.000 100.000 m 272.000 180.000 l"],
        ),
        (
            "Polygon",
            dictionary! { "C" => red(), "Vertices" => numbers(&[72, 100, 272, 180, 272, 100]) },
            &["l h S"],
        ),
        (
            "PolyLine",
            dictionary! { "C" => red(), "Vertices" => numbers(&[72, 100, 272, 180, 272, 100]) },
            &["272.000 100.000 l  S"],
        ),
        (
            "Ink",
            dictionary! { "C" => red(), "InkList" => vec![numbers(&[72, 100, 272, 180])] },
            &["1 0 0 RG", "272.000 180.000 l  S"],
        ),
        (
            "Highlight",
            dictionary! { "C" => red(), "QuadPoints" => numbers(&[72, 180, 272, 180, 72, 160, 272, 160]) },
            &["1 0 0 rg", "gs"],
        ),
        (
            "Underline",
            dictionary! { "C" => red(), "QuadPoints" => numbers(&[72, 180, 272, 180, 72, 160, 272, 160]) },
            &["1 0 0 RG", "161.2"],
        ),
        (
            "StrikeOut",
            dictionary! { "C" => red(), "QuadPoints" => numbers(&[72, 180, 272, 180, 72, 160, 272, 160]) },
            &["1 0 0 RG", "170.000"],
        ),
        ("Squiggly", dictionary! { "C" => red() }, &["1 0 0 RG"]),
        ("Text", dictionary! { "Contents" => Object::string_literal("x") }, &["re B"]),
        ("Stamp", dictionary! { "Name" => "NotApproved" }, &["Tf"]),
    ];
    for (kind, entries, wanted) in cases {
        let operators = operators_of(kind, entries);
        for part in wanted {
            assert!(operators.contains(part), "{kind} lacks {part:?}: {operators}");
        }
    }
}

#[test]
fn words_on_the_page_are_drawn() {
    let mut sample = Sample::default();
    let entries = dictionary! {
        "Contents" => lopdf::text_string("FREE WORDS 자유 글"), "DA" => Object::string_literal("0 0 1 rg /Helv 12 Tf"),
        "C" => numbers(&[1, 1, 0]), "BS" => dictionary! { "W" => 2 },
    };
    sample.note("FreeText", entries);
    let (drawn, differences) = sample.drawn();
    assert_eq!(drawn.words, ["FREE WORDS 자유 글"]);
    for part in ["1 1 0 rg", "0 0 1 RG", "2.000 w"] {
        assert!(drawn.operators.contains(part), "{part}: {}", drawn.operators);
    }
    assert_eq!(differences, []);
    if let Some(text) = text_by_poppler("free", &drawn.bytes) {
        assert_eq!(text, "BASE FREE WORDS 자유 글");
    }
}

#[test]
fn hidden_notes_and_windows_of_notes_are_not_drawn_but_those_not_for_printing_are() {
    let words = |flags: i64| {
        let mut sample = Sample::default();
        sample.note("FreeText", dictionary! { "Contents" => Object::string_literal("WORDS"), "F" => flags });
        sample.note("Popup", dictionary! { "Contents" => Object::string_literal("POPUP") });
        let (drawn, _) = sample.drawn();
        assert!(!String::from_utf8_lossy(&drawn.bytes).contains("Annots"));
        drawn.words
    };
    assert_eq!(words(0), ["WORDS"]);
    assert_eq!(words(4), ["WORDS"]);
    for hidden in [2, 6, 32, 36] {
        assert_eq!(words(hidden), Vec::<String>::new(), "{hidden}");
    }
}

#[test]
fn a_note_on_a_layer_stays_on_it() {
    let mut sample = Sample::default();
    let layer =
        sample.document.add_object(dictionary! { "Type" => "OCG", "Name" => Object::string_literal("x") });
    sample.note("FreeText", dictionary! { "Contents" => Object::string_literal("WORDS"), "OC" => layer });
    let (drawn, _) = sample.drawn();
    let bytes = String::from_utf8_lossy(&drawn.bytes);
    assert!(bytes.contains("/OC /ProofbookLayer0 BDC") && bytes.contains("/Properties"), "{bytes}");
}

#[test]
fn appearances_are_put_where_their_note_is() {
    let mut sample = Sample::default();
    let form = dictionary! {
        "Type" => "XObject", "BBox" => numbers(&[0, 0, 100, 40]), "Matrix" => numbers(&[0, 1, -1, 0, 0, 0]),
    };
    let form = sample.document.add_object(Stream::new(form, b"1 0 0 rg 0 0 100 40 re f".to_vec()));
    sample.note("Stamp", dictionary! { "AP" => dictionary! { "N" => form } });
    let (drawn, _) = sample.drawn();
    // Turned, the box is 40 wide and 100 high and reaches from -40 to 0.
    let bytes = String::from_utf8_lossy(&drawn.bytes);
    assert!(bytes.contains("q 5 0 0 0.8 272 100 cm /ProofbookNote0 Do Q"), "{bytes}");
}

#[test]
fn a_note_that_cannot_be_drawn_is_named() {
    let mut sample = Sample::default();
    sample.note("Polygon", dictionary! { "C" => numbers(&[1, 0, 0]) });
    let (_, differences) = sample.drawn();
    assert_eq!(kinds(&differences), [DifferenceKind::AnnotationNotDrawn]);
    assert_eq!(differences[0].detail, "Polygon");
}

#[test]
fn the_content_of_a_page_that_leaves_states_open_moves_no_note() {
    let mut sample = Sample::default();
    let content =
        sample.document.add_object(Stream::new(Dictionary::new(), b"q 0.1 0 0 0.1 9 9 cm q".to_vec()));
    let page = sample.page;
    sample.document.get_dictionary_mut(page).expect("a page").set("Contents", content);
    sample.note("Square", dictionary! {});
    let (drawn, _) = sample.drawn();
    let bytes = String::from_utf8_lossy(&drawn.bytes);
    assert!(bytes.contains("\nQ\nQ\nQ\nq 1 0 0 1 "), "{bytes}");
}
