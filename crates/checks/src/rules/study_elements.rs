//! Rests on the definition of a case study: ten required elements (reading C07). Diagrams have a rule
//! of their own; the customer's name, the texts and the dates are looked at here.
//!
//! One finding names every missing element and leads to the first.

use super::{Case, Findings};
use crate::finding::{Param, Severity};
use crate::prose::{is_blank, says_something};
use proofbook_catalogue::{Element, ElementForm};

pub(super) fn check(case: &Case<'_, '_>, findings: &mut Findings) {
    let elements = &case.exam.catalogue.case_studies.elements;
    let missing: Vec<_> = elements.iter().filter(|element| is_missing(case, element)).collect();
    let Some(first) = missing.first() else { return };
    let names = missing.iter().map(|element| element.id.clone()).collect();
    findings.push(
        case.finding("study-elements-missing", Severity::Blocker, &field(first))
            .with("elements", Param::Elements(names)),
    );
}

/// An element that need only be there where applicable is not missed; nobody can say it applies.
fn is_missing(case: &Case<'_, '_>, element: &Element) -> bool {
    let study = case.study;
    let has_text = || study.elements.get(&element.id).is_some_and(|text| says_something(text));
    let has_metrics = || study.metrics.values().any(|metric| metric.what.is_some());
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
