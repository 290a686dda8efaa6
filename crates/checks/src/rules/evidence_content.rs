//! Rests on programme requirement 5: the submission carries all documents and links. Evidence that is
//! cited but has neither file nor address would be announced and not handed in.

use super::{Findings, of, on_evidence, part};
use crate::examination::Examination;
use crate::finding::{Finding, Param, Passage, Severity};
use proofbook_dossier::EvidenceId;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for (id, evidence) in &exam.dossier.evidence {
        if evidence.file.is_some() || evidence.url.is_some() {
            continue;
        }
        let Some(passage) = where_used(exam, id) else { continue };
        findings.push(
            Finding::new("evidence-empty", Severity::Blocker, on_evidence(id, Some("file")), passage)
                .with("evidence", Param::Evidence(id.clone())),
        );
    }
}

/// The first control that cites the evidence, or the definitions where a case study shows it.
fn where_used(exam: &Examination<'_>, id: &EvidenceId) -> Option<Passage> {
    let citing = exam
        .catalogue
        .controls
        .iter()
        .find(|control| exam.cited_to(&control.id).iter().any(|cited| cited.citation.evidence == *id));
    match citing {
        Some(control) => Some(of(control)),
        None => exam.dossier.is_cited(id).then(|| part("definitions")),
    }
}
