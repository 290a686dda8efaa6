//! The finished document every exporter reads: a dossier and its verdict, put into words in one
//! language, with exhibits lettered and findings rendered.
//!
//! [`Report::assemble`] is pure. Exporters never see the store, the catalogue or the dossier; what
//! is not in the report is not exported.
//!
//! Not here: file names and folders (the use case that exports decides those) and layout.

mod assemble;
mod change;
mod letters;
mod model;
mod outline;
mod words;

pub use assemble::Request;
pub use letters::letter;
pub use model::*;
pub use outline::{ControlOutline, ExhibitOutline, Outline, StudyOutline};
pub use words::{Rendered, Speaker};
