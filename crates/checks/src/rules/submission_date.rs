//! Rests on "Versions and timing" of the checklist's introduction: the prerequisites are handed in on
//! a day, and everything with a date is judged on it. Without one the check can only look at today.

use super::{Findings, profile};
use crate::{
    examination::Examination,
    finding::{Param, Severity},
};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    match exam.dossier.profile.submission_date {
        None => findings.push(
            profile(
                "submission-date-missing",
                Severity::Blocker,
                "submission_date",
                "programme-requirements",
            )
            .with("on", Param::Date(exam.on)),
        ),
        Some(day) if day < exam.situation.today => findings.push(
            profile("submission-in-past", Severity::Warning, "submission_date", "programme-requirements")
                .with("date", Param::Date(day)),
        ),
        Some(_) => {}
    }
}
