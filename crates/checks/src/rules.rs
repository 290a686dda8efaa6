//! The rules: each file rests on one passage of the checklist, or on the program's own care, and
//! says so in its first line.
//!
//! A rule reads the examination and adds findings; it never changes a standing. One cause gives one
//! finding: where a citation does not count because its evidence is undated, the rule that asks for
//! the date speaks, and the one that counts evidence stays silent.
//!
//! Not here: the words of findings, which are in `assets/messages/*/findings.ftl`.

mod alliance_lead;
mod application_kind;
mod attestation;
mod badges;
mod case_study_count;
mod certificate;
mod citation_pages;
mod citation_place;
mod citation_purpose;
mod conflicts;
mod damage;
mod edition_window;
mod evidence_content;
mod evidence_count;
mod evidence_dates;
mod evidence_facts;
mod evidence_use;
mod examples;
mod file_contents;
mod file_dates;
mod launched_opportunities;
mod linked_account;
mod logo;
mod met;
mod official_workbook;
mod partner_name;
mod public_url;
mod renewal;
mod response;
mod response_length;
mod revisions;
mod routes;
mod second_look;
mod spp_reporting;
mod study_affiliate;
mod study_anonymised;
mod study_consent;
mod study_customer;
mod study_dates;
mod study_diagrams;
mod study_drawings;
mod study_duration;
mod study_elements;
mod study_metrics;
mod study_passages;
mod study_pictures;
mod study_production;
mod study_public;
mod study_reuse;
mod study_title;
mod submission_date;
mod submission_deadline;
mod submission_language;
mod table;
mod tier;
mod topics;
mod validation_date;
mod waivers;
mod workbook_answers;
mod workbook_contents;

pub use study_elements::missing_in_public;
pub use table::{RULES, Rule};
pub use workbook_contents::is_known_author;

use crate::examination::Examination;
use crate::finding::{Finding, Param, Passage, Severity, Subject};
use proofbook_catalogue::{Control, DemandId, PassageId};
use proofbook_dossier::{CaseStudy, CaseStudyId, EvidenceId};

/// What a rule adds its findings to.
pub(crate) type Findings = Vec<Finding>;

/// The rules on single case studies. They come first: which case studies are sound decides where
/// the control that wants them stands.
pub(crate) fn on_case_studies(exam: &Examination<'_>, findings: &mut Findings) {
    for (id, study) in &exam.dossier.case_studies {
        let case = Case { exam, id, study };
        for rule in STUDY_RULES {
            rule(&case, findings);
        }
    }
}

const STUDY_RULES: [fn(&Case<'_, '_>, &mut Findings); 16] = [
    study_title::check,
    study_elements::check,
    study_metrics::check,
    study_passages::check,
    study_diagrams::check,
    study_drawings::check,
    study_pictures::check,
    study_dates::check,
    study_duration::check,
    study_production::check,
    study_affiliate::check,
    study_customer::check,
    study_reuse::check,
    study_public::check,
    study_anonymised::check,
    study_consent::check,
];

/// All other rules, for which the standings must be known.
pub(crate) fn on_everything_else(exam: &Examination<'_>, findings: &mut Findings) {
    for rule in GENERAL_RULES {
        rule(exam, findings);
    }
}

const GENERAL_RULES: [fn(&Examination<'_>, &mut Findings); 43] = [
    partner_name::check,
    alliance_lead::check,
    application_kind::check,
    submission_language::check,
    tier::check,
    linked_account::check,
    spp_reporting::check,
    submission_date::check,
    validation_date::check,
    submission_deadline::check,
    edition_window::check,
    logo::check,
    renewal::check,
    launched_opportunities::check,
    official_workbook::check,
    workbook_answers::check,
    workbook_contents::check,
    badges::check,
    met::check,
    response::check,
    second_look::check,
    response_length::check,
    public_url::check,
    evidence_count::check,
    evidence_dates::check,
    examples::check,
    topics::check,
    attestation::check,
    routes::check,
    waivers::check,
    certificate::check,
    citation_purpose::check,
    case_study_count::check,
    citation_pages::check,
    citation_place::check,
    evidence_content::check,
    evidence_use::check,
    evidence_facts::check,
    revisions::check,
    file_contents::check,
    file_dates::check,
    conflicts::check,
    damage::check,
];

/// A case study under examination.
pub(crate) struct Case<'e, 'a> {
    exam: &'e Examination<'a>,
    id: &'a CaseStudyId,
    study: &'a CaseStudy,
}

impl Case<'_, '_> {
    /// A finding on a field of the case study; it names the study.
    fn finding(&self, rule: &str, severity: Severity, field: &str) -> Finding {
        Finding::new(rule, severity, on_study(self.id, field), part("definitions"))
            .with("study", Param::CaseStudy(self.id.clone()))
    }
}

fn part(id: &str) -> Passage {
    Passage::Part { part: PassageId::new(id) }
}

fn of(control: &Control) -> Passage {
    Passage::Control { control: control.id.clone() }
}

fn on_profile(field: &str) -> Subject {
    Subject::Profile { field: field.to_owned() }
}

fn on_answer(control: &Control, field: &str) -> Subject {
    Subject::Answer { control: control.id.clone(), field: field.to_owned() }
}

fn on_demand(control: &Control, demand: &DemandId) -> Subject {
    Subject::Demand { control: control.id.clone(), demand: demand.clone(), topic: None, facet: None }
}

fn on_study(study: &CaseStudyId, field: &str) -> Subject {
    Subject::CaseStudy { study: study.clone(), field: Some(field.to_owned()) }
}

fn on_evidence(evidence: &EvidenceId, field: Option<&str>) -> Subject {
    Subject::Evidence { evidence: evidence.clone(), field: field.map(str::to_owned) }
}

/// A finding on a field of the profile.
fn profile(rule: &str, severity: Severity, field: &str, passage: &str) -> Finding {
    Finding::new(rule, severity, on_profile(field), part(passage))
}

fn text(value: impl Into<String>) -> Param {
    Param::Text(value.into())
}

fn number(value: impl TryInto<i64>) -> Param {
    Param::Number(value.try_into().unwrap_or(i64::MAX))
}
