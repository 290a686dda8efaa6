//! Rests on the definition of a case study: one case study for each customer. Names are compared
//! without legal form, width, case and spaces.

use super::{Case, Findings, text};
use crate::finding::{Param, Severity};
use crate::names;
use proofbook_dossier::CaseStudy;

pub(super) fn check(case: &Case<'_, '_>, findings: &mut Findings) {
    let key = |study: &CaseStudy| study.customer.as_deref().map(names::key).filter(|key| !key.is_empty());
    let Some(own) = key(case.study) else { return };
    let allowed = usize::try_from(case.exam.catalogue.case_studies.per_customer).unwrap_or(usize::MAX).max(1);
    let studies = &case.exam.dossier.case_studies;
    let earlier: Vec<_> = studies
        .iter()
        .take_while(|(id, _)| *id != case.id)
        .filter(|(_, study)| key(study).as_ref() == Some(&own))
        .map(|(id, _)| id)
        .collect();
    let Some(first) = earlier.first().filter(|_| earlier.len() >= allowed) else { return };
    findings.push(
        case.finding("study-same-customer", Severity::Blocker, "customer")
            .with("other", Param::CaseStudy((*first).clone()))
            .with("customer", text(case.study.customer.clone().unwrap_or_default())),
    );
}
