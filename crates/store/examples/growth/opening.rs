//! How long a workspace with many changes takes to open, beside what Automerge itself needs for the
//! same changes: reading them from the logs and applying them to an empty document.

use automerge::{Automerge, Change, TextEncoding};
use proofbook_dossier::{Edit, Op, TextField};
use proofbook_store::{Opening, Stamp, Workspace};
use serde_json::json;
use std::{
    error::Error,
    fs,
    path::Path,
    time::{Duration, Instant},
};
use uuid::Uuid;

const CONTROLS: usize = 61;
/// As many openings share the changes, as on the laptops of a team.
const OPENINGS: usize = 20;
/// Each side is measured so often; the quickest counts.
const TIMES: usize = 3;

/// What was measured.
pub struct Opened {
    /// Opening the workspace.
    pub ours: Duration,
    /// Reading and applying the same changes with Automerge.
    pub automerge: Duration,
    /// How many changes.
    pub changes: usize,
    /// Bytes of the logs.
    pub bytes: usize,
}

/// Makes a workspace with so many changes in a folder that is not there yet, and opens it.
pub fn measure(folder: &Path, changes: usize) -> Result<Opened, Box<dyn Error>> {
    make(folder, changes)?;
    let mut ours = Duration::MAX;
    for number in 0..TIMES {
        let before = Instant::now();
        let opened = Workspace::open(opening(folder, 1000 + number))?;
        ours = ours.min(before.elapsed());
        drop(opened);
    }
    let mut found = Opened { ours, automerge: Duration::MAX, changes: 0, bytes: 0 };
    for _ in 0..TIMES {
        let (automerge, changes, bytes) = automerge_alone(folder)?;
        found = Opened { automerge: automerge.min(found.automerge), changes, bytes, ..found };
    }
    Ok(found)
}

/// Reads and applies the changes of a workspace with Automerge: the time, how many, and their bytes.
pub fn automerge_alone(folder: &Path) -> Result<(Duration, usize, usize), Box<dyn Error>> {
    let before = Instant::now();
    let (mut all, mut bytes) = (Vec::new(), 0);
    for entry in fs::read_dir(folder.join("changes"))? {
        let log = fs::read(entry?.path())?;
        bytes += log.len();
        all.extend(records(&log).filter_map(|payload| Change::try_from(payload).ok()));
    }
    let found = all.len();
    let mut document = Automerge::new_with_encoding(TextEncoding::Utf16CodeUnit);
    document.apply_changes(all)?;
    Ok((before.elapsed(), found, bytes))
}

/// Types here and there, now and then over a word, in one opening after the other.
fn make(folder: &Path, changes: usize) -> Result<(), Box<dyn Error>> {
    let answer = |number: usize| {
        let path = vec!["answers".into(), control(number)];
        Op::Put(path, json!({"response": "Words of the first hour. ".repeat(20), "notes": ""}))
    };
    let genesis: Vec<Op> = (0..CONTROLS).map(answer).collect();
    drop(Workspace::create(opening(folder, 0), Uuid::from_u128(7), &genesis, &stamp())?);
    for number in 1..=OPENINGS {
        let mut workspace = Workspace::open(opening(folder, number))?;
        for change in 0..changes / OPENINGS {
            let field = TextField::Response { control: control(change % CONTROLS).as_str().into() };
            let delete = if change % 5 == 0 { 2 } else { 0 };
            let edit = Edit::Splice { field, at: change % 300, delete, insert: "가나 ".into() };
            workspace.edit(&[edit], None, &stamp())?;
        }
        workspace.close()?;
    }
    Ok(())
}

fn control(number: usize) -> String {
    format!("C-{number:03}")
}

fn opening(folder: &Path, number: usize) -> Opening {
    Opening { folder: folder.to_owned(), twins: None, id: Uuid::from_u128(number as u128 + 1) }
}

fn stamp() -> Stamp {
    Stamp { when: jiff::Timestamp::UNIX_EPOCH, who: "Kim Minji".into() }
}

/// The payloads of the changes in a log, as its format says (`crates/store/src/frame.rs`).
fn records(log: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = log.get(32..).unwrap_or_default();
    std::iter::from_fn(move || {
        loop {
            let header = rest.get(..16)?;
            let length = u32::from_le_bytes(header[4..8].try_into().ok()?) as usize;
            let payload = rest.get(16..16 + length)?;
            let is_change = header[3] == 1;
            rest = &rest[16 + length..];
            if is_change {
                return Some(payload);
            }
        }
    })
}
