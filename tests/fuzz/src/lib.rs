//! Fuzzing of what strangers' files go through: any bytes under any name, guided by the code they reach.
//!
//! To run it, with the stable toolchain (libFuzzer is compiled along, which takes a C++ compiler):
//!
//! ```text
//! cd tests/fuzz
//! cargo run --release --bin attaching -- corpus-attaching -timeout=10 -rss_limit_mb=2048 -max_len=65536 -max_total_time=1200
//! cargo run --release --features binding --bin binding -- corpus-binding -timeout=10 -rss_limit_mb=2048 -max_len=65536 -max_total_time=1200
//! ```
//!
//! `attaching` finds out what a file is, reads what is in it and searches that for secrets; `binding` looks
//! at it as attaching does, prepares it as an exhibit and binds it. An input that takes longer than ten
//! seconds counts as a failure, and so does a panic of our own code, or one that no guard of the program
//! catches. What fails is
//! left as `crash-…`, `timeout-…` or `oom-…` in this folder: it becomes a test of the crate that is at
//! fault, and its kind is mended.
//!
//! An input is the length of a name, the name, and the bytes of the file. Where there is no folder of
//! seeds yet, it is made from the samples of the tests. It deliberately keeps no corpus in the repository.

pub mod attaching;
#[cfg(feature = "binding")]
pub mod binding;
pub mod input;
mod panics;
pub mod seeds;

#[allow(dead_code, reason = "the tests use all of it")]
#[path = "../../../crates/contents/tests/suite/samples.rs"]
mod samples;
#[cfg(feature = "binding")]
#[allow(dead_code, reason = "the tests use all of it")]
#[path = "../../../crates/binder/tests/torture/mod.rs"]
mod torture;
