//! The words of a catalogue in one language, mirroring `text.<language>.toml`.
//!
//! Titles of controls are the official ones; everything else is written by us. The three files
//! of an edition carry the same keys, which the loader enforces.

use crate::{ids::*, language::Language};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A name with an optional longer text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// A short name.
    pub name: String,
    /// A sentence or two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// The words of a demand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemandText {
    /// One line, as shown in the list of demands.
    pub label: String,
    /// What exactly is wanted, where the label does not say it all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

/// The words of a control.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ControlText {
    /// The official title.
    pub title: String,
    /// What the control asks, in our words.
    pub asks: String,
    /// What evidence it wants, in our words.
    pub evidence: String,
    /// What helps it through: a hint from practice.
    pub hint: String,
    /// The demands, by id.
    pub demands: BTreeMap<DemandId, DemandText>,
    /// The topics of all its demands (covers, any_of, excludes), by id.
    #[serde(default)]
    pub topics: BTreeMap<TopicId, String>,
    /// The facets of its demands, by id.
    #[serde(default)]
    pub facets: BTreeMap<FacetId, String>,
    /// The routes, by id, where there are alternatives.
    #[serde(default)]
    pub routes: BTreeMap<RouteId, String>,
}

/// The words of a contradiction between or within the sources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadingText {
    /// What contradicts what, in one sentence.
    pub summary: String,
    /// One reading.
    pub first: String,
    /// The other reading.
    pub second: String,
    /// What Proofbook does, and what the partner had better do.
    pub advice: String,
}

/// All words of an edition in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// The language.
    pub language: Language,
    /// The edition's name: `MSP 7.1`.
    pub edition: Words,
    /// By section.
    pub sections: BTreeMap<SectionId, Words>,
    /// By control.
    pub controls: BTreeMap<ControlId, ControlText>,
    /// By badge.
    pub badges: BTreeMap<BadgeId, Words>,
    /// By requirement of the programme.
    pub programme: BTreeMap<RequirementId, Words>,
    /// By element of a case study.
    pub elements: BTreeMap<ElementId, Words>,
    /// By form of a public artefact.
    pub public_forms: BTreeMap<String, String>,
    /// By rule of the timeline.
    pub timeline: BTreeMap<TimelineId, Words>,
    /// By role recommended for the audit.
    pub roles: BTreeMap<String, Words>,
    /// By reference.
    pub references: BTreeMap<String, Words>,
    /// By fee.
    pub fees: BTreeMap<String, Words>,
    /// By part of the checklist outside the controls.
    pub passages: BTreeMap<PassageId, String>,
    /// By contradiction.
    pub readings: BTreeMap<ReadingId, ReadingText>,
}
