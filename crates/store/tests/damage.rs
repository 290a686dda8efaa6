//! What rots, tears, vanishes or comes from elsewhere; and what is healed.

// Tests prepare and spoil folders by hand.
#![allow(clippy::disallowed_methods)]

mod support;

use proofbook_dossier::Edit;
use proofbook_store::{Damage, DamageKind, Opening, Workspace};
use std::{fs, path::Path};
use support::*;
use uuid::Uuid;

const WORDS: [&str; 4] = ["one ", "two ", "three ", "four "];

/// Opening 1 makes the workspace, 2 types the words, 3 sets a mark without having seen them.
fn three_openings(desk: &Desk) {
    let mut first = desk.create();
    first.close().unwrap();
    let (mut second, mut third) = (desk.open(2), desk.open(3));
    WORDS.iter().for_each(|word| drop(append(&mut second, word)));
    edit(&mut third, met(Some(true)));
    second.close().unwrap();
    third.close().unwrap();
}

fn marked(workspace: &Workspace) -> bool {
    workspace.dossier().answers[CONTROL].met == Some(true)
}

fn codes(damage: &[Damage]) -> Vec<&'static str> {
    damage.iter().map(|damage| damage.what.code()).collect()
}

fn flip(path: &Path, byte: usize, mask: u8) {
    let mut bytes = fs::read(path).unwrap();
    bytes[byte] ^= mask;
    fs::write(path, bytes).unwrap();
}

fn length(path: &Path) -> usize {
    fs::metadata(path).unwrap().len() as usize
}

#[test]
fn a_tail_torn_anywhere_costs_the_edit_that_was_never_acknowledged_and_nothing_else() {
    let desk = Desk::new();
    desk.create();
    let mut second = desk.open(2);
    append(&mut second, "one ");
    let before = length(&desk.log(2));
    append(&mut second, "two ");
    let whole = fs::read(desk.log(2)).unwrap();
    let said = |cut: usize| match cut {
        0..32 => vec!["DAMAGE-NOT-DOWNLOADED"],
        32 => vec![],
        _ if cut == before => vec![],
        _ => vec!["DAMAGE-CUT"],
    };
    for cut in before..whole.len() {
        fs::write(desk.log(2), &whole[..cut]).unwrap();
        let workspace = desk.open_elsewhere(9);
        assert_eq!(text(&workspace), "one ", "cut at {cut}");
        assert_eq!(
            (codes(&workspace.damage()), workspace.is_incomplete()),
            (said(cut), cut > before),
            "at {cut}"
        );
    }
    for cut in 0..=before {
        fs::write(desk.log(2), &whole[..cut]).unwrap();
        let workspace = desk.open_elsewhere(9);
        let expected = if cut < before { "" } else { "one " };
        assert_eq!(
            (text(&workspace).as_str(), codes(&workspace.damage())),
            (expected, said(cut)),
            "cut at {cut}"
        );
        assert_eq!(desk.open(9).damage(), [], "this machine has a twin, cut at {cut}");
        assert_eq!(text(&desk.open(9)), "one two ", "the twin has all of it, cut at {cut}");
    }
}

#[test]
fn what_a_kill_cuts_off_is_told_from_what_has_not_arrived_by_the_machine_that_knows() {
    let desk = Desk::new();
    desk.create();
    let mut second = desk.open(2);
    append(&mut second, "one ");
    let before = length(&desk.log(2));
    append(&mut second, "two ");
    let whole = fs::read(desk.log(2)).unwrap();
    let (twin, log) = (desk.twin(2), desk.log(2));
    drop(second);
    for cut in before + 1..whole.len() {
        fs::write(&log, &whole[..cut]).unwrap();
        fs::write(&twin, &whole[..before]).unwrap();
        assert_eq!(codes(&desk.open_elsewhere(9).damage()), ["DAMAGE-CUT"]);
        let number = 1000 + cut as u128;
        let mut here = desk.open(number);
        assert_eq!((text(&here).as_str(), here.damage()), ("one ", vec![]), "cut at {cut}");
        edit(&mut here, met(Some(true)));
        assert_eq!(desk.open_elsewhere(9).damage(), [], "the other machine is told, cut at {cut}");
        fs::remove_file(desk.log(number)).unwrap();
        fs::remove_file(desk.twin(number)).unwrap();
    }
}

#[test]
fn a_placeholder_of_the_identity_or_a_second_folder_of_changes_is_named() {
    let desk = Desk::new();
    three_openings(&desk);
    copy_folder(&desk.folder().join("changes"), &desk.folder().join("changes 2"));
    let workspace = desk.open_elsewhere(9);
    assert_eq!((codes(&workspace.damage()), workspace.is_incomplete()), (vec!["DAMAGE-SECOND-FOLDER"], true));
    fs::remove_dir_all(desk.folder().join("changes 2")).unwrap();
    let identity = desk.folder().join("proofbook.json");
    fs::rename(&identity, desk.folder().join(".proofbook.json.icloud")).unwrap();
    let workspace = desk.open_elsewhere(9);
    assert_eq!((text(&workspace), workspace.id()), (WORDS.concat(), WORKSPACE));
    assert_eq!(codes(&workspace.damage()), ["DAMAGE-NOT-DOWNLOADED", "DAMAGE-IDENTITY"]);
}

#[test]
fn a_torn_tail_is_read_when_it_has_arrived() {
    let desk = Desk::new();
    desk.create();
    let mut second = desk.open(2);
    append(&mut second, "one ");
    append(&mut second, "two ");
    let whole = fs::read(desk.log(2)).unwrap();
    for cut in 0..whole.len() {
        fs::write(desk.log(2), &whole[..cut]).unwrap();
        let mut workspace = desk.open_elsewhere(9);
        fs::write(desk.log(2), &whole).unwrap();
        assert!(workspace.refresh().unwrap(), "cut at {cut}");
        assert_eq!((text(&workspace).as_str(), workspace.damage()), ("one two ", vec![]), "cut at {cut}");
    }
}

#[test]
fn a_bit_flipped_at_any_byte_is_healed_from_the_twin() {
    let desk = Desk::new();
    three_openings(&desk);
    for byte in 0..length(&desk.log(2)) {
        flip(&desk.log(2), byte, 1 << (byte % 8));
        let workspace = desk.open(9);
        assert_eq!(text(&workspace), WORDS.concat(), "byte {byte}");
        assert_eq!((marked(&workspace), workspace.damage()), (true, vec![]), "byte {byte}");
        flip(&desk.log(2), byte, 1 << (byte % 8));
    }
}

#[test]
fn a_bit_flipped_at_any_byte_is_named_where_nothing_heals_it_and_hides_no_other_log() {
    let desk = Desk::new();
    three_openings(&desk);
    for byte in 0..length(&desk.log(2)) {
        flip(&desk.log(2), byte, 1 << (byte % 8));
        let workspace = desk.open_elsewhere(9);
        assert!(marked(&workspace), "byte {byte}");
        assert!(WORDS.concat().starts_with(&text(&workspace)), "byte {byte}: {}", text(&workspace));
        let damage = workspace.damage();
        let named =
            damage.iter().find(|damage| damage.what.code() == "DAMAGE-RECORD").expect("damage is named");
        assert_eq!(named.file, format!("changes/{}.log", Uuid::from_u128(2)), "byte {byte}");
        let DamageKind::Record { length } = named.what else { unreachable!() };
        assert!(
            (named.offset..named.offset + length).contains(&(byte as u64)),
            "byte {byte} is in {named:?}"
        );
        flip(&desk.log(2), byte, 1 << (byte % 8));
    }
}

#[test]
fn what_a_twin_has_healed_once_is_healed_for_everybody() {
    let desk = Desk::new();
    three_openings(&desk);
    flip(&desk.log(2), 300, 4);
    let spoiled = fs::read(desk.log(2)).unwrap();
    assert_ne!(codes(&desk.open_elsewhere(8).damage()), [""; 0]);
    edit(&mut desk.open(9), met(Some(false)));
    let elsewhere = desk.open_elsewhere(10);
    assert_eq!((text(&elsewhere), elsewhere.damage()), (WORDS.concat(), vec![]));
    assert_eq!(fs::read(desk.log(2)).unwrap(), spoiled, "somebody else's log is never rewritten");
}

#[test]
fn a_log_that_vanished_is_healed_from_its_twin() {
    let desk = Desk::new();
    three_openings(&desk);
    fs::remove_file(desk.log(2)).unwrap();
    let mut workspace = desk.open(9);
    assert_eq!((text(&workspace), marked(&workspace), workspace.damage()), (WORDS.concat(), true, vec![]));
    append(&mut workspace, "five ");
    let elsewhere = desk.open_elsewhere(10);
    assert_eq!((text(&elsewhere), elsewhere.damage()), (WORDS.concat() + "five ", vec![]));
}

#[test]
fn the_log_of_the_beginning_vanished_and_everything_waits_for_it() {
    let desk = Desk::new();
    three_openings(&desk);
    fs::remove_file(desk.log(1)).unwrap();
    let elsewhere = desk.open_elsewhere(8);
    assert_eq!(codes(&elsewhere.damage()), ["DAMAGE-WAITING", "DAMAGE-WAITING"]);
    let healed = desk.open(9);
    assert_eq!((text(&healed), marked(&healed), healed.damage()), (WORDS.concat(), true, vec![]));
}

#[test]
fn damage_and_loss_are_healed_from_a_snapshot() {
    let desk = Desk::new();
    three_openings(&desk);
    let mut elsewhere = desk.open_elsewhere(8);
    edit(&mut elsewhere, met(Some(false)));
    elsewhere.snapshot().unwrap();
    for byte in (0..length(&desk.log(2))).step_by(7) {
        flip(&desk.log(2), byte, 2);
        let workspace = desk.open_elsewhere(9);
        assert_eq!((text(&workspace), workspace.damage()), (WORDS.concat(), vec![]), "byte {byte}");
        flip(&desk.log(2), byte, 2);
    }
    fs::remove_file(desk.log(1)).unwrap();
    fs::remove_file(desk.log(2)).unwrap();
    let workspace = desk.open_elsewhere(9);
    assert_eq!((text(&workspace), workspace.damage()), (WORDS.concat(), vec![]));
}

#[test]
fn a_snapshot_does_not_vouch_for_what_came_after_it() {
    let desk = Desk::new();
    desk.create();
    let mut second = desk.open(2);
    append(&mut second, "one ");
    desk.open_elsewhere(8).snapshot().unwrap();
    let covered = length(&desk.log(2));
    append(&mut second, "two ");
    for byte in 0..length(&desk.log(2)) {
        flip(&desk.log(2), byte, 1);
        let kinds = codes(&desk.open_elsewhere(9).damage());
        let expected: &[&str] = if byte < covered { &[] } else { &["DAMAGE-RECORD"] };
        assert_eq!(kinds, expected, "byte {byte}");
        flip(&desk.log(2), byte, 1);
    }
}

#[test]
fn a_damaged_snapshot_is_passed_over() {
    let desk = Desk::new();
    three_openings(&desk);
    let mut elsewhere = desk.open_elsewhere(8);
    elsewhere.snapshot().unwrap();
    let snapshot = fs::read_dir(desk.folder().join("snapshots")).unwrap().next().unwrap().unwrap().path();
    fs::remove_file(desk.log(2)).unwrap();
    for byte in 0..length(&snapshot) {
        flip(&snapshot, byte, 16);
        let workspace = desk.open_elsewhere(9);
        assert_eq!((text(&workspace).as_str(), marked(&workspace)), ("", true), "byte {byte}");
        flip(&snapshot, byte, 16);
    }
    assert_eq!(text(&desk.open_elsewhere(9)), WORDS.concat());
}

#[test]
fn both_log_and_twin_are_damaged_in_different_places_and_all_is_healed() {
    let desk = Desk::new();
    three_openings(&desk);
    flip(&desk.log(2), 40, 1);
    let end = length(&desk.twin(2));
    flip(&desk.twin(2), end - 5, 1);
    let workspace = desk.open(9);
    assert_eq!((text(&workspace), workspace.damage()), (WORDS.concat(), vec![]));
}

#[test]
fn several_damaged_records_cost_only_what_rests_on_them() {
    let desk = Desk::new();
    three_openings(&desk);
    let log = length(&desk.log(2));
    flip(&desk.log(2), 40, 1);
    flip(&desk.log(2), log - 5, 1);
    let workspace = desk.open_elsewhere(9);
    let kinds = codes(&workspace.damage());
    assert_eq!(kinds.iter().filter(|kind| **kind == "DAMAGE-RECORD").count(), 2);
    assert!(marked(&workspace) && kinds.contains(&"DAMAGE-WAITING"));
}

#[test]
fn a_copy_kept_as_a_backup_stays_as_it_was() {
    let desk = Desk::new();
    three_openings(&desk);
    copy_folder(&desk.folder(), &desk.path("backup"));
    append(&mut desk.open(4), "five ");
    let backup = Opening { folder: desk.path("backup"), twins: Some(desk.twins()), id: Uuid::from_u128(9) };
    let workspace = Workspace::open(backup.clone()).unwrap();
    assert_eq!((text(&workspace), workspace.damage()), (WORDS.concat(), vec![]));
    let log = desk.path("backup").join("changes").join(format!("{}.log", Uuid::from_u128(2)));
    for byte in 32..length(&log) {
        flip(&log, byte, 1);
        let workspace = Workspace::open(backup.clone()).unwrap();
        let (text, damage) = (text(&workspace), workspace.damage());
        assert_eq!(
            (text, damage),
            (WORDS.concat(), vec![]),
            "the twin of the original heals it, byte {byte}"
        );
        flip(&log, byte, 1);
    }
    let beginning = desk.path("backup").join("changes").join(format!("{}.log", Uuid::from_u128(1)));
    fs::remove_file(beginning).unwrap();
    assert_eq!(text(&Workspace::open(backup).unwrap()), WORDS.concat(), "and gives what others rest on");
}

#[test]
fn what_sync_services_make_of_a_log_does_no_harm() {
    let desk = Desk::new();
    three_openings(&desk);
    let changes = desk.folder().join("changes");
    let log = fs::read(desk.log(2)).unwrap();
    let id = Uuid::from_u128(2);
    let copy = changes.join(format!("{id} (conflicted copy 2026-01-01).log"));
    fs::write(copy, &log[..log.len() / 2]).unwrap();
    fs::write(changes.join(format!(".{id}.log.part")), b"half of something").unwrap();
    fs::write(changes.join("desktop.ini"), b"[.ShellClassInfo]").unwrap();
    fs::write(changes.join("empty.log"), b"").unwrap();
    fs::create_dir(changes.join("folder.log")).unwrap();
    let workspace = desk.open_elsewhere(9);
    assert_eq!(text(&workspace), WORDS.concat());
    let unknown = "DAMAGE-UNKNOWN-FILE";
    assert_eq!(codes(&workspace.damage()), [unknown, "DAMAGE-COPY", unknown, unknown]);
    assert!(!workspace.is_incomplete());
}

#[test]
fn a_log_of_another_workspace_is_left_alone_and_named() {
    let (desk, other) = (Desk::new(), Desk::new());
    three_openings(&desk);
    let foreign = Workspace::create(other.opening(7), Uuid::from_u128(99), &genesis(), &stamp(0));
    edit(&mut foreign.unwrap(), write("not ours"));
    fs::copy(other.log(7), desk.log(7)).unwrap();
    let workspace = desk.open(9);
    assert_eq!(text(&workspace), WORDS.concat());
    assert_eq!(codes(&workspace.damage()), ["DAMAGE-OTHER-WORKSPACE"]);
}

#[test]
fn a_damaged_identity_is_told_by_the_logs() {
    let desk = Desk::new();
    three_openings(&desk);
    fs::write(desk.folder().join("proofbook.json"), b"{\"format\": 1, \"worksp").unwrap();
    let mut workspace = desk.open(9);
    assert_eq!((text(&workspace), workspace.id()), (WORDS.concat(), WORKSPACE));
    assert_eq!(codes(&workspace.damage()), ["DAMAGE-IDENTITY"]);
    append(&mut workspace, "five ");
    assert_eq!(text(&desk.open(10)), WORDS.concat() + "five ");
}

#[test]
fn an_own_log_that_is_taken_away_while_open_is_written_again() {
    let desk = Desk::new();
    desk.create();
    let mut workspace = desk.open(2);
    append(&mut workspace, "one ");
    fs::remove_file(desk.log(2)).unwrap();
    append(&mut workspace, "two ");
    fs::write(desk.log(2), b"").unwrap();
    append(&mut workspace, "three ");
    assert_eq!(text(&desk.open_elsewhere(9)), "one two three ");
}

#[test]
fn damage_that_comes_after_a_log_was_read_costs_the_reader_nothing() {
    let desk = Desk::new();
    three_openings(&desk);
    let mut reader = desk.open_elsewhere(9);
    flip(&desk.log(2), 200, 1);
    let mut grown = fs::read(desk.log(2)).unwrap();
    grown.extend(b"\xf1P");
    fs::write(desk.log(2), grown).unwrap();
    reader.refresh().unwrap();
    assert_eq!((text(&reader), codes(&reader.damage())), (WORDS.concat(), vec!["DAMAGE-CUT"]));
}

#[test]
fn edits_go_on_over_damage_that_cannot_be_healed() {
    let desk = Desk::new();
    three_openings(&desk);
    flip(&desk.log(2), 60, 1);
    let mut workspace = desk.open_elsewhere(9);
    append(&mut workspace, "instead");
    edit(&mut workspace, Edit::SetMet { control: "SEC-003".into(), met: Some(false) });
    workspace.close().unwrap();
    let reopened = desk.open_elsewhere(10);
    assert_eq!(reopened.dossier(), workspace.dossier());
    assert_eq!(reopened.damage(), workspace.damage());
    assert!(text(&desk.open(11)).contains("instead") && text(&desk.open(12)).contains("four "));
}
