//! Official self-assessment workbooks: recognising what is in one, filling it in place, proving what was
//! done, and generating the same layout where there is no official file.
//!
//! The crate is pure: bytes in, bytes out. It deliberately opens no files, reads no clock, knows no
//! catalogue and no other crate of this project, and contains no text of an official workbook. The same
//! input gives the same bytes.
//!
//! The way of a fill: [`fill`] opens the container (`container`), finds the parts (`package`), scans each
//! worksheet once with byte offsets (`sheet_scan`), recognises the layout (`recognise`), decides which
//! answer goes where (`plan`), splices exactly those cells (`splice`), writes the container again with
//! everything else as it was (`container_write`) and reads both files back with calamine (`prove`).

mod answer;
mod cell_name;
mod cell_view;
mod container;
mod container_write;
mod control_id;
mod error;
mod file_list;
mod fill;
mod format_code;
mod generate;
mod header_lists;
mod header_words;
mod headers;
mod id_column;
mod in_place;
mod inspection;
mod merges;
mod met;
mod package;
mod picture;
mod plan;
mod prove;
mod read_answers;
mod read_back;
mod recalculate;
mod recognise;
mod references;
mod region;
mod shaped_ids;
mod sheet;
mod sheet_scan;
mod shown_date;
mod shown_number;
mod sniff;
mod splice;
mod strings;
mod styles;
mod words;
mod workbook;
mod xml;

pub use answer::{CELL_LINE_BREAK_LIMIT, CELL_TEXT_LIMIT, CellUse, ControlAnswer, cell_use};
pub use cell_view::CellNote;
pub use error::WorkbookError;
pub use file_list::{FileList, file_list, plain_rows};
pub use fill::{FillOptions, Filled, SignedWorkbook, fill, fill_unproven, fill_with, inspect, inspect_with};
pub use generate::{
    GeneratedRow, GeneratedSection, GeneratedSheet, HeaderLabels, IntroductionSheet, Layout, generate,
};
pub use in_place::{AnswerInPlace, answers_in_place};
pub use inspection::{ColumnLetters, ControlPlace, Doubt, Inspection, SheetChoice, SheetInspection};
pub use met::meaning as says_met;
pub use picture::{PictureRow, SheetPicture, pictures, row_texts};
pub use plan::{AnswerField, RowPlace};
pub use prove::{CellChange, Proof, ProofRow, Verdict, prove, prove_alone, prove_alone_with, prove_with};
pub use read_answers::{HeldAnswer, read_answers, read_answers_in, read_answers_with};
pub use region::Region;
