//! Headers that claim more pixels than anybody could hold, in every kind: refused from the header, at once, and
//! with the reason.

use image::{DynamicImage, ImageFormat, RgbImage};
use proofbook_pictures::{MOST_PIXELS, NoPicture, count, decoded, is_too_large, smaller_copy};
use std::io::Cursor;
use std::time::{Duration, Instant};

/// Each side of the made headers, as far as the kind has room for it.
const WIDE: u32 = 63_120;

/// A small picture of a kind.
fn small(format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(RgbImage::from_pixel(8, 8, image::Rgb([9, 90, 200])))
        .write_to(&mut bytes, format)
        .unwrap();
    bytes.into_inner()
}

fn put(bytes: &mut [u8], at: usize, part: &[u8]) {
    bytes[at..at + part.len()].copy_from_slice(part);
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = small(ImageFormat::Png);
    put(&mut bytes, 16, &width.to_be_bytes());
    put(&mut bytes, 20, &height.to_be_bytes());
    let check = crc(&bytes[12..29]);
    put(&mut bytes, 29, &check.to_be_bytes());
    bytes
}

/// The checksum of a chunk.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg()))
    })
}

fn jpeg() -> Vec<u8> {
    let mut bytes = small(ImageFormat::Jpeg);
    let frame = bytes.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
    put(&mut bytes, frame + 5, &[0xF6, 0x90, 0xF6, 0x90]);
    bytes
}

fn gif(frames: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut bytes);
    let pictures =
        (0..frames).map(|shade| image::RgbaImage::from_pixel(8, 8, image::Rgba([shade, 0, 0, 255])));
    encoder.encode_frames(pictures.map(image::Frame::new)).unwrap();
    drop(encoder);
    put(&mut bytes, 6, &[0x90, 0xF6, 0xF5, 0xF5]);
    bytes
}

fn bmp() -> Vec<u8> {
    let mut bytes = small(ImageFormat::Bmp);
    put(&mut bytes, 18, &WIDE.to_le_bytes());
    put(&mut bytes, 22, &WIDE.to_le_bytes());
    bytes
}

/// WebP of its extended form with a canvas of 16,777,216 by 255 pixels; its simple form ends at 16,383.
fn webp() -> Vec<u8> {
    let inner = small(ImageFormat::WebP);
    let mut body = b"WEBPVP8X\x0a\0\0\0\0\0\0\0\xFF\xFF\xFF\xFE\0\0".to_vec();
    body.extend_from_slice(&inner[12..]);
    [&b"RIFF"[..], &(body.len() as u32).to_le_bytes(), &body].concat()
}

fn tiff() -> Vec<u8> {
    let mut bytes = small(ImageFormat::Tiff);
    let directory = u32::from_le_bytes(bytes[4..8].try_into().unwrap()) as usize;
    let entries = u16::from_le_bytes(bytes[directory..directory + 2].try_into().unwrap());
    for entry in (0..usize::from(entries)).map(|index| directory + 2 + index * 12) {
        if matches!(u16::from_le_bytes([bytes[entry], bytes[entry + 1]]), 256..=257 | 278) {
            put(&mut bytes, entry + 2, &[4, 0]);
            put(&mut bytes, entry + 8, &WIDE.to_le_bytes());
        }
    }
    bytes
}

/// An icon that holds a PNG.
fn icon() -> Vec<u8> {
    let inner = png(WIDE, WIDE);
    let mut bytes = vec![0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 32, 0];
    bytes.extend((inner.len() as u32).to_le_bytes());
    bytes.extend(22_u32.to_le_bytes());
    bytes.extend(inner);
    bytes
}

/// A file whose sizes stand behind this name, in four bytes each.
fn behind(bytes: &[u8], name: &[u8], skip: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let at: Vec<usize> =
        bytes.windows(name.len()).enumerate().filter(|(_, it)| *it == name).map(|(at, _)| at).collect();
    assert!(!at.is_empty());
    for at in at {
        put(&mut bytes, at + name.len() + skip, &WIDE.to_be_bytes());
        put(&mut bytes, at + name.len() + skip + 4, &WIDE.to_be_bytes());
    }
    bytes
}

fn jp2() -> Vec<u8> {
    let outer = behind(include_bytes!("fixtures/quarters.jp2"), b"ihdr", 0);
    behind(&outer, b"\xFF\x51", 4)
}

/// A JPEG XL code stream whose header says two sides of 30 bits, lowest bit first.
fn jxl() -> Vec<u8> {
    let side = u64::from(WIDE - 1);
    let header = 0b110_u64 | side << 3;
    let mut bits: Vec<bool> = (0..33).map(|bit| header >> bit & 1 == 1).collect();
    bits.extend([false; 3]);
    let second = 0b11_u64 | side << 2;
    bits.extend((0..32).map(|bit| second >> bit & 1 == 1));
    bits.extend([true; 40]);
    let packed =
        bits.chunks(8).map(|eight| eight.iter().rev().fold(0, |byte, bit| byte << 1 | u8::from(*bit)));
    [0xFF, 0x0A].into_iter().chain(packed).collect()
}

#[test]
fn a_header_with_too_many_pixels_is_refused_at_once_in_every_kind() {
    for (name, bytes) in [
        ("png", png(WIDE, WIDE)),
        ("jpeg", jpeg()),
        ("gif", gif(1)),
        ("moving gif", gif(5)),
        ("webp", webp()),
        ("bmp", bmp()),
        ("tiff", tiff()),
        ("ico", icon()),
    ] {
        let begun = Instant::now();
        assert_eq!(decoded(&bytes).err(), Some(NoPicture::TooLarge), "{name}");
        assert!(begun.elapsed() < Duration::from_secs(2), "{name}: {:?}", begun.elapsed());
    }
}

#[test]
fn a_header_of_a_kind_with_its_own_decoder_costs_nothing_either() {
    let heic = include_bytes!("fixtures/quarters.heic");
    for (name, bytes) in [
        ("heic", behind(heic, b"ispe", 4)),
        ("jxl", jxl()),
        ("jp2", jp2()),
        ("jp2 of one tile", behind(&jp2(), b"\xFF\x51", 20)),
    ] {
        let begun = Instant::now();
        let refused = decoded(&bytes).map(|picture| (picture.pixels.width(), picture.pixels.height()));
        // The pixels of a HEIC picture are counted where they are coded, not where its box claims more.
        let is_bounded = refused.is_err() || refused.is_ok_and(|size| !is_too_large(size));
        assert!(is_bounded && begun.elapsed() < Duration::from_secs(2), "{name}: {refused:?}");
    }
}

#[test]
fn frames_of_a_picture_that_claims_too_much_are_counted_without_decoding() {
    let begun = Instant::now();
    assert_eq!(count(&gif(5)), 5);
    assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
}

#[test]
fn the_bound_is_one_and_what_is_far_beyond_is_not_even_made_smaller() {
    assert!(!is_too_large((16_320, 12_240)), "the largest telephone of today");
    assert!(is_too_large((u32::MAX, u32::MAX)) && is_too_large((MOST_PIXELS as u32 + 1, 1)));
    let begun = Instant::now();
    assert!(smaller_copy(&png(WIDE, WIDE)).is_none());
    assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
}

#[test]
fn previews_without_end_in_a_tiff_end() {
    // A hundred thousand directories that say they are previews, and one that leads back to the first.
    let mut bytes = b"II*\0\x08\0\0\0".to_vec();
    for number in 0..100_000_u32 {
        bytes.extend([1, 0, 254, 0, 4, 0, 1, 0, 0, 0, 1, 0, 0, 0]);
        let next = if number == 99_999 { 8 } else { bytes.len() as u32 + 4 };
        bytes.extend(next.to_le_bytes());
    }
    let begun = Instant::now();
    assert!(decoded(&bytes).is_err());
    assert!(count(&bytes) <= 1);
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
}
