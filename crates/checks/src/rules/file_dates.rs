//! Rests on the program's own care: a date that the document itself does not bear out is the first
//! thing an auditor asks about.
//!
//! Advice only: programs write dates of their own into files, and a text names many days.

use super::{Findings, on_evidence};
use crate::examination::Examination;
use crate::finding::{Finding, Param, Passage, Severity};
use crate::look::Look;
use jiff::civil::Date;

/// A claimed date and one in the text may lie this many days apart.
const TOLERANCE: i32 = 31;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for (id, evidence) in exam.handed_in() {
        let Some(look) = evidence.file.as_ref().and_then(|file| exam.situation.looks.get(&file.sha256))
        else {
            continue;
        };
        if let Some(claimed) = evidence.dated
            && let Some(other) = contradiction(claimed, look)
        {
            findings.push(
                Finding::new(
                    "file-date-differs",
                    Severity::Advice,
                    on_evidence(id, Some("dated")),
                    Passage::Proofbook,
                )
                .with("evidence", Param::Evidence(id.clone()))
                .with("date", Param::Date(claimed))
                .with("found", Param::Date(other)),
            );
        }
    }
}

/// The latest day in the text, where none is near the claimed one; where the text names no day, the
/// day of the last change if the document claims to be younger.
fn contradiction(claimed: Date, look: &Look) -> Option<Date> {
    let near = |day: &Date| (*day - claimed).get_days().abs() <= TOLERANCE;
    match look.dates.iter().max() {
        Some(_) if look.dates.iter().any(near) => None,
        Some(latest) => Some(*latest),
        None => look.changed.filter(|changed| *changed < claimed && !near(changed)),
    }
}
