//! Whether the pages of a bound exhibit show anything at all.
//!
//! Pages are drawn coarsely; the corner where the footer stands does not count. Deliberately absent: what
//! they show, and whether it is right.

use proofbook_rendering::{PageMarks, Wanted};

/// Fine enough for a hairline to leave a shade, coarse enough for hundreds of pages.
const WANTED: Wanted =
    Wanted { dots_per_inch: 36.0, most_pixels: 400_000, fallback: proofbook_typeset::fonts::REGULAR };
/// More than this many pages are not drawn.
pub(crate) const MOST_PAGES: u32 = 300;

/// What the pages behind the first `before` show, in their order; nothing for one that cannot be drawn.
pub(crate) fn of(pdf: &[u8], before: u32, pages: u32) -> Vec<Option<PageMarks>> {
    let first = before + 1;
    proofbook_rendering::marks(pdf, first..first + pages.min(MOST_PAGES), &WANTED)
}
