//! Whether the three text files hold exactly the words the checklist needs.
//!
//! Nothing may be missing, nothing may be left over, nothing may be blank, and a text that is
//! optional (a detail) exists in all languages or in none.
//!
//! Not judged here: whether the words are good, or in the language they claim.

use super::document::{Document, Place, get};
use super::{CatalogueError, Checklist, Source};
use crate::{ids::*, language::Language, model::*, texts::*};
use std::collections::{BTreeMap, BTreeSet};
use toml::de::{DeTable, DeValue};

/// Reads the text files of all languages.
pub(super) fn read(
    checklist: &Checklist,
    sources: [(Language, Source<'_>); 3],
) -> Result<BTreeMap<Language, Texts>, CatalogueError> {
    let mut all = BTreeMap::new();
    let mut first: Option<Document<'_>> = None;
    for (language, source) in sources {
        let document = Document::parse(source)?;
        let texts: Texts = document.read()?;
        inspect(&document, checklist, &texts);
        blanks(&document, &Place::default(), document.root());
        if texts.language != language {
            let reason = format!("this file was given as `{language}` and calls itself `{}`", texts.language);
            document.problem(&Place::top("language"), reason);
        }
        if all.contains_key(&language) {
            document.problem(&Place::top("language"), format!("the texts of `{language}` are given twice"));
        }
        if let Some(first) = &first {
            same_keys(&document, first);
        }
        document.verdict()?;
        all.insert(language, texts);
        first = first.or(Some(document));
    }
    Ok(all)
}

fn inspect(document: &Document<'_>, checklist: &Checklist, texts: &Texts) {
    let table = |key: &str| Ledger { document, place: Place::top(key) };
    let list = checklist;
    table("sections").settle("section", ids(&list.sections, |it| it.id.as_str()), keys(&texts.sections));
    table("badges").settle("badge", ids(&list.badges, |it| it.id.as_str()), keys(&texts.badges));
    table("programme").settle(
        "requirement",
        ids(&list.programme, |it| it.id.as_str()),
        keys(&texts.programme),
    );
    table("timeline").settle(
        "timeline rule",
        ids(&list.timeline, |it| it.id.as_str()),
        keys(&texts.timeline),
    );
    table("roles").settle("role", ids(&list.roles, |it| it.id.as_str()), keys(&texts.roles));
    table("references").settle(
        "reference",
        ids(&list.references, |it| it.id.as_str()),
        keys(&texts.references),
    );
    table("fees").settle("fee", ids(&list.fees, |it| it.id.as_str()), keys(&texts.fees));
    table("passages").settle("passage", ids(&list.passages, |it| it.id.as_str()), keys(&texts.passages));
    table("readings").settle("reading", ids(&list.readings, |it| it.id.as_str()), keys(&texts.readings));
    let rules = &list.case_studies;
    table("elements").settle("element", ids(&rules.elements, |it| it.id.as_str()), keys(&texts.elements));
    table("public_forms").settle("public form", ids(&rules.public_forms, |it| it), keys(&texts.public_forms));
    table("controls").settle("control", ids(&list.controls, |it| it.id.as_str()), keys(&texts.controls));
    for control in &list.controls {
        if let Some(words) = texts.controls.get(&control.id) {
            control_words(document, control, words);
        }
    }
}

fn control_words(document: &Document<'_>, control: &Control, words: &ControlText) {
    let place = Place::top("controls").key(control.id.as_str());
    let table = |key: &str| Ledger { document, place: place.key(key) };
    let topics = control.demands.iter().flat_map(|demand| {
        [&demand.covers, &demand.any_of, &demand.excludes, &demand.recommended].into_iter().flatten()
    });
    let facets = control.demands.iter().flat_map(|demand| &demand.for_each);
    let routes = control.demands.iter().filter_map(|demand| demand.route.as_ref());
    table("demands").settle("demand", ids(&control.demands, |it| it.id.as_str()), keys(&words.demands));
    table("topics").settle("topic", topics.map(TopicId::as_str).collect(), keys(&words.topics));
    table("facets").settle("facet", facets.map(FacetId::as_str).collect(), keys(&words.facets));
    table("routes").settle("route", routes.map(RouteId::as_str).collect(), keys(&words.routes));
}

fn ids<'a, T>(items: &'a [T], id: impl Fn(&'a T) -> &'a str) -> BTreeSet<&'a str> {
    items.iter().map(id).collect()
}

fn keys<K: std::borrow::Borrow<str> + Ord, V>(words: &BTreeMap<K, V>) -> BTreeSet<&str> {
    words.keys().map(K::borrow).collect()
}

/// A table of words, to be held against the ids that need them.
struct Ledger<'a> {
    document: &'a Document<'a>,
    place: Place,
}

impl Ledger<'_> {
    fn settle(&self, what: &str, wanted: BTreeSet<&str>, present: BTreeSet<&str>) {
        for id in wanted.difference(&present) {
            self.document.problem(&self.place, format!("there are no words for {what} `{id}`"));
        }
        for id in present.difference(&wanted) {
            let reason = format!("these words are left over: there is no {what} `{id}`");
            self.document.problem(&self.place.key(id), reason);
        }
    }
}

/// Notes every text that holds nothing to read.
fn blanks(document: &Document<'_>, place: &Place, table: &DeTable<'_>) {
    for (key, value) in table {
        let place = place.key(key.get_ref());
        match value.get_ref() {
            DeValue::Table(inner) => blanks(document, &place, inner),
            DeValue::String(text) if text.trim().is_empty() => {
                document.problem(&place, format!("`{}` is blank", key.get_ref()));
            }
            _ => {}
        }
    }
}

/// Notes every key that only one of two text files has.
fn same_keys(document: &Document<'_>, first: &Document<'_>) {
    compare(document, first.name(), &Place::default(), (document.root(), first.root()));
}

fn compare(document: &Document<'_>, other_name: &str, place: &Place, tables: (&DeTable<'_>, &DeTable<'_>)) {
    let (own, other) = tables;
    for (key, value) in own {
        let place = place.key(key.get_ref());
        match get(other, key.get_ref()) {
            None => document.problem(&place, format!("`{}` is here and not in {other_name}", key.get_ref())),
            Some(twin) => {
                if let (DeValue::Table(own), DeValue::Table(other)) = (value.get_ref(), twin.get_ref()) {
                    compare(document, other_name, &place, (own, other));
                }
            }
        }
    }
    for (key, _) in other {
        if get(own, key.get_ref()).is_none() {
            document.problem(place, format!("`{}` is in {other_name} and not here", key.get_ref()));
        }
    }
}
