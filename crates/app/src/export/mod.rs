//! The way out: dossier → report → workbook, pages, binders → bundle.
//!
//! Three values, each no dearer than what it is asked for: a [`Snapshot`] of what is true at a moment, so that
//! people go on typing while anything is done with it; a [`BundleLayout`] of names; and an [`ExportJob`] with
//! all that making the files takes. Bytes are made one file at a time when their turn comes.
//!
//! Not here: the layout of pages (typeset), joining (binder), cell edits (workbook), writing (bundle).

mod answers;
mod apart;
mod binders;
mod brand;
mod copies;
mod exhibits;
mod export_copy;
mod index;
mod items;
mod job;
mod kinds;
mod labels;
mod layout;
mod list;
mod notes;
mod plan;
mod proof;
mod snapshot;
mod studies;
mod tail;
mod whole;
mod workbooks;

pub use answers::{AnswerTexts, cell_text};
pub use apart::{Apart, Given, Wish};
pub use brand::Brand;
pub use export_copy::export_copy;
pub use index::{ReviewRow, make_review};
pub use items::BundleItem;
pub use job::ExportJob;
pub use kinds::can_be_redacted;
pub use labels::typeset_language;
pub use layout::BundleLayout;
pub use notes::{ExportNotes, Gathered};
pub use plan::plan;
pub use snapshot::Snapshot;
pub use studies::{StudyFrame, add_logo, is_prose, study_pdf};
pub use tail::Tail;
pub use workbooks::{
    fill_view, generate_workbook, holds, make as make_workbook, verdict_key, workbook_answers,
};
