//! The open workspace in words: as a whole, and what an edit has changed of it.
//!
//! Not here: carrying edits out (`commit`).

use crate::{
    commit::Committed,
    edition,
    errors::AppError,
    judging::{JudgedOn, judge},
    open_workspace::OpenWorkspace,
    session::{Caller, Session},
    verdict_view::verdict_view,
    views,
    wire::*,
};
use proofbook_store::Weight;

/// The open workspace, whole.
pub fn view(session: &Session) -> Result<WorkspaceView, AppError> {
    // The window keeps the list of recent workspaces, the command line does not.
    session.lock().preferences.keep(&session.host.data_folder());
    session.with(|opened, caller| Ok(whole_view(opened, caller)))
}

/// The open workspace, whole; the window shows this state from now on.
pub(crate) fn whole_view(opened: &mut OpenWorkspace, caller: &Caller<'_>) -> WorkspaceView {
    opened.shown = opened.workspace.revision();
    let (dossier, language, today) = (opened.dossier(), caller.language, caller.today());
    let verdict = judge(opened, JudgedOn::today(today));
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
        tray: edition::unmapped_answers(&opened.catalogue, &dossier),
        dossier: (*dossier).clone(),
    }
}

/// The open workspace, whole, after edits; where they are not on the disk the view says so.
pub(crate) fn whole_view_after(
    opened: &mut OpenWorkspace,
    caller: &Caller<'_>,
    committed: Committed,
) -> WorkspaceView {
    let mut view = whole_view(opened, caller);
    view.saved.trouble = trouble(committed, caller);
    view
}

/// What an edit changed; where it is not on the disk the outcome says so. The dossier is left out where the
/// window has it already, or where it holds other people's work that the window has not taken over yet (see
/// [`refresh`]).
pub(crate) fn outcome(
    opened: &OpenWorkspace,
    caller: &Caller<'_>,
    committed: Committed,
    with_dossier: bool,
) -> EditOutcome {
    let (dossier, language, today) = (opened.dossier(), caller.language, caller.today());
    let verdict = judge(opened, JudgedOn::today(today));
    let behind = opened.shown != opened.workspace.revision();
    EditOutcome {
        saved: Saved { trouble: trouble(committed, caller), ..views::saved(opened, language) },
        verdict: verdict_view(&opened.catalogue, &dossier, &verdict, language),
        dossier: (with_dossier && !behind).then(|| (*dossier).clone()),
        milestones: views::milestones(&opened.catalogue, &dossier, today, language),
        days_left: views::days_left(&dossier, today),
        conflicts: views::conflicts(opened, language),
    }
}

/// Why edits are not on the disk, in words.
fn trouble(committed: Committed, caller: &Caller<'_>) -> Option<WireError> {
    committed.saved().err().map(|error| error.in_words(caller.language))
}

/// Looks for changes of other openings.
pub fn refresh(opened: &mut OpenWorkspace, caller: &Caller<'_>) -> Result<Option<WorkspaceView>, AppError> {
    let arrived = opened.workspace.refresh()?;
    let files = opened.survey_files();
    let before = (opened.edition, opened.official.fit.missing);
    opened.update_edition();
    let edition = before != (opened.edition, opened.official.fit.missing);
    if !arrived && !files && !edition && opened.shown == opened.workspace.revision() {
        return Ok(None);
    }
    Ok(Some(whole_view(opened, caller)))
}

/// The latest changes, newest first.
pub fn history(opened: &mut OpenWorkspace, caller: &Caller<'_>, limit: u32) -> Result<Vec<Change>, AppError> {
    Ok(views::history(opened, limit as usize, caller.language))
}
