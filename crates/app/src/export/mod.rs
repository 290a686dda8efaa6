//! The way out: dossier → report → workbook, pages, binders → bundle.
//!
//! [`Export`] is put together from a snapshot, so that people go on typing while it runs. Names are
//! planned first, because the workbook and the index mention them; bytes are made one file at a
//! time when their turn comes.
//!
//! Not here: the layout of pages (typeset), joining (binder), cell edits (workbook), writing (bundle).

mod answers;
mod apart;
mod binders;
mod brand;
mod copies;
mod exhibits;
mod index;
mod items;
mod labels;
mod leaving;
mod list;
mod names;
mod originals;
mod plan;
mod proof;
mod studies;
mod tail;
mod whole;
mod workbooks;

pub use answers::cell_text;
pub use apart::{Apart, Given, Wish};
pub use brand::Brand;
pub use index::{ReviewRow, make_review};
pub use items::Item;
pub use labels::typeset_language;
pub use leaving::{can_be_redacted, leaving_file};
pub use names::Layout;
pub use plan::{Export, Made, was_stopped};
pub use studies::{add_logo, alone as study_pdf};
pub use tail::Tail;
pub use workbooks::{
    fill_view, generate_workbook, holds, make as make_workbook, verdict_key, workbook_answers,
};
