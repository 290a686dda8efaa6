//! Pictures made of pixels, fit for an archive and for strangers.
//!
//! JPEG data is passed through without its metadata. CMYK JPEGs and kinds that PDF does not know become
//! PNG. Moving pictures show their first frame, and the rest is counted. What it deliberately does not
//! do: it does not fetch, and it takes no picture whose pixels would not fit into a laptop's memory.

use crate::jpeg::Jpeg;
use crate::outcome::NotShown;
use image::{DynamicImage, ImageFormat};
use proofbook_pictures::NoPicture;
use std::io::Cursor;
use typst::foundations::{Bytes, Smart};
use typst::visualize::{ExchangeFormat, RasterImage};

/// A picture that can be embedded.
pub(crate) struct Fit {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its MIME type.
    pub mime: &'static str,
    /// How many more frames or pages it has.
    pub more_frames: u32,
}

/// Makes a picture fit; the reason where that cannot be done.
pub(crate) fn fit(bytes: &[u8]) -> Result<Fit, NotShown> {
    let format = image::guess_format(bytes).ok();
    if format.is_none() && !proofbook_pictures::is_of_other_kind(bytes) {
        return Err(NotShown::Unsupported);
    }
    if proofbook_pictures::dimensions(bytes).is_some_and(proofbook_pictures::is_too_large) {
        return Err(NotShown::TooLarge);
    }
    let more_frames = proofbook_pictures::count(bytes).saturating_sub(1);
    let fit = match format {
        Some(ImageFormat::Jpeg) => jpeg(bytes)?,
        // Only the first frame is embedded.
        _ if more_frames > 0 => as_png(bytes)?,
        Some(ImageFormat::Png) => readable(bytes.to_vec(), ExchangeFormat::Png, "image/png")?,
        Some(ImageFormat::Gif) => readable(bytes.to_vec(), ExchangeFormat::Gif, "image/gif")?,
        Some(ImageFormat::WebP) => readable(bytes.to_vec(), ExchangeFormat::Webp, "image/webp")?,
        _ => as_png(bytes)?,
    };
    Ok(Fit { more_frames, ..fit })
}

fn readable(bytes: Vec<u8>, format: ExchangeFormat, mime: &'static str) -> Result<Fit, NotShown> {
    let data = Bytes::new(bytes.clone());
    RasterImage::new(data, format, Smart::Auto).map_err(|_| NotShown::Unreadable)?;
    Ok(Fit { bytes, mime, more_frames: 0 })
}

fn jpeg(bytes: &[u8]) -> Result<Fit, NotShown> {
    let jpeg = Jpeg::read(bytes).ok_or(NotShown::Unreadable)?;
    if jpeg.components == 1 || jpeg.components == 3 {
        return readable(jpeg.without_metadata(), ExchangeFormat::Jpg, "image/jpeg");
    }
    as_png(bytes)
}

fn as_png(bytes: &[u8]) -> Result<Fit, NotShown> {
    let decoded = proofbook_pictures::decoded(bytes).map_err(|why| match why {
        NoPicture::Unreadable => NotShown::Unreadable,
        NoPicture::Unsupported => NotShown::Unsupported,
        NoPicture::TooLarge => NotShown::TooLarge,
    })?;
    let mut png = Cursor::new(Vec::new());
    let eight_bit = DynamicImage::ImageRgba8(decoded.upright().to_rgba8());
    eight_bit.write_to(&mut png, ImageFormat::Png).map_err(|_| NotShown::Failed)?;
    readable(png.into_inner(), ExchangeFormat::Png, "image/png")
}
