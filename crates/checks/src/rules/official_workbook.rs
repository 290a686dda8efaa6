//! Rests on programme requirement 5: the self-assessment is made in the official spreadsheet. Without
//! it the export generates the same layout, which AWS may or may not take, hence advice.
//!
//! A control without a row, or a row without a control, would leave the self-assessment incomplete in
//! silence: somebody must say what it means before anything is called complete.

use super::{Findings, number, profile, text};
use crate::{examination::Examination, finding::Severity};
use proofbook_catalogue::ControlId;

const PASSAGE: &str = "programme-requirements";
const FIELD: &str = "official_workbook";

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    if exam.dossier.profile.official_workbook.is_none() {
        findings.push(profile("official-workbook-missing", Severity::Advice, FIELD, PASSAGE));
    }
    let fit = exam.situation.workbook;
    if fit.missing {
        findings.push(profile("workbook-missing", Severity::Blocker, FIELD, PASSAGE));
    }
    if fit.unusable {
        findings.push(profile("workbook-unusable", Severity::Blocker, FIELD, PASSAGE));
    }
    if fit.signed {
        findings.push(profile("workbook-signed", Severity::Blocker, FIELD, PASSAGE));
    }
    for (rule, ids) in [
        ("workbook-control-without-row", &fit.without_row),
        ("workbook-row-without-control", &fit.without_control),
    ] {
        let open: Vec<&str> = ids.iter().filter(|id| !is_settled(exam, id)).map(ControlId::as_str).collect();
        if !open.is_empty() {
            let finding = profile(rule, Severity::Blocker, FIELD, PASSAGE);
            findings.push(finding.with("n", number(open.len())).with("controls", text(open.join(", "))));
        }
    }
}

fn is_settled(exam: &Examination<'_>, id: &ControlId) -> bool {
    exam.dossier.profile.settled_rows.get(id) == Some(&true)
}
