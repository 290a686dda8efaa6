//! Building with cargo, always with the whole workspace selected.
//!
//! Cargo chooses the features of shared dependencies by the packages that are selected: building one
//! package after another would compile Typst, Automerge and their like anew for each. With the
//! workspace selected, and only the wanted programs named, everything is compiled once.

use crate::program::Program;
use crate::repository::Repository;
use anyhow::Result;

/// The program with the window.
pub const DESKTOP: &str = "proofbook-desktop";
/// The program without one.
pub const COMMAND_LINE: &str = "proofbook";

/// Builds one program.
pub fn program(repository: &Repository, name: &str) -> Result<()> {
    build(repository, &["--bin", name])
}

/// Builds one example; `release` as it would be released.
pub fn example(repository: &Repository, name: &str, release: bool) -> Result<std::path::PathBuf> {
    let mut words = vec!["--quiet", "--example", name];
    words.extend(release.then_some("--release"));
    build(repository, &words)?;
    let profile = if release { "release" } else { "debug" };
    let folder = repository.cargo_target().join(profile).join("examples");
    Ok(folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
}

/// Builds all programs, tests and examples, with which every later step works.
pub fn everything(repository: &Repository) -> Result<()> {
    build(repository, &["--bins", "--tests", "--examples"])
}

fn build(repository: &Repository, words: &[&str]) -> Result<()> {
    // This very program is left out: Windows does not let a running program be written anew.
    Program::cargo()
        .args(["build", "--workspace", "--exclude", "xtask"])
        .args(words)
        .inside(repository.root())
        .run()
}
