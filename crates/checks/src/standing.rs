//! Where each control stands: every demand with its state and the places where it is met.
//!
//! Rules turn standings into findings, the window draws them, the report prints them; all three
//! therefore agree.
//!
//! Not here: findings. What is missing becomes a finding in [`crate::rules`].

mod demand;
mod evaluate;
mod routes;
mod topics;
mod waivers;

pub(crate) use demand::{entered_address, meant, takes_evidence, things_shown};
pub(crate) use evaluate::{evaluate, settle_blocked, settle_readiness};
pub(crate) use waivers::{Failure, failure, is_of_partner};

use proofbook_catalogue::{BadgeId, ControlId, DemandId, FacetId, ReadingId, RouteId, TopicId, WaiverEffect};
use proofbook_dossier::CitationId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// The state of a demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DemandState {
    /// Nothing is there.
    Open,
    /// Something is there, but not all of it.
    Partial,
    /// Met on the submission date.
    Met,
    /// A badge of the partner does away with it.
    Waived,
    /// Another route of the control is taken.
    NotTaken,
    /// Shown to the auditor on the audit day; nothing to hand in.
    OnAuditDay,
}

/// One cell of a list demand: a topic, or a topic for a facet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Cell {
    /// The topic.
    pub topic: TopicId,
    /// The facet, where the demand has any.
    pub facet: Option<FacetId>,
}

/// Why a citation does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Discount {
    /// The evidence is no longer in the library.
    Missing,
    /// The evidence has neither a file nor an address.
    Empty,
    /// The evidence is no longer valid on the submission date.
    Expired,
    /// The demand has a window, and the evidence has no date.
    Undated,
    /// The evidence is older than the window allows.
    TooOld,
    /// The evidence is dated after the submission date.
    AfterTheDay,
    /// Different customers are wanted, and the evidence names none.
    NoCustomer,
    /// Another example of the same customer counts already.
    SameCustomer,
    /// The single example shows too little (`each_at_least`).
    TooLittle,
    /// The topic is one that does not count.
    Excluded,
    /// A list demand, and the citation does not say for which topic and facet.
    NoTopic,
    /// A public address is wanted, and the evidence is no link.
    NotALink,
    /// Something blocks it: its file is not here, or the pages that are cited are not in it.
    Blocked,
}

/// A citation that does not count, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Discounted {
    /// The citation.
    pub citation: CitationId,
    /// Why it does not count; the first reason found.
    pub because: Discount,
}

/// Where a demand stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DemandStanding {
    /// The demand.
    pub demand: DemandId,
    /// Its state.
    pub state: DemandState,
    /// Citations that count for it, in the order they were made.
    pub counting: Vec<CitationId>,
    /// Citations that are there but do not count (too old, undated, same customer).
    pub not_counting: Vec<CitationId>,
    /// The same citations with the reason.
    pub discounted: Vec<Discounted>,
    /// Cells with the citations that cover them; empty for demands without topics.
    pub cells: Vec<(Cell, Vec<CitationId>)>,
    /// Mandatory cells that nothing covers.
    pub missing: Vec<Cell>,
    /// How many are there and how many are wanted, where something is counted.
    pub count: Option<(u32, u32)>,
}

/// A waiver that applies, as far as the profile says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WaiverStanding {
    /// What it does.
    pub effect: WaiverEffect,
    /// The badges the partner holds for it.
    pub badges: Vec<BadgeId>,
    /// The demands it stands in for; empty for all.
    pub demands: Vec<DemandId>,
    /// Contradictions that touch it.
    pub readings: Vec<ReadingId>,
    /// Whether it applies on the submission date. A badge that is held but expired, out of scope
    /// or too few leaves the waiver here with `false`.
    pub applies: bool,
}

/// How far a control is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Readiness {
    /// Something that blocks the submission is missing.
    Blocked,
    /// Nothing blocks, something is likely to be questioned.
    Questioned,
    /// Ready.
    Ready,
    /// A waiver does away with it.
    Waived,
}

/// Where a control stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ControlStanding {
    /// The control.
    pub control: ControlId,
    /// How far it is.
    pub readiness: Readiness,
    /// Its demands, in the catalogue's order.
    pub demands: Vec<DemandStanding>,
    /// The route taken, for controls with alternatives: the one that is furthest.
    pub route: Option<RouteId>,
    /// Waivers for which the partner holds a badge, whether they apply or not.
    pub waivers: Vec<WaiverStanding>,
}

/// All standings, by control.
pub type Standings = BTreeMap<ControlId, ControlStanding>;
