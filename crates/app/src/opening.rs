//! Making a workspace, opening and closing it.
//!
//! Not here: what is in it, and the sample (`sampling`).

use crate::{
    edition::{CURRENT_EDITION, catalogue_of, edition_at_hand},
    errors::AppError,
    looking::Looks,
    open_workspace::OpenWorkspace,
    session::Session,
    wire::*,
    workspace_view::view,
};
use proofbook_catalogue::{Catalogue, EditionId, Language};
use proofbook_checks::EditionAtHand;
use proofbook_dossier::Op;
use proofbook_store::{Opening, Workspace};
use serde_json::json;
use std::{path::Path, sync::Arc};

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

/// Makes a new workspace and opens it.
pub fn create_workspace(
    session: &Session,
    folder: String,
    partner: String,
    language: Language,
) -> Result<WorkspaceView, AppError> {
    let folder = Path::new(folder.trim());
    create(session, &NewWorkspace { folder, partner: &partner, edition: CURRENT_EDITION, language })?;
    view(session)
}

/// Opens a workspace.
pub fn open_workspace(session: &Session, folder: String) -> Result<WorkspaceView, AppError> {
    open(session, Path::new(folder.trim()))?;
    view(session)
}

/// Closes the open workspace; edits that wait for the disk are tried once more.
pub fn close_workspace(session: &Session) -> Result<(), AppError> {
    let mut state = session.lock();
    state.uploads.clear();
    if let Some(opened) = &mut state.opened {
        opened.workspace.close()?;
    }
    state.opened = None;
    Ok(())
}

/// Makes a new workspace and leaves it open.
pub fn create(session: &Session, new: &NewWorkspace<'_>) -> Result<(), AppError> {
    if new.partner.trim().is_empty() {
        return Err(AppError::new("APP-NO-PARTNER", ""));
    }
    if new.folder.as_os_str().is_empty() {
        return Err(AppError::new("APP-NO-FOLDER", ""));
    }
    save_earlier(session)?;
    let catalogue = catalogue_of(&EditionId::new(new.edition))?;
    let begun = genesis(&catalogue, new);
    let opening = opening(session, new.folder);
    let workspace = Workspace::create(opening, session.host.fresh_id(), &begun, &session.stamp())?;
    keep_open(session, new.folder, workspace, (catalogue, EditionAtHand::Present));
    Ok(())
}

/// Opens a workspace and leaves it open.
pub fn open(session: &Session, folder: &Path) -> Result<(), AppError> {
    if folder.as_os_str().is_empty() {
        return Err(AppError::new("APP-NO-FOLDER", ""));
    }
    save_earlier(session)?;
    clear_killed(session);
    let workspace = Workspace::open(opening(session, folder))?;
    let edition = edition_at_hand(&workspace)?;
    keep_open(session, folder, workspace, edition);
    Ok(())
}

/// Removes what a program that was killed has left.
pub(crate) fn clear_killed(session: &Session) {
    let data = session.host.data_folder();
    crate::exports_begun::clear_killed(&data);
    crate::looking::clear_scratch(&data);
}

fn opening(session: &Session, folder: &Path) -> Opening {
    Opening {
        folder: folder.to_owned(),
        twins: Some(session.host.data_folder().join("twins")),
        id: session.host.fresh_id(),
    }
}

/// Nothing takes the place of a workspace that has edits the disk has not taken.
fn save_earlier(session: &Session) -> Result<(), AppError> {
    match &mut session.lock().opened {
        Some(earlier) => Ok(earlier.workspace.retry().map(drop)?),
        None => Ok(()),
    }
}

fn keep_open(
    session: &Session,
    folder: &Path,
    workspace: Workspace,
    edition: (Arc<Catalogue>, EditionAtHand),
) {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let looks = Looks::kept_in(&session.host.data_folder(), session.host.converts_office());
    let partner = workspace.dossier().profile.partner.clone();
    let opened = OpenWorkspace::new(&folder, workspace, edition, looks);
    let mut state = session.lock();
    if let Some(earlier) = &mut state.opened {
        // Its edits are on the disk (`save_earlier`); what can fail here is a due snapshot only.
        let _ = earlier.workspace.close();
    }
    state.uploads.clear();
    state.preferences.remember(&folder, &partner, session.host.now());
    state.opened = Some(opened);
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
