//! CSS as far as drawings use it: properties, values that depend on a theme, addresses.
//!
//! It understands declarations and blocks, not the cascade: which rule holds is the renderer's affair.

use std::collections::BTreeMap;

/// The value of a property in a style attribute.
pub(crate) fn property(style: &str, name: &str) -> Option<String> {
    let mut found = None;
    for declaration in declarations(style) {
        if let Some((key, value)) = declaration.split_once(':')
            && key.trim().eq_ignore_ascii_case(name)
        {
            found = Some(value.trim().trim_end_matches("!important").trim().to_owned());
        }
    }
    found
}

/// The declarations of a block. A semicolon within brackets or quotes parts nothing.
pub(crate) fn declarations(style: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth, mut quote) = (Vec::new(), 0, 0_usize, None);
    for (at, sign) in style.char_indices() {
        match (quote, sign) {
            (Some(mark), _) if mark == sign => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(sign),
            (None, '(') => depth += 1,
            (None, ')') => depth = depth.saturating_sub(1),
            (None, ';') if depth == 0 => {
                parts.push(&style[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&style[start..]);
    parts.retain(|part| !part.trim().is_empty());
    parts
}

/// A style sheet without comments and without rules that reach for other files; the addresses of those
/// that are gone are handed to `gone`.
pub(crate) fn sheet_inside(sheet: &str, gone: &mut dyn FnMut(&str)) -> String {
    rules_inside(sheet, 0, gone)
}

/// How deep rules may stand within rules.
const DEEPEST: u8 = 8;

fn rules_inside(sheet: &str, depth: u8, gone: &mut dyn FnMut(&str)) -> String {
    let sheet = without_comments(sheet);
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet.as_str();
    while let Some(at) = rest.find(['@', '{']) {
        if rest[at..].starts_with('{') {
            let end = block_end(&rest[at..]).map_or(rest.len(), |end| at + end);
            let body = rest[at + 1..end].trim_end_matches('}');
            out.push_str(&rest[..at]);
            out.push_str(&format!("{{{}}}", declarations_inside(body, gone)));
            rest = &rest[end..];
            continue;
        }
        out.push_str(&rest[..at]);
        let (rule, after) = at_rule(&rest[at..]);
        if rule.starts_with("@import") {
            gone(&address(rule).unwrap_or_default());
        } else if depth < DEEPEST
            && rule.starts_with("@media")
            && let Some(inner) = media_body(rule)
        {
            out.push_str(&rules_inside(inner, depth + 1, gone));
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// What holds on a screen with a light ground, as on paper.
fn media_body(rule: &str) -> Option<&str> {
    let open = rule.find('{')?;
    let holds = !rule[..open].contains("dark");
    holds.then(|| rule[open + 1..].trim_end().trim_end_matches('}'))
}

/// A rule that begins with `@`, and what follows it.
fn at_rule(text: &str) -> (&str, &str) {
    let end = match (text.find(';'), text.find('{')) {
        (Some(end), None) => end + 1,
        (Some(end), Some(open)) if end < open => end + 1,
        (_, Some(open)) => block_end(&text[open..]).map_or(text.len(), |end| open + end),
        (None, None) => text.len(),
    };
    text.split_at(end)
}

/// How far a block goes that begins with its bracket.
fn block_end(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, sign) in text.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

fn without_comments(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.replace("<!--", "").replace("-->", "")
}

/// Declarations without those that reach for other files.
pub(crate) fn declarations_inside(style: &str, gone: &mut dyn FnMut(&str)) -> String {
    let mut kept = Vec::new();
    for declaration in declarations(style) {
        match address(declaration).filter(|address| !address.starts_with('#')) {
            Some(address) if !address.starts_with("data:") => gone(&address),
            // Pictures within a style are painted by no renderer of drawings.
            Some(_) => {}
            None => kept.push(declaration),
        }
    }
    kept.join(";")
}

/// The address in a value, without quotes; nothing where there is none.
pub(crate) fn address(value: &str) -> Option<String> {
    let small = value.to_ascii_lowercase();
    let inner = match small.find("url(") {
        Some(at) => value.get(at + 4..)?.split(')').next()?,
        None if small.trim_start().starts_with("@import") => {
            value.trim_start().get(7..)?.trim_end_matches(';')
        }
        None => return None,
    };
    Some(inner.trim().trim_matches(['"', '\'']).trim().to_owned())
}

/// Custom properties that a sheet or a style defines.
pub(crate) fn variables(text: &str, into: &mut BTreeMap<String, String>) {
    for part in text.split(['{', '}', ';']) {
        if let Some((name, value)) = part.split_once(':')
            && name.trim().starts_with("--")
        {
            into.entry(name.trim().to_owned()).or_insert_with(|| value.trim().to_owned());
        }
    }
}

/// A value as it is in the light theme, with its custom properties put in.
pub(crate) fn plain_value(value: &str, variables: &BTreeMap<String, String>) -> String {
    let mut value = value.to_owned();
    for _ in 0..64 {
        let Some((start, end, inner)) = call(&value, "light-dark(").or_else(|| call(&value, "var(")) else {
            break;
        };
        let is_theme = value[start..].starts_with("light-dark(");
        let parts = arguments(&inner);
        let first = parts.first().copied().unwrap_or_default().trim();
        let plain = match is_theme {
            true => first.to_owned(),
            false => {
                let known = variables.get(first).cloned();
                known.or_else(|| parts.get(1).map(|part| part.trim().to_owned())).unwrap_or_default()
            }
        };
        value.replace_range(start..end, &plain);
        if value.len() > 1 << 16 {
            break;
        }
    }
    value
}

/// The last call of a function, so that inner ones go first: where it starts and ends, and what it is given.
fn call(value: &str, name: &str) -> Option<(usize, usize, String)> {
    let start = value.rfind(name)?;
    let inner = &value[start + name.len()..];
    let mut depth = 1_usize;
    for (at, sign) in inner.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((start, start + name.len() + at + 1, inner[..at].to_owned()));
        }
    }
    None
}

/// Arguments, parted by commas that stand in no brackets.
fn arguments(inner: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    for (at, sign) in inner.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                parts.push(&inner[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inner[start..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_that_reach_outside_are_gone_and_named() {
        let mut gone = Vec::new();
        let sheet = "/* c */ @import url(\"https://host/a.css\"); .a{fill:url(#g);stroke:url(b.svg#x);opacity:.5} \
                     @font-face{font-family:X;src:url(data:font/woff2;base64,AAAA)} \
                     @media (prefers-color-scheme: dark){.a{fill:#000}} @media print{.b{fill:red}}";
        let kept = sheet_inside(sheet, &mut |address| gone.push(address.to_owned()));
        assert_eq!(gone, ["https://host/a.css", "b.svg#x"]);
        assert!(kept.contains(".a{fill:url(#g);opacity:.5}") && kept.contains(".b{fill:red}"), "{kept}");
        assert!(!kept.contains("font-face") && !kept.contains("#000"), "{kept}");
    }

    #[test]
    fn values_of_themes_become_plain() {
        let known = BTreeMap::from([("--ink".to_owned(), "navy".to_owned())]);
        for (value, plain) in [
            ("light-dark(rgb(0, 0, 0), rgb(255, 255, 255))", "rgb(0, 0, 0)"),
            ("light-dark(#ffffff, var(--ge-dark-color, #121212))", "#ffffff"),
            ("var(--ink)", "navy"),
            ("var(--none, var(--ink, red))", "navy"),
            ("var(--none)", ""),
            ("1px solid red", "1px solid red"),
            ("light-dark(", "light-dark("),
        ] {
            assert_eq!(plain_value(value, &known), plain);
        }
        let itself = BTreeMap::from([("--a".to_owned(), "var(--a) var(--a)".to_owned())]);
        assert!(plain_value("var(--a)", &itself).len() <= 1 << 17);
    }

    #[test]
    fn a_property_is_found_behind_odd_separators() {
        let style = "background:url('a;b'); Fill : light-dark(red; blue);fill:green !important";
        assert_eq!(property(style, "fill").as_deref(), Some("green"));
        assert_eq!(property(style, "stroke"), None);
    }
}
