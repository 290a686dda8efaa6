//! Exhibits: front matter and attached files as one paged, labelled, bookmarked PDF.
//!
//! printpdf draws what is drawn (exhibit sheets, pictures on pages, footers); lopdf joins that
//! with the pages of attached PDFs, which keep their vectors, text, links, sizes and rotation.
//! JPEG data goes in as it is. What cannot be joined becomes a sheet that says so, and the result
//! tells the caller. [`Whole`] joins such files to one of everything, part by part. The same plan gives
//! the same bytes.
//!
//! What it deliberately does not do: it reads no file and no clock; it runs nothing it finds in a
//! foreign file (scripts, launches, submissions and embedded files are left behind); it claims no
//! PDF/A for the whole, because foreign pages rarely are.

mod bind;
mod destinations;
mod draw;
mod error;
mod frames;
mod geometry;
mod growing;
mod import;
mod layers;
mod links;
mod outline;
mod picture;
mod picture_pages;
mod plan;
mod png;
mod redact;
mod report;
mod shared;
mod sheet;
mod source;
mod stamp;
mod tags;
mod whole;
mod wrap;

pub use bind::bind;
pub use error::BinderError;
pub use picture::picture_remarks;
pub use plan::{
    BinderPlan, Bound, ExhibitContent, ExhibitOutcome, ExhibitPlan, FooterTexts, Outcome, PageRegion,
    PictureRemark, TroubleTexts,
};
pub use proofbook_pdf::{Difference, DifferenceKind};
pub use redact::{CannotRedact, pages_alone, redacted_pdf, redacted_picture};
pub use report::{PdfReport, try_pdf};
pub use source::{PdfTrouble, Trouble, count_pages};
pub use whole::{Part, Whole, WholePlan};
