//! Fuzzing the file as it is: libFuzzer changes any byte of it. See the top of `src/lib.rs`.
//!
//! Deliberately without knowledge of containers; `parts` has that.
#![no_main]

use libfuzzer_sys::fuzz_target;
use proofbook_workbook_fuzz::{begin, promises};

fuzz_target!(init: begin(), |bytes: &[u8]| {
    promises::hold(bytes);
});
