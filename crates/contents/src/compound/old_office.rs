//! Whether a document of Word, Excel or PowerPoint of before 2007 says that its text is encrypted.
//!
//! Not here: its text, which is not read in any case.

use super::File;
use std::io::Read;

/// So much of a stream holds what it says about itself.
const HEAD: u64 = 4096;
/// The kind of the record by which a workbook says that it is encrypted.
const FILE_PASS: u16 = 0x2F;
/// What stands in place of the usual mark where a presentation is encrypted.
const ENCRYPTED_SHOW: [u8; 4] = [0xDF, 0xC4, 0xD1, 0xF3];

/// Whether it opens only with a password. Of a workbook nobody knows: one that may only be read is encrypted
/// with a password that Excel itself has.
pub(super) fn asks_for_password(file: &mut File<'_>) -> bool {
    let word = head(file, "/WordDocument");
    let is_word = word.starts_with(&[0xEC, 0xA5]) && word.get(11).is_some_and(|flags| flags & 1 != 0);
    is_word || head(file, "/Current User").get(12..16) == Some(&ENCRYPTED_SHOW[..])
}

/// Whether its text is encrypted.
pub(super) fn is_encrypted(file: &mut File<'_>) -> bool {
    let has_pass = |bytes: Vec<u8>| {
        let mut rest = bytes.as_slice();
        while let [kind, more, low, high, after @ ..] = rest {
            if u16::from_le_bytes([*kind, *more]) == FILE_PASS {
                return true;
            }
            rest = after.get(usize::from(u16::from_le_bytes([*low, *high]))..).unwrap_or_default();
        }
        false
    };
    asks_for_password(file) || ["/Workbook", "/Book"].into_iter().any(|path| has_pass(head(file, path)))
}

/// The beginning of a stream; empty where there is none.
fn head(file: &mut File<'_>, path: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    if file.is_stream(path)
        && let Ok(stream) = file.open_stream(path)
    {
        // What cannot be read is said when its words are looked for.
        let _ = stream.take(HEAD).read_to_end(&mut bytes);
    }
    bytes
}
