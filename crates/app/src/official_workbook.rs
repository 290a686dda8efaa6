//! The official workbook as a value: read once, with the columns chosen for it, how it fits the edition, and
//! which answers stand in it before it is filled.
//!
//! Not here: commands about it (`workbooks`, `columns`), filling (`export/workbooks.rs`), and what is a
//! finding (`checks`).

use crate::{errors::AppError, looking};
use proofbook_catalogue::{Catalogue, ControlId};
use proofbook_checks::{AnswerPart, WorkbookFit};
use proofbook_dossier::{ChosenColumns, Dossier, Profile};
use proofbook_workbook::{
    AnswerField, AnswerInPlace, HeldAnswer, SheetChoice, answers_in_place, inspect_with, read_answers_with,
    row_texts, says_met,
};
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::{Arc, OnceLock},
};

/// As many characters of an answer are shown.
const SHOWN: usize = 120;

/// The official wordings of a workbook, by control.
pub(crate) type Wording = BTreeMap<ControlId, String>;

/// A workbook with what the workspace says about its columns.
#[derive(Debug, Default)]
pub(crate) struct WorkbookFile {
    /// The name of its file.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// The chosen columns, as far as they hold for it.
    pub columns: Vec<SheetChoice>,
    held: OnceLock<Option<Vec<HeldAnswer>>>,
}

impl WorkbookFile {
    /// A workbook with the columns that the workspace has chosen.
    pub fn new(dossier: &Dossier, name: String, bytes: Vec<u8>) -> Self {
        let columns = columns_for(dossier, &bytes);
        Self { name, bytes, columns, held: OnceLock::new() }
    }

    /// What stands in its rows; nothing where it cannot be read.
    fn held(&self) -> Option<&[HeldAnswer]> {
        self.held.get_or_init(|| read_answers_with(&self.bytes, &self.columns).ok()).as_deref()
    }

    /// How it fits an edition.
    pub fn fit(&self, catalogue: &Catalogue, may_lose_signature: bool) -> WorkbookFit {
        workbook_fit(catalogue, (&self.name, &self.bytes), &self.columns, may_lose_signature)
    }
}

/// What it depends on how the official workbook of a workspace is read: its digest and name, the columns
/// chosen for it, and whether its signature may go.
type Key = (Option<String>, Option<String>, BTreeMap<String, ChosenColumns>, bool);

fn key(profile: &Profile) -> Key {
    let Profile { official_workbook, official_workbook_name, columns, .. } = profile.clone();
    (official_workbook, official_workbook_name, columns, profile.workbook_may_lose_signature())
}

/// The official workbook of a workspace as it was last read.
#[derive(Debug, Default)]
pub(crate) struct OfficialWorkbook {
    key: Option<Key>,
    /// The file, where there is one and it is here.
    pub file: Option<Arc<WorkbookFile>>,
    /// How it fits the edition.
    pub fit: WorkbookFit,
}

impl OfficialWorkbook {
    /// Reads the official workbook of a dossier, which lies at `path` where it has arrived.
    pub fn read(catalogue: &Catalogue, dossier: &Dossier, path: Option<&Path>) -> Self {
        let profile = &dossier.profile;
        let key = Some(key(profile));
        if profile.official_workbook.is_none() {
            return Self { key, ..Self::default() };
        }
        let Some(bytes) = path.and_then(|path| std::fs::read(path).ok()) else {
            let fit = WorkbookFit { missing: true, ..WorkbookFit::default() };
            return Self { key, file: None, fit };
        };
        let name = profile.official_workbook_name.clone().unwrap_or_default();
        let file = WorkbookFile::new(dossier, name, bytes);
        let fit = file.fit(catalogue, profile.workbook_may_lose_signature());
        Self { key, file: Some(Arc::new(file)), fit }
    }

    /// Whether it is what a profile names, read with the columns it has chosen.
    pub fn is_of(&self, profile: &Profile) -> bool {
        self.key.as_ref() == Some(&key(profile)) && !self.fit.missing
    }

    /// The file.
    ///
    /// # Errors
    /// `APP-BAD-ARGUMENTS` where there is none.
    pub fn required(&self) -> Result<Arc<WorkbookFile>, AppError> {
        self.file.clone().ok_or_else(|| AppError::new("APP-BAD-ARGUMENTS", "no official workbook"))
    }

    /// The official wordings by the edition's ids.
    pub fn wordings(&self, catalogue: &Catalogue) -> Option<Wording> {
        let held = self.file.as_ref()?.held()?;
        let known =
            |id: ControlId| catalogue.control(id.as_str()).map_or(id.clone(), |known| known.id.clone());
        Some(wording(held).into_iter().map(|(id, text)| (known(id), text)).collect())
    }
}

/// The official wordings of a workbook's rows.
pub(crate) fn wording(held: &[HeldAnswer]) -> Wording {
    held.iter().map(|held| (ControlId::from(held.control.as_str()), held.requirement.clone())).collect()
}

/// A choice as the workbook crate takes it.
pub(crate) fn choice(sheet: &str, columns: &ChosenColumns) -> SheetChoice {
    SheetChoice {
        sheet: sheet.to_owned(),
        header_row: columns.header_row,
        id_column: columns.id.clone(),
        requirement: columns.requirement.clone(),
        met: columns.met.clone(),
        response: columns.response.clone(),
    }
}

/// What the header row says; nothing where the workbook or the sheet cannot be read.
pub(crate) fn heads(sheet: &str, columns: &ChosenColumns, workbook: &[u8]) -> Option<String> {
    let Some(row) = columns.header_row else { return Some(String::new()) };
    Some(row_texts(workbook, sheet, row).ok()??.join("\t"))
}

/// The choices that hold for a workbook.
pub(crate) fn columns_for(dossier: &Dossier, workbook: &[u8]) -> Vec<SheetChoice> {
    let chosen = dossier.profile.columns.iter();
    let same =
        chosen.filter(|(sheet, columns)| heads(sheet, columns, workbook).as_ref() == Some(&columns.heads));
    let choices = same.map(|(sheet, columns)| choice(sheet, columns));
    choices.filter(|choice| inspect_with(workbook, std::slice::from_ref(choice)).is_ok()).collect()
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
fn workbook_fit(
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
