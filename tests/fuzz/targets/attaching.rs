//! Fuzzing what happens when a file is attached. See the top of `src/lib.rs`.
//!
//! Deliberately without knowledge of formats; the seeds have that.
#![no_main]

use libfuzzer_sys::fuzz_target;
use proofbook_fuzz::{attaching, seeds};

fuzz_target!(init: seeds::begin("corpus-attaching"), |input: &[u8]| {
    attaching::attach(input);
});
