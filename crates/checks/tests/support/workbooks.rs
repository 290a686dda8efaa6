//! Words of the scripts about what stands in the official workbook.

use super::script::split;
use proofbook_checks::{AnswerInPlace, AnswerPart, Whereabouts, WorkbookFit};
use proofbook_dossier::Edit;

/// Carries a command out; an edit where a person says something.
pub fn act(workbook: &mut WorkbookFit, command: &str, words: &str) -> Result<Option<Edit>, String> {
    match command {
        "stands" => workbook.in_place.push(stands(words)?),
        "carries" => super::looks::find(workbook.look.get_or_insert_default(), words)?,
        "tells" => {
            let (cell, words) = words
                .rsplit_once("!")
                .and_then(|(sheet, rest)| {
                    let (cell, words) = rest.split_once(' ')?;
                    Some((format!("{sheet}!{cell}"), words))
                })
                .ok_or("tells CELL words")?;
            let at = Whereabouts { phrase: "at-sheet".into(), value: cell, ..Whereabouts::default() };
            workbook.texts.push((at, words.to_owned()));
        }
        "empties" => {
            let held = workbook.in_place.iter().find(|it| it.cell == words).ok_or("nothing stands there")?;
            return Ok(Some(Edit::EmptyCell { cell: words.into(), holds: Some(held.digest.clone()) }));
        }
        _ => {
            let [key, reason] = split(words)?;
            return Ok(Some(Edit::ExcuseWorkbook { key: key.into(), reason: Some(reason.into()) }));
        }
    }
    Ok(None)
}

fn stands(words: &str) -> Result<AnswerInPlace, String> {
    let [control, part, cell, text] = split(words)?;
    let digest: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
    Ok(AnswerInPlace {
        control: control.into(),
        part: match part {
            "met" => AnswerPart::Met,
            "other" => AnswerPart::Other,
            _ => AnswerPart::Response,
        },
        cell: cell.to_owned(),
        text: text.to_owned(),
        shown: text.to_owned(),
        met: match text {
            "Yes" => Some(true),
            "No" => Some(false),
            _ => None,
        },
        digest: format!("{digest:0>64}").chars().take(64).collect(),
        takes_answer: part != "again",
    })
}
