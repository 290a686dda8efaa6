//! A second export into the same folder: what is the same is taken over, and nobody's bytes are at risk.
#![allow(clippy::disallowed_methods, reason = "tests write what they test")]

mod support;

use proofbook_bundle::*;
use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
};
use support::{add_foreseen, add_original, digest, keep_going, names_in, plan};

fn paths(paths: &[&str]) -> BTreeSet<String> {
    paths.iter().map(|path| (*path).to_owned()).collect()
}

#[test]
fn what_is_new_changed_same_and_removed_is_told() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("b");
    let first = write(plan(&[("a", "1"), ("b/c", "2"), ("old", "3")]), &target, &mut keep_going).unwrap();
    assert_eq!(first.new, paths(&["a", "b/c", "old"]));
    assert_eq!(first.bytes_written, 3);
    let second = write(plan(&[("a", "1"), ("b/c", "two"), ("new", "4")]), &target, &mut keep_going).unwrap();
    assert_eq!(second.new, paths(&["new"]));
    assert_eq!(second.changed, paths(&["b/c"]));
    assert_eq!(second.same, paths(&["a"]));
    assert_eq!(second.removed, paths(&["old"]));
    assert_eq!(second.bytes_written, 4);
    assert_eq!(verify(&target).unwrap().sound, ["a", "b/c", "new"]);
    assert_eq!(names_in(parent.path()), ["b"]);
}

#[test]
fn a_second_export_gives_the_same_bytes_as_a_fresh_one() {
    let parent = tempfile::tempdir().unwrap();
    let (again, fresh) = (parent.path().join("again"), parent.path().join("fresh"));
    write(plan(&[("a", "1"), ("b", "2")]), &again, &mut keep_going).unwrap();
    write(plan(&[("b", "2"), ("c", "1")]), &again, &mut keep_going).unwrap();
    write(plan(&[("b", "2"), ("c", "1")]), &fresh, &mut keep_going).unwrap();
    let sums = |folder: &Path| fs::read_to_string(folder.join(CHECKSUMS)).unwrap();
    assert_eq!(sums(&again), sums(&fresh));
}

#[test]
#[cfg(unix)]
fn an_original_that_is_the_same_or_renamed_is_not_copied() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("b");
    let export = |name: &str| {
        let mut plan = Plan::new();
        add_original(&mut plan, parent.path(), "same", b"same");
        add_original(&mut plan, parent.path(), name, b"renamed");
        write(plan, &target, &mut keep_going).unwrap()
    };
    assert_eq!(export("before").bytes_written, 11);
    let inodes = [support::inode(&target.join("same")), support::inode(&target.join("before"))];
    let second = export("after");
    assert_eq!(second.bytes_written, 0);
    assert_eq!([support::inode(&target.join("same")), support::inode(&target.join("after"))], inodes);
    assert_eq!((second.new, second.removed), (paths(&["after"]), paths(&["before"])));
}

#[test]
#[cfg(unix)]
fn no_two_files_of_a_bundle_and_no_original_share_their_bytes() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("b");
    let export = |names: &[&str]| {
        let mut plan = Plan::new();
        for name in names {
            add_original(&mut plan, parent.path(), name, b"twin");
        }
        write(plan, &target, &mut keep_going).unwrap()
    };
    export(&["one"]);
    let second = export(&["two", "three"]);
    assert_eq!(second.bytes_written, 4, "one of them is at hand, once");
    let original = parent.path().join("originals").join(digest(b"twin"));
    let files = [target.join("two"), target.join("three"), original];
    assert_eq!(files.iter().map(|file| support::inode(file)).collect::<BTreeSet<_>>().len(), 3);
}

#[test]
fn a_file_that_somebody_has_edited_is_not_taken_over_though_size_and_time_are_the_same() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("b");
    let export = || {
        let mut plan = plan(&[("made", "made")]);
        add_original(&mut plan, parent.path(), "original", b"original");
        write(plan, &target, &mut keep_going).unwrap()
    };
    export();
    for (name, edited) in [("made", "edit"), ("original", "0riginal")] {
        let file = fs::File::options().write(true).open(target.join(name)).unwrap();
        let before = file.metadata().unwrap().modified().unwrap();
        fs::write(target.join(name), edited).unwrap();
        file.set_modified(before).unwrap();
    }
    let second = export();
    assert_eq!(second.changed, paths(&["made", "original"]));
    assert_eq!(fs::read_to_string(target.join("made")).unwrap(), "made");
    assert_eq!(fs::read_to_string(target.join("original")).unwrap(), "original");
}

#[test]
fn a_foreseen_file_is_made_only_where_it_is_not_at_hand() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("b");
    let made = AtomicUsize::new(0);
    let export = |text: &'static str, promise: &str| {
        let mut plan = Plan::new();
        add_foreseen(&mut plan, "page.pdf", text, promise, &made);
        write(plan, &target, &mut keep_going).unwrap()
    };
    assert_eq!(export("page", "page").new, paths(&["page.pdf"]));
    assert_eq!(export("page", "page").same, paths(&["page.pdf"]));
    assert_eq!(made.load(Ordering::SeqCst), 1);
    let changed = export("other page", "other page");
    assert_eq!((changed.changed, changed.broken_promises), (paths(&["page.pdf"]), paths(&[])));
    assert_eq!(made.load(Ordering::SeqCst), 2);
}

#[test]
fn a_broken_promise_is_told_and_what_was_made_is_taken() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("b");
    let made = AtomicUsize::new(0);
    let mut plan = Plan::new();
    add_foreseen(&mut plan, "page.pdf", "what was made", "what was promised", &made);
    let written = write(plan, &target, &mut keep_going).unwrap();
    assert_eq!(written.broken_promises, paths(&["page.pdf"]));
    assert_eq!(fs::read_to_string(target.join("page.pdf")).unwrap(), "what was made");
    assert!(verify(&target).unwrap().is_sound());
}

#[test]
fn a_digest_that_is_none_reaches_no_file() {
    let parent = tempfile::tempdir().unwrap();
    fs::write(parent.path().join("secret"), "secret").unwrap();
    for sha256 in ["../../secret", "", "/etc/hostname"] {
        let mut plan = Plan::new();
        plan.add(
            "a".into(),
            "a".into(),
            Source::Foreseen { sha256: sha256.to_owned(), make: Box::new(|| Ok(b"made".to_vec())) },
        );
        write(plan, &parent.path().join("b"), &mut keep_going).unwrap();
        assert_eq!(fs::read_to_string(parent.path().join("b/a")).unwrap(), "made");
    }
    assert_eq!(fs::read_to_string(parent.path().join("secret")).unwrap(), "secret");
}

#[test]
fn a_failed_second_export_leaves_the_first_untouched_byte_for_byte() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("b");
    write(plan(&[("a", "1"), ("b", "2")]), &target, &mut keep_going).unwrap();
    let mut failing = plan(&[("a", "1"), ("b", "other")]);
    failing.add("c".into(), "c".into(), Source::Made(Box::new(|| Err("no font".into()))));
    assert_eq!(write(failing, &target, &mut keep_going).unwrap_err().code(), "BUNDLE-MAKE");
    assert_eq!(verify(&target).unwrap().sound, ["a", "b"]);
    assert_eq!(names_in(parent.path()), ["b"]);
}

#[test]
fn a_file_put_into_the_folder_while_the_export_runs_is_not_lost() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("b");
    write(plan(&[("a", "1")]), &target, &mut keep_going).unwrap();
    let mine = target.join("mine.txt");
    let mut at_the_end = |done: usize, all: usize, _: &str| {
        if done == all {
            fs::write(&mine, "do not lose me").unwrap();
        }
        true
    };
    let error = write(plan(&[("a", "2")]), &target, &mut at_the_end).unwrap_err();
    assert_eq!(error.code(), "BUNDLE-FOLDER-NOT-EMPTY");
    assert_eq!(fs::read_to_string(&mine).unwrap(), "do not lose me");
    assert_eq!(fs::read_to_string(target.join("a")).unwrap(), "1");
}

#[test]
fn what_a_system_makes_anew_does_not_refuse_an_export_and_a_persons_choice_does() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("b");
    write(plan(&[("a", "1")]), &target, &mut keep_going).unwrap();
    fs::write(target.join(".DS_Store"), "").unwrap();
    fs::write(target.join("Thumbs.db"), "").unwrap();
    fs::write(target.join("._a"), "").unwrap();
    fs::write(target.join("._SHA256SUMS"), "").unwrap();
    write(plan(&[("a", "2")]), &target, &mut keep_going).unwrap();
    assert_eq!(names_in(&target), ["SHA256SUMS", "a"]);
    for name in ["desktop.ini", "Icon\r", "._b"] {
        fs::write(target.join(name), "").unwrap();
        let error = write(plan(&[("a", "3")]), &target, &mut keep_going).unwrap_err();
        assert_eq!(error.code(), "BUNDLE-FOLDER-NOT-EMPTY", "for {name:?}");
        fs::remove_file(target.join(name)).unwrap();
    }
}

#[test]
#[cfg(unix)]
fn a_link_in_the_folder_is_foreign_even_where_its_name_is_listed() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("b");
    fs::write(parent.path().join("outside"), "1").unwrap();
    write(plan(&[("a", "1")]), &target, &mut keep_going).unwrap();
    fs::remove_file(target.join("a")).unwrap();
    std::os::unix::fs::symlink(parent.path().join("outside"), target.join("a")).unwrap();
    let error = write(plan(&[("a", "1")]), &target, &mut keep_going).unwrap_err();
    assert_eq!(error.code(), "BUNDLE-FOLDER-NOT-EMPTY");
    assert!(parent.path().join("outside").exists());
}

/// On volumes without room for its marks macOS puts them into files of their own at once.
#[test]
fn companions_that_appear_while_the_export_runs_do_no_harm() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("b");
    let hidden = parent.path().join(".b.unfinished/new");
    let mut mark = |done: usize, _: usize, _: &str| {
        if done == 1 {
            fs::write(hidden.join("._a"), "").unwrap();
        }
        true
    };
    write(plan(&[("a", "1"), ("b", "2")]), &target, &mut mark).unwrap();
    let found = verify(&target).unwrap();
    assert_eq!((found.is_sound(), found.unlisted), (true, vec!["._a".to_owned()]));
}

#[test]
fn a_file_put_into_the_unfinished_bundle_by_somebody_else_stops_it() {
    let parent = tempfile::tempdir().unwrap();
    let hidden = parent.path().join(".b.unfinished/new");
    let mut meddle = |done: usize, _: usize, _: &str| {
        if done == 1 {
            fs::write(hidden.join("else"), "").unwrap();
        }
        true
    };
    let error = write(plan(&[("a", "1"), ("b", "2")]), &parent.path().join("b"), &mut meddle).unwrap_err();
    assert_eq!(error.code(), "BUNDLE-READ-BACK");
}

#[test]
fn what_somebody_has_changed_in_the_folder_is_kept_beside_it() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("b");
    let kept = |name: &str| fs::read_to_string(parent.path().join("b (edited)").join(name));
    write(
        plan(&[("00.xlsx", "1"), ("a/b.pdf", "2"), ("same", "3"), ("gone", "4")]),
        &target,
        &mut keep_going,
    )
    .unwrap();
    fs::write(target.join("00.xlsx"), "two hours of work").unwrap();
    fs::write(target.join("a/b.pdf"), "").unwrap();
    fs::write(target.join("gone"), "also mine").unwrap();
    let again = || {
        write(plan(&[("00.xlsx", "1"), ("a/b.pdf", "2"), ("same", "3")]), &target, &mut keep_going).unwrap()
    };
    let written = again();
    assert_eq!(written.edited.keys().collect::<Vec<_>>(), ["00.xlsx", "gone"]);
    assert_eq!(kept("00 (edited).xlsx").unwrap(), "two hours of work");
    assert_eq!(kept("gone (edited)").unwrap(), "also mine");
    assert!(kept("a/b (edited).pdf").is_err(), "nobody types into an empty file");
    assert_eq!(verify(&target).unwrap().sound, ["00.xlsx", "a/b.pdf", "same"]);
    assert!(again().edited.is_empty());
    fs::write(target.join("00.xlsx"), "another hour").unwrap();
    again();
    assert_eq!(kept("00 (edited).xlsx").unwrap(), "two hours of work");
    assert_eq!(kept("00 (edited 2).xlsx").unwrap(), "another hour");
    assert_eq!(names_in(parent.path()), ["b", "b (edited)"]);
}

#[test]
fn what_a_service_has_changed_and_says_the_same_is_not_kept() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("b");
    write(plan(&[("00.xlsx", "1")]), &target, &mut keep_going).unwrap();
    fs::write(target.join("00.xlsx"), "1 and properties").unwrap();
    let same = |_: &Path, listed: &str| listed == digest(b"1");
    let edited = EditedFiles { word: "수정본", says_the_same: &same };
    let next = plan(&[("00.xlsx", "2")]);
    let written = write_keeping(next, &target, WhenStopped::Keep, &edited, &mut keep_going).unwrap();
    assert!(written.edited.is_empty());
    assert_eq!(names_in(parent.path()), ["b"]);
}
