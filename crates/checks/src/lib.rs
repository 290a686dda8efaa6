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
pub use rules::{RULES, Rule, is_known_author, missing_in_public};
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
    /// What colleagues have entered and what has not arrived here, in the same form.
    pub missing: &'a [(String, String)],
    /// What lies in the folder and is not part of the workspace, in the same form.
    pub strange: &'a [(String, String)],
    /// Digests of attached files whose content is not in the workspace.
    pub lost: &'a BTreeSet<String>,
    /// Digests of attached files whose content is no longer what was attached, as of the last look.
    pub altered: &'a BTreeSet<String>,
    /// Digests of attached files that have another length than what was attached: a sync service has
    /// not brought them yet.
    pub unfinished: &'a BTreeSet<String>,
    /// How the edition of the workspace could be had.
    pub edition: EditionAtHand,
    /// The logo is named and its picture is not in the workspace.
    pub logo_missing: bool,
    /// What looking into the attached files has given, by their digests; files that nobody has looked
    /// into yet are absent.
    pub looks: &'a BTreeMap<String, Look>,
    /// How the official workbook fits, where there is one.
    pub workbook: &'a WorkbookFit,
}

/// Whether the edition that a workspace names could be had.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EditionAtHand {
    /// It is the one everything is judged by.
    #[default]
    Present,
    /// It was made from a workbook that is not in the workspace; its base stands in for it.
    WorkbookMissing,
    /// The workbook it was made from cannot be read; its base stands in for it.
    WorkbookUnreadable,
    /// Neither the program nor the workspace knows it; the current one stands in for it.
    Unknown,
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
    /// It is named and is not in the workspace.
    pub missing: bool,
    /// It carries a signature which filling breaks, and nobody has agreed to that.
    pub signed: bool,
    /// Answers that stand in it before it is filled.
    pub in_place: Vec<AnswerInPlace>,
    /// What looking into it has given, where it was looked into.
    pub look: Option<Look>,
    /// Its texts and where they stand, for the names that must not appear.
    pub texts: Vec<(Whereabouts, String)>,
    /// What an export writes into the cell of a response, additions included, for responses that are so long
    /// that it matters: UTF-16 units and line breaks.
    pub cells: BTreeMap<ControlId, (usize, usize)>,
}

/// An answer that stands in the official workbook before it is filled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerInPlace {
    /// The control, as the edition names it where it knows it.
    pub control: ControlId,
    /// Which part of an answer it is.
    pub part: AnswerPart,
    /// Sheet and cell: `Controls!D5`.
    pub cell: String,
    /// The words.
    pub text: String,
    /// The beginning of the words as it may be shown: what opens something is masked.
    pub shown: String,
    /// What they say about met, where that is clear.
    pub met: Option<bool>,
    /// The SHA-256 of the words.
    pub digest: String,
    /// Whether an export writes into this cell once the workspace holds an answer: not where the control
    /// stands in several rows and this is another one.
    pub takes_answer: bool,
}

/// The part of an answer that a cell holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AnswerPart {
    /// Met or not.
    #[default]
    Met,
    /// The response.
    Response,
    /// Something that no export writes, such as a column for comments.
    Other,
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
            missing: false,
            signed: false,
            in_place: Vec::new(),
            look: None,
            texts: Vec::new(),
            cells: BTreeMap::new(),
        };
        Self {
            today,
            on: None,
            conflicts: &[],
            damage: &[],
            missing: &[],
            strange: &[],
            lost: &NOTHING,
            altered: &NOTHING,
            unfinished: &NOTHING,
            edition: EditionAtHand::Present,
            logo_missing: false,
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
    standing::settle_blocked(&mut exam, &findings);
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
