//! Pictures made of pixels: kinds, depths, several in one file, torn ones. Every frame has a colour.

use crate::{pdfs::zlib, sample::Sample};
use image::{DynamicImage, Frame, ImageFormat, Rgb, RgbImage, RgbaImage, codecs::gif::GifEncoder};
use std::io::Cursor;

const RED: [u8; 3] = [255, 0, 0];
const BLUE: [u8; 3] = [0, 0, 255];
const GREEN: [u8; 3] = [0, 160, 0];

/// All of them.
pub fn all() -> Vec<Sample> {
    [kinds(), depths(), several(), torn(), odd()].into_iter().flatten().collect()
}

/// Left half in one colour, right half in the other.
fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| Rgb(if x * 2 < width { RED } else { BLUE }))
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    picture.write_to(&mut Cursor::new(&mut bytes), format).map(|()| bytes).unwrap_or_default()
}

fn named(name: &str, bytes: Vec<u8>) -> Sample {
    Sample::new(format!("picture-{name}"), bytes)
}

const FORMATS: [(&str, ImageFormat); 6] = [
    ("png", ImageFormat::Png),
    ("jpg", ImageFormat::Jpeg),
    ("gif", ImageFormat::Gif),
    ("bmp", ImageFormat::Bmp),
    ("tiff", ImageFormat::Tiff),
    ("webp", ImageFormat::WebP),
];

fn kinds() -> Vec<Sample> {
    let mut samples = Vec::new();
    for (ending, format) in FORMATS {
        for (name, width, height) in
            [("square", 80, 80), ("tall", 60, 900), ("wide", 900, 60), ("dot", 12, 12)]
        {
            let bytes = encoded(&DynamicImage::from(halves(width, height)), format);
            samples.push(named(&format!("{name}.{ending}"), bytes).painted(&[RED, BLUE]));
        }
    }
    samples
}

fn depths() -> Vec<Sample> {
    let plain = DynamicImage::from(halves(80, 80));
    let see_through = RgbaImage::from_fn(80, 80, |x, _| {
        if x < 40 { image::Rgba([255, 0, 0, 255]) } else { image::Rgba([0, 0, 255, 0]) }
    });
    vec![
        named("deep.png", encoded(&DynamicImage::from(plain.to_rgb16()), ImageFormat::Png))
            .painted(&[RED, BLUE]),
        named("deep.tiff", encoded(&DynamicImage::from(plain.to_rgb16()), ImageFormat::Tiff))
            .painted(&[RED, BLUE]),
        named("grey.png", encoded(&DynamicImage::from(plain.to_luma8()), ImageFormat::Png)),
        named("grey.jpg", encoded(&DynamicImage::from(plain.to_luma8()), ImageFormat::Jpeg)),
        named("grey-deep.png", encoded(&DynamicImage::from(plain.to_luma16()), ImageFormat::Png)),
        named("see-through.png", encoded(&DynamicImage::from(see_through.clone()), ImageFormat::Png))
            .painted(&[RED]),
        named("see-through.webp", encoded(&DynamicImage::from(see_through), ImageFormat::WebP))
            .painted(&[RED]),
    ]
}

/// A TIFF of uncompressed pages.
fn tiff(colours: &[[u8; 3]]) -> Vec<u8> {
    const SIDE: u32 = 40;
    let mut bytes = b"II*\0\0\0\0\0".to_vec();
    let mut link = 4;
    for colour in colours {
        let data = bytes.len() as u32;
        bytes.extend(colour.repeat((SIDE * SIDE) as usize));
        let bits = bytes.len() as u32;
        bytes.extend([8u16, 8, 8].iter().flat_map(|bits| bits.to_le_bytes()));
        if bytes.len() % 2 == 1 {
            bytes.push(0);
        }
        let directory = bytes.len() as u32;
        bytes[link..link + 4].copy_from_slice(&directory.to_le_bytes());
        let entries: [(u16, u16, u32, u32); 9] = [
            (256, 4, 1, SIDE),
            (257, 4, 1, SIDE),
            (258, 3, 3, bits),
            (259, 3, 1, 1),
            (262, 3, 1, 2),
            (273, 4, 1, data),
            (277, 3, 1, 3),
            (278, 4, 1, SIDE),
            (279, 4, 1, SIDE * SIDE * 3),
        ];
        bytes.extend((entries.len() as u16).to_le_bytes());
        for (tag, kind, count, value) in entries {
            bytes.extend(tag.to_le_bytes());
            bytes.extend(kind.to_le_bytes());
            bytes.extend(count.to_le_bytes());
            bytes.extend(value.to_le_bytes());
        }
        link = bytes.len();
        bytes.extend([0; 4]);
    }
    bytes
}

fn gif(colours: &[[u8; 3]]) -> Vec<u8> {
    let mut bytes = Vec::new();
    {
        let mut encoder = GifEncoder::new(&mut bytes);
        for [red, green, blue] in colours {
            let _ = encoder.encode_frame(Frame::new(RgbaImage::from_pixel(
                40,
                40,
                image::Rgba([*red, *green, *blue, 255]),
            )));
        }
    }
    bytes
}

fn several() -> Vec<Sample> {
    vec![
        named("pages1.tiff", tiff(&[RED])).painted(&[RED]),
        named("pages2.tiff", tiff(&[RED, BLUE])).painted(&[RED, BLUE]).of_pages(2),
        named("pages3.tif", tiff(&[RED, BLUE, GREEN])).painted(&[RED, BLUE, GREEN]).of_pages(3),
        named(
            "pages40.tif",
            tiff(
                &[[RED, BLUE].concat().try_into().map_or(RED, |pair: [u8; 6]| [pair[0], pair[1], pair[2]]);
                    40],
            ),
        )
        .painted(&[RED])
        .of_pages(40),
        named("frames2.gif", gif(&[RED, BLUE])).painted(&[RED, BLUE]).of_pages(2),
        named("frames3.gif", gif(&[RED, BLUE, GREEN])).painted(&[RED, BLUE, GREEN]).of_pages(3),
    ]
}

/// Halves of files, and files with a torn middle.
fn torn() -> Vec<Sample> {
    let mut samples = Vec::new();
    for (ending, format) in FORMATS {
        let whole = encoded(&DynamicImage::from(halves(300, 300)), format);
        samples.push(
            named(&format!("cut-half.{ending}"), whole[..whole.len() / 2].to_vec()).painted(&[RED, BLUE]),
        );
        samples.push(
            named(&format!("cut-head.{ending}"), whole[..whole.len().min(40)].to_vec()).painted(&[RED, BLUE]),
        );
        let mut flipped = whole.clone();
        let middle = flipped.len() / 2;
        flipped[middle..(middle + 20).min(whole.len())].fill(0xA5);
        samples.push(named(&format!("flipped.{ending}"), flipped));
    }
    samples
}

fn odd() -> Vec<Sample> {
    let png = encoded(&DynamicImage::from(halves(80, 80)), ImageFormat::Png);
    let jpg = encoded(&DynamicImage::from(halves(80, 80)), ImageFormat::Jpeg);
    // A PNG that promises a billion pixels and holds none.
    let mut bomb = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = b"IHDR".to_vec();
    header.extend(60_000u32.to_be_bytes());
    header.extend(60_000u32.to_be_bytes());
    header.extend([8, 2, 0, 0, 0]);
    let chunk = |kind_and_data: &[u8]| {
        let mut out = (kind_and_data.len() as u32 - 4).to_be_bytes().to_vec();
        out.extend(kind_and_data);
        out.extend(crc(kind_and_data).to_be_bytes());
        out
    };
    bomb.extend(chunk(&header));
    bomb.extend(chunk(&[b"IDAT", zlib(b"\0").as_slice()].concat()));
    bomb.extend(chunk(b"IEND"));
    vec![
        named("named-jpg.jpg", png.clone()).painted(&[RED, BLUE]),
        named("named-pdf.pdf", png.clone()).painted(&[RED, BLUE]),
        named("no-ending", png.clone()).painted(&[RED, BLUE]),
        named("rubbish-after.png", [&png[..], &[7; 999]].concat()).painted(&[RED, BLUE]),
        named("rubbish-after.jpg", [&jpg[..], &[7; 999]].concat()).painted(&[RED, BLUE]),
        named("bomb.png", bomb).painted(&[RED]),
        named("photo.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec()),
        named("photo.avif", b"\0\0\0\x18ftypavif\0\0\0\0mif1avif".to_vec()),
        named("photo.jxl", b"\xFF\x0A\0\0\0\0".to_vec()),
        named("icon.ico", b"\0\0\x01\0\x01\0\x10\x10\0\0\x01\0\x20\0".to_vec()),
    ]
}

fn crc(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 };
        }
    }
    !crc
}
