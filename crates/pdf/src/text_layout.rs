//! Lines of a text in a box: broken, sized, and written as operators.
//!
//! Where a text does not fit at its size it is made smaller, so that no word is lost that viewers would
//! cut; what does not fit at the smallest size is said. What it deliberately does not do: it hyphenates
//! nothing and knows no direction but left to right.

use crate::font::Letters;

/// The smallest size in points to which a text is made smaller.
const SMALLEST: f32 = 4.0;
/// The size of a text of several lines that says none.
const USUAL: f32 = 12.0;
/// The distance between lines, in parts of the size.
pub(crate) const LEADING: f32 = 1.15;

/// A text that is to be set into a box.
pub(crate) struct Block<'t> {
    /// The words; line breaks stand for lines.
    pub text: &'t str,
    /// Size in points; 0 as large as fits.
    pub size: f32,
    /// 0 left, 1 middle, 2 right.
    pub quadding: i64,
    /// Left, low, right, high.
    pub room: [f32; 4],
    /// Whether there may be several lines.
    pub several_lines: bool,
}

/// What became of a text.
pub(crate) struct Set {
    /// Operators between `BT` and `ET`, without the font.
    pub operators: String,
    /// The size it has.
    pub size: f32,
    /// Whether all of it fits.
    pub fits: bool,
    /// Characters that no glyph shows.
    pub missing: String,
}

/// Sets a text.
pub(crate) fn set(block: &Block<'_>, letters: &mut Letters<'_>) -> Set {
    let [left, low, right, high] = block.room;
    let (width, height) = ((right - left).max(1.0), (high - low).max(1.0));
    let text = printable(block.text, block.several_lines);
    let missing = missing(&text, letters);
    let lines = |size: f32, letters: &Letters<'_>| match block.several_lines {
        true => broken(&text, width / size, letters),
        false => vec![text.clone()],
    };
    let wanted = match (block.size > 0.0, block.several_lines) {
        (true, _) => block.size,
        (false, true) => USUAL.min(height),
        (false, false) => (height * 0.7).clamp(SMALLEST, 144.0),
    };
    let mut size = wanted.max(0.5);
    let mut fits = fits_room(&lines(size, letters), size, width, height, block.several_lines, letters);
    while !fits && size > SMALLEST {
        size = (size * 0.94).max(SMALLEST);
        fits = fits_room(&lines(size, letters), size, width, height, block.several_lines, letters);
    }
    let lines = lines(size, letters);
    let first = match block.several_lines {
        true => high - size * 0.95,
        false => low + height / 2.0 - size * 0.35,
    };
    let mut operators = String::new();
    let mut at = (0.0, 0.0);
    for (index, line) in lines.iter().enumerate() {
        let free = width - letters.width(line) * size;
        let x = left + free.max(0.0) * (block.quadding.clamp(0, 2) as f32 / 2.0);
        let y = first - index as f32 * size * LEADING;
        operators += &format!("{:.3} {:.3} Td {} Tj\n", x - at.0, y - at.1, letters.shown(line));
        at = (x, y);
    }
    Set { operators, size, fits, missing }
}

fn fits_room(
    lines: &[String],
    size: f32,
    width: f32,
    height: f32,
    several: bool,
    letters: &Letters<'_>,
) -> bool {
    let widest = lines.iter().map(|line| letters.width(line)).fold(0.0, f32::max) * size;
    // A single line may be a little higher than its box, as viewers have it.
    let tall = if several { lines.len() as f32 * size * LEADING } else { size * 0.7 };
    widest <= width + 0.01 && tall <= height + 0.01
}

/// The text without what is no character: tabs become spaces, line breaks stay where there are lines.
fn printable(text: &str, several_lines: bool) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let shown = |c: char| match c {
        '\n' if several_lines => '\n',
        c if c.is_control() || c == '\u{a0}' => ' ',
        c => c,
    };
    unified.chars().filter(|c| *c != '\u{feff}' && *c != '\u{ad}').map(shown).collect()
}

/// Characters without a glyph, each once.
pub(crate) fn missing(text: &str, letters: &Letters<'_>) -> String {
    let mut missing = String::new();
    for c in text.chars().filter(|c| !c.is_whitespace() && !letters.has(*c)) {
        if !missing.contains(c) {
            missing.push(c);
        }
    }
    missing
}

/// Breaks a text into lines of a width (at size 1): at spaces, between letters that are written without
/// spaces, and within a word only where it is wider than the line.
fn broken(text: &str, width: f32, letters: &Letters<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for piece in pieces(paragraph) {
            if letters.width(&format!("{line}{}", piece.trim_end())) <= width {
                line += piece;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for c in piece.chars() {
                if !line.is_empty() && letters.width(&format!("{line}{c}")) > width && c != ' ' {
                    lines.push(std::mem::take(&mut line));
                }
                line.push(c);
            }
        }
        lines.push(line);
    }
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

/// The pieces between which a line may be broken.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if c == ' ' || is_ideographic(c) {
            if is_ideographic(c) && at > start {
                pieces.push(&text[start..at]);
                start = at;
            }
            pieces.push(&text[start..end]);
            start = end;
        }
    }
    pieces.push(&text[start..]);
    pieces.into_iter().filter(|piece| !piece.is_empty()).collect()
}

/// Kana and ideographs; Korean is broken at its spaces.
fn is_ideographic(c: char) -> bool {
    matches!(u32::from(c), 0x3040..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_may_break_at_spaces_and_between_ideographs() {
        assert_eq!(pieces("one two 承認済 x"), ["one ", "two ", "承", "認", "済", " ", "x"]);
        assert!(pieces("").is_empty());
    }
}
