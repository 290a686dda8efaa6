//! A session to test on: a real workspace in a temporary folder, on a host whose clock stands still.

use crate::{
    FileAnswer, FileTask, Host, NewWorkspace, Session, WorkProgress, looking::carry_out, wire::AttachPurpose,
};
use jiff::{Timestamp, civil::Date};
use proofbook_catalogue::Language;
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
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
    progress: OnProgress,
}

/// What a test does when it is told how far long work is.
type OnProgress = Arc<Mutex<Option<Box<dyn Fn(WorkProgress) + Send>>>>;

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

    fn progress(&self, progress: WorkProgress) {
        let work = self.progress.lock().expect("a lock").take();
        if let Some(work) = work {
            work(progress);
        }
    }

    fn reveal(&self, _: &Path) -> Result<(), String> {
        Ok(())
    }
}

/// A new workspace, open on a session, gone with the test.
pub(crate) struct Place {
    pub session: Arc<Session>,
    progress: OnProgress,
    /// Kept until the end of the test; `data` in it is the program's own data folder.
    pub folder: TempDir,
}

impl Place {
    pub fn new() -> Self {
        Self::where_files_are_read(|task, _| carry_out(task, &mut |_| {}))
    }

    pub fn where_files_are_read(read: Reading) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let progress = OnProgress::default();
        let host = Still {
            folder: folder.path().to_owned(),
            given: AtomicU64::new(1),
            read,
            progress: Arc::clone(&progress),
        };
        let session = Arc::new(Session::new(Arc::new(host)));
        let new = NewWorkspace {
            folder: &folder.path().join("Hanbit.proofbook"),
            partner: "Hanbit",
            edition: crate::CURRENT_EDITION,
            language: Language::En,
        };
        crate::opening::create(&session, &new).expect("a workspace");
        Self { session, progress, folder }
    }

    /// The folder of the workspace.
    pub fn workspace(&self) -> PathBuf {
        self.folder.path().join("Hanbit.proofbook")
    }

    /// Does something at the next word of how far long work is; once.
    pub fn at_progress(&self, work: impl Fn(WorkProgress) + Send + 'static) {
        *self.progress.lock().expect("a lock") = Some(Box::new(work));
    }
}

/// Attaches a file to the library as the window does; its digest.
pub(crate) fn attached(session: &Session, name: &str, bytes: &[u8]) -> String {
    let upload = crate::attaching::attach_begin(session, name.to_owned()).expect("an upload");
    crate::attaching::upload_chunk(session, &upload, bytes).expect("a chunk");
    let purpose = AttachPurpose::Evidence { control: None, demand: None, topic: None, facet: None };
    let evidence = crate::attaching::attach_finish(session, upload, purpose)
        .expect("attached")
        .evidence
        .expect("in the library");
    let dossier = crate::headless::dossier(session).expect("open");
    dossier.evidence[&evidence].file.as_ref().expect("a file").sha256.clone()
}
