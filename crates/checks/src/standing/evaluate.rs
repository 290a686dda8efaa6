//! Puts the standing of every control together: demands, then waivers, then routes; and at the end,
//! when the findings are known, how far each control is.

use super::{ControlStanding, DemandState, Discount, Discounted, Readiness, demand, routes, waivers};
use crate::examination::{self, Examination};
use crate::finding::{Finding, Severity, Subject};
use proofbook_catalogue::{Control, ControlId, Necessity};
use proofbook_dossier::{CaseStudyId, CitationId, EvidenceId};
use std::collections::BTreeSet;

/// Where every control of the catalogue stands, in its order. `unsound` are the case studies with
/// blockers.
pub(crate) fn evaluate(exam: &Examination<'_>, unsound: &BTreeSet<&CaseStudyId>) -> Vec<ControlStanding> {
    exam.catalogue.controls.iter().map(|control| control_standing(exam, control, unsound)).collect()
}

fn control_standing(
    exam: &Examination<'_>,
    control: &Control,
    unsound: &BTreeSet<&CaseStudyId>,
) -> ControlStanding {
    let mut demands: Vec<_> =
        control.demands.iter().map(|demand| demand::evaluate(exam, control, demand, unsound)).collect();
    let waivers = waivers::evaluate(exam, control);
    waivers::accept_certificates(exam, control, &waivers, &mut demands);
    let route = routes::choose(control, &mut demands);
    let mut standing =
        ControlStanding { control: control.id.clone(), readiness: Readiness::Ready, demands, route, waivers };
    if examination::is_exempt(&standing) {
        waivers::exempt(&mut standing.demands);
    }
    standing
}

/// What blocks a piece of evidence as such, so that nothing can rest on it.
const BLOCKING: [&str; 5] = [
    "evidence-lost",
    "evidence-altered",
    "evidence-unfinished",
    "evidence-empty",
    "redaction-on-earlier-file",
];

/// Takes citations that a finding blocks out of what counts: a demand that rests on one is not met.
///
/// This comes after the rules, because what blocks a citation is said once, by its own rule.
pub(crate) fn settle_blocked(exam: &mut Examination<'_>, findings: &[Finding]) {
    let blocking = findings.iter().filter(|finding| BLOCKING.contains(&finding.rule.as_str()));
    let evidence: BTreeSet<EvidenceId> = blocking
        .filter_map(|finding| match &finding.subject {
            Subject::Evidence { evidence, .. } => Some(evidence.clone()),
            _ => None,
        })
        .collect();
    let dossier = exam.dossier;
    let is_blocked = |id: &CitationId| {
        dossier.citations.get(id).is_some_and(|citation| {
            evidence.contains(&citation.evidence) || examination::cites_beyond(dossier, citation)
        })
    };
    for demand in exam.standings.iter_mut().flat_map(|standing| &mut standing.demands) {
        let (blocked, counting): (Vec<_>, Vec<_>) =
            std::mem::take(&mut demand.counting).into_iter().partition(is_blocked);
        demand.counting = counting;
        for (_, citations) in &mut demand.cells {
            citations.retain(|citation| !is_blocked(citation));
        }
        if !blocked.is_empty() && demand.state == DemandState::Met {
            demand.state = DemandState::Partial;
        }
        demand.not_counting.extend(blocked.iter().cloned());
        let because = Discount::Blocked;
        demand.discounted.extend(blocked.into_iter().map(|citation| Discounted { citation, because }));
    }
}

/// Says how far each control is, from the findings and from what it still lacks.
///
/// A blocker comes before a waiver: a control that a badge does away with, but whose answer is
/// missing from the workbook, is not done with.
pub(crate) fn settle_readiness(exam: &mut Examination<'_>, findings: &[Finding]) {
    let with = |severity: Severity| -> BTreeSet<ControlId> {
        let of_severity = || findings.iter().filter(|it| it.severity == severity);
        let own = of_severity().filter_map(Finding::control).cloned();
        // What blocks a piece of evidence blocks every control that cites it.
        let cited = of_severity().filter(|it| it.severity == Severity::Blocker).flat_map(|it| {
            exam.catalogue.controls.iter().filter(|control| it.touches(&control.id, exam.dossier))
        });
        own.chain(cited.map(|control| control.id.clone())).collect()
    };
    let (blocked, questioned) = (with(Severity::Blocker), with(Severity::Warning));
    for (control, standing) in exam.catalogue.controls.iter().zip(&mut exam.standings) {
        standing.readiness = if blocked.contains(&control.id) || is_short(control, standing) {
            Readiness::Blocked
        } else if examination::is_waived(standing) {
            Readiness::Waived
        } else if questioned.contains(&control.id) {
            Readiness::Questioned
        } else {
            Readiness::Ready
        };
    }
}

/// Whether a mandatory demand is not met. Where no route has been begun, all of them are open.
fn is_short(control: &Control, standing: &ControlStanding) -> bool {
    control.necessity == Necessity::Mandatory
        && control.demands.iter().zip(&standing.demands).any(|(demand, at)| {
            demand.necessity == Necessity::Mandatory
                && matches!(at.state, DemandState::Open | DemandState::Partial)
        })
}
