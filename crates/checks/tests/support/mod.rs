//! What the suites of this crate share: a dossier that lacks nothing, and scripts that break it.
#![allow(dead_code)] // Each suite is a program of its own and uses its part.

pub mod complete;
pub mod expecting;
pub mod looks;
pub mod script;
pub mod workbooks;

use proofbook_catalogue::{Catalogue, EditionId, Phase, Shown, shipped};

/// The edition that comes with the program.
pub fn edition() -> Catalogue {
    shipped::load(&EditionId::new("msp-7.1")).expect("7.1 is shipped").expect("7.1 loads")
}

/// The same edition, but everything is asked for with the submission. It lets the rules on examples,
/// excluded and recommended topics speak, which 7.1 leaves to the audit day.
pub fn everything_at_once() -> Catalogue {
    let mut edition = edition();
    for control in &mut edition.controls {
        control.phase = Phase::Prerequisite;
        control.demands.iter_mut().for_each(|demand| demand.shown = Shown::Submission);
    }
    edition
}
