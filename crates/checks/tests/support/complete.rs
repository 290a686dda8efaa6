//! A dossier that lacks nothing for an edition, made from the edition itself.
//!
//! Submission on 1 December 2025 for a validation on 31 December: the last day that is in time.

use jiff::civil::{Date, date};
use proofbook_catalogue::{
    Catalogue, Control, Demand, DemandKind, ElementForm, FacetId, Language, Phase, Shown, TopicId,
};
use proofbook_dossier::*;

/// The day on which the scripts check.
pub const TODAY: Date = date(2025, 11, 1);
/// The planned submission.
pub const SUBMISSION: Date = date(2025, 12, 1);
/// The desired validation.
pub const VALIDATION: Date = date(2025, 12, 31);

/// A dossier with which `edition` finds nothing to say.
pub fn complete(edition: &Catalogue) -> Dossier {
    let mut dossier = Dossier { profile: profile(), ..Dossier::default() };
    for number in 1..=4 {
        add_study(&mut dossier, edition, number);
    }
    for control in &edition.controls {
        answer(&mut dossier, control);
    }
    dossier
}

fn profile() -> Profile {
    Profile {
        partner: "한빛클라우드".into(),
        alliance_lead: "김하늘 <haneul@hanbit.co.kr>".into(),
        edition: Some("msp-7.1".into()),
        language: Some(Language::Ko),
        application: Some(ApplicationKind::New),
        tier: Some(Tier::Advanced),
        linked_account: Some(true),
        spp: Some(false),
        submission_date: Some(SUBMISSION),
        validation_date: Some(VALIDATION),
        official_workbook: Some("0".repeat(64)),
        ..Profile::default()
    }
}

fn answer(dossier: &mut Dossier, control: &Control) {
    let mut answer = Answer { met: Some(true), ..Answer::default() };
    if control.phase == Phase::Prerequisite {
        answer.response = format!("{}에 대한 당사의 절차는 첨부한 증거에 있습니다.", control.id);
    }
    let first_route = control.demands.iter().find_map(|demand| demand.route.clone());
    for demand in &control.demands {
        if demand.route.is_some() && demand.route != first_route || demand.shown == Shown::AuditDay {
            continue;
        }
        match demand.kind {
            DemandKind::PublicUrl => {
                let entry = answer.entries.entry(demand.id.clone()).or_default();
                entry.url = Some("https://hanbit.co.kr/aws-msp".into());
            }
            DemandKind::Attestation => {
                answer.entries.entry(demand.id.clone()).or_default().confirmed = Some(true)
            }
            DemandKind::CaseStudies | DemandKind::Presentation | DemandKind::Demonstration => {}
            _ => prove(dossier, control, demand),
        }
    }
    dossier.answers.insert(control.id.clone(), answer);
}

/// Adds as many pieces of evidence as a demand wants, and cites them for every cell.
pub fn prove(dossier: &mut Dossier, control: &Control, demand: &Demand) {
    let places = places(demand);
    for number in 1..=demand.at_least.unwrap_or(1) {
        let id = add_evidence(dossier, &format!("{}-{}-{number}", control.id, demand.id), number);
        for (topic, facet) in &places {
            for thing in 1..=demand.each_at_least.unwrap_or(1) {
                let citation = Citation {
                    evidence: id.clone(),
                    control: control.id.clone(),
                    demand: Some(demand.id.clone()),
                    topic: topic.clone(),
                    facet: facet.clone(),
                    pages: format!("{thing}").parse().ok(),
                    ..Citation::default()
                };
                dossier.citations.insert(CitationId(format!("c{:04}", dossier.citations.len())), citation);
            }
        }
    }
}

fn places(demand: &Demand) -> Vec<(Option<TopicId>, Option<FacetId>)> {
    let mut places = Vec::new();
    let facets: Vec<Option<FacetId>> = if demand.for_each.is_empty() {
        vec![None]
    } else {
        demand.for_each.iter().cloned().map(Some).collect()
    };
    for facet in facets {
        places.extend(demand.covers.iter().map(|topic| (Some(topic.clone()), facet.clone())));
    }
    places.extend(demand.any_of.first().map(|topic| (Some(topic.clone()), None)));
    if places.is_empty() {
        places.push((None, None));
    }
    places
}

fn add_evidence(dossier: &mut Dossier, name: &str, customer: u32) -> EvidenceId {
    let id = EvidenceId(name.to_owned());
    let evidence = Evidence {
        title: name.to_owned(),
        kind: EvidenceKind::Procedure,
        file: Some(Attachment {
            sha256: digest_of(name),
            name: format!("{name}.pdf"),
            size: 1024,
            media_type: "application/pdf".into(),
            pages: Some(24),
        }),
        dated: Some(date(2025, 10, 1)),
        customer: Some(format!("고객 {customer}")),
        ..Evidence::default()
    };
    dossier.evidence.insert(id.clone(), evidence);
    id
}

/// A digest of its own for every name.
fn digest_of(name: &str) -> String {
    let digits: String = name.bytes().map(|byte| format!("{byte:02x}")).collect();
    format!("{digits:0>64}").chars().rev().take(64).collect()
}

/// The first study is public, the second anonymised and public, the others private.
fn add_study(dossier: &mut Dossier, edition: &Catalogue, number: u32) {
    let customers = ["㈜한빛물류", "Acme Logistics Inc.", "푸른은행", "あおば製作所"];
    let public = number <= 2;
    let mut study = CaseStudy {
        title: format!("사례 {number}"),
        customer: customers.get(number as usize - 1).map(|name| (*name).to_owned()),
        public: Some(public),
        anonymised: Some(number == 2),
        public_name: (number == 2).then(|| "어느 물류 기업".to_owned()),
        url: public.then(|| format!("https://hanbit.co.kr/cases/{number}")),
        form: public.then(|| "case-study".to_owned()),
        start_date: Some(date(2024, 1, 1)),
        end_date: Some(date(2025, 12, 31)),
        production: Some(true),
        affiliate: Some(false),
        used_before: Some(false),
        ..CaseStudy::default()
    };
    for element in edition.case_studies.elements.iter().filter(|element| element.form == ElementForm::Text) {
        let text = "복구 시간을 6시간에서 28분으로 줄였습니다.".repeat(6);
        study.elements.insert(element.id.clone(), format!("## 제목\n\n{text}"));
    }
    for (name, role) in [("new", DiagramRole::New), ("existing", DiagramRole::Existing)] {
        let evidence = add_evidence(dossier, &format!("s{number}-{name}"), number);
        study.diagrams.insert(
            name.to_owned(),
            Diagram { evidence, role, caption: "그림".into(), ..Diagram::default() },
        );
    }
    let metric = Metric {
        what: Some("복구 시간".into()),
        before: Some("360".into()),
        after: Some("28".into()),
        unit: Some("분".into()),
        period: Some("12개월 평균".into()),
        source: None,
    };
    study.metrics.insert("m".into(), metric);
    if public {
        let picture = |id: &EvidenceId| proofbook_publication::picture_digest(dossier.evidence.get(id)?);
        let text = proofbook_publication::digest(&study, picture);
        let consent = Consent {
            who: "홍보팀".into(),
            on: Some(date(2025, 11, 3)),
            form: "메일".into(),
            evidence: None,
            text,
        };
        study.consents.insert("c".into(), consent);
    }
    dossier.case_studies.insert(CaseStudyId(format!("s{number}")), study);
}
