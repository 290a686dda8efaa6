//! Kinds that crate `image` does not know: HEIC, JPEG 2000, JPEG XL.

use crate::{Decoded, NoPicture, bearable};
use hayro_jpeg2000::{ColorSpace, DecodeSettings};
use image::{DynamicImage, GrayImage, RgbImage, RgbaImage};
use jxl_oxide::{EnumColourEncoding, JxlImage, RenderingIntent};

/// How a kind is decoded.
type Decode = fn(&[u8]) -> Result<Decoded, NoPicture>;

/// The decoder of a picture of another kind; nothing where it is of none of them.
pub(crate) fn other(bytes: &[u8]) -> Option<Decode> {
    if bytes.starts_with(b"\0\0\0\x0CjP  \r\n\x87\n") || bytes.starts_with(b"\xFF\x4F\xFF\x51") {
        return Some(jpeg_2000);
    }
    if bytes.starts_with(b"\xFF\x0A") || bytes.starts_with(b"\0\0\0\x0CJXL \r\n\x87\n") {
        return Some(jpeg_xl);
    }
    let brands = bytes.get(8..64).filter(|_| bytes.get(4..8) == Some(b"ftyp"))?;
    let has = |wanted: &[&[u8]]| brands.chunks_exact(4).any(|brand| wanted.contains(&brand));
    let is_heic = has(&[b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"]) || has(&[b"mif1", b"msf1"]);
    (is_heic && !has(&[b"avif", b"avis"])).then_some(heic as Decode)
}

fn heic(bytes: &[u8]) -> Result<Decoded, NoPicture> {
    let known = heic_decoder::probe(bytes).map_err(|_| NoPicture::Unreadable)?;
    bearable(known.coded_width as u64, known.coded_height as u64)?;
    let picture = heic_decoder::decode(bytes).map_err(|_| NoPicture::Unsupported)?;
    let (width, height) = (picture.width as u32, picture.height as u32);
    let pixels = match picture.alpha {
        Some(_) => {
            let data = picture.to_rgba8().map_err(|_| NoPicture::Unsupported)?.data;
            RgbaImage::from_raw(width, height, data).map(DynamicImage::ImageRgba8)
        }
        None => {
            let data = picture.to_rgb8().map_err(|_| NoPicture::Unsupported)?.data;
            RgbImage::from_raw(width, height, data).map(DynamicImage::ImageRgb8)
        }
    };
    // The decoder has turned the picture as the container says.
    let profile = picture.metadata.icc_profile;
    Ok(Decoded { pixels: pixels.ok_or(NoPicture::Unreadable)?, orientation: 1, profile })
}

fn jpeg_2000(bytes: &[u8]) -> Result<Decoded, NoPicture> {
    let picture =
        hayro_jpeg2000::Image::new(bytes, &DecodeSettings::default()).map_err(|_| NoPicture::Unreadable)?;
    bearable(picture.width().into(), picture.height().into())?;
    let (width, height, has_alpha) = (picture.width(), picture.height(), picture.has_alpha());
    let (channels, profile) = match picture.color_space() {
        ColorSpace::Icc { profile, num_channels } => (usize::from(*num_channels), Some(profile.clone())),
        space => (usize::from(space.num_channels()), None),
    };
    let data = picture.decode().map_err(|_| NoPicture::Unreadable)?;
    let pixels = of_channels(data, channels, has_alpha, (width, height)).ok_or(NoPicture::Unsupported)?;
    Ok(Decoded { pixels, orientation: 1, profile: profile.filter(|_| channels != 4) })
}

fn jpeg_xl(bytes: &[u8]) -> Result<Decoded, NoPicture> {
    let mut picture = JxlImage::builder().read(bytes).map_err(|_| NoPicture::Unreadable)?;
    bearable(picture.width().into(), picture.height().into())?;
    picture.request_color_encoding(EnumColourEncoding::srgb(RenderingIntent::Relative));
    let rendered = picture.render_frame(0).map_err(|_| NoPicture::Unreadable)?;
    let has_alpha = picture.pixel_format().has_alpha();
    let mut stream = rendered.stream();
    let (width, height, all) = (stream.width(), stream.height(), stream.channels() as usize);
    let mut data = vec![0_u8; width as usize * height as usize * all];
    stream.write_to_buffer(&mut data);
    let channels = all.saturating_sub(usize::from(has_alpha));
    let pixels = of_channels(data, channels, has_alpha, (width, height)).ok_or(NoPicture::Unsupported)?;
    Ok(Decoded { pixels, orientation: 1, profile: None })
}

/// Pixels of one, three or four samples, with or without transparency behind them.
fn of_channels(
    data: Vec<u8>,
    channels: usize,
    has_alpha: bool,
    (width, height): (u32, u32),
) -> Option<DynamicImage> {
    match (channels, has_alpha) {
        (1, false) => GrayImage::from_raw(width, height, data).map(DynamicImage::ImageLuma8),
        (1, true) => image::GrayAlphaImage::from_raw(width, height, data).map(DynamicImage::ImageLumaA8),
        (3, false) => RgbImage::from_raw(width, height, data).map(DynamicImage::ImageRgb8),
        (3, true) => RgbaImage::from_raw(width, height, data).map(DynamicImage::ImageRgba8),
        (4, _) => {
            let step = 4 + usize::from(has_alpha);
            let colours = data.chunks_exact(step).flat_map(|inks| {
                let paper = 255 - u16::from(inks[3]);
                [0, 1, 2].map(|ink| ((255 - u16::from(inks[ink])) * paper / 255) as u8)
            });
            RgbImage::from_raw(width, height, colours.collect()).map(DynamicImage::ImageRgb8)
        }
        _ => None,
    }
}
