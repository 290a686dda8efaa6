//! Commands about the official workbook: keeping one, what is in it besides its cells, and which cells are
//! emptied in what is exported.
//!
//! Two ways lead out of an answer that the workspace does not hold: taking it over (`importing`), or
//! emptying its cell in what is exported, which is kept in the workspace for exactly these words.
//!
//! Not here: reading one (`official_workbook`), filling (`export/workbooks.rs`), and what is a finding
//! (`checks`).

use crate::{
    editing::edit_and_save,
    errors::AppError,
    files::read_file,
    judging::{JudgedOn, judge},
    looking,
    official_workbook::{WorkbookFile, cell_name, columns_for, digest},
    session::Session,
    taking_in::copied_in,
    wire::*,
};
use proofbook_checks::{Found, Param, is_known_author};
use proofbook_dossier::{Dossier, Edit};
use proofbook_report::Speaker;
use proofbook_workbook::{AnswerInPlace, answers_in_place, inspect_with};
use std::{collections::BTreeSet, path::Path, sync::Arc};

/// Which cells of the official workbook a person speaks of.
#[derive(Clone, Debug, Default)]
pub struct Emptying {
    /// Those that keep an answer which the workspace does not hold.
    pub all: bool,
    /// These: `Controls!D5`.
    pub cells: Vec<String>,
    /// They are to stay as they are after all.
    pub undo: bool,
}

/// Says that cells of an official workbook are emptied in what is exported, or takes that back; answers
/// the cells. Without a workbook the one of the workspace is meant.
///
/// # Errors
/// `WORKBOOK-NO-ANSWER` where a cell holds no answer, and where the edit is not on the disk.
pub fn empty_cells(
    session: &Session,
    workbook: Option<&[u8]>,
    wish: &Emptying,
) -> Result<Vec<String>, AppError> {
    let file = meant(session, workbook.map(|bytes| (String::new(), bytes.to_vec())))?;
    let dossier = session.with(|opened, _| Ok(opened.dossier()))?;
    let held = answers_in_place(&file.bytes, &file.columns)?;
    let cell_of = |answer: &AnswerInPlace| cell_name(answer);
    let unknown = wish.cells.iter().find(|cell| !held.iter().any(|answer| cell_of(answer) == **cell));
    if let Some(cell) = unknown {
        return Err(AppError::new("WORKBOOK-NO-ANSWER", cell.clone()));
    }
    let staying: BTreeSet<String> = if wish.all && !wish.undo {
        staying_cells(session, &file)?
    } else {
        dossier.profile.emptied_cells.keys().cloned().collect()
    };
    let is_meant = |answer: &&AnswerInPlace| {
        let cell = cell_of(answer);
        wish.cells.contains(&cell) || wish.all && staying.contains(&cell)
    };
    let emptied: Vec<&AnswerInPlace> = held.iter().filter(is_meant).collect();
    let edit = |answer: &&AnswerInPlace| Edit::EmptyCell {
        cell: cell_of(answer),
        holds: (!wish.undo).then(|| digest(&answer.text)),
    };
    let edits: Vec<Edit> = emptied.iter().map(edit).collect();
    if !edits.is_empty() {
        edit_and_save(session, &edits)?;
    }
    Ok(emptied.into_iter().map(cell_of).collect())
}

/// Keeps a file as the official workbook of the workspace; for the command line.
///
/// # Errors
/// Why the file cannot be read or is no workbook that can be filled, and where the edit is not on the disk.
pub fn keep_official_workbook(session: &Session, path: &Path) -> Result<(), AppError> {
    let bytes = read_file(path)?;
    let dossier = session.with(|opened, _| Ok(opened.dossier()))?;
    inspect_with(&bytes, &columns_for(&dossier, &bytes))?;
    let file = copied_in(session, path, None)?;
    edit_and_save(session, &Edit::official_workbook(&file.sha256, &file.name))
}

/// What looking into an official workbook gives, in words; without one, that of the workspace.
///
/// # Errors
/// `APP-BAD-ARGUMENTS` where the workspace has none.
pub fn workbook_look(session: &Session, workbook: Option<(String, Vec<u8>)>) -> Result<FileLook, AppError> {
    look_of_workbook(session, workbook, |_, _| true)
}

/// What looking into the official workbook of the workspace gives, in words, as far as the check asks
/// about it.
pub fn official_workbook_look(session: &Session) -> Result<FileLook, AppError> {
    look_of_workbook(session, None, |dossier, found| !is_known_author(&dossier.profile.partner, found))
}

fn look_of_workbook(
    session: &Session,
    workbook: Option<(String, Vec<u8>)>,
    wanted: impl Fn(&Dossier, &Found) -> bool,
) -> Result<FileLook, AppError> {
    let file = meant(session, workbook)?;
    let (mut look, _) = looking::look_of_bytes(&file.bytes, &file.name);
    session.with(|opened, caller| {
        let dossier = opened.dossier();
        look.found.retain(|found| wanted(&dossier, found));
        let speaker = Speaker::new(caller.language, &opened.catalogue, &dossier);
        Ok(looking::in_words(&speaker, &dossier.profile.workbook_excuses, &look))
    })
}

/// The workbook that is meant: one that is given, or that of the workspace.
fn meant(session: &Session, given: Option<(String, Vec<u8>)>) -> Result<Arc<WorkbookFile>, AppError> {
    let (dossier, official) =
        session.with(|opened, _| Ok((opened.dossier(), Arc::clone(&opened.official))))?;
    match given {
        Some((name, bytes)) => Ok(Arc::new(WorkbookFile::new(&dossier, name, bytes))),
        None => official.required(),
    }
}

/// The cells of a workbook that keep an answer which the workspace does not hold.
fn staying_cells(session: &Session, file: &WorkbookFile) -> Result<BTreeSet<String>, AppError> {
    session.with(|opened, caller| {
        let fit = file.fit(&opened.catalogue, true);
        let verdict = judge(opened, JudgedOn { workbook: Some(&fit), ..JudgedOn::today(caller.today()) });
        let named = verdict.findings.iter().filter(|finding| finding.rule == "workbook-answer-kept");
        let cells = named.filter_map(|finding| match finding.params.get("cells") {
            Some(Param::Cells(cells)) => Some(cells.iter().cloned()),
            _ => None,
        });
        Ok(cells.flatten().collect())
    })
}
