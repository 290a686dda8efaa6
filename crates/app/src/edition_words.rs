//! What a new edition changes, in words.
//!
//! Not here: finding the changes (crate `catalogue`).

use crate::wire::EditionChangeView;
use proofbook_catalogue::{
    Catalogue, ControlId, Language, Necessity, Phase,
    difference::{DemandFigure, EditionChange, FigureField, FigureUnit, Place, WordingFigure},
};
use proofbook_messages::{Argument, Messages};

/// The changes in words, those of one control together, in the order of the new edition.
pub fn change_views(
    old: &Catalogue,
    new: &Catalogue,
    changes: &[EditionChange],
    language: Language,
) -> Vec<EditionChangeView> {
    let words = ChangeWords { old, new, messages: Messages::of(language), language };
    let mut views: Vec<EditionChangeView> = Vec::new();
    for change in changes {
        let control = change.control();
        let lines = words.lines(change);
        match views.iter_mut().find(|view| &view.control == control) {
            Some(view) => view.lines.extend(lines),
            None => {
                views.push(EditionChangeView { control: control.clone(), title: words.title(control), lines })
            }
        }
    }
    views
}

struct ChangeWords<'a> {
    old: &'a Catalogue,
    new: &'a Catalogue,
    messages: &'static Messages,
    language: Language,
}

impl ChangeWords<'_> {
    fn say(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        self.messages.format(key, arguments)
    }

    fn title(&self, control: &ControlId) -> String {
        let text = [self.new, self.old].into_iter().find_map(|it| it.control_text(self.language, control));
        text.map_or_else(String::new, |text| text.title.clone())
    }

    fn lines(&self, change: &EditionChange) -> Vec<String> {
        match change {
            EditionChange::Added { .. } => vec![self.messages.text("change-added")],
            EditionChange::Gone { .. } => vec![self.messages.text("change-gone")],
            EditionChange::Moved { old, new, .. } => vec![self.moved(old, new)],
            EditionChange::NecessityChanged { new, .. } => {
                let key = match new {
                    Necessity::Mandatory => "word-mandatory",
                    Necessity::Recommended => "word-recommended",
                };
                vec![self.say("change-necessity", &[("word", self.messages.text(key).into())])]
            }
            EditionChange::Retitled { titles, .. } => titles
                .iter()
                .map(|title| {
                    let arguments = [("old", title.old.as_str().into()), ("new", title.new.as_str().into())];
                    self.say("change-retitled", &arguments)
                })
                .collect(),
            EditionChange::DemandsChanged { .. } => vec![self.messages.text("change-demands")],
            EditionChange::Reworded { similarity, .. } => {
                // A wording that is not the same is not so by 100 %.
                let percent = (similarity * 100.0).round().min(99.0);
                vec![self.say("change-reworded", &[("percent", Argument::Number(percent))])]
            }
            EditionChange::FiguresChanged { control, demands, only_old, only_new } => {
                let demands = demands.iter().map(|figure| self.demand_figure(control, figure));
                let gone = only_old.iter().map(|figure| self.figure("change-figure-gone", figure));
                let come = only_new.iter().map(|figure| self.figure("change-figure-new", figure));
                demands.chain(gone).chain(come).collect()
            }
        }
    }

    fn moved(&self, old: &Place, new: &Place) -> String {
        let section = self.new.texts(self.language).sections.get(&new.section);
        let section = section.map_or_else(|| new.section.to_string(), |words| words.name.clone());
        let phase = self.messages.text(match new.phase {
            Phase::Prerequisite => "word-prerequisite",
            Phase::Technical => "word-technical",
        });
        match (old.section == new.section && old.phase == new.phase, &new.after) {
            (true, Some(after)) => self.say("change-order", &[("after", after.as_str().into())]),
            (true, None) => self.messages.text("change-first"),
            (false, _) => self.say("change-moved", &[("section", section.into()), ("phase", phase.into())]),
        }
    }

    fn demand_figure(&self, control: &ControlId, figure: &DemandFigure) -> String {
        let texts = [self.new, self.old];
        let label = texts.iter().find_map(|it| {
            let text = it.control_text(self.language, control)?;
            text.demands.get(&figure.demand).map(|demand| demand.label.clone())
        });
        let field = self.messages.text(match figure.field {
            FigureField::AtLeast => "figure-at-least",
            FigureField::WithinMonths => "figure-within-months",
            FigureField::EachAtLeast => "figure-each-at-least",
            FigureField::AtMostMinutes => "figure-at-most-minutes",
            FigureField::Topics => "figure-topics",
        });
        let number = |number: Option<u32>| number.map_or_else(|| "–".to_owned(), |number| number.to_string());
        let arguments = [
            ("demand", label.unwrap_or_else(|| figure.demand.to_string()).into()),
            ("field", field.into()),
            ("old", number(figure.old).into()),
            ("new", number(figure.new).into()),
        ];
        self.say("change-demand-figure", &arguments)
    }

    fn figure(&self, key: &str, figure: &WordingFigure) -> String {
        let unit = self.messages.text(&format!("unit-{}", unit_word(figure.unit)));
        self.say(key, &[("amount", figure.amount.as_str().into()), ("unit", unit.into())])
    }
}

/// The unit as message keys name it.
fn unit_word(unit: FigureUnit) -> String {
    let word = serde_json::to_value(unit).unwrap_or_default();
    word.as_str().unwrap_or_default().replace('_', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_has_a_word_in_every_language() {
        use FigureUnit::*;
        let units = [
            Months,
            Years,
            Weeks,
            Days,
            BusinessDays,
            Hours,
            Minutes,
            Percent,
            Times,
            Customers,
            Examples,
            CaseStudies,
            Services,
            Workloads,
            Accounts,
            Organizations,
            Certifications,
            Documents,
            Reviews,
            Tests,
            Improvements,
            Agreements,
            Activities,
            Projects,
            People,
            Items,
        ];
        for language in Language::ALL {
            for unit in units {
                let key = format!("unit-{}", unit_word(unit));
                assert!(
                    Messages::of(language).try_format(&key, &[]).is_some(),
                    "{key} in {}",
                    language.code()
                );
            }
        }
    }
}
