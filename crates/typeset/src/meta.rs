//! What a document says about itself: title, language, author, date.
//!
//! Nothing here is looked up: the caller gives all of it, the date too, because PDF/A demands a
//! date and this crate reads no clock.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A language a document can be set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    En,
    /// Korean.
    Ko,
    /// Japanese.
    Ja,
}

impl Language {
    /// The ISO 639-1 code: `en`, `ko` or `ja`.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ko => "ko",
            Self::Ja => "ja",
        }
    }

    /// The language of a code, or nothing when documents cannot be set in it.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::En, Self::Ko, Self::Ja].into_iter().find(|language| language.code() == code)
    }
}

/// What goes into a document's properties and onto its margins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentMeta {
    /// Title in the document's properties, shown by viewers in place of the file name.
    pub title: String,
    /// Language of the document: line breaking, screen readers, hyphenation.
    pub language: Language,
    /// Author, usually the partner's name; left out where a public artefact must not carry one.
    pub author: Option<String>,
    /// Date in the document's properties. PDF/A demands one; the clock is never asked.
    pub date: Date,
    /// A stable name of the document (say `MSP-7.1/OPSP-001`), from which its PDF id is derived.
    /// Only a hash of it is written.
    pub identifier: String,
    /// Small text at the left of the header of every page, such as partner and programme.
    pub header: Option<String>,
    /// Small text at the left of the foot of every page.
    pub footer: Option<String>,
    /// The word that marks a draft, in the document's language (`DRAFT`, `초안`, `下書き`), shown
    /// on every page when present.
    pub draft_mark: Option<String>,
}
