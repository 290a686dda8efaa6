//! The Box-ready folder: plan, then write, then verify.
//!
//! A [`Plan`] is a list of files with their final names, each from a source that is only asked for
//! its bytes when its turn comes; [`Plan::warnings`] says what may go wrong on the way to a reader.
//! [`write`] puts the files into a hidden folder beside the target, reads every one back, and only then
//! renames. A second export takes over what is the same; one that was stopped can be continued
//! ([`write_with`]); what stops an export leaves what was there before as it was. `SHA256SUMS` closes
//! the folder and is in the format of `sha256sum`; [`verify_with`] reads a folder against it.
//!
//! Names are valid on Box, Windows, OneDrive/SharePoint and every file system ([`names`]);
//! a partner may lay them out ([`NameTemplate`]).
//!
//! Not here: what belongs into a bundle and how its files are made; callers say that. Apart from
//! `store` this is the only crate that writes files, and it writes only below the folder a person
//! chose for the export.
#![allow(
    clippy::disallowed_methods,
    reason = "this crate writes the export folder; see the module documentation"
)]

mod digest;
mod error;
mod limits;
mod listing;
pub mod names;
mod office;
mod plan;
mod sums;
mod taken;
mod template;
mod verify;
mod warnings;
mod write;

pub use error::BundleError;
pub use limits::{BoxLimits, BoxPlan};
pub use office::office_parts;
pub use plan::{Finished, Joiner, Maker, Plan, Planned, Source, Trouble};
pub use sums::SumsFault;
pub use template::{Field, Fields, MOST_FOLDERS, NameTemplate, TemplateError, TemplateFault};
pub use verify::{Verification, VerifyError, verify, verify_with};
pub use warnings::{PlanWarning, WarningKind};
pub use write::{
    EditedFiles, Progress, WhenStopped, Written, discard_unfinished, has_unfinished, write, write_alone,
    write_keeping, write_with,
};

/// The name of the file that closes a bundle.
pub const CHECKSUMS: &str = "SHA256SUMS";
