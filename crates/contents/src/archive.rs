//! ZIP containers: what kind they really are, and the members of plain archives.
//!
//! A container is read member by member from where it lies, so that a large one with large pictures
//! costs no memory. The names of all members are given out; members of known kinds are read, one
//! level of files inside files after another, as far as the limits allow. Nothing is unpacked to disk,
//! so names cannot lead anywhere.

use crate::gathering::Gathering;
use crate::input::Source;
use crate::kind::MediaType;
use crate::model::{Alert, Damage, Place, UnreadReason};
use crate::office;
use crate::office::package::Package;
use crate::reading::read_bytes;
use std::io::{Read, SeekFrom};

/// Gives out everything in a container; gives its kind, now that all names of its parts are known.
pub(crate) fn read(source: &mut dyn Source, sniffed: MediaType, into: &mut Gathering) -> MediaType {
    let listed = listed_members(source);
    let Some(mut package) = Package::open(source, into) else {
        into.unreadable(Damage::ContentsZipDamaged);
        return sniffed;
    };
    let kind = true_kind(&package, sniffed);
    if package.names().is_empty() {
        into.alert(Alert::Empty);
    }
    if listed.is_some_and(|listed| listed > package.names().len()) {
        // Of several members with one name each program shows another one, and ours knows the last.
        into.damaged(Damage::ContentsZipDamaged);
        into.unread(UnreadReason::ContentsUnreadable, None);
    }
    into.piece(Place::Comment, &package.comment());
    match kind {
        MediaType::Zip if has_encrypted_parts(&mut package, into) => into.closed(Alert::PartsEncrypted),
        MediaType::Zip => read_members(&mut package, into),
        MediaType::OpenDocument => office::read_open_document(&mut package, into),
        _ => office::read(&mut package, kind, into),
    }
    if kind != MediaType::Zip {
        package.search_the_rest(into);
    }
    kind
}

/// Gives out the members of an archive that lies behind the end of another file, as tools that hide one do and
/// programs that unpack themselves.
pub(crate) fn read_appended(source: &mut dyn Source, into: &mut Gathering) {
    const END: &[u8] = b"PK\x05\x06";
    // The end of an archive has 22 bytes and a comment.
    const LONGEST_END: u64 = 22 + 65_535;
    let mut tail = Vec::new();
    let length = source.seek(SeekFrom::End(0)).unwrap_or_default();
    let read = source
        .seek(SeekFrom::Start(length.saturating_sub(LONGEST_END)))
        .and_then(|_| (&mut *source as &mut dyn Read).take(LONGEST_END).read_to_end(&mut tail));
    if read.is_err() || !tail.windows(END.len()).any(|window| window == END) {
        return;
    }
    if let Some(mut package) = Package::open(source, into)
        && !package.names().is_empty()
    {
        read_members(&mut package, into);
    }
}

/// How many members a container says it lists; nothing where its end is not found, or where it says so
/// elsewhere (ZIP64).
fn listed_members(source: &mut dyn Source) -> Option<usize> {
    const END: usize = 22;
    const LONGEST: u64 = END as u64 + 0xFFFF;
    let length = source.seek(SeekFrom::End(0)).ok()?;
    source.seek(SeekFrom::Start(length.saturating_sub(LONGEST))).ok()?;
    let mut tail = Vec::new();
    source.take(LONGEST).read_to_end(&mut tail).ok()?;
    let at = tail.windows(4).rposition(|four| four == b"PK\x05\x06")?;
    let count = tail.get(at + 10..at + 12)?.try_into().ok().map(u16::from_le_bytes)?;
    (count != u16::MAX).then_some(usize::from(count))
}

/// Whether a document in a container (HWPX) says that its parts are encrypted.
fn has_encrypted_parts(package: &mut Package<'_>, into: &mut Gathering) -> bool {
    const MANIFEST: &str = "META-INF/manifest.xml";
    package.names().iter().any(|name| name == MANIFEST)
        && package.xml(MANIFEST, into).is_some_and(|manifest| manifest.contains("encryption-data"))
}

/// The kind by the names of the parts.
fn true_kind(package: &Package<'_>, sniffed: MediaType) -> MediaType {
    use MediaType as M;
    let has = |start: &str| package.names().iter().any(|name| name.starts_with(start));
    if sniffed == M::OpenDocument || has("META-INF/manifest.xml") && has("content.xml") {
        return M::OpenDocument;
    }
    if !has("[Content_Types].xml") {
        return M::Zip;
    }
    let macros = package.names().iter().any(|name| name.to_ascii_lowercase().ends_with("vbaproject.bin"));
    let kinds = [
        ("word/", M::Word, M::WordMacros),
        ("xl/", M::Excel, M::ExcelMacros),
        ("ppt/", M::PowerPoint, M::PowerPointMacros),
    ];
    let found = kinds.iter().find(|(start, _, _)| has(start));
    found.map_or(M::Zip, |(_, plain, with_macros)| if macros { *with_macros } else { *plain })
}

fn read_members(package: &mut Package<'_>, into: &mut Gathering) {
    let most = into.members();
    for (index, name) in package.names().to_vec().iter().enumerate().take(most) {
        into.piece(Place::AttachmentName, name);
        if !name.ends_with('/')
            && let Some(bytes) = package.member_at(index, into)
        {
            // A member whose bytes have gone by already is not searched once more.
            read_bytes(name, &bytes, into);
        }
        into.streams_searched = false;
    }
    if package.names().len() > most {
        into.unread(UnreadReason::ContentsLimitReached, None);
    }
}
