//! Comparing words as people see them: widths, cases, spaces, hyphens and punctuation folded away.
//!
//! It deliberately knows no language and no control.

use unicode_normalization::UnicodeNormalization;

/// Whether a character is some kind of hyphen, dash or minus.
pub(crate) fn is_hyphen(character: char) -> bool {
    matches!(
        character,
        '-' | '\u{2010}'
            ..='\u{2015}'
                | '\u{2043}'
                | '\u{2212}'
                | '\u{fe58}'
                | '\u{fe63}'
                | '\u{ff0d}'
                | '\u{2e3a}'
                | '\u{2e3b}'
                | '\u{2500}'
    )
}

fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{180e}')
}

/// A text in compatibility form, with plain hyphens, without invisible characters, trimmed.
pub(crate) fn plain(text: &str) -> String {
    // Nothing of this changes plain ASCII, which most cells hold.
    if text.is_ascii() {
        return text.trim().to_owned();
    }
    // Hyphens first: compatibility folding turns U+2011 into U+2010 but leaves most dashes alone.
    let hyphens = text.chars().filter(|&c| !is_invisible(c)).map(|c| if is_hyphen(c) { '-' } else { c });
    let folded: String = hyphens.nfkc().collect();
    folded.trim().to_owned()
}

/// A text reduced to its letters and digits in lower case, for comparing labels.
pub(crate) fn label(text: &str) -> String {
    let lower = plain(text).to_lowercase();
    // Japanese long-vowel marks and combining marks belong to the word.
    lower.chars().filter(|&c| c.is_alphanumeric() || c == 'ー' || is_mark(c)).collect()
}

fn is_mark(character: char) -> bool {
    unicode_normalization::char::is_combining_mark(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_hyphens_and_invisible_characters() {
        assert_eq!(plain("\u{feff} ＢＵＳＰ－００１\u{200b}\u{a0}"), "BUSP-001");
        assert_eq!(plain("BUSP\u{2011}001"), "BUSP-001");
    }

    #[test]
    fn labels_keep_words_only() {
        assert_eq!(label(" Met? (Yes / No) "), "metyesno");
        assert_eq!(label("충족 여부"), "충족여부");
        assert_eq!(label("パートナー の回答"), "パートナーの回答");
    }
}
