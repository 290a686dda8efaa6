//! The pages of a TIFF file, one after another: scans and faxes keep their pages in them.
//!
//! Each page is decoded by itself and becomes grey or coloured pixels of eight or sixteen bits. What it
//! deliberately does not do: it keeps no two pages in memory, and it passes over small previews that say
//! of themselves that they are previews.

use crate::{Decoded, NoPicture};
use image::{DynamicImage, GrayImage, ImageBuffer, RgbImage, RgbaImage};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::Cursor;
use tiff::ColorType;
use tiff::decoder::{Decoder, DecodingResult, Limits};
use tiff::tags::Tag;

/// Most pages of one file.
const MOST_PAGES: u32 = 2_000;
/// Most directories of one file, small previews among them.
const MOST_DIRECTORIES: usize = 10_000;
/// Most bytes that are held while a page is decoded.
const MOST_BYTES: usize = 1 << 30;

/// The tag that says what samples mean, and its value for those that stand in a list of colours.
const PHOTOMETRIC: u16 = 262;
const LISTED: u16 = 3;

type Reader<'a> = Decoder<Cursor<&'a [u8]>>;

/// Hands out all pages in their order; gives how many there are. Nothing where the file is no TIFF.
pub(crate) fn each(bytes: &[u8], mut take: impl FnMut(u32, Result<Decoded, NoPicture>)) -> Option<u32> {
    walk(bytes, |number, reader| {
        take(number, crate::guarded(|| page(reader)).unwrap_or(Err(NoPicture::Unreadable)));
        true
    })
}

/// The first page; nothing where the file has none.
pub(crate) fn first(bytes: &[u8]) -> Option<Result<Decoded, NoPicture>> {
    let mut found = None;
    walk(bytes, |_, reader| {
        found = Some(page(reader));
        false
    });
    found
}

/// How many pages a file has.
pub(crate) fn count(bytes: &[u8]) -> Option<u32> {
    walk(bytes, |_, _| true)
}

/// Goes from page to page as long as the visitor wishes; gives how many it has seen. A file that holds
/// nothing but previews has its first as its page.
fn walk(bytes: &[u8], mut visit: impl FnMut(u32, &mut Reader<'_>) -> bool) -> Option<u32> {
    let mut limits = Limits::default();
    limits.decoding_buffer_size = MOST_BYTES;
    limits.intermediate_buffer_size = MOST_BYTES;
    let bytes = as_grey(bytes);
    let mut reader = Decoder::new(Cursor::new(bytes.as_ref())).ok()?.with_limits(limits);
    let (mut seen, mut number) = (BTreeSet::new(), 0);
    // Directories that lead back to themselves are an old trick.
    while seen.len() < MOST_DIRECTORIES && seen.insert(reader.ifd_pointer().map(|pointer| pointer.0)) {
        let is_last = !reader.more_images();
        if !is_preview(&mut reader) || is_last && number == 0 {
            number += 1;
            if !visit(number, &mut reader) {
                break;
            }
        }
        if number >= MOST_PAGES || is_last || reader.next_image().is_err() {
            break;
        }
    }
    Some(number)
}

/// The file with its lists of colours unsaid: the decoder refuses pictures that have one, but reads the same
/// samples as grey. The lists stay and are looked up afterwards.
fn as_grey(bytes: &[u8]) -> Cow<'_, [u8]> {
    let is_little = bytes.starts_with(b"II*\0");
    if !is_little && !bytes.starts_with(b"MM\0*") {
        return Cow::Borrowed(bytes);
    }
    let short = |bytes: &[u8], at: usize| {
        let two: [u8; 2] = bytes.get(at..at + 2)?.try_into().ok()?;
        Some(if is_little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    };
    let long = |bytes: &[u8], at: usize| {
        let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(if is_little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) }).ok()
    };
    let mut bytes = Cow::Borrowed(bytes);
    let mut directory = long(&bytes, 4).unwrap_or(0);
    for _ in 0..MOST_PAGES {
        let Some(entries) = short(&bytes, directory).filter(|_| directory > 0) else { break };
        let after = directory + 2 + usize::from(entries) * 12;
        for at in (directory + 2..after).step_by(12) {
            if short(&bytes, at) == Some(PHOTOMETRIC) && short(&bytes, at + 8) == Some(LISTED) {
                let grey: u16 = 1;
                let grey = if is_little { grey.to_le_bytes() } else { grey.to_be_bytes() };
                bytes.to_mut()[at + 8..at + 10].copy_from_slice(&grey);
            }
        }
        directory = long(&bytes, after).unwrap_or(0);
    }
    bytes
}

/// Whether a page is a smaller copy of another (bit 1 of its kind).
fn is_preview(decoder: &mut Reader<'_>) -> bool {
    decoder.find_tag_unsigned::<u32>(Tag::NewSubfileType).ok().flatten().is_some_and(|kind| kind & 1 == 1)
}

fn page(reader: &mut Reader<'_>) -> Result<Decoded, NoPicture> {
    let (width, height) = reader.dimensions().map_err(|_| NoPicture::Unreadable)?;
    crate::bearable(width.into(), height.into())?;
    let turn = reader.find_tag_unsigned::<u16>(Tag::Orientation).ok().flatten();
    let orientation = turn.and_then(|turn| u8::try_from(turn).ok()).filter(|turn| (1..=8).contains(turn));
    // A profile of inks says nothing about the colours they are turned into.
    let is_ink = matches!(reader.colortype(), Ok(ColorType::CMYK(_) | ColorType::CMYKA(_)));
    let profile = reader.get_tag_u8_vec(Tag::IccProfile).ok().filter(|_| !is_ink);
    let pixels = pixels(reader).ok_or(NoPicture::Unreadable)?;
    Ok(Decoded { pixels, orientation: orientation.unwrap_or(1), profile })
}

fn pixels(reader: &mut Reader<'_>) -> Option<DynamicImage> {
    let size = reader.dimensions().ok()?;
    let colour = reader.colortype().ok()?;
    let palette = palette(reader, colour);
    let is_planar = reader.find_tag_unsigned::<u16>(Tag::PlanarConfiguration).ok().flatten() == Some(2);
    match reader.read_image().ok()? {
        DecodingResult::U8(data) => {
            let channels = usize::from(colour.num_samples());
            let data = if is_planar && channels > 1 { interleaved(&data, channels) } else { data };
            of_bytes(&data, colour, size, palette.as_deref())
        }
        DecodingResult::U16(data) => of_words(data, colour, size, palette.as_deref()),
        DecodingResult::F32(data) => {
            let data: Vec<u8> =
                data.iter().map(|value| (value.clamp(0.0, 1.0) * 255.0).round() as u8).collect();
            of_bytes(&data, eight_bit(colour)?, size, None)
        }
        _ => None,
    }
}

/// Planes one after another as pixels one after another.
fn interleaved(planes: &[u8], channels: usize) -> Vec<u8> {
    let length = planes.len() / channels;
    (0..length).flat_map(|at| (0..channels).map(move |channel| planes[channel * length + at])).collect()
}

fn eight_bit(colour: ColorType) -> Option<ColorType> {
    Some(match colour {
        ColorType::Gray(_) => ColorType::Gray(8),
        ColorType::RGB(_) => ColorType::RGB(8),
        ColorType::RGBA(_) => ColorType::RGBA(8),
        _ => return None,
    })
}

/// The colours of a picture that has a list of them, eight bits each.
fn palette(reader: &mut Reader<'_>, colour: ColorType) -> Option<Vec<[u8; 3]>> {
    let may_be_listed = matches!(colour, ColorType::Palette(_) | ColorType::Gray(1..=8));
    let map = may_be_listed.then(|| reader.get_tag_u16_vec(Tag::ColorMap).ok()).flatten()?;
    let count = map.len() / 3;
    // Some programs write eight bits where sixteen belong.
    let shift = if map.iter().any(|value| *value > 255) { 8 } else { 0 };
    Some((0..count).map(|at| [0, 1, 2].map(|plane| (map[plane * count + at] >> shift) as u8)).collect())
}

fn of_bytes(
    data: &[u8],
    colour: ColorType,
    (width, height): (u32, u32),
    palette: Option<&[[u8; 3]]>,
) -> Option<DynamicImage> {
    let pixels = width as usize * height as usize;
    match colour {
        ColorType::Palette(bits) | ColorType::Gray(bits) if palette.is_some() && bits <= 8 => {
            let palette = palette?;
            let values = unpacked(data, bits, width, height)?;
            let colours =
                values.iter().flat_map(|value| palette.get(usize::from(*value)).copied().unwrap_or_default());
            RgbImage::from_raw(width, height, colours.collect()).map(DynamicImage::ImageRgb8)
        }
        ColorType::Gray(bits @ (1 | 2 | 4)) => {
            let most = (1_u16 << bits) - 1;
            let values = unpacked(data, bits, width, height)?;
            let values = values.into_iter().map(|value| (u16::from(value) * 255 / most) as u8).collect();
            GrayImage::from_raw(width, height, values).map(DynamicImage::ImageLuma8)
        }
        ColorType::Gray(8) => {
            GrayImage::from_raw(width, height, data.get(..pixels)?.to_vec()).map(DynamicImage::ImageLuma8)
        }
        ColorType::GrayA(8) => ImageBuffer::from_raw(width, height, data.get(..pixels * 2)?.to_vec())
            .map(DynamicImage::ImageLumaA8),
        ColorType::RGB(8) => {
            RgbImage::from_raw(width, height, data.get(..pixels * 3)?.to_vec()).map(DynamicImage::ImageRgb8)
        }
        ColorType::RGBA(8) => {
            RgbaImage::from_raw(width, height, data.get(..pixels * 4)?.to_vec()).map(DynamicImage::ImageRgba8)
        }
        ColorType::YCbCr(8) => {
            let colours =
                data.get(..pixels * 3)?.chunks_exact(3).flat_map(|part| of_luma([part[0], part[1], part[2]]));
            RgbImage::from_raw(width, height, colours.collect()).map(DynamicImage::ImageRgb8)
        }
        ColorType::CMYK(8) | ColorType::CMYKA(8) => {
            let inks = usize::from(colour.num_samples());
            let colours = data.get(..pixels * inks)?.chunks_exact(inks).flat_map(of_inks);
            RgbImage::from_raw(width, height, colours.collect()).map(DynamicImage::ImageRgb8)
        }
        ColorType::Multiband { bit_depth: 8, num_samples } if num_samples >= 3 => {
            let bands = usize::from(num_samples);
            let colours =
                data.get(..pixels * bands)?.chunks_exact(bands).flat_map(|part| [part[0], part[1], part[2]]);
            RgbImage::from_raw(width, height, colours.collect()).map(DynamicImage::ImageRgb8)
        }
        _ => None,
    }
}

fn of_words(
    data: Vec<u16>,
    colour: ColorType,
    size: (u32, u32),
    palette: Option<&[[u8; 3]]>,
) -> Option<DynamicImage> {
    let (width, height) = size;
    match colour {
        ColorType::Gray(16) if palette.is_none() => {
            ImageBuffer::from_raw(width, height, data).map(DynamicImage::ImageLuma16)
        }
        ColorType::RGB(16) => ImageBuffer::from_raw(width, height, data).map(DynamicImage::ImageRgb16),
        ColorType::RGBA(16) => ImageBuffer::from_raw(width, height, data).map(DynamicImage::ImageRgba16),
        _ => {
            let bytes: Vec<u8> = data.iter().map(|value| (value >> 8) as u8).collect();
            let eight = match colour {
                ColorType::GrayA(_) => ColorType::GrayA(8),
                ColorType::CMYK(_) => ColorType::CMYK(8),
                ColorType::CMYKA(_) => ColorType::CMYKA(8),
                ColorType::YCbCr(_) => ColorType::YCbCr(8),
                ColorType::Multiband { num_samples, .. } => {
                    ColorType::Multiband { bit_depth: 8, num_samples }
                }
                _ => return None,
            };
            of_bytes(&bytes, eight, size, None)
        }
    }
}

/// Values of fewer than eight bits, one a byte. Rows begin on whole bytes.
fn unpacked(data: &[u8], bits: u8, width: u32, height: u32) -> Option<Vec<u8>> {
    let (width, height, bits) = (width as usize, height as usize, usize::from(bits));
    let row = (width * bits).div_ceil(8);
    if data.len() < row * height || bits == 0 || bits > 8 {
        return None;
    }
    let mask = (1_u16 << bits) - 1;
    let value = |line: &[u8], x: usize| {
        let at = x * bits;
        (u16::from(line[at / 8]) >> (8 - bits - at % 8) & mask) as u8
    };
    Some(
        data.chunks_exact(row)
            .take(height)
            .flat_map(|line| (0..width).map(move |x| value(line, x)))
            .collect(),
    )
}

fn of_inks(inks: &[u8]) -> [u8; 3] {
    let paper = 255 - u16::from(inks[3]);
    [0, 1, 2].map(|ink| ((255 - u16::from(inks[ink])) * paper / 255) as u8)
}

fn of_luma([y, cb, cr]: [u8; 3]) -> [u8; 3] {
    let (y, cb, cr) = (f32::from(y), f32::from(cb) - 128.0, f32::from(cr) - 128.0);
    [y + 1.402 * cr, y - 0.344_136 * cb - 0.714_136 * cr, y + 1.772 * cb]
        .map(|value| value.round().clamp(0.0, 255.0) as u8)
}
