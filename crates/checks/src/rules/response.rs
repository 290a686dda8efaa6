//! Rests on programme requirement 5: every prerequisite gets a comprehensive response. Technical
//! controls need none.

use super::{Findings, of, on_answer};
use crate::{
    examination::Examination,
    finding::{Finding, Param, Severity},
    prose::is_blank,
};
use proofbook_catalogue::{Necessity, Phase};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for control in exam.catalogue.phase(Phase::Prerequisite) {
        if exam.answer(&control.id).is_some_and(|answer| !is_blank(&answer.response)) {
            continue;
        }
        let severity = match control.necessity {
            Necessity::Mandatory => Severity::Blocker,
            Necessity::Recommended => Severity::Warning,
        };
        findings.push(
            Finding::new("response-blank", severity, on_answer(control, "response"), of(control))
                .with("control", Param::Control(control.id.clone())),
        );
    }
}
