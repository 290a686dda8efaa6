//! The milestones of a partner's cycle, from the timeline rules of the catalogue and the dates of
//! the profile.
//!
//! What cannot be known yet (the designation of a partner who has not been admitted) has no
//! milestone. Two kinds of year exist side by side in 7.1 (readings T01, T02): annual renewals are
//! counted from the designation, full audits from the most recent full audit; both are followed as
//! they stand.
//!
//! Not here: names of milestones (the catalogue's words, or `milestone-<id>` for our own) and
//! whether a date has been missed.

use crate::days::{add_business_days, add_days, add_months, subtract_days, subtract_months};
use jiff::civil::Date;
use proofbook_catalogue::{BadgeId, Catalogue, TimelineId, TimelineRule, Unit};
use proofbook_dossier::{ApplicationKind, Profile};
use serde::Serialize;

/// What a milestone is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "of", content = "id", rename_all = "snake_case")]
pub enum MilestoneId {
    /// Today.
    Today,
    /// The planned submission of the profile.
    PlannedSubmission,
    /// The day for which the technical validation is desired.
    TechnicalValidation,
    /// The original designation.
    Designation,
    /// The most recent full audit.
    LastFullAudit,
    /// A rule of the catalogue's timeline.
    Rule(TimelineId),
    /// The last day of a badge or certification the partner holds.
    Badge(BadgeId),
}

impl MilestoneId {
    /// The id as text: the rule's own, the badge's own, or ours (`planned-submission`).
    pub fn as_str(&self) -> &str {
        match self {
            MilestoneId::Today => "today",
            MilestoneId::PlannedSubmission => "planned-submission",
            MilestoneId::TechnicalValidation => "technical-validation",
            MilestoneId::Designation => "designation",
            MilestoneId::LastFullAudit => "last-full-audit",
            MilestoneId::Rule(rule) => rule.as_str(),
            MilestoneId::Badge(badge) => badge.as_str(),
        }
    }
}

/// What a milestone means to the partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MilestoneKind {
    /// Today.
    Today,
    /// A date that lies behind the cycle, such as the designation.
    Fact,
    /// A date the partner has chosen.
    Planned,
    /// The last day for something the partner does.
    Deadline,
    /// The day by which somebody else (AWS, the auditor) is to act.
    Expected,
    /// The last day on which something is valid.
    Expiry,
}

/// A day that matters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Milestone {
    /// What it is.
    pub id: MilestoneId,
    /// The day, or the first day of a span.
    pub date: Date,
    /// The last day of a span; `None` for a single day.
    pub until: Option<Date>,
    /// What it means.
    pub kind: MilestoneKind,
}

impl Milestone {
    fn new(id: MilestoneId, date: Date, kind: MilestoneKind) -> Self {
        Self { id, date, until: None, kind }
    }
}

/// How many annual renewals to look ahead.
const RENEWALS_AHEAD: u32 = 4;

/// The milestones of a partner's cycle, by date.
pub fn milestones(catalogue: &Catalogue, profile: &Profile, today: Date) -> Vec<Milestone> {
    let mut list = vec![Milestone::new(MilestoneId::Today, today, MilestoneKind::Today)];
    list.extend(stated(profile));
    list.extend(around_the_validation(catalogue, profile));
    list.extend(around_the_audit(catalogue, profile));
    list.extend(around_the_renewals(catalogue, profile, today));
    list.extend(expiries(profile));
    list.sort_by(|a, b| (a.date, a.kind, &a.id).cmp(&(b.date, b.kind, &b.id)));
    list
}

/// When the next full audit is due; `None` before the first one.
pub fn next_full_audit(catalogue: &Catalogue, profile: &Profile) -> Option<Date> {
    let rule = rules_from(catalogue, "last-full-audit").next()?;
    profile.last_full_audit.map(|last| offset(last, rule, rule.amount))
}

/// Dates the profile gives.
fn stated(profile: &Profile) -> impl Iterator<Item = Milestone> {
    [
        (MilestoneId::PlannedSubmission, profile.submission_date, MilestoneKind::Planned),
        (MilestoneId::TechnicalValidation, profile.validation_date, MilestoneKind::Planned),
        (MilestoneId::Designation, profile.designation_date, MilestoneKind::Fact),
        (MilestoneId::LastFullAudit, profile.last_full_audit, MilestoneKind::Fact),
    ]
    .into_iter()
    .filter_map(|(id, date, kind)| date.map(|date| Milestone::new(id, date, kind)))
}

/// The latest submission, and what AWS does with an application.
fn around_the_validation(catalogue: &Catalogue, profile: &Profile) -> Vec<Milestone> {
    let mut list: Vec<_> = profile
        .validation_date
        .into_iter()
        .flat_map(|day| rules_from(catalogue, "desired-validation").map(move |rule| counted(rule, day)))
        .collect();
    // A renewal is no application; its worksheet goes by e-mail and nobody reviews an application.
    if profile.application != Some(ApplicationKind::Renewal) {
        let applied = profile.submission_date.into_iter();
        list.extend(
            applied.flat_map(|day| rules_from(catalogue, "application").map(move |rule| counted(rule, day))),
        );
    }
    list
}

/// What follows the audit, one step after the other.
///
/// Steps counted from the previous one form a chain in the catalogue's order. A step for the case
/// without open items branches off and does not push the others back.
fn around_the_audit(catalogue: &Catalogue, profile: &Profile) -> Vec<Milestone> {
    let Some(audit) = profile.validation_date else { return Vec::new() };
    let mut list = Vec::new();
    let (mut summary, mut previous) = (audit, audit);
    for rule in &catalogue.timeline {
        let branches_off = rule.id.as_str().ends_with("-without-open-items");
        let is_total = rule.id.as_str().starts_with("total-");
        match rule.from.as_str() {
            "audit" => {
                let step = counted(rule, audit);
                if !is_total {
                    (summary, previous) = (step.date, step.date);
                }
                list.push(step);
            }
            "previous-action" if branches_off => list.push(counted(rule, summary)),
            "previous-action" => {
                let step = counted(rule, previous);
                previous = step.date;
                list.push(step);
            }
            _ => {}
        }
    }
    list
}

/// Annual renewals, the next full audit, and what comes before each.
fn around_the_renewals(catalogue: &Catalogue, profile: &Profile, today: Date) -> Vec<Milestone> {
    let renewals = annual_renewals(catalogue, profile, today);
    let next_renewal = renewals.first().map(|renewal| renewal.date);
    let full_audit = next_full_audit(catalogue, profile);
    let mut list = renewals;
    for rule in rules_from(catalogue, "last-full-audit") {
        list.extend(profile.last_full_audit.map(|last| counted(rule, last)));
    }
    for rule in rules_from(catalogue, "renewal-due") {
        // Launched opportunities are counted before an annual renewal, everything else before the
        // full audit that renews the designation.
        let opportunities = rule.id.as_str() == "renewal-opportunities-window";
        let due = if opportunities { next_renewal } else { full_audit };
        list.extend(due.map(|due| before_due(rule, due, opportunities)));
    }
    list
}

/// The annual renewals from today up to the next full audit of the regular cycle.
///
/// Every year counts from the designation; a year in which a full audit takes the renewal's place
/// is left out, and the first year has a rule of its own (365 days).
fn annual_renewals(catalogue: &Catalogue, profile: &Profile, today: Date) -> Vec<Milestone> {
    let yearly = catalogue.timeline.iter().find(|rule| rule.id.as_str() == "annual-renewal");
    let (Some(designated), Some(yearly)) = (profile.designation_date, yearly) else { return Vec::new() };
    let first = catalogue.timeline.iter().find(|rule| rule.id.as_str() == "first-annual-renewal");
    let cycle = rules_from(catalogue, "last-full-audit")
        .next()
        .map_or(u32::MAX, |audit| audit.amount / yearly.amount.max(1));
    let passed = u32::try_from(i32::from(today.year()) - i32::from(designated.year())).unwrap_or(0);
    let start = passed.saturating_sub(1).max(1);
    (start..start + RENEWALS_AHEAD)
        .filter(|year| year % cycle.max(1) != 0)
        .map(|year| match first {
            Some(rule) if year == 1 => counted(rule, designated),
            _ => {
                let date = offset(designated, yearly, yearly.amount.saturating_mul(year));
                Milestone::new(MilestoneId::Rule(yearly.id.clone()), date, MilestoneKind::Deadline)
            }
        })
        .filter(|renewal| renewal.date >= today)
        .take(usize::try_from(cycle.saturating_sub(1)).unwrap_or(usize::MAX))
        .collect()
}

fn expiries(profile: &Profile) -> impl Iterator<Item = Milestone> {
    profile.badges.iter().filter(|(_, badge)| badge.held != Some(false)).filter_map(|(id, badge)| {
        badge
            .valid_until
            .map(|last| Milestone::new(MilestoneId::Badge(id.clone()), last, MilestoneKind::Expiry))
    })
}

fn rules_from<'a>(catalogue: &'a Catalogue, anchor: &'static str) -> impl Iterator<Item = &'a TimelineRule> {
    catalogue.timeline.iter().filter(move |rule| rule.from == anchor)
}

/// A rule's milestone, counted from its anchor.
fn counted(rule: &TimelineRule, anchor: Date) -> Milestone {
    let kind = if rule.who == "partner" { MilestoneKind::Deadline } else { MilestoneKind::Expected };
    Milestone::new(MilestoneId::Rule(rule.id.clone()), offset(anchor, rule, rule.amount), kind)
}

/// A milestone before a renewal: a span where the rule gives a range or where all the time up to
/// the renewal counts, a day otherwise.
fn before_due(rule: &TimelineRule, due: Date, whole_window: bool) -> Milestone {
    let mut milestone = counted(rule, due);
    if whole_window {
        milestone.until = Some(due);
        milestone.kind = MilestoneKind::Planned;
    } else if let Some(most) = rule.to {
        milestone.until = Some(milestone.date);
        milestone.date = offset(due, rule, most);
        milestone.kind = MilestoneKind::Planned;
    }
    milestone
}

fn offset(anchor: Date, rule: &TimelineRule, amount: u32) -> Date {
    match (rule.unit, rule.before) {
        (Unit::Days, true) => subtract_days(anchor, amount),
        (Unit::Days, false) => add_days(anchor, amount),
        (Unit::Months, true) => subtract_months(anchor, amount),
        (Unit::Months, false) => add_months(anchor, amount),
        (Unit::BusinessDays, false) => add_business_days(anchor, amount),
        (Unit::BusinessDays, true) => subtract_days(anchor, amount.saturating_mul(7).div_ceil(5)),
    }
}
