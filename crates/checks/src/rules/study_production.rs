//! Rests on the definition of a case study: a project in production, not a pilot or a proof of
//! concept.

use super::{Case, Findings};
use crate::finding::Severity;

pub(super) fn check(case: &Case<'_, '_>, findings: &mut Findings) {
    let rule = match case.study.production {
        _ if !case.exam.catalogue.case_studies.production_only => return,
        None => "study-production-unsaid",
        Some(false) => "study-not-in-production",
        Some(true) => return,
    };
    findings.push(case.finding(rule, Severity::Blocker, "production"));
}
