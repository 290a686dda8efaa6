//! Reading a catalogue from its four files, and refusing a broken one.
//!
//! Every error names the file, the line (1-based) and the reason. Checked here: the syntax, the
//! presence and uniqueness of every id, that references between parts lead somewhere, that every
//! text exists in every language and no text is left over, that counts say what they count.
//!
//! Not checked here: whether the catalogue agrees with the checklist; that is what the tests
//! beside [`crate::shipped`] do for the editions we ship.

mod document;
mod structure;
#[cfg(test)]
mod tests;
mod wording;

use crate::{ids::*, language::Language, model::*, texts::*};
use document::{Document, Place};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The newest `format` of `checklist.toml` that this program reads.
pub const FORMAT: u32 = 1;

/// One file of a catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The name under which errors mention it.
    pub name: &'a str,
    /// Its text.
    pub text: &'a str,
}

/// What kind of trouble a refused catalogue is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The files contradict themselves or each other.
    Broken,
    /// The files are of a later format than this program reads.
    Newer,
}

/// Why a catalogue was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {reason}")]
pub struct CatalogueError {
    /// The file.
    pub file: String,
    /// The line, counted from one.
    pub line: usize,
    /// What is wrong with it.
    pub reason: String,
    /// What kind of trouble it is.
    pub fault: Fault,
}

impl CatalogueError {
    /// The stable code by which programs and message files know the error.
    pub fn code(&self) -> &'static str {
        match self.fault {
            Fault::Broken => "CATALOGUE-BROKEN",
            Fault::Newer => "CATALOGUE-NEWER-FORMAT",
        }
    }
}

/// An edition of the checklist, complete in three languages.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Catalogue {
    /// `msp-7.1`.
    pub edition: EditionId,
    /// The day from which it is in force.
    pub released: Date,
    /// The sections, in the document's order.
    pub sections: Vec<Section>,
    /// The controls, in the document's order.
    pub controls: Vec<Control>,
    /// The badges that waivers name.
    pub badges: Vec<Badge>,
    /// The exemption table, as printed.
    pub exemptions: Vec<ExemptionRow>,
    /// The requirements of the programme.
    pub programme: Vec<Requirement>,
    /// What makes a case study acceptable.
    pub case_studies: CaseStudyRules,
    /// The timeline rules.
    pub timeline: Vec<TimelineRule>,
    /// When versions may be used.
    pub versions: Vec<VersionWindow>,
    /// Roles recommended for the audit.
    pub roles: Vec<Named>,
    /// References.
    pub references: Vec<Reference>,
    /// Fees.
    pub fees: Vec<Fee>,
    /// Parts of the checklist outside the controls.
    pub passages: Vec<Named>,
    /// Where the sources contradict themselves.
    pub readings: Vec<Reading>,
    /// The words, by language.
    pub texts: BTreeMap<Language, Texts>,
}

/// `checklist.toml` as it is written. Everything but the controls may be missing, so that a
/// checklist made from a workbook alone can be read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Checklist {
    #[serde(rename = "format")]
    _format: u32,
    edition: EditionId,
    released: Date,
    sections: Vec<Section>,
    controls: Vec<Control>,
    case_studies: CaseStudyRules,
    #[serde(default)]
    badges: Vec<Badge>,
    #[serde(default)]
    exemptions: Vec<ExemptionRow>,
    #[serde(default)]
    programme: Vec<Requirement>,
    #[serde(default)]
    timeline: Vec<TimelineRule>,
    #[serde(default)]
    versions: Vec<VersionWindow>,
    #[serde(default)]
    roles: Vec<Named>,
    #[serde(default)]
    references: Vec<Reference>,
    #[serde(default)]
    fees: Vec<Fee>,
    #[serde(default)]
    passages: Vec<Named>,
    #[serde(default)]
    readings: Vec<Reading>,
}

impl Catalogue {
    /// Reads a catalogue from `checklist.toml` and the three text files.
    ///
    /// # Errors
    /// What is wrong, with file and line: of the first file that is broken, the problem nearest
    /// to its top.
    pub fn load(checklist: Source<'_>, texts: [(Language, Source<'_>); 3]) -> Result<Self, CatalogueError> {
        let document = Document::parse(checklist)?;
        refuse_newer_format(&document)?;
        let checklist: Checklist = document.read()?;
        structure::inspect(&document, &checklist);
        document.verdict()?;
        let texts = wording::read(&checklist, texts)?;
        Ok(Self::assemble(checklist, texts))
    }

    fn assemble(checklist: Checklist, texts: BTreeMap<Language, Texts>) -> Self {
        Self {
            edition: checklist.edition,
            released: checklist.released,
            sections: checklist.sections,
            controls: checklist.controls,
            badges: checklist.badges,
            exemptions: checklist.exemptions,
            programme: checklist.programme,
            case_studies: checklist.case_studies,
            timeline: checklist.timeline,
            versions: checklist.versions,
            roles: checklist.roles,
            references: checklist.references,
            fees: checklist.fees,
            passages: checklist.passages,
            readings: checklist.readings,
            texts,
        }
    }

    /// The control of this id or alias.
    pub fn control(&self, id: &str) -> Option<&Control> {
        self.controls.iter().find(|control| {
            control.id.as_str() == id || control.aliases.iter().any(|alias| alias.as_str() == id)
        })
    }

    /// The words in a language.
    pub fn texts(&self, language: Language) -> &Texts {
        &self.texts[&language]
    }

    /// The words of a control in a language.
    pub fn control_text(&self, language: Language, control: &ControlId) -> Option<&ControlText> {
        self.texts(language).controls.get(control)
    }

    /// The controls of a phase, in the document's order.
    pub fn phase(&self, phase: Phase) -> impl Iterator<Item = &Control> {
        self.controls.iter().filter(move |control| control.phase == phase)
    }
}

/// A later format may hold fields we do not know, so its number is looked at before anything else.
fn refuse_newer_format(document: &Document<'_>) -> Result<(), CatalogueError> {
    match document.number("format") {
        Some(format) if format > u64::from(FORMAT) => Err(document.error(
            &Place::top("format"),
            Fault::Newer,
            format!("the catalogue has format {format}; this version of Proofbook reads up to {FORMAT}"),
        )),
        _ => Ok(()),
    }
}
