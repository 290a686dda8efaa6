//! What a partner answers to a control, as the workbook needs it, and the limits of a cell.
//!
//! It deliberately cuts nothing and guesses nothing: a text that does not fit is an error that says by
//! how much.

use serde::{Deserialize, Serialize};

use crate::error::WorkbookError;

/// The most UTF-16 units a cell holds.
pub const CELL_TEXT_LIMIT: usize = 32_767;
/// The most line feeds a cell holds.
pub const CELL_LINE_BREAK_LIMIT: usize = 253;

/// The answer to one control.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ControlAnswer {
    /// The control's identifier in any spelling, for example `BUSP-001`.
    pub control: String,
    /// Whether it is met; `None` leaves the cell as it is.
    pub met: Option<bool>,
    /// The response; empty leaves the cell as it is.
    pub response: String,
}

/// How much of a cell a text takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellUse {
    /// UTF-16 units, of at most [`CELL_TEXT_LIMIT`].
    pub units: usize,
    /// Line feeds, of at most [`CELL_LINE_BREAK_LIMIT`].
    pub line_breaks: usize,
}

/// Measures a text as a cell would hold it, for a warning in an editor.
pub fn cell_use(text: &str) -> CellUse {
    let text = normalise_line_ends(text);
    CellUse { units: text.encode_utf16().count(), line_breaks: text.matches('\n').count() }
}

impl ControlAnswer {
    /// The response with line feeds only, if a cell can hold it.
    pub(crate) fn checked_response(&self) -> Result<String, WorkbookError> {
        let CellUse { units, line_breaks } = cell_use(&self.response);
        let control = self.control.clone();
        if units > CELL_TEXT_LIMIT {
            let (length, limit) = (units, CELL_TEXT_LIMIT);
            return Err(WorkbookError::TextTooLong { control, length, limit, excess: length - limit });
        }
        if line_breaks > CELL_LINE_BREAK_LIMIT {
            let (length, limit) = (line_breaks, CELL_LINE_BREAK_LIMIT);
            return Err(WorkbookError::TooManyLineBreaks { control, length, limit, excess: length - limit });
        }
        Ok(normalise_line_ends(&self.response))
    }
}

/// CR LF and lone CR become LF: a cell knows no other line end.
fn normalise_line_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(response: String) -> ControlAnswer {
        ControlAnswer { control: "BUSP-001".to_owned(), met: None, response }
    }

    #[test]
    fn line_ends_become_line_feeds() {
        assert_eq!(answer("a\r\nb\rc\nd".to_owned()).checked_response().unwrap(), "a\nb\nc\nd");
    }

    #[test]
    fn the_limit_counts_utf16_units() {
        assert!(answer("😀".repeat(16_383)).checked_response().is_ok());
        let error = answer("😀".repeat(16_384)).checked_response().unwrap_err();
        assert_eq!(error.code(), "WORKBOOK-TEXT-TOO-LONG");
        assert_eq!(error.parameters()["excess"], "1");
        assert_eq!(error.parameters()["control"], "BUSP-001");
    }

    #[test]
    fn the_limit_of_line_breaks() {
        assert!(answer("a\r\n".repeat(253)).checked_response().is_ok());
        let error = answer("a\r\n".repeat(256)).checked_response().unwrap_err();
        assert_eq!(error.code(), "WORKBOOK-TOO-MANY-LINE-BREAKS");
        assert_eq!(error.parameters()["excess"], "3");
    }
}
