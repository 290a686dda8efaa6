//! Word, Excel and PowerPoint: empties properties that name people, and cleans pictures inside.
//!
//! The names beside comments and tracked changes become `Author`; what was written stays. All other parts
//! are copied as they are packed.

use super::{CannotClean, Outcome, Removed, people};
use crate::encoding::decode_text;
use crate::input::{Ending, bounded};
use crate::sniff::{ENOUGH, sniff};
use crate::xml::{Step, walk};
use std::collections::BTreeSet;
use std::io::{Cursor, Write};
use zip::{ZipArchive, ZipWriter};

/// How much may come out of decompression for a part that is changed.
const LONGEST_PART: u64 = 128 << 20;

/// A part that the package still names, with nothing in it.
const NO_CUSTOM_PROPERTIES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>";

/// The new content of a part and what was taken out of it.
type Part = (Vec<u8>, BTreeSet<Removed>);

/// Properties whose values go.
const PEOPLE: [&str; 12] = [
    "creator",
    "lastModifiedBy",
    "Company",
    "Manager",
    "Template",
    "HyperlinkBase",
    "lastPrinted",
    "keywords",
    "description",
    "category",
    "contentStatus",
    "subject",
];

pub(crate) fn cleaned(bytes: &[u8]) -> Outcome {
    let damaged = |_| CannotClean::ContentsCleanDamaged;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if is_signed(&archive) {
        return Err(CannotClean::ContentsCleanSigned);
    }
    let mut copy = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len())));
    let mut removed = BTreeSet::new();
    for index in 0..archive.len() {
        match changed(&mut archive, index)? {
            None => copy.raw_copy_file(archive.by_index_raw(index).map_err(damaged)?).map_err(damaged)?,
            Some((part, what)) => {
                let file = archive.by_index_raw(index).map_err(damaged)?;
                let name = file.name().map_err(damaged)?.into_owned();
                copy.start_file(name, file.options()).map_err(damaged)?;
                copy.write_all(&part).map_err(|_| CannotClean::ContentsCleanDamaged)?;
                removed.extend(what);
            }
        }
    }
    let copy = copy.finish().map_err(damaged)?;
    Ok((copy.into_inner(), removed))
}

fn is_signed(archive: &ZipArchive<Cursor<&[u8]>>) -> bool {
    archive.file_names().flatten().any(|name| {
        let name = name.to_ascii_lowercase();
        name.starts_with("_xmlsignatures/") && name.ends_with(".xml")
    })
}

/// The new content of a part; nothing where it stays as it is.
fn changed(archive: &mut ZipArchive<Cursor<&[u8]>>, index: usize) -> Result<Option<Part>, CannotClean> {
    let name =
        archive.name_for_index(index).and_then(Result::ok).map(|name| name.into_owned()).unwrap_or_default();
    let is_property = name.starts_with("docProps/") && name.ends_with(".xml");
    let is_picture = name.contains("/media/") || name.starts_with("docProps/thumbnail");
    let names_people = people::may_name(&name.replace('\\', "/"));
    if !is_property && !is_picture && !names_people {
        return Ok(None);
    }
    let mut file = archive.by_index(index).map_err(|_| CannotClean::ContentsCleanDamaged)?;
    let (content, ending) = bounded(&mut file, LONGEST_PART);
    match ending {
        Ending::Whole => {}
        Ending::Cut => return Err(CannotClean::ContentsCleanTooLarge),
        Ending::Torn => return Err(CannotClean::ContentsCleanDamaged),
    }
    if is_property {
        let cleaned = without_people(&name, &content)?;
        return Ok((cleaned != content).then(|| (cleaned, BTreeSet::from([Removed::Properties]))));
    }
    if names_people {
        return Ok(without_authors(&name, &content));
    }
    let kind = sniff(&name, &content[..content.len().min(ENOUGH)]);
    Ok(super::outcome(&content, kind).ok().filter(|(copy, _)| *copy != content))
}

/// A part without the names of those who commented or changed; nothing where it stays as it is.
fn without_authors(name: &str, content: &[u8]) -> Option<Part> {
    let text = std::str::from_utf8(content).ok()?;
    let cleaned = people::without_names(&name.replace('\\', "/"), text)?;
    Some((cleaned.into_bytes(), BTreeSet::from([Removed::Properties])))
}

/// Properties without the values that name people; custom properties all go, for each may.
fn without_people(name: &str, content: &[u8]) -> Result<Vec<u8>, CannotClean> {
    let decoded = decode_text(content);
    if decoded.damaged || decoded.encoding != "UTF-8" {
        return Err(CannotClean::ContentsCleanDamaged);
    }
    if name.ends_with("custom.xml") {
        return Ok(NO_CUSTOM_PROPERTIES.as_bytes().to_vec());
    }
    let text = &decoded.text;
    let mut cuts: Vec<(usize, usize)> = Vec::new();
    let mut unwanted = false;
    let whole = walk(text, |step, at| match step {
        Step::Start(tag) => unwanted = PEOPLE.contains(&tag.name()),
        Step::Text(_) if unwanted => cuts.push((at, end_of_text(text, at))),
        Step::End(_) => unwanted = false,
        _ => {}
    });
    if whole { Ok(without(text, &cuts).into_bytes()) } else { Err(CannotClean::ContentsCleanDamaged) }
}

/// A text without some ranges, which rise and may overlap.
fn without(text: &str, cuts: &[(usize, usize)]) -> String {
    let (mut out, mut from) = (String::with_capacity(text.len()), 0);
    for (start, end) in cuts {
        out.push_str(text.get(from..*start).unwrap_or_default());
        from = from.max(*end);
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

/// Where the characters that begin at a byte end.
fn end_of_text(text: &str, at: usize) -> usize {
    if text[at..].starts_with("<![CDATA[") {
        return text[at..].find("]]>").map_or(text.len(), |end| at + end + 3);
    }
    text[at..].find('<').map_or(text.len(), |end| at + end)
}
