//! Pictures that stand within a text of a case study: `![words](diagram:id)`, where the id is that of one
//! of the study's diagrams. The words are what somebody who does not see it must know.
//!
//! Not here: the rest of Markdown.

use std::ops::Range;

const SCHEME: &str = "diagram:";

/// A picture within a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureInText<'t> {
    /// Where its markup stands, in bytes.
    pub range: Range<usize>,
    /// What it shows, in words; may be empty.
    pub words: &'t str,
    /// The id of the diagram.
    pub diagram: &'t str,
}

/// How a text calls a diagram by its id.
pub fn picture_address(diagram: &str) -> String {
    format!("{SCHEME}{diagram}")
}

/// The pictures of a text, in their order.
pub fn pictures_in(text: &str) -> Vec<PictureInText<'_>> {
    let mut found: Vec<PictureInText<'_>> = Vec::new();
    for (closed, opening) in text.match_indices("](diagram:") {
        let begun = found.last().map_or(0, |picture| picture.range.end);
        let id_at = closed + opening.len();
        let start = text.get(begun..closed).and_then(|before| before.rfind("![")).map(|at| begun + at);
        let end = text[id_at..].find(')').map(|length| id_at + length);
        if let (Some(start), Some(end)) = (start, end) {
            let (words, diagram) = (&text[start + 2..closed], text[id_at..end].trim());
            if !words.contains("\n\n") && !diagram.is_empty() && !diagram.contains(char::is_whitespace) {
                found.push(PictureInText { range: start..end + 1, words, diagram });
            }
        }
    }
    found
}

/// The text with every picture's markup replaced; `None` keeps it as it is.
pub fn with_pictures(text: &str, mut instead: impl FnMut(&PictureInText<'_>) -> Option<String>) -> String {
    let (mut out, mut copied) = (String::with_capacity(text.len()), 0);
    for picture in pictures_in(text) {
        if let Some(markup) = instead(&picture) {
            out.push_str(&text[copied..picture.range.start]);
            out.push_str(&markup);
            copied = picture.range.end;
        }
    }
    out.push_str(&text[copied..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_found_with_their_words() {
        let text =
            "콘솔 ![화면 [1]](diagram:a1) and ![](diagram:b) [link](diagram:c) ![x](y.png) ![q](diagram:";
        let found: Vec<_> = pictures_in(text).into_iter().map(|it| (it.words, it.diagram)).collect();
        assert_eq!(found, [("화면 [1]", "a1"), ("", "b")]);
        assert_eq!(pictures_in("![a](diagram:) ![b](diagram:x y)\n![c\n\nd](diagram:z)"), []);
    }

    #[test]
    fn markup_is_replaced_and_everything_else_stays() {
        let text = "One ![a](diagram:1), two ![b](diagram:2).";
        let seen = with_pictures(text, |it| (it.diagram == "1").then(String::new));
        assert_eq!(seen, "One , two ![b](diagram:2).");
        assert_eq!(with_pictures(text, |_| None), text);
    }
}
