//! Putting a report together: controls with lettered exhibits, case studies, findings.

use crate::{change, letters::letter, model::*, words::Speaker};
use proofbook_catalogue::{
    Catalogue, Control, ControlId, DemandKind, ElementForm, Language, Necessity, Phase, ReadingId,
};
use proofbook_checks::{ControlStanding, DemandStanding, Finding, Severity, Subject, Verdict};
use proofbook_dossier::{
    CaseStudy, CaseStudyId, Citation, CitationId, DiagramRole, Dossier, EvidenceId, EvidenceKind, Metric,
    Region, picture_address, with_pictures,
};
use proofbook_publication::{confidential, figures};
use std::collections::BTreeSet;

/// What a report is made of.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// The edition.
    pub catalogue: &'a Catalogue,
    /// What the partner has said.
    pub dossier: &'a Dossier,
    /// What the check says about it.
    pub verdict: &'a Verdict,
    /// The language of the submission.
    pub language: Language,
}

impl Report {
    /// Puts a report together.
    pub fn assemble(request: &Request<'_>) -> Report {
        let speaker = Speaker::new(request.language, request.catalogue, request.dossier);
        let findings: Vec<FindingLine> =
            request.verdict.findings.iter().map(|finding| line(&speaker, finding)).collect();
        Report {
            language: request.language,
            edition: request.catalogue.texts(request.language).edition.name.clone(),
            partner: request.dossier.profile.partner.clone(),
            on: request.verdict.on,
            draft: findings.iter().any(|finding| finding.severity == Severity::Blocker),
            controls: request
                .catalogue
                .controls
                .iter()
                .map(|control| control_report(request, &speaker, control))
                .collect(),
            case_studies: studies(request, &speaker),
            findings,
        }
    }
}

fn line(speaker: &Speaker<'_>, finding: &Finding) -> FindingLine {
    let words = speaker.finding(finding);
    FindingLine {
        severity: finding.severity,
        control: finding.control().cloned(),
        title: words.title,
        why: words.why,
        todo: words.todo,
        passage: words.passage,
    }
}

fn control_report(request: &Request<'_>, speaker: &Speaker<'_>, control: &Control) -> ControlReport {
    let answer = request.dossier.answer(&control.id);
    let texts = request.catalogue.texts(request.language);
    let text = texts.controls.get(&control.id);
    let exhibits = exhibits(request, speaker, control);
    let standing = request.verdict.standings.get(&control.id);
    let english = request.catalogue.control_text(Language::En, &control.id);
    ControlReport {
        id: control.id.clone(),
        title: text.map_or_else(String::new, |text| text.title.clone()),
        english_title: english.map_or_else(String::new, |text| text.title.clone()),
        section: control.section.clone(),
        section_name: texts
            .sections
            .get(&control.section)
            .map_or_else(String::new, |words| words.name.clone()),
        phase: control.phase,
        phase_name: speaker.messages.text(match control.phase {
            Phase::Prerequisite => "word-prerequisite",
            Phase::Technical => "word-technical",
        }),
        necessity: speaker.messages.text(match control.necessity {
            Necessity::Mandatory => "word-mandatory",
            Necessity::Recommended => "word-recommended",
        }),
        asks: text.map_or_else(String::new, |text| text.asks.clone()),
        evidence_wanted: text.map_or_else(String::new, |text| text.evidence.clone()),
        met: answer.met,
        met_word: speaker.messages.text(match answer.met {
            Some(true) => "word-met",
            Some(false) => "word-not-met",
            None => "word-not-said",
        }),
        response: answer.response.clone(),
        waivers: waivers(speaker, standing),
        demands: standing
            .map_or_else(Vec::new, |standing| demands(request, speaker, control, standing, &exhibits)),
        wants_case_studies: control.demands.iter().any(|demand| demand.kind == DemandKind::CaseStudies),
        readings: readings(request, control),
        findings: findings_of(request, speaker, |finding| finding.touches(&control.id, request.dossier)),
        exhibits,
    }
}

fn waivers(speaker: &Speaker<'_>, standing: Option<&ControlStanding>) -> Vec<WaiverReport> {
    let applying =
        standing.into_iter().flat_map(|standing| &standing.waivers).filter(|waiver| waiver.applies);
    let mut reports: Vec<WaiverReport> = Vec::new();
    for waiver in applying {
        let report = WaiverReport {
            text: speaker.waiver(waiver),
            exempt: waiver.effect == proofbook_catalogue::WaiverEffect::Exempt,
        };
        if !reports.contains(&report) {
            reports.push(report);
        }
    }
    reports
}

/// The exhibits of a control, lettered by first citation.
fn exhibits(request: &Request<'_>, speaker: &Speaker<'_>, control: &Control) -> Vec<Exhibit> {
    let exhibit = |(letter, id): (String, &EvidenceId)| {
        let evidence = &request.dossier.evidence[id];
        Exhibit {
            letter,
            evidence: id.clone(),
            title: evidence.title.clone(),
            kind: speaker.messages.text(kind_key(evidence.kind)),
            dated: evidence.dated,
            customer: evidence.customer.clone(),
            file: evidence.file.clone(),
            url: evidence.url.clone(),
            pages: cited_pages(request.dossier, control, id),
            regions: regions(request.dossier, control, id),
        }
    };
    lettered(request.dossier, &control.id).into_iter().map(exhibit).collect()
}

/// The pieces of evidence that a control cites, each with its letter, by first citation.
pub(crate) fn lettered<'a>(dossier: &'a Dossier, control: &'a ControlId) -> Vec<(String, &'a EvidenceId)> {
    let mut order: Vec<&EvidenceId> = Vec::new();
    for (_, citation) in dossier.citations_of(control) {
        if dossier.evidence.contains_key(&citation.evidence) && !order.contains(&&citation.evidence) {
            order.push(&citation.evidence);
        }
    }
    order.into_iter().enumerate().map(|(place, id)| (letter(place), id)).collect()
}

/// The regions of a piece of evidence that the citations of a control mean.
fn regions(dossier: &Dossier, control: &Control, evidence: &EvidenceId) -> Vec<Region> {
    let citing = dossier.citations_of(&control.id).filter(|(_, citation)| &citation.evidence == evidence);
    let mut regions: Vec<Region> = Vec::new();
    for region in citing.filter_map(|(_, citation)| citation.region) {
        if !regions.contains(&region) {
            regions.push(region);
        }
    }
    regions
}

/// The message key of a kind of evidence.
pub(crate) fn kind_key(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Policy => "kind-policy",
        EvidenceKind::Procedure => "kind-procedure",
        EvidenceKind::Record => "kind-record",
        EvidenceKind::Certificate => "kind-certificate",
        EvidenceKind::Screenshot => "kind-screenshot",
        EvidenceKind::Diagram => "kind-diagram",
        EvidenceKind::Contract => "kind-contract",
        EvidenceKind::Report => "kind-report",
        EvidenceKind::Link => "kind-link",
        EvidenceKind::Other => "kind-other",
    }
}

fn cited_pages(dossier: &Dossier, control: &Control, evidence: &EvidenceId) -> Option<Vec<u32>> {
    let mut pages = BTreeSet::new();
    for (_, citation) in
        dossier.citations_of(&control.id).filter(|(_, citation)| &citation.evidence == evidence)
    {
        pages.extend(citation.pages.as_ref()?.pages());
    }
    Some(pages.into_iter().collect())
}

fn demands(
    request: &Request<'_>,
    speaker: &Speaker<'_>,
    control: &Control,
    standing: &ControlStanding,
    exhibits: &[Exhibit],
) -> Vec<DemandReport> {
    let answer = request.dossier.answer(&control.id);
    let report = |demand: &DemandStanding| {
        let entry = answer.entries.get(&demand.demand);
        let places = |ids: &[CitationId]| {
            ids.iter().filter_map(|id| place(request.dossier, speaker, exhibits, id)).collect()
        };
        DemandReport {
            label: speaker.demand_label(&control.id, demand.demand.as_str()),
            state: demand.state,
            state_word: speaker.state(demand.state),
            url: entry.and_then(|entry| entry.url.clone()),
            confirmed: entry.and_then(|entry| entry.confirmed) == Some(true),
            count: demand.count.map_or_else(String::new, |(have, want)| {
                speaker.messages.format("word-at-least", &[("have", have.into()), ("want", want.into())])
            }),
            places: if demand.cells.is_empty() { places(&demand.counting) } else { Vec::new() },
            cells: demand
                .cells
                .iter()
                .map(|(cell, citations)| {
                    let (topic, facet) = speaker.cell(&control.id, cell);
                    CellReport { topic, facet, places: places(citations) }
                })
                .collect(),
        }
    };
    standing.demands.iter().map(report).collect()
}

fn place(dossier: &Dossier, speaker: &Speaker<'_>, exhibits: &[Exhibit], id: &CitationId) -> Option<Place> {
    let citation: &Citation = dossier.citations.get(id)?;
    let exhibit = exhibits.iter().find(|exhibit| exhibit.evidence == citation.evidence)?;
    Some(Place {
        letter: exhibit.letter.clone(),
        title: exhibit.title.clone(),
        pages: speaker.pages(citation.pages.as_ref()),
        first_page: citation
            .region
            .map(|region| region.page)
            .or_else(|| citation.pages.as_ref()?.pages().first().copied()),
        is_framed: citation.region.is_some(),
        note: citation.note.clone(),
    })
}

/// The contradictions of a control, its demands and its waivers, each once.
fn readings(request: &Request<'_>, control: &Control) -> Vec<String> {
    let texts = request.catalogue.texts(request.language);
    control_readings(control)
        .into_iter()
        .filter_map(|id| texts.readings.get(id))
        .map(|text| text.summary.clone())
        .collect()
}

fn control_readings(control: &Control) -> Vec<&ReadingId> {
    let demands = control.demands.iter().flat_map(|demand| &demand.readings);
    let waivers = control.waivers.iter().flat_map(|waiver| &waiver.readings);
    let mut found: Vec<&ReadingId> = Vec::new();
    for id in control.readings.iter().chain(demands).chain(waivers) {
        if !found.contains(&id) {
            found.push(id);
        }
    }
    found
}

fn findings_of(
    request: &Request<'_>,
    speaker: &Speaker<'_>,
    concerns: impl Fn(&Finding) -> bool,
) -> Vec<FindingLine> {
    request
        .verdict
        .findings
        .iter()
        .filter(|finding| concerns(finding))
        .map(|finding| line(speaker, finding))
        .collect()
}

fn studies(request: &Request<'_>, speaker: &Speaker<'_>) -> Vec<StudyReport> {
    let numbered = request.dossier.case_studies.iter().zip(1..);
    numbered
        .map(|((id, study), number)| study_report(request, speaker, id, &confidential(study), number, false))
        .collect()
}

fn study_report(
    request: &Request<'_>,
    speaker: &Speaker<'_>,
    id: &CaseStudyId,
    study: &CaseStudy,
    number: u32,
    public: bool,
) -> StudyReport {
    let language = study.language.unwrap_or(request.language);
    let own = Speaker::new(language, request.catalogue, request.dossier);
    let about =
        |finding: &Finding| matches!(&finding.subject, Subject::CaseStudy { study, .. } if study == id);
    StudyReport {
        id: id.clone(),
        number,
        title: if study.title.trim().is_empty() { own.study_title(id) } else { study.title.clone() },
        language,
        public: study.public == Some(true),
        anonymised: study.anonymised == Some(true),
        customer: study.customer.clone(),
        facts: facts(&own, study, public),
        url: study.url.clone(),
        elements: elements(request, &own, study),
        diagrams: diagrams(request, &own, study),
        metrics: study.metrics.values().filter_map(|metric| metric_report(&own, metric)).collect(),
        // The public is shown no findings.
        findings: if public { Vec::new() } else { findings_of(request, speaker, about) },
    }
}

/// The facts in order; the public is shown those that are its business.
fn facts(speaker: &Speaker<'_>, study: &CaseStudy, public: bool) -> Vec<(String, String)> {
    let messages = speaker.messages;
    let yes_no = |value: bool| messages.text(if value { "word-yes" } else { "word-no" });
    let agreement = match (study.start_date, study.end_date) {
        (None, None) => None,
        (start, end) => {
            let day = |date: Option<jiff::civil::Date>| {
                date.map_or_else(|| "…".to_owned(), |date| messages.date(date))
            };
            Some(format!("{} – {}", day(start), day(end)))
        }
    };
    let months =
        study.months_of_service.map(|months| messages.format("word-months", &[("n", months.into())]));
    let form = study
        .form
        .as_ref()
        .and_then(|form| speaker.catalogue.texts(speaker.language()).public_forms.get(form))
        .cloned();
    let services: Vec<&str> =
        study.services.iter().filter(|(_, used)| **used).map(|(name, _)| name.as_str()).collect();
    let services = (!services.is_empty()).then(|| services.join(", "));
    let rows = [
        ("fact-customer", study.customer.clone()),
        ("fact-industry", study.industry.clone()),
        ("fact-country", study.country.clone()),
        ("fact-agreement", agreement),
        ("fact-months", months),
        ("fact-production", study.production.map(yes_no)),
        ("fact-public", study.public.map(yes_no)),
        ("fact-services", services),
        ("fact-form", form.filter(|_| study.public == Some(true))),
        ("fact-url", study.url.clone()),
        ("fact-public-name", study.public_name.clone().filter(|_| study.anonymised == Some(true))),
    ];
    let shown = rows.into_iter().filter(|(key, _)| !public || !BETWEEN_US.contains(key));
    let filled = shown.filter_map(|(key, value)| value.map(|value| (messages.text(key), value)));
    filled.filter(|(_, value)| !value.trim().is_empty()).collect()
}

fn elements(request: &Request<'_>, speaker: &Speaker<'_>, study: &CaseStudy) -> Vec<ElementReport> {
    let element = |element: &proofbook_catalogue::Element| ElementReport {
        id: element.id.to_string(),
        name: speaker.element(&element.id),
        text: match element.form {
            ElementForm::Text => study.elements.get(&element.id).map_or_else(String::new, |text| {
                // Whoever does not see a picture is at least told that there is one.
                with_pictures(text, |picture| {
                    let is_silent = picture.words.trim().is_empty();
                    let words = speaker.messages.text("word-picture-in-text");
                    is_silent.then(|| format!("![{words}]({})", picture_address(picture.diagram)))
                })
            }),
            ElementForm::Name => study.customer.clone().unwrap_or_default(),
            ElementForm::Date if element.id.as_str() == "start-date" => {
                study.start_date.map_or_else(String::new, |date| speaker.messages.date(date))
            }
            ElementForm::Date => study.end_date.map_or_else(String::new, |date| speaker.messages.date(date)),
            ElementForm::Diagrams => String::new(),
        },
    };
    request.catalogue.case_studies.elements.iter().map(element).collect()
}

fn diagrams(request: &Request<'_>, speaker: &Speaker<'_>, study: &CaseStudy) -> Vec<DiagramReport> {
    let mut reports: Vec<DiagramReport> = study
        .diagrams
        .iter()
        .map(|(id, diagram)| {
            let role_name = speaker.messages.text(match diagram.role {
                DiagramRole::Existing => "word-existing-architecture",
                DiagramRole::New => "word-new-architecture",
                DiagramRole::Illustration => "word-picture-in-text",
            });
            let said = |texts: [&String; 3]| {
                texts.into_iter().find(|text| !text.trim().is_empty()).cloned().unwrap_or_default()
            };
            DiagramReport {
                id: id.clone(),
                role: diagram.role,
                caption: said([&diagram.caption, &role_name, &role_name]),
                alternative: said([&diagram.alternative, &diagram.caption, &role_name]),
                role_name,
                evidence: diagram.evidence.clone(),
                file: request
                    .dossier
                    .evidence
                    .get(&diagram.evidence)
                    .and_then(|evidence| evidence.file.clone()),
            }
        })
        .collect();
    reports.sort_by_key(|diagram| diagram.role);
    reports
}

/// Facts that only AWS is told.
const BETWEEN_US: [&str; 6] =
    ["fact-production", "fact-public", "fact-form", "fact-url", "fact-public-name", "fact-months"];

impl Report {
    /// One case study in a version of its own. What the public reads has no findings and only the facts
    /// that are its business.
    pub fn study(request: &Request<'_>, id: &CaseStudyId, study: &CaseStudy, public: bool) -> StudyReport {
        let speaker = Speaker::new(request.language, request.catalogue, request.dossier);
        let number = request.dossier.case_studies.keys().position(|known| known == id).unwrap_or_default();
        study_report(request, &speaker, id, study, number as u32 + 1, public)
    }
}

/// A measure in words; a row in which nothing is said is none.
fn metric_report(speaker: &Speaker<'_>, metric: &Metric) -> Option<MetricReport> {
    let said = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let found = figures(metric);
    let unit = said(&metric.unit).unwrap_or_default();
    let with_unit = |value: &Option<String>| said(value).map_or_else(String::new, |it| in_unit(&it, &unit));
    let report = MetricReport {
        what: said(&metric.what).unwrap_or_default(),
        before: with_unit(&metric.before),
        after: with_unit(&metric.after),
        change: found.and_then(|it| it.change).map(|change| change::in_words(speaker.messages, change)),
        period: said(&metric.period),
        source: said(&metric.source),
        numbers: found.map(|it| (it.before, it.after)),
    };
    let empty = report.what.is_empty() && report.before.is_empty() && report.after.is_empty();
    (!empty).then_some(report)
}

/// A value with its unit, unless the value says it itself. Signs and units of Korean and Japanese stand
/// without a space.
fn in_unit(value: &str, unit: &str) -> String {
    let close = unit.is_empty() || unit.starts_with(|c: char| !c.is_ascii_alphabetic());
    match () {
        () if value.ends_with(unit) => value.to_owned(),
        () if close => format!("{value}{unit}"),
        () => format!("{value}\u{a0}{unit}"),
    }
}
