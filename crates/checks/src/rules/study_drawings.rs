//! Rests on the definition of a case study: diagrams that a reader can read, and that show what the
//! text speaks of. A picture that is too coarse for the width of a page, a service that is drawn and
//! not named, and one that is named and not drawn are said.
//!
//! Only drawings whose labels can be read (SVG, draw.io) are compared with the text.

use super::{Case, Findings, number, text};
use crate::aws_services::services_in;
use crate::finding::{Param, Severity};
use crate::look::Look;
use proofbook_dossier::{DiagramRole, EvidenceId};
use std::collections::BTreeSet;

/// Pixels to the inch below which small letters blur.
const LEGIBLE_FROM: f64 = 150.0;
/// The room of a diagram on a page, in millimetres.
const ROOM: (f64, f64) = (170.0, 205.0);
const FIELD: &str = "elements.architecture";

pub(super) fn check(case: &Case<'_, '_>, findings: &mut Findings) {
    legibility(case, findings);
    // Most studies have pictures without labels; their texts are not searched at every keystroke.
    let drawn = drawn_in(case, |_| true);
    if drawn.is_empty() {
        return;
    }
    let named = named(case);
    let unnamed: Vec<&str> = drawn.difference(&named).copied().collect();
    if !unnamed.is_empty() {
        let finding = case.finding("study-services-not-named", Severity::Advice, FIELD);
        findings.push(finding.with("services", text(unnamed.join(", "))));
    }
    let in_new = drawn_in(case, |role| role == DiagramRole::New);
    let undrawn: Vec<&str> = tagged(case).difference(&in_new).copied().collect();
    if !in_new.is_empty() && !undrawn.is_empty() {
        let finding = case.finding("study-services-not-drawn", Severity::Advice, FIELD);
        findings.push(finding.with("services", text(undrawn.join(", "))));
    }
}

fn legibility(case: &Case<'_, '_>, findings: &mut Findings) {
    // A picture within a text is never enlarged.
    let coarse = looks(case, |role| role != DiagramRole::Illustration)
        .filter_map(|(id, look)| Some((id, look.pixels?.0, wanted_width(look.pixels?))))
        .filter(|(_, width, wanted)| width < wanted);
    for (id, width, wanted) in coarse {
        findings.push(
            case.finding("study-diagram-illegible", Severity::Warning, FIELD)
                .with("evidence", Param::Evidence(id.clone()))
                .with("have", number(width))
                .with("n", number(wanted)),
        );
    }
}

/// Pixels across that a picture of this shape needs where it is printed as large as its room allows.
fn wanted_width((width, height): (u32, u32)) -> u32 {
    let printed = ROOM.0.min(ROOM.1 * f64::from(width) / f64::from(height.max(1)));
    (LEGIBLE_FROM * printed / 25.4).round() as u32
}

/// What is known of the diagrams of some roles.
fn looks<'c>(
    case: &'c Case<'_, '_>,
    of_role: impl Fn(DiagramRole) -> bool + 'c,
) -> impl Iterator<Item = (&'c EvidenceId, &'c Look)> {
    let diagrams = case.study.diagrams.values().filter(move |diagram| of_role(diagram.role));
    diagrams.filter_map(|diagram| {
        let file = case.exam.dossier.evidence.get(&diagram.evidence)?.file.as_ref()?;
        Some((&diagram.evidence, case.exam.situation.looks.get(&file.sha256)?))
    })
}

/// The services whose labels stand in the drawings.
fn drawn_in(case: &Case<'_, '_>, of_role: impl Fn(DiagramRole) -> bool) -> BTreeSet<&'static str> {
    looks(case, of_role)
        .flat_map(|(_, look)| look.labels.iter().flat_map(|label| services_in(label)))
        .collect()
}

/// The services that are ticked.
fn tagged(case: &Case<'_, '_>) -> BTreeSet<&'static str> {
    case.study.services.keys().flat_map(|name| services_in(name)).collect()
}

/// The services that are ticked or stand in the text.
fn named(case: &Case<'_, '_>) -> BTreeSet<&'static str> {
    let in_text = case.study.elements.values().flat_map(|element| services_in(element));
    tagged(case).into_iter().chain(in_text).collect()
}
