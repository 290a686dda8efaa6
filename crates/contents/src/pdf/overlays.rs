//! Notes that lie over a page although they carry no picture of themselves: every viewer draws them from
//! what they say they are.
//!
//! Only what lets nothing through counts: filled squares, circles and polygons, thick lines and strokes of
//! a pen. A marker lets the text through.

use super::document::{Pdf, as_dictionary};
use lopdf::{Dictionary, Object};
use proofbook_rendering::Overlay;

/// Flags of a note: not shown at all, and not shown on a screen.
const HIDDEN: i64 = 2;
const NO_VIEW: i64 = 32;
/// Corners of what stands for an ellipse.
const CORNERS: usize = 32;

/// Whether a viewer leaves a note out because of its flags.
pub(crate) fn is_hidden(note: &Dictionary) -> bool {
    let flags = note.get(b"F").and_then(Object::as_i64).unwrap_or_default();
    flags & (HIDDEN | NO_VIEW) != 0
}

/// Whether a note takes any room on the page; a field that takes none shows nothing of its value.
pub(crate) fn has_area<'a>(pdf: &Pdf<'a>, note: &'a Dictionary) -> bool {
    rectangle(pdf, note).is_some_and(|[left, low, right, high]| right - left >= 0.5 && high - low >= 0.5)
}

/// The shapes that lie over the page; none where the note has a picture of its own or lets something
/// through.
pub(crate) fn overlays<'a>(pdf: &Pdf<'a>, kind: &[u8], note: &'a Dictionary) -> Vec<Overlay> {
    let has_picture = pdf.dictionary(note, b"AP").is_some_and(|pictures| pictures.has(b"N"));
    let opacity =
        [b"ca".as_slice(), b"CA"].iter().filter_map(|key| number(pdf, note, key)).fold(1.0, f32::min);
    if has_picture || opacity < 0.99 {
        return Vec::new();
    }
    let is_filled = has_colour(pdf, note, b"IC");
    let is_drawn = has_colour(pdf, note, b"C");
    let width = width(pdf, note);
    let listed = |key: &[u8]| pairs(&numbers(pdf, pdf.array(note, key).unwrap_or_default()));
    let box_of = || rectangle(pdf, note).into_iter();
    match kind {
        b"Square" if is_filled => box_of().map(corners).collect(),
        b"Circle" if is_filled => box_of().map(ellipse).collect(),
        b"FreeText" if is_drawn => box_of().map(corners).collect(),
        b"Polygon" | b"PolyLine" if is_filled => vec![listed(b"Vertices")],
        b"Line" if is_drawn => vec![thick(&listed(b"L"), width)],
        b"Ink" if is_drawn => {
            let strokes = pdf.array(note, b"InkList").unwrap_or_default().iter();
            let strokes = strokes.filter_map(|one| pdf.resolve(one).as_array().ok());
            strokes.map(|stroke| thick(&pairs(&numbers(pdf, stroke)), width)).collect()
        }
        _ => Vec::new(),
    }
}

/// The places a note marks; its rectangle where it does not say.
pub(crate) fn quads<'a>(pdf: &Pdf<'a>, note: &'a Dictionary) -> Vec<Overlay> {
    let points = pdf.array(note, b"QuadPoints").map(|points| numbers(pdf, points)).unwrap_or_default();
    let quads: Vec<Overlay> = points.chunks_exact(8).map(pairs).collect();
    if quads.is_empty() { rectangle(pdf, note).map(corners).into_iter().collect() } else { quads }
}

fn number<'a>(pdf: &Pdf<'a>, note: &'a Dictionary, key: &[u8]) -> Option<f32> {
    pdf.value(note, key)?.as_float().ok()
}

fn numbers<'a>(pdf: &Pdf<'a>, array: &'a [Object]) -> Vec<f32> {
    array.iter().take(100_000).filter_map(|one| pdf.resolve(one).as_float().ok()).collect()
}

fn pairs(numbers: &[f32]) -> Overlay {
    numbers.chunks_exact(2).map(|pair| [pair[0], pair[1]]).collect()
}

fn has_colour<'a>(pdf: &Pdf<'a>, note: &'a Dictionary, key: &[u8]) -> bool {
    pdf.array(note, key).is_some_and(|parts| matches!(parts.len(), 1 | 3 | 4))
}

fn width<'a>(pdf: &Pdf<'a>, note: &'a Dictionary) -> f32 {
    let style = pdf.value(note, b"BS").and_then(as_dictionary);
    let of_style = style.and_then(|style| number(pdf, style, b"W"));
    let of_border = || pdf.array(note, b"Border").and_then(|border| border.get(2)?.as_float().ok());
    of_style.or_else(of_border).unwrap_or(1.0)
}

/// Left, lower, right and upper edge.
fn rectangle<'a>(pdf: &Pdf<'a>, note: &'a Dictionary) -> Option<[f32; 4]> {
    let [a, b, c, d] = numbers(pdf, pdf.array(note, b"Rect")?).try_into().ok()?;
    Some([a.min(c), b.min(d), a.max(c), b.max(d)])
}

fn corners([left, low, right, high]: [f32; 4]) -> Overlay {
    vec![[left, low], [right, low], [right, high], [left, high]]
}

fn ellipse([left, low, right, high]: [f32; 4]) -> Overlay {
    let at = |index: usize| {
        let angle = index as f32 / CORNERS as f32 * std::f32::consts::TAU;
        let (x, y) = ((right - left) / 2.0, (high - low) / 2.0);
        [left + x + x * angle.cos(), low + y + y * angle.sin()]
    };
    (0..CORNERS).map(at).collect()
}

/// A line with its width: along one side and back along the other.
fn thick(points: &[[f32; 2]], width: f32) -> Overlay {
    let (mut there, mut back) = (Vec::new(), Vec::new());
    for pair in points.windows(2) {
        let (x, y) = (pair[1][0] - pair[0][0], pair[1][1] - pair[0][1]);
        let length = x.hypot(y);
        if length > 0.0 {
            let (x, y) = (-y / length * width / 2.0, x / length * width / 2.0);
            for point in pair {
                there.push([point[0] + x, point[1] + y]);
                back.push([point[0] - x, point[1] - y]);
            }
        }
    }
    there.extend(back.into_iter().rev());
    there
}
