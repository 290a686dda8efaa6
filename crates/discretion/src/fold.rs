//! One character in the form in which all its disguises are equal.
//!
//! Case, width, ligatures, circles, accents, hiragana against katakana, small kana and lookalikes are
//! taken away. Hangul and voiced kana that arrive in parts are put together by `units`, which sees the
//! neighbours.
//!
//! Not here: punctuation and spaces, which fold to nothing and are looked at where a match is judged.

use crate::lookalikes::{enclosed_letter, everyday_han, latin_lookalike, plain_latin};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Writes the folded letters and digits of a character; nothing for punctuation.
///
/// The voicing marks of kana and the vowels and finals of Hangul are written as they are, for
/// the caller to join to what is before them.
pub(crate) fn fold(c: char, mut write: impl FnMut(char)) {
    match c {
        _ if c.is_ascii() => {
            if c.is_ascii_alphanumeric() {
                write(c.to_ascii_lowercase());
            }
        }
        '가'..='힣' => write(c),
        '\u{4E00}'..='\u{9FFF}' => write(everyday_han(c)),
        '゛' | 'ﾞ' => write('\u{3099}'),
        '゜' | 'ﾟ' => write('\u{309A}'),
        _ if is_joining(c) => write(c),
        _ if is_legal_sign(c) || is_invisible(c) => {}
        _ => fold_rare(c, &mut write),
    }
}

fn fold_rare(c: char, write: &mut impl FnMut(char)) {
    let c = enclosed_letter(c).unwrap_or(c);
    for part in std::iter::once(c).nfkd() {
        if is_joining(part) {
            write(part);
        } else if !is_combining_mark(part) {
            part.to_lowercase().filter(|low| !is_combining_mark(*low)).for_each(|low| fold_low(low, write));
        }
    }
}

fn fold_low(low: char, write: &mut impl FnMut(char)) {
    if let Some(plain) = plain_latin(low) {
        plain.chars().for_each(write);
    } else if low.is_alphanumeric() && !is_long_mark(low) {
        let low = latin_lookalike(low).unwrap_or(low);
        write(everyday_han(large_katakana(low)));
    }
}

/// Katakana of full size for any kana.
fn large_katakana(c: char) -> char {
    let katakana = match c {
        'ぁ'..='ゖ' => char::from_u32(c as u32 + 0x60).unwrap_or(c),
        _ => c,
    };
    match katakana {
        'ァ' | 'ィ' | 'ゥ' | 'ェ' | 'ォ' | 'ッ' | 'ャ' | 'ュ' | 'ョ' | 'ヮ' => {
            char::from_u32(katakana as u32 + 1).unwrap_or(katakana)
        }
        'ヵ' => 'カ',
        'ヶ' => 'ケ',
        other => other,
    }
}

/// The mark of a long vowel, which people leave out and put in as they like.
pub(crate) fn is_long_mark(c: char) -> bool {
    matches!(c, 'ー' | 'ｰ')
}

/// A part that belongs to the letter before it.
pub(crate) fn is_joining(c: char) -> bool {
    matches!(c, '\u{3099}' | '\u{309A}' | '\u{1161}'..='\u{1175}' | '\u{11A8}'..='\u{11C2}')
}

/// A legal form in one sign; it would otherwise fold to a letter that sticks to the name.
pub(crate) fn is_legal_sign(c: char) -> bool {
    matches!(c, '㈜' | '㈱' | '㈲' | '㍿' | '㈳' | '㈶')
}

/// A character that is not seen: it neither joins nor parts what is around it.
pub(crate) fn is_invisible(c: char) -> bool {
    is_combining_mark(c)
        || (c.is_control() && !c.is_whitespace())
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}
