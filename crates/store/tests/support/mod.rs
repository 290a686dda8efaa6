//! What the suites share: folders, ids, stamps, a small workspace.

// Each suite uses its own part of this.
#![allow(dead_code)]

use proofbook_dossier::{Edit, Op, TextField};
use proofbook_store::{Opening, Saved, Stamp, StoreError, Workspace};
use serde_json::json;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::SystemTime,
};
use tempfile::TempDir;
use uuid::Uuid;

pub const WORKSPACE: Uuid = Uuid::from_u128(0x50_52_4f_4f_46);
pub const CONTROL: &str = "BUSP-001";

/// A workspace folder and a folder for twins, gone at the end. In memory where that can be had.
pub struct Desk {
    root: TempDir,
}

impl Desk {
    pub fn new() -> Self {
        let memory = Path::new("/dev/shm");
        let root = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
        Self { root: root.unwrap() }
    }

    pub fn on_disk() -> Self {
        Self { root: tempfile::tempdir().unwrap() }
    }

    pub fn folder(&self) -> PathBuf {
        self.root.path().join("workspace")
    }

    pub fn twins(&self) -> PathBuf {
        self.root.path().join("twins")
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    pub fn opening(&self, number: u128) -> Opening {
        Opening { folder: self.folder(), twins: Some(self.twins()), id: Uuid::from_u128(number) }
    }

    /// Opens with twins.
    pub fn open(&self, number: u128) -> Workspace {
        Workspace::open(self.opening(number)).unwrap()
    }

    /// Opens as another machine does, which has no twins of the logs that are there.
    pub fn open_elsewhere(&self, number: u128) -> Workspace {
        Workspace::open(Opening { twins: None, ..self.opening(number) }).unwrap()
    }

    /// Makes a workspace as opening 1.
    pub fn create(&self) -> Workspace {
        Workspace::create(self.opening(1), WORKSPACE, &genesis(), &stamp(0)).unwrap()
    }

    pub fn log(&self, number: u128) -> PathBuf {
        self.folder().join("changes").join(format!("{}.log", Uuid::from_u128(number)))
    }

    /// The twin of a log in the place of this folder.
    pub fn twin(&self, number: u128) -> PathBuf {
        let name = format!("{}.log", Uuid::from_u128(number));
        let twins = fs::read_dir(self.twins().join(WORKSPACE.to_string())).unwrap();
        twins.map(|place| place.unwrap().path().join(&name)).find(|path| path.exists()).unwrap()
    }
}

pub fn genesis() -> Vec<Op> {
    let path = |key: &str| vec!["answers".to_owned(), key.to_owned()];
    [CONTROL, "SEC-003"].map(|control| Op::Put(path(control), json!({"response": "", "notes": ""}))).into()
}

pub fn stamp(second: i64) -> Stamp {
    Stamp { when: jiff::Timestamp::from_second(1_760_000_000 + second).unwrap(), who: "Kim".into() }
}

pub fn response() -> TextField {
    TextField::Response { control: CONTROL.into() }
}

pub fn write(text: &str) -> Edit {
    Edit::Write { field: response(), text: text.into() }
}

pub fn splice(at: usize, delete: usize, insert: &str) -> Edit {
    Edit::Splice { field: response(), at, delete, insert: insert.into() }
}

pub fn met(met: Option<bool>) -> Edit {
    Edit::SetMet { control: CONTROL.into(), met }
}

pub fn edit(workspace: &mut Workspace, edit: Edit) -> Saved {
    try_edit(workspace, edit).unwrap()
}

pub fn try_edit(workspace: &mut Workspace, edit: Edit) -> Result<Saved, StoreError> {
    workspace.edit(&[edit], None, &stamp(0))
}

/// Adds to the end of the response.
pub fn append(workspace: &mut Workspace, text: &str) -> Saved {
    let at = self::text(workspace).encode_utf16().count();
    edit(workspace, splice(at, 0, text))
}

pub fn text(workspace: &Workspace) -> String {
    workspace.dossier().answers.get(CONTROL).map(|answer| answer.response.clone()).unwrap_or_default()
}

/// Every file below a folder with its bytes and the time of its last change.
pub fn everything(folder: &Path) -> BTreeMap<PathBuf, (Vec<u8>, SystemTime)> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let modified = fs::metadata(&path).unwrap().modified().unwrap();
        if path.is_dir() {
            found.extend(everything(&path));
            found.insert(path, (Vec::new(), modified));
        } else {
            found.insert(path.clone(), (fs::read(&path).unwrap(), modified));
        }
    }
    found
}

pub fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// This test binary, made to run one ignored test of its own as a process of its own.
pub fn child(test: &str) -> Command {
    through(Command::new(std::env::current_exe().unwrap()), test)
}

/// The same, begun by a shell that prepares something first and then `exec`s `"$0" "$@"`.
pub fn child_through_shell(test: &str, script: &str) -> Command {
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(script).arg(std::env::current_exe().unwrap());
    through(shell, test)
}

fn through(mut command: Command, test: &str) -> Command {
    command.args(["--exact", test, "--ignored", "--nocapture", "--test-threads=1"]);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Small, seeded and good enough for choosing moments and places.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit.max(1)
    }
}
