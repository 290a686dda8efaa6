//! Marked passages: `⟦Hanbit Logistics|a logistics company⟧` reads as the first part in the confidential
//! version and as the second in the public one; without a second part the public version has nothing
//! there.
//!
//! The marks stand in the text itself, so that two people who write in it at once, a copy and a Markdown
//! file all keep them. They do not nest. A mark without its counterpart is text; since somebody meant to
//! withhold something there, [`open_marks`] finds it.

/// Begins a passage.
pub const OPEN: char = '⟦';
/// Ends it.
pub const CLOSE: char = '⟧';
/// Stands between the confidential and the public words.
pub const OR: char = '|';

/// Which version of a text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// Everything, for AWS.
    Confidential,
    /// What everybody may read.
    Public,
}

/// The text in a version, without marks.
pub fn read(text: &str, version: Version) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(passage) = next(rest) {
        out.push_str(&rest[..passage.start]);
        out.push_str(match version {
            Version::Confidential => passage.confidential,
            Version::Public => passage.public,
        });
        rest = &rest[passage.end..];
    }
    out.push_str(rest);
    out
}

/// The text with everything outside of passages changed.
pub fn outside(text: &str, mut change: impl FnMut(&str) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(passage) = next(rest) {
        out.push_str(&change(&rest[..passage.start]));
        out.push_str(&rest[passage.start..passage.end]);
        rest = &rest[passage.end..];
    }
    out.push_str(&change(rest));
    out
}

/// How many marks have no counterpart.
pub fn open_marks(text: &str) -> usize {
    read(text, Version::Confidential).chars().filter(|c| matches!(*c, OPEN | CLOSE)).count()
}

/// Whether a text has a marked passage.
pub fn has_passages(text: &str) -> bool {
    next(text).is_some()
}

struct Passage<'a> {
    start: usize,
    end: usize,
    confidential: &'a str,
    public: &'a str,
}

/// The first passage: an opening mark with the closing one that no other opening mark precedes.
fn next(text: &str) -> Option<Passage<'_>> {
    let mut from = 0;
    loop {
        let end = from + text[from..].find(CLOSE)?;
        let Some(start) = text[from..end].rfind(OPEN).map(|at| from + at) else {
            from = end + CLOSE.len_utf8();
            continue;
        };
        let inside = &text[start + OPEN.len_utf8()..end];
        let (confidential, public) = inside.split_once(OR).unwrap_or((inside, ""));
        return Some(Passage { start, end: end + CLOSE.len_utf8(), confidential, public });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_version_reads_its_own_words() {
        let check = |text: &str, confidential: &str, public: &str| {
            assert_eq!(read(text, Version::Confidential), confidential, "{text}");
            assert_eq!(read(text, Version::Public), public, "{text}");
        };
        check("plain", "plain", "plain");
        check("⟦한빛물류는|국내 물류 기업은⟧ 큽니다.", "한빛물류는 큽니다.", "국내 물류 기업은 큽니다.");
        check("a⟦ (Mr Kim)⟧ b", "a (Mr Kim) b", "a b");
        check("⟦a|b⟧⟦c|d⟧", "ac", "bd");
        check("⟦a|b|c⟧", "a", "b|c");
        check("⟦|only public⟧", "", "only public");
        check("| a | ⟦b|c⟧ |", "| a | b |", "| a | c |");
    }

    #[test]
    fn marks_without_counterpart_are_found() {
        let check = |text: &str, open: usize| assert_eq!(open_marks(text), open, "{text}");
        check("⟦a|b⟧", 0);
        check("⟦a", 1);
        check("a⟧", 1);
        check("⟦a ⟦b|c⟧", 1);
        check("a⟧ ⟦b⟧", 1);
        assert_eq!(read("⟦a ⟦b|c⟧", Version::Public), "⟦a c");
    }
}
