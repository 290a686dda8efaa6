//! Suites that need more than one crate: the command line as another program would call it, exports
//! read back by second programs, the planted set of secrets (`searching/`), measurements
//! (`examples/benches`), the real window (`window/`).
//!
//! Deliberately empty: what a crate can test alone is tested in that crate.
