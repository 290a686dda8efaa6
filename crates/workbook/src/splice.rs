//! Changing the values of cells inside a worksheet's XML, by replacing exactly their bytes.
//!
//! Text goes in as inline strings, so the shared strings stay as they are and a text that begins with an
//! equals sign can never become a formula. A changed cell keeps its reference and its style. Cells and
//! rows that are missing are inserted where they belong, in the style of their row or column.
//!
//! It deliberately changes no style, no dimension, no row height and no other cell.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::cell_name::cell_name;
use crate::sheet::{Cell, Row, Sheet};
use crate::xml::escape_cell_text;

/// A value to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NewValue {
    /// Text, written as an inline string.
    Text(String),
    /// A truth value, for cells that hold one.
    Truth(bool),
    /// Nothing: what stood there goes, and the cell keeps its style.
    Nothing,
}

impl NewValue {
    /// What a person sees in the cell.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Truth(true) => "TRUE".to_owned(),
            Self::Truth(false) => "FALSE".to_owned(),
            Self::Nothing => String::new(),
        }
    }
}

/// Values by row and column.
pub(crate) type Edits = BTreeMap<(u32, u32), NewValue>;

/// One replacement of bytes.
struct Splice {
    range: Range<usize>,
    text: String,
}

/// The sheet's text with the values written, and with the cached values of the given formula cells
/// removed.
pub(crate) fn apply(sheet: &Sheet, edits: &Edits, forgotten: &BTreeSet<(u32, u32)>) -> String {
    let cached = |place: &(u32, u32)| sheet.cell(place.0, place.1)?.formula.as_ref()?.cached.clone();
    let mut splices: Vec<Splice> = forgotten
        .iter()
        .filter(|place| !edits.contains_key(place))
        .filter_map(|place| Some(Splice { range: cached(place)?, text: String::new() }))
        .collect();
    let mut by_row: BTreeMap<u32, Vec<(u32, &NewValue)>> = BTreeMap::new();
    for (&(row, column), value) in edits {
        match sheet.cell(row, column) {
            Some(cell) => splices.push(replace_cell(sheet, cell, value)),
            None if *value == NewValue::Nothing => {}
            None => by_row.entry(row).or_default().push((column, value)),
        }
    }
    splices.extend(insert_cells(sheet, &by_row));
    splice(&sheet.xml.text, splices)
}

fn splice(text: &str, mut splices: Vec<Splice>) -> String {
    // A stable sort: insertions at one place stay in the order of their rows and columns.
    splices.sort_by_key(|splice| (splice.range.start, splice.range.end));
    let added: usize = splices.iter().map(|splice| splice.text.len()).sum();
    let mut out = String::with_capacity(text.len() + added);
    let mut copied = 0;
    for splice in splices {
        out.push_str(&text[copied..splice.range.start]);
        out.push_str(&splice.text);
        copied = splice.range.end;
    }
    out.push_str(&text[copied..]);
    out
}

fn replace_cell(sheet: &Sheet, cell: &Cell, value: &NewValue) -> Splice {
    let tag = &sheet.xml.text[cell.span.start..cell.open_end];
    let kept = kept_attributes(tag);
    Splice { range: cell.span.clone(), text: cell_element(&sheet.prefix, &kept, value) }
}

/// The attributes of a cell's start tag as written, without those that describe the old value: its type
/// and its cell and value metadata.
fn kept_attributes(tag: &str) -> String {
    let mut kept = String::new();
    let mut rest = tag.trim_start_matches(|c: char| !c.is_whitespace() && c != '/' && c != '>');
    while let Some(equals) = rest.find('=') {
        let name = rest[..equals].trim();
        let after = rest[equals + 1..].trim_start();
        let Some(quote) = after.chars().next().filter(|c| matches!(c, '"' | '\'')) else { break };
        let Some(length) = after[1..].find(quote) else { break };
        if !matches!(name, "t" | "cm" | "vm") {
            kept.push_str(&format!(" {name}={}", &after[..length + 2]));
        }
        rest = &after[length + 2..];
    }
    kept
}

fn cell_element(prefix: &str, attributes: &str, value: &NewValue) -> String {
    match value {
        NewValue::Text(text) => format!(
            "<{prefix}c{attributes} t=\"inlineStr\"><{prefix}is><{prefix}t xml:space=\"preserve\">{}\
             </{prefix}t></{prefix}is></{prefix}c>",
            escape_cell_text(text)
        ),
        NewValue::Truth(value) => {
            format!("<{prefix}c{attributes} t=\"b\"><{prefix}v>{}</{prefix}v></{prefix}c>", u8::from(*value))
        }
        NewValue::Nothing => format!("<{prefix}c{attributes}/>"),
    }
}

fn new_cell(sheet: &Sheet, row: Option<&Row>, number: u32, column: u32, value: &NewValue) -> String {
    let row_style = row.and_then(|row| row.style);
    let style = row_style.or_else(|| sheet.column(column).and_then(|columns| columns.style));
    let style = style.filter(|&style| style != 0).map(|style| format!(" s=\"{style}\"")).unwrap_or_default();
    let attributes = format!(" r=\"{}\"{style}", cell_name(number, column));
    cell_element(&sheet.prefix, &attributes, value)
}

fn insert_cells(sheet: &Sheet, by_row: &BTreeMap<u32, Vec<(u32, &NewValue)>>) -> Vec<Splice> {
    let mut splices = Vec::new();
    let mut new_rows = Vec::new();
    for (&number, values) in by_row {
        match sheet.row(number) {
            Some(row) if row.self_closing => splices.push(open_row(sheet, row, values)),
            Some(row) => splices.extend(values.iter().map(|&(column, value)| {
                let at = place_in_row(sheet, row, column);
                Splice { range: at..at, text: new_cell(sheet, Some(row), number, column, value) }
            })),
            None => new_rows.push((number, new_row(sheet, number, values))),
        }
    }
    splices.extend(insert_rows(sheet, new_rows));
    splices
}

fn place_in_row(sheet: &Sheet, row: &Row, column: u32) -> usize {
    let next = sheet.cells[row.cells.clone()].iter().find(|cell| cell.column > column);
    next.map_or(row.close, |cell| cell.span.start)
}

/// A row written as one tag gets an inside.
fn open_row(sheet: &Sheet, row: &Row, values: &[(u32, &NewValue)]) -> Splice {
    let tag = &sheet.xml.text[row.open.clone()];
    let open = tag.trim_end_matches('>').trim_end_matches('/').trim_end();
    let cells: String =
        values.iter().map(|&(column, value)| new_cell(sheet, Some(row), row.number, column, value)).collect();
    Splice { range: row.open.clone(), text: format!("{open}>{cells}</{}row>", sheet.prefix) }
}

fn new_row(sheet: &Sheet, number: u32, values: &[(u32, &NewValue)]) -> String {
    let cells: String =
        values.iter().map(|&(column, value)| new_cell(sheet, None, number, column, value)).collect();
    let prefix = &sheet.prefix;
    format!("<{prefix}row r=\"{number}\">{cells}</{prefix}row>")
}

fn insert_rows(sheet: &Sheet, rows: Vec<(u32, String)>) -> Vec<Splice> {
    if sheet.data_self_closing && !rows.is_empty() {
        let inside: String = rows.into_iter().map(|(_, text)| text).collect();
        let tag =
            sheet.xml.text[sheet.data_open.clone()].trim_end_matches('>').trim_end_matches('/').trim_end();
        let text = format!("{tag}>{inside}</{}sheetData>", sheet.prefix);
        return vec![Splice { range: sheet.data_open.clone(), text }];
    }
    let place = |number: u32| {
        let next = sheet.rows.iter().find(|row| row.number > number);
        next.map_or(sheet.data_close, |row| row.open.start)
    };
    rows.into_iter().map(|(number, text)| Splice { range: place(number)..place(number), text }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet_scan::scan;
    use crate::xml::XmlText;

    fn fill(xml: &str, edits: &[(u32, u32, &str)]) -> String {
        let text = XmlText::decode("sheet.xml", xml.as_bytes().to_vec()).unwrap();
        let sheet = scan(text, &mut 1000).unwrap();
        let edits = edits.iter().map(|&(row, column, text)| ((row, column), NewValue::Text(text.to_owned())));
        let out = apply(&sheet, &edits.collect(), &BTreeSet::new());
        // Whatever comes out must be readable again.
        scan(XmlText::decode("sheet.xml", out.clone().into_bytes()).unwrap(), &mut 1000).unwrap();
        out
    }

    fn inline(attributes: &str, text: &str) -> String {
        format!("<c{attributes} t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
    }

    #[test]
    fn an_empty_cell_keeps_its_attributes() {
        let out = fill(
            "<worksheet><sheetData><row r=\"5\"><c r=\"D5\" s=\"9\"/></row></sheetData></worksheet>",
            &[(5, 4, "=1+1")],
        );
        let cell = inline(" r=\"D5\" s=\"9\"", "=1+1");
        assert_eq!(out, format!("<worksheet><sheetData><row r=\"5\">{cell}</row></sheetData></worksheet>"));
    }

    #[test]
    fn single_quotes_values_and_formulas() {
        let out = fill(
            "<worksheet><sheetData><row r='5'><c  t='s' r='D5' cm='1'\n s='9' ><f>A1</f><v>3</v></c><c r='E5'/></row>\
             </sheetData></worksheet>",
            &[(5, 4, "a")],
        );
        let cell = inline(" r='D5' s='9'", "a");
        assert_eq!(
            out,
            format!("<worksheet><sheetData><row r='5'>{cell}<c r='E5'/></row></sheetData></worksheet>")
        );
    }

    #[test]
    fn missing_cells_go_where_they_belong() {
        let out = fill(
            "<worksheet><cols><col min='4' max='9' style='7'/></cols><sheetData><row r='5'><c r='A5'/><c r='F5'/></row>\
             </sheetData></worksheet>",
            &[(5, 4, "d"), (5, 3, "c"), (5, 7, "g")],
        );
        let (c, d, g) =
            (inline(" r=\"C5\"", "c"), inline(" r=\"D5\" s=\"7\"", "d"), inline(" r=\"G5\" s=\"7\"", "g"));
        assert!(out.contains(&format!("<c r='A5'/>{c}{d}<c r='F5'/>{g}</row>")), "{out}");
    }

    #[test]
    fn missing_rows_and_rows_of_one_tag() {
        let out = fill(
            "<worksheet><sheetData><row r='5' s='3' customFormat='1' /><row r='9'/></sheetData></worksheet>",
            &[(5, 2, "x"), (7, 2, "y"), (6, 2, "w"), (11, 2, "z")],
        );
        let row = |number: u32, text: &str| {
            format!("<row r=\"{number}\">{}</row>", inline(&format!(" r=\"B{number}\""), text))
        };
        let five = format!("<row r='5' s='3' customFormat='1'>{}</row>", inline(" r=\"B5\" s=\"3\"", "x"));
        let all = format!("{five}{}{}<row r='9'/>{}", row(6, "w"), row(7, "y"), row(11, "z"));
        assert_eq!(out, format!("<worksheet><sheetData>{all}</sheetData></worksheet>"));
    }

    #[test]
    fn a_sheet_without_any_rows() {
        let out = fill("<worksheet><sheetData/></worksheet>", &[(1, 1, "x")]);
        let cell = inline(" r=\"A1\"", "x");
        assert_eq!(out, format!("<worksheet><sheetData><row r=\"1\">{cell}</row></sheetData></worksheet>"));
    }

    #[test]
    fn prefixes_are_kept() {
        let out = fill(
            "<x:worksheet><x:sheetData><x:row r='1'><x:c r='A1'/></x:row></x:sheetData></x:worksheet>",
            &[(1, 1, "a&b")],
        );
        assert!(out.contains(
            "<x:c r='A1' t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">a&amp;b</x:t></x:is></x:c>"
        ));
    }

    #[test]
    fn cells_without_references() {
        let out = fill(
            "<worksheet><sheetData><row><c/><c/></row><row><c/><c s='4'/></row></sheetData></worksheet>",
            &[(2, 2, "b2"), (2, 3, "c2")],
        );
        assert!(out.contains(&format!(
            "<row><c/>{}{}</row>",
            inline(" s='4'", "b2"),
            inline(" r=\"C2\"", "c2")
        )));
    }
}
