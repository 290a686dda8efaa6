//! `catalogue show`: what other programs read of an edition.

use crate::{support::Place, words};
use serde_json::Value;
use std::collections::BTreeSet;

fn shown() -> Value {
    Place::new().call(words!["catalogue", "show", "msp-7.1", "--json"]).done().json()
}

fn names(values: &Value, key: &str) -> BTreeSet<String> {
    values.as_array().unwrap().iter().map(|value| value[key].as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_control_has_what_other_programs_ask_for() {
    let shown = shown();
    assert_eq!(shown["edition"], "msp-7.1");
    let controls = shown["controls"].as_array().unwrap();
    assert_eq!(controls.len(), 61);
    for control in controls {
        let id = control["id"].as_str().unwrap();
        for language in ["en", "ko", "ja"] {
            assert!(
                control["title"][language].as_str().is_some_and(|title| !title.is_empty()),
                "{id} {language}"
            );
        }
        assert!(control["demands"].as_array().is_some_and(|demands| !demands.is_empty()), "{id}");
        for demand in control["demands"].as_array().unwrap() {
            assert!(demand["id"].is_string() && demand["kind"].is_string(), "{id}: {demand}");
            for count in ["at_least", "within_months"] {
                assert!(demand[count].is_null() || demand[count].is_u64(), "{id}: {demand}");
            }
            assert!(demand["covers"].is_null() || demand["covers"].is_array(), "{id}: {demand}");
        }
        for waiver in control["waivers"].as_array().unwrap() {
            assert!(waiver["badge"].is_string() && waiver["effect"].is_string(), "{id}: {waiver}");
        }
    }
    let sections = ["business", "governance", "operations", "people", "platform", "security"];
    assert_eq!(names(&shown["controls"], "section"), sections.map(str::to_owned).into());
    assert_eq!(names(&shown["controls"], "phase"), ["prerequisite", "technical"].map(str::to_owned).into());
    assert_eq!(
        names(&shown["controls"], "necessity"),
        ["mandatory", "recommended"].map(str::to_owned).into()
    );
}

#[test]
fn the_edition_need_not_be_named() {
    let place = Place::new();
    let named = place.call(words!["catalogue", "show", "msp-7.1", "--json"]).done().out;
    assert_eq!(place.call(words!["catalogue", "show", "--json"]).done().out, named);
}

#[test]
fn an_edition_nobody_knows_is_an_error() {
    let answer = Place::new().call(words!["catalogue", "show", "msp-9.9", "--json"]);
    assert_eq!((answer.code, answer.trouble().as_str()), (2, "APP-UNKNOWN-EDITION"));
}
