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
    let names = words.iter().filter(|word| *word != "--dev" && *word != "trust");
    let with_trust = words.iter().any(|word| word == "trust");
    let with_others = !with_trust || names.clone().next().is_some();
    let folder = repository.path("target/bench");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).context("cannot empty target/bench")?;
    }
    std::fs::create_dir_all(&folder)?;
    if with_trust {
        trust(repository, is_dev, &folder)?;
    }
    if !with_others {
        return Ok(());
    }
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

/// Does an exhibit show what its file shows? (`tests/examples/trust`)
fn trust(repository: &Repository, is_dev: bool, folder: &std::path::Path) -> Result<()> {
    // What is not there is named, and never counts as passed.
    let _ = peers::install(repository, &peers::PDFIUM);
    let trust = building::example(repository, "trust", !is_dev)?;
    Program::new(trust)
        .arg(folder)
        .arg(repository.path("target/peers").join(peers::PDFIUM.folder))
        .with("PROOFBOOK_DATA_DIR", folder.join("data"))
        .inside(repository.root())
        .run()
}
