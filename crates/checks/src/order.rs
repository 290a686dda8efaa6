//! The order of findings: blockers first, then along the path a person walks (profile, controls, case
//! studies, evidence, workspace), then in the order of fields and demands.
//!
//! The order depends on nothing but the catalogue and the ids, so the same dossier always reads the
//! same.

use crate::finding::{Finding, Subject};
use proofbook_catalogue::Catalogue;
use proofbook_dossier::{CaseStudyField, PlainProfileField};
use std::collections::BTreeMap;

/// Sorts findings for reading. Within one field or demand they stay in the order of the rules.
pub(crate) fn sort(catalogue: &Catalogue, findings: &mut [Finding]) {
    let controls: Positions<'_> =
        catalogue.controls.iter().enumerate().map(|(at, control)| (control.id.as_str(), at)).collect();
    findings.sort_by_cached_key(|finding| (finding.severity, place(catalogue, &controls, &finding.subject)));
}

type Positions<'a> = BTreeMap<&'a str, usize>;

/// Part of the path, position in it, id of the thing where the catalogue knows no position, and
/// position within the thing.
fn place(catalogue: &Catalogue, controls: &Positions<'_>, subject: &Subject) -> (u8, usize, String, usize) {
    let position = |control: &str| controls.get(control).copied().unwrap_or(usize::MAX);
    let nameless = |part, at, within| (part, at, String::new(), within);
    match subject {
        Subject::Profile { field } => nameless(0, profile_field(field), 0),
        Subject::Answer { control, field } => {
            nameless(1, position(control.as_str()), usize::from(field != "met"))
        }
        Subject::Demand { control, demand, .. } => {
            let at = position(control.as_str());
            let demands = catalogue.controls.get(at).map_or(&[][..], |control| &control.demands);
            let within = demands.iter().position(|it| it.id == *demand).unwrap_or(demands.len());
            nameless(1, at, within + 2)
        }
        Subject::CaseStudies => nameless(2, 0, 0),
        Subject::CaseStudy { study, field } => {
            (3, 0, study.0.clone(), study_field(catalogue, field.as_deref()))
        }
        Subject::Evidence { evidence, .. } => (4, 0, evidence.0.clone(), 0),
        Subject::Workspace { place } => (5, 0, place.clone(), 0),
    }
}

fn profile_field(field: &str) -> usize {
    let known = PlainProfileField::ALL;
    known.iter().position(|it| it.name() == field).unwrap_or(known.len())
}

/// Facts first, then the elements in the order of the definition.
fn study_field(catalogue: &Catalogue, field: Option<&str>) -> usize {
    let Some(field) = field else { return 0 };
    let facts = CaseStudyField::ALL;
    let elements = &catalogue.case_studies.elements;
    let fact = facts.iter().position(|it| it.name() == field);
    let element = || elements.iter().position(|it| field.strip_prefix("elements.") == Some(it.id.as_str()));
    fact.or_else(|| element().map(|at| facts.len() + at)).unwrap_or(facts.len() + elements.len())
}
