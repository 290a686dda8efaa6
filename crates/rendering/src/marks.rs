//! Whether pages show anything, and where: drawn coarsely, for comparing one drawing with another.
//!
//! Deliberately absent: what it is that they show.

use crate::fonts::settings;
use crate::{STACK, Wanted, scale_of};
use hayro::hayro_interpret::InterpreterWarning;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::{Pixmap, color::palette::css::WHITE};
use hayro::{RenderCache, RenderSettings, render};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

/// What is as light as this is white.
const WHITE_FROM: u8 = 250;

/// What drawing a page has shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageMarks {
    /// Nothing but white.
    pub is_blank: bool,
    /// Pictures that could not be decoded.
    pub failed_pictures: u32,
    /// Points across and down.
    pub size: (u32, u32),
    /// How light each point is, row by row from the top.
    pub lightness: Vec<u8>,
}

/// Draws pages, counted from one, and says of each what it shows; nothing for a page that cannot be drawn.
/// The pages share one reading of the file.
pub fn marks(bytes: &[u8], pages: impl IntoIterator<Item = u32>, wanted: &Wanted) -> Vec<Option<PageMarks>> {
    let pages: Vec<u32> = pages.into_iter().collect();
    if pages.is_empty() {
        return Vec::new();
    }
    let (bytes, wanted) = (Arc::new(bytes.to_vec()), *wanted);
    let count = pages.len();
    let thread = std::thread::Builder::new().stack_size(STACK);
    let drawing = thread.spawn(move || {
        let Ok(pdf) = Pdf::new(bytes) else { return vec![None; pages.len()] };
        let marks =
            |number| catch_unwind(AssertUnwindSafe(|| marks_of(&pdf, number, &wanted))).ok().flatten();
        pages.into_iter().map(marks).collect()
    });
    drawing.ok().and_then(|drawing| drawing.join().ok()).unwrap_or_else(|| vec![None; count])
}

/// How many pages a PDF has for this reader; nothing where it cannot read it.
pub fn page_count(bytes: &[u8]) -> Option<u32> {
    let bytes = Arc::new(bytes.to_vec());
    let thread = std::thread::Builder::new().stack_size(STACK);
    let counting = thread.spawn(move || Pdf::new(bytes).ok().map(|pdf| pdf.pages().len() as u32)).ok()?;
    counting.join().ok().flatten()
}

fn marks_of(pdf: &Pdf, number: u32, wanted: &Wanted) -> Option<PageMarks> {
    let page = pdf.pages().get(number.checked_sub(1)? as usize)?;
    let scale = scale_of(page, wanted)?;
    let how = RenderSettings { x_scale: scale, y_scale: scale, bg_color: WHITE, ..Default::default() };
    let failed = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&failed);
    let mut interpreter = settings(wanted.fallback);
    interpreter.warning_sink = Arc::new(move |warning| {
        if matches!(warning, InterpreterWarning::ImageDecodeFailure) {
            counted.fetch_add(1, Ordering::Relaxed);
        }
    });
    let pixmap = render(page, &RenderCache::new(), &interpreter, &how);
    let lightness = lightness(&pixmap);
    Some(PageMarks {
        is_blank: lightness.iter().all(|light| *light >= WHITE_FROM),
        failed_pictures: failed.load(Ordering::Relaxed),
        size: (pixmap.width().into(), pixmap.height().into()),
        lightness,
    })
}

/// The darkest colour of each point.
fn lightness(pixmap: &Pixmap) -> Vec<u8> {
    pixmap.data().iter().map(|pixel| pixel.r.min(pixel.g).min(pixel.b)).collect()
}
