//! Rests on the program's own care: a citation must not send the reader to a page that the document
//! does not have.

use super::{Findings, number, of, on_evidence, text};
use crate::examination::{Cited, Examination, cites_beyond};
use crate::finding::{Finding, Param, Severity, Subject};
use proofbook_catalogue::Control;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for control in &exam.catalogue.controls {
        let cited = exam.cited_to(&control.id).iter();
        findings.extend(cited.filter_map(|cited| beyond(exam, control, cited)));
    }
}

fn beyond(exam: &Examination<'_>, control: &Control, cited: &Cited<'_>) -> Option<Finding> {
    let pages = cited.citation.pages.as_ref()?;
    let have = cited.evidence?.file.as_ref()?.pages?;
    cites_beyond(exam.dossier, cited.citation).then(|| {
        // The passage says which control it stands in the way of, also where the citation says no demand.
        Finding::new("citation-pages-beyond", Severity::Blocker, place(cited), of(control))
            .with("evidence", Param::Evidence(cited.citation.evidence.clone()))
            .with("control", Param::Control(cited.citation.control.clone()))
            .with("pages", text(pages.to_string()))
            .with("have", number(have))
    })
}

/// The cell or demand whose citation is wrong; the evidence where the citation names none.
fn place(cited: &Cited<'_>) -> Subject {
    let citation = cited.citation;
    match &citation.demand {
        None => on_evidence(&citation.evidence, None),
        Some(demand) => Subject::Demand {
            control: citation.control.clone(),
            demand: demand.clone(),
            topic: citation.topic.clone(),
            facet: citation.facet.clone(),
        },
    }
}
