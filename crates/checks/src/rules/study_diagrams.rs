//! Rests on the definition of a case study: the existing and the new architecture as diagrams, where
//! applicable. The new one always applies; the existing one unless there was no system before.

use super::{Case, Findings};
use crate::finding::Severity;
use proofbook_catalogue::ElementForm;
use proofbook_dossier::DiagramRole;

pub(super) fn check(case: &Case<'_, '_>, findings: &mut Findings) {
    let Some(element) = case
        .exam
        .catalogue
        .case_studies
        .elements
        .iter()
        .find(|element| element.form == ElementForm::Diagrams)
    else {
        return;
    };
    let field = format!("elements.{}", element.id);
    if !has(case, DiagramRole::New) {
        findings.push(case.finding("study-new-architecture-missing", Severity::Blocker, &field));
    }
    let was_one = case.study.no_existing_system != Some(true);
    if was_one && !has(case, DiagramRole::Existing) {
        findings.push(case.finding("study-existing-architecture-missing", Severity::Blocker, &field));
    }
}

/// Whether a diagram of this role is there, with a file behind it.
fn has(case: &Case<'_, '_>, role: DiagramRole) -> bool {
    case.study.diagrams.values().filter(|diagram| diagram.role == role).any(|diagram| {
        case.exam.dossier.evidence.get(&diagram.evidence).is_some_and(|evidence| evidence.file.is_some())
    })
}
