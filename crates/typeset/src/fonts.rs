//! The fonts that travel inside the program.
//!
//! Pretendard JP covers English, Korean and Japanese in one family; JetBrains Mono is for code and
//! preformatted text. What Pretendard JP lacks comes from parts of the Noto family: rare kanji and
//! half-width katakana, emoji without colours, symbols, and the scripts of neighbours. All are under
//! the SIL Open Font Licence. System fonts are never looked at:
//! the same document must give the same bytes on every machine.

/// Pretendard JP Regular 1.3.9, an OpenType font with CFF outlines.
pub static REGULAR: &[u8] = include_bytes!("../../../assets/fonts/PretendardJP-Regular.otf");

/// Pretendard JP Bold 1.3.9, an OpenType font with CFF outlines.
pub static BOLD: &[u8] = include_bytes!("../../../assets/fonts/PretendardJP-Bold.otf");

/// JetBrains Mono Regular, a TrueType font; Korean and Japanese in code fall back to Pretendard JP.
pub static MONO: &[u8] = include_bytes!("../../../assets/fonts/JetBrainsMono-Regular.ttf");

/// The fonts that are asked where the main family lacks a character, in this order, with their families.
/// Those named "Rest" hold only what Pretendard JP has not.
pub static FALLBACK: [(&str, &[u8]); 17] = [
    ("Noto Sans CJK JP", include_bytes!("../../../assets/fonts/fallback/NotoSansCJKjp-Rest.otf")),
    ("Noto Emoji", include_bytes!("../../../assets/fonts/fallback/NotoEmoji-Rest.ttf")),
    ("Noto Sans", include_bytes!("../../../assets/fonts/fallback/NotoSans-Rest.ttf")),
    ("Noto Sans Symbols", include_bytes!("../../../assets/fonts/fallback/NotoSansSymbols-Rest.ttf")),
    ("Noto Sans Symbols2", include_bytes!("../../../assets/fonts/fallback/NotoSansSymbols2-Rest.ttf")),
    ("Noto Sans Math", include_bytes!("../../../assets/fonts/fallback/NotoSansMath-Rest.ttf")),
    ("Noto Sans Arabic", include_bytes!("../../../assets/fonts/fallback/NotoSansArabic-Regular.ttf")),
    ("Noto Sans Hebrew", include_bytes!("../../../assets/fonts/fallback/NotoSansHebrew-Regular.ttf")),
    ("Noto Sans Thai", include_bytes!("../../../assets/fonts/fallback/NotoSansThai-Regular.ttf")),
    ("Noto Sans Devanagari", include_bytes!("../../../assets/fonts/fallback/NotoSansDevanagari-Regular.ttf")),
    ("Noto Sans Bengali", include_bytes!("../../../assets/fonts/fallback/NotoSansBengali-Regular.ttf")),
    ("Noto Sans Tamil", include_bytes!("../../../assets/fonts/fallback/NotoSansTamil-Regular.ttf")),
    ("Noto Sans Lao", include_bytes!("../../../assets/fonts/fallback/NotoSansLao-Regular.ttf")),
    ("Noto Sans Khmer", include_bytes!("../../../assets/fonts/fallback/NotoSansKhmer-Regular.ttf")),
    ("Noto Sans Myanmar", include_bytes!("../../../assets/fonts/fallback/NotoSansMyanmar-Regular.ttf")),
    ("Noto Sans Georgian", include_bytes!("../../../assets/fonts/fallback/NotoSansGeorgian-Regular.ttf")),
    ("Noto Sans Armenian", include_bytes!("../../../assets/fonts/fallback/NotoSansArmenian-Regular.ttf")),
];

/// How many of [`FALLBACK`], from its beginning, draw each character by itself: no joining, no
/// reordering, no direction from right to left.
pub const SIMPLE: usize = 6;
