//! Drawing with printpdf: text in the embedded fonts, boxes, pages.
//!
//! Names of fonts and pictures are given here, never at random, and the fonts are cut down to the
//! glyphs in use, so the same drawing gives the same bytes. What it deliberately does not do: no
//! shaping beyond one glyph a character, which is all that English, Korean and Japanese need.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use printpdf::{
    Color, DictItem, FontId, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions,
    Point, Pt, Rect, Rgb, TextItem,
};
use proofbook_typeset::fonts;
use proofbook_typeset::text::Cleaner;
use subsetter::GlyphRemapper;

use crate::error::BinderError;

/// Regular or bold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Weight {
    /// Pretendard JP Regular.
    Regular,
    /// Pretendard JP Bold.
    Bold,
}

static REGULAR: LazyLock<Option<ParsedFont>> =
    LazyLock::new(|| ParsedFont::from_bytes(fonts::REGULAR, 0, &mut Vec::new()));
static BOLD: LazyLock<Option<ParsedFont>> =
    LazyLock::new(|| ParsedFont::from_bytes(fonts::BOLD, 0, &mut Vec::new()));

/// Text style on drawn pages.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    /// Regular or bold.
    pub weight: Weight,
    /// Size in points.
    pub size: f32,
    /// Colour as red, green and blue.
    pub colour: [u8; 3],
}

/// Ink of the house: the same colours as the templates.
pub(crate) const INK: [u8; 3] = [0x1d, 0x23, 0x30];
/// Quieter ink.
pub(crate) const QUIET: [u8; 3] = [0x52, 0x5b, 0x6b];
/// The one accent.
pub(crate) const ACCENT: [u8; 3] = [0x1f, 0x4e, 0x79];
/// Its soft ground.
pub(crate) const ACCENT_SOFT: [u8; 3] = [0xe6, 0xee, 0xf6];
/// What stands in the way.
pub(crate) const BLOCKER: [u8; 3] = [0xb3, 0x26, 0x1e];
/// Its soft ground.
pub(crate) const BLOCKER_SOFT: [u8; 3] = [0xfb, 0xe7, 0xe5];
/// Thin lines.
pub(crate) const RULE: [u8; 3] = [0xcf, 0xc9, 0xbd];
/// Paper.
pub(crate) const WHITE: [u8; 3] = [255, 255, 255];

/// All that is drawn for one bound file.
pub(crate) struct Drawing {
    faces: [&'static ParsedFont; 2],
    used: [BTreeSet<char>; 2],
    pages: Vec<PdfPage>,
}

impl Drawing {
    /// An empty drawing.
    pub(crate) fn new() -> Result<Self, BinderError> {
        let regular = REGULAR.as_ref().ok_or(BinderError::Font { name: "Pretendard JP Regular" })?;
        let bold = BOLD.as_ref().ok_or(BinderError::Font { name: "Pretendard JP Bold" })?;
        Ok(Self { faces: [regular, bold], used: Default::default(), pages: Vec::new() })
    }

    /// The text as it can be drawn, on one line or more.
    pub(crate) fn printable(&self, text: &str) -> String {
        let covers = |c: char| self.faces.iter().all(|face| face.lookup_glyph_index(c as u32).is_some());
        Cleaner::new(&covers).clean(text)
    }

    /// The width of a line in points.
    pub(crate) fn width(&self, text: &str, style: Style) -> f32 {
        let face = self.faces[style.weight as usize];
        let glyphs = text.chars().filter_map(|c| face.lookup_glyph_index(c as u32));
        let units: f32 = glyphs.map(|glyph| f32::from(face.get_glyph_width(glyph).unwrap_or(0))).sum();
        units / f32::from(face.units_per_em.max(1)) * style.size
    }

    /// Operators that write a line with its baseline starting at a point.
    pub(crate) fn line(&mut self, text: &str, at: (f32, f32), style: Style) -> Vec<Op> {
        self.used[style.weight as usize].extend(text.chars());
        vec![
            Op::StartTextSection,
            Op::SetFont { font: PdfFontHandle::External(font_id(style.weight)), size: Pt(style.size) },
            Op::SetFillColor { col: colour(style.colour) },
            Op::SetTextCursor { pos: Point { x: Pt(at.0), y: Pt(at.1) } },
            Op::ShowText { items: vec![TextItem::Text(text.to_owned())] },
            Op::EndTextSection,
        ]
    }

    /// Adds a page and gives its number in the drawing, counted from 0.
    pub(crate) fn page(&mut self, size: (f32, f32), ops: Vec<Op>) -> usize {
        let sheet = Rect::from_wh(Pt(size.0), Pt(size.1));
        self.pages.push(PdfPage { media_box: sheet.clone(), trim_box: sheet.clone(), crop_box: sheet, ops });
        self.pages.len() - 1
    }

    /// The drawing as a PDF file.
    pub(crate) fn into_pdf(self) -> Result<Vec<u8>, BinderError> {
        let mut document = PdfDocument::new("");
        for (weight, name) in
            [(Weight::Regular, "Pretendard JP Regular"), (Weight::Bold, "Pretendard JP Bold")]
        {
            let used = &self.used[weight as usize];
            if !used.is_empty() {
                let font =
                    cut_down(self.faces[weight as usize], weight, used).ok_or(BinderError::Font { name })?;
                document.resources.fonts.map.insert(font_id(weight), PdfFont::new(font));
            }
        }
        document.pages = self.pages;
        // Operators come from this crate alone, so none of them is to be dropped as unknown.
        let options = PdfSaveOptions { secure: false, image_optimization: None, ..PdfSaveOptions::default() };
        Ok(document.save(&options, &mut Vec::new()))
    }
}

fn font_id(weight: Weight) -> FontId {
    FontId(match weight {
        Weight::Regular => "ProofbookRegular".to_owned(),
        Weight::Bold => "ProofbookBold".to_owned(),
    })
}

/// The font with nothing but the glyphs of these characters.
fn cut_down(face: &ParsedFont, weight: Weight, used: &BTreeSet<char>) -> Option<ParsedFont> {
    let mut remapper = GlyphRemapper::new();
    let (mut glyphs, mut widths) = (BTreeMap::new(), BTreeMap::new());
    widths.insert(0, face.get_glyph_width(0).unwrap_or(0));
    for c in used {
        let Some(glyph) = face.lookup_glyph_index(*c as u32) else { continue };
        let new_glyph = remapper.remap(glyph);
        glyphs.insert(*c as u32, new_glyph);
        widths.insert(new_glyph, face.get_glyph_width(glyph)?);
    }
    let bytes = subsetter::subset(&face.original_bytes, 0, &remapper).ok()?;
    Some(ParsedFont {
        original_bytes: bytes,
        font_index: 0,
        font_name: Some(font_name(weight, used)),
        codepoint_to_glyph: glyphs,
        glyph_widths: widths,
        units_per_em: face.units_per_em,
        font_metrics: face.font_metrics.clone(),
        font_type: face.font_type,
        pdf_font_metrics: face.pdf_font_metrics.clone(),
    })
}

/// The font's name with the six letters that mark a part of a font, made from the part itself.
fn font_name(weight: Weight, used: &BTreeSet<char>) -> String {
    use sha2::{Digest, Sha256};
    let digest = Sha256::digest(used.iter().collect::<String>());
    let tag: String = digest.iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect();
    let name = match weight {
        Weight::Regular => "PretendardJP-Regular",
        Weight::Bold => "PretendardJP-Bold",
    };
    format!("{tag}+{name}")
}

fn colour([red, green, blue]: [u8; 3]) -> Color {
    let part = |value: u8| f32::from(value) / 255.0;
    Color::Rgb(Rgb { r: part(red), g: part(green), b: part(blue), icc_profile: None })
}

/// Operators that fill a box given by its lower left corner and its size.
pub(crate) fn filled_box(at: (f32, f32), size: (f32, f32), fill: [u8; 3]) -> Vec<Op> {
    vec![
        Op::SetFillColor { col: colour(fill) },
        operator("re", &[at.0, at.1, size.0, size.1]),
        operator("f", &[]),
    ]
}

/// Operators that draw the outline of a box.
pub(crate) fn outlined_box(at: (f32, f32), size: (f32, f32), line: [u8; 3]) -> Vec<Op> {
    vec![
        Op::SetOutlineColor { col: colour(line) },
        Op::SetOutlineThickness { pt: Pt(0.5) },
        operator("re", &[at.0, at.1, size.0, size.1]),
        operator("S", &[]),
    ]
}

/// Any operator with numbers.
pub(crate) fn operator(key: &str, numbers: &[f32]) -> Op {
    Op::Unknown { key: key.to_owned(), value: numbers.iter().map(|number| DictItem::Real(*number)).collect() }
}

/// The operator that shows a picture or a form by name.
pub(crate) fn show_object(name: &str) -> Op {
    Op::Unknown { key: "Do".to_owned(), value: vec![DictItem::Name(name.as_bytes().to_vec())] }
}
