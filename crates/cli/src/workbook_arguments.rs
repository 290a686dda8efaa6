//! What `proofbook workbook` is told.

use clap::Subcommand;
use std::path::PathBuf;

/// The official spreadsheet.
#[derive(Debug, Subcommand)]
pub enum Workbook {
    /// Fill in a copy of the official spreadsheet; the original file is not changed.
    Fill {
        /// The workspace.
        workspace: PathBuf,
        /// The official spreadsheet.
        #[arg(long)]
        template: PathBuf,
        /// The file to create.
        #[arg(long)]
        out: PathBuf,
        /// Fill it in even though this invalidates its digital signature.
        #[arg(long)]
        break_signature: bool,
        /// Print the notes as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Keep the official spreadsheet in the workspace, so that check and export use it.
    Keep {
        /// The workspace.
        workspace: PathBuf,
        /// The official spreadsheet.
        file: PathBuf,
        /// Print errors as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Show what was recognised in a spreadsheet: sheets, header rows, columns, control rows.
    Inspect {
        /// The spreadsheet.
        file: PathBuf,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Compare a filled-in spreadsheet with the original. Exit code 0: only responses differ, 1: other
    /// cells differ, too.
    Prove {
        /// The official spreadsheet.
        template: PathBuf,
        /// The filled-in spreadsheet.
        filled: PathBuf,
        /// The workspace whose column selection applies.
        #[arg(long)]
        workspace: Option<PathBuf>,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Import responses from a filled-in spreadsheet. Without --take, only responses missing from the
    /// workspace are imported; everything else is listed and left unchanged.
    Import {
        /// The workspace.
        workspace: PathBuf,
        /// The filled-in spreadsheet.
        #[arg(long)]
        from: PathBuf,
        /// Only list the differences; change nothing.
        #[arg(long)]
        dry_run: bool,
        /// What else to import: CONTROL, CONTROL.met, CONTROL.response or all. Can be repeated.
        #[arg(long, value_name = "WHAT")]
        take: Vec<String>,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Set the columns of a sheet where they are not recognised correctly. The workspace remembers them
    /// for every spreadsheet with this layout. Without --id they are detected automatically again.
    Columns {
        /// The workspace.
        workspace: PathBuf,
        /// The spreadsheet.
        file: PathBuf,
        /// The name of the sheet.
        #[arg(long)]
        sheet: String,
        /// The column with the control IDs, as letters.
        #[arg(long, value_name = "COLUMN")]
        id: Option<String>,
        /// The header row, counted from one.
        #[arg(long, value_name = "ROW", requires = "id")]
        header_row: Option<u32>,
        /// The column with the requirements.
        #[arg(long, value_name = "COLUMN", requires = "id")]
        requirement: Option<String>,
        /// The met / not met column.
        #[arg(long, value_name = "COLUMN", requires = "id")]
        met: Option<String>,
        /// The response column.
        #[arg(long, value_name = "COLUMN", requires = "id")]
        response: Option<String>,
        /// Print the recognised columns as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Show what an official spreadsheet contains beyond its cells: comments, hidden sheets, rows and
    /// columns, names, keys. Without --template, the spreadsheet of the workspace is used.
    Look {
        /// The workspace.
        workspace: PathBuf,
        /// The official spreadsheet.
        #[arg(long)]
        template: Option<PathBuf>,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Dismiss something found in the official spreadsheet, with a reason.
    Excuse {
        /// The workspace.
        workspace: PathBuf,
        /// Its key, as `workbook look` prints it, or its type for all of that type.
        key: String,
        /// The reason.
        reason: String,
        /// Print errors as JSON.
        #[arg(long)]
        json: bool,
    },
    /// On export, empty cells of the official spreadsheet that contain a response which is not in the
    /// workspace. The workspace remembers this for exactly these words. Without --template, the
    /// spreadsheet of the workspace is used.
    Empty {
        /// The workspace.
        workspace: PathBuf,
        /// The official spreadsheet.
        #[arg(long)]
        template: Option<PathBuf>,
        /// A cell: "MSP Prerequisites!D5". Can be repeated.
        #[arg(long, value_name = "SHEET!CELL", required_unless_present = "all")]
        cell: Vec<String>,
        /// All such cells.
        #[arg(long)]
        all: bool,
        /// Leave them as they are again.
        #[arg(long)]
        undo: bool,
        /// Print the cells as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Create a spreadsheet in the official layout.
    New {
        /// The workspace.
        workspace: PathBuf,
        /// The file to create.
        #[arg(long)]
        out: PathBuf,
        /// Print errors as JSON.
        #[arg(long)]
        json: bool,
    },
}
