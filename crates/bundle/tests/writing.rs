//! Writing and verifying bundles on a real file system.
#![allow(clippy::disallowed_methods, reason = "tests write what they test")]

use proofbook_bundle::*;
use std::{fs, path::Path};

fn plan<'a>(files: &[(&str, &'a str)]) -> Plan<'a> {
    let mut plan = Plan::new();
    for (path, text) in files {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let claimed = plan.claim(folder, name);
        let text = *text;
        plan.add(claimed, (*path).to_owned(), Source::Made(Box::new(move || Ok(text.as_bytes().to_vec()))));
    }
    plan
}

fn keep_going(_: usize, _: usize, _: &str) -> bool {
    true
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_bundle_is_complete_and_verifies() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("한빛클라우드_MSP-7.1");
    let written =
        write(plan(&[("00_자체평가.xlsx", "x"), ("전제조건/BUSP-001.pdf", "y")]), &target, &mut keep_going)
            .unwrap();
    assert_eq!((written.files.len(), written.bytes()), (2, 2));
    let verification = verify(&target).unwrap();
    assert_eq!(verification.sound, ["00_자체평가.xlsx", "전제조건/BUSP-001.pdf"]);
    assert_eq!(names_in(parent.path()), ["한빛클라우드_MSP-7.1"], "nothing is left beside the bundle");
}

#[test]
fn changed_missing_and_extra_files_are_named() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("b");
    write(plan(&[("a", "1"), ("b", "2"), ("c", "3")]), &target, &mut keep_going).unwrap();
    fs::write(target.join("a"), "changed").unwrap();
    fs::remove_file(target.join("b")).unwrap();
    fs::write(target.join("new"), "").unwrap();
    let verification = verify(&target).unwrap();
    assert_eq!(
        verification,
        Verification {
            sound: vec!["c".into()],
            changed: vec!["a".into()],
            missing: vec!["b".into()],
            extra: vec!["new".into()]
        }
    );
}

#[test]
fn an_earlier_bundle_is_replaced_and_foreign_files_are_not() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("b");
    write(plan(&[("a", "1"), ("old", "2")]), &target, &mut keep_going).unwrap();
    write(plan(&[("a", "3")]), &target, &mut keep_going).unwrap();
    assert_eq!(names_in(&target), ["SHA256SUMS", "a"]);
    fs::write(target.join("mine.txt"), "do not lose me").unwrap();
    let refused = write(plan(&[("a", "4")]), &target, &mut keep_going).unwrap_err();
    assert_eq!(refused.code(), "BUNDLE-FOLDER-NOT-EMPTY");
    assert_eq!(fs::read_to_string(target.join("mine.txt")).unwrap(), "do not lose me");
    assert_eq!(fs::read_to_string(target.join("a")).unwrap(), "3");
}

#[test]
fn cancelling_leaves_nothing_behind_and_the_earlier_bundle_alone() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("b");
    write(plan(&[("a", "1")]), &target, &mut keep_going).unwrap();
    let mut stop_at_second = |done: usize, _: usize, _: &str| done < 1;
    let cancelled = write(plan(&[("a", "2"), ("b", "3")]), &target, &mut stop_at_second).unwrap_err();
    assert_eq!(cancelled.code(), "BUNDLE-CANCELLED");
    assert_eq!(names_in(parent.path()), ["b"]);
    assert_eq!(fs::read_to_string(target.join("a")).unwrap(), "1");
}

#[test]
fn an_original_that_rotted_is_named() {
    let parent = tempfile::tempdir().unwrap();
    let original = parent.path().join("original");
    fs::write(&original, "rotten").unwrap();
    let mut plan = Plan::new();
    let path = plan.claim("Originals", "policy.pdf");
    plan.add(path, "policy".into(), Source::File { path: original, sha256: "00".repeat(32) });
    let error = write(plan, &parent.path().join("b"), &mut keep_going).unwrap_err();
    assert_eq!(error.code(), "BUNDLE-ORIGINAL-ALTERED");
    assert_eq!(names_in(parent.path()), ["original"]);
}

#[test]
fn the_same_plan_twice_gives_the_same_bytes() {
    let parent = tempfile::tempdir().unwrap();
    let files = [("b/1", "1"), ("a/2", "2"), ("0", "3")];
    write(plan(&files), &parent.path().join("x"), &mut keep_going).unwrap();
    write(plan(&files), &parent.path().join("y"), &mut keep_going).unwrap();
    let sums = |name: &str| fs::read(parent.path().join(name).join(CHECKSUMS)).unwrap();
    assert_eq!(sums("x"), sums("y"));
}

#[test]
fn a_file_that_cannot_be_made_stops_the_bundle() {
    let parent = tempfile::tempdir().unwrap();
    let mut plan = Plan::new();
    let path = plan.claim("", "x.pdf");
    plan.add(path, "x".into(), Source::Made(Box::new(|| Err("no font".into()))));
    let error = write(plan, &parent.path().join("b"), &mut keep_going).unwrap_err();
    assert_eq!((error.code(), error.to_string()), ("BUNDLE-MAKE", "x.pdf: no font".to_owned()));
}
