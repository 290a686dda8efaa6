//! Compound files: Office before 2007, encrypted Office files of today, HWP, Outlook messages.
//!
//! Their text is not read, and that is said. What matters most can be told from the names of the
//! streams, which stand in the file as UTF-16.

use crate::gathering::Gathering;
use crate::model::{Alert, UnreadReason};
use crate::stand_in::of_hangul;

/// Says what a compound file is known to hold.
pub(crate) fn read(bytes: &[u8], into: &mut Gathering) {
    if has_stream(bytes, "EncryptedPackage") {
        return into.encrypted();
    }
    if has_stream(bytes, "_VBA_PROJECT") || has_stream(bytes, "Macros") {
        into.alert(Alert::Macros);
    }
    if has_stream(bytes, "_signatures") || has_stream(bytes, "_xmlsignatures") {
        into.alert(Alert::Signed);
    }
    if let Some(why) = of_hangul(bytes) {
        into.alert(Alert::NotTheDocument { why });
    }
    into.unread(UnreadReason::ContentsKindNotRead, None);
}

/// Whether the directory has an entry of a name. Entries are 128 bytes long, begin with their name and
/// lie at multiples of their length.
fn has_stream(bytes: &[u8], name: &str) -> bool {
    let name: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
    bytes.chunks_exact(128).any(|entry| entry.starts_with(&name))
}
