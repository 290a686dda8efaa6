//! The generated workbook, read back by this crate, by calamine and by LibreOffice.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use proofbook_workbook::{
    GeneratedRow, GeneratedSection, GeneratedSheet, HeaderLabels, IntroductionSheet, Layout, Verdict, fill,
    generate, inspect, read_answers,
};

use crate::support::{answer, columns, controls, part_text};

fn control(id: &str) -> GeneratedRow {
    GeneratedRow {
        control: id.to_owned(),
        title: format!("Title of {id} <&>"),
        necessity: "Mandatory".to_owned(),
        body: "What is asked, in several words.\nSecond line.".repeat(3),
        evidence: "Evidence: a document.".to_owned(),
    }
}

pub fn layout() -> Layout {
    let section = |banner: &str, ids: &[&str]| GeneratedSection {
        banner: banner.to_owned(),
        rows: ids.iter().map(|id| control(id)).collect(),
    };
    let sheet = |name: &str, sections| GeneratedSheet {
        name: name.to_owned(),
        title: format!("{name} 7.1"),
        sections,
    };
    Layout {
        title: "Self-assessment".to_owned(),
        company: "Example Partner".to_owned(),
        created: jiff::civil::date(2026, 1, 5),
        introduction: IntroductionSheet {
            name: "Introduction".to_owned(),
            title: "Self-assessment".to_owned(),
            lines: vec!["First line".to_owned(), "둘째 줄".to_owned()],
            edition_note: "Generated from edition msp-7.1.".to_owned(),
        },
        labels: HeaderLabels {
            id: "ID".to_owned(),
            requirement: "Requirement Description".to_owned(),
            met: "Met?".to_owned(),
            response: "Partner Response".to_owned(),
        },
        sheets: vec![
            sheet(
                "MSP Prerequisites",
                vec![section("Business", &["BUSP-001", "BUSP-002"]), section("People", &["PEOP-001"])],
            ),
            sheet("MSP Technical Validation", vec![section("Security", &["SEC-001", "SEC-002"])]),
        ],
    }
}

#[test]
fn the_layout_is_the_official_one() {
    let bytes = generate(&layout(), &[]).unwrap().bytes;
    let found = inspect(&bytes).unwrap();
    assert_eq!(controls(&found, 0), ["BUSP-001@5", "BUSP-002@6", "PEOP-001@10"]);
    assert_eq!(controls(&found, 1), ["SEC-001@5", "SEC-002@6"]);
    assert_eq!(columns(&found, 0), "2 | A | B | C | D");
    assert_eq!(found.sheets[0].confidence, 1.0);
    let xml = part_text(&bytes, "xl/worksheets/sheet2.xml");
    for merge in ["A1:D1", "A3:D3", "A8:D8"] {
        assert!(xml.contains(&format!("<mergeCell ref=\"{merge}\"/>")), "{merge}");
    }
    assert!(xml.contains("<formula1>\"No,Yes\"</formula1>"));
    assert!(xml.contains("sqref=\"C5:C6\""));
    assert!(xml.contains("state=\"frozen\""));
    let strings = part_text(&bytes, "xl/sharedStrings.xml");
    assert!(strings.contains("<b/>") && strings.contains("Title of BUSP-001 &lt;&amp;&gt;"));
}

#[test]
fn answers_are_in_it_and_stay_text() {
    let answers =
        [answer("BUSP-002", Some(false), "=1+1\r\n둘째 줄 _x0041_ \u{1}"), answer("sec-001", Some(true), "")];
    let bytes = generate(&layout(), &answers).unwrap().bytes;
    let mut book = Xlsx::new(Cursor::new(&bytes)).unwrap();
    let sheet = book.worksheet_range("MSP Prerequisites").unwrap();
    assert_eq!(sheet.get_value((5, 2)), Some(&Data::String("No".to_owned())));
    assert_eq!(sheet.get_value((5, 3)), Some(&Data::String("=1+1\n둘째 줄 _x0041_ \u{1}".to_owned())));
    let sheet = book.worksheet_range("MSP Technical Validation").unwrap();
    assert_eq!(sheet.get_value((4, 2)), Some(&Data::String("Yes".to_owned())));
    // What was generated with answers is what filling the empty one says.
    assert!(
        fill(&bytes, &[answer("BUSP-002", Some(false), &answers[0].response)])
            .unwrap()
            .proof
            .parts_changed
            .is_empty()
    );
}

#[test]
fn a_generated_workbook_is_proven_like_a_filled_one() {
    let odd = "SKU_x0041\u{b}rest _x0041_\u{1}\u{2} _x00_";
    let filled = generate(&layout(), &[answer("BUSP-001", Some(true), odd)]).unwrap();
    assert!(filled.proof.is_sound(), "{:#?}", filled.proof);
    let row = filled.proof.rows.iter().find(|row| row.cell == "D5").unwrap();
    assert_eq!((row.after.as_str(), row.verdict), (odd, Verdict::Written));
    let held = read_answers(&filled.bytes).unwrap();
    assert_eq!(held[0].response, odd);
}

#[test]
fn identifiers_of_any_shape_find_their_rows() {
    let mut layout = layout();
    layout.sheets[1].sections[0].rows = ["1.1", "A&A-01.1", "AC-2(1)"].map(control).into();
    let filled =
        generate(&layout, &[answer("A&A-01.1", Some(false), "No."), answer("1.1", None, "x")]).unwrap();
    assert!(filled.proof.is_sound() && filled.proof.controls_without_row.is_empty(), "{:#?}", filled.proof);
    assert_eq!(filled.proof.rows.iter().filter(|row| row.verdict == Verdict::Written).count(), 3);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let answers = [answer("BUSP-002", Some(false), "text")];
    assert_eq!(generate(&layout(), &answers).unwrap(), generate(&layout(), &answers).unwrap());
}

#[test]
fn the_properties_are_those_given() {
    let core = part_text(&generate(&layout(), &[]).unwrap().bytes, "docProps/core.xml");
    assert!(core.contains("2026-01-05T00:00:00Z"), "{core}");
    assert!(core.contains("Generated from edition msp-7.1."));
}

#[test]
fn what_cannot_be_generated_is_refused() {
    let unknown = [answer("NEW-001", None, "x")];
    assert_eq!(generate(&layout(), &unknown).unwrap_err().code(), "WORKBOOK-GENERATION");
    let long = [answer("SEC-001", None, &"x".repeat(32_768))];
    assert_eq!(generate(&layout(), &long).unwrap_err().code(), "WORKBOOK-TEXT-TOO-LONG");
    let mut named = layout();
    named.sheets[0].name = "A name that is far too long for a sheet".to_owned();
    assert_eq!(generate(&named, &[]).unwrap_err().code(), "WORKBOOK-GENERATION");
}
