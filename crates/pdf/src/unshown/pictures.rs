//! Pictures on the pages that cannot be decoded, so that their place stays white.
//!
//! Coded pictures are decoded by the second reader's decoders; of photos (JPEG) only the structure is
//! looked at, for viewers show as much of them as there is. What it deliberately does not do: it looks
//! at no pixel, and beyond a bound it takes pictures for good.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use hayro_syntax::object::stream::ImageDecodeParams;
use hayro_syntax::{Pdf, object::Object as Read};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use crate::access;
use crate::difference::{Difference, DifferenceKind};

/// Most pixels that are decoded over all pictures of a file.
const MOST_PIXELS: u64 = 120_000_000;
/// Forms within forms are followed this deep.
const DEEPEST: usize = 8;

/// Names pictures that cannot be decoded.
pub(super) fn find(document: &Document, pages: &[(u32, ObjectId)], differences: &mut Vec<Difference>) {
    let mut judged: BTreeMap<ObjectId, Option<String>> = BTreeMap::new();
    let mut left = MOST_PIXELS;
    for (number, page) in pages {
        let mut pictures = Vec::new();
        if let Ok(page) = document.get_dictionary(*page) {
            gather(document, page, DEEPEST, &mut BTreeSet::new(), &mut pictures);
        }
        for (name, id) in pictures {
            let coding = judged.entry(id).or_insert_with(|| fault(document, id, &mut left));
            if let Some(coding) = coding {
                let detail = format!("{name} ({coding})");
                differences.push(Difference::on_page(*number, DifferenceKind::PictureNotDecoded, detail));
            }
        }
    }
}

/// The pictures among the resources of a page or a form.
fn gather(
    document: &Document,
    holder: &Dictionary,
    depth: usize,
    seen: &mut BTreeSet<ObjectId>,
    pictures: &mut Vec<(String, ObjectId)>,
) {
    let resources = access::dictionary(document, holder, b"Resources");
    let objects = resources.and_then(|resources| access::dictionary(document, resources, b"XObject"));
    for (name, object) in objects.into_iter().flat_map(Dictionary::iter) {
        let Some(id) = object.as_reference().ok().filter(|id| seen.insert(*id)) else { continue };
        let Some(inner) = access::as_dictionary(access::resolve(document, object)) else { continue };
        match access::name(document, inner, b"Subtype") {
            Some(b"Image") => pictures.push((String::from_utf8_lossy(name).into_owned(), id)),
            Some(b"Form") if depth > 0 => gather(document, inner, depth - 1, seen, pictures),
            _ => {}
        }
    }
}

/// The coding of a picture that cannot be decoded; nothing where it can.
fn fault(document: &Document, id: ObjectId, left: &mut u64) -> Option<String> {
    let stream = document.get_object(id).ok()?.as_stream().ok()?;
    let filters: Vec<String> = stream
        .filters()
        .unwrap_or_default()
        .iter()
        .map(|filter| String::from_utf8_lossy(filter).into_owned())
        .collect();
    let coding = filters.last()?.clone();
    let (width, height) =
        (access::flags(document, &stream.dict, b"Width"), access::flags(document, &stream.dict, b"Height"));
    let pixels = width.max(0).unsigned_abs().saturating_mul(height.max(0).unsigned_abs()).max(1);
    if filters.len() == 1 && coding == "DCTDecode" {
        return (!is_photo(&stream.content)).then_some(coding);
    }
    if pixels > *left {
        return None;
    }
    *left -= pixels;
    let decoded = catch_unwind(AssertUnwindSafe(|| decodes(document, stream, width, height)));
    (!decoded.unwrap_or(false)).then_some(coding)
}

/// Whether the data of a photo has a beginning, a size and pixels.
fn is_photo(data: &[u8]) -> bool {
    let Some(start) = data.windows(3).take(1024).position(|window| window == b"\xFF\xD8\xFF") else {
        return false;
    };
    let (mut at, mut has_size) = (start + 2, false);
    while let Some([0xFF, marker, high, low]) = data.get(at..at + 4) {
        match marker {
            0xDA => return has_size,
            0xFF => at += 1,
            0x01 | 0xD0..=0xD7 => at += 2,
            _ => {
                has_size |= matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC);
                at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
            }
        }
    }
    false
}

/// Whether the second reader can decode a picture: it is given alone, in a file of its own.
fn decodes(document: &Document, stream: &Stream, width: i64, height: i64) -> bool {
    let Some(bytes) = alone(document, stream) else { return true };
    let Ok(pdf) = Pdf::new(Arc::new(bytes)) else { return true };
    for object in pdf.objects() {
        let Read::Stream(picture) = object else { continue };
        if picture
            .dict()
            .get::<hayro_syntax::object::Name<'_>>("Subtype")
            .is_none_or(|kind| kind.as_str() != "Image")
        {
            continue;
        }
        let size = |side: i64| u32::try_from(side).unwrap_or(0);
        let parameters =
            ImageDecodeParams { width: size(width), height: size(height), ..ImageDecodeParams::default() };
        return picture.decoded_image(&parameters).is_ok_and(|decoded| !decoded.data.is_empty());
    }
    true
}

/// A file with nothing but a picture; nothing where it cannot be written.
fn alone(document: &Document, picture: &Stream) -> Option<Vec<u8>> {
    let mut file = Document::with_version("1.7");
    let mut own = dictionary! { "Type" => "XObject", "Subtype" => "Image" };
    for key in [b"Width".as_slice(), b"Height", b"BitsPerComponent", b"Filter", b"ImageMask"] {
        if let Some(value) = access::value(document, &picture.dict, key) {
            own.set(key.to_vec(), value.clone());
        }
    }
    if let Some(parameters) = access::value(document, &picture.dict, b"DecodeParms") {
        let parameters = with_streams(document, parameters, &mut file);
        own.set("DecodeParms", parameters);
    }
    file.add_object(Stream::new(own, picture.content.clone()).with_compression(false));
    let page = file.add_object(
        dictionary! { "Type" => "Page", "MediaBox" => vec![0.into(), 0.into(), 9.into(), 9.into()] },
    );
    let tree = file.add_object(dictionary! { "Type" => "Pages", "Count" => 1, "Kids" => vec![page.into()] });
    let catalogue = file.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    file.trailer.set("Root", catalogue);
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).ok()?;
    Some(bytes)
}

/// Parameters with the streams they refer to, such as the shared symbols of scans.
fn with_streams(document: &Document, parameters: &Object, file: &mut Document) -> Object {
    match access::resolve(document, parameters) {
        Object::Array(items) => {
            Object::Array(items.iter().map(|item| with_streams(document, item, file)).collect())
        }
        Object::Dictionary(entries) => {
            let mut copy = Dictionary::new();
            for (key, value) in entries {
                let value = match access::resolve(document, value) {
                    Object::Stream(stream) => Object::Reference(file.add_object(stream.clone())),
                    plain => plain.clone(),
                };
                copy.set(key.clone(), value);
            }
            Object::Dictionary(copy)
        }
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photo_has_a_size_before_its_pixels() {
        let whole = b"\xFF\xD8\xFF\xE0\0\x04ab\xFF\xC0\0\x04cd\xFF\xDA\0\x02pixels";
        assert!(is_photo(whole));
        assert!(!is_photo(&whole[..12]));
        assert!(!is_photo(b"no photo at all"));
        assert!(!is_photo(b"\xFF\xD8\xFF\xDA\0\x02pixels"));
    }
}
