//! Values that name something must name something that exists: editions, attached files, badges,
//! controls, evidence. Refused when entered, so that no value locks anybody out.
//!
//! What is already in a workspace is never refused: another laptop may know more than this one, and a
//! finding says what does not exist. Setting again what stands there is no entry.
//!
//! Not here: whether a value has the right form (crate `dossier`).

use crate::{errors::AppError, open_workspace::OpenWorkspace};
use proofbook_catalogue::{ControlId, EditionId, shipped};
use proofbook_checks::EditionAtHand;
use proofbook_dossier::{
    Attachment, Citation, Dossier, Edit, EvidenceId, PlainProfileField, ProfileField, StudyTag, TextField,
};
use proofbook_store::Presence;

/// Refuses edits that name what does not exist.
///
/// # Errors
/// `APP-UNKNOWN-EDITION`, `APP-UNKNOWN-FILE`, `APP-UNKNOWN-BADGE`, `APP-UNKNOWN-CONTROL`,
/// `APP-EDITION-NOT-HERE`, `APP-UNKNOWN-EVIDENCE`.
pub(crate) fn refuse_unknown(opened: &OpenWorkspace, edits: &[Edit]) -> Result<(), AppError> {
    let dossier = opened.dossier();
    let known = Known { opened, dossier: &dossier, edits };
    edits.iter().try_for_each(|edit| known.check(edit))
}

struct Known<'a> {
    opened: &'a OpenWorkspace,
    dossier: &'a Dossier,
    /// What the same step brings along counts as there.
    edits: &'a [Edit],
}

impl Known<'_> {
    fn check(&self, edit: &Edit) -> Result<(), AppError> {
        match edit {
            Edit::SetProfile { field, value: Some(value) } => self.profile(field, value.trim()),
            Edit::UseEdition { id, .. } => self.edition(id),
            Edit::AddEdition { edition, .. } => self.digest(&edition.workbook),
            Edit::SetMet { control, .. }
            | Edit::SetDemandUrl { control, .. }
            | Edit::ConfirmDemand { control, .. }
            | Edit::LookedAgain { control } => self.control(control),
            Edit::Splice { field, .. } | Edit::Write { field, .. } => match field {
                TextField::Response { control } | TextField::Notes { control } => self.control(control),
                TextField::StudyElement { .. } => Ok(()),
            },
            Edit::AddCitation { citation: Citation { control, .. }, .. } => self.control(control),
            Edit::TagStudy { kind: StudyTag::Control, name, tagged: true, .. } => {
                self.control(&ControlId::from(name.trim()))
            }
            Edit::AddEvidence { evidence, .. } => self.file(evidence.file.as_ref()),
            Edit::ReplaceFile { file, .. } => self.file(Some(file)),
            Edit::SetDiagram { diagram: Some(diagram), .. } => self.evidence(&diagram.evidence),
            Edit::SetConsent { consent: Some(consent), .. } => {
                consent.evidence.as_ref().map_or(Ok(()), |evidence| self.evidence(evidence))
            }
            Edit::SetConsentLetter { evidence: Some(evidence), .. } => self.evidence(evidence),
            _ => Ok(()),
        }
    }

    fn profile(&self, field: &ProfileField, value: &str) -> Result<(), AppError> {
        let profile = &self.dossier.profile;
        let stands = |present: &Option<String>| value.is_empty() || present.as_deref() == Some(value);
        match field {
            ProfileField::Plain(PlainProfileField::Edition) if !value.is_empty() => {
                self.edition(&EditionId::new(value))
            }
            ProfileField::Plain(PlainProfileField::Logo) if !stands(&profile.logo) => self.digest(value),
            ProfileField::Plain(PlainProfileField::OfficialWorkbook)
                if !stands(&profile.official_workbook) =>
            {
                self.digest(value)
            }
            ProfileField::Plain(PlainProfileField::SignatureMayGo) if !stands(&profile.signature_may_go) => {
                self.digest(value)
            }
            ProfileField::Badge(badge, _) => {
                let known = self.opened.catalogue.badges.iter().any(|known| known.id == *badge)
                    || profile.badges.contains_key(badge);
                refuse(known, "APP-UNKNOWN-BADGE", badge.to_string())
            }
            ProfileField::Plain(_) => Ok(()),
        }
    }

    fn edition(&self, id: &EditionId) -> Result<(), AppError> {
        let made_here = |edit: &Edit| matches!(edit, Edit::AddEdition { id: made, .. } if made == id);
        let known = shipped::EDITIONS.contains(&id.as_str())
            || self.dossier.editions.contains_key(id)
            || self.edits.iter().any(made_here);
        refuse(known, "APP-UNKNOWN-EDITION", id.as_str())
    }

    fn file(&self, file: Option<&Attachment>) -> Result<(), AppError> {
        file.map_or(Ok(()), |file| self.digest(&file.sha256))
    }

    fn digest(&self, sha256: &str) -> Result<(), AppError> {
        let presence = self.opened.workspace.attachments().presence(sha256, None);
        refuse(presence != Presence::Absent, "APP-UNKNOWN-FILE", sha256)
    }

    fn control(&self, id: &ControlId) -> Result<(), AppError> {
        // Going over to an edition brings answers along to controls of the new one.
        let goes_over = self.edits.iter().any(|edit| matches!(edit, Edit::UseEdition { .. }));
        let known = goes_over
            || self.opened.catalogue.control(id.as_str()).is_some()
            || self.dossier.answers.contains_key(id)
            || self.dossier.citations.values().any(|citation| citation.control == *id);
        let code = match self.opened.edition {
            EditionAtHand::Present => "APP-UNKNOWN-CONTROL",
            _ => "APP-EDITION-NOT-HERE",
        };
        refuse(known, code, id.as_str())
    }

    fn evidence(&self, id: &EvidenceId) -> Result<(), AppError> {
        let added = |edit: &Edit| matches!(edit, Edit::AddEvidence { id: added, .. } if added == id);
        let known = self.dossier.evidence.contains_key(id) || self.edits.iter().any(added);
        refuse(known, "APP-UNKNOWN-EVIDENCE", id.0.as_str())
    }
}

fn refuse(known: bool, code: &str, what: impl Into<String>) -> Result<(), AppError> {
    if known { Ok(()) } else { Err(AppError::new(code, what)) }
}
