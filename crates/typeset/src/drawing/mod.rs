//! Drawings (SVG) on their way to a page or to pixels.
//!
//! First `proofbook-drawings` makes a drawing self-contained; here it is judged with the program's own
//! fonts: whether a page for archives can hold it as lines and letters, whether it has to become
//! pixels, and what of it cannot be shown. The same drawing gives the same result everywhere: nothing
//! is measured with a clock, nothing outside the drawing is looked at.

mod effort;
mod judged;
mod tree;

use crate::coverage;
use crate::outcome::{NotShown, PictureOutcome, PixelsBecause};
use judged::Judged;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Room for deeply nested drawings, in bytes.
const STACK: usize = 64 << 20;

/// Says which characters the fonts at hand have.
pub(crate) type Covers<'a> = &'a (dyn Fn(char) -> bool + Sync);

/// A drawing as it goes onto a page.
pub(crate) enum Form {
    /// SVG that a page for archives can hold.
    Drawing(String),
    /// A PNG.
    Pixels(Vec<u8>),
}

/// Prepares a drawing for a page.
pub(crate) fn fit(svg: &[u8], covers: Covers<'_>) -> (Option<Form>, PictureOutcome) {
    let work = || match Judged::of(svg, covers) {
        Ok(judged) => judged.fit(),
        Err(refusal) => (None, refusal),
    };
    with_room(work).unwrap_or_else(|| (None, PictureOutcome::nothing(NotShown::Failed)))
}

/// Prepares a drawing that has to become pixels.
pub(crate) fn fit_into_pixels(
    svg: &[u8],
    covers: Covers<'_>,
    because: PixelsBecause,
) -> (Option<Form>, PictureOutcome) {
    let work = || match Judged::of(svg, covers) {
        Ok(judged) => judged.into_pixels(because),
        Err(refusal) => (None, refusal),
    };
    with_room(work).unwrap_or_else(|| (None, PictureOutcome::nothing(NotShown::Failed)))
}

/// A PNG of a drawing; nothing where it cannot be drawn.
pub fn drawn(svg: &[u8]) -> Option<Vec<u8>> {
    match fit_into_pixels(svg, &coverage::covers, PixelsBecause::Size).0? {
        Form::Pixels(png) => Some(png),
        Form::Drawing(_) => None,
    }
}

/// Does the work on a thread that has room for deep nesting; nothing where a library panicked over a
/// stranger's file.
pub(crate) fn with_room<T: Send>(work: impl FnOnce() -> T + Send) -> Option<T> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK);
        let guarded = || catch_unwind(AssertUnwindSafe(work)).ok();
        thread.spawn_scoped(scope, guarded).ok()?.join().ok().flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_becomes_a_picture_and_damage_none() {
        let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><text x="5" y="50">그림</text></svg>"#;
        let png = drawn(svg.as_bytes()).unwrap();
        let picture = image::load_from_memory(&png).unwrap();
        assert_eq!((picture.width(), picture.height()), (1600, 800));
        assert_eq!(drawn(b"<html"), None);
        assert_eq!(drawn(b""), None);
    }
}
