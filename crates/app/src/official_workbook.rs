//! The official workbook as a file that leaves: how it fits the edition, which answers stand in it before
//! it is filled, and what it carries besides.
//!
//! Two ways lead out of an answer that the workspace does not hold: taking it over (`importing`), or
//! emptying its cell in what is exported, which is kept in the workspace for exactly these words.
//!
//! Not here: filling (`export/workbooks.rs`), and what is a finding (`checks`).

use crate::{columns::columns_for, desk::*, errors::AppError, exporting::kept_template, looking, wire::*};
use proofbook_catalogue::{Catalogue, ControlId};
use proofbook_checks::{AnswerPart, Found, Param, WorkbookFit, is_known_author};
use proofbook_dossier::{Dossier, Edit};
use proofbook_report::Speaker;
use proofbook_workbook::{AnswerField, AnswerInPlace, SheetChoice, answers_in_place, inspect_with, says_met};
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

/// As many characters of an answer are shown.
const SHOWN: usize = 120;

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

impl Desk {
    /// What the official workbook of the workspace would change, as if somebody had sent it: the way to take
    /// over answers that stand in it.
    ///
    /// # Errors
    /// `APP-BAD-ARGUMENTS` where the workspace has none, and why it cannot be read.
    pub fn import_official_workbook(&self) -> Result<ImportView, AppError> {
        let kept = self.with_open(|opened, _| kept_template(opened, &opened.dossier()))?;
        let (name, bytes) = kept.ok_or_else(|| AppError::new("APP-BAD-ARGUMENTS", "no official workbook"))?;
        self.proposals(&name, &bytes)
    }

    /// Says that cells of an official workbook are emptied in what is exported, or takes that back; answers
    /// the cells. Without a workbook the one of the workspace is meant.
    ///
    /// # Errors
    /// `WORKBOOK-NO-ANSWER` where a cell holds no answer, and where the edit is not on the disk.
    pub fn empty_cells(&self, workbook: Option<&[u8]>, wish: &Emptying) -> Result<Vec<String>, AppError> {
        let kept = match workbook {
            Some(bytes) => Some(bytes.to_vec()),
            None => {
                self.with_open(|opened, _| kept_template(opened, &opened.dossier()))?.map(|(_, bytes)| bytes)
            }
        };
        let bytes = kept.ok_or_else(|| AppError::new("APP-BAD-ARGUMENTS", "no official workbook"))?;
        let (dossier, columns) = self.with_open(|opened, _| {
            let dossier = opened.dossier();
            let columns = columns_for(&dossier, &bytes);
            Ok((dossier, columns))
        })?;
        let held = answers_in_place(&bytes, &columns)?;
        let cell_of = |answer: &AnswerInPlace| cell_name(answer);
        let unknown = wish.cells.iter().find(|cell| !held.iter().any(|answer| cell_of(answer) == **cell));
        if let Some(cell) = unknown {
            return Err(AppError::new("WORKBOOK-NO-ANSWER", cell.clone()));
        }
        let staying: BTreeSet<String> = if wish.all && !wish.undo {
            self.staying_cells(&bytes)?
        } else {
            dossier.profile.emptied_cells.keys().cloned().collect()
        };
        let meant = |answer: &&AnswerInPlace| {
            let cell = cell_of(answer);
            wish.cells.contains(&cell) || wish.all && staying.contains(&cell)
        };
        let meant: Vec<&AnswerInPlace> = held.iter().filter(meant).collect();
        let edits: Vec<Edit> = meant
            .iter()
            .map(|answer| Edit::EmptyCell {
                cell: cell_of(answer),
                holds: (!wish.undo).then(|| digest(&answer.text)),
            })
            .collect();
        if !edits.is_empty() {
            self.edit_and_save(&edits)?;
        }
        Ok(meant.into_iter().map(cell_of).collect())
    }

    /// Keeps a file as the official workbook of the workspace; for the command line.
    ///
    /// # Errors
    /// Why the file cannot be read or is no workbook that can be filled, and where the edit is not on the disk.
    pub fn keep_official_workbook(&self, path: &Path) -> Result<(), AppError> {
        let stamp = self.stamp();
        let bytes = crate::read_file(path)?;
        let edits = self.with_open(|opened, language| {
            inspect_with(&bytes, &columns_for(&opened.dossier(), &bytes))?;
            let file = crate::taking_in::copied_in(opened, &stamp, path, None, language)?;
            Ok(crate::attaching::official_workbook(&file.sha256, &file.name))
        })?;
        self.edit_and_save(&edits)
    }

    /// What looking into an official workbook gives, in words; without one, that of the workspace.
    ///
    /// # Errors
    /// `APP-BAD-ARGUMENTS` where the workspace has none.
    pub fn workbook_look(&self, workbook: Option<(String, Vec<u8>)>) -> Result<FileLook, AppError> {
        self.look_of_workbook(workbook, |_, _| true)
    }

    fn look_of_workbook(
        &self,
        workbook: Option<(String, Vec<u8>)>,
        wanted: impl Fn(&Dossier, &Found) -> bool,
    ) -> Result<FileLook, AppError> {
        let kept = match workbook {
            Some(given) => Some(given),
            None => self.with_open(|opened, _| kept_template(opened, &opened.dossier()))?,
        };
        let (name, bytes) = kept.ok_or_else(|| AppError::new("APP-BAD-ARGUMENTS", "no official workbook"))?;
        let (mut look, _) = looking::look_of_bytes(&bytes, &name);
        self.with_open(|opened, language| {
            let dossier = opened.dossier();
            look.found.retain(|found| wanted(&dossier, found));
            let speaker = Speaker::new(language, &opened.catalogue, &dossier);
            Ok(looking::in_words(&speaker, &dossier.profile.workbook_excuses, &look))
        })
    }

    /// What looking into the official workbook of the workspace gives, in words, as far as the check asks
    /// about it.
    pub fn official_workbook_look(&self) -> Result<FileLook, AppError> {
        self.look_of_workbook(None, |dossier, found| !is_known_author(&dossier.profile.partner, found))
    }

    /// The cells of a workbook that keep an answer which the workspace does not hold.
    fn staying_cells(&self, bytes: &[u8]) -> Result<BTreeSet<String>, AppError> {
        self.with_open(|opened, _| {
            let dossier = opened.dossier();
            let columns = columns_for(&dossier, bytes);
            let fit = workbook_fit(&opened.catalogue, ("", bytes), &columns, true);
            let verdict = self.judge_with(opened, None, &fit);
            let named = verdict.findings.iter().filter(|finding| finding.rule == "workbook-answer-kept");
            let cells = named.filter_map(|finding| match finding.params.get("cells") {
                Some(Param::Cells(cells)) => Some(cells.iter().cloned()),
                _ => None,
            });
            Ok(cells.flatten().collect())
        })
    }
}

/// Sheet and cell as the dossier and the findings name them.
pub(crate) fn cell_name(answer: &AnswerInPlace) -> String {
    format!("{}!{}", answer.sheet, answer.cell)
}

/// The beginning of an answer, in one line, with what opens something masked.
pub(crate) fn shown(words: &str) -> String {
    let flat = looking::without_keys(&words.split_whitespace().collect::<Vec<_>>().join(" "));
    match flat.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &flat[..end]),
        None => flat,
    }
}

/// The SHA-256 of words, for saying of which words something was said.
pub(crate) fn digest(words: &str) -> String {
    Sha256::digest(words.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The cells of a workbook that a person wants emptied, as far as they hold what they held then.
pub(crate) fn emptied_cells(
    dossier: &Dossier,
    workbook: &[u8],
    columns: &[SheetChoice],
) -> BTreeSet<(String, String)> {
    let wishes = &dossier.profile.emptied_cells;
    if wishes.is_empty() {
        return BTreeSet::new();
    }
    let held = answers_in_place(workbook, columns).unwrap_or_default();
    let meant = held.into_iter().filter(|it| wishes.get(&cell_name(it)) == Some(&digest(&it.text)));
    meant.map(|it| (it.sheet, it.cell)).collect()
}

/// How an official workbook (its name and its bytes) and an edition fit together, and what leaves with it.
pub fn workbook_fit(
    catalogue: &Catalogue,
    (name, workbook): (&str, &[u8]),
    columns: &[SheetChoice],
    signature_may_go: bool,
) -> WorkbookFit {
    let read =
        inspect_with(workbook, columns).and_then(|found| Ok((found, answers_in_place(workbook, columns)?)));
    let Ok((found, in_place)) = read else {
        return WorkbookFit { unusable: true, ..WorkbookFit::default() };
    };
    let rows: BTreeSet<ControlId> = found
        .sheets
        .iter()
        .flat_map(|sheet| &sheet.controls)
        .map(|place| id_in(catalogue, &place.id))
        .collect();
    let known: BTreeSet<&ControlId> = catalogue.controls.iter().map(|control| &control.id).collect();
    let (look, texts) = looking::look_of_bytes(workbook, name);
    WorkbookFit {
        missing: false,
        without_row: known.iter().filter(|id| !rows.contains(**id)).map(|id| (*id).clone()).collect(),
        without_control: rows.iter().filter(|id| !known.contains(id)).cloned().collect(),
        unusable: false,
        signed: found.signed && !signature_may_go,
        in_place: in_place.iter().map(|answer| judged(catalogue, answer)).collect(),
        look: Some(look),
        texts,
        cells: BTreeMap::new(),
    }
}

/// A control as the edition names it, where the edition knows it.
fn id_in(catalogue: &Catalogue, id: &str) -> ControlId {
    catalogue.control(id).map_or_else(|| ControlId::from(id), |control| control.id.clone())
}

/// An answer as the rules take it.
fn judged(catalogue: &Catalogue, answer: &AnswerInPlace) -> proofbook_checks::AnswerInPlace {
    proofbook_checks::AnswerInPlace {
        control: id_in(catalogue, &answer.control),
        part: match answer.field {
            AnswerField::Met => AnswerPart::Met,
            AnswerField::Response => AnswerPart::Response,
            AnswerField::Other => AnswerPart::Other,
        },
        cell: cell_name(answer),
        text: answer.text.clone(),
        shown: shown(&answer.text),
        met: says_met(&answer.text),
        digest: digest(&answer.text),
        takes_answer: !answer.repeated,
    }
}
