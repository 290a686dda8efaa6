//! What stops a whole binding, with stable codes.
//!
//! Trouble with one exhibit is not among it: see [`crate::Trouble`], which becomes a sheet.

use thiserror::Error;

/// Why nothing could be bound.
#[derive(Debug, Error)]
pub enum BinderError {
    /// The front matter is not a readable PDF, which means a fault of the program.
    #[error("the front matter is not a readable PDF, so nothing was bound; please report this")]
    Front,
    /// An embedded font cannot be read, which means a broken build.
    #[error(
        "the embedded font {name} cannot be used; this build of the program is damaged, install it again"
    )]
    Font {
        /// Name of the font.
        name: &'static str,
    },
    /// The drawn pages could not be read back, which means a fault of the program.
    #[error("the drawn pages could not be joined: {reason}")]
    Drawn {
        /// What the reader said.
        reason: String,
    },
    /// A part of the whole is not a readable PDF, which means a fault of the program.
    #[error("{name} could not be joined to the whole, so the whole was not made; please report this")]
    Part {
        /// What its pages are called by.
        name: String,
    },
    /// The joined file could not be written out.
    #[error("the bound file could not be written: {reason}")]
    Write {
        /// What the writer said.
        reason: String,
    },
}

impl BinderError {
    /// The stable code of this error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Front => "BINDER-FRONT",
            Self::Font { .. } => "BINDER-FONT",
            Self::Drawn { .. } => "BINDER-DRAWN",
            Self::Part { .. } => "BINDER-PART",
            Self::Write { .. } => "BINDER-WRITE",
        }
    }
}
