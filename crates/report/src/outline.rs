//! What the names of files are made of: controls with their lettered exhibits, and case studies with their
//! numbers. Nothing else of a report is put into words for it.
//!
//! Not here: the names themselves.

use crate::{
    assemble::{kind_key, lettered},
    words::Speaker,
};
use proofbook_catalogue::{Catalogue, Control, ControlId, Language, Phase};
use proofbook_dossier::{CaseStudyId, Dossier, EvidenceId};
use proofbook_publication::confidential;

/// What is in a submission, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The controls, in the order of the catalogue.
    pub controls: Vec<ControlOutline>,
    /// The case studies, in the order in which they were begun.
    pub studies: Vec<StudyOutline>,
}

/// A control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControlOutline {
    /// Its id.
    pub id: ControlId,
    /// Its English title.
    pub english_title: String,
    /// Its section in words.
    pub section_name: String,
    /// Prerequisite or technical.
    pub phase: Phase,
    /// Its exhibits, in the order of their letters.
    pub exhibits: Vec<ExhibitOutline>,
}

/// An exhibit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExhibitOutline {
    /// Its letter within the control.
    pub letter: String,
    /// The piece of evidence.
    pub evidence: EvidenceId,
    /// Its kind in a word.
    pub kind: String,
}

/// A case study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudyOutline {
    /// Its id.
    pub id: CaseStudyId,
    /// Its number, from one.
    pub number: u32,
    /// Its title, or the word for one that has none.
    pub title: String,
}

impl Outline {
    /// The outline in the language of the submission.
    pub fn of(catalogue: &Catalogue, dossier: &Dossier, language: Language) -> Self {
        let speaker = Speaker::new(language, catalogue, dossier);
        let controls = catalogue.controls.iter().map(|control| control_outline(&speaker, dossier, control));
        let studies = dossier.case_studies.iter().zip(1..).map(|((id, study), number)| {
            let own = Speaker::new(study.language.unwrap_or(language), catalogue, dossier);
            let title = confidential(study).title;
            let title = if title.trim().is_empty() { own.study_title(id) } else { title };
            StudyOutline { id: id.clone(), number, title }
        });
        Self { controls: controls.collect(), studies: studies.collect() }
    }
}

fn control_outline(speaker: &Speaker<'_>, dossier: &Dossier, control: &Control) -> ControlOutline {
    let (catalogue, texts) = (speaker.catalogue, speaker.catalogue.texts(speaker.language()));
    let english = catalogue.control_text(Language::En, &control.id);
    let exhibit = |(letter, id): (String, &EvidenceId)| ExhibitOutline {
        letter,
        evidence: id.clone(),
        kind: speaker.messages.text(kind_key(dossier.evidence[id].kind)),
    };
    let section = texts.sections.get(&control.section);
    ControlOutline {
        id: control.id.clone(),
        english_title: english.map_or_else(String::new, |text| text.title.clone()),
        section_name: section.map_or_else(String::new, |words| words.name.clone()),
        phase: control.phase,
        exhibits: lettered(dossier, &control.id).into_iter().map(exhibit).collect(),
    }
}
