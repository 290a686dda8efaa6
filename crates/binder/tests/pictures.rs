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
