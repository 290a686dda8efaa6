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
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a new workspace.
    New {
        /// Folder of the workspace, empty or not there yet.
        workspace: PathBuf,
        /// The partner's name as it stands in Partner Central.
        #[arg(long)]
        partner: String,
        /// Edition of the checklist.
        #[arg(long, default_value = proofbook_app::CURRENT_EDITION)]
        edition: String,
        /// Language of the submission: en, ko or ja.
        #[arg(long, value_parser = ["en", "ko", "ja"])]
        language: Option<String>,
    },
    /// Make a complete, believable workspace of an invented partner.
    Sample {
        /// Folder of the workspace, empty or not there yet.
        workspace: PathBuf,
        /// Language: en, ko or ja.
        #[arg(long, value_parser = ["en", "ko", "ja"])]
        language: Option<String>,
    },
    /// Print the profile, or set fields of it.
    #[command(after_long_help = crate::output::profile_help())]
    Profile {
        /// The workspace.
        workspace: PathBuf,
        /// key=value; an empty value clears the field. May be given several times.
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
    /// Answer a control, or print its answer.
    Answer(Answer),
    /// Attach files to a control.
    Attach(Attach),
    /// Say what is missing. Exit code 0: no blockers, 1: blockers, 2: unreadable.
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
    /// The official workbook.
    #[command(subcommand)]
    Workbook(Workbook),
    /// Case studies.
    #[command(subcommand)]
    CaseStudy(CaseStudyCommand),
    /// Export the workbook, the PDFs and the originals into a folder.
    Export {
        /// The workspace.
        workspace: PathBuf,
        /// The folder to be made. An earlier export in it is replaced; anything else is left alone.
        #[arg(long)]
        out: PathBuf,
        /// The official workbook to be filled in.
        #[arg(long)]
        template: Option<PathBuf>,
        /// Fill the official workbook although that breaks its digital signature.
        #[arg(long)]
        break_signature: bool,
        /// Language of the submission: en, ko or ja.
        #[arg(long, value_parser = ["en", "ko", "ja"])]
        language: Option<String>,
        /// Judge validity on this day instead of the planned submission date.
        #[arg(long, value_name = "YYYY-MM-DD")]
        on: Option<String>,
        /// Print the outcome as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Make the review sheet for colleagues: every finding, dismissals, comments and notes. No export
    /// has them.
    ReviewSheet {
        /// The workspace.
        workspace: PathBuf,
        /// The PDF to be made, outside exported folders.
        #[arg(long)]
        out: PathBuf,
        /// Language of the sheet: en, ko or ja.
        #[arg(long, value_parser = ["en", "ko", "ja"])]
        language: Option<String>,
    },
    /// Catalogues.
    #[command(subcommand)]
    Catalogue(Catalogue),
    /// Print everything a person entered, in documented JSON.
    Dump {
        /// The workspace.
        workspace: PathBuf,
        /// JSON is the only form; the flag is accepted for clarity.
        #[arg(long)]
        json: bool,
    },
    /// Exported folders.
    #[command(subcommand)]
    Bundle(Bundle),
    /// The library of evidence
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
    /// Whether it is met.
    #[arg(long, value_parser = ["yes", "no"])]
    pub met: Option<String>,
    /// The response.
    #[arg(long, conflicts_with = "response_file", allow_hyphen_values = true)]
    pub response: Option<String>,
    /// A text file with the response; - for standard input.
    #[arg(long)]
    pub response_file: Option<PathBuf>,
    /// The public address of a demand. May be given several times.
    #[arg(long, value_name = "DEMAND=URL")]
    pub url: Vec<String>,
    /// Say that an answer which came along from an earlier edition was looked at again.
    #[arg(long)]
    pub looked: bool,
    /// Confirm an attestation. May be given several times.
    #[arg(long, value_name = "DEMAND")]
    pub confirm: Vec<String>,
    /// Print the answer as JSON.
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
    /// The demand they meet: DEMAND, TOPIC, DEMAND/TOPIC or DEMAND/TOPIC/FACET.
    #[arg(long)]
    pub demand: Option<String>,
    /// The pages cited, such as 3-5, 9.
    #[arg(long)]
    pub pages: Option<String>,
    /// The date of the document.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub dated: Option<String>,
    /// What it is called in the exhibit index.
    #[arg(long)]
    pub title: Option<String>,
    /// The customer it concerns.
    #[arg(long)]
    pub customer: Option<String>,
    /// Print what was attached as JSON.
    #[arg(long)]
    pub json: bool,
}

/// Case studies. A case study is named by its number, its id or the beginning of its title.
#[derive(Debug, Subcommand)]
pub enum CaseStudyCommand {
    /// List them.
    List {
        /// The workspace.
        workspace: PathBuf,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Begin one.
    New {
        /// The workspace.
        workspace: PathBuf,
        /// Its title.
        #[arg(long, default_value = "")]
        title: String,
        /// Let its elements say in comments what belongs into them.
        #[arg(long)]
        template: bool,
        /// Set a fact. May be given several times.
        #[arg(long, value_name = "FIELD=VALUE")]
        set: Vec<String>,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Begin one with a text in Word (.docx), Markdown (.md) or plain text (.txt).
    Import {
        /// The workspace.
        workspace: PathBuf,
        /// The text.
        file: PathBuf,
        /// Set a fact. May be given several times.
        #[arg(long, value_name = "FIELD=VALUE")]
        set: Vec<String>,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Say what is missing, and where the public version names somebody. Exit code 0: nothing in the way,
    /// 1: something is.
    Check {
        /// The workspace.
        workspace: PathBuf,
        /// Only this one.
        study: Option<String>,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Write one into a folder.
    Export {
        /// The workspace.
        workspace: PathBuf,
        /// The case study.
        study: String,
        /// The folder to be made. An earlier export in it is replaced; anything else is left alone.
        #[arg(long)]
        out: PathBuf,
        /// The public version; refused as long as it names somebody who must not be named.
        #[arg(long)]
        public: bool,
        /// Write the public version even where a required element is missing, marked as a draft.
        #[arg(long, requires = "public")]
        draft: bool,
        /// The form: pdf, html, docx or md. May be given several times; pdf where none is given.
        #[arg(long, value_parser = ["pdf", "html", "docx", "md"])]
        format: Vec<String>,
        /// Language of labels: en, ko or ja; the study's own where none is given.
        #[arg(long, value_parser = ["en", "ko", "ja"])]
        language: Option<String>,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
}

/// Catalogues.
#[derive(Debug, Subcommand)]
pub enum Catalogue {
    /// Make an edition in a workspace from an official workbook, and say what it changes.
    FromWorkbook {
        /// The workspace.
        workspace: PathBuf,
        /// The official workbook of the edition.
        file: PathBuf,
        /// Go over to it; every answer is kept.
        #[arg(long)]
        r#use: bool,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Say what one edition changes against another. Each is msp-7.1 or an official workbook.
    Diff {
        /// The old edition.
        old: PathBuf,
        /// The new edition.
        new: PathBuf,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Print an edition.
    Show {
        /// The edition.
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
    /// Print what an export would write, with what may go wrong on the way to Box, and set how it
    /// shall be.
    Plan {
        /// The workspace.
        workspace: PathBuf,
        /// A wish as KEY=VALUE: box_plan, originals, binders, whole, cited_pages_only, original_names,
        /// control_names. Nothing after the = takes it back. May be given several times.
        #[arg(long, value_name = "KEY=VALUE")]
        set: Vec<String>,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Take the addresses under which what was handed in can be seen: one for the folder, or a list of
    /// names and addresses (text, or the filled list of files).
    Links {
        /// The workspace.
        workspace: PathBuf,
        /// The list; - reads from standard input.
        #[arg(long, conflicts_with = "folder")]
        from: Option<PathBuf>,
        /// The address of the folder as a whole.
        #[arg(long, value_name = "URL")]
        folder: Option<String>,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Say whether a folder still is what was exported. Exit code 0: yes, 1: no.
    Verify {
        /// The folder.
        folder: PathBuf,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
}

/// The library of evidence. A piece is named by its title, the name of its file, or its id.
#[derive(Debug, Subcommand)]
pub enum EvidenceCommand {
    /// List the library.
    List {
        /// The workspace.
        workspace: PathBuf,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Set facts of a piece of evidence: title, kind, dated, valid_until, covers_from, covers_until,
    /// customer, language, confidentiality, owner, cleaned, url.
    Set {
        /// The workspace.
        workspace: PathBuf,
        /// The piece of evidence.
        evidence: String,
        /// KEY=VALUE; nothing after the = clears it.
        #[arg(required = true, value_name = "KEY=VALUE")]
        set: Vec<String>,
    },
    /// Say what is in a file that a person should know: keys, personal data, programs, traces of work.
    Look {
        /// The workspace.
        workspace: PathBuf,
        /// The piece of evidence.
        evidence: String,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Say why something found in a file may stay.
    Excuse {
        /// The workspace.
        workspace: PathBuf,
        /// The piece of evidence.
        evidence: String,
        /// The key of what was found, or its kind for all of that kind in the file.
        key: String,
        /// The reason; an empty one takes it back.
        #[arg(long)]
        reason: String,
    },
    /// Put a newer file in the place of the present one; its citations want a second look.
    Replace {
        /// The workspace.
        workspace: PathBuf,
        /// The piece of evidence.
        evidence: String,
        /// The newer file.
        file: PathBuf,
    },
    /// Black a region out in every copy that leaves the house.
    Redact {
        /// The workspace.
        workspace: PathBuf,
        /// The piece of evidence.
        evidence: String,
        /// PAGE:LEFT,TOP,RIGHT,BOTTOM in thousandths of the page, from its top left corner.
        region: String,
    },
    /// Read every attached file through. Exit code 0: all are whole, 1: some are gone or altered.
    Verify {
        /// The workspace.
        workspace: PathBuf,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Take files that are gone or altered back from a folder that still has them.
    Restore {
        /// The workspace.
        workspace: PathBuf,
        /// The folder; those below it are looked into, too.
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
