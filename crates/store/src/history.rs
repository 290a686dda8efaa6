//! Who changed what, and when.
//!
//! Every change carries the second of its making (Automerge's own field) and a small JSON message
//! with the person, the paths they touched, and [`Marks`] of what they replaced and decided. Changes of foreign origin without such a message are
//! listed all the same.
//!
//! Not here: reading an earlier state (see `Workspace::dossier_at`). Times are what the clocks of
//! the laptops said; equal times are ordered by cause and effect.

use crate::Revision;
use automerge::Automerge;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::{cmp::Reverse, collections::BTreeSet};

/// More paths than this are only counted.
const MOST_PATHS: usize = 8;

/// When an edit was made and by whom, as the host says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The time of the host's clock; kept to the second.
    pub when: Timestamp,
    /// The person, as they want to be named.
    pub who: String,
}

/// One change in the history of a workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HistoryEntry {
    /// The state as the person left it, with all they had seen.
    pub revision: Revision,
    /// When.
    pub when: Timestamp,
    /// By whom.
    pub who: String,
    /// The paths that were touched, joined by `/`; the first few.
    pub what: Vec<String>,
    /// How many more were touched.
    pub more: usize,
}

#[derive(Default, Serialize, Deserialize)]
struct Message {
    #[serde(rename = "w", default)]
    who: String,
    #[serde(rename = "p", default, skip_serializing_if = "Vec::is_empty")]
    paths: Vec<String>,
    #[serde(rename = "n", default, skip_serializing_if = "is_zero")]
    more: usize,
    #[serde(flatten)]
    marks: Marks,
}

/// What a change says of itself so that others need not look into it; paths are joined by `/`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks {
    /// Texts of which it replaced a part: something went and something came in its place.
    #[serde(rename = "r", default, skip_serializing_if = "BTreeSet::is_empty")]
    pub replaced: BTreeSet<String>,
    /// Texts that were in conflict and about which its author has decided.
    #[serde(rename = "s", default, skip_serializing_if = "BTreeSet::is_empty")]
    pub settled: BTreeSet<String>,
}

/// The marks in the message of a change, if it has any.
pub fn marks(message: &str) -> Option<Marks> {
    // Most messages have none, and a workspace has a hundred thousand.
    let may = message.contains("\"r\":") || message.contains("\"s\":");
    let message: Message = may.then(|| serde_json::from_str(message).ok()).flatten()?;
    Some(message.marks)
}

fn is_zero(number: &usize) -> bool {
    *number == 0
}

/// The message of a change.
pub fn message<'a>(who: &str, paths: impl Iterator<Item = &'a [String]>, marks: Marks) -> String {
    let mut message = Message { who: who.to_owned(), marks, ..Message::default() };
    for path in paths.map(|path| path.join("/")) {
        if message.paths.contains(&path) {
            continue;
        }
        if message.paths.len() < MOST_PATHS { message.paths.push(path) } else { message.more += 1 }
    }
    serde_json::to_string(&message).unwrap_or_default()
}

/// The history of a document, newest first.
pub fn entries(document: &Automerge) -> Vec<HistoryEntry> {
    let mut changes = document.get_changes_meta(&[]);
    changes.sort_by_key(|change| Reverse((change.timestamp, change.start_op, change.hash)));
    changes
        .into_iter()
        .map(|change| {
            let message: Message = change
                .message
                .as_deref()
                .and_then(|text| serde_json::from_str(text).ok())
                .unwrap_or_default();
            HistoryEntry {
                revision: Revision::of(&[change.hash]),
                when: Timestamp::from_second(change.timestamp).unwrap_or_default(),
                who: message.who,
                what: message.paths,
                more: message.more,
            }
        })
        .collect()
}
