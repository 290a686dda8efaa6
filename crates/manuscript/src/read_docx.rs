//! Word documents in: from the container to sections of Markdown.
//!
//! It deliberately takes text only. What a document holds besides, and what was decided about tracked
//! changes, is said in the result and never passed over.

use std::collections::BTreeMap;

use roxmltree::{Document, Node as Element};

use crate::error::ManuscriptError;
use crate::model::{Imported, LeftOutKind};
use crate::nodes::{Inline, Node};
use crate::package::{Package, Relation, parsed};
use crate::paragraphs::{Reader, flat};
use crate::runs::{NoteKey, Runs, words};
use crate::sections::{Notes, divided};
use crate::sniff::refuse_foreign_files;
use crate::styles::{Styles, attribute, named};
use crate::tally::Tally;

/// Reads a Word document.
///
/// # Errors
///
/// Another kind of file by its kind, an encrypted or damaged one, or one beyond the limits (256 MiB, 32 MiB
/// of text in one part).
pub fn read_docx(bytes: &[u8]) -> Result<Imported, ManuscriptError> {
    refuse_foreign_files(bytes)?;
    let mut package = Package::open(bytes)?;
    let main = main_part(&mut package)?;
    let relations = package.relations(&main)?;
    let styles = read_styles(&mut package, &relations)?;
    let text = package.text(&main)?.ok_or_else(|| ManuscriptError::damaged(&main))?;
    let document = parsed(&text, &main)?;
    let mut reader = Reader::new(Runs::new(&styles, &relations));
    let bodies: Vec<Element<'_, '_>> = bodies(&document);
    if bodies.is_empty() {
        return Err(ManuscriptError::damaged(&main));
    }
    let nodes = bodies.iter().flat_map(|body| reader.blocks(body)).collect();
    let (mut runs, contents) = reader.finish();
    if contents > 0 {
        runs.tally.add(LeftOutKind::TableOfContents, "");
    }
    let notes = read_notes(&mut package, &mut runs, &styles, &relations)?;
    count_beside(&mut package, &mut runs, &relations)?;
    let mut imported = divided(nodes, &notes);
    imported.left_out = runs.tally.into_list();
    Ok(imported)
}

/// The bodies of a document. Word writes one; other programs have been seen to write several.
fn bodies<'a, 'i>(document: &'a Document<'i>) -> Vec<Element<'a, 'i>> {
    let all = document.descendants().filter(|node| named(node, "body"));
    all.filter(|body| !body.ancestors().skip(1).any(|around| named(&around, "body"))).collect()
}

/// The part that holds the text.
fn main_part(package: &mut Package<'_>) -> Result<String, ManuscriptError> {
    if let Some(kind) = package.bytes("mimetype")? {
        let kind = String::from_utf8_lossy(&kind).into_owned();
        if kind.contains("opendocument") {
            return Err(ManuscriptError::OpenDocument);
        }
        if kind.contains("hwp") {
            return Err(ManuscriptError::Hangul);
        }
    }
    let relations = package.relations("")?;
    let main = relations.into_values().find(|relation| relation.kind == "officeDocument");
    let main = main.ok_or(ManuscriptError::NotWord)?.target;
    let kinds = package.text("[Content_Types].xml")?.ok_or(ManuscriptError::NotWord)?;
    let kinds = parsed(&kinds, "[Content_Types].xml")?;
    let kind = kinds.descendants().find(|node| {
        attribute(node, "PartName")
            .is_some_and(|name| name.trim_start_matches('/').eq_ignore_ascii_case(&main))
    });
    let kind = kind.and_then(|node| attribute(&node, "ContentType")).unwrap_or_default();
    if !kind.is_empty() && !kind.contains("word") {
        return Err(ManuscriptError::NotWord);
    }
    Ok(main)
}

fn target<'r>(relations: &'r BTreeMap<String, Relation>, kind: &str) -> Option<&'r str> {
    let mut targets = relations.values().filter(|relation| relation.kind == kind);
    targets.next().map(|relation| relation.target.as_str())
}

fn read_styles(
    package: &mut Package<'_>,
    relations: &BTreeMap<String, Relation>,
) -> Result<Styles, ManuscriptError> {
    let mut styles = Styles::default();
    if let Some(name) = target(relations, "styles")
        && let Some(text) = package.text(name)?
    {
        styles.read_styles(&parsed(&text, name)?);
    }
    if let Some(name) = target(relations, "numbering")
        && let Some(text) = package.text(name)?
    {
        styles.read_numbering(&parsed(&text, name)?);
    }
    Ok(styles)
}

/// Reads the notes that the text refers to.
fn read_notes(
    package: &mut Package<'_>,
    runs: &mut Runs<'_>,
    styles: &Styles,
    relations: &BTreeMap<String, Relation>,
) -> Result<Notes, ManuscriptError> {
    let wanted: Vec<NoteKey> = std::mem::take(&mut runs.notes);
    let mut notes = Notes::new();
    for (at_end, kind, element) in [(false, "footnotes", "footnote"), (true, "endnotes", "endnote")] {
        let Some(name) = target(relations, kind) else { continue };
        let Some(text) = package.text(name)? else { continue };
        let document = parsed(&text, name)?;
        let links = package.relations(name)?;
        for note in document.root_element().children().filter(|node| named(node, element)) {
            let Some(id) = attribute(&note, "id") else { continue };
            let key = (at_end, id.to_owned());
            if let Some(place) = wanted.iter().position(|one| *one == key) {
                let (text, tally) = note_text(&note, Runs::new(styles, &links));
                notes.insert((place + 1).to_string(), text);
                runs.tally.absorb(tally);
            }
        }
    }
    Ok(notes)
}

/// The text of a note and what it leaves out; references in it are dropped.
fn note_text(note: &Element<'_, '_>, runs: Runs<'_>) -> (Vec<Inline>, Tally) {
    let mut reader = Reader::new(runs);
    let nodes: Vec<Node> = reader.blocks(note);
    let text = flat(&nodes).into_iter().filter(|inline| !matches!(inline, Inline::Note(_))).collect();
    (text, reader.finish().0.tally)
}

/// Counts what lies in parts of its own: comments, headers, footers, macros.
fn count_beside(
    package: &mut Package<'_>,
    runs: &mut Runs<'_>,
    relations: &BTreeMap<String, Relation>,
) -> Result<(), ManuscriptError> {
    for relation in relations.values() {
        let (what, element) = match relation.kind.as_str() {
            "comments" => (LeftOutKind::Comment, Some("comment")),
            "header" | "footer" => (LeftOutKind::HeaderOrFooter, None),
            _ => continue,
        };
        let Some(text) = package.text(&relation.target)? else { continue };
        let document = parsed(&text, &relation.target)?;
        count(runs, what, element, &document);
    }
    if package.has_ending("vbaproject.bin") {
        runs.tally.add(LeftOutKind::Macros, "");
    }
    Ok(())
}

fn count(runs: &mut Runs<'_>, what: LeftOutKind, element: Option<&str>, document: &Document<'_>) {
    match element {
        Some(element) => {
            for node in document.root_element().children().filter(|node| named(node, element)) {
                runs.tally.add(what, &words(&node));
            }
        }
        None => {
            let text = words(&document.root_element());
            if !text.trim().is_empty() {
                runs.tally.add(what, &text);
            }
        }
    }
}
