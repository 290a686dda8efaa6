//! Rests on the definition of a case study: managed services agreed for at least six months, which the dates
//! must show. Both decide where both are given: the months a person gives, and the first to the last day of
//! the agreement, both included. More months than the dates bear out are likely to be questioned.

use super::{Case, Findings, number};
use crate::finding::{Param, Severity};
use jiff::civil::Date;
use proofbook_calendar::spans_months;

pub(super) fn check(case: &Case<'_, '_>, findings: &mut Findings) {
    let wanted = case.exam.catalogue.case_studies.months_of_service;
    match (case.study.months_of_service, dates(case)) {
        (Some(months), _) if months < wanted => too_short(case, "months_of_service", wanted, findings),
        (_, Some((start, end))) if !spans_months(start, end, wanted) => {
            too_short(case, "end_date", wanted, findings);
        }
        (Some(months), Some((start, end))) if !spans_months(start, end, months) => findings.push(
            case.finding("study-months-differ", Severity::Warning, "months_of_service")
                .with("have", number(months))
                .with("start", Param::Date(start))
                .with("end", Param::Date(end)),
        ),
        _ => {}
    }
}

/// Both dates, if they are in order; otherwise another rule has spoken.
fn dates(case: &Case<'_, '_>) -> Option<(Date, Date)> {
    case.study.start_date.zip(case.study.end_date).filter(|(start, end)| start <= end)
}

fn too_short(case: &Case<'_, '_>, field: &str, wanted: u32, findings: &mut Findings) {
    findings.push(case.finding("study-too-short", Severity::Blocker, field).with("months", number(wanted)));
}
