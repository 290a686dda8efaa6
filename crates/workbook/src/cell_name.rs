//! Names of cells and ranges in A1 style, to and from numbers counted from one.
//!
//! It deliberately knows nothing of sheet names, R1C1 style or formulas.

/// The last row a sheet can have.
pub(crate) const LAST_ROW: u32 = 1_048_576;
/// The last column a sheet can have.
pub(crate) const LAST_COLUMN: u32 = 16_384;

/// A rectangle of cells, both corners included, counted from one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct CellRange {
    /// First row.
    pub top: u32,
    /// First column.
    pub left: u32,
    /// Last row.
    pub bottom: u32,
    /// Last column.
    pub right: u32,
}

impl CellRange {
    /// Whether the cell lies inside.
    pub fn contains(&self, row: u32, column: u32) -> bool {
        (self.top..=self.bottom).contains(&row) && (self.left..=self.right).contains(&column)
    }

    /// Whether the range is a single cell.
    pub fn is_single(&self) -> bool {
        self.top == self.bottom && self.left == self.right
    }
}

/// `1` to `A`, `27` to `AA`.
pub(crate) fn column_letters(mut column: u32) -> String {
    let mut letters = Vec::new();
    while column > 0 {
        column -= 1;
        letters.push(char::from(b'A' + (column % 26) as u8));
        column /= 26;
    }
    letters.iter().rev().collect()
}

/// `A` to `1`; nothing for what is no column.
pub(crate) fn column_number(letters: &str) -> Option<u32> {
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let number = letters.bytes().try_fold(0_u32, |sum, byte| {
        byte.is_ascii_alphabetic().then(|| sum * 26 + u32::from(byte.to_ascii_uppercase() - b'A') + 1)
    })?;
    (number <= LAST_COLUMN).then_some(number)
}

/// `(5, 4)` to `D5`.
pub(crate) fn cell_name(row: u32, column: u32) -> String {
    format!("{}{row}", column_letters(column))
}

/// `D5` or `$D$5` to `(5, 4)`.
pub(crate) fn parse_cell(name: &str) -> Option<(u32, u32)> {
    let name = name.strip_prefix('$').unwrap_or(name);
    let split = name.find(|character: char| !character.is_ascii_alphabetic())?;
    let (letters, digits) = name.split_at(split);
    let digits = digits.strip_prefix('$').unwrap_or(digits);
    if digits.is_empty() || digits.len() > 7 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let row: u32 = digits.parse().ok()?;
    (1..=LAST_ROW).contains(&row).then_some((row, column_number(letters)?))
}

/// `C5:C7`, `C5`, `C:C` or `5:7` to a rectangle.
pub(crate) fn parse_range(text: &str) -> Option<CellRange> {
    let (first, last) = text.split_once(':').unwrap_or((text, text));
    let (top, left, _, _) = parse_corner(first)?;
    let (_, _, bottom, right) = parse_corner(last)?;
    let (top, bottom) = (top.min(bottom), top.max(bottom));
    Some(CellRange { top, left: left.min(right), bottom, right: left.max(right) })
}

/// A corner as (top, left, bottom, right): a whole column or row reaches to the edges.
fn parse_corner(text: &str) -> Option<(u32, u32, u32, u32)> {
    if let Some((row, column)) = parse_cell(text) {
        return Some((row, column, row, column));
    }
    let bare = text.replace('$', "");
    if let Some(column) = column_number(&bare) {
        return Some((1, column, LAST_ROW, column));
    }
    let row: u32 = bare.parse().ok()?;
    (1..=LAST_ROW).contains(&row).then_some((row, 1, row, LAST_COLUMN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_go_both_ways() {
        for (number, letters) in [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (702, "ZZ"), (16_384, "XFD")] {
            assert_eq!(column_letters(number), letters);
            assert_eq!(column_number(letters), Some(number));
        }
        assert_eq!(column_number("XFE"), None);
        assert_eq!(column_number("가"), None);
    }

    #[test]
    fn cells_with_and_without_dollars() {
        assert_eq!(parse_cell("$D$5"), Some((5, 4)));
        assert_eq!(parse_cell("d5"), Some((5, 4)));
        for wrong in ["", "D", "5", "D0", "D1048577", "D-5", "D5x", "ABCD1", "D99999999999"] {
            assert_eq!(parse_cell(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn ranges_of_every_form() {
        assert_eq!(parse_range("C7:C5"), parse_range("$C$5:$C$7"));
        assert_eq!(parse_range("C5").map(|range| range.is_single()), Some(true));
        assert!(parse_range("C:D").is_some_and(|range| range.contains(900_000, 4)));
        assert!(parse_range("5:7").is_some_and(|range| range.contains(6, 9_000)));
        assert_eq!(parse_range("Yes"), None);
    }
}
