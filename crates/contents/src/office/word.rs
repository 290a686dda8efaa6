//! Word documents: body, headers and footers, notes, comments, text boxes, charts.

use super::package::Package;
use super::paragraphs::{Standing, read as read_paragraphs};
use crate::gathering::Gathering;
use crate::model::{Alert, Place};

/// Gives out everything in a Word document.
pub(crate) fn read(package: &mut Package<'_>, into: &mut Gathering) {
    for name in package.named("word/", ".xml") {
        let Some(standing) = standing(&name) else { continue };
        let Some(xml) = package.xml(&name, into) else { continue };
        if matches!(standing, Standing::At(Place::Comment)) && xml.contains(":comment ") {
            into.alert(Alert::Comments);
        }
        read_paragraphs(&xml, standing, into);
    }
}

/// Where the paragraphs of a part stand; nothing for parts without text.
fn standing(name: &str) -> Option<Standing> {
    let file = name.strip_prefix("word/")?;
    let starts = |starts: &[&str]| starts.iter().any(|start| file.starts_with(start));
    if file.starts_with("document") {
        return Some(Standing::Body);
    }
    let place = if starts(&["header", "footer"]) {
        Place::HeaderFooter
    } else if starts(&["footnotes", "endnotes"]) {
        Place::Footnote
    } else if file == "comments.xml" {
        Place::Comment
    } else if starts(&["glossary/document", "people", "settings"]) {
        Place::HiddenText
    } else if starts(&["charts/", "diagrams/data", "drawings/"]) {
        Place::Paragraph { number: 0 }
    } else {
        return None;
    };
    Some(Standing::At(place))
}
