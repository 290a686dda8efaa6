//! The host of the window: the machine's clock and folders, and events for progress.

use jiff::{Timestamp, civil::Date};
use proofbook_app::{FileAnswer, FileTask, Host, Machine, WorkProgress};
use std::{
    path::{Path, PathBuf},
    sync::OnceLock,
};
use tauri::{AppHandle, Emitter};
use tauri_plugin_opener::OpenerExt;

/// The machine, with a window on it.
pub struct WindowHost {
    machine: Machine,
    window: AppHandle,
    open_now: OnceLock<PathBuf>,
}

impl WindowHost {
    /// The host of this application.
    pub fn new(window: AppHandle) -> Self {
        Self { machine: Machine::with_scan_process(), window, open_now: OnceLock::new() }
    }

    /// Sets the workspace to be opened at the start, once.
    pub fn open_at_start(&self, folder: Option<PathBuf>) {
        if let Some(folder) = folder {
            let _ = self.open_now.set(folder);
        }
    }
}

impl Host for WindowHost {
    fn now(&self) -> Timestamp {
        self.machine.now()
    }

    fn today(&self) -> Date {
        self.machine.today()
    }

    fn fresh_id(&self) -> uuid::Uuid {
        self.machine.fresh_id()
    }

    fn who(&self) -> String {
        self.machine.who()
    }

    fn data_folder(&self) -> PathBuf {
        self.machine.data_folder()
    }

    fn documents_folder(&self) -> PathBuf {
        self.machine.documents_folder()
    }

    fn open_now(&self) -> Option<PathBuf> {
        self.open_now.get().cloned()
    }

    fn office_to_pdf(&self, ending: &str, bytes: &[u8], go_on: &dyn Fn() -> bool) -> Option<Vec<u8>> {
        self.machine.office_to_pdf(ending, bytes, go_on)
    }

    fn converts_office(&self) -> bool {
        self.machine.converts_office()
    }

    fn read_file(&self, task: &FileTask, go_on: &dyn Fn() -> bool) -> FileAnswer {
        self.machine.read_file(task, go_on)
    }

    fn progress(&self, progress: WorkProgress) {
        let _ = self.window.emit("progress", progress);
    }

    fn reveal(&self, folder: &Path) -> Result<(), String> {
        self.window
            .opener()
            .open_path(folder.to_string_lossy(), None::<&str>)
            .map_err(|error| error.to_string())
    }
}
