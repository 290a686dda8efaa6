//! The command list: one table from which the router, and the TypeScript functions of the window,
//! are made.
//!
//! A command is a free function with what it needs, its arguments and its result. The shell hands over name and JSON and knows
//! no command by itself; the UI calls generated functions and knows no name by heart.

use crate::{session::Session, wire::*};
use proofbook_catalogue::{ControlId, Language};
use proofbook_dossier::{BundleField, CaseStudyId, ChosenColumns, Edit, EvidenceId, TextField};
use serde::{Deserialize, Serialize};
use ts_rs::{Config, TS, TypeVisitor};

/// Calls a command with what it needs: the open workspace under its lock and whoever asks, for what is
/// quick; the session, for what takes long and locks for moments only, or needs no workspace.
macro_rules! call {
    (workspace, $session:expr, $command:path, ($($arg:ident),*)) => {
        $session.with(|opened, caller| $command(opened, caller, $($arg),*))
    };
    (session, $session:expr, $command:path, ($($arg:ident),*)) => {
        $command($session, $($arg),*)
    };
}

macro_rules! commands {
    ($($(#[doc = $doc:literal])* $module:ident::$name:ident($needs:ident) { $($(#[doc = $arg_doc:literal])* $arg:ident: $type:ty),* } -> $result:ty;)*) => {
        /// Carries out the command of this name.
        ///
        /// # Errors
        /// Whatever the command answers, in the window's language; `APP-UNKNOWN-COMMAND` and
        /// `APP-BAD-ARGUMENTS` for calls that no window of this version makes.
        pub fn dispatch(session: &Session, name: &str, arguments: serde_json::Value) -> Result<serde_json::Value, WireError> {
            match name {
                $(stringify!($name) => {
                    #[derive(Deserialize)]
                    struct Arguments { $($arg: $type),* }
                    let Arguments { $($arg),* } = read(session, name, arguments)?;
                    let result = call!($needs, session, crate::$module::$name, ($($arg),*));
                    let result = result.map_err(|error| error.in_words(session.language()))?;
                    write(session, name, result)
                })*
                _ => Err(session.error("APP-UNKNOWN-COMMAND", name)),
            }
        }

        /// The commands as TypeScript declarations: documentation, name, arguments, result.
        pub fn declarations(config: &Config) -> Vec<Declaration> {
            vec![$(Declaration {
                documentation: concat!($($doc),*).trim().to_owned(),
                name: stringify!($name),
                arguments: vec![$((stringify!($arg), <$type as TS>::name(config))),*],
                result: <$result as TS>::name(config),
            }),*]
        }

        /// Writes the TypeScript of every type that any command or event mentions.
        ///
        /// # Errors
        /// Where a file cannot be written.
        pub fn export_types(config: &Config) -> Result<(), ts_rs::ExportError> {
            let mut export = Export { config, outcome: Ok(()) };
            $($(export.with_inner::<$type>();)* export.with_inner::<$result>();)*
            // What comes as events.
            export.with_inner::<WorkProgress>();
            export.outcome
        }
    };
}

/// A command as the window declares it.
#[derive(Clone, Debug)]
pub struct Declaration {
    /// What it does.
    pub documentation: String,
    /// Its name.
    pub name: &'static str,
    /// Names and TypeScript types of its arguments.
    pub arguments: Vec<(&'static str, String)>,
    /// TypeScript type of its result.
    pub result: String,
}

/// Writes types, and those that lists, options and maps of them hold.
struct Export<'a> {
    config: &'a Config,
    outcome: Result<(), ts_rs::ExportError>,
}

impl Export<'_> {
    fn with_inner<T: TS + 'static + ?Sized>(&mut self) {
        self.visit::<T>();
        T::visit_generics(self);
    }
}

impl TypeVisitor for Export<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        match T::export_all(self.config) {
            // Lists, numbers and the like have no file of their own.
            Ok(()) | Err(ts_rs::ExportError::CannotBeExported(_)) => {}
            Err(error) => self.outcome = Err(error),
        }
    }
}

fn read<T: for<'de> Deserialize<'de>>(
    session: &Session,
    name: &str,
    arguments: serde_json::Value,
) -> Result<T, WireError> {
    let arguments = if arguments.is_null() { serde_json::json!({}) } else { arguments };
    serde_json::from_value(arguments)
        .map_err(|error| session.error("APP-BAD-ARGUMENTS", &format!("{name}: {error}")))
}

fn write(session: &Session, name: &str, result: impl Serialize) -> Result<serde_json::Value, WireError> {
    serde_json::to_value(result).map_err(|error| session.error("APP-BAD-RESULT", &format!("{name}: {error}")))
}

commands! {
    /// What the window shows before a workspace is open.
    start::start(session) {} -> Start;
    /// Sets language and theme of the window; kept for the next start.
    start::set_preferences(session) { language: Option<Language>, theme: Option<Theme> } -> Start;
    /// Takes a workspace off the list of recent ones; the folder stays.
    start::forget_recent(session) { folder: String } -> Start;
    /// Makes a new workspace and opens it.
    opening::create_workspace(session) { folder: String, partner: String, language: Language } -> WorkspaceView;
    /// Makes the sample workspace of an invented partner and opens it.
    sampling::create_sample(session) { folder: String, language: Language } -> WorkspaceView;
    /// Opens a workspace.
    opening::open_workspace(session) { folder: String } -> WorkspaceView;
    /// Closes the open workspace.
    opening::close_workspace(session) {} -> ();
    /// The open workspace, whole, in the window's language.
    workspace_view::view(session) {} -> WorkspaceView;
    /// The catalogue of the open workspace (or the shipped one) in the window's language.
    start::catalogue(session) {} -> CatalogueView;
    /// Carries edits out, saves them, and checks again. `base` is the revision that the positions
    /// of splices refer to.
    editing::edit(workspace) { edits: Vec<Edit>, base: Option<String> } -> EditOutcome;
    /// Makes a comment on a passage of a text, in the name of whoever works here; `id` is fresh.
    remarks::remark(workspace) { id: String, field: TextField, passage: Passage, body: String } -> EditOutcome;
    /// Answers a comment.
    remarks::answer_remark(workspace) { id: String, remark: String, body: String } -> EditOutcome;
    /// Says which column of a sheet of the official workbook is which; `null` leaves it to Proofbook.
    columns::choose_columns(workspace) { sheet: String, columns: Option<ChosenColumns> } -> WorkspaceView;
    /// Tries again to save what could not be saved.
    editing::retry_save(workspace) {} -> Saved;
    /// Looks for changes of other openings; `null` when there are none.
    workspace_view::refresh(workspace) {} -> Option<WorkspaceView>;
    /// Chooses one of the values of a field in conflict.
    editing::settle_conflict(workspace) { path: Vec<String>, choice: u32 } -> WorkspaceView;
    /// A fresh identifier for evidence, citations and case studies.
    start::fresh_id(session) {} -> String;
    /// Begins an upload; chunks follow as raw bytes.
    attaching::attach_begin(session) { name: String } -> String;
    /// Ends an upload and puts the file to its use.
    attaching::attach_finish(session) { upload: String, purpose: AttachPurpose } -> AttachOutcome;
    /// Gives an upload up.
    attaching::attach_cancel(session) { upload: String } -> ();
    /// Ends an upload of a filled workbook and says what it would change; nothing is changed yet.
    importing::import_workbook(session) { upload: String } -> ImportView;
    /// What the official workbook of the workspace holds and the workspace does not; nothing is changed yet.
    importing::import_official_workbook(session) {} -> ImportView;
    /// What looking into the official workbook of the workspace gives, in words.
    workbooks::official_workbook_look(session) {} -> FileLook;
    /// Ends an upload of an official workbook and keeps an edition made from it.
    editions::edition_from_workbook(session) { upload: String } -> EditionView;
    /// The editions one could go over to, and what each would change.
    editions::editions(workspace) {} -> Vec<EditionView>;
    /// Goes over to an edition; every answer is kept.
    editions::use_edition(workspace) { id: String } -> WorkspaceView;
    /// The official wording of a control, from the partner's own workbook.
    editions::official_wording(workspace) { control: ControlId } -> Option<String>;
    /// Reads every attached file through and says which are no longer what was attached, or gone.
    keeping::verify_files(session) {} -> FilesReport;
    /// Looks in a folder, and in those below it, for attached files that are gone or altered, and takes
    /// them back into the workspace.
    keeping::restore_files(session) { folder: String } -> FilesReport;
    /// Looks into one attached file that nobody has looked into yet.
    scanning::look_into_files(session) {} -> Looking;
    /// What is in the file of a piece of evidence.
    scanning::file_look(session) { evidence: EvidenceId } -> FileLook;
    /// The text of the file of a piece of evidence, for a preview.
    scanning::file_text(session) { evidence: EvidenceId } -> FileText;
    /// What would be exported, before anything is written.
    exporting::preview_bundle(session) {} -> BundlePreview;
    /// The first names that a template would give; refuses one that cannot be understood.
    exporting::preview_names(workspace) { field: BundleField, template: String } -> Vec<String>;
    /// Takes pasted addresses of what was handed in.
    shared_links::paste_links(workspace) { text: String } -> PastedLinks;
    /// Removes what a cancelled export into this folder has left for the next one to continue with.
    exporting::discard_unfinished_export(workspace) { folder: String } -> ();
    /// Exports the bundle into a folder (`folder` is its parent). Progress comes as events; only one
    /// export runs at a time.
    exporting::export_bundle(session) { folder: String } -> ExportOutcome;
    /// What publishing a case study would show and betray.
    publishing::publication(session) { study: CaseStudyId } -> PublicationView;
    /// A picture of a case study as its public version shows it, as an address with the picture in it.
    publishing::published_picture(session) { study: CaseStudyId, picture: String } -> Option<String>;
    /// Marks every name that still stands in the elements of a case study, with what stands for it in public.
    publishing::withhold_names(workspace) { study: CaseStudyId } -> WorkspaceView;
    /// Ends an upload of a text (Word, Markdown) and begins a case study with it.
    publishing::import_study(session) { upload: String } -> StudyImport;
    /// Begins a case study whose elements say in comments what belongs into them.
    publishing::study_from_template(workspace) {} -> StudyImport;
    /// Writes a case study into a folder of its own below `folder`.
    publishing::publish_study(session) { study: CaseStudyId, public: bool, formats: Vec<StudyFormat>, folder: String, draft: bool } -> StudyOutcome;
    /// Cancels a job by its kind and the id that its progress names, or whatever runs of this kind; whoever
    /// waits for it is told what was cancelled.
    exporting::cancel_job(session) { kind: JobKind, job: Option<u32> } -> ();
    /// Cancels the running export; what was written so far is removed.
    exporting::cancel_export(session) {} -> ();
    /// The latest changes of the workspace, newest first.
    workspace_view::history(workspace) { limit: u32 } -> Vec<Change>;
    /// Takes one change back: everything it touched reads as before. Refused where any of it was
    /// changed again since.
    editing::undo_change(workspace) { revision: String } -> EditOutcome;
    /// Opens a folder in the system's file browser.
    start::reveal(session) { folder: String } -> ();
    /// Opens the folder of the log for support.
    start::reveal_log(session) {} -> ();
}
