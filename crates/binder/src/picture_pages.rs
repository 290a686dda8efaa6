//! Pictures on A4 pages: upright or across by their shape, tall screenshots cut over pages.
//!
//! A picture is never stretched, never enlarged beyond one point a pixel, and the same object
//! serves all pages it is cut over. What it deliberately does not do: it adds no caption; the
//! sheet before it has the words.

use printpdf::Op;

use crate::draw::{Drawing, operator, show_object};
use crate::geometry::A4;
use crate::picture::Picture;

/// White space around a picture.
pub(crate) const MARGIN: f32 = 34.0;
/// White space under it, where the footer stands.
pub(crate) const FOOT: f32 = 40.0;
/// How much of a cut page is shown again on the next, so that no line of text is lost in the cut.
const OVERLAP: f32 = 14.0;
/// A picture is cut where fitting it on one page would leave it narrower than this part of the page.
const NARROWEST: f32 = 0.42;
/// Most pages one picture is cut over; a taller one is made smaller.
const MOST_PAGES: f32 = 60.0;

/// One page with a picture on it.
pub(crate) struct PicturePage {
    /// Number of the page in the drawing.
    pub drawn: usize,
    /// Width and height.
    pub size: (f32, f32),
    /// Lower left corner of the whole picture; far outside of the page where it is cut.
    pub at: (f32, f32),
    /// Width and height of the whole picture.
    pub extent: (f32, f32),
}

/// The name under which a picture is shown on its pages.
pub(crate) const PICTURE_NAME: &str = "ProofbookPicture";

/// Draws the pages of a picture.
pub(crate) fn draw(picture: &Picture, drawing: &mut Drawing) -> Vec<PicturePage> {
    let shown = picture.shown();
    let page = if shown.0 > shown.1 * 1.05 { (A4.1, A4.0) } else { A4 };
    let room = (page.0 - 2.0 * MARGIN, page.1 - MARGIN - FOOT);
    let whole = (room.0 / shown.0).min(room.1 / shown.1).min(1.0);
    let across = (room.0 / shown.0).min(1.0);
    if shown.0 * whole >= room.0 * NARROWEST || whole >= across {
        let middle = FOOT + (room.1 - shown.1 * whole) / 2.0;
        return vec![draw_part(picture, page, whole, middle, drawing)];
    }
    let step = room.1 - OVERLAP;
    let tallest = step * MOST_PAGES;
    let scale = across.min(tallest / shown.1);
    let height = shown.1 * scale;
    let pages = ((height - OVERLAP) / step).ceil().max(1.0) as usize;
    let first = page.1 - MARGIN - height;
    (0..pages).map(|part| draw_part(picture, page, scale, first + part as f32 * step, drawing)).collect()
}

/// Draws what is visible through one page when the picture's lower edge is at `lower`, which may
/// be far below the page.
fn draw_part(
    picture: &Picture,
    page: (f32, f32),
    scale: f32,
    lower: f32,
    drawing: &mut Drawing,
) -> PicturePage {
    let shown = picture.shown();
    let size = (shown.0 * scale, shown.1 * scale);
    let left = (page.0 - size.0) / 2.0;
    let room = (page.0 - 2.0 * MARGIN, page.1 - MARGIN - FOOT);
    let ops: Vec<Op> = vec![
        operator("q", &[]),
        operator("re", &[MARGIN, FOOT, room.0, room.1]),
        operator("W", &[]),
        operator("n", &[]),
        operator("cm", &picture.matrix((left, lower), size)),
        show_object(PICTURE_NAME),
        operator("Q", &[]),
    ];
    PicturePage { drawn: drawing.page(page, ops), size: page, at: (left, lower), extent: size }
}
