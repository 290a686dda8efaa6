//! `cargo xtask bench [name]...`: measurements, each against a peer or a floor of the same machine.
//!
//! Optimised as released. Deliberately not here: what is measured (see `tests/examples/benches`).

use crate::program::Program;
use crate::repository::Repository;
use crate::{building, peers};
use anyhow::{Context, Result};

/// Runs all measurements, or the ones that were named.
pub fn bench(repository: &Repository, words: &[String]) -> Result<()> {
    // `--dev` measures the build one has anyway: good enough for ratios of what dependencies do.
    let is_dev = words.iter().any(|word| word == "--dev");
    let names = words.iter().filter(|word| *word != "--dev");
    let folder = repository.path("target/bench");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).context("cannot empty target/bench")?;
    }
    std::fs::create_dir_all(&folder)?;
    if names.clone().next().is_none() || names.clone().any(|name| name == "case-study") {
        // Without the peer its rows say so.
        let _ = peers::install(repository, &peers::WEASYPRINT);
    }
    let benches = building::example(repository, "benches", !is_dev)?;
    Program::new(benches)
        .arg(&folder)
        .args(names)
        .with("PROOFBOOK_DATA_DIR", folder.join("data"))
        .inside(repository.root())
        .run()
}
