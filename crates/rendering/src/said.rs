//! What a character of a page means.
//!
//! Nearly always one character, for which nothing is allocated: a document has millions of them. Not here:
//! where it stands and whether it is seen (see `survey`).

use hayro::hayro_interpret::hayro_cmap::BfString;

/// One character, or the several that a ligature stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Said {
    /// Exactly one.
    One(char),
    /// Several, or none.
    More(String),
}

impl Said {
    /// The characters.
    pub(crate) fn chars(&self) -> impl Iterator<Item = char> + '_ {
        let (one, more) = match self {
            Self::One(one) => (Some(*one), ""),
            Self::More(more) => (None, more.as_str()),
        };
        one.into_iter().chain(more.chars())
    }

    /// Writes it at the end of a text.
    pub(crate) fn append_to(&self, text: &mut String) {
        match self {
            Self::One(one) => text.push(*one),
            Self::More(more) => text.push_str(more),
        }
    }
}

impl From<BfString> for Said {
    fn from(text: BfString) -> Self {
        let text = match text {
            BfString::Char(one) => return Self::One(one),
            BfString::String(text) => text,
        };
        let mut characters = text.chars();
        match (characters.next(), characters.next()) {
            (Some(one), None) => Self::One(one),
            _ => Self::More(text),
        }
    }
}
