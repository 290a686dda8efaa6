//! The footer on every exhibit page: which exhibit, which page of it, and the draft word.
//!
//! A small white box at the lower left of what the reader sees, whatever the page's size or turn.
//! What it deliberately does not do: it neither scales nor moves the page's own content.

use crate::draw::{BLOCKER, Drawing, QUIET, RULE, Style, WHITE, Weight, filled_box, outlined_box};
use crate::geometry::A4;

const TEXT_SIZE: f32 = 7.5;
const HEIGHT: f32 = 13.0;
const FROM_EDGE: (f32, f32) = (20.0, 8.0);
const PADDING: f32 = 5.0;

/// A footer, drawn as a small page of its own.
pub(crate) struct Stamp {
    /// Number of that page in the drawing.
    pub drawn: usize,
    /// Width and height of the box.
    pub size: (f32, f32),
    /// How much it is to be enlarged.
    pub scale: f32,
}

impl Stamp {
    /// Draws a footer for a page of the given size as its reader sees it.
    pub(crate) fn draw(text: &str, draft: Option<&str>, page: (f32, f32), drawing: &mut Drawing) -> Self {
        let plain = Style { weight: Weight::Regular, size: TEXT_SIZE, colour: QUIET };
        let marked = Style { weight: Weight::Bold, size: TEXT_SIZE, colour: BLOCKER };
        let text = drawing.printable(text).replace('\n', " ");
        let draft =
            draft.map(|word| drawing.printable(word).replace('\n', " ")).filter(|word| !word.is_empty());
        let draft_width = draft.as_deref().map_or(0.0, |word| drawing.width(word, marked) + 7.0);
        let width = draft_width + drawing.width(&text, plain) + 2.0 * PADDING;
        let mut ops = Vec::new();
        // A footer without words lies over nothing.
        if draft.is_some() || !text.trim().is_empty() {
            ops.extend(filled_box((0.0, 0.0), (width, HEIGHT), WHITE));
            ops.extend(outlined_box((0.25, 0.25), (width - 0.5, HEIGHT - 0.5), RULE));
        }
        if let Some(word) = &draft {
            ops.extend(drawing.line(word, (PADDING, 3.9), marked));
        }
        ops.extend(drawing.line(&text, (PADDING + draft_width, 3.9), plain));
        let drawn = drawing.page((width, HEIGHT), ops);
        Self { drawn, size: (width, HEIGHT), scale: scale_for(page, width) }
    }

    /// The lower left corner of the footer on a page, in what its reader sees.
    pub(crate) fn position(&self) -> (f32, f32) {
        (FROM_EDGE.0 * self.scale, FROM_EDGE.1 * self.scale)
    }
}

/// As large on a poster as it looks on A4, and never wider than the page.
fn scale_for(page: (f32, f32), width: f32) -> f32 {
    let by_page = (page.0.min(page.1) / A4.0).clamp(0.4, 12.0);
    let room = (page.0 / (width + 2.0 * FROM_EDGE.0)).min(page.1 / (HEIGHT + 2.0 * FROM_EDGE.1));
    by_page.min(room)
}
