//! Editions across the boundary: what one changes and what becomes of each answer.
//!
//! Not here: comparing (crate `catalogue`).

use super::*;

/// What a new edition changes about a control, in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct EditionChangeView {
    /// The control.
    pub control: ControlId,
    /// Its title.
    pub title: String,
    /// What is different, one line each.
    pub lines: Vec<String>,
}

/// An edition a workspace could go over to, and what that would change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct EditionView {
    /// Its id.
    pub id: EditionId,
    /// Its name.
    pub name: String,
    /// The workbook it was made from; `None` for editions that come with the program.
    pub workbook: Option<String>,
    /// How many controls it has.
    pub controls: u32,
    /// What it changes, by control.
    pub changes: Vec<EditionChangeView>,
    /// Answers that come along as they are.
    pub same: u32,
    /// Answers that come along and want a second look.
    pub second_looks: Vec<ControlId>,
    /// Answers for which it has no place; they are kept.
    pub tray: Vec<ControlId>,
}

/// An answer for which the edition in use has no place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TrayView {
    /// The control it was for.
    pub control: ControlId,
    /// Met, not met, or not said.
    pub met: Option<bool>,
    /// The response.
    pub response: String,
    /// The team's notes.
    pub notes: String,
    /// How many citations it has.
    pub citations: u32,
}
