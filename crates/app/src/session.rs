//! Beginning and ending: preferences, recent workspaces, creating, opening, closing, looking.

use crate::{
    catalogue_view::catalogue_view, desk::*, errors::AppError, verdict_view::verdict_view, views, wire::*,
};
use proofbook_catalogue::{Catalogue, EditionId, Language};
use proofbook_checks::EditionAtHand;
use proofbook_dossier::{Edit, Op, PlainProfileField, ProfileField};
use proofbook_store::{Weight, Workspace};
use serde_json::json;
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::Arc,
};

/// What a new workspace is made with.
pub struct NewWorkspace<'a> {
    /// Its folder, empty or not there.
    pub folder: &'a Path,
    /// The partner's name.
    pub partner: &'a str,
    /// The edition.
    pub edition: &'a str,
    /// The language of the submission.
    pub language: Language,
}

impl Desk {
    /// What the window shows before a workspace is open.
    pub fn start(&self) -> Result<Start, AppError> {
        self.clear_killed();
        let documents = self.host.documents_folder();
        let state = self.lock();
        Ok(Start {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            language: state.preferences.language(),
            theme: state.preferences.theme,
            recents: state.preferences.recents(),
            default_folder: documents.to_string_lossy().into_owned(),
            default_export_folder: documents.to_string_lossy().into_owned(),
            separator: std::path::MAIN_SEPARATOR_STR.to_owned(),
            today: self.host.today().to_string(),
            open_now: self.host.open_now().map(|folder| folder.to_string_lossy().into_owned()),
        })
    }

    /// Sets language and theme of the window.
    pub fn set_preferences(
        &self,
        language: Option<Language>,
        theme: Option<Theme>,
    ) -> Result<Start, AppError> {
        {
            let mut state = self.lock();
            if let Some(language) = language {
                state.preferences.set_language(language);
            }
            if let Some(theme) = theme {
                state.preferences.theme = theme;
            }
            state.preferences.keep(&self.host.data_folder());
        }
        self.start()
    }

    /// Takes a workspace off the list of recent ones.
    pub fn forget_recent(&self, folder: String) -> Result<Start, AppError> {
        {
            let mut state = self.lock();
            state.preferences.forget(&folder);
            state.preferences.keep(&self.host.data_folder());
        }
        self.start()
    }

    /// Makes a new workspace and opens it.
    pub fn create_workspace(
        &self,
        folder: String,
        partner: String,
        language: Language,
    ) -> Result<WorkspaceView, AppError> {
        self.create(&NewWorkspace {
            folder: Path::new(folder.trim()),
            partner: &partner,
            edition: CURRENT_EDITION,
            language,
        })?;
        self.view()
    }

    /// Makes the sample workspace and opens it.
    pub fn create_sample(&self, folder: String, language: Language) -> Result<WorkspaceView, AppError> {
        self.make_sample(Path::new(folder.trim()), language)?;
        self.view()
    }

    /// Opens a workspace.
    pub fn open_workspace(&self, folder: String) -> Result<WorkspaceView, AppError> {
        self.open(Path::new(folder.trim()))?;
        self.view()
    }

    /// Closes the open workspace; edits that wait for the disk are tried once more.
    pub fn close_workspace(&self) -> Result<(), AppError> {
        let mut state = self.lock();
        state.uploads.clear();
        if let Some(opened) = &mut state.opened {
            opened.workspace.close()?;
        }
        state.opened = None;
        Ok(())
    }

    /// Makes a new workspace and leaves it open.
    pub fn create(&self, new: &NewWorkspace<'_>) -> Result<(), AppError> {
        let partner = new.partner.trim();
        if partner.is_empty() {
            return Err(AppError::new("APP-NO-PARTNER", ""));
        }
        if new.folder.as_os_str().is_empty() {
            return Err(AppError::new("APP-NO-FOLDER", ""));
        }
        self.save_earlier()?;
        let catalogue = catalogue_of(&EditionId::new(new.edition))?;
        let opening = self.opening(new.folder);
        let workspace =
            Workspace::create(opening, self.host.fresh_id(), &genesis(&catalogue, new), &self.stamp())?;
        self.put_on_desk(new.folder, workspace, catalogue, EditionAtHand::Present);
        Ok(())
    }

    /// Opens a workspace and leaves it on the desk.
    pub fn open(&self, folder: &Path) -> Result<(), AppError> {
        if folder.as_os_str().is_empty() {
            return Err(AppError::new("APP-NO-FOLDER", ""));
        }
        self.save_earlier()?;
        self.clear_killed();
        let workspace = Workspace::open(self.opening(folder))?;
        let (catalogue, edition) = crate::editions::edition_at_hand(&workspace)?;
        self.put_on_desk(folder, workspace, catalogue, edition);
        Ok(())
    }

    /// Removes what a program that was killed has left.
    fn clear_killed(&self) {
        let data = self.host.data_folder();
        crate::exports_begun::clear_killed(&data);
        crate::looking::clear_scratch(&data);
    }

    /// Nothing takes the place of a workspace that has edits the disk has not taken.
    fn save_earlier(&self) -> Result<(), AppError> {
        match &mut self.lock().opened {
            Some(earlier) => Ok(earlier.workspace.retry().map(drop)?),
            None => Ok(()),
        }
    }

    fn put_on_desk(
        &self,
        folder: &Path,
        workspace: Workspace,
        catalogue: Arc<Catalogue>,
        edition: EditionAtHand,
    ) {
        let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        let mut state = self.lock();
        if let Some(earlier) = &mut state.opened {
            // Its edits are on the disk (`save_earlier`); what can fail here is a due snapshot only.
            let _ = earlier.workspace.close();
        }
        state.uploads.clear();
        let partner = workspace.dossier().profile.partner.clone();
        state.preferences.remember(&folder, &partner, self.host.now());
        let shown = workspace.revision();
        let mut opened = Opened {
            folder,
            workspace,
            catalogue,
            shown,
            saved_at: None,
            lost: BTreeSet::new(),
            altered: BTreeSet::new(),
            unfinished: BTreeSet::new(),
            edition,
            looks: crate::looking::Looks::kept_in(&self.host.data_folder(), self.host.converts_office()),
            workbook: Default::default(),
            trouble: None,
        };
        opened.look_for_files();
        opened.look_at_workbook();
        state.opened = Some(opened);
    }

    /// Keeps the list of recent workspaces; the window does, the command line does not.
    fn keep_recents(&self) {
        self.lock().preferences.keep(&self.host.data_folder());
    }

    /// The open workspace, whole.
    pub fn view(&self) -> Result<WorkspaceView, AppError> {
        self.keep_recents();
        self.with_open(|opened, language| {
            opened.shown = opened.workspace.revision();
            Ok(self.whole_view(opened, language))
        })
    }

    pub(crate) fn whole_view(&self, opened: &Opened, language: Language) -> WorkspaceView {
        let dossier = opened.dossier();
        let verdict = self.judge(opened, None);
        let today = self.host.today();
        WorkspaceView {
            folder: opened.folder.to_string_lossy().into_owned(),
            verdict: verdict_view(&opened.catalogue, &dossier, &verdict, language),
            saved: views::saved(opened, language),
            milestones: views::milestones(&opened.catalogue, &dossier, today, language),
            days_left: views::days_left(&dossier, today),
            conflicts: views::conflicts(opened, language),
            damage: opened
                .workspace
                .damage()
                .iter()
                .filter(|damage| damage.what.weight() < Weight::Notice)
                .map(|damage| views::damage_line(damage, language))
                .collect(),
            tray: crate::editions::tray(&opened.catalogue, &dossier),
            dossier: (*dossier).clone(),
        }
    }

    /// The catalogue of the open workspace, or the current one, in the window's language.
    pub fn catalogue(&self) -> Result<CatalogueView, AppError> {
        let (catalogue, language) = {
            let state = self.lock();
            (state.opened.as_ref().map(|opened| Arc::clone(&opened.catalogue)), state.preferences.language())
        };
        let catalogue = match catalogue {
            Some(catalogue) => catalogue,
            None => catalogue_of(&EditionId::new(CURRENT_EDITION))?,
        };
        Ok(catalogue_view(&catalogue, language))
    }

    /// A fresh identifier.
    pub fn fresh_id(&self) -> Result<String, AppError> {
        Ok(self.host.fresh_id().to_string())
    }

    /// Opens a folder in the system's file browser.
    pub fn reveal(&self, folder: String) -> Result<(), AppError> {
        self.host.reveal(Path::new(&folder)).map_err(|detail| AppError::new("APP-READ-FILE", detail))
    }

    /// Opens the folder of the log for support.
    pub fn reveal_log(&self) -> Result<(), AppError> {
        let folder = crate::support_log::folder(&self.host.data_folder());
        self.host.reveal(&folder).map_err(|detail| AppError::new("APP-READ-FILE", detail))
    }

    /// Looks for changes of other openings.
    pub fn refresh(&self) -> Result<Option<WorkspaceView>, AppError> {
        self.with_open(|opened, language| {
            let arrived = opened.workspace.refresh()?;
            let files = opened.look_for_files();
            let before = (opened.edition, opened.workbook.1.missing);
            opened.look_at_edition();
            let edition = before != (opened.edition, opened.workbook.1.missing);
            if !arrived && !files && !edition && opened.shown == opened.workspace.revision() {
                return Ok(None);
            }
            opened.shown = opened.workspace.revision();
            Ok(Some(self.whole_view(opened, language)))
        })
    }

    /// The latest changes, newest first.
    pub fn history(&self, limit: u32) -> Result<Vec<Change>, AppError> {
        self.with_open(|opened, language| Ok(views::history(opened, limit as usize, language)))
    }

    /// The sample workspace in the documents folder, made where it is not there yet.
    pub fn sample_at_hand(&self) -> Result<PathBuf, AppError> {
        let language = self.language();
        let folder =
            self.host.documents_folder().join(format!("Proofbook Sample {}.proofbook", language.code()));
        if !folder.join("proofbook.json").exists() {
            self.make_sample(&folder, language)?;
            self.close_workspace()?;
        }
        Ok(folder)
    }

    /// Makes the sample workspace of an invented partner and leaves it open.
    pub fn make_sample(&self, folder: &Path, language: Language) -> Result<(), AppError> {
        self.apply_sample(folder, language)
    }
}

/// The maps at the root of a dossier besides the profile and the answers.
const SECTIONS: [&str; 8] = [
    "evidence",
    "citations",
    "case_studies",
    "editions",
    "second_looks",
    "comments",
    "bundle",
    "shared_links",
];

/// What every opening is to find: the profile's first facts and the empty texts of all controls.
fn genesis(catalogue: &Catalogue, new: &NewWorkspace<'_>) -> Vec<Op> {
    let profile =
        |field: &str, value: serde_json::Value| Op::Put(vec!["profile".into(), field.into()], value);
    let mut operations = vec![
        profile("partner", json!(new.partner.trim())),
        profile("edition", json!(new.edition)),
        profile("language", json!(new.language.code())),
    ];
    for section in SECTIONS {
        operations.push(Op::Put(vec![section.into()], json!({})));
    }
    operations.push(Op::Put(vec!["profile".into(), "badges".into()], json!({})));
    for badge in &catalogue.badges {
        operations.push(Op::Put(vec!["profile".into(), "badges".into(), badge.id.to_string()], json!({})));
    }
    for control in &catalogue.controls {
        let entries: serde_json::Map<_, _> =
            control.demands.iter().map(|demand| (demand.id.to_string(), json!({}))).collect();
        let answer = json!({ "response": "", "notes": "", "entries": entries });
        operations.push(Op::Put(vec!["answers".into(), control.id.to_string()], answer));
    }
    operations
}

/// An edit of a plain field of the profile.
pub(crate) fn set_profile(field: PlainProfileField, value: impl Into<String>) -> Edit {
    Edit::SetProfile { field: ProfileField::Plain(field), value: Some(value.into()) }
}
