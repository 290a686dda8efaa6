//! Rests on programme requirement 4: a partner enrolled in the Solution Provider Program complies
//! with end-customer reporting to more than 90 percent. Enrolment itself is not required, and
//! exactly 90 percent is not enough (reading P01).

use super::{Findings, number, profile};
use crate::{
    examination::Examination,
    finding::{Param, Severity},
};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    let Some(percent) = exam.requirement("spp-reporting").and_then(|it| it.above_percent) else { return };
    let finding = |rule, severity, field| {
        profile(rule, severity, field, "programme-requirements").with("percent", number(percent))
    };
    match (exam.dossier.profile.spp, exam.dossier.profile.spp_reporting_percent) {
        (None, _) => findings.push(finding("spp-unsaid", Severity::Warning, "spp")),
        (Some(false), _) => {}
        (Some(true), None) => {
            findings.push(finding("spp-reporting-missing", Severity::Blocker, "spp_reporting_percent"));
        }
        (Some(true), Some(have)) if have > f64::from(percent) => {}
        (Some(true), Some(have)) => {
            let finding = finding("spp-reporting-too-low", Severity::Blocker, "spp_reporting_percent");
            findings.push(finding.with("have", Param::Decimal(have)));
        }
    }
}
