//! Rests on the definition of anonymised public case studies: AWS publishes them without the
//! customer's name, which is given to AWS in private only (reading C02). So something must stand for
//! the name, and the name must not stand in what is published.
//!
//! Looked at here: the texts, the title, the public name and the captions. Files, pictures and
//! metadata need a deeper search, which this is not.

use super::{Case, Findings, text};
use crate::finding::{Param, Severity};
use crate::names::Wanted;
use crate::prose::is_blank;
use proofbook_catalogue::{ElementForm, ElementId};

pub(super) fn check(case: &Case<'_, '_>, findings: &mut Findings) {
    if case.study.public != Some(true) || case.study.anonymised != Some(true) {
        return;
    }
    if case.study.public_name.as_deref().is_none_or(is_blank) {
        findings.push(case.finding("study-public-name-missing", Severity::Blocker, "public_name"));
    }
    let Some(customer) = case.study.customer.as_deref() else { return };
    if let Some(name) = Wanted::new(customer) {
        in_texts(case, customer, &name, findings);
        in_facts(case, customer, &name, findings);
    }
}

fn in_texts(case: &Case<'_, '_>, customer: &str, name: &Wanted, findings: &mut Findings) {
    let leaking = |id: &ElementId| case.study.elements.get(id).is_some_and(|text| name.is_in(text));
    let known = case.exam.catalogue.case_studies.elements.iter().filter(|it| it.form == ElementForm::Text);
    let places: Vec<ElementId> = known.map(|element| &element.id).filter(|id| leaking(id)).cloned().collect();
    let Some(first) = places.first() else { return };
    findings.push(
        case.finding("study-name-in-text", Severity::Blocker, &format!("elements.{first}"))
            .with("customer", text(customer))
            .with("elements", Param::Elements(places.clone())),
    );
}

fn in_facts(case: &Case<'_, '_>, customer: &str, name: &Wanted, findings: &mut Findings) {
    let facts =
        [("title", Some(case.study.title.as_str())), ("public_name", case.study.public_name.as_deref())];
    let captions = case.study.diagrams.values().map(|diagram| ("diagrams", Some(diagram.caption.as_str())));
    let leak = facts.into_iter().chain(captions).find(|(_, text)| text.is_some_and(|text| name.is_in(text)));
    if let Some((field, _)) = leak {
        findings.push(
            case.finding("study-name-in-facts", Severity::Blocker, field).with("customer", text(customer)),
        );
    }
}
