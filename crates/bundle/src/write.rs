//! Writing a bundle: into a temporary folder beside the target, read back, then renamed.
//!
//! Atomicity: the target appears complete or not at all. An earlier bundle of the same name is
//! replaced only when everything in it is listed in its own `SHA256SUMS`; a folder with anything
//! else in it is refused and left alone. Cancelling removes the temporary folder.

use crate::{
    CHECKSUMS,
    plan::{Plan, Planned, Source, Trouble},
    verify::{hex, verify},
};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, BufWriter, Read, Write},
    path::{Path, PathBuf},
};

/// Told before every file and once at the end; answers whether to go on.
pub trait Progress {
    /// `done` of `all` files are written, `what` comes next. `false` cancels.
    fn step(&mut self, done: usize, all: usize, what: &str) -> bool;
}

impl<F: FnMut(usize, usize, &str) -> bool> Progress for F {
    fn step(&mut self, done: usize, all: usize, what: &str) -> bool {
        self(done, all, what)
    }
}

/// Why a bundle was not written. Nothing is left behind.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// The target holds something that is not an earlier bundle.
    #[error("{0} exists and holds files that are not from an earlier export")]
    FolderNotEmpty(PathBuf),
    /// The disk is full.
    #[error("no space left while writing {path}")]
    DiskFull {
        /// The file.
        path: PathBuf,
    },
    /// A file could not be written.
    #[error("{path}: {source}")]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// An original could not be read.
    #[error("{path}: {source}")]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// An original no longer is what was attached.
    #[error("{path} is not the file that was attached")]
    Altered {
        /// The planned path.
        path: String,
    },
    /// A file could not be made.
    #[error("{path}: {source}")]
    Made {
        /// The planned path.
        path: String,
        /// Why.
        source: Trouble,
    },
    /// What was read back is not what was written.
    #[error("{path} did not read back as it was written")]
    ReadBack {
        /// The path inside the bundle.
        path: String,
    },
    /// A person cancelled.
    #[error("cancelled")]
    Cancelled,
}

impl BundleError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            BundleError::FolderNotEmpty(_) => "BUNDLE-FOLDER-NOT-EMPTY",
            BundleError::DiskFull { .. } => "BUNDLE-DISK-FULL",
            BundleError::Write { .. } => "BUNDLE-WRITE",
            BundleError::Read { .. } => "BUNDLE-READ",
            BundleError::Altered { .. } => "BUNDLE-ORIGINAL-ALTERED",
            BundleError::Made { .. } => "BUNDLE-MAKE",
            BundleError::ReadBack { .. } => "BUNDLE-READ-BACK",
            BundleError::Cancelled => "BUNDLE-CANCELLED",
        }
    }
}

fn writing(path: &Path) -> impl FnOnce(io::Error) -> BundleError + '_ {
    move |source| match source.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            BundleError::DiskFull { path: path.to_owned() }
        }
        _ => BundleError::Write { path: path.to_owned(), source },
    }
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The bundle's folder.
    pub folder: PathBuf,
    /// Path, size in bytes and SHA-256 of every file but the checksum file, by path.
    pub files: BTreeMap<String, (u64, String)>,
}

impl Written {
    /// Bytes in all, without the checksum file.
    pub fn bytes(&self) -> u64 {
        self.files.values().map(|(size, _)| size).sum()
    }
}

/// Writes a plan to `target` (the bundle's own folder).
///
/// # Errors
/// [`BundleError`]; the target is then as it was before.
pub fn write(plan: Plan<'_>, target: &Path, progress: &mut dyn Progress) -> Result<Written, BundleError> {
    refuse_foreign_folder(target)?;
    let partial = sibling(target, "partial");
    let _ = fs::remove_dir_all(&partial);
    let result = write_into(plan, &partial, progress).and_then(|files| {
        put_in_place(&partial, target)?;
        Ok(Written { folder: target.to_owned(), files })
    });
    if result.is_err() {
        let _ = fs::remove_dir_all(&partial);
    }
    result
}

fn sibling(target: &Path, ending: &str) -> PathBuf {
    let name = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    target.with_file_name(format!(".{name}.{ending}"))
}

fn refuse_foreign_folder(target: &Path) -> Result<(), BundleError> {
    let occupied = match fs::read_dir(target) {
        Ok(mut entries) => entries.next().is_some(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => false,
        Err(source) => return Err(BundleError::Read { path: target.to_owned(), source }),
    };
    if !occupied {
        return Ok(());
    }
    match verify(target) {
        Ok(verification) if verification.extra.is_empty() => Ok(()),
        _ => Err(BundleError::FolderNotEmpty(target.to_owned())),
    }
}

fn write_into(
    plan: Plan<'_>,
    folder: &Path,
    progress: &mut dyn Progress,
) -> Result<BTreeMap<String, (u64, String)>, BundleError> {
    fs::create_dir_all(folder).map_err(writing(folder))?;
    let planned = plan.into_files();
    let all = planned.len();
    let mut files = BTreeMap::new();
    let mut what = String::new();
    for (done, file) in planned.into_iter().enumerate() {
        what.clone_from(&file.what);
        if !progress.step(done, all, &what) {
            return Err(BundleError::Cancelled);
        }
        let path = file.path.clone();
        files.insert(path, write_file(folder, file, &mut || progress.step(done, all, &what))?);
    }
    write_checksums(folder, &files)?;
    read_back(folder, &files)?;
    if !progress.step(all, all, &what) {
        return Err(BundleError::Cancelled);
    }
    Ok(files)
}

fn write_file(
    folder: &Path,
    file: Planned<'_>,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<(u64, String), BundleError> {
    let path = folder.join(&file.path);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(writing(parent))?;
    }
    match file.source {
        Source::Made(make) | Source::Foreseen { make, .. } => {
            let bytes = make().map_err(|source| BundleError::Made { path: file.path, source })?;
            let mut out = File::create(&path).map_err(writing(&path))?;
            out.write_all(&bytes).and_then(|()| out.sync_all()).map_err(writing(&path))?;
            Ok((bytes.len() as u64, hex(&Sha256::digest(&bytes))))
        }
        Source::File { path: from, sha256 } => {
            let copied = copy(&from, &path, go_on)?;
            if copied.1 == sha256 { Ok(copied) } else { Err(BundleError::Altered { path: file.path }) }
        }
    }
}

fn copy(from: &Path, to: &Path, go_on: &mut dyn FnMut() -> bool) -> Result<(u64, String), BundleError> {
    let reading = |source| BundleError::Read { path: from.to_owned(), source };
    let mut input = File::open(from).map_err(reading)?;
    let mut output = BufWriter::new(File::create(to).map_err(writing(to))?);
    let mut digest = Sha256::new();
    let mut buffer = vec![0; 1 << 20];
    let mut size = 0;
    loop {
        let read = input.read(&mut buffer).map_err(reading)?;
        if read == 0 {
            break;
        }
        if !go_on() {
            return Err(BundleError::Cancelled);
        }
        digest.update(&buffer[..read]);
        output.write_all(&buffer[..read]).map_err(writing(to))?;
        size += read as u64;
    }
    output.into_inner().map_err(|error| writing(to)(error.into_error()))?.sync_all().map_err(writing(to))?;
    Ok((size, hex(&digest.finalize())))
}

fn write_checksums(folder: &Path, files: &BTreeMap<String, (u64, String)>) -> Result<(), BundleError> {
    let lines: String = files.iter().map(|(path, (_, sha256))| format!("{sha256}  {path}\n")).collect();
    let path = folder.join(CHECKSUMS);
    let mut out = File::create(&path).map_err(writing(&path))?;
    out.write_all(lines.as_bytes()).and_then(|()| out.sync_all()).map_err(writing(&path))
}

fn read_back(folder: &Path, files: &BTreeMap<String, (u64, String)>) -> Result<(), BundleError> {
    let verification =
        verify(folder).map_err(|source| BundleError::Read { path: folder.to_owned(), source })?;
    let wrong = verification.changed.into_iter().chain(verification.missing).chain(verification.extra).next();
    match wrong {
        Some(path) => Err(BundleError::ReadBack { path }),
        None if verification.sound.len() == files.len() => Ok(()),
        None => Err(BundleError::ReadBack { path: CHECKSUMS.to_owned() }),
    }
}

/// Renames the finished folder to its place; an earlier bundle steps aside first and is removed last.
fn put_in_place(partial: &Path, target: &Path) -> Result<(), BundleError> {
    let earlier = sibling(target, "earlier");
    let _ = fs::remove_dir_all(&earlier);
    let stepped_aside = target.exists();
    if stepped_aside {
        fs::rename(target, &earlier).map_err(writing(target))?;
    }
    if let Err(error) = fs::rename(partial, target) {
        if stepped_aside {
            let _ = fs::rename(&earlier, target);
        }
        return Err(writing(target)(error));
    }
    let _ = fs::remove_dir_all(&earlier);
    Ok(())
}

/// Writes one file whole, beside its place first: for a workbook a person asked for by name.
///
/// # Errors
/// [`BundleError::DiskFull`] or [`BundleError::Write`]; what was there before is untouched.
pub fn write_alone(target: &Path, bytes: &[u8]) -> Result<(), BundleError> {
    let partial = sibling(target, "partial");
    let result = File::create(&partial)
        .and_then(|mut out| out.write_all(bytes).and_then(|()| out.sync_all()))
        .and_then(|()| fs::rename(&partial, target));
    result.map_err(|error| {
        let _ = fs::remove_file(&partial);
        writing(target)(error)
    })
}
