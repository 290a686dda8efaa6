//! The parts of a ZIP container, decompressed inside the limits.
//!
//! The size a container promises for a part is not believed. A part that comes out far longer than
//! what it was packed in, and does not end before the limit, is a bomb.

use crate::encoding::{decode_text, names};
use crate::gathering::Gathering;
use crate::input::{Ending, Source, bounded};
use crate::model::{Alert, Damage, Place, UnreadReason};
use crate::reading::is_named_only;
use crate::sniff::{ENOUGH, sniff_in};
use crate::text::read_markup;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use zip::ZipArchive;
use zip::result::ZipError;

/// A container that has been opened.
pub(crate) struct Package<'a> {
    archive: ZipArchive<&'a mut dyn Source>,
    names: Vec<String>,
    indices: BTreeMap<String, usize>,
    /// Parts that a reader has asked for.
    asked_for: BTreeSet<usize>,
}

impl<'a> Package<'a> {
    /// Opens a container; nothing where there is none.
    pub fn open(source: &'a mut dyn Source, into: &Gathering) -> Option<Self> {
        let mut archive = ZipArchive::new(source).ok()?;
        let raw: Vec<Vec<u8>> = (0..archive.len()).map(|index| raw_name(&mut archive, index)).collect();
        // Names that nothing says the encoding of are guessed together, like a text. Some programs on Windows
        // write them with backslashes, and Office opens what they write.
        let names = names(&raw.iter().map(Vec::as_slice).collect::<Vec<_>>(), into.language());
        let names: Vec<String> = names.into_iter().map(|name| name.replace('\\', "/")).collect();
        let indices = names.iter().enumerate().rev().map(|(index, name)| (name.clone(), index)).collect();
        Some(Self { archive, names, indices, asked_for: BTreeSet::new() })
    }

    /// Gives out the text of parts that no reader has asked for, and what stands around the caller's words in
    /// all parts: attributes and lists that no reader gives out are there, too.
    pub fn search_the_rest(&mut self, into: &mut Gathering) {
        if self.names.len() > into.members() {
            into.unread(UnreadReason::ContentsLimitReached, None);
        }
        for index in 0..self.names.len().min(into.members()) {
            let name = self.names[index].clone();
            let plain = name.ends_with('/') || name.ends_with(".rels") || name == "[Content_Types].xml";
            if plain {
                continue;
            }
            let is_new = self.asked_for.insert(index);
            if is_new
                && may_hold_text(&name)
                && let Some(text) = self.xml(&name, into)
            {
                into.inside(&name, |into| read_markup(&text, into));
            }
            let most = into.decompressible();
            let mut file = match self.archive.by_index(index) {
                Ok(file) => file,
                Err(error) => {
                    unopened(&name, &error, into);
                    continue;
                }
            };
            if is_new && !may_hold_text(&name) {
                into.inside(&name, |into| search(&mut file, most, into));
            } else {
                // It has been counted already.
                into.inside(&name, |into| {
                    into.undecided(&mut (&mut file as &mut dyn Read).take(most));
                });
            }
        }
    }

    /// The names of all parts, in the order of the container.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The names of parts in a folder with an ending, in order.
    pub fn named(&self, start: &str, end: &str) -> Vec<String> {
        self.names.iter().filter(|name| name.starts_with(start) && name.ends_with(end)).cloned().collect()
    }

    /// The comment of the container.
    pub fn comment(&self) -> String {
        decode_text(self.archive.comment()).text
    }

    /// The content of a part.
    pub fn part(&mut self, name: &str, into: &mut Gathering) -> Option<Vec<u8>> {
        self.read(name, into, false)
    }

    /// The content of a member of any kind; of kinds that are not read, only the beginning.
    pub fn member(&mut self, name: &str, into: &mut Gathering) -> Option<Vec<u8>> {
        self.read(name, into, true)
    }

    /// As [`Package::member`], by its place in the container: two members may have one name.
    pub fn member_at(&mut self, index: usize, into: &mut Gathering) -> Option<Vec<u8>> {
        let name = self.names.get(index)?.clone();
        self.read_at(index, &name, into, true)
    }

    /// The text of an XML part.
    pub fn xml(&mut self, name: &str, into: &mut Gathering) -> Option<String> {
        self.part(name, into).map(|bytes| decode_text(&bytes).text)
    }

    fn read(&mut self, name: &str, into: &mut Gathering, only_known: bool) -> Option<Vec<u8>> {
        let index = *self.indices.get(name)?;
        self.read_at(index, name, into, only_known)
    }

    fn read_at(
        &mut self,
        index: usize,
        name: &str,
        into: &mut Gathering,
        only_known: bool,
    ) -> Option<Vec<u8>> {
        self.asked_for.insert(index);
        let most = into.decompressible().min(into.longest_input());
        let mut file = match self.archive.by_index(index) {
            Ok(file) => file,
            Err(error) => {
                unopened(name, &error, into);
                return None;
            }
        };
        let (packed, promised) = (file.compressed_size(), file.size());
        let (mut bytes, mut ending) = bounded(&mut file, most.min(ENOUGH as u64));
        let kind = sniff_in(name, &bytes, into.language());
        if ending == Ending::Cut && only_known && is_named_only(kind) {
            // Its text is not known; the rest goes by as a stream and is not kept.
            drop(file);
            let mut file = self.archive.by_index(index).ok()?;
            let rest = into.decompressible();
            into.inside(name, |into| search(&mut file, rest, into));
            into.streams_searched = true;
        } else if ending == Ending::Cut {
            // The byte that showed that there is more has been read and is lost, so begin again.
            drop(file);
            let mut file = self.archive.by_index(index).ok()?;
            (bytes, ending) = bounded(&mut file as &mut dyn Read, most);
            into.spend(bytes.len() as u64);
            cut(name, ending, promised.max(bytes.len() as u64), packed, into);
        } else {
            into.spend(bytes.len() as u64);
            cut(name, ending, 0, packed, into);
        }
        Some(bytes)
    }
}

/// Parts of markup that are not about the looks of a document.
fn may_hold_text(name: &str) -> bool {
    const LOOKS: [&str; 11] = [
        "theme",
        "styles",
        "fontTable",
        "webSettings",
        "numbering",
        "presProps",
        "viewProps",
        "tableStyles",
        "calcChain",
        "slideLayout",
        "META-INF/",
    ];
    name.ends_with(".xml") && !LOOKS.iter().any(|word| name.contains(word))
}

/// The name of a part as its bytes. Where the head of the part is damaged the list of the container has it.
fn raw_name(archive: &mut ZipArchive<&mut dyn Source>, index: usize) -> Vec<u8> {
    if let Ok(file) = archive.by_index_raw(index) {
        return file.name_raw().to_vec();
    }
    let listed = archive.name_for_index(index).and_then(Result::ok);
    listed.map_or_else(Vec::new, |name| name.as_bytes().to_vec())
}

/// Looks for the caller's words in a part, as far as the limits allow.
fn search(file: &mut dyn Read, most: u64, into: &mut Gathering) {
    let length = into.undecided(&mut file.take(most));
    into.spend(length);
    if length >= most {
        into.unread(UnreadReason::ContentsLimitReached, None);
    }
}

fn unopened(name: &str, error: &ZipError, into: &mut Gathering) {
    let place = Some(Place::of_member(name));
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            into.alert(Alert::Encrypted);
            into.unread(UnreadReason::ContentsEncrypted, place);
        }
        ZipError::UnsupportedArchive(_) => into.unread(UnreadReason::ContentsKindNotRead, place),
        _ => {
            into.damaged(Damage::ContentsMemberDamaged);
            into.unread(UnreadReason::ContentsUnreadable, place);
        }
    }
}

/// Says how reading a part ended, where it did not end well.
fn cut(name: &str, ending: Ending, length: u64, packed: u64, into: &mut Gathering) {
    into.ended(ending, Some(Place::of_member(name)), (length, packed));
}
