//! Writing and verifying bundles on a real file system.
#![allow(clippy::disallowed_methods, reason = "tests write what they test")]

mod support;

use proofbook_bundle::*;
use std::fs;
use support::{keep_going, names_in, plan};

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
            not_downloaded: vec![],
            missing: vec!["b".into()],
            extra: vec!["new".into()],
            unlisted: vec![]
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

#[test]
fn a_path_that_was_not_claimed_stops_the_bundle() {
    let parent = tempfile::tempdir().unwrap();
    for path in ["../x", "/x", "a//x", "a\\x", "SHA256SUMS", "sha256sums", "\u{1100}\u{1161}", ""] {
        let mut plan = Plan::new();
        plan.add(path.into(), "x".into(), Source::Made(Box::new(|| Ok(vec![]))));
        let error = write(plan, &parent.path().join("b"), &mut keep_going).unwrap_err();
        assert_eq!(error.code(), "BUNDLE-BAD-PATH", "for {path:?}");
    }
    assert!(names_in(parent.path()).is_empty());
}

#[test]
fn the_same_path_twice_stops_the_bundle() {
    let mut plan = Plan::new();
    for path in ["a/B", "A/b"] {
        plan.add(path.into(), "x".into(), Source::Made(Box::new(|| Ok(vec![]))));
    }
    let parent = tempfile::tempdir().unwrap();
    let error = write(plan, &parent.path().join("b"), &mut keep_going).unwrap_err();
    assert_eq!(error.code(), "BUNDLE-BAD-PATH");
}

#[test]
fn an_original_that_is_gone_is_named_and_one_that_rots_is_told_from_a_bad_disk() {
    let parent = tempfile::tempdir().unwrap();
    let mut plan = Plan::new();
    plan.add(
        "a".into(),
        "a".into(),
        Source::File { path: parent.path().join("gone"), sha256: "00".repeat(32) },
    );
    let error = write(plan, &parent.path().join("b"), &mut keep_going).unwrap_err();
    assert_eq!(error.code(), "BUNDLE-READ");
    assert!(error.to_string().contains("gone"), "{error}");
}

#[test]
fn many_originals_are_copied_and_progress_counts_up() {
    let parent = tempfile::tempdir().unwrap();
    let mut plan = Plan::new();
    for number in 0..40 {
        support::add_original(&mut plan, parent.path(), &format!("{number}"), &vec![number; 3_000_000]);
    }
    let mut heard = Vec::new();
    let mut listen = |done: usize, all: usize, _: &str| {
        heard.push(done);
        all == 40
    };
    let written = write(plan, &parent.path().join("b"), &mut listen).unwrap();
    assert_eq!((written.files.len(), written.bytes_written), (40, 120_000_000));
    assert!(heard.is_sorted() && heard.last() == Some(&40), "{heard:?}");
    assert!(verify(&parent.path().join("b")).unwrap().is_sound());
}

#[test]
fn an_original_that_never_ends_can_be_cancelled() {
    // A sparse file of one tebibyte stands for a slow disk.
    let parent = tempfile::tempdir().unwrap();
    let huge = parent.path().join("huge");
    fs::File::create(&huge).unwrap().set_len(1 << 40).unwrap();
    let mut plan = Plan::new();
    plan.add("a".into(), "a".into(), Source::File { path: huge, sha256: "00".repeat(32) });
    let mut asked = 0;
    let mut soon = |_: usize, _: usize, _: &str| {
        asked += 1;
        asked < 2
    };
    let error = write(plan, &parent.path().join("b"), &mut soon).unwrap_err();
    assert_eq!(error.code(), "BUNDLE-CANCELLED");
    assert_eq!(names_in(parent.path()), ["huge"]);
}

#[test]
fn a_plan_knows_the_sizes_of_originals_and_a_bundle_those_of_all() {
    let parent = tempfile::tempdir().unwrap();
    let mut files = plan(&[("made", "")]);
    support::add_original(&mut files, parent.path(), "empty", b"");
    let mut limits = BoxLimits::of(BoxPlan::Business);
    let codes = |warnings: Vec<PlanWarning>| {
        warnings.iter().map(|one| format!("{} {}", one.path, one.kind.code())).collect::<Vec<_>>()
    };
    assert_eq!(codes(files.warnings(&limits)), ["empty BUNDLE-WARN-EMPTY"]);
    let written = write(files, &parent.path().join("b"), &mut keep_going).unwrap();
    assert_eq!(codes(written.warnings(&limits)), ["empty BUNDLE-WARN-EMPTY", "made BUNDLE-WARN-EMPTY"]);
    let mut large = Plan::new();
    support::add_original(&mut large, parent.path(), "large", b"123");
    limits.file_bytes = 2;
    assert_eq!(codes(large.warnings(&limits)), ["large BUNDLE-WARN-TOO-LARGE"]);
}
