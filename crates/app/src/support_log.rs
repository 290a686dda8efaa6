//! The log for support: which version runs where, which commands failed with which code, which took long,
//! and where the program stopped. One file a day in `logs` of the program's own data folder, the latest
//! fourteen are kept.
//!
//! Nothing that a person entered or attached is written: no texts, no names of files, no folders, and of a
//! panic the place in the code alone, because its message can quote what it was working on.

use crate::wire::WireError;
use std::{
    path::{Path, PathBuf},
    time::Duration,
};
use tracing_appender::rolling::{RollingFileAppender, Rotation};

/// How many days are kept.
const DAYS: usize = 14;
/// A command that takes longer is worth a line.
const LONG: Duration = Duration::from_secs(1);

/// Where the log lies.
pub fn folder(data_folder: &Path) -> PathBuf {
    data_folder.join("logs")
}

/// Begins the log of this process. Where its folder cannot be written, the program works without a log.
#[allow(clippy::disallowed_methods, reason = "the log's own folder, in the program's data folder")]
pub fn begin(data_folder: &Path, program: &str) {
    if std::fs::create_dir_all(folder(data_folder)).is_err() {
        return;
    }
    let file = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("proofbook")
        .filename_suffix("log")
        .max_log_files(DAYS)
        .build(folder(data_folder));
    let Ok(file) = file else { return };
    let lines = tracing_subscriber::fmt()
        .with_ansi(false)
        .with_target(false)
        .with_max_level(tracing::Level::INFO)
        .with_writer(std::sync::Mutex::new(file));
    if lines.try_init().is_err() {
        return;
    }
    tracing::info!(
        program,
        version = env!("CARGO_PKG_VERSION"),
        system = std::env::consts::OS,
        processor = std::env::consts::ARCH,
        "started"
    );
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if let Some(place) = panic.location() {
            tracing::error!(file = place.file(), line = place.line(), "stopped by a fault of the program");
        }
        before(panic);
    }));
}

/// Writes down how a command ended, where that is worth a line.
pub fn command(name: &str, took: Duration, error: Option<&WireError>) {
    let took = took.as_millis() as u64;
    match error {
        Some(error) => tracing::warn!(command = name, took, code = error.code, "refused"),
        None if took >= LONG.as_millis() as u64 => tracing::info!(command = name, took, "took long"),
        None => {}
    }
}
