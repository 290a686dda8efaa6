//! A text in one form of writing: letters of one width, composed syllables, nothing invisible within words.
//!
//! The patterns look for names in the usual form; people paste full-width Latin letters, syllables that are
//! taken apart (as file names of macOS are) and soft hyphens. Each byte knows where it came from.
//!
//! Not here: lookalikes of other scripts, which the search for listed names knows.

use std::ops::Range;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A text in one form, and where each of its bytes stands in the text it was made of.
pub(super) struct OneForm {
    pub text: String,
    /// By byte of `text`, and for its end; none where nothing was changed.
    places: Option<Vec<usize>>,
}

impl OneForm {
    pub fn of(text: &str) -> Self {
        if !text.chars().any(|c| is_invisible(c) || is_wide(c) || continues(c)) {
            return Self { text: text.to_owned(), places: None };
        }
        let mut made = Self { text: String::with_capacity(text.len()), places: None };
        let mut places = Vec::with_capacity(text.len() + 1);
        let mut letters = text.char_indices().filter(|(_, c)| !is_invisible(*c)).peekable();
        while let Some((at, first)) = letters.next() {
            let mut cluster = String::from(narrow(first));
            while let Some((_, next)) = letters.next_if(|(_, c)| continues(*c)) {
                cluster.push(next);
            }
            let composed: String = cluster.nfc().collect();
            places.extend(std::iter::repeat_n(at, composed.len()));
            made.text.push_str(&composed);
        }
        places.push(text.len());
        made.places = Some(places);
        made
    }

    /// Where a range of this text stands in the original, with everything that was joined at its end.
    pub fn original(&self, range: &Range<usize>) -> Range<usize> {
        match &self.places {
            None => range.clone(),
            Some(places) => places[range.start]..places[range.end],
        }
    }
}

/// Soft hyphens and spaces without width.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// Latin letters, digits and marks as wide as Han characters; `＝` and `～` have a use of their own.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{FF01}'..='\u{FF5D}') && c != '＝'
}

fn narrow(c: char) -> char {
    let narrow = is_wide(c).then(|| char::from_u32(c as u32 - 0xFEE0)).flatten();
    narrow.unwrap_or(c)
}

/// Whether a letter belongs to the one before it: marks, vowels and finals of a syllable.
fn continues(c: char) -> bool {
    is_combining_mark(c) || matches!(c, '\u{1160}'..='\u{11FF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lead_back_to_the_original() {
        for (text, form, word) in [
            ("call Ｋｉｍ now", "call Kim now", "Kim"),
            ("the \u{1100}\u{1175}\u{11b7}\u{1106}\u{1175}\u{11ab} 팀장", "the 김민 팀장", "김민"),
            ("a silver\u{AD}pine x", "a silverpine x", "silverpine"),
            ("Lau\u{200B}ra Este\u{301}vez", "Laura Estévez", "Laura Estévez"),
            ("plain", "plain", "plain"),
        ] {
            let made = OneForm::of(text);
            assert_eq!(made.text, form);
            let at = made.text.find(word).unwrap();
            let original = &text[made.original(&(at..at + word.len()))];
            assert_eq!(OneForm::of(original).text, word);
        }
    }
}
