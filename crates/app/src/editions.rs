//! Editions made from official workbooks: building one in the workspace, saying what it changes, and
//! going over to it without losing an answer.
//!
//! An edition is kept as the workbook it was made from and built anew whenever it is needed, so that
//! it grows with the program. The official wording is read from the partner's file and shown beside
//! our guidance; it is never part of the program.
//!
//! Not here: reading an edition (`edition`), and how two differ (crate `catalogue`).

use crate::{
    commit::{Committed, commit},
    edition::{CURRENT_EDITION, EditionRead, catalogue_of, edition_in, edition_of, is_blank, own_edition},
    edition_words::change_views,
    errors::AppError,
    open_workspace::OpenWorkspace,
    session::{Caller, Session},
    wire::*,
    workspace_view::whole_view_after,
};
use proofbook_catalogue::{
    ControlId, EditionId, Language,
    difference::{Carried, SecondLookReason, Wordings, carry, compare},
    shipped,
};
use proofbook_dossier::{Answer, Citation, CitationId, Dossier, Edit, OwnEdition, TextField};
use std::collections::BTreeMap;

/// Ends an upload of an official workbook and keeps an edition made from it.
pub fn edition_from_workbook(session: &Session, upload: String) -> Result<EditionView, AppError> {
    let found = session.take_upload(upload)?;
    let sha256 = found.writer.finish()?.sha256;
    session.with(|opened, caller| {
        let (view, committed) = keep_edition(opened, caller, &found.name, sha256)?;
        committed.saved()?;
        Ok(view)
    })
}

/// Keeps an edition made from an official workbook; for the command line.
pub fn add_edition(session: &Session, name: &str, workbook: &[u8]) -> Result<EditionView, AppError> {
    session.with(|opened, caller| {
        let mut writer = opened.workspace.attachments().begin(&caller.stamp())?;
        writer.write(workbook)?;
        let sha256 = writer.finish()?.sha256;
        let (view, committed) = keep_edition(opened, caller, name, sha256)?;
        committed.saved()?;
        Ok(view)
    })
}

fn keep_edition(
    opened: &mut OpenWorkspace,
    caller: &Caller<'_>,
    name: &str,
    sha256: String,
) -> Result<(EditionView, Committed), AppError> {
    let (id, shown) = named_after(name, &sha256);
    let edition = OwnEdition {
        name: shown,
        workbook: sha256,
        workbook_name: name.to_owned(),
        base: EditionId::new(CURRENT_EDITION),
    };
    // Read before it is kept: what cannot be read is not an edition.
    let read = own_edition(&opened.workspace, &id, &edition)?;
    let add = Edit::AddEdition { id: id.clone(), edition };
    let committed = commit(opened, &[add], None, &caller.stamp())?;
    Ok((edition_view(opened, &id, &read, caller.language), committed))
}

/// The editions of the workspace besides the one in use, and what each would change.
pub fn editions(opened: &mut OpenWorkspace, caller: &Caller<'_>) -> Result<Vec<EditionView>, AppError> {
    let dossier = opened.dossier();
    let own = dossier.editions.keys().cloned();
    let shipped = shipped::EDITIONS.iter().map(|id| EditionId::new(*id));
    let mut ids: Vec<EditionId> = shipped.chain(own).filter(|id| *id != opened.catalogue.edition).collect();
    ids.dedup();
    let read = |id: EditionId| Some((edition_of(&opened.workspace, &id).ok()?, id));
    let found = ids.into_iter().filter_map(read);
    Ok(found.map(|(read, id)| edition_view(opened, &id, &read, caller.language)).collect())
}

/// Goes over to an edition. What changed is marked for a second look, what has no place stays.
pub fn use_edition(
    opened: &mut OpenWorkspace,
    caller: &Caller<'_>,
    id: String,
) -> Result<WorkspaceView, AppError> {
    let id = EditionId::new(&id);
    let read = edition_of(&opened.workspace, &id)?;
    let edits = going_over(opened, &id, &read, &|| caller.fresh_id());
    let committed = commit(opened, &edits, None, &caller.stamp())?;
    Ok(whole_view_after(opened, caller, committed))
}

/// The official wording of a control, from the partner's own workbook.
pub fn official_wording(
    opened: &mut OpenWorkspace,
    _: &Caller<'_>,
    control: ControlId,
) -> Result<Option<String>, AppError> {
    let wording = opened.official.wordings(&opened.catalogue);
    let wording = wording.and_then(|wording| wording.get(&control).cloned());
    Ok(wording.filter(|text| !text.trim().is_empty()))
}

fn edition_view(
    opened: &OpenWorkspace,
    id: &EditionId,
    read: &EditionRead,
    language: Language,
) -> EditionView {
    let wordings = Wordings { old: opened.official.wordings(&opened.catalogue), new: read.wording.clone() };
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
fn going_over(
    opened: &OpenWorkspace,
    id: &EditionId,
    read: &EditionRead,
    fresh: &dyn Fn() -> String,
) -> Vec<Edit> {
    let dossier = opened.dossier();
    let wordings = Wordings { old: opened.official.wordings(&opened.catalogue), new: read.wording.clone() };
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
        edits.extend(Edit::official_workbook(&own.workbook, &own.workbook_name));
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
}
