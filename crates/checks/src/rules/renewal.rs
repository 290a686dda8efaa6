//! Rests on "Audit process and timing": the cycle of a renewing partner is counted from the original
//! designation, the next full audit from the most recent one, every 36 months (reading T01).

use super::{Findings, number, profile};
use crate::{
    examination::Examination,
    finding::{Finding, Param, Severity},
};
use proofbook_calendar::next_full_audit;
use proofbook_dossier::ApplicationKind;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    let profile = &exam.dossier.profile;
    if profile.application != Some(ApplicationKind::Renewal) {
        return;
    }
    if profile.designation_date.is_none() {
        findings.push(warning("designation-date-missing", "designation_date"));
    }
    match profile.last_full_audit {
        None => {
            findings.push(warning("last-full-audit-missing", "last_full_audit").with("months", cycle(exam)))
        }
        Some(last) => findings.extend(overdue(exam, last)),
    }
}

fn warning(rule: &str, field: &str) -> Finding {
    profile(rule, Severity::Warning, field, "process-and-timing")
}

/// Months from one full audit to the next.
fn cycle(exam: &Examination<'_>) -> Param {
    let rule = exam.catalogue.timeline.iter().find(|rule| rule.from == "last-full-audit");
    number(rule.map_or(0, |rule| rule.amount))
}

/// The audit is held on the desired day; while none is desired, the day of the submission counts.
fn overdue(exam: &Examination<'_>, last: jiff::civil::Date) -> Option<Finding> {
    let profile = &exam.dossier.profile;
    let due = next_full_audit(exam.catalogue, profile)?;
    let held = profile.validation_date.unwrap_or(exam.on);
    (held > due).then(|| {
        warning("full-audit-overdue", "validation_date")
            .with("last", Param::Date(last))
            .with("due", Param::Date(due))
            .with("held", Param::Date(held))
            .with("months", cycle(exam))
    })
}
