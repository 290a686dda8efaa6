//! `cargo xtask test`: everything that can be tested, the real window included, from a fresh clone.
//!
//! The steps run in the order in which they tell something soonest; the first failure stops. The
//! last line is the sum of what the test programs themselves counted. Deliberately not here: tests.

use crate::program::Program;
use crate::repository::Repository;
use crate::steps::Steps;
use crate::tally::Tally;
use crate::{building, interface, peers, requirements, skips, system, tidy, tools, window};
use anyhow::{Context, Result, bail};

/// The parts one can ask for by name.
const PARTS: [&str; 4] = ["interface", "tidy", "rust", "window"];

/// Runs all tests, or the parts that were named.
pub fn test(repository: &Repository, words: &[String]) -> Result<()> {
    if let Some(unknown) = words.iter().find(|word| !PARTS.contains(&word.as_str())) {
        bail!("there is no part `{unknown}` of the tests; there are: {}.", PARTS.join(", "));
    }
    let wanted = |part: &str| words.is_empty() || words.iter().any(|word| word == part);
    let mut steps = Steps::begin();
    let mut tally = Tally::default();
    let outcome = all_steps(repository, &wanted, &mut steps, &mut tally);
    println!("\nafter {}; {} tests were skipped", steps.elapsed(), tally.skipped());
    tally.that_did_not_run().iter().for_each(|test| println!("   {test}"));
    println!("{tally}");
    outcome
}

fn all_steps(
    repository: &Repository,
    wanted: &dyn Fn(&str) -> bool,
    steps: &mut Steps,
    tally: &mut Tally,
) -> Result<()> {
    steps.step("What the machine needs", || machine(repository))?;
    steps.step("Interface: packages", || interface::install_packages(&repository.path("ui")))?;
    // The desktop package takes the built interface in, so clippy and the tests need it, too.
    steps.step("Interface: build", || interface::build(repository))?;
    if ["tidy", "rust", "window"].into_iter().any(wanted) {
        let heading = "Programs, tests and examples: build (the first time takes some minutes)";
        steps.step(heading, || building::everything(repository))?;
    } else if wanted("interface") {
        let heading = "Command line: build (the first time takes some minutes)";
        steps.step(heading, || building::program(repository, building::COMMAND_LINE))?;
    }
    // They talk to the built command line.
    if wanted("interface") {
        steps.step("Interface: tests", || interface::test(repository, tally))?;
    }
    if wanted("tidy") {
        steps.step("Tidy", || tidy::all(repository, tally))?;
    }
    if wanted("rust") {
        steps.step("Rust tests", || rust_tests(repository, tally))?;
    }
    if wanted("window") {
        window_tests(repository, steps, tally)?;
    }
    match tally.is_clean() {
        true => Ok(()),
        false => bail!("a test failed, although its program did not say so by its exit code."),
    }
}

fn machine(repository: &Repository) -> Result<()> {
    let mut groups = vec![requirements::COMPILE, requirements::WINDOW, requirements::TESTS];
    if window::can_be_tested() {
        groups.push(requirements::WINDOW_TESTS);
    }
    system::ensure(&groups)?;
    tools::ensure_node()?;
    tools::ensure_rust_components()?;
    let has_office = ["soffice", "libreoffice"].iter().any(|name| crate::program::on_path(name).is_some());
    if !has_office {
        println!("   LibreOffice is not installed: the tests that open workbooks with it are skipped");
    }
    if let Err(trouble) = validator(repository) {
        println!("   the tests that validate PDFs with veraPDF are skipped: {trouble}");
    }
    if let Err(trouble) = peers::install(repository, &peers::PDFIUM) {
        println!("   the test that shows pages with black boxes in pdfium is skipped: {trouble}");
    }
    Ok(())
}

/// Only Debian has a package of what reads veraPDF's profiles, so a machine without it is no failure.
fn validator(repository: &Repository) -> Result<()> {
    system::ensure(&[requirements::VALIDATOR])?;
    peers::install(repository, &peers::VERAPDF)
}

fn rust_tests(repository: &Repository, tally: &mut Tally) -> Result<()> {
    let said = skips::file(repository)?;
    let outcome = Program::cargo()
        .args(["test", "--workspace", "--no-fail-fast"])
        .with(skips::VARIABLE, &said)
        .inside(repository.root())
        .run_watching(|line| tally.read(line));
    let lines = std::fs::read_to_string(&said).with_context(|| format!("cannot read {}", said.display()))?;
    for (test, reason) in skips::read(&lines) {
        tally.did_not_run(format!("{test}: {reason}"));
    }
    outcome
}

fn window_tests(repository: &Repository, steps: &mut Steps, tally: &mut Tally) -> Result<()> {
    if !window::can_be_tested() {
        println!("\nThe tests in a real window run on Linux only (WebKit's driver); they are skipped here.");
        return Ok(());
    }
    let driver = steps.step("Real window: driver", tools::ensure_tauri_driver)?;
    steps.step("Real window: tests", || window::tests(repository, &driver, tally))
}
