//! Pictures made of pixels, of every kind that can be decoded without programs of the machine.
//!
//! Beside the kinds that crate `image` knows these are HEIC (as telephones write it), JPEG 2000 and
//! JPEG XL, and the pages of TIFF files one after another. Pictures are strangers' files: sizes are
//! judged before anything is decoded, and a panic of a decoder counts as a torn picture.
//!
//! What it deliberately does not do: drawings (SVG), AVIF (there is no decoder of it without C or
//! `unsafe`), pictures of drawing programs, and writing pictures.

mod frames;
mod kinds;
mod smaller;
mod tiff_pages;

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Most pixels of a picture that is decoded, by its header: as many as the largest camera of a telephone takes,
/// and no more than a laptop's memory holds a few times. Every decoder keeps to it.
pub const MOST_PIXELS: u64 = 200_000_000;

/// A decoded picture, or one page of it.
#[derive(Debug, Clone)]
pub struct Decoded {
    /// Its pixels as they are stored.
    pub pixels: DynamicImage,
    /// How they are to be turned: 1 to 8 as in EXIF.
    pub orientation: u8,
    /// An ICC profile of the pixels.
    pub profile: Option<Vec<u8>>,
}

impl Decoded {
    /// The pixels upright.
    pub fn upright(self) -> DynamicImage {
        let mut pixels = self.pixels;
        if let Some(turn) = image::metadata::Orientation::from_exif(self.orientation) {
            pixels.apply_orientation(turn);
        }
        pixels
    }
}

/// Why there are no pixels. The codes are stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]
pub enum NoPicture {
    /// It is torn.
    #[error("the picture cannot be read")]
    Unreadable,
    /// It is of a kind, or of a variant of a kind, that is not decoded.
    #[error("pictures of this kind are not read")]
    Unsupported,
    /// It has more pixels than can be held.
    #[error("the picture is too large")]
    TooLarge,
}

impl NoPicture {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unreadable => "PICTURES-UNREADABLE",
            Self::Unsupported => "PICTURES-UNSUPPORTED",
            Self::TooLarge => "PICTURES-TOO-LARGE",
        }
    }
}

/// The picture, or the first of several in the file.
///
/// # Errors
/// [`NoPicture`], with the reason.
pub fn decoded(bytes: &[u8]) -> Result<Decoded, NoPicture> {
    guarded(|| match (image::guess_format(bytes), kinds::other(bytes)) {
        (_, Some(decode)) => decode(bytes),
        (Ok(ImageFormat::Tiff), _) => first_page(bytes),
        (Ok(ImageFormat::Ico), _) => icon(bytes),
        (Ok(format), _) => common(bytes, format),
        (Err(_), None) => Err(NoPicture::Unsupported),
    })
    .unwrap_or(Err(NoPicture::Unreadable))
}

/// Whether a picture is of a kind that [`decoded`] knows beside those of crate `image`.
pub fn is_of_other_kind(bytes: &[u8]) -> bool {
    kinds::other(bytes).is_some()
}

/// How many pictures the file holds: pages of a TIFF file, frames of one that moves; one otherwise. Nothing
/// is decoded.
pub fn count(bytes: &[u8]) -> u32 {
    match image::guess_format(bytes) {
        Ok(ImageFormat::Tiff) => guarded(|| tiff_pages::count(bytes)).flatten().unwrap_or(1).max(1),
        _ => stored(bytes),
    }
}

/// How many pictures the file holds by its structure alone, whether or not they can be decoded.
pub fn stored(bytes: &[u8]) -> u32 {
    guarded(|| frames::count(bytes)).unwrap_or(1)
}

/// Whether a picture has more pixels than are decoded, by its header.
pub fn is_too_large(size: (u32, u32)) -> bool {
    u64::from(size.0) * u64::from(size.1) > MOST_PIXELS
}

/// Hands out the pages of a TIFF file in their order, counted from 1, or why a page is not there. Gives how
/// many there are, or nothing where the file is no TIFF that can be opened.
pub fn each_page(bytes: &[u8], take: impl FnMut(u32, Result<Decoded, NoPicture>)) -> Option<u32> {
    tiff_pages::each(bytes, take)
}

/// A copy of a PNG that is too large to be decoded, made smaller row by row; nothing where the file is
/// torn, woven (interlaced) or no PNG.
pub fn smaller_copy(bytes: &[u8]) -> Option<DynamicImage> {
    guarded(|| smaller::copy(bytes)).flatten()
}

/// Pixels across and down as stored, of the kinds that crate `image` knows.
pub fn dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    let read = || ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?.into_dimensions().ok();
    guarded(read).flatten()
}

pub(crate) fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}

/// Whether a size can be decoded.
pub(crate) fn bearable(width: u64, height: u64) -> Result<(), NoPicture> {
    match width.saturating_mul(height) {
        0 => Err(NoPicture::Unreadable),
        pixels if pixels > MOST_PIXELS => Err(NoPicture::TooLarge),
        _ => Ok(()),
    }
}

fn first_page(bytes: &[u8]) -> Result<Decoded, NoPicture> {
    tiff_pages::first(bytes).unwrap_or(Err(NoPicture::Unreadable))
}

/// Icons may hold PNG pictures, of which the decoder of icons takes only those with transparency.
fn icon(bytes: &[u8]) -> Result<Decoded, NoPicture> {
    let inner = bytes.windows(8).rposition(|eight| eight == b"\x89PNG\r\n\x1a\n");
    common(bytes, ImageFormat::Ico).or_else(|why| match inner {
        Some(at) => common(&bytes[at..], ImageFormat::Png),
        None => Err(why),
    })
}

fn common(bytes: &[u8], format: ImageFormat) -> Result<Decoded, NoPicture> {
    let reader = || ImageReader::with_format(Cursor::new(bytes), format);
    let (width, height) = reader().into_dimensions().map_err(|error| reason(&error))?;
    bearable(width.into(), height.into())?;
    let mut reader = reader();
    // The number of pixels has been judged already.
    reader.no_limits();
    let mut decoder = reader.into_decoder().map_err(|error| reason(&error))?;
    let orientation = decoder.orientation().map_or(1, |orientation| orientation.to_exif());
    let profile = decoder.icc_profile().ok().flatten();
    let pixels = DynamicImage::from_decoder(decoder).map_err(|error| reason(&error))?;
    Ok(Decoded { pixels, orientation, profile })
}

fn reason(error: &image::ImageError) -> NoPicture {
    match error {
        image::ImageError::Unsupported(_) => NoPicture::Unsupported,
        image::ImageError::Limits(_) => NoPicture::TooLarge,
        _ => NoPicture::Unreadable,
    }
}
