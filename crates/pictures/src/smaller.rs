//! PNG pictures with more pixels than any viewer can hold, read row by row and made smaller.
//!
//! Each pixel of the copy is the mean of a square of pixels. Nothing larger than a few rows is held at once.
//! Not here: pictures of other kinds, and PNG data that is woven (interlaced).

use image::{DynamicImage, RgbaImage};
use std::io::Cursor;

/// The longest side of the copy, in pixels.
const LONGEST_SIDE: u32 = 8_000;
/// Most pixels that are read at all.
const MOST_PIXELS: u64 = 1_000_000_000;

/// A smaller copy; nothing where the file is torn or woven.
pub(crate) fn copy(png: &[u8]) -> Option<DynamicImage> {
    let mut decoder = png::Decoder::new(Cursor::new(png));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().ok()?;
    let (width, height) = reader.info().size();
    if reader.info().interlaced || u64::from(width) * u64::from(height) > MOST_PIXELS {
        return None;
    }
    let step = width.max(height).div_ceil(LONGEST_SIDE).max(1) as usize;
    let samples = reader.output_color_type().0.samples();
    let across = (width as usize).div_ceil(step);
    let mut out = Vec::new();
    let mut sums = vec![[0_u32; 5]; across];
    let mut held = 0;
    while let Some(row) = reader.next_row().ok()? {
        for (x, pixel) in row.data().chunks_exact(samples).enumerate() {
            add(&mut sums[x / step], pixel);
        }
        held += 1;
        if held == step {
            out.extend(sums.iter_mut().flat_map(taken));
            held = 0;
        }
    }
    if held > 0 {
        out.extend(sums.iter_mut().flat_map(taken));
    }
    let down = (height as usize).div_ceil(step);
    RgbaImage::from_raw(across as u32, down as u32, out).map(DynamicImage::ImageRgba8)
}

/// Adds a pixel of one to four samples: grey, grey and alpha, colours, colours and alpha.
fn add(sum: &mut [u32; 5], pixel: &[u8]) {
    let [red, green, blue, alpha] = match *pixel {
        [grey] => [grey, grey, grey, 255],
        [grey, alpha] => [grey, grey, grey, alpha],
        [red, green, blue] => [red, green, blue, 255],
        [red, green, blue, alpha, ..] => [red, green, blue, alpha],
        [] => return,
    };
    for (part, value) in sum.iter_mut().zip([red, green, blue, alpha, 1]) {
        *part += u32::from(value);
    }
}

fn taken(sum: &mut [u32; 5]) -> [u8; 4] {
    let [red, green, blue, alpha, count] = std::mem::take(sum);
    [red, green, blue, alpha].map(|part| (part / count.max(1)) as u8)
}
