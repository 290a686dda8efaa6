//! What a checklist asks: editions, controls, demands, waivers, and the rules around them.
//!
//! A catalogue is data. `checklist.toml` holds structure and rules and no prose; `text.en.toml`,
//! `text.ko.toml` and `text.ja.toml` hold the words. [`Catalogue::load`] refuses a broken
//! catalogue with file, line and reason. [`derived`] makes the catalogue of an edition that is not
//! shipped; [`difference`] tells what an edition changes.
//!
//! Not here: what a partner has said (crate `dossier`) and whether it is enough (crate `checks`).
//! This crate reads no files: the host hands it the text.

pub mod derived;
pub mod difference;
mod folding;
pub mod ids;
mod language;
mod load;
pub mod model;
pub mod shipped;
mod texts;

pub use ids::*;
pub use language::Language;
pub use load::{Catalogue, CatalogueError, FORMAT, Fault, Source};
pub use model::*;
pub use texts::{ControlText, DemandText, ReadingText, Texts, Words};
