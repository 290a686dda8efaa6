//! Putting data into words: findings, states, waivers.
//!
//! A [`Speaker`] knows one language, the catalogue and the dossier, so that ids become titles and
//! topics become their names. The window, the command line and the report all speak through it.

use proofbook_catalogue::{Catalogue, ControlId, ElementId, FacetId, Language, TopicId, WaiverEffect};
use proofbook_checks::{Cell, DemandState, Finding, Param, Passage, WaiverStanding, Whereabouts};
use proofbook_dossier::{Dossier, PageRanges};
use proofbook_messages::{Argument, Messages};

/// As many places of a file are named in a finding; the rest are counted.
const PLACES_SHOWN: usize = 4;

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// What is wrong, in one line.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub todo: String,
    /// The passage it rests on.
    pub passage: String,
}

/// Speaks one language about one dossier under one catalogue.
#[derive(Clone, Copy)]
pub struct Speaker<'a> {
    /// The words of the program.
    pub messages: &'static Messages,
    /// The edition.
    pub catalogue: &'a Catalogue,
    /// The dossier.
    pub dossier: &'a Dossier,
}

impl<'a> Speaker<'a> {
    /// A speaker of a language.
    pub fn new(language: Language, catalogue: &'a Catalogue, dossier: &'a Dossier) -> Self {
        Self { messages: Messages::of(language), catalogue, dossier }
    }

    /// The language spoken.
    pub fn language(&self) -> Language {
        self.messages.language()
    }

    /// A finding in words.
    pub fn finding(&self, finding: &Finding) -> Rendered {
        let number = finding.params.get("n").and_then(|param| match param {
            Param::Number(number) => Some(*number as f64),
            _ => None,
        });
        let arguments: Vec<(&str, Argument)> =
            finding.params.iter().map(|(name, param)| (name.as_str(), self.param(param, number))).collect();
        let say = |attribute: &str| {
            self.messages.format(&format!("finding-{}{attribute}", finding.rule), &arguments)
        };
        Rendered {
            title: say(""),
            why: say(".why"),
            todo: say(".do"),
            passage: self.passage(&finding.passage),
        }
    }

    fn param(&self, param: &Param, number: Option<f64>) -> Argument {
        match param {
            Param::Text(text) => text.clone().into(),
            Param::Phrase(key) => self.messages.text(key).into(),
            Param::Cells(cells) => cells.join(", ").into(),
            Param::Phrases(keys) => self.list(keys.iter().map(|key| self.messages.text(key))).into(),
            Param::Places(places) => self.places(places).into(),
            Param::Number(number) => Argument::Number(*number as f64),
            Param::Decimal(number) => self.messages.number(*number, 2).into(),
            Param::Date(date) => self.messages.date(*date).into(),
            Param::Month(date) => self.messages.month(*date).into(),
            Param::Control(control) => format!("{control} {}", self.control_title(control)).into(),
            Param::Demand(control, demand) => self.demand_label(control, demand.as_str()).into(),
            Param::Topics(control, topics) => self
                .list(topics.iter().map(|(topic, facet)| self.cell_name(control, topic, facet.as_ref())))
                .into(),
            Param::Routes(control, routes) => {
                self.list(routes.iter().map(|route| self.route(control, route.as_str()))).into()
            }
            Param::Badges(badges) => self.list(badges.iter().map(|badge| self.badge(badge.as_str()))).into(),
            Param::Elements(elements) => {
                self.list(elements.iter().map(|element| self.element(element))).into()
            }
            Param::Requirement(requirement) => {
                let words = self.texts().programme.get(requirement);
                words.map_or_else(|| requirement.to_string(), |words| words.name.clone()).into()
            }
            Param::Reading(reading) => {
                let words = self.texts().readings.get(reading);
                words.map_or_else(|| reading.to_string(), |words| words.summary.clone()).into()
            }
            Param::CaseStudy(study) => self.study_title(study).into(),
            Param::Evidence(evidence) => {
                let found = self.dossier.evidence.get(evidence);
                found.map_or_else(|| evidence.to_string(), |evidence| evidence.title.clone()).into()
            }
            Param::Counted(what) => {
                let arguments = [("n", Argument::Number(number.unwrap_or(1.0)))];
                self.messages.format(&format!("counted-{what}"), &arguments).into()
            }
        }
    }

    /// The first places in a file, each once, and how many more there are.
    fn places(&self, places: &[Whereabouts]) -> String {
        let mut names: Vec<String> = Vec::new();
        for place in places {
            let name = self.place(place);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let more = names.len().saturating_sub(PLACES_SHOWN);
        names.truncate(PLACES_SHOWN);
        if more > 0 {
            names.push(self.messages.format("at-more", &[("n", Argument::Number(more as f64))]));
        }
        self.list(names.into_iter())
    }

    /// A place in a file.
    pub fn place(&self, place: &Whereabouts) -> String {
        let key = if place.phrase.is_empty() { "at-whole" } else { &place.phrase };
        let innermost = self.messages.format(key, &[("value", place.value.as_str().into())]);
        place.within.iter().rev().fold(innermost, |inner, file| {
            self.messages.format("at-within", &[("file", file.as_str().into()), ("place", inner.into())])
        })
    }

    fn texts(&self) -> &'a proofbook_catalogue::Texts {
        self.catalogue.texts(self.language())
    }

    /// Names joined as the language joins them.
    pub fn list(&self, names: impl Iterator<Item = String>) -> String {
        let separator = if self.language() == Language::Ja { "、" } else { ", " };
        names.collect::<Vec<_>>().join(separator)
    }

    /// The title of a control.
    pub fn control_title(&self, control: &ControlId) -> String {
        self.texts().controls.get(control).map_or_else(String::new, |text| text.title.clone())
    }

    /// The label of a demand; its id where there are no words.
    pub fn demand_label(&self, control: &ControlId, demand: &str) -> String {
        let label = self.texts().controls.get(control).and_then(|text| text.demands.get(demand));
        label.map_or_else(|| demand.to_owned(), |text| text.label.clone())
    }

    /// The name of a topic, with its facet in brackets.
    pub fn cell_name(&self, control: &ControlId, topic: &TopicId, facet: Option<&FacetId>) -> String {
        let topic = self.topic(control, topic);
        match facet {
            Some(facet) => format!("{topic} ({})", self.facet(control, facet)),
            None => topic,
        }
    }

    /// The name of a topic.
    pub fn topic(&self, control: &ControlId, topic: &TopicId) -> String {
        let name = self.texts().controls.get(control).and_then(|text| text.topics.get(topic));
        name.map_or_else(|| topic.to_string(), Clone::clone)
    }

    /// The name of a facet.
    pub fn facet(&self, control: &ControlId, facet: &FacetId) -> String {
        let name = self.texts().controls.get(control).and_then(|text| text.facets.get(facet));
        name.map_or_else(|| facet.to_string(), Clone::clone)
    }

    /// The name of one of the alternatives of a control.
    pub fn route(&self, control: &ControlId, route: &str) -> String {
        let name = self.texts().controls.get(control).and_then(|text| text.routes.get(route));
        name.map_or_else(|| route.to_owned(), Clone::clone)
    }

    /// Topic and facet of a cell.
    pub fn cell(&self, control: &ControlId, cell: &Cell) -> (String, String) {
        (
            self.topic(control, &cell.topic),
            cell.facet.as_ref().map_or_else(String::new, |facet| self.facet(control, facet)),
        )
    }

    /// The name of a badge.
    pub fn badge(&self, badge: &str) -> String {
        self.texts().badges.get(badge).map_or_else(|| badge.to_owned(), |words| words.name.clone())
    }

    /// The name of an element of a case study.
    pub fn element(&self, element: &ElementId) -> String {
        self.texts().elements.get(element).map_or_else(|| element.to_string(), |words| words.name.clone())
    }

    /// The title of a case study, or its customer, or that it has no title yet.
    pub fn study_title(&self, study: &proofbook_dossier::CaseStudyId) -> String {
        let found = self.dossier.case_studies.get(study);
        let named = found.map(|study| {
            if study.title.trim().is_empty() {
                study.customer.clone().unwrap_or_default()
            } else {
                study.title.clone()
            }
        });
        named
            .filter(|title| !title.trim().is_empty())
            .unwrap_or_else(|| self.messages.text("word-untitled-study"))
    }

    /// A state in a word.
    pub fn state(&self, state: DemandState) -> String {
        self.messages.text(match state {
            DemandState::Open => "state-open",
            DemandState::Partial => "state-partial",
            DemandState::Met => "state-met",
            DemandState::Waived => "state-waived",
            DemandState::NotTaken => "state-not-taken",
            DemandState::OnAuditDay => "state-on-audit-day",
        })
    }

    /// What a waiver does, in a sentence.
    pub fn waiver(&self, waiver: &WaiverStanding) -> String {
        let badges = self.list(waiver.badges.iter().map(|badge| self.badge(badge.as_str())));
        let key = match waiver.effect {
            WaiverEffect::Exempt => "held-waiver-exempt",
            WaiverEffect::SufficientEvidence => "held-waiver-sufficient-evidence",
            WaiverEffect::AlternativeForm => "held-waiver-alternative-form",
            WaiverEffect::Unclear => "held-waiver-unclear",
        };
        self.messages.format(key, &[("badges", badges.into())])
    }

    /// Pages in words; empty for the whole document.
    pub fn pages(&self, pages: Option<&PageRanges>) -> String {
        let Some(pages) = pages else { return String::new() };
        let single = pages.ranges().len() == 1 && pages.ranges()[0].0 == pages.ranges()[0].1;
        let key = if single { "word-page" } else { "word-pages" };
        self.messages.format(key, &[("pages", pages.to_string().into())])
    }

    /// A passage in words: edition, part, section, control.
    pub fn passage(&self, passage: &Passage) -> String {
        let texts = self.texts();
        match passage {
            Passage::Proofbook => self.messages.text("passage-proofbook"),
            Passage::Part { part } => {
                let name = texts.passages.get(part).cloned().unwrap_or_else(|| part.to_string());
                format!("{} · {name}", texts.edition.name)
            }
            Passage::Control { control } => {
                let section = self
                    .catalogue
                    .control(control.as_str())
                    .and_then(|control| texts.sections.get(&control.section));
                let section = section.map_or("", |words| words.name.as_str());
                format!("{} · {section} · {control}", texts.edition.name)
            }
        }
    }
}
