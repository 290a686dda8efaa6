//! Names for the states a workspace has been in.
//!
//! A revision is the set of heads of the Automerge document, written as text so that it can go to
//! the window and come back. It says which changes a person had seen when they typed, and so what
//! the positions of their edit mean.
//!
//! Not here: when and by whom (see `history`).

use automerge::ChangeHash;
use serde::{Deserialize, Serialize};

/// A state of the workspace. Opaque: hand back what was given.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Revision(String);

impl Revision {
    /// The revision as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn of(heads: &[ChangeHash]) -> Self {
        let mut heads: Vec<String> = heads.iter().map(ToString::to_string).collect();
        heads.sort();
        Self(heads.join("."))
    }

    /// The heads; `None` where this is no revision.
    pub(crate) fn heads(&self) -> Option<Vec<ChangeHash>> {
        self.0.split('.').filter(|head| !head.is_empty()).map(|head| head.parse().ok()).collect()
    }
}

impl From<String> for Revision {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl std::fmt::Display for Revision {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
