//! The command line as clap reads it. The grammar is a promise to other programs.

use crate::workbook_arguments::Workbook;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// Prepares an AWS Managed Service Provider validation: self-assessment, evidence, case studies.
///
/// Not affiliated with AWS.
#[derive(Debug, Parser)]
#[command(name = "proofbook", version, propagate_version = true)]
pub struct Arguments {
    /// Language of the output: en, ko or ja.
    #[arg(long, global = true, value_parser = ["en", "ko", "ja"])]
    pub language: Option<String>,
    /// Command.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Create a workspace.
    New {
        /// Folder of the workspace; it must be empty or not exist yet.
        workspace: PathBuf,
        /// Partner name as shown in Partner Central.
        #[arg(long)]
        partner: String,
        /// Checklist version.
        #[arg(long, default_value = proofbook_app::CURRENT_EDITION)]
        edition: String,
        /// Language of the submission: en, ko or ja.
        #[arg(long, value_parser = ["en", "ko", "ja"])]
        language: Option<String>,
    },
    /// Create a complete sample workspace of a fictional partner.
    Sample {
        /// Folder of the workspace; it must be empty or not exist yet.
        workspace: PathBuf,
        /// Language: en, ko or ja.
        #[arg(long, value_parser = ["en", "ko", "ja"])]
        language: Option<String>,
    },
    /// Print the profile, or set its fields.
    Profile {
        /// The workspace.
        workspace: PathBuf,
        /// key=value; an empty value clears the field. Can be repeated.
        #[arg(long = "set", value_name = "KEY=VALUE")]
        set: Vec<String>,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Serve the commands of the window as lines of JSON until the input ends (docs/serve.md).
    Serve {
        /// Read requests from standard input and write answers to standard output.
        #[arg(long, required = true)]
        stdio: bool,
    },
    /// Answer a control, or print its response.
    Answer(Answer),
    /// Attach files to a control.
    Attach(Attach),
    /// Show what is missing. Exit code 0: no blockers, 1: blockers, 2: unreadable.
    Check {
        /// The workspace.
        workspace: PathBuf,
        /// Judge validity on this day instead of the planned submission date.
        #[arg(long, value_name = "YYYY-MM-DD")]
        on: Option<String>,
        /// Language of the findings: en, ko or ja.
        #[arg(long, value_parser = ["en", "ko", "ja"])]
        language: Option<String>,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// The official spreadsheet.
    #[command(subcommand)]
    Workbook(Workbook),
    /// Case studies. Refer to a case study by its number, its ID or the start of its title.
    #[command(subcommand)]
    CaseStudy(CaseStudyCommand),
    /// Export the spreadsheet, the PDFs and the originals to a folder.
    Export {
        /// The workspace.
        workspace: PathBuf,
        /// The folder to create. An earlier export in it is replaced; other files are not touched.
        #[arg(long)]
        out: PathBuf,
        /// The official spreadsheet to fill in.
        #[arg(long)]
        template: Option<PathBuf>,
        /// Fill in the official spreadsheet even though this invalidates its digital signature.
        #[arg(long)]
        break_signature: bool,
        /// Language of the submission: en, ko or ja.
        #[arg(long, value_parser = ["en", "ko", "ja"])]
        language: Option<String>,
        /// Judge validity on this day instead of the planned submission date.
        #[arg(long, value_name = "YYYY-MM-DD")]
        on: Option<String>,
        /// Print the result as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Create the review sheet for colleagues: all findings, dismissals, comments and notes. It is not
    /// part of any export.
    ReviewSheet {
        /// The workspace.
        workspace: PathBuf,
        /// The PDF to create, outside exported folders.
        #[arg(long)]
        out: PathBuf,
        /// Language of the sheet: en, ko or ja.
        #[arg(long, value_parser = ["en", "ko", "ja"])]
        language: Option<String>,
    },
    /// Checklist versions.
    #[command(subcommand)]
    Catalogue(Catalogue),
    /// Print everything that was entered, as documented JSON.
    Dump {
        /// The workspace.
        workspace: PathBuf,
        /// JSON is the only format; the option is accepted for clarity.
        #[arg(long)]
        json: bool,
    },
    /// Exported folders.
    #[command(subcommand)]
    Bundle(Bundle),
    /// The evidence library. Refer to an item by its title, its file name or its ID.
    #[command(subcommand)]
    Evidence(EvidenceCommand),
}

/// Answers a control.
#[derive(Debug, Args)]
pub struct Answer {
    /// The workspace.
    pub workspace: PathBuf,
    /// The control, such as OPSP-001.
    pub control: String,
    /// Whether the control is met.
    #[arg(long, value_parser = ["yes", "no"])]
    pub met: Option<String>,
    /// The response.
    #[arg(long, conflicts_with = "response_file", allow_hyphen_values = true)]
    pub response: Option<String>,
    /// A text file with the response; - reads standard input.
    #[arg(long)]
    pub response_file: Option<PathBuf>,
    /// The public URL for a requirement. Can be repeated.
    #[arg(long, value_name = "DEMAND=URL")]
    pub url: Vec<String>,
    /// Mark a response carried over from an earlier checklist version as reviewed.
    #[arg(long)]
    pub looked: bool,
    /// Confirm that a requirement is in place. Can be repeated.
    #[arg(long, value_name = "DEMAND")]
    pub confirm: Vec<String>,
    /// Print the response as JSON.
    #[arg(long)]
    pub json: bool,
}

/// Attaches files.
#[derive(Debug, Args)]
pub struct Attach {
    /// The workspace.
    pub workspace: PathBuf,
    /// The files.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// The control they are evidence for.
    #[arg(long)]
    pub control: String,
    /// The requirement they meet: DEMAND, TOPIC, DEMAND/TOPIC or DEMAND/TOPIC/FACET.
    #[arg(long)]
    pub demand: Option<String>,
    /// The cited pages, such as 3-5, 9.
    #[arg(long)]
    pub pages: Option<String>,
    /// The date of the document.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub dated: Option<String>,
    /// Its title in the list of exhibits.
    #[arg(long)]
    pub title: Option<String>,
    /// The customer it relates to.
    #[arg(long)]
    pub customer: Option<String>,
    /// Print what was attached as JSON.
    #[arg(long)]
    pub json: bool,
}

/// Case studies. Refer to a case study by its number, its ID or the start of its title.
#[derive(Debug, Subcommand)]
pub enum CaseStudyCommand {
    /// List all case studies.
    List {
        /// The workspace.
        workspace: PathBuf,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Create a case study.
    New {
        /// The workspace.
        workspace: PathBuf,
        /// Its title.
        #[arg(long, default_value = "")]
        title: String,
        /// Start from the template: each element contains a comment that says what belongs in it.
        #[arg(long)]
        template: bool,
        /// Set a field of the basic information. Can be repeated.
        #[arg(long, value_name = "FIELD=VALUE")]
        set: Vec<String>,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Create a case study from Word (.docx), Markdown (.md) or plain text (.txt).
    Import {
        /// The workspace.
        workspace: PathBuf,
        /// The file.
        file: PathBuf,
        /// Set a field of the basic information. Can be repeated.
        #[arg(long, value_name = "FIELD=VALUE")]
        set: Vec<String>,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Show what is missing, and where the public version contains protected names. Exit code 0: no
    /// blockers, 1: blockers.
    Check {
        /// The workspace.
        workspace: PathBuf,
        /// Only this case study.
        study: Option<String>,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Export a case study to a folder.
    Export {
        /// The workspace.
        workspace: PathBuf,
        /// The case study.
        study: String,
        /// The folder to create. An earlier export in it is replaced; other files are not touched.
        #[arg(long)]
        out: PathBuf,
        /// The public version; refused while it contains a protected name.
        #[arg(long)]
        public: bool,
        /// Write the public version even where a required element is missing, marked as a draft.
        #[arg(long, requires = "public")]
        draft: bool,
        /// The format: pdf, html, docx or md. Can be repeated; the default is pdf.
        #[arg(long, value_parser = ["pdf", "html", "docx", "md"])]
        format: Vec<String>,
        /// Language of the labels: en, ko or ja; the default is the language of the case study.
        #[arg(long, value_parser = ["en", "ko", "ja"])]
        language: Option<String>,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
}

/// Checklist versions.
#[derive(Debug, Subcommand)]
pub enum Catalogue {
    /// Add a checklist version to a workspace from an official spreadsheet, and show what changes.
    FromWorkbook {
        /// The workspace.
        workspace: PathBuf,
        /// The official spreadsheet of the checklist version.
        file: PathBuf,
        /// Switch to it; every response is kept.
        #[arg(long)]
        r#use: bool,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Compare two checklist versions. Each is msp-7.1 or an official spreadsheet.
    Diff {
        /// The old checklist version.
        old: PathBuf,
        /// The new checklist version.
        new: PathBuf,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Print a checklist version.
    Show {
        /// The checklist version.
        #[arg(default_value = proofbook_app::CURRENT_EDITION)]
        edition: String,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
}

/// Exported folders.
#[derive(Debug, Subcommand)]
pub enum Bundle {
    /// Show what an export would contain and what may go wrong when uploading it to Box, and change
    /// the export settings.
    Plan {
        /// The workspace.
        workspace: PathBuf,
        /// A setting as KEY=VALUE: box_plan, originals, binders, whole, cited_pages_only, original_names,
        /// control_names. An empty value resets it. Can be repeated.
        #[arg(long, value_name = "KEY=VALUE")]
        set: Vec<String>,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Import the URLs of the uploaded files: one for the folder, or a list of names and URLs (text, or
    /// the completed list of files).
    Links {
        /// The workspace.
        workspace: PathBuf,
        /// The list; - reads standard input.
        #[arg(long, conflicts_with = "folder")]
        from: Option<PathBuf>,
        /// The URL of the whole folder.
        #[arg(long, value_name = "URL")]
        folder: Option<String>,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Check whether a folder is unchanged since the export. Exit code 0: yes, 1: no.
    Verify {
        /// The folder.
        folder: PathBuf,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
}

/// The evidence library. Refer to an item by its title, its file name or its ID.
#[derive(Debug, Subcommand)]
pub enum EvidenceCommand {
    /// List all evidence.
    List {
        /// The workspace.
        workspace: PathBuf,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Set fields of an item of evidence: title, kind, dated, valid_until, covers_from, covers_until,
    /// customer, language, confidentiality, owner, cleaned, url.
    Set {
        /// The workspace.
        workspace: PathBuf,
        /// The item of evidence.
        evidence: String,
        /// KEY=VALUE; an empty value clears the field.
        #[arg(required = true, value_name = "KEY=VALUE")]
        set: Vec<String>,
    },
    /// Show content to review in a file: keys, personal data, programs, comments and tracked changes.
    Look {
        /// The workspace.
        workspace: PathBuf,
        /// The item of evidence.
        evidence: String,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Dismiss something found in a file, with a reason.
    Excuse {
        /// The workspace.
        workspace: PathBuf,
        /// The item of evidence.
        evidence: String,
        /// The key of what was found, or its type for all of that type in the file.
        key: String,
        /// The reason; an empty reason undoes the dismissal.
        #[arg(long)]
        reason: String,
    },
    /// Replace a file with a newer one; its citations are marked for review.
    Replace {
        /// The workspace.
        workspace: PathBuf,
        /// The item of evidence.
        evidence: String,
        /// The newer file.
        file: PathBuf,
    },
    /// Redact an area in every exported copy.
    Redact {
        /// The workspace.
        workspace: PathBuf,
        /// The item of evidence.
        evidence: String,
        /// PAGE:LEFT,TOP,RIGHT,BOTTOM in thousandths of the page, from its top left corner.
        region: String,
    },
    /// Check every attached file. Exit code 0: all intact, 1: some missing or changed.
    Verify {
        /// The workspace.
        workspace: PathBuf,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Restore missing or changed files from a folder that still has them.
    Restore {
        /// The workspace.
        workspace: PathBuf,
        /// The folder; its subfolders are searched, too.
        #[arg(long)]
        from: PathBuf,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
}

impl Command {
    /// Whether errors are to be printed as JSON.
    pub fn wants_json(&self) -> bool {
        match self {
            Command::New { .. } | Command::Sample { .. } | Command::ReviewSheet { .. } => false,
            Command::Serve { .. } => true,
            Command::Profile { json, .. }
            | Command::Check { json, .. }
            | Command::Export { json, .. }
            | Command::Dump { json, .. }
            | Command::Answer(Answer { json, .. })
            | Command::Attach(Attach { json, .. })
            | Command::Workbook(
                Workbook::Fill { json, .. }
                | Workbook::New { json, .. }
                | Workbook::Inspect { json, .. }
                | Workbook::Prove { json, .. }
                | Workbook::Look { json, .. }
                | Workbook::Excuse { json, .. }
                | Workbook::Keep { json, .. }
                | Workbook::Empty { json, .. }
                | Workbook::Columns { json, .. }
                | Workbook::Import { json, .. },
            )
            | Command::Catalogue(
                Catalogue::Show { json, .. }
                | Catalogue::FromWorkbook { json, .. }
                | Catalogue::Diff { json, .. },
            )
            | Command::CaseStudy(
                CaseStudyCommand::List { json, .. }
                | CaseStudyCommand::New { json, .. }
                | CaseStudyCommand::Import { json, .. }
                | CaseStudyCommand::Check { json, .. }
                | CaseStudyCommand::Export { json, .. },
            )
            | Command::Evidence(
                EvidenceCommand::List { json, .. }
                | EvidenceCommand::Look { json, .. }
                | EvidenceCommand::Verify { json, .. }
                | EvidenceCommand::Restore { json, .. },
            )
            | Command::Bundle(
                Bundle::Plan { json, .. } | Bundle::Links { json, .. } | Bundle::Verify { json, .. },
            ) => *json,
            Command::Evidence(_) => false,
        }
    }

    /// The language asked for, if the command has one.
    pub fn language(&self) -> Option<&str> {
        match self {
            Command::New { language, .. }
            | Command::Sample { language, .. }
            | Command::Check { language, .. }
            | Command::Export { language, .. }
            | Command::ReviewSheet { language, .. }
            | Command::CaseStudy(CaseStudyCommand::Export { language, .. }) => language.as_deref(),
            _ => None,
        }
    }
}
