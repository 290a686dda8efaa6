//! Takes out what acts or reaches outside of the file, and says what is missing because of it.
//!
//! Scripts, handlers and links show nothing and are simply gone. Pictures and shapes that lie
//! elsewhere are named. Texts and pictures carried inside go through the caller's hands.

use crate::document::{Child, Document};
use crate::model::{What, Wishes};
use crate::style;
use data_encoding::{BASE64, BASE64_NOPAD};
use percent_encoding::percent_decode_str;
use std::collections::BTreeMap;

/// Elements that show nothing: programs, and what editors and machines keep for themselves.
const SILENT: [&str; 7] = ["script", "handler", "listener", "metadata", "title", "desc", "view"];
/// Elements of web pages that drawings may carry and no page can hold.
const WEB: [&str; 9] =
    ["iframe", "audio", "video", "embed", "object", "canvas", "foreignObject", "foreignobject", "html"];
const MOVING: [&str; 6] = ["animate", "animateTransform", "animateMotion", "animateColor", "set", "discard"];
/// Properties that may hold an address.
const WITH_ADDRESS: [&str; 10] = [
    "fill",
    "stroke",
    "filter",
    "mask",
    "clip-path",
    "marker",
    "marker-start",
    "marker-mid",
    "marker-end",
    "cursor",
];

/// Makes a drawing self-contained.
pub(crate) fn cut(document: &mut Document, wishes: &mut Wishes<'_>) {
    let mut variables = BTreeMap::new();
    for number in document.reachable() {
        let element = &document.elements[number];
        if element.name == "style" {
            style::variables(&document.words(number), &mut variables);
        }
        element.get("style").iter().for_each(|text| style::variables(text, &mut variables));
    }
    let mut open = vec![0];
    while let Some(number) = open.pop() {
        let name = document.elements[number].name.clone();
        attributes(document, number, &variables, wishes);
        let children = std::mem::take(&mut document.elements[number].children);
        let kept: Vec<Child> = children
            .into_iter()
            .filter_map(|child| kept_child(document, &name, child, &variables, wishes))
            .collect();
        document.elements[number].children = kept;
        open.extend(document.within(number));
    }
    size(document);
    if !wishes.own_size {
        document.elements[0]
            .attributes
            .retain(|(key, _)| !matches!(key.as_str(), "width" | "height" | "viewBox"));
    }
}

/// A size of nothing, or of no number, is no size: the view box or the content says it then.
fn size(document: &mut Document) {
    let is_length = |value: &str| {
        let end = value.trim().find(|sign: char| sign.is_ascii_alphabetic() || sign == '%');
        let number =
            value.trim().get(..end.unwrap_or(value.trim().len())).and_then(|text| text.parse::<f64>().ok());
        number.is_some_and(|number| number > 0.0 && number < 100_000.0)
    };
    let is_view = |value: &str| {
        let parts = value.split([' ', ',', '\n', '\t']).filter(|part| !part.is_empty());
        let numbers: Option<Vec<f64>> = parts.map(|part| part.parse().ok()).collect();
        matches!(numbers.as_deref(), Some([x, y, width, height])
            if *width > 0.0 && *height > 0.0 && [x, y, width, height].iter().all(|one| one.is_finite()))
    };
    document.elements[0].attributes.retain(|(key, value)| match key.as_str() {
        "width" | "height" => is_length(value),
        "viewBox" => is_view(value),
        _ => true,
    });
}

fn kept_child(
    document: &mut Document,
    parent: &str,
    child: Child,
    variables: &BTreeMap<String, String>,
    wishes: &mut Wishes<'_>,
) -> Option<Child> {
    match child {
        Child::Text(text) if parent == "style" => {
            let sheet =
                style::sheet_inside(&text, &mut |gone| document.leave_out(What::OutsideReference, gone));
            let sheet = if wishes.effects { sheet } else { without_effects(&sheet) };
            Some(Child::Text(style::plain_value(&sheet, variables)))
        }
        Child::Text(text) if matches!(parent, "text" | "tspan" | "textPath" | "a") => {
            Some(Child::Text((wishes.text)(&text)))
        }
        Child::Text(_) => None,
        Child::Element(number) => is_kept(document, number, wishes).then_some(Child::Element(number)),
    }
}

fn is_kept(document: &mut Document, number: usize, wishes: &mut Wishes<'_>) -> bool {
    let element = &document.elements[number];
    let (name, detail) =
        (element.name.clone(), element.get("src").or(element.get("data")).unwrap_or("").to_owned());
    match name.as_str() {
        "script" | "handler" | "listener" => document.has_scripts = true,
        name if WEB.contains(&name) => {
            document.leave_out(What::WebContent, if detail.is_empty() { name } else { &detail })
        }
        name if MOVING.contains(&name) => document.leave_out(What::Animation, ""),
        "image" | "feImage" | "img" => return picture_is_kept(document, number, wishes),
        "filter" => return wishes.effects,
        "use" | "tref" => return use_is_kept(document, number),
        _ => {}
    }
    let is_gone =
        SILENT.contains(&name.as_str()) || WEB.contains(&name.as_str()) || MOVING.contains(&name.as_str());
    !is_gone
}

/// Whether a picture stays: one that is carried inside and can be shown.
fn picture_is_kept(document: &mut Document, number: usize, wishes: &mut Wishes<'_>) -> bool {
    let Some(address) = document.elements[number].get("href").map(|address| address.trim().to_owned()) else {
        return document.elements[number].name == "feImage";
    };
    if address.starts_with('#') {
        return document.elements[number].name == "feImage";
    }
    if !starts_with_data(&address) {
        document.leave_out(What::OutsidePicture, &address);
        return false;
    }
    let fit = data_of(&address).and_then(|bytes| (wishes.picture)(&bytes));
    match fit {
        Some((mime, bytes)) => {
            let carried = format!("data:{mime};base64,{}", BASE64.encode(&bytes));
            document.elements[number].set("href", carried);
            true
        }
        None => {
            document.leave_out(What::InnerPicture, address.split([',', ';']).next().unwrap_or("data:"));
            false
        }
    }
}

fn use_is_kept(document: &mut Document, number: usize) -> bool {
    let address = document.elements[number].get("href").unwrap_or_default().trim().to_owned();
    if !address.is_empty() && !address.starts_with('#') {
        document.leave_out(What::OutsideReference, &address);
        return false;
    }
    true
}

fn attributes(
    document: &mut Document,
    number: usize,
    variables: &BTreeMap<String, String>,
    wishes: &Wishes<'_>,
) {
    let name = document.elements[number].name.clone();
    let old = std::mem::take(&mut document.elements[number].attributes);
    let mut kept = Vec::with_capacity(old.len());
    for (key, value) in old {
        if let Some(value) = kept_value(document, &name, &key, value, variables, wishes) {
            kept.push((key, value));
        }
    }
    document.elements[number].attributes = kept;
}

fn kept_value(
    document: &mut Document,
    element: &str,
    key: &str,
    value: String,
    variables: &BTreeMap<String, String>,
    wishes: &Wishes<'_>,
) -> Option<String> {
    if key.get(..2).is_some_and(|two| two.eq_ignore_ascii_case("on")) {
        document.has_scripts = true;
        return None;
    }
    match key {
        "content" | "src" | "srcset" | "data" => None,
        "filter" if !wishes.effects => None,
        "href" => kept_address(document, element, value),
        "style" => {
            let inside = style::declarations_inside(&value, &mut |gone| {
                document.leave_out(What::OutsideReference, gone)
            });
            let inside = if wishes.effects { inside } else { without_effects(&inside) };
            Some(style::plain_value(&inside, variables))
        }
        key if key.starts_with("data-") => None,
        key if WITH_ADDRESS.contains(&key) => {
            let plain = style::plain_value(&value, variables);
            match style::address(&plain).filter(|address| !address.starts_with('#')) {
                Some(address) => {
                    document.leave_out(What::OutsideReference, &address);
                    None
                }
                None => Some(plain),
            }
        }
        _ if value.contains("light-dark(") || value.contains("var(") => {
            Some(style::plain_value(&value, variables))
        }
        _ => Some(value),
    }
}

fn kept_address(document: &mut Document, element: &str, value: String) -> Option<String> {
    match element {
        // A link shows nothing.
        "a" => {
            document.has_scripts |= value.trim().to_ascii_lowercase().starts_with("javascript:");
            None
        }
        "image" | "feImage" | "img" | "use" | "tref" => Some(value),
        _ if value.trim().starts_with('#') => Some(value),
        _ => {
            document.leave_out(What::OutsideReference, &value);
            None
        }
    }
}

/// Styles without their effects.
fn without_effects(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    for part in sheet.split_inclusive([';', '{', '}']) {
        let is_effect = part.trim_start().to_ascii_lowercase().starts_with("filter");
        let end = part.chars().last().filter(|end| matches!(end, '}' | '{'));
        if !is_effect {
            out.push_str(part);
        } else if let Some(end) = end {
            out.push(end);
        }
    }
    out
}

fn starts_with_data(address: &str) -> bool {
    address.get(..5).is_some_and(|five| five.eq_ignore_ascii_case("data:"))
}

/// The bytes of a `data:` address.
fn data_of(address: &str) -> Option<Vec<u8>> {
    let (head, body) = address.get(5..)?.split_once(',')?;
    let plain: Vec<u8> = percent_decode_str(body).collect();
    if !head.to_ascii_lowercase().ends_with("base64") {
        return Some(plain);
    }
    let compact: Vec<u8> = plain.into_iter().filter(|byte| !byte.is_ascii_whitespace()).collect();
    BASE64.decode(&compact).ok().or_else(|| {
        let end = compact.iter().rposition(|byte| *byte != b'=').map_or(0, |at| at + 1);
        BASE64_NOPAD.decode(&compact[..end]).ok()
    })
}
