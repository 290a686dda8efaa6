//! Every file that once broke a promise of this crate, from `tests/crashers`: none does any more.
//!
//! The names of the files say what was wrong. It deliberately makes no files: the fuzz targets in `fuzz/`
//! find them. This is a program of its own so that its peak of memory is that of these files alone.

mod promises;

use std::path::PathBuf;
use std::time::{Duration, Instant};

/// The most one file may take.
const MOST_TIME: Duration = Duration::from_secs(5);
/// The most memory all of them may take, in KiB.
const MOST_MEMORY: u64 = 512 << 10;

#[test]
fn files_that_once_broke_a_promise() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/crashers");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "xlsx")) {
        let bytes = std::fs::read(file).unwrap();
        eprintln!("{}", file.display());
        let begun = Instant::now();
        promises::hold(&bytes);
        assert!(begun.elapsed() < MOST_TIME, "{} takes {:?}", file.display(), begun.elapsed());
    }
    if let Some(peak) = peak_memory() {
        assert!(peak < MOST_MEMORY, "{peak} KiB");
    }
}

/// The peak of this process's memory in KiB, where the system tells it.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}
