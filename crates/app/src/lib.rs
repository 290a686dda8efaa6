//! The use cases: what a person can do with Proofbook, with a window or without.
//!
//! A [`Session`] has what a process has, and at most one open workspace; commands are free functions whose
//! signature says what they need, listed in [`commands`]; [`Host`] is what the machine must provide; [`wire`] is what crosses the boundary to
//! the window. This crate alone joins the store with the exporters.
//!
//! Not here: windows, arguments of a command line, and rules of the checklist.

mod altered_office;
mod attaching;
mod catalogue_view;
mod columns;
pub mod commands;
mod commit;
mod editing;
mod edition;
mod edition_words;
mod editions;
mod errors;
mod evidence_by_name;
mod existing;
mod export;
mod exporting;
mod exports_begun;
mod files;
mod headless;
mod host;
mod importing;
mod jobs;
mod judging;
mod keeping;
mod looking;
mod machine;
mod office;
mod official_workbook;
mod open_workspace;
mod opening;
mod places;
mod preferences;
mod publishing;
mod reading;
mod remarks;
mod review;
pub mod sample;
mod sampling;
mod scanning;
mod session;
mod shared_links;
mod sheet_views;
mod start;
pub mod support_log;
mod taking_in;
#[cfg(test)]
mod tests;
mod typesetter;
mod verdict_view;
mod verifying;
mod views;
pub mod wire;
mod workbooks;
mod workspace_view;

pub use attaching::{AttachFile, attach_begin, attach_file, attach_finish, upload_chunk};
pub use columns::{choose_columns_of, proven, recognised};
pub use commands::dispatch;
pub use editing::{edit, edit_and_save};
pub use edition::CURRENT_EDITION;
pub use editions::{EditionNamed, add_edition, edition_difference, use_edition};
pub use errors::AppError;
pub use evidence_by_name::{evidence_named, key_value, redact, replace_file, set_bundle, set_evidence};
pub use exporting::{
    ExportRequest, export_bundle, export_to, filled_workbook, is_exporting, new_workbook, preview_bundle,
    preview_names,
};
pub use files::{read_file, write_file};
pub use headless::{catalogue_document, check_on, dossier, dump, open_catalogue, unknown_control};
pub use host::Host;
pub use importing::{Taking, proposals, take};
pub use keeping::{restore_files, verify_files};
pub use looking::{
    CopyRequest, DrawRequest, FileAnswer, FileTask, NotMade, ScanRequest, Stage, TextRequest,
    scan_for_other_process,
};
pub use machine::Machine;
pub use open_workspace::OpenWorkspace;
pub use opening::{NewWorkspace, close_workspace, create, open};
pub use publishing::{
    PublishRequest, StudyChecked, StudyListed, begin_study, begin_study_from, begin_study_from_template,
    check_studies, publication, publish, set_study, study_list, study_named,
};
pub use reading::attachment_bytes;
pub use review::review_sheet;
pub use sampling::{make_sample, sample_at_hand};
pub use scanning::file_look;
pub use session::{Caller, Session};
pub use shared_links::{links_from_file, paste_links};
pub use verifying::{OfficeChange, verify_bundle};
pub use wire::{WireError, WorkProgress};
pub use workbooks::{Emptying, empty_cells, keep_official_workbook, workbook_look};
pub use workspace_view::view;

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
    pub use proofbook_workbook::{
        AnswerField, Inspection, Proof, Verdict, inspect as inspect_workbook, prove_alone as prove_workbook,
    };
}
