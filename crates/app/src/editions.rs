//! Editions made from official workbooks: building one in the workspace, saying what it changes, and
//! going over to it without losing an answer.
//!
//! An edition is kept as the workbook it was made from and built anew whenever it is needed, so that
//! it grows with the program. The official wording is read from the partner's file and shown beside
//! our guidance; it is never part of the program.
//!
//! Not here: what an edition derived from another one looks like, and how two differ (crate
//! `catalogue`).

use crate::{columns::columns_for, desk::*, edition_words::change_views, errors::AppError, wire::*};
use proofbook_catalogue::{
    Catalogue, ControlId, EditionId, Language, Phase,
    derived::{DeriveError, EditionSource, OfficialControl, derive},
    difference::{Carried, SecondLookReason, Wordings, carry, compare},
    shipped,
};
use proofbook_checks::EditionAtHand;
use proofbook_dossier::{Answer, Citation, CitationId, Dossier, Edit, OwnEdition, TextField};
use proofbook_store::{Presence, Workspace};
use proofbook_workbook::{HeldAnswer, SheetChoice, read_answers_with};
use std::{collections::BTreeMap, sync::Arc};

/// The official wordings of a workbook, by control.
type Wording = BTreeMap<ControlId, String>;

/// An edition and the wordings of the workbook it comes from, where there is one.
pub struct EditionRead {
    /// The edition.
    pub catalogue: Arc<Catalogue>,
    /// The wordings.
    pub wording: Option<Wording>,
}

impl Desk {
    /// Ends an upload of an official workbook and keeps an edition made from it.
    pub fn edition_from_workbook(&self, upload: String) -> Result<EditionView, AppError> {
        let found = self.lock().uploads.remove(&upload);
        let found = found.ok_or_else(|| AppError::new("APP-NO-UPLOAD", upload))?;
        let sha256 = found.writer.finish()?.sha256;
        self.with_open(|opened, language| self.keep_edition(opened, &found.name, sha256, language))
    }

    /// Keeps an edition made from an official workbook; for the command line.
    pub fn add_edition(&self, name: &str, workbook: &[u8]) -> Result<EditionView, AppError> {
        let stamp = self.stamp();
        self.with_open(|opened, language| {
            let mut writer = opened.workspace.attachments().begin(&stamp)?;
            writer.write(workbook)?;
            let sha256 = writer.finish()?.sha256;
            self.keep_edition(opened, name, sha256, language)
        })
    }

    fn keep_edition(
        &self,
        opened: &mut Opened,
        name: &str,
        sha256: String,
        language: Language,
    ) -> Result<EditionView, AppError> {
        let (id, shown) = named_after(name, &sha256);
        let edition = OwnEdition {
            name: shown,
            workbook: sha256,
            workbook_name: name.to_owned(),
            base: EditionId::new(CURRENT_EDITION),
        };
        // Read before it is kept: what cannot be read is not an edition.
        let read = own_edition(&opened.workspace, &id, &edition)?;
        self.carry_out(opened, &[Edit::AddEdition { id: id.clone(), edition }], None)?;
        opened.trouble.take().map_or(Ok(()), Err)?;
        Ok(edition_view(opened, &id, &read, language))
    }

    /// The editions of the workspace besides the one in use, and what each would change.
    pub fn editions(&self) -> Result<Vec<EditionView>, AppError> {
        self.with_open(|opened, language| {
            let dossier = opened.dossier();
            let own = dossier.editions.keys().cloned();
            let shipped = shipped::EDITIONS.iter().map(|id| EditionId::new(*id));
            let mut ids: Vec<EditionId> =
                shipped.chain(own).filter(|id| *id != opened.catalogue.edition).collect();
            ids.dedup();
            let read = |id: EditionId| Some((edition_of(&opened.workspace, &id).ok()?, id));
            let found = ids.into_iter().filter_map(read);
            Ok(found.map(|(read, id)| edition_view(opened, &id, &read, language)).collect())
        })
    }

    /// Goes over to an edition. What changed is marked for a second look, what has no place stays.
    pub fn use_edition(&self, id: String) -> Result<WorkspaceView, AppError> {
        let id = EditionId::new(&id);
        self.with_open(|opened, language| {
            let read = edition_of(&opened.workspace, &id)?;
            let edits = going_over(opened, &id, &read, &|| self.host.fresh_id().to_string());
            self.carry_out(opened, &edits, None)?;
            opened.shown = opened.workspace.revision();
            Ok(self.whole_view(opened, language))
        })
    }

    /// The official wording of a control, from the partner's own workbook.
    pub fn official_wording(&self, control: ControlId) -> Result<Option<String>, AppError> {
        self.with_open(|opened, _| {
            let wording = official_wordings(opened);
            Ok(wording
                .and_then(|wording| wording.get(&control).cloned())
                .filter(|text| !text.trim().is_empty()))
        })
    }
}

fn edition_view(opened: &Opened, id: &EditionId, read: &EditionRead, language: Language) -> EditionView {
    let wordings = Wordings { old: official_wordings(opened), new: read.wording.clone() };
    let changes = compare(&opened.catalogue, &read.catalogue, &wordings);
    let carried = carry(&opened.catalogue, &read.catalogue, &wordings);
    let dossier = opened.dossier();
    let answered = |control: &&ControlId| !is_blank(&dossier.answer(control));
    let of = |test: fn(&Carried) -> bool| -> Vec<ControlId> {
        carried
            .iter()
            .filter(|(_, carried)| test(carried))
            .map(|(id, _)| id)
            .filter(answered)
            .cloned()
            .collect()
    };
    EditionView {
        id: id.clone(),
        name: read.catalogue.texts(language).edition.name.clone(),
        workbook: dossier.editions.get(id).map(|own| own.workbook_name.clone()),
        controls: read.catalogue.controls.len() as u32,
        changes: change_views(&opened.catalogue, &read.catalogue, &changes, language),
        same: of(|carried| matches!(carried, Carried::Same { .. })).len() as u32,
        second_looks: of(|carried| matches!(carried, Carried::SecondLook { .. } | Carried::RenamedTo { .. })),
        tray: of(|carried| matches!(carried, Carried::NoPlace)),
    }
}

/// What one edition changes against another, in words; each is the id of a shipped edition or an
/// official workbook with its name.
///
/// # Errors
/// `APP-UNKNOWN-EDITION`, and why a workbook cannot be read.
pub fn edition_difference(
    old: &EditionNamed<'_>,
    new: &EditionNamed<'_>,
    language: Language,
) -> Result<(Vec<EditionChangeView>, serde_json::Value), AppError> {
    let (old, new) = (old.read()?, new.read()?);
    let wordings = Wordings { old: old.wording, new: new.wording };
    let changes = compare(&old.catalogue, &new.catalogue, &wordings);
    let data = serde_json::to_value(&changes).unwrap_or_default();
    Ok((change_views(&old.catalogue, &new.catalogue, &changes, language), data))
}

/// An edition as a person names it on the command line.
pub enum EditionNamed<'a> {
    /// By its id.
    Shipped(&'a str),
    /// By an official workbook: its name and bytes.
    Workbook(&'a str, &'a [u8]),
}

impl EditionNamed<'_> {
    fn read(&self) -> Result<EditionRead, AppError> {
        match self {
            Self::Shipped(id) => {
                Ok(EditionRead { catalogue: catalogue_of(&EditionId::new(*id))?, wording: None })
            }
            Self::Workbook(name, bytes) => {
                let (id, shown) = named_after(name, "00000000");
                edition_in(bytes, &[], &id, &shown, &EditionId::new(CURRENT_EDITION))
            }
        }
    }
}

/// What somebody entered for controls that the edition in use does not have.
pub fn tray(catalogue: &Catalogue, dossier: &Dossier) -> Vec<TrayView> {
    let homeless = dossier
        .answers
        .iter()
        .filter(|(id, answer)| catalogue.control(id.as_str()).is_none() && !is_blank(answer));
    homeless
        .map(|(id, answer)| TrayView {
            control: id.clone(),
            met: answer.met,
            response: answer.response.clone(),
            notes: answer.notes.clone(),
            citations: dossier.citations_of(id).count() as u32,
        })
        .collect()
}

fn is_blank(answer: &Answer) -> bool {
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

fn own_edition(workspace: &Workspace, id: &EditionId, own: &OwnEdition) -> Result<EditionRead, AppError> {
    let bytes = crate::read_file(&workspace.attachments().path(&own.workbook)?)?;
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

fn wording(held: &[HeldAnswer]) -> Wording {
    held.iter().map(|held| (ControlId::from(held.control.as_str()), held.requirement.clone())).collect()
}

/// The wordings of the official workbook in use, by the edition's ids.
fn official_wordings(opened: &Opened) -> Option<Wording> {
    let sha256 = opened.dossier().profile.official_workbook.clone()?;
    let bytes = std::fs::read(opened.file_of(&sha256)?).ok()?;
    let wording = wording(&read_answers_with(&bytes, &columns_for(&opened.dossier(), &bytes)).ok()?);
    let known =
        |id: ControlId| opened.catalogue.control(id.as_str()).map_or(id.clone(), |known| known.id.clone());
    Some(wording.into_iter().map(|(id, text)| (known(id), text)).collect())
}

/// Id and name of an edition, after the version its file's name speaks of.
fn named_after(file: &str, sha256: &str) -> (EditionId, String) {
    let is_version = |word: &&str| {
        let parts: Vec<&str> = word.split('.').collect();
        (2..=3).contains(&parts.len())
            && parts.iter().all(|part| {
                !part.is_empty() && part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit())
            })
    };
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let mut version =
        stem.split(|c: char| !(c.is_ascii_digit() || c == '.')).map(|word| word.trim_matches('.'));
    match version.rfind(|word| is_version(word)) {
        Some(version) if !shipped::EDITIONS.contains(&format!("msp-{version}").as_str()) => {
            (EditionId::new(format!("msp-{version}")), format!("MSP {version}"))
        }
        // A file of an edition we ship, or of none that can be told: still an edition of its own.
        _ => (EditionId::new(format!("msp-{}", &sha256[..8])), stem.chars().take(60).collect()),
    }
}

/// The edits that go over to an edition.
fn going_over(opened: &Opened, id: &EditionId, read: &EditionRead, fresh: &dyn Fn() -> String) -> Vec<Edit> {
    let dossier = opened.dossier();
    let wordings = Wordings { old: official_wordings(opened), new: read.wording.clone() };
    let (mut edits, mut second_looks) = (Vec::new(), BTreeMap::new());
    for (control, carried) in carry(&opened.catalogue, &read.catalogue, &wordings) {
        let answer = dossier.answer(&control);
        if is_blank(&answer) {
            continue;
        }
        match carried {
            Carried::SecondLook { to, reasons } => {
                let kinds: Vec<&str> = reasons.iter().map(reason_word).collect();
                second_looks.insert(to, kinds.join(","));
            }
            Carried::RenamedTo { to, .. } if is_blank(&dossier.answer(&to)) => {
                edits.extend(copied(&answer, &to));
                edits.extend(cited_again(&dossier, &control, &to, fresh));
                second_looks.insert(to, "renamed".to_owned());
            }
            _ => {}
        }
    }
    edits.push(Edit::UseEdition { id: id.clone(), second_looks });
    if let Some(own) = dossier.editions.get(id) {
        edits.extend(crate::attaching::official_workbook(&own.workbook, &own.workbook_name));
    }
    edits
}

fn copied(answer: &Answer, to: &ControlId) -> [Edit; 3] {
    let (control, met) = (to.clone(), answer.met);
    [
        Edit::SetMet { control: control.clone(), met },
        Edit::Write {
            field: TextField::Response { control: control.clone() },
            text: answer.response.clone(),
        },
        Edit::Write { field: TextField::Notes { control }, text: answer.notes.clone() },
    ]
}

/// The citations of a renamed control once more under its new id, where nobody knows yet which demand
/// each of them meets.
fn cited_again(dossier: &Dossier, old: &ControlId, new: &ControlId, fresh: &dyn Fn() -> String) -> Vec<Edit> {
    let again = |citation: &Citation| Citation {
        control: new.clone(),
        demand: None,
        topic: None,
        facet: None,
        ..citation.clone()
    };
    let citations = dossier.citations_of(old).map(|(_, citation)| again(citation));
    citations.map(|citation| Edit::AddCitation { id: CitationId(fresh()), citation }).collect()
}

fn reason_word(reason: &SecondLookReason) -> &'static str {
    match reason {
        SecondLookReason::PhaseChanged => "phase_changed",
        SecondLookReason::NecessityChanged => "necessity_changed",
        SecondLookReason::Retitled => "retitled",
        SecondLookReason::DemandsChanged => "demands_changed",
        SecondLookReason::Reworded => "reworded",
        SecondLookReason::FiguresChanged => "figures_changed",
        SecondLookReason::WordingNotCompared => "wording_not_compared",
        SecondLookReason::TitleNowAt { .. } => "title_now_at",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edition_is_named_after_the_version_in_its_file_name() {
        let check = |file: &str, id: &str, name: &str| {
            let named = named_after(file, "0123456789abcdef");
            assert_eq!((named.0.as_str(), named.1.as_str()), (id, name), "{file}");
        };
        check("AWS-MSP-Self-Assessment-7.2.xlsx", "msp-7.2", "MSP 7.2");
        check("MSP VCL 8.0.1 (final).xlsx", "msp-8.0.1", "MSP 8.0.1");
        check("AWS-MSP-Self-Assessment-7.1.xlsx", "msp-01234567", "AWS-MSP-Self-Assessment-7.1");
        check("self assessment.xlsx", "msp-01234567", "self assessment");
    }

    #[test]
    fn sheets_tell_the_phase() {
        assert_eq!(phase_of("MSP Prerequisites"), Some(Phase::Prerequisite));
        assert_eq!(phase_of("기술 검증"), Some(Phase::Technical));
        assert_eq!(phase_of("Controls"), None);
    }
}
