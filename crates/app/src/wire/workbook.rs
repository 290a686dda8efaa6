//! The official workbook across the boundary: what was recognised, what will be written, the proof, and
//! what a filled one proposes.
//!
//! Not here: reading and filling (crate `workbook`).

use super::*;

/// A control's row as found in an official workbook.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct WorkbookRow {
    /// The control.
    pub control: String,
    /// The sheet.
    pub sheet: String,
    /// The cell of the met mark (`C5`).
    pub met_cell: String,
    /// What is there.
    pub met_before: String,
    /// What will be written; empty leaves it.
    pub met_after: String,
    /// The cell of the response.
    pub response_cell: String,
    /// What is there.
    pub response_before: String,
    /// What will be written.
    pub response_after: String,
}

/// What was found in the official workbook.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct WorkbookView {
    /// The file's name; `None` when none was given and a workbook is generated.
    pub name: Option<String>,
    /// Its sheets that hold texts.
    pub sheets: Vec<SheetView>,
    /// Every row to be written.
    pub rows: Vec<WorkbookRow>,
    /// Controls for which there is no row.
    pub controls_without_row: Vec<String>,
    /// Rows for which there is no control.
    pub rows_without_control: Vec<String>,
    /// Answers that stand in the workbook already and that the workspace does not hold.
    pub in_place: Vec<WorkbookAnswer>,
    /// Why it cannot be filled, if so.
    pub trouble: Option<WireError>,
}

/// An answer that stands in the official workbook and that the workspace does not hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct WorkbookAnswer {
    /// The control as the workbook names it.
    pub control: String,
    /// Sheet and cell, `Controls!D5`.
    pub cell: String,
    /// The beginning of the words.
    pub words: String,
    /// The SHA-256 of the words, for the edit that empties the cell.
    pub holds: String,
    /// Somebody has said that it is emptied in what is exported.
    pub emptied: bool,
}

/// A sheet of the official workbook: what it looks like and which column was taken for what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SheetView {
    /// The name on the tab.
    pub sheet: String,
    /// The row that names the columns, from one.
    pub header_row: Option<u32>,
    /// The column with the identifiers, as letters; `None` where the sheet holds no controls.
    pub id: Option<String>,
    /// The column with what is asked.
    pub requirement: Option<String>,
    /// The column for met or not.
    pub met: Option<String>,
    /// The column for responses.
    pub response: Option<String>,
    /// The controls found.
    pub controls: u32,
    /// How sure the recognition is, in percent.
    pub confidence: u32,
    /// Why it is not surer, in words.
    pub doubts: Vec<String>,
    /// Whether a person has chosen the columns.
    pub chosen: bool,
    /// The letters of the columns shown.
    pub columns: Vec<String>,
    /// The upper rows.
    pub rows: Vec<SheetRowView>,
}

/// A row of a sheet as it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SheetRowView {
    /// Its number, from one.
    pub row: u32,
    /// Whether a control was found in it.
    pub control: bool,
    /// The texts of its cells.
    pub cells: Vec<String>,
}

/// Which part of an answer a proposal is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportField {
    /// Met or not.
    Met,
    /// The response.
    Response,
}

impl ImportField {
    /// The word for machines.
    pub fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Response => "response",
        }
    }
}

/// What one cell of a filled workbook would change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportProposal {
    /// The control.
    pub control: ControlId,
    /// Which part of its answer.
    pub field: ImportField,
    /// The sheet it comes from.
    pub sheet: String,
    /// The row there, from one.
    pub row: u32,
    /// What the workspace holds, in words; empty where it holds nothing.
    pub here: String,
    /// What the workbook holds, in words, without what an export adds.
    pub there: String,
    /// What the workbook says about met, for proposals about it.
    pub met: Option<bool>,
    /// The workspace holds nothing there, so nothing would be overwritten.
    pub fills: bool,
    /// Both texts in one, where neither contains the other.
    pub merged: Option<String>,
    /// What to know before taking it, in words: struck-out words that were left out, a number whose format
    /// is not understood.
    pub notes: Vec<String>,
}

impl ImportProposal {
    /// The edit that takes what the workbook holds.
    pub fn edit(&self) -> Edit {
        let control = self.control.clone();
        match self.field {
            ImportField::Met => Edit::SetMet { control, met: self.met },
            ImportField::Response => {
                Edit::Write { field: TextField::Response { control }, text: self.there.clone() }
            }
        }
    }
}

/// A row of a filled workbook that proposes nothing, and why one should look at it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportRow {
    /// The control as the workbook names it.
    pub control: String,
    /// The sheet.
    pub sheet: String,
    /// The row, from one.
    pub row: u32,
    /// What the cell for met or not says.
    pub met: String,
    /// The response.
    pub response: String,
}

/// A cell of a filled workbook that holds something which is no answer: an error, a picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportRefusal {
    /// The control.
    pub control: ControlId,
    /// Which part of its answer.
    pub field: ImportField,
    /// The sheet.
    pub sheet: String,
    /// The row, from one.
    pub row: u32,
    /// Why it is not taken, in words.
    pub why: String,
}

/// What a filled workbook would change.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportView {
    /// The file's name.
    pub name: String,
    /// Proposals, in the order of the workbook.
    pub proposals: Vec<ImportProposal>,
    /// Controls whose answer is the same here and there.
    pub same: u32,
    /// Rows whose control this edition does not know.
    pub unknown: Vec<ImportRow>,
    /// Further rows of a control that stands in several.
    pub repeated: Vec<ImportRow>,
    /// Rows whose word for met or not is neither a clear yes nor a clear no.
    pub unread: Vec<ImportRow>,
    /// Cells that hold something which is no answer.
    pub refused: Vec<ImportRefusal>,
}

/// A line of the proof that the workbook was filled.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ProofLine {
    /// The control.
    pub control: String,
    /// The sheet.
    pub sheet: String,
    /// The cell.
    pub cell: String,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
    /// The cell holds exactly what was to be written.
    pub holds: bool,
    /// What became of it, in words.
    pub verdict: String,
}
