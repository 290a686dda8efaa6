//! The merged ranges of a sheet, found by row without looking at all of them: sheets with a hundred
//! thousand merged cells exist.
//!
//! It deliberately corrects nothing: ranges that overlap stay, and the first one that names a cell counts.

use std::collections::BTreeMap;

use crate::cell_name::CellRange;

/// How many rows are looked up together. Ranges that are higher are few and kept apart.
const BLOCK: u32 = 64;

/// Merged ranges in the order of the XML.
#[derive(Debug, Clone, Default)]
pub(crate) struct Merges {
    ranges: Vec<CellRange>,
    /// Ranges of more rows than a block.
    high: Vec<u32>,
    /// The other ranges by the blocks they touch, two at most.
    blocks: BTreeMap<u32, Vec<u32>>,
}

impl Merges {
    /// Adds a range.
    pub fn push(&mut self, range: CellRange) {
        let index = self.ranges.len() as u32;
        self.ranges.push(range);
        if range.bottom - range.top >= BLOCK {
            self.high.push(index);
            return;
        }
        let (first, last) = (range.top / BLOCK, range.bottom / BLOCK);
        for block in first..=last {
            self.blocks.entry(block).or_default().push(index);
        }
    }

    /// How many ranges there are.
    pub fn len(&self) -> usize {
        self.ranges.len()
    }

    /// How many of them are so high that every lookup has to look at them.
    pub fn high(&self) -> usize {
        self.high.len()
    }

    /// All ranges.
    pub fn iter(&self) -> impl Iterator<Item = &CellRange> {
        self.ranges.iter()
    }

    /// The range a cell belongs to.
    pub fn at(&self, row: u32, column: u32) -> Option<CellRange> {
        let near = self.blocks.get(&(row / BLOCK)).map(Vec::as_slice).unwrap_or_default();
        let holds = |index: &&u32| self.ranges[**index as usize].contains(row, column);
        let found = [near.iter().find(holds), self.high.iter().find(holds)];
        let first = found.into_iter().flatten().min()?;
        Some(self.ranges[*first as usize])
    }

    /// The ranges that reach into rows.
    pub fn in_rows(&self, top: u32, bottom: u32) -> impl Iterator<Item = &CellRange> {
        let near = self.blocks.range(top / BLOCK..=bottom / BLOCK).flat_map(|(_, indices)| indices);
        let ranges = near.chain(&self.high).map(|&index| &self.ranges[index as usize]);
        ranges.filter(move |range| range.bottom >= top && range.top <= bottom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell_name::parse_range;

    #[test]
    fn ranges_are_found_wherever_they_lie() {
        let mut merges = Merges::default();
        for text in ["A1:D1", "B60:B70", "C:C", "A200:B300", "A250:A251"] {
            merges.push(parse_range(text).unwrap());
        }
        let at = |row, column| merges.at(row, column).map(|range| (range.top, range.left));
        assert_eq!(at(1, 4), Some((1, 1)));
        assert_eq!([at(60, 2), at(64, 2), at(70, 2)], [Some((60, 2)); 3]);
        assert_eq!(at(1_000_000, 3), Some((1, 3)));
        assert_eq!(at(250, 1), Some((200, 1)), "the first one counts");
        assert_eq!(at(71, 2), None);
        assert_eq!(merges.in_rows(64, 64).count(), 2);
    }
}
