//! A workbook read into memory: its package and every worksheet scanned, with the texts and lists that
//! recognising, filling and proving ask for.
//!
//! It deliberately holds no opinion on which sheet matters.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::BTreeMap;

use crate::error::WorkbookError;
use crate::met::{ListSource, entries};
use crate::package::Package;
use crate::sheet::{Cell as SheetCell, Content, ListRule, Sheet};
use crate::sheet_scan::{CELL_LIMIT, scan};

/// A workbook with all its worksheets.
#[derive(Debug, Clone)]
pub(crate) struct Workbook<'a> {
    /// The package.
    pub package: Package<'a>,
    /// The worksheets, in the order of `package.sheets`.
    pub sheets: Vec<Sheet>,
}

impl<'a> Workbook<'a> {
    /// Reads a workbook from the bytes of its file.
    pub fn open(bytes: &'a [u8]) -> Result<Self, WorkbookError> {
        let package = Package::open(bytes)?;
        let mut cells_left = CELL_LIMIT;
        let mut sheets = Vec::with_capacity(package.sheets.len());
        for sheet in &package.sheets {
            sheets.push(scan(package.xml(sheet.entry)?, &mut cells_left)?);
        }
        Ok(Self { package, sheets })
    }

    /// The index of a sheet by the name on its tab.
    pub fn sheet_index(&self, name: &str) -> Option<usize> {
        let same = |other: &str| other.to_lowercase() == name.to_lowercase();
        self.package.sheets.iter().position(|sheet| same(&sheet.name))
    }

    /// The text at a place, empty if there is none.
    pub fn text(&self, sheet: usize, row: u32, column: u32) -> &str {
        self.sheets[sheet].text_at(row, column, &self.package.strings).unwrap_or_default()
    }

    /// What a cell shows where identifiers are looked for: a number may be spelled by its format.
    pub fn shown<'b>(&'b self, sheet: usize, cell: &'b SheetCell) -> Option<Cow<'b, str>> {
        if let Content::Number(number) = &cell.content {
            let spelled = self.package.formats.spell(cell.style, number);
            return Some(spelled.map_or(Cow::Borrowed(&**number), Cow::Owned));
        }
        self.sheets[sheet].text(cell, &self.package.strings).map(Cow::Borrowed)
    }

    /// The entries of the list that holds for a cell; nothing if there is no list, if it is empty, or if it
    /// is made of the very cells for which it holds: then it allows whatever is written.
    pub fn list(&self, sheet: usize, row: u32, column: u32) -> Option<Vec<String>> {
        let rule = self.sheets[sheet].list_at(row, column)?;
        let texts = Texts { workbook: self, sheet, rule, holds_itself: Cell::new(false) };
        let read = entries(rule, &texts);
        (!read.is_empty() && !texts.holds_itself.get()).then_some(read)
    }
}

struct Texts<'a, 'b> {
    workbook: &'a Workbook<'b>,
    sheet: usize,
    rule: &'a ListRule,
    holds_itself: Cell<bool>,
}

impl ListSource for Texts<'_, '_> {
    fn text(&self, sheet: Option<&str>, row: u32, column: u32) -> Option<String> {
        let index = match sheet {
            Some(name) => self.workbook.sheet_index(name)?,
            None => self.sheet,
        };
        let is_ruled = || self.rule.ranges.iter().any(|range| range.contains(row, column));
        if index == self.sheet && is_ruled() {
            self.holds_itself.set(true);
        }
        let text = self.workbook.text(index, row, column).trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn names(&self) -> &BTreeMap<String, String> {
        &self.workbook.package.names
    }
}
