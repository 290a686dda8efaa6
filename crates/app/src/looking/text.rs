//! What stands in a file as text, for a preview inside the window: paragraphs with their places, and
//! tables as rows.
//!
//! A preview, not a copy: it is bounded, and says when something was left out.

use super::{
    options,
    places::{position, whereabouts},
    task::{FileAnswer, path_form},
};
use crate::wire::{FileText, TextPiece, TextTable};
use proofbook_contents::{Piece, Place, TextLanguage, read_with};
use proofbook_report::Speaker;
use serde::{Deserialize, Serialize};
use std::{io::BufReader, path::PathBuf};

/// Characters shown.
const CHARACTERS_AT_MOST: usize = 60_000;
/// Tables or sheets shown.
const TABLES_AT_MOST: usize = 12;
/// Rows of each.
const ROWS_AT_MOST: u32 = 200;
/// Columns of each.
const COLUMNS_AT_MOST: u32 = 30;

/// A file whose text is wanted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TextRequest {
    /// Where it lies.
    #[serde(with = "path_form")]
    pub path: PathBuf,
    /// Its name.
    pub name: String,
    /// Its length in bytes.
    pub size: u64,
    /// The likely language of texts whose encoding nothing names.
    pub language: Option<TextLanguage>,
}

/// Reads what a preview shows of a file.
pub(super) fn read_text(request: &TextRequest) -> FileAnswer {
    let Ok(source) = std::fs::File::open(&request.path) else { return FileAnswer::Unreadable };
    let options = options(request.language);
    let contents = read_with(&mut BufReader::new(source), request.size, &request.name, &options);
    let (mut pieces, mut characters, mut is_cut) = (Vec::new(), 0, false);
    for piece in contents.pieces.into_iter().filter(|piece| is_shown(&piece.place)) {
        characters += piece.text.chars().count();
        if characters > CHARACTERS_AT_MOST {
            is_cut = true;
            break;
        }
        pieces.push(piece);
    }
    FileAnswer::Text { pieces, is_cut }
}

/// The text of a file, with places in words.
pub(crate) fn text_of(pieces: &[Piece], is_cut: bool, speaker: &Speaker<'_>) -> FileText {
    let mut text = FileText { is_cut, ..FileText::default() };
    for piece in pieces {
        match position(&piece.place) {
            Some((sheet, row, column)) => put(&mut text, sheet, (row, column), &piece.text),
            None => text.pieces.push(TextPiece {
                place: speaker.place(&whereabouts(&piece.place)),
                is_heading: matches!(piece.place, Place::Heading { .. }),
                text: piece.text.clone(),
            }),
        }
    }
    text
}

/// Names and properties are said elsewhere.
fn is_shown(place: &Place) -> bool {
    !matches!(place, Place::FileName | Place::Metadata { .. } | Place::LinkTarget | Place::SheetName)
}

fn put(text: &mut FileText, sheet: &str, (row, column): (u32, u32), cell: &str) {
    if row > ROWS_AT_MOST || column > COLUMNS_AT_MOST {
        text.is_cut = true;
        return;
    }
    let known = text.tables.iter().position(|table| table.name == sheet);
    let index = match known {
        Some(index) => index,
        None if text.tables.len() == TABLES_AT_MOST => {
            text.is_cut = true;
            return;
        }
        None => {
            text.tables.push(TextTable { name: sheet.to_owned(), rows: Vec::new() });
            text.tables.len() - 1
        }
    };
    let rows = &mut text.tables[index].rows;
    let (row, column) = (row.saturating_sub(1) as usize, column.saturating_sub(1) as usize);
    if rows.len() <= row {
        rows.resize(row + 1, Vec::new());
    }
    if rows[row].len() <= column {
        rows[row].resize(column + 1, String::new());
    }
    let slot = &mut rows[row][column];
    if !slot.is_empty() {
        slot.push('\n');
    }
    slot.push_str(cell);
}
