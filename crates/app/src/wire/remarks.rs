//! Comments across the boundary: which passage is meant.
//!
//! Not here: the comments themselves, which travel as they are inside the dossier.

use super::*;

/// A passage of a text, with what is needed to find it again when the text has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Passage {
    /// The passage; empty where the text as a whole is meant.
    pub quote: String,
    /// What stands before it.
    pub before: String,
    /// What stands behind it.
    pub after: String,
}
