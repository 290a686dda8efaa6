//! From the tree to SVG that every reader takes: one root, declared namespaces, quoted values.

use crate::document::{Child, Document, Element};

/// Elements within which blanks mean something.
const WITH_TEXT: [&str; 8] = ["text", "tspan", "textPath", "tref", "title", "desc", "style", "a"];

/// The drawing as a text.
pub(crate) fn written(document: &Document) -> String {
    let mut out = String::new();
    element(document, 0, true, &mut out);
    out
}

fn element(document: &Document, number: usize, is_root: bool, out: &mut String) {
    let Element { name, attributes, children } = &document.elements[number];
    out.push('<');
    out.push_str(name);
    if is_root {
        out.push_str(" xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    }
    for (key, value) in attributes {
        // The old way, which every reader knows.
        let key = if key == "href" { "xlink:href" } else { key };
        out.push(' ');
        out.push_str(key);
        out.push_str("=\"");
        escaped(value, true, out);
        out.push('"');
    }
    if children.is_empty() {
        return out.push_str("/>");
    }
    out.push('>');
    for child in children {
        match child {
            Child::Element(inner) => element(document, *inner, false, out),
            Child::Text(text) if WITH_TEXT.contains(&name.as_str()) => escaped(text, false, out),
            Child::Text(_) => {}
        }
    }
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

fn escaped(text: &str, in_value: bool, out: &mut String) {
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if in_value => out.push_str("&quot;"),
            _ => out.push(sign),
        }
    }
}
