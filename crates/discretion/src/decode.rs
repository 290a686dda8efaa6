//! The letters of a text with their places, and the same letters once escapes are read.
//!
//! A link target says `%ED%95%9C`, a page `&#54620;`, a JSON file `\uD55C`, a mail `=ED=95=9C`, a host
//! `xn--...`. Each view keeps for every letter the bytes it came from, so that a hit in a decoded view
//! still has its place in the original. What does not decode stays as it is.
//!
//! Not here: base64 (`base64_runs`), and choosing a view: the watch searches all of them, because a
//! Windows path such as `C:\northwind` must not lose its first letter to an escape.

/// A letter and the bytes it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Letter {
    /// The character after decoding.
    pub c: char,
    /// First byte in the text.
    pub start: u32,
    /// Behind the last byte in the text.
    pub end: u32,
    /// Whether it was written as an escape.
    pub encoded: bool,
}

/// How many layers of encoding are taken off, as in `%25ED`.
const LAYERS: usize = 3;
/// The longest element whose tag is stepped over, in letters.
const LONGEST_TAG: usize = 2_000;

/// The letters of a text as it stands.
pub(crate) fn letters(text: &str) -> Vec<Letter> {
    text.char_indices()
        .map(|(at, c)| Letter { c, start: at as u32, end: (at + c.len_utf8()) as u32, encoded: false })
        .collect()
}

/// The letters once every escape is read; `None` where there is none.
pub(crate) fn decoded(plain: &[Letter]) -> Option<Vec<Letter>> {
    let mut now = decoded_once(plain)?;
    for _ in 1..LAYERS {
        match decoded_once(&now) {
            Some(next) => now = next,
            None => break,
        }
    }
    Some(now)
}

/// The letters without the tags of marked-up text; `None` where there is none.
pub(crate) fn without_tags(letters: &[Letter]) -> Option<Vec<Letter>> {
    let mut kept = Vec::new();
    let mut at = 0;
    let mut found = false;
    while at < letters.len() {
        match tag_length(&letters[at..]) {
            Some(length) => {
                found = true;
                at += length;
            }
            None => {
                kept.push(letters[at]);
                at += 1;
            }
        }
    }
    found.then_some(kept)
}

fn tag_length(rest: &[Letter]) -> Option<usize> {
    let opens = rest.len() > 2
        && rest[0].c == '<'
        && (rest[1].c.is_ascii_alphabetic() || matches!(rest[1].c, '/' | '!' | '?'));
    if !opens {
        return None;
    }
    let inner = rest[1..].iter().take(LONGEST_TAG).position(|one| matches!(one.c, '<' | '>'))? + 1;
    (rest[inner].c == '>').then_some(inner + 1)
}

fn decoded_once(letters: &[Letter]) -> Option<Vec<Letter>> {
    let mut out: Vec<Letter> = Vec::new();
    let mut changed = false;
    let mut at = 0;
    while at < letters.len() {
        let rest = &letters[at..];
        let used = match rest[0].c {
            '%' | '=' => bytes(rest, rest[0].c, &mut out),
            '&' => entity(rest, &mut out),
            '\\' => escape(rest, &mut out),
            'x' | 'X' if !out.last().is_some_and(|one| one.c.is_alphanumeric()) => punycode(rest, &mut out),
            _ => 0,
        };
        changed |= used > 0;
        if used == 0 {
            out.push(rest[0]);
        }
        at += used.max(1);
    }
    changed.then_some(out)
}

/// Reads a run of `%XX` or `=XX` that is one character in UTF-8. `=41` is left alone: outside of mails
/// it is an assignment, and a mail writes ASCII as it is.
fn bytes(rest: &[Letter], sign: char, out: &mut Vec<Letter>) -> usize {
    let Some(lead) = byte(rest, sign) else { return 0 };
    let length = match lead {
        0x00..=0x7F if sign == '%' => 1,
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return 0,
    };
    let read: Option<Vec<u8>> =
        (0..length).map(|one| rest.get(one * 3..).and_then(|more| byte(more, sign))).collect();
    let Some(read) = read else { return 0 };
    match std::str::from_utf8(&read).ok().and_then(|text| text.chars().next()) {
        Some(c) => emit(rest, length * 3, [c], out),
        None => 0,
    }
}

fn byte(rest: &[Letter], sign: char) -> Option<u8> {
    if rest.len() < 3 || rest[0].c != sign {
        return None;
    }
    Some((rest[1].c.to_digit(16)? * 16 + rest[2].c.to_digit(16)?) as u8)
}

/// Reads `&#54620;`, `&#xD55C;`, accented Latin letters by their base letter, and the named spaces.
fn entity(rest: &[Letter], out: &mut Vec<Letter>) -> usize {
    let Some(end) = rest.iter().take(12).position(|one| one.c == ';') else { return 0 };
    let name: String = rest[1..end].iter().map(|one| one.c).collect();
    match entity_character(&name) {
        Some(c) => emit(rest, end + 1, [c], out),
        None => 0,
    }
}

fn entity_character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let value = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return value.ok().and_then(char::from_u32);
    }
    const ACCENTS: [&str; 8] = ["acute", "grave", "circ", "tilde", "uml", "cedil", "ring", "caron"];
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "nbsp" | "ensp" | "emsp" | "thinsp" => ' ',
        "shy" | "zwnj" | "zwj" => '\u{200B}',
        "quot" => '"',
        "apos" => '\'',
        "szlig" => 'ß',
        "oslash" => 'ø',
        "Oslash" => 'Ø',
        "hyphen" | "ndash" | "mdash" => '-',
        _ => {
            let first = name.chars().next().filter(char::is_ascii_alphabetic)?;
            return ACCENTS.contains(&&name[1..]).then_some(first);
        }
    })
}

/// Reads `\uD55C` (with surrogates), `\u{D55C}`, `\xE9` and the escapes of spaces.
fn escape(rest: &[Letter], out: &mut Vec<Letter>) -> usize {
    match rest.get(1).map(|one| one.c) {
        Some('n' | 'r' | 't') => emit(rest, 2, [if rest[1].c == 'n' { '\n' } else { ' ' }], out),
        Some('u') if rest.get(2).is_some_and(|one| one.c == '{') => braced(rest, out),
        Some('u') => four_digits(rest, out),
        Some('x') => match hex(rest, 2, 2).and_then(char::from_u32) {
            Some(c) => emit(rest, 4, [c], out),
            None => 0,
        },
        _ => 0,
    }
}

fn braced(rest: &[Letter], out: &mut Vec<Letter>) -> usize {
    let Some(end) = rest.iter().take(11).position(|one| one.c == '}') else { return 0 };
    match hex(rest, 3, end - 3).and_then(char::from_u32) {
        Some(c) => emit(rest, end + 1, [c], out),
        None => 0,
    }
}

fn four_digits(rest: &[Letter], out: &mut Vec<Letter>) -> usize {
    let Some(first) = hex(rest, 2, 4) else { return 0 };
    if let Some(c) = char::from_u32(first) {
        return emit(rest, 6, [c], out);
    }
    let second = rest.get(6..).filter(|more| more.len() >= 6 && more[0].c == '\\' && more[1].c == 'u');
    let second = second.and_then(|more| hex(more, 2, 4)).filter(|low| (0xDC00..0xE000).contains(low));
    let joined = second.filter(|_| first < 0xDC00);
    match joined.and_then(|low| char::from_u32(0x10000 + ((first - 0xD800) << 10) + (low - 0xDC00))) {
        Some(c) => emit(rest, 12, [c], out),
        None => 0,
    }
}

fn hex(rest: &[Letter], from: usize, digits: usize) -> Option<u32> {
    let digits = rest.get(from..from + digits).filter(|digits| !digits.is_empty())?;
    digits.iter().try_fold(0u32, |value, one| Some(value.checked_mul(16)? + one.c.to_digit(16)?))
}

fn punycode(rest: &[Letter], out: &mut Vec<Letter>) -> usize {
    let label: String = rest
        .iter()
        .take(64)
        .map(|one| one.c.to_ascii_lowercase())
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
        .collect();
    match label.strip_prefix("xn--").and_then(idna::punycode::decode) {
        Some(read) if !read.is_empty() => emit(rest, label.len(), read, out),
        _ => 0,
    }
}

/// Writes characters that stand for the first `used` letters; says how many were used.
fn emit(rest: &[Letter], used: usize, read: impl IntoIterator<Item = char>, out: &mut Vec<Letter>) -> usize {
    let (start, end) = (rest[0].start, rest[used - 1].end);
    out.extend(read.into_iter().map(|c| Letter { c, start, end, encoded: true }));
    used
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        let plain = letters(text);
        decoded(&plain).unwrap_or(plain).iter().map(|one| one.c).collect()
    }

    #[test]
    fn escapes_of_every_sort_are_read_and_what_is_none_stays() {
        for (written, meant) in [
            ("%ED%95%9C%EB%B9%9B", "한빛"),
            ("%25ED%2595%259C", "한"),
            ("=ED=95=9C", "한"),
            ("a=41", "a=41"),
            ("100%", "100%"),
            ("%ED%95", "%ED%95"),
            ("&#54620;&#xBE5B;", "한빛"),
            ("Caf&eacute;", "Cafe"),
            ("&amp;#54620;", "한"),
            ("&nonsense;", "&nonsense;"),
            ("\\uD55C\\u{BE5B}", "한빛"),
            ("\\uD83D\\uDE00", "😀"),
            ("\\uD83D", "\\uD83D"),
            ("\\u{", "\\u{"),
        ] {
            assert_eq!(read(written), meant, "{written}");
        }
    }

    #[test]
    fn a_label_in_punycode_is_read() {
        let label = format!("https://xn--{}/", idna::punycode::encode_str("한빛물류").unwrap_or_default());
        assert_eq!(read(&label), "https://한빛물류/");
    }

    #[test]
    fn a_decoded_letter_keeps_the_bytes_it_came_from() {
        let found = decoded(&letters("a%ED%95%9Cb")).unwrap_or_default();
        assert_eq!((found[1].start, found[1].end), (1, 10));
    }

    #[test]
    fn tags_are_stepped_over_and_comparisons_are_not() {
        let bare = |text: &str| {
            without_tags(&letters(text)).map(|kept| kept.iter().map(|one| one.c).collect::<String>())
        };
        assert_eq!(bare("<b>Han</b>bit").as_deref(), Some("Hanbit"));
        assert_eq!(bare("a < b > c"), None);
        assert_eq!(bare("<<<"), None);
    }
}
