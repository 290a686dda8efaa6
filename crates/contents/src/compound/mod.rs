//! Compound files: Office before 2007, encrypted Office files of today, HWP, Outlook messages.
//!
//! HWP documents (`hwp`) and messages (`message`) are read. Of the others the text is not read, and that is
//! said; the words of the caller are looked for in each of their streams, which the file cuts in pieces of 512
//! bytes. What else matters can be told from the names of the streams, which stand in the file as UTF-16.

mod hwp;
mod message;
mod old_office;

use crate::gathering::Gathering;
use crate::input::{Ending, bounded};
use crate::model::{Alert, Damage, Place, StandIn, UnreadReason};
use cfb::CompoundFile;
use flate2::read::DeflateDecoder;
use std::io::Cursor;

/// What the header of an HWP begins with.
const HWP: &[u8] = b"HWP Document File";
/// Where its flags stand behind that beginning.
const HWP_FLAGS: usize = 36;

/// A compound file in memory.
type File<'a> = CompoundFile<Cursor<&'a [u8]>>;

/// Gives out what a compound file is known to hold.
pub(crate) fn read(bytes: &[u8], into: &mut Gathering) {
    if is_rights_managed(bytes) {
        return into.closed(Alert::RightsManaged);
    }
    if is_locked(bytes) {
        return into.encrypted();
    }
    if has_stream(bytes, "_VBA_PROJECT") || has_stream(bytes, "Macros") {
        into.alert(Alert::Macros);
    }
    if has_stream(bytes, "_signatures") || has_stream(bytes, "_xmlsignatures") {
        into.alert(Alert::Signed);
    }
    if hwp_flags(bytes).is_some_and(|flags| flags & 0x4 != 0) {
        into.alert(Alert::NotTheDocument { why: StandIn::DistributionDocument });
    }
    let Ok(mut file) = CompoundFile::open(Cursor::new(bytes)) else {
        // Torn; its bytes are searched as they lie.
        into.damaged(Damage::ContentsMemberDamaged);
        return into.unread(UnreadReason::ContentsKindNotRead, None);
    };
    if file.is_stream("/FileHeader") && file.exists("/DocInfo") {
        hwp::read(&mut file, into);
    } else if file.is_stream("/__properties_version1.0") {
        message::read(&mut file, into);
    } else {
        if old_office::asks_for_password(&mut file) {
            into.alert(Alert::Encrypted);
        }
        if old_office::is_encrypted(&mut file) {
            into.unread(UnreadReason::ContentsEncrypted, None);
        }
        search_streams(&mut file, into);
        into.unread(UnreadReason::ContentsKindNotRead, None);
    }
    into.streams_searched = true;
}

/// Looks for the caller's words in every stream.
fn search_streams(file: &mut File<'_>, into: &mut Gathering) {
    for path in streams(file, into) {
        match file.open_stream(&path) {
            Ok(mut stream) => drop(into.undecided(&mut stream)),
            Err(_) => unopened(&path, into),
        }
    }
}

/// The path of a stream as the name of a file inside.
fn name_of(path: &str) -> &str {
    path.trim_start_matches('/')
}

/// Says that a stream cannot be opened.
fn unopened(path: &str, into: &mut Gathering) {
    into.ended(Ending::Torn, Some(Place::of_member(name_of(path))), (0, 0));
}

/// The paths of all streams, in the order of the file.
fn streams(file: &File<'_>, into: &mut Gathering) -> Vec<String> {
    let most = into.members();
    let streams = || file.walk().filter(|entry| entry.is_stream());
    if streams().nth(most).is_some() {
        into.unread(UnreadReason::ContentsLimitReached, None);
    }
    streams().map(|entry| entry.path().to_string_lossy().replace('\\', "/")).take(most).collect()
}

/// The bytes of a stream, inside the limits; one that cannot be opened is said.
fn stream(file: &mut File<'_>, path: &str, into: &mut Gathering) -> Option<Vec<u8>> {
    let Ok(mut stream) = file.open_stream(path) else {
        unopened(path, into);
        return None;
    };
    let (bytes, ending) = bounded(&mut stream, into.decompressible().min(into.longest_input()));
    let length = bytes.len() as u64;
    into.spend(length);
    into.ended(ending, Some(Place::of_member(name_of(path))), (length, length));
    Some(bytes)
}

/// A stream that is packed, unpacked inside the limits. What came out before an error is kept.
fn unpacked(packed: &[u8], path: &str, into: &mut Gathering) -> (Vec<u8>, Ending) {
    let mut decoder = DeflateDecoder::new(Cursor::new(packed));
    let (bytes, ending) = bounded(&mut decoder, into.decompressible());
    let length = bytes.len() as u64;
    into.spend(length);
    if !bytes.is_empty() {
        into.ended(ending, Some(Place::of_member(name_of(path))), (length, packed.len() as u64));
    }
    (bytes, ending)
}

/// Text in UTF-16 without a mark, up to its first NUL.
fn utf16(bytes: &[u8]) -> String {
    let units = bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    char::decode_utf16(units.take_while(|unit| *unit != 0)).map(|one| one.unwrap_or('\u{FFFD}')).collect()
}

/// Whether a rights management protects the file: a transform of its own in Office, flags in HWP.
fn is_rights_managed(bytes: &[u8]) -> bool {
    let names = ["DRMEncryptedTransform", "DRMEncryptedDataSpace", "DRMContent"];
    names.iter().any(|name| has_words(bytes, name))
        || hwp_flags(bytes).is_some_and(|flags| flags & 0x510 != 0)
}

/// Whether the file asks for a password.
fn is_locked(bytes: &[u8]) -> bool {
    has_stream(bytes, "EncryptedPackage") || hwp_flags(bytes).is_some_and(|flags| flags & 0x2 != 0)
}

/// The flags of an HWP: bit 1 a password, bit 2 locked for distribution, bits 4, 8 and 10 rights management or certificates.
fn hwp_flags(bytes: &[u8]) -> Option<u32> {
    let sectors = bytes.chunks_exact(64).enumerate();
    let header =
        sectors.into_iter().find(|(_, sector)| sector.starts_with(HWP)).map(|(index, _)| index * 64)?;
    let flags = bytes.get(header + HWP_FLAGS..)?.first_chunk()?;
    Some(u32::from_le_bytes(*flags))
}

/// Whether the directory has an entry of a name. Entries are 128 bytes long, begin with their name and
/// lie at multiples of their length.
fn has_stream(bytes: &[u8], name: &str) -> bool {
    let name: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
    bytes.chunks_exact(128).any(|entry| entry.starts_with(&name))
}

/// Whether words stand anywhere: in the directory, or in the map of the encrypted parts.
fn has_words(bytes: &[u8], words: &str) -> bool {
    let words: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(words.len()).any(|window| window == words)
}
