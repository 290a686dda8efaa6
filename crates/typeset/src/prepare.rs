//! From a document struct to the JSON its template reads.
//!
//! Every string is cleaned; every string that is shown is arranged for line breaking. A template
//! therefore gets either a plain string or `{"flow": [items]}`, and shows both with one function.
//! What it deliberately does not do: it adds no words of its own.

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::address::live_address;
use crate::assets::Pictures;
use crate::blocks::{Block, Item};
use crate::documents::{CaseElement, CaseStudyDocument, Citation, ControlDocument, IndexDocument, Labels};
use crate::error::TypesetError;
use crate::flow::{Room, flow_text};
use crate::markdown;
use crate::meta::DocumentMeta;
use crate::text::Cleaner;

/// Keys whose values templates use as they are: names of states, addresses, alternative texts.
const RAW: [&str; 7] = ["state", "severity", "url", "alt", "path", "asset", "t"];

/// The properties and margins of a document.
pub(crate) fn meta(meta: &DocumentMeta, cleaner: &mut Cleaner<'_>) -> Value {
    let line = |text: &str, cleaner: &mut Cleaner<'_>| cleaner.clean(text).replace('\n', " ");
    let mut optional = |text: &Option<String>| text.as_deref().map(|text| line(text, cleaner));
    let (author, header) = (optional(&meta.author), optional(&meta.header));
    let (footer, draft_mark) = (optional(&meta.footer), optional(&meta.draft_mark));
    let title = Some(line(&meta.title, cleaner)).filter(|title| !title.trim().is_empty());
    let (year, month, day) = (meta.date.year(), meta.date.month(), meta.date.day());
    json!({
        "title": title.unwrap_or_else(|| "–".to_owned()),
        "language": meta.language.code(),
        "author": author,
        "header": header,
        "footer": footer,
        "draft_mark": draft_mark,
        "year": year,
        "month": month,
        "day": day,
    })
}

/// The blocks of a text that is a document by itself.
pub(crate) fn text(blocks: &[Block], show_title: bool) -> Result<Value, TypesetError> {
    Ok(json!({ "blocks": to_value(&blocks)?, "show_title": show_title }))
}

/// The front matter of a control.
pub(crate) fn control(document: &ControlDocument, cleaner: &mut Cleaner<'_>) -> Result<Value, TypesetError> {
    check_labels(&document.labels, ControlDocument::LABELS)?;
    let response = paragraphs(&cleaner.clean(&document.response));
    let mut plain = ControlDocument { response: String::new(), ..document.clone() };
    plain.demands.iter_mut().flat_map(|demand| &mut demand.citations).for_each(followable);
    let mut value = arranged(to_value(&plain)?, cleaner);
    value["response"] = to_value(&response)?;
    show_addresses(&mut value, document, cleaner);
    Ok(value)
}

/// Shows each address beside its link as it was typed, for people read that more easily.
fn show_addresses(value: &mut Value, document: &ControlDocument, cleaner: &mut Cleaner<'_>) {
    for (row, demand) in document.demands.iter().enumerate() {
        for (place, citation) in demand.citations.iter().enumerate() {
            let typed = citation.url.as_deref().map(|url| cleaner.clean(url).replace('\n', " "));
            value["demands"][row]["citations"][place]["address"] = typed.into();
        }
    }
}

/// Lets a citation lead only where a link may lead; any other address is shown as it was typed.
fn followable(citation: &mut Citation) {
    let Some(address) = citation.url.take() else { return };
    citation.url = live_address(&address);
    if citation.url.is_none() {
        let words = citation.remark.take().into_iter().chain([address]);
        citation.remark = Some(words.collect::<Vec<_>>().join(" · "));
    }
}

/// A case study; the texts of its elements are Markdown.
pub(crate) fn case_study(
    document: &CaseStudyDocument,
    cleaner: &mut Cleaner<'_>,
    pictures: &Pictures,
) -> Result<Value, TypesetError> {
    check_labels(&document.labels, CaseStudyDocument::LABELS)?;
    let mut elements = Vec::new();
    for element in &document.elements {
        elements.push(case_element(element, cleaner, pictures)?);
    }
    let plain = CaseStudyDocument { elements: Vec::new(), ..document.clone() };
    let mut value = arranged(to_value(&plain)?, cleaner);
    value["elements"] = Value::Array(elements);
    value["accent"] = document.accent.as_deref().map(colour).transpose()?.into();
    value["logo"] = match &document.logo {
        Some(logo) => to_value(&pictures.find(&logo.asset, &cleaner.clean(&logo.alt)))?,
        None => Value::Null,
    };
    Ok(value)
}

/// A colour as templates read it.
fn colour(text: &str) -> Result<&str, TypesetError> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
    match digits.is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit())) {
        true => Ok(text),
        false => Err(TypesetError::Data { reason: format!("{text} is no colour") }),
    }
}

fn case_element(
    element: &CaseElement,
    cleaner: &mut Cleaner<'_>,
    pictures: &Pictures,
) -> Result<Value, TypesetError> {
    let blocks = markdown::read(&cleaner.clean(&element.text), pictures, 2);
    let mut diagrams = Vec::new();
    for diagram in &element.diagrams {
        let words = if diagram.alt.trim().is_empty() { &diagram.caption } else { &diagram.alt };
        let picture = pictures.find(&diagram.asset, &cleaner.clean(words));
        let caption = arranged(Value::String(diagram.caption.clone()), cleaner);
        diagrams.push(json!({ "picture": to_value(&picture)?, "caption": caption }));
    }
    let plain = CaseElement { text: String::new(), diagrams: Vec::new(), ..element.clone() };
    let mut value = arranged(to_value(&plain)?, cleaner);
    value["blocks"] = cleaned(to_value(&blocks)?, cleaner);
    value["diagrams"] = Value::Array(diagrams);
    Ok(value)
}

/// The index of a bundle.
pub(crate) fn index(document: &IndexDocument, cleaner: &mut Cleaner<'_>) -> Result<Value, TypesetError> {
    check_labels(&document.labels, IndexDocument::LABELS)?;
    Ok(arranged(to_value(document)?, cleaner))
}

/// Plain text as paragraphs; single line feeds stay line breaks.
fn paragraphs(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().chain([""]) {
        if !line.trim().is_empty() {
            lines.push(line);
        } else if !lines.is_empty() {
            let items = flow_text(&std::mem::take(&mut lines).join("\n"), Room::LINE);
            blocks.push(Block::Paragraph { items });
        }
    }
    blocks
}

fn check_labels(labels: &Labels, wanted: &[&str]) -> Result<(), TypesetError> {
    let missing: Vec<&str> = wanted.iter().copied().filter(|key| !labels.contains_key(*key)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(TypesetError::Data { reason: format!("labels are missing: {}", missing.join(", ")) })
}

fn to_value(value: &impl Serialize) -> Result<Value, TypesetError> {
    serde_json::to_value(value).map_err(|error| TypesetError::Data { reason: error.to_string() })
}

/// Cleans all strings and arranges those that are shown.
fn arranged(value: Value, cleaner: &mut Cleaner<'_>) -> Value {
    walk(value, false, &mut |text, raw| {
        let text = cleaner.clean(&text);
        let items = if raw { Vec::new() } else { flow_text(&text, Room::CELL) };
        match items.as_slice() {
            [] | [Item::Run { .. }] => Value::String(text),
            _ => serde_json::to_value(&items)
                .map(|flow| json!({ "flow": flow }))
                .unwrap_or(Value::String(text)),
        }
    })
}

/// Cleans all strings and leaves them where they are: for text that is arranged already, but may
/// hold characters that were written as Markdown entities.
pub(crate) fn cleaned(value: Value, cleaner: &mut Cleaner<'_>) -> Value {
    walk(value, false, &mut |text, raw| Value::String(if raw { text } else { cleaner.clean(&text) }))
}

fn walk(value: Value, raw: bool, text: &mut impl FnMut(String, bool) -> Value) -> Value {
    match value {
        Value::String(string) => text(string, raw),
        Value::Array(values) => {
            Value::Array(values.into_iter().map(|value| walk(value, raw, text)).collect())
        }
        Value::Object(fields) => {
            let fields = fields.into_iter().map(|(key, value)| {
                let raw = raw || RAW.contains(&key.as_str());
                let value = walk(value, raw, text);
                (key, value)
            });
            Value::Object(fields.collect::<Map<_, _>>())
        }
        other => other,
    }
}
