//! Editions made from a workbook, and what they change, told on the shipped edition MSP 7.1.
//!
//! All wordings here are invented; none is taken from an official workbook.

use proofbook_catalogue::derived::{EditionSource, OfficialControl, derive};
use proofbook_catalogue::difference::*;
use proofbook_catalogue::*;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static BASE: LazyLock<Catalogue> = LazyLock::new(|| {
    shipped::load(&EditionId::from("msp-7.1")).expect("the edition is known").expect("it is sound")
});

/// A workbook that says of every control of the base what the base says.
fn source() -> EditionSource {
    let controls = BASE.controls.iter().map(|control| OfficialControl {
        id: control.id.to_string(),
        phase: Some(control.phase),
        section: Some(BASE.texts(Language::En).sections[&control.section].name.clone()),
        wording: wording(
            &BASE.texts(Language::En).controls[&control.id].title,
            control.necessity,
            "You fly a kite on windy days.",
        ),
    });
    EditionSource {
        edition: EditionId::from("msp-7.2"),
        name: "MSP 7.2".to_owned(),
        released: None,
        controls: controls.collect(),
    }
}

fn wording(title: &str, necessity: Necessity, body: &str) -> String {
    format!("{title}\n{necessity:?}\n\n{body}")
}

fn official(id: &str, section: Option<&str>, wording: &str) -> OfficialControl {
    let section = section.map(str::to_owned);
    OfficialControl { id: id.to_owned(), phase: None, section, wording: wording.to_owned() }
}

fn place(source: &EditionSource, id: &str) -> usize {
    source.controls.iter().position(|control| control.id == id).expect("the control is in the source")
}

fn derived(edit: impl FnOnce(&mut EditionSource)) -> Catalogue {
    let mut source = source();
    edit(&mut source);
    let catalogue = derive(&BASE, &source).expect("the workbook is sound");
    assert_eq!(reloaded(&catalogue), catalogue, "what was derived is what the loader accepts");
    catalogue
}

/// The catalogue written to its four files and read by the loader, which checks every invariant.
fn reloaded(catalogue: &Catalogue) -> Catalogue {
    let mut checklist = toml::Table::try_from(catalogue).expect("a catalogue can be written");
    checklist.remove("texts");
    checklist.insert("format".to_owned(), toml::Value::Integer(i64::from(FORMAT)));
    let checklist = toml::to_string(&checklist).expect("a checklist can be written");
    let texts = Language::ALL
        .map(|language| toml::to_string(catalogue.texts(language)).expect("texts can be written"));
    let sources = [0, 1, 2].map(|at| (Language::ALL[at], Source { name: "text", text: &texts[at] }));
    Catalogue::load(Source { name: "checklist", text: &checklist }, sources).expect("it is sound")
}

fn changes(new: &Catalogue) -> Vec<EditionChange> {
    compare(&BASE, new, &Wordings::default())
}

fn id(id: &str) -> ControlId {
    ControlId::from(id)
}

fn wordings(old: &[(&str, &str)], new: &[(&str, &str)]) -> Wordings {
    let map =
        |texts: &[(&str, &str)]| texts.iter().map(|(name, text)| (id(name), (*text).to_owned())).collect();
    Wordings { old: Some(map(old)), new: Some(map(new)) }
}

#[test]
fn the_same_controls_make_the_same_edition() {
    let new = derived(|_| {});
    assert_eq!(changes(&new), []);
    assert_eq!(compare(&BASE, &BASE, &Wordings::default()), []);
    assert_eq!((&new.controls, &new.sections), (&BASE.controls, &BASE.sections));
    assert_eq!(new.texts(Language::Ko).controls, BASE.texts(Language::Ko).controls);
    assert_eq!(new.texts(Language::Ja).edition.name, "MSP 7.2");
    assert!(new.versions.is_empty());
    assert_eq!(new.released, BASE.released);
    let fates = carry(&BASE, &new, &Wordings::default());
    assert_eq!(fates.len(), BASE.controls.len());
    assert!(fates.iter().all(|(control, fate)| *fate == Carried::Same { to: control.clone() }));
}

#[test]
fn nothing_but_ids_is_needed() {
    let new = derived(|source| {
        for control in &mut source.controls {
            (control.phase, control.section, control.wording) = (None, None, String::new());
        }
    });
    assert_eq!(new.controls, BASE.controls);
}

#[test]
fn new_controls_have_general_words_and_one_demand() {
    let new = derived(|source| {
        source.controls.push(official("SECP-003", None, "Kite Strings\nMandatory\n\nFour strings."));
        source.controls.push(official("OPS-019", Some("Kites"), "연줄 관리\n권장\n\n연줄 4개"));
    });
    assert_eq!(
        changes(&new),
        [EditionChange::Added { control: id("SECP-003") }, EditionChange::Added { control: id("OPS-019") }]
    );
    let strings = new.control("SECP-003").expect("it is there");
    assert_eq!((strings.phase, strings.section.as_str()), (Phase::Prerequisite, "security"));
    assert_eq!(strings.demands.len(), 1);
    assert_eq!((strings.demands[0].id.as_str(), strings.demands[0].kind), ("evidence", DemandKind::Document));
    assert_eq!((strings.demands[0].shown, strings.demands[0].at_least), (Shown::Submission, None));
    let ops = new.control("OPS-019").expect("it is there");
    assert_eq!(
        (ops.phase, ops.necessity, ops.section.as_str()),
        (Phase::Technical, Necessity::Recommended, "operations")
    );
    assert_eq!(
        (ops.demands[0].id.as_str(), ops.demands[0].kind),
        ("official-wording", DemandKind::Attestation)
    );
    assert_eq!(ops.demands[0].shown, Shown::AuditDay);
    for language in Language::ALL {
        assert_eq!(new.texts(language).controls[&id("OPS-019")].title, "연줄 관리");
    }
}

#[test]
fn unknown_families_go_where_their_banner_says() {
    let new = derived(|source| {
        source.controls.push(official("KIT-001", Some("3. 보안"), "One"));
        source.controls.push(official("KIT-002", Some("Wind & Weather"), "Two"));
        source.controls.push(official("KITP-001", Some("WIND  & WEATHER"), "Three"));
        source.controls.push(official("KIT-003", Some("바람"), ""));
        source.controls.push(official("KIT-004", None, "Five"));
    });
    let section = |id: &str| new.control(id).expect("it is there").section.to_string();
    assert_eq!(["KIT-001", "KIT-002", "KITP-001"].map(section), ["security", "wind-weather", "wind-weather"]);
    assert_eq!(["KIT-003", "KIT-004"].map(section), ["further", "further-2"]);
    assert_eq!(new.control("KITP-001").expect("it is there").phase, Phase::Prerequisite);
    let names = &new.texts(Language::Ja).sections;
    assert_eq!(names["wind-weather"].name, "Wind & Weather");
    assert_eq!(
        (names["further"].name.as_str(), names["further-2"].name.as_str()),
        ("바람", "その他のコントロール")
    );
    assert_eq!(new.texts(Language::En).controls[&id("KIT-003")].title, "KIT-003");
}

#[test]
fn gone_controls_leave_nothing_behind() {
    let new = derived(|source| source.controls.retain(|it| it.id != "OPS-009" && !it.id.starts_with("PEO")));
    let gone = changes(&new);
    assert_eq!(gone.len(), 5);
    assert_eq!(gone[0], EditionChange::Gone { control: id("PEOP-001") });
    assert_eq!(gone[4], EditionChange::Gone { control: id("OPS-009") });
    assert!(new.exemptions.iter().all(|row| !row.controls.contains(&id("OPS-009"))));
    assert!(!new.sections.iter().any(|section| section.id.as_str() == "people"));
    assert_eq!(carry(&BASE, &new, &Wordings::default())[&id("OPS-009")], Carried::NoPlace);
}

#[test]
fn aliases_are_the_same_control() {
    let new = derived(|source| {
        let at = place(source, "OPS-017");
        source.controls[at].id = "OPS-17".to_owned();
    });
    assert_eq!(changes(&new), []);
    assert!(new.control("OPS-017").is_some());
}

#[test]
fn moved_controls_take_their_demands_along() {
    let new = derived(|source| {
        let at = place(source, "OPS-001");
        source.controls[at].phase = Some(Phase::Prerequisite);
        source.controls[at].section = Some("ガバナンス".to_owned());
    });
    let found = changes(&new);
    let [EditionChange::Moved { control, old, new: now }, EditionChange::DemandsChanged { .. }] = &found[..]
    else {
        panic!("{found:?}")
    };
    assert_eq!(
        (control, old.section.as_str(), now.section.as_str()),
        (&id("OPS-001"), "operations", "governance")
    );
    assert_eq!((old.phase, now.phase), (Phase::Technical, Phase::Prerequisite));
    assert!(new.control("OPS-001").expect("there").demands.iter().all(|it| it.shown == Shown::Submission));
    let fate = &carry(&BASE, &new, &Wordings::default())[&id("OPS-001")];
    let reasons = vec![SecondLookReason::PhaseChanged, SecondLookReason::DemandsChanged];
    assert_eq!(*fate, Carried::SecondLook { to: id("OPS-001"), reasons });
}

#[test]
fn order_is_reported_for_what_changed_places_only() {
    let new = derived(|source| {
        source.controls.insert(0, official("BUSP-009", None, "First\nMandatory"));
        let last = place(source, "OPS-003");
        let control = source.controls.remove(last);
        let first = place(source, "OPS-001");
        source.controls.insert(first, control);
    });
    let moved: Vec<_> = changes(&new).into_iter().skip(1).collect();
    let [EditionChange::Moved { control, old, new: now }] = &moved[..] else { panic!("{moved:?}") };
    assert_eq!(*control, id("OPS-003"));
    assert_eq!((&old.after, &now.after), (&Some(id("OPS-002")), &Some(id("SEC-010"))));
    let fates = carry(&BASE, &new, &Wordings::default());
    assert_eq!(fates[&id("OPS-003")], Carried::Same { to: id("OPS-003") });
}

#[test]
fn necessity_follows_the_second_line_in_three_languages() {
    for (word, from, name) in [
        ("Recommended", Necessity::Mandatory, "OPS-001"),
        ("권장", Necessity::Mandatory, "OPS-001"),
        ("推奨", Necessity::Mandatory, "OPS-001"),
        ("必須", Necessity::Recommended, "OPS-013"),
    ] {
        let title = &BASE.texts(Language::Ko).controls[&id(name)].title;
        let new = derived(|source| {
            let at = place(source, name);
            source.controls[at].wording = format!("{title}\n{word}\n\nKites.");
        });
        let control = new.control(name).expect("it is there");
        let change = EditionChange::NecessityChanged { control: id(name), old: from, new: control.necessity };
        assert_ne!(control.necessity, from);
        assert!(changes(&new).contains(&change));
        assert!(control.demands.iter().all(|demand| demand.necessity == control.necessity));
    }
}

#[test]
fn titles_follow_the_workbook_in_its_language() {
    let new = derived(|source| {
        let at = place(source, "SEC-004");
        source.controls[at].wording = wording("Kite Access", Necessity::Mandatory, "Body.");
    });
    let found = changes(&new);
    let [EditionChange::Retitled { titles, .. }] = &found[..] else { panic!("{found:?}") };
    assert_eq!(
        titles.iter().map(|it| (it.language, it.new.as_str())).collect::<Vec<_>>(),
        [(Language::En, "Kite Access")]
    );
}

#[test]
fn shifted_ids_are_pointed_out() {
    let mut new = BASE.clone();
    for (language, texts) in &mut new.texts {
        let title = BASE.texts(*language).controls[&id("SEC-004")].title.clone();
        texts.controls.get_mut(&id("SEC-005")).expect("there").title = title;
        texts.controls.get_mut(&id("SEC-004")).expect("there").title = "Kites".to_owned();
    }
    let fates = carry(&BASE, &new, &Wordings::default());
    let reasons = vec![SecondLookReason::Retitled, SecondLookReason::TitleNowAt { control: id("SEC-005") }];
    assert_eq!(fates[&id("SEC-004")], Carried::SecondLook { to: id("SEC-004"), reasons });
}

#[test]
fn renumbered_controls_are_found_by_title_or_wording() {
    let new = derived(|source| {
        let at = place(source, "OPS-016");
        source.controls[at].id = "OPS-030".to_owned();
        let at = place(source, "OPS-014");
        source.controls[at] =
            official("OPS-031", None, "Kite lore\nMandatory\n\nLore is kept and read daily.");
    });
    let texts = wordings(
        &[("OPS-014", "Knowledge\nMandatory\n\nLore is kept and read daily.")],
        &[("OPS-031", "Kite lore\nMandatory\n\nLore is kept and read daily.")],
    );
    let fates = carry(&BASE, &new, &texts);
    assert_eq!(fates[&id("OPS-016")], Carried::RenamedTo { to: id("OPS-030"), similarity: 1.0 });
    let Carried::RenamedTo { to, similarity } = &fates[&id("OPS-014")] else { panic!("not renamed") };
    assert_eq!(*to, id("OPS-031"));
    assert!((0.8..1.0).contains(similarity));
}

#[test]
fn two_candidates_are_no_rename() {
    let new = derived(|source| {
        let at = place(source, "OPS-016");
        source.controls[at].id = "OPS-030".to_owned();
        let twin = OfficialControl { id: "OPS-031".to_owned(), ..source.controls[at].clone() };
        source.controls.push(twin);
    });
    assert_eq!(carry(&BASE, &new, &Wordings::default())[&id("OPS-016")], Carried::NoPlace);
}

#[test]
fn wordings_are_compared_by_words_and_by_figures() {
    let new = derived(|_| {});
    let texts = wordings(
        &[
            ("BUS-001", "Kites of 12 months."),
            ("BUS-002", "Red kites\nfly."),
            ("BUS-003", "Kites. 두 건의 사례"),
        ],
        &[("BUS-001", "Kites of 6 months."), ("BUS-002", "red  kites fly"), ("BUS-003", "凧。3件の事例")],
    );
    let found = compare(&BASE, &new, &texts);
    let figure = |unit, amount: &str| vec![WordingFigure { unit, amount: amount.to_owned() }];
    let figures = |name, only_old, only_new| EditionChange::FiguresChanged {
        control: id(name),
        demands: Vec::new(),
        only_old,
        only_new,
    };
    assert_eq!(
        found,
        [
            EditionChange::Reworded { control: id("BUS-001"), similarity: 0.75 },
            figures("BUS-001", figure(FigureUnit::Months, "12"), figure(FigureUnit::Months, "6")),
            figures("BUS-003", figure(FigureUnit::Examples, "2"), figure(FigureUnit::Examples, "3")),
        ]
    );
    let fates = carry(&BASE, &new, &texts);
    assert_eq!(fates[&id("BUS-002")], Carried::Same { to: id("BUS-002") });
    let reasons = vec![SecondLookReason::FiguresChanged, SecondLookReason::WordingNotCompared];
    assert_eq!(fates[&id("BUS-003")], Carried::SecondLook { to: id("BUS-003"), reasons });
    let reasons = vec![SecondLookReason::WordingNotCompared];
    assert_eq!(fates[&id("BUS-004")], Carried::SecondLook { to: id("BUS-004"), reasons });
}

#[test]
fn figures_of_demands_are_compared() {
    let mut new = BASE.clone();
    let control = new.controls.iter_mut().find(|it| it.id.as_str() == "PEOP-001").expect("it is there");
    control.demands[0].within_months = Some(6);
    let demand = control.demands[0].id.clone();
    let figure = DemandFigure { demand, field: FigureField::WithinMonths, old: Some(12), new: Some(6) };
    let expected = EditionChange::FiguresChanged {
        control: id("PEOP-001"),
        demands: vec![figure],
        only_old: Vec::new(),
        only_new: Vec::new(),
    };
    assert_eq!(changes(&new), [expected]);
}

#[test]
fn malformed_workbooks_are_refused() {
    #[track_caller]
    fn check(edit: impl FnOnce(&mut EditionSource), code: &str) {
        let mut source = source();
        edit(&mut source);
        assert_eq!(derive(&BASE, &source).map_err(|error| error.code()).err(), Some(code));
    }
    check(|source| source.controls.clear(), "CATALOGUE-DERIVE-NO-CONTROLS");
    check(|source| source.name = " ".to_owned(), "CATALOGUE-DERIVE-NO-NAME");
    check(|source| source.edition = EditionId::from("../7"), "CATALOGUE-DERIVE-MALFORMED-EDITION");
    let long = "1".repeat(65);
    for id in ["", " OPS-1", "OPS-1\n", "OPS\t1", "—", long.as_str()] {
        check(|source| source.controls.push(official(id, None, "")), "CATALOGUE-DERIVE-MALFORMED-CONTROL");
    }
    let twice = official("OPS-17", None, "Another title\nMandatory");
    check(|source| source.controls.push(twice), "CATALOGUE-DERIVE-TWO-WORDINGS");
}

#[test]
fn an_edition_takes_identifiers_of_any_shape() {
    let guid = "7f9c24e5-1b2a-4c3d-9e8f-0a1b2c3d4e5f";
    let ids = ["1.1", "A&A-01.1", "MSTG-ARCH-1", "GV.OC-01", "AC-2(1)", "Q12", "12", "제3조", guid];
    let new = derived(|source| {
        let rows = ids
            .iter()
            .map(|id| official(id, None, &format!("What {id} asks for\nMandatory\nIn some words.")));
        source.controls.extend(rows.collect::<Vec<_>>());
    });
    for id in ids {
        let control = new.control(id).unwrap_or_else(|| panic!("{id}"));
        assert_eq!((control.id.as_str(), control.demands.len()), (id, 1));
        assert!(new.sections.iter().any(|section| section.id == control.section), "{id}");
        for language in Language::ALL {
            assert!(
                new.control_text(language, &control.id).is_some_and(|text| !text.title.is_empty()),
                "{id}"
            );
        }
    }
}

#[test]
fn rows_of_the_same_wording_are_one_control() {
    let new = derived(|source| {
        let again = source.controls[3].clone();
        source.controls.push(OfficialControl { wording: again.wording.to_uppercase(), ..again });
        source.controls.push(official("BUS-001", None, " "));
    });
    assert_eq!(changes(&new), []);
}

#[test]
fn the_same_input_gives_the_same_outcome() {
    let edit = |source: &mut EditionSource| {
        source.controls.reverse();
        source.controls.truncate(50);
        source.controls.push(official("KIT-001", Some("Kites"), "Kites\nMandatory"));
    };
    let (one, other) = (derived(edit), derived(edit));
    assert_eq!(one, other);
    assert_eq!(changes(&one), changes(&other));
    let fates: BTreeMap<_, _> = carry(&BASE, &one, &Wordings::default());
    assert_eq!(fates, carry(&BASE, &other, &Wordings::default()));
}
