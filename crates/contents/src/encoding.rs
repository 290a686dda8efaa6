//! Text as characters, whatever encoding it was saved in.
//!
//! UTF-8 is believed when it is valid, a byte order mark when there is one; otherwise the encoding
//! is guessed from the bytes, as browsers do, because Korean and Japanese text still arrives as
//! CP949 and Shift_JIS. Nothing is replaced in silence without [`Decoded::damaged`] saying so.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

/// Text and the encoding it was in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The characters, without a byte order mark.
    pub text: String,
    /// The encoding by its name in the WHATWG standard: `UTF-8`, `EUC-KR`, `Shift_JIS`.
    pub encoding: &'static str,
    /// Whether some bytes stand for no character.
    pub damaged: bool,
}

/// Decodes text.
pub fn decode_text(bytes: &[u8]) -> Decoded {
    let encoding = encoding_of(bytes);
    let (text, used, damaged) = encoding.decode(bytes);
    Decoded { text: text.into_owned(), encoding: used.name(), damaged }
}

/// The encoding of a whole text.
fn encoding_of(bytes: &[u8]) -> &'static Encoding {
    match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => guessed(bytes, true),
    }
}

/// The most likely encoding of bytes that are not UTF-8; of all bytes, or only of the first ones.
fn guessed(bytes: &[u8], all: bool) -> &'static Encoding {
    const MOST: usize = 1 << 20;
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(&bytes[..bytes.len().min(MOST)], all && bytes.len() <= MOST);
    detector.guess(None, Utf8Detection::Deny)
}

/// The beginning of a file as text, when it is text: the last character may be cut off.
pub(crate) fn text_start(head: &[u8]) -> Option<String> {
    if let Some((encoding, length)) = Encoding::for_bom(head) {
        let (text, _) = encoding.decode_without_bom_handling(&head[length..]);
        return is_readable(&text).then(|| text.into_owned());
    }
    let text = match std::str::from_utf8(head) {
        Ok(text) => text.to_owned(),
        Err(error) if error.error_len().is_none() && head.len() >= 4 => {
            String::from_utf8_lossy(&head[..error.valid_up_to()]).into_owned()
        }
        Err(_) => legacy_start(head)?,
    };
    is_readable(&text).then_some(text)
}

/// Text of an East Asian encoding from before UTF-8. Western ones are not believed: any bytes at all
/// are text in those.
fn legacy_start(head: &[u8]) -> Option<String> {
    let encoding = guessed(head, false);
    if encoding.is_single_byte() {
        return None;
    }
    // A character may be cut off at the end, so the last bytes do not count.
    let whole = [0, 1, 2, 3].iter().map(|cut| &head[..head.len().saturating_sub(*cut)]);
    let mut decoded =
        whole.filter_map(|bytes| encoding.decode_without_bom_handling_and_without_replacement(bytes));
    decoded.next().map(|text| text.into_owned())
}

fn is_readable(text: &str) -> bool {
    !text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{C}' | '\u{1B}'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{EUC_JP, EUC_KR, SHIFT_JIS};

    const KOREAN: &str = "고객사 이름과 담당자 연락처를 적은 운영 절차서입니다.\n";
    const JAPANESE: &str = "お客様の名前と担当者の連絡先を記載した運用手順書です。\n";

    #[test]
    fn encodings_are_recognised() {
        let utf16 = |text: &str, big: bool| {
            let mark = if big { vec![0xFE, 0xFF] } else { vec![0xFF, 0xFE] };
            let units =
                text.encode_utf16().flat_map(move |u| if big { u.to_be_bytes() } else { u.to_le_bytes() });
            mark.into_iter().chain(units).collect::<Vec<u8>>()
        };
        let cases = [
            (KOREAN.as_bytes().to_vec(), "UTF-8", KOREAN),
            ([b"\xEF\xBB\xBF".as_slice(), KOREAN.as_bytes()].concat(), "UTF-8", KOREAN),
            (utf16(KOREAN, false), "UTF-16LE", KOREAN),
            (utf16(JAPANESE, true), "UTF-16BE", JAPANESE),
            (EUC_KR.encode(KOREAN).0.into_owned(), "EUC-KR", KOREAN),
            (SHIFT_JIS.encode(JAPANESE).0.into_owned(), "Shift_JIS", JAPANESE),
            (EUC_JP.encode(JAPANESE).0.into_owned(), "EUC-JP", JAPANESE),
            (b"caf\xe9".to_vec(), "windows-1252", "caf\u{e9}"),
        ];
        for (bytes, encoding, text) in cases {
            let decoded = decode_text(&bytes);
            assert_eq!((decoded.encoding, decoded.text.as_str(), decoded.damaged), (encoding, text, false));
        }
    }

    #[test]
    fn a_beginning_that_cuts_a_character_is_still_text() {
        let bytes = EUC_KR.encode(KOREAN).0.into_owned();
        for cut in 0..4 {
            assert!(text_start(&bytes[..bytes.len() - 1 - cut]).is_some(), "{cut}");
        }
        assert!(text_start(&KOREAN.as_bytes()[..8]).is_some());
        assert!(text_start(b"\x00\x01\x02").is_none());
        assert!(text_start(b"\x8f\xff\xfd\x80\x81\x90\xff\xff").is_none());
    }
}
