//! What becomes of each answer of the old edition in the new one.
//!
//! It only proposes. Moving answers, and asking the person where a control was renamed, is for others.
//! An answer is called the same only when everything at hand was compared and nothing differed: where
//! one edition's official wording is at hand and cannot be held against the other's, the answer wants a
//! second look. Where no wording is at hand at all, the catalogues decide.

use super::changes::{Pair, title};
use super::pairs::Pairs;
use super::{EditionChange, Wordings, compare};
use crate::{Catalogue, Control, ControlId, Language, folding};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// How alike two controls of different ids must be to be taken for one.
const ALIKE: f64 = 0.8;

/// Why an answer wants a second look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SecondLookReason {
    /// The control is now a prerequisite, or no longer one.
    PhaseChanged,
    /// It became mandatory or recommended.
    NecessityChanged,
    /// Its title differs.
    Retitled,
    /// The catalogues demand other things.
    DemandsChanged,
    /// Its official wording differs.
    Reworded,
    /// Its numbers differ.
    FiguresChanged,
    /// The official wordings could not be compared: one is missing, or in another language.
    WordingNotCompared,
    /// Another control of the new edition now has the old title: the ids may have been shifted.
    TitleNowAt {
        /// That control.
        control: ControlId,
    },
}

/// What becomes of an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Carried {
    /// It answers the same question.
    Same {
        /// The control's id in the new edition.
        to: ControlId,
    },
    /// It goes along, and somebody must read it again.
    SecondLook {
        /// The control's id in the new edition.
        to: ControlId,
        /// Why.
        reasons: Vec<SecondLookReason>,
    },
    /// Its control is gone, and exactly one new control looks like it.
    RenamedTo {
        /// That control.
        to: ControlId,
        /// How alike wordings or titles are, from 0 to 1.
        similarity: f64,
    },
    /// Its control is gone; the answer is kept in the tray.
    NoPlace,
}

/// What becomes of the answer of each control of the old edition.
pub fn carry(old: &Catalogue, new: &Catalogue, wordings: &Wordings) -> BTreeMap<ControlId, Carried> {
    let changes = compare(old, new, wordings);
    let pairs = Pairs::of(old, new);
    let renamed = renamed(old, new, &pairs, wordings);
    let fate = |control: &Control| match pairs.new_of(control) {
        Some(after) => {
            let pair = Pair { old: (old, control), new: (new, after), wordings };
            kept(&pair, &changes)
        }
        None => renamed.get(&control.id).cloned().unwrap_or(Carried::NoPlace),
    };
    old.controls.iter().map(|control| (control.id.clone(), fate(control))).collect()
}

fn kept(pair: &Pair<'_>, changes: &[EditionChange]) -> Carried {
    let to = pair.new.1.id.clone();
    let own = changes.iter().filter(|change| !is_gone(change) && *change.control() == to);
    let mut reasons: Vec<SecondLookReason> = own.filter_map(reason).collect();
    if wording_is_unclear(pair) {
        reasons.push(SecondLookReason::WordingNotCompared);
    }
    if reasons.contains(&SecondLookReason::Retitled) {
        let elsewhere = title_elsewhere(pair);
        reasons.extend(elsewhere.map(|control| SecondLookReason::TitleNowAt { control }));
    }
    if reasons.is_empty() { Carried::Same { to } } else { Carried::SecondLook { to, reasons } }
}

fn is_gone(change: &EditionChange) -> bool {
    matches!(change, EditionChange::Gone { .. })
}

/// Another section or order alone does not touch an answer.
fn reason(change: &EditionChange) -> Option<SecondLookReason> {
    match change {
        EditionChange::Added { .. } | EditionChange::Gone { .. } => None,
        EditionChange::Moved { old, new, .. } => {
            (old.phase != new.phase).then_some(SecondLookReason::PhaseChanged)
        }
        EditionChange::NecessityChanged { .. } => Some(SecondLookReason::NecessityChanged),
        EditionChange::Retitled { .. } => Some(SecondLookReason::Retitled),
        EditionChange::DemandsChanged { .. } => Some(SecondLookReason::DemandsChanged),
        EditionChange::Reworded { .. } => Some(SecondLookReason::Reworded),
        EditionChange::FiguresChanged { .. } => Some(SecondLookReason::FiguresChanged),
    }
}

/// Whether wordings are at hand and still say nothing about what changed.
fn wording_is_unclear(pair: &Pair<'_>) -> bool {
    let at_hand = pair.wordings.old.is_some() || pair.wordings.new.is_some();
    at_hand && !pair.compared().is_some_and(|compared| compared.in_one_language())
}

/// The one other control of the new edition that has the old title, where the control itself lost it.
fn title_elsewhere(pair: &Pair<'_>) -> Option<ControlId> {
    let alike = |control: &Control| title_similarity(pair.old, (pair.new.0, control)) >= ALIKE;
    if alike(pair.new.1) {
        return None;
    }
    let others = pair.new.0.controls.iter().filter(|control| control.id != pair.new.1.id);
    only(others.filter(|control| alike(control))).map(|control| control.id.clone())
}

/// The gone controls that exactly one added control resembles, where no other gone one resembles it.
fn renamed(
    old: &Catalogue,
    new: &Catalogue,
    pairs: &Pairs<'_>,
    wordings: &Wordings,
) -> BTreeMap<ControlId, Carried> {
    let gone: Vec<_> = old.controls.iter().filter(|control| pairs.new_of(control).is_none()).collect();
    let added: Vec<_> = new.controls.iter().filter(|control| pairs.old_of(control).is_none()).collect();
    let alike = |one: &Control, other: &Control| {
        let similarity = likeness((old, one), (new, other), wordings);
        (similarity >= ALIKE).then_some(similarity)
    };
    let mut renamed = BTreeMap::new();
    for control in &gone {
        let candidates = added.iter().filter_map(|other| Some((*other, alike(control, other)?)));
        let Some((other, similarity)) = only(candidates) else { continue };
        if only(gone.iter().filter(|rival| alike(rival, other).is_some())).is_some() {
            renamed.insert(control.id.clone(), Carried::RenamedTo { to: other.id.clone(), similarity });
        }
    }
    renamed
}

/// How alike two controls are: by their titles or their official wordings, whichever says more.
fn likeness(old: (&Catalogue, &Control), new: (&Catalogue, &Control), wordings: &Wordings) -> f64 {
    let titles = title_similarity(old, new);
    let pair = Pair { old, new, wordings };
    let wordings = pair.compared().map(|compared| folding::similarity(compared.old, compared.new));
    wordings.map_or(titles, |wordings| wordings.max(titles))
}

fn title_similarity(old: (&Catalogue, &Control), new: (&Catalogue, &Control)) -> f64 {
    let alike = |language| Some(folding::similarity(title(old, language)?, title(new, language)?));
    Language::ALL.into_iter().filter_map(alike).fold(0.0, f64::max)
}

/// The item, if there is exactly one.
fn only<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let first = items.next();
    if items.next().is_some() { None } else { first }
}
