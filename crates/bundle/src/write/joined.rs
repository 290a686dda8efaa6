//! Files that are written piece by piece.
//!
//! Between the pieces a person is asked whether to go on, because such a file takes long. What was
//! written is hashed on the way, so that reading it back can prove the disk.
//!
//! Not here: where the pieces come from; the plan's [`Joiner`] says that.

use crate::{
    error::{BundleError, writing},
    plan::{Finished, Joiner},
};
use sha2::{Digest, Sha256};
use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::Path,
};

/// As many bytes are gathered before the disk and the person are asked.
const PIECE: usize = 1 << 20;

/// Writes a file that is not there yet, synchronises it, and gives the digest of what was written. A
/// torn file is removed.
pub(super) fn write_joined(
    path: &str,
    place: &Path,
    finished: &Finished<'_>,
    join: Joiner<'_>,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<String, BundleError> {
    let file = File::create_new(place).map_err(writing(place))?;
    let watched = Watched { file, go_on, digest: Sha256::new(), fault: None };
    let mut out = BufWriter::with_capacity(PIECE, watched);
    let joined = join(finished, &mut out);
    let flushed = if joined.is_ok() { out.flush() } else { Ok(()) };
    let (watched, _) = out.into_parts();
    let result = match (watched.fault, joined) {
        (Some(Fault::Cancelled), _) => Err(BundleError::Cancelled),
        (Some(Fault::Disk(error)), _) => Err(writing(place)(error)),
        (None, Err(source)) => Err(BundleError::Made { path: path.to_owned(), source }),
        (None, Ok(())) => flushed.and_then(|()| watched.file.sync_all()).map_err(writing(place)),
    };
    if result.is_err() {
        let _ = fs::remove_file(place);
    }
    result.map(|()| crate::digest::written(watched.digest))
}

enum Fault {
    Cancelled,
    Disk(io::Error),
}

/// The file, with a memory of why it could not be written: the joiner's own words for that are lost.
struct Watched<'w> {
    file: File,
    go_on: &'w mut dyn FnMut() -> bool,
    digest: Sha256,
    fault: Option<Fault>,
}

impl Watched<'_> {
    fn ask(&mut self) -> io::Result<()> {
        if (self.go_on)() {
            return Ok(());
        }
        self.fault = Some(Fault::Cancelled);
        Err(io::Error::other("cancelled"))
    }
}

impl Write for Watched<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.ask()?;
        match self.file.write(bytes) {
            Ok(written) => {
                self.digest.update(&bytes[..written]);
                Ok(written)
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => Err(error),
            Err(error) => {
                let kind = error.kind();
                self.fault = Some(Fault::Disk(error));
                Err(kind.into())
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.ask()
    }
}
