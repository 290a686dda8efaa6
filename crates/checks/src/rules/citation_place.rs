//! Rests on the program's own care: a citation whose evidence is gone, or whose control or demand
//! this edition does not know, counts for nothing and must not vanish in silence.

use super::{Findings, on_evidence, text};
use crate::examination::Examination;
use crate::finding::{Finding, Param, Passage, Severity, Subject};
use proofbook_catalogue::{Control, ControlId};
use proofbook_dossier::Citation;
use std::collections::BTreeMap;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    let controls: Controls<'_> =
        exam.catalogue.controls.iter().map(|control| (&control.id, control)).collect();
    for (id, citation) in &exam.dossier.citations {
        if !exam.dossier.evidence.contains_key(&citation.evidence) {
            let subject = Subject::Workspace { place: format!("citations/{id}") };
            findings.push(
                Finding::new("citation-without-evidence", Severity::Warning, subject, Passage::Proofbook)
                    .with("control", text(citation.control.as_str())),
            );
        } else if !is_known(&controls, citation) {
            let subject = on_evidence(&citation.evidence, None);
            findings.push(
                Finding::new("citation-unknown-place", Severity::Warning, subject, Passage::Proofbook)
                    .with("evidence", Param::Evidence(citation.evidence.clone()))
                    .with("place", text(place(citation))),
            );
        }
    }
}

type Controls<'a> = BTreeMap<&'a ControlId, &'a Control>;

fn is_known(controls: &Controls<'_>, citation: &Citation) -> bool {
    controls.get(&citation.control).is_some_and(|control| {
        citation.demand.as_ref().is_none_or(|named| control.demands.iter().any(|demand| demand.id == *named))
    })
}

fn place(citation: &Citation) -> String {
    match &citation.demand {
        Some(demand) => format!("{} / {demand}", citation.control),
        None => citation.control.to_string(),
    }
}
