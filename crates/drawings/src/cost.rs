//! How much a drawing becomes when all its repetitions are drawn, counted before anybody draws it.
//!
//! Shapes that are used by shapes that are used grow without end in a few lines. What is beyond the
//! limit is refused; dashes finer than can be seen become lines.

use crate::document::Document;
use crate::model::{NoDrawing, What, Wishes};
use crate::style;
use std::collections::BTreeMap;

/// The shortest pattern of dashes, in parts of the drawing's size.
const FINEST_DASHES: f64 = 5_000.0;
/// No element refers through more elements than this.
const DEEPEST: usize = 64;

/// Judges the whole drawing.
pub(crate) fn judge(document: &mut Document, wishes: &Wishes<'_>) -> Result<(), NoDrawing> {
    let numbers = document.reachable();
    // The first of a name counts, as in every reader.
    let mut by_id = BTreeMap::new();
    for number in &numbers {
        if let Some(id) = document.elements[*number].get("id") {
            by_id.entry(id.to_owned()).or_insert(*number);
        }
    }
    let mut counting = Counting { document, by_id: &by_id, known: BTreeMap::new(), open: Vec::new() };
    if counting.weight(0) > wishes.most_elements {
        return Err(NoDrawing::TooComplex);
    }
    dashes(document, &numbers);
    Ok(())
}

struct Counting<'a> {
    document: &'a Document,
    by_id: &'a BTreeMap<String, usize>,
    known: BTreeMap<usize, u64>,
    open: Vec<usize>,
}

impl Counting<'_> {
    /// How many elements one becomes, its references counted each time they are used.
    fn weight(&mut self, number: usize) -> u64 {
        if let Some(known) = self.known.get(&number) {
            return *known;
        }
        // Readers take no circle, and none goes on for ever.
        if self.open.contains(&number) {
            return 0;
        }
        if self.open.len() > DEEPEST * 8 {
            return u64::MAX;
        }
        self.open.push(number);
        let mut weight = 1_u64;
        for inner in self.document.within(number) {
            weight = weight.saturating_add(self.weight(inner));
        }
        for (target, times) in self.references(number) {
            weight = weight.saturating_add(self.weight(target).saturating_mul(times));
        }
        self.open.pop();
        self.known.insert(number, weight);
        weight
    }

    /// What an element refers to, and how often it is drawn there.
    fn references(&self, number: usize) -> Vec<(usize, u64)> {
        let element = &self.document.elements[number];
        let mut found = Vec::new();
        if matches!(element.name.as_str(), "use" | "feImage" | "tref") {
            let target = element.get("href").and_then(|address| self.target(address));
            found.extend(target.map(|target| (target, 1)));
        }
        for (key, value) in &element.attributes {
            let values = if key == "style" { style::declarations(value) } else { vec![value.as_str()] };
            for value in values.into_iter().filter(|value| value.contains("url(")) {
                let target = style::address(value).and_then(|address| self.target(&address));
                let is_marker = key.starts_with("marker") || value.trim_start().starts_with("marker");
                let times = if is_marker { corners(element.get("d").or(element.get("points"))) } else { 1 };
                found.extend(target.map(|target| (target, times)));
            }
        }
        found
    }

    fn target(&self, address: &str) -> Option<usize> {
        self.by_id.get(address.trim().strip_prefix('#')?).copied()
    }
}

/// About how many corners a path has: one for every two numbers.
fn corners(path: Option<&str>) -> u64 {
    let is_part = |part: &&str| !part.is_empty();
    path.map_or(2, |path| {
        path.split(|sign: char| !sign.is_ascii_digit()).filter(is_part).count() as u64 / 2 + 2
    })
}

/// Draws lines through where their dashes are too fine.
fn dashes(document: &mut Document, numbers: &[usize]) {
    let Some(size) = size_of(document) else { return };
    for number in numbers {
        let element = &document.elements[*number];
        let Some(pattern) = element.property("stroke-dasharray") else { continue };
        let lengths: Vec<f64> = pattern
            .split([',', ' '])
            .filter_map(|one| one.trim().trim_end_matches("px").parse().ok())
            .collect();
        let sum: f64 = lengths.iter().sum();
        if lengths.is_empty() || sum * FINEST_DASHES >= size {
            continue;
        }
        let element = &mut document.elements[*number];
        element.attributes.retain(|(key, _)| key != "stroke-dasharray");
        if let Some(style) = element.get("style").map(str::to_owned) {
            element.set("style", format!("{style};stroke-dasharray:none"));
        }
        document.leave_out(What::Dashes, "");
    }
}

/// The longer side of what the drawing shows, in its own units.
fn size_of(document: &Document) -> Option<f64> {
    let root = &document.elements[0];
    let view: Vec<f64> = root
        .get("viewBox")
        .map(|view| view.split([' ', ',']).filter_map(|one| one.parse().ok()).collect())
        .unwrap_or_default();
    let said = |name: &str| root.get(name).and_then(|value| value.trim_end_matches("px").parse::<f64>().ok());
    let (width, height) = match view.as_slice() {
        [_, _, width, height] => (*width, *height),
        _ => (said("width")?, said("height")?),
    };
    Some(width.max(height)).filter(|size| size.is_finite() && *size > 0.0)
}
