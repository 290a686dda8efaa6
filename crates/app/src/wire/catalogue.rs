//! The catalogue across the boundary: controls, demands, badges and elements with their words.
//!
//! Not here: what they mean (crate `catalogue`).

use super::*;

/// A contradiction between or within the sources, in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ReadingView {
    /// Its id.
    pub id: ReadingId,
    /// How much it matters.
    pub weight: Weight,
    /// The words.
    pub text: ReadingText,
}

/// A demand with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct DemandView {
    /// The demand as data.
    pub rule: Demand,
    /// One line.
    pub label: String,
    /// What exactly is wanted.
    pub detail: Option<String>,
}

/// A control with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ControlView {
    /// Its id.
    pub id: ControlId,
    /// Its section.
    pub section: SectionId,
    /// Prerequisite or technical.
    pub phase: Phase,
    /// Mandatory or recommended.
    pub necessity: Necessity,
    /// The official title.
    pub title: String,
    /// What it asks.
    pub asks: String,
    /// What evidence it wants.
    pub evidence: String,
    /// What helps.
    pub hint: String,
    /// Its demands.
    pub demands: Vec<DemandView>,
    /// Names of topics.
    pub topics: BTreeMap<TopicId, String>,
    /// Names of facets.
    pub facets: BTreeMap<FacetId, String>,
    /// Names of routes.
    pub routes: BTreeMap<RouteId, String>,
    /// Waivers.
    pub waivers: Vec<Waiver>,
    /// Contradictions that touch it.
    pub readings: Vec<ReadingView>,
}

/// Something with an id and words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct NamedView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// A sentence or two.
    pub text: Option<String>,
}

/// A badge with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BadgeView {
    /// The badge.
    pub rule: Badge,
    /// Its name.
    pub name: String,
    /// A sentence or two.
    pub text: Option<String>,
}

/// A required element of a case study with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ElementView {
    /// The element.
    pub rule: Element,
    /// Its name.
    pub name: String,
    /// Its name in every language: a case study may be written in another than the window's.
    pub names: BTreeMap<Language, String>,
    /// What belongs here.
    pub text: Option<String>,
}

/// An edition with its words, in the window's language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CatalogueView {
    /// `msp-7.1`.
    pub edition: EditionId,
    /// `MSP 7.1`.
    pub name: String,
    /// The language of the words.
    pub language: Language,
    /// Sections, in order.
    pub sections: Vec<NamedView>,
    /// Controls, in order.
    pub controls: Vec<ControlView>,
    /// Badges.
    pub badges: Vec<BadgeView>,
    /// Elements of a case study.
    pub elements: Vec<ElementView>,
    /// Forms of a public artefact: id and name.
    pub public_forms: Vec<NamedView>,
    /// Requirements of the programme.
    pub programme: Vec<NamedView>,
    /// Roles recommended for the audit.
    pub roles: Vec<NamedView>,
    /// References with their addresses in `text`.
    pub references: Vec<NamedView>,
    /// Fees.
    pub fees: Vec<NamedView>,
    /// All contradictions.
    pub readings: Vec<ReadingView>,
}
