//! Which characters the embedded fonts can draw.
//!
//! A font walks its own list from the beginning for each question, and every character of every text is
//! asked about; so the answers are kept by code point.

use crate::fonts;
use std::sync::LazyLock;
use typst::text::FontInfo;

static COVERED: LazyLock<Vec<bool>> = LazyLock::new(|| {
    let mut faces = vec![0_u8; char::MAX as usize + 1];
    // What the main family has counts in regular and bold together; the fonts behind it count alone.
    count(fonts::REGULAR, 1, &mut faces);
    count(fonts::BOLD, 1, &mut faces);
    fonts::FALLBACK.iter().for_each(|(_, bytes)| count(bytes, 2, &mut faces));
    faces.into_iter().map(|count| count >= 2).collect()
});

fn count(font: &[u8], weight: u8, faces: &mut [u8]) {
    let Some(info) = FontInfo::new(font, 0) else { return };
    for c in info.coverage.iter() {
        if let Some(count) = faces.get_mut(c as usize) {
            *count = count.saturating_add(weight);
        }
    }
}

/// Whether a character can be shown wherever it may stand: in regular and in bold of the main family, or
/// in one of the fonts behind it.
pub(crate) fn covers(c: char) -> bool {
    COVERED.get(c as usize).copied().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_languages_and_the_characters_of_neighbours_are_covered() {
        let text = "Aé한글漢字かなカナｱｸｾｽ𠮷髙﨑🚀✅⚙ שלום مرحبا สวัสดี नमस्ते ∑ℝ Ωж ₩ ① ㈱ ♠";
        let missing: String = text.chars().filter(|c| !c.is_whitespace() && !covers(*c)).collect();
        assert_eq!(missing, "");
        assert!(!covers('\u{E001}') && !covers('\u{10FFFF}'));
    }
}
