//! Which characters the codes of a font stand for, and how wide they are.
//!
//! The font's own table of characters is believed first. A font that has none and whose codes mean
//! nothing outside of it gives no text; that is said rather than guessed. Shapes are not looked at.

use super::characters::CharacterTable;
use super::document::Pdf;
use crate::gathering::Gathering;
use encoding_rs::{EUC_KR, GBK, SHIFT_JIS, UTF_16BE};
use lopdf::{Dictionary, Encoding, Object};
use std::collections::BTreeMap;

/// A font as far as text needs it.
pub(crate) struct Font<'a> {
    characters: Characters<'a>,
    widths: BTreeMap<u32, f32>,
    default_width: f32,
    wide_codes: bool,
    /// Whether it is written from top to bottom.
    pub vertical: bool,
}

/// The fonts of a document that have been read, known by where their dictionaries lie in memory. A table
/// of characters is long, and every page uses the same few fonts.
#[derive(Default)]
pub(crate) struct Fonts<'a> {
    read: Vec<Font<'a>>,
    by_address: BTreeMap<usize, usize>,
}

impl<'a> Fonts<'a> {
    /// The number of a font, read where it is not known yet.
    pub fn number(&mut self, pdf: &Pdf<'a>, dictionary: &'a Dictionary, into: &mut Gathering) -> usize {
        let address = std::ptr::from_ref(dictionary).addr();
        if let Some(known) = self.by_address.get(&address) {
            return *known;
        }
        self.read.push(Font::of(pdf, dictionary, into));
        self.by_address.insert(address, self.read.len() - 1);
        self.read.len() - 1
    }

    /// A font by its number.
    pub fn get(&self, number: usize) -> Option<&Font<'a>> {
        self.read.get(number)
    }
}

enum Characters<'a> {
    Table(CharacterTable),
    Library(Encoding<'a>),
    Charset(&'static encoding_rs::Encoding),
    Unknown,
}

impl<'a> Font<'a> {
    /// A font from its dictionary.
    pub fn of(pdf: &Pdf<'a>, font: &'a Dictionary, into: &mut Gathering) -> Self {
        let descendant = pdf.array(font, b"DescendantFonts").and_then(<[Object]>::first);
        let descendant = descendant.and_then(|object| super::document::as_dictionary(pdf.resolve(object)));
        let named = pdf.value(font, b"Encoding").and_then(|name| name.as_name().ok()).unwrap_or_default();
        let (widths, default_width) = match descendant {
            Some(descendant) => composite_widths(pdf, descendant),
            None => simple_widths(pdf, font),
        };
        Self {
            characters: characters(pdf, font, named, descendant.is_some(), into),
            widths,
            default_width,
            wide_codes: descendant.is_some(),
            vertical: named.ends_with(b"-V"),
        }
    }

    /// The characters of a string.
    pub fn text(&self, bytes: &[u8]) -> Option<String> {
        match &self.characters {
            Characters::Table(table) => Some(table.text(bytes, if self.wide_codes { 2 } else { 1 })),
            Characters::Library(encoding) => encoding.bytes_to_string(bytes).ok(),
            Characters::Charset(charset) => Some(charset.decode_without_bom_handling(bytes).0.into_owned()),
            Characters::Unknown => None,
        }
    }

    /// The width of each code in thousandths of an em, and whether it is the space of one byte.
    pub fn widths<'b>(&'b self, bytes: &'b [u8]) -> impl Iterator<Item = (f32, bool)> + 'b {
        let step = if self.wide_codes { 2 } else { 1 };
        bytes.chunks(step).map(move |code| {
            let number = code.iter().fold(0, |number, byte| number << 8 | u32::from(*byte));
            let width = self.widths.get(&number).copied().unwrap_or(self.default_width);
            (width, code == [32])
        })
    }
}

fn characters<'a>(
    pdf: &Pdf<'a>,
    font: &'a Dictionary,
    named: &[u8],
    composite: bool,
    into: &mut Gathering,
) -> Characters<'a> {
    let table = pdf.value(font, b"ToUnicode").and_then(|table| table.as_stream().ok());
    let table = table.and_then(|stream| pdf.content(stream, into));
    if let Some(table) = table.and_then(|bytes| CharacterTable::read(&bytes)) {
        return Characters::Table(table);
    }
    if composite {
        return charset(named).map_or(Characters::Unknown, Characters::Charset);
    }
    if is_private(pdf, font) {
        return Characters::Unknown;
    }
    let limit = usize::try_from(into.decompressible()).unwrap_or(usize::MAX).min(16 << 20);
    match font.get_font_encoding_with_limit(pdf.document, limit) {
        Ok(encoding) => Characters::Library(encoding),
        Err(_) => Characters::Unknown,
    }
}

/// The charset behind the name of a predefined table of codes.
fn charset(name: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let name = std::str::from_utf8(name).ok()?;
    match name {
        _ if name.starts_with("Uni") && (name.contains("UCS2") || name.contains("UTF16")) => Some(UTF_16BE),
        _ if name.starts_with("KSC") => Some(EUC_KR),
        _ if name.contains("RKSJ") => Some(SHIFT_JIS),
        _ if name.starts_with("GB") => Some(GBK),
        _ => None,
    }
}

/// Whether the codes of a simple font mean nothing outside of it: shapes drawn by the file itself, or a
/// symbolic font that is embedded without an encoding.
fn is_private<'a>(pdf: &Pdf<'a>, font: &'a Dictionary) -> bool {
    let is_drawn = font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Type3");
    let Some(descriptor) = pdf.dictionary(font, b"FontDescriptor") else { return is_drawn };
    let flags = descriptor.get(b"Flags").and_then(Object::as_i64).unwrap_or_default();
    let embedded = [b"FontFile".as_slice(), b"FontFile2", b"FontFile3"].iter().any(|key| descriptor.has(key));
    is_drawn || flags & 4 != 0 && embedded && !font.has(b"Encoding")
}

fn simple_widths<'a>(pdf: &Pdf<'a>, font: &'a Dictionary) -> (BTreeMap<u32, f32>, f32) {
    let first = font.get(b"FirstChar").and_then(Object::as_i64).unwrap_or_default();
    let first = u32::try_from(first).unwrap_or_default();
    let widths = pdf.array(font, b"Widths").unwrap_or_default().iter().take(256);
    let widths =
        (first..).zip(widths).filter_map(|(code, width)| Some((code, pdf.resolve(width).as_float().ok()?)));
    let scale = if font.has(b"FontMatrix") { type3_scale(pdf, font) } else { 1.0 };
    (widths.map(|(code, width)| (code, width * scale)).collect(), 500.0)
}

/// The widths of a drawn font are in a space of its own.
fn type3_scale<'a>(pdf: &Pdf<'a>, font: &'a Dictionary) -> f32 {
    let matrix = pdf.array(font, b"FontMatrix").unwrap_or_default();
    matrix.first().and_then(|number| number.as_float().ok()).map_or(1.0, |scale| scale.abs() * 1000.0)
}

/// `W` holds runs: `first [w w w]` or `first last w`.
fn composite_widths<'a>(pdf: &Pdf<'a>, font: &'a Dictionary) -> (BTreeMap<u32, f32>, f32) {
    let mut widths = BTreeMap::new();
    let mut rest = pdf.array(font, b"W").unwrap_or_default();
    let number = |object: &'a Object| pdf.resolve(object).as_float().ok();
    while let [first, second, after @ ..] = rest {
        let Some(first) = number(first).map(|first| first as u32) else { break };
        if let Object::Array(run) = pdf.resolve(second) {
            widths.extend((first..).zip(run.iter().filter_map(number)).take(65_536));
            rest = after;
        } else if let ([width, after @ ..], Some(last)) = (after, number(second)) {
            let width = number(width).unwrap_or(1000.0);
            widths
                .extend((first..=(last as u32).min(first.saturating_add(65_535))).map(|code| (code, width)));
            rest = after;
        } else {
            break;
        }
        if widths.len() > 1 << 17 {
            break;
        }
    }
    let default = pdf.value(font, b"DW").and_then(|width| width.as_float().ok()).unwrap_or(1000.0);
    (widths, default)
}
