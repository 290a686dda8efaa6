//! JPEG data without what a camera or a program wrote about the picture, except how to turn it.
//!
//! The pixels are the same bytes. What it deliberately does not do: it decodes nothing.

/// The parts of a JPEG file up to its first scan.
pub(crate) struct Jpeg<'a> {
    segments: Vec<(u8, &'a [u8])>,
    scans: &'a [u8],
    /// Colours of a pixel.
    pub components: u8,
}

impl<'a> Jpeg<'a> {
    /// Takes a file apart; nothing where it is torn.
    pub(crate) fn read(bytes: &'a [u8]) -> Option<Self> {
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
    pub(crate) fn without_metadata(&self) -> Vec<u8> {
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
    use image::{DynamicImage, ImageFormat};
    use std::io::Cursor;

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
        let fit = Jpeg::read(&jpeg_with(&exif)).expect("a JPEG").without_metadata();
        assert!(!fit.windows(6).any(|bytes| bytes == b"Secret"));
        let again = Jpeg::read(&fit).expect("a JPEG");
        assert_eq!(exif_orientation(again.segments[0].1), Some(6));
        assert!(Jpeg::read(&fit[..40]).is_none());
    }
}
