//! Carrying edits out on an open workspace, and whether they are on the disk.
//!
//! Not here: commands, and what the check says afterwards.

use crate::{errors::AppError, existing::refuse_unknown, open_workspace::OpenWorkspace};
use proofbook_dossier::Edit;
use proofbook_store::{Revision, Stamp};

/// What became of edits that were taken. They stand in memory in either case; whether they are on the disk
/// nobody may overlook.
#[must_use = "edits that are not on the disk must be told: a window shows them, a command line fails"]
#[derive(Debug)]
pub(crate) enum Committed {
    /// They are on the disk.
    Saved,
    /// The disk has not taken them yet.
    Pending(AppError),
}

impl Committed {
    /// For whoever cannot come back later: what is not on the disk has failed.
    ///
    /// # Errors
    /// Why the disk has not taken them.
    pub fn saved(self) -> Result<(), AppError> {
        match self {
            Self::Saved => Ok(()),
            Self::Pending(error) => Err(error),
        }
    }
}

/// Carries edits out as one change.
///
/// # Errors
/// Where they are not taken; nothing has changed then.
pub(crate) fn commit(
    opened: &mut OpenWorkspace,
    edits: &[Edit],
    base: Option<&Revision>,
    stamp: &Stamp,
) -> Result<Committed, AppError> {
    refuse_unknown(opened, edits)?;
    let done = opened.workspace.edit(edits, base, stamp);
    opened.update_edition();
    match done {
        Ok(saved) => {
            opened.shown = saved.seen;
            opened.saved_at = Some(stamp.when);
            opened.save_error = None;
            Ok(Committed::Saved)
        }
        Err(error) if error.taken() => {
            opened.shown = opened.workspace.seen();
            let error = AppError::from(error);
            opened.save_error = Some(error.clone());
            Ok(Committed::Pending(error))
        }
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{editing, tests::Place, wire::EditOutcome};
    use proofbook_dossier::PlainProfileField;

    fn tier() -> Vec<Edit> {
        vec![Edit::set_profile(PlainProfileField::AllianceLead, "Kim")]
    }

    fn edited(place: &Place) -> Result<EditOutcome, AppError> {
        place.session.with(|opened, caller| editing::edit(opened, caller, tier(), None))
    }

    #[test]
    #[allow(clippy::disallowed_methods, reason = "a disk that goes away is made by hand")]
    fn an_edit_that_is_not_on_the_disk_is_told_to_the_window_and_fails_on_the_command_line() {
        let place = Place::new();
        let aside = place.workspace().with_extension("aside");
        assert!(edited(&place).unwrap().saved.trouble.is_none());
        std::fs::rename(place.workspace(), &aside).unwrap();

        let outcome = edited(&place).unwrap();
        let trouble = outcome.saved.trouble.expect("the window is told");
        assert_eq!(trouble.code, "STORE-WRITE");
        let error = editing::edit_and_save(&place.session, &tier()).unwrap_err();
        assert_eq!(error.code, "STORE-WRITE");
        let error = crate::publishing::begin_study(&place.session, "Night batch").unwrap_err();
        assert_eq!(error.code, "STORE-WRITE");

        std::fs::rename(&aside, place.workspace()).unwrap();
        let saved = place.session.with(editing::retry_save).unwrap();
        assert!(saved.trouble.is_none() && saved.unsaved == 0, "{saved:?}");
    }
}
