//! The use cases: what a person can do with Proofbook, with a window or without.
//!
//! A [`Desk`] holds at most one open workspace and carries out the commands of the list in
//! [`commands`]; [`Host`] is what the machine must provide; [`wire`] is what crosses the boundary to
//! the window. This crate alone joins the store with the exporters.
//!
//! Not here: windows, arguments of a command line, and rules of the checklist.

mod altered_office;
mod attaching;
mod catalogue_view;
mod columns;
pub mod commands;
mod desk;
mod editing;
mod edition_words;
mod editions;
mod errors;
mod evidence_by_name;
mod existing;
mod export;
mod exporting;
mod exports_begun;
mod host;
mod importing;
mod keeping;
mod looking;
mod machine;
mod office;
mod official_workbook;
mod places;
mod preferences;
mod publishing;
mod reading;
mod remarks;
mod review;
pub mod sample;
mod sampling;
mod session;
mod shared_links;
pub mod support_log;
mod taking_in;
#[cfg(test)]
mod tests;
mod verdict_view;
mod verifying;
mod views;
pub mod wire;
mod without_window;

pub use attaching::AttachFile;
pub use commands::dispatch;
pub use desk::{CURRENT_EDITION, Desk};
pub use editions::{EditionNamed, edition_difference};
pub use errors::AppError;
pub use evidence_by_name::key_value;
pub use exporting::ExportRequest;
pub use host::Host;
pub use importing::Taking;
pub use looking::{
    CopyRequest, DrawRequest, FileAnswer, FileTask, NotMade, ScanRequest, Stage, TextRequest,
    scan_for_other_process,
};
pub use machine::Machine;
pub use official_workbook::Emptying;
pub use publishing::{PublishRequest, StudyChecked, StudyListed};
pub use session::NewWorkspace;
pub use verifying::OfficeChange;
pub use wire::{WireError, WorkProgress};
pub use without_window::{catalogue_document, read_file, write_file};

/// What the shells need of the crates below.
pub mod domain {
    pub use proofbook_bundle::Verification;
    pub use proofbook_catalogue::{ControlId, Language};
    pub use proofbook_dossier::{
        BadgeField, CaseStudyId, ChosenColumns, Edit, EvidenceKind, FieldForm, PlainProfileField,
        ProfileField, TextField,
    };
    pub use proofbook_messages::Messages;
    pub use proofbook_publication::Version;
    pub use proofbook_report::size_in_words;
    pub use proofbook_workbook::{
        AnswerField, Inspection, Proof, Verdict, inspect as inspect_workbook, prove_alone as prove_workbook,
    };
}
