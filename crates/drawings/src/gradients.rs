//! Gradients that repeat or reflect, written out as plain ones with more stops.
//!
//! Pages for archives know no gradient that goes on by itself. Where writing it out would take too many
//! stops it stays as it is, and whoever draws it sees that.

use crate::document::{Child, Document, Element};
use std::collections::BTreeMap;

/// The most repetitions to either side.
const MOST: usize = 48;

/// Writes out what can be.
pub(crate) fn write_out(document: &mut Document) {
    let numbers = document.reachable();
    let ids =
        numbers.iter().filter_map(|number| Some((document.elements[*number].get("id")?.to_owned(), *number)));
    let by_id: BTreeMap<String, usize> = ids.collect();
    for number in numbers {
        let is_linear = document.elements[number].name == "linearGradient";
        if !is_linear && document.elements[number].name != "radialGradient" {
            continue;
        }
        let Some(whole) = Whole::of(document, &by_id, number) else { continue };
        if let Some((attributes, stops)) = if is_linear { whole.linear() } else { whole.radial() } {
            replace(document, number, &whole, attributes, stops);
        }
    }
}

/// A gradient with what it takes from others.
struct Whole {
    chain: Vec<Element>,
    stops: Vec<(f64, Element)>,
    reflects: bool,
}

impl Whole {
    fn of(document: &Document, by_id: &BTreeMap<String, usize>, number: usize) -> Option<Self> {
        let mut chain = vec![document.elements[number].clone()];
        let mut with_stops = None;
        let mut at = number;
        for _ in 0..16 {
            let has_stops = document.within(at).iter().any(|one| document.elements[*one].name == "stop");
            if with_stops.is_none() && has_stops {
                with_stops = Some(at);
            }
            let next = document.elements[at].get("href").and_then(|href| href.trim().strip_prefix('#'));
            let Some(next) = next.and_then(|id| by_id.get(id)) else { break };
            at = *next;
            chain.push(document.elements[at].clone());
        }
        let way = chain.iter().find_map(|one| one.property("spreadMethod"))?;
        if way != "reflect" && way != "repeat" {
            return None;
        }
        let mut stops = Vec::new();
        let mut last = 0.0_f64;
        for one in document.within(with_stops?) {
            let element = &document.elements[one];
            if element.name == "stop" {
                let offset = element.property("offset").map_or(Some(0.0), |offset| share(&offset))?;
                last = offset.clamp(0.0, 1.0).max(last);
                stops.push((last, element.clone()));
            }
        }
        (!stops.is_empty()).then_some(Self { chain, stops, reflects: way == "reflect" })
    }

    fn get(&self, name: &str) -> Option<String> {
        self.chain.iter().find_map(|one| one.get(name).map(str::to_owned))
    }

    /// A coordinate. In the space of the drawing a share of it is not known here.
    fn coordinate(&self, name: &str, otherwise: f64) -> Option<f64> {
        let in_box = self.in_box();
        match self.get(name) {
            None if in_box => Some(otherwise),
            None => (otherwise == 0.0).then_some(0.0),
            Some(text) if text.trim().ends_with('%') && !in_box => None,
            Some(text) => share(&text),
        }
    }

    fn in_box(&self) -> bool {
        self.get("gradientUnits").is_none_or(|units| units != "userSpaceOnUse")
    }

    fn linear(&self) -> Option<Written> {
        let (x1, y1) = (self.coordinate("x1", 0.0)?, self.coordinate("y1", 0.0)?);
        let (x2, y2) = (self.coordinate("x2", 1.0)?, self.coordinate("y2", 0.0)?);
        let (dx, dy) = (x2 - x1, y2 - y1);
        let period = dx.hypot(dy);
        let times = self.times(period, x1.abs().max(y1.abs()))?;
        let n = times as f64;
        let attributes =
            vec![("x1", x1 - n * dx), ("y1", y1 - n * dy), ("x2", x2 + n * dx), ("y2", y2 + n * dy)];
        Some((attributes, self.repeated(2 * times + 1, times % 2 == 1)))
    }

    fn radial(&self) -> Option<Written> {
        let (cx, cy, r) =
            (self.coordinate("cx", 0.5)?, self.coordinate("cy", 0.5)?, self.coordinate("r", 0.5)?);
        let focus = |name: &str, centre: f64| match self.get(name) {
            None => Some(centre),
            Some(_) => self.coordinate(name, centre),
        };
        // Circles around different centres do not repeat as circles around one.
        if (focus("fx", cx)? - cx).abs() > 1e-6 || (focus("fy", cy)? - cy).abs() > 1e-6 {
            return None;
        }
        let times = self.times(r, cx.abs().max(cy.abs()))?;
        let attributes = vec![("cx", cx), ("cy", cy), ("r", r * (times + 1) as f64)];
        Some((attributes, self.repeated(times + 1, false)))
    }

    /// How often it has to be repeated to fill what it may have to fill.
    fn times(&self, period: f64, off: f64) -> Option<usize> {
        if !period.is_finite() || period <= 0.0 {
            return None;
        }
        if !self.in_box() {
            // Nobody has measured the shapes here, so there are as many as there may be.
            return Some(MOST);
        }
        let times = ((1.5 + off) / period).ceil() + 1.0;
        (times <= MOST as f64).then_some(times as usize)
    }

    /// The stops of so many periods; every second one reversed where the gradient reflects.
    fn repeated(&self, periods: usize, starts_reversed: bool) -> Vec<Element> {
        let mut out = Vec::new();
        for period in 0..periods {
            let reversed = self.reflects && ((period % 2 == 1) != starts_reversed);
            let stops: Vec<(f64, &Element)> = match reversed {
                true => self.stops.iter().rev().map(|(offset, stop)| (1.0 - offset, stop)).collect(),
                false => self.stops.iter().map(|(offset, stop)| (*offset, stop)).collect(),
            };
            let ends =
                [stops.first().map(|(_, stop)| (0.0, *stop)), stops.last().map(|(_, stop)| (1.0, *stop))];
            let [first, last] = ends;
            for (offset, stop) in first.into_iter().chain(stops.iter().copied()).chain(last) {
                let mut stop = stop.clone();
                stop.attributes.retain(|(key, _)| key != "id" && key != "offset");
                stop.set("offset", format!("{:.6}", (period as f64 + offset) / periods as f64));
                out.push(stop);
            }
        }
        out
    }
}

type Written = (Vec<(&'static str, f64)>, Vec<Element>);

fn replace(
    document: &mut Document,
    number: usize,
    whole: &Whole,
    attributes: Vec<(&'static str, f64)>,
    stops: Vec<Element>,
) {
    let inherited = ["gradientUnits", "gradientTransform"].map(|name| (name, whole.get(name)));
    let mut children = Vec::new();
    for stop in stops {
        document.elements.push(stop);
        children.push(Child::Element(document.elements.len() - 1));
    }
    let element = &mut document.elements[number];
    element.children = children;
    element.attributes.retain(|(key, _)| !matches!(key.as_str(), "spreadMethod" | "href" | "fx" | "fy"));
    for (name, value) in inherited {
        if let Some(value) = value {
            element.set(name, value);
        }
    }
    for (name, value) in attributes {
        element.set(name, value.to_string());
    }
}

/// A number or a share of a whole.
fn share(text: &str) -> Option<f64> {
    let text = text.trim();
    let number = match text.strip_suffix('%') {
        Some(percent) => percent.trim().parse::<f64>().ok()? / 100.0,
        None => text.trim_end_matches("px").parse().ok()?,
    };
    number.is_finite().then_some(number)
}
