//! What was found damaged, missing or strange in a workspace folder and could not be healed.
//!
//! It is data, not an error: the workspace opens, everything readable is there, and what is not
//! is named with file and place so that a person can wait for it or fetch it from a backup.
//!
//! Not here: words for people (crate `messages`, by code).

use serde::Serialize;

/// A place in the workspace that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Damage {
    /// The file, relative to the workspace folder, with `/`. For [`DamageKind::Entry`] the path of
    /// the entry within the dossier.
    pub file: String,
    /// Where in the file, in bytes.
    pub offset: u64,
    /// What is wrong there.
    pub what: DamageKind,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DamageKind {
    /// `proofbook.json` is damaged; the workspace was recognised by its logs.
    Identity,
    /// These bytes hold no sound record; one or more edits that lay there are lost.
    Record {
        /// How many bytes.
        length: u64,
    },
    /// Changes are there but rest on others that are not: lost, or not arrived yet.
    Waiting {
        /// How many.
        changes: usize,
    },
    /// The file belongs to another workspace and was left alone.
    OtherWorkspace,
    /// The system does not let the file be read.
    Unreadable {
        /// What the system said.
        reason: String,
    },
    /// An entry that this program cannot read, probably of a newer one.
    Entry {
        /// What does not fit.
        reason: String,
    },
    /// A sync service has not downloaded the file: it is empty, or a mark stands in its place.
    NotDownloaded,
    /// The file ends in the middle of a record: the rest has not arrived.
    Cut {
        /// How many bytes of the last record are there.
        length: u64,
    },
    /// A second folder with changes; they are not read from there.
    SecondFolder,
    /// A sync service has made a copy of a log. It was read, nothing is lost.
    Copy,
    /// A file that is not part of a workspace. It was not read.
    UnknownFile,
}

/// How much something in the folder matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Something that was entered may be lost.
    Damaged,
    /// Something that was entered elsewhere is not here yet: what the workspace says is incomplete.
    Incomplete,
    /// Worth knowing.
    Notice,
}

impl DamageKind {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            DamageKind::Identity => "DAMAGE-IDENTITY",
            DamageKind::Record { .. } => "DAMAGE-RECORD",
            DamageKind::Waiting { .. } => "DAMAGE-WAITING",
            DamageKind::OtherWorkspace => "DAMAGE-OTHER-WORKSPACE",
            DamageKind::Unreadable { .. } => "DAMAGE-UNREADABLE",
            DamageKind::Entry { .. } => "DAMAGE-ENTRY",
            DamageKind::NotDownloaded => "DAMAGE-NOT-DOWNLOADED",
            DamageKind::Cut { .. } => "DAMAGE-CUT",
            DamageKind::SecondFolder => "DAMAGE-SECOND-FOLDER",
            DamageKind::Copy => "DAMAGE-COPY",
            DamageKind::UnknownFile => "DAMAGE-UNKNOWN-FILE",
        }
    }

    /// How much it matters.
    pub fn weight(&self) -> Weight {
        match self {
            DamageKind::Identity
            | DamageKind::Record { .. }
            | DamageKind::OtherWorkspace
            | DamageKind::Entry { .. } => Weight::Damaged,
            DamageKind::Waiting { .. }
            | DamageKind::Unreadable { .. }
            | DamageKind::NotDownloaded
            | DamageKind::Cut { .. }
            | DamageKind::SecondFolder => Weight::Incomplete,
            DamageKind::Copy | DamageKind::UnknownFile => Weight::Notice,
        }
    }
}
