//! PNG data as PDF can carry it: the compressed pixels themselves, untouched.
//!
//! A PNG without transparency or interlacing has the very form a PDF picture may have, so its data
//! is passed through after it has been proved whole. Everything else is decoded and packed the
//! same way, colours and transparency apart, without loss.
//!
//! What it deliberately does not do: no scaling, no change of colours.

use std::io::{Cursor, Read};

use flate2::read::ZlibDecoder;
use image::{DynamicImage, GrayImage, ImageFormat};

/// How the samples of a PNG are to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Colours {
    /// One sample a pixel, grey.
    Grey,
    /// Three samples a pixel.
    Rgb,
    /// One sample a pixel, an index into these colours (three bytes each).
    Palette(Vec<u8>),
}

/// PNG pixels in the form PDF takes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Packed {
    /// Pixels across and down.
    pub size: (u32, u32),
    /// Bits of one sample.
    pub bits: u8,
    /// What the samples mean.
    pub colours: Colours,
    /// An ICC profile of the picture.
    pub profile: Option<Vec<u8>>,
    /// Compressed rows, each with its PNG filter.
    pub data: Vec<u8>,
}

impl Packed {
    /// The number of samples of one pixel.
    pub(crate) fn samples(&self) -> u32 {
        if self.colours == Colours::Rgb { 3 } else { 1 }
    }

    /// Takes PNG data as it is, where PDF can; nothing where it cannot or the data is torn.
    pub(crate) fn passed_through(png: &[u8]) -> Option<Self> {
        let mut chunks = Chunks::new(png)?;
        let (first, header) = chunks.next()?;
        let [w0, w1, w2, w3, h0, h1, h2, h3, bits, colour, 0, 0, 0] = *header else { return None };
        let mut packed = Self {
            size: (u32::from_be_bytes([w0, w1, w2, w3]), u32::from_be_bytes([h0, h1, h2, h3])),
            bits,
            colours: if colour == 2 { Colours::Rgb } else { Colours::Grey },
            profile: None,
            data: Vec::new(),
        };
        if first != *b"IHDR" || !matches!(colour, 0 | 2 | 3) {
            return None;
        }
        for (kind, body) in chunks {
            match &kind {
                b"tRNS" => return None,
                b"PLTE" if colour == 3 => packed.colours = Colours::Palette(body.to_vec()),
                b"iCCP" => packed.profile = profile(body),
                b"IDAT" => packed.data.extend_from_slice(body),
                _ => {}
            }
        }
        let palette_fits =
            colour != 3 || matches!(&packed.colours, Colours::Palette(colours) if colours.len() >= 3);
        (palette_fits && packed.is_whole()).then_some(packed)
    }

    /// Packs decoded pixels: colours, and transparency apart where there is any.
    pub(crate) fn of_pixels(picture: &DynamicImage) -> Option<(Self, Option<Self>)> {
        let alpha = picture.color().has_alpha().then(|| picture.to_rgba8());
        let alpha = alpha.filter(|pixels| pixels.pixels().any(|pixel| pixel.0[3] != 255));
        let alpha = alpha.map(|pixels| {
            let values = pixels.pixels().map(|pixel| pixel.0[3]).collect();
            GrayImage::from_raw(pixels.width(), pixels.height(), values)
        });
        let colours = if picture.color().has_color() {
            DynamicImage::ImageRgb8(picture.to_rgb8())
        } else {
            DynamicImage::ImageLuma8(picture.to_luma8())
        };
        let mask = match alpha {
            Some(values) => Some(Self::encoded(&DynamicImage::ImageLuma8(values?))?),
            None => None,
        };
        Some((Self::encoded(&colours)?, mask))
    }

    fn encoded(picture: &DynamicImage) -> Option<Self> {
        let mut png = Cursor::new(Vec::new());
        picture.write_to(&mut png, ImageFormat::Png).ok()?;
        Self::passed_through(png.get_ref())
    }

    /// Whether the data holds exactly the rows the header promises.
    fn is_whole(&self) -> bool {
        let (width, height) = (u64::from(self.size.0), u64::from(self.size.1));
        if width == 0
            || height == 0
            || proofbook_pictures::is_too_large(self.size)
            || !matches!(self.bits, 1 | 2 | 4 | 8 | 16)
        {
            return false;
        }
        let row = (width * u64::from(self.samples()) * u64::from(self.bits)).div_ceil(8) + 1;
        let wanted = row * height;
        let mut rows = ZlibDecoder::new(self.data.as_slice()).take(wanted);
        std::io::copy(&mut rows, &mut std::io::sink()).is_ok_and(|found| found == wanted)
    }
}

/// The profile of an `iCCP` chunk: a name, a zero, a method, compressed data.
fn profile(body: &[u8]) -> Option<Vec<u8>> {
    let name_ends = body.iter().position(|byte| *byte == 0)?;
    let mut profile = Vec::new();
    let compressed = body.get(name_ends + 2..)?;
    ZlibDecoder::new(compressed).take(4 << 20).read_to_end(&mut profile).ok()?;
    Some(profile)
}

/// The chunks of a PNG file up to its end mark.
struct Chunks<'a> {
    rest: &'a [u8],
}

impl<'a> Chunks<'a> {
    fn new(png: &'a [u8]) -> Option<Self> {
        Some(Self { rest: png.strip_prefix(b"\x89PNG\r\n\x1a\n")? })
    }
}

impl<'a> Iterator for Chunks<'a> {
    type Item = ([u8; 4], &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (head, rest) = self.rest.split_first_chunk::<8>()?;
        let [l0, l1, l2, l3, kind @ ..] = *head;
        let length = u32::from_be_bytes([l0, l1, l2, l3]) as usize;
        let body = rest.get(..length)?;
        self.rest = rest.get(length + 4..)?;
        (kind != *b"IEND").then_some((kind, body))
    }
}
