//! Where things lie: the root of the repository, build products, and the files git knows.
//!
//! Deliberately not here: what is done with them.

use crate::program::Program;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The checkout this program was started in.
pub struct Repository {
    root: PathBuf,
}

impl Repository {
    /// Finds the root from the manifest cargo names at run time, so that a moved folder still works.
    pub fn find() -> Result<Self> {
        let manifest =
            std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
        let root = Path::new(&manifest).parent().context("the folder `xtask` has no parent folder")?;
        Ok(Self { root: root.to_owned() })
    }

    /// A path below the root, written with `/`.
    pub fn path(&self, below: &str) -> PathBuf {
        self.root.join(below)
    }

    /// The root itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where cargo puts what it builds.
    pub fn cargo_target(&self) -> PathBuf {
        match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => self.root.join(folder),
            None => self.path("target"),
        }
    }

    /// A program of the dev profile.
    pub fn built_program(&self, name: &str) -> PathBuf {
        self.cargo_target().join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// Every file that is committed or about to be (not ignored), relative to the root, in order.
    pub fn files(&self) -> Result<Vec<String>> {
        let listed = Program::new("git")
            .args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
            .inside(&self.root)
            .answer()?;
        let mut files: Vec<String> =
            listed.split('\0').filter(|name| !name.is_empty()).map(str::to_owned).collect();
        files.retain(|name| self.path(name).is_file());
        files.sort();
        files.dedup();
        Ok(files)
    }

    /// The text of a file below the root.
    pub fn read(&self, below: &str) -> Result<String> {
        std::fs::read_to_string(self.path(below)).with_context(|| format!("cannot read {below}"))
    }
}
