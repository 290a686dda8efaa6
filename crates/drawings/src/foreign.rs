//! HTML within a drawing (`foreignObject`), as draw.io, Mermaid and others write their labels: its words
//! become text of the drawing.
//!
//! Where the drawing carries a plainer text for readers without HTML, that text's place and style are
//! used and the words of the HTML, which are often longer, are put there. What is no text within the
//! HTML stays where it is and is judged with the rest.

use crate::document::{Child, Document, Element};
use crate::style;

/// Elements that begin a new line.
const BLOCKS: [&str; 17] = [
    "div", "p", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr",
    "section",
];
/// The most lines of one label.
const MOST_LINES: usize = 400;
/// How far lines are apart, in heights of the letters.
const LEADING: f64 = 1.2;

/// Turns all HTML of a drawing into text.
pub(crate) fn to_text(document: &mut Document) {
    for number in document.reachable() {
        match document.elements[number].name.as_str() {
            "switch" => switch(document, number),
            "foreignObject" | "foreignobject" => alone(document, number),
            "flowRoot" => flowing(document, number),
            _ => {}
        }
    }
}

/// HTML with something for readers that know none.
fn switch(document: &mut Document, number: usize) {
    let inner = document.within(number);
    let is_html = |one: &usize| document.elements[*one].name.eq_ignore_ascii_case("foreignObject");
    if is_stand_in(document, number, &inner) {
        document.elements[number].children.clear();
        return;
    }
    let Some(html) = inner.iter().copied().find(is_html) else { return };
    let plain = inner
        .iter()
        .copied()
        .find(|one| matches!(document.elements[*one].name.as_str(), "text" | "image" | "g"));
    let Some(plain) = plain else { return };
    if document.elements[plain].name == "text" {
        let label = Label::of(document, html);
        if !label.lines.is_empty() {
            rewrite(document, plain, &label);
        }
    }
    document.elements[number].children = vec![Child::Element(plain)];
    document.elements[number].name = "g".to_owned();
}

/// Whether this is what draw.io writes at the end of a file for readers that show no HTML.
fn is_stand_in(document: &Document, number: usize, inner: &[usize]) -> bool {
    let asks = inner.first().is_some_and(|first| document.elements[*first].get("requiredFeatures").is_some());
    let words = document.words(number);
    asks && (words.contains("Text is not SVG") || words.contains("Viewer does not support full SVG"))
}

/// Puts the words of a label into a text that has its place and style already.
fn rewrite(document: &mut Document, plain: usize, label: &Label) {
    let said: String = document.words(plain).split_whitespace().collect();
    let meant: String = label.lines.concat().split_whitespace().collect();
    if said == meant {
        return;
    }
    let number = |element: &Element, key: &str| element.property(key).and_then(|value| length(&value));
    let element = &document.elements[plain];
    let size = number(element, "font-size").unwrap_or(12.0);
    let (x, y) = (number(element, "x").unwrap_or(0.0), number(element, "y").unwrap_or(0.0));
    let lines = label.wrapped(size);
    let height = size * LEADING * (lines.len().saturating_sub(1)) as f64;
    let first = match label.vertical {
        Vertical::Top => y,
        Vertical::Middle => y - height / 2.0,
        Vertical::Bottom => y - height,
    };
    put_lines(document, plain, &lines, (x, first), size);
}

/// HTML with nothing else: a text in its place.
fn alone(document: &mut Document, number: usize) {
    let label = Label::of(document, number);
    let others = not_text(document, number);
    let element = &document.elements[number];
    let at = |key: &str| element.get(key).and_then(length).unwrap_or(0.0);
    let (x, y, width, height) = (at("x"), at("y"), at("width"), at("height"));
    let transform = element.get("transform").map(str::to_owned);
    let size = label.size.unwrap_or(16.0);
    let lines = label.wrapped(size);
    let tall = size * LEADING * lines.len() as f64;
    let top = if height > tall { y + (height - tall) / 2.0 } else { y };
    let (x, anchor) = match label.centred {
        true => (x + width / 2.0, "middle"),
        false => (x, "start"),
    };
    let mut text = Element { name: "text".to_owned(), ..Element::default() };
    text.set("font-size", size.to_string());
    text.set("text-anchor", anchor.to_owned());
    text.set("stroke", "none".to_owned());
    text.set("fill", label.colour.clone().unwrap_or_else(|| "#000".to_owned()));
    if label.bold {
        text.set("font-weight", "bold".to_owned());
    }
    document.elements.push(text);
    let text = document.elements.len() - 1;
    put_lines(document, text, &lines, (x, top + size * 0.95), size);
    let mut children: Vec<Child> = others.into_iter().map(Child::Element).collect();
    if !lines.is_empty() {
        children.push(Child::Element(text));
    }
    let mut group = Element { name: "g".to_owned(), children, ..Element::default() };
    if let Some(transform) = transform {
        group.set("transform", transform);
    }
    document.elements[number] = group;
}

/// Text that flows into an area, as Inkscape writes it and no other program reads it.
fn flowing(document: &mut Document, number: usize) {
    let mut areas = document.within(number);
    let region = areas.iter().copied().find(|one| document.elements[*one].name == "flowRegion");
    let area = region.and_then(|region| document.within(region).first().copied());
    areas.retain(|one| Some(*one) != region);
    let lines: Vec<String> = areas.iter().map(|one| document.words(*one).trim().to_owned()).collect();
    let at = |key: &str| area.and_then(|area| document.elements[area].get(key).and_then(length));
    let (x, y, width) = (at("x").unwrap_or(0.0), at("y").unwrap_or(0.0), at("width"));
    let size = document.elements[number].property("font-size").and_then(|size| length(&size)).unwrap_or(16.0);
    let lines = wrapped(&lines, width, size);
    document.elements[number].name = "text".to_owned();
    put_lines(document, number, &lines, (x, y + size), size);
}

/// Pictures, drawings and other things within HTML.
fn not_text(document: &Document, number: usize) -> Vec<usize> {
    let mut found = Vec::new();
    let mut open = document.within(number);
    while let Some(inner) = open.pop() {
        match document.elements[inner].name.as_str() {
            "img" | "iframe" | "audio" | "video" | "embed" | "object" | "canvas" | "svg" => found.push(inner),
            _ => open.extend(document.within(inner)),
        }
    }
    found
}

fn put_lines(document: &mut Document, text: usize, lines: &[String], at: (f64, f64), size: f64) {
    let mut children = Vec::new();
    for (turn, line) in lines.iter().enumerate() {
        let mut span = Element { name: "tspan".to_owned(), ..Element::default() };
        span.set("x", at.0.to_string());
        span.set("y", (at.1 + turn as f64 * size * LEADING).to_string());
        span.children.push(Child::Text(line.clone()));
        document.elements.push(span);
        children.push(Child::Element(document.elements.len() - 1));
    }
    let element = &mut document.elements[text];
    element.set("x", at.0.to_string());
    element.set("y", at.1.to_string());
    element.children = children;
}

#[derive(Clone, Copy, PartialEq)]
enum Vertical {
    Top,
    Middle,
    Bottom,
}

/// The words of a piece of HTML, and what is known about how they are set.
struct Label {
    lines: Vec<String>,
    size: Option<f64>,
    colour: Option<String>,
    bold: bool,
    centred: bool,
    vertical: Vertical,
    /// The width of a line; lines are not broken where there is none.
    width: Option<f64>,
}

impl Label {
    fn of(document: &Document, number: usize) -> Self {
        let mut label = Self {
            lines: vec![String::new()],
            size: None,
            colour: None,
            bold: false,
            centred: false,
            vertical: Vertical::Middle,
            width: None,
        };
        label.read(document, number);
        label.lines =
            label.lines.iter().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        label.lines.retain(|line| !line.is_empty());
        label
    }

    fn read(&mut self, document: &Document, number: usize) {
        let element = &document.elements[number];
        self.style(element);
        for child in &element.children {
            match child {
                Child::Text(text) => {
                    if let Some(line) = self.lines.last_mut() {
                        line.push_str(&text.replace('\n', " "));
                    }
                }
                Child::Element(inner) => self.element(document, *inner),
            }
        }
    }

    fn element(&mut self, document: &Document, inner: usize) {
        let name = document.elements[inner].name.to_ascii_lowercase();
        if matches!(name.as_str(), "script" | "style" | "svg" | "head") {
            return;
        }
        let is_block = BLOCKS.contains(&name.as_str());
        if is_block {
            self.new_line();
        }
        if name == "li" {
            self.add("• ");
        }
        self.read(document, inner);
        if matches!(name.as_str(), "td" | "th") {
            self.add("  ");
        }
        if is_block {
            self.new_line();
        }
    }

    fn new_line(&mut self) {
        let is_open = self.lines.last().is_some_and(|line| !line.trim().is_empty());
        if is_open && self.lines.len() < MOST_LINES {
            self.lines.push(String::new());
        } else if is_open {
            self.add(" ");
        }
    }

    fn add(&mut self, text: &str) {
        if let Some(line) = self.lines.last_mut() {
            line.push_str(text);
        }
    }

    fn style(&mut self, element: &Element) {
        let class = element.get("class").unwrap_or_default();
        self.centred |= class.contains("nodeLabel") || class.contains("edgeLabel");
        let Some(text) = element.get("style") else { return };
        let value = |name: &str| style::property(text, name);
        if let Some(size) = value("font-size").and_then(|size| length(&size)).filter(|size| *size > 0.0) {
            self.size = Some(size);
        }
        self.colour = value("color").or(self.colour.take());
        self.bold |= value("font-weight")
            .is_some_and(|weight| weight == "bold" || weight.starts_with(['6', '7', '8', '9']));
        if let Some(align) = value("text-align") {
            self.centred = align == "center";
        }
        match value("align-items").as_deref() {
            Some(place) if place.contains("flex-start") => self.vertical = Vertical::Top,
            Some(place) if place.contains("flex-end") => self.vertical = Vertical::Bottom,
            _ => {}
        }
        let width = value("width").or(value("max-width")).filter(|width| !width.ends_with('%'));
        self.width = width.and_then(|width| length(&width)).filter(|width| *width > 8.0).or(self.width);
        if value("white-space").is_some_and(|way| way.contains("nowrap")) {
            self.width = None;
        }
    }

    /// The lines, broken where they would be wider than the label.
    fn wrapped(&self, size: f64) -> Vec<String> {
        wrapped(&self.lines, self.width, size)
    }
}

fn wrapped(lines: &[String], width: Option<f64>, size: f64) -> Vec<String> {
    let Some(width) = width else { return lines.to_vec() };
    let mut out = Vec::new();
    for line in lines {
        let mut growing = String::new();
        for word in line.split(' ') {
            let joined = if growing.is_empty() { word.to_owned() } else { format!("{growing} {word}") };
            if !growing.is_empty() && wide(&joined) * size > width * 1.05 {
                out.push(std::mem::replace(&mut growing, word.to_owned()));
            } else {
                growing = joined;
            }
        }
        out.push(growing);
    }
    out
}

/// About how wide a text is, in heights of its letters.
fn wide(text: &str) -> f64 {
    text.chars().map(|sign| if sign >= '\u{1100}' { 1.0 } else { 0.52 }).sum()
}

/// A number with or without its unit; a share of something says nothing here.
fn length(text: &str) -> Option<f64> {
    let text = text.trim();
    let end = text
        .find(|sign: char| !(sign.is_ascii_digit() || matches!(sign, '.' | '-' | '+')))
        .unwrap_or(text.len());
    let number: f64 = text[..end].parse().ok()?;
    let factor = match text[end..].trim() {
        "" | "px" => 1.0,
        "pt" => 96.0 / 72.0,
        "em" | "rem" => 16.0,
        "mm" => 96.0 / 25.4,
        "cm" => 96.0 / 2.54,
        "in" => 96.0,
        _ => return None,
    };
    number.is_finite().then_some(number * factor)
}
