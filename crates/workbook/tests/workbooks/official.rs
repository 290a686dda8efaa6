//! Everything promised about filling the official workbook: held on a made workbook of the same structure in
//! every clone, and on the real one where it is at hand.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::process::Command;

use calamine::{Data, Reader, Xlsx};
use proofbook_workbook::{AnswerField, ControlAnswer, Verdict, fill, inspect, prove};

use crate::official_like::official_like;
use crate::support::{answer, columns, part_text, real_input};

const OFFICIAL: &str = "official/AWS-MSP-Self-Assessment-7.1.xlsx";
const DATA_SHEETS: [&str; 2] = ["xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"];

/// Each promise twice: on the made workbook, and on the real one.
macro_rules! promises {
    ($($promise:ident),+ $(,)?) => {
        mod on_a_made_workbook {
            $(#[test]
            fn $promise() {
                super::$promise(&super::official_like());
            })+
        }
        mod on_the_official_one {
            $(#[test]
            fn $promise() {
                if let Some(template) = super::real_input(super::OFFICIAL) {
                    super::$promise(&template);
                }
            })+
        }
    };
}

promises!(
    everything_is_recognised,
    all_61_rows_are_filled_and_proven,
    calamine_reads_every_answer_and_nothing_else_changed,
    every_other_part_keeps_its_raw_bytes_and_headers,
    inside_the_sheets_only_the_answer_cells_differ,
    the_same_input_gives_the_same_bytes,
    what_has_no_counterpart_is_listed,
    a_proof_finds_what_somebody_changed_afterwards,
    libreoffice_reads_every_answer,
);

fn answers(template: &[u8]) -> Vec<ControlAnswer> {
    let inspection = inspect(template).unwrap();
    let places = inspection.sheets.iter().flat_map(|sheet| &sheet.controls);
    places
        .enumerate()
        .map(|(index, place)| {
            let texts = [
                format!("=HYPERLINK(\"https://example.com\") {}", place.id),
                format!("+82-2 {}\n두 번째 줄: 파트너는 「고객」의 & <자료>를 관리합니다.\n", place.id),
                format!("@{} 回答。対象は全てのお客様です。\r\n次の行\ttab", place.id),
                format!("-{} Ends with spaces   ", place.id),
                format!("_x000D_ {} \u{b} 😀 ]]>", place.id),
            ];
            answer(&place.id, Some(index % 3 != 0), &texts[index % texts.len()])
        })
        .collect()
}

fn expected(response: &str) -> String {
    response.replace("\r\n", "\n")
}

fn everything_is_recognised(template: &[u8]) {
    let inspection = inspect(template).unwrap();
    assert_eq!(inspection.sheets.len(), 2);
    for sheet in 0..2 {
        assert_eq!(columns(&inspection, sheet), "2 | A | B | C | D");
        assert_eq!(inspection.sheets[sheet].confidence, 1.0, "{:?}", inspection.sheets[sheet].doubts);
    }
    let rows =
        |sheet: usize| -> Vec<u32> { inspection.sheets[sheet].controls.iter().map(|c| c.row).collect() };
    assert_eq!(rows(0), [5, 6, 7, 11, 15, 16, 17, 21, 25, 26, 30, 31, 32, 33, 34]);
    let technical: Vec<u32> =
        [5..=8, 12..=14, 18..=23, 27..=31, 35..=44, 48..=65].into_iter().flatten().collect();
    assert_eq!(rows(1), technical);
    assert_eq!(inspection.sheets[0].controls[0].id, "BUSP-001");
    assert_eq!(inspection.sheets[1].controls[45].id, "OPS-018");
}

fn all_61_rows_are_filled_and_proven(template: &[u8]) {
    let answers = answers(template);
    let filled = fill(template, &answers).unwrap();
    assert!(filled.proof.is_complete(), "{:#?}", filled.proof);
    assert_eq!(filled.proof.parts_changed, DATA_SHEETS);
    assert_eq!(filled.proof.rows.len(), 122);
    assert!(filled.proof.rows.iter().all(|row| row.verdict == Verdict::Written && row.before.is_empty()));
    assert_eq!(prove(template, &filled.bytes, &answers).unwrap(), filled.proof);
}

fn calamine_reads_every_answer_and_nothing_else_changed(template: &[u8]) {
    let answers = answers(template);
    let filled = fill(template, &answers).unwrap();
    let mut before = Xlsx::new(Cursor::new(template)).unwrap();
    let mut after = Xlsx::new(Cursor::new(&filled.bytes)).unwrap();
    let by_control: BTreeMap<&str, &ControlAnswer> =
        answers.iter().map(|a| (a.control.as_str(), a)).collect();
    let mut seen = 0;
    for name in before.sheet_names() {
        let old = before.worksheet_range(&name).unwrap();
        let new = after.worksheet_range(&name).unwrap();
        for row in 0..70 {
            let value = |range: &calamine::Range<Data>, column| range.get_value((row, column)).cloned();
            let id = value(&new, 0).map(|data| data.to_string()).unwrap_or_default();
            for column in 0..6 {
                match (by_control.get(id.as_str()), column) {
                    (Some(answer), 2) => {
                        let word = if answer.met == Some(true) { "Yes" } else { "No" };
                        assert_eq!(value(&new, 2), Some(Data::String(word.to_owned())));
                    }
                    (Some(answer), 3) => {
                        assert_eq!(value(&new, 3), Some(Data::String(expected(&answer.response))));
                        seen += 1;
                    }
                    _ => assert_eq!(
                        value(&old, column).filter(|data| *data != Data::Empty),
                        value(&new, column).filter(|data| *data != Data::Empty),
                        "{name} {row} {column}"
                    ),
                }
            }
        }
    }
    assert_eq!(seen, 61);
}

fn every_other_part_keeps_its_raw_bytes_and_headers(template: &[u8]) {
    let filled = fill(template, &answers(template)).unwrap().bytes;
    let mut one = zip::ZipArchive::new(Cursor::new(template)).unwrap();
    let mut two = zip::ZipArchive::new(Cursor::new(filled.as_slice())).unwrap();
    assert_eq!(one.len(), two.len());
    for index in 0..one.len() {
        let (a, b) = (one.by_index_raw(index).unwrap(), two.by_index_raw(index).unwrap());
        let name = a.name().unwrap().into_owned();
        assert_eq!(name, b.name().unwrap(), "the order is kept");
        assert_eq!(a.last_modified(), b.last_modified());
        assert_eq!(a.unix_mode(), b.unix_mode());
        assert_eq!(a.compression(), b.compression());
        if DATA_SHEETS.contains(&name.as_str()) {
            continue;
        }
        // From the local header to the end of the data.
        let local = |file: &zip::read::ZipFile<'_, Cursor<&[u8]>>, bytes: &[u8]| {
            let end = (file.data_start().unwrap() + file.compressed_size()) as usize;
            bytes[file.header_start() as usize..end].to_vec()
        };
        assert_eq!(local(&a, template), local(&b, &filled), "{name}");
    }
}

fn inside_the_sheets_only_the_answer_cells_differ(template: &[u8]) {
    let filled = fill(template, &answers(template)).unwrap().bytes;
    for name in DATA_SHEETS {
        let (before, mut after) = (part_text(template, name), part_text(&filled, name));
        let mut changed = 0;
        for piece in before.split("<c ").skip(1) {
            let tag = format!("<c {}", &piece[..=piece.find('>').unwrap()]);
            if !tag.ends_with("/>") || !matches!(tag.as_bytes()[6], b'C' | b'D') {
                continue;
            }
            // Put the old empty cell back in the place of the new one.
            let start = tag.trim_end_matches("/>");
            let Some(at) = after.find(&format!("{start} t=\"inlineStr\">")) else { continue };
            let end = at + after[at..].find("</c>").unwrap() + 4;
            after.replace_range(at..end, &tag);
            changed += 1;
        }
        assert_eq!(after, before, "{name}");
        assert_eq!(changed, if name.contains('2') { 30 } else { 92 });
    }
}

fn the_same_input_gives_the_same_bytes(template: &[u8]) {
    let answers = answers(template);
    let first = fill(template, &answers).unwrap();
    let mut backwards = answers.clone();
    backwards.reverse();
    assert_eq!(
        first.bytes,
        fill(template, &backwards).unwrap().bytes,
        "the order of answers does not matter"
    );
    let again = fill(&first.bytes, &answers).unwrap();
    assert_eq!(first.bytes, again.bytes, "filling what is filled changes nothing");
    assert!(again.proof.rows.iter().all(|row| row.verdict == Verdict::AlreadyThere));
}

fn what_has_no_counterpart_is_listed(template: &[u8]) {
    let some = [
        answer("BUSP-001", Some(true), ""),
        answer("bus‑001", None, "Response only"),
        answer("NEW-001", Some(true), "x"),
    ];
    let proof = fill(template, &some).unwrap().proof;
    assert!(proof.is_sound() && !proof.is_complete());
    assert_eq!(proof.controls_without_row, ["NEW-001"]);
    assert_eq!(proof.rows_without_control.len(), 59);
    let verdicts: Vec<_> = proof.rows.iter().map(|row| (row.cell.as_str(), row.field, row.verdict)).collect();
    assert_eq!(
        verdicts,
        [
            ("C5", AnswerField::Met, Verdict::Written),
            ("D5", AnswerField::Response, Verdict::LeftAsItWas),
            ("C5", AnswerField::Met, Verdict::LeftAsItWas),
            ("D5", AnswerField::Response, Verdict::Written),
        ]
    );
}

fn a_proof_finds_what_somebody_changed_afterwards(template: &[u8]) {
    let answers = answers(template);
    let filled = fill(template, &answers).unwrap().bytes;
    let mut other = answers.clone();
    other[3].response = "Something else".to_owned();
    other[7].met = Some(other[7].met != Some(true));
    let proof = prove(template, &filled, &other).unwrap();
    assert!(!proof.is_sound());
    assert_eq!(proof.rows.iter().filter(|row| row.verdict == Verdict::Wrong).count(), 2);
    // A third answer that should not be there at all.
    let proof = prove(template, &filled, &answers[1..]).unwrap();
    let cells: Vec<_> = proof.other_cells_changed.iter().map(|change| change.cell.as_str()).collect();
    assert_eq!(cells, ["C5", "D5"]);
    assert_eq!(proof.parts_changed_unexpectedly, [DATA_SHEETS[0]]);
}

fn libreoffice_reads_every_answer(template: &[u8]) {
    if Command::new("soffice").arg("--version").output().is_err() {
        proofbook_test_skips::skip("soffice is not installed");
        return;
    }
    let answers = answers(template);
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("filled.xlsx"), fill(template, &answers).unwrap().bytes).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    // Sheet -1: every sheet into a file of its own.
    let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    let status = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", filter, "--outdir"])
        .arg(folder.path())
        .arg(folder.path().join("filled.xlsx"))
        .output()
        .unwrap();
    assert!(status.status.success(), "{status:?}");
    let csv = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    let all = csv("filled-MSP Prerequisites.csv") + &csv("filled-MSP Technical Validation.csv");
    for answer in &answers {
        // Control characters are LibreOffice's own business.
        let text = expected(&answer.response).replace('"', "\"\"");
        let text = text.split('\u{b}').next().unwrap_or_default();
        assert!(all.contains(text), "{} is missing: {text}", answer.control);
    }
}
