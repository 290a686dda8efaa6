//! Rests on programme requirement 2 and BUSP-003: at least four case studies, at least two of them
//! public. Counted is what is there; what is wrong with a single one is said by the rules on it.

use super::{Findings, number, of, part};
use crate::examination::Examination;
use crate::finding::{Finding, Passage, Severity, Subject};
use proofbook_catalogue::DemandKind;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    let (rules, studies) = (&exam.catalogue.case_studies, &exam.dossier.case_studies);
    let public = studies.values().filter(|study| study.public == Some(true)).count();
    let short = |have: usize, wanted: u32| have < usize::try_from(wanted).unwrap_or(usize::MAX);
    let finding = |rule, have: usize, wanted: u32| {
        Finding::new(rule, Severity::Blocker, Subject::CaseStudies, passage(exam))
            .with("have", number(have))
            .with("n", number(wanted))
    };
    if short(studies.len(), rules.at_least) {
        findings.push(finding("case-studies-too-few", studies.len(), rules.at_least));
    }
    if short(public, rules.at_least_public) {
        findings.push(finding("public-case-studies-too-few", public, rules.at_least_public));
    }
}

/// The control that wants case studies, where the edition has one.
fn passage(exam: &Examination<'_>) -> Passage {
    let wants = exam
        .catalogue
        .controls
        .iter()
        .find(|control| control.demands.iter().any(|demand| demand.kind == DemandKind::CaseStudies));
    wants.map_or_else(|| part("definitions"), of)
}
