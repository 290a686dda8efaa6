//! What the program is started with: a workspace folder, or `--sample`.

use proofbook_app::{self as app, Session};
use std::{ffi::OsString, path::PathBuf};

/// The workspace to open at the start, if any. The sample is made where it is not there yet.
pub fn workspace(session: &Session, arguments: impl Iterator<Item = OsString>) -> Option<PathBuf> {
    let arguments: Vec<OsString> = arguments.collect();
    if arguments.iter().any(|argument| argument == "--sample") {
        return match app::sample_at_hand(session) {
            Ok(folder) => Some(folder),
            Err(error) => {
                eprintln!("{error}");
                None
            }
        };
    }
    arguments.into_iter().find(|argument| !argument.to_string_lossy().starts_with('-')).map(PathBuf::from)
}
