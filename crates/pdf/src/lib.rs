//! A stranger's PDF as viewers read it: opened or repaired, its page tree walked, its form fields and
//! notes drawn.
//!
//! Files that the first reader cannot read whole are read by a second one, and at last from a copy in
//! which what no reader understands is left out; the reading with the fewest faults is taken. Where a
//! form field or a note has a value and no appearance, the appearance is made as viewers make it.
//!
//! What it deliberately does not do: it knows no password but the empty one, runs nothing, never
//! changes the bytes it is given, draws no pixels, and has no words for people: what cannot be read or
//! drawn is a [`Difference`] with a code.

mod access;
mod annotations;
mod clean;
mod content;
mod difference;
mod faults;
mod font;
mod header;
mod normal;
mod open;
mod page_tree;
mod prepared;
mod second_reader;
mod text_layout;
mod unshown;

pub use content::{Balance, balance};
pub use difference::{Difference, DifferenceKind};
pub use open::{OpenError, Opened, open};
pub use prepared::prepared;
