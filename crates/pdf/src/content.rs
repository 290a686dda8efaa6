//! Content streams of attached pages: whether they leave the drawing state as they found it.
//!
//! A footer is drawn after the page's own content, so what the content left open must be closed
//! first. Only `q` and `Q` are counted; strings, comments and inline pictures are skipped. What it
//! deliberately does not do: it neither parses nor rewrites the content.

/// How many `q` are open at the end, and how many `Q` came without one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Balance {
    /// States saved and not restored.
    pub open: usize,
    /// States restored that were never saved.
    pub missing: usize,
}

/// Counts over the whole content of a page.
pub fn balance(content: &[u8]) -> Balance {
    let mut balance = Balance::default();
    let mut at = 0;
    while let Some(token) = next_token(content, &mut at) {
        match token {
            b"q" => balance.open += 1,
            b"Q" if balance.open > 0 => balance.open -= 1,
            b"Q" => balance.missing += 1,
            b"ID" => skip_inline_picture(content, &mut at),
            _ => {}
        }
    }
    balance
}

/// The next run of regular characters, with strings, comments and delimiters left out.
fn next_token<'a>(content: &'a [u8], at: &mut usize) -> Option<&'a [u8]> {
    loop {
        match *content.get(*at)? {
            b'(' => skip_string(content, at),
            b'%' => skip_while(content, at, |byte| byte != b'\n' && byte != b'\r'),
            b'<' if content.get(*at + 1) != Some(&b'<') => skip_while(content, at, |byte| byte != b'>'),
            b'/' => {
                *at += 1;
                skip_while(content, at, is_regular);
            }
            byte if is_regular(byte) => {
                let start = *at;
                skip_while(content, at, is_regular);
                return Some(&content[start..*at]);
            }
            _ => *at += 1,
        }
    }
}

fn is_regular(byte: u8) -> bool {
    !byte.is_ascii_whitespace()
        && byte != 0
        && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

fn skip_while(content: &[u8], at: &mut usize, holds: impl Fn(u8) -> bool) {
    while content.get(*at).is_some_and(|byte| holds(*byte)) {
        *at += 1;
    }
}

fn skip_string(content: &[u8], at: &mut usize) {
    let mut depth = 0;
    while let Some(byte) = content.get(*at) {
        *at += 1;
        match byte {
            b'\\' => *at += 1,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
}

/// Skips the data of an inline picture: up to an `EI` that stands alone.
fn skip_inline_picture(content: &[u8], at: &mut usize) {
    while *at + 2 < content.len() {
        let stands_alone = content[*at].is_ascii_whitespace()
            && content[*at + 1..].starts_with(b"EI")
            && content.get(*at + 3).is_none_or(u8::is_ascii_whitespace);
        *at += 1;
        if stands_alone {
            *at += 2;
            return;
        }
    }
    *at = content.len();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_operators_count() {
        let content = b"q 1 0 0 1 0 0 cm (q \\( q (Q)) Tj % Q Q\n/q gs <51> Tj [(q)] TJ q Q";
        assert_eq!(balance(content), Balance { open: 1, missing: 0 });
        assert_eq!(balance(b"Q q q"), Balance { open: 2, missing: 1 });
        assert_eq!(balance(b"q BI /W 1 ID q\x00Q q Q EI Q"), Balance::default());
        assert_eq!(balance(b"(never closed q"), Balance::default());
        assert_eq!(balance(b""), Balance::default());
    }
}
