//! Fuzzing of the workbook crate: files changed at random, guided by the code they reach, against the
//! promises in `tests/promises`.
//!
//! To run it, with the stable toolchain (libFuzzer is compiled along, which takes a C++ compiler):
//!
//! ```text
//! cd crates/workbook/fuzz
//! cargo run --release --bin parts -- corpus -timeout=5 -rss_limit_mb=512 -max_len=65536 -max_total_time=600
//! cargo run --release --bin bytes -- corpus -timeout=5 -rss_limit_mb=512 -max_len=65536 -max_total_time=600
//! ```
//!
//! Where there is no folder `corpus` yet, it is made with the seeds; any real workbook can be put beside
//! them by hand. `parts` takes the package apart and changes the XML of its parts, so that the container stays in
//! order; `bytes` changes the file itself. `cargo fuzz run parts` (nightly) works as well. What fails is
//! left as `crash-…`, `timeout-…` or `oom-…` in this folder; run the target with `-minimize_crash=1` on it,
//! put the file into `crates/workbook/tests/crashers` under a name that says what is wrong, and mend the
//! crate: the test `crashers` holds it from then on.
//!
//! It deliberately keeps no corpus in the repository: the seeds are made from the builders of the tests.

pub mod dice;
pub mod dictionary;
pub mod havoc;
pub mod package;
#[path = "../../tests/promises/mod.rs"]
pub mod promises;
mod seeds;
#[allow(dead_code, reason = "the tests use all of it")]
#[path = "../../tests/workbooks/support.rs"]
mod support;

/// What a target does before it begins.
pub fn begin() {
    promises::let_calamine_stumble();
    if let Err(error) = seeds::write_if_absent(std::path::Path::new("corpus")) {
        eprintln!("the seeds cannot be written: {error}");
    }
}
