//! Rests on programme requirement 5: a new application is uploaded to Partner Central, a renewal is
//! sent by e-mail (reading T07), and only a renewal has a cycle behind it.

use super::{Findings, profile};
use crate::{examination::Examination, finding::Severity};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    if exam.dossier.profile.application.is_none() {
        findings.push(profile(
            "application-unsaid",
            Severity::Warning,
            "application",
            "programme-requirements",
        ));
    }
}
