//! Starting other programs: with their output shown, captured, or both.
//!
//! A failure names the command as one could type it, and the exit code. Deliberately not here: any
//! shell. Arguments go to programs as they are, so that no path needs quoting.

use anyhow::{Context, Result, bail};
use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A program with its arguments, its folder and its environment.
pub struct Program {
    command: Command,
    shown: String,
}

impl Program {
    /// A program by name or path.
    pub fn new(name: impl AsRef<OsStr>) -> Self {
        let shown =
            Path::new(name.as_ref()).file_stem().unwrap_or(name.as_ref()).to_string_lossy().into_owned();
        Self { command: Command::new(name), shown }
    }

    /// The cargo that runs us.
    pub fn cargo() -> Self {
        Self::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
    }

    /// npm, which is a script with another name on Windows.
    pub fn npm() -> Self {
        Self::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
    }

    /// Adds an argument.
    pub fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.shown.push(' ');
        self.shown.push_str(&argument.as_ref().to_string_lossy());
        self.command.arg(argument);
        self
    }

    /// Adds arguments.
    pub fn args(self, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Self {
        arguments.into_iter().fold(self, Program::arg)
    }

    /// The folder the program starts in.
    pub fn inside(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Sets an environment variable.
    pub fn with(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Takes an environment variable away.
    pub fn without(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Runs to the end, with output shown as it comes.
    pub fn run(mut self) -> Result<()> {
        let status = self.command.status().with_context(|| format!("cannot start `{}`", self.shown))?;
        succeed(&self.shown, status)
    }

    /// Runs to the end and answers whether it succeeded; shows nothing.
    pub fn succeeds(mut self) -> bool {
        let quiet = self.command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        quiet.status().is_ok_and(|status| status.success())
    }

    /// Runs to the end and returns what it printed; its errors are part of ours.
    pub fn answer(mut self) -> Result<String> {
        let output = self.command.output().with_context(|| format!("cannot start `{}`", self.shown))?;
        if !output.status.success() {
            bail!(
                "`{}` failed ({}):\n{}",
                self.shown,
                output.status,
                String::from_utf8_lossy(&output.stderr).trim()
            );
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Runs to the end, shows its output as it comes and hands over each line of it as well.
    pub fn run_watching(mut self, mut watch: impl FnMut(&str)) -> Result<()> {
        let started = self.command.stdout(Stdio::piped()).spawn();
        let mut child = started.with_context(|| format!("cannot start `{}`", self.shown))?;
        if let Some(output) = child.stdout.take() {
            for line in BufReader::new(output).split(b'\n') {
                let line = line.with_context(|| format!("cannot read what `{}` prints", self.shown))?;
                let line = String::from_utf8_lossy(&line);
                println!("{line}");
                watch(&line);
            }
        }
        let status = child.wait().with_context(|| format!("lost sight of `{}`", self.shown))?;
        succeed(&self.shown, status)
    }

    /// The command for programs that go on while we do something else.
    pub fn into_command(self) -> Command {
        self.command
    }
}

fn succeed(shown: &str, status: std::process::ExitStatus) -> Result<()> {
    if !status.success() {
        bail!("`{shown}` failed ({status}).");
    }
    Ok(())
}

/// Where a program lies on the PATH, if it does.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders)
        .map(|folder| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
        .find(|candidate| candidate.is_file())
}
