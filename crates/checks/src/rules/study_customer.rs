//! Rests on the definition of a case study: one case study for each customer. Names are compared
//! without legal form, width, case and spaces. Names that are almost the same are asked about.

use super::{Case, Findings, text};
use crate::finding::{Param, Severity};
use proofbook_discretion::{key as key_of, near};
use proofbook_dossier::CaseStudy;

pub(super) fn check(case: &Case<'_, '_>, findings: &mut Findings) {
    let key = |study: &CaseStudy| study.customer.as_deref().map(key_of).filter(|key| !key.is_empty());
    let Some(own) = key(case.study) else { return };
    let allowed = usize::try_from(case.exam.catalogue.case_studies.per_customer).unwrap_or(usize::MAX).max(1);
    let studies = &case.exam.dossier.case_studies;
    let earlier: Vec<_> = studies
        .iter()
        .take_while(|(id, _)| *id != case.id)
        .filter(|(_, study)| key(study).as_ref() == Some(&own))
        .map(|(id, _)| id)
        .collect();
    let Some(first) = earlier.first().filter(|_| earlier.len() >= allowed) else {
        return similar(case, &own, findings);
    };
    findings.push(
        case.finding("study-same-customer", Severity::Blocker, "customer")
            .with("other", Param::CaseStudy((*first).clone()))
            .with("customer", text(case.study.customer.clone().unwrap_or_default())),
    );
}

/// Asks about an earlier study whose customer may be the same company under another name.
fn similar(case: &Case<'_, '_>, own: &str, findings: &mut Findings) {
    let Some(customer) = case.study.customer.as_deref() else { return };
    let studies = &case.exam.dossier.case_studies;
    let other = studies.iter().take_while(|(id, _)| *id != case.id).find(|(_, study)| {
        study.customer.as_deref().is_some_and(|name| key_of(name) != own && near(customer, name).is_some())
    });
    if let Some((id, study)) = other {
        findings.push(
            case.finding("study-similar-customer", Severity::Warning, "customer")
                .with("other", Param::CaseStudy(id.clone()))
                .with("customer", text(customer))
                .with("name", text(study.customer.clone().unwrap_or_default())),
        );
    }
}
