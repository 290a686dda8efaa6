//! A page of a PDF as pixels: for black boxes that must leave nothing under them, and for outputs that
//! cannot hold a PDF. And pictures of any kind as PNG, for outputs that know few kinds.
//!
//! The files are strangers' files: a page is drawn on a thread of its own with room for deep nesting, a
//! panic counts as a page that cannot be drawn, and the number of pixels is bounded. Fonts that a file
//! does not carry are taken from the caller, never from the machine, so that the same page gives the
//! same pixels everywhere.
//!
//! Deliberately absent: passwords, forms that are filled in, writing files, judging what is shown.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::{Pdf, page::Page};
use hayro::vello_cpu::{Pixmap, color::palette::css::WHITE};
use hayro::{RenderCache, RenderSettings, render};
use image::{DynamicImage, ImageFormat, RgbImage};
use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
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
