//! The proof that the workbook holds what was written, as pages.

use super::{job::ExportJob, labels::meta, notes::ExportNotes, workbooks::verdict_key};
use crate::errors::AppError;
use proofbook_messages::Messages;
use proofbook_typeset::{Assets, MarkdownDocument};
use proofbook_workbook::{AnswerField, Proof, ProofRow};

/// Longest piece of a cell that the table shows, in characters.
const SHOWN: usize = 120;

/// Sets the proof of the workbook.
///
/// # Errors
/// `WORKBOOK-NOT-PROVEN` where no workbook was filled before.
pub fn make(export: &ExportJob, notes: &ExportNotes) -> Result<Vec<u8>, AppError> {
    let messages = export.messages();
    let title = messages.text("proof-title");
    let text = notes.with_proof(|proof| table(proof, messages));
    let document = MarkdownDocument {
        meta: meta(&export.report, export.language(), &title, "proof"),
        text: text.ok_or_else(|| AppError::new("WORKBOOK-NOT-PROVEN", title.as_str()))?,
    };
    Ok(export.typesetter.markdown_to_pdf(&document, &Assets::new())?.bytes)
}

fn table(proof: &Proof, messages: &Messages) -> String {
    let summary = [
        ("cells", (proof.rows.len() as u32).into()),
        ("other", (proof.other_cells_changed.len() as u32).into()),
        ("parts", proof.parts_changed.join(", ").into()),
    ];
    let columns =
        ["proof-control", "proof-sheet", "proof-cell", "proof-before", "proof-after", "proof-verdict"];
    let mut text = format!(
        "{}\n\n| {} |\n|{}\n",
        messages.format("proof-summary", &summary),
        columns.map(|key| messages.text(key)).join(" | "),
        "---|".repeat(6)
    );
    for row in &proof.rows {
        let verdict = messages.text(verdict_key(row.verdict));
        let before = before(row, messages);
        let cells = [&row.control, &row.sheet, &row.cell, &before, &row.after].map(|cell| escaped(cell));
        text.push_str(&format!("| {} | {verdict} |\n", cells.join(" | ")));
    }
    text
}

/// What stood in a cell. Words that are gone are counted and not shown: they may be last year's, with a
/// customer in them, and this page is handed in.
fn before(row: &ProofRow, messages: &Messages) -> String {
    let is_gone = row.before != row.after && row.field != AnswerField::Met;
    match row.before.chars().count() {
        0 => String::new(),
        count if is_gone => messages.format("proof-before-words", &[("n", (count as u32).into())]),
        _ => row.before.clone(),
    }
}

/// A piece of a cell as text of a Markdown table.
fn escaped(cell: &str) -> String {
    let flat: String =
        cell.chars().map(|character| if character.is_control() { ' ' } else { character }).collect();
    let mut shown: String = flat.chars().take(SHOWN).collect();
    if flat.chars().count() > SHOWN {
        shown.push('…');
    }
    let special = |character: char| character.is_ascii_punctuation();
    shown
        .chars()
        .flat_map(|character| if special(character) { vec!['\\', character] } else { vec![character] })
        .collect()
}
