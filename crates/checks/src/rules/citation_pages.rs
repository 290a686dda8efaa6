//! Rests on the program's own care: a citation must not send the reader to a page that the document
//! does not have.

use super::{Findings, number, on_evidence, text};
use crate::examination::{Cited, Examination};
use crate::finding::{Finding, Param, Passage, Severity, Subject};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for control in &exam.catalogue.controls {
        findings.extend(exam.cited_to(&control.id).iter().filter_map(beyond));
    }
}

fn beyond(cited: &Cited<'_>) -> Option<Finding> {
    let pages = cited.citation.pages.as_ref()?;
    let have = cited.evidence?.file.as_ref()?.pages?;
    (pages.last() > have).then(|| {
        Finding::new("citation-pages-beyond", Severity::Blocker, place(cited), Passage::Proofbook)
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
