//! Rests on a control that leaves a choice (GOVP-001 in 7.1: a procedure, or the supplier's own
//! certification). While none of the alternatives has been begun, one finding names them all.

use super::{Findings, of, on_demand};
use crate::examination::{Examination, is_exempt};
use crate::finding::{Finding, Param, Severity};
use crate::standing::DemandState;
use proofbook_catalogue::{Control, Necessity, RouteId};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for (control, standing) in exam.controls().filter(|(_, standing)| !is_exempt(standing)) {
        let open = control
            .demands
            .iter()
            .zip(&standing.demands)
            .find(|(demand, at)| demand.route.is_some() && at.state == DemandState::Open);
        let Some((first, _)) = open.filter(|_| standing.route.is_none()) else { continue };
        let severity = match control.necessity {
            Necessity::Mandatory => Severity::Blocker,
            Necessity::Recommended => Severity::Advice,
        };
        findings.push(
            Finding::new("route-not-begun", severity, on_demand(control, &first.id), of(control))
                .with("control", Param::Control(control.id.clone()))
                .with("routes", Param::Routes(control.id.clone(), names(control))),
        );
    }
}

fn names(control: &Control) -> Vec<RouteId> {
    let mut names: Vec<RouteId> = Vec::new();
    for route in control.demands.iter().filter_map(|demand| demand.route.as_ref()) {
        if !names.contains(route) {
            names.push(route.clone());
        }
    }
    names
}
