//! Where things lie in a workspace folder, and the files that do not change.
//!
//! ```text
//! proofbook.json              format version, workspace id; no content
//! changes/<opening>.log       changes of one opening; append-only; one writer, ever
//! snapshots/<n>-<opening>.snap  the whole document now and then, for healing
//! attachments/<ab>/<sha256>   originals, never modified
//! README.txt                  for whoever finds the folder
//! ```
//! Twins lie outside, in the application's own data: `<twins>/<workspace>/<place>/<opening>.log`.
//! The place is a digest of where the folder lies, so that a copy of a workspace kept as a backup is
//! not taken for one whose newer logs have vanished.
//!
//! Not here: what is inside the logs.

use crate::{StoreError, frame};
use proofbook_file_retry::retry_while_held;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};
use uuid::Uuid;

const README: &str = include_str!("readme.txt");

/// Files that operating systems put into every folder a person has looked into.
pub const OF_THE_SYSTEM: [&str; 5] = [".DS_Store", "desktop.ini", "Thumbs.db", ".localized", ".directory"];

/// The paths of a workspace.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The workspace folder.
    pub folder: PathBuf,
}

/// What `proofbook.json` holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// The format of the workspace.
    pub format: u32,
    /// The workspace's id.
    #[serde(with = "as_text")]
    pub workspace: Uuid,
}

/// An id as it is written in JSON.
mod as_text {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};
    use uuid::Uuid;

    pub fn serialize<S: Serializer>(id: &Uuid, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(id)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Uuid, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

impl Layout {
    /// The file that makes a folder a workspace.
    pub fn identity(&self) -> PathBuf {
        self.folder.join("proofbook.json")
    }

    /// The folder of the logs.
    pub fn changes(&self) -> PathBuf {
        self.folder.join("changes")
    }

    /// The folder of the snapshots.
    pub fn snapshots(&self) -> PathBuf {
        self.folder.join("snapshots")
    }

    /// The folder of the attachments.
    pub fn attachments(&self) -> PathBuf {
        self.folder.join("attachments")
    }

    /// Makes the folders and the files that do not change, except the one that makes the folder a
    /// workspace: that comes last, by [`Layout::seal`].
    pub fn prepare(&self) -> Result<(), StoreError> {
        match occupied(&self.folder) {
            Ok(false) => {}
            Ok(true) => return Err(StoreError::NotEmpty { folder: self.folder.clone() }),
            Err(error) => return Err(StoreError::read(&self.folder, error)),
        }
        for folder in [self.folder.clone(), self.changes(), self.attachments(), self.snapshots()] {
            fs::create_dir_all(&folder).map_err(|error| StoreError::write(&folder, error))?;
        }
        let readme = self.folder.join("README.txt");
        write_new(&readme, README.as_bytes()).map_err(|error| StoreError::write(readme, error))
    }

    /// Makes the folder a workspace.
    pub fn seal(&self, workspace: Uuid) -> Result<(), StoreError> {
        let identity = Identity { format: frame::FORMAT, workspace };
        let mut text = serde_json::to_string_pretty(&identity).unwrap_or_default();
        text.push('\n');
        write_new(&self.identity(), text.as_bytes())
            .and_then(|()| sync_folder(&self.folder))
            .and_then(|()| sync_folder(self.folder.parent().unwrap_or(&self.folder)))
            .map_err(|error| StoreError::write(self.identity(), error))
    }

    /// Reads what makes the folder a workspace.
    ///
    /// # Errors
    /// Not a workspace, a newer format, or a damaged file.
    pub fn recognise(&self) -> Result<Identity, StoreError> {
        let file = self.identity();
        let bytes = match fs::read(&file) {
            Ok(bytes) => bytes,
            Err(error) if is_absent(&error) => {
                return Err(StoreError::NotAWorkspace { folder: self.folder.clone() });
            }
            Err(error) => return Err(StoreError::read(file, error)),
        };
        let format = serde_json::from_slice::<serde_json::Value>(&bytes)
            .ok()
            .and_then(|value| u32::try_from(value.get("format")?.as_u64()?).ok());
        if let Some(found) = format.filter(|found| *found > frame::FORMAT) {
            return Err(StoreError::NewerFormat { file, found, known: frame::FORMAT });
        }
        serde_json::from_slice(&bytes)
            .map_err(|error| StoreError::DamagedFormat { file, reason: error.to_string() })
    }
}

/// The folder of the twins of a workspace, all places together.
pub fn twins_of(twins: &Path, workspace: Uuid) -> PathBuf {
    twins.join(workspace.to_string())
}

/// The name of the place where a workspace folder lies.
pub fn place_of(folder: &Path) -> String {
    let place = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let digest = Sha256::digest(place.to_string_lossy().as_bytes());
    digest[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether an error means that there is nothing at the path.
pub fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

fn occupied(folder: &Path) -> io::Result<bool> {
    match fs::read_dir(folder) {
        Ok(entries) => {
            for entry in entries {
                if !OF_THE_SYSTEM
                    .iter()
                    .any(|name| *name == entry.as_ref().map_or("".into(), fs::DirEntry::file_name))
                {
                    return entry.map(|_| true);
                }
            }
            Ok(false)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Names of the files in a folder that end as given, sorted; none where the folder is not there.
pub fn files_ending(folder: &Path, ending: &str) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<String> =
        names.filter(|name| name.ends_with(ending) && !name.starts_with('.')).collect();
    names.sort();
    names
}

/// Writes a file that is not there yet, down to the disk.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Puts a file in place of another in one step: a reader sees the old one or the new one.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let temporary = folder.join(format!(".{name}.incoming"));
    match retry_while_held(|| std::fs::remove_file(&temporary)) {
        Err(error) if !is_absent(&error) => return Err(error),
        _ => {}
    }
    let written =
        write_new(&temporary, bytes).and_then(|()| retry_while_held(|| std::fs::rename(&temporary, path)));
    if written.is_err() {
        // The failure itself is what matters; a left-over is removed by the next attempt.
        let _ = fs::remove_file(&temporary);
    }
    written.and_then(|()| sync_folder(folder))
}

/// Makes the names in a folder durable. Where folders cannot be synchronised (Windows) the system
/// does it by itself. The parent of a bare name is the folder one is in.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
