//! What keeps a page from being made, each with a stable code, the parameters a translated message needs
//! and one English sentence.
//!
//! It deliberately does not judge the study: a page without a section is a page.

use std::collections::BTreeMap;

use thiserror::Error;

/// Why no page was made. Nothing is half made when one of these is returned.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum WebError {
    /// The language is no BCP 47 tag.
    #[error("“{language}” is no language tag.")]
    Language {
        /// What was given.
        language: String,
    },
    /// The partner's colour is not six hexadecimal digits.
    #[error("The colour “{colour}” is not written like #1f4e79.")]
    Colour {
        /// What was given.
        colour: String,
    },
    /// The public address is neither http nor https.
    #[error("“{address}” is no public web address. Write it with https://.")]
    Address {
        /// What was given.
        address: String,
    },
    /// A picture that browsers do not show.
    #[error("The picture {file} is in a format that browsers do not show. Use PNG, JPEG, WebP, GIF or SVG.")]
    PictureKind {
        /// The file's name.
        file: String,
    },
    /// A picture that cannot be read.
    #[error("The picture {file} cannot be read. It seems to be damaged.")]
    PictureDamaged {
        /// The file's name.
        file: String,
    },
    /// A picture that is too large for a page.
    #[error("The picture {file} is larger than {limit}, too much for a page. Save it smaller.")]
    PictureTooLarge {
        /// The file's name.
        file: String,
        /// The limit with its unit.
        limit: String,
    },
    /// A text that is too long for a page.
    #[error("The text of the section “{section}” is longer than {limit}.")]
    TextTooLong {
        /// The section's heading.
        section: String,
        /// The limit with its unit.
        limit: String,
    },
}

impl WebError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Language { .. } => "WEB-LANGUAGE",
            Self::Colour { .. } => "WEB-COLOUR",
            Self::Address { .. } => "WEB-ADDRESS",
            Self::PictureKind { .. } => "WEB-PICTURE-KIND",
            Self::PictureDamaged { .. } => "WEB-PICTURE-DAMAGED",
            Self::PictureTooLarge { .. } => "WEB-PICTURE-TOO-LARGE",
            Self::TextTooLong { .. } => "WEB-TEXT-TOO-LONG",
        }
    }

    /// The parameters a translated message may name.
    pub fn parameters(&self) -> BTreeMap<&'static str, String> {
        let pairs: Vec<(&'static str, &String)> = match self {
            Self::Language { language } => vec![("language", language)],
            Self::Colour { colour } => vec![("colour", colour)],
            Self::Address { address } => vec![("address", address)],
            Self::PictureKind { file } | Self::PictureDamaged { file } => vec![("file", file)],
            Self::PictureTooLarge { file, limit } => vec![("file", file), ("limit", limit)],
            Self::TextTooLong { section, limit } => vec![("section", section), ("limit", limit)],
        };
        pairs.into_iter().map(|(name, value)| (name, value.clone())).collect()
    }
}
