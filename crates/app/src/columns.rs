//! The columns of the official workbook: what was recognised, and what a person has chosen instead.
//!
//! A choice is kept with the workspace and holds for every workbook whose sheet of this name has the
//! same words in the same header row; where it does not fit, recognition holds.
//!
//! Not here: recognising (crate `workbook`), and showing the sheets (`sheet_views`).

use crate::{
    commit::commit,
    editing::edit_and_save,
    errors::AppError,
    official_workbook::{choice, columns_for, heads},
    open_workspace::OpenWorkspace,
    session::{Caller, Session},
    wire::*,
    workspace_view::whole_view_after,
};
use proofbook_dossier::{ChosenColumns, Edit};
use proofbook_workbook::{Inspection, Proof, inspect_with, prove_alone_with};

/// Says which column of a sheet is which, or leaves it to Proofbook again.
///
/// # Errors
/// `WORKBOOK-CHOICE` where the columns do not fit the sheet; then nothing is kept.
pub fn choose_columns(
    opened: &mut OpenWorkspace,
    caller: &Caller<'_>,
    sheet: String,
    columns: Option<ChosenColumns>,
) -> Result<WorkspaceView, AppError> {
    let columns = match columns {
        Some(columns) => Some(fitting(&sheet, columns, &opened.official.required()?.bytes)?),
        None => None,
    };
    let committed = commit(opened, &[Edit::ChooseColumns { sheet, columns }], None, &caller.stamp())?;
    Ok(whole_view_after(opened, caller, committed))
}

/// Says which column is which of a workbook that need not be the kept one; for the command line.
///
/// # Errors
/// As [`choose_columns`], and where the edit is not on the disk.
pub fn choose_columns_of(
    session: &Session,
    workbook: &[u8],
    sheet: &str,
    columns: Option<ChosenColumns>,
) -> Result<(), AppError> {
    let columns = columns.map(|columns| fitting(sheet, columns, workbook)).transpose()?;
    edit_and_save(session, &[Edit::ChooseColumns { sheet: sheet.to_owned(), columns }])
}

/// What is recognised in a workbook with the choices of the workspace.
pub fn recognised(session: &Session, workbook: &[u8]) -> Result<Inspection, AppError> {
    let dossier = session.with(|opened, _| Ok(opened.dossier()))?;
    Ok(inspect_with(workbook, &columns_for(&dossier, workbook))?)
}

/// Compares a filled workbook with its template, with the choices of the workspace.
pub fn proven(session: &Session, template: &[u8], filled: &[u8]) -> Result<Proof, AppError> {
    let dossier = session.with(|opened, _| Ok(opened.dossier()))?;
    Ok(prove_alone_with(template, filled, &columns_for(&dossier, template))?)
}

/// The columns with what the header row says, if they fit the workbook.
fn fitting(sheet: &str, mut columns: ChosenColumns, workbook: &[u8]) -> Result<ChosenColumns, AppError> {
    inspect_with(workbook, &[choice(sheet, &columns)])?;
    columns.heads = heads(sheet, &columns, workbook).unwrap_or_default();
    Ok(columns)
}
