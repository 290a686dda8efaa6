//! Smaller views: save state, dates, conflicts, history.

use crate::{open_workspace::OpenWorkspace, places::Places, wire::*};
use jiff::civil::Date;
use proofbook_calendar::{Milestone, MilestoneId, days_between, milestones as cycle};
use proofbook_catalogue::{Catalogue, Language};
use proofbook_dossier::Dossier;
use proofbook_messages::Messages;
use serde_json::Value;

/// Whether and when everything was saved.
pub fn saved(opened: &OpenWorkspace, language: Language) -> Saved {
    Saved {
        revision: opened.shown.to_string(),
        at: opened.saved_at.map(|at| at.to_string()),
        unsaved: opened.workspace.unsaved() as u32,
        trouble: opened.save_error.as_ref().map(|trouble| trouble.in_words(language)),
    }
}

/// The dates of the partner's cycle, in words.
pub fn milestones(
    catalogue: &Catalogue,
    dossier: &Dossier,
    today: Date,
    language: Language,
) -> Vec<MilestoneView> {
    cycle(catalogue, &dossier.profile, today)
        .iter()
        .map(|milestone| milestone_view(catalogue, milestone, language))
        .collect()
}

fn milestone_view(catalogue: &Catalogue, milestone: &Milestone, language: Language) -> MilestoneView {
    let messages = Messages::of(language);
    let texts = catalogue.texts(language);
    let own = |key: &str| messages.text(key);
    let (label, note) = match &milestone.id {
        MilestoneId::Today => (own("milestone-today"), None),
        MilestoneId::PlannedSubmission => (own("milestone-planned-submission"), None),
        MilestoneId::TechnicalValidation => (own("milestone-technical-validation"), None),
        MilestoneId::Designation => (own("milestone-designation"), None),
        MilestoneId::LastFullAudit => (own("milestone-last-full-audit"), None),
        MilestoneId::Badge(badge) => {
            let name = texts.badges.get(badge).map_or_else(|| badge.to_string(), |words| words.name.clone());
            (messages.format("milestone-badge", &[("badge", name.into())]), None)
        }
        MilestoneId::Rule(rule) => {
            let words = texts.timeline.get(rule);
            let data = catalogue.timeline.iter().find(|known| &known.id == rule);
            let note = data.map(|data| {
                let key = match data.unit {
                    proofbook_catalogue::Unit::Days => "milestone-note-days",
                    proofbook_catalogue::Unit::BusinessDays => "milestone-note-business-days",
                    proofbook_catalogue::Unit::Months => "milestone-note-months",
                };
                messages.format(key, &[("n", data.amount.into())])
            });
            (words.map_or_else(|| rule.to_string(), |words| words.name.clone()), note)
        }
    };
    MilestoneView { id: milestone.id.as_str().to_owned(), date: milestone.date.to_string(), label, note }
}

/// Days from today to the planned submission.
pub fn days_left(dossier: &Dossier, today: Date) -> Option<i32> {
    dossier.profile.submission_date.and_then(|date| i32::try_from(days_between(today, date)).ok())
}

/// Fields with two values, in words.
pub fn conflicts(opened: &OpenWorkspace, language: Language) -> Vec<ConflictView> {
    let messages = Messages::of(language);
    let dossier = opened.dossier();
    let places = Places { catalogue: &opened.catalogue, dossier: &dossier, language };
    let view = |conflict: &proofbook_dossier::Conflict| ConflictView {
        path: conflict.path.clone(),
        label: places.name(&conflict.path.iter().map(String::as_str).collect::<Vec<_>>()),
        values: conflict.values.iter().map(|value| in_words(messages, value)).collect(),
    };
    opened.workspace.conflicts().iter().map(view).collect()
}

fn in_words(messages: &Messages, value: &Value) -> String {
    match value {
        Value::Null => messages.text("word-nothing"),
        Value::Bool(yes) => messages.text(if *yes { "word-yes" } else { "word-no" }),
        Value::String(text) if text.is_empty() => messages.text("word-nothing"),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The latest changes, newest first.
pub fn history(opened: &OpenWorkspace, limit: usize, language: Language) -> Vec<Change> {
    let dossier = opened.dossier();
    let places = Places { catalogue: &opened.catalogue, dossier: &dossier, language };
    let change = |entry: proofbook_store::HistoryEntry| Change {
        when: entry.when.to_string(),
        who: entry.who,
        what: match entry.what.is_empty() {
            true => Messages::of(language).text("change-created"),
            false => places.line(&entry.what, entry.more),
        },
        revision: entry.revision.to_string(),
    };
    opened.workspace.history().into_iter().take(limit).map(change).collect()
}

/// What is damaged and how, in one line.
pub fn damage_line(damage: &proofbook_store::Damage, language: Language) -> String {
    let messages = Messages::of(language);
    let what = messages.text(damage.what.code());
    messages.format("damage-line", &[("file", damage.file.as_str().into()), ("what", what.into())])
}
