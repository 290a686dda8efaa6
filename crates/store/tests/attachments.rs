//! Attached files: whole or not there, once, never altered, in little memory.

// Tests prepare and spoil folders by hand.
#![allow(clippy::disallowed_methods)]

mod support;

use proofbook_store::{Attached, Attachments, Stamp, Verified, copy_attachment};
use sha2::{Digest, Sha256};
use std::{
    fs,
    ops::ControlFlow,
    time::{Duration, SystemTime},
};
use support::*;

/// SHA-256 of "abc", from FIPS 180-2.
const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

fn now() -> Stamp {
    Stamp { when: jiff::Timestamp::try_from(SystemTime::now()).unwrap(), who: "Kim".into() }
}

fn attach(attachments: &Attachments, parts: &[&[u8]]) -> Attached {
    let mut writer = attachments.begin(&now()).unwrap();
    parts.iter().for_each(|part| writer.write(part).unwrap());
    writer.finish().unwrap()
}

fn verify(attachments: &Attachments, sha256: &str) -> Verified {
    attachments.verify(sha256, |_| ControlFlow::Continue(())).unwrap()
}

#[test]
fn an_attachment_lies_under_the_digest_of_its_content() {
    let desk = Desk::new();
    let workspace = desk.create();
    let attachments = workspace.attachments();
    assert_eq!(attach(attachments, &[b"a", b"", b"bc"]), Attached { sha256: ABC.into(), size: 3 });
    let path = attachments.path(ABC).unwrap();
    assert_eq!(path, desk.folder().join("attachments").join("ba").join(ABC));
    assert_eq!(fs::read(path).unwrap(), b"abc");
    assert_eq!(verify(attachments, ABC), Verified::Whole);
    assert_eq!(attach(attachments, &[]).size, 0);
}

#[test]
fn an_equal_attachment_is_kept_and_not_written_again() {
    let desk = Desk::new();
    let workspace = desk.create();
    attach(workspace.attachments(), &[b"abc"]);
    let before = everything(&desk.folder().join("attachments/ba"));
    attach(workspace.attachments(), &[b"abc"]);
    assert_eq!(everything(&desk.folder().join("attachments/ba")), before);
    assert_eq!(fs::read_dir(desk.folder().join("attachments")).unwrap().count(), 1);
}

#[test]
fn an_attachment_that_was_cut_is_made_good_by_attaching_it_again() {
    let desk = Desk::new();
    let workspace = desk.create();
    attach(workspace.attachments(), &[b"abc"]);
    let path = workspace.attachments().path(ABC).unwrap();
    fs::write(&path, b"ab").unwrap();
    assert_eq!(verify(workspace.attachments(), ABC), Verified::Altered);
    attach(workspace.attachments(), &[b"abc"]);
    assert_eq!(verify(workspace.attachments(), ABC), Verified::Whole);
}

#[test]
fn an_attachment_that_was_altered_at_the_same_length_is_made_good_by_attaching_it_again() {
    let desk = Desk::new();
    let workspace = desk.create();
    attach(workspace.attachments(), &[b"abc"]);
    fs::write(workspace.attachments().path(ABC).unwrap(), b"aBc").unwrap();
    assert_eq!(verify(workspace.attachments(), ABC), Verified::Altered);
    attach(workspace.attachments(), &[b"abc"]);
    assert_eq!(verify(workspace.attachments(), ABC), Verified::Whole);
}

#[test]
fn a_cancelled_attachment_leaves_nothing() {
    let desk = Desk::new();
    let workspace = desk.create();
    let mut writer = workspace.attachments().begin(&now()).unwrap();
    writer.write(b"half of it").unwrap();
    assert_eq!(fs::read_dir(desk.folder().join("attachments")).unwrap().count(), 1);
    drop(writer);
    assert_eq!(fs::read_dir(desk.folder().join("attachments")).unwrap().count(), 0);
}

#[test]
fn what_is_no_digest_or_not_there_is_no_attachment() {
    let desk = Desk::new();
    let workspace = desk.create();
    attach(workspace.attachments(), &[b"abc"]);
    let traversal = format!("../{}", "a".repeat(61));
    for wrong in ["", "abc", &ABC.to_uppercase(), &"0".repeat(64), &traversal, "../../proofbook.json"] {
        let error = workspace.attachments().path(wrong).unwrap_err();
        assert_eq!(error.code(), "STORE-NO-ATTACHMENT", "{wrong}");
    }
}

#[test]
fn a_file_is_copied_with_progress_and_can_be_stopped() {
    let desk = Desk::new();
    let workspace = desk.create();
    let source = desk.path("source.bin");
    fs::write(&source, vec![5; 1_000_000]).unwrap();
    let mut told = Vec::new();
    let writer = workspace.attachments().begin(&now()).unwrap();
    let attached = copy_attachment(writer, &source, |bytes| {
        told.push(bytes);
        ControlFlow::Continue(())
    });
    let attached = attached.unwrap().unwrap();
    assert_eq!((attached.size, told.last()), (1_000_000, Some(&1_000_000)));
    assert!(told.is_sorted());
    let stopped = workspace.attachments().verify(&attached.sha256, |_| ControlFlow::Break(())).unwrap();
    assert_eq!(stopped, Verified::Stopped);
    let writer = workspace.attachments().begin(&now()).unwrap();
    assert_eq!(copy_attachment(writer, &source, |_| ControlFlow::Break(())).unwrap(), None);
    let writer = workspace.attachments().begin(&now()).unwrap();
    let error = copy_attachment(writer, &desk.path("none"), |_| ControlFlow::Continue(())).unwrap_err();
    assert_eq!(error.code(), "STORE-READ");
    assert_eq!(fs::read_dir(desk.folder().join("attachments")).unwrap().count(), 1);
    assert_eq!(fs::read(&source).unwrap(), vec![5; 1_000_000]);
}

#[test]
fn what_a_dead_opening_left_is_removed_after_a_day_and_not_before() {
    let desk = Desk::new();
    let workspace = desk.create();
    let left = |name: &str, age: u64| {
        let path = desk.folder().join("attachments").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, b"half").unwrap();
        let file = fs::File::options().write(true).open(&path).unwrap();
        file.set_modified(SystemTime::now() - Duration::from_secs(age * 3600)).unwrap();
        path
    };
    let (old, young) = (left(".incoming-dead-0", 25), left(".incoming-alive-0", 23));
    let another = left("not-ours", 1000);
    attach(workspace.attachments(), &[b"abc"]);
    assert!(!old.exists() && young.exists() && another.exists());
}

/// The greatest memory this process has ever had, in bytes.
#[cfg(target_os = "linux")]
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() * 1024
}

#[test]
#[cfg(target_os = "linux")]
fn a_large_attachment_needs_little_memory() {
    let desk = Desk::on_disk();
    let output = child("child_attaches_300_megabytes").env("STORE_FOLDER", desk.path("")).output().unwrap();
    let said =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
    println!("{}", said.lines().find(|line| line.contains("memory")).unwrap());
}

#[test]
#[cfg(target_os = "linux")]
#[ignore = "run by the test above as a process of its own"]
fn child_attaches_300_megabytes() {
    const MEGABYTE: usize = 1024 * 1024;
    let desk = Desk::on_disk();
    let workspace = desk.create();
    let mut block = vec![0; MEGABYTE];
    let mut expected = Sha256::new();
    let before = peak();
    let mut writer = workspace.attachments().begin(&now()).unwrap();
    for number in 0..300u32 {
        block[..4].copy_from_slice(&number.to_le_bytes());
        expected.update(&block);
        writer.write(&block).unwrap();
    }
    let attached = writer.finish().unwrap();
    let digest: String = expected.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!((attached.size, &attached.sha256), (300 * MEGABYTE as u64, &digest));
    assert_eq!(verify(workspace.attachments(), &digest), Verified::Whole);
    let grown = peak() - before;
    println!("\n300 MB attached and verified, memory grew by {} kB", grown / 1024);
    assert!(grown < 4 * MEGABYTE as u64, "memory grew by {grown} bytes");
}
