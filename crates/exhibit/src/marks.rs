//! What the pages of a bound exhibit show, held against the pages of the file, without looking at what it is.
//!
//! Pages are drawn coarsely; one that seems blank is drawn once more and finely. A page is compared point by
//! point only where both drawings have one size, and only a loss that anybody would see counts, for the
//! binder draws fields and notes anew. Deliberately absent: what pages show, and whether it is right.

use proofbook_rendering::{PageMarks, Wanted};
use std::collections::BTreeSet;

/// Fine enough for a hairline to leave a shade, coarse enough for hundreds of pages.
const WANTED: Wanted =
    Wanted { dots_per_inch: 36.0, most_pixels: 400_000, fallback: proofbook_typeset::fonts::REGULAR };
/// For pages with marks so small that they leave no shade.
const FINELY: Wanted = Wanted { dots_per_inch: 72.0, most_pixels: 6_000_000, ..WANTED };
/// Where the footer of a bound page lies: thousandths of the page from the left, and from the foot.
const FOOTER: ([usize; 2], [usize; 2]) = ([34, 420], [10, 25]);
/// More than this many pages are not drawn.
pub(crate) const MOST_PAGES: u32 = 300;
/// Of a hundred dark points so many must be gone before a page counts as shown in part.
const LOST_OF_HUNDRED: usize = 25;
/// And so many in all: about a word in small print.
const LOST_AT_LEAST: usize = 120;
/// A point is dark below this lightness, and gone where nothing near it is darker than it by less than this.
const DARK: u8 = 200;
const FADED: u8 = 50;

/// What the pages behind the first `before` show, in their order; nothing for one that cannot be drawn.
pub(crate) fn of(pdf: &[u8], before: u32, pages: u32) -> Vec<Option<PageMarks>> {
    let first = before + 1;
    proofbook_rendering::marks(pdf, first..first + pages.min(MOST_PAGES), &WANTED)
}

/// Whether much of what one drawing shows is white in the other.
pub(crate) fn is_lost(source: &PageMarks, bound: &PageMarks) -> bool {
    if source.size != bound.size || source.size.0 == 0 {
        return false;
    }
    let width = source.size.0 as usize;
    let (mut dark, mut lost) = (0, 0);
    for (index, light) in source.lightness.iter().enumerate().filter(|(_, light)| **light < DARK) {
        dark += 1;
        let limit = light.saturating_add(FADED);
        lost += usize::from(!around(&bound.lightness, index, width).any(|near| near < limit));
    }
    lost >= LOST_AT_LEAST && lost * 100 >= dark * LOST_OF_HUNDRED
}

/// Which of these pages show nothing, drawn finely. One that cannot be drawn shows nothing.
pub(crate) fn blank_finely(pdf: &[u8], pages: &[u32]) -> BTreeSet<u32> {
    let drawn = proofbook_rendering::marks(pdf, pages.iter().copied(), &FINELY);
    let blank = pages.iter().zip(drawn).filter(|(_, marks)| marks.as_ref().is_none_or(|it| it.is_blank));
    blank.map(|(page, _)| *page).collect()
}

/// Whether the footer of the bound page will lie over words or lines on white ground.
pub(crate) fn is_under_footer(source: &PageMarks) -> bool {
    let (width, height) = (source.size.0 as usize, source.size.1 as usize);
    let ([left, right], [low, high]) = FOOTER;
    // In points of an A4 page, so that a page that lies across counts by its shorter side.
    let side = width.min(height);
    let rows = height.saturating_sub(high * side / 700)..height.saturating_sub(low * side / 700);
    let columns = left * side / 1000..(right * side / 1000).min(width);
    let points: Vec<u8> = rows
        .flat_map(|row| columns.clone().map(move |column| row * width + column))
        .filter_map(|index| source.lightness.get(index).copied())
        .collect();
    let white = points.iter().filter(|light| **light >= 250).count();
    let dark = points.iter().filter(|light| **light < DARK).count();
    white * 2 > points.len() && dark >= FOOTER_AT_LEAST
}

/// As many dark points lie under the footer: about a short word.
const FOOTER_AT_LEAST: usize = 6;

/// The points around one, and itself.
fn around(points: &[u8], index: usize, width: usize) -> impl Iterator<Item = u8> + '_ {
    let rows = [index.checked_sub(width), Some(index), index.checked_add(width)];
    let row = move |middle: usize| points.get(middle.saturating_sub(1)..points.len().min(middle + 2));
    rows.into_iter().flatten().filter_map(row).flatten().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(size: (u32, u32), dark: impl Fn(u32, u32) -> bool) -> PageMarks {
        let point = |index: u32| if dark(index % size.0, index / size.0) { 0 } else { 255 };
        PageMarks {
            is_blank: false,
            failed_pictures: 0,
            size,
            lightness: (0..size.0 * size.1).map(point).collect(),
        }
    }

    #[test]
    fn a_large_part_that_is_white_is_lost_and_a_shift_is_not() {
        let whole = marks((100, 100), |x, y| x % 3 == 0 && y < 60);
        let half = marks((100, 100), |x, y| x % 3 == 0 && y < 30);
        let shifted = marks((100, 100), |x, y| (x + 1) % 3 == 0 && y < 60);
        assert!(is_lost(&whole, &half));
        assert!(!is_lost(&half, &whole), "more is no loss");
        assert!(!is_lost(&whole, &shifted));
        assert!(!is_lost(&whole, &marks((50, 50), |_, _| false)), "another size is not compared");
    }

    #[test]
    fn words_under_the_footer_count_and_a_ground_does_not() {
        let a4 = (298, 421);
        let at_foot = |x: u32, y: u32| (20..60).contains(&x) && (412..415).contains(&y);
        assert!(is_under_footer(&marks(a4, |x, y| at_foot(x, y) && x % 2 == 0)));
        assert!(!is_under_footer(&marks(a4, |x, y| y < 400 && x % 2 == 0)));
        assert!(!is_under_footer(&marks(a4, |_, y| y > 380)), "a coloured ground");
        assert!(!is_under_footer(&marks(a4, |x, y| at_foot(x, y) && x > 270)), "on the right");
    }
}
