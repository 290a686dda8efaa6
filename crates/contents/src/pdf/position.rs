//! Where text stands on a page, as far as it decides between one word and the next.
//!
//! A PDF places strings, not words. Whether a gap, a space or a line lies between two strings is told
//! from where one ends and the next begins. Nothing else is measured.

/// A transformation of the plane: `x' = ax + cy + e`, `y' = bx + dy + f`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Matrix {
    pub a: f32,
    pub b: f32,
    pub c: f32,
    pub d: f32,
    pub e: f32,
    pub f: f32,
}

impl Matrix {
    /// Leaves everything where it is.
    pub const IDENTITY: Self = Self { a: 1.0, b: 0.0, c: 0.0, d: 1.0, e: 0.0, f: 0.0 };

    /// From six numbers; nothing where there are fewer.
    pub fn of(numbers: &[f32]) -> Option<Self> {
        let [a, b, c, d, e, f] = *numbers else { return None };
        Some(Self { a, b, c, d, e, f })
    }

    /// This transformation, then another.
    pub fn then(self, next: Self) -> Self {
        Self {
            a: self.a * next.a + self.b * next.c,
            b: self.a * next.b + self.b * next.d,
            c: self.c * next.a + self.d * next.c,
            d: self.c * next.b + self.d * next.d,
            e: self.e * next.a + self.f * next.c + next.e,
            f: self.e * next.b + self.f * next.d + next.f,
        }
    }

    /// Moved by so much before everything else.
    pub fn moved(self, x: f32, y: f32) -> Self {
        Self { e: x, f: y, ..Self::IDENTITY }.then(self)
    }
}

/// The space between the end of one string and the beginning of the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gap {
    /// They belong to one word.
    None,
    /// They are two words.
    Space,
    /// They are two lines, or two columns.
    Line,
}

/// Tells the gap. `end` and `start` are points on the page, `along` is the direction of writing with the
/// length of one em.
pub(crate) fn gap(end: (f32, f32), start: (f32, f32), along: (f32, f32)) -> Gap {
    let em = along.0.hypot(along.1);
    if !(em.is_finite() && em > 0.0) {
        return Gap::Space;
    }
    let (x, y) = (start.0 - end.0, start.1 - end.1);
    let forward = (x * along.0 + y * along.1) / (em * em);
    let aside = (x * along.1 - y * along.0).abs() / (em * em);
    if aside > 0.6 || !(-1.0..=8.0).contains(&forward) {
        Gap::Line
    } else if aside > 0.4 || !(-0.3..=0.18).contains(&forward) {
        Gap::Space
    } else {
        Gap::None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_told_by_distance() {
        let cases = [
            ((0.0, 0.0), Gap::None),
            ((1.0, 0.0), Gap::None),
            ((-1.0, 0.0), Gap::None),
            ((3.0, 0.0), Gap::Space),
            ((1.0, 3.0), Gap::None),
            ((1.0, 12.0), Gap::Line),
            ((-40.0, 0.0), Gap::Line),
            ((100.0, 0.0), Gap::Line),
        ];
        for (start, wanted) in cases {
            assert_eq!(gap((0.0, 0.0), start, (10.0, 0.0)), wanted, "{start:?}");
        }
        assert_eq!(gap((0.0, 0.0), (0.0, -1.0), (0.0, -10.0)), Gap::None);
        assert_eq!(gap((0.0, 0.0), (f32::NAN, 0.0), (0.0, 0.0)), Gap::Space);
    }
}
