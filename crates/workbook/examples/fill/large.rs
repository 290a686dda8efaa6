//! A workbook of about 1 MB and 160,000 cells: an inventory in whose first columns controls are asked.
//!
//! Deliberately with as many kinds of cells as such files have: repeated texts, texts of their own,
//! numbers and empty cells with a style.

use rust_xlsxwriter::{DataValidation, Format, Workbook, XlsxError};

const ROWS: u32 = 4_000;
const COLUMNS: u16 = 40;
/// Rows that ask for an answer.
const CONTROLS: u32 = 1_000;

/// Its bytes.
pub fn workbook() -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let format = Format::new().set_text_wrap();
    let sheet = book.add_worksheet().set_name("Inventory")?;
    for (column, label) in (0..).zip(["ID", "Requirement Description", "Met?", "Partner Response"]) {
        sheet.write_string(0, column, label)?;
    }
    for column in 4..COLUMNS {
        sheet.write_string(0, column, format!("Property {column}"))?;
    }
    for row in 1..ROWS {
        if row <= CONTROLS {
            sheet.write_string(row, 0, format!("SEC-{row:04}"))?;
            sheet.write_string(
                row,
                1,
                format!("What is asked in row {row}, in a sentence of some length."),
            )?;
        }
        sheet.write_blank(row, 2, &format)?;
        sheet.write_blank(row, 3, &format)?;
        for column in 4..COLUMNS {
            let number = row * 31 + u32::from(column) * 7;
            match column % 3 {
                0 => {
                    sheet.write_string(row, column, format!("value {} of {}", number % 5_000, number % 7))?
                }
                1 => sheet.write_number(row, column, f64::from(number % 10_000))?,
                _ => sheet.write_string(
                    row,
                    column,
                    ["yes", "no", "planned", "unknown"][number as usize % 4],
                )?,
            };
        }
    }
    let list = DataValidation::new().allow_list_strings(&["No", "Yes"])?;
    sheet.add_data_validation(1, 2, CONTROLS, 2, &list)?;
    book.save_to_buffer()
}
