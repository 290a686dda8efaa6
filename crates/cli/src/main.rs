//! `proofbook`: the use cases of Proofbook without a window. Other programs call it, so its words,
//! JSON and exit codes are kept stable.
//!
//! Exit codes: 0 done (for `check`: no blockers); 1 `check` found blockers, `bundle verify` found
//! differences; 2 anything that could not be done. Errors go to standard error with their code, as
//! JSON where `--json` was given.
//!
//! Not here: use cases. Each command is one call of `proofbook-app`.

mod arguments;
mod bundles;
mod case_studies;
mod commands;
mod evidence;
mod help;
mod output;
mod serve;
mod workbook_arguments;
mod workbooks;

use clap::{FromArgMatches, error::ErrorKind};
use proofbook_app::{AppError, Host, Machine, Session, WireError, support_log};
use std::{
    process::ExitCode,
    sync::Arc,
    time::{Duration, Instant},
};

fn main() -> ExitCode {
    if proofbook_app::scan_for_other_process() {
        return ExitCode::SUCCESS;
    }
    let asked = help::language_asked(std::env::args_os());
    let language = asked.unwrap_or_else(|| Session::new(Arc::new(Machine::new())).language());
    let understood = help::command(language)
        .try_get_matches()
        .and_then(|matches| arguments::Arguments::from_arg_matches(&matches));
    let arguments = match understood {
        Ok(arguments) => arguments,
        Err(error) if error.use_stderr() && std::env::args_os().any(|word| word == "--json") => {
            let error = AppError::new("CLI-USAGE", error.to_string().trim());
            output::error(&error.in_words(language), true);
            return ExitCode::from(2);
        }
        // Help and version go to standard output with 0; what was not understood to the other with 2.
        Err(error)
            if !error.use_stderr() || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand =>
        {
            error.exit()
        }
        Err(error) => {
            output::complaint(&help::usage_error(&error, language));
            return ExitCode::from(2);
        }
    };
    let shell = commands::Shell::new(&arguments);
    let began = Instant::now();
    match shell.run(&arguments.command) {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            write_down(&error.in_words(shell.language()), began.elapsed());
            output::error(&error.in_words(shell.language()), arguments.command.wants_json());
            ExitCode::from(2)
        }
    }
}

/// Puts a failed call into the log for support; calls that succeed leave none.
fn write_down(error: &WireError, took: Duration) {
    support_log::begin(&Machine::new().data_folder(), "command line");
    // The first word is the name of a command, for it was understood as one.
    support_log::command(&std::env::args().nth(1).unwrap_or_default(), took, Some(error));
}
