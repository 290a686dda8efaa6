//! Case studies from and to Word, and in from Markdown and plain text.
//!
//! Marketing writes in Word. [`write_docx`] gives a finished study to those who edit on there,
//! [`read_docx`] brings a text back as sections of Markdown, [`read_markdown`] and [`read_plain_text`] do
//! the same for text files, and [`assign`] proposes which section is which required element. Facts and
//! measures are taken out of the text before that ([`take_facts`], [`take_measures`]).
//!
//! The crate deliberately opens no files, reads no clock, knows no dossier, keeps no pictures of what it
//! reads, and decides nothing: what was left out is listed, what could not be assigned too. The same input
//! gives the same bytes.

mod assign;
mod comments;
mod days;
mod error;
mod events_out;
mod facts;
mod markdown_out;
mod measures;
mod model;
mod nodes;
mod package;
mod paragraphs;
mod read_docx;
mod read_text;
mod runs;
mod sections;
mod sniff;
mod styles;
mod symbols;
mod tables;
mod tally;
mod write_body;
mod write_docx;
mod write_notes;
mod write_parts;
mod write_picture;
mod write_table;
mod xml;

pub use assign::{Assigned, Assignment, Wanted, assign, joined, tells, without_number};
pub use error::ManuscriptError;
pub use facts::{Facts, take_facts};
pub use measures::{Measure, take_measures};
pub use model::{
    Illustration, Imported, ImportedSection, LeftOut, LeftOutKind, Manuscript, Part, PlainTable,
};
pub use read_docx::read_docx;
pub use read_text::{read_markdown, read_plain_text};
pub use write_docx::write_docx;
