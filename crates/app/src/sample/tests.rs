//! The sample holds together: references, languages, demands, pages.

use super::{embedded, *};
use jiff::civil::date;
use proofbook_catalogue::{
    Catalogue, Control, Demand, DemandKind, EditionId, Necessity, Phase, Shown, shipped,
};
use proofbook_dossier::ProfileField;
use proofbook_typeset::{Assets, DocumentMeta, MarkdownDocument, Typesetter};
use std::collections::BTreeSet;

const SUBMISSION: Date = date(2026, 12, 30);

fn read(language: Language) -> Sample {
    sample(language).unwrap_or_else(|error| panic!("{error}"))
}

fn catalogue() -> Catalogue {
    let loaded = shipped::load(&EditionId::new("msp-7.1")).expect("the edition is shipped");
    loaded.unwrap_or_else(|error| panic!("{error}"))
}

fn each_sample(judge: impl Fn(&Sample)) {
    for language in Language::ALL {
        judge(&read(language));
    }
}

fn evidence_ids(sample: &Sample) -> BTreeSet<&str> {
    let files = sample.evidence.iter().map(|evidence| evidence.id.as_str());
    files.chain(sample.links.iter().map(|link| link.id.as_str())).collect()
}

#[test]
fn every_source_is_embedded_and_every_document_used() {
    each_sample(|sample| {
        for evidence in &sample.evidence {
            assert!(sample.document(&evidence.source).is_some(), "{}: {}", sample.language, evidence.source);
        }
        for (source, _) in embedded::documents(sample.language) {
            assert!(
                sample.evidence.iter().any(|evidence| evidence.source == *source),
                "{}: {source}",
                sample.language
            );
        }
    });
}

#[test]
fn every_reference_leads_somewhere() {
    let catalogue = catalogue();
    each_sample(|sample| {
        let known = evidence_ids(sample);
        assert_eq!(
            known.len(),
            sample.evidence.len() + sample.links.len(),
            "{}: ids are unique",
            sample.language
        );
        for citation in &sample.citations {
            assert!(known.contains(citation.evidence.as_str()), "{}: {citation:?}", sample.language);
            assert!(stands_in(&catalogue, citation), "{}: {citation:?}", sample.language);
        }
        let diagrams = sample.case_studies.iter().flat_map(|study| &study.diagrams);
        for diagram in diagrams {
            assert!(known.contains(diagram.evidence.as_str()), "{}: {diagram:?}", sample.language);
        }
        for entry in &sample.entries {
            assert!(
                demand(&catalogue, &entry.control, &entry.demand).is_some(),
                "{}: {entry:?}",
                sample.language
            );
        }
    });
}

fn control<'a>(catalogue: &'a Catalogue, id: &ControlId) -> Option<&'a Control> {
    catalogue.controls.iter().find(|control| &control.id == id)
}

fn demand<'a>(catalogue: &'a Catalogue, id: &ControlId, demand: &DemandId) -> Option<&'a Demand> {
    control(catalogue, id)?.demands.iter().find(|known| &known.id == demand)
}

/// Whether control, demand, topic and facet of a citation are in the catalogue.
fn stands_in(catalogue: &Catalogue, citation: &SampleCitation) -> bool {
    let Some(id) = &citation.demand else { return control(catalogue, &citation.control).is_some() };
    let Some(demand) = demand(catalogue, &citation.control, id) else { return false };
    let mut topics = demand.covers.iter().chain(&demand.any_of);
    citation.topic.as_ref().is_none_or(|topic| topics.any(|known| known == topic))
        && citation.facet.as_ref().is_none_or(|facet| demand.for_each.contains(facet))
}

#[test]
fn profile_keys_and_values_are_those_of_the_profile() {
    each_sample(|sample| {
        for (key, value) in &sample.profile {
            let field: ProfileField = key.parse().unwrap_or_else(|error| panic!("{key}: {error}"));
            field.parse(Some(value)).unwrap_or_else(|error| panic!("{key}: {error}"));
        }
        assert_eq!(sample.profile.get("language").map(String::as_str), Some(sample.language.code()));
    });
}

#[test]
fn the_three_languages_are_built_alike() {
    type Key = (String, String, Option<String>, Option<String>, Option<String>);
    fn citations(sample: &Sample) -> Vec<Key> {
        let key = |citation: &SampleCitation| {
            let demand = citation.demand.as_ref().map(ToString::to_string);
            let topic = citation.topic.as_ref().map(ToString::to_string);
            let facet = citation.facet.as_ref().map(ToString::to_string);
            (citation.evidence.clone(), citation.control.to_string(), demand, topic, facet)
        };
        sample.citations.iter().map(key).collect()
    }
    fn studies(sample: &Sample) -> Vec<(String, bool, bool, bool, Vec<ElementId>)> {
        let key = |study: &SampleStudy| {
            let elements = study.elements.keys().cloned().collect();
            (study.id.clone(), study.public, study.anonymised, study.no_existing_system, elements)
        };
        sample.case_studies.iter().map(key).collect()
    }
    let first = read(Language::En);
    each_sample(|sample| {
        assert_eq!(evidence_ids(sample), evidence_ids(&first), "{}", sample.language);
        assert_eq!(citations(sample), citations(&first), "{}", sample.language);
        assert_eq!(studies(sample), studies(&first), "{}", sample.language);
        assert_eq!(sample.dates, first.dates, "{}", sample.language);
    });
}

#[test]
fn every_control_is_answered() {
    let catalogue = catalogue();
    each_sample(|sample| {
        let answered: Vec<_> = sample.answers.iter().map(|answer| &answer.control).collect();
        let asked: Vec<_> = catalogue.controls.iter().map(|control| &control.id).collect();
        assert_eq!(answered, asked, "{}", sample.language);
        for answer in &sample.answers {
            let control = control(&catalogue, &answer.control).expect("asked");
            assert!(
                answer.met || control.necessity == Necessity::Recommended,
                "{}: {}",
                sample.language,
                control.id
            );
            let full = control.phase == Phase::Technical || answer.response.chars().count() > 250;
            assert!(full, "{}: {} needs a response in full", sample.language, control.id);
        }
    });
}

#[test]
fn every_mandatory_demand_of_the_prerequisites_is_met_somewhere() {
    let catalogue = catalogue();
    let prerequisites = catalogue.controls.iter().filter(|control| control.phase == Phase::Prerequisite);
    let wanted: Vec<(&Control, &Demand)> = prerequisites
        .flat_map(|control| control.demands.iter().map(move |demand| (control, demand)))
        .filter(|(_, demand)| demand.necessity == Necessity::Mandatory && demand.shown == Shown::Submission)
        .filter(|(_, demand)| demand.route.as_ref().is_none_or(|route| route.as_str() == "sop"))
        .collect();
    assert!(wanted.len() > 30);
    each_sample(|sample| {
        for (control, demand) in &wanted {
            assert_eq!(
                lacking(sample, control, demand),
                Vec::<String>::new(),
                "{}: {}",
                sample.language,
                control.id
            );
        }
    });
}

/// What a sample lacks for a demand: its name, or the cells that nothing covers.
fn lacking(sample: &Sample, control: &Control, demand: &Demand) -> Vec<String> {
    let entered = |url: bool| {
        let mut entries =
            sample.entries.iter().filter(|entry| entry.control == control.id && entry.demand == demand.id);
        entries.any(|entry| if url { entry.url.is_some() } else { entry.confirmed == Some(true) })
    };
    let cited: Vec<_> = sample
        .citations
        .iter()
        .filter(|citation| citation.control == control.id && citation.demand.as_ref() == Some(&demand.id))
        .collect();
    let met = match demand.kind {
        DemandKind::PublicUrl => entered(true),
        DemandKind::Attestation => entered(false),
        DemandKind::CaseStudies => sample.case_studies.len() as u32 >= demand.at_least.unwrap_or(1),
        DemandKind::Topics => {
            return cells(demand)
                .into_iter()
                .filter(|cell| !covered(&cited, demand, cell))
                .map(|cell| format!("{} {cell:?}", demand.id))
                .collect();
        }
        _ => {
            let counting = cited.iter().filter(|citation| is_recent(sample, citation, demand)).count();
            counting as u32 >= demand.at_least.unwrap_or(1)
        }
    };
    if met { Vec::new() } else { vec![demand.id.to_string()] }
}

type CellOf = (Option<TopicId>, Option<FacetId>);

/// The cells that must be covered; one of `any_of` is enough and stands as a cell without topic.
fn cells(demand: &Demand) -> Vec<CellOf> {
    let facets: Vec<_> = match demand.for_each.as_slice() {
        [] => vec![None],
        facets => facets.iter().cloned().map(Some).collect(),
    };
    let topics: Vec<_> = match demand.covers.as_slice() {
        [] => vec![None],
        topics => topics.iter().cloned().map(Some).collect(),
    };
    topics.iter().flat_map(|topic| facets.iter().map(|facet| (topic.clone(), facet.clone()))).collect()
}

fn covered(cited: &[&SampleCitation], demand: &Demand, (topic, facet): &CellOf) -> bool {
    cited.iter().any(|citation| {
        let topic_fits = match topic {
            Some(topic) => citation.topic.as_ref() == Some(topic),
            None => citation.topic.as_ref().is_some_and(|topic| demand.any_of.contains(topic)),
        };
        topic_fits && citation.facet == *facet
    })
}

fn is_recent(sample: &Sample, citation: &SampleCitation, demand: &Demand) -> bool {
    let Some(months) = demand.within_months else { return true };
    let evidence = sample.evidence.iter().find(|evidence| evidence.id == citation.evidence);
    let days = evidence.and_then(|evidence| evidence.dated_days_before_submission);
    days.is_some_and(|days| (0..=i64::from(months) * 30).contains(&i64::from(days)))
}

#[test]
fn case_studies_keep_the_rules_of_the_edition() {
    let rules = catalogue().case_studies;
    each_sample(|sample| {
        let studies = &sample.case_studies;
        let language = sample.language;
        assert!(studies.len() as u32 >= rules.at_least, "{language}");
        assert!(
            studies.iter().filter(|study| study.public).count() as u32 >= rules.at_least_public,
            "{language}"
        );
        let customers: BTreeSet<_> = studies.iter().map(|study| &study.customer).collect();
        assert_eq!(customers.len(), studies.len(), "{language}: customers are all different");
        for study in studies {
            assert!(
                study.months_of_service >= rules.months_of_service && study.production && !study.affiliate,
                "{}",
                study.id
            );
            let days = study.start_date_days_before_submission + study.end_date_days_after_submission;
            assert!(
                (days - study.months_of_service as i32 * 30).abs() < 45,
                "{}: agreement and months",
                study.id
            );
            assert_eq!(study.public, study.url.is_some() && study.form.is_some(), "{}", study.id);
            assert_eq!(study.anonymised, study.public_name.is_some(), "{}", study.id);
            let existing = study.diagrams.iter().any(|diagram| diagram.role == DiagramRole::Existing);
            assert_ne!(existing, study.no_existing_system, "{}", study.id);
            assert!(study.diagrams.iter().any(|diagram| diagram.role == DiagramRole::New), "{}", study.id);
            for element in
                rules.elements.iter().filter(|element| element.form == proofbook_catalogue::ElementForm::Text)
            {
                let text = study.elements.get(&element.id);
                assert!(
                    text.is_some_and(|text| text.chars().count() > 80),
                    "{language}: {} {}",
                    study.id,
                    element.id
                );
            }
        }
    });
}

#[test]
fn an_anonymised_customer_is_named_nowhere_but_in_its_field() {
    each_sample(|sample| {
        for study in sample.case_studies.iter().filter(|study| study.anonymised) {
            let captions = study.diagrams.iter().map(|diagram| &diagram.caption);
            let public = study
                .elements
                .values()
                .chain(captions)
                .chain([&study.title])
                .chain(&study.public_name)
                .chain(&study.url);
            let name = study
                .customer
                .trim_start_matches("주식회사 ")
                .trim_start_matches("株式会社")
                .split(' ')
                .next();
            let name = name.expect("a customer has a name").to_lowercase();
            for text in public {
                assert!(!text.to_lowercase().contains(&name), "{}: {name} in {text}", sample.language);
            }
        }
    });
}

#[test]
fn every_comment_is_about_a_passage_that_is_there_once() {
    each_sample(|sample| {
        let remarks = sample.case_studies.iter().map(|study| (study, &study.remarks));
        let mut begun = 0;
        for (study, remark) in remarks.flat_map(|(study, all)| all.iter().map(move |one| (study, one))) {
            let text = &study.elements[&remark.element];
            match &remark.quote {
                Some(quote) => assert_eq!(text.matches(quote.as_str()).count(), 1, "{quote}"),
                None => assert!(begun > 0, "an answer needs a comment: {remark:?}"),
            }
            begun += usize::from(remark.quote.is_some());
        }
        assert_eq!(begun, 2, "{}", sample.language);
    });
}

#[test]
fn no_mark_is_left_when_the_sample_is_dated() {
    each_sample(|sample| {
        let dated = sample.clone().dated(SUBMISSION);
        let answers = dated.answers.iter().flat_map(|answer| [&answer.response, &answer.notes]);
        let studies = dated.case_studies.iter().flat_map(|study| study.elements.values());
        for text in answers.chain(studies) {
            assert!(!text.contains("{{") && !text.contains("}}"), "{}: {text}", sample.language);
        }
        for (source, _) in embedded::documents(sample.language) {
            let text = sample.markdown(source, SUBMISSION).unwrap_or_default();
            assert!(!text.is_empty() && !text.contains("{{"), "{}: {source}", sample.language);
        }
    });
}

#[test]
fn cited_pages_exist() {
    let typesetter = Typesetter::new().unwrap_or_else(|error| panic!("{error}"));
    each_sample(|sample| {
        for evidence in sample.evidence.iter().filter(|evidence| evidence.form == Form::Pdf) {
            let pages = pages(&typesetter, sample, evidence);
            let cited = sample.citations.iter().filter(|citation| citation.evidence == evidence.id);
            for last in cited.filter_map(|citation| citation.pages.as_ref()).map(PageRanges::last) {
                assert!(
                    last <= pages,
                    "{}: page {last} of {} which has {pages}",
                    sample.language,
                    evidence.source
                );
            }
        }
    });
}

/// Section n of the two incident procedures is about the n-th topic, so its heading must stand on
/// the first page cited for the topic: no earlier than everything before it ends, and at most one
/// page later (a heading moves on with the text below it).
#[test]
fn incident_topics_are_cited_where_their_sections_begin() {
    let typesetter = Typesetter::new().unwrap_or_else(|error| panic!("{error}"));
    each_sample(|sample| {
        for (facet, id) in [("it", "incident-procedure"), ("security", "security-incident-procedure")] {
            let evidence = sample.evidence.iter().find(|evidence| evidence.id == id).expect("in the sample");
            let text = sample.markdown(&evidence.source, SUBMISSION).unwrap_or_default();
            let cited: Vec<_> = sample
                .citations
                .iter()
                .filter(|it| it.evidence == id && it.facet == Some(facet.into()))
                .collect();
            assert_eq!(cited.len(), 9, "{}: {id}", sample.language);
            for (index, citation) in cited.iter().enumerate() {
                let before = text.split(&format!("\n## {}. ", index + 1)).next().unwrap_or_default();
                let ends_on = pages_of(&typesetter, sample, evidence, before.to_owned());
                let first = citation.pages.as_ref().and_then(|pages| pages.pages().first().copied());
                let fits = first.is_some_and(|first| (ends_on..=ends_on + 1).contains(&first));
                assert!(
                    fits,
                    "{}: {id} {} begins after page {ends_on}, cited is {first:?}",
                    sample.language,
                    index + 1
                );
            }
        }
    });
}

fn pages(typesetter: &Typesetter, sample: &Sample, evidence: &SampleEvidence) -> u32 {
    pages_of(typesetter, sample, evidence, sample.markdown(&evidence.source, SUBMISSION).unwrap_or_default())
}

fn pages_of(typesetter: &Typesetter, sample: &Sample, evidence: &SampleEvidence, text: String) -> u32 {
    let document = MarkdownDocument {
        meta: DocumentMeta {
            title: evidence.title.clone(),
            language: proofbook_typeset::Language::from_code(sample.language.code())
                .expect("a language of the house"),
            author: None,
            date: SUBMISSION,
            identifier: evidence.id.clone(),
            header: sample.profile.get("partner").cloned(),
            footer: None,
            draft_mark: None,
        },
        text,
    };
    let set = typesetter.markdown_to_pdf(&document, &Assets::new()).unwrap_or_else(|error| panic!("{error}"));
    assert!(
        set.replaced_characters.is_empty(),
        "{}: no glyph for {:?}",
        evidence.source,
        set.replaced_characters
    );
    set.pages
}

fn check_fill(text: &str, language: Language, expected: &str) {
    assert_eq!(fill(text, language, SUBMISSION), expected, "{text}");
}

#[test]
fn marks_become_dates() {
    check_fill("on {{day -29}}.", Language::En, "on 2026-12-01.");
    check_fill("{{long -29}}", Language::En, "1 December 2026");
    check_fill("{{long -29}}에", Language::Ko, "2026년 12월 1일에");
    check_fill("{{long 2}}、{{month 2}}", Language::Ja, "2027年1月1日、2027年1月");
    check_fill("{{month -60}} {{year 5}}", Language::Ko, "2026년 10월 2027");
}

#[test]
fn what_is_no_mark_stays() {
    for text in ["{{day}}", "{{week -3}}", "{{day x}}", "{{ open", "}} shut", "a {b} c", "{{day 99999999}"] {
        check_fill(text, Language::En, text);
    }
}
