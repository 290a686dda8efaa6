//! The columns of the official workbook: what was recognised, shown over a picture of each sheet, and
//! what a person has chosen instead.
//!
//! A choice is kept with the workspace and holds for every workbook whose sheet of this name has the
//! same words in the same header row; where it does not fit, recognition holds.
//!
//! Not here: recognising (crate `workbook`).

use crate::{desk::*, errors::AppError, exporting::kept_template, wire::*};
use proofbook_catalogue::Language;
use proofbook_dossier::{ChosenColumns, Dossier, Edit};
use proofbook_messages::Messages;
use proofbook_workbook::{
    Doubt, Inspection, Proof, SheetChoice, SheetInspection, SheetPicture, inspect_with, pictures,
    prove_alone_with, row_texts,
};

impl Desk {
    /// Says which column of a sheet is which, or leaves it to Proofbook again.
    ///
    /// # Errors
    /// `WORKBOOK-CHOICE` where the columns do not fit the sheet; then nothing is kept.
    pub fn choose_columns(
        &self,
        sheet: String,
        columns: Option<ChosenColumns>,
    ) -> Result<WorkspaceView, AppError> {
        self.with_open(|opened, language| {
            let template = kept_template(opened, &opened.dossier())?;
            let columns = match (columns, template) {
                (Some(columns), Some((_, bytes))) => Some(fitting(&sheet, columns, &bytes)?),
                (Some(_), None) => return Err(AppError::new("APP-BAD-ARGUMENTS", "no official workbook")),
                (None, _) => None,
            };
            self.carry_out(opened, &[Edit::ChooseColumns { sheet, columns }], None)?;
            opened.shown = opened.workspace.revision();
            Ok(self.whole_view(opened, language))
        })
    }

    /// Says which column is which of a workbook that need not be the kept one; for the command line.
    ///
    /// # Errors
    /// As [`Desk::choose_columns`], and where the edit is not on the disk.
    pub fn choose_columns_of(
        &self,
        workbook: &[u8],
        sheet: &str,
        columns: Option<ChosenColumns>,
    ) -> Result<(), AppError> {
        let columns = columns.map(|columns| fitting(sheet, columns, workbook)).transpose()?;
        self.edit_and_save(&[Edit::ChooseColumns { sheet: sheet.to_owned(), columns }])
    }

    /// What is recognised in a workbook with the choices of the workspace.
    pub fn recognised(&self, workbook: &[u8]) -> Result<Inspection, AppError> {
        self.with_open(|opened, _| Ok(inspect_with(workbook, &columns_for(&opened.dossier(), workbook))?))
    }

    /// Compares a filled workbook with its template, with the choices of the workspace.
    pub fn proven(&self, template: &[u8], filled: &[u8]) -> Result<Proof, AppError> {
        self.with_open(|opened, _| {
            Ok(prove_alone_with(template, filled, &columns_for(&opened.dossier(), template))?)
        })
    }
}

/// The columns with what the header row says, if they fit the workbook.
fn fitting(sheet: &str, mut columns: ChosenColumns, workbook: &[u8]) -> Result<ChosenColumns, AppError> {
    inspect_with(workbook, &[choice(sheet, &columns)])?;
    columns.heads = heads(sheet, &columns, workbook).unwrap_or_default();
    Ok(columns)
}

fn choice(sheet: &str, columns: &ChosenColumns) -> SheetChoice {
    SheetChoice {
        sheet: sheet.to_owned(),
        header_row: columns.header_row,
        id_column: columns.id.clone(),
        requirement: columns.requirement.clone(),
        met: columns.met.clone(),
        response: columns.response.clone(),
    }
}

/// What the header row says; nothing where the workbook or the sheet cannot be read.
fn heads(sheet: &str, columns: &ChosenColumns, workbook: &[u8]) -> Option<String> {
    let Some(row) = columns.header_row else { return Some(String::new()) };
    Some(row_texts(workbook, sheet, row).ok()??.join("\t"))
}

/// The choices that hold for a workbook.
pub fn columns_for(dossier: &Dossier, workbook: &[u8]) -> Vec<SheetChoice> {
    let chosen = dossier.profile.columns.iter();
    let same =
        chosen.filter(|(sheet, columns)| heads(sheet, columns, workbook).as_ref() == Some(&columns.heads));
    let choices = same.map(|(sheet, columns)| choice(sheet, columns));
    choices.filter(|choice| inspect_with(workbook, std::slice::from_ref(choice)).is_ok()).collect()
}

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
        confidence: known.map_or(0, |known| (known.confidence * 100.0).round() as u32),
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
