//! What crosses the boundary between the core and a window: views, arguments, errors.
//!
//! Views are finished for showing: every word is already in the window's language, so that the UI
//! chooses no text for findings, controls or errors. The TypeScript in `ui/src/lib/wire/` is
//! generated from these types (`cargo xtask wire`), and `cargo xtask tidy` fails when it is stale.
//!
//! Not here: file formats (store) and the models themselves (catalogue, dossier), which travel as
//! they are inside the views.

use proofbook_catalogue::*;
use proofbook_checks::{ControlStanding, Severity, Subject};
use proofbook_dossier::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

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

/// A contradiction between or within the sources, in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ReadingView {
    /// Its id.
    pub id: ReadingId,
    /// How much it matters.
    pub weight: Weight,
    /// The words.
    pub text: ReadingText,
}

/// A demand with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct DemandView {
    /// The demand as data.
    pub rule: Demand,
    /// One line.
    pub label: String,
    /// What exactly is wanted.
    pub detail: Option<String>,
}

/// A control with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ControlView {
    /// Its id.
    pub id: ControlId,
    /// Its section.
    pub section: SectionId,
    /// Prerequisite or technical.
    pub phase: Phase,
    /// Mandatory or recommended.
    pub necessity: Necessity,
    /// The official title.
    pub title: String,
    /// What it asks.
    pub asks: String,
    /// What evidence it wants.
    pub evidence: String,
    /// What helps.
    pub hint: String,
    /// Its demands.
    pub demands: Vec<DemandView>,
    /// Names of topics.
    pub topics: BTreeMap<TopicId, String>,
    /// Names of facets.
    pub facets: BTreeMap<FacetId, String>,
    /// Names of routes.
    pub routes: BTreeMap<RouteId, String>,
    /// Waivers.
    pub waivers: Vec<Waiver>,
    /// Contradictions that touch it.
    pub readings: Vec<ReadingView>,
}

/// Something with an id and words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct NamedView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// A sentence or two.
    pub text: Option<String>,
}

/// A badge with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BadgeView {
    /// The badge.
    pub rule: Badge,
    /// Its name.
    pub name: String,
    /// A sentence or two.
    pub text: Option<String>,
}

/// A required element of a case study with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ElementView {
    /// The element.
    pub rule: Element,
    /// Its name.
    pub name: String,
    /// What belongs here.
    pub text: Option<String>,
}

/// An edition with its words, in the window's language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CatalogueView {
    /// `msp-7.1`.
    pub edition: EditionId,
    /// `MSP 7.1`.
    pub name: String,
    /// The language of the words.
    pub language: Language,
    /// Sections, in order.
    pub sections: Vec<NamedView>,
    /// Controls, in order.
    pub controls: Vec<ControlView>,
    /// Badges.
    pub badges: Vec<BadgeView>,
    /// Elements of a case study.
    pub elements: Vec<ElementView>,
    /// Forms of a public artefact: id and name.
    pub public_forms: Vec<NamedView>,
    /// Requirements of the programme.
    pub programme: Vec<NamedView>,
    /// Roles recommended for the audit.
    pub roles: Vec<NamedView>,
    /// References with their addresses in `text`.
    pub references: Vec<NamedView>,
    /// Fees.
    pub fees: Vec<NamedView>,
    /// All contradictions.
    pub readings: Vec<ReadingView>,
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

/// A control's row as found in an official workbook.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct WorkbookRow {
    /// The control.
    pub control: String,
    /// The sheet.
    pub sheet: String,
    /// The cell of the met mark (`C5`).
    pub met_cell: String,
    /// What is there.
    pub met_before: String,
    /// What will be written; empty leaves it.
    pub met_after: String,
    /// The cell of the response.
    pub response_cell: String,
    /// What is there.
    pub response_before: String,
    /// What will be written.
    pub response_after: String,
}

/// What was found in the official workbook.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct WorkbookView {
    /// The file's name; `None` when none was given and a workbook is generated.
    pub name: Option<String>,
    /// Its sheets that hold texts.
    pub sheets: Vec<SheetView>,
    /// Every row to be written.
    pub rows: Vec<WorkbookRow>,
    /// Controls for which there is no row.
    pub controls_without_row: Vec<String>,
    /// Rows for which there is no control.
    pub rows_without_control: Vec<String>,
    /// Why it cannot be filled, if so.
    pub trouble: Option<WireError>,
}

/// A sheet of the official workbook: what it looks like and which column was taken for what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SheetView {
    /// The name on the tab.
    pub sheet: String,
    /// The row that names the columns, from one.
    pub header_row: Option<u32>,
    /// The column with the identifiers, as letters; `None` where the sheet holds no controls.
    pub id: Option<String>,
    /// The column with what is asked.
    pub requirement: Option<String>,
    /// The column for met or not.
    pub met: Option<String>,
    /// The column for responses.
    pub response: Option<String>,
    /// The controls found.
    pub controls: u32,
    /// How sure the recognition is, in percent.
    pub confidence: u32,
    /// Why it is not surer, in words.
    pub doubts: Vec<String>,
    /// Whether a person has chosen the columns.
    pub chosen: bool,
    /// The letters of the columns shown.
    pub columns: Vec<String>,
    /// The upper rows.
    pub rows: Vec<SheetRowView>,
}

/// A row of a sheet as it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SheetRowView {
    /// Its number, from one.
    pub row: u32,
    /// Whether a control was found in it.
    pub control: bool,
    /// The texts of its cells.
    pub cells: Vec<String>,
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
    /// Things to know, in words.
    pub warnings: Vec<String>,
    /// The workbook.
    pub workbook: WorkbookView,
}

/// What a new edition changes about a control, in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct EditionChangeView {
    /// The control.
    pub control: ControlId,
    /// Its title.
    pub title: String,
    /// What is different, one line each.
    pub lines: Vec<String>,
}

/// An edition a workspace could go over to, and what that would change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct EditionView {
    /// Its id.
    pub id: EditionId,
    /// Its name.
    pub name: String,
    /// The workbook it was made from; `None` for editions that come with the program.
    pub workbook: Option<String>,
    /// How many controls it has.
    pub controls: u32,
    /// What it changes, by control.
    pub changes: Vec<EditionChangeView>,
    /// Answers that come along as they are.
    pub same: u32,
    /// Answers that come along and want a second look.
    pub second_looks: Vec<ControlId>,
    /// Answers for which it has no place; they are kept.
    pub tray: Vec<ControlId>,
}

/// An answer for which the edition in use has no place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TrayView {
    /// The control it was for.
    pub control: ControlId,
    /// Met, not met, or not said.
    pub met: Option<bool>,
    /// The response.
    pub response: String,
    /// The team's notes.
    pub notes: String,
    /// How many citations it has.
    pub citations: u32,
}

/// Which part of an answer a proposal is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportField {
    /// Met or not.
    Met,
    /// The response.
    Response,
}

impl ImportField {
    /// The word for machines.
    pub fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Response => "response",
        }
    }
}

/// What one cell of a filled workbook would change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportProposal {
    /// The control.
    pub control: ControlId,
    /// Which part of its answer.
    pub field: ImportField,
    /// The sheet it comes from.
    pub sheet: String,
    /// The row there, from one.
    pub row: u32,
    /// What the workspace holds, in words; empty where it holds nothing.
    pub here: String,
    /// What the workbook holds, in words, without what an export adds.
    pub there: String,
    /// What the workbook says about met, for proposals about it.
    pub met: Option<bool>,
    /// The workspace holds nothing there, so nothing would be overwritten.
    pub fills: bool,
    /// Both texts in one, where neither contains the other.
    pub merged: Option<String>,
}

impl ImportProposal {
    /// The edit that takes what the workbook holds.
    pub fn edit(&self) -> Edit {
        let control = self.control.clone();
        match self.field {
            ImportField::Met => Edit::SetMet { control, met: self.met },
            ImportField::Response => {
                Edit::Write { field: TextField::Response { control }, text: self.there.clone() }
            }
        }
    }
}

/// A row of a filled workbook that proposes nothing, and why one should look at it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportRow {
    /// The control as the workbook names it.
    pub control: String,
    /// The sheet.
    pub sheet: String,
    /// The row, from one.
    pub row: u32,
    /// What the cell for met or not says.
    pub met: String,
    /// The response.
    pub response: String,
}

/// What a filled workbook would change.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportView {
    /// The file's name.
    pub name: String,
    /// Proposals, in the order of the workbook.
    pub proposals: Vec<ImportProposal>,
    /// Controls whose answer is the same here and there.
    pub same: u32,
    /// Rows whose control this edition does not know.
    pub unknown: Vec<ImportRow>,
    /// Further rows of a control that stands in several.
    pub repeated: Vec<ImportRow>,
    /// Rows whose word for met or not is neither a clear yes nor a clear no.
    pub unread: Vec<ImportRow>,
}

/// How far an export or another long piece of work is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct WorkProgress {
    /// Steps done.
    pub done: u32,
    /// Steps in all.
    pub all: u32,
    /// What is being worked on, in words.
    pub what: String,
}

/// A line of the proof that the workbook was filled.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ProofLine {
    /// The control.
    pub control: String,
    /// The sheet.
    pub sheet: String,
    /// The cell.
    pub cell: String,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
    /// The cell holds exactly what was to be written.
    pub holds: bool,
    /// What became of it, in words.
    pub verdict: String,
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

/// In which form a case study is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StudyFormat {
    /// PDF/A-2a and PDF/UA-1.
    Pdf,
    /// A folder for the partner's own site.
    Html,
    /// Word.
    Docx,
    /// Markdown with its pictures.
    Md,
}

/// A place that names somebody who must not be named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LeakView {
    /// The place's own key, under which an excuse is kept.
    pub key: String,
    /// The field.
    pub field: String,
    /// The protected name.
    pub name: String,
    /// The words found.
    pub matched: String,
    /// A few words around it.
    pub context: String,
    /// How certain it is, in words.
    pub certainty: String,
    /// It holds the publication back.
    pub blocks: bool,
    /// Why it names nobody, if a person has said so.
    pub excuse: Option<String>,
}

/// A picture of a case study, before it is published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PictureView {
    /// Its title.
    pub title: String,
    /// The piece of evidence.
    pub evidence: EvidenceId,
    /// The digest of its file.
    pub sha256: Option<String>,
    /// A person has looked at exactly this file.
    pub looked_at: bool,
    /// It can be published: the file is there and its metadata can be taken out.
    pub publishable: bool,
}

/// A text to be copied into one field elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CopyField {
    /// The field, in words.
    pub label: String,
    /// The text.
    pub value: String,
}

/// What publishing a case study would show and betray.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PublicationView {
    /// Places that name somebody.
    pub leaks: Vec<LeakView>,
    /// Its pictures.
    pub pictures: Vec<PictureView>,
    /// The spellings that are searched for, by the id of the protected name.
    pub spellings: BTreeMap<String, Vec<String>>,
    /// SHA-256 of the public text, for the customer's consent.
    pub digest: String,
    /// The words for Partner Central.
    pub fields: Vec<CopyField>,
}

/// What was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StudyOutcome {
    /// The folder.
    pub folder: String,
    /// Its files.
    pub files: Vec<String>,
    /// What to know: pictures that were left out.
    pub remarks: Vec<String>,
}

/// A case study that was begun.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct StudyImport {
    /// The case study.
    pub study: CaseStudyId,
    /// What was left out and what could not be told, in words.
    pub remarks: Vec<String>,
    /// What changed.
    pub edit: EditOutcome,
}
