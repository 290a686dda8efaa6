//! What cells a formula refers to, as far as that can be read from its text.
//!
//! It deliberately parses no grammar: it walks over texts, numbers, names and references, and answers
//! "unknown" for whatever it does not understand (names it cannot find, tables, INDIRECT, OFFSET).

use std::collections::BTreeMap;

use crate::cell_name::{CellRange, parse_range};

/// A place a formula reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reference {
    /// A range on the formula's own sheet.
    Own(CellRange),
    /// A range on a sheet given by name.
    Sheet(String, CellRange),
    /// Something that could be anywhere.
    Unknown,
}

/// The references of a formula, given the workbook's defined names by upper-case name.
pub(crate) fn references(formula: &str, names: &BTreeMap<String, String>) -> Vec<Reference> {
    let mut found = Vec::new();
    collect(formula, names, 4, &mut found);
    found
}

fn collect(formula: &str, names: &BTreeMap<String, String>, depth: u8, found: &mut Vec<Reference>) {
    let mut rest = formula;
    while let Some(first) = rest.chars().next() {
        rest = match first {
            '"' => after_quoted(&rest[1..], '"'),
            '\'' => {
                let after = after_quoted(&rest[1..], '\'');
                let sheet = rest[1..rest.len() - after.len()].trim_end_matches('\'').replace("''", "'");
                sheet_reference(&sheet, after, found)
            }
            '[' | '{' => {
                found.push(Reference::Unknown);
                &rest[1..]
            }
            c if is_word(c) => word(rest, names, depth, found),
            c => &rest[c.len_utf8()..],
        };
    }
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '$' | '.' | '\\' | '?')
}

fn after_quoted(text: &str, quote: char) -> &str {
    let mut at = 0;
    while let Some(next) = text[at..].find(quote) {
        let end = at + next + 1;
        // A doubled quote stands for itself.
        if !text[end..].starts_with(quote) {
            return &text[end..];
        }
        at = end + 1;
    }
    ""
}

fn take_word(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !is_word(c)).unwrap_or(text.len());
    text.split_at(end)
}

/// Reads `A1`, `A1:B2`, `A:A` from the beginning; what follows is given back.
fn take_range(text: &str) -> Option<(CellRange, &str)> {
    let (first, after) = take_word(text);
    if let Some(tail) = after.strip_prefix(':') {
        let (second, rest) = take_word(tail);
        if let Some(range) = parse_range(&format!("{first}:{second}")) {
            return Some((range, rest));
        }
    }
    // A bare number or column is no reference by itself.
    let is_cell =
        first.contains(|c: char| c.is_ascii_digit()) && first.contains(|c: char| c.is_ascii_alphabetic());
    parse_range(first).filter(|_| is_cell).map(|range| (range, after))
}

fn sheet_reference<'a>(sheet: &str, after: &'a str, found: &mut Vec<Reference>) -> &'a str {
    let Some(tail) = after.strip_prefix('!') else { return after };
    match take_range(tail) {
        // Another workbook does not change with this one; several sheets at once are left unread.
        Some((_, rest)) if sheet.contains('[') => rest,
        Some((range, rest)) if !sheet.contains(':') => {
            found.push(Reference::Sheet(sheet.to_owned(), range));
            rest
        }
        _ => {
            found.push(Reference::Unknown);
            tail
        }
    }
}

fn word<'a>(
    text: &'a str,
    names: &BTreeMap<String, String>,
    depth: u8,
    found: &mut Vec<Reference>,
) -> &'a str {
    let (name, after) = take_word(text);
    if after.starts_with('!') {
        return sheet_reference(name, after, found);
    }
    if after.trim_start().starts_with('(') {
        if matches!(name.to_uppercase().as_str(), "INDIRECT" | "OFFSET" | "CELL" | "GETPIVOTDATA" | "RTD") {
            found.push(Reference::Unknown);
        }
        return after;
    }
    if let Some((range, rest)) = take_range(text) {
        found.push(Reference::Own(range));
        return rest;
    }
    let is_constant = name.parse::<f64>().is_ok() || matches!(name.to_uppercase().as_str(), "TRUE" | "FALSE");
    if !is_constant {
        match names.get(&name.to_uppercase()) {
            Some(meaning) if depth > 0 => collect(meaning, names, depth - 1, found),
            _ => found.push(Reference::Unknown),
        }
    }
    after
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(formula: &str) -> Vec<String> {
        let names = BTreeMap::from([("ANSWERS".to_owned(), "'MSP Prerequisites'!$C$5:$C$34".to_owned())]);
        let text =
            |range: CellRange| format!("{}:{}:{}:{}", range.top, range.left, range.bottom, range.right);
        let show = |reference| match reference {
            Reference::Own(range) => text(range),
            Reference::Sheet(sheet, range) => format!("{sheet}!{}", text(range)),
            Reference::Unknown => "?".to_owned(),
        };
        references(formula, &names).into_iter().map(show).collect()
    }

    #[test]
    fn plain_references() {
        assert_eq!(read("COUNTIF(C5:C34,\"Yes\")/15"), ["5:3:34:3"]);
        assert_eq!(read("$C$5&\"it's A1\"&D6"), ["5:3:5:3", "6:4:6:4"]);
        assert_eq!(read("SUM(C:C)+1.5E3"), ["1:3:1048576:3"]);
        assert_eq!(read("TODAY()"), Vec::<String>::new());
        assert_eq!(read("LOG10(2)+TRUE"), Vec::<String>::new());
    }

    #[test]
    fn references_to_other_sheets_and_names() {
        assert_eq!(
            read("'MSP Prerequisites'!C5+Sheet2!$A$1:B2"),
            ["MSP Prerequisites!5:3:5:3", "Sheet2!1:1:2:2"]
        );
        assert_eq!(read("COUNTA(Answers)"), ["MSP Prerequisites!5:3:34:3"]);
        assert_eq!(read("'It''s'!A1"), ["It's!1:1:1:1"]);
        assert_eq!(read("'[1]Other'!A1"), Vec::<String>::new());
    }

    #[test]
    fn what_cannot_be_read_is_unknown() {
        for formula in ["INDIRECT(\"C\"&5)", "COUNTA(NoSuchName)", "SUM(Table1[Met])", "SUM('A:B'!C5)"] {
            assert!(read(formula).contains(&"?".to_owned()), "{formula}");
        }
    }
}
