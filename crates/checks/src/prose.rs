//! Small questions about text that a person wrote: is anything there, and will it fit.
//!
//! Not here: quality of the writing, spelling, or the meaning of Markdown beyond what is needed to
//! tell a filled section from an empty template.

/// Whether nothing can be read: only white space, invisible or control characters.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(is_invisible)
}

/// Spaces, controls, zero-width characters, the Hangul fillers and the empty Braille pattern.
fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '\u{AD}' | '\u{200B}'
                ..='\u{200F}'
                    | '\u{2060}'
                    | '\u{FEFF}'
                    | '\u{115F}'
                    | '\u{1160}'
                    | '\u{3164}'
                    | '\u{FFA0}'
                    | '\u{2800}'
        )
}

/// Whether Markdown says anything: a letter or a digit outside headings, list marks and comments.
pub(crate) fn says_something(markdown: &str) -> bool {
    let mut comment = false;
    markdown.lines().any(|line| {
        let line = without_comments(line.trim(), &mut comment);
        !line.starts_with('#') && without_list_mark(&line).chars().any(char::is_alphanumeric)
    })
}

/// A line without `<!-- … -->`; `inside` says whether a comment is open, before and after.
fn without_comments(line: &str, inside: &mut bool) -> String {
    let mut rest = line;
    let mut kept = String::new();
    loop {
        let mark = if *inside { "-->" } else { "<!--" };
        let Some(at) = rest.find(mark) else { break };
        if !*inside {
            kept.push_str(&rest[..at]);
        }
        rest = &rest[at + mark.len()..];
        *inside = !*inside;
    }
    if !*inside {
        kept.push_str(rest);
    }
    kept.trim_start().to_owned()
}

/// A line without the number that makes it an item of a numbered list.
fn without_list_mark(line: &str) -> &str {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    match line.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => &line[digits + 1..],
        _ => line,
    }
}

/// UTF-16 code units, in which spreadsheets count.
pub(crate) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Line breaks; CR LF is one.
pub(crate) fn breaks(text: &str) -> usize {
    let count = |wanted: &str| text.matches(wanted).count();
    let lone_returns = if text.contains('\r') { count("\r") - count("\r\n") } else { 0 };
    text.matches('\n').count() + lone_returns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_characters_are_no_text() {
        for blank in ["", " \n\t", "\u{200B}\u{FEFF}", "\u{3164}", "\u{3000}"] {
            assert!(is_blank(blank), "{blank:?}");
        }
        for text in [".", "가", " 예 "] {
            assert!(!is_blank(text), "{text:?}");
        }
    }

    #[test]
    fn a_template_without_words_says_nothing() {
        for empty in [
            "",
            "## 고객 당면 과제\n\n",
            "- \n- ",
            "1. \n2) ",
            "| | |\n|---|---|",
            "<!-- 여기에 쓰십시오 -->",
            "<!--\n두 줄\n-->",
            "***",
        ] {
            assert!(!says_something(empty), "{empty:?}");
        }
        for text in ["6시간", "# 제목\n본문", "<!-- 안내 --> 본문", "- 항목", "2025"] {
            assert!(says_something(text), "{text:?}");
        }
    }

    #[test]
    fn spreadsheets_count_utf_16_and_line_breaks() {
        assert_eq!((units("가나🙂"), breaks("가나🙂")), (4, 0));
        assert_eq!((units("a\r\nb\nc\rd"), breaks("a\r\nb\nc\rd")), (8, 3));
    }
}
