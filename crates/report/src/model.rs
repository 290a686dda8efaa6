//! What a report holds. Every string is in the report's language.

use jiff::civil::Date;
use proofbook_catalogue::{ControlId, Language, Phase, SectionId};
use proofbook_checks::{DemandState, Severity};
use proofbook_dossier::{Attachment, CaseStudyId, DiagramRole, EvidenceId, Region, picture_address};

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingLine {
    /// How much it matters.
    pub severity: Severity,
    /// The control it concerns, if any.
    pub control: Option<ControlId>,
    /// What is wrong.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub todo: String,
    /// The passage it rests on.
    pub passage: String,
}

/// Where a demand, or a cell of it, is met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The exhibit's letter within the control.
    pub letter: String,
    /// The exhibit's title.
    pub title: String,
    /// The pages in words (`pp. 3–5`), empty for the whole.
    pub pages: String,
    /// The first page cited, counted from one; nothing for the whole.
    pub first_page: Option<u32>,
    /// A region of a page shows it, and is framed there.
    pub is_framed: bool,
    /// A note of the partner.
    pub note: String,
}

/// A cell of a list demand with the places that cover it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellReport {
    /// The topic.
    pub topic: String,
    /// The facet, empty where there is none.
    pub facet: String,
    /// Where it is covered; empty is a gap.
    pub places: Vec<Place>,
}

/// A demand and where it is met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemandReport {
    /// The demand in one line.
    pub label: String,
    /// Its state.
    pub state: DemandState,
    /// The state in a word.
    pub state_word: String,
    /// A public address entered for it.
    pub url: Option<String>,
    /// Confirmed by the partner without a document.
    pub confirmed: bool,
    /// How many are there of how many wanted, in words; empty where nothing is counted.
    pub count: String,
    /// Where it is met, for demands without cells.
    pub places: Vec<Place>,
    /// Cells of a list demand.
    pub cells: Vec<CellReport>,
}

/// An exhibit of a control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exhibit {
    /// Its letter within the control.
    pub letter: String,
    /// The piece of evidence.
    pub evidence: EvidenceId,
    /// Its title.
    pub title: String,
    /// Its kind in a word.
    pub kind: String,
    /// Date of the document.
    pub dated: Option<Date>,
    /// The customer it concerns.
    pub customer: Option<String>,
    /// The file.
    pub file: Option<Attachment>,
    /// The address of a link.
    pub url: Option<String>,
    /// The pages cited, in order of first mention; `None` when any citation takes the whole.
    pub pages: Option<Vec<u32>>,
    /// The regions cited.
    pub regions: Vec<Region>,
}

/// A waiver that applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaiverReport {
    /// What it does, in a sentence that names the badge.
    pub text: String,
    /// Whether the control need not be answered.
    pub exempt: bool,
}

/// A control with everything said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControlReport {
    /// Its id.
    pub id: ControlId,
    /// Its title in the report's language.
    pub title: String,
    /// Its English title, for file names.
    pub english_title: String,
    /// Its section.
    pub section: SectionId,
    /// Its section in words.
    pub section_name: String,
    /// Prerequisite or technical.
    pub phase: Phase,
    /// The phase in words.
    pub phase_name: String,
    /// Mandatory or recommended, in words.
    pub necessity: String,
    /// What it asks, in our words.
    pub asks: String,
    /// What evidence it wants, in our words.
    pub evidence_wanted: String,
    /// Met, not met, or not said.
    pub met: Option<bool>,
    /// The same in words.
    pub met_word: String,
    /// The response as written.
    pub response: String,
    /// Waivers that apply.
    pub waivers: Vec<WaiverReport>,
    /// Its demands.
    pub demands: Vec<DemandReport>,
    /// Its exhibits.
    pub exhibits: Vec<Exhibit>,
    /// It wants the case studies: where they are listed is part of its answer.
    pub wants_case_studies: bool,
    /// Contradictions of the sources that touch it, one sentence each.
    pub readings: Vec<String>,
    /// Findings about it.
    pub findings: Vec<FindingLine>,
}

/// A diagram or another picture of a case study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiagramReport {
    /// Its id among the study's diagrams.
    pub id: String,
    /// Before, after, or within a text.
    pub role: DiagramRole,
    /// The role in words.
    pub role_name: String,
    /// Caption; falls back to the role's name.
    pub caption: String,
    /// Alternative text; falls back to the caption.
    pub alternative: String,
    /// The piece of evidence.
    pub evidence: EvidenceId,
    /// The file.
    pub file: Option<Attachment>,
}

impl DiagramReport {
    /// Whether it stands among the architecture; other pictures stand where a text shows them.
    pub fn is_architecture(&self) -> bool {
        self.role != DiagramRole::Illustration
    }

    /// How a text calls it.
    pub fn address(&self) -> String {
        picture_address(&self.id)
    }
}

/// An element of a case study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElementReport {
    /// Its id in the catalogue.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its text (Markdown); empty where missing.
    pub text: String,
}

/// A measure of success, formatted.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricReport {
    /// What was measured.
    pub what: String,
    /// Before, with its unit.
    pub before: String,
    /// After, with its unit.
    pub after: String,
    /// The change in percent or points, where both are numbers.
    pub change: Option<String>,
    /// Over which time.
    pub period: Option<String>,
    /// Where the values come from.
    pub source: Option<String>,
    /// The numbers, where both are in one unit.
    pub numbers: Option<(f64, f64)>,
}

/// A case study.
#[derive(Clone, Debug, PartialEq)]
pub struct StudyReport {
    /// Its id.
    pub id: CaseStudyId,
    /// Its number in the report, from one.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// The language it is written in.
    pub language: Language,
    /// Public or private.
    pub public: bool,
    /// Public, but without the customer's name. What is handed in has the name all the same: AWS wants
    /// it, nobody else may have it.
    pub anonymised: bool,
    /// The customer, or what stands for the name.
    pub customer: Option<String>,
    /// Facts as pairs of name and value, in order.
    pub facts: Vec<(String, String)>,
    /// The public address.
    pub url: Option<String>,
    /// All elements, in order; names, dates and diagrams have an empty text.
    pub elements: Vec<ElementReport>,
    /// Diagrams, existing architecture first.
    pub diagrams: Vec<DiagramReport>,
    /// Measures of success, in the order of their making; they belong to the element `success-metrics`.
    pub metrics: Vec<MetricReport>,
    /// Findings about it.
    pub findings: Vec<FindingLine>,
}

/// A dossier, finished for handing in.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The language of the submission.
    pub language: Language,
    /// The edition in words (`MSP 7.1`).
    pub edition: String,
    /// The partner.
    pub partner: String,
    /// The day the submission is planned for, and on which validity was judged.
    pub on: Date,
    /// There are blockers.
    pub draft: bool,
    /// Controls, in the checklist's order.
    pub controls: Vec<ControlReport>,
    /// Case studies, in the order they were begun.
    pub case_studies: Vec<StudyReport>,
    /// All findings, blockers first.
    pub findings: Vec<FindingLine>,
}

impl Report {
    /// Findings that block the submission.
    pub fn blockers(&self) -> impl Iterator<Item = &FindingLine> {
        self.findings.iter().filter(|finding| finding.severity == Severity::Blocker)
    }
}
