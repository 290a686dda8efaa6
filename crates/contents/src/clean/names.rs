//! Names of people beside comments and tracked changes of an Office file become the word that Office itself
//! writes when it is asked to remove personal information.
//!
//! Not here: a name that somebody wrote into the text of a comment. That is content.

use regex::{Captures, Regex};
use std::sync::LazyLock;

/// What Office writes in the place of a name.
pub(crate) const NOBODY: &str = "Author";

static TAGS: LazyLock<Regex> = LazyLock::new(|| Regex::new("<[^<>]+>").expect("the pattern is a constant"));

/// Attributes that name somebody, in every part that has comments, changes or persons.
static ATTRIBUTES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(\s(?:[A-Za-z0-9]+:)?(?:author|initials|displayName|userId|userName|lastSavedBy))=(?:"[^"]*"|'[^']*')"#)
        .expect("the pattern is a constant and tested")
});

/// The same in lists of authors of a presentation, where a person's name is called `name`.
static NAMES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(<(?:[A-Za-z0-9]+:)?(?:cmAuthor|author)\b[^<>]*?\sname)=(?:"[^"]*"|'[^']*')"#)
        .expect("the pattern is a constant and tested")
});

/// Authors of comments in a workbook.
static AUTHORS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(<(?:[A-Za-z0-9]+:)?author>)[^<]*(</)").expect("the pattern is a constant and tested")
});

/// Whether a part may name people beside comments or changes.
pub(super) fn may_hold_names(part: &str) -> bool {
    const WORD: [&str; 7] = ["document", "comments", "people", "header", "footer", "footnotes", "endnotes"];
    const EXCEL: [&str; 5] = ["comments", "threadedComments/", "persons/", "workbook.xml", "revisions/"];
    const POWERPOINT: [&str; 3] = ["commentAuthors", "authors", "comments/"];
    let starts = |part: &str, of: &[&str]| of.iter().any(|start| part.starts_with(start));
    let within = part.strip_prefix("word/").is_some_and(|part| starts(part, &WORD))
        || part.strip_prefix("xl/").is_some_and(|part| starts(part, &EXCEL))
        || part.strip_prefix("ppt/").is_some_and(|part| starts(part, &POWERPOINT));
    within && part.ends_with(".xml")
}

/// The part with nobody's name; the same text where it had none.
pub(super) fn without_names(xml: &str) -> String {
    let in_tags =
        |tag: &Captures<'_>| ATTRIBUTES.replace_all(&tag[0], format!("$1=\"{NOBODY}\"")).into_owned();
    let text = TAGS.replace_all(xml, in_tags);
    let text = NAMES.replace_all(&text, format!("$1=\"{NOBODY}\""));
    AUTHORS.replace_all(&text, format!("${{1}}{NOBODY}$2")).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_and_everything_else_stays() {
        for (xml, wanted) in [
            ("<authors><author>Kim</author></authors>", "<authors><author>Author</author></authors>"),
            ("<w:ins w:id='1' w:author='Kim'>x</w:ins>", "<w:ins w:id='1' w:author=\"Author\">x</w:ins>"),
            (
                "<p:cmAuthor id=\"0\" name=\"Kim\" initials=\"K\"/>",
                "<p:cmAuthor id=\"0\" name=\"Author\" initials=\"Author\"/>",
            ),
            (
                "<person displayName=\"Kim\" id=\"{1}\" userId=\"k@x.kr\"/>",
                "<person displayName=\"Author\" id=\"{1}\" userId=\"Author\"/>",
            ),
            ("<w:t>an author=\"x\" of it</w:t>", "<w:t>an author=\"x\" of it</w:t>"),
        ] {
            assert_eq!(without_names(xml), wanted);
        }
        assert!(may_hold_names("xl/comments/comment1.xml") && may_hold_names("word/document.xml"));
        assert!(!may_hold_names("xl/worksheets/sheet1.xml") && !may_hold_names("word/theme/theme1.xml"));
    }
}
