//! The cells of tables and sheets, and the words that label each: beside it, above it, at the beginning of its
//! row and at the head of its column.
//!
//! Not here: what a label means (`secrets`).

use super::places::position;
use proofbook_contents::{Piece, Place};
use std::collections::BTreeMap;

/// How far to the left and above a label may stand; empty and merged cells lie between.
const REACH: u32 = 3;

/// Where a cell is: the number of its table, its row, its column.
type Position = (usize, u32, u32);

/// The cells of a file.
pub(super) struct Cells<'a> {
    texts: BTreeMap<Position, &'a str>,
    positions: BTreeMap<usize, Position>,
}

/// The words that label a cell; empty where there are none.
#[derive(Default)]
pub(super) struct Labels<'a> {
    pub left: &'a str,
    pub above: &'a str,
    pub row: &'a str,
    pub header: &'a str,
}

impl<'a> Cells<'a> {
    pub fn of(pieces: &'a [Piece]) -> Self {
        let mut cells = Self { texts: BTreeMap::new(), positions: BTreeMap::new() };
        let mut sheets: BTreeMap<Vec<&str>, usize> = BTreeMap::new();
        let mut tables = 0;
        // The table of a document that is being read; sheets are told apart by their names.
        let mut open: Option<(Vec<&str>, u32, u32)> = None;
        for (number, piece) in pieces.iter().enumerate() {
            let Some((names, row, column)) = addressed(&piece.place) else {
                if ends_a_table(&piece.place) {
                    open = None;
                }
                continue;
            };
            let is_sheet = names.last().is_some_and(|name| !name.is_empty());
            let goes_on = !is_sheet
                && open
                    .as_ref()
                    .is_some_and(|(of, above, left)| *of == names && (*above, *left) <= (row, column));
            let known = if is_sheet { sheets.get(&names).copied() } else { goes_on.then_some(tables) };
            let table = known.unwrap_or_else(|| {
                tables += 1;
                tables
            });
            if is_sheet {
                sheets.insert(names, table);
                open = None;
            } else {
                open = Some((names, row, column));
            }
            cells.texts.entry((table, row, column)).or_insert(piece.text.as_str());
            cells.positions.insert(number, (table, row, column));
        }
        cells
    }

    /// The number of the table in which a piece stands.
    pub fn table(&self, number: usize) -> usize {
        self.positions.get(&number).map_or(0, |(table, _, _)| *table)
    }

    /// The column in which a piece stands.
    pub fn column(&self, number: usize) -> u32 {
        self.positions.get(&number).map_or(0, |(_, _, column)| *column)
    }

    /// What labels the cell of a piece.
    pub fn labels(&self, number: usize) -> Labels<'a> {
        let Some((table, row, column)) = self.positions.get(&number).copied() else {
            return Labels::default();
        };
        let at = |row: u32, column: u32| self.texts.get(&(table, row, column)).copied().unwrap_or_default();
        let nearest = |of: &dyn Fn(u32) -> &'a str, from: u32| {
            (1..=REACH.min(from.saturating_sub(1))).map(|step| of(from - step)).find(|text| !text.is_empty())
        };
        Labels {
            left: nearest(&|column| at(row, column), column).unwrap_or_default(),
            above: nearest(&|row| at(row, column), row).unwrap_or_default(),
            row: if column > 1 { at(row, 1) } else { "" },
            header: if row > 1 { at(1, column) } else { "" },
        }
    }
}

/// Text of the body between two tables.
fn ends_a_table(place: &Place) -> bool {
    match place {
        Place::Within { place, .. } => ends_a_table(place),
        Place::Paragraph { .. } | Place::Heading { .. } | Place::Line { .. } | Place::Slide { .. } => true,
        _ => false,
    }
}

/// The files and the sheet in which a cell stands, its row and its column.
fn addressed(place: &Place) -> Option<(Vec<&str>, u32, u32)> {
    let mut names = Vec::new();
    let mut place = place;
    while let Place::Within { file, place: inner } = place {
        names.push(file.as_str());
        place = inner;
    }
    let (sheet, row, column) = position(place)?;
    names.push(sheet);
    Some((names, row, column))
}
