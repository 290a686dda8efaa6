//! A diagram as pages of every form can show it: what no page can show (a PDF, an old kind of picture)
//! becomes a PNG. A bare draw.io file shows nothing by itself; one that was exported with its picture is
//! that picture already.
//!
//! Not here: taking out metadata and black boxes, which has happened before (`leaving`).

use proofbook_contents::{MediaType, sniff};
use proofbook_rendering::{Wanted, as_png, page, png};

/// How a page of a PDF is drawn: fine enough for the width of a printed page.
const PAGE: Wanted =
    Wanted { dots_per_inch: 200.0, most_pixels: 12_000_000, fallback: proofbook_typeset::fonts::REGULAR };

/// The kind of picture that a file of some kind is shown as.
pub fn kind_shown(kind: MediaType) -> MediaType {
    match kind {
        MediaType::Jpeg | MediaType::Gif | MediaType::Webp | MediaType::Svg => kind,
        _ => MediaType::Png,
    }
}

/// The picture, of the kind that [`kind_shown`] says. Nothing where the file shows nothing by itself.
pub fn as_picture(name: &str, bytes: Vec<u8>) -> Option<Vec<u8>> {
    match sniff(name, &bytes) {
        kind if kind_shown(kind) == kind => Some(bytes),
        MediaType::Pdf => page(&bytes, 1, &PAGE).ok().and_then(png),
        _ => as_png(&bytes),
    }
}
