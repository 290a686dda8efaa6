//! The container of a Word document: its parts, read within limits, and the relations between them.
//!
//! It deliberately reads only parts that are asked for, never pictures, and believes no size that the
//! container declares. What is no XML, or declares entities, is damaged.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use roxmltree::{Document, ParsingOptions};
use zip::ZipArchive;
use zip::result::ZipError;

use crate::error::ManuscriptError;

/// The largest file, in bytes.
const FILE_LIMIT: usize = 256 << 20;
/// The largest part that is read, in inflated bytes.
const PART_LIMIT: u64 = 32 << 20;
/// The most that is read altogether, in inflated bytes.
const SUM_LIMIT: u64 = 96 << 20;
/// The most nodes in a part.
const NODE_LIMIT: u32 = 4_000_000;

/// A container that is open.
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    names: BTreeMap<String, String>,
    read: u64,
}

/// What a relation leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Relation {
    /// The last part of the relation's type, such as `hyperlink`.
    pub kind: String,
    /// An address, or the name of a part.
    pub target: String,
}

impl<'a> Package<'a> {
    /// Opens a container.
    pub fn open(bytes: &'a [u8]) -> Result<Self, ManuscriptError> {
        if bytes.len() > FILE_LIMIT {
            return Err(too_large("the file", FILE_LIMIT as u64));
        }
        let archive =
            ZipArchive::new(Cursor::new(bytes)).map_err(|_| ManuscriptError::damaged("the container"))?;
        let names = archive.file_names().flatten().map(|name| (key(&name), name.into_owned())).collect();
        Ok(Self { archive, names, read: 0 })
    }

    /// Whether a part's name ends so.
    pub fn has_ending(&self, ending: &str) -> bool {
        self.names.keys().any(|name| name.ends_with(ending))
    }

    /// A part's bytes; nothing where there is no such part.
    pub fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, ManuscriptError> {
        let Some(name) = self.names.get(&key(name)) else { return Ok(None) };
        let damaged = || ManuscriptError::damaged(name);
        let file = self.archive.by_name(name).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => ManuscriptError::Encrypted,
            _ => damaged(),
        })?;
        let mut bytes = Vec::new();
        file.take(PART_LIMIT + 1).read_to_end(&mut bytes).map_err(|_| damaged())?;
        let size = bytes.len() as u64;
        self.read += size;
        if size > PART_LIMIT {
            return Err(too_large(name, PART_LIMIT));
        }
        if self.read > SUM_LIMIT {
            return Err(too_large("the text", SUM_LIMIT));
        }
        Ok(Some(bytes))
    }

    /// A part's text; nothing where there is no such part.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, ManuscriptError> {
        self.bytes(name)?
            .map(|bytes| decoded(&bytes).ok_or_else(|| ManuscriptError::damaged(name)))
            .transpose()
    }

    /// The relations of a part by their identifiers.
    pub fn relations(&mut self, part: &str) -> Result<BTreeMap<String, Relation>, ManuscriptError> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let name = if folder.is_empty() {
            format!("_rels/{file}.rels")
        } else {
            format!("{folder}/_rels/{file}.rels")
        };
        let Some(text) = self.text(&name)? else { return Ok(BTreeMap::new()) };
        let document = parsed(&text, &name)?;
        let nodes = document.descendants().filter(|node| node.tag_name().name() == "Relationship");
        Ok(nodes.filter_map(|node| relation(&node, folder)).collect())
    }
}

fn relation(node: &roxmltree::Node<'_, '_>, folder: &str) -> Option<(String, Relation)> {
    let kind = node.attribute("Type")?.rsplit('/').next()?.to_owned();
    let target = node.attribute("Target")?;
    let outside = node.attribute("TargetMode") == Some("External");
    let target = if outside { target.to_owned() } else { within(folder, target) };
    Some((node.attribute("Id")?.to_owned(), Relation { kind, target }))
}

/// The name of a part that is named from a folder.
fn within(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => drop(steps.pop()),
            "." | "" => {}
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// Reads a part as XML.
pub(crate) fn parsed<'t>(text: &'t str, part: &str) -> Result<Document<'t>, ManuscriptError> {
    // Nothing here needs entities of its own, and they can be used to attack programs.
    let options = ParsingOptions { allow_dtd: false, nodes_limit: NODE_LIMIT, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|_| ManuscriptError::damaged(part))
}

/// Text in UTF-8, or in UTF-16 with its mark.
pub(crate) fn decoded(bytes: &[u8]) -> Option<String> {
    let wide = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = rest.chunks_exact(2).map(|two| unit([two[0], two[1]])).collect();
        String::from_utf16(&units).ok()
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
        _ => String::from_utf8(bytes.to_vec()).ok(),
    }
}

fn key(name: &str) -> String {
    name.trim_start_matches('/').replace('\\', "/").to_ascii_lowercase()
}

fn too_large(part: &str, limit: u64) -> ManuscriptError {
    ManuscriptError::TooLarge { part: part.to_owned(), limit: format!("{} MiB", limit >> 20) }
}
