//! Drawings (SVG) made safe to publish, and their size.
//!
//! `proofbook-drawings` puts a drawing in order and cuts what reaches outside; `svg-hush` keeps what its list knows: no scripts, no event handlers, no `foreignObject`, no addresses
//! with a host. It leaves relative addresses alone, because a host may have put pictures beside the drawing;
//! nobody has here, so a second pass takes every reference away that does not stay inside the file.
//!
//! It deliberately does not redraw anything and does not look into pictures within a drawing; those that
//! are themselves drawings are dropped.

use proofbook_drawings::{What, Wishes, prepared};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, Writer};
use svg_hush::{Filter, data_url_filter};

/// Most elements of a drawing, its repetitions counted.
const MOST_ELEMENTS: u64 = 1_000_000;
/// The size a browser gives to a drawing that says none, in pixels.
const USUAL_SIZE: (usize, usize) = (300, 150);

/// A drawing without anything that acts or reaches outside, or nothing where it cannot be read.
pub fn safe_drawing(bytes: &[u8]) -> Option<Vec<u8>> {
    // What strangers left behind is put in order first: encodings, broken markup, HTML within.
    let mut text = |text: &str| text.to_owned();
    let mut picture = |bytes: &[u8]| pixel_mime(bytes).map(|mime| (mime, bytes.to_vec()));
    let mut wishes = Wishes {
        text: &mut text,
        picture: &mut picture,
        effects: true,
        own_size: true,
        most_elements: MOST_ELEMENTS,
    };
    let ready = prepared(bytes, &mut wishes).ok()?;
    // Half a drawing is no drawing to publish.
    if ready.left_out.iter().any(|one| one.what == What::BrokenOff) {
        return None;
    }
    let mut filter = Filter::new();
    filter.set_data_url_filter(data_url_filter::allow_standard_images);
    let mut kept = Vec::new();
    filter.filter(ready.svg.as_bytes(), &mut kept).ok()?;
    without_references(&kept)
}

fn pixel_mime(bytes: &[u8]) -> Option<&'static str> {
    const SIGNATURES: [(&[u8], &str); 4] = [
        (b"\x89PNG", "image/png"),
        (b"\xFF\xD8\xFF", "image/jpeg"),
        (b"GIF8", "image/gif"),
        (b"RIFF", "image/webp"),
    ];
    SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)).map(|(_, mime)| *mime)
}

/// Width and height in pixels: what the drawing says, else what its view box says.
pub(crate) fn size(bytes: &[u8]) -> (usize, usize) {
    let Ok(text) = std::str::from_utf8(bytes) else { return USUAL_SIZE };
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(root) | Event::Empty(root)) => return size_of_root(&root).unwrap_or(USUAL_SIZE),
            Ok(Event::Eof) | Err(_) => return USUAL_SIZE,
            Ok(_) => {}
        }
    }
}

fn size_of_root(root: &BytesStart<'_>) -> Option<(usize, usize)> {
    let value = |name: &str| {
        let attribute = root.try_get_attribute(name).ok()??;
        Some(attribute.value.into_owned())
    };
    let said = |name| value(name).and_then(|text| pixels(&text));
    if let (Some(width), Some(height)) = (said("width"), said("height")) {
        return Some((width, height));
    }
    let view = value("viewBox")?;
    let numbers: Vec<&str> = view.split([' ', ',', '\n', '\t']).filter(|part| !part.is_empty()).collect();
    Some((pixels(numbers.get(2)?)?, pixels(numbers.get(3)?)?))
}

fn pixels(text: &str) -> Option<usize> {
    let number: f64 = text.trim().trim_end_matches("px").parse().ok()?;
    (1.0..=100_000.0).contains(&number).then_some(number.round() as usize)
}

/// The same drawing without references that leave the file.
fn without_references(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader::from_str(std::str::from_utf8(bytes).ok()?);
    let mut writer = Writer::new(Vec::new());
    loop {
        let event = match reader.read_event().ok()? {
            Event::Eof => return Some(writer.into_inner()),
            Event::Start(start) => Event::Start(harmless(&start)?),
            Event::Empty(start) => Event::Empty(harmless(&start)?),
            Event::Text(text) if reaches_outside(&text) => continue,
            other => other,
        };
        writer.write_event(event).ok()?;
    }
}

fn harmless(start: &BytesStart<'_>) -> Option<BytesStart<'static>> {
    let mut kept = BytesStart::new(start.name().as_ref().to_owned());
    for attribute in start.attributes() {
        let attribute = attribute.ok()?;
        let value = &attribute.value;
        let is_reference = attribute.key.local_name().as_ref() == "href";
        let outside = if is_reference { !stays_inside(value) } else { reaches_outside(value) };
        if !outside {
            kept.push_attribute(attribute);
        }
    }
    Some(kept)
}

fn stays_inside(address: &str) -> bool {
    let address = address.trim_start_matches(|c: char| c.is_whitespace() || c == '"' || c == '\'');
    address.starts_with('#') || address.starts_with("&quot;#") || address.starts_with("&apos;#") || {
        let start = address.get(..11).unwrap_or_default();
        start.eq_ignore_ascii_case("data:image/")
    }
}

/// Whether a value or a style sheet names an address outside of the file.
fn reaches_outside(value: &str) -> bool {
    let small = value.to_ascii_lowercase();
    let mut addresses = small.split("url(").skip(1);
    small.contains("@import") || addresses.any(|address| !stays_inside(address))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(inner: &str) -> String {
        let drawing = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="30">{inner}</svg>"#
        );
        String::from_utf8(safe_drawing(drawing.as_bytes()).expect("a drawing")).unwrap()
    }

    #[test]
    fn what_acts_or_reaches_outside_is_gone() {
        for (case, inner) in [
            ("script", "<script>alert(1)</script>"),
            ("script in disguise", r#"<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>"#),
            ("event handler", r#"<rect onclick="alert(1)" width="1" height="1"/>"#),
            ("event handler by animation", r#"<rect><set attributeName="onalert" to="x"/></rect>"#),
            (
                "foreign object",
                "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml' onload='alert(1)'><script>alert(1)</script>kept</body></foreignObject>",
            ),
            ("script address", r#"<a href="javascript:alert(1)"><text>x</text></a>"#),
            ("outer picture", r#"<image href="https://alert.example/alert(1).png" width="1" height="1"/>"#),
            ("outer picture, old way", r#"<image xlink:href="//host/alert(1)"/>"#),
            ("relative picture", r#"<image href="../alert(1).png"/>"#),
            ("outer use", r#"<use href="other.svg#alert(1)"/>"#),
            ("style import", "<style>@import 'https://host/alert(1).css';</style>"),
            ("style address", "<style>rect { fill: url(https://host/alert(1)) }</style>"),
            ("style attribute", r#"<rect style="fill: url(alert.svg#a)"/>"#),
            ("drawing in a drawing", r#"<image href="data:image/svg+xml,%3Csvg onload='alert(1)'/%3E"/>"#),
            ("page in a drawing", r#"<image href="data:text/html,alert(1)"/>"#),
        ] {
            let cleaned = cleaned(inner);
            assert!(!cleaned.contains("alert"), "{case}: {cleaned}");
            assert!(!cleaned.contains("host"), "{case}: {cleaned}");
        }
    }

    #[test]
    fn what_draws_is_kept() {
        let cleaned = cleaned(
            r##"<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
            <rect fill="url(#g)" width="10" height="5"/><text x="1" y="2">데이터베이스</text><use href="#g"/>
            <image href="data:image/png;base64,iVBORw0KGgo=" width="1" height="1"/>"##,
        );
        for kept in ["url(#g)", "데이터베이스", "href=\"#g\"", "data:image/png", "stop-color"] {
            assert!(cleaned.contains(kept), "{kept}: {cleaned}");
        }
    }

    #[test]
    fn what_is_no_drawing_is_refused() {
        for bytes in [&b""[..], b"<svg", b"<html/>", b"\xff\xfe\xff"] {
            assert!(safe_drawing(bytes).is_none());
        }
    }

    #[test]
    fn bombs_and_depths_stay_small() {
        let bomb = br#"<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
            <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">]><svg xmlns="http://www.w3.org/2000/svg"><text>&f;&f;&f;</text><rect/></svg>"#;
        let deep = format!("<svg xmlns='http://www.w3.org/2000/svg'>{}<rect/>", "<g>".repeat(10_000));
        let deep = format!("{deep}{}</svg>", "</g>".repeat(10_000));
        for bytes in [&bomb[..], deep.as_bytes()] {
            let safe = String::from_utf8(safe_drawing(bytes).expect("a drawing")).expect("text");
            assert!(safe.contains("<rect") && safe.len() < 2_100_000, "{}", safe.len());
        }
    }

    #[test]
    fn sizes_as_drawings_write_them() {
        for (root, expected) in [
            (r#"<svg width="40" height="30"/>"#, (40, 30)),
            (r#"<?xml version="1.0"?><svg width="40.6px" height="30px"/>"#, (41, 30)),
            (r#"<svg width="100%" height="100%" viewBox="0 0 640 480"/>"#, (640, 480)),
            (r#"<svg viewBox="0,0,16,9"/>"#, (16, 9)),
            (r#"<svg width="1e300" height="NaN"/>"#, USUAL_SIZE),
            ("<svg/>", USUAL_SIZE),
            ("", USUAL_SIZE),
        ] {
            assert_eq!(size(root.as_bytes()), expected, "{root}");
        }
    }
}
