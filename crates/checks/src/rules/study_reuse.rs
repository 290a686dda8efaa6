//! Rests on BUSP-003: public artefacts must not have been used in an earlier audit or renewal. The
//! English workbook says the same of private ones, the Korean checklist does not (readings C01,
//! W02), hence a warning there.

use super::{Case, Findings};
use crate::finding::{Param, Severity};
use proofbook_catalogue::ReadingId;

pub(super) fn check(case: &Case<'_, '_>, findings: &mut Findings) {
    let rules = &case.exam.catalogue.case_studies;
    if !rules.reuse_barred_public && !rules.reuse_barred_private_english {
        return;
    }
    match (case.study.used_before, case.study.public) {
        (None, _) => {
            findings.push(case.finding("study-used-before-unsaid", Severity::Blocker, "used_before"))
        }
        (Some(true), Some(true)) if rules.reuse_barred_public => {
            findings.push(case.finding("study-reused-public", Severity::Blocker, "used_before"));
        }
        (Some(true), Some(false)) if rules.reuse_barred_private_english => findings.push(
            case.finding("study-reused-private", Severity::Warning, "used_before")
                .with("reading", Param::Reading(ReadingId::new("W02"))),
        ),
        // Used before and not yet said whether public: that question comes first.
        (Some(_), _) => {}
    }
}
