//! A page of a PDF as pixels: for black boxes that must leave nothing under them, and for outputs that
//! cannot hold a PDF. And pictures of any kind as PNG, for outputs that know few kinds.
//!
//! The files are strangers' files: a page is drawn on a thread of its own with room for deep nesting, a
//! panic counts as a page that cannot be drawn, and the number of pixels is bounded. Fonts that a file
//! does not carry are taken from the caller, never from the machine, so that the same page gives the
//! same pixels everywhere.
//!
//! Deliberately absent: passwords, forms that are filled in, writing files, judging what is shown.

use hayro::hayro_interpret::{InterpreterSettings, InterpreterWarning};
use hayro::hayro_syntax::{Pdf, page::Page};
use hayro::vello_cpu::{Pixmap, color::palette::css::WHITE};
use hayro::{RenderCache, RenderSettings, render};
use image::{DynamicImage, ImageFormat, RgbImage};
use std::{
    io::Cursor,
    ops::Range,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

/// Room for deeply nested pages, in bytes.
const STACK: usize = 64 << 20;
/// No side of a picture is longer, in pixels.
const LONGEST_SIDE: f32 = 20_000.0;

/// How a page is wanted.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// Pixels for each inch of the page.
    pub dots_per_inch: f32,
    /// Most pixels; a larger page is drawn more coarsely.
    pub most_pixels: u32,
    /// The font for text whose font is not in the file (OpenType).
    pub fallback: &'static [u8],
}

/// Why a page was not drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    /// The file is no PDF that can be read, or asks for a password.
    #[error("the PDF cannot be read")]
    Unreadable,
    /// The file has no such page.
    #[error("there is no such page")]
    NoSuchPage,
    /// The page has no area, or drawing it failed.
    #[error("the page cannot be drawn")]
    Undrawable,
}

impl RenderError {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unreadable => "RENDERING-UNREADABLE",
            Self::NoSuchPage => "RENDERING-NO-SUCH-PAGE",
            Self::Undrawable => "RENDERING-UNDRAWABLE",
        }
    }
}

/// Draws a page, counted from one: as a reader sees it, turned upright, on white.
///
/// # Errors
/// [`RenderError`]; a panic of the renderer is [`RenderError::Undrawable`].
pub fn page(bytes: &[u8], number: u32, wanted: &Wanted) -> Result<RgbImage, RenderError> {
    let bytes = Arc::new(bytes.to_vec());
    let wanted = *wanted;
    let thread = std::thread::Builder::new().stack_size(STACK);
    let drawing = thread.spawn(move || draw(bytes, number, &wanted)).map_err(|_| RenderError::Undrawable)?;
    drawing.join().unwrap_or(Err(RenderError::Undrawable))
}

/// What drawing a page has shown, without looking at what it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PageMarks {
    /// Nothing but white, apart from the corner at the lower left, where a footer may stand.
    pub is_blank: bool,
    /// Pictures that could not be decoded.
    pub failed_pictures: u32,
}

/// Draws pages, counted from one, and says of each whether it shows anything; nothing for a page that
/// cannot be drawn. The pages share one reading of the file.
pub fn marks(bytes: &[u8], pages: Range<u32>, wanted: &Wanted) -> Vec<Option<PageMarks>> {
    let (bytes, wanted) = (Arc::new(bytes.to_vec()), *wanted);
    let count = pages.len();
    let thread = std::thread::Builder::new().stack_size(STACK);
    let drawing = thread.spawn(move || {
        let Ok(pdf) = Pdf::new(bytes) else { return vec![None; pages.len()] };
        let marks =
            |number| catch_unwind(AssertUnwindSafe(|| marks_of(&pdf, number, &wanted))).ok().flatten();
        pages.map(marks).collect()
    });
    drawing.ok().and_then(|drawing| drawing.join().ok()).unwrap_or_else(|| vec![None; count])
}

fn marks_of(pdf: &Pdf, number: u32, wanted: &Wanted) -> Option<PageMarks> {
    let page = pdf.pages().get(number.checked_sub(1)? as usize)?;
    let scale = scale_of(page, wanted)?;
    let settings = RenderSettings { x_scale: scale, y_scale: scale, bg_color: WHITE, ..Default::default() };
    let failed = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&failed);
    let interpreter = InterpreterSettings {
        warning_sink: Arc::new(move |warning| {
            if matches!(warning, InterpreterWarning::ImageDecodeFailure) {
                counted.fetch_add(1, Ordering::Relaxed);
            }
        }),
        ..interpreter(wanted.fallback)
    };
    let pixmap = render(page, &RenderCache::new(), &interpreter, &settings);
    Some(PageMarks { is_blank: is_blank(&pixmap), failed_pictures: failed.load(Ordering::Relaxed) })
}

/// The part of a page's shorter side that a footer's corner takes.
const CORNER: f32 = 0.06;

fn is_blank(pixmap: &Pixmap) -> bool {
    let (width, height) = (usize::from(pixmap.width()), usize::from(pixmap.height()));
    let corner = (width.min(height) as f32 * CORNER).ceil() as usize + 1;
    let is_corner = |index: usize| index % width < corner && index / width >= height.saturating_sub(corner);
    let is_white = |red: u8, green: u8, blue: u8| red.min(green).min(blue) >= 250;
    let mut pixels = pixmap.data().iter().enumerate();
    pixels.all(|(index, pixel)| is_white(pixel.r, pixel.g, pixel.b) || is_corner(index))
}

fn draw(bytes: Arc<Vec<u8>>, number: u32, wanted: &Wanted) -> Result<RgbImage, RenderError> {
    let pdf = Pdf::new(bytes).map_err(|_| RenderError::Unreadable)?;
    let index = number.checked_sub(1).ok_or(RenderError::NoSuchPage)?;
    let page = pdf.pages().get(index as usize).ok_or(RenderError::NoSuchPage)?;
    let scale = scale_of(page, wanted).ok_or(RenderError::Undrawable)?;
    let settings = RenderSettings { x_scale: scale, y_scale: scale, bg_color: WHITE, ..Default::default() };
    let pixmap = render(page, &RenderCache::new(), &interpreter(wanted.fallback), &settings);
    opaque(&pixmap).ok_or(RenderError::Undrawable)
}

fn scale_of(page: &Page<'_>, wanted: &Wanted) -> Option<f32> {
    let (width, height) = page.render_dimensions();
    let has_area = width.is_finite() && height.is_finite() && width >= 1.0 && height >= 1.0;
    let longest = LONGEST_SIDE / width.max(height);
    let largest = (wanted.most_pixels as f32 / (width * height)).sqrt();
    let scale = (wanted.dots_per_inch / 72.0).min(longest).min(largest);
    (has_area && scale.is_finite() && width.min(height) * scale >= 1.0).then_some(scale)
}

fn interpreter(fallback: &'static [u8]) -> InterpreterSettings {
    InterpreterSettings {
        font_resolver: Arc::new(move |_| Some((Arc::new(fallback) as _, 0))),
        ..InterpreterSettings::default()
    }
}

fn opaque(pixmap: &Pixmap) -> Option<RgbImage> {
    let rgb = pixmap.data().iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect();
    RgbImage::from_raw(pixmap.width().into(), pixmap.height().into(), rgb)
}

/// Pixels as a PNG file, without loss.
pub fn png(picture: RgbImage) -> Option<Vec<u8>> {
    written(&DynamicImage::from(picture))
}

/// Any picture that can be read (GIF, WebP, BMP, TIFF) as a PNG file; its first frame where it has several.
/// A panic of a decoder counts as a picture that cannot be read.
pub fn as_png(picture: &[u8]) -> Option<Vec<u8>> {
    catch_unwind(AssertUnwindSafe(|| written(&image::load_from_memory(picture).ok()?))).ok().flatten()
}

fn written(picture: &DynamicImage) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    picture.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).ok()?;
    Some(bytes)
}
