//! What is protected, and what a place in a text that betrays it looks like.
//!
//! Plain data. Nothing here searches, and nothing here decides what a hit means for an export.

use std::ops::Range;

/// What sort of thing a secret is; each is spelled, spaced and bounded in its own way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A company or another organisation; its legal form is optional on either side.
    Company,
    /// A person; family and given name stand in either order.
    Person,
    /// A domain such as `hanbit.example`; subdomains and addresses below it count.
    Domain,
    /// An AWS account number: twelve digits, however grouped.
    AccountNumber,
    /// A machine by its name (with or without its domain) or by its IP address.
    Host,
    /// A product, project or system.
    Product,
    /// Anything else, searched like a product.
    Other,
}

/// One thing that must not be named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Secret {
    /// What sort of thing it is.
    pub kind: Kind,
    /// The name as its owner writes it.
    pub spelling: String,
    /// Other spellings a person gave: short names, romanised and kana spellings, former names.
    pub also: Vec<String>,
}

impl Secret {
    /// A secret without other spellings.
    pub fn new(kind: Kind, spelling: impl Into<String>) -> Self {
        Self { kind, spelling: spelling.into(), also: Vec::new() }
    }

    /// The same secret with other spellings.
    #[must_use]
    pub fn also<S: Into<String>>(mut self, spellings: impl IntoIterator<Item = S>) -> Self {
        self.also.extend(spellings.into_iter().map(Into::into));
        self
    }
}

/// How certain it is that a place names the secret. `Possible` never blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Worth showing to a person who is looking anyway.
    Possible,
    /// More likely the name than not.
    Likely,
    /// The name, for all practical purposes.
    Sure,
}

/// In which disguise the name stands in the text. Where several apply, the later one is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// As it was given.
    AsGiven,
    /// In other case, width, accents, kana or with invisible characters.
    Folded,
    /// With other spaces or punctuation between its words.
    Respaced,
    /// Apart in places where it has no words: letter-spaced, hyphenated, broken by a line.
    Broken,
    /// Grown together with other letters, as in `IrisCloud`.
    Compound,
    /// Family and given name in the other order, or without middle names.
    Reordered,
    /// In Latin letters that were derived, not given.
    Romanised,
    /// Only a part: initials with a family name, a given name with a title, the first word of a name.
    Part,
    /// With letters of another script that look the same.
    Lookalike,
    /// Percent-encoded, as entities or escapes, in punycode or base64.
    Encoded,
    /// Spread over several elements of marked-up text.
    BehindMarkup,
}

/// A place in a text that names a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which secret, as an index into the list the watch was made of.
    pub secret: usize,
    /// Where, in bytes of the text that was searched; both ends lie on character boundaries.
    pub range: Range<usize>,
    /// The text at that place.
    pub matched: String,
    /// In which disguise.
    pub how: How,
    /// How certain it is.
    pub certainty: Certainty,
}

impl Hit {
    /// Whether the hit is certain enough to hold something back.
    pub fn blocks(&self) -> bool {
        self.certainty > Certainty::Possible
    }
}
