//! Edits: carry out, save, check again.

use crate::{desk::*, errors::AppError, verdict_view::verdict_view, views, wire::*};
use proofbook_catalogue::Language;
use proofbook_dossier::{Edit, undo};
use proofbook_store::Revision;

impl Desk {
    /// Carries edits out as one change and says what the check says now.
    pub fn edit(&self, edits: Vec<Edit>, base: Option<String>) -> Result<EditOutcome, AppError> {
        let base = base.map(Revision::from);
        self.with_open(|opened, language| {
            self.carry_out(opened, &edits, base.as_ref())?;
            let splices_only = edits.iter().all(|edit| matches!(edit, Edit::Splice { .. }));
            Ok(self.outcome(opened, language, !splices_only))
        })
    }

    /// Carries edits out on the open workspace. An edit that was taken but could not be saved is not
    /// an error here: it stands in memory, and the outcome says that it is not saved.
    pub(crate) fn carry_out(
        &self,
        opened: &mut Opened,
        edits: &[Edit],
        base: Option<&Revision>,
    ) -> Result<(), AppError> {
        crate::existing::refuse_unknown(opened, edits)?;
        let stamp = self.stamp();
        let done = opened.workspace.edit(edits, base, &stamp);
        opened.look_at_edition();
        match done {
            Ok(saved) => {
                opened.shown = saved.seen;
                opened.saved_at = Some(stamp.when);
                opened.trouble = None;
                Ok(())
            }
            Err(error) if error.taken() => {
                opened.shown = opened.workspace.seen();
                opened.trouble = Some(error.into());
                Ok(())
            }
            Err(error) => Err(error.into()),
        }
    }

    /// What an edit changed. The dossier is left out where the window has it already, or where it
    /// holds other people's work that the window has not taken over yet (see [`Desk::refresh`]).
    pub(crate) fn outcome(&self, opened: &Opened, language: Language, with_dossier: bool) -> EditOutcome {
        let dossier = opened.dossier();
        let verdict = self.judge(opened, None);
        let today = self.host.today();
        let behind = opened.shown != opened.workspace.revision();
        EditOutcome {
            saved: views::saved(opened, language),
            verdict: verdict_view(&opened.catalogue, &dossier, &verdict, language),
            dossier: (with_dossier && !behind).then(|| (*dossier).clone()),
            milestones: views::milestones(&opened.catalogue, &dossier, today, language),
            days_left: views::days_left(&dossier, today),
            conflicts: views::conflicts(opened, language),
        }
    }

    /// Takes one change back, as one more change of the history.
    ///
    /// # Errors
    /// `EDIT-CHANGED-SINCE` where something it touched was changed again since.
    pub fn undo_change(&self, revision: String) -> Result<EditOutcome, AppError> {
        self.with_open(|opened, language| {
            let (before, after) = opened.workspace.before_and_after(&Revision::from(revision))?;
            let edits = undo(&before.0, &after.0, &opened.workspace.tree().0)
                .map_err(|since| AppError::new("EDIT-CHANGED-SINCE", since.path.join("/")))?;
            self.carry_out(opened, &edits, None)?;
            Ok(self.outcome(opened, language, true))
        })
    }

    /// Tries again to save what could not be saved.
    pub fn retry_save(&self) -> Result<Saved, AppError> {
        let now = self.host.now();
        self.with_open(|opened, language| {
            match opened.workspace.retry() {
                Ok(_) => {
                    opened.saved_at = Some(now);
                    opened.trouble = None;
                }
                Err(error) => opened.trouble = Some(error.into()),
            }
            Ok(views::saved(opened, language))
        })
    }

    /// Chooses one of the values of a field in conflict.
    pub fn settle_conflict(&self, path: Vec<String>, choice: u32) -> Result<WorkspaceView, AppError> {
        self.with_open(|opened, language| {
            let conflict = opened.workspace.conflicts().iter().find(|conflict| conflict.path == path);
            let value = conflict.and_then(|conflict| conflict.values.get(choice as usize)).cloned();
            let value = value.ok_or_else(|| AppError::new("EDIT-UNKNOWN", path.join("/")))?;
            self.carry_out(opened, &[Edit::Settle { path, value }], None)?;
            opened.shown = opened.workspace.revision();
            Ok(self.whole_view(opened, language))
        })
    }
}
