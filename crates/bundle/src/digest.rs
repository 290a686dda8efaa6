//! Reading files through and hashing them, in pieces, so that memory stays the same whatever the size.

use sha2::{Digest, Sha256};
use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

/// Bytes read at a time.
pub(crate) const PIECE: usize = 1 << 20;

/// The digest of a file in lower-case hexadecimal, or nothing where `go_on` said no between two pieces.
pub(crate) fn of_file(path: &Path, go_on: &mut dyn FnMut() -> bool) -> io::Result<Option<String>> {
    let mut file = File::open(path)?;
    let mut digest = Sha256::new();
    let mut buffer = vec![0; PIECE];
    loop {
        if !go_on() {
            return Ok(None);
        }
        match file.read(&mut buffer) {
            Ok(0) => return Ok(Some(hexadecimal(&digest.finalize()))),
            Ok(read) => digest.update(&buffer[..read]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// The digest of bytes in lower-case hexadecimal.
pub(crate) fn of_bytes(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// A digest that was made on the way, in lower-case hexadecimal.
pub(crate) fn written(digest: Sha256) -> String {
    hexadecimal(&digest.finalize())
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
