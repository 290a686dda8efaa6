//! Rests on the programme requirements: the self-assessment is handed in by a named partner.

use super::{Findings, profile};
use crate::{examination::Examination, finding::Severity, prose::is_blank};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    if is_blank(&exam.dossier.profile.partner) {
        findings.push(profile(
            "partner-name-missing",
            Severity::Blocker,
            "partner",
            "programme-requirements",
        ));
    }
}
