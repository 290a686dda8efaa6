//! Black boxes: nothing is left under them, and everything else stays.

mod samples;

use image::{ImageFormat, RgbImage};
use proofbook_binder::{CannotRedact, PageRegion, Trouble, count_pages, redacted_pdf, redacted_picture};
use samples::*;

const UPPER_HALF: PageRegion = PageRegion { page: 2, left: 0, top: 0, right: 1000, bottom: 500 };

/// Three pages with a word of their own, typeset.
fn secrets() -> Vec<u8> {
    let page = |word: &str| format!("{word} stands here.\n");
    typeset("Secrets", &[page("Alphaword"), page("Betaword"), page("Gammaword")].join("\n***pagebreak***\n"))
}

#[test]
fn the_words_of_a_page_with_a_box_are_gone_and_those_of_other_pages_stay() {
    let bytes = three_pages();
    let Some(before) = texts("redaction-before", &bytes) else { return };
    let after = redacted_pdf(&bytes, &[UPPER_HALF]).unwrap();
    assert_sound("redaction", &after);
    assert_eq!(count_pages(&after), Ok(3));
    let now = texts("redaction-after", &after).unwrap();
    assert_eq!((&now[0], &now[2]), (&before[0], &before[2]));
    assert!(!before[1].trim().is_empty());
    assert_eq!(now[1].trim(), "", "a page with a box has no text");
}

#[test]
fn the_box_is_black_and_the_rest_of_the_page_is_shown_as_it_was() {
    let bytes = three_pages();
    let after = redacted_pdf(&bytes, &[UPPER_HALF]).unwrap();
    let (Some(before), Some(now)) = (rendered("shown-before", &bytes, 2), rendered("shown-after", &after, 2))
    else {
        return;
    };
    assert_eq!(before.dimensions(), now.dimensions());
    let (width, height) = now.dimensions();
    for y in (2..height / 2 - 2).step_by(7) {
        for x in (2..width - 2).step_by(7) {
            assert!(now.get_pixel(x, y).0.iter().all(|sample| *sample < 8), "{x} {y}");
        }
    }
    let lower = |picture: &RgbImage| {
        let rows = picture.enumerate_pixels().filter(|(_, y, _)| *y > height / 2 + 4);
        let dark: Vec<u8> = rows.map(|(_, _, pixel)| pixel.0[1]).collect();
        dark.iter().map(|sample| u64::from(*sample)).sum::<u64>() / dark.len() as u64
    };
    assert!(lower(&before).abs_diff(lower(&now)) < 4, "the lower half keeps its ink");
}

#[test]
fn nothing_at_the_level_of_the_document_travels() {
    let bytes = secrets();
    let after = redacted_pdf(&bytes, &[PageRegion { page: 1, ..UPPER_HALF }]).unwrap();
    let document = lopdf::Document::load_mem(&after).unwrap();
    let catalogue = document.catalog().unwrap();
    for key in [b"Outlines".as_slice(), b"Names", b"Metadata", b"AcroForm", b"StructTreeRoot", b"OpenAction"]
    {
        assert!(!catalogue.has(key), "{}", String::from_utf8_lossy(key));
    }
    assert!(!document.trailer.has(b"Info"));
}

#[test]
fn a_picture_that_only_a_painted_page_showed_does_not_travel_in_a_shared_list() {
    let bytes = shared_resources();
    let after = redacted_pdf(&bytes, &[UPPER_HALF]).unwrap();
    let document = lopdf::Document::load_mem(&after).unwrap();
    let marked = document.objects.values().filter_map(|object| object.as_stream().ok());
    let pixels: Vec<Vec<u8>> = marked.filter_map(|stream| stream.get_plain_content().ok()).collect();
    assert!(pixels.iter().any(|content| content == &[10, 20, 30]), "the first page keeps its picture");
    assert!(!pixels.iter().any(|content| content == &[201, 202, 203]), "the second page's is gone");
}

#[test]
fn the_same_boxes_give_the_same_bytes() {
    let bytes = three_pages();
    assert_eq!(redacted_pdf(&bytes, &[UPPER_HALF]), redacted_pdf(&bytes, &[UPPER_HALF]));
}

#[test]
fn a_box_on_a_page_that_is_not_there_gives_no_copy() {
    for page in [0, 4] {
        let copy = redacted_pdf(&three_pages(), &[PageRegion { page, ..UPPER_HALF }]);
        assert_eq!(copy, Err(CannotRedact::File(Trouble::PagesAbsent)));
    }
    assert_eq!(redacted_pdf(b"%PDF-1.7 torn", &[UPPER_HALF]), Err(CannotRedact::File(Trouble::Damaged)));
    assert_eq!(redacted_picture(b"no picture", &[UPPER_HALF]), Err(Trouble::PictureUnreadable));
}

#[test]
fn a_picture_is_painted_as_it_is_shown_and_loses_its_metadata() {
    let jpeg = turned_jpeg(&quarters(80, 40), 6);
    let upper_left = PageRegion { page: 1, left: 0, top: 0, right: 500, bottom: 500 };
    let png = redacted_picture(&jpeg, &[upper_left]).unwrap();
    let copy = image::load_from_memory_with_format(&png, ImageFormat::Png).unwrap().to_rgb8();
    assert_eq!(copy.dimensions(), (40, 80), "it is upright");
    assert_eq!(copy.get_pixel(10, 20).0, [0, 0, 0]);
    assert_ne!(copy.get_pixel(30, 60).0, [0, 0, 0]);
    assert!(!png.windows(4).any(|four| four == b"eXIf"));
}

/// Two pages that share one list of pictures, each showing its own.
fn shared_resources() -> Vec<u8> {
    use lopdf::{Document, Object, Stream, dictionary};
    let mut document = Document::with_version("1.7");
    let root = document.new_object_id();
    let mut picture = |pixel: [u8; 3]| {
        let form = dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => 1, "Height" => 1,
            "ColorSpace" => "DeviceRGB", "BitsPerComponent" => 8,
        };
        document.add_object(Stream::new(form, pixel.to_vec()).with_compression(false))
    };
    let (first, second) = (picture([10, 20, 30]), picture([201, 202, 203]));
    let resources =
        document.add_object(dictionary! { "XObject" => dictionary! { "One" => first, "Two" => second } });
    let kids: Vec<Object> = ["One", "Two"]
        .into_iter()
        .map(|name| {
            let content = format!("q 100 0 0 100 0 0 cm /{name} Do Q").into_bytes();
            let content = document.add_object(Stream::new(dictionary! {}, content));
            Object::Reference(document.add_object(dictionary! {
                "Type" => "Page", "Parent" => root, "Contents" => content, "Resources" => resources,
                "MediaBox" => vec![0.into(), 0.into(), 100.into(), 100.into()],
            }))
        })
        .collect();
    document.set_object(root, dictionary! { "Type" => "Pages", "Count" => 2, "Kids" => kids });
    let catalogue = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => root });
    document.trailer.set("Root", catalogue);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}
