//! The catalogue in the window's language.

use crate::wire::*;
use proofbook_catalogue::*;

/// An edition with its words in one language.
pub fn catalogue_view(catalogue: &Catalogue, language: Language) -> CatalogueView {
    let texts = catalogue.texts(language);
    let named = |id: &str, words: Option<&Words>| NamedView {
        id: id.to_owned(),
        name: words.map_or_else(|| id.to_owned(), |words| words.name.clone()),
        text: words.and_then(|words| words.text.clone()),
    };
    CatalogueView {
        edition: catalogue.edition.clone(),
        name: texts.edition.name.clone(),
        language,
        sections: catalogue
            .sections
            .iter()
            .map(|section| named(section.id.as_str(), texts.sections.get(&section.id)))
            .collect(),
        controls: catalogue
            .controls
            .iter()
            .filter_map(|control| control_view(catalogue, texts, control))
            .collect(),
        badges: catalogue.badges.iter().map(|badge| badge_view(texts, badge)).collect(),
        elements: catalogue
            .case_studies
            .elements
            .iter()
            .map(|element| element_view(catalogue, language, element))
            .collect(),
        public_forms: catalogue.case_studies.public_forms.iter().map(|form| form_view(texts, form)).collect(),
        programme: catalogue
            .programme
            .iter()
            .map(|rule| named(rule.id.as_str(), texts.programme.get(&rule.id)))
            .collect(),
        roles: catalogue.roles.iter().map(|role| named(&role.id, texts.roles.get(&role.id))).collect(),
        references: catalogue.references.iter().map(|reference| reference_view(texts, reference)).collect(),
        fees: catalogue.fees.iter().map(|fee| named(&fee.id, texts.fees.get(&fee.id))).collect(),
        readings: catalogue.readings.iter().filter_map(|reading| reading_view(texts, reading)).collect(),
    }
}

fn badge_view(texts: &Texts, badge: &Badge) -> BadgeView {
    let words = texts.badges.get(&badge.id);
    BadgeView {
        rule: badge.clone(),
        name: words.map_or_else(|| badge.id.to_string(), |words| words.name.clone()),
        text: words.and_then(|words| words.text.clone()),
    }
}

fn element_view(catalogue: &Catalogue, language: Language, element: &Element) -> ElementView {
    let words = |language| catalogue.texts(language).elements.get(&element.id);
    let name = |language| words(language).map_or_else(|| element.id.to_string(), |words| words.name.clone());
    ElementView {
        rule: element.clone(),
        name: name(language),
        names: Language::ALL.into_iter().map(|language| (language, name(language))).collect(),
        text: words(language).and_then(|words| words.text.clone()),
    }
}

fn form_view(texts: &Texts, form: &str) -> NamedView {
    NamedView {
        id: form.to_owned(),
        name: texts.public_forms.get(form).cloned().unwrap_or_else(|| form.to_owned()),
        text: None,
    }
}

fn reference_view(texts: &Texts, reference: &Reference) -> NamedView {
    let words = texts.references.get(&reference.id);
    NamedView {
        id: reference.id.clone(),
        name: words.map_or_else(|| reference.id.clone(), |words| words.name.clone()),
        text: reference.url.clone().or_else(|| words.and_then(|words| words.text.clone())),
    }
}

fn reading_view(texts: &Texts, reading: &Reading) -> Option<ReadingView> {
    Some(ReadingView {
        id: reading.id.clone(),
        weight: reading.weight,
        text: texts.readings.get(&reading.id)?.clone(),
    })
}

fn control_view(catalogue: &Catalogue, texts: &Texts, control: &Control) -> Option<ControlView> {
    let text = texts.controls.get(&control.id)?;
    let demands = control.demands.iter().map(|demand| {
        let words = text.demands.get(&demand.id);
        DemandView {
            rule: demand.clone(),
            label: words.map_or_else(|| demand.id.to_string(), |words| words.label.clone()),
            detail: words.and_then(|words| words.detail.clone()),
        }
    });
    Some(ControlView {
        id: control.id.clone(),
        section: control.section.clone(),
        phase: control.phase,
        necessity: control.necessity,
        title: text.title.clone(),
        asks: text.asks.clone(),
        evidence: text.evidence.clone(),
        hint: text.hint.clone(),
        demands: demands.collect(),
        topics: text.topics.clone(),
        facets: text.facets.clone(),
        routes: text.routes.clone(),
        waivers: control.waivers.clone(),
        readings: readings_of(catalogue, texts, control),
    })
}

fn readings_of(catalogue: &Catalogue, texts: &Texts, control: &Control) -> Vec<ReadingView> {
    let touches = |reading: &Reading| {
        control.readings.contains(&reading.id)
            || control.demands.iter().any(|demand| demand.readings.contains(&reading.id))
            || control.waivers.iter().any(|waiver| waiver.readings.contains(&reading.id))
    };
    let mut views: Vec<ReadingView> = catalogue
        .readings
        .iter()
        .filter(|reading| touches(reading))
        .filter_map(|reading| reading_view(texts, reading))
        .collect();
    views.sort_by_key(|view| std::cmp::Reverse(view.weight));
    views
}
