//! A case study in one version, with everything needed to set it: what is true of the workspace, the study
//! put into words, its pictures, the partner's brand.
//!
//! Not here: whether it may be published (`mod`), and its files (`outputs`).

use super::pictures::{self, Picture};
use crate::{
    errors::AppError,
    export::{Apart, Brand, Snapshot},
};
use proofbook_bundle::names;
use proofbook_catalogue::{ElementId, Language};
use proofbook_checks::missing_in_public;
use proofbook_dossier::{CaseStudy, CaseStudyId};
use proofbook_publication::{Version, confidential, public};
use proofbook_report::{Report, StudyReport};

/// A case study in one version.
pub(crate) struct StudyExport {
    /// What is true of the workspace.
    pub snapshot: Snapshot,
    /// As the partner keeps it.
    pub source: CaseStudy,
    /// In the version asked for, put into words.
    pub report: StudyReport,
    /// The version.
    pub version: Version,
    /// Its pictures.
    pub pictures: Vec<Picture>,
    /// Who makes its pictures.
    pub apart: Apart,
    /// The partner's logo and colour.
    pub brand: Brand,
    /// The required elements that the public version lacks, in the language of the study.
    pub missing: Vec<(ElementId, String)>,
    /// Whether it is written as a draft.
    pub draft: bool,
}

impl StudyExport {
    /// A case study of a snapshot, in a version and a language or its own.
    ///
    /// # Errors
    /// `STUDY-UNKNOWN`.
    pub fn new(
        snapshot: Snapshot,
        apart: Apart,
        id: &CaseStudyId,
        version: Version,
        language: Option<Language>,
    ) -> Result<Self, AppError> {
        let source = snapshot.dossier.case_studies.get(id).cloned();
        let source = source.ok_or_else(|| AppError::new("STUDY-UNKNOWN", id.0.clone()))?;
        let language = language.or(source.language).unwrap_or(snapshot.language);
        let twin = match version {
            Version::Confidential => confidential(&source),
            Version::Public => public(&source),
        };
        let twin = CaseStudy { language: Some(language), ..twin };
        let texts = snapshot.catalogue.texts(language);
        let named = |id: ElementId| {
            let name = texts.elements.get(&id).map_or_else(|| id.to_string(), |it| it.name.clone());
            (id, name)
        };
        let missing = missing_in_public(&snapshot.catalogue, &snapshot.dossier, &source);
        let missing = missing.into_iter().map(named).collect();
        let report = Report::study(&snapshot.request(), id, &twin, version == Version::Public);
        let pictures = pictures::gather((&snapshot, &apart), &source, &report, version);
        let brand = Brand::of(&snapshot);
        Ok(Self { snapshot, source, report, version, pictures, apart, brand, missing, draft: false })
    }

    /// The pictures of the architecture, before and after.
    pub fn architecture(&self) -> impl Iterator<Item = &Picture> {
        self.pictures.iter().filter(|picture| picture.diagram.is_architecture())
    }

    /// The pictures that stand within texts.
    pub fn in_texts(&self) -> impl Iterator<Item = &Picture> {
        self.pictures.iter().filter(|picture| !picture.diagram.is_architecture())
    }

    pub fn missing_names(&self) -> String {
        self.missing.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// What a draft says of itself.
    pub fn draft_note(&self) -> Option<String> {
        let messages = proofbook_messages::Messages::of(self.report.language);
        let missing = self.missing_names();
        self.draft.then(|| messages.format("study-draft-note", &[("elements", missing.as_str().into())]))
    }

    /// The mark behind the names of the files of a draft.
    pub fn draft_mark(&self) -> String {
        let messages = proofbook_messages::Messages::of(self.report.language);
        if self.draft { format!("_{}", messages.text("draft-mark")) } else { String::new() }
    }

    /// The name of its folder: title and version.
    pub fn folder_name(&self) -> String {
        let messages = proofbook_messages::Messages::of(self.report.language);
        let version = messages.text(match self.version {
            Version::Confidential => "file-study-confidential",
            Version::Public => "file-study-public",
        });
        let title = names::shorten(&self.report.title, 60);
        names::component(&format!("{title}_{version}{}", self.draft_mark()))
    }

    /// What people should know about what was written.
    pub fn notes(&self) -> Vec<String> {
        let messages = proofbook_messages::Messages::of(self.report.language);
        let lost = self.pictures.iter().filter(|picture| picture.bytes().is_none());
        lost.map(|picture| {
            messages.format("remark-picture-left-out", &[("title", picture.title.as_str().into())])
        })
        .collect()
    }
}
