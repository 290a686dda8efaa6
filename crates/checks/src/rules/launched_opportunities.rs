//! Rests on the requirements of the annual renewal: five opportunities launched through ACE in the
//! twelve months before it. The text says five without "or more"; read as at least five (reading
//! C09).

use super::{Findings, number, profile};
use crate::{examination::Examination, finding::Severity};
use proofbook_dossier::ApplicationKind;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    let wanted = exam.requirement("renewal-opportunities").and_then(|it| it.at_least);
    let (Some(wanted), Some(ApplicationKind::Renewal)) = (wanted, exam.dossier.profile.application) else {
        return;
    };
    let finding = |rule| {
        profile(rule, Severity::Warning, "launched_opportunities", "process-and-timing")
            .with("n", number(wanted))
    };
    match exam.dossier.profile.launched_opportunities {
        None => findings.push(finding("opportunities-unsaid")),
        Some(have) if have < wanted => {
            findings.push(finding("opportunities-too-few").with("have", number(have)))
        }
        Some(_) => {}
    }
}
