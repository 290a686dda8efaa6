//! Pictures on pages: fitted, turned, cut, in every format, and torn.

mod samples;

use image::{DynamicImage, GrayImage, ImageBuffer, ImageFormat, Luma, Rgba, RgbaImage};
use lopdf::{Document, Object};
use proofbook_binder::*;
use samples::*;

fn bound_pages(outcome: &Outcome) -> u32 {
    match outcome {
        Outcome::Bound { pages, .. } => *pages,
        other => panic!("not bound: {other:?}"),
    }
}

fn is_near(colour: [u8; 3], wanted: [u8; 3]) -> bool {
    colour.iter().zip(wanted).all(|(a, b)| a.abs_diff(b) < 45)
}

const RED: [u8; 3] = [220, 40, 40];
const GREEN: [u8; 3] = [40, 180, 60];
const BLUE: [u8; 3] = [40, 60, 220];
const WHITE: [u8; 3] = [250, 250, 250];

#[test]
fn every_orientation_is_shown_upright() {
    // The colours of the quarters as shown, from the upper left to the lower right.
    let wanted = [
        [RED, GREEN, BLUE, WHITE],
        [GREEN, RED, WHITE, BLUE],
        [WHITE, BLUE, GREEN, RED],
        [BLUE, WHITE, RED, GREEN],
        [RED, BLUE, GREEN, WHITE],
        [BLUE, RED, WHITE, GREEN],
        [WHITE, GREEN, BLUE, RED],
        [GREEN, WHITE, RED, BLUE],
    ];
    for orientation in 1..=8_u8 {
        let jpeg = turned_jpeg(&quarters(900, 700), orientation);
        let name = format!("orientation-{orientation}");
        let (bound, outcome) = bind_one(&name, ExhibitContent::Picture(jpeg));
        assert_eq!(bound_pages(&outcome), 1);
        let points = [(0.45, 0.45), (0.55, 0.45), (0.45, 0.53), (0.55, 0.53)];
        let Some(found) = colours(&format!("{name}.pdf"), &bound.bytes, 3, &points) else { return };
        for (found, wanted) in found.iter().zip(wanted[usize::from(orientation) - 1]) {
            assert!(is_near(*found, wanted), "orientation {orientation}: {found:?} instead of {wanted:?}");
        }
    }
}

#[test]
fn a_single_pixel_is_bound() {
    let (_, outcome) = bind_one("pixel", ExhibitContent::Picture(encoded(quarters(1, 1), ImageFormat::Png)));
    assert_eq!(bound_pages(&outcome), 1);
}

#[test]
fn a_very_tall_screenshot_is_cut_over_pages() {
    let tall =
        image::RgbImage::from_fn(1440, 20_000, |x, y| image::Rgb([(y / 100) as u8, (x / 8) as u8, 128]));
    let start = std::time::Instant::now();
    let png = encoded(tall, ImageFormat::Png);
    eprintln!("encoding took {:?}", start.elapsed());
    let start = std::time::Instant::now();
    let (bound, outcome) = bind_one("tall", ExhibitContent::Picture(png.clone()));
    eprintln!("a screenshot of 20,000 px, {} KB: {:?}", png.len() / 1024, start.elapsed());
    let pages = bound_pages(&outcome);
    assert!((9..=12).contains(&pages), "{pages} pages");
    assert!(bound.bytes.len() < png.len() + 200_000, "the picture is stored once");
    let Some(texts) = texts("tall.pdf", &bound.bytes) else { return };
    assert!(texts[pages as usize + 1].contains(&format!("증거 A · {pages} / {pages}쪽")));
}

#[test]
fn extreme_shapes_are_bound() {
    for (name, width, height) in
        [("thread", 1, 60_000), ("stripe", 60_000, 1), ("wide", 5_000, 300), ("square", 500, 500)]
    {
        let (_, outcome) =
            bind_one(name, ExhibitContent::Picture(encoded(quarters(width, height), ImageFormat::Png)));
        assert!((1..=61).contains(&bound_pages(&outcome)), "{name}: {outcome:?}");
    }
}

#[test]
fn cmyk_jpegs_have_their_colours() {
    let (bound, outcome) =
        bind_one("cmyk", ExhibitContent::Picture(include_bytes!("fixtures/cmyk.jpg").to_vec()));
    assert_eq!(bound_pages(&outcome), 1);
    let Some(found) = colours("cmyk.pdf", &bound.bytes, 3, &[(0.4955, 0.495), (0.5045, 0.495)]) else {
        return;
    };
    assert!(found[0][0] < 160 && found[0][2] > 160, "cyan is {:?}", found[0]);
    assert!(found[1].iter().all(|part| *part > 230), "paper is {:?}", found[1]);
}

#[test]
fn every_format_is_bound_without_loss() {
    let picture = quarters(200, 160);
    for (name, format) in [
        ("gif", ImageFormat::Gif),
        ("webp", ImageFormat::WebP),
        ("bmp", ImageFormat::Bmp),
        ("tiff", ImageFormat::Tiff),
        ("png", ImageFormat::Png),
    ] {
        let bytes = match format {
            ImageFormat::Gif => encoded(DynamicImage::ImageRgb8(picture.clone()).to_rgba8(), format),
            _ => encoded(picture.clone(), format),
        };
        let (bound, outcome) = bind_one(&format!("format-{name}"), ExhibitContent::Picture(bytes));
        assert_eq!(bound_pages(&outcome), 1, "{name}");
        let points = [(0.45, 0.45), (0.55, 0.53)];
        let Some(found) = colours(&format!("format-{name}.pdf"), &bound.bytes, 3, &points) else { return };
        assert!(is_near(found[0], RED) && is_near(found[1], WHITE), "{name}: {found:?}");
    }
}

#[test]
fn every_kind_of_png_is_bound() {
    let see_through = RgbaImage::from_fn(300, 300, |x, _| Rgba([220, 40, 40, if x < 150 { 255 } else { 0 }]));
    let (bound, outcome) = bind_one("alpha", ExhibitContent::Picture(encoded(see_through, ImageFormat::Png)));
    assert_eq!(bound_pages(&outcome), 1);
    if let Some(found) = colours("alpha.pdf", &bound.bytes, 3, &[(0.4, 0.48), (0.6, 0.48)]) {
        assert!(is_near(found[0], RED) && is_near(found[1], [255; 3]), "{found:?}");
    }
    let grey = GrayImage::from_fn(300, 300, |x, _| Luma([if x < 150 { 0 } else { 255 }]));
    let deep = ImageBuffer::<Luma<u16>, Vec<u16>>::from_fn(300, 300, |x, _| {
        Luma([if x < 150 { 0 } else { u16::MAX }])
    });
    for (name, png) in [
        ("grey", encoded(grey, ImageFormat::Png)),
        ("deep", encoded(DynamicImage::ImageLuma16(deep), ImageFormat::Png)),
    ] {
        let (bound, outcome) = bind_one(name, ExhibitContent::Picture(png));
        assert_eq!(bound_pages(&outcome), 1);
        let Some(found) = colours(&format!("{name}.pdf"), &bound.bytes, 3, &[(0.4, 0.48), (0.6, 0.48)])
        else {
            return;
        };
        assert!(is_near(found[0], [0; 3]) && is_near(found[1], [255; 3]), "{name}: {found:?}");
    }
}

#[test]
fn png_data_is_passed_through() {
    let png = encoded(quarters(640, 480), ImageFormat::Png);
    let (bound, _) = bind_one("png-through", ExhibitContent::Picture(png.clone()));
    let document = Document::load_mem(&bound.bytes).expect("loads");
    let picture = document.objects.values().filter_map(|object| object.as_stream().ok()).find(|stream| {
        stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Image")
    });
    let data = &picture.expect("a picture").content;
    assert!(png.windows(64).any(|window| data.starts_with(window)), "the compressed rows were made anew");
}

#[test]
fn torn_and_unknown_pictures_get_a_sheet() {
    let png = encoded(quarters(640, 480), ImageFormat::Png);
    let jpeg = encoded(quarters(640, 480), ImageFormat::Jpeg);
    for (name, bytes) in [
        ("torn-png", &png[..png.len() / 2]),
        ("torn-jpeg", &jpeg[..jpeg.len() / 2]),
        ("png-head", &png[..20]),
        ("jpeg-head", &jpeg[..3]),
    ] {
        let (_, outcome) = bind_one(name, ExhibitContent::Picture(bytes.to_vec()));
        assert_eq!(outcome, Outcome::Trouble(Trouble::PictureUnreadable), "{name}");
    }
    for (name, bytes) in [("no-picture", b"<svg/>".as_slice()), ("empty-picture", b"")] {
        let (_, outcome) = bind_one(name, ExhibitContent::Picture(bytes.to_vec()));
        assert_eq!(outcome, Outcome::Trouble(Trouble::PictureUnsupported), "{name}");
    }
}

#[test]
fn every_page_of_a_tiff_is_bound() {
    for (name, bytes, pages) in [
        ("tiff-lzw", include_bytes!("../../pictures/tests/fixtures/lzw.tiff").as_slice(), 3),
        ("tiff-g4", include_bytes!("../../pictures/tests/fixtures/g4.tiff"), 3),
        ("tiff-grey16", include_bytes!("../../pictures/tests/fixtures/grey16.tiff"), 2),
    ] {
        let (bound, outcome) = bind_one(name, ExhibitContent::Picture(bytes.to_vec()));
        assert_eq!(bound_pages(&outcome), pages, "{name}");
        assert!(bound.exhibits[0].picture.is_empty(), "{name}");
        let texts = texts(&format!("{name}.pdf"), &bound.bytes).expect("pdftotext runs");
        assert!(texts[pages as usize + 1].contains(&format!("증거 A · {pages} / {pages}쪽")), "{texts:?}");
    }
}

#[test]
fn a_page_of_a_tiff_that_cannot_be_read_is_named_and_the_others_are_bound() {
    let mut bytes = include_bytes!("../../pictures/tests/fixtures/grey16.tiff").to_vec();
    // The second directory: its compression becomes one that nobody knows.
    let first = u32::from_le_bytes(bytes[4..8].try_into().unwrap()) as usize;
    let entries = |at: usize, bytes: &[u8]| usize::from(u16::from_le_bytes([bytes[at], bytes[at + 1]]));
    let next = first + 2 + entries(first, &bytes) * 12;
    let second = u32::from_le_bytes(bytes[next..next + 4].try_into().unwrap()) as usize;
    let places = (0..entries(second, &bytes)).map(|entry| second + 2 + entry * 12);
    let compression = places.into_iter().find(|at| bytes[*at..*at + 2] == [3, 1]).expect("an entry");
    bytes[compression + 8..compression + 10].copy_from_slice(&[0x39, 0x30]);
    let (bound, outcome) = bind_one("tiff-second-torn", ExhibitContent::Picture(bytes.clone()));
    assert_eq!(bound_pages(&outcome), 1);
    let wanted = std::collections::BTreeSet::from([PictureRemark::FramesUnreadable { frames: vec![2] }]);
    assert_eq!(bound.exhibits[0].picture, wanted);
    assert_eq!(picture_remarks(&bytes), Ok(wanted));
}

#[test]
fn pictures_of_telephones_are_bound_and_moving_ones_say_that_they_move() {
    let heic = include_bytes!("../../pictures/tests/fixtures/quarters.heic").to_vec();
    let (_, outcome) = bind_one("heic", ExhibitContent::Picture(heic));
    assert_eq!(bound_pages(&outcome), 1);
    let mut gif = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut gif);
    let frames = (0..3_u8).map(|shade| RgbaImage::from_pixel(8, 8, Rgba([shade * 80, 0, 0, 255])));
    encoder.encode_frames(frames.map(image::Frame::new)).unwrap();
    drop(encoder);
    let (bound, _) = bind_one("moving", ExhibitContent::Picture(gif.clone()));
    let wanted = std::collections::BTreeSet::from([PictureRemark::FirstFrameOnly { frames: 3 }]);
    assert_eq!(bound.exhibits[0].picture, wanted);
    assert_eq!(
        redacted_picture(&gif, &[]),
        Err(Trouble::PictureUnsupported),
        "a box would lose the other frames"
    );
}
