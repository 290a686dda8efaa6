//! What the tests of bundles share: small plans, originals, and looking into folders.
//!
//! Nothing here stands in for the program; everything lies on a real file system.
#![allow(dead_code, reason = "each test program uses a part")]

use proofbook_bundle::{Plan, Source};
use sha2::{Digest, Sha256};
use std::{fs, path::Path, sync::atomic::AtomicUsize, sync::atomic::Ordering};

/// A plan of generated files.
pub fn plan<'a>(files: &[(&str, &'a str)]) -> Plan<'a> {
    let mut plan = Plan::new();
    for (path, text) in files {
        let claimed = plan.claim_path(path);
        let text = *text;
        plan.add(claimed, (*path).to_owned(), Source::Made(Box::new(move || Ok(text.as_bytes().to_vec()))));
    }
    plan
}

/// Adds an original, which lies in `beside/originals`.
pub fn add_original(plan: &mut Plan<'_>, beside: &Path, path: &str, bytes: &[u8]) {
    let sha256 = digest(bytes);
    let folder = beside.join("originals");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join(&sha256);
    fs::write(&file, bytes).unwrap();
    let claimed = plan.claim_path(path);
    plan.add(claimed, path.to_owned(), Source::File { path: file, sha256 });
}

/// Adds a file whose digest is foreseen and counts how often it is made.
pub fn add_foreseen<'a>(
    plan: &mut Plan<'a>,
    path: &str,
    text: &'a str,
    promise: &str,
    made: &'a AtomicUsize,
) {
    let claimed = plan.claim_path(path);
    let make = move || {
        made.fetch_add(1, Ordering::SeqCst);
        Ok(text.as_bytes().to_vec())
    };
    let sha256 = digest(promise.as_bytes());
    plan.add(claimed, path.to_owned(), Source::Foreseen { sha256, make: Box::new(make) });
}

pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

pub fn keep_going(_: usize, _: usize, _: &str) -> bool {
    true
}

/// Progress that cancels when so many files are done.
pub fn stop_after(files: usize) -> impl FnMut(usize, usize, &str) -> bool {
    move |done: usize, _: usize, _: &str| done < files
}

pub fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// What tells one file on the disk from another with the same bytes.
#[cfg(unix)]
pub fn inode(path: &Path) -> u64 {
    std::os::unix::fs::MetadataExt::ino(&fs::metadata(path).unwrap())
}
