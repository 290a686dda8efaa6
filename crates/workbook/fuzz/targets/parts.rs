//! Fuzzing the parts of a workbook: the container stays in order, its XML does not. See the top of
//! `src/lib.rs`.
//!
//! Bytes that are no container are deliberately changed as bytes.
#![no_main]

use libfuzzer_sys::{fuzz_crossover, fuzz_mutator, fuzz_target, fuzzer_mutate};
use proofbook_workbook_fuzz::{begin, havoc, promises};

fuzz_target!(init: begin(), |bytes: &[u8]| {
    promises::hold(bytes);
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    match havoc::mutate(&data[..size], seed, raw) {
        Some(changed) => put(data, &changed, size, max_size),
        None => fuzzer_mutate(data, size, max_size),
    }
});

fuzz_crossover!(|one: &[u8], two: &[u8], out: &mut [u8], seed: u32| {
    match havoc::cross(one, two, seed) {
        Some(crossed) if crossed.len() <= out.len() => {
            out[..crossed.len()].copy_from_slice(&crossed);
            crossed.len()
        }
        _ => 0,
    }
});

/// A part changed as libFuzzer would change it.
fn raw(part: &[u8]) -> Vec<u8> {
    let room = part.len() + 256;
    let mut bytes = part.to_vec();
    bytes.resize(room, 0);
    let size = fuzzer_mutate(&mut bytes, part.len(), room);
    bytes.truncate(size);
    bytes
}

/// Puts the changed file in place, unless it has grown too large.
fn put(data: &mut [u8], changed: &[u8], size: usize, max_size: usize) -> usize {
    if changed.len() > max_size {
        return size;
    }
    data[..changed.len()].copy_from_slice(changed);
    changed.len()
}
