//! What a file is, judged by its bytes alone, so that a wrong one is refused with a sentence that helps.
//!
//! It deliberately ignores names and extensions, and does not look into a container.

use crate::error::ManuscriptError;

const OLE_SIGNATURE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Refuses what does not begin like a zip container.
pub(crate) fn refuse_foreign_files(bytes: &[u8]) -> Result<(), ManuscriptError> {
    let head = bytes.trim_ascii_start();
    match bytes {
        [] => Err(ManuscriptError::Empty),
        _ if bytes.starts_with(b"PK\x03\x04") => Ok(()),
        _ if bytes.starts_with(&OLE_SIGNATURE) => Err(ole_kind(bytes)),
        _ if head.starts_with(b"%PDF") => Err(ManuscriptError::Pdf),
        _ if head.starts_with(b"{\\rtf") => Err(ManuscriptError::RichText),
        _ if bytes.starts_with(b"HWP Document File") => Err(ManuscriptError::Hangul),
        _ => Err(ManuscriptError::NotWord),
    }
}

/// The names of streams in an old container tell which program wrote it.
fn ole_kind(bytes: &[u8]) -> ManuscriptError {
    let holds = |name: &str| {
        let wanted: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wanted.len()).any(|window| window == wanted)
    };
    if holds("DRMEncryptedTransform") || holds("DRMEncryptedDataSpace") || holds("DRMContent") {
        ManuscriptError::RightsManaged
    } else if holds("EncryptedPackage") {
        ManuscriptError::Encrypted
    } else if holds("HwpSummaryInformation") {
        ManuscriptError::Hangul
    } else if holds("WordDocument") {
        ManuscriptError::OldWord
    } else {
        ManuscriptError::NotWord
    }
}
