//! Why a document was not read or written, each reason with a stable code, the parameters a translated
//! message needs and one English sentence that says what to do.
//!
//! It deliberately does not hold what was merely left out; that is part of what was read.

use std::collections::BTreeMap;

use thiserror::Error;

/// Why a document was not read or written.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ManuscriptError {
    /// No bytes at all.
    #[error("The file is empty. If it lives on a synced drive, download it fully first.")]
    Empty,
    /// Protected by a password to open it.
    #[error("The document is protected by a password. Remove it in Word, save, and choose the file again.")]
    Encrypted,
    /// The format of Word 97-2003.
    #[error("This is a document of Word 97-2003 (.doc). Save it in Word as .docx and choose that file.")]
    OldWord,
    /// A PDF.
    #[error("This is a PDF. Choose the Word document it was made from.")]
    Pdf,
    /// An OpenDocument text.
    #[error("This is an OpenDocument file (.odt). Save it as Word document (.docx) and choose that file.")]
    OpenDocument,
    /// A document of Hangul Word Processor.
    #[error(
        "This is a Hangul document (.hwp, .hwpx). Save it as Word document (.docx) and choose that file."
    )]
    Hangul,
    /// Rich Text Format.
    #[error("This is a Rich Text file (.rtf). Save it as Word document (.docx) and choose that file.")]
    RichText,
    /// Something else.
    #[error("This is not a Word document (.docx).")]
    NotWord,
    /// The container or a part cannot be read.
    #[error("The document is damaged at {part}. Open it in Word, let Word repair it, and save it again.")]
    Damaged {
        /// The part of the document.
        part: String,
    },
    /// More than a case study can sensibly hold.
    #[error("The document is too large: {part} is more than {limit}. Nothing was unpacked beyond that.")]
    TooLarge {
        /// What there is too much of.
        part: String,
        /// The limit with its unit.
        limit: String,
    },
    /// A picture that Word does not take as it is.
    #[error("The picture “{picture}” is neither PNG nor JPEG.")]
    Picture {
        /// Its caption or alternative text.
        picture: String,
    },
    /// Protected by a rights management, such as a sensitivity label.
    #[error(
        "The document is protected by a sensitivity label. Open it in Word, remove the label or save a copy \
         without protection, and choose that."
    )]
    RightsManaged,
}

impl ManuscriptError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "MANUSCRIPT-EMPTY",
            Self::Encrypted => "MANUSCRIPT-ENCRYPTED",
            Self::OldWord => "MANUSCRIPT-OLD-WORD",
            Self::Pdf => "MANUSCRIPT-PDF",
            Self::OpenDocument => "MANUSCRIPT-OPEN-DOCUMENT",
            Self::Hangul => "MANUSCRIPT-HANGUL",
            Self::RichText => "MANUSCRIPT-RICH-TEXT",
            Self::NotWord => "MANUSCRIPT-NOT-WORD",
            Self::Damaged { .. } => "MANUSCRIPT-DAMAGED",
            Self::TooLarge { .. } => "MANUSCRIPT-TOO-LARGE",
            Self::Picture { .. } => "MANUSCRIPT-PICTURE",
            Self::RightsManaged => "MANUSCRIPT-RIGHTS-MANAGED",
        }
    }

    /// The parameters a translated message may name.
    pub fn parameters(&self) -> BTreeMap<&'static str, String> {
        let pairs: Vec<(&'static str, &String)> = match self {
            Self::Damaged { part } => vec![("part", part)],
            Self::TooLarge { part, limit } => vec![("part", part), ("limit", limit)],
            Self::Picture { picture } => vec![("picture", picture)],
            _ => Vec::new(),
        };
        pairs.into_iter().map(|(name, value)| (name, value.clone())).collect()
    }

    pub(crate) fn damaged(part: &str) -> Self {
        Self::Damaged { part: part.to_owned() }
    }
}
