//! Pages: Markdown, plain text and finished reports set as PDF by Typst.
//!
//! Every document is at once PDF/A-2a (keeps for decades) and PDF/UA-1 (a screen reader can read
//! it): tagged, with title, language and alternative texts. What a person wrote reaches the
//! templates as data and never as markup, so no text can run or break anything. The same input
//! gives the same bytes.
//!
//! What it deliberately does not do: it reads no file, no clock, no environment and no network;
//! it knows nothing of catalogues or dossiers (the caller fills the structs of [`documents`],
//! labels included); it joins no foreign PDFs (crate `binder` does).

pub mod documents;
pub mod fonts;
pub mod text;

mod address;
mod assets;
mod blocks;
mod coverage;
mod drawing;
mod error;
mod flow;
mod jpeg;
mod markdown;
mod meta;
mod outcome;
mod prepare;
mod raster;
mod typesetter;
mod world;

pub use address::live_address;
pub use assets::Assets;
pub use drawing::drawn;
pub use error::TypesetError;
pub use markdown::plain_text;
pub use meta::{DocumentMeta, Language};
pub use outcome::{NotShown, PictureForm, PictureOutcome, PixelsBecause};
pub use proofbook_drawings::{LeftOut, What as LeftOutWhat};
pub use typesetter::{
    Document, MarkdownDocument, PlainTextDocument, TypesetPdf, Typesetter, picture_outcome,
};
