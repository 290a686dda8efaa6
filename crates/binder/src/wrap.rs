//! Breaking lines on drawn pages: Korean and Latin between words, Japanese by kinsoku.
//!
//! The same rules as in typeset documents, for the few lines an exhibit sheet has. What it
//! deliberately does not do: no hyphenation and no justification.

/// Marks that must not begin a line.
const NOT_FIRST: &str =
    "、。，．・：；？！）］｝〉》」』】〕ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;?!)]}%";
/// Marks that must not end a line.
const NOT_LAST: &str = "（［｛〈《「『【〔([{";

/// Breaks text into lines no wider than `room`, as measured by `width`. Line feeds are kept.
pub(crate) fn wrap(text: &str, room: f32, width: &dyn Fn(&str) -> f32) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for part in unbreakable_parts(paragraph) {
            for piece in cut_to_room(&part, room, width) {
                let longer = format!("{line}{piece}");
                if line.is_empty() || width(longer.trim_end()) <= room {
                    line = longer;
                } else {
                    lines.push(line.trim_end().to_owned());
                    line = piece.trim_start().to_owned();
                }
            }
        }
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// Words with the spaces after them; Japanese characters one by one with the marks they keep.
fn unbreakable_parts(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut previous: Option<char> = None;
    for c in text.chars() {
        let breaks = previous.is_some_and(|previous| may_break(previous, c));
        match parts.last_mut() {
            Some(part) if !breaks => part.push(c),
            _ => parts.push(c.to_string()),
        }
        previous = Some(c);
    }
    parts
}

fn may_break(before: char, after: char) -> bool {
    if after == ' ' {
        return false;
    }
    let between_words = before == ' ';
    let around_japanese = is_japanese(before) || is_japanese(after);
    (between_words || around_japanese) && !NOT_FIRST.contains(after) && !NOT_LAST.contains(before)
}

fn is_japanese(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{312F}' | '\u{3190}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF01}'..='\u{FF60}')
}

/// A part that is wider than the room, such as a long file name, in pieces that fit.
fn cut_to_room(part: &str, room: f32, width: &dyn Fn(&str) -> f32) -> Vec<String> {
    if width(part.trim_end()) <= room {
        return vec![part.to_owned()];
    }
    let mut pieces = vec![String::new()];
    for c in part.chars() {
        let last = pieces.len() - 1;
        if !pieces[last].is_empty() && width(&format!("{}{c}", pieces[last])) > room {
            pieces.push(String::new());
        }
        let last = pieces.len() - 1;
        pieces[last].push(c);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, room: usize) -> Vec<String> {
        wrap(text, room as f32, &|part| part.chars().count() as f32)
    }

    #[test]
    fn korean_breaks_between_words() {
        assert_eq!(lines("인시던트 관리 절차를 적용합니다", 8), ["인시던트 관리", "절차를", "적용합니다"]);
    }

    #[test]
    fn japanese_breaks_by_kinsoku() {
        assert_eq!(lines("手順書を「適用」しますよ。", 4), ["手順書を", "「適用」", "します", "よ。"]);
    }

    #[test]
    fn long_words_are_cut_and_line_feeds_kept() {
        assert_eq!(lines("abcdefghij\n\nx", 4), ["abcd", "efgh", "ij", "", "x"]);
        assert_eq!(lines("", 4), [""]);
    }
}
