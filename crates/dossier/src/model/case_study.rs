//! Case studies: their elements, diagrams, measures, names to protect and agreements.

use super::EvidenceId;
use crate::pictures_in_text::pictures_in;
use jiff::civil::Date;
use proofbook_catalogue::{ControlId, ElementId, Language};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// The role of a diagram in a case study.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DiagramRole {
    /// The architecture before.
    Existing,
    /// The architecture after.
    #[default]
    New,
    /// No architecture: a picture that stands within a text and nowhere else.
    Illustration,
}

/// A diagram or another picture of a case study.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Diagram {
    /// The piece of evidence that holds it.
    pub evidence: EvidenceId,
    /// Before, after, or within a text.
    pub role: DiagramRole,
    /// Caption; also the alternative text, where that is empty.
    #[serde(default)]
    pub caption: String,
    /// What somebody who does not see it must know.
    #[serde(default)]
    pub alternative: String,
    /// SHA-256 of the file that a person has looked at and found to name nobody.
    #[serde(default)]
    pub looked_at: Option<String>,
}

/// A measure of success: what changed by how much, over which time, and how one knows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Metric {
    /// What was measured.
    pub what: Option<String>,
    /// Its value before, as written.
    pub before: Option<String>,
    /// Its value after.
    pub after: Option<String>,
    /// In which unit.
    pub unit: Option<String>,
    /// Over which time.
    pub period: Option<String>,
    /// Where the values come from.
    pub source: Option<String>,
}

/// What kind of thing must not be named in public.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProtectedKind {
    /// A company or brand.
    #[default]
    Company,
    /// A person.
    Person,
    /// A domain of the internet.
    Domain,
    /// An AWS account.
    Account,
    /// A host or address.
    Host,
    /// A product of the customer.
    Product,
    /// Anything else.
    Other,
}

/// A name that must not appear in what is published about a customer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct ProtectedName {
    /// What it names.
    pub kind: ProtectedKind,
    /// As it is usually written.
    pub spelling: String,
    /// Other spellings (short, romanised, in kana), separated by commas.
    pub also: String,
    /// What stands in its place in public; what stands for the customer, where empty.
    pub stand_in: String,
}

/// Somebody at the customer has agreed to a public text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Consent {
    /// Who.
    pub who: String,
    /// When.
    pub on: Option<Date>,
    /// In what form: mail, letter, meeting, contract.
    pub form: String,
    /// The mail or letter.
    pub evidence: Option<EvidenceId>,
    /// SHA-256 of the public text they agreed to.
    pub text: String,
}

/// A case study.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct CaseStudy {
    /// Title.
    pub title: String,
    /// Legal name of the customer.
    pub customer: Option<String>,
    /// Industry.
    pub industry: Option<String>,
    /// Country of the customer.
    pub country: Option<String>,
    /// Language it is written in.
    pub language: Option<Language>,
    /// Public or private.
    pub public: Option<bool>,
    /// Whether the customer's name is withheld from the public.
    pub anonymised: Option<bool>,
    /// What stands for the name in an anonymised study ("a logistics company").
    pub public_name: Option<String>,
    /// Public address, published by the partner.
    pub url: Option<String>,
    /// Form of the public artefact, an id of the catalogue's `public_forms`.
    pub form: Option<String>,
    /// Start of the agreement.
    pub start_date: Option<Date>,
    /// End of the agreement.
    pub end_date: Option<Date>,
    /// Months of managed service agreed.
    pub months_of_service: Option<u32>,
    /// In production, not a pilot or proof of concept.
    pub production: Option<bool>,
    /// The customer is the partner's own company or an affiliate.
    pub affiliate: Option<bool>,
    /// Used in an earlier audit or renewal.
    pub used_before: Option<bool>,
    /// There was no system before, so that there is no existing architecture to show.
    pub no_existing_system: Option<bool>,
    /// The elements that are running text (Markdown), by id.
    pub elements: BTreeMap<ElementId, String>,
    /// Diagrams, by an id of their own.
    pub diagrams: BTreeMap<String, Diagram>,
    /// Measures of success, by an id of their own.
    pub metrics: BTreeMap<String, Metric>,
    /// AWS services used, by name.
    pub services: BTreeMap<String, bool>,
    /// Controls for which it is an example.
    pub controls: BTreeMap<ControlId, bool>,
    /// Facts and elements that are left out of what is published, by the names of their fields.
    pub withheld: BTreeMap<String, bool>,
    /// Names that must not appear in what is published, by an id of their own.
    pub protected_names: BTreeMap<String, ProtectedName>,
    /// Places where a protected name seems to stand and, a person has said, does not; with the reason,
    /// by the place's own key.
    pub excuses: BTreeMap<String, String>,
    /// Agreements of the customer, by an id of their own.
    pub consents: BTreeMap<String, Consent>,
}

impl CaseStudy {
    /// Whether a piece of evidence is one of the pictures for its texts.
    pub fn illustrates_with(&self, evidence: &EvidenceId) -> bool {
        let mut pictures = self.diagrams.values().filter(|it| it.role == DiagramRole::Illustration);
        pictures.any(|picture| &picture.evidence == evidence)
    }

    /// The diagrams that stand within its texts, by id.
    pub fn shown_in_texts(&self) -> BTreeSet<&str> {
        self.elements.values().flat_map(|text| pictures_in(text)).map(|picture| picture.diagram).collect()
    }
}
