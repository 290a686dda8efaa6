//! Dossier against catalogue on a date: findings. One file per rule.
//!
//! [`check`] first finds out where every control stands ([`Standings`]), then lets every rule of
//! [`RULES`] speak. The window, the command line and the reports all show the same verdict.
//!
//! Not here: words (crate `messages`), the clock, files, and any network: an address is read, never
//! opened.

mod address;
mod aws_services;
mod examination;
mod finding;
mod look;
mod order;
mod prose;
mod rules;
mod standing;

pub use aws_services::services_in as aws_services_in;
pub use finding::{Finding, Param, Passage, Severity, Subject};
pub use look::{Found, FoundClass, Look, Whereabouts};
pub use rules::{RULES, Rule, missing_in_public};
pub use standing::{
    Cell, ControlStanding, DemandStanding, DemandState, Discount, Discounted, Readiness, Standings,
    WaiverStanding,
};

use examination::Examination;
use jiff::civil::Date;
use proofbook_catalogue::{Catalogue, ControlId};
use proofbook_dossier::{CaseStudyId, Conflict, Dossier};
use std::collections::{BTreeMap, BTreeSet};

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
    /// What the store could not heal: file, and the key of the message that says what is wrong with it.
    pub damage: &'a [(String, String)],
    /// Digests of attached files whose content is not in the workspace.
    pub lost: &'a BTreeSet<String>,
    /// Digests of attached files whose content is no longer what was attached, as of the last look.
    pub altered: &'a BTreeSet<String>,
    /// What looking into the attached files has given, by their digests; files that nobody has looked
    /// into yet are absent.
    pub looks: &'a BTreeMap<String, Look>,
    /// How the official workbook fits, where there is one.
    pub workbook: &'a WorkbookFit,
}

/// How the official workbook and the edition fit together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkbookFit {
    /// Controls for which the workbook has no row.
    pub without_row: Vec<ControlId>,
    /// Rows whose control the edition does not know.
    pub without_control: Vec<ControlId>,
    /// The workbook cannot be filled at all.
    pub unusable: bool,
    /// It carries a signature which filling breaks, and nobody has agreed to that.
    pub signed: bool,
}

impl Situation<'_> {
    /// A workspace in which nothing is damaged, lost or in conflict, on a day.
    pub fn on_day(today: Date) -> Self {
        static NOTHING: BTreeSet<String> = BTreeSet::new();
        static UNSEEN: BTreeMap<String, Look> = BTreeMap::new();
        static FITS: WorkbookFit = WorkbookFit {
            without_row: Vec::new(),
            without_control: Vec::new(),
            unusable: false,
            signed: false,
        };
        Self {
            today,
            on: None,
            conflicts: &[],
            damage: &[],
            lost: &NOTHING,
            altered: &NOTHING,
            looks: &UNSEEN,
            workbook: &FITS,
        }
    }
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

impl Verdict {
    /// How many findings are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Whether nothing blocks the submission.
    pub fn is_ready(&self) -> bool {
        self.count(Severity::Blocker) == 0
    }
}

/// Judges a dossier against a catalogue. Pure, and fast enough for every keystroke.
pub fn check(catalogue: &Catalogue, dossier: &Dossier, situation: &Situation<'_>) -> Verdict {
    let mut exam = Examination::new(catalogue, dossier, situation);
    let mut findings = Vec::new();
    rules::on_case_studies(&exam, &mut findings);
    exam.standings = standing::evaluate(&exam, &unsound(&findings));
    rules::on_everything_else(&exam, &mut findings);
    standing::settle_readiness(&mut exam, &findings);
    order::sort(catalogue, &mut findings);
    let standings = exam.standings.into_iter().map(|standing| (standing.control.clone(), standing)).collect();
    Verdict { on: exam.on, findings, standings }
}

/// The case studies that a blocker is about.
fn unsound(findings: &[Finding]) -> BTreeSet<&CaseStudyId> {
    let blockers = findings.iter().filter(|finding| finding.severity == Severity::Blocker);
    blockers
        .filter_map(|finding| match &finding.subject {
            Subject::CaseStudy { study, .. } => Some(study),
            _ => None,
        })
        .collect()
}
