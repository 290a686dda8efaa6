//! The ends of lines: arrows, circles, squares.
//!
//! What it deliberately does not do: captions along a line are not drawn.

use crate::annotations::drawn::{ellipse, path, rectangle};

/// Operators of one end. `from` is the point before the end, `fill` the operator of the inner colour.
pub(crate) fn ending(
    kind: &[u8],
    from: (f32, f32),
    to: (f32, f32),
    width: f32,
    fill: Option<&str>,
) -> String {
    let length = (to.0 - from.0).hypot(to.1 - from.1).max(0.001);
    let along = ((to.0 - from.0) / length, (to.1 - from.1) / length);
    let size = (width * 3.0).max(3.0);
    let side = (-along.1, along.0);
    let point = |back: f32, aside: f32| {
        (to.0 - along.0 * back + side.0 * aside, to.1 - along.1 * back + side.1 * aside)
    };
    let square = [to.0 - size, to.1 - size, to.0 + size, to.1 + size];
    let paint = if fill.is_some() { "B" } else { "S" };
    let reach = size * 2.0;
    let (shape, paint) = match kind {
        b"Square" => (rectangle(square), paint),
        b"Circle" => (ellipse(square), paint),
        b"Diamond" => {
            (path(&[point(size, 0.0), point(0.0, size), point(-size, 0.0), point(0.0, -size)], true), paint)
        }
        b"OpenArrow" => (path(&[point(reach, size), to, point(reach, -size)], false), "S"),
        b"ClosedArrow" => (path(&[point(reach, size), to, point(reach, -size)], true), paint),
        b"ROpenArrow" => (path(&[point(-reach, size), to, point(-reach, -size)], false), "S"),
        b"RClosedArrow" => (path(&[point(-reach, size), to, point(-reach, -size)], true), paint),
        b"Butt" => (path(&[point(0.0, size), point(0.0, -size)], false), "S"),
        b"Slash" => (path(&[point(size, size), point(-size, -size)], false), "S"),
        _ => return String::new(),
    };
    format!("{} {shape} {paint}\n", fill.unwrap_or_default())
}

/// How far an end reaches beyond its point.
pub(crate) fn reach(width: f32) -> f32 {
    (width * 3.0).max(3.0) * 2.0 + width
}
