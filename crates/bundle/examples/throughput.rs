//! How fast a bundle of originals is written, held against copying and hashing by other programs.
//!
//! Run with `cargo run --release -p proofbook-bundle --example throughput [folder]`. Prints seconds of
//! five rounds and the best of each, in the same run and on the same disk. `cp -r` with `sha256sum`
//! synchronises nothing, and some builds of `sha256sum` do not use what the processor has for it; the
//! stricter floor is therefore `cp -r`, one `sync` and our own hashing. Not a test: figures of a busy
//! machine prove nothing by themselves.
#![allow(clippy::disallowed_methods, reason = "an example that writes what it measures")]

use proofbook_bundle::{Plan, Source, verify, write};
use sha2::{Digest, Sha256};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

const FILES: u32 = 200;
const BYTES: usize = 2_000_000;

fn main() {
    let parent = std::env::args_os().nth(1).map_or_else(std::env::temp_dir, PathBuf::from);
    let folder = tempfile::tempdir_in(parent).expect("a folder");
    let originals = folder.path().join("originals");
    let digests = make_originals(&originals);
    shell("sync", folder.path());
    let mut best = [f64::MAX; 5];
    for _ in 0..5 {
        let target = folder.path().join("bundle");
        shell("rm -rf copy second bundle; sync", folder.path());
        let export = || {
            let written = write(plan(&originals, &digests), &target, &mut |_: usize, _: usize, _: &str| true);
            assert_eq!(written.expect("a bundle").files.len(), FILES as usize);
        };
        let seconds = [
            timed(|| shell("cp -r originals copy && sha256sum copy/* > sums", folder.path())),
            timed(|| shell("cp -r originals second && sync", folder.path())),
            timed(export),
            timed(export),
            timed(|| assert!(verify(&target).expect("a list").is_sound())),
        ];
        println!("{}", line(&seconds));
        best.iter_mut().zip(seconds).for_each(|(best, seconds)| *best = best.min(seconds));
    }
    println!("best: {}", line(&best));
    println!("first export / (cp + sha256sum): {:.2}", best[2] / best[0]);
    println!("first export / (cp + sync + own hashing): {:.2}", best[2] / (best[1] + best[4]));
    println!("peak memory: {}", peak());
}

fn line(seconds: &[f64; 5]) -> String {
    let names = ["cp+sha256sum", "cp+sync", "first", "second", "verify"];
    let pairs = names.iter().zip(seconds).map(|(name, seconds)| format!("{name} {seconds:.2} s"));
    pairs.collect::<Vec<_>>().join(", ")
}

/// Files of bytes that do not compress and do not repeat; no dice are needed for that.
fn make_originals(folder: &Path) -> Vec<String> {
    fs::create_dir(folder).expect("a folder");
    (0..FILES).map(|number| make_original(folder, number)).collect()
}

fn make_original(folder: &Path, number: u32) -> String {
    let blocks = (0..BYTES as u32 / 32)
        .flat_map(|block| Sha256::digest([number, block].map(u32::to_le_bytes).concat()));
    let bytes: Vec<u8> = blocks.collect();
    fs::write(folder.join(number.to_string()), &bytes).expect("an original");
    Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn plan(originals: &Path, digests: &[String]) -> Plan<'static> {
    let mut plan = Plan::new();
    for (number, sha256) in digests.iter().enumerate() {
        let path = plan.claim("Originals", &format!("{number}.bin"));
        let source = Source::File { path: originals.join(number.to_string()), sha256: sha256.clone() };
        plan.add(path, number.to_string(), source);
    }
    plan
}

fn shell(command: &str, folder: &Path) {
    assert!(
        Command::new("sh").args(["-c", command]).current_dir(folder).status().expect("a shell").success()
    );
}

fn timed(work: impl FnOnce()) -> f64 {
    let begun = Instant::now();
    work();
    begun.elapsed().as_secs_f64()
}

/// Most memory this program ever held, where the system tells.
fn peak() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "not known".to_owned(), |size| size.trim().to_owned())
}
