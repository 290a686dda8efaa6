//! What can go wrong while typesetting, with stable codes.
//!
//! Hostile or odd text is not among it: uncovered characters and broken images are replaced and
//! reported in the result. What remains is a fault of the program (a template) or of a limit.

use thiserror::Error;

/// Why a document could not be set. The codes are stable; the texts are for logs.
#[derive(Debug, Error)]
pub enum TypesetError {
    /// One of the embedded fonts could not be read, which means a broken build.
    #[error(
        "the embedded font {name} cannot be read; this build of the program is damaged, install it again"
    )]
    Font {
        /// Name of the font.
        name: &'static str,
    },
    /// The data of the document could not be written as JSON.
    #[error("the document's data could not be handed to its template: {reason}")]
    Data {
        /// What the serialiser said.
        reason: String,
    },
    /// Typst refused the template with this data.
    #[error("the document could not be laid out: {reason}")]
    Layout {
        /// The messages of Typst, one per line.
        reason: String,
    },
    /// The laid-out document would not satisfy PDF/A-2a and PDF/UA-1.
    #[error("the document would break PDF/A-2a or PDF/UA-1, so it was not written: {reason}")]
    Standard {
        /// The messages of Typst, one per line.
        reason: String,
    },
}

impl TypesetError {
    /// The stable code of this error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Font { .. } => "TYPESET-FONT",
            Self::Data { .. } => "TYPESET-DATA",
            Self::Layout { .. } => "TYPESET-LAYOUT",
            Self::Standard { .. } => "TYPESET-STANDARD",
        }
    }
}
