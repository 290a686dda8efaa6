//! Does a text name a customer who must not be named?
//!
//! A partner's public papers must not betray a confidential customer: not in the body, not in a file
//! name, not in the metadata of a picture. [`Watch`] takes the protected names once and then says of
//! any text where they stand, however they are spaced, encoded, romanised or inflected, and how certain
//! that is. [`Watch::replace`] puts stand-ins in their place, [`suggest`] shows what is searched for, and
//! [`near`] says whether two names may belong to one company. [`mentions`] finds what looks like a person, an
//! organisation, an address or a number although nobody has listed it.
//!
//! Not here: reading files (the caller brings the text of every channel), pictures of letters, synonyms
//! ("the largest carrier of Busan"), readings of Han characters, typing errors, and any decision: the
//! caller decides what a hit blocks.

mod base64_runs;
mod decode;
mod edges;
mod fold;
mod generic_words;
mod hangul_romanised;
mod inside;
mod japanese;
mod kana_romanised;
mod korean;
mod latin;
mod legal_forms;
mod lookalikes;
mod mentions;
mod near;
mod numbers;
mod persons;
mod replace;
mod secret;
mod spellings;
mod tokens;
mod units;
mod watch;

pub use mentions::{Known, Mention, MentionKind, mentions};
pub use near::{Likeness, key, near};
pub use proofbook_secrets::masked;
pub use replace::Replacement;
pub use secret::{Certainty, Hit, How, Kind, Secret};
pub use spellings::suggest;
pub use watch::Watch;
