//! Rests on the control whose demand lists topics: each must be covered by a citation, for every
//! facet; of alternatives, one. Recommended topics (Appendix A) are worth advice only.
//!
//! A facet is one finding, which names every missing topic and leads to the first. A cell that is
//! cited with evidence that does not count is left to the rule that says why.

use super::{Findings, number, of, on_demand, on_evidence};
use crate::examination::{Examination, Judged};
use crate::finding::{Finding, Param, Severity, Subject};
use crate::standing::{Cell, Discount};
use proofbook_catalogue::{DemandKind, FacetId, TopicId};
use proofbook_dossier::Citation;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for judged in exam.demands() {
        excluded(exam, &judged, findings);
        // An attestation with nothing to show for it has a rule of its own.
        if judged.demand.kind == DemandKind::Attestation {
            continue;
        }
        if !is_met_otherwise(&judged) {
            missing(exam, &judged, findings);
        }
        findings.extend(alternatives(exam, &judged));
    }
}

/// Whether the demand is met though topics are open: a certificate stands in for the list.
fn is_met_otherwise(judged: &Judged<'_, '_>) -> bool {
    let is_open = |(cell, by): &(Cell, Vec<_>)| {
        by.is_empty() && judged.demand.covers.contains(&cell.topic) && !judged.demand.is_optional(&cell.topic)
    };
    !judged.is_short() && judged.standing.cells.iter().any(is_open)
}

type Place = (TopicId, Option<FacetId>);

fn missing(exam: &Examination<'_>, judged: &Judged<'_, '_>, findings: &mut Findings) {
    let facets: Vec<Option<&FacetId>> = match judged.demand.for_each.as_slice() {
        [] => vec![None],
        facets => facets.iter().map(Some).collect(),
    };
    for facet in facets {
        let open = |wanted: &dyn Fn(&TopicId) -> bool| -> Vec<Place> {
            let cells = judged.standing.cells.iter();
            cells
                .filter(|(cell, by)| by.is_empty() && cell.facet.as_ref() == facet)
                .filter(|(cell, _)| judged.demand.covers.contains(&cell.topic))
                .filter(|(cell, _)| wanted(&cell.topic))
                .filter(|(cell, _)| !is_cited(exam, judged, cell))
                .map(|(cell, _)| (cell.topic.clone(), cell.facet.clone()))
                .collect()
        };
        let missing = open(&|topic| !judged.demand.is_optional(topic));
        findings.extend(listed(judged, "topics-missing", judged.severity(), missing));
        let recommended = open(&|topic| judged.demand.recommended.contains(topic));
        findings.extend(listed(judged, "topics-recommended", Severity::Advice, recommended));
    }
}

/// Whether a cell is cited with evidence that another rule says why it does not count.
fn is_cited(exam: &Examination<'_>, judged: &Judged<'_, '_>, cell: &Cell) -> bool {
    let mendable = |because| {
        matches!(
            because,
            Discount::Empty
                | Discount::Expired
                | Discount::Undated
                | Discount::TooOld
                | Discount::AfterTheDay
        )
    };
    let names_it = |citation: &Citation| {
        citation.topic.as_ref() == Some(&cell.topic) && (cell.facet.is_none() || citation.facet == cell.facet)
    };
    judged
        .standing
        .discounted
        .iter()
        .any(|it| mendable(it.because) && exam.dossier.citations.get(&it.citation).is_some_and(names_it))
}

fn listed(judged: &Judged<'_, '_>, rule: &str, severity: Severity, places: Vec<Place>) -> Option<Finding> {
    let (topic, facet) = places.first()?.clone();
    let (control, demand) = (&judged.control.id, &judged.demand.id);
    let subject =
        Subject::Demand { control: control.clone(), demand: demand.clone(), topic: Some(topic), facet };
    Some(
        Finding::new(rule, severity, subject, of(judged.control))
            .with("demand", Param::Demand(control.clone(), demand.clone()))
            .with("n", number(places.len()))
            .with("topics", Param::Topics(control.clone(), places)),
    )
}

/// One finding where none of the alternatives is covered.
fn alternatives(exam: &Examination<'_>, judged: &Judged<'_, '_>) -> Option<Finding> {
    let is_alternative = |cell: &Cell| judged.demand.any_of.contains(&cell.topic);
    let of_them = || judged.standing.cells.iter().filter(|(cell, _)| is_alternative(cell));
    let covered = of_them().any(|(cell, by)| !by.is_empty() || is_cited(exam, judged, cell));
    if !judged.is_short() || judged.demand.any_of.is_empty() || covered {
        return None;
    }
    let (control, demand) = (&judged.control.id, &judged.demand.id);
    let topics = judged.demand.any_of.iter().map(|topic| (topic.clone(), None)).collect();
    Some(
        Finding::new(
            "any-of-missing",
            judged.severity(),
            on_demand(judged.control, demand),
            of(judged.control),
        )
        .with("demand", Param::Demand(control.clone(), demand.clone()))
        .with("topics", Param::Topics(control.clone(), topics)),
    )
}

/// Citations for topics that the checklist says do not count.
fn excluded(exam: &Examination<'_>, judged: &Judged<'_, '_>, findings: &mut Findings) {
    for discounted in judged.standing.discounted.iter().filter(|it| it.because == Discount::Excluded) {
        let Some(citation) = exam.dossier.citations.get(&discounted.citation) else { continue };
        let Some(topic) = citation.topic.clone() else { continue };
        findings.push(
            Finding::new(
                "topic-excluded",
                Severity::Warning,
                on_evidence(&citation.evidence, None),
                of(judged.control),
            )
            .with("evidence", Param::Evidence(citation.evidence.clone()))
            .with("topics", Param::Topics(judged.control.id.clone(), vec![(topic, None)])),
        );
    }
}
