//! What the partner's badges and certifications change. They exempt for the whole of the full audit, so
//! they must be valid on the day of the audit, which comes after that of the submission.
//!
//! A badge that is held but expired, out of scope or too few changes nothing; the waiver is listed
//! with `applies: false` and a rule says why. What the sources leave unclear never waives.
//!
//! Not here: certificates of suppliers as a form of evidence, beyond what citations show.

use super::demand::judged_on;
use super::{DemandStanding, DemandState, WaiverStanding};
use crate::examination::Examination;
use proofbook_catalogue::{BadgeId, Control, Demand, DemandKind, Phase, Waiver, WaiverEffect};
use proofbook_dossier::{CitationId, EvidenceKind, HeldBadge};

/// Why a badge that is held does not waive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Failure {
    /// It is no longer valid on the day.
    Expired,
    /// It does not cover the AWS MSP business.
    OutOfScope,
    /// Nobody has said whether it covers the AWS MSP business.
    ScopeUnsaid,
    /// More are needed than are held.
    TooFew,
}

/// The waivers for which the partner holds a badge.
pub(super) fn evaluate(exam: &Examination<'_>, control: &Control) -> Vec<WaiverStanding> {
    let of_partner = control.waivers.iter().filter(|waiver| is_of_partner(waiver));
    of_partner
        .map(|waiver| WaiverStanding {
            effect: waiver.effect,
            badges: waiver.badges.iter().filter(|badge| holds(exam, badge)).cloned().collect(),
            demands: waiver.demands.clone(),
            readings: waiver.readings.clone(),
            applies: enough_are_good(exam, waiver),
        })
        .filter(|standing| !standing.badges.is_empty())
        .collect()
}

pub(crate) fn is_of_partner(waiver: &Waiver) -> bool {
    waiver.holder == "partner"
}

fn held<'a>(exam: &Examination<'a>, badge: &BadgeId) -> Option<&'a HeldBadge> {
    let counted = || exam.catalogue.badges.iter().any(|known| known.id == *badge && known.counted);
    exam.dossier.profile.badges.get(badge).filter(|held| match held.held {
        Some(held) => held,
        None => held.count.is_some_and(|count| count > 0) && counted(),
    })
}

/// Whether the partner says that it holds a badge.
fn holds(exam: &Examination<'_>, badge: &BadgeId) -> bool {
    held(exam, badge).is_some()
}

/// Why a held badge does not serve for a waiver by itself; `None` where it does, or is not held.
pub(crate) fn failure(exam: &Examination<'_>, waiver: &Waiver, badge: &BadgeId) -> Option<Failure> {
    let held = held(exam, badge)?;
    if held.valid_until.is_some_and(|last| last < exam.audit) {
        return Some(Failure::Expired);
    }
    match held.in_scope {
        Some(false) if waiver.in_scope => return Some(Failure::OutOfScope),
        None if waiver.in_scope => return Some(Failure::ScopeUnsaid),
        _ => {}
    }
    (good_ones(exam, waiver) < waiver.at_least).then_some(Failure::TooFew)
}

fn enough_are_good(exam: &Examination<'_>, waiver: &Waiver) -> bool {
    good_ones(exam, waiver) >= waiver.at_least.max(1)
}

/// How many valid badges in scope are held; a counted badge stands for as many as its count.
fn good_ones(exam: &Examination<'_>, waiver: &Waiver) -> u32 {
    let worth = |badge: &BadgeId| {
        let held = held(exam, badge)?;
        let valid = held.valid_until.is_none_or(|last| last >= exam.audit);
        let in_scope = !waiver.in_scope || held.in_scope == Some(true);
        let counted = exam.catalogue.badges.iter().any(|known| known.id == *badge && known.counted);
        (valid && in_scope).then_some(if counted { held.count.unwrap_or(0) } else { 1 })
    };
    waiver.badges.iter().filter_map(worth).fold(0, u32::saturating_add)
}

/// Does away with every demand that is not met without the badge. What is met stays met: evidence
/// that is handed in anyway is worth more than an exemption that somebody may read differently.
pub(super) fn exempt(demands: &mut [DemandStanding]) {
    let needs_it =
        |state| matches!(state, DemandState::Open | DemandState::Partial | DemandState::OnAuditDay);
    demands
        .iter_mut()
        .filter(|demand| needs_it(demand.state))
        .for_each(|demand| demand.state = DemandState::Waived);
}

/// Marks the demands that a certificate meets, where one is cited.
pub(super) fn accept_certificates(
    exam: &Examination<'_>,
    control: &Control,
    waivers: &[WaiverStanding],
    demands: &mut [DemandStanding],
) {
    let applies = |effect| waivers.iter().filter(move |it| it.applies && it.effect == effect);
    let certificates = certificates(exam, control);
    if certificates.is_empty() {
        return;
    }
    for waiver in applies(WaiverEffect::SufficientEvidence) {
        meet(&waiver.demands, &certificates, demands);
    }
    for waiver in control.waivers.iter().filter(|it| it.effect == WaiverEffect::AlternativeForm) {
        let usable = !is_of_partner(waiver) || enough_are_good(exam, waiver);
        if usable && !has_a_route_of_its_own(control, waiver) {
            meet(&waiver.demands, &certificates, demands);
        }
    }
}

/// Where the catalogue gives the certificate a demand of its own on another route, citing it there
/// takes that route; the documents it replaces are then not taken rather than met.
fn has_a_route_of_its_own(control: &Control, waiver: &Waiver) -> bool {
    let stands_for_it = |demand: &Demand| {
        demand.kind == DemandKind::Certification
            && demand.route.is_some()
            && !waiver.demands.contains(&demand.id)
    };
    control.demands.iter().any(stands_for_it)
}

/// The certificates cited to a control that are valid on the day on which the control is judged.
fn certificates(exam: &Examination<'_>, control: &Control) -> Vec<CitationId> {
    exam.cited_to(&control.id)
        .iter()
        .filter(|cited| {
            cited.evidence.is_some_and(|evidence| {
                evidence.kind == EvidenceKind::Certificate
                    && (evidence.file.is_some() || evidence.url.is_some())
                    && evidence
                        .valid_until
                        .is_none_or(|last| last >= judged_on(exam, control.phase == Phase::Technical))
            })
        })
        .map(|cited| cited.id.clone())
        .collect()
}

/// Marks the named demands, or all, as met by the certificates where they are not met otherwise.
fn meet(
    named: &[proofbook_catalogue::DemandId],
    certificates: &[CitationId],
    demands: &mut [DemandStanding],
) {
    for demand in demands.iter_mut() {
        let meant = named.is_empty() || named.contains(&demand.demand);
        if meant && matches!(demand.state, DemandState::Open | DemandState::Partial) {
            demand.state = DemandState::Met;
            demand.counting = certificates.to_vec();
            demand.missing.clear();
            demand.count = None;
        }
    }
}
