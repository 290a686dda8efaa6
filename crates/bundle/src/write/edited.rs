//! Files of the earlier export that somebody has changed since: they are not ours any more.
//!
//! A file is the export's own by its content, not by its name. One that no longer has the digest of its
//! list was written by a person (or a service, which the caller may recognise), so before the earlier
//! export goes it is kept beside the folder: `<name> (edited)/<path> (edited).xlsx`, with the caller's
//! word. It is not kept inside, because what lies there is handed in. An empty file is one that a sync
//! service has not downloaded; nobody has typed anything into it.
//!
//! Not here: what is done with such a file. The caller says where it lies.

use crate::{
    digest,
    error::{BundleError, reading, writing},
    verify::Earlier,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// How files that were changed since the earlier export are told and named.
pub struct EditedFiles<'e> {
    /// The word that stands in brackets behind their names: `edited`.
    pub word: &'e str,
    /// Whether a file says the same although its bytes are others than the list's digest.
    pub says_the_same: &'e dyn Fn(&Path, &str) -> bool,
}

impl Default for EditedFiles<'_> {
    fn default() -> Self {
        Self { word: "edited", says_the_same: &|_, _| false }
    }
}

/// Moves what was changed in an earlier export out of it; answers where each file lies now, by its path.
/// `untouched` are the paths that were found to be as the list says.
pub(super) fn keep(
    earlier: &Earlier,
    untouched: &BTreeSet<String>,
    written: &BTreeMap<String, (u64, String)>,
    target: &Path,
    how: &EditedFiles<'_>,
) -> Result<BTreeMap<String, PathBuf>, BundleError> {
    let mut kept = BTreeMap::new();
    for (path, place) in earlier.places.iter().filter(|(path, _)| !untouched.contains(*path)) {
        let Some(listed) = earlier.digests.get(path) else { continue };
        if fs::metadata(place).is_ok_and(|metadata| metadata.len() == 0) {
            continue;
        }
        let Some(found) = digest::of_file(place, &mut || true).map_err(reading(place))? else { continue };
        let is_new = written.get(path).is_some_and(|(_, sha256)| *sha256 == found);
        if found != *listed && !is_new && !(how.says_the_same)(place, listed) {
            kept.insert(path.clone(), move_beside(path, place, &found, target, how.word)?);
        }
    }
    Ok(kept)
}

/// Gives a changed file a place beside the bundle's folder. One that lies there already is taken as it is.
fn move_beside(
    path: &str,
    place: &Path,
    sha256: &str,
    target: &Path,
    word: &str,
) -> Result<PathBuf, BundleError> {
    let name = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let folder = target.with_file_name(format!("{name} ({word})"));
    for number in 1.. {
        let beside = folder.join(named(path, word, number));
        match digest::of_file(&beside, &mut || true) {
            Ok(Some(there)) if there == sha256 => return Ok(beside),
            Ok(_) => continue,
            Err(_) if fs::symlink_metadata(&beside).is_ok() => continue,
            Err(_) => {}
        }
        let parent = beside.parent().unwrap_or(&folder);
        fs::create_dir_all(parent).map_err(writing(parent))?;
        // It leaves its place only when it has another: where the export fails after this, both are there.
        if fs::hard_link(place, &beside).is_err() {
            fs::copy(place, &beside).map_err(writing(&beside))?;
        }
        return Ok(beside);
    }
    Err(BundleError::BadPath { path: path.to_owned() })
}

/// The name of a changed file: the word in brackets, before the ending.
fn named(path: &str, word: &str, number: usize) -> String {
    let mark = if number == 1 { format!(" ({word})") } else { format!(" ({word} {number})") };
    let name_at = path.rfind('/').map_or(0, |slash| slash + 1);
    match path[name_at..].rfind('.').filter(|dot| *dot > 0) {
        Some(dot) => format!("{}{mark}{}", &path[..name_at + dot], &path[name_at + dot..]),
        None => format!("{path}{mark}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_stands_before_the_ending() {
        let check = |path: &str, number, expected: &str| assert_eq!(named(path, "edited", number), expected);
        check("00_Self-Assessment.xlsx", 1, "00_Self-Assessment (edited).xlsx");
        check("a.b/GOVP-001.pdf", 2, "a.b/GOVP-001 (edited 2).pdf");
        check("a.b/README", 1, "a.b/README (edited)");
        check(".hidden", 1, ".hidden (edited)");
    }
}
