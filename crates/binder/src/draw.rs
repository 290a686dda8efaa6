//! Drawing with printpdf: text in the embedded fonts, boxes, pages.
//!
//! Names of fonts and pictures are given here, never at random, and the fonts are cut down to the
//! glyphs in use, so the same drawing gives the same bytes. What the main family lacks is drawn by the
//! fonts behind it. What it deliberately does not do: no shaping beyond one glyph a character, which is
//! all that English, Korean and Japanese need; scripts that join or run from right to left are not drawn.

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

static BEHIND: LazyLock<Vec<ParsedFont>> = LazyLock::new(|| {
    let simple = fonts::FALLBACK.iter().take(fonts::SIMPLE);
    simple.filter_map(|(_, bytes)| ParsedFont::from_bytes(bytes, 0, &mut Vec::new())).collect()
});

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
    /// Regular and bold, and the fonts behind them.
    faces: Vec<&'static ParsedFont>,
    /// The characters that each of them draws.
    used: Vec<BTreeSet<char>>,
    pages: Vec<PdfPage>,
}

impl Drawing {
    /// An empty drawing.
    pub(crate) fn new() -> Result<Self, BinderError> {
        let regular = REGULAR.as_ref().ok_or(BinderError::Font { name: "Pretendard JP Regular" })?;
        let bold = BOLD.as_ref().ok_or(BinderError::Font { name: "Pretendard JP Bold" })?;
        let faces: Vec<&'static ParsedFont> = [regular, bold].into_iter().chain(BEHIND.iter()).collect();
        Ok(Self { used: vec![BTreeSet::new(); faces.len()], faces, pages: Vec::new() })
    }

    /// The font that draws a character: the main one where it has it in both weights.
    fn face_of(&self, c: char, weight: Weight) -> Option<usize> {
        let has = |face: usize| self.faces[face].lookup_glyph_index(c as u32).is_some();
        if has(0) && has(1) { Some(weight as usize) } else { (2..self.faces.len()).find(|face| has(*face)) }
    }

    /// A line in parts that one font draws each.
    fn runs(&self, text: &str, weight: Weight) -> Vec<(usize, String)> {
        let mut runs: Vec<(usize, String)> = Vec::new();
        for c in text.chars() {
            let face = self.face_of(c, weight).unwrap_or(weight as usize);
            match runs.last_mut() {
                Some((same, run)) if *same == face => run.push(c),
                _ => runs.push((face, c.to_string())),
            }
        }
        runs
    }

    /// The text as it can be drawn, on one line or more.
    pub(crate) fn printable(&self, text: &str) -> String {
        let covers = |c: char| self.face_of(c, Weight::Regular).is_some();
        Cleaner::new(&covers).clean(text)
    }

    /// The width of a line in points.
    pub(crate) fn width(&self, text: &str, style: Style) -> f32 {
        let width = |(face, run): (usize, String)| {
            let face = self.faces[face];
            let glyphs = run.chars().filter_map(|c| face.lookup_glyph_index(c as u32)).collect::<Vec<_>>();
            let units: f32 =
                glyphs.into_iter().map(|glyph| f32::from(face.get_glyph_width(glyph).unwrap_or(0))).sum();
            units / f32::from(face.units_per_em.max(1)) * style.size
        };
        self.runs(text, style.weight).into_iter().map(width).sum()
    }

    /// Operators that write a line with its baseline starting at a point.
    pub(crate) fn line(&mut self, text: &str, at: (f32, f32), style: Style) -> Vec<Op> {
        let set =
            |face: usize| Op::SetFont { font: PdfFontHandle::External(font_id(face)), size: Pt(style.size) };
        let mut runs = self.runs(text, style.weight).into_iter();
        let (first, run) = runs.next().unwrap_or((style.weight as usize, String::new()));
        self.used[first].extend(run.chars());
        let mut ops = vec![
            Op::StartTextSection,
            set(first),
            Op::SetFillColor { col: colour(style.colour) },
            Op::SetTextCursor { pos: Point { x: Pt(at.0), y: Pt(at.1) } },
            Op::ShowText { items: vec![TextItem::Text(run)] },
        ];
        for (face, run) in runs {
            self.used[face].extend(run.chars());
            ops.extend([set(face), Op::ShowText { items: vec![TextItem::Text(run)] }]);
        }
        ops.push(Op::EndTextSection);
        ops
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
        for (number, (face, used)) in self.faces.iter().zip(&self.used).enumerate() {
            if !used.is_empty() {
                let name = family(number);
                let font = cut_down(face, number, used).ok_or(BinderError::Font { name })?;
                document.resources.fonts.map.insert(font_id(number), PdfFont::new(font));
            }
        }
        document.pages = self.pages;
        // Operators come from this crate alone, so none of them is to be dropped as unknown.
        let options = PdfSaveOptions { secure: false, image_optimization: None, ..PdfSaveOptions::default() };
        Ok(document.save(&options, &mut Vec::new()))
    }
}

/// The name of a font by its number: regular, bold, those behind them.
fn family(number: usize) -> &'static str {
    match number {
        0 => "Pretendard JP Regular",
        1 => "Pretendard JP Bold",
        behind => fonts::FALLBACK.get(behind - 2).map_or("Noto Sans", |(name, _)| name),
    }
}

fn font_id(number: usize) -> FontId {
    FontId(match number {
        0 => "ProofbookRegular".to_owned(),
        1 => "ProofbookBold".to_owned(),
        behind => format!("ProofbookBehind{}", behind - 1),
    })
}

/// The font with nothing but the glyphs of these characters.
fn cut_down(face: &ParsedFont, number: usize, used: &BTreeSet<char>) -> Option<ParsedFont> {
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
        font_name: Some(font_name(number, used)),
        codepoint_to_glyph: glyphs,
        glyph_widths: widths,
        units_per_em: face.units_per_em,
        font_metrics: face.font_metrics.clone(),
        font_type: face.font_type,
        pdf_font_metrics: face.pdf_font_metrics.clone(),
    })
}

/// The font's name with the six letters that mark a part of a font, made from the part itself.
fn font_name(number: usize, used: &BTreeSet<char>) -> String {
    use sha2::{Digest, Sha256};
    let digest = Sha256::digest(used.iter().collect::<String>());
    let tag: String = digest.iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect();
    let name = match number {
        0 => "PretendardJP-Regular".to_owned(),
        1 => "PretendardJP-Bold".to_owned(),
        behind => format!("{}-Regular", family(behind).replace(' ', "")),
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
