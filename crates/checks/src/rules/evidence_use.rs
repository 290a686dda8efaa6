//! Rests on the program's own care: evidence that nothing cites leads no reader anywhere.

use super::{Findings, on_evidence};
use crate::examination::Examination;
use crate::finding::{Finding, Param, Passage, Severity};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for id in exam.dossier.evidence.keys().filter(|id| !exam.is_handed_in(id)) {
        findings.push(
            Finding::new("evidence-uncited", Severity::Advice, on_evidence(id, None), Passage::Proofbook)
                .with("evidence", Param::Evidence(id.clone())),
        );
    }
}
