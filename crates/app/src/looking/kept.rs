//! What looking into files has given, kept from one start of the program to the next.
//!
//! One small file for each attachment in the program's own data folder. It holds no text of the
//! attachment besides labels of drawings and a few plain words an exhibit lacks, and may be deleted at any
//! time: the file is read again. What was found holds for the bytes of the digest; a file that has been
//! written since is read again, and about bytes that are not those of the digest nothing is kept.

use proofbook_checks::Look;
use proofbook_dossier::Attachment;
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    fs::Metadata,
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

/// To be raised when files are read, searched or compared in another way, so that all are scanned again.
const WAY_OF_LOOKING: u32 = 2;

/// What tells that a file has been written since: its length, and the moment of its last change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FileState {
    length: u64,
    changed: u64,
}

impl FileState {
    /// The state of a file that is there.
    pub fn of(file: &Metadata) -> Self {
        let changed = file.modified().ok().and_then(|moment| moment.duration_since(UNIX_EPOCH).ok());
        Self {
            length: file.len(),
            changed: changed.map_or(0, |since| u64::try_from(since.as_nanos()).unwrap_or(u64::MAX)),
        }
    }
}

/// What is kept of a file.
#[derive(Serialize, Deserialize)]
struct Kept {
    /// The state in which it was scanned.
    state: FileState,
    /// Whether the machine had a converter for documents of offices then.
    converter: bool,
    look: Look,
}

/// What is known of the attached files, by digest.
pub(crate) struct Looks {
    folder: PathBuf,
    /// Whether the machine has a converter for documents of offices now.
    converter: bool,
    known: BTreeMap<String, Look>,
    /// The states in which files were scanned, by digest: those that gave something, and those whose
    /// bytes were not those of the digest.
    scanned: BTreeMap<String, FileState>,
    /// The states in which earlier starts have kept nothing of a file; asked once.
    unknown: BTreeMap<String, FileState>,
}

impl Looks {
    /// Nothing known yet; what earlier starts have kept in the data folder is found when it is asked for.
    pub fn kept_in(data_folder: &Path, converter: bool) -> Self {
        let folder = data_folder.join("looks").join(WAY_OF_LOOKING.to_string());
        let (known, scanned, unknown) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        Self { folder, converter, known, scanned, unknown }
    }

    /// Everything known so far.
    pub fn all(&self) -> &BTreeMap<String, Look> {
        &self.known
    }

    /// Whether the file has been scanned in its present state, here or at an earlier start.
    pub fn has(&mut self, file: &Attachment, state: FileState) -> bool {
        if self.scanned.get(&file.sha256) == Some(&state) {
            return true;
        }
        if self.unknown.get(&file.sha256) == Some(&state) {
            return false;
        }
        let kept = std::fs::read(self.place_of(file)).ok();
        let kept: Option<Kept> = kept.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let is_converted = proofbook_exhibit::is_office(&file.media_type);
        let holds = |kept: &Kept| kept.state == state && (kept.converter == self.converter || !is_converted);
        match kept.filter(holds) {
            Some(kept) => {
                self.know(file, state, kept.look);
                true
            }
            None => {
                self.unknown.insert(file.sha256.clone(), state);
                false
            }
        }
    }

    /// Forgets what is known of a file that has been written since, or is not there any more.
    pub fn forget_unless(&mut self, sha256: &str, state: Option<FileState>) {
        if self.scanned.get(sha256).is_some_and(|scanned| Some(*scanned) != state) {
            self.scanned.remove(sha256);
            self.known.remove(sha256);
        }
    }

    /// Knows, until the program ends, what scanning a file has given.
    pub fn know(&mut self, file: &Attachment, state: FileState, look: Look) {
        self.known.insert(file.sha256.clone(), look);
        self.scanned.insert(file.sha256.clone(), state);
    }

    /// Knows that the bytes in this state are not those of the digest, so that they are not read again.
    pub fn know_altered(&mut self, file: &Attachment, state: FileState) {
        self.known.remove(&file.sha256);
        self.scanned.insert(file.sha256.clone(), state);
    }

    /// Keeps what scanning a file has given for later starts, too. Where the disk does not take it, it is
    /// known until the program ends.
    pub fn keep(&mut self, file: &Attachment, state: FileState, look: Look) {
        let kept = Kept { state, converter: self.converter, look };
        if let Ok(bytes) = serde_json::to_vec(&kept)
            && let Err(error) = proofbook_store::keep_program_file(&self.place_of(file), &bytes)
        {
            tracing::warn!(%error, "what a file holds was not kept");
        }
        self.know(file, state, kept.look);
    }

    /// The name's ending counts, because what is found depends on it.
    fn place_of(&self, file: &Attachment) -> PathBuf {
        let ending = file.name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let ending: String =
            ending.chars().filter(char::is_ascii_alphanumeric).take(8).collect::<String>().to_lowercase();
        self.folder.join(format!("{}-{ending}.json", file.sha256))
    }
}
