//! Thin frames around cited regions, drawn over a page as its reader sees it.
//!
//! Not here: where on the page the reader's view lies; the caller moves there.

use crate::picture_pages::{FOOT, MARGIN, PicturePage};
use crate::plan::PageRegion;

/// How thick a frame is, in points.
const THICKNESS: f32 = 1.4;

/// The frames on a page of an attached PDF, as operators in points from the lower left corner.
pub(crate) fn drawn_on_page(frames: &[PageRegion], page: u32, size: (f32, f32)) -> String {
    let on_page = frames.iter().filter(|frame| frame.page == page);
    operators(on_page.map(|frame| rectangle(frame, (0.0, 0.0), size)))
}

/// The frames on one of the pages that the picture of this number is cut over, as far as they lie within its margins.
pub(crate) fn drawn_on_picture(frames: &[PageRegion], number: u32, page: &PicturePage) -> String {
    let on_picture = frames.iter().filter(|frame| frame.page == number);
    let drawn = operators(on_picture.map(|frame| rectangle(frame, page.at, page.extent)));
    let (width, height) = (page.size.0 - 2.0 * MARGIN, page.size.1 - MARGIN - FOOT);
    if drawn.is_empty() { drawn } else { format!("{MARGIN} {FOOT} {width} {height} re W n {drawn}") }
}

/// Lower left corner, width and height of a frame on an area.
fn rectangle(frame: &PageRegion, at: (f32, f32), extent: (f32, f32)) -> [f32; 4] {
    let share = |thousandths: u16| f32::from(thousandths) / 1000.0;
    [
        at.0 + share(frame.left) * extent.0,
        at.1 + (1.0 - share(frame.bottom)) * extent.1,
        share(frame.right - frame.left.min(frame.right)) * extent.0,
        share(frame.bottom - frame.top.min(frame.bottom)) * extent.1,
    ]
}

fn operators(rectangles: impl Iterator<Item = [f32; 4]>) -> String {
    let drawn: String =
        rectangles.map(|[x, y, width, height]| format!("{x} {y} {width} {height} re ")).collect();
    if drawn.is_empty() { drawn } else { format!("0.76 0.25 0.05 RG {THICKNESS} w {drawn}S") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_counted_from_the_top_and_drawn_from_the_bottom() {
        let frame = PageRegion { page: 2, left: 100, top: 200, right: 600, bottom: 300 };
        assert_eq!(rectangle(&frame, (0.0, 0.0), (200.0, 1000.0)), [20.0, 700.0, 100.0, 100.0]);
        assert_eq!(drawn_on_page(&[frame], 1, (200.0, 1000.0)), "");
        assert!(drawn_on_page(&[frame], 2, (200.0, 1000.0)).contains("20 700 100 100 re S"));
    }
}
