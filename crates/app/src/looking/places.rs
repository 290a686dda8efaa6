//! Places in a file as a message says them.
//!
//! Not here: the words (`assets/messages`, `at-…`).

use proofbook_checks::Whereabouts;
use proofbook_contents::Place;

/// Sheet, row and column.
pub(super) fn position(place: &Place) -> Option<(&str, u32, u32)> {
    match place {
        Place::TableCell { row, column } => Some(("", *row, *column)),
        Place::Sheet { sheet, cell } => {
            let digits = cell.find(|one: char| one.is_ascii_digit())?;
            let (letters, row) = cell.split_at(digits);
            let column = letters.bytes().try_fold(0u32, |column, letter| {
                let value = u32::from(letter.to_ascii_uppercase().checked_sub(b'A')?) + 1;
                column.checked_mul(26)?.checked_add(value)
            })?;
            Some((sheet, row.parse().ok()?, column))
        }
        _ => None,
    }
}

pub(super) fn whereabouts(place: &Place) -> Whereabouts {
    let mut within = Vec::new();
    let mut place = place;
    while let Place::Within { file, place: inner } = place {
        within.push(file.clone());
        place = inner;
    }
    let (phrase, value, page) = innermost(place);
    // A page of a file inside the file is no page of the file.
    let page = page.filter(|_| within.is_empty());
    Whereabouts { phrase: format!("at-{phrase}"), value, within, page }
}

fn innermost(place: &Place) -> (&'static str, String, Option<u32>) {
    let plain = |phrase| (phrase, String::new(), None);
    let at = |phrase, number: &u32| (phrase, number.to_string(), None);
    match place {
        Place::FileName => plain("file-name"),
        Place::Line { line } => at("line", line),
        Place::Page { page } => ("page", page.to_string(), Some(*page)),
        Place::Paragraph { number } => at("paragraph", number),
        Place::Heading { number } => at("heading", number),
        Place::TableCell { row, column } => ("cell", format!("{}{row}", letters(*column)), None),
        Place::Sheet { sheet, cell } if cell.is_empty() => ("sheet", sheet.clone(), None),
        Place::Sheet { sheet, cell } => ("sheet", format!("{sheet}!{cell}"), None),
        Place::SheetName => plain("sheet-name"),
        Place::DefinedName => plain("defined-name"),
        Place::Slide { slide } => at("slide", slide),
        Place::SpeakerNotes { slide } => at("notes", slide),
        Place::Comment => plain("comment"),
        Place::HeaderFooter => plain("header"),
        Place::Footnote => plain("footnote"),
        Place::DeletedText => plain("deleted"),
        Place::HiddenText => plain("hidden"),
        Place::LinkTarget => plain("link"),
        Place::AlternativeText => plain("alternative"),
        Place::Metadata { key } => ("metadata", key.clone(), None),
        Place::Annotation { page } => ("annotation", page.to_string(), Some(*page)),
        Place::FormField { name } => ("form", name.clone(), None),
        Place::Bookmark => plain("bookmark"),
        Place::AttachmentName => plain("attachment"),
        Place::SvgText | Place::SvgTitle | Place::SvgDescription | Place::DiagramLabel { .. } => {
            plain("drawing")
        }
        Place::XmlComment => plain("xml-comment"),
        Place::Within { .. } => plain("whole"),
        Place::Bytes { offset } => ("bytes", offset.to_string(), None),
    }
}

/// The letters of a column, counted from one.
fn letters(column: u32) -> String {
    let mut rest = column;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        assert_eq!([1, 26, 27, 702, 703].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
