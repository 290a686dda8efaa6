//! One worksheet, read once from beginning to end: which cell lies where in the XML, what it holds, and
//! what the sheet says about merges, columns and validation lists.
//!
//! It deliberately keeps the XML as it is (the editor splices into it), evaluates no formula, and does
//! not trust what a sheet says about its own dimension. Cells and rows without a reference follow the
//! one before them, as the standard has it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use quick_xml::events::BytesStart;

use crate::cell_name::CellRange;
use crate::merges::Merges;
use crate::strings::Runs;
use crate::xml::XmlText;

/// What a cell holds, without its formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Content {
    /// Nothing.
    Empty,
    /// A shared string by its index.
    Shared(u32),
    /// Text of its own.
    Text(Box<str>),
    /// A day or a moment as text in ISO form.
    Date(Box<str>),
    /// A number as written.
    Number(Box<str>),
    /// A truth value.
    Truth(bool),
    /// An error value as written.
    Error(Box<str>),
}

/// How a cell's formula is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FormulaKind {
    /// It stands for this cell only.
    Own,
    /// It stands for a range of cells which refer to it.
    Master(CellRange),
    /// It computes a whole range at once.
    Array(CellRange),
    /// It refers to another cell's formula.
    Follower,
}

/// A cell's formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Formula {
    /// The formula without its equals sign; empty for a follower.
    pub text: String,
    /// How it is stored.
    pub kind: FormulaKind,
    /// The bytes of the cached value element, if any.
    pub cached: Option<Range<usize>>,
}

/// A cell and its place in the XML.
#[derive(Debug, Clone)]
pub(crate) struct Cell {
    /// Row, from one.
    pub row: u32,
    /// Column, from one.
    pub column: u32,
    /// The whole element.
    pub span: Range<usize>,
    /// The byte behind its start tag.
    pub open_end: usize,
    /// Index of its style.
    pub style: u32,
    /// What it holds.
    pub content: Content,
    /// Its formula.
    pub formula: Option<Box<Formula>>,
}

/// A row and its place in the XML.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// Its number, from one.
    pub number: u32,
    /// Its start tag.
    pub open: Range<usize>,
    /// Where its end tag begins; the end of the start tag if it is self-closing.
    pub close: usize,
    /// Whether it is written as one tag.
    pub self_closing: bool,
    /// Its cells, as indices.
    pub cells: Range<usize>,
    /// The style of its empty cells.
    pub style: Option<u32>,
    /// Whether it is hidden.
    pub hidden: bool,
}

/// What a run of columns has in common.
#[derive(Debug, Clone)]
pub(crate) struct Columns {
    /// First column.
    pub first: u32,
    /// Last column.
    pub last: u32,
    /// The style of their empty cells.
    pub style: Option<u32>,
    /// Their width in characters.
    pub width: f64,
}

/// A validation by list.
#[derive(Debug, Clone)]
pub(crate) struct ListRule {
    /// The cells it holds for.
    pub ranges: Vec<CellRange>,
    /// The list: a quoted text, a range or a name.
    pub source: String,
    /// Whether the list is written as comma-separated values with quotes around entries with commas.
    pub as_csv: bool,
}

/// A worksheet.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    /// Its text.
    pub xml: XmlText,
    /// The prefix of its elements, with the colon.
    pub prefix: String,
    /// The start tag of the sheet's data.
    pub data_open: Range<usize>,
    /// Where the end tag of the sheet's data begins; the end of the start tag if it is self-closing.
    pub data_close: usize,
    /// Whether the sheet's data is written as one tag.
    pub data_self_closing: bool,
    /// The dimension element, if calamine could stumble over it.
    pub bad_dimension: Option<Range<usize>>,
    /// Rows in the order of the XML.
    pub rows: Vec<Row>,
    /// Cells in the order of the XML.
    pub cells: Vec<Cell>,
    /// Merged ranges.
    pub merges: Merges,
    /// Columns.
    pub columns: Vec<Columns>,
    /// Lists.
    pub lists: Vec<ListRule>,
    /// The runs of inline texts, by place.
    pub runs: BTreeMap<(u32, u32), Runs>,
    /// Cells that hold a picture.
    pub pictures: BTreeSet<(u32, u32)>,
    /// Cell indices sorted by row, column and place.
    pub(crate) order: Vec<u32>,
}

impl Sheet {
    /// The cell at a place; the last one if a place is given twice.
    pub fn cell(&self, row: u32, column: u32) -> Option<&Cell> {
        let key = |&index: &u32| (self.cells[index as usize].row, self.cells[index as usize].column);
        let end = self.order.partition_point(|index| key(index) <= (row, column));
        let found = self.order[..end].last().filter(|index| key(index) == (row, column))?;
        Some(&self.cells[*found as usize])
    }

    /// The text a cell shows, as far as it is text; nothing for an empty cell.
    pub fn text<'a>(&'a self, cell: &'a Cell, strings: &'a [String]) -> Option<&'a str> {
        match &cell.content {
            Content::Shared(index) => strings.get(*index as usize).map(String::as_str),
            Content::Text(text) | Content::Date(text) | Content::Number(text) | Content::Error(text) => {
                Some(text)
            }
            Content::Truth(true) => Some("TRUE"),
            Content::Truth(false) => Some("FALSE"),
            Content::Empty => None,
        }
    }

    /// The text at a place.
    pub fn text_at<'a>(&'a self, row: u32, column: u32, strings: &'a [String]) -> Option<&'a str> {
        self.cell(row, column).and_then(|cell| self.text(cell, strings))
    }

    /// The merged range a cell belongs to.
    pub fn merge_at(&self, row: u32, column: u32) -> Option<CellRange> {
        self.merges.at(row, column)
    }

    /// A place at which there are two cells.
    pub fn doubled_cell(&self) -> Option<(u32, u32)> {
        let place = |index: u32| {
            let cell = &self.cells[index as usize];
            (cell.row, cell.column)
        };
        self.order
            .windows(2)
            .map(|pair| (place(pair[0]), place(pair[1])))
            .find(|(one, two)| one == two)
            .map(|it| it.0)
    }

    /// The list that holds for a cell; the first one that names it, should there be several.
    pub fn list_at(&self, row: u32, column: u32) -> Option<&ListRule> {
        self.lists.iter().find(|rule| rule.ranges.iter().any(|range| range.contains(row, column)))
    }

    /// The row element that is to take a cell of the given row number.
    pub fn row(&self, number: u32) -> Option<&Row> {
        // Rows are in order in every sane file; the search through all is for the others.
        match self.rows.binary_search_by_key(&number, |row| row.number) {
            Ok(index) => self.rows.get(index),
            Err(_) => self.rows.iter().find(|row| row.number == number),
        }
    }

    /// What is known of a column.
    pub fn column(&self, number: u32) -> Option<&Columns> {
        self.columns.iter().find(|columns| (columns.first..=columns.last).contains(&number))
    }

    /// Whether any cell has a formula.
    pub fn has_formulas(&self) -> bool {
        self.cells.iter().any(|cell| cell.formula.is_some())
    }
}

/// The local name of an element, if it belongs to the sheet's own namespace.
pub(crate) fn own_name<'a>(element: &'a BytesStart<'_>, prefix: &str) -> Option<&'a str> {
    let name: &str = element.name().into_inner();
    name.strip_prefix(prefix).filter(|rest| !rest.contains(':'))
}
