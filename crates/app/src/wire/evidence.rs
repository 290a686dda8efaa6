//! What looking into attached files has given, for a window.

use super::*;
use jiff::civil::Date;
use proofbook_checks::FoundClass;

/// How far looking into the attached files is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Looking {
    /// Files that nobody has looked into yet.
    pub left: u32,
    /// What the check says now, every so often and at the end.
    pub verdict: Option<VerdictView>,
}

/// What is in the file of a piece of evidence.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct FileLook {
    /// What a person should know, in the order of the file.
    pub found: Vec<FoundInFile>,
    /// What was not searched, and why, in words.
    pub unread: Vec<String>,
    /// Days that the text names.
    pub dates: Vec<Date>,
    /// Width and height of a picture in pixels, as it is shown.
    pub pixels: Option<(u32, u32)>,
}

/// Something found in a file, in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FoundInFile {
    /// The key of an excuse for this one.
    pub key: String,
    /// What it is; also the key of an excuse for all of this kind in the file.
    pub what: String,
    /// What it is, in words.
    pub name: String,
    /// What kind of trouble.
    pub class: FoundClass,
    /// The form leaves little doubt.
    pub certain: bool,
    /// Where, in words.
    pub place: String,
    /// The page, where it has one.
    pub page: Option<u32>,
    /// What one recognises it by, masked where it is a secret.
    pub shown: String,
    /// Why it may stay, where somebody has said so.
    pub excuse: Option<String>,
}

/// Whether the attached files are still what was attached.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FilesReport {
    /// Files in the library.
    pub files: u32,
    /// Evidence whose file is gone from the workspace.
    pub lost: Vec<EvidenceId>,
    /// Evidence whose file is no longer what was attached, as of the last time they were read through.
    pub altered: Vec<EvidenceId>,
    /// Evidence whose file was taken back now.
    pub restored: Vec<EvidenceId>,
    /// What the check says now.
    pub verdict: VerdictView,
}

/// What stands in a file, for a preview.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct FileText {
    /// Running text.
    pub pieces: Vec<TextPiece>,
    /// Tables and worksheets.
    pub tables: Vec<TextTable>,
    /// There is more than is shown.
    pub is_cut: bool,
}

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TextPiece {
    /// Where it stands, in words.
    pub place: String,
    /// It is a heading.
    pub is_heading: bool,
    /// The text.
    pub text: String,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TextTable {
    /// The worksheet's name; empty where there is none.
    pub name: String,
    /// Cells, row by row; rows may be of different lengths.
    pub rows: Vec<Vec<String>>,
}
