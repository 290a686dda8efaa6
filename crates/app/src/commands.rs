//! The command list: one table from which the router, and the TypeScript functions of the window,
//! are made.
//!
//! A command is a name, its arguments and its result. The shell hands over name and JSON and knows
//! no command by itself; the UI calls generated functions and knows no name by heart.

use crate::desk::Desk;
use crate::wire::*;
use proofbook_catalogue::{ControlId, Language};
use proofbook_dossier::{BundleField, CaseStudyId, ChosenColumns, Edit, EvidenceId, TextField};
use serde::{Deserialize, Serialize};
use ts_rs::{Config, TS, TypeVisitor};

macro_rules! commands {
    ($($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $arg_doc:literal])* $arg:ident: $type:ty),* } -> $result:ty;)*) => {
        /// Carries out the command of this name.
        ///
        /// # Errors
        /// Whatever the command answers, in the window's language; `APP-UNKNOWN-COMMAND` and
        /// `APP-BAD-ARGUMENTS` for calls that no window of this version makes.
        pub fn dispatch(desk: &Desk, name: &str, arguments: serde_json::Value) -> Result<serde_json::Value, WireError> {
            match name {
                $(stringify!($name) => {
                    #[derive(Deserialize)]
                    struct Arguments { $($arg: $type),* }
                    let Arguments { $($arg),* } = read(desk, name, arguments)?;
                    let result = desk.$name($($arg),*).map_err(|error| error.in_words(desk.language()))?;
                    write(desk, name, result)
                })*
                _ => Err(desk.trouble("APP-UNKNOWN-COMMAND", name)),
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
    desk: &Desk,
    name: &str,
    arguments: serde_json::Value,
) -> Result<T, WireError> {
    let arguments = if arguments.is_null() { serde_json::json!({}) } else { arguments };
    serde_json::from_value(arguments)
        .map_err(|error| desk.trouble("APP-BAD-ARGUMENTS", &format!("{name}: {error}")))
}

fn write(desk: &Desk, name: &str, result: impl Serialize) -> Result<serde_json::Value, WireError> {
    serde_json::to_value(result).map_err(|error| desk.trouble("APP-BAD-RESULT", &format!("{name}: {error}")))
}

commands! {
    /// What the window shows before a workspace is open.
    start {} -> Start;
    /// Sets language and theme of the window; kept for the next start.
    set_preferences { language: Option<Language>, theme: Option<Theme> } -> Start;
    /// Takes a workspace off the list of recent ones; the folder stays.
    forget_recent { folder: String } -> Start;
    /// Makes a new workspace and opens it.
    create_workspace { folder: String, partner: String, language: Language } -> WorkspaceView;
    /// Makes the sample workspace of an invented partner and opens it.
    create_sample { folder: String, language: Language } -> WorkspaceView;
    /// Opens a workspace.
    open_workspace { folder: String } -> WorkspaceView;
    /// Closes the open workspace.
    close_workspace {} -> ();
    /// The open workspace, whole, in the window's language.
    view {} -> WorkspaceView;
    /// The catalogue of the open workspace (or the shipped one) in the window's language.
    catalogue {} -> CatalogueView;
    /// Carries edits out, saves them, and checks again. `base` is the revision that the positions
    /// of splices refer to.
    edit { edits: Vec<Edit>, base: Option<String> } -> EditOutcome;
    /// Makes a comment on a passage of a text, in the name of whoever works here; `id` is fresh.
    remark { id: String, field: TextField, passage: Passage, body: String } -> EditOutcome;
    /// Answers a comment.
    answer_remark { id: String, remark: String, body: String } -> EditOutcome;
    /// Says which column of a sheet of the official workbook is which; `null` leaves it to Proofbook.
    choose_columns { sheet: String, columns: Option<ChosenColumns> } -> WorkspaceView;
    /// Tries again to save what could not be saved.
    retry_save {} -> Saved;
    /// Looks for changes of other openings; `null` when there are none.
    refresh {} -> Option<WorkspaceView>;
    /// Chooses one of the values of a field in conflict.
    settle_conflict { path: Vec<String>, choice: u32 } -> WorkspaceView;
    /// A fresh identifier for evidence, citations and case studies.
    fresh_id {} -> String;
    /// Begins an upload; chunks follow as raw bytes.
    attach_begin { name: String } -> String;
    /// Ends an upload and puts the file to its use.
    attach_finish { upload: String, purpose: AttachPurpose } -> AttachOutcome;
    /// Gives an upload up.
    attach_cancel { upload: String } -> ();
    /// Ends an upload of a filled workbook and says what it would change; nothing is changed yet.
    import_workbook { upload: String } -> ImportView;
    /// What the official workbook of the workspace holds and the workspace does not; nothing is changed yet.
    import_official_workbook {} -> ImportView;
    /// What looking into the official workbook of the workspace gives, in words.
    official_workbook_look {} -> FileLook;
    /// Ends an upload of an official workbook and keeps an edition made from it.
    edition_from_workbook { upload: String } -> EditionView;
    /// The editions one could go over to, and what each would change.
    editions {} -> Vec<EditionView>;
    /// Goes over to an edition; every answer is kept.
    use_edition { id: String } -> WorkspaceView;
    /// The official wording of a control, from the partner's own workbook.
    official_wording { control: ControlId } -> Option<String>;
    /// Reads every attached file through and says which are no longer what was attached, or gone.
    verify_files {} -> FilesReport;
    /// Looks in a folder, and in those below it, for attached files that are gone or altered, and takes
    /// them back into the workspace.
    restore_files { folder: String } -> FilesReport;
    /// Looks into one attached file that nobody has looked into yet.
    look_into_files {} -> Looking;
    /// What is in the file of a piece of evidence.
    file_look { evidence: EvidenceId } -> FileLook;
    /// The text of the file of a piece of evidence, for a preview.
    file_text { evidence: EvidenceId } -> FileText;
    /// What would be exported, before anything is written.
    preview_bundle {} -> BundlePreview;
    /// The first names that a template would give; refuses one that cannot be understood.
    preview_names { field: BundleField, template: String } -> Vec<String>;
    /// Takes pasted addresses of what was handed in.
    paste_links { text: String } -> PastedLinks;
    /// Removes what a cancelled export into this folder has left for the next one to continue with.
    discard_unfinished_export { folder: String } -> ();
    /// Exports the bundle into a folder (`folder` is its parent). Progress comes as events; only one
    /// export runs at a time.
    export_bundle { folder: String } -> ExportOutcome;
    /// What publishing a case study would show and betray.
    publication { study: CaseStudyId } -> PublicationView;
    /// A picture of a case study as its public version shows it, as an address with the picture in it.
    published_picture { study: CaseStudyId, picture: String } -> Option<String>;
    /// Marks every name that still stands in the elements of a case study, with what stands for it in public.
    withhold_names { study: CaseStudyId } -> WorkspaceView;
    /// Ends an upload of a text (Word, Markdown) and begins a case study with it.
    import_study { upload: String } -> StudyImport;
    /// Begins a case study whose elements say in comments what belongs into them.
    study_from_template {} -> StudyImport;
    /// Writes a case study into a folder of its own below `folder`.
    publish_study { study: CaseStudyId, public: bool, formats: Vec<StudyFormat>, folder: String, draft: bool } -> StudyOutcome;
    /// Cancels the running export; what was written so far is removed.
    cancel_export {} -> ();
    /// The latest changes of the workspace, newest first.
    history { limit: u32 } -> Vec<Change>;
    /// Takes one change back: everything it touched reads as before. Refused where any of it was
    /// changed again since.
    undo_change { revision: String } -> EditOutcome;
    /// Opens a folder in the system's file browser.
    reveal { folder: String } -> ();
    /// Opens the folder of the log for support.
    reveal_log {} -> ();
}
