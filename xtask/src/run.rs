//! `cargo xtask run`: from a fresh clone to the open application, or, on a machine without a
//! display, to the sample's finished export.
//!
//! Deliberately not here: any knowledge of workspaces. The sample is made by the application
//! (`--sample`) or by the command line (`proofbook sample`), the same way a person would.

use crate::program::Program;
use crate::repository::Repository;
use crate::steps::Steps;
use crate::{building, interface, requirements, system, tools};
use anyhow::{Context, Result, bail};
use std::path::Path;

/// Carries the task out.
pub fn run(repository: &Repository, words: &[String]) -> Result<()> {
    let open_sample = match words {
        [] => false,
        [word] if word == "--sample" => true,
        _ => bail!("`cargo xtask run` knows one option, `--sample`; this was: {}", words.join(" ")),
    };
    match has_display() {
        true => open_window(repository, open_sample),
        false => work_without_window(repository),
    }
}

/// On Linux a window needs an X or Wayland display; the other systems always have one.
fn has_display() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

fn open_window(repository: &Repository, open_sample: bool) -> Result<()> {
    let mut steps = Steps::begin();
    steps.step("What the machine needs", || {
        system::ensure(&[requirements::COMPILE, requirements::WINDOW])?;
        tools::ensure_node()
    })?;
    build_desktop(repository, &mut steps)?;
    println!("\nProofbook opens. This terminal stays busy until its window is closed.");
    let application = Program::new(repository.built_program(building::DESKTOP));
    application.args(open_sample.then_some("--sample")).inside(repository.root()).run()
}

/// The steps from the sources to the program with the window.
pub fn build_desktop(repository: &Repository, steps: &mut Steps) -> Result<()> {
    steps.step("Interface: packages", || interface::install_packages(&repository.path("ui")))?;
    steps.step("Interface: build", || interface::build(repository))?;
    steps.step("Application: build (the first time takes some minutes)", || {
        building::program(repository, building::DESKTOP)
    })
}

fn work_without_window(repository: &Repository) -> Result<()> {
    println!(
        "This machine has no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open."
    );
    println!("The same job is done without one: the sample workspace is made, checked and exported.");
    let mut steps = Steps::begin();
    steps.step("What the machine needs", || system::ensure(&[requirements::COMPILE]))?;
    steps.step("Command line: build (the first time takes some minutes)", || {
        building::program(repository, building::COMMAND_LINE)
    })?;
    let workspace = repository.path("target/sample-workspace");
    let export = repository.path("target/sample-export");
    steps.step("Sample workspace", || {
        clear(&workspace)?;
        proofbook(repository).arg("sample").arg(&workspace).run()
    })?;
    steps.step("Export", || {
        clear(&export)?;
        proofbook(repository).arg("export").arg(&workspace).arg("--out").arg(&export).run()
    })?;
    println!("\nThe workspace is in {}", workspace.display());
    println!("The export is in    {}", export.display());
    println!(
        "Everything it can do without a window: {} --help",
        repository.built_program(building::COMMAND_LINE).display()
    );
    Ok(())
}

fn proofbook(repository: &Repository) -> Program {
    Program::new(repository.built_program(building::COMMAND_LINE)).inside(repository.root())
}

/// Takes away what an earlier run made.
fn clear(folder: &Path) -> Result<()> {
    match folder.exists() {
        true => std::fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display())),
        false => Ok(()),
    }
}
