//! Does a text hold a secret or personal data that should not leave the house?
//!
//! [`search`] is given text that somebody took out of an attached file, piece by piece, with what is known
//! about the place of each piece, and says what is in it. A hit names its kind, where it lies, how certain
//! it is, and shows it masked. [`excuse_key`] gives the key under which a person's reason for leaving a
//! value in place is kept without keeping the value.
//!
//! The way of a search: the text is folded (`fold`: full-width digits, odd hyphens, quotes and spaces),
//! each family of rules goes over it once (`scan`), judges look closer at each candidate (check digits,
//! dates, entropy, labels nearby, known examples), tokens broken over two lines are looked for in a joined
//! view, and of two hits in one place the better one stays (`settle`).
//!
//! A text may be joined of many pieces with line breaks between lines and paragraphs and tabs between cells:
//! keys over many lines, and labels with their values on the next line, are found so. [`SIGNS`] are the words to
//! look for in bytes whose text is not known.
//!
//! Deliberately not here: reading files (pieces of text come in), asking a provider whether a key is alive,
//! any network, any clock, words for people, and changing the text. It does not promise to find a password
//! that stands nowhere near a label. Time grows with the length of the text and memory with the hits,
//! which are limited to [`HITS_AT_MOST`].

mod context;
mod families;
mod fold;
mod hit;
mod labels;
mod placeholder;
mod scan;
mod settle;
mod shape;
mod signs;

pub use context::Context;
pub use families::aws::account_of_access_key;
pub use hit::{Certainty, Hit, What, excuse_key, masked};
pub use signs::SIGNS;

/// Hits that one family of rules may give for one text. Whoever gets this many knows that the text is a list
/// of such things and that the rest of that family was not looked at; the other families were.
pub const HITS_AT_MOST: usize = 2_000;

/// Finds secrets and personal data in a text, in the order in which they stand in it.
///
/// Ranges are byte offsets into `text` and lie on character boundaries. No two hits overlap. Examples that
/// AWS and others publish, placeholders and references to a secret store are not reported.
pub fn search(text: &str, context: &Context<'_>) -> Vec<Hit> {
    let folded = fold::Folded::of(text);
    let mut found = Vec::new();
    for family in families::ALL.iter() {
        family.scan(&folded.text, context, &mut found);
    }
    families::cell::judge(&folded.text, context, &mut found);
    families::encoded::judge(&folded.text, &mut found);
    families::grid::judge(&folded.text, context, &mut found);
    families::kubernetes::judge(&folded.text, context, &mut found);
    let mut hits = settle::best(settle::located(&folded, &folded.text, found));
    if let Some(plain) = folded.unescaped() {
        let mut again = Vec::new();
        for family in families::ALL.iter() {
            family.scan(&plain.text, context, &mut again);
        }
        let outer = settle::located_through(&folded, &plain, again);
        settle::add_where_better(&mut hits, outer);
    }
    for joined in fold::Join::ALL.into_iter().filter_map(|which| folded.joined(which)) {
        let mut again = Vec::new();
        for family in families::ALL.iter().filter(|family| family.is_firm) {
            family.scan(&joined.text, context, &mut again);
        }
        families::encoded::judge(&joined.text, &mut again);
        let outer = settle::located_through(&folded, &joined, again);
        settle::add_where_better(&mut hits, outer);
    }
    hits
}
