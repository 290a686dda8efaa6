//! Rests on the definition of a case study: the partner's own company and its affiliates do not count
//! as customers.

use super::{Case, Findings};
use crate::finding::Severity;

pub(super) fn check(case: &Case<'_, '_>, findings: &mut Findings) {
    let rule = match case.study.affiliate {
        _ if !case.exam.catalogue.case_studies.affiliates_excluded => return,
        None => "study-affiliate-unsaid",
        Some(true) => "study-affiliate",
        Some(false) => return,
    };
    findings.push(case.finding(rule, Severity::Blocker, "affiliate"));
}
