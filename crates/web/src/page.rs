//! The page itself: one headline, what was achieved, the facts, the sections, the foot.
//!
//! It deliberately carries no script, loads nothing from elsewhere and holds no style of its own; how it
//! looks is in `style.css`.

use maud::{DOCTYPE, Markup, html};

use crate::metrics::{metrics, present};
use crate::model::{Labels, Metric, Section, StudyPage};
use crate::pictures::Placed;
use crate::prose::{Setting, set};

/// How many changes are shown large at the head of the page.
const HIGHLIGHTS: usize = 3;
/// From how many sections on a list of them helps.
const WORTH_A_LIST: usize = 3;

/// A section with everything the page needs of it.
pub(crate) struct Laid<'a> {
    /// The section.
    pub section: &'a Section,
    /// Its name in addresses, unique on the page.
    pub anchor: String,
    /// Where its figures lie, in their order.
    pub figures: Vec<Placed>,
}

/// The whole page.
pub(crate) fn page(
    study: &StudyPage,
    logo: Option<&Placed>,
    laid: &[Laid<'_>],
    settings: &[Setting<'_>],
) -> String {
    let labels = &study.labels;
    let markup = html! {
        (DOCTYPE)
        html lang=(study.language.trim()) {
            (head(study))
            body {
                @if !labels.skip.is_empty() { a class="skip" href="#content" { (labels.skip) } }
                (hero(study, logo))
                main id="content" {
                    (beside(study, laid))
                    article {
                        @for (part, setting) in laid.iter().zip(settings) { (section(part, setting, labels)) }
                    }
                }
                (foot(study))
            }
        }
    };
    let mut text = markup.into_string();
    text.push('\n');
    text
}

fn head(study: &StudyPage) -> Markup {
    let description = present(study.subtitle.as_deref());
    let address = present(study.canonical_url.as_deref());
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            meta name="format-detection" content="telephone=no";
            title { (study.title) " | " (study.partner.name) }
            @if let Some(text) = description { meta name="description" content=(text); }
            meta property="og:type" content="article";
            meta property="og:title" content=(study.title);
            @if let Some(text) = description { meta property="og:description" content=(text); }
            @if let Some(address) = address {
                meta property="og:url" content=(address);
                link rel="canonical" href=(address);
            }
            link rel="stylesheet" href="style.css";
        }
    }
}

fn hero(study: &StudyPage, logo: Option<&Placed>) -> Markup {
    let labels = &study.labels;
    html! {
        header class="hero" {
            div class="inner" {
                p class="partner" {
                    @if let Some(logo) = logo {
                        img src=(logo.path) width=(logo.width) height=(logo.height) alt=(study.partner.name);
                    } @else { (study.partner.name) }
                }
                @if !labels.kind.is_empty() { p class="kind" { (labels.kind) } }
                h1 { (study.title) }
                @if let Some(text) = present(study.subtitle.as_deref()) { p class="subtitle" { (text) } }
                (highlights(study))
            }
        }
    }
}

fn highlights(study: &StudyPage) -> Markup {
    let all = study.sections.iter().flat_map(|section| &section.metrics);
    let changed = all.filter_map(|metric| Some((present(metric.change.as_deref())?, metric)));
    let shown: Vec<(&str, &Metric)> = changed.take(HIGHLIGHTS).collect();
    html! {
        @if !shown.is_empty() {
            ul class="highlights" aria-label=(study.labels.highlights) {
                @for (change, metric) in shown { li { b { (change) } " " span { (metric.what) } } }
            }
        }
    }
}

/// The column beside the text: facts, services, sections.
fn beside(study: &StudyPage, laid: &[Laid<'_>]) -> Markup {
    let labels = &study.labels;
    let contents = laid.len() >= WORTH_A_LIST && !labels.contents.is_empty();
    html! {
        @if !study.facts.is_empty() || !study.services.is_empty() || contents {
            div class="beside" {
                @if !study.facts.is_empty() {
                    section class="facts" aria-label=(labels.facts) {
                        dl { @for fact in &study.facts { div { dt { (fact.label) } dd { (fact.value) } } } }
                    }
                }
                @if !study.services.is_empty() {
                    section class="services" aria-labelledby="services" {
                        h2 id="services" { (labels.services) }
                        ul { @for service in &study.services { li { (service) } } }
                    }
                }
                @if contents {
                    nav aria-label=(labels.contents) {
                        ol { @for part in laid { li { a href=(format!("#{}", part.anchor)) { (part.section.heading) } } } }
                    }
                }
            }
        }
    }
}

fn section(part: &Laid<'_>, setting: &Setting<'_>, labels: &Labels) -> Markup {
    let heading = format!("{}--heading", part.anchor);
    html! {
        section id=(part.anchor) aria-labelledby=(heading) {
            h2 id=(heading) { (part.section.heading) }
            (set(&part.section.markdown, setting))
            @for (figure, placed) in part.section.figures.iter().zip(&part.figures) {
                figure {
                    img src=(placed.path) width=(placed.width) height=(placed.height)
                        alt=(alternative(&figure.alternative, &figure.caption));
                    @if !figure.caption.trim().is_empty() { figcaption { (figure.caption) } }
                }
            }
            (metrics(part.section, &part.anchor, labels))
        }
    }
}

/// The alternative text; the caption stands in where there is none.
pub(crate) fn alternative<'a>(alternative: &'a str, caption: &'a str) -> &'a str {
    if alternative.trim().is_empty() { caption } else { alternative }
}

fn foot(study: &StudyPage) -> Markup {
    html! {
        footer {
            div class="inner" {
                p { (study.partner.name) }
                @if let Some(notice) = present(study.notice.as_deref()) { p { (notice) } }
            }
        }
    }
}
