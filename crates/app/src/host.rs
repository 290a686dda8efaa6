//! What a host must provide: the clock, identifiers, folders, and a way to show progress.
//!
//! The core reads no clock, rolls no dice and knows no home folder; the window, the command line and
//! the tests each bring their own.

use crate::{
    looking::{FileAnswer, FileTask},
    wire::WorkProgress,
};
use jiff::{Timestamp, civil::Date};
use std::path::{Path, PathBuf};

/// What the program stands on.
pub trait Host: Send + Sync {
    /// The present moment.
    fn now(&self) -> Timestamp;
    /// Today, where the person is.
    fn today(&self) -> Date;
    /// A fresh UUID (version 7, so that ids order by the time of their making).
    fn fresh_id(&self) -> uuid::Uuid;
    /// Who is working, as the history shall name them.
    fn who(&self) -> String;
    /// The program's own data folder: preferences and the twins of logs.
    fn data_folder(&self) -> PathBuf;
    /// Where workspaces and exports are proposed to lie.
    fn documents_folder(&self) -> PathBuf;
    /// A workspace to open at the start, when the program was started with one.
    fn open_now(&self) -> Option<PathBuf> {
        None
    }
    /// A document of an office (Word, Excel, PowerPoint, OpenDocument) as PDF, where the machine has a
    /// program for it; `ending` is its file's, without the dot. `go_on` is asked again and again whether
    /// anybody still wants it.
    fn office_to_pdf(&self, ending: &str, bytes: &[u8], go_on: &dyn Fn() -> bool) -> Option<Vec<u8>> {
        let _ = (ending, bytes, go_on);
        None
    }
    /// Whether the machine has a program for [`Host::office_to_pdf`].
    fn converts_office(&self) -> bool {
        false
    }
    /// Reads a stranger's file for a purpose. A host with processes does so in one of its own, within limits
    /// of time and memory; `go_on` is asked again and again whether anybody still wants to know.
    fn read_file(&self, task: &FileTask, go_on: &dyn Fn() -> bool) -> FileAnswer {
        let _ = go_on;
        crate::looking::carry_out(task, &mut |_| {})
    }
    /// Shows how far a long piece of work is.
    fn progress(&self, progress: WorkProgress);
    /// Shows a folder in the system's file browser.
    ///
    /// # Errors
    /// What the system said.
    fn reveal(&self, folder: &Path) -> Result<(), String>;
}
