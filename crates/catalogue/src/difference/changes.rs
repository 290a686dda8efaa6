//! What is different about one control that both editions have, apart from its place.
//!
//! Our own texts (what a control asks, evidence, hint, labels) are not compared: that we explain a
//! control in other words changes nothing for a partner.

use super::{DemandFigure, EditionChange, FigureField, TitleChange, Wordings, figures};
use crate::{Catalogue, Control, ControlId, Demand, DemandId, Language, folding};
use std::collections::BTreeMap;

/// A control before and after.
pub(super) struct Pair<'a> {
    /// The old edition and its control.
    pub old: (&'a Catalogue, &'a Control),
    /// The new edition and its control.
    pub new: (&'a Catalogue, &'a Control),
    /// The official wordings.
    pub wordings: &'a Wordings,
}

/// The official wordings of a control in both editions.
pub(super) struct Compared<'a> {
    pub old: &'a str,
    pub new: &'a str,
}

impl Compared<'_> {
    /// Whether words can be compared with words.
    pub fn in_one_language(&self) -> bool {
        folding::language_of(self.old) == folding::language_of(self.new)
    }
}

impl<'a> Pair<'a> {
    /// The changes, in a fixed order.
    pub fn changes(&self) -> Vec<EditionChange> {
        let changes = [self.necessity(), self.titles(), self.demands(), self.wording(), self.figures()];
        changes.into_iter().flatten().collect()
    }

    /// Both official wordings, where both are at hand and say something.
    pub fn compared(&self) -> Option<Compared<'a>> {
        Some(Compared {
            old: wording_of(self.wordings.old.as_ref()?, self.old.1)?,
            new: wording_of(self.wordings.new.as_ref()?, self.new.1)?,
        })
    }

    fn id(&self) -> ControlId {
        self.new.1.id.clone()
    }

    fn necessity(&self) -> Option<EditionChange> {
        let (old, new) = (self.old.1.necessity, self.new.1.necessity);
        (old != new).then(|| EditionChange::NecessityChanged { control: self.id(), old, new })
    }

    fn titles(&self) -> Option<EditionChange> {
        let titles: Vec<_> = Language::ALL.into_iter().filter_map(|language| self.title(language)).collect();
        (!titles.is_empty()).then(|| EditionChange::Retitled { control: self.id(), titles })
    }

    fn title(&self, language: Language) -> Option<TitleChange> {
        let (old, new) = (title(self.old, language)?, title(self.new, language)?);
        let differ = folding::fold_spaces(old) != folding::fold_spaces(new);
        differ.then(|| TitleChange { language, old: old.to_owned(), new: new.to_owned() })
    }

    fn demands(&self) -> Option<EditionChange> {
        let (old, new) = (&self.old.1.demands, &self.new.1.demands);
        let added = only_in_first(new, old);
        let gone = only_in_first(old, new);
        let altered = |demand: &&Demand| {
            demand_of(old, &demand.id)
                .is_some_and(|before| without_figures(before) != without_figures(demand))
        };
        let altered: Vec<_> = new.iter().filter(altered).map(|demand| demand.id.clone()).collect();
        let nothing = added.is_empty() && gone.is_empty() && altered.is_empty();
        (!nothing).then(|| EditionChange::DemandsChanged { control: self.id(), added, gone, altered })
    }

    fn wording(&self) -> Option<EditionChange> {
        let compared = self.compared().filter(Compared::in_one_language)?;
        let differ = !folding::same_words(compared.old, compared.new);
        differ.then(|| EditionChange::Reworded {
            control: self.id(),
            similarity: folding::similarity(compared.old, compared.new),
        })
    }

    fn figures(&self) -> Option<EditionChange> {
        let demands = demand_figures(&self.old.1.demands, &self.new.1.demands);
        let found = self.compared().map(|compared| (figures(compared.old), figures(compared.new)));
        let (old, new) = found.unwrap_or_default();
        let only_old: Vec<_> = old.difference(&new).cloned().collect();
        let only_new: Vec<_> = new.difference(&old).cloned().collect();
        let nothing = demands.is_empty() && only_old.is_empty() && only_new.is_empty();
        (!nothing).then(|| EditionChange::FiguresChanged { control: self.id(), demands, only_old, only_new })
    }
}

/// The wording of a control under its id or an alias, unless it is blank.
fn wording_of<'a>(wordings: &'a BTreeMap<ControlId, String>, control: &Control) -> Option<&'a str> {
    let names = std::iter::once(&control.id).chain(&control.aliases);
    let mut texts = names.filter_map(|name| wordings.get(name)).map(String::as_str);
    texts.find(|text| !text.trim().is_empty())
}

/// The title of a control in a language.
pub(super) fn title<'a>(
    (catalogue, control): (&'a Catalogue, &Control),
    language: Language,
) -> Option<&'a str> {
    let texts = catalogue.texts.get(&language)?;
    texts.controls.get(&control.id).map(|text| text.title.as_str())
}

fn demand_of<'a>(demands: &'a [Demand], id: &DemandId) -> Option<&'a Demand> {
    demands.iter().find(|demand| demand.id == *id)
}

fn only_in_first(first: &[Demand], second: &[Demand]) -> Vec<DemandId> {
    let only = first.iter().filter(|demand| demand_of(second, &demand.id).is_none());
    only.map(|demand| demand.id.clone()).collect()
}

/// The demand without its numbers, which are reported apart, and without what only our sources say.
fn without_figures(demand: &Demand) -> Demand {
    Demand {
        at_least: None,
        within_months: None,
        each_at_least: None,
        at_most_minutes: None,
        variants: Vec::new(),
        readings: Vec::new(),
        ..demand.clone()
    }
}

/// The numbers that differ: of the new demands in their order, then of those that are gone.
fn demand_figures(old: &[Demand], new: &[Demand]) -> Vec<DemandFigure> {
    let kept = new.iter().map(|demand| (demand_of(old, &demand.id), Some(demand)));
    let gone = old.iter().filter(|demand| demand_of(new, &demand.id).is_none());
    let all = kept.chain(gone.map(|demand| (Some(demand), None)));
    all.flat_map(|(old, new)| differing_numbers(old, new)).collect()
}

fn differing_numbers(old: Option<&Demand>, new: Option<&Demand>) -> Vec<DemandFigure> {
    const FIELDS: [FigureField; 5] = [
        FigureField::AtLeast,
        FigureField::WithinMonths,
        FigureField::EachAtLeast,
        FigureField::AtMostMinutes,
        FigureField::Topics,
    ];
    let Some(demand) = new.or(old) else { return Vec::new() };
    let figures = FIELDS.into_iter().map(|field| DemandFigure {
        demand: demand.id.clone(),
        field,
        old: old.and_then(|old| number(old, field)),
        new: new.and_then(|new| number(new, field)),
    });
    figures.filter(|figure| figure.old != figure.new).collect()
}

fn number(demand: &Demand, field: FigureField) -> Option<u32> {
    match field {
        FigureField::AtLeast => demand.at_least,
        FigureField::WithinMonths => demand.within_months,
        FigureField::EachAtLeast => demand.each_at_least,
        FigureField::AtMostMinutes => demand.at_most_minutes,
        FigureField::Topics => {
            let topics = demand.covers.len() + demand.any_of.len();
            u32::try_from(topics).ok().filter(|topics| *topics > 0)
        }
    }
}
