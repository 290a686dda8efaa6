//! What the names of files in a workspace folder mean, with all that sync services make of them.
//!
//! A file that has not been downloaded is kept by a mark whose name holds the file's (`.name.icloud`,
//! `name.nextcloud`, `name.partial` …); a conflict copy has words in it, in the language of the person;
//! both are recognised by the name of the log inside, and a copy by its first bytes as well.
//!
//! Nothing is read but names and the first bytes of files in `changes/`.

use crate::{frame, layout};
use std::{
    fs::{self, File},
    io::Read,
    path::Path,
};
use uuid::Uuid;

/// Names that sync services give to files of their own; none holds a person's work.
const OF_SERVICES: [&str; 14] = [
    ".dropbox",
    ".dropbox.attr",
    ".dropbox.cache",
    ".tmp.drivedownload",
    ".tmp.driveupload",
    ".sync",
    ".stfolder",
    ".stversions",
    ".stignore",
    ".owncloudsync.log",
    ".nextcloudsync.log",
    ".fseventsd",
    ".Trashes",
    ".git",
];

/// Files in `changes/` that hold records: those named like a log, and those that begin like one,
/// whatever a sync service has called them. Sorted.
pub fn log_files(folder: &Path) -> Vec<String> {
    let is_log = |name: &String| match name.ends_with(".log") && !name.starts_with('.') {
        true => log_named_in(name).is_some() || begins_like_a_log(&folder.join(name)),
        false => !is_temporary(name) && begins_like_a_log(&folder.join(name)),
    };
    let mut names: Vec<String> = names_in(folder).into_iter().filter(is_log).collect();
    names.sort();
    names
}

/// Whether a file stands for one that has not been downloaded: its name is in it, with more around.
pub fn stands_for(name: &str, wanted: &str) -> bool {
    name != wanted && name.contains(wanted) && !is_temporary(name)
}

/// Whether a name is that of a mark or of a download that has not ended: nobody can tell whether what it
/// holds is all.
pub fn is_mark(name: &str) -> bool {
    let behind = name.rsplit_once(".log.").map(|(_, ending)| ending);
    let ending = |ending: &str| ending.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '!');
    name.starts_with(['.', '~']) || behind.is_some_and(ending)
}

/// Names of the files and folders in a folder, sorted.
pub fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// The log a name speaks of: `<opening>.log`, wherever that stands in it, or with more in between,
/// as in `<opening> (conflicted copy).log`.
pub fn log_named_in(name: &str) -> Option<String> {
    let lower = name.to_ascii_lowercase();
    let starts = lower.char_indices().map(|(at, _)| at);
    let id = starts.filter_map(|at| lower.get(at..at + 36)?.parse::<Uuid>().ok()).next()?;
    lower.contains(".log").then(|| format!("{id}.log"))
}

fn begins_like_a_log(path: &Path) -> bool {
    let mut begin = Vec::new();
    let read = File::open(path).and_then(|file| file.take(frame::HEADER as u64).read_to_end(&mut begin));
    read.is_ok() && frame::begins_a_file(&begin)
}

/// Files that this program writes before it renames them.
pub fn is_temporary(name: &str) -> bool {
    name.starts_with('.') && (name.ends_with(".incoming") || name.starts_with(".incoming-"))
}

/// Whether a file is the system's or a sync service's own, which concerns nobody.
pub fn is_of_the_system(name: &str) -> bool {
    layout::OF_THE_SYSTEM.contains(&name)
        || OF_SERVICES.contains(&name)
        || name.starts_with("._")
        || name.starts_with("~$")
        || name == "Icon\r"
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOG: &str = "0197a3c0-1111-7222-8333-444455556666.log";

    #[test]
    fn a_log_is_found_in_whatever_a_service_has_made_of_its_name() {
        let id = LOG.strip_suffix(".log").unwrap();
        for name in [
            LOG.to_owned(),
            format!(".{LOG}.icloud"),
            format!("{LOG}.nextcloud"),
            format!("{LOG}.rsls"),
            format!("~{LOG}.tmp"),
            format!(".syncthing.{LOG}.tmp"),
            format!("{LOG}.partial"),
            format!("{LOG}.crdownload"),
            format!("{id} 2.log"),
            format!("{id} (1).log"),
            format!("{id}-KIM-LAPTOP.log"),
            format!("{id} (Kim Minji's conflicted copy 2026-11-30).log"),
            format!("{id} (김민지의 충돌된 사본 2026-11-30).log"),
            format!("{id} (佐藤 の競合コピー 2026-11-30).log"),
            format!("{id} (kim@example.com).log"),
            format!("{id}.sync-conflict-20261130-101500-ABCDEFG.log"),
            format!("Copy of {LOG}"),
            LOG.to_uppercase(),
        ] {
            assert_eq!(log_named_in(&name).as_deref(), Some(LOG), "{name}");
        }
        let marks = [
            format!(".{LOG}.icloud"),
            format!("{LOG}.nextcloud"),
            format!("~{LOG}.tmp"),
            format!("{LOG}.!sync"),
        ];
        assert!(marks.iter().all(|name| is_mark(name)));
        let copies =
            [LOG.to_owned(), format!("{id} (1).log"), format!("{LOG} (conflict)"), format!("Copy of {LOG}")];
        assert!(!copies.iter().any(|name| is_mark(name)));
        assert_eq!(log_named_in("notes.log"), None);
        assert_eq!(log_named_in(id), None);
    }

    #[test]
    fn our_own_temporary_files_are_no_marks() {
        assert!(is_temporary(&format!(".{LOG}.incoming")) && !is_temporary(&format!(".{LOG}.icloud")));
        assert!(stands_for(".proofbook.json.icloud", "proofbook.json"));
        assert!(!stands_for("proofbook.json", "proofbook.json"));
        assert!(!stands_for(".proofbook.json.incoming", "proofbook.json"));
    }
}
