//! Exports that were cancelled, killed or cut off with the power, and what the next one makes of it.
#![allow(clippy::disallowed_methods, reason = "tests write what they test")]

mod support;

use proofbook_bundle::*;
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::Duration,
};
use support::{add_foreseen, add_original, digest, keep_going, names_in, plan, stop_after};

const FILES: [(&str, &str); 4] = [("a", "first"), ("b/b", "second"), ("c", "third"), ("d", "fourth")];

fn foreseen<'a>(made: &'a AtomicUsize) -> Plan<'a> {
    let mut plan = Plan::new();
    FILES.iter().for_each(|(path, text)| add_foreseen(&mut plan, path, text, text, made));
    plan
}

fn assert_whole(target: &Path) {
    let verification = verify(target).unwrap();
    assert_eq!((verification.is_sound(), verification.sound.len()), (true, FILES.len()), "{verification:?}");
    assert_eq!(names_in(target.parent().unwrap()), ["bundle"], "nothing is left beside it");
}

fn hidden(target: &Path) -> PathBuf {
    target.with_file_name(".bundle.unfinished")
}

#[test]
fn a_cancelled_export_is_continued_without_making_anything_twice() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("bundle");
    let made = AtomicUsize::new(0);
    for files in [1, 3] {
        let error =
            write_with(foreseen(&made), &target, WhenStopped::Keep, &mut stop_after(files)).unwrap_err();
        assert_eq!(error.code(), "BUNDLE-CANCELLED");
        assert!(has_unfinished(&target) && !target.exists());
        assert_eq!(made.load(Ordering::SeqCst), files);
    }
    let written = write_with(foreseen(&made), &target, WhenStopped::Keep, &mut keep_going).unwrap();
    assert_eq!(made.load(Ordering::SeqCst), 4);
    assert_eq!((written.bytes_written, written.new.len()), (6, 4));
    assert!(!has_unfinished(&target));
    assert_whole(&target);
}

#[test]
fn a_cancelled_second_export_leaves_the_first_and_is_continued() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("bundle");
    let made = AtomicUsize::new(0);
    write(plan(&[("a", "first"), ("c", "old third")]), &target, &mut keep_going).unwrap();
    write_with(foreseen(&made), &target, WhenStopped::Keep, &mut stop_after(3)).unwrap_err();
    assert_eq!(verify(&target).unwrap().sound, ["a", "c"]);
    // A program that writes in place reaches what both exports share; that must be found out.
    fs::write(target.join("a"), "FIRST").unwrap();
    let written = write(foreseen(&made), &target, &mut keep_going).unwrap();
    assert_eq!(written.changed.into_iter().collect::<Vec<_>>(), ["a", "c"]);
    assert_eq!(made.load(Ordering::SeqCst), 2 + 2, "b and c, then a and d");
    assert_eq!(fs::read_to_string(parent.path().join("bundle (edited)/a (edited)")).unwrap(), "FIRST");
    fs::remove_dir_all(parent.path().join("bundle (edited)")).unwrap();
    assert_whole(&target);
}

#[test]
fn a_rotten_piece_of_a_stopped_export_is_made_again() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("bundle");
    let made = AtomicUsize::new(0);
    write_with(foreseen(&made), &target, WhenStopped::Keep, &mut stop_after(2)).unwrap_err();
    fs::write(hidden(&target).join("new/a"), "f1rst").unwrap();
    write(foreseen(&made), &target, &mut keep_going).unwrap();
    assert_eq!(made.load(Ordering::SeqCst), 5);
    assert_whole(&target);
}

#[test]
fn a_journal_that_was_cut_off_or_forged_costs_work_and_nothing_else() {
    let header = "proofbook-bundle-journal 1\n";
    let line = |path: &str| format!("{}  {path}\n", digest(b"first"));
    let journals = [
        (String::new(), 6),
        ("proofbook".to_owned(), 6),
        (header.to_owned(), 6),
        (format!("{header}{}", &line("a")[..50]), 6),
        (format!("{header}{}garbage", line("a")), 5),
        (format!("{header}{}", line("b/b")), 6),
        (format!("{header}{}{}", line("../../secret"), line("a")), 6),
    ];
    for (journal, expected) in journals {
        let parent = tempfile::tempdir().unwrap();
        let target = parent.path().join("bundle");
        let made = AtomicUsize::new(0);
        write_with(foreseen(&made), &target, WhenStopped::Keep, &mut stop_after(2)).unwrap_err();
        fs::write(hidden(&target).join("journal"), &journal).unwrap();
        write(foreseen(&made), &target, &mut keep_going).unwrap();
        assert_eq!(made.load(Ordering::SeqCst), expected, "for {journal:?}");
        assert_whole(&target);
    }
}

#[test]
fn a_stopped_export_is_given_up() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("bundle");
    let made = AtomicUsize::new(0);
    write_with(foreseen(&made), &target, WhenStopped::Keep, &mut stop_after(2)).unwrap_err();
    discard_unfinished(&target).unwrap();
    discard_unfinished(&target).unwrap();
    assert!(names_in(parent.path()).is_empty());
}

#[test]
fn an_export_that_is_stopped_before_its_first_file_leaves_nothing() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("bundle");
    let made = AtomicUsize::new(0);
    write_with(foreseen(&made), &target, WhenStopped::Keep, &mut stop_after(0)).unwrap_err();
    assert!(names_in(parent.path()).is_empty());
}

#[test]
fn a_hidden_folder_of_somebody_else_is_not_touched() {
    for (name, text) in [("mine.txt", "mine"), ("journal", "my diary"), ("new", "a file")] {
        let parent = tempfile::tempdir().unwrap();
        let target = parent.path().join("bundle");
        fs::create_dir(hidden(&target)).unwrap();
        fs::write(hidden(&target).join(name), text).unwrap();
        let error = write(plan(&[("a", "1")]), &target, &mut keep_going).unwrap_err();
        assert_eq!(error.code(), "BUNDLE-FOLDER-NOT-EMPTY", "for {name}");
        assert_eq!(fs::read_to_string(hidden(&target).join(name)).unwrap(), text);
    }
}

#[test]
fn a_second_export_at_the_same_time_is_refused_and_disturbs_nothing() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("bundle");
    let second = target.clone();
    let mut outer = plan(&[("a", "1")]);
    outer.add(
        "b".into(),
        "b".into(),
        Source::Made(Box::new(move || {
            let refused = write(plan(&[("x", "y")]), &second, &mut keep_going).unwrap_err();
            assert_eq!(refused.code(), "BUNDLE-BUSY");
            assert_eq!(discard_unfinished(&second).unwrap_err().code(), "BUNDLE-BUSY");
            Ok(b"2".to_vec())
        })),
    );
    write(outer, &target, &mut keep_going).unwrap();
    assert_eq!(verify(&target).unwrap().sound, ["a", "b"]);
}

/// The state a power cut leaves after each step of putting a bundle into its place.
#[test]
fn a_power_cut_between_the_renames_costs_no_bundle() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("bundle");
    let made = AtomicUsize::new(0);
    write(plan(&[("old", "old")]), &target, &mut keep_going).unwrap();
    write_with(foreseen(&made), &target, WhenStopped::Keep, &mut stop_after(4)).unwrap_err();
    // The earlier bundle has stepped aside, the new one is not in place.
    fs::rename(&target, hidden(&target).join("earlier")).unwrap();
    let error = write_with(foreseen(&made), &target, WhenStopped::Keep, &mut stop_after(0)).unwrap_err();
    assert_eq!(error.code(), "BUNDLE-CANCELLED");
    assert_eq!(verify(&target).unwrap().sound, ["old"], "the earlier bundle is back");
    let written = write(foreseen(&made), &target, &mut keep_going).unwrap();
    assert_eq!(made.load(Ordering::SeqCst), 4);
    assert_eq!(written.removed.into_iter().collect::<Vec<_>>(), ["old"]);
    assert_whole(&target);
}

#[test]
fn a_power_cut_before_the_earlier_bundle_is_removed_leaves_the_new_one() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("bundle");
    let made = AtomicUsize::new(0);
    write(foreseen(&made), &target, &mut keep_going).unwrap();
    fs::create_dir_all(hidden(&target).join("earlier")).unwrap();
    fs::write(hidden(&target).join("earlier/old"), "old").unwrap();
    fs::write(hidden(&target).join("journal"), "proofbook-bundle-journal 1\n").unwrap();
    discard_unfinished(&target).unwrap();
    assert_whole(&target);
}

const TARGET: &str = "PROOFBOOK_BUNDLE_TEST_TARGET";

/// Not a test of its own: the program that [`an_export_that_was_killed_is_continued`] kills.
#[test]
fn an_export_to_be_killed() {
    let Some(target) = std::env::var_os(TARGET).map(PathBuf::from) else { return };
    let made = AtomicUsize::new(0);
    let mut plan = Plan::new();
    FILES[..3].iter().for_each(|(path, text)| add_foreseen(&mut plan, path, text, text, &made));
    let waiting = target.with_file_name("waiting");
    plan.add(
        "d".into(),
        "d".into(),
        Source::Made(Box::new(move || {
            fs::write(&waiting, "").unwrap();
            thread::sleep(Duration::from_secs(60));
            Err("was not killed".into())
        })),
    );
    drop(write(plan, &target, &mut keep_going));
}

#[test]
fn an_export_that_was_killed_is_continued() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("bundle");
    write(plan(&[("a", "first"), ("old", "old")]), &target, &mut keep_going).unwrap();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "an_export_to_be_killed"])
        .env(TARGET, &target)
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let waiting = parent.path().join("waiting");
    while !waiting.exists() && child.try_wait().unwrap().is_none() {
        thread::sleep(Duration::from_millis(5));
    }
    assert!(waiting.exists());
    child.kill().unwrap();
    child.wait().unwrap();
    fs::remove_file(waiting).unwrap();
    assert_eq!(verify(&target).unwrap().sound, ["a", "old"], "the first export stands");
    assert!(has_unfinished(&target));
    let made = AtomicUsize::new(0);
    let written = write(foreseen(&made), &target, &mut keep_going).unwrap();
    assert_eq!((made.load(Ordering::SeqCst), written.bytes_written), (1, 6));
    assert_whole(&target);
}

#[test]
fn originals_of_a_stopped_export_are_not_copied_again() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("bundle");
    let export = |stop: usize| {
        let mut plan = Plan::new();
        for number in 0..20 {
            add_original(&mut plan, parent.path(), &format!("{number}"), &[number; 1000]);
        }
        write_with(plan, &target, WhenStopped::Keep, &mut stop_after(stop))
    };
    export(10).unwrap_err();
    let written = export(usize::MAX).unwrap();
    assert_eq!(written.files.len(), 20);
    assert!(written.bytes_written <= 10_000, "{}", written.bytes_written);
    assert!(verify(&target).unwrap().is_sound());
}

#[test]
fn a_changed_plan_never_writes_through_what_both_exports_share() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("bundle");
    write(plan(&[("a", "1"), ("b", "2")]), &target, &mut keep_going).unwrap();
    let keep = |files: &[(&str, &'static str)], stop| {
        write_with(plan(files), &target, WhenStopped::Keep, &mut stop_after(stop)).unwrap_err()
    };
    keep(&[("a", "1"), ("b", "2"), ("c", "3")], 2);
    keep(&[("a", "other"), ("b", "longer")], 1);
    keep(&[("b", "1"), ("a", "2")], 1);
    assert_eq!(verify(&target).unwrap().sound, ["a", "b"]);
    let written = write(plan(&[("b", "1"), ("a", "2")]), &target, &mut keep_going).unwrap();
    assert_eq!(written.changed.len(), 2);
    assert_eq!(fs::read_to_string(target.join("b")).unwrap(), "1");
}

#[test]
fn a_shared_file_that_is_edited_while_the_export_runs_is_found_out() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("bundle");
    write(plan(&[("a", "1"), ("b", "2")]), &target, &mut keep_going).unwrap();
    let edited = target.join("a");
    let mut edit = |done: usize, _: usize, _: &str| {
        if done == 1 {
            fs::write(&edited, "edited in place").unwrap();
        }
        true
    };
    let error = write(plan(&[("a", "1"), ("b", "2")]), &target, &mut edit).unwrap_err();
    assert_eq!((error.code(), error.to_string().starts_with("a ")), ("BUNDLE-READ-BACK", true), "{error}");
    assert_eq!(fs::read_to_string(target.join("a")).unwrap(), "edited in place");
    assert_eq!(names_in(parent.path()), ["bundle"]);
}

#[test]
fn an_export_that_cannot_go_on_leaves_nothing_behind() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("box/bundle");
    fs::create_dir(parent.path().join("box")).unwrap();
    let with_rotten = || {
        let mut plan = plan(&[("a", "1")]);
        add_original(&mut plan, parent.path(), "good", b"good");
        let rotten = parent.path().join("originals/rotten");
        fs::write(&rotten, "rotten").unwrap();
        plan.add(
            "bad".into(),
            "bad".into(),
            Source::File { path: rotten, sha256: support::digest(b"sound") },
        );
        plan
    };
    let without_file = || {
        let mut plan = plan(&[("a", "1")]);
        let path = parent.path().join("originals/nowhere");
        plan.add("bad".into(), "bad".into(), Source::File { path, sha256: support::digest(b"sound") });
        plan
    };
    let unmade = || {
        let mut plan = plan(&[("a", "1")]);
        plan.add("b".into(), "b".into(), Source::Made(Box::new(|| Err("cannot be made".into()))));
        plan
    };
    for (plan, code) in [
        (with_rotten(), "BUNDLE-ORIGINAL-ALTERED"),
        (without_file(), "BUNDLE-READ"),
        (unmade(), "BUNDLE-MAKE"),
    ] {
        let error = write_with(plan, &target, WhenStopped::Keep, &mut keep_going).unwrap_err();
        assert_eq!(error.code(), code);
        assert!(names_in(&parent.path().join("box")).is_empty(), "after {code}");
    }
}
