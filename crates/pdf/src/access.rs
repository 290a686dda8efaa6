//! Reaching through references of a strange file: every reach gives nothing where something is missing
//! or of another kind.
//!
//! What it deliberately does not do: it never changes anything and never fails.

use lopdf::{Dictionary, Document, Object, ObjectId};

/// The object behind a reference; null where there is none.
pub(crate) fn resolve<'a>(document: &'a Document, object: &'a Object) -> &'a Object {
    document.dereference(object).map_or(&Object::Null, |(_, object)| object)
}

/// The value of a key, followed; nothing where it is null.
pub(crate) fn value<'a>(document: &'a Document, holder: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    match resolve(document, holder.get(key).ok()?) {
        Object::Null => None,
        object => Some(object),
    }
}

/// The dictionary an object is or has.
pub(crate) fn as_dictionary(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Dictionary(dictionary) => Some(dictionary),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

/// The dictionary behind a key; that of a stream too.
pub(crate) fn dictionary<'a>(
    document: &'a Document,
    holder: &'a Dictionary,
    key: &[u8],
) -> Option<&'a Dictionary> {
    as_dictionary(value(document, holder, key)?)
}

/// The array behind a key.
pub(crate) fn array<'a>(document: &'a Document, holder: &'a Dictionary, key: &[u8]) -> Option<&'a [Object]> {
    value(document, holder, key)?.as_array().ok().map(Vec::as_slice)
}

/// The number behind a key.
pub(crate) fn number(document: &Document, holder: &Dictionary, key: &[u8]) -> Option<f32> {
    value(document, holder, key)?.as_float().ok().filter(|number| number.is_finite())
}

/// The numbers of an array; those that are none are left out.
pub(crate) fn numbers_of(document: &Document, items: &[Object]) -> Vec<f32> {
    let number = |item| resolve(document, item).as_float().ok().filter(|number| number.is_finite());
    items.iter().filter_map(number).collect()
}

/// The numbers of the array behind a key.
pub(crate) fn numbers(document: &Document, holder: &Dictionary, key: &[u8]) -> Option<Vec<f32>> {
    Some(numbers_of(document, array(document, holder, key)?))
}

/// The name behind a key.
pub(crate) fn name<'a>(document: &'a Document, holder: &'a Dictionary, key: &[u8]) -> Option<&'a [u8]> {
    value(document, holder, key)?.as_name().ok()
}

/// The flags behind a key; none where there are none.
pub(crate) fn flags(document: &Document, holder: &Dictionary, key: &[u8]) -> i64 {
    value(document, holder, key).and_then(|flags| flags.as_i64().ok()).unwrap_or(0)
}

/// The text behind a key: a string in any encoding, a name, or a stream that holds text.
pub(crate) fn text(document: &Document, holder: &Dictionary, key: &[u8]) -> Option<String> {
    text_of(value(document, holder, key)?)
}

/// The text of an object.
pub(crate) fn text_of(object: &Object) -> Option<String> {
    match object {
        Object::String(bytes, _) => Some(decoded(bytes)),
        Object::Name(name) => Some(String::from_utf8_lossy(name).into_owned()),
        Object::Stream(stream) => Some(decoded(&stream.get_plain_content_with_limit(MOST_TEXT).ok()?)),
        _ => None,
    }
}

/// Most bytes of a text that a stream holds.
const MOST_TEXT: usize = 4 << 20;

/// A text string: UTF-16 in either order, UTF-8 with its mark, or the encoding of PDF documents.
fn decoded(bytes: &[u8]) -> String {
    let wide = |rest: &[u8], word: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = rest.chunks_exact(2).map(|pair| word([pair[0], pair[1]])).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => {
            let object = Object::String(bytes.to_vec(), lopdf::StringFormat::Literal);
            // Libraries that know no encodings write UTF-8 without its mark.
            match std::str::from_utf8(bytes) {
                Ok(text) if !text.is_ascii() => text.to_owned(),
                _ => lopdf::decode_text_string(&object)
                    .unwrap_or_else(|_| bytes.iter().map(|byte| char::from(*byte)).collect()),
            }
        }
    }
}

/// A rectangle with its corners in order: left, low, right, high.
pub(crate) fn rectangle(document: &Document, holder: &Dictionary, key: &[u8]) -> Option<[f32; 4]> {
    let [a, b, c, d] = numbers(document, holder, key)?.try_into().ok()?;
    Some([a.min(c), b.min(d), a.max(c), b.max(d)])
}

/// The id of the object behind a key.
pub(crate) fn id(holder: &Dictionary, key: &[u8]) -> Option<ObjectId> {
    holder.get(key).ok()?.as_reference().ok()
}
