//! Who changed what, and when.
//!
//! Every change carries the second of its making (Automerge's own field) and a small JSON message
//! with the person and the paths they touched. Changes of foreign origin without such a message are
//! listed all the same.
//!
//! Not here: reading an earlier state (see `Workspace::dossier_at`). Times are what the clocks of
//! the laptops said; equal times are ordered by cause and effect.

use crate::Revision;
use automerge::Automerge;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

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
}

fn is_zero(number: &usize) -> bool {
    *number == 0
}

/// The message of a change.
pub fn message<'a>(who: &str, paths: impl Iterator<Item = &'a [String]>) -> String {
    let mut message = Message { who: who.to_owned(), ..Message::default() };
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
