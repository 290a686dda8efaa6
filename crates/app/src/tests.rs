//! A desk to test on: a real workspace in a temporary folder, on a host whose clock stands still.

use crate::{
    Desk, FileAnswer, FileTask, Host, NewWorkspace, WorkProgress, looking::carry_out, wire::AttachPurpose,
};
use jiff::{Timestamp, civil::Date};
use proofbook_catalogue::Language;
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};
use tempfile::TempDir;

/// The moment at which every test happens.
pub(crate) const NOW: &str = "2026-11-22T02:14:07Z";

/// How a test answers for the process that reads files.
pub(crate) type Reading = fn(&FileTask, &dyn Fn() -> bool) -> FileAnswer;

/// A host whose clock stands still and whose identifiers count up.
struct Still {
    folder: PathBuf,
    given: AtomicU64,
    read: Reading,
}

impl Host for Still {
    fn now(&self) -> Timestamp {
        NOW.parse().expect("a moment")
    }

    fn today(&self) -> Date {
        jiff::civil::date(2026, 11, 22)
    }

    fn fresh_id(&self) -> uuid::Uuid {
        uuid::Uuid::from_u64_pair(7, self.given.fetch_add(1, Ordering::Relaxed))
    }

    fn who(&self) -> String {
        "kim".to_owned()
    }

    fn data_folder(&self) -> PathBuf {
        self.folder.join("data")
    }

    fn documents_folder(&self) -> PathBuf {
        self.folder.clone()
    }

    fn read_file(&self, task: &FileTask, go_on: &dyn Fn() -> bool) -> FileAnswer {
        (self.read)(task, go_on)
    }

    fn progress(&self, _: WorkProgress) {}

    fn reveal(&self, _: &Path) -> Result<(), String> {
        Ok(())
    }
}

/// A new workspace, open on a desk, gone with the test.
pub(crate) struct Place {
    pub desk: Desk,
    /// Kept until the end of the test; `data` in it is the program's own data folder.
    pub folder: TempDir,
}

impl Place {
    pub fn new() -> Self {
        Self::where_files_are_read(|task, _| carry_out(task, &mut |_| {}))
    }

    pub fn where_files_are_read(read: Reading) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let host = Still { folder: folder.path().to_owned(), given: AtomicU64::new(1), read };
        let desk = Desk::new(Arc::new(host));
        let new = NewWorkspace {
            folder: &folder.path().join("Hanbit.proofbook"),
            partner: "Hanbit",
            edition: crate::CURRENT_EDITION,
            language: Language::En,
        };
        desk.create(&new).expect("a workspace");
        Self { desk, folder }
    }
}

/// Attaches a file to the library as the window does; its digest.
pub(crate) fn attached(desk: &Desk, name: &str, bytes: &[u8]) -> String {
    let upload = desk.attach_begin(name.to_owned()).expect("an upload");
    desk.upload_chunk(&upload, bytes).expect("a chunk");
    let purpose = AttachPurpose::Evidence { control: None, demand: None, topic: None, facet: None };
    let evidence = desk.attach_finish(upload, purpose).expect("attached").evidence.expect("in the library");
    let dossier = desk.dossier().expect("open");
    dossier.evidence[&evidence].file.as_ref().expect("a file").sha256.clone()
}
