//! UTF-16 and UTF-32 without a mark, by the zeros that Latin letters, digits and line ends leave in them.
//!
//! Not here: UTF-16 of which no character is below U+0100. Nothing tells it from other bytes.

/// An encoding of two or four bytes for a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wide {
    Utf16Le,
    Utf16Be,
    Utf32Le,
    Utf32Be,
}

/// How many bytes are looked at.
const LOOKED_AT: usize = 1 << 16;

/// Fewest bytes that can tell.
const AT_LEAST: usize = 8;

/// UTF-32 with a byte order mark, and where its text begins.
pub(super) fn marked_32(bytes: &[u8]) -> Option<(Wide, usize)> {
    let little = bytes.starts_with(&[0xFF, 0xFE, 0, 0]) && bytes.len().is_multiple_of(4);
    let big = bytes.starts_with(&[0, 0, 0xFE, 0xFF]);
    let kind = if little { Wide::Utf32Le } else { Wide::Utf32Be };
    (big || little && is_32(&bytes[4..], kind)).then_some((kind, 4))
}

/// Which of them the zeros speak for.
pub(super) fn by_zeros(bytes: &[u8]) -> Option<Wide> {
    let head = &bytes[..bytes.len().min(LOOKED_AT) / 4 * 4];
    if !head.contains(&0) && !bytes.contains(&0) || bytes.len() < AT_LEAST {
        return None;
    }
    let wider = [Wide::Utf32Le, Wide::Utf32Be].into_iter().find(|kind| is_32(head, *kind));
    wider.or_else(|| by_zeros_16(bytes))
}

fn by_zeros_16(bytes: &[u8]) -> Option<Wide> {
    let head = &bytes[..bytes.len().min(LOOKED_AT) / 2 * 2];
    let zeros = |first: usize| head.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let kind = match (even, odd) {
        (even, odd) if odd > even * 3 => Wide::Utf16Le,
        (even, odd) if even > odd * 3 => Wide::Utf16Be,
        _ => return None,
    };
    // A stray zero in a text of bytes is no sign, and Latin letters alone leave a zero each.
    let zeros = even + odd;
    let is_ascii = head.is_ascii() && zeros * 5 < head.len() * 2;
    let enough = zeros >= 2 && even.max(odd) * 20 >= head.len() / 2 && !is_ascii;
    (enough && is_text_16(head, kind)).then_some(kind)
}

/// Whether the units make a text: no control, nothing private, no half of a pair.
fn is_text_16(head: &[u8], kind: Wide) -> bool {
    let unit = |pair: &[u8]| match kind {
        Wide::Utf16Be => u16::from_be_bytes([pair[0], pair[1]]),
        _ => u16::from_le_bytes([pair[0], pair[1]]),
    };
    let mut wrong = 0;
    let mut units = head.chunks_exact(2).map(unit).peekable();
    while let Some(unit) = units.next() {
        let whole = match unit {
            0xD800..=0xDBFF => {
                units.next_if(|low| (0xDC00..=0xDFFF).contains(low)).is_some() || units.peek().is_none()
            }
            0xDC00..=0xDFFF => false,
            unit => char::from_u32(u32::from(unit)).is_some_and(is_of_a_text),
        };
        wrong += usize::from(!whole);
    }
    wrong * 100 <= head.len() / 2
}

fn is_32(head: &[u8], kind: Wide) -> bool {
    let mut characters = head.chunks_exact(4).map(|four| character(four, kind));
    head.len() >= AT_LEAST && characters.all(|one| one.is_some_and(is_of_a_text))
}

fn character(four: &[u8], kind: Wide) -> Option<char> {
    let four = [four[0], four[1], four[2], four[3]];
    char::from_u32(if kind == Wide::Utf32Be { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) })
}

fn is_of_a_text(one: char) -> bool {
    let private = matches!(one, '\u{E000}'..='\u{F8FF}' | '\u{FFFE}' | '\u{FFFF}') || one > '\u{2FFFF}';
    !private && !super::is_control(one)
}

/// The text, the name of the encoding, and whether something was no character.
pub(super) fn decoded_32(bytes: &[u8], kind: Wide) -> (String, &'static str, bool) {
    let mut damaged = !bytes.len().is_multiple_of(4);
    let text = bytes
        .chunks_exact(4)
        .map(|four| {
            character(four, kind).unwrap_or_else(|| {
                damaged = true;
                '\u{FFFD}'
            })
        })
        .collect();
    (text, if kind == Wide::Utf32Be { "UTF-32BE" } else { "UTF-32LE" }, damaged)
}
