//! Node, npm and the parts of the Rust toolchain that are not in every installation.
//!
//! Node is never installed from here: people keep it with tools of their own. rustfmt and clippy
//! come with rustup; tauri-driver and cargo-deny are built from their published sources.

use crate::program::{Program, on_path};
use anyhow::{Context, Result, bail};

const NODE_AT_LEAST: u32 = 20;
const TAURI_DRIVER: &str = "2.1.0";
const CARGO_DENY: &str = "0.20.2";

/// Node and npm are there and young enough.
pub fn ensure_node() -> Result<()> {
    let answer = Program::new("node").arg("--version").answer();
    let found = answer.ok().and_then(|text| major_version(&text));
    match found {
        Some(major) if major >= NODE_AT_LEAST => {}
        Some(major) => bail!(
            "Node.js {major} is too old: the interface needs version {NODE_AT_LEAST} or later. \
             Install it from https://nodejs.org or with your version manager, then start again."
        ),
        None => bail!(
            "Node.js was not found: the interface needs version {NODE_AT_LEAST} or later. \
             Install it from https://nodejs.org or with your version manager, then start again."
        ),
    }
    if !Program::npm().arg("--version").succeeds() {
        bail!(
            "npm was not found, although Node.js is there. On Debian it is a package of its own: sudo apt-get install npm."
        );
    }
    Ok(())
}

fn major_version(answer: &str) -> Option<u32> {
    answer.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// rustfmt and clippy are there.
pub fn ensure_rust_components() -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if Program::cargo().args([subcommand, "--version"]).succeeds() {
            continue;
        }
        if on_path("rustup").is_none() {
            bail!(
                "`cargo {subcommand}` is missing. Install your system's package of {component}, then start again."
            );
        }
        Program::new("rustup").args(["component", "add", component]).run()?;
    }
    Ok(())
}

/// tauri-driver is there; answers where.
pub fn ensure_tauri_driver() -> Result<std::path::PathBuf> {
    ensure_installed("tauri-driver", "driving the real window", TAURI_DRIVER, &[])
}

/// cargo-deny is there; answers where. It is built without optimisation, which takes a third of the time, and
/// without what it fetches advisories with.
pub fn ensure_cargo_deny() -> Result<std::path::PathBuf> {
    ensure_installed(
        "cargo-deny",
        "licences and sources of dependencies",
        CARGO_DENY,
        &["--debug", "--no-default-features"],
    )
}

/// A program from the registry in this version, unless there is one already.
fn ensure_installed(name: &str, purpose: &str, version: &str, more: &[&str]) -> Result<std::path::PathBuf> {
    if find_installed(name).is_none() {
        println!("   missing: {name} ({purpose})");
        Program::cargo().args(["install", name, "--version", version, "--locked"]).args(more).run()?;
    }
    find_installed(name).with_context(|| {
        format!(
            "{name} was installed, yet it is neither on the PATH nor in cargo's folder of programs. \
             Add that folder to the PATH, then start again."
        )
    })
}

fn find_installed(name: &str) -> Option<std::path::PathBuf> {
    // A fresh installation of Rust without a login shell may not have cargo's folder on the PATH.
    let beside_cargo = std::env::var_os("CARGO_HOME").map(std::path::PathBuf::from);
    let home = std::env::home_dir().map(|home| home.join(".cargo"));
    on_path(name).or_else(|| {
        let folders = [beside_cargo, home].into_iter().flatten();
        folders.map(|folder| folder.join("bin").join(name)).find(|candidate| candidate.is_file())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_what_node_prints() {
        assert_eq!(major_version("v20.20.2\n"), Some(20));
        assert_eq!(major_version("v8.1.0"), Some(8));
        assert_eq!(major_version("not found"), None);
    }
}
