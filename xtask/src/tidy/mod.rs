//! `cargo xtask tidy`: the rules of the house that a compiler does not hold.
//!
//! Each check finds sentences: where (file and line), what is wrong, and what to do. All checks run
//! even when one fails, so that one run shows everything. Deliberately not here: opinions that no
//! machine can check.

mod edges;
mod headers;
mod keys;
mod labels;
mod lengths;
mod messages;
mod paths;
mod typography;

use crate::program::Program;
use crate::repository::Repository;
use crate::tally::Tally;
use crate::{guide, interface, tools, wire};
use anyhow::{Result, bail};
use std::time::Instant;

/// A check: its name and what finds its failures.
struct Check {
    name: &'static str,
    promise: &'static str,
    find: fn(&Repository) -> Result<Vec<String>>,
}

const CHECKS: &[Check] = &[
    Check { name: "headers", promise: "every Rust file says what it is for", find: headers::find },
    Check { name: "lengths", promise: "files stay readable (a list, not a failure)", find: lengths::find },
    Check { name: "paths", promise: "no path or server of one machine is committed", find: paths::find },
    Check { name: "edges", promise: "crates know only those they may know", find: edges::find },
    Check { name: "messages", promise: "messages are equal in every language", find: messages::find },
    Check {
        name: "labels",
        promise: "messages refer to buttons and pages by their labels",
        find: labels::find,
    },
    Check { name: "typography", promise: "texts are written as their language is", find: typography::find },
    Check { name: "guide", promise: "the guide names buttons as the window does", find: guide::find },
    Check { name: "format", promise: "formatted by rustfmt and prettier", find: find_format },
    Check {
        name: "layers",
        promise: "lib, features and views of the window know only those below",
        find: find_layers,
    },
    Check { name: "unused", promise: "no export of the window is without a reader", find: find_unused },
    Check {
        name: "licences",
        promise: "dependencies have licences and sources that deny.toml allows",
        find: find_licences,
    },
    Check { name: "wire", promise: "the window's types are those of the core", find: find_wire },
    Check { name: "clippy", promise: "clippy is content; only store and bundle write", find: find_clippy },
];

/// Runs all checks, or the ones that were named.
pub fn tidy(repository: &Repository, words: &[String]) -> Result<()> {
    let names: Vec<&str> = CHECKS.iter().map(|check| check.name).collect();
    if let Some(unknown) = words.iter().find(|word| !names.contains(&word.as_str())) {
        bail!("there is no check `{unknown}`; there are: {}.", names.join(", "));
    }
    let wanted = |check: &&Check| words.is_empty() || words.iter().any(|word| word == check.name);
    if words.is_empty() || words.iter().any(|word| word == "format" || word == "clippy") {
        tools::ensure_rust_components()?;
    }
    run(repository, CHECKS.iter().filter(wanted), &mut Tally::default())
}

/// Runs all checks and counts each as one test.
pub fn all(repository: &Repository, tally: &mut Tally) -> Result<()> {
    run(repository, CHECKS.iter(), tally)
}

fn run<'a>(
    repository: &Repository,
    checks: impl Iterator<Item = &'a Check>,
    tally: &mut Tally,
) -> Result<()> {
    let mut failed = Vec::new();
    for check in checks {
        let begun = Instant::now();
        let found = (check.find)(repository).unwrap_or_else(|error| vec![format!("{error:#}")]);
        let word = if found.is_empty() { "ok" } else { "FAILED" };
        println!(
            "   {:<9} {word:<6} {:>6.1} s  {}",
            check.name,
            begun.elapsed().as_secs_f64(),
            check.promise
        );
        found.iter().for_each(|sentence| println!("      {sentence}"));
        match found.is_empty() {
            true => tally.passed_one(),
            false => {
                tally.failed_one();
                failed.push(check.name);
            }
        }
    }
    match failed.is_empty() {
        true => Ok(()),
        false => bail!(
            "not tidy: {}. Once mended, `cargo xtask tidy {}` looks again.",
            failed.join(", "),
            failed.join(" ")
        ),
    }
}

fn find_licences(repository: &Repository) -> Result<Vec<String>> {
    let deny = tools::ensure_cargo_deny()?;
    let words = ["--locked", "check", "--hide-inclusion-graph", "licenses", "bans", "sources"];
    let sound = Program::new(deny).args(words).inside(repository.root()).run();
    Ok(sound
        .err()
        .map(|error| format!("deny.toml:1: {error:#}; the lines above say which dependency."))
        .into_iter()
        .collect())
}

fn find_layers(repository: &Repository) -> Result<Vec<String>> {
    interface_script(repository, "lint", "eslint.config.js says which layer may know which")
}

fn find_unused(repository: &Repository) -> Result<Vec<String>> {
    interface_script(repository, "unused", "take away what is named above, or its `export`")
}

/// Runs a script of `ui/package.json`; where it fails, what it printed names file and line.
fn interface_script(repository: &Repository, script: &str, remedy: &str) -> Result<Vec<String>> {
    let ui = repository.path("ui");
    interface::install_packages(&ui)?;
    let outcome = Program::npm().args(["run", "--silent", script]).inside(&ui).run();
    Ok(outcome
        .err()
        .map(|error| format!("{error:#} Files and lines are named above: {remedy}."))
        .into_iter()
        .collect())
}

fn find_format(repository: &Repository) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let rust = Program::cargo().args(["fmt", "--all", "--", "--check", "-l"]).inside(repository.root());
    if let Err(error) = rust.run() {
        found.push(format!("{error:#} The files are named above; `cargo fmt --all` formats them."));
    }
    let ui = repository.path("ui");
    interface::install_packages(&ui)?;
    if let Err(error) = Program::npm().args(["run", "--silent", "format:check"]).inside(&ui).run() {
        found.push(format!("{error:#} The files are named above; `npm run format` in ui/ formats them."));
    }
    // The tests in a real window have no prettier of their own: they follow the interface's.
    let scripts = [
        "exec",
        "--",
        "prettier",
        "--config",
        ".prettierrc",
        "--check",
        "../tests/window/**/*.js",
        "!../tests/window/node_modules",
    ];
    if let Err(error) = Program::npm().args(scripts).inside(&ui).run() {
        found.push(format!(
            "{error:#} The files are named above; `npm exec -- prettier --config .prettierrc --write '../tests/window/**/*.js'` in ui/ formats them."
        ));
    }
    Ok(found)
}

fn find_wire(repository: &Repository) -> Result<Vec<String>> {
    let stale = wire::stale(repository)?;
    Ok(stale.into_iter().map(|what| format!("{what}. `cargo xtask wire` writes it anew.")).collect())
}

fn find_clippy(repository: &Repository) -> Result<Vec<String>> {
    interface::install_packages(&repository.path("ui"))?;
    interface::build(repository)?;
    let mut found = Vec::new();
    // Programs, libraries and examples are held to everything; tests may write files, for they have no
    // user. Both passes select targets that need the dependencies of tests: with other features of
    // those, all dependencies would be looked through twice.
    let passes: [&[&str]; 2] = [
        &[
            "--lib",
            "--bins",
            "--tests",
            "--examples",
            "--",
            "-D",
            "warnings",
            "-A",
            "clippy::disallowed_methods",
        ],
        &["--lib", "--bins", "--examples", "--", "-D", "warnings"],
    ];
    for words in passes {
        if let Err(error) = Program::cargo()
            .args(["clippy", "--quiet", "--workspace"])
            .args(words)
            .inside(repository.root())
            .run()
        {
            found.push(format!("{error:#} What clippy says above names file, line and remedy."));
        }
    }
    Ok(found)
}
