//! What a process has: its host, its preferences, at most one open workspace, and its jobs.
//!
//! A command that takes an [`OpenWorkspace`] and a [`Caller`] works under the lock, and has to be quick;
//! one that takes the [`Session`] does long work and takes the lock for moments only.
//!
//! Not here: commands. They are free functions in the modules by what they are about, listed in `commands`.

use crate::{
    errors::AppError, host::Host, jobs::Jobs, open_workspace::OpenWorkspace, preferences::Preferences,
    wire::WireError,
};
use jiff::civil::Date;
use proofbook_catalogue::Language;
use proofbook_store::{AttachmentWriter, Stamp};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// One process's session.
pub struct Session {
    pub(crate) host: Arc<dyn Host>,
    pub(crate) jobs: Jobs,
    state: Mutex<State>,
}

/// What the lock guards.
pub(crate) struct State {
    pub preferences: Preferences,
    pub opened: Option<OpenWorkspace>,
    pub uploads: BTreeMap<String, Upload>,
}

/// A file that is being uploaded.
pub(crate) struct Upload {
    pub name: String,
    pub writer: AttachmentWriter,
    /// The first bytes, as many as tell what a file is.
    pub head: Vec<u8>,
    /// Bytes so far.
    pub size: u64,
}

/// Who asks: the machine they sit at, and the language they read.
pub struct Caller<'a> {
    pub(crate) host: &'a dyn Host,
    pub(crate) language: Language,
}

impl Caller<'_> {
    /// Name and clock for the history.
    pub(crate) fn stamp(&self) -> Stamp {
        Stamp { when: self.host.now(), who: self.host.who() }
    }

    /// Today, where they are.
    pub(crate) fn today(&self) -> Date {
        self.host.today()
    }

    /// A fresh identifier.
    pub(crate) fn fresh_id(&self) -> String {
        self.host.fresh_id().to_string()
    }
}

impl Session {
    /// A session on a host.
    pub fn new(host: Arc<dyn Host>) -> Self {
        let preferences = Preferences::read(&host.data_folder());
        let state = State { preferences, opened: None, uploads: BTreeMap::new() };
        Self { host, jobs: Jobs::default(), state: Mutex::new(state) }
    }

    /// The language of the window.
    pub fn language(&self) -> Language {
        self.lock().preferences.language()
    }

    /// An error in the window's language.
    pub fn error(&self, code: &str, detail: &str) -> WireError {
        AppError::new(code, detail).in_words(self.language())
    }

    /// Does something with the open workspace. Nobody else gets at it meanwhile.
    ///
    /// # Errors
    /// `APP-NO-WORKSPACE`, and what the work says.
    pub fn with<T>(
        &self,
        work: impl FnOnce(&mut OpenWorkspace, &Caller<'_>) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let mut state = self.lock();
        let caller = Caller { host: &*self.host, language: state.preferences.language() };
        let opened = state.opened.as_mut().ok_or_else(|| AppError::new("APP-NO-WORKSPACE", ""))?;
        work(opened, &caller)
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, State> {
        // A panic in one command must not take the workspace away from the next one.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn stamp(&self) -> Stamp {
        Stamp { when: self.host.now(), who: self.host.who() }
    }

    /// Ends an upload.
    ///
    /// # Errors
    /// `APP-NO-UPLOAD`.
    pub(crate) fn take_upload(&self, id: String) -> Result<Upload, AppError> {
        self.lock().uploads.remove(&id).ok_or_else(|| AppError::new("APP-NO-UPLOAD", id))
    }
}
