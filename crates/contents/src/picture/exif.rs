//! EXIF: who, with what, when and where.
//!
//! Every text field is given out, whatever its tag; numbers of the camera are not. A position is
//! given in decimal degrees. Maker notes are left alone: each maker has a format of its own.

use crate::encoding::decode_text;
use crate::gathering::Gathering;
use crate::model::{Alert, Damage};
use exif::{Exif, Field, In, Reader, Tag, Value};
use std::io::Cursor;

/// Gives out the EXIF of a TIFF, HEIC or WebP; gives the orientation.
pub(crate) fn read_container(bytes: &[u8], into: &mut Gathering) -> Option<u8> {
    let mut reader = Reader::new();
    let read = reader.continue_on_error(true).read_from_container(&mut Cursor::new(bytes));
    match read.or_else(|error| error.distill_partial_result(|_| {})) {
        Ok(exif) => read_fields(&exif, into),
        Err(exif::Error::NotFound(_)) => None,
        Err(_) => {
            into.damaged(Damage::ContentsMetadataDamaged);
            None
        }
    }
}

/// Gives out EXIF that was found in a segment or chunk; gives the orientation.
pub(crate) fn read_raw(raw: &[u8], into: &mut Gathering) -> Option<u8> {
    let Some(exif) = parsed(raw) else {
        into.damaged(Damage::ContentsMetadataDamaged);
        return None;
    };
    read_fields(&exif, into)
}

/// The orientation in EXIF, where it has one.
pub(crate) fn orientation_in(raw: &[u8]) -> Option<u8> {
    parsed(raw).as_ref().and_then(orientation)
}

fn parsed(raw: &[u8]) -> Option<Exif> {
    let mut reader = Reader::new();
    let read = reader.continue_on_error(true).read_raw(raw.to_vec());
    read.or_else(|error| error.distill_partial_result(|_| {})).ok()
}

fn orientation(exif: &Exif) -> Option<u8> {
    let value = exif.get_field(Tag::Orientation, In::PRIMARY)?.value.get_uint(0)?;
    u8::try_from(value).ok().filter(|value| (1..=8).contains(value))
}

fn read_fields(exif: &Exif, into: &mut Gathering) -> Option<u8> {
    for field in exif.fields() {
        read_field(field, into);
    }
    if let Some((lat, lon)) = position(exif) {
        into.alert(Alert::GpsPosition { lat, lon });
        into.metadata("GPSPosition", &format!("{lat:.6}, {lon:.6}"));
    }
    orientation(exif)
}

fn read_field(field: &Field, into: &mut Gathering) {
    let name = name_of(field.tag);
    let Some(text) = text_of(field) else { return };
    // Windows writes its own author, and cameras their owner, as tags the library has no name for.
    let is_person =
        matches!(field.tag, Tag::Artist | Tag::Copyright) || matches!(field.tag.1, 0x9C9D | 0xA430);
    if is_person {
        into.author(&name, &text);
    } else if !matches!(field.tag, Tag::GPSLatitudeRef | Tag::GPSLongitudeRef | Tag::InteroperabilityIndex) {
        into.metadata(&name, &text);
    }
}

/// The name of a tag, also of those the library has none for.
fn name_of(tag: Tag) -> String {
    let name = match tag.1 {
        0x013C => "HostComputer",
        0x9C9B => "XPTitle",
        0x9C9C => "XPComment",
        0x9C9D => "XPAuthor",
        0x9C9E => "XPKeywords",
        0x9C9F => "XPSubject",
        _ => return tag.to_string(),
    };
    name.to_owned()
}

fn text_of(field: &Field) -> Option<String> {
    match &field.value {
        Value::Ascii(texts) => {
            Some(texts.iter().map(|text| decode_text(text).text).collect::<Vec<_>>().join(" "))
        }
        // Windows' title, comment, author, keywords and subject are UTF-16.
        Value::Byte(bytes) if (0x9C9B..=0x9C9F).contains(&field.tag.1) => {
            let units: Vec<u16> =
                bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
            Some(String::from_utf16_lossy(&units).trim_end_matches('\0').to_owned())
        }
        Value::Undefined(bytes, _) if matches!(field.tag, Tag::UserComment) => user_comment(bytes),
        _ => None,
    }
}

/// A comment begins with the name of its character set in eight bytes.
fn user_comment(bytes: &[u8]) -> Option<String> {
    let (set, text) = bytes.split_at_checked(8)?;
    if !set.starts_with(b"UNICODE") {
        return Some(decode_text(text).text.trim_matches(['\0', ' ']).to_owned());
    }
    let little = text.get(1) == Some(&0);
    let unit = |pair: &[u8]| {
        if little { u16::from_le_bytes([pair[0], pair[1]]) } else { u16::from_be_bytes([pair[0], pair[1]]) }
    };
    let units: Vec<u16> = text.chunks_exact(2).map(unit).collect();
    Some(String::from_utf16_lossy(&units).trim_matches('\0').to_owned())
}

fn position(exif: &Exif) -> Option<(f64, f64)> {
    let lat = degrees(exif, Tag::GPSLatitude, Tag::GPSLatitudeRef, b'S')?;
    let lon = degrees(exif, Tag::GPSLongitude, Tag::GPSLongitudeRef, b'W')?;
    (lat.abs() <= 90.0 && lon.abs() <= 180.0).then_some((lat, lon))
}

fn degrees(exif: &Exif, tag: Tag, reference: Tag, negative: u8) -> Option<f64> {
    let Value::Rational(parts) = &exif.get_field(tag, In::PRIMARY)?.value else { return None };
    let part =
        |number: usize| parts.get(number).filter(|part| part.denom != 0).map_or(0.0, exif::Rational::to_f64);
    let value = part(0) + part(1) / 60.0 + part(2) / 3600.0;
    let side = exif.get_field(reference, In::PRIMARY).map(|field| &field.value);
    let is_negative = matches!(side, Some(Value::Ascii(text)) if text.first().is_some_and(|text| text.first() == Some(&negative)));
    let rounded = (value * 1e6).round() / 1e6;
    rounded.is_finite().then_some(if is_negative { -rounded } else { rounded })
}
