//! Rests on the definition of a case study: a start and an end of the agreement, in this order.
//! Missing dates are named with the other missing elements.

use super::{Case, Findings};
use crate::finding::{Param, Severity};

pub(super) fn check(case: &Case<'_, '_>, findings: &mut Findings) {
    let (Some(start), Some(end)) = (case.study.start_date, case.study.end_date) else { return };
    if end < start {
        findings.push(
            case.finding("study-dates-out-of-order", Severity::Blocker, "end_date")
                .with("start", Param::Date(start))
                .with("end", Param::Date(end)),
        );
    }
}
