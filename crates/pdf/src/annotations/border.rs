//! The lines around a field or a shape: how thick, how dashed.
//!
//! What it deliberately does not do: bevelled and inset borders are drawn as plain ones.

use lopdf::{Dictionary, Document, Object};

use crate::access;

/// A line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Border {
    /// Thickness in points.
    pub width: f32,
    /// Lengths of dashes and gaps; empty for a whole line.
    pub dashes: Vec<f32>,
    /// Whether only the lower edge is drawn.
    pub only_below: bool,
}

/// The line of an annotation; one point thick where nothing is said.
pub(crate) fn of(document: &Document, annotation: &Dictionary) -> Border {
    let mut border = Border { width: 1.0, dashes: Vec::new(), only_below: false };
    if let Some(style) = access::dictionary(document, annotation, b"BS") {
        border.width = access::number(document, style, b"W").unwrap_or(1.0);
        match access::name(document, style, b"S") {
            Some(b"D") => {
                border.dashes = access::numbers(document, style, b"D").unwrap_or_else(|| vec![3.0]);
            }
            Some(b"U") => border.only_below = true,
            _ => {}
        }
    } else if let Some(parts) = access::array(document, annotation, b"Border") {
        border.width =
            parts.get(2).and_then(|width| access::resolve(document, width).as_float().ok()).unwrap_or(1.0);
        if let Some(Object::Array(dashes)) = parts.get(3).map(|dashes| access::resolve(document, dashes)) {
            border.dashes = access::numbers_of(document, dashes);
        }
    }
    border.width = border.width.clamp(0.0, 100.0);
    border.dashes.retain(|length| *length >= 0.0);
    if border.dashes.iter().sum::<f32>() <= 0.0 {
        border.dashes.clear();
    }
    border
}

impl Border {
    /// Operators that set thickness and dashes.
    pub(crate) fn operators(&self) -> String {
        let mut operators = format!("{:.3} w ", self.width);
        if !self.dashes.is_empty() {
            let dashes: Vec<String> = self.dashes.iter().map(|length| format!("{length:.3}")).collect();
            operators += &format!("[{}] 0 d ", dashes.join(" "));
        }
        operators
    }
}
