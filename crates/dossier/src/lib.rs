//! What a partner says: profile, answers, evidence, citations, case studies; and the edits that
//! change it.
//!
//! The dossier is plain data ([`model`]); a person's doing is an [`Edit`], which becomes [`Op`]s on
//! a tree. The store carries the operations out on Automerge so that two people's work merges.
//!
//! Not here: files, clocks, rules. A dossier may be incomplete or contradictory at any time.

mod edit;
mod error;
mod fields;
pub mod model;
mod pages;
mod pictures_in_text;
mod tree;
mod undo;

pub use edit::{Edit, MOST_TEXT, StudyTag, TextField};
pub use error::EditError;
pub use fields::{
    BadgeField, BundleField, CaseStudyField, EvidenceField, FieldForm, MetricField, PlainProfileField,
    ProfileField, parse_language,
};
pub use model::*;
pub use pages::{PageRanges, PagesError};
pub use pictures_in_text::{PictureInText, picture_address, pictures_in, with_pictures};
pub use tree::{Op, Tree, is_text, splice_utf16};
pub use undo::{ChangedSince, undo};
