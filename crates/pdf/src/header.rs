//! The first line of a PDF: viewers find it late, odd, or not at all.
//!
//! What it deliberately does not do: it does not correct the offsets in the file; the readers find the
//! objects by themselves.

use std::borrow::Cow;

/// How far into the file viewers look for the first line.
const LOOKED_THROUGH: usize = 1024;

/// The file with a first line that readers accept, and whether it had to be given one.
pub(crate) fn with_header(bytes: &[u8]) -> (Cow<'_, [u8]>, bool) {
    let start = &bytes[..bytes.len().min(LOOKED_THROUGH)];
    let at = start.windows(5).position(|window| window == b"%PDF-");
    match at {
        Some(at) if has_version(&bytes[at + 5..]) => (Cow::Borrowed(&bytes[at..]), false),
        Some(at) => {
            let line = bytes[at..].iter().position(|byte| matches!(byte, b'\r' | b'\n'));
            let rest = line.map_or(&[][..], |end| &bytes[at + end..]);
            (Cow::Owned([b"%PDF-1.7", rest].concat()), true)
        }
        None => (Cow::Owned([b"%PDF-1.7\n", bytes].concat()), true),
    }
}

/// Whether a version such as `1.7` follows.
fn has_version(rest: &[u8]) -> bool {
    matches!(rest, [major, b'.', minor, ..] if major.is_ascii_digit() && minor.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_line_is_found_mended_or_given() {
        let given = |bytes: &[u8]| {
            let (mended, was_given) = with_header(bytes);
            (mended.into_owned(), was_given)
        };
        assert_eq!(given(b"junk\n%PDF-2.0\nx"), (b"%PDF-2.0\nx".to_vec(), false));
        assert_eq!(given(b"%PDF-\nx"), (b"%PDF-1.7\nx".to_vec(), true));
        assert_eq!(given(b"%PDF-a.4\r\nx"), (b"%PDF-1.7\r\nx".to_vec(), true));
        assert_eq!(given(b"1 0 obj"), (b"%PDF-1.7\n1 0 obj".to_vec(), true));
    }
}
