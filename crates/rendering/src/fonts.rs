//! Fonts that a file names and does not carry.
//!
//! The fourteen standard fonts, among them the check marks of ZapfDingbats, come from the freely licensed
//! set that hayro carries; every other font is replaced by the one the caller gives. Nothing is ever taken
//! from the machine, so that the same page gives the same pixels everywhere.

use crate::said::Said;
use crate::standard_fonts;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::font::{FontData, FontQuery, OutlineGlyph, StandardFont};
use skrifa::{FontRef, MetadataProvider};
use std::sync::Arc;

/// Settings with which pages are drawn.
pub(crate) fn settings(fallback: &'static [u8]) -> InterpreterSettings {
    resolving(fallback, |standard| standard.get_font_data())
}

/// Settings with which many pages are followed: simple fonts have the same shapes as when they are drawn.
/// A composite font that is not in the file must not be called by the name of a standard font.
pub(crate) fn quick_settings(fallback: &'static [u8]) -> InterpreterSettings {
    resolving(fallback, standard_fonts::quick)
}

fn resolving(fallback: &'static [u8], standard: fn(StandardFont) -> (FontData, u32)) -> InterpreterSettings {
    InterpreterSettings {
        font_resolver: Arc::new(move |query| match query {
            FontQuery::Standard(font) => Some(standard(*font)),
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

    /// Whether the shapes of the font of a character come from the font that stands in.
    pub(crate) fn stands_in(&self, outline: &OutlineGlyph) -> bool {
        let own = self.bytes.as_ptr();
        outline.font_data().is_some_and(|data| std::ptr::eq((*data.data).as_ref().as_ptr(), own))
    }

    /// Whether a shape of the font that stands in is not the shape of the character: then the font does not
    /// have the character, or nobody can tell which character is meant.
    pub(crate) fn is_wrong(&self, outline: &OutlineGlyph, text: Option<&Said>) -> bool {
        let Some(Said::One(character)) = text else { return true };
        let known = self.font.as_ref().and_then(|font| font.charmap().map(*character));
        known.is_none_or(|known| known != outline.glyph_id())
    }
}
