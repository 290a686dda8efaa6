//! The one font in which values of fields and words of notes are drawn.
//!
//! The letters come from a font that is embedded, cut down to what is used, so that Korean and Japanese
//! are shown on every machine. Words can be found and copied again. What it deliberately does not do:
//! no shaping beyond one glyph a character, and no imitation of the font the form asked for.

use std::collections::BTreeMap;

use lopdf::{Document, Object, ObjectId, Stream, dictionary};
use subsetter::GlyphRemapper;
use ttf_parser::{Face, Tag};

/// Letters for drawing; they gather until [`Letters::embed`].
pub(crate) struct Letters<'f> {
    data: &'f [u8],
    face: Face<'f>,
    remapper: GlyphRemapper,
    /// Characters and widths (in thousandths) by new glyph.
    used: BTreeMap<u16, (char, u16)>,
    id: ObjectId,
}

impl<'f> Letters<'f> {
    /// Letters of a font (OpenType); nothing where it is none. The document gives an id at once, so
    /// that drawings can name the font before it is there.
    pub(crate) fn new(data: &'f [u8], document: &mut Document) -> Option<Self> {
        let face = Face::parse(data, 0).ok()?;
        let id = document.new_object_id();
        Some(Self { data, face, remapper: GlyphRemapper::new(), used: BTreeMap::new(), id })
    }

    /// The object that will be the font.
    pub(crate) fn id(&self) -> ObjectId {
        self.id
    }

    /// Whether a character can be drawn.
    pub(crate) fn has(&self, c: char) -> bool {
        self.face.glyph_index(c).is_some()
    }

    /// The width of a text at size 1.
    pub(crate) fn width(&self, text: &str) -> f32 {
        text.chars().map(|c| self.advance(c)).sum()
    }

    fn advance(&self, c: char) -> f32 {
        let glyph = self.face.glyph_index(c).unwrap_or_default();
        f32::from(self.face.glyph_hor_advance(glyph).unwrap_or(0))
            / f32::from(self.face.units_per_em().max(1))
    }

    /// A text as the string that shows it, such as `<00010002>`. Characters without a glyph are left out.
    pub(crate) fn shown(&mut self, text: &str) -> String {
        let mut shown = String::from("<");
        for c in text.chars() {
            let Some(glyph) = self.face.glyph_index(c) else { continue };
            let width = (self.advance(c) * 1000.0).round() as u16;
            let new = self.remapper.remap(glyph.0);
            self.used.entry(new).or_insert((c, width));
            shown += &format!("{new:04X}");
        }
        shown + ">"
    }

    /// Puts the font into the document, if anything was drawn with it.
    pub(crate) fn embed(self, document: &mut Document) -> Option<()> {
        if self.used.is_empty() {
            return Some(());
        }
        let name = self.name();
        let subset = subsetter::subset(self.data, 0, &self.remapper).ok()?;
        let outlines = ttf_parser::RawFace::parse(&subset, 0).ok()?.table(Tag::from_bytes(b"CFF "));
        let (key, file, kind) = match outlines {
            Some(outlines) => {
                let font = dictionary! { "Subtype" => "CIDFontType0C" };
                ("FontFile3", Stream::new(font, outlines.to_vec()), "CIDFontType0")
            }
            None => ("FontFile2", Stream::new(lopdf::Dictionary::new(), subset), "CIDFontType2"),
        };
        let descriptor = self.descriptor(&name, key, file, document);
        let widths: Vec<Object> = self
            .used
            .iter()
            .flat_map(|(glyph, (_, width))| {
                [i64::from(*glyph).into(), vec![Object::from(i64::from(*width))].into()]
            })
            .collect();
        let mut descendant = dictionary! {
            "Type" => "Font",
            "Subtype" => kind,
            "BaseFont" => Object::Name(name.clone().into_bytes()),
            "CIDSystemInfo" => dictionary! {
                "Registry" => Object::string_literal("Adobe"),
                "Ordering" => Object::string_literal("Identity"),
                "Supplement" => 0,
            },
            "FontDescriptor" => descriptor,
            "DW" => 1000,
            "W" => widths,
        };
        if kind == "CIDFontType2" {
            descendant.set("CIDToGIDMap", "Identity");
        }
        let descendant = document.add_object(descendant);
        let characters =
            document.add_object(Stream::new(lopdf::Dictionary::new(), self.characters().into_bytes()));
        let font = dictionary! {
            "Type" => "Font",
            "Subtype" => "Type0",
            "BaseFont" => Object::Name(name.into_bytes()),
            "Encoding" => "Identity-H",
            "DescendantFonts" => vec![descendant.into()],
            "ToUnicode" => characters,
        };
        document.set_object(self.id, font);
        Some(())
    }

    /// The font's measures, with the file of its letters.
    fn descriptor(&self, name: &str, key: &str, file: Stream, document: &mut Document) -> ObjectId {
        let file = document.add_object(file);
        let scale = 1000.0 / f32::from(self.face.units_per_em().max(1));
        let scaled = |value: i16| (f32::from(value) * scale).round() as i64;
        let bounds = self.face.global_bounding_box();
        let corners = [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max];
        document.add_object(dictionary! {
            "Type" => "FontDescriptor",
            "FontName" => Object::Name(name.as_bytes().to_vec()),
            "Flags" => 4,
            "FontBBox" => corners.map(|corner| Object::Integer(scaled(corner))).to_vec(),
            "ItalicAngle" => 0,
            "Ascent" => scaled(self.face.ascender()),
            "Descent" => scaled(self.face.descender()),
            "CapHeight" => scaled(self.face.capital_height().unwrap_or(700)),
            "StemV" => 80,
            key => file,
        })
    }

    /// The name with the six letters that mark a part of a font, made from the part itself.
    fn name(&self) -> String {
        let mut sum = 0_u64;
        for (c, _) in self.used.values() {
            sum = sum.wrapping_mul(1_099_511_628_211).wrapping_add(u64::from(u32::from(*c)) + 1);
        }
        let tag: String = (0..6).map(|place| char::from(b'A' + ((sum >> (place * 8)) % 26) as u8)).collect();
        format!("{tag}+ProofbookForms")
    }

    /// Which characters the glyphs stand for.
    fn characters(&self) -> String {
        let mut map = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
             /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
             /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
             1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
        );
        let entries: Vec<(&u16, char)> = self.used.iter().map(|(glyph, (c, _))| (glyph, *c)).collect();
        for part in entries.chunks(100) {
            map += &format!("{} beginbfchar\n", part.len());
            for (glyph, c) in part {
                let units: String =
                    c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("{unit:04X}")).collect();
                map += &format!("<{glyph:04X}> <{units}>\n");
            }
            map += "endbfchar\n";
        }
        map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    }
}
