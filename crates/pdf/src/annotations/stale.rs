//! Whether a field shows another value than it holds.
//!
//! Viewers show the appearance that is in the file, right or wrong; the file then says one thing and
//! holds another, which a person should know. It is said only where it is certain: the value and the
//! shown text are plain ASCII, and no script forms the one from the other. What this deliberately does
//! not do: it reads no font.

use lopdf::{Dictionary, Document, Object, content::Content};

use crate::access;
use crate::annotations::field::Field;
use crate::annotations::shown_form;

/// Most bytes of an appearance that are read.
const MOST: usize = 1 << 20;

/// Whether the shown text lacks the value.
pub(crate) fn shows_other_value(document: &Document, widget: &Dictionary, field: &Field) -> bool {
    let value = field.values(document).concat();
    let shown = field.words_for(&value);
    let letters = |text: &str| -> String { text.chars().filter(char::is_ascii_alphanumeric).collect() };
    if field.is_formatted || field.has_flag(14) || !value.is_ascii() || letters(&value).len() < 2 {
        return false;
    }
    let Some(text) = shown_form(document, widget).and_then(|form| text_of_form(document, form)) else {
        return false;
    };
    let text = letters(&text);
    !text.is_empty() && !text.contains(&letters(&value)) && !text.contains(&letters(&shown))
}

/// The strings of an appearance; nothing where a font may give them another meaning.
fn text_of_form(document: &Document, form: lopdf::ObjectId) -> Option<String> {
    let stream = document.get_object(form).ok()?.as_stream().ok()?;
    let resources = access::dictionary(document, &stream.dict, b"Resources");
    let fonts = resources.and_then(|resources| access::dictionary(document, resources, b"Font"));
    let is_plain = |font: &Object| {
        let font = access::as_dictionary(access::resolve(document, font));
        font.is_some_and(|font| {
            access::name(document, font, b"Subtype") != Some(b"Type0")
                && access::dictionary(document, font, b"FontDescriptor").is_none_or(|it| !has_file(it))
        })
    };
    if fonts.is_some_and(|fonts| !fonts.iter().all(|(_, font)| is_plain(font))) {
        return None;
    }
    let content = Content::decode(&stream.get_plain_content_with_limit(MOST).ok()?).ok()?;
    let mut text = String::new();
    for operation in &content.operations {
        if matches!(operation.operator.as_str(), "Tj" | "TJ" | "'" | "\"") {
            operation.operands.iter().for_each(|operand| add_strings(operand, &mut text));
        }
    }
    text.is_ascii().then_some(text)
}

/// A font that is in the file may number its letters as it likes.
fn has_file(descriptor: &Dictionary) -> bool {
    [b"FontFile".as_slice(), b"FontFile2", b"FontFile3"].iter().any(|key| descriptor.has(key))
}

fn add_strings(operand: &Object, text: &mut String) {
    match operand {
        Object::String(bytes, _) => text.extend(bytes.iter().map(|byte| char::from(*byte))),
        Object::Array(items) => items.iter().for_each(|item| add_strings(item, text)),
        _ => {}
    }
}
