//! Names of people beside comments and tracked changes of Office files. What they wrote stays; who wrote it
//! reads `Author`, as Office has it once it removes personal information.

use crate::xml::{Step, walk};

/// What stands in the place of a name.
pub(crate) const SOMEBODY: &str = "Author";

/// Whether a part can name people in this way.
pub(super) fn may_name(part: &str) -> bool {
    let is_of = |start: &str| part.starts_with(start) && part.ends_with(".xml");
    is_of("word/")
        || ["xl/comments", "xl/persons/", "xl/workbook.xml", "ppt/commentAuthors", "ppt/authors"]
            .into_iter()
            .any(is_of)
}

/// The part without the names; nothing where it has none, or is not well-formed.
pub(super) fn without_names(part: &str, text: &str) -> Option<String> {
    let changes = changes(part, text)?;
    let (mut out, mut from) = (String::with_capacity(text.len()), 0);
    for (start, end, instead) in &changes {
        out.push_str(text.get(from..*start)?);
        out.push_str(instead);
        from = *end;
    }
    out.push_str(text.get(from..)?);
    (!changes.is_empty() && out != text).then_some(out)
}

/// A range of bytes and what comes in its place.
type Change = (usize, usize, &'static str);

fn changes(part: &str, text: &str) -> Option<Vec<Change>> {
    let mut changes: Vec<Change> = Vec::new();
    let mut in_author = false;
    let whole = walk(text, |step, at| match step {
        Step::Start(tag) => {
            in_author = part.starts_with("xl/comments") && tag.name() == "author";
            for (name, instead) in attributes_of(part, tag.name()) {
                let end = text[at..].find('>').map_or(text.len(), |end| at + end);
                changes.extend(value_of(text, (at, end), name).map(|(start, end)| (start, end, *instead)));
            }
        }
        Step::Text(words) if in_author && !words.starts_with("tc=") => {
            let end = text[at..].find('<').map_or(text.len(), |end| at + end);
            if changes.last().is_none_or(|change| change.1 <= at) {
                changes.push((at, end, SOMEBODY));
            }
        }
        Step::End(_) => in_author = false,
        _ => {}
    });
    changes.sort_unstable();
    changes.dedup();
    whole.then_some(changes)
}

/// The attributes of an element that name somebody, without prefixes.
fn attributes_of(part: &str, element: &str) -> &'static [(&'static str, &'static str)] {
    match part {
        part if part.starts_with("word/") => match element {
            "presenceInfo" => &[("userId", "")],
            _ => &[("author", SOMEBODY), ("initials", "A")],
        },
        part if part.starts_with("xl/persons/") => &[("displayName", SOMEBODY), ("userId", "")],
        "xl/workbook.xml" => match element {
            "fileSharing" => &[("userName", "")],
            _ => &[],
        },
        part if part.starts_with("ppt/") => &[("name", SOMEBODY), ("initials", "A"), ("userId", "")],
        _ => &[],
    }
}

/// Where the value of an attribute stands in a tag.
fn value_of(text: &str, (start, end): (usize, usize), name: &str) -> Option<(usize, usize)> {
    let tag = text.get(start..end)?;
    let mut from = 0;
    while let Some(found) = tag[from..].find(name) {
        let at = from + found;
        from = at + name.len();
        let before = tag[..at].chars().next_back();
        let rest = tag[from..].trim_start();
        let Some(value) = rest.strip_prefix('=').map(str::trim_start) else { continue };
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (true, Some(quote)) = (before.is_some_and(|c| c.is_whitespace() || c == ':'), quote) else {
            continue;
        };
        let value_start = start + (tag.len() - value.len()) + 1;
        let length = value[1..].find(quote)?;
        return Some((value_start, value_start + length));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(part: &str, text: &str, expected: Option<&str>) {
        assert_eq!(without_names(part, text).as_deref(), expected, "{part}");
    }

    #[test]
    fn names_go_and_words_stay() {
        check(
            "xl/comments/comment1.xml",
            "<comments><authors><author>Kim &amp; Co</author><author>tc={1}</author></authors><text>author</text></comments>",
            Some(
                "<comments><authors><author>Author</author><author>tc={1}</author></authors><text>author</text></comments>",
            ),
        );
        check(
            "xl/persons/person.xml",
            "<personList><person displayName='Kim' id=\"1\" userId=\"kim@x\"/></personList>",
            Some("<personList><person displayName='Author' id=\"1\" userId=\"\"/></personList>"),
        );
        check(
            "word/document.xml",
            "<w:del w:id=\"1\" w:author=\"Choi\"><w:t>author=\"x\"</w:t></w:del>",
            Some("<w:del w:id=\"1\" w:author=\"Author\"><w:t>author=\"x\"</w:t></w:del>"),
        );
        check("word/document.xml", "<w:p coauthor=\"x\"/>", None);
    }
}
