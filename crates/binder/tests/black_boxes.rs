//! A page with a black box shows everything else exactly as two other viewers showed it before: annotations
//! without a picture of their own, hidden ones, check marks, fonts that are not in the file, Korean and
//! Japanese tables of codes, turned and cropped pages, layers, transparency, shadings and drawn fonts.

mod samples;
mod torture;

use image::RgbImage;
use proofbook_binder::{CannotRedact, PageRegion, redacted_pdf};
use proofbook_rendering::{Wanted, page};
use torture::{Member, members};

/// A box at the foot of the page, where no member has anything.
const FOOT: PageRegion = PageRegion { page: 1, left: 50, top: 930, right: 950, bottom: 970 };
/// Sides of the squares that are compared, in pixels of 1/72 inch.
const SQUARE: u32 = 9;
/// How much darker or lighter a square may be, of 255: other programs smooth edges in other ways and
/// replace fonts by others.
const TOLERATED: i32 = 60;

fn redacted(member: &Member) -> Vec<u8> {
    redacted_pdf(&member.bytes, &[FOOT]).unwrap_or_else(|error| panic!("{}: {error:?}", member.name))
}

/// The mean of each square above the box.
fn squares(picture: &RgbImage) -> Vec<Vec<i32>> {
    let (width, height) = picture.dimensions();
    let end = height * 9 / 10;
    let mean = |left: u32, top: u32| {
        let cells = (top..(top + SQUARE).min(end))
            .flat_map(|y| (left..(left + SQUARE).min(width)).map(move |x| (x, y)));
        let (sum, count) = cells.fold((0, 0), |(sum, count), (x, y)| {
            (sum + picture.get_pixel(x, y).0.iter().map(|part| i32::from(*part)).sum::<i32>() / 3, count + 1)
        });
        sum / count.max(1)
    };
    (0..end)
        .step_by(SQUARE as usize)
        .map(|y| (0..width).step_by(SQUARE as usize).map(|x| mean(x, y)).collect())
        .collect()
}

/// Squares that differ from every neighbour of the same place in the other picture.
fn differing(before: &RgbImage, after: &RgbImage) -> Vec<(usize, usize)> {
    let (before, after) = (squares(before), squares(after));
    let mut found = Vec::new();
    let mut compare = |one: &[Vec<i32>], other: &[Vec<i32>]| {
        for (y, row) in one.iter().enumerate() {
            for (x, mean) in row.iter().enumerate() {
                let around = (y.saturating_sub(1)..=y + 1)
                    .flat_map(|y| (x.saturating_sub(1)..=x + 1).map(move |x| (x, y)))
                    .filter_map(|(x, y)| other.get(y)?.get(x).copied());
                if around.map(|other| (other - mean).abs()).min().unwrap_or(0) > TOLERATED {
                    found.push((x, y));
                }
            }
        }
    };
    compare(&before, &after);
    compare(&after, &before);
    found
}

/// What differs between two pictures of a page; nothing where they look the same.
fn difference(name: &str, before: &RgbImage, after: &RgbImage) -> Option<String> {
    if before.dimensions() != after.dimensions() {
        return Some(format!("{name}: {:?} and {:?}", before.dimensions(), after.dimensions()));
    }
    let found = differing(before, after);
    let first = &found[..found.len().min(8)];
    (found.len() > 2).then(|| format!("{name}: {} squares differ, first {first:?}", found.len()))
}

fn compare_by(viewer: &str, rendered: fn(&str, &[u8], u32) -> Option<RgbImage>) {
    let mut different = Vec::new();
    for member in members().iter().filter(|member| member.is_seen_by(viewer)) {
        let name = format!("box-{viewer}-{}", member.name);
        let before = rendered(&format!("{name}-before"), &member.bytes, 1);
        let after = rendered(&format!("{name}-after"), &redacted(member), 1);
        let (Some(before), Some(after)) = (before, after) else { return };
        different.extend(difference(&name, &before, &after));
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

#[test]
fn poppler_shows_the_rest_of_the_page_as_before() {
    compare_by("poppler", samples::rendered);
}

#[test]
fn pdfium_shows_the_rest_of_the_page_as_before() {
    compare_by("pdfium", samples::rendered_by_pdfium);
}

/// Needs no other program: the ink that must be there, and the ink that must not.
#[test]
fn each_member_shows_what_it_should() {
    const WANTED: Wanted =
        Wanted { dots_per_inch: 72.0, most_pixels: 4_000_000, fallback: proofbook_typeset::fonts::REGULAR };
    for member in members() {
        let picture = page(&redacted(&member), 1, &WANTED).unwrap();
        let ink = |[left, top, right, bottom]: [u32; 4]| {
            let cells = (top..bottom).flat_map(|y| (left..right).map(move |x| (x, y)));
            let dark = cells.filter(|(x, y)| picture.get_pixel(*x, *y).0.iter().any(|part| *part < 140));
            dark.count() as f32 / ((right - left) * (bottom - top)) as f32
        };
        for (place, least) in &member.dark {
            assert!(ink(*place) >= *least, "{}: {place:?} has {} ink", member.name, ink(*place));
        }
        for place in &member.light {
            assert!(ink(*place) < 0.002, "{}: {place:?} has {} ink", member.name, ink(*place));
        }
    }
}

#[test]
fn a_page_that_cannot_be_drawn_wholly_gives_no_copy() {
    for (name, bytes) in torture::undrawable() {
        let copy = redacted_pdf(&bytes, &[FOOT]);
        assert!(
            matches!(copy, Err(CannotRedact::Page { page: 1, .. })),
            "{name}: {:?}",
            copy.map(|it| it.len())
        );
    }
}
