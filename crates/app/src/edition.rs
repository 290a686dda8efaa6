//! The edition a workspace is judged by: shipped with the program, or made anew from the official workbook
//! that is kept in the workspace.
//!
//! Not here: going over to another one (`editions`), and what an edition derived from another one looks like
//! (crate `catalogue`).

use crate::{
    errors::AppError,
    files::read_file,
    official_workbook::{Wording, columns_for, wording},
};
use proofbook_catalogue::{
    Catalogue, EditionId, Phase,
    derived::{DeriveError, EditionSource, OfficialControl, derive},
};
use proofbook_checks::EditionAtHand;
use proofbook_dossier::{Answer, Dossier, OwnEdition};
use proofbook_store::{Presence, Workspace};
use proofbook_workbook::{HeldAnswer, SheetChoice, read_answers_with};
use std::sync::{Arc, OnceLock};

/// The edition that new workspaces are prepared for.
pub const CURRENT_EDITION: &str = "msp-7.1";

/// An edition and the wordings of the workbook it comes from, where there is one.
pub struct EditionRead {
    /// The edition.
    pub catalogue: Arc<Catalogue>,
    /// The wordings.
    pub wording: Option<Wording>,
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

/// What somebody entered for controls that the edition in use does not have.
pub fn unmapped_answers(catalogue: &Catalogue, dossier: &Dossier) -> Vec<crate::wire::TrayView> {
    let without_control = dossier
        .answers
        .iter()
        .filter(|(id, answer)| catalogue.control(id.as_str()).is_none() && !is_blank(answer));
    without_control
        .map(|(id, answer)| crate::wire::TrayView {
            control: id.clone(),
            met: answer.met,
            response: answer.response.clone(),
            notes: answer.notes.clone(),
            citations: dossier.citations_of(id).count() as u32,
        })
        .collect()
}

pub(crate) fn is_blank(answer: &Answer) -> bool {
    answer.met.is_none() && answer.response.trim().is_empty() && answer.notes.trim().is_empty()
}

/// The edition of this id: one made in the workspace, or one that comes with the program.
pub fn edition_of(workspace: &Workspace, id: &EditionId) -> Result<EditionRead, AppError> {
    match workspace.dossier().editions.get(id) {
        Some(own) => own_edition(workspace, id, own),
        None => Ok(EditionRead { catalogue: catalogue_of(id)?, wording: None }),
    }
}

/// The edition a workspace names, or the one that stands in for it: a workspace opens in any case, and
/// a finding says what is judged by what.
///
/// # Errors
/// Only where the catalogue that comes with the program cannot be read.
pub fn edition_at_hand(workspace: &Workspace) -> Result<(Arc<Catalogue>, EditionAtHand), AppError> {
    let dossier = workspace.dossier();
    let id = dossier.profile.edition.clone().unwrap_or_else(|| EditionId::new(CURRENT_EDITION));
    let stand_in = |base: &EditionId| catalogue_of(base).or_else(|_| current_catalogue());
    Ok(match (edition_of(workspace, &id), dossier.editions.get(&id)) {
        (Ok(read), _) => (read.catalogue, EditionAtHand::Present),
        (Err(_), Some(own)) => {
            let here = workspace.attachments().presence(&own.workbook, None) == Presence::Here;
            let why = if here { EditionAtHand::WorkbookUnreadable } else { EditionAtHand::WorkbookMissing };
            (stand_in(&own.base)?, why)
        }
        (Err(_), None) => (current_catalogue()?, EditionAtHand::Unknown),
    })
}

pub(crate) fn own_edition(
    workspace: &Workspace,
    id: &EditionId,
    own: &OwnEdition,
) -> Result<EditionRead, AppError> {
    let bytes = read_file(&workspace.attachments().path(&own.workbook)?)?;
    let columns = columns_for(workspace.dossier(), &bytes);
    edition_in(&bytes, &columns, id, &own.name, &own.base)
}

/// The edition an official workbook asks for.
pub fn edition_in(
    workbook: &[u8],
    columns: &[SheetChoice],
    id: &EditionId,
    name: &str,
    base: &EditionId,
) -> Result<EditionRead, AppError> {
    let held = read_answers_with(workbook, columns)?;
    let source = EditionSource {
        edition: id.clone(),
        name: name.to_owned(),
        released: None,
        controls: held.iter().map(official).collect(),
    };
    let catalogue = Arc::new(derive(&*catalogue_of(base)?, &source)?);
    Ok(EditionRead { catalogue, wording: Some(wording(&held)) })
}

impl From<DeriveError> for AppError {
    fn from(error: DeriveError) -> Self {
        Self::new(error.code(), error.subject().unwrap_or_default())
    }
}

fn official(held: &HeldAnswer) -> OfficialControl {
    OfficialControl {
        id: held.control.clone(),
        phase: phase_of(&held.sheet),
        section: held.section.clone(),
        wording: held.requirement.clone(),
    }
}

/// The phase a sheet's name speaks of.
fn phase_of(sheet: &str) -> Option<Phase> {
    let name = sheet.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| name.contains(word));
    match (says(&["prerequisite", "전제", "前提"]), says(&["technical", "기술", "技術"])) {
        (true, false) => Some(Phase::Prerequisite),
        (false, true) => Some(Phase::Technical),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_tell_the_phase() {
        assert_eq!(phase_of("MSP Prerequisites"), Some(Phase::Prerequisite));
        assert_eq!(phase_of("기술 검증"), Some(Phase::Technical));
        assert_eq!(phase_of("Controls"), None);
    }
}
