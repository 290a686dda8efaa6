//! Verifying folders that came from elsewhere.
#![allow(clippy::disallowed_methods, reason = "tests write what they test")]

mod support;

use proofbook_bundle::*;
use std::{fs, path::Path};
use support::{keep_going, plan};
use unicode_normalization::UnicodeNormalization;

fn bundle(files: &[(&str, &str)]) -> (tempfile::TempDir, std::path::PathBuf) {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("b");
    write(plan(files), &target, &mut keep_going).unwrap();
    (parent, target)
}

fn code(folder: &Path) -> &'static str {
    verify_with(folder, &mut keep_going).unwrap_err().code()
}

fn decomposed(text: &str) -> String {
    text.nfd().collect()
}

#[test]
fn names_that_macos_has_decomposed_are_the_same() {
    let (_parent, target) = bundle(&[("전제조건/절차.pdf", "1"), ("전제조건/ガイド.pdf", "2")]);
    for name in ["절차.pdf", "ガイド.pdf"] {
        fs::rename(target.join("전제조건").join(name), target.join("전제조건").join(decomposed(name)))
            .unwrap();
    }
    fs::rename(target.join("전제조건"), target.join(decomposed("전제조건"))).unwrap();
    let found = verify(&target).unwrap();
    assert!(found.is_sound(), "{found:?}");
    assert_eq!(found.sound.len(), 2);
}

#[test]
fn a_list_in_decomposed_names_is_the_same() {
    let (_parent, target) = bundle(&[("절차.pdf", "1")]);
    let list = fs::read_to_string(target.join(CHECKSUMS)).unwrap();
    fs::write(target.join(CHECKSUMS), decomposed(&list)).unwrap();
    assert_eq!(verify(&target).unwrap().sound, ["절차.pdf"]);
}

#[test]
fn of_two_names_that_differ_in_composition_the_second_was_added() {
    let (_parent, target) = bundle(&[("절차.pdf", "1")]);
    fs::write(target.join(decomposed("절차.pdf")), "mine").unwrap();
    let found = verify(&target).unwrap();
    assert_eq!((found.sound, found.extra), (vec!["절차.pdf".to_owned()], vec![decomposed("절차.pdf")]));
}

#[test]
fn a_second_export_replaces_a_folder_whose_names_were_decomposed() {
    let (_parent, target) = bundle(&[("절차.pdf", "1")]);
    fs::rename(target.join("절차.pdf"), target.join(decomposed("절차.pdf"))).unwrap();
    let written = write(plan(&[("절차.pdf", "1")]), &target, &mut keep_going).unwrap();
    assert_eq!((written.same.len(), written.bytes_written), (1, 0));
    assert!(target.join("절차.pdf").exists());
}

#[test]
fn what_systems_leave_and_empty_folders_are_unlisted_and_do_no_harm() {
    let (_parent, target) = bundle(&[("a/a", "1")]);
    for path in [".DS_Store", "a/._a", "desktop.ini", "a/Thumbs.db"] {
        fs::write(target.join(path), "").unwrap();
    }
    fs::create_dir(target.join("empty")).unwrap();
    let found = verify(&target).unwrap();
    assert!(found.is_sound());
    assert_eq!(found.unlisted, [".DS_Store", "a/._a", "a/Thumbs.db", "desktop.ini", "empty/"]);
}

#[test]
#[cfg(unix)]
fn links_and_pipes_are_never_opened() {
    let (parent, target) = bundle(&[("a", "1"), ("b", "2"), ("c/c", "3")]);
    let outside = parent.path().join("outside");
    fs::create_dir(&outside).unwrap();
    fs::write(outside.join("c"), "3").unwrap();
    fs::remove_file(target.join("a")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", target.join("a")).unwrap();
    fs::remove_file(target.join("b")).unwrap();
    let pipe = std::process::Command::new("mkfifo").arg(target.join("b")).status().unwrap();
    assert!(pipe.success());
    fs::remove_dir_all(target.join("c")).unwrap();
    std::os::unix::fs::symlink(&outside, target.join("c")).unwrap();
    std::os::unix::fs::symlink("/", target.join("root")).unwrap();
    let found = verify(&target).unwrap();
    assert_eq!((found.changed, found.missing), (vec!["a".to_owned(), "b".into()], vec!["c/c".to_owned()]));
    assert_eq!(found.unlisted, ["c", "root"]);
    fs::remove_file(target.join(CHECKSUMS)).unwrap();
    std::os::unix::fs::symlink("/dev/zero", target.join(CHECKSUMS)).unwrap();
    assert_eq!(code(&target), "BUNDLE-VERIFY-READ");
}

#[test]
fn a_list_that_cannot_be_trusted_is_refused_with_its_code() {
    let digest = "00".repeat(32);
    let cases = [
        (format!("\u{feff}{digest}  a\n"), "BUNDLE-SUMS-DAMAGED"),
        (format!("{digest}  a\r\n"), "BUNDLE-SUMS-DAMAGED"),
        (format!("{digest}  a"), "BUNDLE-SUMS-DAMAGED"),
        (format!("{digest}  ../../etc/passwd\n"), "BUNDLE-SUMS-UNSAFE-PATH"),
        (format!("{digest}  /etc/passwd\n"), "BUNDLE-SUMS-UNSAFE-PATH"),
        (format!("{digest}  C:\\x\n"), "BUNDLE-SUMS-UNSAFE-PATH"),
        (format!("{digest}  {}\n", "a".repeat(1 << 20)), "BUNDLE-SUMS-TOO-LARGE"),
    ];
    let (_parent, target) = bundle(&[("a", "1")]);
    for (list, expected) in cases {
        fs::write(target.join(CHECKSUMS), &list).unwrap();
        assert_eq!(code(&target), expected, "for {:?}", &list[..list.len().min(100)]);
        assert_eq!(verify(&target).unwrap_err().kind(), std::io::ErrorKind::InvalidData);
        let refused = write(plan(&[("a", "2")]), &target, &mut keep_going).unwrap_err();
        assert_eq!(refused.code(), "BUNDLE-FOLDER-NOT-EMPTY");
    }
    fs::write(target.join(CHECKSUMS), format!("{digest}  a\r\n")).unwrap();
    let parameters = verify_with(&target, &mut keep_going).unwrap_err().parameters();
    assert_eq!((parameters["line"].as_str(), parameters["fault"].as_str()), ("1", "carriage-return"));
    fs::remove_file(target.join(CHECKSUMS)).unwrap();
    assert_eq!(code(&target), "BUNDLE-NO-SUMS");
    assert_eq!(verify(&target).unwrap_err().kind(), std::io::ErrorKind::NotFound);
}

#[test]
fn verifying_tells_how_far_it_is_and_can_be_cancelled_within_a_file() {
    let (_parent, target) = bundle(&[("a", "1"), ("b", "2")]);
    let mut heard = Vec::new();
    let mut listen = |done: usize, all: usize, what: &str| {
        heard.push(format!("{done}/{all} {what}"));
        true
    };
    verify_with(&target, &mut listen).unwrap();
    heard.dedup();
    assert_eq!(heard, ["0/2 a", "1/2 b"]);
    fs::File::options().write(true).open(target.join("a")).unwrap().set_len(1 << 40).unwrap();
    let mut asked = 0;
    let mut soon = |_: usize, _: usize, _: &str| {
        asked += 1;
        asked < 5
    };
    assert_eq!(verify_with(&target, &mut soon).unwrap_err().code(), "BUNDLE-CANCELLED");
}

#[test]
fn a_deep_folder_and_hundreds_of_files_are_verified() {
    let (_parent, target) = bundle(&[("a", "1")]);
    let deep = target.join("d/".repeat(300));
    fs::create_dir_all(&deep).unwrap();
    fs::write(deep.join("x"), "").unwrap();
    for number in 0..500 {
        fs::File::create(target.join(format!("{number}"))).unwrap();
    }
    assert_eq!(verify(&target).unwrap().extra.len(), 501);
}

#[test]
fn what_has_not_been_downloaded_is_not_called_changed_or_gone() {
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("b");
    write(plan(&[("00.xlsx", "1"), ("a/b.pdf", "2"), ("c", "3"), ("d", "")]), &target, &mut keep_going)
        .unwrap();
    fs::write(target.join("00.xlsx"), "").unwrap();
    fs::rename(target.join("a/b.pdf"), target.join("a/.b.pdf.icloud")).unwrap();
    let found = verify(&target).unwrap();
    assert_eq!(found.not_downloaded, ["00.xlsx", "a/b.pdf"]);
    assert_eq!((found.sound.as_slice(), found.extra.len()), (["c".to_owned(), "d".to_owned()].as_slice(), 0));
    assert!(!found.is_sound());
    fs::write(target.join(CHECKSUMS), "").unwrap();
    let error = verify_with(&target, &mut keep_going).unwrap_err();
    assert_eq!(error.code(), "BUNDLE-SUMS-NOT-DOWNLOADED");
    fs::rename(target.join(CHECKSUMS), target.join(".SHA256SUMS.icloud")).unwrap();
    assert_eq!(verify_with(&target, &mut keep_going).unwrap_err().code(), "BUNDLE-SUMS-NOT-DOWNLOADED");
}
