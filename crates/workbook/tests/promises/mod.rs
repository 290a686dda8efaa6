//! What this crate promises for any bytes whatever, as one check for the fuzz targets (`fuzz/`) and for
//! the files that once broke a promise (`tests/crashers`).
//!
//! - Nothing panics; a refusal has a code.
//! - `inspect` and `read_answers` see the same rows, or refuse alike.
//! - A fill that succeeds comes with a proof, and `prove` finds the same from the files alone.
//! - If that proof is sound, another zip reader finds every other part as it was. Where headers name the
//!   columns, filling again changes not one byte, the same controls are found again, and every answer is
//!   read back; columns that were guessed from what stands in them are guessed anew.
//!
//! Deliberately not here: time and memory. Whoever calls this limits them.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use proofbook_workbook::{
    ControlAnswer, Doubt, FillOptions, Filled, Inspection, Proof, SheetChoice, SignedWorkbook, Verdict,
    fill_with, inspect, inspect_with, prove, prove_with, read_answers, read_answers_with,
};

/// How far a file got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It cannot be read or has no controls.
    Refused,
    /// It can be read but not filled.
    NotFilled,
    /// It was filled, and the proof found something that is not as it should be.
    FilledWithFindings,
    /// It was filled and proven.
    Filled,
}

/// Panics where a promise is broken.
pub fn hold(bytes: &[u8]) -> Outcome {
    let style = bytes.iter().fold(7_u32, |sum, &byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)));
    let inspection = match (inspect(bytes), read_answers(bytes)) {
        (Ok(inspection), Ok(held)) => {
            let rows = held.iter().map(|held| (held.sheet.clone(), held.control.clone(), held.row));
            assert_eq!(rows.collect::<Vec<_>>(), rows_of(&inspection), "the readers disagree");
            inspection
        }
        (Err(one), Err(two)) => {
            assert!(one.code().starts_with("WORKBOOK-"));
            assert_eq!(one.code(), two.code(), "the readers refuse differently");
            return Outcome::Refused;
        }
        (one, two) => panic!("only one reader refuses: {:?} {:?}", one.err(), two.err()),
    };
    choices_hold(bytes, &inspection, style);
    let answers = answers_for(&inspection, style);
    let options = FillOptions { signed: SignedWorkbook::BreakSignature, ..FillOptions::default() };
    let filled = match fill_with(bytes, &answers, &options) {
        Ok(filled) => filled,
        Err(error) => {
            assert!(error.code().starts_with("WORKBOOK-"));
            return Outcome::NotFilled;
        }
    };
    let proof = prove(bytes, &filled.bytes, &answers).expect("what was proven can be proven again");
    assert_eq!(proof, filled.proof, "the proof depends on who asks");
    if !proof.is_sound() {
        return Outcome::FilledWithFindings;
    }
    others_see_it_too(bytes, &filled);
    if rests_on_content(&inspection) {
        return Outcome::Filled;
    }
    again(&filled, &inspection, &answers, &options);
    Outcome::Filled
}

/// Panics of the independent reader are caught by the crate; libFuzzer's own hook would end the process at
/// once. Those that nobody catches still end it.
#[allow(dead_code, reason = "only the fuzz targets need it")]
pub fn let_calamine_stumble() {
    std::panic::set_hook(Box::new(|info| {
        if info.location().is_none_or(|place| !place.file().contains("calamine-")) {
            eprintln!("{info}");
        }
    }));
}

/// Whether columns were recognised by what stands in them, which filling changes, or are not recognised yet
/// and may be once something stands there; a person is asked then.
fn rests_on_content(inspection: &Inspection) -> bool {
    let guessed = [
        Doubt::NoHeader,
        Doubt::IdColumnUnnamed,
        Doubt::SeveralIdColumns,
        Doubt::MetByList,
        Doubt::ResponseByPlace,
        Doubt::ResponseMissing,
        Doubt::MetMissing,
        Doubt::WeakLabel,
    ];
    inspection.sheets.iter().any(|sheet| sheet.doubts.iter().any(|doubt| guessed.contains(doubt)))
}

fn rows_of(inspection: &Inspection) -> Vec<(String, String, u32)> {
    let mut rows = Vec::new();
    for sheet in &inspection.sheets {
        rows.extend(sheet.controls.iter().map(|place| (sheet.sheet.clone(), place.id.clone(), place.row)));
    }
    rows
}

/// An answer for every control, in words that are hard on a reader or that look like something else.
fn answers_for(inspection: &Inspection, style: u32) -> Vec<ControlAnswer> {
    let rows = rows_of(inspection);
    let by_id: BTreeMap<&str, usize> =
        rows.iter().enumerate().map(|(index, (_, id, _))| (id.as_str(), index)).collect();
    let words = |id: &str, index: usize| match style % 4 {
        0 => format!("=1+1 <{id}> & \"quoted\"\n두 번째 줄　三行目\u{1} _x0041_"),
        1 => rows[(index + 1) % rows.len()].1.clone(),
        2 => ["Yes", "Met?", "Partner Response", "ID", " ", "1", "TRUE"][index % 7].to_owned(),
        _ => format!("{id} and more: a response of some length, as partners write it."),
    };
    let answer = |(index, (id, _)): (usize, (&&str, &usize))| ControlAnswer {
        control: (*id).to_owned(),
        met: [Some(true), Some(false), None][(index + style as usize / 4) % 3],
        response: if index % 5 == 4 { String::new() } else { words(id, index) },
    };
    let mut answers: Vec<ControlAnswer> = by_id.iter().enumerate().map(answer).collect();
    answers.push(ControlAnswer { control: "NONE-999".to_owned(), met: Some(true), response: "x".to_owned() });
    answers
}

/// A person may choose whatever columns there are, and some that there are not.
fn choices_hold(bytes: &[u8], inspection: &Inspection, style: u32) {
    let letters = ["A", "B", "C", "D", "XFD", "ZZZZZZZ", "", "1", "가"];
    let letter = |shift: u32| letters[(style >> shift) as usize % letters.len()].to_owned();
    let Some(sheet) = inspection.sheets.first() else { return };
    let choices = [SheetChoice {
        sheet: sheet.sheet.clone(),
        header_row: [None, Some(0), Some(1), Some(u32::MAX)][(style >> 3) as usize % 4],
        id_column: letter(5),
        requirement: Some(letter(9)),
        met: Some(letter(13)),
        response: Some(letter(17)).filter(|_| style & 4 == 0),
    }];
    let (one, two) = (inspect_with(bytes, &choices), read_answers_with(bytes, &choices));
    assert_eq!(one.as_ref().err().map(|e| e.code()), two.as_ref().err().map(|e| e.code()));
    let Ok(chosen) = one else { return };
    let answers = answers_for(&chosen, style);
    let signed = SignedWorkbook::BreakSignature;
    let options = FillOptions { choices: choices.to_vec(), signed, ..FillOptions::default() };
    if let Ok(filled) = fill_with(bytes, &answers, &options) {
        let proof = prove_with(bytes, &filled.bytes, &answers, &options).expect("provable");
        assert_eq!(proof, filled.proof);
        // Whoever chooses a column whose identifiers a formula makes of the answers waits for the formula.
        let stays = without_recalculated(rows_of(&chosen), &proof) == rows_of(&chosen);
        if proof.is_sound() && stays {
            let again = fill_with(&filled.bytes, &answers, &options).expect("fillable again");
            assert!(again.bytes == filled.bytes, "filling again by choice changes bytes: {:#?}", again.proof);
        }
    }
}

fn again(filled: &Filled, before: &Inspection, answers: &[ControlAnswer], options: &FillOptions) {
    let before = without_recalculated(rows_of(before), &filled.proof);
    if before.len() < answers.len() - 1 {
        return;
    }
    let after = inspect(&filled.bytes).expect("a filled workbook can be inspected");
    assert_eq!(before, rows_of(&after), "other controls after filling");
    let again = fill_with(&filled.bytes, answers, options).expect("a filled workbook can be filled");
    assert!(again.proof.is_sound(), "{:#?}", again.proof);
    assert!(again.bytes == filled.bytes, "filling again changes bytes: {:#?}", again.proof);
    let held = read_answers(&filled.bytes).expect("a filled workbook can be read");
    for answer in answers.iter().filter(|answer| has_response(&filled.proof, answer)) {
        let mut rows = held.iter().filter(|held| held.control == answer.control);
        assert!(rows.any(|held| held.response == answer.response), "{} is not read back", answer.control);
    }
}

/// Rows in which nothing is to be computed anew: an identifier that a formula made is gone until then.
fn without_recalculated(mut rows: Vec<(String, String, u32)>, proof: &Proof) -> Vec<(String, String, u32)> {
    let in_row = |cell: &str, sheet: &str, row: u32| {
        let (name, place) = cell.rsplit_once('!').unwrap_or_default();
        name == sheet
            && place.trim_start_matches(|letter: char| letter.is_ascii_alphabetic()) == row.to_string()
    };
    rows.retain(|(sheet, _, row)| !proof.cells_to_recalculate.iter().any(|cell| in_row(cell, sheet, *row)));
    rows
}

/// Whether the proof says that the response stands in a cell.
fn has_response(proof: &Proof, answer: &ControlAnswer) -> bool {
    let stands = |verdict| matches!(verdict, Verdict::Written | Verdict::AlreadyThere);
    !answer.response.is_empty()
        && proof.rows.iter().any(|row| {
            row.control == answer.control
                && row.field == proofbook_workbook::AnswerField::Response
                && stands(row.verdict)
        })
}

/// Where the zip crate can read the template, it reads the filled file, with all other parts the same.
fn others_see_it_too(template: &[u8], filled: &Filled) {
    let Some(before) = parts(template) else { return };
    let after = parts(&filled.bytes).expect("another reader of containers can read what was filled");
    let names = |parts: &BTreeMap<String, Vec<u8>>| parts.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&before), names(&after));
    for (name, bytes) in &before {
        let told = filled
            .proof
            .parts_changed
            .iter()
            .any(|changed| changed.trim_start_matches('/') == name.trim_start_matches('/'));
        assert!(told || after[name] == *bytes, "{name} changed without being named");
    }
}

fn parts(bytes: &[u8]) -> Option<BTreeMap<String, Vec<u8>>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let entry = archive.by_index(index).ok()?;
        let name = entry.name().ok()?.into_owned();
        let mut inflated = Vec::new();
        entry.take(4 << 20).read_to_end(&mut inflated).ok()?;
        parts.insert(name, inflated);
    }
    Some(parts)
}
