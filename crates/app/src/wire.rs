//! What crosses the boundary between the core and a window: views, arguments, errors.
//!
//! Views are finished for showing: every word is already in the window's language, so that the UI
//! chooses no text for findings, controls or errors. The TypeScript in `ui/src/lib/wire/` is
//! generated from these types (`cargo xtask wire`), and `cargo xtask tidy` fails when it is stale.
//!
//! Not here: file formats (store) and the models themselves (catalogue, dossier), which travel as
//! they are inside the views.

mod catalogue;
mod editions;
mod evidence;
mod publishing;
mod remarks;
mod workbook;

pub use catalogue::*;
pub use editions::*;
pub use evidence::*;
use proofbook_catalogue::*;
use proofbook_checks::{ControlStanding, Severity, Subject};
use proofbook_dossier::*;
pub use publishing::*;
pub use remarks::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
pub use workbook::*;

/// An error as people see it: what happened, what it means, what to do, and a stable code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct WireError {
    /// `STORE-DISK-FULL`. Stable; never shown alone.
    pub code: String,
    /// What happened.
    pub what: String,
    /// What it means.
    pub means: String,
    /// What to do.
    pub todo: String,
    /// Technical detail for a support request; may be empty.
    pub detail: String,
}

/// A workspace opened before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Recent {
    /// Its folder.
    pub folder: String,
    /// The partner's name when it was last open.
    pub partner: String,
    /// When it was last open (UTC, RFC 3339).
    pub opened_at: String,
    /// Whether the folder is still there.
    pub exists: bool,
}

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What the window knows before a workspace is open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Start {
    /// Version of the program.
    pub version: String,
    /// Language of the window.
    pub language: Language,
    /// Theme of the window.
    pub theme: Theme,
    /// Workspaces opened before, latest first.
    pub recents: Vec<Recent>,
    /// Where new workspaces are proposed to lie.
    pub default_folder: String,
    /// Where exports are proposed to lie.
    pub default_export_folder: String,
    /// Folder separator of this system.
    pub separator: String,
    /// Today (local), `YYYY-MM-DD`.
    pub today: String,
    /// A workspace to open at once, when the program was started with one.
    pub open_now: Option<String>,
}

/// A finding, in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FindingView {
    /// Stable id of the rule.
    pub rule: String,
    /// Severity.
    pub severity: Severity,
    /// Where it is mended.
    pub subject: Subject,
    /// What is wrong, in one line.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub todo: String,
    /// The passage it rests on.
    pub passage: String,
    /// The control it concerns, if any.
    pub control: Option<ControlId>,
}

/// How far a part of the path is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Progress {
    /// Ready or waived.
    pub ready: u32,
    /// Likely to be questioned.
    pub questioned: u32,
    /// Blocked.
    pub blocked: u32,
    /// All.
    pub all: u32,
}

/// What the check says, in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct VerdictView {
    /// The day on which validity was judged, `YYYY-MM-DD`.
    pub on: String,
    /// Findings, blockers first.
    pub findings: Vec<FindingView>,
    /// Number of blockers.
    pub blockers: u32,
    /// Number of warnings.
    pub warnings: u32,
    /// Number of pieces of advice.
    pub advice: u32,
    /// Where each control stands.
    pub standings: BTreeMap<ControlId, ControlStanding>,
    /// Progress of the prerequisites, by section.
    pub prerequisites: BTreeMap<SectionId, Progress>,
    /// Progress of both phases together, by section.
    pub sections: BTreeMap<SectionId, Progress>,
    /// Progress of the technical validation: `ready` counts controls that were answered.
    pub technical: Progress,
    /// Progress of the case studies: `all` is the number wanted or present, whichever is greater.
    pub case_studies: Progress,
    /// Progress of the profile.
    pub profile: Progress,
    /// Percentage of all of it that is ready.
    pub percent: u32,
}

/// A date of the partner's cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MilestoneView {
    /// Stable id.
    pub id: String,
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// What happens.
    pub label: String,
    /// How the day was found, where it was counted (`+10 business days`).
    pub note: Option<String>,
}

/// A field of the dossier with two values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ConflictView {
    /// The path from the root.
    pub path: Vec<String>,
    /// What the field is, in words.
    pub label: String,
    /// The values as text, the one in force first.
    pub values: Vec<String>,
}

/// Whether and when everything was saved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Saved {
    /// The state of the workspace after this edit; comes back as `base` with the next splice.
    pub revision: String,
    /// When the last verified save happened (UTC, RFC 3339), if there was one in this opening.
    pub at: Option<String>,
    /// Changes that are not on disk yet.
    pub unsaved: u32,
    /// Why they are not.
    pub trouble: Option<WireError>,
}

/// The open workspace, whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct WorkspaceView {
    /// Its folder.
    pub folder: String,
    /// Everything the partner has said.
    pub dossier: Dossier,
    /// What the check says.
    pub verdict: VerdictView,
    /// Save state.
    pub saved: Saved,
    /// Dates.
    pub milestones: Vec<MilestoneView>,
    /// Days from today to the planned submission; negative when it has passed.
    pub days_left: Option<i32>,
    /// Fields with two values.
    pub conflicts: Vec<ConflictView>,
    /// What could not be healed, one line each.
    pub damage: Vec<String>,
    /// Answers for which the edition in use has no place.
    pub tray: Vec<TrayView>,
}

/// What an edit changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct EditOutcome {
    /// Save state.
    pub saved: Saved,
    /// What the check says now.
    pub verdict: VerdictView,
    /// The dossier, unless the edits were splices only and nothing else has changed.
    pub dossier: Option<Dossier>,
    /// Dates.
    pub milestones: Vec<MilestoneView>,
    /// Days left.
    pub days_left: Option<i32>,
    /// Fields with two values.
    pub conflicts: Vec<ConflictView>,
}

/// What an uploaded file is for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "for", rename_all = "snake_case")]
pub enum AttachPurpose {
    /// Evidence, cited at once for a control, or only put into the library.
    Evidence {
        /// The control.
        control: Option<ControlId>,
        /// The demand.
        demand: Option<DemandId>,
        /// The topic.
        topic: Option<TopicId>,
        /// The facet.
        facet: Option<FacetId>,
    },
    /// A diagram of a case study.
    Diagram {
        /// The case study.
        study: CaseStudyId,
        /// Before or after.
        role: DiagramRole,
    },
    /// The official workbook.
    OfficialWorkbook,
    /// A newer version of the file of a piece of evidence.
    NewerFile {
        /// The piece of evidence.
        evidence: EvidenceId,
    },
    /// The partner's logo.
    Logo,
    /// The mail or letter in which a customer agrees.
    Consent {
        /// The case study.
        study: CaseStudyId,
        /// The agreement.
        consent: String,
    },
}

/// What came of attaching a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct AttachOutcome {
    /// The piece of evidence, new or the one that already held these bytes.
    pub evidence: Option<EvidenceId>,
    /// The same bytes were in the library before.
    pub known_before: bool,
    /// Things to know about the file (damaged PDF, encrypted), in words.
    pub remarks: Vec<String>,
    /// What changed.
    pub edit: EditOutcome,
}

/// A file of the planned bundle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PlannedFile {
    /// Path inside the bundle, with `/`.
    pub path: String,
    /// What it is, in words.
    pub what: String,
    /// Bytes, where known before writing.
    pub size: Option<u64>,
    /// What it is as an item that can be shared by an address, where it is one.
    pub item: Option<String>,
    /// The controls it is for.
    pub controls: Vec<ControlId>,
    /// The address under which it can be seen, where somebody has entered one.
    pub link: Option<String>,
    /// What may go wrong with it on the way, in words.
    pub warnings: Vec<String>,
}

/// What came of pasted addresses.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PastedLinks {
    /// Addresses that were taken.
    pub taken: u32,
    /// Lines with an address that fit no file, or two.
    pub left: Vec<String>,
    /// The workspace now.
    pub view: WorkspaceView,
}

/// What would be exported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BundlePreview {
    /// Name of the bundle's folder.
    pub name: String,
    /// It will be a draft.
    pub draft: bool,
    /// Files, in order.
    pub files: Vec<PlannedFile>,
    /// The address of the bundle as a whole, where somebody has entered one.
    pub link: Option<String>,
    /// What a template of names can name.
    pub fields: Vec<String>,
    /// Ids of the plans of Box, smallest first, with the most bytes a file may have.
    pub box_plans: Vec<(String, u64)>,
    /// Things to know, in words.
    pub warnings: Vec<String>,
    /// The workbook.
    pub workbook: WorkbookView,
}

/// A kind of long work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum JobKind {
    /// Exporting the bundle.
    Export,
    /// Reading every attached file through.
    FileCheck,
    /// Scanning the files that were not scanned yet.
    FileScan,
    /// Publishing a case study.
    Publication,
}

/// How far a long piece of work is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct WorkProgress {
    /// Which job of this session.
    pub job: u32,
    /// What it does.
    pub kind: JobKind,
    /// Steps done.
    pub done: u32,
    /// Steps in all.
    pub all: u32,
    /// What is being worked on, in words.
    pub what: String,
}

/// What was exported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ExportOutcome {
    /// The bundle's folder.
    pub folder: String,
    /// It is a draft.
    pub draft: bool,
    /// Number of files.
    pub files: u32,
    /// Bytes in all.
    pub bytes: u64,
    /// Files the earlier export in this folder did not have; all of them where there was none.
    pub new: u32,
    /// Files whose content differs from the earlier export.
    pub changed: Vec<String>,
    /// Files that are as they were and were not written again.
    pub same: u32,
    /// Files that only the earlier export had.
    pub removed: Vec<String>,
    /// Bytes that had to be written.
    pub bytes_written: u64,
    /// All files were read back and agreed with their checksums.
    pub verified: bool,
    /// What to know: exhibits that could only be named, controls without a row.
    pub remarks: Vec<String>,
    /// The proof of the workbook; empty when it was generated.
    pub proof: Vec<ProofLine>,
    /// Cells that changed although nobody asked; must be none.
    pub other_cells_changed: u32,
}

/// A hit of the search that jumps anywhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Change {
    /// When (UTC, RFC 3339).
    pub when: String,
    /// Who.
    pub who: String,
    /// What, in short.
    pub what: String,
    /// The revision after it.
    pub revision: String,
}
