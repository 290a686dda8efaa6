//! What holds for any dossier, however odd: the check answers, always the same, and a demand that is
//! short is never passed over in silence.

mod support;

use jiff::civil::Date;
use proofbook_catalogue::{Catalogue, Necessity};
use proofbook_checks::{DemandState, Finding, Readiness, Severity, Situation, Subject, Verdict, check};
use proofbook_dossier::*;
use proptest::prelude::*;
use std::sync::OnceLock;
use support::complete::{TODAY, complete};

fn editions() -> &'static [Catalogue; 2] {
    static EDITIONS: OnceLock<[Catalogue; 2]> = OnceLock::new();
    EDITIONS.get_or_init(|| [support::edition(), support::everything_at_once()])
}

fn judge(edition: &Catalogue, dossier: &Dossier, today: Date) -> Verdict {
    check(edition, dossier, &Situation::on_day(today))
}

/// Dates near the ones that matter, and the ends of the calendar.
fn day() -> impl Strategy<Value = Date> {
    prop_oneof![
        8 => (0i64..1200).prop_map(|days| proofbook_calendar::add_days(Date::constant(2023, 6, 1), days as u32)),
        1 => Just(Date::MIN),
        1 => Just(Date::MAX),
    ]
}

/// Names and texts as nobody would write them.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("㈜한빛물류".to_owned()),
        "\\PC{0,12}",
        "[\\s\\u{200B}#.(){}0-9A-Za-z한]{0,12}"
    ]
}

fn url() -> impl Strategy<Value = String> {
    prop_oneof![Just("https://hanbit.co.kr/msp".to_owned()), "https?://[a-z0-9.\\[\\]:@/?#%-]{0,16}", text(),]
}

/// One thing that happens to a dossier. Numbers choose among what the edition and the dossier hold.
#[derive(Clone, Debug)]
enum Blow {
    Answer(usize, Option<bool>, String),
    Entry(usize, usize, Option<String>, Option<bool>),
    Evidence(u8, Box<Evidence>),
    Cite(u8, usize, Option<usize>, usize, usize, Option<u32>),
    Uncite(usize),
    Lose(usize),
    Badge(usize, HeldBadge),
    Study(u8, Box<CaseStudy>),
    Profile(Box<Profile>),
}

prop_compose! {
    fn evidence()(kind in 0..3u8, file in any::<bool>(), link in proptest::option::of(url()), dated in proptest::option::of(day()),
        valid_until in proptest::option::of(day()), customer in proptest::option::of(text()), pages in proptest::option::of(0u32..30)) -> Evidence {
        let kind = [EvidenceKind::Certificate, EvidenceKind::Link, EvidenceKind::Record][kind as usize];
        let file = file.then(|| Attachment { pages, ..Attachment::default() });
        Evidence { kind, file, url: link, dated, valid_until, customer, ..Evidence::default() }
    }
}

prop_compose! {
    fn study()(title in text(), customer in proptest::option::of(text()), public in any::<Option<bool>>(), anonymised in any::<Option<bool>>(),
        link in proptest::option::of(url()), start in proptest::option::of(day()), end in proptest::option::of(day()),
        months in proptest::option::of(0u32..2000), facts in any::<[Option<bool>; 4]>(), element in text()) -> CaseStudy {
        CaseStudy {
            title, customer, public, anonymised, url: link, start_date: start, end_date: end, months_of_service: months,
            production: facts[0], affiliate: facts[1], used_before: facts[2], no_existing_system: facts[3],
            elements: [("challenge".into(), element)].into(),
            ..CaseStudy::default()
        }
    }
}

prop_compose! {
    fn profile()(partner in text(), renewal in any::<Option<bool>>(), spp in any::<Option<bool>>(), percent in any::<Option<f64>>(),
        days in any::<[bool; 4]>(), dates in [day(), day(), day(), day()], launched in any::<Option<u32>>()) -> Profile {
        let date = |at: usize| days[at].then_some(dates[at]);
        Profile {
            partner, spp, spp_reporting_percent: percent, launched_opportunities: launched,
            application: renewal.map(|renewal| if renewal { ApplicationKind::Renewal } else { ApplicationKind::New }),
            submission_date: date(0), validation_date: date(1), designation_date: date(2), last_full_audit: date(3),
            ..Profile::default()
        }
    }
}

prop_compose! {
    fn badge()(held in any::<Option<bool>>(), count in proptest::option::of(0u32..5), valid_until in proptest::option::of(day()), in_scope in any::<Option<bool>>()) -> HeldBadge {
        HeldBadge { held, count, valid_until, in_scope }
    }
}

fn blow() -> impl Strategy<Value = Blow> {
    let any_index = any::<usize>;
    prop_oneof![
        (any_index(), any::<Option<bool>>(), text()).prop_map(|(at, met, text)| Blow::Answer(at, met, text)),
        (any_index(), any_index(), proptest::option::of(url()), any::<Option<bool>>())
            .prop_map(|(at, demand, url, confirmed)| Blow::Entry(at, demand, url, confirmed)),
        (any::<u8>(), evidence()).prop_map(|(id, evidence)| Blow::Evidence(id, Box::new(evidence))),
        (
            any::<u8>(),
            any_index(),
            any::<Option<usize>>(),
            any_index(),
            any_index(),
            proptest::option::of(1u32..40)
        )
            .prop_map(|(id, control, demand, topic, facet, page)| Blow::Cite(
                id, control, demand, topic, facet, page
            )),
        any_index().prop_map(Blow::Uncite),
        any_index().prop_map(Blow::Lose),
        (any_index(), badge()).prop_map(|(at, badge)| Blow::Badge(at, badge)),
        (any::<u8>(), study()).prop_map(|(id, study)| Blow::Study(id, Box::new(study))),
        profile().prop_map(|profile| Blow::Profile(Box::new(profile))),
    ]
}

fn strike(edition: &Catalogue, dossier: &mut Dossier, blow: Blow) {
    let control = |at: usize| &edition.controls[at % edition.controls.len()];
    match blow {
        Blow::Answer(at, met, response) => {
            let answer = dossier.answers.entry(control(at).id.clone()).or_default();
            (answer.met, answer.response) = (met, response);
        }
        Blow::Entry(at, demand, url, confirmed) => {
            let demand = &control(at).demands[demand % control(at).demands.len()];
            let answer = dossier.answers.entry(control(at).id.clone()).or_default();
            answer.entries.insert(demand.id.clone(), DemandEntry { url, confirmed });
        }
        Blow::Evidence(id, evidence) => {
            dossier.evidence.insert(EvidenceId(format!("z{}", id % 16)), *evidence);
        }
        Blow::Cite(id, at, demand, topic, facet, page) => {
            let demand = demand.map(|demand| &control(at).demands[demand % control(at).demands.len()]);
            let topics: Vec<_> =
                demand.iter().flat_map(|it| it.covers.iter().chain(&it.any_of).chain(&it.excludes)).collect();
            let facets: Vec<_> = demand.iter().flat_map(|it| &it.for_each).collect();
            let pick =
                |at: usize, length: usize| (length > 0 && !at.is_multiple_of(5)).then(|| at % length.max(1));
            let citation = Citation {
                evidence: EvidenceId(format!("z{}", id % 16)),
                control: control(at).id.clone(),
                demand: demand.map(|demand| demand.id.clone()),
                topic: pick(topic, topics.len()).map(|at| topics[at].clone()),
                facet: pick(facet, facets.len()).map(|at| facets[at].clone()),
                pages: page.and_then(|page| page.to_string().parse().ok()),
                ..Citation::default()
            };
            dossier.citations.insert(CitationId(format!("z{}", dossier.citations.len())), citation);
        }
        Blow::Uncite(at) if !dossier.citations.is_empty() => {
            let id = dossier.citations.keys().nth(at % dossier.citations.len()).cloned();
            id.map(|id| dossier.citations.remove(&id));
        }
        Blow::Lose(at) if !dossier.evidence.is_empty() => {
            let id = dossier.evidence.keys().nth(at % dossier.evidence.len()).cloned();
            id.map(|id| dossier.evidence.remove(&id));
        }
        Blow::Uncite(_) | Blow::Lose(_) => {}
        Blow::Badge(at, badge) => {
            dossier.profile.badges.insert(edition.badges[at % edition.badges.len()].id.clone(), badge);
        }
        Blow::Study(id, study) => {
            dossier.case_studies.insert(CaseStudyId(format!("s{}", id % 6)), *study);
        }
        Blow::Profile(profile) => {
            let badges = std::mem::take(&mut dossier.profile.badges);
            dossier.profile = Profile { badges, ..*profile };
        }
    }
}

prop_compose! {
    /// An edition, and a dossier that has been knocked about: an empty one, or one that lacked nothing.
    fn situation()(edition in 0..2usize, from_complete in any::<bool>(), blows in proptest::collection::vec(blow(), 0..40), today in day()) -> (usize, Dossier, Date) {
        let catalogue = &editions()[edition];
        let mut dossier = if from_complete { complete(catalogue) } else { Dossier::default() };
        blows.into_iter().for_each(|blow| strike(catalogue, &mut dossier, blow));
        (edition, dossier, today)
    }
}

/// Whether a blocker speaks of the control, or of a case study where the control wants case studies.
fn is_spoken_of(findings: &[Finding], control: &proofbook_catalogue::ControlId, wants_studies: bool) -> bool {
    findings.iter().filter(|finding| finding.severity == Severity::Blocker).any(|finding| {
        finding.control() == Some(control)
            || (wants_studies && matches!(finding.subject, Subject::CaseStudy { .. }))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_mandatory_demand_that_is_short_always_has_a_blocker((edition, dossier, today) in situation()) {
        let catalogue = &editions()[edition];
        let verdict = judge(catalogue, &dossier, today);
        for control in catalogue.controls.iter().filter(|control| control.necessity == Necessity::Mandatory) {
            let standing = &verdict.standings[&control.id];
            let short = control.demands.iter().zip(&standing.demands).find(|(demand, at)| {
                demand.necessity == Necessity::Mandatory && matches!(at.state, DemandState::Open | DemandState::Partial)
            });
            let studies = control.demands.iter().any(|demand| demand.kind == proofbook_catalogue::DemandKind::CaseStudies);
            if let Some((demand, at)) = short {
                prop_assert_eq!(standing.readiness, Readiness::Blocked);
                prop_assert!(is_spoken_of(&verdict.findings, &control.id, studies), "{} {}: {:?}", control.id, demand.id, at);
            }
        }
    }

    #[test]
    fn what_counts_is_cited_and_nothing_both_counts_and_does_not((edition, dossier, today) in situation()) {
        let verdict = judge(&editions()[edition], &dossier, today);
        for demand in verdict.standings.values().flat_map(|standing| &standing.demands) {
            for id in demand.counting.iter().chain(&demand.not_counting) {
                prop_assert!(dossier.citations.contains_key(id));
            }
            prop_assert!(demand.state == DemandState::Met || demand.counting.iter().all(|id| !demand.not_counting.contains(id)));
            prop_assert_eq!(demand.not_counting.len(), demand.discounted.len());
        }
    }

    #[test]
    fn the_same_dossier_always_gives_the_same_verdict((edition, dossier, today) in situation()) {
        let catalogue = &editions()[edition];
        let verdict = judge(catalogue, &dossier, today);
        prop_assert_eq!(&verdict, &judge(catalogue, &dossier.clone(), today));
        let severities: Vec<_> = verdict.findings.iter().map(|finding| finding.severity).collect();
        prop_assert!(severities.is_sorted());
    }

    /// A later day of submission never makes old evidence young again.
    #[test]
    fn nothing_grows_younger((edition, dossier, today) in situation(), days in 0u32..900) {
        let catalogue = &editions()[edition];
        let on = |on| check(catalogue, &dossier, &Situation { on: Some(on), ..Situation::on_day(today) });
        let (sooner, later) = (on(TODAY), on(proofbook_calendar::add_days(TODAY, days)));
        let old = |verdict: &Verdict| -> Vec<CitationId> {
            let all = verdict.standings.values().flat_map(|standing| &standing.demands).flat_map(|demand| &demand.discounted);
            all.filter(|it| it.because == proofbook_checks::Discount::TooOld).map(|it| it.citation.clone()).collect()
        };
        let later_not_counting: Vec<_> =
            later.standings.values().flat_map(|standing| &standing.demands).flat_map(|demand| &demand.not_counting).collect();
        for citation in old(&sooner) {
            prop_assert!(later_not_counting.contains(&&citation));
        }
    }
}
