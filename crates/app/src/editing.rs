//! Edits: carry out, save, check again.
//!
//! Not here: carrying out as such (`commit`), and what can be said of an edit (`workspace_view`).

use crate::{
    commit::commit,
    errors::AppError,
    open_workspace::OpenWorkspace,
    session::{Caller, Session},
    views,
    wire::*,
    workspace_view::{outcome, whole_view_after},
};
use proofbook_dossier::{Edit, undo};
use proofbook_store::Revision;

/// Carries edits out as one change and says what the check says now.
pub fn edit(
    opened: &mut OpenWorkspace,
    caller: &Caller<'_>,
    edits: Vec<Edit>,
    base: Option<String>,
) -> Result<EditOutcome, AppError> {
    let base = base.map(Revision::from);
    let committed = commit(opened, &edits, base.as_ref(), &caller.stamp())?;
    let splices_only = edits.iter().all(|edit| matches!(edit, Edit::Splice { .. }));
    Ok(outcome(opened, caller, committed, !splices_only))
}

/// Carries edits out; for the command line, where an edit that is not on the disk is a failure.
pub fn edit_and_save(session: &Session, edits: &[Edit]) -> Result<(), AppError> {
    session.with(|opened, caller| commit(opened, edits, None, &caller.stamp())?.saved())
}

/// Takes one change back, as one more change of the history.
///
/// # Errors
/// `EDIT-CHANGED-SINCE` where something it touched was changed again since.
pub fn undo_change(
    opened: &mut OpenWorkspace,
    caller: &Caller<'_>,
    revision: String,
) -> Result<EditOutcome, AppError> {
    let (before, after) = opened.workspace.before_and_after(&Revision::from(revision))?;
    let edits = undo(&before.0, &after.0, &opened.workspace.tree().0)
        .map_err(|since| AppError::new("EDIT-CHANGED-SINCE", since.path.join("/")))?;
    let committed = commit(opened, &edits, None, &caller.stamp())?;
    Ok(outcome(opened, caller, committed, true))
}

/// Tries again to save what could not be saved.
pub fn retry_save(opened: &mut OpenWorkspace, caller: &Caller<'_>) -> Result<Saved, AppError> {
    let now = caller.host.now();
    match opened.workspace.retry() {
        Ok(_) => {
            opened.saved_at = Some(now);
            opened.save_error = None;
        }
        Err(error) => opened.save_error = Some(error.into()),
    }
    Ok(views::saved(opened, caller.language))
}

/// Chooses one of the values of a field in conflict.
pub fn settle_conflict(
    opened: &mut OpenWorkspace,
    caller: &Caller<'_>,
    path: Vec<String>,
    choice: u32,
) -> Result<WorkspaceView, AppError> {
    let conflict = opened.workspace.conflicts().iter().find(|conflict| conflict.path == path);
    let value = conflict.and_then(|conflict| conflict.values.get(choice as usize)).cloned();
    let value = value.ok_or_else(|| AppError::new("EDIT-UNKNOWN", path.join("/")))?;
    let committed = commit(opened, &[Edit::Settle { path, value }], None, &caller.stamp())?;
    Ok(whole_view_after(opened, caller, committed))
}
