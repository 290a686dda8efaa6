//! Rests on the definition of a case study: ten required elements (reading C07). Diagrams have a rule
//! of their own; the customer's name, the texts and the dates are looked at here.
//!
//! One finding names every missing element and leads to the first; another one what only the public version
//! lacks.

use super::{Case, Findings};
use crate::finding::{Param, Severity};
use crate::prose::{is_blank, says_something};
use proofbook_catalogue::{Catalogue, Element, ElementForm, ElementId};
use proofbook_dossier::{CaseStudy, DiagramRole, Dossier};
use proofbook_publication::public;

pub(super) fn check(case: &Case<'_, '_>, findings: &mut Findings) {
    let elements = &case.exam.catalogue.case_studies.elements;
    let missing: Vec<_> = elements.iter().filter(|element| is_missing(case.study, element)).collect();
    if let Some(first) = missing.first() {
        let names = missing.iter().map(|element| element.id.clone()).collect();
        findings.push(
            case.finding("study-elements-missing", Severity::Blocker, &field(first))
                .with("elements", Param::Elements(names)),
        );
    }
    in_public(case, findings);
}

/// What the public version alone lacks, because all of it is marked as confidential. What somebody has
/// withheld as a whole is no lack.
fn in_public(case: &Case<'_, '_>, findings: &mut Findings) {
    if case.study.public != Some(true) {
        return;
    }
    let elements = &case.exam.catalogue.case_studies.elements;
    let public = public(case.study);
    // A name that nothing stands for is the affair of the rule on anonymised studies.
    let only_there = |element: &&Element| {
        element.form != ElementForm::Name
            && is_missing(&public, element)
            && !is_missing(case.study, element)
            && !is_withheld(case.study, element)
    };
    let missing: Vec<&Element> = elements.iter().filter(only_there).collect();
    if let Some(first) = missing.first() {
        let names = missing.iter().map(|element| element.id.clone()).collect();
        findings.push(
            case.finding("study-public-incomplete", Severity::Warning, &field(first))
                .with("elements", Param::Elements(names)),
        );
    }
}

/// The required elements that the public version of a study lacks, in the order of the checklist. What
/// somebody has withheld is no lack.
pub fn missing_in_public(catalogue: &Catalogue, dossier: &Dossier, study: &CaseStudy) -> Vec<ElementId> {
    let public = public(study);
    let lacks = |element: &&Element| {
        let missing = match element.form {
            ElementForm::Diagrams => !shows_new_architecture(dossier, study),
            _ => is_missing(study, element) || is_missing(&public, element),
        };
        missing && !is_withheld(study, element)
    };
    let elements = catalogue.case_studies.elements.iter().filter(lacks);
    elements.map(|element| element.id.clone()).collect()
}

fn shows_new_architecture(dossier: &Dossier, study: &CaseStudy) -> bool {
    let new = study.diagrams.values().filter(|diagram| diagram.role == DiagramRole::New);
    let mut files = new.filter_map(|diagram| dossier.evidence.get(&diagram.evidence)?.file.as_ref());
    files.next().is_some()
}

fn is_withheld(study: &CaseStudy, element: &Element) -> bool {
    let names = match element.form {
        ElementForm::Diagrams => vec!["diagrams".to_owned(), field(element)],
        _ if element.id.as_str() == "success-metrics" => vec!["metrics".to_owned(), field(element)],
        _ => vec![field(element)],
    };
    names.iter().any(|name| study.withheld.get(name) == Some(&true))
}

/// An element that need only be there where applicable is not missed; nobody can say it applies.
fn is_missing(study: &CaseStudy, element: &Element) -> bool {
    let has_text = || study.elements.get(&element.id).is_some_and(|text| says_something(text));
    let has_metrics =
        || study.metrics.values().any(|metric| metric.what.as_deref().is_some_and(|what| !is_blank(what)));
    match (element.form, element.id.as_str()) {
        (ElementForm::Text, "success-metrics") => !has_text() && !has_metrics(),
        (ElementForm::Diagrams, _) => false,
        (ElementForm::Name, _) => study.customer.as_deref().is_none_or(is_blank),
        (ElementForm::Date, "start-date") => study.start_date.is_none(),
        (ElementForm::Date, "end-date") => study.end_date.is_none(),
        (ElementForm::Text | ElementForm::Date, _) => !element.where_applicable && !has_text(),
    }
}

/// Where the element is entered.
fn field(element: &Element) -> String {
    match (element.form, element.id.as_str()) {
        (ElementForm::Name, _) => "customer".to_owned(),
        (ElementForm::Date, "start-date") => "start_date".to_owned(),
        (ElementForm::Date, "end-date") => "end_date".to_owned(),
        (_, id) => format!("elements.{id}"),
    }
}
