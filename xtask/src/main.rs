//! `cargo xtask`: everything a person would otherwise have to remember.
//!
//! Sets a machine up, starts the application, runs all tests, holds the rules of the house (tidy),
//! measures (bench), writes the generated types (wire) and takes pictures of the window.
//!
//! Deliberately not here: anything the application itself needs. This program is the first one a
//! fresh machine builds, so it compiles in seconds and depends on no other crate of the workspace.
#![allow(clippy::disallowed_methods, reason = "set-up writes build products, never what a partner entered")]

mod bench;
mod building;
mod guide;
mod interface;
mod peers;
mod program;
mod repository;
mod requirements;
mod run;
mod skips;
mod steps;
mod system;
mod tally;
mod test;
mod tidy;
mod tools;
mod window;
mod wire;
mod words;

use anyhow::{Result, bail};
use repository::Repository;
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run [--sample]      set up what is missing, build, open the application
cargo xtask test [step]...      all tests; or only: interface, tidy, rust, window
cargo xtask tidy [check]...     the rules of the house; or only: format, clippy, edges, headers,
                                messages, labels, typography, layers, unused, licences,
                                wire, guide, lengths, paths
cargo xtask bench [name]...     measurements, each against a peer or a floor of the same machine;
                                `--dev` measures the build one has anyway
cargo xtask wire                writes the TypeScript types of the window anew
cargo xtask guide               writes the pages of docs/guide anew from their sources
cargo xtask shots [guide]       pictures of every page, three languages, light and dark; or only those
                                of the guide
cargo xtask words               all texts in three languages side by side, with where they appear
cargo xtask screenshot          the picture of the README";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match carry_out(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nStopped: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(words: &[String]) -> Result<()> {
    let Some((task, rest)) = words.split_first() else {
        println!("{USAGE}");
        return Ok(());
    };
    let repository = Repository::find()?;
    match task.as_str() {
        "run" => run::run(&repository, rest),
        "test" => test::test(&repository, rest),
        "tidy" => tidy::tidy(&repository, rest),
        "bench" => bench::bench(&repository, rest),
        "wire" => wire::write(&repository),
        "guide" => guide::write(&repository),
        "shots" if rest == ["guide"] => window::pictures(&repository, window::Pictures::Guide),
        "words" => words::write(&repository),
        "shots" => window::pictures(&repository, window::Pictures::EveryPage),
        "screenshot" => window::pictures(&repository, window::Pictures::Readme),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => bail!("there is no task `{other}`. These are the tasks:\n{USAGE}"),
    }
}
