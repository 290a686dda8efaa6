//! The standard fonts in a container in which the renderer finds a character by its name at once.
//!
//! As they come with the renderer, bare font programs, it goes through all names of a font for every
//! character of a text; with a table of names beside the same program it builds an index first. Nothing
//! else is in the container, so that shapes and widths stay those of the program.
//!
//! Not here: which font stands for which (see `fonts`).

use hayro::hayro_interpret::font::{FontData, StandardFont};
use skrifa::raw::ps::cff::{CffFontRef, v1::Cff};
use skrifa::raw::{FontData as Bytes, FontRead};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Names below this number are those of a list that the format knows.
const FIRST_OWN_NAME: u16 = 258;
/// Length of what stands before the tables: the header and two entries.
const DIRECTORY: u32 = 12 + 2 * 16;

/// Those that were asked for, by where the program lies in memory.
static KNOWN: Mutex<BTreeMap<usize, FontData>> = Mutex::new(BTreeMap::new());

/// A standard font that is searched quickly; the bare one where it cannot be made so.
pub(crate) fn quick(font: StandardFont) -> (FontData, u32) {
    let (bare, index) = font.get_font_data();
    let address = (*bare).as_ref().as_ptr().addr();
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let ready = known.entry(address).or_insert_with(|| match contained((*bare).as_ref()) {
        Some(contained) => Arc::new(contained),
        None => bare,
    });
    (ready.clone(), index)
}

/// A font program with its table of names.
fn contained(program: &[u8]) -> Option<Vec<u8>> {
    let names = table_of_names(&names(program)?)?;
    let (length, names_length) = (u32::try_from(program.len()).ok()?, u32::try_from(names.len()).ok()?);
    let start_of_names = DIRECTORY + length.next_multiple_of(4);
    let mut bytes = b"OTTO\0\x02\0\x20\0\x01\0\0".to_vec();
    for (tag, offset, length) in [(b"CFF ", DIRECTORY, length), (b"post", start_of_names, names_length)] {
        bytes.extend_from_slice(tag);
        bytes.extend([0, offset, length].into_iter().flat_map(u32::to_be_bytes));
    }
    bytes.extend_from_slice(program);
    bytes.resize(start_of_names as usize, 0);
    bytes.extend(names);
    Some(bytes)
}

/// The names of the characters, by number.
fn names(program: &[u8]) -> Option<Vec<Vec<u8>>> {
    let font = CffFontRef::new(program, 0, None).ok()?;
    let strings = Cff::read(Bytes::new(program)).ok()?;
    let mut names = vec![Vec::new(); font.num_glyphs() as usize];
    for (glyph, string) in font.charset()?.iter() {
        let name = strings.string(string)?;
        *names.get_mut(glyph.to_u32() as usize)? = name.to_vec();
    }
    Some(names)
}

/// A `post` table of version 2 (OpenType).
fn table_of_names(names: &[Vec<u8>]) -> Option<Vec<u8>> {
    let mut table = vec![0; 32];
    table[1] = 2;
    table.extend(u16::try_from(names.len()).ok()?.to_be_bytes());
    for number in (FIRST_OWN_NAME..).take(names.len()) {
        table.extend(number.to_be_bytes());
    }
    for name in names {
        table.push(u8::try_from(name.len()).ok()?);
        table.extend_from_slice(name);
    }
    Some(table)
}

#[cfg(test)]
mod tests {
    use super::*;
    use hayro::hayro_interpret::InterpreterSettings;
    use hayro::hayro_interpret::font::FontQuery;
    use hayro::hayro_syntax::Pdf;
    use hayro::vello_cpu::color::palette::css::WHITE;
    use hayro::{RenderCache, RenderSettings, render};
    use lopdf::{Dictionary, Document, Object, Stream, dictionary};

    const FONTS: [&str; 16] = [
        "Helvetica",
        "Helvetica-Bold",
        "Helvetica-Oblique",
        "Helvetica-BoldOblique",
        "Courier",
        "Courier-Bold",
        "Courier-Oblique",
        "Courier-BoldOblique",
        "Times-Roman",
        "Times-Bold",
        "Times-Italic",
        "Times-BoldItalic",
        "Symbol",
        "ZapfDingbats",
        // Not standard: drawn with a standard font that is stretched to the widths of the file.
        "ArialMT",
        "TimesNewRomanPS-BoldMT",
    ];

    /// A page with every code of a font.
    fn page_of(name: &str, encoding: Option<&str>) -> Vec<u8> {
        let mut font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => name };
        if let Some(encoding) = encoding {
            font.set("Encoding", encoding);
        }
        if name.contains("MT") {
            font.set("Subtype", "TrueType");
            font.set("FirstChar", 0);
            font.set("Widths", (0..256).map(|code| Object::Integer(400 + code)).collect::<Vec<_>>());
        }
        let mut document = Document::with_version("1.7");
        let pages = document.new_object_id();
        let font = document.add_object(font);
        let mut content = b"BT /F 14 Tf 20 TL 10 330 Td\n".to_vec();
        for line in (0..=255_u8).collect::<Vec<_>>().chunks(16) {
            let hex: String = line.iter().map(|code| format!("{code:02X}")).collect();
            content.extend(format!("<{hex}> Tj T*\n").bytes());
        }
        content.extend(b"ET");
        let content = document.add_object(Stream::new(Dictionary::new(), content));
        let page = document.add_object(dictionary! {
            "Type" => "Page", "Parent" => pages, "Contents" => content,
            "MediaBox" => vec![0.into(), 0.into(), 330.into(), 350.into()],
            "Resources" => dictionary! { "Font" => dictionary! { "F" => font } }
        });
        let kids = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
        document.objects.insert(pages, kids.into());
        let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
        document.trailer.set("Root", root);
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        bytes
    }

    fn pixels(file: &[u8], resolve: fn(StandardFont) -> (FontData, u32)) -> Vec<u8> {
        let pdf = Pdf::new(Arc::new(file.to_vec())).unwrap();
        let settings = InterpreterSettings {
            font_resolver: Arc::new(move |query| match query {
                FontQuery::Standard(standard) => Some(resolve(*standard)),
                FontQuery::Fallback(_) => None,
            }),
            ..InterpreterSettings::default()
        };
        let wanted = RenderSettings { x_scale: 2.0, y_scale: 2.0, bg_color: WHITE, ..Default::default() };
        let drawn = render(&pdf.pages()[0], &RenderCache::new(), &settings, &wanted);
        drawn.data().iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect()
    }

    #[test]
    fn every_character_looks_as_in_the_bare_font() {
        for name in FONTS {
            for encoding in [None, Some("WinAnsiEncoding"), Some("MacRomanEncoding")] {
                let file = page_of(name, encoding);
                let bare = pixels(&file, |font| font.get_font_data());
                assert!(bare.iter().any(|light| *light < 100), "{name}: nothing is drawn");
                assert!(bare == pixels(&file, quick), "{name} {encoding:?}");
            }
        }
    }

    #[test]
    fn all_standard_fonts_can_be_contained() {
        let (bare, _) = StandardFont::Symbol.get_font_data();
        let (ready, _) = quick(StandardFont::Symbol);
        assert!((*ready).as_ref().starts_with(b"OTTO") && (*ready).as_ref().len() > (*bare).as_ref().len());
        assert!(contained(b"no font").is_none());
    }
}
