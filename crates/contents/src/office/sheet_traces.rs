//! What a worksheet holds that nobody sees on it: comments, and cells in hidden rows and columns.
//!
//! The words are given out by `excel` for every search; here a person is told where they stand and how
//! they begin. Nothing is judged.

use super::package::Package;
use super::relationships;
use crate::gathering::Gathering;
use crate::model::Alert;
use crate::xml::{Step, walk};

/// The beginning of a comment, and of what hidden cells hold, in characters.
const SHOWN: usize = 300;

/// Says which comments a sheet has; answers the parts they lie in.
pub(crate) fn comments(
    package: &mut Package<'_>,
    part: &str,
    sheet: &str,
    into: &mut Gathering,
) -> Vec<String> {
    let relations = relationships::of(part, package, into);
    let is_comments = |kind: &str| matches!(kind, "comments" | "threadedComment");
    let parts: Vec<String> = relations
        .into_values()
        .filter(|relation| !relation.outside && is_comments(&relation.kind))
        .map(|relation| relation.target)
        .collect();
    let mut told = Vec::new();
    for name in parts {
        let Some(xml) = package.xml(&name, into) else { continue };
        if comments_in(&xml, sheet, into) {
            told.push(name);
        }
    }
    told
}

/// Says which comments stand in a part; answers whether there were any.
fn comments_in(xml: &str, sheet: &str, into: &mut Gathering) -> bool {
    let (mut cell, mut text, mut inside, mut author) = (String::new(), String::new(), false, String::new());
    let (mut authors, mut by, mut any): (Vec<String>, usize, bool) = (Vec::new(), 0, false);
    let mut in_author = false;
    walk(xml, |step, _| match step {
        Step::Start(tag) => match tag.name() {
            "comment" | "threadedComment" => {
                cell = tag.attribute("ref").unwrap_or_default();
                by = tag.attribute("authorId").and_then(|id| id.parse().ok()).unwrap_or(usize::MAX);
                text.clear();
            }
            "author" => in_author = true,
            "t" | "text" => inside = true,
            _ => {}
        },
        Step::Text(words) if in_author => author.push_str(words),
        Step::Text(words) if inside => text.push_str(words),
        Step::End("author") => {
            in_author = false;
            authors.push(std::mem::take(&mut author));
        }
        Step::End("t" | "text") => inside = false,
        Step::End("comment" | "threadedComment") => {
            // What stands in for a threaded comment in old programs says the same once more.
            let stands_in = authors.get(by).is_some_and(|author| author.starts_with("tc="));
            if !stands_in && !text.trim().is_empty() {
                into.alert(Alert::SheetComment {
                    sheet: sheet.to_owned(),
                    cell: cell.clone(),
                    text: beginning(&text),
                });
                any = true;
            }
        }
        _ => {}
    });
    any
}

/// The people who take part in threaded comments.
pub(crate) fn people(xml: &str, into: &mut Gathering) {
    walk(xml, |step, _| {
        if let Step::Start(tag) = step
            && tag.name() == "person"
        {
            into.author("person", &tag.attribute("displayName").unwrap_or_default());
        }
    });
}

/// What cells in hidden rows or columns hold.
#[derive(Default)]
struct Hidden {
    first: String,
    count: u32,
    text: String,
}

impl Hidden {
    fn add(&mut self, cell: &str, text: &str) {
        if self.count == 0 {
            self.first = cell.to_owned();
        }
        self.count += 1;
        if self.text.chars().count() < SHOWN {
            self.text.push_str(if self.text.is_empty() { "" } else { "; " });
            self.text.push_str(text);
        }
    }

    fn tell(&self, sheet: &str, into: &mut Gathering) {
        if self.count > 0 {
            into.alert(Alert::HiddenCells {
                sheet: sheet.to_owned(),
                cell: self.first.clone(),
                count: self.count,
                text: beginning(&self.text),
            });
        }
    }
}

/// Says which cells of a sheet with words lie in hidden rows and columns.
pub(crate) fn hidden_cells(xml: &str, sheet: &str, strings: &[String], into: &mut Gathering) {
    if !["hidden=", "ht=\"0\"", "width=\"0\""].iter().any(|mark| xml.contains(mark)) {
        return;
    }
    let mut columns: Vec<(u32, u32)> = Vec::new();
    let (mut rows, mut in_columns) = (Hidden::default(), Hidden::default());
    let (mut row_hidden, mut cell, mut shared) = (false, String::new(), false);
    let (mut value, mut inside) = (String::new(), false);
    walk(xml, |step, _| match step {
        Step::Start(tag) => match tag.name() {
            "col" if is_hidden(tag.attribute("hidden"), tag.attribute("width")) => {
                let number = |name| tag.attribute(name).and_then(|text| text.parse().ok()).unwrap_or(0);
                columns.push((number("min"), number("max")));
            }
            "row" => row_hidden = is_hidden(tag.attribute("hidden"), tag.attribute("ht")),
            "c" => {
                cell = tag.attribute("r").unwrap_or_default();
                shared = tag.attribute("t").as_deref() == Some("s");
                value.clear();
            }
            "v" | "t" => inside = true,
            _ => {}
        },
        Step::Text(text) if inside => value.push_str(text),
        Step::End("v" | "t") => inside = false,
        Step::End("c") => {
            let text = value.trim().parse::<usize>().ok().filter(|_| shared);
            let text = text.and_then(|index| strings.get(index)).map_or(value.as_str(), String::as_str);
            let column = column_of(&cell);
            if text.trim().is_empty() {
            } else if row_hidden {
                rows.add(&cell, text);
            } else if columns.iter().any(|&(first, last)| (first..=last).contains(&column)) {
                in_columns.add(&cell, text);
            }
        }
        _ => {}
    });
    rows.tell(sheet, into);
    in_columns.tell(sheet, into);
}

fn is_hidden(hidden: Option<String>, size: Option<String>) -> bool {
    let is_zero = size.and_then(|size| size.parse::<f64>().ok()) == Some(0.0);
    is_zero || matches!(hidden.as_deref(), Some("1" | "true" | "on"))
}

/// The number of a cell's column, from one.
fn column_of(cell: &str) -> u32 {
    let letters = cell.bytes().take_while(u8::is_ascii_alphabetic);
    letters.fold(0_u32, |sum, letter| {
        sum.saturating_mul(26).saturating_add(u32::from(letter.to_ascii_uppercase() - b'A') + 1)
    })
}

/// The beginning of a text, in one line.
fn beginning(text: &str) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match flat.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &flat[..end]),
        None => flat,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_numbers() {
        assert_eq!(["A1", "Z9", "AA1", "$B$2", ""].map(column_of), [1, 26, 27, 0, 0]);
    }
}
