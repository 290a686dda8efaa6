//! What a file is, judged by its bytes alone, so that a wrong file is refused with a sentence that helps.
//!
//! It deliberately ignores file names and extensions: people rename things. It decides nothing about the
//! content of a workbook.

use crate::error::WorkbookError;

const OLE_SIGNATURE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// The size of the owner file Excel writes beside an open workbook, in bytes.
const LOCK_FILE_SIZE: usize = 165;

/// Refuses everything that does not begin like a zip container.
pub(crate) fn refuse_foreign_files(bytes: &[u8]) -> Result<(), WorkbookError> {
    if bytes.is_empty() {
        return Err(WorkbookError::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Ok(());
    }
    if bytes.starts_with(&OLE_SIGNATURE) {
        return Err(ole_kind(bytes));
    }
    // Office writes exactly 165 bytes: the length of the user's name, the name, padding, and again.
    if bytes.len() == LOCK_FILE_SIZE && usize::from(bytes[0]) <= 54 {
        return Err(WorkbookError::LockFile);
    }
    // A container with other bytes put before it is still a container; anything else is not.
    if has_local_header(bytes) {
        return Ok(());
    }
    Err(if looks_delimited(bytes) { WorkbookError::DelimitedText } else { WorkbookError::NotAZip })
}

fn ole_kind(bytes: &[u8]) -> WorkbookError {
    // Rights management encrypts with a transform of its own; a password has another one.
    match ["DRMEncryptedTransform", "DRMEncryptedDataSpace", "EncryptedPackage"]
        .map(|name| names(bytes, name))
    {
        [true, ..] | [_, true, _] => WorkbookError::Labelled,
        [.., true] => WorkbookError::Encrypted,
        _ => WorkbookError::LegacyXls,
    }
}

/// Whether a compound file mentions a name, which stands in it as UTF-16.
fn names(bytes: &[u8], name: &str) -> bool {
    let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

fn has_local_header(bytes: &[u8]) -> bool {
    let window = &bytes[..bytes.len().min(1 << 20)];
    window.windows(4).any(|four| four == b"PK\x03\x04")
}

fn looks_delimited(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(8192)];
    let utf16 = head.starts_with(&[0xFF, 0xFE]) || head.starts_with(&[0xFE, 0xFF]);
    if !utf16 && head.contains(&0) {
        return false;
    }
    let text: Vec<u8> = head.iter().copied().filter(|&byte| byte != 0).collect();
    let first = text.iter().find(|byte| byte.is_ascii_graphic());
    let markup = matches!(first, Some(b'<' | b'{' | b'%'));
    !markup && text.iter().any(|byte| matches!(byte, b',' | b';' | b'\t'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(bytes: &[u8]) -> &'static str {
        refuse_foreign_files(bytes).err().map_or("accepted", |error| error.code())
    }

    #[test]
    fn an_empty_file() {
        assert_eq!(code(b""), "WORKBOOK-EMPTY");
    }

    #[test]
    fn an_old_excel_file() {
        assert_eq!(code(&[&OLE_SIGNATURE[..], &[0; 600]].concat()), "WORKBOOK-XLS");
    }

    #[test]
    fn an_encrypted_workbook() {
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(code(&[&OLE_SIGNATURE[..], &[0; 600], &name].concat()), "WORKBOOK-ENCRYPTED");
    }

    #[test]
    fn a_sensitivity_label_is_no_password() {
        let name = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let parts = [name("\u{6}DataSpaces"), name("DRMEncryptedTransform"), name("EncryptedPackage")];
        let bytes = [&OLE_SIGNATURE[..], &[0; 600], &parts.concat()].concat();
        assert_eq!(code(&bytes), "WORKBOOK-LABELLED");
    }

    #[test]
    fn separated_values_in_several_encodings() {
        assert_eq!(code(b"ID,Requirement,Met?\nBUSP-001,Web,Yes\n"), "WORKBOOK-CSV");
        assert_eq!(code("\u{feff}ID;설명;충족\n".as_bytes()), "WORKBOOK-CSV");
        let utf16: Vec<u8> = "\u{feff}ID\tMet\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(code(&utf16), "WORKBOOK-CSV");
    }

    #[test]
    fn a_lock_file() {
        let mut bytes = vec![0_u8; 165];
        bytes[0] = 4;
        bytes[1..5].copy_from_slice(b"Anna");
        assert_eq!(code(&bytes), "WORKBOOK-LOCK-FILE");
    }

    #[test]
    fn markup_and_other_formats() {
        assert_eq!(code(b"<html><table>, ;</table></html>"), "WORKBOOK-NOT-A-ZIP");
        assert_eq!(code(b"%PDF-1.7 a, b"), "WORKBOOK-NOT-A-ZIP");
        assert_eq!(code(b"\x89PNG\r\n\x1a\n\0\0"), "WORKBOOK-NOT-A-ZIP");
    }

    #[test]
    fn a_zip_container_passes() {
        assert_eq!(code(b"PK\x03\x04rest"), "accepted");
    }
}
