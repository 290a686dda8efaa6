//! The machine as a host: its clock, its folders, its user. Shared by the window and the command
//! line; the only place of the program that reads a clock or an environment variable.
//!
//! `PROOFBOOK_DATA_DIR` moves the program's own data folder (preferences, twins of logs), which
//! tests and portable installations use. `PROOFBOOK_FILE_SECONDS` changes how long each stage of scanning
//! a file may take.

use crate::{
    host::Host,
    looking::{FileAnswer, FileTask, PATIENCE, Worker, carry_out, scratch_folder},
    wire::WorkProgress,
};
use directories::{ProjectDirs, UserDirs};
use jiff::{Timestamp, Zoned, civil::Date};
use std::{
    path::{Path, PathBuf},
    time::Duration,
};

/// The machine the program runs on.
#[derive(Debug, Default)]
pub struct Machine {
    reader: Reader,
}

/// Who reads strangers' files.
#[derive(Debug, Default)]
enum Reader {
    /// This process, without limits.
    #[default]
    Here,
    /// A process of its own.
    Apart(Worker),
    /// Nobody: it is not known how this program is started.
    Nobody,
}

impl Machine {
    /// This machine; files are read in this process, for tests and measurements.
    pub fn new() -> Self {
        Self::default()
    }

    /// This machine; files are read in a process of their own, for programs that call
    /// [`crate::scan_for_other_process`] before anything else.
    pub fn with_scan_process() -> Self {
        let seconds = std::env::var("PROOFBOOK_FILE_SECONDS").ok().and_then(|value| value.parse().ok());
        let worker = Worker::of_this_program(seconds.map_or(PATIENCE, Duration::from_secs));
        Self { reader: worker.map_or(Reader::Nobody, Reader::Apart) }
    }
}

impl Host for Machine {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn today(&self) -> Date {
        Zoned::now().date()
    }

    fn fresh_id(&self) -> uuid::Uuid {
        uuid::Uuid::now_v7()
    }

    fn who(&self) -> String {
        ["PROOFBOOK_USER", "USER", "USERNAME", "LOGNAME"]
            .into_iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.trim().is_empty()))
            .unwrap_or_else(|| "?".to_owned())
    }

    fn data_folder(&self) -> PathBuf {
        std::env::var_os("PROOFBOOK_DATA_DIR")
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
            .or_else(|| {
                ProjectDirs::from("com", "Proofbook", "Proofbook")
                    .map(|folders| folders.data_dir().to_owned())
            })
            .unwrap_or_else(|| PathBuf::from(".proofbook"))
    }

    fn documents_folder(&self) -> PathBuf {
        UserDirs::new()
            .map(|folders| folders.document_dir().unwrap_or_else(|| folders.home_dir()).to_owned())
            .unwrap_or_else(|| PathBuf::from("."))
    }

    fn office_to_pdf(&self, ending: &str, bytes: &[u8], go_on: &dyn Fn() -> bool) -> Option<Vec<u8>> {
        crate::office::to_pdf(&scratch_folder(self).ok()?, ending, bytes, go_on)
    }

    fn converts_office(&self) -> bool {
        crate::office::is_here()
    }

    fn read_file(&self, task: &FileTask, go_on: &dyn Fn() -> bool) -> FileAnswer {
        match &self.reader {
            Reader::Apart(worker) => worker.carry_out(task, go_on),
            Reader::Here => carry_out(task, &mut |_| {}),
            Reader::Nobody => FileAnswer::NotStarted,
        }
    }

    fn progress(&self, _: WorkProgress) {}

    fn reveal(&self, _: &Path) -> Result<(), String> {
        Err("there is no window".to_owned())
    }
}
