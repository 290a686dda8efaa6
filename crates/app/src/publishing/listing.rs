//! Case studies as the command line lists, names, fills in and checks them.

use super::view;
use crate::{desk::*, errors::AppError, wire::*};
use proofbook_checks::Subject;
use proofbook_dossier::{CaseStudy, CaseStudyField, CaseStudyId, Edit};
use proofbook_publication::Version;
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

impl Desk {
    /// Every case study, in the order they were begun.
    pub fn study_list(&self) -> Result<Vec<StudyListed>, AppError> {
        self.with_open(|opened, _| {
            let dossier = opened.dossier();
            let listed = |(number, (id, study)): (u32, (&CaseStudyId, &CaseStudy))| StudyListed {
                id: id.clone(),
                number,
                title: study.title.clone(),
                customer: study.customer.clone(),
                public: study.public,
                anonymised: study.anonymised,
            };
            Ok((1..).zip(&dossier.case_studies).map(listed).collect())
        })
    }

    /// The case study of an id, a number or the beginning of a title.
    ///
    /// # Errors
    /// `STUDY-UNKNOWN` where there is none, or where several titles begin so.
    pub fn study_named(&self, name: &str) -> Result<CaseStudyId, AppError> {
        let wanted: String = name.trim().nfc().collect();
        let studies = self.study_list()?;
        let exact = studies.iter().find(|it| it.id.0 == wanted || it.number.to_string() == wanted);
        let mut beginning = studies.iter().filter(|it| !wanted.is_empty() && it.title.starts_with(&wanted));
        let found = exact.or_else(|| beginning.next().filter(|_| beginning.next().is_none()));
        found.map(|study| study.id.clone()).ok_or_else(|| AppError::new("STUDY-UNKNOWN", wanted))
    }

    /// Begins an empty case study.
    pub fn begin_study(&self, title: &str) -> Result<CaseStudyId, AppError> {
        let id = CaseStudyId(self.host.fresh_id().to_string());
        self.with_open(|opened, language| {
            let language = opened.dossier().profile.language.unwrap_or(language);
            let title = title.nfc().collect();
            let study = CaseStudy { title, language: Some(language), ..CaseStudy::default() };
            self.carry_out(opened, &[Edit::AddCaseStudy { id: id.clone(), study: Box::new(study) }], None)?;
            Ok(id.clone())
        })
    }

    /// Sets facts, each as `field=value`.
    ///
    /// # Errors
    /// `APP-BAD-ARGUMENTS` for a field that is none, `EDIT-BAD-VALUE` for a value that does not fit.
    pub fn set_study(&self, id: &CaseStudyId, facts: &[String]) -> Result<(), AppError> {
        let edit = |fact: &String| {
            let (key, value) = fact.split_once('=').unwrap_or((fact, ""));
            let field = CaseStudyField::ALL.iter().find(|field| field.name() == key.trim().replace('-', "_"));
            let field = field.ok_or_else(|| AppError::new("APP-BAD-ARGUMENTS", fact.clone()))?;
            Ok(Edit::SetCaseStudy { id: id.clone(), field: *field, value: Some(value.nfc().collect()) })
        };
        let edits: Vec<Edit> = facts.iter().map(edit).collect::<Result<_, AppError>>()?;
        if edits.is_empty() { Ok(()) } else { self.edit_and_save(&edits) }
    }

    /// What is to be said about case studies.
    pub fn check_studies(&self, ids: &[CaseStudyId]) -> Result<Vec<StudyChecked>, AppError> {
        let listed = self.study_list()?;
        let findings =
            self.with_open(|opened, language| Ok(self.whole_view(opened, language).verdict.findings))?;
        let about = |finding: &FindingView, id: &CaseStudyId| matches!(&finding.subject, Subject::CaseStudy { study, .. } if study == id);
        let checked = listed.into_iter().filter(|study| ids.contains(&study.id)).map(|study| {
            let public = view::view(&self.work(&study.id, Version::Public, None)?, self.language());
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
}
