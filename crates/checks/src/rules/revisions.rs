//! Rests on the program's own care: where a newer file has taken the place of an earlier one, a
//! citation may lead to the wrong page and a black box may cover the wrong words.

use super::{Findings, number, on_evidence};
use crate::examination::Examination;
use crate::finding::{Finding, Param, Passage, Severity};
use proofbook_dossier::{Evidence, EvidenceId};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for (id, evidence) in exam.handed_in() {
        findings.extend(citations(exam, id));
        findings.extend(redactions(id, evidence));
    }
}

fn citations(exam: &Examination<'_>, id: &EvidenceId) -> Option<Finding> {
    let waiting = |citation: &&proofbook_dossier::Citation| {
        &citation.evidence == id && citation.second_look == Some(true)
    };
    let count = exam.dossier.citations.values().filter(waiting).count() as u32;
    (count > 0).then(|| {
        Finding::new(
            "citation-second-look",
            Severity::Warning,
            on_evidence(id, Some("earlier")),
            Passage::Proofbook,
        )
        .with("evidence", Param::Evidence(id.clone()))
        .with("n", number(count))
    })
}

fn redactions(id: &EvidenceId, evidence: &Evidence) -> Option<Finding> {
    let present = &evidence.file.as_ref()?.sha256;
    let moved = evidence.redactions.values().filter(|redaction| &redaction.file != present).count() as u32;
    (moved > 0).then(|| {
        Finding::new(
            "redaction-on-earlier-file",
            Severity::Blocker,
            on_evidence(id, Some("redactions")),
            Passage::Proofbook,
        )
        .with("evidence", Param::Evidence(id.clone()))
        .with("n", number(moved))
    })
}
