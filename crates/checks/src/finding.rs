//! What a check found: data, with everything a reader needs to understand, trust and act on it.
//!
//! A finding carries no words. Its rule names a message (`finding-<rule>` in
//! `assets/messages/*/findings.ftl`, with the attributes `.why` and `.do`), its parameters are typed so
//! that names and dates are put into the reader's language when it is shown.

use crate::look::Whereabouts;
use jiff::civil::Date;
use proofbook_catalogue::{
    BadgeId, ControlId, DemandId, ElementId, FacetId, PassageId, ReadingId, RequirementId, RouteId, TopicId,
};
use proofbook_dossier::{CaseStudyId, Dossier, EvidenceId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The submission would be incomplete or refused.
    Blocker,
    /// Something likely to be questioned.
    Warning,
    /// Worth knowing; changes nothing by itself.
    Advice,
}

/// What a finding is about, and where a person is taken to mend it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(tag = "on", rename_all = "snake_case")]
pub enum Subject {
    /// A field of the profile, by its key (`submission_date`, `badge.iso-27001.valid_until`).
    Profile {
        /// The key.
        field: String,
    },
    /// The answer to a control: `met` or `response`.
    Answer {
        /// The control.
        control: ControlId,
        /// `met` or `response`.
        field: String,
    },
    /// A demand of a control.
    Demand {
        /// The control.
        control: ControlId,
        /// The demand.
        demand: DemandId,
        /// The topic, for one cell of a list demand.
        topic: Option<TopicId>,
        /// The facet, for one cell of a list demand.
        facet: Option<FacetId>,
    },
    /// The list of case studies as a whole.
    CaseStudies,
    /// A case study.
    CaseStudy {
        /// The case study.
        study: CaseStudyId,
        /// The fact (`start_date`) or `elements.<id>`.
        field: Option<String>,
    },
    /// A piece of evidence.
    Evidence {
        /// The evidence.
        evidence: EvidenceId,
        /// The field (`dated`).
        field: Option<String>,
    },
    /// The workspace itself (damage, conflicts).
    Workspace {
        /// The path of the field in conflict, joined with `/`, or the damaged file.
        place: String,
    },
}

/// A parameter of a finding's message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "is", content = "value", rename_all = "snake_case")]
pub enum Param {
    /// Text as it stands: a customer's name, a file name, a value.
    Text(String),
    /// The key of a message that stands for something (`DAMAGE-RECORD`).
    Phrase(String),
    /// The keys of several messages, shown as a list.
    Phrases(Vec<String>),
    /// A number.
    Number(i64),
    /// A number with a fraction (a percentage).
    Decimal(f64),
    /// A date.
    Date(Date),
    /// The month of a date.
    Month(Date),
    /// A control: shown as its id and title.
    Control(ControlId),
    /// The label of a demand.
    Demand(ControlId, DemandId),
    /// Names of topics, each with its facet where there is one.
    Topics(ControlId, Vec<(TopicId, Option<FacetId>)>),
    /// Badge names.
    Badges(Vec<BadgeId>),
    /// Names of the alternatives of a control.
    Routes(ControlId, Vec<RouteId>),
    /// Elements of a case study.
    Elements(Vec<ElementId>),
    /// A requirement of the programme.
    Requirement(RequirementId),
    /// A contradiction: shown as its summary.
    Reading(ReadingId),
    /// The title of a case study.
    CaseStudy(CaseStudyId),
    /// The title of a piece of evidence.
    Evidence(EvidenceId),
    /// Cells of the official workbook (`Controls!D5`), shown as they stand.
    Cells(Vec<String>),
    /// Places in a file.
    Places(Vec<Whereabouts>),
    /// What `at_least` counts, together with the number `n` of the same message: an id such as
    /// `customer_example`, resolved through `counted-<id>` to "4 customer examples".
    Counted(String),
}

/// The passage of the checklist a finding rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "in", rename_all = "snake_case")]
pub enum Passage {
    /// A control.
    Control {
        /// The control.
        control: ControlId,
    },
    /// A part outside the controls, an id of the catalogue's `passages`.
    Part {
        /// The part.
        part: PassageId,
    },
    /// Not the checklist: the program's own care (damage, limits of file formats).
    Proofbook,
}

/// What a check found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Finding {
    /// The rule, kebab-case: `demand-document-missing`. Stable.
    pub rule: String,
    /// How much it matters.
    pub severity: Severity,
    /// What it is about.
    pub subject: Subject,
    /// Parameters of the message, by name.
    pub params: BTreeMap<String, Param>,
    /// The passage it rests on.
    pub passage: Passage,
}

impl Finding {
    /// A finding without parameters.
    pub fn new(rule: &str, severity: Severity, subject: Subject, passage: Passage) -> Self {
        Self { rule: rule.to_owned(), severity, subject, params: BTreeMap::new(), passage }
    }

    /// Adds a parameter.
    #[must_use]
    pub fn with(mut self, name: &str, param: Param) -> Self {
        self.params.insert(name.to_owned(), param);
        self
    }

    /// Whether it concerns a control: as its own, or because it blocks a piece of evidence the control
    /// cites.
    pub fn touches(&self, control: &ControlId, dossier: &Dossier) -> bool {
        match (self.control(), &self.subject) {
            (Some(own), _) => own == control,
            (None, Subject::Evidence { evidence, .. }) if self.severity == Severity::Blocker => {
                dossier.citations_of(control).any(|(_, citation)| citation.evidence == *evidence)
            }
            _ => false,
        }
    }

    /// The control it concerns, if any.
    pub fn control(&self) -> Option<&ControlId> {
        match &self.subject {
            Subject::Answer { control, .. } | Subject::Demand { control, .. } => Some(control),
            _ => match &self.passage {
                Passage::Control { control } => Some(control),
                _ => None,
            },
        }
    }
}
