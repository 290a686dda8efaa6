//! What was recognised in a workbook, in the form other programs and the window get to see: sheet names,
//! A1 letters and rows counted from one.
//!
//! It deliberately holds no texts of the workbook beyond identifiers and sheet names.

use serde::{Deserialize, Serialize};

/// What was recognised in a whole workbook.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Inspection {
    /// Sheets with controls and a place for answers, in the order of their tabs.
    pub sheets: Vec<SheetInspection>,
    /// Whether the workbook carries a digital signature that filling would break.
    pub signed: bool,
}

/// A sheet with controls.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SheetInspection {
    /// The name on the tab.
    pub sheet: String,
    /// The row that names the columns for answers, from one; the first one if headers are repeated.
    /// Nothing if the columns had to be recognised by their content.
    pub header_row: Option<u32>,
    /// The column with the identifiers, as letters.
    pub id_column: String,
    /// The other columns. Where headers are repeated and differ, those of the first controls.
    pub columns: ColumnLetters,
    /// The controls in the order of their rows.
    pub controls: Vec<ControlPlace>,
    /// How sure the recognition is, from 0 to 1.
    pub confidence: f64,
    /// Why it is not surer.
    pub doubts: Vec<Doubt>,
    /// Whether the sheet is hidden.
    pub hidden: bool,
}

/// Columns as letters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnLetters {
    /// What is asked.
    pub requirement: Option<String>,
    /// Whether it is met.
    pub met: Option<String>,
    /// What the partner says.
    pub response: Option<String>,
}

/// A control and where its answers go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ControlPlace {
    /// The identifier: capital letters, a hyphen, at least three digits.
    pub id: String,
    /// Its row, from one.
    pub row: u32,
    /// The cell that says whether it is met.
    pub met_cell: Option<String>,
    /// The cell for the response.
    pub response_cell: Option<String>,
    /// Whether the row is hidden.
    pub hidden: bool,
}

/// A reason for less confidence, for a person to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// No row names the columns.
    NoHeader,
    /// The column of identifiers has no name.
    IdColumnUnnamed,
    /// Another column holds identifiers as well.
    SeveralIdColumns,
    /// The identifiers stand at the beginning of longer texts.
    IdInsideText,
    /// The identifiers look unlike those of the editions known so far.
    UnusualIds,
    /// A column was recognised by a word that is often used for something else.
    WeakLabel,
    /// The column for met or not was recognised by its list, not by its name.
    MetByList,
    /// There is no column for met or not.
    MetMissing,
    /// The column for responses was recognised by its place, not by its name.
    ResponseByPlace,
    /// There is no column for responses.
    ResponseMissing,
    /// An identifier stands in several rows.
    RepeatedControls,
    /// There is only one control.
    SingleControl,
    /// The sheet is hidden.
    HiddenSheet,
    /// The identifiers were recognised by the shape of their column: they are not written as AWS does.
    IdsByShape,
    /// An identifier stands only on the first row of a group; the rows below belong to it.
    GroupedRows,
}

impl Doubt {
    /// How much confidence the doubt costs.
    pub(crate) fn cost(self) -> f64 {
        match self {
            Self::NoHeader => 0.15,
            Self::IdColumnUnnamed | Self::IdInsideText => 0.05,
            Self::SeveralIdColumns | Self::UnusualIds => 0.15,
            Self::WeakLabel | Self::MetByList | Self::HiddenSheet | Self::SingleControl => 0.1,
            Self::MetMissing => 0.2,
            Self::ResponseByPlace => 0.25,
            Self::ResponseMissing => 0.4,
            Self::RepeatedControls => 0.15,
            Self::IdsByShape => 0.1,
            Self::GroupedRows => 0.05,
        }
    }
}

/// What a person says about a sheet, which then holds instead of what would be recognised. Columns are
/// letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetChoice {
    /// The name on the tab.
    pub sheet: String,
    /// The row that names the columns, if there is one; controls are looked for below it.
    pub header_row: Option<u32>,
    /// The column with the identifiers.
    pub id_column: String,
    /// What is asked.
    pub requirement: Option<String>,
    /// Whether it is met.
    pub met: Option<String>,
    /// What the partner says.
    pub response: Option<String>,
}
