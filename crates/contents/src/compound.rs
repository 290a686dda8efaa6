//! Compound files: Office before 2007, encrypted Office files of today, HWP, Outlook messages.
//!
//! Their text is not read, and that is said. What matters most can be told from the names of the
//! streams, which stand in the file as UTF-16, and from the flags in the header of an HWP.

use crate::gathering::Gathering;
use crate::model::{Alert, StandIn, UnreadReason};

/// What the header of an HWP begins with.
const HWP: &[u8] = b"HWP Document File";
/// Where its flags stand behind that beginning.
const HWP_FLAGS: usize = 36;

/// Says what a compound file is known to hold.
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
    into.unread(UnreadReason::ContentsKindNotRead, None);
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
