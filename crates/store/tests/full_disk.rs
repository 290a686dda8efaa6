//! A disk that is full: what was acknowledged is there, what was not is said to be unsaved, stands
//! in memory and is saved when there is room again.

// Tests prepare and spoil folders by hand.
#![allow(clippy::disallowed_methods)]
#![cfg(unix)]

mod support;

use proofbook_store::{Opening, Workspace};
use std::{fs, path::PathBuf, process::Output};
use support::*;
use uuid::Uuid;

fn opening(id: u128) -> Opening {
    let folder = PathBuf::from(std::env::var("STORE_FOLDER").unwrap());
    Opening { folder: folder.join("workspace"), twins: Some(folder.join("twins")), id: Uuid::from_u128(id) }
}

/// Types until the disk refuses; answers the words that were acknowledged.
fn type_until_refused(workspace: &mut Workspace) -> Vec<String> {
    let mut acknowledged = Vec::new();
    for number in 0..1_000 {
        let word = format!("<{number}:{}>", "word ".repeat(200));
        let at = text(workspace).encode_utf16().count();
        match try_edit(workspace, splice(at, 0, &word)) {
            Ok(_) => acknowledged.push(word),
            Err(error) => {
                assert_eq!((error.code(), error.taken(), workspace.unsaved()), ("STORE-DISK-FULL", true, 1));
                assert!(text(workspace).ends_with(&word), "what was typed is still shown");
                assert_eq!(workspace.seen(), workspace.revision());
                return acknowledged;
            }
        }
    }
    panic!("the disk never was full");
}

#[test]
fn a_file_that_may_not_grow_loses_nothing_that_was_acknowledged() {
    let desk = Desk::on_disk();
    let output = child_through_shell(
        "child_meets_a_file_size_limit",
        "ulimit -f 128 || exit 77; trap '' XFSZ; exec \"$0\" \"$@\"",
    )
    .env("STORE_FOLDER", desk.path(""))
    .output()
    .unwrap();
    if skipped(&output, "a file size limit cannot be set here") {
        return;
    }
    let acknowledged = String::from_utf8(output.stdout).unwrap();
    let acknowledged: Vec<&str> =
        acknowledged.lines().filter_map(|line| line.strip_prefix("acknowledged ")).collect();
    assert!(acknowledged.len() > 10, "the test has tested something");
    for workspace in [desk.open(9), desk.open_elsewhere(9)] {
        let found = text(&workspace);
        acknowledged.iter().for_each(|word| assert!(found.contains(word), "{word} is lost"));
        assert_eq!(workspace.damage(), []);
    }
}

#[test]
#[ignore = "run by the test above as a process of its own"]
fn child_meets_a_file_size_limit() {
    let mut workspace = Workspace::create(opening(1), WORKSPACE, &genesis(), &stamp(0)).unwrap();
    println!();
    type_until_refused(&mut workspace).iter().for_each(|word| println!("acknowledged {word}"));
    let error = try_edit(&mut workspace, met(Some(true))).unwrap_err();
    assert_eq!((error.code(), workspace.unsaved()), ("STORE-DISK-FULL", 2));
    assert_eq!(workspace.close().unwrap_err().code(), "STORE-DISK-FULL");
    let mut writer = workspace.attachments().begin(&stamp(0)).unwrap();
    let error = (0..100).try_for_each(|_| writer.write(&[7; 4096])).unwrap_err();
    assert_eq!(error.code(), "STORE-DISK-FULL");
    drop(writer);
    assert_eq!(fs::read_dir(opening(1).folder.join("attachments")).unwrap().count(), 0);
}

#[test]
fn a_full_disk_that_has_room_again_takes_what_was_waiting() {
    let desk = Desk::on_disk();
    let output = child_through_shell(
        "child_fills_a_small_disk",
        "unshare -m true 2>/dev/null || exit 77
         exec unshare -m sh -c 'mount -t tmpfs -o size=512k none \"$STORE_FOLDER\" || exit 77; exec \"$0\" \"$@\"' \"$0\" \"$@\"",
    )
    .env("STORE_FOLDER", desk.path(""))
    .output()
    .unwrap();
    skipped(&output, "a small disk cannot be mounted here");
}

#[test]
#[ignore = "run by the test above as a process of its own, on a disk of its own"]
fn child_fills_a_small_disk() {
    let folder = PathBuf::from(std::env::var("STORE_FOLDER").unwrap());
    let mut workspace = Workspace::create(opening(1), WORKSPACE, &genesis(), &stamp(0)).unwrap();
    append(&mut workspace, "before ");
    let ballast = folder.join("ballast");
    fs::write(&ballast, vec![7; 300 * 1024]).unwrap();
    let acknowledged = type_until_refused(&mut workspace);
    let error = try_edit(&mut workspace, met(Some(true))).unwrap_err();
    assert_eq!((error.code(), workspace.unsaved()), ("STORE-DISK-FULL", 2));
    assert_eq!(workspace.retry().unwrap_err().code(), "STORE-DISK-FULL");
    {
        let reader = Workspace::open(Opening { twins: None, ..opening(2) }).unwrap();
        acknowledged.iter().for_each(|word| assert!(text(&reader).contains(word), "{word} is lost"));
        assert_eq!((reader.damage(), reader.dossier().answers[CONTROL].met), (vec![], None));
    }
    fs::remove_file(&ballast).unwrap();
    assert!(workspace.retry().unwrap() > 0);
    assert_eq!(workspace.unsaved(), 0);
    append(&mut workspace, " after");
    workspace.close().unwrap();
    for twins in [None, Some(folder.join("twins"))] {
        let reader = Workspace::open(Opening { twins, ..opening(3) }).unwrap();
        assert_eq!((reader.dossier(), reader.damage()), (workspace.dossier(), vec![]));
    }
}

/// Whether the child said by status 77 that this machine cannot run it; otherwise it must succeed.
fn skipped(output: &Output, why: &str) -> bool {
    if output.status.code() == Some(77) {
        proofbook_test_skips::skip(why);
        return true;
    }
    let said =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
    false
}
