//! Why an edit was not taken. Not here: words, which belong to the reader's language.

/// Why an edit was not taken; nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// A value that the field cannot hold.
    #[error("{field} cannot be '{value}': {wanted}")]
    BadValue {
        /// The field.
        field: String,
        /// What was given.
        value: String,
        /// What is wanted instead.
        wanted: &'static str,
    },
    /// Something that is no longer, or never was, there.
    #[error("there is no {what} '{id}'")]
    Unknown {
        /// What kind of thing.
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// A text longer than texts may be.
    #[error("the text would have {length} characters, and {limit} is the limit")]
    TooLong {
        /// How long it would be, in UTF-16 units.
        length: usize,
        /// How long it may be.
        limit: usize,
    },
    /// A splice outside the text.
    #[error("the text has {length} units, the change begins at {at} and removes {delete}")]
    OutOfText {
        /// Length of the text in UTF-16 units.
        length: usize,
        /// Where the change begins.
        at: usize,
        /// How much it removes.
        delete: usize,
    },
}

impl EditError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            EditError::BadValue { .. } => "EDIT-BAD-VALUE",
            EditError::Unknown { .. } => "EDIT-UNKNOWN",
            EditError::TooLong { .. } => "EDIT-TOO-LONG",
            EditError::OutOfText { .. } => "EDIT-OUT-OF-TEXT",
        }
    }
}
