//! An attached file as the pages of an exhibit, and what these pages do not show of it.
//!
//! [`prepare`] turns a file into what the binder takes: PDFs and pictures go in as they are, drawings
//! as vectors, texts are typeset, and documents of offices come as the PDF that the caller's converter
//! has made. [`attempt`] binds the result as an exhibit by itself, and [`compare`] holds it against the file:
//! its pages, whether each shows what the file's shows, its words, its pictures, the files inside it. Whatever differs is a [`Difference`].
//! The scan of attached files and the export both go through here, so that they say the same.
//!
//! Files are strangers' files: a panic of a library counts as a file that cannot be prepared. Deliberately
//! absent: limits of time and memory, which only a process of its own can have (the host's affair),
//! words, and any judgement of how much a difference matters.

mod alone;
mod compare;
mod difference;
mod kind;
mod marks;
mod prepare;
mod words;

pub use compare::{Attempt, attempt, compare};
pub use difference::{Code, Difference};
pub use kind::{BOUND_UP_TO, PICTURES, TYPESET, bound_up_to, is_office, refusal, shows_pages};
pub use prepare::{File, Pages, Prepared, Tools, prepare};
