//! Writing a bundle: into a hidden folder beside the target, read back, then renamed.
//!
//! Atomicity: the target appears complete or not at all. Everything in the hidden folder is synchronised
//! before the first rename; an earlier bundle steps aside, the new one takes its place, and only then is
//! the earlier one removed. Where a power cut falls between the two renames, the next export puts the
//! earlier bundle back. An earlier bundle of the same name is replaced only when everything in it is
//! listed in its own `SHA256SUMS`, which is looked at again when it has stepped aside; a folder with
//! anything else in it is refused and left alone. A listed file that somebody has changed since is theirs:
//! it is kept beside ([`edited`]). Only `.DS_Store`, `Thumbs.db` and the `._` companions of
//! listed files, which systems make anew by themselves, do not count.
//!
//! What is at hand is not written again ([`stock`]), and what an export had finished when it was stopped
//! is at hand for the next ([`unfinished`]). Every file is read back once, whichever way it came.
//!
//! Not here: what the files are. Only one export writes into a folder at a time; a second is refused.

mod all;
mod edited;
mod joined;
mod one;
mod place;
mod stock;
mod unfinished;

use crate::{
    CHECKSUMS,
    error::{BundleError, listing, reading, writing},
    limits::BoxLimits,
    plan::{Plan, Planned},
    sums::is_plain_path,
    verify::{Earlier, listed_wholly},
    warnings::{self, PlanWarning},
};
pub use edited::EditedFiles;
use one::Settled;
use proofbook_file_retry::retry_while_held;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::atomic::AtomicBool,
};
use stock::Stock;
use unfinished::Unfinished;
pub use unfinished::{discard_unfinished, has_unfinished};

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

/// What becomes of finished files when an export is stopped before its end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WhenStopped {
    /// They are removed.
    #[default]
    Discard,
    /// They stay in the hidden folder where a person has cancelled, so that the next export need not make
    /// them again. Where the export cannot go on by itself they are removed all the same: nobody would
    /// look for them.
    Keep,
}

impl WhenStopped {
    fn keeps_after(self, error: &BundleError) -> bool {
        self == Self::Keep && matches!(error, BundleError::Cancelled)
    }
}

/// What was written, and what became of the earlier export in the same folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The bundle's folder.
    pub folder: PathBuf,
    /// Path, size in bytes and SHA-256 of every file but the checksum file, by path.
    pub files: BTreeMap<String, (u64, String)>,
    /// Paths the earlier export did not have.
    pub new: BTreeSet<String>,
    /// Paths whose bytes are others than in the earlier export, or than lay there.
    pub changed: BTreeSet<String>,
    /// Paths whose bytes are the same.
    pub same: BTreeSet<String>,
    /// Paths only the earlier export had.
    pub removed: BTreeSet<String>,
    /// Paths of files whose foreseen digest proved wrong; what was made was taken.
    pub broken_promises: BTreeSet<String>,
    /// Bytes that had to be written, without the checksum file; the rest was at hand.
    pub bytes_written: u64,
    /// Files of the earlier export that somebody had changed, and where they lie now.
    pub edited: BTreeMap<String, PathBuf>,
}

impl Written {
    /// Bytes in all, without the checksum file.
    pub fn bytes(&self) -> u64 {
        self.files.values().map(|(size, _)| size).sum()
    }

    /// What may go wrong with this bundle where it is going, now that every size is known.
    pub fn warnings(&self, limits: &BoxLimits) -> Vec<PlanWarning> {
        warnings::of_files(self.files.iter().map(|(path, (size, _))| (path.as_str(), Some(*size))), limits)
    }
}

/// Writes a plan to `target` (the bundle's own folder). Stopped, it leaves nothing behind.
///
/// # Errors
/// [`BundleError`]; the target is then as it was before.
pub fn write(plan: Plan<'_>, target: &Path, progress: &mut dyn Progress) -> Result<Written, BundleError> {
    write_with(plan, target, WhenStopped::Discard, progress)
}

/// Writes a plan to `target` (the bundle's own folder), and says what becomes of it when it is stopped.
///
/// # Errors
/// [`BundleError`]; the target is then as it was before.
pub fn write_with(
    plan: Plan<'_>,
    target: &Path,
    when_stopped: WhenStopped,
    progress: &mut dyn Progress,
) -> Result<Written, BundleError> {
    write_keeping(plan, target, when_stopped, &EditedFiles::default(), progress)
}

/// As [`write_with`], and says how files are told and named that somebody has changed since the earlier
/// export.
///
/// # Errors
/// [`BundleError`]; the target is then as it was before.
pub fn write_keeping(
    plan: Plan<'_>,
    target: &Path,
    when_stopped: WhenStopped,
    edited: &EditedFiles<'_>,
    progress: &mut dyn Progress,
) -> Result<Written, BundleError> {
    let planned = plan.into_files();
    refuse_bad_paths(&planned)?;
    let mut unfinished = Unfinished::open(target)?;
    let result = write_inside(planned, target, &mut unfinished, edited, progress);
    match &result {
        Err(error) if when_stopped.keeps_after(error) => unfinished.close(),
        _ => unfinished.remove(),
    }
    result
}

/// A path that was not claimed could leave the bundle; nothing of the plan is written then.
fn refuse_bad_paths(planned: &[Planned<'_>]) -> Result<(), BundleError> {
    let mut paths = BTreeSet::new();
    for Planned { path, .. } in planned {
        let folded = crate::names::fold(path);
        let composed = unicode_normalization::is_nfc(path);
        if !is_plain_path(path)
            || folded == crate::names::fold(CHECKSUMS)
            || !composed
            || !paths.insert(folded)
        {
            return Err(BundleError::BadPath { path: path.clone() });
        }
    }
    Ok(())
}

fn write_inside(
    planned: Vec<Planned<'_>>,
    target: &Path,
    unfinished: &mut Unfinished,
    edited: &EditedFiles<'_>,
    progress: &mut dyn Progress,
) -> Result<Written, BundleError> {
    let paths: BTreeSet<String> = planned.iter().map(|file| file.path.clone()).collect();
    let stock = Stock::new(unfinished.kept(), earlier_export(target)?, &paths);
    let site = one::Site { folder: unfinished.new_bundle(), stock: &stock, stopped: &AtomicBool::new(false) };
    let settled = all::settle(planned, &site, unfinished, progress)?;
    let taken = settled.iter().filter(|(_, file)| file.reused).map(|(path, _)| path.clone());
    let taken: BTreeSet<String> = taken.collect();
    let mut written = tell(settled, target, &stock);
    let untouched = taken.intersection(&written.same).cloned().collect();
    write_checksums(&site.folder, &written)?;
    if !progress.step(paths.len(), paths.len(), CHECKSUMS) {
        return Err(BundleError::Cancelled);
    }
    let mut keep = |earlier: &Earlier| {
        written.edited = edited::keep(earlier, &untouched, &written.files, target, edited)?;
        Ok(())
    };
    place::put_in_place(unfinished, target, &mut keep)?;
    Ok(written)
}

/// What an earlier export left in a folder; nothing where the folder is not there or empty.
fn earlier_export(target: &Path) -> Result<Earlier, BundleError> {
    let occupied = match fs::read_dir(target) {
        Ok(mut entries) => entries.next().is_some(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => false,
        Err(source) => return Err(reading(target)(source)),
    };
    if !occupied {
        return Ok(Earlier::default());
    }
    match listed_wholly(target) {
        Ok(Some(earlier)) => Ok(earlier),
        _ => Err(BundleError::FolderNotEmpty(target.to_owned())),
    }
}

fn tell(settled: BTreeMap<String, Settled>, target: &Path, stock: &Stock) -> Written {
    let mut written = Written { folder: target.to_owned(), ..Written::default() };
    for (path, file) in settled {
        let list = match stock.digest_before(&path) {
            None => &mut written.new,
            Some(before) if before == file.sha256 => &mut written.same,
            Some(_) => &mut written.changed,
        };
        list.insert(path.clone());
        if file.promise_broken {
            written.broken_promises.insert(path.clone());
        }
        written.bytes_written += if file.reused { 0 } else { file.size };
        written.files.insert(path, (file.size, file.sha256));
    }
    written.removed =
        stock.paths_before().filter(|path| !written.files.contains_key(*path)).cloned().collect();
    written
}

/// Closes the folder with its list, after a last look that it holds exactly what was settled.
fn write_checksums(folder: &Path, written: &Written) -> Result<(), BundleError> {
    let lines = written.files.iter().map(|(path, (_, sha256))| (path.as_str(), sha256.as_str()));
    let path = folder.join(CHECKSUMS);
    one::write_bytes(&path, crate::sums::text(lines).as_bytes())?;
    let digests: BTreeMap<_, _> =
        written.files.iter().map(|(path, (_, sha256))| (path.clone(), sha256.clone())).collect();
    match listed_wholly(folder).map_err(listing(folder))? {
        Some(read) if read.digests == digests && read.places.len() == digests.len() => Ok(()),
        _ => Err(BundleError::ReadBack { path: CHECKSUMS.to_owned() }),
    }
}

fn sibling(target: &Path, ending: &str) -> PathBuf {
    let name = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    target.with_file_name(format!(".{name}.{ending}"))
}

/// Writes one file whole, beside its place first: for a workbook a person asked for by name.
///
/// # Errors
/// [`BundleError::DiskFull`] or [`BundleError::Write`]; what was there before is untouched.
pub fn write_alone(target: &Path, bytes: &[u8]) -> Result<(), BundleError> {
    let partial = sibling(target, "partial");
    let result = File::create(&partial)
        .and_then(|mut out| out.write_all(bytes).and_then(|()| out.sync_all()))
        .and_then(|()| retry_while_held(|| std::fs::rename(&partial, target)));
    result.map_err(|error| {
        let _ = fs::remove_file(&partial);
        writing(target)(error)
    })
}
