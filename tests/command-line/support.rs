//! A place of its own for each test, and how the program is called there.

use serde_json::Value;
use std::{
    collections::BTreeMap,
    ffi::OsStr,
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};
use tempfile::TempDir;

/// A folder with nothing in it, in which the program believes to be alone on the machine.
pub struct Place {
    folder: TempDir,
}

/// What a call answered.
pub struct Answer {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Answer {
    /// Standard output as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out)
            .unwrap_or_else(|error| panic!("{error} in:\n{}\n{}", self.out, self.err))
    }

    /// The code of a JSON error on standard error.
    pub fn trouble(&self) -> String {
        let error: Value =
            serde_json::from_str(&self.err).unwrap_or_else(|_| panic!("no JSON: {}", self.err));
        error["error"]["code"].as_str().unwrap_or_else(|| panic!("no code: {}", self.err)).to_owned()
    }

    /// The same answer, if it is a success.
    pub fn done(self) -> Self {
        assert_eq!(self.code, 0, "{}\n{}", self.out, self.err);
        self
    }
}

impl Place {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file and says where.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    /// The program, ready to be called.
    pub fn program(&self) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_proofbook"));
        program
            .current_dir(self.folder.path())
            .env("PROOFBOOK_DATA_DIR", self.path("data of the program"))
            .env("PROOFBOOK_USER", "kim")
            .env("LANG", "C")
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES");
        program
    }

    pub fn call<Word: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = Word>) -> Answer {
        self.call_with(words, b"")
    }

    /// Calls the program with something to read on standard input.
    pub fn call_with<Word: AsRef<OsStr>>(
        &self,
        words: impl IntoIterator<Item = Word>,
        input: &[u8],
    ) -> Answer {
        let piped = |program: &mut Command| {
            program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()
        };
        let mut child = piped(self.program().args(words)).expect("the program starts");
        // A program that does not read its input is no failure.
        let _ = child.stdin.take().unwrap().write_all(input);
        let output = child.wait_with_output().expect("the program ends");
        Answer {
            code: output.status.code().expect("an exit code"),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }

    /// A new workspace named `w` in a language.
    pub fn workspace(&self, language: &str) -> PathBuf {
        let folder = self.path("w.proofbook");
        self.call([
            OsStr::new("new"),
            folder.as_os_str(),
            "--partner".as_ref(),
            "한빛클라우드".as_ref(),
            "--language".as_ref(),
            language.as_ref(),
        ])
        .done();
        folder
    }

    /// The sample in a language.
    pub fn sample(&self, language: &str) -> PathBuf {
        let folder = self.path("sample.proofbook");
        self.call([OsStr::new("sample"), folder.as_os_str(), "--language".as_ref(), language.as_ref()])
            .done();
        folder
    }

    pub fn dump(&self, workspace: &Path) -> Value {
        self.call([OsStr::new("dump"), workspace.as_os_str(), "--json".as_ref()]).done().json()
    }

    pub fn check(&self, workspace: &Path) -> Value {
        self.call([OsStr::new("check"), workspace.as_os_str(), "--json".as_ref()]).json()
    }
}

/// Words of different kinds as one list for [`Place::call`].
#[macro_export]
macro_rules! words {
    ($($word:expr),* $(,)?) => { vec![$(std::ffi::OsString::from($word)),*] };
}

/// Every file below a folder with its content, by its path with `/`.
pub fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).unwrap_or_else(|error| panic!("{}: {error}", next.display())) {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// The findings of a check that answer to a rule.
pub fn findings<'a>(verdict: &'a Value, rule: &str) -> Vec<&'a Value> {
    verdict["findings"].as_array().unwrap().iter().filter(|finding| finding["rule"] == rule).collect()
}

/// The files of a bundle that end in `.pdf`.
pub fn pdfs(bundle: &Path) -> Vec<PathBuf> {
    files_below(bundle)
        .into_keys()
        .filter(|name| name.ends_with(".pdf"))
        .map(|name| bundle.join(name))
        .collect()
}
