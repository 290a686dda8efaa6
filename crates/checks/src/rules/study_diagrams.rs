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
    let new: Vec<&str> = files(case, DiagramRole::New).collect();
    if files(case, DiagramRole::Existing).any(|file| new.contains(&file)) {
        findings.push(case.finding("study-same-diagram", Severity::Blocker, &field));
    }
    let was_one = case.study.no_existing_system != Some(true);
    if was_one && !has(case, DiagramRole::Existing) {
        findings.push(case.finding("study-existing-architecture-missing", Severity::Blocker, &field));
    }
}

/// The digests of the diagrams of a role.
fn files<'c>(case: &'c Case<'_, '_>, role: DiagramRole) -> impl Iterator<Item = &'c str> {
    let diagrams = case.study.diagrams.values().filter(move |diagram| diagram.role == role);
    diagrams.filter_map(|diagram| {
        let evidence = case.exam.dossier.evidence.get(&diagram.evidence)?;
        evidence.file.as_ref().map(|file| file.sha256.as_str())
    })
}

/// Whether a diagram of this role is there, with a file behind it.
fn has(case: &Case<'_, '_>, role: DiagramRole) -> bool {
    case.study.diagrams.values().filter(|diagram| diagram.role == role).any(|diagram| {
        case.exam.dossier.evidence.get(&diagram.evidence).is_some_and(|evidence| evidence.file.is_some())
    })
}
