//! What the check says, in words, with the progress of every part of the path.

use crate::wire::*;
use proofbook_catalogue::*;
use proofbook_checks::*;
use proofbook_dossier::Dossier;
use proofbook_report::Speaker;
use std::collections::BTreeMap;

/// A verdict in the window's language.
pub fn verdict_view(
    catalogue: &Catalogue,
    dossier: &Dossier,
    verdict: &Verdict,
    language: Language,
) -> VerdictView {
    let speaker = Speaker::new(language, catalogue, dossier);
    let count = |severity: Severity| {
        verdict.findings.iter().filter(|finding| finding.severity == severity).count() as u32
    };
    let prerequisites = by_section(catalogue, verdict, |control| control.phase == Phase::Prerequisite);
    let technical = technical(catalogue, dossier, verdict);
    let case_studies = case_studies(catalogue, dossier, verdict);
    let profile = profile(verdict);
    let parts: Vec<&Progress> = prerequisites.values().chain([&technical, &case_studies, &profile]).collect();
    VerdictView {
        on: verdict.on.to_string(),
        findings: verdict.findings.iter().map(|finding| finding_view(&speaker, finding)).collect(),
        blockers: count(Severity::Blocker),
        warnings: count(Severity::Warning),
        advice: count(Severity::Advice),
        standings: verdict.standings.clone(),
        sections: by_section(catalogue, verdict, |_| true),
        percent: percent(&parts),
        prerequisites,
        technical,
        case_studies,
        profile,
    }
}

/// A finding in the window's language.
pub fn finding_view(speaker: &Speaker<'_>, finding: &Finding) -> FindingView {
    let words = speaker.finding(finding);
    FindingView {
        rule: finding.rule.clone(),
        severity: finding.severity,
        subject: finding.subject.clone(),
        title: words.title,
        why: words.why,
        todo: words.todo,
        passage: words.passage,
        control: finding.control().cloned(),
    }
}

fn percent(parts: &[&Progress]) -> u32 {
    let (ready, all) = parts.iter().fold((0, 0), |(ready, all), part| (ready + part.ready, all + part.all));
    // Cut off, so that 100 is all of them; and what has begun is not nothing.
    let percent = (ready * 100).checked_div(all).unwrap_or(0);
    percent.max(u32::from(ready > 0))
}

fn by_section(
    catalogue: &Catalogue,
    verdict: &Verdict,
    counts: impl Fn(&Control) -> bool,
) -> BTreeMap<SectionId, Progress> {
    let mut progress: BTreeMap<SectionId, Progress> = BTreeMap::new();
    for control in catalogue.controls.iter().filter(|control| counts(control)) {
        let readiness =
            verdict.standings.get(&control.id).map_or(Readiness::Blocked, |standing| standing.readiness);
        add(progress.entry(control.section.clone()).or_default(), readiness);
    }
    progress
}

fn add(progress: &mut Progress, readiness: Readiness) {
    progress.all += 1;
    match readiness {
        Readiness::Blocked => progress.blocked += 1,
        Readiness::Questioned => progress.questioned += 1,
        Readiness::Ready | Readiness::Waived => progress.ready += 1,
    }
}

/// Technical controls are ready when they are answered; those that will be questioned still are.
fn technical(catalogue: &Catalogue, dossier: &Dossier, verdict: &Verdict) -> Progress {
    let mut progress = Progress::default();
    for control in catalogue.phase(Phase::Technical) {
        let waived = verdict
            .standings
            .get(&control.id)
            .is_some_and(|standing| standing.readiness == Readiness::Waived);
        progress.all += 1;
        match dossier.answers.get(&control.id).and_then(|answer| answer.met) {
            _ if waived => progress.ready += 1,
            Some(true) => progress.ready += 1,
            Some(false) => {
                progress.ready += 1;
                progress.questioned += 1;
            }
            None => progress.blocked += 1,
        }
    }
    progress
}

fn case_studies(catalogue: &Catalogue, dossier: &Dossier, verdict: &Verdict) -> Progress {
    let mut progress = Progress::default();
    for study in dossier.case_studies.keys() {
        let worst = verdict
            .findings
            .iter()
            .filter(|finding| matches!(&finding.subject, Subject::CaseStudy { study: about, .. } if about == study))
            .map(|finding| finding.severity)
            .min();
        add(
            &mut progress,
            match worst {
                Some(Severity::Blocker) => Readiness::Blocked,
                Some(Severity::Warning) => Readiness::Questioned,
                _ => Readiness::Ready,
            },
        );
    }
    let wanted = catalogue.case_studies.at_least;
    progress.blocked += wanted.saturating_sub(progress.all);
    progress.all = progress.all.max(wanted);
    progress
}

/// The profile counts as one thing for every field that something is said about, and one more.
fn profile(verdict: &Verdict) -> Progress {
    let about = |severity: Severity| {
        verdict
            .findings
            .iter()
            .filter(|finding| {
                finding.severity == severity && matches!(finding.subject, Subject::Profile { .. })
            })
            .count() as u32
    };
    let blocked = about(Severity::Blocker).min(PROFILE_PARTS);
    let questioned = about(Severity::Warning).min(PROFILE_PARTS - blocked);
    Progress { ready: PROFILE_PARTS - blocked, questioned, blocked, all: PROFILE_PARTS }
}

/// The parts of the profile that can block: name, tier, linked account, reporting, two dates.
const PROFILE_PARTS: u32 = 6;
