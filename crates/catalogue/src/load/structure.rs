//! Whether `checklist.toml` holds together: ids, references, counts.
//!
//! Every problem is noted at the line of the item that causes it. Words are not looked at here
//! (see [`super::wording`]), and whether the numbers agree with the printed checklist neither.

use super::Checklist;
use super::document::{Document, Place};
use crate::{ids::*, model::*};
use std::collections::BTreeSet;

/// Where a waiver may stand.
const WAIVER_SOURCES: [&str; 3] = ["exemption-table", "control", "section-heading"];
/// Who may hold the badge of a waiver.
const HOLDERS: [&str; 2] = ["partner", "supplier"];
/// The documents a count or a date may come from.
const DOCUMENTS: [&str; 2] = ["korean-checklist", "english-workbook"];
/// What a rule of the timeline may be counted from.
const ANCHORS: [&str; 7] = [
    "desired-validation",
    "audit",
    "previous-action",
    "designation",
    "last-full-audit",
    "renewal-due",
    "application",
];
/// What a requirement of the programme may depend on.
const CONDITIONS: [&str; 2] = ["spp", "renewal"];
/// Who may have to act in the timeline.
const ACTORS: [&str; 3] = ["partner", "aws", "auditor"];

/// Notes everything that is wrong with the checklist.
pub(super) fn inspect(document: &Document<'_>, checklist: &Checklist) {
    let inspector = Inspector::new(document, checklist);
    inspector.identifiers();
    inspector.surroundings();
    for (position, control) in checklist.controls.iter().enumerate() {
        inspector.control(&Place::top("controls").at(position), control);
    }
}

struct Inspector<'a> {
    document: &'a Document<'a>,
    checklist: &'a Checklist,
    sections: BTreeSet<&'a str>,
    badges: BTreeSet<&'a str>,
    readings: BTreeSet<&'a str>,
    controls: BTreeSet<&'a str>,
}

impl<'a> Inspector<'a> {
    fn new(document: &'a Document<'a>, checklist: &'a Checklist) -> Self {
        let controls = checklist.controls.iter().flat_map(|control| {
            std::iter::once(control.id.as_str()).chain(control.aliases.iter().map(ControlId::as_str))
        });
        Self {
            document,
            checklist,
            sections: checklist.sections.iter().map(|section| section.id.as_str()).collect(),
            badges: checklist.badges.iter().map(|badge| badge.id.as_str()).collect(),
            readings: checklist.readings.iter().map(|reading| reading.id.as_str()).collect(),
            controls: controls.collect(),
        }
    }

    /// Every id of the file is well formed and used once in its list.
    fn identifiers(&self) {
        let list = self.checklist;
        self.edition(list.edition.as_str());
        self.unique(&Place::top("sections"), "section", list.sections.iter().map(|it| it.id.as_str()));
        self.unique(&Place::top("badges"), "badge", list.badges.iter().map(|it| it.id.as_str()));
        self.unique(&Place::top("programme"), "requirement", list.programme.iter().map(|it| it.id.as_str()));
        self.unique(&Place::top("timeline"), "timeline rule", list.timeline.iter().map(|it| it.id.as_str()));
        self.unique(&Place::top("roles"), "role", list.roles.iter().map(|it| it.id.as_str()));
        self.unique(&Place::top("references"), "reference", list.references.iter().map(|it| it.id.as_str()));
        self.unique(&Place::top("fees"), "fee", list.fees.iter().map(|it| it.id.as_str()));
        self.unique(&Place::top("passages"), "passage", list.passages.iter().map(|it| it.id.as_str()));
        self.unique(&Place::top("readings"), "reading", list.readings.iter().map(|it| it.id.as_str()));
        let elements = list.case_studies.elements.iter().map(|it| it.id.as_str());
        self.unique(&Place::top("case_studies").key("elements"), "element", elements);
        let forms = list.case_studies.public_forms.iter().map(String::as_str);
        self.unique(&Place::top("case_studies").key("public_forms"), "public form", forms);
        self.unique_controls();
    }

    /// The edition's id names a folder, so it may hold a full stop (`msp-7.1`) and no more.
    fn edition(&self, id: &str) {
        if id.is_empty() || !id.chars().all(|c| is_id_character(c) || c == '.') || id.starts_with('.') {
            self.document.problem(&Place::top("edition"), format!("`{id}` is not an id"));
        }
    }

    /// Controls share one set of names with their aliases.
    fn unique_controls(&self) {
        let mut seen = BTreeSet::new();
        for (position, control) in self.checklist.controls.iter().enumerate() {
            let place = Place::top("controls").at(position);
            let ids =
                [("id", &control.id)].into_iter().chain(control.aliases.iter().map(|id| ("aliases", id)));
            for (key, id) in ids {
                let place = place.key(key);
                if !is_control_id(id.as_str()) {
                    self.document.problem(&place, format!("`{id}` is not an id"));
                }
                self.first(&place, "control", id.as_str(), &mut seen);
            }
        }
    }

    /// The parts around the controls: what they refer to exists, what they count makes sense.
    fn surroundings(&self) {
        for (position, row) in self.checklist.exemptions.iter().enumerate() {
            self.exemption(&Place::top("exemptions").at(position), row);
        }
        for (position, requirement) in self.checklist.programme.iter().enumerate() {
            self.requirement(&Place::top("programme").at(position), requirement);
        }
        for (position, rule) in self.checklist.timeline.iter().enumerate() {
            self.timeline_rule(&Place::top("timeline").at(position), rule);
        }
        for (position, version) in self.checklist.versions.iter().enumerate() {
            self.version(&Place::top("versions").at(position), version);
        }
        for (position, fee) in self.checklist.fees.iter().enumerate() {
            self.references(&Place::top("fees").at(position), &fee.readings);
        }
        for (position, reference) in self.checklist.references.iter().enumerate() {
            self.reference(&Place::top("references").at(position), reference);
        }
        self.case_studies();
        if self.checklist.sections.is_empty() || self.checklist.controls.is_empty() {
            self.document.problem(&Place::top("edition"), "a checklist needs sections and controls");
        }
    }

    fn exemption(&self, place: &Place, row: &ExemptionRow) {
        self.known(
            &place.key("controls"),
            "control",
            row.controls.iter().map(ControlId::as_str),
            &self.controls,
        );
        self.known(&place.key("badges"), "badge", row.badges.iter().map(BadgeId::as_str), &self.badges);
        if row.controls.is_empty() {
            self.document.problem(place, "the row of the exemption table names no control");
        }
        self.badge_count(place, &row.badges, row.at_least);
        self.references(place, &row.readings);
    }

    fn requirement(&self, place: &Place, requirement: &Requirement) {
        self.lines(place, requirement.lines);
        self.references(place, &requirement.readings);
        self.positive(place, "at_least", requirement.at_least);
        if let Some(condition) = &requirement.only_if {
            self.word(&place.key("only_if"), condition, &CONDITIONS);
        }
        if requirement.above_percent.is_some_and(|percent| percent >= 100) {
            self.document.problem(&place.key("above_percent"), "nothing can be above 100 percent");
        }
        if requirement.at_least_public > requirement.at_least {
            let reason = "`at_least_public` is more than `at_least`";
            self.document.problem(&place.key("at_least_public"), reason);
        }
    }

    fn timeline_rule(&self, place: &Place, rule: &TimelineRule) {
        self.lines(place, rule.lines);
        self.references(place, &rule.readings);
        self.word(&place.key("from"), &rule.from, &ANCHORS);
        self.word(&place.key("who"), &rule.who, &ACTORS);
        if rule.to.is_some_and(|to| to <= rule.amount) {
            self.document.problem(&place.key("to"), "the upper end of the range is not above its lower end");
        }
    }

    fn version(&self, place: &Place, version: &VersionWindow) {
        self.word(&place.key("source"), &version.source, &DOCUMENTS);
        self.references(place, &version.readings);
        self.month(&place.key("until_month"), version.until_month.as_deref());
        self.month(&place.key("next_expected"), version.next_expected.as_deref());
    }

    fn reference(&self, place: &Place, reference: &Reference) {
        self.references(place, &reference.readings);
        let address = reference.url.as_deref().unwrap_or("https://");
        if !address.starts_with("https://") && !address.starts_with("http://") {
            self.document.problem(&place.key("url"), format!("`{address}` is not a web address"));
        }
    }

    fn case_studies(&self) {
        let rules = &self.checklist.case_studies;
        let place = Place::top("case_studies");
        self.lines(&place, rules.lines);
        self.references(&place, &rules.readings);
        self.positive(&place, "at_least", Some(rules.at_least));
        if rules.at_least_public > rules.at_least {
            self.document.problem(&place.key("at_least_public"), "`at_least_public` is more than `at_least`");
        }
    }

    fn control(&self, place: &Place, control: &Control) {
        self.lines(place, control.lines);
        self.references(place, &control.readings);
        self.known(&place.key("section"), "section", [control.section.as_str()], &self.sections);
        if control.demands.is_empty() {
            self.document.problem(place, format!("control `{}` demands nothing", control.id));
        }
        let demands = place.key("demands");
        self.unique(&demands, "demand", control.demands.iter().map(|it| it.id.as_str()));
        for (position, demand) in control.demands.iter().enumerate() {
            self.demand(&demands.at(position), demand);
        }
        self.routes(&demands, control);
        for (position, waiver) in control.waivers.iter().enumerate() {
            self.waiver(&place.key("waivers").at(position), control, waiver);
        }
    }

    fn demand(&self, place: &Place, demand: &Demand) {
        self.references(place, &demand.readings);
        self.count(place, ("at_least", demand.at_least), ("of", demand.of));
        self.count(place, ("each_at_least", demand.each_at_least), ("each_of", demand.each_of));
        self.positive(place, "within_months", demand.within_months);
        self.positive(place, "at_most_minutes", demand.at_most_minutes);
        if demand.distinct_customers && demand.at_least.is_none() {
            self.document.problem(
                &place.key("distinct_customers"),
                "different customers of what? `at_least` is missing",
            );
        }
        self.topics(place, demand);
        self.variants(place, demand);
    }

    /// A number and what it counts come together.
    fn count(&self, place: &Place, number: (&str, Option<u32>), counted: (&str, Option<Counted>)) {
        self.positive(place, number.0, number.1);
        match (number.1, counted.1) {
            (Some(_), None) => {
                self.document
                    .problem(&place.key(number.0), format!("`{}` without `{}`", number.0, counted.0));
            }
            (None, Some(_)) => {
                self.document
                    .problem(&place.key(counted.0), format!("`{}` without `{}`", counted.0, number.0));
            }
            _ => {}
        }
    }

    fn topics(&self, place: &Place, demand: &Demand) {
        let lists = [
            ("covers", &demand.covers),
            ("any_of", &demand.any_of),
            ("excludes", &demand.excludes),
            ("recommended", &demand.recommended),
            ("conditional", &demand.conditional),
        ];
        for (name, topics) in lists {
            self.unique(&place.key(name), "topic", topics.iter().map(TopicId::as_str));
        }
        self.unique(&place.key("for_each"), "facet", demand.for_each.iter().map(FacetId::as_str));
        let covered = demand.covers.iter().map(TopicId::as_str).collect();
        for (name, topics) in [("recommended", &demand.recommended), ("conditional", &demand.conditional)] {
            let topics = topics.iter().map(TopicId::as_str);
            self.known(&place.key(name), "topic of `covers`", topics, &covered);
        }
        if demand.kind == DemandKind::Topics && demand.covers.is_empty() && demand.any_of.is_empty() {
            self.document
                .problem(place, format!("demand `{}` is a list of topics without topics", demand.id));
        }
        if !demand.for_each.is_empty() && demand.covers.is_empty() {
            self.document.problem(&place.key("for_each"), "`for_each` without `covers`");
        }
    }

    /// Each variant names its source and a figure; the demand itself carries the strictest one.
    fn variants(&self, place: &Place, demand: &Demand) {
        for (position, variant) in demand.variants.iter().enumerate() {
            let place = place.key("variants").at(position);
            self.word(&place, &variant.source, &DOCUMENTS);
            if variant.at_least > demand.at_least {
                self.document.problem(&place, "a variant asks for more than the demand itself");
            }
            let looser = |months: u32| demand.within_months.is_none_or(|own| own > months);
            if variant.within_months.is_some_and(looser) {
                self.document.problem(&place, "a variant has a shorter window than the demand itself");
            }
        }
    }

    /// A single route is no alternative.
    fn routes(&self, demands: &Place, control: &Control) {
        let routes: BTreeSet<_> = control.demands.iter().filter_map(|demand| demand.route.as_ref()).collect();
        if routes.len() != 1 {
            return;
        }
        let position = control.demands.iter().position(|demand| demand.route.is_some()).unwrap_or_default();
        let reason = format!("control `{}` has one route only; an alternative needs two", control.id);
        self.document.problem(&demands.at(position).key("route"), reason);
    }

    fn waiver(&self, place: &Place, control: &Control, waiver: &Waiver) {
        self.known(&place.key("badges"), "badge", waiver.badges.iter().map(BadgeId::as_str), &self.badges);
        self.badge_count(place, &waiver.badges, waiver.at_least);
        self.word(&place.key("source"), &waiver.source, &WAIVER_SOURCES);
        self.word(&place.key("holder"), &waiver.holder, &HOLDERS);
        let demands = control.demands.iter().map(|demand| demand.id.as_str()).collect();
        self.known(&place.key("demands"), "demand", waiver.demands.iter().map(DemandId::as_str), &demands);
        self.references(place, &waiver.readings);
    }

    /// At least one badge is named, and not more are needed than a partner can hold.
    fn badge_count(&self, place: &Place, badges: &[BadgeId], at_least: u32) {
        if badges.is_empty() {
            return self.document.problem(place, "no badge is named");
        }
        let counted = self.checklist.badges.iter().any(|badge| badge.counted && badges.contains(&badge.id));
        let most = u32::try_from(badges.len()).unwrap_or(u32::MAX);
        if at_least == 0 || (at_least > most && !counted) {
            let reason = format!("{at_least} of {most} badges are needed, and none of them is counted");
            self.document.problem(&place.key("at_least"), reason);
        }
    }

    fn references(&self, place: &Place, readings: &[ReadingId]) {
        let place = place.key("readings");
        self.unique(&place, "reading", readings.iter().map(ReadingId::as_str));
        self.known(&place, "reading", readings.iter().map(ReadingId::as_str), &self.readings);
    }

    fn lines(&self, place: &Place, [first, last]: [u32; 2]) {
        if first == 0 || last < first {
            self.document.problem(&place.key("lines"), format!("lines {first} to {last} are no range"));
        }
    }

    fn positive(&self, place: &Place, key: &str, number: Option<u32>) {
        if number == Some(0) {
            self.document.problem(&place.key(key), format!("`{key}` is zero"));
        }
    }

    fn month(&self, place: &Place, month: Option<&str>) {
        let Some(month) = month else { return };
        let first_day = format!("{month}-01");
        if month.len() != 7 || first_day.parse::<jiff::civil::Date>().is_err() {
            self.document.problem(place, format!("`{month}` is not a month such as 2026-02"));
        }
    }

    /// One of a few fixed words, which the program gives a meaning.
    fn word(&self, place: &Place, word: &str, known: &[&str]) {
        if !known.contains(&word) {
            self.document
                .problem(place, format!("unknown value `{word}`, expected one of {}", known.join(", ")));
        }
    }

    fn unique<'s>(&self, place: &Place, what: &str, ids: impl IntoIterator<Item = &'s str>) {
        let mut seen = BTreeSet::new();
        for (position, id) in ids.into_iter().enumerate() {
            self.once(&place.at(position).key("id"), what, id, &mut seen);
        }
    }

    fn once<'s>(&self, place: &Place, what: &str, id: &'s str, seen: &mut BTreeSet<&'s str>) {
        if id.is_empty() || !id.chars().all(is_id_character) {
            self.document.problem(place, format!("`{id}` is not an id"));
        }
        self.first(place, what, id, seen);
    }

    fn first<'s>(&self, place: &Place, what: &str, id: &'s str, seen: &mut BTreeSet<&'s str>) {
        if !seen.insert(id) {
            self.document.problem(place, format!("{what} `{id}` is there twice"));
        }
    }

    fn known<'s>(
        &self,
        place: &Place,
        what: &str,
        ids: impl IntoIterator<Item = &'s str>,
        known: &BTreeSet<&str>,
    ) {
        for (position, id) in ids.into_iter().enumerate() {
            if !known.contains(id) {
                self.document.problem(&place.at(position), format!("there is no {what} `{id}`"));
            }
        }
    }
}

fn is_id_character(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}
