//! The parts of a requirement's cell: the title in its first line, the necessity in its second.
//!
//! The body and the evidence sentence are deliberately not read; they are for people.

use crate::{Necessity, folding};

/// Titles longer than this, in characters, are cut: the cell has no line for its title.
const LONGEST_TITLE: usize = 120;
/// A line longer than this, in characters, is a sentence and not the word for the necessity.
const LONGEST_NECESSITY: usize = 40;

/// What can be told from the wording of a requirement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wording {
    /// The first line.
    pub title: Option<String>,
    /// The necessity, where the second line says it.
    pub necessity: Option<Necessity>,
}

impl Wording {
    /// Reads the first two lines that hold anything.
    pub fn read(text: &str) -> Self {
        let mut lines = text.lines().map(folding::fold_spaces).filter(|line| !line.is_empty());
        Self { title: lines.next().map(shorten), necessity: lines.next().as_deref().and_then(necessity) }
    }
}

fn shorten(title: String) -> String {
    if title.chars().count() <= LONGEST_TITLE {
        return title;
    }
    let head: String = title.chars().take(LONGEST_TITLE).collect();
    let whole_words = head.rsplit_once(' ').map_or(head.as_str(), |(words, _)| words);
    format!("{whole_words}…")
}

/// The word for the necessity, in English, Korean or Japanese.
fn necessity(line: &str) -> Option<Necessity> {
    if line.chars().count() > LONGEST_NECESSITY {
        return None;
    }
    let plain = folding::plain(line);
    let line = plain.trim_start_matches(|c: char| !c.is_alphanumeric());
    let english = line.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let says = |word: &str, east: [&str; 2]| english == word || east.iter().any(|it| line.starts_with(it));
    if says("mandatory", ["필수", "必須"]) {
        Some(Necessity::Mandatory)
    } else if says("recommended", ["권장", "推奨"]) {
        Some(Necessity::Recommended)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, title: Option<&str>, necessity: Option<Necessity>) {
        let read = Wording::read(text);
        assert_eq!((read.title.as_deref(), read.necessity), (title, necessity));
    }

    #[test]
    fn title_and_necessity_in_three_languages() {
        check("Kite Flying\nMandatory\n\nBody.", Some("Kite Flying"), Some(Necessity::Mandatory));
        check("Kites\r\n RECOMMENDED: \r\nBody.", Some("Kites"), Some(Necessity::Recommended));
        check("연날리기\n필수\n본문", Some("연날리기"), Some(Necessity::Mandatory));
        check("연날리기\n(권장)\n본문", Some("연날리기"), Some(Necessity::Recommended));
        check("凧揚げ\n必須\n本文", Some("凧揚げ"), Some(Necessity::Mandatory));
        check("凧揚げ\n【推奨】\n本文", Some("凧揚げ"), Some(Necessity::Recommended));
    }

    #[test]
    fn a_sentence_is_no_necessity() {
        check("Kites\nRecommended kites have at least three tails and a string.", Some("Kites"), None);
        check("Kites", Some("Kites"), None);
        check(" \n", None, None);
    }

    #[test]
    fn a_paragraph_is_cut_to_a_title() {
        let title = Wording::read(&"kite ".repeat(60)).title.expect("a title");
        assert!(title.ends_with("kite…") && title.chars().count() <= LONGEST_TITLE + 1);
    }
}
