//! The application in a real window: a display of its own, the driver, and the Node programs in
//! `tests/window` that use both.
//!
//! Always on a virtual display, even where there is a real one, so that nobody's work is disturbed
//! and every picture has the same size. Linux only. Deliberately not here: the tests themselves.

use crate::building;
use crate::interface;
use crate::program::Program;
use crate::repository::Repository;
use crate::steps::Steps;
use crate::tally::Tally;
use crate::{requirements, run, system, tools};
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};

/// WebKit's driver exists for Linux; macOS has none for embedded windows.
pub fn can_be_tested() -> bool {
    cfg!(target_os = "linux")
}

/// Which pictures to take.
pub enum Pictures {
    /// All pages in three languages, light and dark, for the people who make the application.
    EveryPage,
    /// The one the README shows.
    Readme,
    /// Those of the guide, in three languages.
    Guide,
}

/// Runs the tests in a real window; both programs must be built.
pub fn tests(repository: &Repository, driver: &Path, tally: &mut Tally) -> Result<()> {
    let display = prepare(repository)?;
    let suites = suites(repository)?;
    node(repository, driver, &display)
        .args(["--test", "--test-concurrency=1", "--test-reporter=spec"])
        .args(suites)
        .run_watching(|line| tally.read(line))
}

/// Builds the application and takes pictures of it.
pub fn pictures(repository: &Repository, which: Pictures) -> Result<()> {
    if !can_be_tested() {
        bail!("pictures of the real window can be taken on Linux only.");
    }
    let mut steps = Steps::begin();
    let driver = steps.step("What the machine needs", || {
        let needed =
            [requirements::COMPILE, requirements::WINDOW, requirements::WINDOW_TESTS, requirements::PICTURES];
        system::ensure(&needed)?;
        tools::ensure_node()?;
        tools::ensure_tauri_driver()
    })?;
    run::build_desktop(repository, &mut steps)?;
    let mode = match which {
        Pictures::EveryPage => "every-page",
        Pictures::Readme => "readme",
        Pictures::Guide => "guide",
    };
    steps.step("Pictures", || {
        let display = prepare(repository)?;
        node(repository, &driver, &display).arg(repository.path("tests/window/shots.js")).arg(mode).run()
    })
}

fn prepare(repository: &Repository) -> Result<Display> {
    interface::install_packages(&repository.path("tests/window"))?;
    Display::open()
}

fn suites(repository: &Repository) -> Result<Vec<std::path::PathBuf>> {
    let folder = repository.path("tests/window");
    let entries = std::fs::read_dir(&folder).context("cannot list tests/window")?;
    let mut suites: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    suites.retain(|path| path.to_string_lossy().ends_with(".test.js"));
    suites.sort();
    match suites.is_empty() {
        true => bail!("there is no *.test.js in tests/window."),
        false => Ok(suites),
    }
}

fn node(repository: &Repository, driver: &Path, display: &Display) -> Program {
    Program::new("node")
        .inside(&repository.path("tests/window"))
        .with("DISPLAY", format!(":{}", display.number))
        .without("WAYLAND_DISPLAY")
        .with("PROOFBOOK_APPLICATION", repository.built_program(building::DESKTOP))
        .with("PROOFBOOK_COMMAND_LINE", repository.built_program(building::COMMAND_LINE))
        .with("PROOFBOOK_TAURI_DRIVER", driver)
        .with("PROOFBOOK_REPOSITORY", repository.root())
}

/// A virtual display that ends with this value.
struct Display {
    server: Child,
    number: u32,
}

impl Display {
    /// Lets the server choose a free number and waits until it says which.
    fn open() -> Result<Self> {
        let arguments = ["-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"];
        let mut command = Program::new("Xvfb").args(arguments).into_command();
        let started = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut server = started.context("cannot start Xvfb")?;
        let mut line = String::new();
        if let Some(output) = server.stdout.take() {
            BufReader::new(output)
                .read_line(&mut line)
                .context("cannot read the display's number from Xvfb")?;
        }
        match line.trim().parse() {
            Ok(number) => Ok(Self { server, number }),
            Err(_) => {
                let _ = server.kill();
                let _ = server.wait();
                bail!("Xvfb did not say which display it opened; it said: `{}`.", line.trim());
            }
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
