//! Rests on "Audit process and timing": the contact of the alliance lead is kept current in Partner
//! Central. Our field only serves as a reminder, hence advice.

use super::{Findings, profile};
use crate::{examination::Examination, finding::Severity, prose::is_blank};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    if is_blank(&exam.dossier.profile.alliance_lead) {
        findings.push(profile(
            "alliance-lead-missing",
            Severity::Advice,
            "alliance_lead",
            "process-and-timing",
        ));
    }
}
