//! Rests on the program's own care: what is said about a piece of evidence must make sense before an
//! auditor reads it.

use super::{Findings, on_evidence};
use crate::examination::Examination;
use crate::finding::{Finding, Param, Passage, Severity};
use proofbook_dossier::{Confidentiality, Evidence, EvidenceId};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for (id, evidence) in exam.handed_in() {
        findings.extend(period(id, evidence));
        findings.extend(secrecy(id, evidence));
    }
}

fn period(id: &EvidenceId, evidence: &Evidence) -> Option<Finding> {
    let (from, until) = (evidence.covers_from?, evidence.covers_until?);
    (from > until).then(|| {
        about("evidence-period-reversed", Severity::Warning, id, "covers_from")
            .with("from", Param::Date(from))
            .with("until", Param::Date(until))
    })
}

fn secrecy(id: &EvidenceId, evidence: &Evidence) -> Option<Finding> {
    (evidence.confidentiality == Some(Confidentiality::Secret))
        .then(|| about("evidence-secret", Severity::Blocker, id, "confidentiality"))
}

fn about(rule: &str, severity: Severity, id: &EvidenceId, field: &str) -> Finding {
    Finding::new(rule, severity, on_evidence(id, Some(field)), Passage::Proofbook)
        .with("evidence", Param::Evidence(id.clone()))
}
