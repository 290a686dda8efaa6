//! A drawing as characters: unpacked where it is compressed (`.svgz`), in whatever encoding it was saved.
//!
//! A byte order mark is believed first, then what the XML declaration says, then UTF-8 where it is
//! valid; what is left is read as Western European, which is wrong letters at worst and no lost shape.

use crate::model::NoDrawing;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use flate2::read::MultiGzDecoder;
use std::borrow::Cow;
use std::io::Read;

/// The longest drawing, in bytes, unpacked.
const LONGEST: u64 = 64 << 20;
/// How many bytes are looked through for the beginning of a drawing.
const HEAD: usize = 64 << 10;

/// The drawing as characters.
///
/// # Errors
/// [`NoDrawing::Absent`] for damaged compression, [`NoDrawing::TooLarge`].
pub fn decoded(bytes: &[u8]) -> Result<String, NoDrawing> {
    let bytes = unpacked(bytes)?;
    if bytes.len() as u64 > LONGEST {
        return Err(NoDrawing::TooLarge);
    }
    let (text, _, _) = encoding_of(&bytes).decode(&bytes);
    Ok(text.into_owned())
}

/// Whether bytes, or the first of them, hold a drawing, compressed or not.
pub fn is_drawing(head: &[u8]) -> bool {
    let unpacked = beginning(head);
    let head = &unpacked[..unpacked.len().min(HEAD)];
    let (text, _, _) = encoding_of(head).decode(head);
    let text = text.to_ascii_lowercase();
    let root = text.find("<svg").or_else(|| text.find(":svg"));
    // A page that holds a drawing among other things is a page.
    root.is_some_and(|root| !text[..root].contains("<html") && !text[..root].contains("<mxfile"))
}

/// The first bytes, unpacked as far as they go.
fn beginning(head: &[u8]) -> Cow<'_, [u8]> {
    if !head.starts_with(&[0x1f, 0x8b]) {
        return Cow::Borrowed(head);
    }
    let mut unpacked = Vec::new();
    let mut decoder = MultiGzDecoder::new(head);
    let mut part = [0; 4096];
    // The first bytes alone end in the middle of the compressed data; what came before counts.
    while let Ok(length @ 1..) = decoder.read(&mut part) {
        unpacked.extend_from_slice(&part[..length]);
        if unpacked.len() >= HEAD {
            break;
        }
    }
    Cow::Owned(unpacked)
}

fn unpacked(bytes: &[u8]) -> Result<Cow<'_, [u8]>, NoDrawing> {
    if !bytes.starts_with(&[0x1f, 0x8b]) {
        return Ok(Cow::Borrowed(bytes));
    }
    let mut unpacked = Vec::new();
    let read = MultiGzDecoder::new(bytes).take(LONGEST + 1).read_to_end(&mut unpacked);
    // A file that was cut off still has its first part.
    if read.is_err() && unpacked.is_empty() {
        return Err(NoDrawing::Absent);
    }
    Ok(Cow::Owned(unpacked))
}

fn encoding_of(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    match bytes {
        [b'<', 0, _, 0, ..] => return UTF_16LE,
        [0, b'<', 0, _, ..] => return UTF_16BE,
        _ => {}
    }
    if let Some(encoding) = declared(bytes) {
        return encoding;
    }
    if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { WINDOWS_1252 }
}

/// What the XML declaration says. One that says UTF-8 and is wrong is not believed.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(400)];
    let start = head.windows(5).position(|five| five == b"<?xml")?;
    let head = &head[start..];
    let declaration = &head[..head.iter().position(|byte| *byte == b'>')?];
    let at = declaration.windows(8).position(|eight| eight == b"encoding")?;
    let value = declaration[at + 8..].split(|byte| matches!(byte, b'"' | b'\'')).nth(1)?;
    let encoding = Encoding::for_label(value)?;
    // A declaration in plain bytes cannot be in UTF-16, whatever it says.
    let is_wide = encoding == UTF_16LE || encoding == UTF_16BE;
    let is_wrong = is_wide || encoding == UTF_8 && std::str::from_utf8(bytes).is_err();
    (!is_wrong).then_some(encoding)
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::GzEncoder};
    use std::io::Write;

    const TEXT: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>Größe</text></svg>";

    fn packed(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn every_encoding_gives_the_same_characters() {
        let utf16 = |big: bool, mark: bool| -> Vec<u8> {
            let units: Vec<u16> = mark.then_some(0xFEFF).into_iter().chain(TEXT.encode_utf16()).collect();
            units.iter().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
        };
        for bytes in [
            TEXT.as_bytes().to_vec(),
            utf16(false, true),
            utf16(true, true),
            utf16(false, false),
            utf16(true, false),
            WINDOWS_1252.encode(TEXT).0.into_owned(),
            packed(TEXT.as_bytes()),
        ] {
            assert_eq!(decoded(&bytes).unwrap(), TEXT);
            assert!(is_drawing(&bytes));
        }
        let declared = format!("<?xml version='1.0' encoding='ISO-8859-1'?>{TEXT}");
        let latin = WINDOWS_1252.encode(&declared).0.into_owned();
        assert!(decoded(&latin).unwrap().ends_with(TEXT));
    }

    #[test]
    fn a_wrong_declaration_is_not_believed() {
        let wide = format!("<?xml version='1.0' encoding='UTF-16'?>{TEXT}");
        assert!(decoded(wide.as_bytes()).unwrap().contains("Größe"));
        let wrong = format!("<?xml version='1.0' encoding='utf-8'?>{TEXT}");
        assert!(decoded(&WINDOWS_1252.encode(&wrong).0).unwrap().contains("Größe"));
    }

    #[test]
    fn a_bomb_is_refused_and_a_page_is_no_drawing() {
        let bomb = packed(&vec![b' '; LONGEST as usize + 10]);
        assert_eq!(decoded(&bomb), Err(NoDrawing::TooLarge));
        assert!(!is_drawing(b"<html><body><svg></svg>"));
        assert!(!is_drawing(&packed(b"a letter")));
        assert!(!is_drawing(b""));
    }
}
