//! Small measures of a string: entropy, classes of characters, digits, hexadecimal.
//!
//! Not here: what a measure means for a kind; the families decide that.

use std::fmt::Write;

/// Bits of information per byte (Shannon), from 0 for one repeated byte.
pub(crate) fn entropy(value: &str) -> f64 {
    let mut counts = [0u32; 256];
    value.bytes().for_each(|byte| counts[byte as usize] += 1);
    let length = value.len() as f64;
    counts
        .iter()
        .filter(|count| **count > 0)
        .map(|count| f64::from(*count) / length)
        .map(|share| -share * share.log2())
        .sum()
}

/// How many different bytes there are.
pub(crate) fn distinct(value: &str) -> usize {
    let mut seen = [false; 256];
    value.bytes().for_each(|byte| seen[byte as usize] = true);
    seen.iter().filter(|seen| **seen).count()
}

/// How many of the four classes occur: lower case, upper case, digits, anything else.
pub(crate) fn classes(value: &str) -> usize {
    let has = |test: fn(&u8) -> bool| usize::from(value.as_bytes().iter().any(test));
    has(u8::is_ascii_lowercase)
        + has(u8::is_ascii_uppercase)
        + has(u8::is_ascii_digit)
        + has(|byte| !byte.is_ascii_alphanumeric())
}

/// Whether there is a digit.
pub(crate) fn has_digit(value: &str) -> bool {
    value.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether there is an ASCII letter.
pub(crate) fn has_letter(value: &str) -> bool {
    value.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// Whether every character is a hexadecimal digit.
pub(crate) fn is_hexadecimal(value: &str) -> bool {
    value.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The digits, as numbers.
pub(crate) fn digits(value: &str) -> Vec<u32> {
    value.chars().filter_map(|one| one.to_digit(10)).collect()
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
