//! Fuzzing what happens when a file becomes an exhibit. See the top of `src/lib.rs`.
//!
//! Deliberately without knowledge of formats; the seeds have that.
#![no_main]

use libfuzzer_sys::fuzz_target;
use proofbook_fuzz::{binding, seeds};

fuzz_target!(init: seeds::begin("corpus-binding"), |input: &[u8]| {
    binding::bind_as_exhibit(input);
});
