//! Rests on the timeline rule `submit-before-validation`: the prerequisites are handed in at least 30
//! days before the day for which the technical validation is desired (reading T06). Thirty days
//! exactly are in time.

use super::{Findings, number, profile};
use crate::{
    examination::Examination,
    finding::{Finding, Param, Severity},
};
use jiff::civil::Date;
use proofbook_calendar::{days_between, earliest_validation, latest_submission, submission_lead};

/// So many days before the latest submission a person is told.
const SOON: i64 = 7;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    let profile = &exam.dossier.profile;
    let Some(validation) = profile.validation_date else { return };
    let Some(latest) = latest_submission(exam.catalogue, validation) else { return };
    match profile.submission_date {
        Some(planned) if planned > latest => findings.push(too_late(exam, planned, latest, validation)),
        // Handed in, or planned for a day that has gone by; then another rule speaks.
        Some(planned) if planned < exam.situation.today => {}
        _ => findings.extend(soon(exam, latest)),
    }
}

fn lead(exam: &Examination<'_>) -> u32 {
    submission_lead(exam.catalogue).map_or(0, |rule| rule.amount)
}

/// Where the last day has gone by, submitting earlier is no way out: only a later validation is.
fn too_late(exam: &Examination<'_>, planned: Date, latest: Date, validation: Date) -> Finding {
    let passed = latest < exam.situation.today;
    let rule = if passed { "submission-deadline-passed" } else { "submission-too-late" };
    let finding = profile(rule, Severity::Blocker, "submission_date", "process-and-timing");
    let earliest = earliest_validation(exam.catalogue, planned.max(exam.situation.today));
    let finding = match earliest.filter(|_| passed) {
        Some(earliest) => finding.with("earliest", Param::Date(earliest)),
        None => finding,
    };
    finding
        .with("planned", Param::Date(planned))
        .with("latest", Param::Date(latest))
        .with("validation", Param::Date(validation))
        .with("days", number(lead(exam)))
}

fn soon(exam: &Examination<'_>, latest: Date) -> Option<Finding> {
    let left = days_between(exam.situation.today, latest);
    (0..=SOON).contains(&left).then(|| {
        profile("submission-soon", Severity::Advice, "submission_date", "process-and-timing")
            .with("latest", Param::Date(latest))
            .with("left", number(left))
            .with("days", number(lead(exam)))
    })
}
