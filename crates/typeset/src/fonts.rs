//! The fonts that travel inside the program.
//!
//! Pretendard JP covers English, Korean and Japanese in one family; JetBrains Mono is for code and
//! preformatted text. Both are under the SIL Open Font Licence. System fonts are never looked at:
//! the same document must give the same bytes on every machine.

/// Pretendard JP Regular 1.3.9, an OpenType font with CFF outlines.
pub static REGULAR: &[u8] = include_bytes!("../../../assets/fonts/PretendardJP-Regular.otf");

/// Pretendard JP Bold 1.3.9, an OpenType font with CFF outlines.
pub static BOLD: &[u8] = include_bytes!("../../../assets/fonts/PretendardJP-Bold.otf");

/// JetBrains Mono Regular, a TrueType font; Korean and Japanese in code fall back to Pretendard JP.
pub static MONO: &[u8] = include_bytes!("../../../assets/fonts/JetBrainsMono-Regular.ttf");
