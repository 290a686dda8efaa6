//! A page of a PDF as pixels: for black boxes that must leave nothing under them, and for outputs that
//! cannot hold a PDF. And pictures of any kind as PNG, for outputs that know few kinds.
//!
//! The files are strangers' files: a page is drawn on a thread of its own with room for deep nesting, a
//! panic counts as a page that cannot be drawn, and the number of pixels is bounded. Fonts that a file
//! does not carry are taken from the caller, never from the machine, so that the same page gives the
//! same pixels everywhere.
//!
//! Deliberately absent: passwords, forms that are filled in, writing files, judging what is shown.

mod canvas;
mod fonts;
mod hidden;
mod layers;
mod marks;
mod prepared;
mod said;
mod standard_fonts;
mod survey;

pub use hidden::{HiddenText, Overlay, PageSurvey, Question, surveys};
pub use layers::Layers;
pub use marks::{PageMarks, marks, page_count};
pub use prepared::prepared;
pub use survey::Shown;

use hayro::hayro_interpret::InterpreterWarning;
use hayro::hayro_syntax::{Pdf, page::Page};
use hayro::vello_cpu::{Pixmap, color::palette::css::WHITE};
use hayro::{RenderCache, RenderSettings, render};
use image::{DynamicImage, ImageFormat, RgbImage};
use std::{
    io::Cursor,
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
    /// A picture on the page cannot be decoded.
    #[error("a picture on the page cannot be drawn")]
    PictureLost,
    /// A note or a field has no picture of its own, and none could be made.
    #[error("a note or a field of the page cannot be drawn")]
    NoteLost,
    /// The shapes of some characters of the page are not known.
    #[error("characters of the page cannot be drawn")]
    CharactersLost,
}

impl RenderError {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unreadable => "RENDERING-UNREADABLE",
            Self::NoSuchPage => "RENDERING-NO-SUCH-PAGE",
            Self::Undrawable => "RENDERING-UNDRAWABLE",
            Self::PictureLost => "RENDERING-PICTURE-LOST",
            Self::NoteLost => "RENDERING-NOTE-LOST",
            Self::CharactersLost => "RENDERING-CHARACTERS-LOST",
        }
    }
}

/// Draws a page, counted from one: as a reader sees it, turned upright, on white. What cannot be drawn is
/// left out.
///
/// # Errors
/// [`RenderError`]; a panic of the renderer is [`RenderError::Undrawable`].
pub fn page(bytes: &[u8], number: u32, wanted: &Wanted) -> Result<RgbImage, RenderError> {
    apart(bytes, number, wanted, draw).map(|(picture, _)| picture)
}

/// Draws a page as [`page()`] does, and only if nothing is left out: for a picture that takes its place.
///
/// # Errors
/// [`RenderError`], among them [`RenderError::PictureLost`] and [`RenderError::CharactersLost`].
pub fn whole_page(bytes: &[u8], number: u32, wanted: &Wanted) -> Result<RgbImage, RenderError> {
    apart(bytes, number, wanted, |bytes, number, wanted| {
        if hidden::undrawable(bytes.clone(), number, wanted.fallback)? > 0 {
            return Err(RenderError::CharactersLost);
        }
        match draw(bytes, number, wanted)? {
            (picture, 0) => Ok((picture, 0)),
            _ => Err(RenderError::PictureLost),
        }
    })
    .map(|(picture, _)| picture)
}

/// A picture, and how many pictures in it could not be decoded.
type Drawing = (RgbImage, u32);

/// A way of drawing a page of a PDF, counted from one.
type Drawer = fn(Arc<Vec<u8>>, u32, &Wanted) -> Result<Drawing, RenderError>;

/// Draws on a thread of its own.
fn apart(bytes: &[u8], number: u32, wanted: &Wanted, draw: Drawer) -> Result<Drawing, RenderError> {
    let bytes = Arc::new(bytes.to_vec());
    let wanted = *wanted;
    let thread = std::thread::Builder::new().stack_size(STACK);
    let drawing = thread.spawn(move || draw(bytes, number, &wanted)).map_err(|_| RenderError::Undrawable)?;
    drawing.join().unwrap_or(Err(RenderError::Undrawable))
}

fn draw(bytes: Arc<Vec<u8>>, number: u32, wanted: &Wanted) -> Result<Drawing, RenderError> {
    let pdf = Pdf::new(bytes).map_err(|_| RenderError::Unreadable)?;
    let index = number.checked_sub(1).ok_or(RenderError::NoSuchPage)?;
    let page = pdf.pages().get(index as usize).ok_or(RenderError::NoSuchPage)?;
    let scale = scale_of(page, wanted).ok_or(RenderError::Undrawable)?;
    let settings = RenderSettings { x_scale: scale, y_scale: scale, bg_color: WHITE, ..Default::default() };
    let lost = Arc::new(AtomicU32::new(0));
    let counter = lost.clone();
    let mut interpreter = fonts::settings(wanted.fallback);
    interpreter.warning_sink = Arc::new(move |warning| {
        if matches!(warning, InterpreterWarning::ImageDecodeFailure) {
            counter.fetch_add(1, Ordering::Relaxed);
        }
    });
    let pixmap = render(page, &RenderCache::new(), &interpreter, &settings);
    let picture = opaque(&pixmap).ok_or(RenderError::Undrawable)?;
    Ok((picture, lost.load(Ordering::Relaxed)))
}

fn scale_of(page: &Page<'_>, wanted: &Wanted) -> Option<f32> {
    let (width, height) = page.render_dimensions();
    let has_area = width.is_finite() && height.is_finite() && width >= 1.0 && height >= 1.0;
    let longest = LONGEST_SIDE / width.max(height);
    let largest = (wanted.most_pixels as f32 / (width * height)).sqrt();
    let scale = (wanted.dots_per_inch / 72.0).min(longest).min(largest);
    (has_area && scale.is_finite() && width.min(height) * scale >= 1.0).then_some(scale)
}

fn opaque(pixmap: &Pixmap) -> Option<RgbImage> {
    let rgb = pixmap.data().iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect();
    RgbImage::from_raw(pixmap.width().into(), pixmap.height().into(), rgb)
}

/// Pixels as a PNG file, without loss.
pub fn png(picture: RgbImage) -> Option<Vec<u8>> {
    written(&DynamicImage::from(picture))
}

/// Any picture that can be read (GIF, WebP, BMP, TIFF, HEIC and others) as a PNG file, upright; its first
/// frame where it has several.
pub fn as_png(picture: &[u8]) -> Option<Vec<u8>> {
    written(&proofbook_pictures::decoded(picture).ok()?.upright())
}

fn written(picture: &DynamicImage) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    picture.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).ok()?;
    Some(bytes)
}
