//! Tests that could not run here say so, and are counted as skipped.
//!
//! Cargo's test harness knows only passed, failed and ignored, and it hides what a passing test prints. So a
//! test that lacks a program or an input calls [`skip`], which writes one line into the file that
//! `cargo xtask test` names in the environment; the summary takes these tests off those that passed and
//! lists them with the reason. Outside xtask the line only goes to the test's own output.
//!
//! Deliberately not here: deciding what is missing.

#![allow(clippy::disallowed_methods, reason = "a list of tests, never what a partner entered")]

use std::{fs::OpenOptions, io::Write, path::PathBuf};

/// The environment variable that names the file for the lines.
pub const FILE: &str = "PROOFBOOK_SKIPPED_TESTS";

/// Says that the running test lacks something: `reason` is a short phrase such as "qpdf is not installed".
///
/// # Panics
/// Where the file of skipped tests cannot be written: a skip that nobody counts would be a pass.
pub fn skip(reason: &str) {
    eprintln!("skipped: {reason}");
    let Some(file) = std::env::var_os(FILE) else { return };
    let line = format!("{}\t{}\t{reason}\n", suite(), test());
    let mut file =
        OpenOptions::new().create(true).append(true).open(file).expect("skips can be written down");
    // One write, so that lines of tests that run side by side stay whole.
    file.write_all(line.as_bytes()).expect("skips can be written down");
}

/// The harness names the thread of a test after it.
fn test() -> String {
    std::thread::current().name().unwrap_or("a thread of its own").to_owned()
}

/// The test program, without the digest that cargo adds.
fn suite() -> String {
    let program = std::env::current_exe().ok();
    let name = program.as_ref().and_then(|path: &PathBuf| path.file_stem()).unwrap_or_default();
    let name = name.to_string_lossy();
    name.rsplit_once('-').map_or(name.as_ref(), |(name, _)| name).to_owned()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_test_and_its_suite_are_known() {
        assert_eq!(super::test(), "tests::the_test_and_its_suite_are_known");
        assert_eq!(super::suite(), "proofbook_test_skips");
    }
}
