//! The appearance of notes that have none: shapes, lines, marked text, words, icons.
//!
//! They are drawn as the common viewers draw them. What it deliberately does not do: it draws no
//! window of a note (no viewer does on paper) and no border of a link, which viewers draw themselves.

use lopdf::{Dictionary, Document, Object};

use crate::access;
use crate::annotations::border;
use crate::annotations::default_appearance::{self, colour};
use crate::annotations::drawn::{Drawn, FONT, ellipse, inset, path, rectangle};
use crate::annotations::lines;
use crate::annotations::widget::Outcome;
use crate::difference::DifferenceKind;
use crate::font::Letters;
use crate::text_layout::{self, Block};

/// Most points of a shape that are drawn.
const MOST_POINTS: usize = 100_000;

/// Draws a note that has a place; nothing for kinds that show nothing by themselves.
pub(crate) fn draw(
    document: &Document,
    note: &Dictionary,
    kind: &[u8],
    place: [f32; 4],
    letters: &mut Letters<'_>,
) -> Option<Outcome> {
    let pen = Pen::of(document, note);
    let mut losses = Vec::new();
    let mut drawn = match kind {
        b"Square" | b"Circle" => shape(document, note, kind, place, &pen)?,
        b"Line" => line(document, note, place, &pen)?,
        b"Polygon" | b"PolyLine" => polygon(document, note, kind, place, &pen)?,
        b"Ink" => ink(document, note, place, &pen)?,
        b"Highlight" | b"Underline" | b"StrikeOut" | b"Squiggly" => {
            marked_text(document, note, kind, place, &pen)?
        }
        b"FreeText" => words(document, note, place, &pen, letters, &mut losses),
        b"Stamp" => stamp(document, note, place, letters, &mut losses),
        b"Text" => note_icon(place, &pen),
        b"FileAttachment" => paper_clip(place, &pen),
        _ => return None,
    };
    drawn.opacity = pen.opacity;
    Some(Outcome { drawn, losses })
}

/// Colours and lines of a note.
struct Pen {
    line: Option<String>,
    mark: Option<String>,
    inner: Option<String>,
    border: border::Border,
    opacity: f32,
}

impl Pen {
    fn of(document: &Document, note: &Dictionary) -> Self {
        let parts = |key: &[u8]| access::numbers(document, note, key).unwrap_or_default();
        let (own, inner) = (parts(b"C"), parts(b"IC"));
        let opacity = access::number(document, note, b"CA").unwrap_or(1.0).clamp(0.0, 1.0);
        Self {
            line: colour(&own, false),
            mark: colour(&own, true),
            inner: colour(&inner, true),
            border: border::of(document, note),
            opacity,
        }
    }

    /// The colour of lines; black where none is said.
    fn line(&self) -> &str {
        self.line.as_deref().unwrap_or("0 G")
    }

    /// How a closed shape is painted: its ground and its line; nothing where it has neither.
    fn paint(&self) -> Option<&'static str> {
        match (self.inner.is_some(), self.border.width > 0.0) {
            (true, true) => Some("B"),
            (true, false) => Some("f"),
            (false, true) => Some("S"),
            (false, false) => None,
        }
    }

    /// Operators that set everything for a closed shape.
    fn set(&self) -> String {
        format!("{} {} {}", self.line(), self.inner.as_deref().unwrap_or_default(), self.border.operators())
    }
}

fn shape(document: &Document, note: &Dictionary, kind: &[u8], place: [f32; 4], pen: &Pen) -> Option<Drawn> {
    let paint = pen.paint()?;
    let mut room = place;
    if let Some([left, low, right, high]) =
        access::numbers(document, note, b"RD").and_then(|parts| <[f32; 4]>::try_from(parts).ok())
    {
        let smaller = [place[0] + left, place[1] + low, place[2] - right, place[3] - high];
        if smaller[0] < smaller[2] && smaller[1] < smaller[3] {
            room = smaller;
        }
    }
    let room = inset(room, pen.border.width / 2.0);
    let around = if kind == b"Circle" { ellipse(room) } else { rectangle(room) };
    Some(Drawn::on_page(place, format!("{} {around} {paint}\n", pen.set())))
}

/// A box around points, with room for the line.
fn around(points: &[(f32, f32)], place: [f32; 4], by: f32) -> [f32; 4] {
    points.iter().fold(place, |[left, low, right, high], (x, y)| {
        [left.min(x - by), low.min(y - by), right.max(x + by), high.max(y + by)]
    })
}

fn points(parts: &[f32]) -> Vec<(f32, f32)> {
    parts.chunks_exact(2).take(MOST_POINTS).map(|pair| (pair[0], pair[1])).collect()
}

/// The ends of a line or a row of lines.
fn ends(document: &Document, note: &Dictionary, points: &[(f32, f32)], pen: &Pen) -> String {
    let kinds = access::array(document, note, b"LE").unwrap_or_default();
    let kind = |index: usize| {
        kinds.get(index).and_then(|kind| access::resolve(document, kind).as_name().ok()).unwrap_or(b"None")
    };
    let [first, second, .., before, last] = points else {
        let [first, last] = points else { return String::new() };
        return lines::ending(kind(0), *last, *first, pen.border.width, pen.inner.as_deref())
            + &lines::ending(kind(1), *first, *last, pen.border.width, pen.inner.as_deref());
    };
    lines::ending(kind(0), *second, *first, pen.border.width, pen.inner.as_deref())
        + &lines::ending(kind(1), *before, *last, pen.border.width, pen.inner.as_deref())
}

fn line(document: &Document, note: &Dictionary, place: [f32; 4], pen: &Pen) -> Option<Drawn> {
    let mut points = points(&access::numbers(document, note, b"L")?);
    points.truncate(2);
    if points.len() < 2 {
        return None;
    }
    let operators =
        format!("{} {} S\n{}", pen.set(), path(&points, false), ends(document, note, &points, pen));
    Some(Drawn::on_page(around(&points, place, lines::reach(pen.border.width)), operators))
}

fn polygon(document: &Document, note: &Dictionary, kind: &[u8], place: [f32; 4], pen: &Pen) -> Option<Drawn> {
    let points = points(&access::numbers(document, note, b"Vertices")?);
    if points.len() < 2 {
        return None;
    }
    let closed = kind == b"Polygon";
    let paint = if closed { pen.paint()? } else { "S" };
    let ends = if closed { String::new() } else { ends(document, note, &points, pen) };
    let operators = format!("{} {} {paint}\n{ends}", pen.set(), path(&points, closed));
    Some(Drawn::on_page(around(&points, place, lines::reach(pen.border.width)), operators))
}

fn ink(document: &Document, note: &Dictionary, place: [f32; 4], pen: &Pen) -> Option<Drawn> {
    let mut operators = format!("1 J 1 j {} {}\n", pen.line(), pen.border.operators());
    let mut bounds = place;
    for stroke in access::array(document, note, b"InkList")? {
        let Object::Array(parts) = access::resolve(document, stroke) else { continue };
        let mut points = points(&access::numbers_of(document, parts));
        if let [only] = points.as_slice() {
            points.push(*only);
        }
        bounds = around(&points, bounds, pen.border.width);
        operators += &format!("{} S\n", path(&points, false));
    }
    Some(Drawn::on_page(bounds, operators))
}

/// Four corners for each piece of text: upper left, upper right, lower left, lower right.
fn quads(document: &Document, note: &Dictionary, place: [f32; 4]) -> Vec<[(f32, f32); 4]> {
    let parts = access::numbers(document, note, b"QuadPoints").unwrap_or_default();
    let quads: Vec<[(f32, f32); 4]> =
        points(&parts).chunks_exact(4).filter_map(|quad| quad.try_into().ok()).collect();
    if quads.is_empty() {
        let [left, low, right, high] = place;
        return vec![[(left, high), (right, high), (left, low), (right, low)]];
    }
    quads
}

fn marked_text(
    document: &Document,
    note: &Dictionary,
    kind: &[u8],
    place: [f32; 4],
    pen: &Pen,
) -> Option<Drawn> {
    let mut bounds = place;
    let mut operators = String::new();
    for quad in quads(document, note, place) {
        bounds = around(&quad, bounds, 1.0);
        // Some writers list the corners around; the text runs from the first to the second either way.
        let [upper_left, upper_right, mut lower_left, mut lower_right] = quad;
        let distance = |a: (f32, f32), b: (f32, f32)| (a.0 - b.0).hypot(a.1 - b.1);
        if distance(upper_left, lower_right) + 0.01 < distance(upper_left, lower_left) {
            (lower_left, lower_right) = (lower_right, lower_left);
        }
        let height = distance(upper_left, lower_left).max(0.5);
        let between =
            |a: (f32, f32), b: (f32, f32), part: f32| (a.0 + (b.0 - a.0) * part, a.1 + (b.1 - a.1) * part);
        let level =
            |part: f32| [between(lower_left, upper_left, part), between(lower_right, upper_right, part)];
        let width = (height / 16.0).max(0.5);
        operators += &match kind {
            b"Highlight" => {
                let area = path(&[upper_left, upper_right, lower_right, lower_left], true);
                format!("{} {area} f\n", pen.mark.as_deref().unwrap_or("1 1 0 rg"))
            }
            b"StrikeOut" => format!("{} {width:.3} w {} S\n", pen.line(), path(&level(0.5), false)),
            b"Squiggly" => {
                format!("{} {width:.3} w {} S\n", pen.line(), path(&wave(level(0.06), height), false))
            }
            _ => format!("{} {width:.3} w {} S\n", pen.line(), path(&level(0.06), false)),
        };
    }
    let mut drawn = Drawn::on_page(bounds, operators);
    drawn.multiplies = kind == b"Highlight";
    Some(drawn)
}

fn wave([from, to]: [(f32, f32); 2], height: f32) -> Vec<(f32, f32)> {
    let length = (to.0 - from.0).hypot(to.1 - from.1).max(0.001);
    let step = (height / 8.0).max(1.0);
    let count = ((length / step) as usize).clamp(1, 2_000);
    let up = (-(to.1 - from.1) / length * step, (to.0 - from.0) / length * step);
    (0..=count)
        .map(|index| {
            let part = index as f32 / count as f32;
            let lift = if index % 2 == 0 { 0.0 } else { 1.0 };
            (from.0 + (to.0 - from.0) * part + up.0 * lift, from.1 + (to.1 - from.1) * part + up.1 * lift)
        })
        .collect()
}

/// Words on the page, with their ground, their border and the line that leads to what they mean.
fn words(
    document: &Document,
    note: &Dictionary,
    place: [f32; 4],
    pen: &Pen,
    letters: &mut Letters<'_>,
    losses: &mut Vec<(DifferenceKind, String)>,
) -> Drawn {
    let look =
        access::text(document, note, b"DA").map(|text| default_appearance::read(&text)).unwrap_or_default();
    let text = access::text(document, note, b"Contents").unwrap_or_default();
    let quadding = access::flags(document, note, b"Q");
    let mut room = place;
    if let Some(parts) =
        access::numbers(document, note, b"RD").and_then(|parts| <[f32; 4]>::try_from(parts).ok())
    {
        let smaller = [place[0] + parts[0], place[1] + parts[1], place[2] - parts[2], place[3] - parts[3]];
        if smaller[0] < smaller[2] && smaller[1] < smaller[3] {
            room = smaller;
        }
    }
    let mut operators = String::new();
    if let Some(ground) = &pen.mark {
        operators += &format!("q {ground} {} f Q\n", rectangle(room));
    }
    let has_border = note.has(b"BS") || note.has(b"Border");
    let line = look.line_colour();
    if has_border && pen.border.width > 0.0 {
        let edge = rectangle(inset(room, pen.border.width / 2.0));
        operators += &format!("q {line} {}{edge} S Q\n", pen.border.operators());
    }
    let mut bounds = place;
    let leader = points(&access::numbers(document, note, b"CL").unwrap_or_default());
    if leader.len() >= 2 {
        bounds = around(&leader, bounds, lines::reach(pen.border.width));
        let end = access::name(document, note, b"LE").unwrap_or(b"None");
        let arrow = lines::ending(end, leader[1], leader[0], pen.border.width, pen.inner.as_deref());
        operators += &format!("q {line} {}{} S\n{arrow}Q\n", pen.border.operators(), path(&leader, false));
    }
    let margin = pen.border.width.max(1.0) * 2.0;
    let size = if look.size > 0.0 { look.size } else { 12.0 };
    let block = Block { text: &text, size, quadding, room: inset(room, margin), several_lines: true };
    let set = text_layout::set(&block, letters);
    if !text.trim().is_empty() {
        operators += &format!("BT {} /{FONT} {:.3} Tf\n{}ET\n", look.colour, set.size, set.operators);
    }
    note_losses(&set, losses);
    Drawn::on_page(bounds, operators)
}

fn note_losses(set: &text_layout::Set, losses: &mut Vec<(DifferenceKind, String)>) {
    if !set.missing.is_empty() {
        losses.push((DifferenceKind::CharactersMissing, set.missing.clone()));
    }
    if !set.fits {
        losses.push((DifferenceKind::TextCut, String::new()));
    }
}

/// A rubber stamp with its name in capitals.
fn stamp(
    document: &Document,
    note: &Dictionary,
    place: [f32; 4],
    letters: &mut Letters<'_>,
    losses: &mut Vec<(DifferenceKind, String)>,
) -> Drawn {
    let name = access::name(document, note, b"Name").unwrap_or(b"Draft");
    let mut words = String::new();
    for c in String::from_utf8_lossy(name).trim_start_matches('#').chars() {
        if c.is_ascii_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(c.to_uppercase());
    }
    let edge = rectangle(inset(place, 2.0));
    let room = inset(place, 5.0);
    let block = Block { text: &words, size: 0.0, quadding: 1, room, several_lines: false };
    let set = text_layout::set(&block, letters);
    note_losses(&set, losses);
    let red = "0.75 0.1 0.1";
    let operators =
        format!("{red} RG 2 w {edge} S\nBT {red} rg /{FONT} {:.3} Tf\n{}ET\n", set.size, set.operators);
    Drawn::on_page(place, operators)
}

/// A sheet with lines, where a note hangs.
fn note_icon([left, _, right, high]: [f32; 4], pen: &Pen) -> Drawn {
    let side = (right - left).clamp(8.0, 24.0);
    let place = [left, high - side, left + side, high];
    let sheet = inset(place, side * 0.12);
    let mut operators = format!(
        "{} 0 G {:.3} w {} B\n",
        pen.mark.as_deref().unwrap_or("1 1 0.6 rg"),
        side / 20.0,
        rectangle(sheet)
    );
    for part in [0.3, 0.5, 0.7] {
        let y = high - side * part;
        operators += &format!("{} S\n", path(&[(left + side * 0.25, y), (left + side * 0.75, y)], false));
    }
    Drawn::on_page(place, operators)
}

/// A clip, where a file hangs.
fn paper_clip([left, _, right, high]: [f32; 4], pen: &Pen) -> Drawn {
    let side = (right - left).clamp(8.0, 24.0);
    let place = [left, high - side, left + side, high];
    let at = |x: f32, y: f32| (left + side * x, high - side * (1.0 - y));
    let wire = [
        at(0.35, 0.3),
        at(0.35, 0.75),
        at(0.5, 0.9),
        at(0.65, 0.75),
        at(0.65, 0.2),
        at(0.5, 0.08),
        at(0.42, 0.2),
        at(0.42, 0.65),
    ];
    let operators = format!("{} {:.3} w 1 j 1 J {} S\n", pen.line(), side / 14.0, path(&wire, false));
    Drawn::on_page(place, operators)
}
