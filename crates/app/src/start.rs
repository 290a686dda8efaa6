//! What there is without a workspace: preferences, recent workspaces, the catalogue of the program.
//!
//! Not here: opening (`opening`).

use crate::{
    catalogue_view::catalogue_view, edition::current_catalogue, errors::AppError, session::Session, wire::*,
};
use proofbook_catalogue::Language;
use std::{path::Path, sync::Arc};

/// What the window shows before a workspace is open.
pub fn start(session: &Session) -> Result<Start, AppError> {
    crate::opening::clear_killed(session);
    let documents = session.host.documents_folder();
    let state = session.lock();
    Ok(Start {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        language: state.preferences.language(),
        theme: state.preferences.theme,
        recents: state.preferences.recents(),
        default_folder: documents.to_string_lossy().into_owned(),
        default_export_folder: documents.to_string_lossy().into_owned(),
        separator: std::path::MAIN_SEPARATOR_STR.to_owned(),
        today: session.host.today().to_string(),
        open_now: session.host.open_now().map(|folder| folder.to_string_lossy().into_owned()),
    })
}

/// Sets language and theme of the window.
pub fn set_preferences(
    session: &Session,
    language: Option<Language>,
    theme: Option<Theme>,
) -> Result<Start, AppError> {
    {
        let mut state = session.lock();
        if let Some(language) = language {
            state.preferences.set_language(language);
        }
        if let Some(theme) = theme {
            state.preferences.theme = theme;
        }
        state.preferences.keep(&session.host.data_folder());
    }
    start(session)
}

/// Takes a workspace off the list of recent ones.
pub fn forget_recent(session: &Session, folder: String) -> Result<Start, AppError> {
    {
        let mut state = session.lock();
        state.preferences.forget(&folder);
        state.preferences.keep(&session.host.data_folder());
    }
    start(session)
}

/// The catalogue of the open workspace, or the current one, in the window's language.
pub fn catalogue(session: &Session) -> Result<CatalogueView, AppError> {
    let (opened, language) = {
        let state = session.lock();
        let catalogue = state.opened.as_ref().map(|opened| Arc::clone(&opened.catalogue));
        (catalogue, state.preferences.language())
    };
    let catalogue = opened.map_or_else(current_catalogue, Ok)?;
    Ok(catalogue_view(&catalogue, language))
}

/// A fresh identifier.
pub fn fresh_id(session: &Session) -> Result<String, AppError> {
    Ok(session.host.fresh_id().to_string())
}

/// Opens a folder in the system's file browser.
pub fn reveal(session: &Session, folder: String) -> Result<(), AppError> {
    session.host.reveal(Path::new(&folder)).map_err(|detail| AppError::new("APP-READ-FILE", detail))
}

/// Opens the folder of the log for support.
pub fn reveal_log(session: &Session) -> Result<(), AppError> {
    let folder = crate::support_log::folder(&session.host.data_folder());
    session.host.reveal(&folder).map_err(|detail| AppError::new("APP-READ-FILE", detail))
}
