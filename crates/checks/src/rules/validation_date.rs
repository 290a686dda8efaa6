//! Rests on the timeline rule `submit-before-validation`: without the day for which the technical
//! validation is desired nobody can say whether the submission is in time.

use super::{Findings, number, profile};
use crate::{examination::Examination, finding::Severity};
use proofbook_calendar::submission_lead;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    let Some(lead) = submission_lead(exam.catalogue) else { return };
    if exam.dossier.profile.validation_date.is_none() {
        findings.push(
            profile("validation-date-missing", Severity::Blocker, "validation_date", "process-and-timing")
                .with("days", number(lead.amount)),
        );
    }
}
