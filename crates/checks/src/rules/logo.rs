//! Rests on the program's own care: a logo that is named and is not in the workspace would be left off
//! every page without a word.

use super::{Findings, profile};
use crate::{examination::Examination, finding::Severity};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    if exam.situation.logo_missing {
        findings.push(profile("logo-missing", Severity::Warning, "logo", "programme-requirements"));
    }
}
