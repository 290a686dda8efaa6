//! The machine as a host: its clock, its folders, its user. Shared by the window and the command
//! line; the only place of the program that reads a clock or an environment variable.
//!
//! `PROOFBOOK_DATA_DIR` moves the program's own data folder (preferences, twins of logs), which
//! tests and portable installations use. `PROOFBOOK_FILE_SECONDS` changes how long each stage of scanning
//! a file may take.

use crate::{
    host::Host,
    looking::{PATIENCE, ScanRequest, Scanned, Worker},
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
    /// Scans files in a process of its own.
    worker: Option<Worker>,
}

impl Machine {
    /// This machine; files are scanned in this process.
    pub fn new() -> Self {
        Self::default()
    }

    /// This machine; files are scanned in a process of their own, for programs that call
    /// [`crate::scan_for_other_process`] before anything else.
    pub fn with_scan_process() -> Self {
        let seconds = std::env::var("PROOFBOOK_FILE_SECONDS").ok().and_then(|value| value.parse().ok());
        Self { worker: Worker::of_this_program(seconds.map_or(PATIENCE, Duration::from_secs)) }
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

    fn office_to_pdf(&self, ending: &str, bytes: &[u8]) -> Option<Vec<u8>> {
        let scratch = self.data_folder().join("office").join(self.fresh_id().to_string());
        crate::office::to_pdf(&scratch, ending, bytes)
    }

    fn converts_office(&self) -> bool {
        crate::office::is_here()
    }

    fn scan(&self, request: &ScanRequest, go_on: &dyn Fn() -> bool) -> Scanned {
        match &self.worker {
            Some(worker) => worker.scan(request, go_on),
            None => crate::looking::scan(request, &mut |_| {}),
        }
    }

    fn progress(&self, _: WorkProgress) {}

    fn reveal(&self, _: &Path) -> Result<(), String> {
        Err("there is no window".to_owned())
    }
}
