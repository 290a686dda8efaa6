//! Which of several alternatives of a control is taken: the one that is furthest along.

use super::{DemandStanding, DemandState};
use proofbook_catalogue::{Control, Necessity, RouteId};

/// Chooses the route and marks the demands of the others; `None` where the control has no routes
/// or none has been begun.
///
/// Furthest along is, in this order: a route whose mandatory demands are all met, the one with more
/// demands met, the one with more demands begun; of equals the one named first.
pub(super) fn choose(control: &Control, demands: &mut [DemandStanding]) -> Option<RouteId> {
    let mut names: Vec<&RouteId> = Vec::new();
    for route in control.demands.iter().filter_map(|demand| demand.route.as_ref()) {
        if !names.contains(&route) {
            names.push(route);
        }
    }
    let furthest = names
        .iter()
        .rev()
        .map(|route| (progress(control, demands, route), *route))
        .filter(|(progress, _)| progress.begun > 0)
        .max_by(|(a, _), (b, _)| a.cmp(b))
        .map(|(_, route)| route);
    let route = furthest.or_else(|| nothing_to_hand_in(control, demands, &names))?.clone();
    for (demand, standing) in control.demands.iter().zip(demands) {
        if demand.route.as_ref().is_some_and(|other| *other != route) {
            standing.state = DemandState::NotTaken;
        }
    }
    Some(route)
}

/// The first route that is shown on the audit day altogether, where another would have to be handed
/// in: a partner who begins none of them has chosen it.
fn nothing_to_hand_in<'a>(
    control: &Control,
    demands: &[DemandStanding],
    names: &[&'a RouteId],
) -> Option<&'a RouteId> {
    let is_shown = |route: &RouteId| {
        let mut of_it =
            control.demands.iter().zip(demands).filter(|(demand, _)| demand.route.as_ref() == Some(route));
        of_it.all(|(_, standing)| standing.state == DemandState::OnAuditDay)
    };
    let shown = names.iter().copied().find(|route| is_shown(route));
    shown.filter(|_| !names.iter().all(|route| is_shown(route)))
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Progress {
    complete: bool,
    met: usize,
    begun: usize,
}

fn progress(control: &Control, demands: &[DemandStanding], route: &RouteId) -> Progress {
    let of_it =
        || control.demands.iter().zip(demands).filter(|(demand, _)| demand.route.as_ref() == Some(route));
    let is_begun = |standing: &DemandStanding| {
        matches!(standing.state, DemandState::Met | DemandState::Partial)
            || !standing.counting.is_empty()
            || !standing.not_counting.is_empty()
    };
    Progress {
        complete: of_it().all(|(demand, standing)| {
            demand.necessity == Necessity::Recommended || standing.state == DemandState::Met
        }),
        met: of_it().filter(|(_, standing)| standing.state == DemandState::Met).count(),
        begun: of_it().filter(|(_, standing)| is_begun(standing)).count(),
    }
}
