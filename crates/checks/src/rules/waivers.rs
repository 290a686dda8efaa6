//! Rests on the exemption table and on the bodies of the controls it names: what a badge does away
//! with, and where the sources are not at one about it.
//!
//! A waiver that is needed is never silent. Where the table and the control speak of different holders (GOVP-001,
//! readings X04 and W04) the stricter reading is given as a warning; where the effect is unclear
//! (SECP-001 and SECP-002, reading X03) nothing is waived.

use super::{Findings, on_answer, part};
use crate::examination::{Examination, is_exempt, is_waived};
use crate::finding::{Finding, Param, Severity};
use crate::standing::{ControlStanding, WaiverStanding, is_of_partner};
use proofbook_catalogue::{BadgeId, Catalogue, Control, ReadingId, WaiverEffect, Weight};

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    for (control, standing) in exam.controls() {
        if is_waived(standing) {
            findings.push(waived(exam, control, &applying(standing, WaiverEffect::Exempt)));
        } else if !is_exempt(standing) {
            findings.extend(unclear(exam, control, standing));
        }
    }
}

fn applying(standing: &ControlStanding, effect: WaiverEffect) -> Vec<&WaiverStanding> {
    standing.waivers.iter().filter(|waiver| waiver.applies && waiver.effect == effect).collect()
}

fn finding(rule: &str, severity: Severity, control: &Control, waivers: &[&WaiverStanding]) -> Finding {
    let mut badges: Vec<BadgeId> = Vec::new();
    for badge in waivers.iter().flat_map(|waiver| &waiver.badges) {
        if !badges.contains(badge) {
            badges.push(badge.clone());
        }
    }
    Finding::new(rule, severity, on_answer(control, "response"), part("exemption-table"))
        .with("control", Param::Control(control.id.clone()))
        .with("badges", Param::Badges(badges))
}

fn waived(exam: &Examination<'_>, control: &Control, waivers: &[&WaiverStanding]) -> Finding {
    if let Some(reading) = other_holder(exam.catalogue, control) {
        return finding("waiver-holder-disputed", Severity::Warning, control, waivers)
            .with("reading", Param::Reading(reading));
    }
    match disputed(exam.catalogue, control, waivers) {
        Some(reading) => finding("control-waived-disputed", Severity::Advice, control, waivers)
            .with("reading", Param::Reading(reading)),
        None => finding("control-waived", Severity::Advice, control, waivers),
    }
}

/// The reading that two waivers share which speak of different holders.
fn other_holder(catalogue: &Catalogue, control: &Control) -> Option<ReadingId> {
    let body = control.waivers.iter().find(|waiver| !is_of_partner(waiver))?;
    let shared = control.readings.iter().filter(|reading| body.readings.contains(reading));
    most_telling(catalogue, shared.chain(&body.readings))
}

/// The weightiest reading of what the sources say about the badges held, where one says exempt and
/// another something else. What touches the whole table (its heading names another version) says
/// nothing about this control.
fn disputed(catalogue: &Catalogue, control: &Control, waivers: &[&WaiverStanding]) -> Option<ReadingId> {
    let held = |badge: &BadgeId| waivers.iter().any(|waiver| waiver.badges.contains(badge));
    let of_the_badges = || control.waivers.iter().filter(|waiver| waiver.badges.iter().any(held));
    let own = of_the_badges().flat_map(|waiver| &waiver.readings);
    let effects_differ = of_the_badges().any(|waiver| waiver.effect != WaiverEffect::Exempt);
    let own = own.filter(|reading| !touches_every_row(catalogue, reading));
    effects_differ.then(|| most_telling(catalogue, own)).flatten()
}

fn touches_every_row(catalogue: &Catalogue, reading: &ReadingId) -> bool {
    catalogue.exemptions.iter().all(|row| row.readings.contains(reading))
}

/// The heaviest of some readings; of equals the last, which is the one that compares the sources.
fn most_telling<'a>(
    catalogue: &Catalogue,
    readings: impl Iterator<Item = &'a ReadingId>,
) -> Option<ReadingId> {
    let weight = |id: &ReadingId| {
        catalogue
            .readings
            .iter()
            .find(|reading| reading.id == *id)
            .map_or(Weight::Low, |reading| reading.weight)
    };
    readings.max_by_key(|reading| weight(reading)).cloned()
}

/// A badge of which nobody can say whether it waives.
fn unclear(exam: &Examination<'_>, control: &Control, standing: &ControlStanding) -> Option<Finding> {
    let waivers = applying(standing, WaiverEffect::Unclear);
    let waiver = waivers.first()?;
    let own = waiver.readings.iter().filter(|reading| !touches_every_row(exam.catalogue, reading));
    let reading = most_telling(exam.catalogue, own).or_else(|| waiver.readings.first().cloned())?;
    Some(
        finding("waiver-unclear", Severity::Warning, control, &waivers)
            .with("reading", Param::Reading(reading)),
    )
}
