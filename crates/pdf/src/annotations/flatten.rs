//! Annotations made part of their pages.
//!
//! Every appearance that a viewer shows is drawn after the page's own content, at its place, on its
//! layer; then the page has no annotations. What it deliberately does not do: it keeps nothing that can
//! be clicked, and it draws nothing that a viewer hides.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use crate::access;
use crate::annotations::default_appearance::colour;
use crate::annotations::drawn::{inset, rectangle};
use crate::annotations::{border, ids_on, is_shown, shown_form};
use crate::content::balance;

/// Most bytes of a page's content that are looked through for unclosed states.
const MOST_CONTENT: usize = 256 << 20;

/// Draws the annotations of a page into it and takes them off it.
pub(crate) fn flatten(document: &mut Document, page: ObjectId) {
    let mut operators = String::new();
    let mut forms: Vec<(String, ObjectId)> = Vec::new();
    let mut layers: Vec<(String, Object)> = Vec::new();
    for id in ids_on(document, page) {
        let Ok(annotation) = document.get_dictionary(id).cloned() else { continue };
        if !is_shown(document, &annotation) {
            continue;
        }
        let Some(drawn) = drawn(document, &annotation, &mut forms) else { continue };
        operators += &match annotation.get(b"OC") {
            Ok(layer) => {
                let name = format!("ProofbookLayer{}", layers.len());
                layers.push((name.clone(), layer.clone()));
                format!("/OC /{name} BDC\n{drawn}EMC\n")
            }
            Err(_) => drawn,
        };
    }
    if let Ok(page) = document.get_dictionary_mut(page) {
        page.remove(b"Annots");
    }
    if !operators.is_empty() {
        add_content(document, page, &operators);
        let forms = forms.into_iter().map(|(name, id)| (name, Object::Reference(id)));
        add_resources(document, page, b"XObject", forms.collect());
        add_resources(document, page, b"Properties", layers);
    }
}

/// Operators that draw an annotation.
fn drawn(
    document: &mut Document,
    annotation: &Dictionary,
    forms: &mut Vec<(String, ObjectId)>,
) -> Option<String> {
    let place = access::rectangle(document, annotation, b"Rect")?;
    let Some(form) = shown_form(document, annotation) else {
        return link_border(document, annotation, place);
    };
    let [a, b, c, d, e, f] = matrix(document, form, place)?;
    if let Ok(stream) = document.get_object_mut(form).and_then(Object::as_stream_mut) {
        stream.dict.set("Type", "XObject");
        stream.dict.set("Subtype", "Form");
    }
    let name = format!("ProofbookNote{}", forms.len());
    forms.push((name.clone(), form));
    Some(format!("q {a} {b} {c} {d} {e} {f} cm /{name} Do Q\n"))
}

/// The matrix that puts an appearance into its place (ISO 32000, 12.5.5).
fn matrix(document: &Document, form: ObjectId, place: [f32; 4]) -> Option<[f32; 6]> {
    let form = document.get_object(form).ok()?.as_stream().ok()?;
    let [left, low, right, high] = access::rectangle(document, &form.dict, b"BBox")?;
    let own =
        access::numbers(document, &form.dict, b"Matrix").and_then(|parts| <[f32; 6]>::try_from(parts).ok());
    let [a, b, c, d, e, f] = own.unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
    let corners = [(left, low), (right, low), (right, high), (left, high)];
    let turned = corners.map(|(x, y)| (a * x + c * y + e, b * x + d * y + f));
    let bound = |of: fn(f32, f32) -> f32, start: f32, part: fn(&(f32, f32)) -> f32| {
        turned.iter().map(part).fold(start, of)
    };
    let (x0, x1) = (bound(f32::min, f32::MAX, |p| p.0), bound(f32::max, f32::MIN, |p| p.0));
    let (y0, y1) = (bound(f32::min, f32::MAX, |p| p.1), bound(f32::max, f32::MIN, |p| p.1));
    let scale = |wanted: f32, has: f32| if has.abs() < 1e-6 { 1.0 } else { wanted / has };
    let (sx, sy) = (scale(place[2] - place[0], x1 - x0), scale(place[3] - place[1], y1 - y0));
    let all = [sx, 0.0, 0.0, sy, place[0] - x0 * sx, place[1] - y0 * sy];
    all.iter().all(|part| part.is_finite()).then_some(all)
}

/// The frame that viewers draw around a link without an appearance.
fn link_border(document: &Document, annotation: &Dictionary, place: [f32; 4]) -> Option<String> {
    if access::name(document, annotation, b"Subtype") != Some(b"Link") {
        return None;
    }
    let border = border::of(document, annotation);
    if border.width <= 0.0 {
        return None;
    }
    let parts = access::numbers(document, annotation, b"C").unwrap_or_default();
    let line = colour(&parts, false).unwrap_or_else(|| "0 G".to_owned());
    let edge = rectangle(inset(place, border.width / 2.0));
    Some(format!("q {line} {}{edge} S Q\n", border.operators()))
}

fn add_content(document: &mut Document, page: ObjectId, operators: &str) {
    let own = document.get_page_content_with_limit(page, MOST_CONTENT).unwrap_or_default();
    let balance = balance(&own);
    let before = "q\n".repeat(1 + balance.missing);
    let after = format!("{}\n{operators}", "\nQ".repeat(1 + balance.open));
    let before = document.add_object(Stream::new(Dictionary::new(), before.into_bytes()));
    let after = document.add_object(Stream::new(Dictionary::new(), after.into_bytes()));
    let own = contents(document, page);
    let all = [vec![before.into()], own, vec![after.into()]].concat();
    if let Ok(page) = document.get_dictionary_mut(page) {
        page.set("Contents", Object::Array(all));
    }
}

/// The streams of a page's content.
fn contents(document: &Document, page: ObjectId) -> Vec<Object> {
    let Ok(page) = document.get_dictionary(page) else { return Vec::new() };
    let Ok(contents) = page.get(b"Contents") else { return Vec::new() };
    match document.dereference(contents) {
        Ok((_, Object::Array(parts))) => parts.clone(),
        Ok((Some(id), Object::Stream(_))) => vec![Object::Reference(id)],
        _ => Vec::new(),
    }
}

/// Names objects among a page's resources, without touching what other pages share.
fn add_resources(document: &mut Document, page: ObjectId, kind: &[u8], named: Vec<(String, Object)>) {
    if named.is_empty() {
        return;
    }
    let Ok(dictionary) = document.get_dictionary(page) else { return };
    let mut resources = access::dictionary(document, dictionary, b"Resources").cloned().unwrap_or_default();
    let mut entries = access::dictionary(document, &resources, kind).cloned().unwrap_or_default();
    for (name, object) in named {
        entries.set(name, object);
    }
    resources.set(kind, entries);
    if let Ok(page) = document.get_dictionary_mut(page) {
        page.set("Resources", resources);
    }
}
