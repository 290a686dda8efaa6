//! The desk: one person, at most one open workspace, and everything they can ask for.
//!
//! Each command of the list is a method; they live in the modules of this folder by what they are
//! about. A method locks, calls the domain, and converts; long work (exports) takes a snapshot first
//! and runs without the lock.

use crate::{
    columns::columns_for, errors::AppError, host::Host, looking::Looks, preferences::Preferences, wire::*,
};
use proofbook_catalogue::{Catalogue, EditionId, Language};
use proofbook_checks::{EditionAtHand, Situation, Verdict, WorkbookFit, check};
use proofbook_dossier::{ChosenColumns, Dossier};
use proofbook_store::{AttachmentWriter, Opening, Presence, Revision, Stamp, Weight, Workspace};
use proofbook_typeset::Typesetter;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, OnceLock, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

/// The edition that new workspaces are prepared for.
pub const CURRENT_EDITION: &str = "msp-7.1";

/// What is looked at to say how the official workbook fits: its digest, the columns chosen for it, and
/// whether its signature may go.
pub(crate) type SeenWorkbook = (Option<String>, BTreeMap<String, ChosenColumns>, bool);

/// One person's desk.
pub struct Desk {
    pub(crate) host: Arc<dyn Host>,
    pub(crate) state: Mutex<State>,
    pub(crate) running: Arc<RunningExport>,
}

/// Whether an export runs, and whether a person has cancelled it.
#[derive(Debug, Default)]
pub(crate) struct RunningExport {
    exporting: AtomicBool,
    cancel: AtomicBool,
}

impl RunningExport {
    pub fn runs(&self) -> bool {
        self.exporting.load(Ordering::SeqCst)
    }

    pub fn cancel(&self) {
        self.cancel.store(true, Ordering::SeqCst);
    }

    /// Whether a person has cancelled the export that runs.
    pub fn is_cancelled(&self) -> bool {
        self.runs() && self.cancel.load(Ordering::SeqCst)
    }
}

/// What lies on the desk.
pub(crate) struct State {
    pub preferences: Preferences,
    pub opened: Option<Opened>,
    pub uploads: BTreeMap<String, Upload>,
}

/// A file that is being taken in.
pub(crate) struct Upload {
    pub name: String,
    pub writer: AttachmentWriter,
    /// The first bytes, as many as tell what a file is.
    pub head: Vec<u8>,
    /// Bytes so far.
    pub size: u64,
}

/// An open workspace.
pub(crate) struct Opened {
    pub folder: PathBuf,
    pub workspace: Workspace,
    pub catalogue: Arc<Catalogue>,
    /// The state the window shows; behind the workspace where somebody else's work has arrived.
    pub shown: Revision,
    /// The last verified save of this opening.
    pub saved_at: Option<jiff::Timestamp>,
    /// Digests of attached files that are not in the folder, as of the last look.
    pub lost: BTreeSet<String>,
    /// Digests of attached files that were found to be no longer what was attached.
    pub altered: BTreeSet<String>,
    /// Digests of attached files that have another length than what was attached, as of the last look.
    pub unfinished: BTreeSet<String>,
    /// Whether `catalogue` is that of the edition the workspace names.
    pub edition: EditionAtHand,
    /// What looking into the attached files has given so far.
    pub looks: Looks,
    /// How the official workbook of the workspace fits, and what was looked at.
    pub workbook: (Option<SeenWorkbook>, WorkbookFit),
    /// Why the latest edits are not on the disk.
    pub trouble: Option<AppError>,
}

impl Opened {
    pub fn dossier(&self) -> Arc<Dossier> {
        Arc::clone(self.workspace.dossier())
    }

    /// Looks which attached files are in the folder; answers whether that has changed.
    pub fn look_for_files(&mut self) -> bool {
        let dossier = self.dossier();
        let before = (self.lost.clone(), self.unfinished.clone(), self.altered.clone());
        self.lost.clear();
        self.unfinished.clear();
        for file in dossier.evidence.values().filter_map(|evidence| evidence.file.as_ref()) {
            match self.workspace.attachments().presence(&file.sha256, Some(file.size)) {
                Presence::Here => continue,
                Presence::Absent => self.lost.insert(file.sha256.clone()),
                Presence::NotDownloaded => self.unfinished.insert(file.sha256.clone()),
                Presence::Altered => self.altered.insert(file.sha256.clone()),
            };
        }
        before != (self.lost.clone(), self.unfinished.clone(), self.altered.clone())
    }

    /// Takes up the edition the workspace has gone over to, here or on another laptop, and one whose
    /// workbook has arrived. Where it cannot be had another stands in for it, and a finding says so.
    pub fn look_at_edition(&mut self) {
        let edition = self.workspace.dossier().profile.edition.clone();
        let is_it = edition.as_ref().is_none_or(|edition| *edition == self.catalogue.edition);
        if !is_it || self.edition != EditionAtHand::Present {
            // The program's own catalogue has been read before, so this does not fail.
            if let Ok((catalogue, at_hand)) = crate::editions::edition_at_hand(&self.workspace) {
                (self.catalogue, self.edition) = (catalogue, at_hand);
                self.workbook.0 = None;
            }
        }
        self.look_at_workbook();
    }

    /// Looks at the official workbook, if it is another one than before.
    pub fn look_at_workbook(&mut self) {
        let dossier = self.workspace.dossier();
        let may_go = crate::exporting::signature_may_go(dossier);
        let seen = (dossier.profile.official_workbook.clone(), dossier.profile.columns.clone(), may_go);
        if self.workbook.0.as_ref() == Some(&seen) && !self.workbook.1.missing {
            return;
        }
        let sha256 = seen.0.clone();
        let bytes = sha256.as_ref().and_then(|sha256| std::fs::read(self.file_of(sha256)?).ok());
        let fit = match (&sha256, bytes) {
            (None, _) => WorkbookFit::default(),
            (Some(_), Some(bytes)) => {
                let columns = columns_for(dossier, &bytes);
                let name = dossier.profile.official_workbook_name.clone().unwrap_or_default();
                crate::official_workbook::workbook_fit(
                    &self.catalogue,
                    (name.as_str(), bytes.as_slice()),
                    &columns,
                    may_go,
                )
            }
            (Some(_), None) => WorkbookFit { missing: true, ..WorkbookFit::default() },
        };
        self.workbook = (Some(seen), fit);
    }

    /// Where the content of an attachment lies, if it is here, and whole as far as its size tells.
    pub fn file_of(&self, sha256: &str) -> Option<PathBuf> {
        let attachments = self.workspace.attachments();
        let here = !self.unfinished.contains(sha256) && attachments.presence(sha256, None) == Presence::Here;
        attachments.path(sha256).ok().filter(|_| here)
    }

    /// What lies in the folder and is not as it should be, of one weight: file, and the key of the
    /// message that says what is wrong with it.
    fn folder_trouble(&self, weight: Weight) -> Vec<(String, String)> {
        let damage = self.workspace.damage().into_iter().filter(|damage| damage.what.weight() == weight);
        damage.map(|damage| (damage.file.clone(), damage.what.code().to_owned())).collect()
    }
}

impl Desk {
    /// A desk on a host.
    pub fn new(host: Arc<dyn Host>) -> Self {
        let preferences = Preferences::read(&host.data_folder());
        let state = State { preferences, opened: None, uploads: BTreeMap::new() };
        Self { host, state: Mutex::new(state), running: Arc::default() }
    }

    /// The language of the window.
    pub fn language(&self) -> Language {
        self.lock().preferences.language()
    }

    /// An error in the window's language.
    pub fn trouble(&self, code: &str, detail: &str) -> WireError {
        AppError::new(code, detail).in_words(self.language())
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, State> {
        // A panic in one command must not take the workspace away from the next one.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does something with the open workspace.
    pub(crate) fn with_open<T>(
        &self,
        work: impl FnOnce(&mut Opened, Language) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let mut state = self.lock();
        let language = state.preferences.language();
        let opened = state.opened.as_mut().ok_or_else(|| AppError::new("APP-NO-WORKSPACE", ""))?;
        work(opened, language)
    }

    pub(crate) fn stamp(&self) -> Stamp {
        Stamp { when: self.host.now(), who: self.host.who() }
    }

    pub(crate) fn opening(&self, folder: &Path) -> Opening {
        Opening {
            folder: folder.to_owned(),
            twins: Some(self.host.data_folder().join("twins")),
            id: self.host.fresh_id(),
        }
    }

    /// Judges an open workspace, today or on a given day.
    pub(crate) fn judge(&self, opened: &Opened, on: Option<jiff::civil::Date>) -> Verdict {
        self.judge_with(opened, on, &opened.workbook.1)
    }

    /// As [`Desk::judge`], with another official workbook than that of the workspace.
    pub(crate) fn judge_with(
        &self,
        opened: &Opened,
        on: Option<jiff::civil::Date>,
        workbook: &WorkbookFit,
    ) -> Verdict {
        let logo = opened.workspace.dossier().profile.logo.as_deref();
        let situation = Situation {
            today: self.host.today(),
            on,
            conflicts: opened.workspace.conflicts(),
            damage: &opened.folder_trouble(Weight::Damaged),
            missing: &opened.folder_trouble(Weight::Incomplete),
            strange: &opened.folder_trouble(Weight::Notice),
            lost: &opened.lost,
            altered: &opened.altered,
            unfinished: &opened.unfinished,
            edition: opened.edition,
            logo_missing: logo.is_some_and(|sha256| opened.file_of(sha256).is_none()),
            looks: opened.looks.all(),
            workbook,
        };
        let verdict = check(&opened.catalogue, opened.workspace.dossier(), &situation);
        // What is so long that additions matter is measured as it will be written, and judged once more.
        let cells = self.cells_of_long_responses(opened, &verdict);
        if cells.is_empty() {
            return verdict;
        }
        let workbook = WorkbookFit { cells, ..workbook.clone() };
        check(&opened.catalogue, opened.workspace.dossier(), &Situation { workbook: &workbook, ..situation })
    }

    /// Claims the desk for one export; `None` while another runs.
    pub(crate) fn claim_export(&self) -> Option<ExportClaim<'_>> {
        let exporting = &self.running.exporting;
        let free = exporting.compare_exchange(false, true, Ordering::SeqCst, Ordering::SeqCst).is_ok();
        free.then(|| {
            self.running.cancel.store(false, Ordering::SeqCst);
            ExportClaim(self)
        })
    }
}

/// The right to export, given back when dropped.
pub(crate) struct ExportClaim<'a>(&'a Desk);

impl ExportClaim<'_> {
    /// Whether a person has cancelled.
    pub fn cancelled(&self) -> bool {
        self.0.running.is_cancelled()
    }
}

impl Drop for ExportClaim<'_> {
    fn drop(&mut self) {
        self.0.running.exporting.store(false, Ordering::SeqCst);
    }
}

/// The catalogue of an edition.
pub(crate) fn catalogue_of(edition: &EditionId) -> Result<Arc<Catalogue>, AppError> {
    static CURRENT: OnceLock<Arc<Catalogue>> = OnceLock::new();
    if edition.as_str() == CURRENT_EDITION
        && let Some(catalogue) = CURRENT.get()
    {
        return Ok(Arc::clone(catalogue));
    }
    let loaded = proofbook_catalogue::shipped::load(edition)
        .ok_or_else(|| AppError::new("APP-UNKNOWN-EDITION", edition.as_str()))?;
    let catalogue = Arc::new(loaded?);
    Ok(if edition.as_str() == CURRENT_EDITION {
        Arc::clone(CURRENT.get_or_init(|| catalogue))
    } else {
        catalogue
    })
}

/// The edition that new workspaces are prepared for. It is part of the program, and a test loads it.
pub(crate) fn current_catalogue() -> Result<Arc<Catalogue>, AppError> {
    catalogue_of(&EditionId::new(CURRENT_EDITION))
}

/// The typesetter of the program; fonts are read once.
pub(crate) fn typesetter() -> Result<&'static Typesetter, AppError> {
    static TYPESETTER: OnceLock<Typesetter> = OnceLock::new();
    match TYPESETTER.get() {
        Some(typesetter) => Ok(typesetter),
        None => {
            let made = Typesetter::new()?;
            Ok(TYPESETTER.get_or_init(|| made))
        }
    }
}
