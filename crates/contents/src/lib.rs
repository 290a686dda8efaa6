//! What is really in an attached file: its kind by content, every text a reader or a search can
//! find and where it stands, what a careful person would want to know about it, and dates.
//!
//! Names of customers that must not reach the public, secrets and personal data are searched for
//! by others, over the pieces given out here. That is why metadata, comments, hidden text and the
//! names of members are pieces like any other, and why whatever could not be read is said:
//! [`Contents::unread`] is never silent about a part that a search has not seen. In such a part the words of
//! [`ReadOptions::words`] are looked for in the bytes.
//!
//! [`cleaned`] makes a copy without metadata about people and places; [`drawio_preview`] finds the
//! picture inside an exported diagram.
//!
//! Deliberately absent: judgement (crate `checks` and the searches), words, pictures of pages,
//! recognition of text in pictures, and any network: nothing a file refers to is opened. Files are
//! strangers' files, so every reader is bounded by [`Limits`] and a panic of a parser counts as
//! damage.

mod archive;
mod clean;
mod compound;
mod dates;
mod drawio;
mod encoding;
mod ending;
mod gathering;
mod gzip;
mod html;
mod input;
mod kind;
mod limits;
mod mail;
mod markdown;
mod model;
mod office;
mod passages;
mod pdf;
mod picture;
mod reading;
mod sniff;
mod stand_in;
mod svg;
mod tar;
mod text;
mod xml;

pub use clean::{CannotClean, Cleaned, Removed, cleaned};
pub use drawio::drawio_preview;
pub use encoding::{Decoded, decode_text, decode_text_in};
pub use kind::MediaType;
pub use limits::{Limits, ReadOptions, TextLanguage};
pub use model::{
    Alert, Contents, Damage, DateSource, FoundDate, HiddenBecause, Piece, Pixels, Place, StandIn, Unread,
    UnreadReason,
};
pub use reading::{read, read_with, text_of_pdf};
pub use sniff::{ENOUGH, sniff, sniff_in};
pub use stand_in::stand_in;
