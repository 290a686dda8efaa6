//! Pictures of every kind, written by other programs: they are decoded, counted and bounded.

use image::{DynamicImage, ImageFormat, RgbImage};
use proofbook_pictures::{Decoded, NoPicture, count, decoded, each_page, smaller_copy};
use std::io::Cursor;

const RED: [u8; 3] = [200, 30, 40];
const BLUE: [u8; 3] = [30, 60, 200];

fn near(found: [u8; 3], wanted: [u8; 3]) -> bool {
    found.iter().zip(wanted).all(|(a, b)| a.abs_diff(b) < 40)
}

/// The colours in the middle of the upper left and of the lower right quarter.
fn quarters(picture: &DynamicImage) -> [[u8; 3]; 2] {
    let pixels = picture.to_rgb8();
    let (width, height) = pixels.dimensions();
    [pixels.get_pixel(width / 4, height / 4).0, pixels.get_pixel(width * 3 / 4, height * 3 / 4).0]
}

#[test]
fn pictures_of_telephones_and_archives_are_decoded() {
    for (name, bytes) in [
        ("heic", include_bytes!("fixtures/quarters.heic").as_slice()),
        ("jp2", include_bytes!("fixtures/quarters.jp2")),
        ("lzw", include_bytes!("fixtures/lzw.tiff")),
        ("ico", include_bytes!("fixtures/quarters.ico")),
    ] {
        let picture = decoded(bytes).unwrap_or_else(|why| panic!("{name}: {why}")).upright();
        let [red, blue] = quarters(&picture);
        assert!(near(red, RED) && near(blue, BLUE), "{name}: {red:?} {blue:?}");
    }
    assert_eq!(decoded(include_bytes!("fixtures/quarters.avif")).err(), Some(NoPicture::Unsupported));
}

#[test]
fn a_jpeg_xl_picture_is_decoded() {
    // A picture of the documentation of the decoder: 64 by 64 pixels or smaller, only its size is known here.
    let bytes = [
        0xff, 0x0a, 0x30, 0x54, 0x10, 0x09, 0x08, 0x06, 0x01, 0x00, 0x78, 0x00, 0x4b, 0x38, 0x41, 0x3c, 0xb6,
        0x3a, 0x51, 0xfe, 0x00, 0x47, 0x1e, 0xa0, 0x85, 0xb8, 0x27, 0x1a, 0x48, 0x45, 0x84, 0x1b, 0x71, 0x4f,
        0xa8, 0x3e, 0x8e, 0x30, 0x03, 0x92, 0x84, 0x01,
    ];
    let picture = decoded(&bytes).expect("a picture").pixels;
    assert!(picture.width() > 0 && picture.to_rgb8().pixels().any(|pixel| pixel.0 != [0, 0, 0]));
    assert_eq!(decoded(&bytes[..20]).err(), Some(NoPicture::Unreadable));
}

#[test]
fn every_page_of_a_tiff_is_handed_out() {
    for (name, bytes, pages) in [
        ("lzw", include_bytes!("fixtures/lzw.tiff").as_slice(), 3),
        ("g4", include_bytes!("fixtures/g4.tiff"), 3),
        ("jpeg", include_bytes!("fixtures/jpeg.tiff"), 3),
        ("palette", include_bytes!("fixtures/palette.tiff"), 3),
        ("cmyk", include_bytes!("fixtures/cmyk.tiff"), 3),
        ("grey16", include_bytes!("fixtures/grey16.tiff"), 2),
    ] {
        let mut found: Vec<Result<Decoded, NoPicture>> = Vec::new();
        assert_eq!(each_page(bytes, |_, page| found.push(page)), Some(pages), "{name}");
        assert_eq!(count(bytes), pages, "{name}");
        let found: Vec<_> = found.into_iter().map(|page| page.map(|page| quarters(&page.pixels))).collect();
        assert!(found.iter().all(Result::is_ok), "{name}: {found:?}");
        let [first, second] = [found[0].unwrap(), found[1].unwrap()];
        match name {
            "g4" => assert!(first != second || first[0] != [255, 255, 255], "{name}: {first:?} {second:?}"),
            "grey16" => assert!(first[0][0] > 200 && first[1][0] < 20, "{name}: {first:?}"),
            _ => {
                assert!(near(first[0], RED) && near(first[1], BLUE), "{name}: {first:?}");
                assert!(near(second[0], BLUE) && near(second[1], RED), "{name}: {second:?}");
            }
        }
    }
}

#[test]
fn a_tiff_that_leads_back_to_itself_ends() {
    let mut bytes = include_bytes!("fixtures/grey16.tiff").to_vec();
    let first = u32::from_le_bytes(bytes[4..8].try_into().unwrap());
    let entries = u16::from_le_bytes(bytes[first as usize..first as usize + 2].try_into().unwrap());
    let next = first as usize + 2 + usize::from(entries) * 12;
    bytes[next..next + 4].copy_from_slice(&first.to_le_bytes());
    assert_eq!(count(&bytes), 1);
}

#[test]
fn moving_pictures_are_counted() {
    let mut gif = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut gif);
    let frames =
        (0..4_u8).map(|shade| image::RgbaImage::from_pixel(8, 8, image::Rgba([shade * 60, 0, 0, 255])));
    encoder.encode_frames(frames.map(image::Frame::new)).unwrap();
    drop(encoder);
    assert_eq!(count(&gif), 4);
    let mut still = Cursor::new(Vec::new());
    RgbImage::new(8, 8).write_to(&mut still, ImageFormat::Png).unwrap();
    assert_eq!(count(still.get_ref()), 1);
    assert_eq!(count(b"no picture"), 1);
}

#[test]
fn what_is_too_large_is_refused_before_it_is_decoded_and_can_be_made_smaller() {
    // 20,000 by 20,000 white pixels, written row by row.
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, 20_000, 20_000);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&vec![0xFF; 2_500 * 20_000]).unwrap();
    writer.finish().unwrap();
    assert_eq!(decoded(&png).err(), Some(NoPicture::TooLarge));
    let copy = smaller_copy(&png).expect("a copy");
    assert!(copy.width() == copy.height() && (4_000..=8_000).contains(&copy.width()), "{}", copy.width());
    assert_eq!(copy.to_rgb8().get_pixel(100, 100).0, [255, 255, 255]);
    assert!(smaller_copy(&png[..200]).is_none());
}
