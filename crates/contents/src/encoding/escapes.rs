//! ISO-2022-JP and ISO-2022-KR, which say by escape sequences which characters follow, in seven bits.
//!
//! Mails of Japan are still written so. Not here: the Chinese forms.

use encoding_rs::{EUC_KR, ISO_2022_JP};

/// How far the sequence that announces Korean may stand from the beginning.
const HEADER_WITHIN: usize = 4096;

/// The text and the name of the encoding, where the bytes have its escapes and decode without a fault.
pub(super) fn decoded(bytes: &[u8]) -> Option<(String, &'static str)> {
    if !bytes.is_ascii() || !bytes.contains(&0x1B) {
        return None;
    }
    let has = |sequence: &[u8]| bytes.windows(sequence.len()).any(|window| window == sequence);
    if has(b"\x1B$B") || has(b"\x1B$@") || has(b"\x1B(I") || has(b"\x1B$(D") {
        let text = ISO_2022_JP.decode_without_bom_handling_and_without_replacement(bytes);
        return text.map(|text| (text.into_owned(), "ISO-2022-JP"));
    }
    let start = &bytes[..bytes.len().min(HEADER_WITHIN)];
    let announced = start.windows(4).position(|window| window == b"\x1B$)C")?;
    let rest = [&bytes[..announced], &bytes[announced + 4..]].concat();
    korean(&rest).map(|text| (text, "ISO-2022-KR"))
}

/// Between shift-out and shift-in each byte is one of CP949 without its high bit.
fn korean(bytes: &[u8]) -> Option<String> {
    let mut shifted = false;
    let mut plain = Vec::with_capacity(bytes.len());
    for byte in bytes {
        match byte {
            0x0E => shifted = true,
            0x0F => shifted = false,
            b'\n' => {
                shifted = false;
                plain.push(*byte);
            }
            0x21..=0x7E if shifted => plain.push(byte | 0x80),
            _ => plain.push(*byte),
        }
    }
    EUC_KR.decode_without_bom_handling_and_without_replacement(&plain).map(|text| text.into_owned())
}
