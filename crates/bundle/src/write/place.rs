//! Putting a finished bundle into its place.
//!
//! Order: the new bundle's folders are synchronised, the earlier bundle steps aside into the hidden
//! folder, the new one takes its place, the folder around both is synchronised. Between the two renames
//! nothing lies at the target; [`super::unfinished`] puts the earlier bundle back where the power went
//! just then.
//!
//! Not here: removing the earlier bundle, which is the last thing an export does.

use super::{earlier_export, unfinished::Unfinished};
use crate::{
    error::{BundleError, reading, writing},
    verify::Earlier,
};
use proofbook_file_retry::retry_while_held;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Renames the finished bundle to its place. `keep` is shown the earlier one before that.
pub(super) fn put_in_place(
    unfinished: &Unfinished,
    target: &Path,
    keep: &mut dyn FnMut(&Earlier) -> Result<(), BundleError>,
) -> Result<(), BundleError> {
    let (new, earlier) = (unfinished.new_bundle(), unfinished.earlier());
    synchronise_folders(&new)?;
    let stepped_aside = target.exists();
    if stepped_aside {
        retry_while_held(|| std::fs::rename(target, &earlier)).map_err(writing(target))?;
    }
    let placed = refuse_what_was_added(stepped_aside, &earlier, target)
        .and_then(|earlier| keep(&earlier))
        .and_then(|()| retry_while_held(|| std::fs::rename(&new, target)).map_err(writing(target)));
    if placed.is_err() && stepped_aside {
        let _ = retry_while_held(|| std::fs::rename(&earlier, target));
    }
    synchronise(target.parent().unwrap_or(target));
    placed
}

/// Somebody may have put a file into the folder while the new bundle was written.
fn refuse_what_was_added(stepped_aside: bool, earlier: &Path, target: &Path) -> Result<Earlier, BundleError> {
    if !stepped_aside {
        return Ok(Earlier::default());
    }
    earlier_export(earlier).map_err(|_| BundleError::FolderNotEmpty(target.to_owned()))
}

/// Synchronises a folder and those below it, so that the names in them outlast a power cut.
fn synchronise_folders(folder: &Path) -> Result<(), BundleError> {
    let mut open: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).map_err(reading(&folder))? {
            let entry = entry.map_err(reading(&folder))?;
            if entry.file_type().map_err(reading(&folder))?.is_dir() {
                open.push(entry.path());
            }
        }
        synchronise(&folder);
    }
    Ok(())
}

/// Windows synchronises folders by itself and opens none; some network drives refuse it.
fn synchronise(folder: &Path) {
    if cfg!(unix) {
        let _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
    }
}
