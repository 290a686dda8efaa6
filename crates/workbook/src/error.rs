//! Everything that can go wrong with an official workbook, each with a stable code, the parameters a
//! translated message needs, and one English sentence that says what happened and what to do.
//!
//! It deliberately does not decide what is serious: the caller maps codes to severity and action.

use std::collections::BTreeMap;

use thiserror::Error;

/// Why a workbook could not be inspected, filled, proven or generated. Nothing has been written when
/// one of these is returned.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum WorkbookError {
    /// The file has no bytes, as a placeholder of a sync service that has not been downloaded yet.
    #[error(
        "The file is empty. If it lives on a synced drive, download it fully first, then choose it again."
    )]
    Empty,
    /// A `~$` owner file that Excel keeps beside a workbook it has open.
    #[error(
        "This is the small lock file Excel keeps while a workbook is open, not the workbook. Choose the file \
         whose name does not begin with ~$."
    )]
    LockFile,
    /// An OLE container holding an encrypted package.
    #[error(
        "The workbook is protected by a password to open it. Open it in Excel, remove that password (File, \
         Info, Protect Workbook), save it and choose it again."
    )]
    Encrypted,
    /// An OLE container that rights management has encrypted for a sensitivity label.
    #[error(
        "The workbook is protected by a sensitivity label: it is encrypted, and only people with that right \
         open it. Whoever may change the label sets one without encryption in Excel (Home, Sensitivity) and \
         saves a copy; choose that copy."
    )]
    Labelled,
    /// The binary format of Excel 97-2003, or another OLE document.
    #[error(
        "This is a file of Excel 97-2003 (.xls). Open it in Excel, save it as Excel Workbook (.xlsx) and \
         choose that file."
    )]
    LegacyXls,
    /// The binary .xlsb format.
    #[error("This is a binary workbook (.xlsb). Save it as Excel Workbook (.xlsx) and choose that file.")]
    Xlsb,
    /// An OpenDocument file.
    #[error(
        "This is an OpenDocument file (.ods). Save it as Excel Workbook (.xlsx) and choose that file, or use \
         the official .xlsx as it was downloaded."
    )]
    OpenDocument,
    /// Text with separators.
    #[error(
        "This is a text file with separated values (.csv), which holds no formatting and no lists. Use the \
         official .xlsx as it was downloaded."
    )]
    DelimitedText,
    /// Not a zip container at all.
    #[error("This is not an Excel workbook: an .xlsx file is a zip container and this file is none.")]
    NotAZip,
    /// A zip container without its end, or with entries that reach beyond it.
    #[error(
        "The workbook is incomplete: the file ends too early. Download or copy it again and choose the new \
         file."
    )]
    Truncated,
    /// A zip container that holds something else.
    #[error("This zip file is not an Excel workbook: it contains no workbook part.")]
    NotAWorkbook,
    /// The container or a part contradicts itself.
    #[error(
        "The workbook is damaged at {part}: {detail}. Open it in Excel, let Excel repair it, save it and \
         choose it again."
    )]
    Damaged {
        /// The package part or the place in the container.
        part: String,
        /// What is wrong there, for a technical reader.
        detail: String,
    },
    /// More inflated bytes, cells or entries than an official workbook can sensibly hold.
    #[error(
        "The workbook is too large to be an official one: {what} is more than {limit}. Nothing was unpacked \
         beyond that limit."
    )]
    TooLarge {
        /// What there is too much of.
        what: String,
        /// The limit, with its unit.
        limit: String,
    },
    /// A part declares a document type or its own entities, which workbooks never need.
    #[error(
        "The part {part} declares a document type or its own entities. Excel never writes these and they can \
         be used to attack programs, so the file was not read."
    )]
    DocumentType {
        /// The package part.
        part: String,
    },
    /// A part is not UTF-8.
    #[error(
        "The part {part} is not written in UTF-8. Open the workbook in Excel, save it and choose it again."
    )]
    Encoding {
        /// The package part.
        part: String,
    },
    /// A digital signature that filling would break.
    #[error(
        "The workbook carries a digital signature, and filling it in would break the signature. Use an \
         unsigned copy, or agree to break the signature."
    )]
    Signed,
    /// No sheet lists controls with a place for an answer.
    #[error(
        "No sheet of this workbook lists controls with a column for answers. Choose the official \
         self-assessment, or name the sheet and its columns yourself."
    )]
    NoControls,
    /// A choice of the person names something the workbook does not have.
    #[error("The sheet {sheet} cannot be read as chosen: {detail}.")]
    ChoiceDoesNotFit {
        /// The sheet that was chosen.
        sheet: String,
        /// What does not fit.
        detail: String,
    },
    /// The same control was answered twice in one call.
    #[error("The control {control} was given two answers. Only one can be written.")]
    DuplicateAnswer {
        /// The control.
        control: String,
    },
    /// More UTF-16 units than a cell can hold.
    #[error(
        "The response to {control} is {excess} characters too long for a cell: it has {length}, Excel holds \
         {limit}. Shorten it; nothing was cut."
    )]
    TextTooLong {
        /// The control.
        control: String,
        /// Its length in UTF-16 units.
        length: usize,
        /// The most a cell holds, in UTF-16 units.
        limit: usize,
        /// How many UTF-16 units are too many.
        excess: usize,
    },
    /// More line feeds than a cell can hold.
    #[error(
        "The response to {control} has {excess} line breaks too many for a cell: it has {length}, Excel holds \
         {limit}. Join some lines; nothing was cut."
    )]
    TooManyLineBreaks {
        /// The control.
        control: String,
        /// Its number of line feeds.
        length: usize,
        /// The most a cell holds.
        limit: usize,
        /// How many are too many.
        excess: usize,
    },
    /// The validation list of a cell has no entry, or several, for what has to be said.
    #[error(
        "The cell {cell} on {sheet} for {control} accepts only: {list}. None of these says {wanted} clearly, \
         so the cell cannot be filled in automatically."
    )]
    NotInList {
        /// The control.
        control: String,
        /// The sheet.
        sheet: String,
        /// The cell, in A1 style.
        cell: String,
        /// `yes` or `no`.
        wanted: String,
        /// The entries of the list, joined by ` | `.
        list: String,
    },
    /// The answer cell holds a formula that cannot be written over without breaking something else.
    #[error(
        "The cell {cell} on {sheet} for {control} holds a formula that other parts of the workbook rely on, so it \
         cannot be written over safely. Remove the formula in Excel first, then choose the file again."
    )]
    FormulaInTheWay {
        /// The control.
        control: String,
        /// The sheet.
        sheet: String,
        /// The cell, in A1 style.
        cell: String,
    },
    /// One merged cell would have to take the answers of two controls.
    #[error(
        "On {sheet} the merged cell {cell} takes the answers of both {control} and {other}. Unmerge it in \
         Excel and choose the file again."
    )]
    MergedAnswers {
        /// The control whose answer has no cell of its own.
        control: String,
        /// The control that owns the merged cell.
        other: String,
        /// The sheet.
        sheet: String,
        /// The merged cell's first cell, in A1 style.
        cell: String,
    },
    /// The independent reader could not read a file, so nothing can be proven.
    #[error(
        "The {which} workbook could not be read back by a second, independent program ({detail}), so it \
         cannot be proven that the answers are in it. Open the official file in Excel, save it and try again."
    )]
    Unprovable {
        /// `template` or `filled`.
        which: String,
        /// What the reader said.
        detail: String,
    },
    /// The generator refused.
    #[error("The workbook could not be generated: {detail}.")]
    Generation {
        /// What the generator said.
        detail: String,
    },
}

impl WorkbookError {
    /// The stable code by which a window or another program knows the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "WORKBOOK-EMPTY",
            Self::LockFile => "WORKBOOK-LOCK-FILE",
            Self::Encrypted => "WORKBOOK-ENCRYPTED",
            Self::Labelled => "WORKBOOK-LABELLED",
            Self::LegacyXls => "WORKBOOK-XLS",
            Self::Xlsb => "WORKBOOK-XLSB",
            Self::OpenDocument => "WORKBOOK-ODS",
            Self::DelimitedText => "WORKBOOK-CSV",
            Self::NotAZip => "WORKBOOK-NOT-A-ZIP",
            Self::Truncated => "WORKBOOK-TRUNCATED",
            Self::NotAWorkbook => "WORKBOOK-NOT-A-WORKBOOK",
            Self::Damaged { .. } => "WORKBOOK-DAMAGED",
            Self::TooLarge { .. } => "WORKBOOK-TOO-LARGE",
            Self::DocumentType { .. } => "WORKBOOK-DTD",
            Self::Encoding { .. } => "WORKBOOK-ENCODING",
            Self::Signed => "WORKBOOK-SIGNED",
            Self::NoControls => "WORKBOOK-NO-CONTROLS",
            Self::ChoiceDoesNotFit { .. } => "WORKBOOK-CHOICE",
            Self::DuplicateAnswer { .. } => "WORKBOOK-DUPLICATE-ANSWER",
            Self::TextTooLong { .. } => "WORKBOOK-TEXT-TOO-LONG",
            Self::TooManyLineBreaks { .. } => "WORKBOOK-TOO-MANY-LINE-BREAKS",
            Self::NotInList { .. } => "WORKBOOK-NOT-IN-LIST",
            Self::FormulaInTheWay { .. } => "WORKBOOK-FORMULA-IN-THE-WAY",
            Self::MergedAnswers { .. } => "WORKBOOK-MERGED-ANSWERS",
            Self::Unprovable { .. } => "WORKBOOK-UNPROVABLE",
            Self::Generation { .. } => "WORKBOOK-GENERATION",
        }
    }

    /// The parameters a translated message can use, by name; numbers are decimal without grouping.
    pub fn parameters(&self) -> BTreeMap<&'static str, String> {
        let pairs: Vec<(&'static str, String)> = match self.clone() {
            Self::Damaged { part, detail } => vec![("part", part), ("detail", detail)],
            Self::TooLarge { what, limit } => vec![("what", what), ("limit", limit)],
            Self::DocumentType { part } | Self::Encoding { part } => vec![("part", part)],
            Self::ChoiceDoesNotFit { sheet, detail } => vec![("sheet", sheet), ("detail", detail)],
            Self::DuplicateAnswer { control } => vec![("control", control)],
            Self::TextTooLong { control, length, limit, excess }
            | Self::TooManyLineBreaks { control, length, limit, excess } => vec![
                ("control", control),
                ("length", length.to_string()),
                ("limit", limit.to_string()),
                ("excess", excess.to_string()),
            ],
            Self::NotInList { control, sheet, cell, wanted, list } => vec![
                ("control", control),
                ("sheet", sheet),
                ("cell", cell),
                ("wanted", wanted),
                ("list", list),
            ],
            Self::FormulaInTheWay { control, sheet, cell } => {
                vec![("control", control), ("sheet", sheet), ("cell", cell)]
            }
            Self::MergedAnswers { control, other, sheet, cell } => {
                vec![("control", control), ("other", other), ("sheet", sheet), ("cell", cell)]
            }
            Self::Unprovable { which, detail } => vec![("which", which), ("detail", detail)],
            Self::Generation { detail } => vec![("detail", detail)],
            _ => Vec::new(),
        };
        pairs.into_iter().collect()
    }

    /// A contradiction found in the container or in a part.
    pub(crate) fn damaged(part: impl Into<String>, detail: impl Into<String>) -> Self {
        Self::Damaged { part: part.into(), detail: detail.into() }
    }
}
