//! Sizes and turns: where on a page its reader sees the lower edge.
//!
//! All lengths are PDF points (1/72 inch) unless a page says otherwise with `UserUnit`. What it
//! deliberately does not do: it never changes a page's boxes.

use lopdf::Object;

use crate::source::Source;

/// A4 upright, in points.
pub(crate) const A4: (f32, f32) = (595.28, 841.89);

/// What a reader sees of a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct View {
    /// Lower left corner of the visible part in page units.
    lower_left: (f32, f32),
    /// Upper right corner of the visible part in page units.
    upper_right: (f32, f32),
    /// Clockwise turn in quarters, 0 to 3.
    quarters: u8,
    /// Points per page unit.
    unit: f32,
}

impl View {
    /// A page that is drawn upright from the origin.
    pub(crate) fn upright(size: (f32, f32)) -> Self {
        Self { lower_left: (0.0, 0.0), upper_right: size, quarters: 0, unit: 1.0 }
    }

    /// The view of a page of an attached PDF.
    pub(crate) fn of(source: &Source, page: lopdf::ObjectId) -> Self {
        let media = source.inherited(page, b"MediaBox").and_then(|value| rectangle(source, value));
        let media = media.unwrap_or([0.0, 0.0, 612.0, 792.0]);
        let crop = source.inherited(page, b"CropBox").and_then(|value| rectangle(source, value));
        let shown = crop.and_then(|crop| overlap(media, crop)).unwrap_or(media);
        let turn = source.inherited(page, b"Rotate").and_then(|turn| turn.as_float().ok()).unwrap_or(0.0);
        let own = source.document.get_dictionary(page).ok();
        let unit = own.and_then(|own| own.get(b"UserUnit").ok()).and_then(|unit| unit.as_float().ok());
        Self {
            lower_left: (shown[0], shown[1]),
            upper_right: (shown[2], shown[3]),
            quarters: ((turn / 90.0).round() as i64).rem_euclid(4) as u8,
            unit: unit.filter(|unit| (0.01..=1000.0).contains(unit)).unwrap_or(1.0),
        }
    }

    /// Width and height as the reader sees them, in points.
    pub(crate) fn size(&self) -> (f32, f32) {
        let width = (self.upper_right.0 - self.lower_left.0) * self.unit;
        let height = (self.upper_right.1 - self.lower_left.1) * self.unit;
        if self.quarters.is_multiple_of(2) { (width, height) } else { (height, width) }
    }

    /// The matrix from what the reader sees (points, from the lower left) to the page.
    pub(crate) fn matrix(&self) -> [f32; 6] {
        let ((left, low), (right, high)) = (self.lower_left, self.upper_right);
        let step = 1.0 / self.unit;
        match self.quarters {
            0 => [step, 0.0, 0.0, step, left, low],
            1 => [0.0, step, -step, 0.0, right, low],
            2 => [-step, 0.0, 0.0, -step, right, high],
            _ => [0.0, -step, step, 0.0, left, high],
        }
    }
}

/// A rectangle with its corners put in order; nothing when it has no area.
fn rectangle(source: &Source, value: &Object) -> Option<[f32; 4]> {
    let corners: Vec<f32> =
        value.as_array().ok()?.iter().filter_map(|corner| source.resolve(corner).as_float().ok()).collect();
    let [a, b, c, d] = corners.try_into().ok()?;
    let ordered = [a.min(c), b.min(d), a.max(c), b.max(d)];
    has_area(ordered).then_some(ordered)
}

fn overlap(a: [f32; 4], b: [f32; 4]) -> Option<[f32; 4]> {
    let both = [a[0].max(b[0]), a[1].max(b[1]), a[2].min(b[2]), a[3].min(b[3])];
    has_area(both).then_some(both)
}

fn has_area(corners: [f32; 4]) -> bool {
    corners.iter().all(|corner| corner.is_finite())
        && corners[2] - corners[0] >= 1.0
        && corners[3] - corners[1] >= 1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apply(matrix: [f32; 6], (u, v): (f32, f32)) -> (f32, f32) {
        (matrix[0] * u + matrix[2] * v + matrix[4], matrix[1] * u + matrix[3] * v + matrix[5])
    }

    #[test]
    fn the_lower_left_of_the_view_is_the_right_corner_of_the_page() {
        let corners = [(10.0, 20.0), (110.0, 20.0), (110.0, 220.0), (10.0, 220.0)];
        for quarters in 0..4_u8 {
            let view = View { lower_left: (10.0, 20.0), upper_right: (110.0, 220.0), quarters, unit: 1.0 };
            assert_eq!(
                apply(view.matrix(), (0.0, 0.0)),
                corners[usize::from(quarters)],
                "{quarters} quarters"
            );
            let (width, height) = view.size();
            assert_eq!(apply(view.matrix(), (width, height)), corners[usize::from(quarters + 2) % 4]);
        }
    }

    #[test]
    fn user_units_are_undone() {
        let view = View { unit: 2.0, ..View::upright((100.0, 50.0)) };
        assert_eq!(view.size(), (200.0, 100.0));
        assert_eq!(apply(view.matrix(), (200.0, 100.0)), (100.0, 50.0));
    }
}
