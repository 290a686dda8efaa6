//! Texts that stand in a text as base64: tokens of links, encoded words of mails, small data addresses.
//!
//! A run counts only where it decodes to readable UTF-8, so that words and pictures fall away after a few
//! letters.
//!
//! Not here: base64 within base64, and runs shorter than a name.

use base64::Engine;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use std::ops::Range;

/// The shortest run that is looked at, in letters.
const SHORTEST: usize = 8;
/// How much of a run is decoded, in letters; a multiple of four.
const LONGEST: usize = 64 * 1024;

const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);
const STANDARD_LETTERS: GeneralPurpose = GeneralPurpose::new(&STANDARD, LENIENT);
const ADDRESS_LETTERS: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, LENIENT);

/// The runs of a text that decode to readable text, with what they say.
pub(crate) fn decoded(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let letter = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'-' | b'_');
    let mut at = 0;
    while let Some(start) = text.as_bytes()[at..].iter().position(letter).map(|skipped| at + skipped) {
        let length = text.as_bytes()[start..].iter().take_while(|byte| letter(byte)).count();
        whole_or_parts(text, start..start + length, &mut found);
        at = start + length;
    }
    found
}

/// A run as a whole, or else its parts between the marks that paths and names have.
fn whole_or_parts(text: &str, run: Range<usize>, found: &mut Vec<(Range<usize>, String)>) {
    if let Some(read) = readable(&text[run.clone()]) {
        found.push((run, read));
        return;
    }
    let mut start = run.start;
    for part in text[run.clone()].split(['/', '-', '_']) {
        let range = start..start + part.len();
        if range != run {
            found.extend(readable(part).map(|read| (range.clone(), read)));
        }
        start = range.end + 1;
    }
}

fn readable(run: &str) -> Option<String> {
    if run.len() < SHORTEST || is_unreadable_start(&run[..SHORTEST]) {
        return None;
    }
    let end = run.len().min(LONGEST);
    // One letter alone is no byte; it is a letter of what follows.
    let end = if end % 4 == 1 { end - 1 } else { end };
    let bytes = bytes(&run[..end])?;
    // A run may be cut in the middle of a character, at either end of it.
    let text = String::from_utf8_lossy(&bytes);
    let damaged = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    (damaged < 3 && !text.chars().any(is_unreadable)).then(|| text.into_owned())
}

fn bytes(run: &str) -> Option<Vec<u8>> {
    STANDARD_LETTERS.decode(run).or_else(|_| ADDRESS_LETTERS.decode(run)).ok()
}

fn is_unreadable(c: char) -> bool {
    c.is_control() && !c.is_whitespace()
}

fn is_unreadable_start(start: &str) -> bool {
    let Some(bytes) = bytes(start) else { return true };
    match std::str::from_utf8(&bytes) {
        Ok(text) => text.chars().any(is_unreadable),
        Err(error) => error.error_len().is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readable_runs_are_found_in_links_and_words_are_not() {
        let encoded = STANDARD_LETTERS.encode("customer=한빛물류");
        let text = format!("https://example.com/a/{encoded}?x=1 international");
        let found = decoded(&text);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].1, "customer=한빛물류");
    }
}
