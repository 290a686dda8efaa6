//! Reading an attachment for a person to look at: pictures of a case study, previews of evidence.
//!
//! The bytes are those of the original, as they lie in the workspace, up to [`LARGEST`]. The lock is
//! held only until the place of the file is known, so that a large one does not keep edits waiting.
//!
//! Not here: what is in them (`proofbook-contents`), and thumbnails. Nothing is decoded, and nothing is
//! cleaned: what leaves the workspace goes through `publishing`.

use crate::{errors::AppError, session::Session, wire::WireError};
use std::{fs::File, io::Read, path::Path};

/// The largest attachment that is handed to a window, in bytes.
const LARGEST: u64 = 256 << 20;

/// The bytes of an attachment of the open workspace, by its lower-case hexadecimal SHA-256.
///
/// # Errors
/// In words, because the shell calls this directly: `STORE-NO-ATTACHMENT`, `APP-FILE-TOO-LARGE`
/// above 256 MiB, `APP-READ-FILE`.
pub fn attachment_bytes(session: &Session, sha256: &str) -> Result<Vec<u8>, WireError> {
    session
        .with(|opened, _| Ok(opened.workspace.attachments().path(sha256)?))
        .and_then(|path| read_at_most(&path, LARGEST))
        .map_err(|error| error.in_words(session.language()))
}

/// Reads a file; one that grows meanwhile is not read beyond the limit either.
fn read_at_most(path: &Path, limit: u64) -> Result<Vec<u8>, AppError> {
    let unreadable = |error: std::io::Error| AppError::new("APP-READ-FILE", error.to_string());
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    file.take(limit + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > limit {
        return Err(AppError::new("APP-FILE-TOO-LARGE", ""));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{Place, attached};

    #[test]
    fn an_attachment_is_read_as_it_was_attached() {
        let place = Place::new();
        let sha256 = attached(&place.session, "schema.svg", b"<svg/>");
        assert_eq!(crate::reading::attachment_bytes(&place.session, &sha256).unwrap(), b"<svg/>");
    }

    #[test]
    fn what_is_no_attachment_is_not_read() {
        let place = Place::new();
        attached(&place.session, "schema.svg", b"<svg/>");
        for stranger in ["", "../../proofbook.json", &"0".repeat(64), "/etc/hostname"] {
            let error = crate::reading::attachment_bytes(&place.session, stranger).unwrap_err();
            assert_eq!(error.code, "STORE-NO-ATTACHMENT", "{stranger:?}");
        }
        crate::opening::close_workspace(&place.session).unwrap();
        assert_eq!(
            crate::reading::attachment_bytes(&place.session, "").unwrap_err().code,
            "APP-NO-WORKSPACE"
        );
    }

    #[test]
    fn a_file_is_read_up_to_the_limit_and_not_beyond() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        for (size, limit, expected) in [(4, 4, Ok(4)), (5, 4, Err("APP-FILE-TOO-LARGE")), (0, 4, Ok(0))] {
            crate::write_file(&path, &vec![7; size]).unwrap();
            let got = read_at_most(&path, limit).map(|bytes| bytes.len());
            assert_eq!(got.map_err(|error| error.code), expected.map_err(str::to_owned), "{size} of {limit}");
        }
        assert_eq!(read_at_most(&folder.path().join("none"), 4).unwrap_err().code, "APP-READ-FILE");
    }
}
