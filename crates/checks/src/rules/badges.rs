//! Rests on the exemption table: a badge waives only while it is valid, covers what it must cover and
//! is held in the number named. A badge that is held but falls short changes nothing, and says so
//! once, with all the controls it would have waived.

use super::{Findings, number, profile, text};
use crate::examination::{Examination, is_exempt};
use crate::finding::{Finding, Param, Severity};
use crate::standing::{ControlStanding, Failure, failure, is_of_partner};
use proofbook_catalogue::{BadgeId, Control, Waiver, WaiverEffect};
use std::collections::BTreeMap;

type Failures<'a> = BTreeMap<(&'a BadgeId, Failure), (&'a Waiver, Vec<&'a str>)>;

pub(super) fn check(exam: &Examination<'_>, findings: &mut Findings) {
    let mut failures = Failures::new();
    for (control, standing) in exam.controls().filter(|(_, standing)| !is_exempt(standing)) {
        collect(exam, control, standing, &mut failures);
    }
    for ((badge, why), (waiver, controls)) in failures {
        findings.push(finding(exam, badge, why, waiver).with("controls", text(controls.join(", "))));
    }
}

fn collect<'a>(
    exam: &Examination<'a>,
    control: &'a Control,
    standing: &ControlStanding,
    failures: &mut Failures<'a>,
) {
    let served = |effect| standing.waivers.iter().any(|it| it.applies && it.effect == effect);
    let wanting = |waiver: &&Waiver| {
        is_of_partner(waiver) && waiver.effect != WaiverEffect::Unclear && !served(waiver.effect)
    };
    for waiver in control.waivers.iter().filter(wanting) {
        for badge in &waiver.badges {
            let Some(why) = failure(exam, waiver, badge) else { continue };
            let (_, controls) = failures.entry((badge, why)).or_insert_with(|| (waiver, Vec::new()));
            if !controls.contains(&control.id.as_str()) {
                controls.push(control.id.as_str());
            }
        }
    }
}

fn finding(exam: &Examination<'_>, badge: &BadgeId, why: Failure, waiver: &Waiver) -> Finding {
    let held = exam.dossier.profile.badges.get(badge);
    let finding = |rule, field: &str| {
        profile(rule, Severity::Warning, &format!("badge.{badge}.{field}"), "exemption-table")
            .with("badges", Param::Badges(vec![badge.clone()]))
    };
    match why {
        Failure::Expired => finding("waiver-expired", "valid_until")
            .with("date", Param::Date(held.and_then(|held| held.valid_until).unwrap_or(exam.audit)))
            .with("on", Param::Date(exam.audit)),
        Failure::OutOfScope => finding("waiver-out-of-scope", "in_scope"),
        Failure::ScopeUnsaid => finding("waiver-scope-unsaid", "in_scope"),
        Failure::TooFew => finding("waiver-too-few", "count")
            .with("have", number(held.and_then(|held| held.count).unwrap_or(0)))
            .with("n", number(waiver.at_least)),
    }
}
