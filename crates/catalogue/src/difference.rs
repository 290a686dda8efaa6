//! What a new edition changes: for the catalogue as a whole, and for each answer already written.
//!
//! Two catalogues are compared control by control; where the partner has the official files of both
//! editions, their wordings are compared too.
//!
//! Deliberately not done: judging whether an answer still fits. A change says what is different and
//! where; a person reads the two wordings. Nothing is compared across languages except figures, since
//! a translation has no word in common with its original.

mod carry;
mod changes;
mod figures;
mod pairs;

pub use carry::{Carried, SecondLookReason, carry};
pub use figures::{FigureUnit, WordingFigure, figures};

use crate::{Catalogue, ControlId, DemandId, Language, Necessity, Phase, SectionId};
use pairs::Pairs;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// The official wordings of two editions, by control, where the partner has the files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wordings {
    /// Those of the old edition.
    pub old: Option<BTreeMap<ControlId, String>>,
    /// Those of the new edition.
    pub new: Option<BTreeMap<ControlId, String>>,
}

/// Where a control stands in an edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Place {
    /// Its section.
    pub section: SectionId,
    /// Its phase.
    pub phase: Phase,
    /// The control before it among those that both editions have, under its new id.
    pub after: Option<ControlId>,
}

/// A title in one language, before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TitleChange {
    /// The language.
    pub language: Language,
    /// The old title.
    pub old: String,
    /// The new title.
    pub new: String,
}

/// A number a demand can carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FigureField {
    /// The least number of what the demand counts.
    AtLeast,
    /// The window of its evidence, in months.
    WithinMonths,
    /// The least number within every single example.
    EachAtLeast,
    /// The longest presentation, in minutes.
    AtMostMinutes,
    /// How many topics it names, wanted all or as a choice.
    Topics,
}

/// A number of a demand, before and after. A side without the number or without the demand is `None`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DemandFigure {
    /// The demand.
    pub demand: DemandId,
    /// Which number.
    pub field: FigureField,
    /// The old number.
    pub old: Option<u32>,
    /// The new number.
    pub new: Option<u32>,
}

/// Something that is different in the new edition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum EditionChange {
    /// A control that only the new edition has.
    Added {
        /// Its id in the new edition.
        control: ControlId,
    },
    /// A control that only the old edition has.
    Gone {
        /// Its id in the old edition.
        control: ControlId,
    },
    /// A control that stands elsewhere.
    Moved {
        /// Its id in the new edition.
        control: ControlId,
        /// Where it stood.
        old: Place,
        /// Where it stands.
        new: Place,
    },
    /// A control that became mandatory or recommended.
    NecessityChanged {
        /// Its id in the new edition.
        control: ControlId,
        /// What it was.
        old: Necessity,
        /// What it is.
        new: Necessity,
    },
    /// A control with another title.
    Retitled {
        /// Its id in the new edition.
        control: ControlId,
        /// The titles that differ, by language.
        titles: Vec<TitleChange>,
    },
    /// A control of which the catalogues demand other things, apart from figures.
    DemandsChanged {
        /// Its id in the new edition.
        control: ControlId,
        /// Demands that only the new edition has.
        added: Vec<DemandId>,
        /// Demands that only the old edition has.
        gone: Vec<DemandId>,
        /// Demands that both have and that differ.
        altered: Vec<DemandId>,
    },
    /// A control with another official wording.
    Reworded {
        /// Its id in the new edition.
        control: ControlId,
        /// How many words are common to both, from 0 to 1.
        similarity: f64,
    },
    /// A control with other numbers.
    FiguresChanged {
        /// Its id in the new edition.
        control: ControlId,
        /// Numbers of its demands.
        demands: Vec<DemandFigure>,
        /// Numbers that only the old official wording has.
        only_old: Vec<WordingFigure>,
        /// Numbers that only the new official wording has.
        only_new: Vec<WordingFigure>,
    },
}

impl EditionChange {
    /// The control it concerns: the id in the new edition, or in the old one if it is gone.
    pub fn control(&self) -> &ControlId {
        match self {
            Self::Added { control }
            | Self::Gone { control }
            | Self::Moved { control, .. }
            | Self::NecessityChanged { control, .. }
            | Self::Retitled { control, .. }
            | Self::DemandsChanged { control, .. }
            | Self::Reworded { control, .. }
            | Self::FiguresChanged { control, .. } => control,
        }
    }
}

/// Everything that is different in the new edition: in its order, then what is gone in the old order.
pub fn compare(old: &Catalogue, new: &Catalogue, wordings: &Wordings) -> Vec<EditionChange> {
    let pairs = Pairs::of(old, new);
    let mut changes = Vec::new();
    for control in &new.controls {
        match pairs.old_of(control) {
            Some(before) => {
                let moved = pairs.moved(control);
                let pair = changes::Pair { old: (old, before), new: (new, control), wordings };
                changes.extend(moved.into_iter().chain(pair.changes()));
            }
            None => changes.push(EditionChange::Added { control: control.id.clone() }),
        }
    }
    let gone = old.controls.iter().filter(|control| pairs.new_of(control).is_none());
    changes.extend(gone.map(|control| EditionChange::Gone { control: control.id.clone() }));
    changes
}
