//! Rests on programme requirement 5: the submission carries all documents and links. Evidence that is
//! cited but has neither file nor address, or whose file is gone from the workspace, has not been
//! downloaded yet or is no longer what was attached, would be announced and not handed in.
//!
//! Said once for every control that cites it, because each of them lacks it.

use super::{Findings, of, on_evidence, part};
use crate::examination::Examination;
use crate::finding::{Finding, Param, Passage, Severity};
use proofbook_dossier::EvidenceId;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for (id, evidence) in &exam.dossier.evidence {
        let rule = match (&evidence.file, &evidence.url) {
            (Some(file), _) if exam.situation.lost.contains(&file.sha256) => "evidence-lost",
            (Some(file), _) if exam.situation.unfinished.contains(&file.sha256) => "evidence-unfinished",
            (Some(file), _) if exam.situation.altered.contains(&file.sha256) => "evidence-altered",
            (None, None) => "evidence-empty",
            _ => continue,
        };
        findings.extend(where_used(exam, id).into_iter().map(|passage| {
            Finding::new(rule, Severity::Blocker, on_evidence(id, Some("file")), passage)
                .with("evidence", Param::Evidence(id.clone()))
        }));
    }
}

/// The controls that cite the evidence, or the definitions where only a case study shows it.
fn where_used(exam: &Examination<'_>, id: &EvidenceId) -> Vec<Passage> {
    let cites = |control: &&proofbook_catalogue::Control| {
        exam.cited_to(&control.id).iter().any(|cited| cited.citation.evidence == *id)
    };
    let citing: Vec<_> = exam.catalogue.controls.iter().filter(cites).map(of).collect();
    if citing.is_empty() && exam.is_handed_in(id) { vec![part("definitions")] } else { citing }
}
