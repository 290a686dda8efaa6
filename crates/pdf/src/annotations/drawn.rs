//! A drawing that becomes the appearance of an annotation.
//!
//! What it deliberately does not do: it decides nothing about what is drawn.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use crate::font::Letters;

/// The name of the font in the resources of a drawing.
pub(crate) const FONT: &str = "ProofbookForms";
/// The name of the graphics state in the resources of a drawing.
const STATE: &str = "ProofbookState";

/// What is drawn, in the units of its box.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Drawn {
    /// Operators.
    pub operators: String,
    /// The box that is shown: left, low, right, high.
    pub bounds: [f32; 4],
    /// How the box is turned, where it is.
    pub matrix: Option<[f32; 6]>,
    /// Whether the drawing lies on the page as it stands, so that the annotation gets its box.
    pub in_page_units: bool,
    /// Whether it darkens what is below, as a marker does.
    pub multiplies: bool,
    /// 0 invisible to 1 opaque.
    pub opacity: f32,
}

impl Drawn {
    /// A drawing in a box of its own that begins at the origin.
    pub(crate) fn in_box(size: (f32, f32), operators: String) -> Self {
        Self {
            operators,
            bounds: [0.0, 0.0, size.0, size.1],
            matrix: None,
            in_page_units: false,
            multiplies: false,
            opacity: 1.0,
        }
    }

    /// A drawing in the units of the page.
    pub(crate) fn on_page(bounds: [f32; 4], operators: String) -> Self {
        Self { in_page_units: true, bounds, ..Self::in_box((0.0, 0.0), operators) }
    }

    /// Puts the drawing into the document.
    pub(crate) fn into_form(self, document: &mut Document, letters: &Letters<'_>) -> ObjectId {
        let mut resources = Dictionary::new();
        if self.operators.contains(FONT) {
            resources.set("Font", dictionary! { FONT => letters.id() });
        }
        let mut operators = self.operators;
        if self.multiplies || self.opacity < 1.0 {
            let mut state = dictionary! { "Type" => "ExtGState", "ca" => self.opacity, "CA" => self.opacity };
            if self.multiplies {
                state.set("BM", "Multiply");
            }
            resources.set("ExtGState", dictionary! { STATE => state });
            operators = format!("/{STATE} gs\n{operators}");
        }
        let mut form = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => self.bounds.map(Object::Real).to_vec(),
            "Resources" => resources,
        };
        if let Some(matrix) = self.matrix {
            form.set("Matrix", matrix.map(Object::Real).to_vec());
        }
        document.add_object(Stream::new(form, operators.into_bytes()))
    }
}

/// Operators of a rectangle's path.
pub(crate) fn rectangle([left, low, right, high]: [f32; 4]) -> String {
    format!("{left:.3} {low:.3} {:.3} {:.3} re", right - left, high - low)
}

/// Operators of an ellipse's path within a box.
pub(crate) fn ellipse([left, low, right, high]: [f32; 4]) -> String {
    let (x, y) = ((left + right) / 2.0, (low + high) / 2.0);
    let (a, b) = ((right - left) / 2.0, (high - low) / 2.0);
    let (k, l) = (a * 0.552_285, b * 0.552_285);
    format!(
        "{right:.3} {y:.3} m {right:.3} {:.3} {:.3} {high:.3} {x:.3} {high:.3} c \
         {:.3} {high:.3} {left:.3} {:.3} {left:.3} {y:.3} c \
         {left:.3} {:.3} {:.3} {low:.3} {x:.3} {low:.3} c \
         {:.3} {low:.3} {right:.3} {:.3} {right:.3} {y:.3} c h",
        y + l,
        x + k,
        x - k,
        y + l,
        y - l,
        x - k,
        x + k,
        y - l
    )
}

/// Operators of a path through points.
pub(crate) fn path(points: &[(f32, f32)], closed: bool) -> String {
    let mut path = String::new();
    for (index, (x, y)) in points.iter().enumerate() {
        path += &format!("{x:.3} {y:.3} {} ", if index == 0 { 'm' } else { 'l' });
    }
    if closed { path + "h" } else { path }
}

/// A box made smaller on all sides; never turned inside out.
pub(crate) fn inset([left, low, right, high]: [f32; 4], by: f32) -> [f32; 4] {
    let by = by.min((right - left) / 2.0).min((high - low) / 2.0);
    [left + by, low + by, right - by, high - by]
}
