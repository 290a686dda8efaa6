//! Fonts that a file names and does not carry.
//!
//! The fourteen standard fonts, among them the check marks of ZapfDingbats, come from the freely licensed
//! set that hayro carries; every other font is replaced by the one the caller gives. Nothing is ever taken
//! from the machine, so that the same page gives the same pixels everywhere.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::font::{FontQuery, Glyph};
use skrifa::{FontRef, MetadataProvider};
use std::sync::Arc;

/// Settings with which pages are read and drawn.
pub(crate) fn settings(fallback: &'static [u8]) -> InterpreterSettings {
    InterpreterSettings {
        font_resolver: Arc::new(move |query| match query {
            FontQuery::Standard(standard) => Some(standard.get_font_data()),
            FontQuery::Fallback(_) => Some((Arc::new(fallback) as _, 0)),
        }),
        ..InterpreterSettings::default()
    }
}

/// The characters of the font that stands in for others.
pub(crate) struct Fallback {
    bytes: &'static [u8],
    font: Option<FontRef<'static>>,
}

impl Fallback {
    pub(crate) fn new(bytes: &'static [u8]) -> Self {
        Self { bytes, font: FontRef::new(bytes).ok() }
    }

    /// Whether the shape comes from the font that stands in and is not the shape of the character: then
    /// the font does not have the character, or nobody can tell which character is meant.
    pub(crate) fn is_wrong(&self, glyph: &Glyph<'_>, text: Option<&str>) -> bool {
        let Glyph::Outline(outline) = glyph else { return false };
        let Some(data) = outline.font_data() else { return false };
        if !std::ptr::eq((*data.data).as_ref().as_ptr(), self.bytes.as_ptr()) {
            return false;
        }
        let mut characters = text.unwrap_or_default().chars();
        let (Some(character), None) = (characters.next(), characters.next()) else { return true };
        let known = self.font.as_ref().and_then(|font| font.charmap().map(character));
        known.is_none_or(|known| known != outline.glyph_id())
    }
}
