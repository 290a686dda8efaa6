//! Use cases that only the command line asks for: checking on a date, dumping, showing a catalogue.
//!
//! Not here: what the window asks for, too.

use crate::{
    edition::catalogue_of,
    errors::AppError,
    judging::{JudgedOn, judge},
    scanning::look_into_all_files,
    session::Session,
    verdict_view::verdict_view,
    wire::*,
};
use jiff::civil::Date;
use proofbook_catalogue::{Catalogue, EditionId, Language};
use proofbook_checks::EditionAtHand;
use proofbook_dossier::*;
use proofbook_store::Weight;
use serde_json::{Value, json};
use std::sync::Arc;

/// What the check says, in words, on a day; every file is scanned before.
pub fn check_on(session: &Session, on: Option<Date>, language: Language) -> Result<VerdictView, AppError> {
    let job = session.jobs.begin(JobKind::FileScan)?;
    look_into_all_files(session, &job)?;
    session.with(|opened, caller| {
        let verdict = judge(opened, JudgedOn { on, ..JudgedOn::today(caller.today()) });
        Ok(verdict_view(&opened.catalogue, &opened.dossier(), &verdict, language))
    })
}

/// The dossier of the open workspace.
pub fn dossier(session: &Session) -> Result<Arc<Dossier>, AppError> {
    session.with(|opened, _| Ok(opened.dossier()))
}

/// The catalogue of the open workspace as it is, not in one language.
pub fn open_catalogue(session: &Session) -> Result<Arc<Catalogue>, AppError> {
    session.with(|opened, _| Ok(Arc::clone(&opened.catalogue)))
}

/// The code for a control that the catalogue does not have: perhaps its edition has not arrived.
pub fn unknown_control(session: &Session) -> &'static str {
    match session.with(|opened, _| Ok(opened.edition)) {
        Ok(EditionAtHand::WorkbookMissing | EditionAtHand::WorkbookUnreadable) => "APP-EDITION-NOT-HERE",
        _ => "APP-UNKNOWN-CONTROL",
    }
}

/// Everything a person entered, with what is needed to read it elsewhere. The form is documented
/// in `docs/dump.md`; `format` grows when it changes.
pub fn dump(session: &Session) -> Result<Value, AppError> {
    session.with(|opened, _| {
        let damage: Vec<Value> = opened
            .workspace
            .damage()
            .iter()
            .map(|damage| {
                let weight = match damage.what.weight() {
                    Weight::Damaged => "damaged",
                    Weight::Incomplete => "not_arrived",
                    Weight::Notice => "notice",
                };
                json!({ "file": damage.file, "what": damage.what.code(), "weight": weight })
            })
            .collect();
        let complete = opened.edition != EditionAtHand::WorkbookMissing
            && !opened.official.fit.missing
            && opened.missing_files.is_empty()
            && opened.incomplete_files.is_empty()
            && !opened.workspace.is_incomplete();
        let dossier = serde_json::to_value(&*opened.dossier())
            .map_err(|error| AppError::new("APP-BAD-RESULT", error.to_string()))?;
        Ok(json!({
            "format": 1,
            "workspace": opened.workspace.id().to_string(),
            "revision": opened.workspace.revision().to_string(),
            "profile": dossier["profile"],
            "answers": dossier["answers"],
            "evidence": dossier["evidence"],
            "citations": dossier["citations"],
            "case_studies": dossier["case_studies"],
            "editions": dossier["editions"],
            "second_looks": dossier["second_looks"],
            "comments": dossier["comments"],
            "bundle": dossier["bundle"],
            "shared_links": dossier["shared_links"],
            "conflicts": opened.workspace.conflicts(),
            "damage": damage,
            "complete": complete,
        }))
    })
}

/// A shipped edition as `catalogue show` prints it: structure, rules and titles in three languages.
///
/// # Errors
/// `APP-UNKNOWN-EDITION`.
pub fn catalogue_document(edition: &str) -> Result<Value, AppError> {
    let catalogue = catalogue_of(&EditionId::new(edition))?;
    let texts = |path: &dyn Fn(&proofbook_catalogue::Texts) -> Option<String>| -> Value {
        Language::ALL
            .iter()
            .map(|language| (language.code().to_owned(), json!(path(catalogue.texts(*language)))))
            .collect::<serde_json::Map<_, _>>()
            .into()
    };
    let control = |control: &proofbook_catalogue::Control| {
        let mut value = serde_json::to_value(control).unwrap_or_default();
        value["title"] = texts(&|texts| texts.controls.get(&control.id).map(|text| text.title.clone()));
        value["asks"] = texts(&|texts| texts.controls.get(&control.id).map(|text| text.asks.clone()));
        value["evidence"] = texts(&|texts| texts.controls.get(&control.id).map(|text| text.evidence.clone()));
        for (demand, shown) in
            control.demands.iter().zip(value["demands"].as_array_mut().into_iter().flatten())
        {
            shown["label"] = texts(&|texts| {
                texts.controls.get(&control.id)?.demands.get(&demand.id).map(|text| text.label.clone())
            });
        }
        let waivers = value["waivers"].take();
        value["waivers"] = waivers_by_badge(&waivers);
        value
    };
    let mut document = serde_json::to_value(&*catalogue)
        .map_err(|error| AppError::new("APP-BAD-RESULT", error.to_string()))?;
    document["controls"] = catalogue.controls.iter().map(control).collect();
    if let Some(map) = document.as_object_mut() {
        map.remove("texts");
    }
    document["readings"] = catalogue
        .readings
        .iter()
        .map(|reading| {
            let mut value = serde_json::to_value(reading).unwrap_or_default();
            value["summary"] =
                texts(&|texts| texts.readings.get(&reading.id).map(|text| text.summary.clone()));
            value
        })
        .collect();
    Ok(document)
}

/// Waivers with one entry for each badge, which is how other programs read them.
fn waivers_by_badge(waivers: &Value) -> Value {
    let mut rows = Vec::new();
    for waiver in waivers.as_array().into_iter().flatten() {
        for badge in waiver["badges"].as_array().into_iter().flatten() {
            let mut row = waiver.clone();
            if let Some(map) = row.as_object_mut() {
                map.remove("badges");
            }
            row["badge"] = badge.clone();
            rows.push(row);
        }
    }
    rows.into()
}
