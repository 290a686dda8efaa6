//! Pictures that go into documents, made fit for an archive and for strangers.
//!
//! JPEG data is passed through, but what a camera or a program wrote about the picture (place,
//! owner, software) is left out, except how to turn it. CMYK JPEGs and formats PDF does not know
//! become PNG. What it deliberately does not do: it does not scale and does not fetch.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use image::{DynamicImage, ImageFormat};
use typst::foundations::{Bytes, Smart};
use typst::visualize::{ExchangeFormat, RasterImage};

use crate::blocks::Picture;
use crate::flow::{Room, flow_text};

/// Pictures by the name the text calls them by.
pub type Assets = BTreeMap<String, Vec<u8>>;

/// The pictures of one document, readable ones only, under the paths templates see.
pub(crate) struct Pictures {
    files: BTreeMap<String, Bytes>,
    paths: BTreeMap<String, String>,
    missing_word: String,
    missing: RefCell<BTreeSet<String>>,
}

impl Pictures {
    /// Prepares all of them. `missing_word` is shown where a picture has no words of its own.
    pub(crate) fn new(assets: &Assets, missing_word: &str, with_svg: bool) -> Self {
        let (mut files, mut paths) = (BTreeMap::new(), BTreeMap::new());
        for (number, (name, bytes)) in assets.iter().enumerate() {
            if let Some(fit) = fit_for_print(bytes, with_svg) {
                let path = format!("/picture-{number}");
                files.insert(path.clone(), fit);
                paths.insert(name.clone(), path);
            }
        }
        let missing = RefCell::new(BTreeSet::new());
        Self { files, paths, missing_word: missing_word.to_owned(), missing }
    }

    /// The files by the path the template knows them by.
    pub(crate) fn files(&self) -> &BTreeMap<String, Bytes> {
        &self.files
    }

    /// The names that were asked for and are not there or not readable.
    pub(crate) fn missing(&self) -> BTreeSet<String> {
        self.missing.borrow().clone()
    }

    /// The picture of a name; a Markdown target is also tried without its folders.
    pub(crate) fn find(&self, name: &str, alt: &str) -> Picture {
        let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
        let path = self.paths.get(name).or_else(|| self.paths.get(last)).cloned();
        if path.is_none() {
            self.missing.borrow_mut().insert(name.to_owned());
        }
        let words = [alt.trim(), last, &self.missing_word].into_iter().find(|words| !words.is_empty());
        let alt = words.unwrap_or("–").to_owned();
        let missing = flow_text(&alt, Room::CELL);
        Picture { path, alt, missing }
    }
}

/// The picture as it may be embedded, or nothing when it cannot be read.
fn fit_for_print(bytes: &[u8], with_svg: bool) -> Option<Bytes> {
    match image::guess_format(bytes) {
        Ok(ImageFormat::Jpeg) => fit_jpeg(bytes),
        Ok(ImageFormat::Png) => readable(bytes.to_vec(), ExchangeFormat::Png),
        Ok(ImageFormat::Gif) => readable(bytes.to_vec(), ExchangeFormat::Gif),
        Ok(ImageFormat::WebP) => readable(bytes.to_vec(), ExchangeFormat::Webp),
        Ok(_) => as_png(&image::load_from_memory(bytes).ok()?),
        Err(_) if with_svg && is_svg(bytes) => Some(Bytes::new(bytes.to_vec())),
        Err(_) => None,
    }
}

fn is_svg(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).into_owned();
    head.contains("<svg")
}

fn readable(bytes: Vec<u8>, format: ExchangeFormat) -> Option<Bytes> {
    let bytes = Bytes::new(bytes);
    RasterImage::new(bytes.clone(), format, Smart::Auto).ok().map(|_| bytes)
}

fn fit_jpeg(bytes: &[u8]) -> Option<Bytes> {
    let jpeg = Jpeg::read(bytes)?;
    if jpeg.components == 1 || jpeg.components == 3 {
        return readable(jpeg.without_metadata(), ExchangeFormat::Jpg);
    }
    as_png(&image::load_from_memory_with_format(bytes, ImageFormat::Jpeg).ok()?)
}

fn as_png(picture: &DynamicImage) -> Option<Bytes> {
    let mut png = Cursor::new(Vec::new());
    let eight_bit = DynamicImage::ImageRgba8(picture.to_rgba8());
    eight_bit.write_to(&mut png, ImageFormat::Png).ok()?;
    readable(png.into_inner(), ExchangeFormat::Png)
}

/// The parts of a JPEG file up to its first scan.
struct Jpeg<'a> {
    segments: Vec<(u8, &'a [u8])>,
    scans: &'a [u8],
    components: u8,
}

impl<'a> Jpeg<'a> {
    fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(&[0xFF, 0xD8])?;
        let (mut segments, mut components) = (Vec::new(), 0);
        loop {
            let marker = match rest {
                [0xFF, 0xFF, ..] => {
                    rest = &rest[1..];
                    continue;
                }
                [0xFF, 0xDA, ..] => return Some(Self { segments, scans: rest, components }),
                [0xFF, marker, ..] => *marker,
                _ => return None,
            };
            let length = usize::from(u16::from_be_bytes([*rest.get(2)?, *rest.get(3)?]));
            let body = rest.get(4..2 + length)?;
            if matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC) {
                components = *body.get(5)?;
            }
            segments.push((marker, body));
            rest = &rest[2 + length..];
        }
    }

    /// The same picture; of the application segments only those that change how it looks.
    fn without_metadata(&self) -> Vec<u8> {
        let mut out = vec![0xFF, 0xD8];
        let mut turn = None;
        for (marker, body) in &self.segments {
            match marker {
                0xE1 => turn = turn.or_else(|| exif_orientation(body)),
                0xE2 if !body.starts_with(b"ICC_PROFILE\0") => {}
                0xE0 | 0xE2 | 0xEE => write_segment(&mut out, *marker, body),
                0xE1..=0xEF | 0xFE => {}
                _ => write_segment(&mut out, *marker, body),
            }
        }
        if let Some(turn) = turn.filter(|turn| *turn > 1) {
            let exif = orientation_only(turn);
            let mut segment = Vec::new();
            write_segment(&mut segment, 0xE1, &exif);
            out.splice(2..2, segment);
        }
        out.extend_from_slice(self.scans);
        out
    }
}

fn write_segment(out: &mut Vec<u8>, marker: u8, body: &[u8]) {
    out.extend_from_slice(&[0xFF, marker]);
    out.extend_from_slice(&((body.len() + 2) as u16).to_be_bytes());
    out.extend_from_slice(body);
}

/// A minimal EXIF segment that holds nothing but how to turn the picture.
fn orientation_only(turn: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend_from_slice(&[turn, 0, 0, 0, 0, 0, 0]);
    exif
}

/// The orientation (1 to 8) an EXIF segment asks for.
fn exif_orientation(body: &[u8]) -> Option<u8> {
    let tiff = body.strip_prefix(b"Exif\0\0")?;
    let little = tiff.starts_with(b"II");
    let short = |at: usize| -> Option<u16> {
        let bytes = [*tiff.get(at)?, *tiff.get(at + 1)?];
        Some(if little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    };
    let long = |at: usize| -> Option<usize> {
        let (first, second) = (usize::from(short(at)?), usize::from(short(at + 2)?));
        Some(if little { second << 16 | first } else { first << 16 | second })
    };
    let directory = long(4)?;
    let count = usize::from(short(directory)?);
    let entry = (0..count).map(|i| directory + 2 + i * 12).find(|at| short(*at) == Some(0x0112))?;
    u8::try_from(short(entry + 8)?).ok().filter(|turn| (1..=8).contains(turn))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jpeg_with(exif: &[u8]) -> Vec<u8> {
        let mut plain = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(8, 4).write_to(&mut plain, ImageFormat::Jpeg).expect("encodes");
        let plain = plain.into_inner();
        let mut out = plain[..2].to_vec();
        write_segment(&mut out, 0xE1, exif);
        write_segment(&mut out, 0xFE, b"made by somebody at Secret Customer");
        out.extend_from_slice(&plain[2..]);
        out
    }

    #[test]
    fn metadata_is_left_out_and_the_turn_is_kept() {
        let mut exif = orientation_only(6);
        exif.extend_from_slice(b"GPS of Secret Customer");
        let fit = fit_jpeg(&jpeg_with(&exif)).expect("a readable picture");
        assert!(!fit.windows(6).any(|bytes| bytes == b"Secret"));
        let again = Jpeg::read(&fit).expect("a JPEG");
        assert_eq!(exif_orientation(again.segments[0].1), Some(6));
    }

    #[test]
    fn a_torn_picture_is_missing_and_not_an_error() {
        assert!(fit_for_print(b"\x89PNG\r\n\x1a\nrubbish", false).is_none());
        assert!(fit_for_print(&jpeg_with(b"")[..40], false).is_none());
        assert!(fit_for_print(b"", true).is_none());
    }
}
