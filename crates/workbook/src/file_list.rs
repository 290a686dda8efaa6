//! A list of files as a workbook, with a column in which somebody enters the address of each; and the
//! rows of any workbook as plain text, to read such a list back.
//!
//! It has no words of its own and knows no bundle: heads and cells come in, the date does, too.

use crate::error::WorkbookError;
use crate::generate::{lines_in, row_height};
use calamine::{Data, Reader, Xlsx};
use jiff::civil::Date;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError,
};
use std::io::Cursor;

/// Most rows that are read back.
const ROWS_AT_MOST: usize = 20_000;

/// A list of files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileList {
    /// The document's title, a property of the file and the name of the sheet, at most 31 characters there.
    pub title: String,
    /// The partner's name, a property of the file.
    pub company: String,
    /// The date that is written as the date of creation.
    pub created: Date,
    /// What to do with the list.
    pub note: String,
    /// The heads of the columns with their widths in characters; the last one is to be filled in.
    pub heads: Vec<(String, u16)>,
    /// The cells of each file, as many as there are heads.
    pub rows: Vec<Vec<String>>,
}

/// Writes the list.
///
/// # Errors
/// [`WorkbookError::Generation`] where a text is longer than a cell.
pub fn file_list(list: &FileList) -> Result<Vec<u8>, WorkbookError> {
    write(list).map_err(|error| WorkbookError::Generation { detail: error.to_string() })
}

fn write(list: &FileList) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let date = list.created;
    let year = u16::try_from(date.year()).unwrap_or(1900).max(1900);
    let created = ExcelDateTime::from_ymd(year, date.month().unsigned_abs(), date.day().unsigned_abs())?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(&list.title)
            .set_company(&list.company)
            .set_author("Proofbook")
            .set_creation_datetime(&created),
    );
    let boxed = || {
        Format::new()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(0xC9_CF_D6))
    };
    let head = boxed().set_bold().set_background_color(Color::RGB(0xDD_E5_EE));
    let plain = boxed();
    let open = boxed().set_unlocked().set_background_color(Color::RGB(0xFF_FB_E8));
    let note = Format::new().set_text_wrap().set_italic().set_font_color(Color::RGB(0x5A_64_70));
    let sheet = workbook.add_worksheet();
    let last = (list.heads.len() as u16).saturating_sub(1);
    sheet.set_name(list.title.chars().take(31).collect::<String>())?;
    sheet.merge_range(0, 0, 0, last.max(1), &list.note, &note)?;
    sheet.set_row_height(0, 34.0)?;
    for (column, (text, width)) in (0_u16..).zip(&list.heads) {
        sheet.set_column_width(column, f64::from(*width))?;
        sheet.write_string_with_format(1, column, text, &head)?;
    }
    for (row, cells) in (2_u32..).zip(&list.rows) {
        let lines = cells.iter().zip(&list.heads).map(|(text, (_, width))| lines_in(text, f64::from(*width)));
        sheet.set_row_height(row, row_height(lines.fold(1.0, f64::max), 11.0))?;
        for (column, text) in (0_u16..).zip(cells) {
            sheet.write_string_with_format(row, column, text, if column == last { &open } else { &plain })?;
        }
    }
    sheet.set_freeze_panes(2, 0)?;
    if !list.rows.is_empty() {
        sheet.autofilter(1, 0, list.rows.len() as u32 + 1, last)?;
    }
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(1, 1)?;
    workbook.save_to_buffer()
}

/// The texts of all cells, row by row, over all sheets.
///
/// # Errors
/// [`WorkbookError::Unprovable`] where it is no workbook that can be read.
pub fn plain_rows(bytes: &[u8]) -> Result<Vec<Vec<String>>, WorkbookError> {
    crate::package::Package::open(bytes)?;
    let unreadable = |error: calamine::XlsxError| WorkbookError::Unprovable {
        which: "list".to_owned(),
        detail: error.to_string(),
    };
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let mut rows = Vec::new();
    for name in workbook.sheet_names() {
        let range = workbook.worksheet_range(&name).map_err(unreadable)?;
        let texts = range.rows().map(|row| row.iter().map(text_of).collect());
        rows.extend(texts.take(ROWS_AT_MOST.saturating_sub(rows.len())));
    }
    Ok(rows)
}

fn text_of(cell: &Data) -> String {
    cell.to_string()
}
