//! A workbook read into memory: its package and every worksheet scanned, with the texts and lists that
//! recognising, filling and proving ask for.
//!
//! It deliberately holds no opinion on which sheet matters.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::error::WorkbookError;
use crate::met::{ListSource, entries};
use crate::package::Package;
use crate::recalculate::Place;
use crate::region::Region;
use crate::sheet::{Cell, Content, Sheet};
use crate::sheet_scan::{CELL_LIMIT, scan};
use crate::shown_number::{Manner, shown_number};
use crate::strings::Runs;

/// A workbook with all its worksheets.
#[derive(Debug, Clone)]
pub(crate) struct Workbook<'a> {
    /// The package.
    pub package: Package<'a>,
    /// The worksheets, in the order of `package.sheets`.
    pub sheets: Vec<Sheet>,
    /// The language in which it is shown.
    pub region: Region,
}

impl<'a> Workbook<'a> {
    /// Reads a workbook from the bytes of its file.
    pub fn open(bytes: &'a [u8]) -> Result<Self, WorkbookError> {
        Self::open_in(bytes, Region::default())
    }

    /// As [`Workbook::open`], to be shown as a program in a language shows it.
    pub fn open_in(bytes: &'a [u8], region: Region) -> Result<Self, WorkbookError> {
        let package = Package::open(bytes)?;
        let mut cells_left = CELL_LIMIT;
        let mut sheets = Vec::with_capacity(package.sheets.len());
        for sheet in &package.sheets {
            sheets.push(scan(package.xml(sheet.entry)?, &mut cells_left)?);
        }
        Ok(Self { package, sheets, region })
    }

    /// The index of a sheet by the name on its tab.
    pub fn sheet_index(&self, name: &str) -> Option<usize> {
        let same = |other: &str| other.to_lowercase() == name.to_lowercase();
        self.package.sheets.iter().position(|sheet| same(&sheet.name))
    }

    /// The text at a place, empty if there is none.
    pub fn text(&self, sheet: usize, row: u32, column: u32) -> &str {
        self.sheets[sheet].text_at(row, column, &self.package.strings.texts).unwrap_or_default()
    }

    /// What a cell shows where identifiers are looked for: a number may be spelled by its format.
    pub fn shown<'b>(&'b self, sheet: usize, cell: &'b Cell) -> Option<Cow<'b, str>> {
        if let Content::Number(number) = &cell.content {
            let format = self.package.styles.format(cell.style);
            return Some(Cow::Owned(shown_number(number, format, self.manner()).text));
        }
        self.sheets[sheet].text(cell, &self.package.strings.texts).map(Cow::Borrowed)
    }

    /// How numbers are shown.
    pub fn manner(&self) -> Manner {
        Manner { region: self.region, from_1904: self.package.from_1904 }
    }

    /// The runs of a cell's text, where they say anything.
    pub fn runs(&self, sheet: usize, cell: &Cell) -> Option<&Runs> {
        match &cell.content {
            Content::Shared(index) => self.package.strings.runs.get(index),
            Content::Text(_) => self.sheets[sheet].runs.get(&(cell.row, cell.column)),
            _ => None,
        }
    }

    /// The list that holds for a cell; nothing if there is none or it is empty.
    pub fn list(&self, sheet: usize, row: u32, column: u32) -> Option<CellList> {
        let rule = self.sheets[sheet].list_at(row, column)?;
        let texts = Texts { workbook: self, sheet, places: RefCell::default() };
        let entries = entries(rule, &texts);
        (!entries.is_empty()).then_some(CellList { entries, places: texts.places.into_inner() })
    }
}

/// A list of what a cell may hold.
pub(crate) struct CellList {
    /// What may be chosen.
    pub entries: Vec<String>,
    /// The cells it is made of; none where the entries stand in the rule itself.
    pub places: Vec<Place>,
}

struct Texts<'a, 'b> {
    workbook: &'a Workbook<'b>,
    sheet: usize,
    places: RefCell<Vec<Place>>,
}

impl ListSource for Texts<'_, '_> {
    fn text(&self, sheet: Option<&str>, row: u32, column: u32) -> Option<String> {
        let index = match sheet {
            Some(name) => self.workbook.sheet_index(name)?,
            None => self.sheet,
        };
        self.places.borrow_mut().push((index, row, column));
        let text = self.workbook.text(index, row, column).trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn names(&self) -> &BTreeMap<String, String> {
        &self.workbook.package.names
    }
}
