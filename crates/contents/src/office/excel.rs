//! Workbooks: the cells of every sheet, names, comments, headers, and what is hidden.
//!
//! Values are given out as they are stored, numbers too, for telephone and account numbers are often
//! stored as numbers. Formulas are given out where they hold text of their own. Nothing is computed.

use super::package::Package;
use super::paragraphs::{Standing, read as read_paragraphs};
use super::relationships;
use super::sheet_traces::{comments, hidden_cells, people};
use crate::gathering::Gathering;
use crate::model::{Alert, Damage, Place};
use crate::xml::{Step, Tag, walk};

/// Gives out everything in a workbook.
pub(crate) fn read(package: &mut Package<'_>, into: &mut Gathering) {
    let strings =
        package.xml("xl/sharedStrings.xml", into).map(|xml| shared_strings(&xml, into)).unwrap_or_default();
    let mut told = Vec::new();
    for (name, part) in sheets(package, into) {
        if let Some(xml) = package.xml(&part, into) {
            read_sheet(&xml, &name, &strings, into);
            hidden_cells(&xml, &name, &strings, into);
        }
        told.extend(comments(package, &part, &name, into));
    }
    if package.names().iter().any(|name| name.starts_with("xl/macrosheets/")) {
        into.alert(Alert::Macros);
    }
    for name in package.named("xl/", ".xml") {
        let Some(place) = other_place(&name) else { continue };
        let Some(xml) = package.xml(&name, into) else { continue };
        if place == Place::Comment {
            if !told.contains(&name) && !is_stand_in(&xml) {
                into.alert(Alert::Comments);
            }
            comment_authors(&xml, into);
        }
        if name.starts_with("xl/persons/") {
            people(&xml, into);
        }
        read_paragraphs(&xml, Standing::At(place), into);
    }
}

fn other_place(name: &str) -> Option<Place> {
    let file = name.strip_prefix("xl/")?;
    let starts = |starts: &[&str]| starts.iter().any(|start| file.starts_with(start));
    if starts(&["comments", "threadedComments/"]) {
        Some(Place::Comment)
    } else if starts(&["drawings/", "charts/", "diagrams/data", "externalLinks/", "pivotCache/", "persons/"])
    {
        Some(Place::HiddenText)
    } else {
        None
    }
}

/// Whether a part only stands in for threaded comments in old programs.
fn is_stand_in(xml: &str) -> bool {
    xml.contains("<author>tc=") && xml.matches("<author>").count() == xml.matches("<author>tc=").count()
}

fn comment_authors(xml: &str, into: &mut Gathering) {
    let mut in_author = false;
    walk(xml, |step, _| match step {
        Step::Start(tag) => in_author = tag.name() == "author",
        Step::Text(text) if in_author && !text.starts_with("tc=") => into.author("author", text),
        Step::End(_) => in_author = false,
        _ => {}
    });
}

/// The texts that cells share. The reading of a Japanese text is no part of it.
fn shared_strings(xml: &str, into: &mut Gathering) -> Vec<String> {
    let mut strings = vec![String::new()];
    let (mut in_text, mut in_reading) = (false, false);
    let whole = walk(xml, |step, _| match step {
        Step::Start(tag) => match tag.name() {
            "t" => in_text = !in_reading,
            "rPh" => in_reading = true,
            _ => {}
        },
        Step::Text(text) if in_text => strings.last_mut().into_iter().for_each(|last| last.push_str(text)),
        Step::End("t") => in_text = false,
        Step::End("rPh") => in_reading = false,
        Step::End("si") => strings.push(String::new()),
        _ => {}
    });
    if !whole {
        into.unreadable(Damage::ContentsXmlDamaged);
    }
    strings
}

/// Names and parts of the sheets in the order of their tabs; gives out names and what is hidden.
fn sheets(package: &mut Package<'_>, into: &mut Gathering) -> Vec<(String, String)> {
    let relations = relationships::of("xl/workbook.xml", package, into);
    let Some(xml) = package.xml("xl/workbook.xml", into) else { return Vec::new() };
    let mut sheets = Vec::new();
    let mut defined: Option<String> = None;
    let mut text = String::new();
    walk(&xml, |step, _| match step {
        Step::Start(tag) if tag.name() == "sheet" => {
            let name = mention(tag, into);
            let id = tag.attributes().find(|(key, _)| key.ends_with(":id")).map(|(_, id)| id);
            let part = id.and_then(|id| relations.get(&id)).map(|relation| relation.target.clone());
            sheets.extend(part.map(|part| (name, part)));
        }
        Step::Start(tag) if tag.name() == "definedName" => {
            text.clear();
            defined = tag.attribute("name");
        }
        Step::Start(tag) if tag.name() == "fileSharing" => {
            into.author("userName", &tag.attribute("userName").unwrap_or_default());
        }
        Step::Start(tag) if tag.name() == "absPath" => {
            into.metadata("absPath", &tag.attribute("url").unwrap_or_default());
        }
        Step::Text(piece) => text.push_str(piece),
        Step::End("definedName") => {
            let name = defined.take().unwrap_or_default();
            let stands_for = std::mem::take(&mut text);
            if stands_for.trim_start().starts_with('"') || stands_for.contains('[') {
                let (name, text) = (name.clone(), stands_for.clone());
                into.alert(Alert::DefinedText { name, text: text.chars().take(300).collect() });
            }
            into.piece(Place::DefinedName, &format!("{name} = {stands_for}"));
        }
        _ => {}
    });
    sheets
}

fn mention(tag: &Tag<'_>, into: &mut Gathering) -> String {
    let name = tag.attribute("name").unwrap_or_default();
    into.piece(Place::SheetName, &name);
    if matches!(tag.attribute("state").as_deref(), Some("hidden" | "veryHidden")) {
        into.alert(Alert::HiddenSheet { sheet: name.clone() });
    }
    name
}

/// A cell being read.
#[derive(Default)]
struct Cell {
    name: String,
    kind: String,
    value: String,
    text: String,
    formula: String,
}

fn read_sheet(xml: &str, sheet: &str, strings: &[String], into: &mut Gathering) {
    let at = |cell: &str| Place::Sheet { sheet: sheet.to_owned(), cell: cell.to_owned() };
    let mut cell = Cell::default();
    let mut other = String::new();
    let mut inside = String::new();
    let whole = walk(xml, |step, _| match step {
        Step::Start(tag) => {
            inside = tag.name().to_owned();
            match tag.name() {
                "c" => {
                    cell = Cell::default();
                    cell.name = tag.attribute("r").unwrap_or_default();
                    cell.kind = tag.attribute("t").unwrap_or_default();
                }
                "hyperlink" => hyperlink(tag, into),
                "dataValidation" => validation(tag, &at(""), into),
                _ => {}
            }
        }
        Step::Text(text) => match inside.as_str() {
            "v" => cell.value.push_str(text),
            "t" => cell.text.push_str(text),
            "f" => cell.formula.push_str(text),
            name if is_other_text(name) => other.push_str(text),
            _ => {}
        },
        Step::Comment(comment) => into.piece(Place::XmlComment, comment),
        Step::End("c") => give_out(&std::mem::take(&mut cell), strings, at, into),
        Step::End(name) if is_other_text(name) => into.piece(at(""), &std::mem::take(&mut other)),
        Step::End(_) => inside.clear(),
    });
    if !whole {
        into.unreadable(Damage::ContentsXmlDamaged);
    }
}

/// Headers, footers, and what a cell may be chosen from.
fn is_other_text(name: &str) -> bool {
    matches!(name, "formula1" | "formula2" | "formula")
        || name.ends_with("Header")
        || name.ends_with("Footer")
}

fn give_out(cell: &Cell, strings: &[String], at: impl Fn(&str) -> Place, into: &mut Gathering) {
    let shared = || cell.value.trim().parse::<usize>().ok().and_then(|index| strings.get(index));
    let value = if cell.kind == "s" { shared().map_or("", String::as_str) } else { &cell.value };
    into.piece(at(&cell.name), value);
    into.piece(at(&cell.name), &cell.text);
    if cell.formula.contains('"') {
        into.piece(at(&cell.name), &cell.formula);
    }
}

fn hyperlink(tag: &Tag<'_>, into: &mut Gathering) {
    into.link(&tag.attribute("location").unwrap_or_default());
    for key in ["tooltip", "display"] {
        into.piece(Place::AlternativeText, &tag.attribute(key).unwrap_or_default());
    }
}

fn validation(tag: &Tag<'_>, place: &Place, into: &mut Gathering) {
    for key in ["prompt", "promptTitle", "error", "errorTitle"] {
        into.piece(place.clone(), &tag.attribute(key).unwrap_or_default());
    }
}
