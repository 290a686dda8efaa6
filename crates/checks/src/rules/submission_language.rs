//! Rests on "Audit process and timing": audits are held in the language the partner prefers. The
//! export needs to know it; until then it falls back to the window's language.

use super::{Findings, profile};
use crate::{examination::Examination, finding::Severity};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    if exam.dossier.profile.language.is_none() {
        findings.push(profile("language-missing", Severity::Warning, "language", "process-and-timing"));
    }
}
