//! Making, opening, editing, merging and looking back: a workspace on a healthy disk.

// Tests prepare and spoil folders by hand.
#![allow(clippy::disallowed_methods)]

mod support;

use proofbook_dossier::{
    Citation, CitationId, Edit, Evidence, EvidenceId, PlainProfileField, ProfileField, TextField,
};
use proofbook_store::{Opening, Revision, Workspace};
use serde_json::json;
use std::fs;
use support::*;
use uuid::Uuid;

#[test]
fn what_was_typed_is_there_after_reopening() {
    let desk = Desk::new();
    let mut first = desk.create();
    edit(&mut first, write("고객 지원 체계는 다음과 같습니다. 次のとおりです。 😀"));
    edit(&mut first, met(Some(true)));
    first.close().unwrap();
    let second = desk.open(2);
    assert_eq!(second.dossier(), first.dossier());
    assert_eq!((second.damage(), second.conflicts().len(), second.unsaved()), (vec![], 0, 0));
    assert_eq!(second.id(), WORKSPACE);
}

#[test]
fn a_workspace_is_laid_out_as_documented() {
    let desk = Desk::new();
    desk.create();
    let identity: serde_json::Value =
        serde_json::from_slice(&fs::read(desk.folder().join("proofbook.json")).unwrap()).unwrap();
    assert_eq!(identity, json!({"format": 1, "workspace": WORKSPACE.to_string()}));
    let readme = fs::read_to_string(desk.folder().join("README.txt")).unwrap();
    assert!(
        ["workspace of Proofbook", "작업 공간", "ワークスペース"].iter().all(|words| readme.contains(words))
    );
    assert!(desk.log(1).is_file() && desk.twin(1).is_file());
    assert_eq!(fs::read(desk.log(1)).unwrap(), fs::read(desk.twin(1)).unwrap());
}

#[test]
fn a_workspace_is_made_only_where_nothing_is() {
    let desk = Desk::new();
    fs::create_dir_all(desk.folder()).unwrap();
    fs::write(desk.folder().join(".DS_Store"), b"the system's own").unwrap();
    fs::write(desk.folder().join("letter.txt"), b"somebody's").unwrap();
    let before = everything(&desk.folder());
    let error = Workspace::create(desk.opening(1), WORKSPACE, &genesis(), &stamp(0)).err().unwrap();
    assert_eq!((error.code(), everything(&desk.folder())), ("STORE-NOT-EMPTY", before));
    fs::remove_file(desk.folder().join("letter.txt")).unwrap();
    desk.create();
}

#[test]
fn a_folder_that_is_no_workspace_is_refused() {
    let desk = Desk::new();
    assert_eq!(Workspace::open(desk.opening(1)).err().unwrap().code(), "STORE-NOT-A-WORKSPACE");
    fs::create_dir_all(desk.folder()).unwrap();
    assert_eq!(Workspace::open(desk.opening(1)).err().unwrap().code(), "STORE-NOT-A-WORKSPACE");
    fs::write(desk.folder().join("proofbook.json"), b"{}").unwrap();
    assert_eq!(Workspace::open(desk.opening(1)).err().unwrap().code(), "STORE-DAMAGED-FORMAT");
    assert_eq!(fs::read_dir(desk.folder()).unwrap().count(), 1);
}

#[test]
fn a_newer_format_is_refused_without_touching_anything() {
    let desk = Desk::new();
    edit(&mut desk.create(), write("words"));
    let identity = desk.folder().join("proofbook.json");
    let newer = fs::read_to_string(&identity).unwrap().replace("\"format\": 1", "\"format\": 2");
    fs::write(&identity, newer.replace("workspace", "another_word")).unwrap();
    let before = everything(desk.path("").as_path());
    assert_eq!(Workspace::open(desk.opening(2)).err().unwrap().code(), "STORE-NEWER-FORMAT");
    assert_eq!(everything(desk.path("").as_path()), before);
}

#[test]
fn a_log_of_a_newer_format_is_refused_without_touching_anything() {
    let desk = Desk::new();
    edit(&mut desk.create(), write("words"));
    let mut log = fs::read(desk.log(1)).unwrap();
    log[8] = 2;
    let sum = crc32fast::hash(&log[..28]).to_le_bytes();
    log[28..32].copy_from_slice(&sum);
    fs::write(desk.log(9), &log).unwrap();
    let before = everything(desk.path("").as_path());
    assert_eq!(Workspace::open(desk.opening(2)).err().unwrap().code(), "STORE-NEWER-FORMAT");
    assert_eq!(everything(desk.path("").as_path()), before);
}

#[test]
fn an_opening_that_only_reads_writes_nothing() {
    let desk = Desk::new();
    let mut first = desk.create();
    edit(&mut first, write("words"));
    first.close().unwrap();
    let before = everything(desk.path("").as_path());
    let mut second = desk.open(2);
    assert_eq!(text(&second), "words");
    assert!(!second.refresh().unwrap());
    assert_eq!(second.history().len(), 2);
    second.dossier_at(&second.revision()).unwrap();
    assert_eq!(second.retry().unwrap(), 0);
    second.close().unwrap();
    drop(second);
    assert_eq!(everything(desk.path("").as_path()), before);
}

#[test]
fn an_opening_is_used_once() {
    let desk = Desk::new();
    desk.create();
    assert_eq!(Workspace::open(desk.opening(1)).err().unwrap().code(), "STORE-OPENING-USED");
    fs::remove_file(desk.log(1)).unwrap();
    assert_eq!(Workspace::open(desk.opening(1)).err().unwrap().code(), "STORE-OPENING-USED");
}

#[test]
fn a_workspace_can_go_to_another_thread() {
    fn goes<T: Send>() {}
    goes::<Workspace>();
    goes::<proofbook_store::AttachmentWriter>();
}

#[test]
fn two_openings_see_each_other_after_a_refresh() {
    let desk = Desk::new();
    let mut kim = desk.create();
    edit(&mut kim, write("one three"));
    let mut sato = desk.open(2);
    edit(&mut sato, splice(4, 0, "two "));
    assert_eq!(text(&kim), "one three");
    assert!(kim.refresh().unwrap());
    assert_eq!(text(&kim), "one two three");
    assert!(!kim.refresh().unwrap());
    edit(&mut kim, splice(13, 0, " four"));
    assert!(sato.refresh().unwrap());
    assert_eq!(sato.dossier(), kim.dossier());
    assert_eq!(sato.revision(), kim.revision());
}

#[test]
fn an_edit_made_before_a_merge_keeps_its_place() {
    let desk = Desk::new();
    let mut kim = desk.create();
    let seen = edit(&mut kim, write("one three")).revision;
    let mut sato = desk.open(2);
    edit(&mut sato, splice(0, 0, "zero "));
    kim.refresh().unwrap();
    let saved = kim.edit(&[splice(4, 0, "two ")], Some(&seen), &stamp(1)).unwrap();
    assert_eq!(text(&kim), "zero one two three");
    assert_ne!(saved.seen, saved.revision);
    assert_eq!(saved.texts.len(), 1);
    assert_eq!(
        (saved.texts[0].path.join("/"), saved.texts[0].text.as_str()),
        ("answers/BUSP-001/response".into(), "zero one two three")
    );
    let as_seen = kim.dossier_at(&saved.seen).unwrap();
    assert_eq!(as_seen.answers[CONTROL].response, "one two three");
    let saved = kim.edit(&[splice(13, 0, " four")], Some(&saved.seen), &stamp(2)).unwrap();
    assert_eq!(saved.texts[0].text, "zero one two three four");
    let saved = kim.edit(&[splice(0, 4, "null")], Some(&saved.revision), &stamp(3)).unwrap();
    assert_eq!((saved.seen == saved.revision, saved.texts.len()), (true, 0));
    sato.refresh().unwrap();
    assert_eq!(text(&sato), "null one two three four");
}

#[test]
fn a_value_set_before_a_merge_does_not_overwrite_what_arrived() {
    let desk = Desk::new();
    let mut kim = desk.create();
    let seen = kim.revision();
    edit(&mut desk.open(2), met(Some(false)));
    kim.refresh().unwrap();
    kim.edit(&[met(Some(true))], Some(&seen), &stamp(1)).unwrap();
    assert_eq!(kim.conflicts().len(), 1);
    assert_eq!(kim.conflicts()[0].path.join("/"), "answers/BUSP-001/met");
    kim.edit(&[met(Some(true))], Some(&kim.revision()), &stamp(2)).unwrap();
    assert_eq!((kim.conflicts().len(), kim.dossier().answers[CONTROL].met), (0, Some(true)));
    assert_eq!(
        (desk.open(3).conflicts().len(), desk.open(3).dossier().answers[CONTROL].met),
        (0, Some(true))
    );
}

#[test]
fn answers_that_two_openings_begin_separately_lose_nothing() {
    let desk = Desk::new();
    let mut kim = desk.create();
    let mut sato = desk.open(2);
    let field = |text: &str| TextField::Response { control: text.into() };
    edit(&mut kim, Edit::Write { field: field("NEW-001"), text: "Kim's words".into() });
    edit(&mut kim, Edit::SetMet { control: "NEW-001".into(), met: Some(true) });
    edit(&mut sato, Edit::Write { field: field("NEW-001"), text: "Sato's words".into() });
    let notes = TextField::Notes { control: "NEW-001".into() };
    edit(&mut sato, Edit::Write { field: notes, text: "a note".into() });
    kim.refresh().unwrap();
    let answer = kim.dossier().answers["NEW-001"].clone();
    assert_eq!((answer.met, answer.notes.as_str()), (Some(true), "a note"));
    assert_eq!(kim.conflicts().len(), 1);
    let mut values: Vec<&str> = kim.conflicts()[0].values.iter().filter_map(|value| value.as_str()).collect();
    assert_eq!(values[0], answer.response);
    values.sort_unstable();
    assert_eq!(values, ["Kim's words", "Sato's words"]);
    edit(&mut kim, Edit::Write { field: field("NEW-001"), text: "Kim's words, Sato's words".into() });
    assert_eq!(kim.conflicts().len(), 0);
    sato.refresh().unwrap();
    assert_eq!((sato.conflicts().len(), sato.dossier()), (0, kim.dossier()));
}

#[test]
fn several_edits_are_one_change_and_each_sees_the_ones_before_it() {
    let desk = Desk::new();
    let mut workspace = desk.create();
    let evidence = EvidenceId("e1".into());
    let citation = Citation { evidence: evidence.clone(), control: CONTROL.into(), ..Citation::default() };
    let edits = [
        Edit::AddEvidence {
            id: evidence.clone(),
            evidence: Evidence { title: "지침서".into(), ..Evidence::default() },
        },
        Edit::AddCitation { id: CitationId("c1".into()), citation },
        Edit::SetCitationPages { id: CitationId("c1".into()), pages: Some("3-5".into()) },
    ];
    let before = workspace.history().len();
    workspace.edit(&edits, None, &stamp(1)).unwrap();
    assert_eq!(workspace.history().len(), before + 1);
    let reopened = desk.open(2);
    assert_eq!(reopened.dossier(), workspace.dossier());
    assert_eq!(reopened.dossier().citations[&CitationId("c1".into())].evidence, evidence);
}

#[test]
fn edits_that_do_not_fit_change_nothing() {
    let desk = Desk::new();
    let mut workspace = desk.create();
    edit(&mut workspace, write("words"));
    let before = (workspace.dossier().clone(), workspace.revision(), fs::read(desk.log(1)).unwrap());
    let wrong = [
        (splice(6, 0, "x"), "EDIT-OUT-OF-TEXT"),
        (Edit::RemoveCitation { id: CitationId("none".into()) }, "EDIT-UNKNOWN"),
        (
            Edit::SetProfile {
                field: ProfileField::Plain(PlainProfileField::Spp),
                value: Some("perhaps".into()),
            },
            "EDIT-BAD-VALUE",
        ),
    ];
    for (wrong, code) in wrong {
        let error = workspace.edit(&[met(Some(true)), wrong], None, &stamp(1)).unwrap_err();
        assert_eq!((error.code(), error.taken()), (code, false));
        assert_eq!(
            (workspace.dossier(), workspace.revision(), workspace.unsaved()),
            (&before.0, before.1.clone(), 0)
        );
        assert_eq!(fs::read(desk.log(1)).unwrap(), before.2);
    }
    append(&mut workspace, "!");
    assert_eq!(text(&desk.open(2)), "words!");
}

#[test]
fn an_edit_that_changes_nothing_costs_nothing() {
    let desk = Desk::new();
    let mut workspace = desk.create();
    edit(&mut workspace, met(Some(true)));
    let saved = edit(&mut workspace, met(Some(true)));
    assert_eq!((saved.bytes, saved.revision), (0, workspace.revision()));
}

#[test]
fn history_names_who_when_and_what_and_every_state_can_be_read() {
    let desk = Desk::new();
    let mut kim = desk.create();
    kim.edit(&[write("one")], None, &stamp(60)).unwrap();
    let mut sato = desk.open(2);
    let by_sato = proofbook_store::Stamp { who: "佐藤".into(), ..stamp(120) };
    sato.edit(&[splice(3, 0, " two"), met(Some(true))], None, &by_sato).unwrap();
    let history = sato.history();
    let told: Vec<_> = history.iter().map(|entry| (entry.who.as_str(), entry.what.join(" "))).collect();
    assert_eq!(
        told,
        [
            ("佐藤", "answers/BUSP-001/response answers/BUSP-001/met".to_owned()),
            ("Kim", "answers/BUSP-001/response".to_owned()),
            ("Kim", "answers/BUSP-001 answers/SEC-003".to_owned()),
        ]
    );
    assert_eq!(history[0].when, by_sato.when);
    let read =
        |entry: usize| sato.dossier_at(&history[entry].revision).unwrap().answers[CONTROL].response.clone();
    assert_eq!([read(0), read(1), read(2)], ["one two", "one", ""]);
    for unknown in ["", "0", &"0".repeat(64), "../x"] {
        let unknown = Revision::from(unknown.to_owned());
        let known = sato.dossier_at(&unknown).is_ok();
        assert_eq!(known, unknown.as_str().is_empty(), "only the empty state is known: {unknown}");
    }
}

#[test]
fn a_workspace_without_twins_works_the_same() {
    let desk = Desk::new();
    let opening = |id| Opening { folder: desk.folder(), twins: None, id: Uuid::from_u128(id) };
    let mut first = Workspace::create(opening(1), WORKSPACE, &genesis(), &stamp(0)).unwrap();
    edit(&mut first, write("words"));
    first.close().unwrap();
    assert_eq!(text(&Workspace::open(opening(2)).unwrap()), "words");
    assert!(!desk.twins().exists());
}

#[test]
fn snapshots_are_written_when_logs_have_grown_and_one_earlier_generation_is_kept() {
    let desk = Desk::new();
    let mut workspace = desk.create();
    let snapshots = || {
        let names = fs::read_dir(desk.folder().join("snapshots")).unwrap();
        let mut names: Vec<String> =
            names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names.iter().map(|name| name[..8].to_owned()).collect::<Vec<_>>()
    };
    edit(&mut workspace, write("few words"));
    workspace.close().unwrap();
    assert_eq!(snapshots(), [""; 0]);
    for round in 2..6u128 {
        let mut workspace = desk.open(round);
        let field = TextField::Notes { control: format!("C-{round}").as_str().into() };
        edit(&mut workspace, Edit::Write { field, text: "가나다라".repeat(25_000) });
        edit(&mut workspace, write(&format!("{round} few words")));
        workspace.close().unwrap();
    }
    assert_eq!(snapshots(), ["00000003", "00000004"]);
    let mut elsewhere = desk.open_elsewhere(9);
    edit(&mut elsewhere, write("other words"));
    elsewhere.snapshot().unwrap();
    assert_eq!(snapshots(), ["00000003", "00000004", "00000005"]);
}
