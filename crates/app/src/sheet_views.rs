//! The sheets of the official workbook for the window: a picture of each with what was recognised over it.
//!
//! Not here: recognising (crate `workbook`), and choosing columns (`columns`).

use crate::wire::*;
use proofbook_catalogue::Language;
use proofbook_messages::Messages;
use proofbook_workbook::{
    Doubt, Inspection, SheetChoice, SheetInspection, SheetPicture, inspect_with, pictures,
};

/// Every sheet that holds texts, with what was recognised in it; sheets with controls come first. A
/// workbook that cannot be read has none.
pub fn sheet_views(workbook: &[u8], columns: &[SheetChoice], language: Language) -> Vec<SheetView> {
    let found = inspect_with(workbook, columns).unwrap_or(Inspection { sheets: Vec::new(), signed: false });
    let view = |picture: SheetPicture| {
        let known = found.sheets.iter().find(|sheet| sheet.sheet == picture.sheet);
        let chosen = columns.iter().any(|choice| choice.sheet.to_lowercase() == picture.sheet.to_lowercase());
        sheet_view(picture, known, chosen, language)
    };
    let mut views: Vec<SheetView> = pictures(workbook).unwrap_or_default().into_iter().map(view).collect();
    views.sort_by_key(|view| view.id.is_none());
    views
}

fn sheet_view(
    picture: SheetPicture,
    known: Option<&SheetInspection>,
    chosen: bool,
    language: Language,
) -> SheetView {
    let controls = known.map(|known| known.controls.as_slice()).unwrap_or_default();
    let is_control = |row: u32| controls.binary_search_by_key(&row, |place| place.row).is_ok();
    let rows = picture.rows.into_iter().map(|row| SheetRowView {
        row: row.row,
        control: is_control(row.row),
        cells: row.cells,
    });
    let columns = known.map(|known| known.columns.clone()).unwrap_or_default();
    let doubts = known.map(|known| known.doubts.as_slice()).unwrap_or_default();
    SheetView {
        sheet: picture.sheet,
        header_row: known.and_then(|known| known.header_row),
        id: known.map(|known| known.id_column.clone()),
        requirement: columns.requirement,
        met: columns.met,
        response: columns.response,
        controls: controls.len() as u32,
        confidence: known.map_or(0, |known| (known.confidence * 100.0) as u32),
        doubts: doubts.iter().map(|doubt| in_words(*doubt, language)).collect(),
        chosen,
        columns: picture.columns,
        rows: rows.collect(),
    }
}

fn in_words(doubt: Doubt, language: Language) -> String {
    Messages::of(language).text(match doubt {
        Doubt::NoHeader => "doubt-no-header",
        Doubt::IdColumnUnnamed => "doubt-id-column-unnamed",
        Doubt::SeveralIdColumns => "doubt-several-id-columns",
        Doubt::IdInsideText => "doubt-id-inside-text",
        Doubt::UnusualIds => "doubt-unusual-ids",
        Doubt::WeakLabel => "doubt-weak-label",
        Doubt::MetByList => "doubt-met-by-list",
        Doubt::MetMissing => "doubt-met-missing",
        Doubt::ResponseByPlace => "doubt-response-by-place",
        Doubt::ResponseMissing => "doubt-response-missing",
        Doubt::RepeatedControls => "doubt-repeated-controls",
        Doubt::SingleControl => "doubt-single-control",
        Doubt::HiddenSheet => "doubt-hidden-sheet",
        Doubt::IdsByShape => "doubt-ids-by-shape",
        Doubt::GroupedRows => "doubt-grouped-rows",
    })
}
