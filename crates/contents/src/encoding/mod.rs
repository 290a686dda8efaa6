//! Text as characters, whatever encoding it was saved in.
//!
//! UTF-8 is believed when it is valid, a byte order mark when there is one, UTF-16 and UTF-32 by their zeros
//! (`wide`), ISO-2022 by its escapes (`escapes`); otherwise the encoding is guessed from the bytes (`guess`),
//! because Korean and Japanese text still arrives as CP949 and Shift_JIS. Nothing is replaced in silence
//! without [`Decoded::damaged`] saying so, and a guess that others contest is [`Decoded::doubtful`].
//!
//! Not here: UTF-7, which no program of today writes into a file.

mod escapes;
mod guess;
mod wide;

use crate::limits::TextLanguage;
use encoding_rs::{EUC_KR, Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Text and the encoding it was in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The characters, without a byte order mark.
    pub text: String,
    /// The encoding by its name in the WHATWG standard (`UTF-8`, `EUC-KR`, `Shift_JIS`), or `UTF-32LE`,
    /// `UTF-32BE`, `ISO-2022-KR`, which are not in it.
    pub encoding: &'static str,
    /// Whether some bytes stand for no character.
    pub damaged: bool,
    /// Whether the encoding is a guess and another one fits nearly as well.
    pub doubtful: bool,
}

/// Decodes text without knowing its language.
pub fn decode_text(bytes: &[u8]) -> Decoded {
    decode_text_in(bytes, None)
}

/// Decodes text that is likely to be in a language.
pub fn decode_text_in(bytes: &[u8], language: Option<TextLanguage>) -> Decoded {
    let mut decoded = decoded(bytes, language);
    if decoded.text.contains('\0') {
        // No text has a NUL; whatever wrote it, it separates what stands around it.
        decoded.text = decoded.text.replace('\0', "\u{FFFD}");
        decoded.damaged = true;
    }
    decoded
}

fn decoded(bytes: &[u8], language: Option<TextLanguage>) -> Decoded {
    let sure = |(text, encoding, damaged)| Decoded { text, encoding, damaged, doubtful: false };
    if let Some((kind, start)) = wide::marked_32(bytes) {
        return sure(wide::decoded_32(&bytes[start..], kind));
    }
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return sure(plain(&bytes[length..], encoding));
    }
    if let Some(kind) = wide::by_zeros(bytes) {
        return sure(match kind {
            wide::Wide::Utf16Le => plain(bytes, UTF_16LE),
            wide::Wide::Utf16Be => plain(bytes, UTF_16BE),
            kind => wide::decoded_32(bytes, kind),
        });
    }
    if let Some((text, encoding)) = escapes::decoded(bytes) {
        return sure((text, encoding, false));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let contested = guess::may_be_korean(text);
        let korean = contested && language == Some(TextLanguage::Korean);
        let (text, encoding, damaged) = plain(bytes, if korean { EUC_KR } else { UTF_8 });
        return Decoded { text, encoding, damaged, doubtful: contested };
    }
    let guess = guess::of(bytes, true, language);
    let (text, encoding, damaged) = plain(bytes, guess.encoding);
    Decoded { text, encoding, damaged, doubtful: guess.doubtful || guess::may_be_of_a_mainframe(bytes) }
}

fn plain(bytes: &[u8], encoding: &'static Encoding) -> (String, &'static str, bool) {
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    (text.into_owned(), encoding.name(), damaged)
}

/// The beginning of a file as text, when it is text: the last character may be cut off. `promised` says that
/// the name promises text, so that a stray NUL is not taken for the mark of another kind.
pub(crate) fn text_start(head: &[u8], promised: bool, language: Option<TextLanguage>) -> Option<String> {
    let text = start(head, language)?;
    let controls = text.chars().filter(|one| is_control(*one)).count();
    // A few of them in a log do not make it a program.
    let borne = if promised { text.chars().count() / 10 + 2 } else { 0 };
    (controls <= borne).then_some(text)
}

fn start(head: &[u8], language: Option<TextLanguage>) -> Option<String> {
    if let Some((kind, start)) = wide::marked_32(head) {
        return Some(wide::decoded_32(&head[start..], kind).0);
    }
    if let Some((encoding, length)) = Encoding::for_bom(head) {
        return Some(encoding.decode_without_bom_handling(&head[length..]).0.into_owned());
    }
    if wide::by_zeros(head).is_some() || escapes::decoded(head).is_some() {
        return Some(decoded(head, language).text);
    }
    match std::str::from_utf8(head) {
        Ok(text) => Some(text.to_owned()),
        Err(error) if error.error_len().is_none() && head.len() >= 4 => {
            Some(String::from_utf8_lossy(&head[..error.valid_up_to()]).into_owned())
        }
        Err(_) => legacy_start(head, language),
    }
}

/// Text of an encoding from before UTF-8, where the bytes make a believable text in it.
fn legacy_start(head: &[u8], language: Option<TextLanguage>) -> Option<String> {
    let guess = guess::of(head, false, language);
    if !guess.believable {
        return None;
    }
    // A character may be cut off at the end, so the last bytes do not count.
    let whole = [0, 1, 2, 3].iter().map(|cut| &head[..head.len().saturating_sub(*cut)]);
    let mut decoded =
        whole.filter_map(|bytes| guess.encoding.decode_without_bom_handling_and_without_replacement(bytes));
    decoded.next().map(|text| text.into_owned())
}

/// Names of files in an archive, which are all in one encoding that nothing names.
pub(crate) fn names(raw: &[&[u8]], language: Option<TextLanguage>) -> Vec<String> {
    let odd: Vec<&[u8]> = raw.iter().copied().filter(|name| std::str::from_utf8(name).is_err()).collect();
    let encoding = (!odd.is_empty()).then(|| guess::of_names(&odd.join(&b'\n'), language)).flatten();
    let name = |raw: &&[u8]| match std::str::from_utf8(raw) {
        Ok(name) => name.to_owned(),
        Err(_) => encoding.map_or_else(|| code_page_437(raw), |encoding| plain(raw, encoding).0),
    };
    raw.iter().map(name).collect()
}

/// What DOS wrote, and what ZIP says names are in where nothing else is said.
fn code_page_437(raw: &[u8]) -> String {
    const UPPER: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";
    let upper: Vec<char> = UPPER.chars().collect();
    let of = |byte: &u8| match byte.checked_sub(0x80) {
        None => char::from(*byte),
        Some(index) => upper.get(usize::from(index)).copied().unwrap_or('\u{FFFD}'),
    };
    raw.iter().map(of).collect()
}

fn is_control(one: char) -> bool {
    one.is_control() && !matches!(one, '\n' | '\r' | '\t' | '\u{C}' | '\u{1B}')
}

#[cfg(test)]
mod tests;
