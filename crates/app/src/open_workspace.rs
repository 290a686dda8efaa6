//! An open workspace: the folder with everything in it, the edition it is judged by, and what is known of
//! its files. A plain value; whoever has it may change it, and nobody here waits for anything long.
//!
//! Not here: judging (`judging`), carrying edits out (`commit`), words.

use crate::{edition, errors::AppError, looking::Looks, official_workbook::OfficialWorkbook};
use proofbook_catalogue::{Catalogue, Language};
use proofbook_checks::EditionAtHand;
use proofbook_contents::TextLanguage;
use proofbook_dossier::Dossier;
use proofbook_store::{Presence, Revision, Weight, Workspace};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::Arc,
};

/// An open workspace.
pub struct OpenWorkspace {
    /// Where it lies.
    pub(crate) folder: PathBuf,
    /// What is in it.
    pub(crate) workspace: Workspace,
    /// What its edition asks for.
    pub(crate) catalogue: Arc<Catalogue>,
    /// Whether `catalogue` is that of the edition the workspace names.
    pub(crate) edition: EditionAtHand,
    /// The state the window shows; behind the workspace where somebody else's work has arrived.
    pub(crate) shown: Revision,
    /// The last verified save of this opening.
    pub(crate) saved_at: Option<jiff::Timestamp>,
    /// Why the latest edits are not on the disk.
    pub(crate) save_error: Option<AppError>,
    /// Digests of attached files that are not in the folder, as of the last survey.
    pub(crate) missing_files: BTreeSet<String>,
    /// Digests of attached files that were found to be no longer what was attached.
    pub(crate) modified_files: BTreeSet<String>,
    /// Digests of attached files that have another length than what was attached, as of the last survey.
    pub(crate) incomplete_files: BTreeSet<String>,
    /// What the scans of the attached files have given so far.
    pub(crate) looks: Looks,
    /// The official workbook and how it fits; read again only where it is another one.
    pub(crate) official: Arc<OfficialWorkbook>,
}

impl OpenWorkspace {
    /// A workspace that has been opened, with its files surveyed and its official workbook read.
    pub(crate) fn new(
        folder: &Path,
        workspace: Workspace,
        (catalogue, edition): (Arc<Catalogue>, EditionAtHand),
        looks: Looks,
    ) -> Self {
        let shown = workspace.revision();
        let mut opened = Self {
            folder: folder.to_owned(),
            workspace,
            catalogue,
            edition,
            shown,
            saved_at: None,
            save_error: None,
            missing_files: BTreeSet::new(),
            modified_files: BTreeSet::new(),
            incomplete_files: BTreeSet::new(),
            looks,
            official: Arc::default(),
        };
        opened.survey_files();
        opened.read_workbook();
        opened
    }

    /// What the partner has said, as it stands now.
    pub(crate) fn dossier(&self) -> Arc<Dossier> {
        Arc::clone(self.workspace.dossier())
    }

    /// The language of the submission, or that of whoever asks.
    pub(crate) fn submission_language(&self, asking: Language) -> Language {
        self.workspace.dossier().profile.language.unwrap_or(asking)
    }

    /// The language of the submission, as far as it helps to tell what a text is written in.
    pub(crate) fn text_language(&self) -> Option<TextLanguage> {
        hint_of(self.workspace.dossier().profile.language)
    }

    /// Surveys which attached files are in the folder; answers whether that has changed.
    pub(crate) fn survey_files(&mut self) -> bool {
        let dossier = self.dossier();
        let before = (self.missing_files.clone(), self.incomplete_files.clone(), self.modified_files.clone());
        self.missing_files.clear();
        self.incomplete_files.clear();
        for file in dossier.evidence.values().filter_map(|evidence| evidence.file.as_ref()) {
            match self.workspace.attachments().presence(&file.sha256, Some(file.size)) {
                Presence::Here => continue,
                Presence::Absent => self.missing_files.insert(file.sha256.clone()),
                Presence::NotDownloaded => self.incomplete_files.insert(file.sha256.clone()),
                Presence::Altered => self.modified_files.insert(file.sha256.clone()),
            };
        }
        before != (self.missing_files.clone(), self.incomplete_files.clone(), self.modified_files.clone())
    }

    /// Recalls what scans of the attached files have given at earlier starts; scans nothing.
    pub(crate) fn recall_scans(&mut self) {
        self.looks.in_language(self.text_language());
        let dossier = self.dossier();
        for file in dossier.evidence.values().filter_map(|evidence| evidence.file.as_ref()) {
            self.looks.has(file);
        }
    }

    /// Takes up the edition the workspace has gone over to, here or on another laptop, and one whose
    /// workbook has arrived. Where it cannot be had another stands in for it, and a finding says so.
    pub(crate) fn update_edition(&mut self) {
        let edition = self.workspace.dossier().profile.edition.clone();
        let is_it = edition.as_ref().is_none_or(|edition| *edition == self.catalogue.edition);
        if !is_it || self.edition != EditionAtHand::Present {
            // The program's own catalogue has been read before, so this does not fail.
            if let Ok((catalogue, at_hand)) = edition::edition_at_hand(&self.workspace) {
                let is_another = !Arc::ptr_eq(&catalogue, &self.catalogue);
                (self.catalogue, self.edition) = (catalogue, at_hand);
                if is_another {
                    self.official = Arc::default();
                }
            }
        }
        self.read_workbook();
    }

    /// Reads the official workbook, if it is another one than before or has arrived.
    fn read_workbook(&mut self) {
        let dossier = self.workspace.dossier();
        if self.official.is_of(&dossier.profile) {
            return;
        }
        let path = dossier.profile.official_workbook.as_ref().and_then(|sha256| self.file_of(sha256));
        let read = OfficialWorkbook::read(&self.catalogue, dossier, path.as_deref());
        self.official = Arc::new(read);
    }

    /// Where the content of an attachment lies, if it is here, and whole as far as its size tells.
    pub(crate) fn file_of(&self, sha256: &str) -> Option<PathBuf> {
        let attachments = self.workspace.attachments();
        let here =
            !self.incomplete_files.contains(sha256) && attachments.presence(sha256, None) == Presence::Here;
        attachments.path(sha256).ok().filter(|_| here)
    }

    /// What lies in the folder and is not as it should be, of one weight: file, and the key of the
    /// message that says what is wrong with it.
    pub(crate) fn damage_of(&self, weight: Weight) -> Vec<(String, String)> {
        let damage = self.workspace.damage().into_iter().filter(|damage| damage.what.weight() == weight);
        damage.map(|damage| (damage.file.clone(), damage.what.code().to_owned())).collect()
    }
}

/// What a language says about texts whose encoding nothing names.
pub(crate) fn hint_of(language: Option<Language>) -> Option<TextLanguage> {
    match language? {
        Language::Ko => Some(TextLanguage::Korean),
        Language::Ja => Some(TextLanguage::Japanese),
        Language::En => None,
    }
}
