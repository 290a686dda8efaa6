//! The checksum file that closes a bundle: one line a file, in the format of `sha256sum`.
//!
//! Reading is strict. What this program wrote has LF, no byte order mark, lower-case digests and plain
//! paths below the folder; anything else was rewritten by another hand and vouches for nothing, so it is
//! refused with the line and the reason. Memory is bounded by [`LINES_LIMIT`] and [`LINE_LIMIT`].
//!
//! Not here: whether the files are as listed ([`crate::verify`]).

use crate::{CHECKSUMS, verify::VerifyError};
use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{BufRead, BufReader, Read},
    path::Path,
};
use unicode_normalization::UnicodeNormalization;

/// Most bytes of a line.
pub(crate) const LINE_LIMIT: usize = 4 * 1024;
/// Most lines.
const LINES_LIMIT: usize = 100_000;
/// Characters of a digest, and the two spaces behind it.
const DIGEST: usize = 64;

/// What is wrong with a checksum file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SumsFault {
    /// It begins with a byte order mark.
    ByteOrderMark,
    /// A line ends with a carriage return.
    CarriageReturn,
    /// A line is not UTF-8.
    NotText,
    /// A line is not a digest, two spaces and a path.
    NotALine,
    /// The last line is cut off.
    CutOff,
    /// A path stands twice.
    Twice,
    /// A path does not lie below the folder, or could mean something else elsewhere.
    UnsafePath,
    /// A line is too long.
    LineTooLong,
    /// There are too many lines.
    TooManyLines,
}

impl SumsFault {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::UnsafePath => "BUNDLE-SUMS-UNSAFE-PATH",
            Self::LineTooLong | Self::TooManyLines => "BUNDLE-SUMS-TOO-LARGE",
            _ => "BUNDLE-SUMS-DAMAGED",
        }
    }

    /// A stable word that tells the faults of one code apart.
    pub fn name(self) -> &'static str {
        match self {
            Self::ByteOrderMark => "byte-order-mark",
            Self::CarriageReturn => "carriage-return",
            Self::NotText => "not-text",
            Self::NotALine => "not-a-line",
            Self::CutOff => "cut-off",
            Self::Twice => "twice",
            Self::UnsafePath => "unsafe-path",
            Self::LineTooLong => "line-too-long",
            Self::TooManyLines => "too-many-lines",
        }
    }
}

/// The digests of a folder by path, in NFC.
pub(crate) fn read(folder: &Path) -> Result<BTreeMap<String, String>, VerifyError> {
    let path = folder.join(CHECKSUMS);
    let unreadable = |source| VerifyError::Read { path: path.clone(), source };
    // Only a plain file is opened: reading a pipe would wait for ever.
    if !fs::symlink_metadata(&path).map_err(unreadable)?.is_file() {
        return Err(unreadable(std::io::ErrorKind::InvalidInput.into()));
    }
    let mut reader = BufReader::new(File::open(&path).map_err(unreadable)?);
    let mut sums = BTreeMap::new();
    for number in 1.. {
        let damaged = |fault| VerifyError::Damaged { line: number, fault };
        let mut line = Vec::new();
        reader.by_ref().take(LINE_LIMIT as u64 + 1).read_until(b'\n', &mut line).map_err(unreadable)?;
        if line.is_empty() {
            break;
        }
        let (sha256, listed) = parse(&line, number).map_err(damaged)?;
        if sums.insert(listed.nfc().collect(), sha256.to_owned()).is_some() {
            return Err(damaged(SumsFault::Twice));
        }
    }
    Ok(sums)
}

/// Digest and path of the line of this number, with the line feed at its end.
pub(crate) fn parse(line: &[u8], number: usize) -> Result<(&str, &str), SumsFault> {
    if line.len() > LINE_LIMIT {
        return Err(SumsFault::LineTooLong);
    }
    if number > LINES_LIMIT {
        return Err(SumsFault::TooManyLines);
    }
    let text = std::str::from_utf8(line).map_err(|_| SumsFault::NotText)?;
    if text.starts_with('\u{feff}') {
        return Err(SumsFault::ByteOrderMark);
    }
    let text = text.strip_suffix('\n').ok_or(SumsFault::CutOff)?;
    if text.ends_with('\r') {
        return Err(SumsFault::CarriageReturn);
    }
    let (sha256, path) = text.split_once("  ").ok_or(SumsFault::NotALine)?;
    match (is_digest(sha256), is_plain_path(path)) {
        (false, _) => Err(SumsFault::NotALine),
        (true, false) => Err(SumsFault::UnsafePath),
        (true, true) => Ok((sha256, path)),
    }
}

/// Whether a text is a SHA-256 in lower-case hexadecimal.
pub(crate) fn is_digest(text: &str) -> bool {
    text.len() == DIGEST && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Whether a path names a file below a folder and nothing else, on every system.
pub(crate) fn is_plain_path(path: &str) -> bool {
    let plain = |name: &str| {
        !matches!(name, "" | "." | "..") && !name.contains(['\\', ':']) && !name.contains(char::is_control)
    };
    path.len() + DIGEST + 3 <= LINE_LIMIT && path != CHECKSUMS && path.split('/').all(plain)
}

/// The text of a checksum file.
pub(crate) fn text<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    files.map(|(path, sha256)| format!("{sha256}  {path}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expected: Result<usize, (usize, SumsFault)>) {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(CHECKSUMS), bytes).unwrap();
        let found = read(folder.path()).map(|sums| sums.len()).map_err(|error| match error {
            VerifyError::Damaged { line, fault } => (line, fault),
            other => panic!("{other}"),
        });
        assert_eq!(found, expected, "for {:?}", String::from_utf8_lossy(&bytes[..bytes.len().min(200)]));
    }

    fn line(path: &str) -> String {
        format!("{}  {path}\n", "0a".repeat(32))
    }

    #[test]
    fn what_was_written_is_read() {
        check(b"", Ok(0));
        check(line("a").as_bytes(), Ok(1));
        check((line("증빙/a b.pdf") + &line("한/b")).as_bytes(), Ok(2));
    }

    #[test]
    fn what_another_hand_rewrote_is_refused() {
        check(format!("\u{feff}{}", line("a")).as_bytes(), Err((1, SumsFault::ByteOrderMark)));
        check(line("a").replace('\n', "\r\n").as_bytes(), Err((1, SumsFault::CarriageReturn)));
        check((line("a") + "0a0a  b\n").as_bytes(), Err((2, SumsFault::NotALine)));
        check((line("a") + "\n").as_bytes(), Err((2, SumsFault::NotALine)));
        check(line("a").to_uppercase().as_bytes(), Err((1, SumsFault::NotALine)));
        check(line("a").replace("  ", " *").as_bytes(), Err((1, SumsFault::NotALine)));
        check(line("a").trim_end().as_bytes(), Err((1, SumsFault::CutOff)));
        check((line("a") + &line("a")).as_bytes(), Err((2, SumsFault::Twice)));
        check((line("가") + &line("\u{1100}\u{1161}")).as_bytes(), Err((2, SumsFault::Twice)));
        check(&[line("a").as_bytes(), b"\xff\xfe\n"].concat(), Err((2, SumsFault::NotText)));
    }

    #[test]
    fn paths_that_leave_the_folder_are_refused() {
        for path in
            ["/etc/passwd", "../x", "a/../../x", "a//b", "./a", "a/", "C:\\x", "c:x", "a\\b", CHECKSUMS]
        {
            check(line(path).as_bytes(), Err((1, SumsFault::UnsafePath)));
        }
        check(line("a\tb").as_bytes(), Err((1, SumsFault::UnsafePath)));
    }

    #[test]
    fn a_huge_line_and_a_huge_list_are_refused() {
        check(line(&"x".repeat(LINE_LIMIT - 67)).as_bytes(), Ok(1));
        check(line(&"x".repeat(LINE_LIMIT - 66)).as_bytes(), Err((1, SumsFault::LineTooLong)));
        check(&vec![b'0'; 1 << 20], Err((1, SumsFault::LineTooLong)));
        let many: String = (0..=LINES_LIMIT).map(|number| line(&number.to_string())).collect();
        check(many.as_bytes(), Err((LINES_LIMIT + 1, SumsFault::TooManyLines)));
    }
}
