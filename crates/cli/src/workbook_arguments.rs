//! What `proofbook workbook` is told.

use clap::Subcommand;
use std::path::PathBuf;

/// The official workbook.
#[derive(Debug, Subcommand)]
pub enum Workbook {
    /// Fill the official workbook in place; the template itself is not touched.
    Fill {
        /// The workspace.
        workspace: PathBuf,
        /// The official workbook.
        #[arg(long)]
        template: PathBuf,
        /// The file to be written.
        #[arg(long)]
        out: PathBuf,
        /// Fill it although that breaks its digital signature.
        #[arg(long)]
        break_signature: bool,
        /// Print what to know as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Keep the official workbook in the workspace, so that check and export go by it.
    Keep {
        /// The workspace.
        workspace: PathBuf,
        /// The official workbook.
        file: PathBuf,
        /// Print errors as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Say what was recognised in a workbook: sheets, header rows, columns, rows of controls.
    Inspect {
        /// The workbook.
        file: PathBuf,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Compare a filled workbook with its template. Exit code 0: nothing but answers differs, 1: it does.
    Prove {
        /// The official workbook.
        template: PathBuf,
        /// The filled one.
        filled: PathBuf,
        /// The workspace whose choice of columns holds.
        #[arg(long)]
        workspace: Option<PathBuf>,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Take answers over from a workbook somebody has filled. Without --take, only what the workspace
    /// has no answer for; everything else is listed and left alone.
    Import {
        /// The workspace.
        workspace: PathBuf,
        /// The filled workbook.
        #[arg(long)]
        from: PathBuf,
        /// Change nothing, only list.
        #[arg(long)]
        dry_run: bool,
        /// What to take besides: CONTROL, CONTROL.met, CONTROL.response or all. May be given several times.
        #[arg(long, value_name = "WHAT")]
        take: Vec<String>,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Say which column of a sheet is which, where it is not recognised well. The workspace remembers it
    /// for every workbook of this layout. Without --id it is left to Proofbook again.
    Columns {
        /// The workspace.
        workspace: PathBuf,
        /// The workbook.
        file: PathBuf,
        /// The name on the sheet's tab.
        #[arg(long)]
        sheet: String,
        /// The column with the identifiers, as letters.
        #[arg(long, value_name = "COLUMN")]
        id: Option<String>,
        /// The row that names the columns, from one.
        #[arg(long, value_name = "ROW", requires = "id")]
        header_row: Option<u32>,
        /// The column with what is asked.
        #[arg(long, value_name = "COLUMN", requires = "id")]
        requirement: Option<String>,
        /// The column for met or not.
        #[arg(long, value_name = "COLUMN", requires = "id")]
        met: Option<String>,
        /// The column for responses.
        #[arg(long, value_name = "COLUMN", requires = "id")]
        response: Option<String>,
        /// Print what is recognised then as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Say what an official workbook carries besides its cells: comments, hidden sheets, rows and columns,
    /// names, keys. Without --template, that of the workspace.
    Look {
        /// The workspace.
        workspace: PathBuf,
        /// The official workbook.
        #[arg(long)]
        template: Option<PathBuf>,
        /// Print as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Say why something that was found in the official workbook may stay.
    Excuse {
        /// The workspace.
        workspace: PathBuf,
        /// Its key, as `workbook look` prints it, or its kind for all of that kind.
        key: String,
        /// The reason.
        reason: String,
        /// Print errors as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Empty cells of the official workbook that keep an answer which the workspace does not hold, in what is
    /// exported. The workspace remembers it for these words. Without --template, its own workbook is meant.
    Empty {
        /// The workspace.
        workspace: PathBuf,
        /// The official workbook.
        #[arg(long)]
        template: Option<PathBuf>,
        /// A cell: "MSP Prerequisites!D5". May be given several times.
        #[arg(long, value_name = "SHEET!CELL", required_unless_present = "all")]
        cell: Vec<String>,
        /// All such cells.
        #[arg(long)]
        all: bool,
        /// Leave them as they are after all.
        #[arg(long)]
        undo: bool,
        /// Print the cells as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Make a workbook in the official layout.
    New {
        /// The workspace.
        workspace: PathBuf,
        /// The file to be written.
        #[arg(long)]
        out: PathBuf,
        /// Print errors as JSON.
        #[arg(long)]
        json: bool,
    },
}
