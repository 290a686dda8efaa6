//! Case studies as the command line lists, names, fills in and checks them.

use super::{study_export::StudyExport, view};
use crate::{
    commit::commit, editing::edit_and_save, errors::AppError, exporting::snapshot, session::Session,
    verdict_view::finding_view, wire::*,
};
use proofbook_checks::Subject;
use proofbook_dossier::{CaseStudy, CaseStudyField, CaseStudyId, Dossier, Edit};
use proofbook_publication::Version;
use proofbook_report::Speaker;
use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

/// A case study in a list.
#[derive(Clone, Debug, Serialize)]
pub struct StudyListed {
    /// Its id.
    pub id: CaseStudyId,
    /// Its number, from one.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// The customer.
    pub customer: Option<String>,
    /// Public or private.
    pub public: Option<bool>,
    /// The customer stays anonymous.
    pub anonymised: Option<bool>,
}

/// A case study with everything that is to be said about it.
#[derive(Clone, Debug, Serialize)]
pub struct StudyChecked {
    /// Its id.
    pub id: CaseStudyId,
    /// Its number, from one.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// Findings about it.
    pub findings: Vec<FindingView>,
    /// Places in its public version that name somebody.
    pub leaks: Vec<LeakView>,
    /// SHA-256 of the public text.
    pub public_text: String,
}

impl StudyChecked {
    /// Whether anything is in the way.
    pub fn blocked(&self) -> bool {
        let finding = |it: &FindingView| it.severity == proofbook_checks::Severity::Blocker;
        self.findings.iter().any(finding) || self.leaks.iter().any(|leak| leak.blocks)
    }
}

/// Every case study, in the order they were begun.
pub fn study_list(session: &Session) -> Result<Vec<StudyListed>, AppError> {
    session.with(|opened, _| Ok(listed(&opened.dossier())))
}

fn listed(dossier: &Dossier) -> Vec<StudyListed> {
    let listed = |(number, (id, study)): (u32, (&CaseStudyId, &CaseStudy))| StudyListed {
        id: id.clone(),
        number,
        title: study.title.clone(),
        customer: study.customer.clone(),
        public: study.public,
        anonymised: study.anonymised,
    };
    (1..).zip(&dossier.case_studies).map(listed).collect()
}

/// The case study of an id, a number or the beginning of a title.
///
/// # Errors
/// `STUDY-UNKNOWN` where there is none, or where several titles begin so.
pub fn study_named(session: &Session, name: &str) -> Result<CaseStudyId, AppError> {
    let wanted: String = name.trim().nfc().collect();
    let studies = study_list(session)?;
    let exact = studies.iter().find(|it| it.id.0 == wanted || it.number.to_string() == wanted);
    let mut beginning = studies.iter().filter(|it| !wanted.is_empty() && it.title.starts_with(&wanted));
    let found = exact.or_else(|| beginning.next().filter(|_| beginning.next().is_none()));
    found.map(|study| study.id.clone()).ok_or_else(|| AppError::new("STUDY-UNKNOWN", wanted))
}

/// Begins an empty case study; for the command line.
pub fn begin_study(session: &Session, title: &str) -> Result<CaseStudyId, AppError> {
    session.with(|opened, caller| {
        let id = CaseStudyId(caller.fresh_id());
        let language = opened.submission_language(caller.language);
        let title = title.nfc().collect();
        let study = CaseStudy { title, language: Some(language), ..CaseStudy::default() };
        let add = Edit::AddCaseStudy { id: id.clone(), study: Box::new(study) };
        commit(opened, &[add], None, &caller.stamp())?.saved()?;
        Ok(id)
    })
}

/// Sets facts, each as `field=value`.
///
/// # Errors
/// `APP-BAD-ARGUMENTS` for a field that is none, `EDIT-BAD-VALUE` for a value that does not fit.
pub fn set_study(session: &Session, id: &CaseStudyId, facts: &[String]) -> Result<(), AppError> {
    let edit = |fact: &String| {
        let (key, value) = fact.split_once('=').unwrap_or((fact, ""));
        let field = CaseStudyField::ALL.iter().find(|field| field.name() == key.trim().replace('-', "_"));
        let field = field.ok_or_else(|| AppError::new("APP-BAD-ARGUMENTS", fact.clone()))?;
        Ok(Edit::SetCaseStudy { id: id.clone(), field: *field, value: Some(value.nfc().collect()) })
    };
    let edits: Vec<Edit> = facts.iter().map(edit).collect::<Result<_, AppError>>()?;
    if edits.is_empty() { Ok(()) } else { edit_and_save(session, &edits) }
}

/// What is to be said about case studies.
pub fn check_studies(session: &Session, ids: &[CaseStudyId]) -> Result<Vec<StudyChecked>, AppError> {
    let (snapshot, language) =
        session.with(|opened, caller| Ok((snapshot(opened, caller), caller.language)))?;
    let speaker = Speaker::new(language, &snapshot.catalogue, &snapshot.dossier);
    let findings: Vec<FindingView> =
        snapshot.verdict.findings.iter().map(|finding| finding_view(&speaker, finding)).collect();
    let about = |finding: &FindingView, id: &CaseStudyId| matches!(&finding.subject, Subject::CaseStudy { study, .. } if study == id);
    let checked =
        listed(&snapshot.dossier).into_iter().filter(|study| ids.contains(&study.id)).map(|study| {
            let public = StudyExport::new(
                snapshot.clone(),
                super::apart(session, None),
                &study.id,
                Version::Public,
                None,
            )?;
            let public = view::view(&public, language);
            Ok(StudyChecked {
                findings: findings.iter().filter(|finding| about(finding, &study.id)).cloned().collect(),
                // Only what is published can give anybody away.
                leaks: if study.public == Some(true) { public.leaks } else { Vec::new() },
                public_text: public.digest,
                id: study.id,
                number: study.number,
                title: study.title,
            })
        });
    checked.collect()
}
