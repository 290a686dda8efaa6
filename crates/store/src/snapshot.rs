//! The whole document, written now and then into one file, so that a damaged or vanished log of
//! anybody can be healed on every laptop.
//!
//! When: before an edit and at the close of an opening that has written, if the logs have grown by
//! [`DUE_AFTER`] bytes since the newest snapshot. Atomicity: written beside, synchronised, renamed,
//! read back. The snapshot before it by the same machine is kept as an earlier generation; older
//! ones of this machine are removed, those of other machines never. Logs are never removed.
//! Behaviour on damage: a snapshot that cannot be read is passed over; nothing rests on it alone.
//!
//! A snapshot says which logs it covers and how far, so that damage in a log can be judged healed
//! or not without guessing.

use crate::{
    StoreError,
    document::{self, Incoming},
    frame::{self, Header, Kind},
    layout,
};
use automerge::ChangeHash;
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};
use uuid::Uuid;

/// How much the logs grow before the next snapshot, in bytes; about 1,300 edits.
pub const DUE_AFTER: u64 = 256 * 1024;

/// What a snapshot says about itself.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Manifest {
    /// Bytes of all logs it covers.
    pub bytes: u64,
    /// The heads of its document.
    pub heads: Vec<String>,
    /// How far each log is covered, by name.
    pub logs: BTreeMap<String, u64>,
}

impl Manifest {
    /// Whether everything in the snapshot is known already.
    pub fn is_known(&self, knows: impl Fn(&ChangeHash) -> bool) -> bool {
        self.heads.iter().all(|head| head.parse().is_ok_and(|head| knows(&head)))
    }
}

/// A snapshot in the folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    /// Its number; a higher one is newer.
    pub sequence: u64,
    /// The opening that wrote it.
    pub opening: Uuid,
    /// The file.
    pub path: PathBuf,
}

/// A snapshot that has been read.
pub struct Snapshot {
    /// What it says about itself.
    pub manifest: Manifest,
    document: Vec<u8>,
    file: String,
}

/// The snapshots of a folder, newest first.
pub fn list(folder: &Path) -> Vec<Named> {
    let named = |name: String| {
        let (sequence, opening) = name.strip_suffix(".snap")?.split_once('-')?;
        Some(Named {
            sequence: sequence.parse().ok()?,
            opening: opening.parse().ok()?,
            path: folder.join(&name),
        })
    };
    let mut found: Vec<Named> = layout::files_ending(folder, ".snap").into_iter().filter_map(named).collect();
    found.sort();
    found.reverse();
    found
}

/// Reads a snapshot; `None` where it is damaged, foreign or gone.
pub fn read(path: &Path, workspace: Uuid) -> Option<Snapshot> {
    let bytes = fs::read(path).ok()?;
    match frame::read_header(&bytes) {
        Header::Whole { format, workspace: of } if format <= frame::FORMAT && of == workspace => {}
        _ => return None,
    }
    let records = frame::scan(&bytes, frame::HEADER).records;
    let [note, document] = &records[..] else { return None };
    if (note.kind, document.kind) != (Kind::Note, Kind::Document) {
        return None;
    }
    Some(Snapshot {
        manifest: serde_json::from_slice(&bytes[note.payload.clone()]).ok()?,
        document: bytes[document.payload.clone()].to_vec(),
        file: format!("snapshots/{}", path.file_name()?.to_string_lossy()),
    })
}

impl Snapshot {
    /// Its changes; `None` where the document inside cannot be read.
    pub fn changes(&self) -> Option<Vec<Incoming>> {
        let changes = document::read_document(&self.document)?.into_iter();
        let incoming = |change| Incoming { change: Box::new(change), file: self.file.as_str().into() };
        Some(changes.map(incoming).collect())
    }
}

/// A snapshot to be written.
pub struct Draft<'a> {
    /// The folder of the snapshots.
    pub folder: PathBuf,
    /// The workspace.
    pub workspace: Uuid,
    /// The opening that writes.
    pub opening: Uuid,
    /// The openings of this machine, whose old snapshots may go.
    pub of_this_machine: BTreeSet<Uuid>,
    /// What it says about itself.
    pub manifest: &'a Manifest,
    /// The document.
    pub document: &'a [u8],
}

impl Draft<'_> {
    /// Writes the snapshot, reads it back and removes what is older than the earlier generation.
    pub fn write(&self) -> Result<(), StoreError> {
        let sequence = list(&self.folder).first().map_or(1, |newest| newest.sequence + 1);
        let path = self.folder.join(format!("{sequence:08}-{}.snap", self.opening));
        let mut bytes = frame::header(self.workspace).to_vec();
        frame::append(&mut bytes, Kind::Note, &serde_json::to_vec(self.manifest).unwrap_or_default());
        frame::append(&mut bytes, Kind::Document, self.document);
        fs::create_dir_all(&self.folder)
            .and_then(|()| layout::replace(&path, &bytes))
            .map_err(|error| StoreError::write(&path, error))?;
        if read(&path, self.workspace).is_none_or(|snapshot| snapshot.document != self.document) {
            return Err(StoreError::DamagedFormat { file: path, reason: "it reads back differently".into() });
        }
        self.remove_older();
        Ok(())
    }

    fn remove_older(&self) {
        let own =
            |named: &Named| named.opening == self.opening || self.of_this_machine.contains(&named.opening);
        for named in list(&self.folder).into_iter().filter(own).skip(2) {
            // One that cannot be removed is in nobody's way.
            let _ = fs::remove_file(named.path);
        }
    }
}
