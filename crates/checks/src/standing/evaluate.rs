//! Puts the standing of every control together: demands, then waivers, then routes; and at the end,
//! when the findings are known, how far each control is.

use super::{ControlStanding, DemandState, Readiness, demand, routes, waivers};
use crate::examination::{self, Examination};
use crate::finding::{Finding, Severity};
use proofbook_catalogue::{Control, ControlId, Necessity};
use proofbook_dossier::CaseStudyId;
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

/// Says how far each control is, from the findings and from what it still lacks.
///
/// A blocker comes before a waiver: a control that a badge does away with, but whose answer is
/// missing from the workbook, is not done with.
pub(crate) fn settle_readiness(exam: &mut Examination<'_>, findings: &[Finding]) {
    let with = |severity: Severity| -> BTreeSet<ControlId> {
        findings.iter().filter(|it| it.severity == severity).filter_map(Finding::control).cloned().collect()
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
