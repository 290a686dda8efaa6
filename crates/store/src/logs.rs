//! The logs of all other openings: read once, then only where they have grown.
//!
//! Every file in `changes/` that is a log is read, whatever a sync service has called it: changes know
//! themselves, and meeting one twice does no harm. A torn tail is an edit that was never acknowledged,
//! which only the machine that wrote it can know (see `healing`), or one that has not arrived yet; it
//! is looked at again next time. Damage
//! costs the damaged records and nothing else; it is remembered until something heals it.
//!
//! Nothing is written here. A log in a format newer than this program knows stops the opening.

use crate::{
    StoreError,
    document::{self, Incoming},
    frame::{self, Gap, Header, Kind},
    names,
};
use automerge::Change;
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    io::{self, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
    sync::Arc,
    time::SystemTime,
};
use uuid::Uuid;

/// What a file of records holds from some offset on.
pub struct Contents {
    /// Its header; `None` where reading did not begin at the front.
    pub header: Option<Header>,
    /// The changes, in order, with the offsets of their records in the file.
    pub changes: Vec<(usize, Box<Change>)>,
    /// The notes, in order.
    pub notes: Vec<Note>,
    /// The damaged stretches, in order, with offsets in the file.
    pub gaps: Vec<Gap>,
    /// Where reading goes on.
    pub resume: usize,
}

/// What the store writes into a log besides changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Damaged stretches whose changes have been found elsewhere.
    #[serde(default)]
    pub heals: BTreeSet<Stretch>,
}

/// A stretch of a file in `changes/`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Stretch {
    /// Name of the file.
    pub file: String,
    /// Where it begins.
    pub offset: usize,
    /// How many bytes.
    pub length: usize,
}

/// What is known of one log.
#[derive(Default)]
pub struct Known {
    length: u64,
    modified: Option<SystemTime>,
    /// Up to here the log has been read.
    pub resume: usize,
    /// Damaged stretches.
    pub gaps: Vec<Gap>,
    /// Up to here the log has once been read without damage, so that damage there costs nothing.
    pub whole_until: usize,
    /// Why it cannot be read at all.
    pub trouble: Option<Trouble>,
}

/// Why a log gives nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It belongs to another workspace.
    OtherWorkspace,
    /// The system does not let it be read.
    Unreadable(String),
}

/// The logs of a workspace, apart from one's own.
pub struct Logs {
    folder: PathBuf,
    own: String,
    workspace: Uuid,
    known: BTreeMap<String, Known>,
    healed: BTreeSet<Stretch>,
}

impl Logs {
    /// The logs of a folder, none of them read.
    pub fn new(folder: PathBuf, own: String, workspace: Uuid) -> Self {
        Self { folder, own, workspace, known: BTreeMap::new(), healed: BTreeSet::new() }
    }

    /// Every log that was met, by name.
    pub fn known(&self) -> &BTreeMap<String, Known> {
        &self.known
    }

    /// How many bytes of all logs have been read.
    pub fn length(&self) -> u64 {
        self.known.values().map(|known| known.resume as u64).sum()
    }

    /// Up to where each log is known without a loss.
    pub fn covered(&self) -> BTreeMap<String, u64> {
        let whole = self.known.iter().filter(|(name, known)| self.open_gaps(name, known).next().is_none());
        whole.map(|(name, known)| (name.clone(), known.resume as u64)).collect()
    }

    /// Damaged stretches that nothing has healed.
    pub fn damaged(&self) -> Vec<Stretch> {
        self.known.iter().flat_map(|(name, known)| self.open_gaps(name, known)).collect()
    }

    /// The bytes at the end of a log that make no whole record, where nothing says that none was lost:
    /// the record has not arrived. Of an empty log nothing has.
    pub fn cut(&self, name: &str) -> Option<Stretch> {
        let known = self.known.get(name).filter(|known| known.trouble.is_none())?;
        let stretch = known.cut(name)?;
        (!self.healed.contains(&stretch)).then_some(stretch)
    }

    /// Whether any log is cut without it being known that nothing was lost.
    pub fn any_cut(&self) -> bool {
        self.known.keys().any(|name| self.cut(name).is_some())
    }

    /// Whether a log has been read to its end.
    pub fn is_whole(&self, name: &str) -> bool {
        self.known.get(name).is_some_and(|known| {
            known.trouble.is_none() && known.length > 0 && known.cut(name).is_none() && known.gaps.is_empty()
        })
    }

    /// Declares stretches healed.
    pub fn heal(&mut self, stretches: impl IntoIterator<Item = Stretch>) {
        self.healed.extend(stretches);
    }

    fn open_gaps<'a>(&'a self, name: &'a str, known: &'a Known) -> impl Iterator<Item = Stretch> + 'a {
        let gaps = known.gaps.iter().filter(|gap| gap.offset + gap.length > known.whole_until);
        gaps.map(|gap| Stretch { file: name.to_owned(), offset: gap.offset, length: gap.length })
            .filter(|stretch| !self.healed.contains(stretch))
    }

    /// Reads what is new.
    ///
    /// # Errors
    /// [`StoreError::NewerFormat`] where a log says so.
    pub fn look(&mut self) -> Result<Vec<Incoming>, StoreError> {
        let mut found = Vec::new();
        for name in names::log_files(&self.folder) {
            if name != self.own {
                self.look_at(&name, &mut found)?;
            }
        }
        Ok(found)
    }

    fn look_at(&mut self, name: &str, found: &mut Vec<Incoming>) -> Result<(), StoreError> {
        let path = self.folder.join(name);
        let known = self.known.entry(name.to_owned()).or_default();
        let contents = match known.read(&path) {
            Ok(Some(contents)) => contents,
            Ok(None) => return Ok(()),
            Err(error) => {
                known.trouble = Some(Trouble::Unreadable(error.to_string()));
                return Ok(());
            }
        };
        known.trouble = None;
        if let Some(Header::Whole { format, workspace }) = contents.header {
            if format > frame::FORMAT {
                return Err(StoreError::NewerFormat { file: path, found: format, known: frame::FORMAT });
            }
            if workspace != self.workspace {
                known.trouble = Some(Trouble::OtherWorkspace);
                return Ok(());
            }
        }
        known.take(&contents);
        self.healed.extend(contents.notes.into_iter().flat_map(|note| note.heals));
        let file: Arc<str> = format!("changes/{name}").into();
        found.extend(contents.changes.into_iter().map(|(_, change)| Incoming { change, file: file.clone() }));
        Ok(())
    }
}

impl Known {
    /// Reads what is new in a file; `None` where it has not changed.
    fn read(&mut self, path: &Path) -> io::Result<Option<Contents>> {
        let metadata = fs::metadata(path)?;
        let (length, modified) = (metadata.len(), metadata.modified().ok());
        if (length, modified) == (self.length, self.modified) && self.trouble.is_none() {
            return Ok(None);
        }
        let from = if self.gaps.is_empty() && length >= self.resume as u64 { self.resume } else { 0 };
        let contents = read_file(path, from)?;
        (self.length, self.modified) = (length, modified);
        Ok(Some(contents))
    }

    fn cut(&self, name: &str) -> Option<Stretch> {
        let length = (self.length as usize).saturating_sub(self.resume);
        (length > 0 || self.length == 0).then(|| Stretch {
            file: name.to_owned(),
            offset: self.resume,
            length,
        })
    }

    fn take(&mut self, contents: &Contents) {
        self.gaps.clone_from(&contents.gaps);
        self.resume = contents.resume;
        if self.gaps.is_empty() {
            self.whole_until = self.whole_until.max(self.resume);
        }
    }
}

/// Reads a file of records from an offset at which a record begins, or from the front.
pub fn read_file(path: &Path, from: usize) -> io::Result<Contents> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(from as u64))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(if from >= frame::HEADER { read_records(&bytes, 0, from) } else { read_whole(&bytes) })
}

fn read_whole(bytes: &[u8]) -> Contents {
    let header = frame::read_header(bytes);
    let mut contents = match header {
        Header::Torn => Contents { header: None, changes: vec![], notes: vec![], gaps: vec![], resume: 0 },
        _ => read_records(bytes, frame::HEADER, 0),
    };
    if header == Header::Damaged {
        let gap = Gap { offset: 0, length: bytes.len().min(frame::HEADER) };
        contents.gaps.insert(0, gap);
    }
    contents.header = Some(header);
    contents
}

/// Reads the records in `bytes` from `from` on; `bytes` begin at `base` of the file.
fn read_records(bytes: &[u8], from: usize, base: usize) -> Contents {
    let scan = frame::scan(bytes, from);
    let shifted = |gap: &Gap| Gap { offset: gap.offset + base, length: gap.length };
    let mut contents = Contents {
        header: None,
        changes: Vec::new(),
        notes: Vec::new(),
        gaps: scan.gaps.iter().map(shifted).collect(),
        resume: scan.resume + base,
    };
    for record in &scan.records {
        let payload = &bytes[record.payload.clone()];
        match record.kind {
            Kind::Change => match document::read_change(payload) {
                Some(change) => contents.changes.push((record.offset + base, change)),
                None => contents
                    .gaps
                    .push(Gap { offset: record.offset + base, length: frame::RECORD + payload.len() }),
            },
            Kind::Note => contents.notes.extend(serde_json::from_slice::<Note>(payload).ok()),
            Kind::Document => {}
        }
    }
    contents.gaps.sort();
    contents
}
