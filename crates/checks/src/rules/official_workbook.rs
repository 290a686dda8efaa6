//! Rests on programme requirement 5: the self-assessment is made in the official spreadsheet. Without
//! it the export generates the same layout, which AWS may or may not take, hence advice.

use super::{Findings, profile};
use crate::{examination::Examination, finding::Severity};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    if exam.dossier.profile.official_workbook.is_none() {
        findings.push(profile(
            "official-workbook-missing",
            Severity::Advice,
            "official_workbook",
            "programme-requirements",
        ));
    }
}
