//! Where one demand stands, by its kind.
//!
//! A citation counts if its evidence is there, valid and recent enough on the day of the submission, or of the
//! audit where it is shown there, and says what
//! the demand needs to know (topic, customer). Everything else is listed with the first reason why
//! it does not count, so that a rule can ask for exactly the missing thing.
//!
//! Not here: waivers and routes, which come afterwards.

use super::{DemandStanding, DemandState, Discount, Discounted, topics};
use crate::address;
use crate::examination::{Cited, Examination};
use jiff::civil::Date;
use proofbook_calendar::earliest_within;
use proofbook_catalogue::{Control, Demand, DemandId, DemandKind, Phase, Shown};
use proofbook_discretion::key;
use proofbook_dossier::{CaseStudyId, Evidence, EvidenceId, EvidenceKind};
use std::collections::{BTreeMap, BTreeSet};

/// Where a demand stands on the day.
pub(super) fn evaluate(
    exam: &Examination<'_>,
    control: &Control,
    demand: &Demand,
    unsound: &BTreeSet<&CaseStudyId>,
) -> DemandStanding {
    let mut standing = match demand.kind {
        DemandKind::CaseStudies => case_studies(exam, demand, unsound),
        _ => cited(exam, control, demand),
    };
    if is_for_the_audit_day(control, demand) {
        standing.state = DemandState::OnAuditDay;
    }
    standing
}

/// The auditor looks at technical controls, presentations and demonstrations on the audit day.
fn is_for_the_audit_day(control: &Control, demand: &Demand) -> bool {
    control.phase == Phase::Technical
        || demand.shown == Shown::AuditDay
        || matches!(demand.kind, DemandKind::Presentation | DemandKind::Demonstration)
}

/// The day on which evidence is judged: that of the audit for what is shown there, else that of the submission.
pub(super) fn judged_on(exam: &Examination<'_>, is_shown_at_the_audit: bool) -> Date {
    if is_shown_at_the_audit { exam.audit } else { exam.on }
}

fn nothing(demand: &Demand) -> DemandStanding {
    DemandStanding {
        demand: demand.id.clone(),
        state: DemandState::Open,
        counting: Vec::new(),
        not_counting: Vec::new(),
        discounted: Vec::new(),
        cells: Vec::new(),
        missing: Vec::new(),
        count: None,
    }
}

/// A case-studies demand whose id begins with `public` counts public ones only; that is the one
/// convention about ids here, because the catalogue has no field for it.
fn counts_public_ones(demand: &Demand) -> bool {
    demand.kind == DemandKind::CaseStudies && demand.id.as_str().starts_with("public")
}

fn case_studies(exam: &Examination<'_>, demand: &Demand, unsound: &BTreeSet<&CaseStudyId>) -> DemandStanding {
    let public_only = counts_public_ones(demand);
    let of_the_kind =
        || exam.dossier.case_studies.iter().filter(|(_, study)| !public_only || study.public == Some(true));
    let sound = number(of_the_kind().filter(|(id, _)| !unsound.contains(id)).count());
    let wanted = demand.at_least.unwrap_or(1);
    let state = state_of(sound >= wanted, of_the_kind().next().is_some());
    DemandStanding { state, count: Some((sound, wanted)), ..nothing(demand) }
}

/// A demand that citations, an address or a confirmation meet.
fn cited(exam: &Examination<'_>, control: &Control, demand: &Demand) -> DemandStanding {
    let mut standing = nothing(demand);
    let mine = belonging(exam, control, demand);
    let on = judged_on(exam, is_for_the_audit_day(control, demand));
    let counting = sift(demand, (mine, on), &mut standing);
    standing.counting = counting.iter().map(|cited| cited.id.clone()).collect();
    standing.not_counting = standing.discounted.iter().map(|it| it.citation.clone()).collect();
    topics::cover(demand, &counting, &mut standing);
    let met = match demand.kind {
        DemandKind::PublicUrl => has_address(exam, control, demand, &counting),
        DemandKind::Attestation => is_attested(exam, control, demand, &counting, &mut standing),
        _ => {
            has_enough(demand, &counting, &mut standing) && topics::are_covered(demand, &counting, &standing)
        }
    };
    let begun =
        !standing.counting.is_empty() || !standing.discounted.is_empty() || has_entry(exam, control, demand);
    standing.state = state_of(met, begun);
    standing
}

fn state_of(met: bool, begun: bool) -> DemandState {
    match (met, begun) {
        (true, _) => DemandState::Met,
        (false, true) => DemandState::Partial,
        (false, false) => DemandState::Open,
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The citations made for a demand, and those that say no demand but can only mean this one.
fn belonging<'e, 'a>(exam: &'e Examination<'a>, control: &Control, demand: &Demand) -> Vec<&'e Cited<'a>> {
    exam.cited_to(&control.id)
        .iter()
        .filter(|cited| match &cited.citation.demand {
            Some(named) => *named == demand.id,
            None => meant(control, cited.evidence).is_some_and(|meant| *meant == demand.id),
        })
        .collect()
}

/// The demand that a citation without one can only mean: a certificate means the control's only
/// certification, anything else its only demand for documents, records, examples or a link. Nothing
/// is guessed of a file that nobody has said anything about: it would look met without a person.
pub(crate) fn meant<'c>(control: &'c Control, evidence: Option<&Evidence>) -> Option<&'c DemandId> {
    let evidence = evidence?;
    if evidence.kind == EvidenceKind::Certificate
        && let Some(demand) = only(control, |kind| kind == DemandKind::Certification)
    {
        return Some(&demand.id);
    }
    let demand = only(control, takes_evidence).filter(|demand| can_be(evidence.kind, demand.kind))?;
    (demand.kind != DemandKind::PublicUrl || evidence.url.is_some()).then_some(&demand.id)
}

/// Whether evidence of a kind can by itself be what a demand asks for: a picture of a screen shows that
/// something was done and is no written procedure, and a file of no kind says nothing.
fn can_be(evidence: EvidenceKind, demand: DemandKind) -> bool {
    match evidence {
        EvidenceKind::Other => false,
        EvidenceKind::Screenshot | EvidenceKind::Diagram => {
            matches!(demand, DemandKind::Record | DemandKind::Examples)
        }
        _ => true,
    }
}

fn only(control: &Control, wanted: impl Fn(DemandKind) -> bool) -> Option<&Demand> {
    let mut found = control.demands.iter().filter(|demand| wanted(demand.kind));
    found.next().filter(|_| found.next().is_none())
}

/// Whether a piece of evidence as a whole can meet a demand of this kind; topics need to be named.
pub(crate) fn takes_evidence(kind: DemandKind) -> bool {
    matches!(
        kind,
        DemandKind::Document
            | DemandKind::Record
            | DemandKind::Certification
            | DemandKind::Examples
            | DemandKind::PublicUrl
    )
}

/// Separates the citations that count from those that do not.
fn sift<'e, 'a>(
    demand: &Demand,
    (mine, on): (Vec<&'e Cited<'a>>, Date),
    standing: &mut DemandStanding,
) -> Vec<&'e Cited<'a>> {
    let mut customers = BTreeMap::new();
    let mut counting = Vec::new();
    for cited in mine {
        let fault = match cited.evidence {
            None => Some(Discount::Missing),
            Some(evidence) => unfit(demand, evidence, on)
                .or_else(|| topics::unfit(demand, cited.citation))
                .or_else(|| repeated(demand, &cited.citation.evidence, evidence, &mut customers)),
        };
        match fault {
            None => counting.push(cited),
            Some(because) => standing.discounted.push(Discounted { citation: cited.id.clone(), because }),
        }
    }
    without_thin_examples(demand, counting, standing)
}

/// Why a piece of evidence cannot count on the day, whatever it is cited for.
fn unfit(demand: &Demand, evidence: &Evidence, on: Date) -> Option<Discount> {
    if demand.kind == DemandKind::PublicUrl && evidence.url.is_none() {
        return Some(Discount::NotALink);
    }
    if evidence.file.is_none() && evidence.url.is_none() {
        return Some(Discount::Empty);
    }
    if evidence.valid_until.is_some_and(|last| last < on) {
        return Some(Discount::Expired);
    }
    let months = demand.within_months?;
    match evidence.dated {
        None => Some(Discount::Undated),
        Some(dated) if dated > on => Some(Discount::AfterTheDay),
        Some(dated) if dated < earliest_within(months, on) => Some(Discount::TooOld),
        Some(_) => None,
    }
}

/// Where different customers are wanted, only the first piece of evidence of each counts.
fn repeated<'a>(
    demand: &Demand,
    id: &'a EvidenceId,
    evidence: &Evidence,
    customers: &mut BTreeMap<String, &'a EvidenceId>,
) -> Option<Discount> {
    if !demand.distinct_customers {
        return None;
    }
    let customer = key(evidence.customer.as_deref().unwrap_or_default());
    if customer.is_empty() {
        return Some(Discount::NoCustomer);
    }
    let first = *customers.entry(customer).or_insert(id);
    (first != id).then_some(Discount::SameCustomer)
}

/// Sets aside examples that show too little each.
///
/// What an example shows is told by its citations: one for each thing shown (a service, a page), so
/// that the auditor can be led to it. Citations that repeat topic, pages and note show nothing new.
fn without_thin_examples<'e, 'a>(
    demand: &Demand,
    counting: Vec<&'e Cited<'a>>,
    standing: &mut DemandStanding,
) -> Vec<&'e Cited<'a>> {
    let Some(wanted) = demand.each_at_least else { return counting };
    let shown = |evidence: &EvidenceId| number(things_shown(&counting, evidence));
    let (enough, thin): (Vec<_>, Vec<_>) =
        counting.iter().copied().partition(|cited| shown(&cited.citation.evidence) >= wanted);
    standing.discounted.extend(
        thin.into_iter().map(|cited| Discounted { citation: cited.id.clone(), because: Discount::TooLittle }),
    );
    enough
}

/// How many different things the citations of a piece of evidence point at.
pub(crate) fn things_shown(cited: &[&Cited<'_>], evidence: &EvidenceId) -> usize {
    let of_it = cited.iter().map(|cited| cited.citation).filter(|citation| citation.evidence == *evidence);
    let things: BTreeSet<_> = of_it
        .map(|citation| {
            (&citation.topic, citation.pages.as_ref().map(ToString::to_string), citation.note.trim())
        })
        .collect();
    things.len()
}

/// Whether enough different pieces of evidence count. A list of topics wants no number of its own.
fn has_enough(demand: &Demand, counting: &[&Cited<'_>], standing: &mut DemandStanding) -> bool {
    if demand.kind == DemandKind::Topics && demand.at_least.is_none() {
        return true;
    }
    let different: BTreeSet<_> = counting.iter().map(|cited| &cited.citation.evidence).collect();
    let (have, wanted) = (number(different.len()), demand.at_least.unwrap_or(1).max(1));
    standing.count = Some((have, wanted));
    have >= wanted
}

/// The address entered for a demand, where there is one.
pub(crate) fn entered_address<'a>(
    exam: &Examination<'a>,
    control: &Control,
    demand: &Demand,
) -> Option<&'a str> {
    let entry = exam.answer(&control.id)?.entries.get(&demand.id)?;
    entry.url.as_deref().map(str::trim).filter(|url| !url.is_empty())
}

fn has_address(exam: &Examination<'_>, control: &Control, demand: &Demand, counting: &[&Cited<'_>]) -> bool {
    match entered_address(exam, control, demand) {
        Some(url) => address::judge(url).is_acceptable(),
        None => counting
            .iter()
            .filter_map(|cited| cited.evidence?.url.as_deref())
            .any(|url| address::judge(url).is_acceptable()),
    }
}

/// Something to be in place: confirmed, or shown by a citation for the whole or for every topic.
fn is_attested(
    exam: &Examination<'_>,
    control: &Control,
    demand: &Demand,
    counting: &[&Cited<'_>],
    standing: &mut DemandStanding,
) -> bool {
    let entry = exam.answer(&control.id).and_then(|answer| answer.entries.get(&demand.id));
    let confirmed = entry.is_some_and(|entry| entry.confirmed == Some(true));
    let shown = counting.iter().any(|cited| cited.citation.topic.is_none());
    let met = confirmed || shown || (!counting.is_empty() && topics::are_covered(demand, counting, standing));
    if met {
        standing.missing.clear();
    }
    met
}

fn has_entry(exam: &Examination<'_>, control: &Control, demand: &Demand) -> bool {
    entered_address(exam, control, demand).is_some()
}
