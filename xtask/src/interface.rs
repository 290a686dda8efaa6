//! The interface (`ui/`) and other npm projects: packages, build, tests.
//!
//! Packages are installed from the lock file only, and only when the lock file has changed since;
//! the build is skipped while nothing it reads is younger than what it made, so that a second
//! `cargo xtask run` starts at once. Deliberately not here: anything about the interface's code.

use crate::building;
use crate::program::Program;
use crate::repository::Repository;
use crate::tally::Tally;
use anyhow::{Context, Result};
use std::path::Path;
use std::time::SystemTime;

/// `npm ci` in a folder, unless its lock file is the one that was installed last.
pub fn install_packages(folder: &Path) -> Result<()> {
    let lock = folder.join("package-lock.json");
    let wanted = std::fs::read(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
    let stamp = folder.join("node_modules/.installed-lock");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        println!("   the packages are those of the lock file already");
        return Ok(());
    }
    Program::npm().args(["ci", "--no-audit", "--no-fund"]).inside(folder).run()?;
    std::fs::create_dir_all(folder.join("node_modules"))?;
    std::fs::write(&stamp, wanted).with_context(|| format!("cannot write {}", stamp.display()))
}

/// Builds `ui/dist`, which the desktop package takes in when it is compiled.
pub fn build(repository: &Repository) -> Result<()> {
    let made = modified(&repository.path("ui/dist/index.html"));
    let newest = ["ui", "assets"].iter().filter_map(|folder| newest_source(&repository.path(folder))).max();
    if made.is_some() && made > newest {
        println!("   the built interface is up to date");
        return Ok(());
    }
    Program::npm().args(["run", "build"]).inside(&repository.path("ui")).run()
}

/// The interface's types and its own tests, which run on the built command line.
pub fn test(repository: &Repository, tally: &mut Tally) -> Result<()> {
    Program::npm().args(["run", "check"]).inside(&repository.path("ui")).run()?;
    Program::npm()
        .arg("test")
        .with("PROOFBOOK_COMMAND_LINE", repository.built_program(building::COMMAND_LINE))
        .inside(&repository.path("ui"))
        .run_watching(|line| tally.read(line))
}

fn modified(file: &Path) -> Option<SystemTime> {
    std::fs::metadata(file).ok()?.modified().ok()
}

/// When the youngest file below a folder was changed; what npm and the build make does not count.
fn newest_source(folder: &Path) -> Option<SystemTime> {
    let entries = std::fs::read_dir(folder).ok()?.flatten();
    let times = entries.filter_map(|entry| {
        let path = entry.path();
        match entry.file_name().to_str() {
            Some("node_modules" | "dist" | ".svelte-kit" | "coverage") => None,
            _ if path.is_dir() => newest_source(&path),
            _ => modified(&path),
        }
    });
    // The folder's own time tells of files that were taken away.
    times.chain(modified(folder)).max()
}
