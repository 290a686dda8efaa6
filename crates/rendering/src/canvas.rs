//! A page as a grid of cells, each with what was painted there last: enough to tell whether something
//! painted later lies over a text, and which colour was under a text when it was painted.
//!
//! A cell belongs to a shape where its centre does. Edges are not smoothed. The work is counted, not the
//! time; once it is spent nothing is known any more, and no claim is made about what lies where.

use hayro::hayro_interpret::FillRule;
use hayro::vello_cpu::kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape, flatten};
use std::rc::Rc;

/// Most cells of a page.
const MOST_CELLS: f64 = 1_000_000.0;
/// How far a curve may be from the straight lines that stand for it, in cells.
const TOLERANCE: f64 = 0.25;

/// A colour, eight bits for red, green and blue each.
pub(crate) type Colour = [u8; 3];

/// What lies over a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Under {
    /// One opaque colour.
    Colour(Colour),
    /// A picture, a pattern, or several things mixed.
    Unknown,
}

/// The part of a page that can be painted on.
#[derive(Clone)]
pub(crate) struct Clip {
    /// The rectangle around it, in cells.
    pub bounds: Rect,
    mask: Option<Rc<Mask>>,
}

struct Mask {
    left: usize,
    top: usize,
    width: usize,
    inside: Vec<bool>,
}

impl Mask {
    fn has(&self, x: usize, y: usize) -> bool {
        let (Some(x), Some(y)) = (x.checked_sub(self.left), y.checked_sub(self.top)) else { return false };
        x < self.width && self.inside.get(y * self.width + x).copied().unwrap_or(false)
    }
}

impl Clip {
    /// Whether a point, in cells, is inside.
    pub(crate) fn has(&self, point: Point) -> bool {
        self.bounds.contains(point)
            && self.mask.as_ref().is_none_or(|mask| mask.has(point.x as usize, point.y as usize))
    }
}

/// The grid.
pub(crate) struct Canvas {
    width: usize,
    height: usize,
    /// Cells for each point of the page.
    pub scale: f64,
    under: Vec<Under>,
    /// The number of the last opaque shape, zero for none.
    covered: Vec<u32>,
    /// How many cells and lines may still be visited.
    work: u64,
}

impl Canvas {
    /// A white page of so many points; nothing where it has no area. The memory of an earlier one is used
    /// again.
    pub(crate) fn over(earlier: Option<Self>, width: f32, height: f32, work: u64) -> Option<Self> {
        let (width, height) = (f64::from(width), f64::from(height));
        let has_area = width.is_finite() && height.is_finite() && width >= 1.0 && height >= 1.0;
        let scale = (MOST_CELLS / (width * height)).sqrt().min(1.0);
        let cells = |points: f64| ((points * scale).ceil() as usize).max(1);
        let (columns, rows) = (cells(width), cells(height));
        if !has_area || columns * rows > 2 * MOST_CELLS as usize {
            return None;
        }
        let (mut under, mut covered) = earlier.map(|one| (one.under, one.covered)).unwrap_or_default();
        under.clear();
        under.resize(columns * rows, Under::Colour([255; 3]));
        covered.clear();
        covered.resize(columns * rows, 0);
        Some(Self { width: columns, height: rows, scale, under, covered, work })
    }

    /// Whether everything painted so far was followed.
    pub(crate) fn is_reliable(&self) -> bool {
        self.work > 0
    }

    /// What is left of the work.
    pub(crate) fn work(&self) -> u64 {
        self.work
    }

    /// Takes so much off the work.
    pub(crate) fn spend(&mut self, work: u64) {
        self.work = self.work.saturating_sub(work);
    }

    /// The whole page, in cells.
    pub(crate) fn bounds(&self) -> Rect {
        Rect::new(0.0, 0.0, self.width as f64, self.height as f64)
    }

    /// The page without a clip.
    pub(crate) fn unclipped(&self) -> Clip {
        Clip { bounds: self.bounds(), mask: None }
    }

    /// What is left of a clip inside a path.
    pub(crate) fn clipped(&mut self, by: &BezPath, rule: FillRule, outer: &Clip) -> Clip {
        let bounds = by.bounding_box().intersect(outer.bounds);
        if is_rectangle(by) || !bounds.is_finite() || bounds.area() == 0.0 {
            return Clip { bounds: finite(bounds), mask: outer.mask.clone() };
        }
        let (left, top) = (bounds.x0.max(0.0) as usize, bounds.y0.max(0.0) as usize);
        let width = (bounds.x1.ceil().max(0.0) as usize).min(self.width).saturating_sub(left);
        let height = (bounds.y1.ceil().max(0.0) as usize).min(self.height).saturating_sub(top);
        let mut inside = vec![false; width * height];
        self.visit(by, rule, outer, &mut |_, x, y| {
            if let (Some(x), Some(y)) = (x.checked_sub(left), y.checked_sub(top))
                && x < width
                && let Some(cell) = inside.get_mut(y * width + x)
            {
                *cell = true;
            }
        });
        Clip { bounds, mask: Some(Rc::new(Mask { left, top, width, inside })) }
    }

    /// Paints a shape that lets nothing through.
    pub(crate) fn cover(&mut self, path: &BezPath, rule: FillRule, clip: &Clip, with: Under, number: u32) {
        self.visit(path, rule, clip, &mut |canvas, x, y| {
            let cell = y * canvas.width + x;
            canvas.under[cell] = with;
            canvas.covered[cell] = number;
        });
    }

    /// Paints a shape through which something may be seen.
    pub(crate) fn tint(&mut self, path: &BezPath, rule: FillRule, clip: &Clip) {
        self.visit(path, rule, clip, &mut |canvas, x, y| {
            canvas.under[y * canvas.width + x] = Under::Unknown;
        });
    }

    /// Marks an upright rectangle as something through which something may be seen.
    pub(crate) fn tint_place(&mut self, place: Rect, clip: &Clip) {
        let place = place.intersect(clip.bounds).intersect(self.bounds());
        if !(place.width() > 0.0 && place.height() > 0.0) {
            return;
        }
        let cells = |from: f64, to: f64, most: usize| {
            ((from - 0.5).ceil().max(0.0) as usize)..((to - 0.5).ceil().max(0.0) as usize).min(most)
        };
        for y in cells(place.y0, place.y1, self.height) {
            for x in cells(place.x0, place.x1, self.width) {
                self.under[y * self.width + x] = Under::Unknown;
            }
        }
        self.spend(1 + (place.area() / 4.0) as u64);
    }

    /// Paints a picture of which some parts may let something through: `lets_through` answers for a point
    /// in cells.
    pub(crate) fn cover_in_part(
        &mut self,
        path: &BezPath,
        clip: &Clip,
        number: u32,
        lets_through: &dyn Fn(Point) -> bool,
    ) {
        self.visit(path, FillRule::NonZero, clip, &mut |canvas, x, y| {
            let cell = y * canvas.width + x;
            canvas.under[cell] = Under::Unknown;
            if !lets_through(Point::new(x as f64 + 0.5, y as f64 + 0.5)) {
                canvas.covered[cell] = number;
            }
        });
    }

    /// What lies at a point, in cells; nothing outside the page.
    pub(crate) fn at(&self, point: Point) -> Option<(Under, u32)> {
        let cell = self.cell(point)?;
        Some((self.under[cell], self.covered[cell]))
    }

    fn cell(&self, point: Point) -> Option<usize> {
        if !self.bounds().contains(point) {
            return None;
        }
        let (x, y) = (point.x as usize, point.y as usize);
        (x < self.width && y < self.height).then_some(y * self.width + x)
    }

    /// Visits the cells of a path inside a clip, row by row.
    fn visit(
        &mut self,
        path: &BezPath,
        rule: FillRule,
        clip: &Clip,
        paint: &mut dyn FnMut(&mut Self, usize, usize),
    ) {
        let reach = path.control_box();
        let reach = if reach.is_finite() { reach.inflate(1.0, 1.0) } else { self.bounds() };
        let bounds = clip.bounds.intersect(self.bounds()).intersect(reach);
        if !(bounds.width() > 0.0 && bounds.height() > 0.0) || self.work == 0 {
            return;
        }
        let first = bounds.y0.max(0.0) as usize;
        let last = (bounds.y1.ceil() as usize).min(self.height);
        let mut rows: Vec<Vec<(f64, i32)>> = vec![Vec::new(); last.saturating_sub(first)];
        self.spend(1 + rows.len() as u64 / 8);
        for (from, to) in lines(path) {
            self.cross(&mut rows, first, from, to);
        }
        for (y, mut crossings) in (first..).zip(rows) {
            crossings.sort_by(|one, other| one.0.total_cmp(&other.0));
            for (from, to) in spans(&crossings, rule) {
                let start = (from.max(bounds.x0) - 0.5).ceil().max(0.0) as usize;
                let end = ((to.min(bounds.x1) - 0.5).ceil().max(0.0) as usize).min(self.width);
                self.spend(1 + end.saturating_sub(start) as u64 / 4);
                for x in start..end {
                    if clip.mask.as_ref().is_none_or(|mask| mask.has(x, y)) {
                        paint(self, x, y);
                    }
                }
            }
        }
    }

    /// Where a line crosses the centres of rows.
    fn cross(&mut self, rows: &mut [Vec<(f64, i32)>], first: usize, from: Point, to: Point) {
        let (turn, upper, lower) = if from.y < to.y { (1, from, to) } else { (-1, to, from) };
        let steep = (lower.x - upper.x) / (lower.y - upper.y);
        let start = (upper.y - 0.5).ceil().max(first as f64);
        let end = (lower.y - 0.5).ceil().min((first + rows.len()) as f64);
        if !(start < end && steep.is_finite()) {
            return;
        }
        self.spend(1 + (end - start) as u64 / 4);
        for y in start as usize..end as usize {
            if let Some(row) = y.checked_sub(first).and_then(|row| rows.get_mut(row)) {
                row.push((upper.x + (y as f64 + 0.5 - upper.y) * steep, turn));
            }
        }
    }
}

fn finite(bounds: Rect) -> Rect {
    if bounds.is_finite() { bounds } else { Rect::ZERO }
}

/// The straight lines that stand for a path, each part closed.
fn lines(path: &BezPath) -> Vec<(Point, Point)> {
    let mut lines = Vec::new();
    let (mut start, mut here) = (Point::ZERO, Point::ZERO);
    flatten(path, TOLERANCE, |element| match element {
        PathEl::MoveTo(to) => {
            lines.push((here, start));
            (start, here) = (to, to);
        }
        PathEl::LineTo(to) => {
            lines.push((here, to));
            here = to;
        }
        PathEl::ClosePath => {
            lines.push((here, start));
            here = start;
        }
        _ => {}
    });
    lines.push((here, start));
    lines
}

fn spans(crossings: &[(f64, i32)], rule: FillRule) -> Vec<(f64, f64)> {
    let mut spans = Vec::new();
    let mut winding = 0;
    for pair in crossings.windows(2) {
        winding += match rule {
            FillRule::NonZero => pair[0].1,
            FillRule::EvenOdd => 1,
        };
        let is_inside = match rule {
            FillRule::NonZero => winding != 0,
            FillRule::EvenOdd => winding % 2 != 0,
        };
        if is_inside {
            spans.push((pair[0].0, pair[1].0));
        }
    }
    spans
}

/// Whether a path is one upright rectangle.
fn is_rectangle(path: &BezPath) -> bool {
    let mut corners = Vec::new();
    for element in path.elements() {
        match element {
            PathEl::MoveTo(to) if corners.is_empty() => corners.push(*to),
            PathEl::LineTo(to) if corners.len() < 5 => corners.push(*to),
            PathEl::ClosePath => {}
            _ => return false,
        }
    }
    let bounds = path.bounding_box();
    let at_corner = |point: &Point| {
        let near = |one: f64, other: f64| (one - other).abs() < 0.01;
        (near(point.x, bounds.x0) || near(point.x, bounds.x1))
            && (near(point.y, bounds.y0) || near(point.y, bounds.y1))
    };
    let steps = corners.windows(2);
    corners.len() >= 4
        && corners.iter().all(at_corner)
        && steps
            .into_iter()
            .all(|step| (step[0].x - step[1].x).abs() < 0.01 || (step[0].y - step[1].y).abs() < 0.01)
}

/// A rectangle turned by a transformation, as a path.
pub(crate) fn turned(rectangle: Rect, by: Affine) -> BezPath {
    let mut path = rectangle.to_path(TOLERANCE);
    path.apply_affine(by);
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn canvas() -> Canvas {
        Canvas::over(None, 100.0, 50.0, 1_000_000).unwrap()
    }

    #[test]
    fn a_cover_reaches_exactly_the_cells_whose_centre_it_has() {
        let mut canvas = canvas();
        let path = Rect::new(10.4, 10.0, 20.6, 20.0).to_path(0.1);
        let clip = canvas.unclipped();
        canvas.cover(&path, FillRule::NonZero, &clip, Under::Colour([0; 3]), 7);
        let at = |x, y| canvas.at(Point::new(x, y)).unwrap();
        assert_eq!(at(10.5, 10.5), (Under::Colour([0; 3]), 7));
        assert_eq!(at(20.5, 19.5).1, 7);
        assert_eq!(at(9.9, 15.0), (Under::Colour([255; 3]), 0));
        assert_eq!(at(21.0, 15.0).1, 0);
        assert_eq!(canvas.at(Point::new(100.0, 15.0)), None);
    }

    #[test]
    fn a_clip_that_is_no_rectangle_keeps_the_rest_free() {
        let mut canvas = canvas();
        let mut triangle = BezPath::new();
        triangle.move_to((0.0, 0.0));
        triangle.line_to((50.0, 0.0));
        triangle.line_to((0.0, 50.0));
        triangle.close_path();
        let all = canvas.unclipped();
        let clip = canvas.clipped(&triangle, FillRule::NonZero, &all);
        let page = canvas.bounds().to_path(0.1);
        canvas.cover(&page, FillRule::NonZero, &clip, Under::Unknown, 3);
        assert_eq!(canvas.at(Point::new(5.0, 5.0)).unwrap().1, 3);
        assert_eq!(canvas.at(Point::new(45.0, 45.0)).unwrap().1, 0);
        assert!(clip.has(Point::new(5.0, 5.0)) && !clip.has(Point::new(45.0, 45.0)));
    }

    #[test]
    fn the_even_odd_rule_leaves_a_hole() {
        let mut canvas = canvas();
        let mut ring = Rect::new(0.0, 0.0, 40.0, 40.0).to_path(0.1);
        ring.extend(Rect::new(10.0, 10.0, 30.0, 30.0).to_path(0.1));
        let clip = canvas.unclipped();
        canvas.cover(&ring, FillRule::EvenOdd, &clip, Under::Unknown, 2);
        assert_eq!(canvas.at(Point::new(5.0, 20.0)).unwrap().1, 2);
        assert_eq!(canvas.at(Point::new(20.0, 20.0)).unwrap().1, 0);
        canvas.cover(&ring, FillRule::NonZero, &clip, Under::Unknown, 4);
        assert_eq!(canvas.at(Point::new(20.0, 20.0)).unwrap().1, 4);
    }

    #[test]
    fn work_is_bounded_and_its_end_is_said() {
        let mut canvas = Canvas::over(None, 600.0, 800.0, 10_000).unwrap();
        let (page, clip) = (canvas.bounds().to_path(0.1), canvas.unclipped());
        for number in 1..100 {
            canvas.cover(&page, FillRule::NonZero, &clip, Under::Unknown, number);
        }
        assert!(!canvas.is_reliable());
        assert!(Canvas::over(None, f32::NAN, 1.0, 1).is_none() && Canvas::over(None, 0.0, 9.0, 1).is_none());
    }
}
