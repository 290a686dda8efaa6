//! A form field as its widget shows it: what it says itself and what it has from those above it.
//!
//! What it deliberately does not do: it computes no value; scripts that would are never run.

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::access;

/// How far up a field is followed.
const DEEPEST: usize = 32;

/// The kinds of fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FieldKind {
    /// A line or lines of text.
    Text,
    /// A box that is ticked.
    Check,
    /// One of several that exclude each other.
    Radio,
    /// A button that does something.
    Push,
    /// A choice of which one is shown.
    Combo,
    /// A list.
    List,
    /// A signature, or a kind nobody knows.
    Other,
}

/// A field.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    /// Its kind.
    pub kind: FieldKind,
    /// Its full name; empty where it has none.
    pub name: String,
    /// The flags of its kind.
    pub flags: i64,
    /// Its value as the file has it.
    pub value: Option<Object>,
    /// How its text looks, as the file has it.
    pub appearance: Option<String>,
    /// 0 left, 1 middle, 2 right.
    pub quadding: i64,
    /// Most characters.
    pub most: Option<usize>,
    /// What can be chosen: what is stored and what is shown.
    pub options: Vec<(String, String)>,
    /// Which option a list shows first.
    pub first_shown: usize,
    /// Whether a script forms what is shown from the value.
    pub is_formatted: bool,
}

/// The field of a widget.
pub(crate) fn of_widget(document: &Document, widget: &Dictionary) -> Field {
    let chain = chain(document, widget);
    let form = document.catalog().ok().and_then(|root| access::dictionary(document, root, b"AcroForm"));
    let inherited = |key: &[u8]| chain.iter().find_map(|holder| access::value(document, holder, key));
    let or_form = |key: &[u8]| inherited(key).or_else(|| access::value(document, form?, key));
    let flags = inherited(b"Ff").and_then(|flags| flags.as_i64().ok()).unwrap_or(0);
    let kind = inherited(b"FT").and_then(|kind| kind.as_name().ok()).unwrap_or_default();
    let count =
        |key: &[u8]| inherited(key).and_then(|it| it.as_i64().ok()).and_then(|it| usize::try_from(it).ok());
    Field {
        kind: kind_of(kind, flags),
        name: full_name(document, &chain),
        flags,
        value: inherited(b"V").cloned(),
        appearance: or_form(b"DA").and_then(access::text_of),
        quadding: or_form(b"Q").and_then(|quadding| quadding.as_i64().ok()).unwrap_or(0),
        most: count(b"MaxLen"),
        options: options(document, inherited(b"Opt")),
        first_shown: count(b"TI").unwrap_or(0),
        is_formatted: inherited(b"AA").and_then(access::as_dictionary).is_some_and(|all| all.has(b"F")),
    }
}

/// Whether the form asks for all appearances to be made anew.
pub(crate) fn needs_appearances(document: &Document) -> bool {
    let form = document.catalog().ok().and_then(|root| access::dictionary(document, root, b"AcroForm"));
    let asks = form.and_then(|form| access::value(document, form, b"NeedAppearances"));
    matches!(asks, Some(Object::Boolean(true)))
}

/// The widget and those above it.
fn chain<'a>(document: &'a Document, widget: &'a Dictionary) -> Vec<&'a Dictionary> {
    let mut chain = vec![widget];
    let mut seen: Vec<ObjectId> = Vec::new();
    while chain.len() < DEEPEST {
        let Some(holder) = chain.last().copied() else { break };
        if let Some(id) = access::id(holder, b"Parent") {
            if seen.contains(&id) {
                break;
            }
            seen.push(id);
        }
        let Some(parent) = access::dictionary(document, holder, b"Parent") else { break };
        chain.push(parent);
    }
    chain
}

fn kind_of(kind: &[u8], flags: i64) -> FieldKind {
    let has = |bit: u32| flags & (1 << (bit - 1)) != 0;
    match kind {
        b"Tx" => FieldKind::Text,
        b"Btn" if has(17) => FieldKind::Push,
        b"Btn" if has(16) => FieldKind::Radio,
        b"Btn" => FieldKind::Check,
        b"Ch" if has(18) => FieldKind::Combo,
        b"Ch" => FieldKind::List,
        _ => FieldKind::Other,
    }
}

fn full_name(document: &Document, chain: &[&Dictionary]) -> String {
    let names = chain.iter().rev().filter_map(|holder| access::text(document, holder, b"T"));
    names.filter(|name| !name.is_empty()).collect::<Vec<_>>().join(".")
}

fn options(document: &Document, list: Option<&Object>) -> Vec<(String, String)> {
    let text = |object: &Object| access::text_of(access::resolve(document, object)).unwrap_or_default();
    let option = |object: &Object| match access::resolve(document, object) {
        Object::Array(pair) => {
            let stored = pair.first().map(text).unwrap_or_default();
            let shown = pair.get(1).map(text).unwrap_or_else(|| stored.clone());
            (stored, shown)
        }
        other => (text(other), text(other)),
    };
    let list = list.and_then(|list| list.as_array().ok());
    list.map(|list| list.iter().take(5_000).map(option).collect()).unwrap_or_default()
}

impl Field {
    /// Whether a flag is set; bits are counted from 1 as in the standard.
    pub(crate) fn has_flag(&self, bit: u32) -> bool {
        self.flags & (1 << (bit - 1)) != 0
    }

    /// The values as text: none, one, or those that are chosen in a list.
    pub(crate) fn values(&self, document: &Document) -> Vec<String> {
        match &self.value {
            Some(Object::Array(values)) => {
                values.iter().filter_map(|value| access::text_of(access::resolve(document, value))).collect()
            }
            Some(value) => access::text_of(value).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// What is shown for a stored value.
    pub(crate) fn words_for(&self, stored: &str) -> String {
        let option = self.options.iter().find(|(value, _)| value == stored);
        option.map_or_else(|| stored.to_owned(), |(_, shown)| shown.clone())
    }

    /// What a text field or a choice of one shows.
    pub(crate) fn shown_text(&self, document: &Document) -> String {
        let value = self.values(document).into_iter().next().unwrap_or_default();
        match self.kind {
            FieldKind::Combo => self.words_for(&value),
            _ if self.has_flag(14) => "*".repeat(value.chars().count()),
            _ => value,
        }
    }
}
